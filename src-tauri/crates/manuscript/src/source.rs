//! How saved sources stand in the document: one map each, the clip as text, so that two people who correct different
//! things of one source both keep their change.

use crate::error::Error;
use crate::ledger::put_if_other;
use crate::read::Reader;
use crate::shape;
use automerge::transaction::Transactable;
use automerge::{AutoCommit, AutomergeError, ObjId, ObjType, ROOT, ScalarValue};
use domain::{Id, Source};

/// Writes a source, or what has changed in one that is there. One that was taken away is there again.
pub fn write(doc: &mut AutoCommit, source: &Source) -> Result<(), AutomergeError> {
    let sources = shape::object(doc, &ROOT, "sources")?.ok_or(AutomergeError::Fail)?;
    let entry = match shape::object(doc, &sources, source.id.as_str())? {
        Some(entry) => entry,
        None => doc.put_object(&sources, source.id.as_str(), ObjType::Map)?,
    };
    shape::unremove(doc, &entry)?;
    for (key, value) in [("title", &source.title), ("url", &source.url)] {
        put_if_other(doc, &entry, key, ScalarValue::from(value.as_str()))?;
    }
    put_if_other(doc, &entry, "added_by", ScalarValue::from(source.added_by.as_str()))?;
    put_if_other(doc, &entry, "at", ScalarValue::Int(source.at.unix_ms()))?;
    let clip = match shape::object(doc, &entry, "clip")? {
        Some(clip) => clip,
        None => doc.put_object(&entry, "clip", ObjType::Text)?,
    };
    doc.update_text(&clip, &source.clip)
}

/// The sources, in the order in which they were saved, with those that were taken away. One that cannot be read is left out, never guessed.
pub fn read(reader: &Reader<'_>) -> Result<Vec<Source>, Error> {
    let Some(sources) = reader.child(&ROOT, "sources")? else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for key in reader.keys(&sources) {
        if let (Ok(id), Some(entry)) = (Id::parse(&key), reader.child(&sources, &key)?) {
            found.extend(source(reader, id, &entry)?);
        }
    }
    found.sort_by(|a: &Source, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
    Ok(found)
}

fn source(reader: &Reader<'_>, id: Id, entry: &ObjId) -> Result<Option<Source>, Error> {
    let added_by = reader.scalar(entry, "added_by")?.and_then(|by| Id::parse(&by).ok());
    let (Some(added_by), Some(at)) = (added_by, reader.moment(entry, "at")?) else { return Ok(None) };
    let word = |key: &str| Ok::<_, Error>(reader.scalar(entry, key)?.unwrap_or_default());
    Ok(Some(Source { id, title: word("title")?, url: word("url")?, clip: reader.text(entry, "clip")?, added_by, at }))
}
