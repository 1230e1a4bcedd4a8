//! Reads an article out of the document, as it is now or as it was.

use crate::error::Error;
use crate::history::Version;
use crate::manuscript::Heads;
use crate::shape::{REMOVED, SCHEMA, answer_key};
use crate::{annotations, ledger, sign_off, source, struck, waiver};
use automerge::{AutoCommit, ChangeHash, ObjId, ROOT, ReadDoc, Value};
use domain::image::{Answers, Question};
use domain::{
    Article, Fingerprint, Hero, Id, Meta, Moment, Note, Origin, Pair, Part, Person, Qa, Slug, Status, Takeaway,
};

/// One state of a document: now, or at past heads.
pub struct Reader<'a> {
    /// The document.
    pub doc: &'a AutoCommit,
    /// None means now.
    pub at: Option<&'a [ChangeHash]>,
}

impl Reader<'_> {
    /// The whole article. What is missing reads as empty; only a foreign or newer document is an error.
    pub fn article(&self) -> Result<Article, Error> {
        match self.number(&ROOT, "schema")? {
            Some(schema) if schema > SCHEMA => return Err(Error::TooNew(schema)),
            Some(_) => {}
            None => return Err(Error::NotAnArticle("it has no schema")),
        }
        let id = self.scalar(&ROOT, "id")?.and_then(|id| Id::parse(&id).ok());
        let id = id.ok_or(Error::NotAnArticle("it has no id"))?;
        let meta = self.child(&ROOT, "meta")?;
        let hero = self.child(&ROOT, "hero")?;
        let qa = self.child(&ROOT, "qa")?;
        let note = self.child(&ROOT, "note")?;
        let mut article = Article {
            id,
            slug: self.value(&meta, "slug")?.and_then(|s| Slug::parse(&s).ok()).unwrap_or_else(|| Slug::suggest("")),
            status: self.scalar(&ROOT, "status")?.and_then(|s| Status::parse(&s).ok()).unwrap_or_default(),
            house: self.scalar(&ROOT, "house")?.unwrap_or_default(),
            headline: self.text(&ROOT, "headline")?,
            deck: self.text(&ROOT, "deck")?,
            people: self.people()?,
            byline: self.list(&Some(ROOT), "byline")?.iter().filter_map(|id| Id::parse(id).ok()).collect(),
            accountable: self.scalar(&ROOT, "accountable")?.and_then(|id| Id::parse(&id).ok()),
            hero: Hero {
                asset: self.value(&hero, "asset")?,
                alt: self.text_in(&hero, "alt")?,
                caption: self.text_in(&hero, "caption")?,
                credit: self.text_in(&hero, "credit")?,
                rights: self.text_in(&hero, "rights")?,
                source_type: self.value(&hero, "source_type")?,
                decorative: self.flag(&hero, "decorative")?,
                answers: self.answers(&hero)?,
            },
            takeaways: self
                .entries(&self.child(&ROOT, "takeaways")?)?
                .into_iter()
                .map(|(_, id, entry)| Ok(Takeaway { id, text: self.text(&entry, "text")? }))
                .collect::<Result<_, Error>>()?,
            body: self.text(&ROOT, "body")?,
            qa: Qa {
                topic: self.text_in(&qa, "topic")?,
                pairs: match &qa {
                    None => Vec::new(),
                    Some(qa) => self
                        .entries(&self.child(qa, "items")?)?
                        .into_iter()
                        .map(|(_, id, entry)| {
                            let question = self.text(&entry, "question")?;
                            Ok(Pair { id, question, answer: self.text(&entry, "answer")? })
                        })
                        .collect::<Result<_, Error>>()?,
                },
            },
            analysis: self.text(&ROOT, "analysis")?,
            note: Note { text: self.text_in(&note, "text")?, found: self.value(&note, "found")? },
            meta: Meta {
                section: self.value(&meta, "section")?.unwrap_or_default(),
                tags: self.list(&meta, "tags")?,
                date: self.value(&meta, "date")?,
                due: self.value(&meta, "due")?,
                language: self.value(&meta, "language")?.unwrap_or_default(),
            },
            ledger: ledger::read(self)?,
            annotations: annotations::read(self)?,
            sign_offs: sign_off::read(self)?,
            sources: source::read(self)?,
            waivers: waiver::read(self)?,
        };
        struck::leave_out(self, &mut article)?;
        Ok(article)
    }

    fn answers(&self, hero: &Option<ObjId>) -> Result<Answers, Error> {
        let mut answers = Answers::default();
        let asset = self.value(hero, "asset")?;
        for question in Question::ALL {
            let key = answer_key(*question, asset.as_deref());
            let Some(hero) = hero else { break };
            answers.set(*question, self.get(hero, &key)?.and_then(|(value, _)| value.as_bool()));
        }
        Ok(answers)
    }

    /// Position, id and object of the entries of a list, in order, without those that were taken away.
    pub fn entries(&self, list: &Option<ObjId>) -> Result<Vec<(String, Id, ObjId)>, Error> {
        let mut there = Vec::new();
        for entry in self.all_entries(list)? {
            if !self.is_removed(&entry.2)? {
                there.push(entry);
            }
        }
        Ok(there)
    }

    /// Whether an entry was taken away with the words it has now. One that says something else has been written in by
    /// somebody who did not know of the removal, and is there.
    pub fn is_removed(&self, entry: &ObjId) -> Result<bool, Error> {
        let flags = self.all(entry, REMOVED)?;
        if flags.is_empty() {
            return Ok(false);
        }
        let words = self.words_of(entry)?;
        Ok(flags.iter().any(|flag| flag.as_str() == Some(words.as_str())))
    }

    /// SHA-256 of everything that an entry says.
    pub fn words_of(&self, entry: &ObjId) -> Result<String, Error> {
        let mut said = String::new();
        for key in ["text", "question", "answer"] {
            let text = self.text(entry, key)?;
            said += &format!("{key} {}\n{text}\n", text.len());
        }
        Ok(Fingerprint::of(&said).to_string())
    }

    /// All entries of a list, those that were taken away too. Equal positions stand in the order of their ids.
    pub fn all_entries(&self, list: &Option<ObjId>) -> Result<Vec<(String, Id, ObjId)>, Error> {
        let Some(list) = list else { return Ok(Vec::new()) };
        let keys = self.keys(list);
        let mut entries = Vec::new();
        for key in keys {
            if let (Some(entry), Ok(id)) = (self.child(list, &key)?, Id::parse(&key)) {
                entries.push((self.scalar(&entry, "pos")?.unwrap_or_default(), id, entry));
            }
        }
        entries.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)));
        Ok(entries)
    }

    /// The text of a part, if the part is there.
    pub fn part(&self, part: &Part) -> Result<Option<ObjId>, Error> {
        let under = |path: &[&str], key: &str| {
            let mut at = ROOT;
            for step in path {
                match self.child(&at, step)? {
                    Some(next) => at = next,
                    None => return Ok(None),
                }
            }
            self.child(&at, key)
        };
        match part {
            Part::Headline => under(&[], "headline"),
            Part::Deck => under(&[], "deck"),
            Part::HeroAlt => under(&["hero"], "alt"),
            Part::HeroCaption => under(&["hero"], "caption"),
            Part::HeroCredit => under(&["hero"], "credit"),
            Part::HeroRights => under(&["hero"], "rights"),
            Part::Takeaway(id) => under(&["takeaways", id.as_str()], "text"),
            Part::Body => under(&[], "body"),
            Part::QaTopic => under(&["qa"], "topic"),
            Part::Question(id) => under(&["qa", "items", id.as_str()], "question"),
            Part::Answer(id) => under(&["qa", "items", id.as_str()], "answer"),
            Part::Analysis => under(&[], "analysis"),
            Part::Note => under(&["note"], "text"),
        }
    }

    /// The versions that people named, oldest first. One that cannot be read is left out.
    pub fn versions(&self) -> Result<Vec<Version>, Error> {
        let Some(versions) = self.child(&ROOT, "versions")? else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for key in self.doc.keys(&versions) {
            let Some(entry) = self.child(&versions, &key)? else { continue };
            let heads = self.list(&Some(entry.clone()), "heads")?;
            let heads = Heads::parse(heads.iter().map(String::as_str));
            let by = self.scalar(&entry, "by")?.and_then(|by| Id::parse(&by).ok());
            let at = self.get(&entry, "at")?.and_then(|(at, _)| at.as_i64());
            if let (Ok(heads), Some(by), Some(at), Some(name)) = (heads, by, at, self.scalar(&entry, "name")?) {
                found.push(Version { name, heads, by, at: Moment(at) });
            }
        }
        found.sort_by(|a, b| (a.at, &a.name).cmp(&(b.at, &b.name)));
        Ok(found)
    }

    fn people(&self) -> Result<Vec<Person>, Error> {
        let Some(people) = self.child(&ROOT, "people")? else { return Ok(Vec::new()) };
        let keys = self.keys(&people);
        let mut found = Vec::new();
        for key in keys {
            if let (Some(entry), Ok(id)) = (self.child(&people, &key)?, Id::parse(&key)) {
                found.push(Person {
                    id,
                    name: self.scalar(&entry, "name")?.unwrap_or_default(),
                    role: self.scalar(&entry, "role")?.unwrap_or_default(),
                    contact: self.scalar(&entry, "contact")?.unwrap_or_default(),
                });
            }
        }
        Ok(found)
    }

    /// The keys of a map.
    pub fn keys(&self, map: &ObjId) -> Vec<String> {
        match self.at {
            None => self.doc.keys(map).collect(),
            Some(heads) => self.doc.keys_at(map, heads).collect(),
        }
    }

    fn get(&self, at: &ObjId, key: &str) -> Result<Option<(Value<'_>, ObjId)>, Error> {
        Ok(match self.at {
            None => self.doc.get(at, key)?,
            Some(heads) => self.doc.get_at(at, key, heads)?,
        })
    }

    /// Everything that stands under `key`: more than one value where people wrote at the same time.
    pub fn all(&self, at: &ObjId, key: &str) -> Result<Vec<Value<'_>>, Error> {
        let all = match self.at {
            None => self.doc.get_all(at, key)?,
            Some(heads) => self.doc.get_all_at(at, key, heads)?,
        };
        Ok(all.into_iter().map(|(value, _)| value).collect())
    }

    /// The object under `key`, if there is one.
    pub fn child(&self, at: &ObjId, key: &str) -> Result<Option<ObjId>, Error> {
        Ok(self.get(at, key)?.and_then(|(value, id)| matches!(value, Value::Object(_)).then_some(id)))
    }

    /// The text under `key`, if there is one.
    pub fn scalar(&self, at: &ObjId, key: &str) -> Result<Option<String>, Error> {
        Ok(self.get(at, key)?.and_then(|(value, _)| value.as_str().map(str::to_owned)))
    }

    fn value(&self, at: &Option<ObjId>, key: &str) -> Result<Option<String>, Error> {
        at.as_ref().map_or(Ok(None), |at| self.scalar(at, key))
    }

    fn number(&self, at: &ObjId, key: &str) -> Result<Option<u64>, Error> {
        Ok(self.get(at, key)?.and_then(|(value, _)| value.as_u64()))
    }

    /// The moment under `key`, if there is one.
    pub fn moment(&self, at: &ObjId, key: &str) -> Result<Option<Moment>, Error> {
        Ok(self.get(at, key)?.and_then(|(at, _)| at.as_i64()).map(Moment))
    }

    /// Whether `key` is true; what is missing is not.
    pub fn flag(&self, at: &Option<ObjId>, key: &str) -> Result<bool, Error> {
        let Some(at) = at else { return Ok(false) };
        Ok(self.get(at, key)?.and_then(|(value, _)| value.as_bool()).unwrap_or_default())
    }

    /// The text under `key`; empty where there is none.
    pub fn text(&self, at: &ObjId, key: &str) -> Result<String, Error> {
        match (self.child(at, key)?, self.at) {
            (None, _) => Ok(String::new()),
            (Some(text), None) => Ok(self.doc.text(&text)?),
            (Some(text), Some(heads)) => Ok(self.doc.text_at(&text, heads)?),
        }
    }

    fn text_in(&self, at: &Option<ObjId>, key: &str) -> Result<String, Error> {
        at.as_ref().map_or_else(|| Ok(String::new()), |at| self.text(at, key))
    }

    fn list(&self, at: &Option<ObjId>, key: &str) -> Result<Vec<String>, Error> {
        let Some(at) = at else { return Ok(Vec::new()) };
        let Some(list) = self.child(at, key)? else { return Ok(Vec::new()) };
        let len = self.at.map_or_else(|| self.doc.length(&list), |heads| self.doc.length_at(&list, heads));
        let mut values = Vec::new();
        for index in 0..len {
            let found = match self.at {
                None => self.doc.get(&list, index)?,
                Some(heads) => self.doc.get_at(&list, index, heads)?,
            };
            values.extend(found.and_then(|(value, _)| value.as_str().map(str::to_owned)));
        }
        Ok(values)
    }
}

/// The origin of text that carries no mark: never guessed as human.
pub fn unmarked() -> Origin {
    Origin::parse("u:unmarked").expect("a well-formed origin")
}
