//! Where everything stands in the document (DESIGN.md, section 3). Unknown keys are left alone, so that an older
//! Colophon keeps what a newer one wrote.

use crate::annotations;
use crate::history::Version;
use crate::ledger;
use crate::order;
use crate::source;
use crate::told;
use automerge::transaction::Transactable;
use automerge::{AutoCommit, AutomergeError, ObjId, ObjType, ROOT, ReadDoc, ScalarValue, Value};
use domain::image::Question;
use domain::{Article, Field, Id, Part, Person, RunText};

/// The newest shape this program reads and the one it writes.
pub const SCHEMA: u64 = 1;

/// The key under which an entry that was taken away says with which words.
pub const REMOVED: &str = "removed";

/// Keys whose entries come later. They are made at once, because two people who make the same map would each make
/// their own, and one would win.
const MAPS_OF_ENTRIES: [&str; 7] = ["ledger", "sources", "comments", "suggestions", "sign_offs", "waivers", "versions"];

/// Writes a whole article into an empty document; `said` cuts the text of each part by its origins.
pub fn write(
    doc: &mut AutoCommit,
    article: &Article,
    said: &dyn Fn(&Part, &str) -> Vec<RunText>,
) -> Result<(), AutomergeError> {
    doc.put(ROOT, "schema", SCHEMA)?;
    doc.put(ROOT, "id", article.id.as_str())?;
    doc.put(ROOT, "house", article.house.as_str())?;
    doc.put(ROOT, "status", article.status.name())?;
    write_text(doc, &ROOT, "headline", &said(&Part::Headline, &article.headline))?;
    write_text(doc, &ROOT, "deck", &said(&Part::Deck, &article.deck))?;
    write_text(doc, &ROOT, "body", &said(&Part::Body, &article.body))?;
    write_text(doc, &ROOT, "analysis", &said(&Part::Analysis, &article.analysis))?;

    let hero = doc.put_object(ROOT, "hero", ObjType::Map)?;
    put_or_null(doc, &hero, "asset", article.hero.asset.as_deref())?;
    put_or_null(doc, &hero, "source_type", article.hero.source_type.as_deref())?;
    doc.put(&hero, "decorative", article.hero.decorative)?;
    for (question, answer) in article.hero.answers.iter() {
        doc.put(&hero, answer_key(question, article.hero.asset.as_deref()), answer)?;
    }
    write_text(doc, &hero, "alt", &said(&Part::HeroAlt, &article.hero.alt))?;
    write_text(doc, &hero, "caption", &said(&Part::HeroCaption, &article.hero.caption))?;
    write_text(doc, &hero, "credit", &said(&Part::HeroCredit, &article.hero.credit))?;
    write_text(doc, &hero, "rights", &said(&Part::HeroRights, &article.hero.rights))?;

    let takeaways = doc.put_object(ROOT, "takeaways", ObjType::Map)?;
    for (takeaway, pos) in article.takeaways.iter().zip(order::spread(article.takeaways.len())) {
        let text = said(&Part::Takeaway(takeaway.id.clone()), &takeaway.text);
        write_takeaway(doc, &takeaways, &takeaway.id, &pos, &text)?;
    }
    let qa = doc.put_object(ROOT, "qa", ObjType::Map)?;
    write_text(doc, &qa, "topic", &said(&Part::QaTopic, &article.qa.topic))?;
    let pairs = doc.put_object(&qa, "items", ObjType::Map)?;
    for (pair, pos) in article.qa.pairs.iter().zip(order::spread(article.qa.pairs.len())) {
        let question = said(&Part::Question(pair.id.clone()), &pair.question);
        let answer = said(&Part::Answer(pair.id.clone()), &pair.answer);
        write_pair(doc, &pairs, &pair.id, &pos, &question, &answer)?;
    }
    let note = doc.put_object(ROOT, "note", ObjType::Map)?;
    write_text(doc, &note, "text", &said(&Part::Note, &article.note.text))?;
    put_or_null(doc, &note, "found", article.note.found.as_deref())?;

    doc.put_object(ROOT, "people", ObjType::Map)?;
    for person in &article.people {
        know(doc, person)?;
    }
    put_ids(doc, "byline", article.byline.iter())?;
    put_or_null(doc, &ROOT, "accountable", article.accountable.as_ref().map(Id::as_str))?;

    let meta = doc.put_object(ROOT, "meta", ObjType::Map)?;
    doc.put(&meta, "slug", article.slug.as_str())?;
    doc.put(&meta, "section", article.meta.section.as_str())?;
    doc.put(&meta, "language", article.meta.language.as_str())?;
    put_or_null(doc, &meta, "date", article.meta.date.as_deref())?;
    put_or_null(doc, &meta, "due", article.meta.due.as_deref())?;
    put_list(doc, &meta, "tags", article.meta.tags.iter().map(String::as_str))?;
    for key in MAPS_OF_ENTRIES {
        doc.put_object(ROOT, key, ObjType::Map)?;
    }
    article.ledger.contributions.iter().try_for_each(|one| ledger::record(doc, one))?;
    article.sources.iter().try_for_each(|one| source::write(doc, one))?;
    if article.ledger.no_ai.is_some() {
        ledger::affirm(doc, article.ledger.no_ai.as_ref())?;
    }
    annotations::write(doc, &article.annotations)?;
    // Sign-offs are not written: they are bound to states of the record in which they were given.
    Ok(())
}

/// Gives one field its new value.
pub fn set(doc: &mut AutoCommit, field: &Field) -> Result<(), AutomergeError> {
    let meta = map(doc, &ROOT, "meta")?;
    match field {
        Field::Slug(slug) => doc.put(&meta, "slug", slug.as_str()),
        Field::Status(status) => doc.put(ROOT, "status", status.name()),
        Field::House(house) => doc.put(ROOT, "house", house.as_str()),
        Field::Section(section) => doc.put(&meta, "section", section.as_str()),
        Field::Language(language) => doc.put(&meta, "language", language.as_str()),
        Field::Date(date) => put_or_null(doc, &meta, "date", date.as_deref()),
        Field::Due(day) => put_or_null(doc, &meta, "due", day.as_deref()),
        Field::Tags(tags) => put_list(doc, &meta, "tags", tags.iter().map(String::as_str)),
        Field::Byline(people) => {
            people.iter().try_for_each(|person| know(doc, person))?;
            put_ids(doc, "byline", people.iter().map(|p| &p.id))
        }
        Field::Accountable(person) => {
            person.iter().try_for_each(|person| know(doc, person))?;
            put_or_null(doc, &ROOT, "accountable", person.as_ref().map(|p| p.id.as_str()))
        }
        Field::HeroDecorative(decorative) => {
            let hero = map(doc, &ROOT, "hero")?;
            doc.put(&hero, "decorative", *decorative)
        }
        Field::HeroAsset(asset) => {
            let hero = map(doc, &ROOT, "hero")?;
            put_or_null(doc, &hero, "asset", asset.as_deref())
        }
        Field::HeroSourceType(source_type) => {
            let hero = map(doc, &ROOT, "hero")?;
            put_or_null(doc, &hero, "source_type", source_type.as_deref())
        }
        Field::HeroAnswer(question, answer) => {
            let hero = map(doc, &ROOT, "hero")?;
            let key = answer_key(*question, scalar(doc, &hero, "asset")?.as_deref());
            doc.put(&hero, key, answer.map_or(ScalarValue::Null, ScalarValue::from))
        }
    }
}

/// Where the answer to a question about a picture stands. It is bound to the picture: another one has none, and one that
/// comes back has its own again. One key each, in a map that is there, so that the answers of two people come together.
pub fn answer_key(question: Question, asset: Option<&str>) -> String {
    format!("{} {}", question.name(), asset.unwrap_or_default())
}

/// Makes sure the article knows `person` by name.
pub fn know(doc: &mut AutoCommit, person: &Person) -> Result<(), AutomergeError> {
    let people = map(doc, &ROOT, "people")?;
    let entry = match object(doc, &people, person.id.as_str())? {
        Some(entry) => entry,
        None => doc.put_object(&people, person.id.as_str(), ObjType::Map)?,
    };
    for (key, value) in [("name", &person.name), ("role", &person.role), ("contact", &person.contact)] {
        if !matches!(doc.get(&entry, key)?, Some((Value::Scalar(old), _)) if old.as_str() == Some(value)) {
            doc.put(&entry, key, value.as_str())?;
        }
    }
    Ok(())
}

/// Makes a takeaway at `pos`.
pub fn write_takeaway(
    doc: &mut AutoCommit,
    list: &ObjId,
    id: &Id,
    pos: &str,
    text: &[RunText],
) -> Result<(), AutomergeError> {
    let entry = doc.put_object(list, id.as_str(), ObjType::Map)?;
    doc.put(&entry, "pos", pos)?;
    write_text(doc, &entry, "text", text)
}

/// Makes a question with its answer at `pos`.
pub fn write_pair(
    doc: &mut AutoCommit,
    list: &ObjId,
    id: &Id,
    pos: &str,
    question: &[RunText],
    answer: &[RunText],
) -> Result<(), AutomergeError> {
    let entry = doc.put_object(list, id.as_str(), ObjType::Map)?;
    doc.put(&entry, "pos", pos)?;
    write_text(doc, &entry, "question", question)?;
    write_text(doc, &entry, "answer", answer)
}

/// Takes an entry away that says what `words` is the SHA-256 of.
pub fn remove(doc: &mut AutoCommit, entry: &ObjId, words: &str) -> Result<(), AutomergeError> {
    doc.put(entry, REMOVED, words)
}

/// Puts it back.
pub fn unremove(doc: &mut AutoCommit, entry: &ObjId) -> Result<(), AutomergeError> {
    match doc.get(entry, REMOVED)? {
        Some(_) => doc.delete(entry, REMOVED),
        None => Ok(()),
    }
}

/// Puts `pieces` into a text at `at`, each with its origin.
///
/// Every piece is marked, always, and the marks do not grow: without its own mark a person's word inside a machine's
/// sentence would inherit the machine's.
pub fn insert(doc: &mut AutoCommit, text: &ObjId, at: usize, pieces: &[RunText]) -> Result<(), AutomergeError> {
    let mut at = at;
    for piece in pieces.iter().filter(|piece| !piece.text.is_empty()) {
        doc.splice_text(text, at, 0, &piece.text)?;
        let end = at + domain::origin::utf16_len(&piece.text) as usize;
        told::write(doc, text, at, end, &piece.origin)?;
        at = end;
    }
    Ok(())
}

/// The text of the hero's rights, made where it is missing: articles from before it was thought of have none.
pub fn hero_rights(doc: &mut AutoCommit) -> Result<ObjId, AutomergeError> {
    let hero = map(doc, &ROOT, "hero")?;
    match object(doc, &hero, "rights")? {
        Some(text) => Ok(text),
        None => doc.put_object(&hero, "rights", ObjType::Text),
    }
}

/// The map of takeaways.
pub fn takeaways(doc: &AutoCommit) -> Result<ObjId, AutomergeError> {
    map(doc, &ROOT, "takeaways")
}

/// The map of question-and-answer pairs.
pub fn pairs(doc: &AutoCommit) -> Result<ObjId, AutomergeError> {
    let qa = map(doc, &ROOT, "qa")?;
    map(doc, &qa, "items")
}

/// The object under `key`, if there is one.
pub fn object(doc: &AutoCommit, at: &ObjId, key: &str) -> Result<Option<ObjId>, AutomergeError> {
    Ok(match doc.get(at, key)? {
        Some((Value::Object(_), id)) => Some(id),
        _ => None,
    })
}

/// The text under `key`, if there is one.
pub fn scalar(doc: &AutoCommit, at: &ObjId, key: &str) -> Result<Option<String>, AutomergeError> {
    Ok(doc.get(at, key)?.and_then(|(value, _)| value.as_str().map(str::to_owned)))
}

fn map(doc: &AutoCommit, at: &ObjId, key: &str) -> Result<ObjId, AutomergeError> {
    object(doc, at, key)?.ok_or(AutomergeError::Fail)
}

fn write_text(doc: &mut AutoCommit, at: &ObjId, key: &str, pieces: &[RunText]) -> Result<(), AutomergeError> {
    let text = doc.put_object(at, key, ObjType::Text)?;
    insert(doc, &text, 0, pieces)
}

fn put_or_null(doc: &mut AutoCommit, at: &ObjId, key: &str, value: Option<&str>) -> Result<(), AutomergeError> {
    doc.put(at, key, value.map_or(ScalarValue::Null, ScalarValue::from))
}

fn put_ids<'a>(doc: &mut AutoCommit, key: &str, ids: impl Iterator<Item = &'a Id>) -> Result<(), AutomergeError> {
    put_list(doc, &ROOT, key, ids.map(Id::as_str))
}

fn put_list<'a>(
    doc: &mut AutoCommit,
    at: &ObjId,
    key: &str,
    values: impl Iterator<Item = &'a str>,
) -> Result<(), AutomergeError> {
    let list = doc.put_object(at, key, ObjType::List)?;
    for (index, value) in values.enumerate() {
        doc.insert(&list, index, value)?;
    }
    Ok(())
}

/// Writes a named version.
pub fn write_version(doc: &mut AutoCommit, id: &Id, version: &Version) -> Result<(), AutomergeError> {
    let versions = map(doc, &ROOT, "versions")?;
    let entry = doc.put_object(&versions, id.as_str(), ObjType::Map)?;
    doc.put(&entry, "name", version.name.as_str())?;
    doc.put(&entry, "by", version.by.as_str())?;
    doc.put(&entry, "at", version.at.unix_ms())?;
    let heads = version.heads.hashes();
    put_list(doc, &entry, "heads", heads.iter().map(String::as_str))
}
