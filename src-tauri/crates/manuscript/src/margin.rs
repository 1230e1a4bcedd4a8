//! How comments and suggestions stand in the document: one map each, and in every comment a map of remarks, so that two
//! people who answer at the same time are both heard. None is ever taken out.

use crate::anchor::{self, Fastened, Texts};
use crate::error::Error;
use crate::read::Reader;
use crate::shape;
use automerge::transaction::Transactable;
use automerge::{AutoCommit, AutomergeError, ObjId, ObjType, ROOT, ScalarValue};
use domain::comment::Settled;
use domain::{Anchor, Article, Comment, Fate, Id, Margin, Moment, Origin, Part, Place, Remark, Suggestion};

const COMMENTS: &str = "comments";
const SUGGESTIONS: &str = "suggestions";

/// What a suggestion says, beside its id and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of `domain::Suggestion`")]
pub struct Proposal {
    pub replacement: String,
    pub origin: Origin,
    pub by: Id,
    pub at: Moment,
}

/// A new comment about a part or about words of it.
pub fn comment(
    doc: &mut AutoCommit,
    id: &Id,
    part: &Part,
    words: Option<(u32, u32)>,
    remark: &Remark,
) -> Result<(), Error> {
    let entry = new_entry(doc, COMMENTS, id)?;
    anchor::fasten(doc, &entry, part, words)?;
    doc.put(&entry, "state", "open")?;
    let thread = doc.put_object(&entry, "thread", ObjType::Map)?;
    Ok(say(doc, &thread, remark)?)
}

/// One more remark in a thread.
pub fn reply(doc: &mut AutoCommit, comment: &Id, remark: &Remark) -> Result<(), Error> {
    let entry = entry(doc, COMMENTS, comment)?;
    let thread = shape::object(doc, &entry, "thread")?.ok_or_else(|| Error::NoSuchEntry(comment.clone()))?;
    Ok(say(doc, &thread, remark)?)
}

/// It is done, or open again.
pub fn resolve(doc: &mut AutoCommit, comment: &Id, resolved: Option<&Settled>) -> Result<(), Error> {
    let entry = entry(doc, COMMENTS, comment)?;
    doc.put(&entry, "state", if resolved.is_some() { "resolved" } else { "open" })?;
    Ok(settle_by(doc, &entry, resolved)?)
}

/// A comment is about other words from now on.
pub fn fasten(doc: &mut AutoCommit, comment: &Id, part: &Part, words: Option<(u32, u32)>) -> Result<(), Error> {
    let entry = entry(doc, COMMENTS, comment)?;
    anchor::fasten(doc, &entry, part, words).map(drop)
}

/// A new suggestion.
pub fn suggest(
    doc: &mut AutoCommit,
    id: &Id,
    part: &Part,
    words: (u32, u32),
    proposal: &Proposal,
) -> Result<(), Error> {
    let entry = new_entry(doc, SUGGESTIONS, id)?;
    propose(doc, &entry, part, words, proposal)
}

/// The same, or the suggestion of this id anew while its author is still writing it: other words, a longer stretch. It is
/// open then. Another person's is not rewritten.
pub fn revise(doc: &mut AutoCommit, id: &Id, part: &Part, words: (u32, u32), proposal: &Proposal) -> Result<(), Error> {
    let Ok(entry) = entry(doc, SUGGESTIONS, id) else { return suggest(doc, id, part, words, proposal) };
    let by = Reader { doc, at: None }.scalar(&entry, "by")?;
    if by.as_deref() != Some(proposal.by.as_str()) {
        return Err(Error::EntryExists(id.clone()));
    }
    settle_by(doc, &entry, None)?;
    propose(doc, &entry, part, words, proposal)
}

fn propose(
    doc: &mut AutoCommit,
    entry: &ObjId,
    part: &Part,
    words: (u32, u32),
    proposal: &Proposal,
) -> Result<(), Error> {
    anchor::fasten(doc, entry, part, Some(words))?;
    doc.put(entry, "replacement", proposal.replacement.as_str())?;
    doc.put(entry, "origin", proposal.origin.to_string())?;
    doc.put(entry, "by", proposal.by.as_str())?;
    doc.put(entry, "at", ScalarValue::Int(proposal.at.unix_ms()))?;
    Ok(doc.put(entry, "state", Fate::Open.name())?)
}

/// Somebody said yes or no to a suggestion, or took that back.
pub fn settle(doc: &mut AutoCommit, suggestion: &Id, fate: Fate, settled: Option<&Settled>) -> Result<(), Error> {
    let entry = entry(doc, SUGGESTIONS, suggestion)?;
    doc.put(&entry, "state", fate.name())?;
    Ok(settle_by(doc, &entry, settled)?)
}

/// Fastens again what the edits to these parts have made loose.
pub fn tighten(doc: &mut AutoCommit, written: &[Part]) -> Result<(), Error> {
    if written.is_empty() {
        return Ok(());
    }
    let mut entries = Vec::new();
    for map in [COMMENTS, SUGGESTIONS] {
        let reader = Reader { doc, at: None };
        let Some(map) = reader.child(&ROOT, map)? else { continue };
        for key in reader.keys(&map) {
            entries.extend(reader.child(&map, &key)?);
        }
    }
    anchor::tighten(doc, &entries, written)
}

/// Everything that stands beside the text of `article`, in its order.
pub fn read(reader: &Reader<'_>, article: &Article) -> Result<Margin, Error> {
    let mut texts = Texts::new(Reader { doc: reader.doc, at: reader.at });
    let mut margin = Margin::default();
    for (id, entry) in entries(reader, COMMENTS)? {
        let Some(Fastened { anchor, place, .. }) = texts.fastened(&entry)? else { continue };
        let thread = thread(reader, &entry)?;
        if !thread.is_empty() {
            let resolved = settled(reader, &entry)?;
            margin.comments.push(Comment { id, anchor, place, thread, resolved });
        }
    }
    for (id, entry) in entries(reader, SUGGESTIONS)? {
        let Some(Fastened { anchor, place, .. }) = texts.fastened(&entry)? else { continue };
        margin.suggestions.extend(suggestion(reader, id, &entry, anchor, place)?);
    }
    margin.arrange(&article.texts().into_iter().map(|(part, _)| part).collect::<Vec<_>>());
    Ok(margin)
}

fn suggestion(
    reader: &Reader<'_>,
    id: Id,
    entry: &ObjId,
    anchor: Anchor,
    place: Place,
) -> Result<Option<Suggestion>, Error> {
    let word = |key: &str| Ok::<_, Error>(reader.scalar(entry, key)?.unwrap_or_default());
    let (origin, by, fate) = (Origin::parse(&word("origin")?), Id::parse(&word("by")?), Fate::parse(&word("state")?));
    let (Ok(origin), Ok(by), Ok(fate), Some(at)) = (origin, by, fate, reader.moment(entry, "at")?) else {
        return Ok(None);
    };
    let settled = if fate == Fate::Open { None } else { settled(reader, entry)? };
    Ok(Some(Suggestion { id, anchor, place, replacement: word("replacement")?, origin, by, at, fate, settled }))
}

fn thread(reader: &Reader<'_>, entry: &ObjId) -> Result<Vec<Remark>, Error> {
    let mut remarks = Vec::new();
    for (id, said) in children(reader, reader.child(entry, "thread")?.as_ref())? {
        let (by, text) = (reader.scalar(&said, "by")?, reader.scalar(&said, "text")?);
        let by = by.and_then(|by| Id::parse(&by).ok());
        if let (Some(by), Some(at), Some(text)) = (by, reader.moment(&said, "at")?, text) {
            remarks.extend(Remark::new(id, by, at, &text));
        }
    }
    remarks.sort_by(|a, b| (a.at(), a.id()).cmp(&(b.at(), b.id())));
    Ok(remarks)
}

/// None while it is open.
fn settled(reader: &Reader<'_>, entry: &ObjId) -> Result<Option<Settled>, Error> {
    if reader.scalar(entry, "state")?.is_none_or(|state| state == "open") {
        return Ok(None);
    }
    let by = reader.scalar(entry, "settled_by")?.and_then(|by| Id::parse(&by).ok());
    Ok(by.zip(reader.moment(entry, "settled_at")?).map(|(by, at)| Settled { by, at }))
}

fn settle_by(doc: &mut AutoCommit, entry: &ObjId, settled: Option<&Settled>) -> Result<(), AutomergeError> {
    let (by, at) = match settled {
        None => (ScalarValue::Null, ScalarValue::Null),
        Some(Settled { by, at }) => (ScalarValue::from(by.as_str()), ScalarValue::Int(at.unix_ms())),
    };
    doc.put(entry, "settled_by", by)?;
    doc.put(entry, "settled_at", at)
}

fn say(doc: &mut AutoCommit, thread: &ObjId, remark: &Remark) -> Result<(), AutomergeError> {
    let said = doc.put_object(thread, remark.id().as_str(), ObjType::Map)?;
    doc.put(&said, "by", remark.by().as_str())?;
    doc.put(&said, "at", ScalarValue::Int(remark.at().unix_ms()))?;
    doc.put(&said, "text", remark.text())
}

fn new_entry(doc: &mut AutoCommit, map: &str, id: &Id) -> Result<ObjId, Error> {
    let map = shape::object(doc, &ROOT, map)?.ok_or(AutomergeError::Fail)?;
    if shape::object(doc, &map, id.as_str())?.is_some() {
        return Err(Error::EntryExists(id.clone()));
    }
    Ok(doc.put_object(&map, id.as_str(), ObjType::Map)?)
}

fn entry(doc: &AutoCommit, map: &str, id: &Id) -> Result<ObjId, Error> {
    let map = shape::object(doc, &ROOT, map)?.ok_or(AutomergeError::Fail)?;
    shape::object(doc, &map, id.as_str())?.ok_or_else(|| Error::NoSuchEntry(id.clone()))
}

fn entries(reader: &Reader<'_>, map: &str) -> Result<Vec<(Id, ObjId)>, Error> {
    children(reader, reader.child(&ROOT, map)?.as_ref())
}

fn children(reader: &Reader<'_>, map: Option<&ObjId>) -> Result<Vec<(Id, ObjId)>, Error> {
    let Some(map) = map else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for key in reader.keys(map) {
        if let (Ok(id), Some(entry)) = (Id::parse(&key), reader.child(map, &key)?) {
            found.push((id, entry));
        }
    }
    Ok(found)
}
