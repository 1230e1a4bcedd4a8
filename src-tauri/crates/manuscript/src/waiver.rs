//! How waivers stand in the document: one map each, scalars only, written once. One that is withdrawn is gone from the
//! article and stays in its history.

use crate::error::Error;
use crate::read::Reader;
use crate::shape;
use automerge::transaction::Transactable;
use automerge::{AutoCommit, ObjId, ObjType, ROOT, ScalarValue};
use domain::{Fingerprint, Id, Waiver};

/// Writes a waiver. One that is there stays as it is: nobody changes what somebody gave their name for.
pub fn waive(doc: &mut AutoCommit, one: &Waiver) -> Result<(), Error> {
    // Articles from before there were any have no map of them.
    let waivers = match shape::object(doc, &ROOT, "waivers")? {
        Some(waivers) => waivers,
        None => doc.put_object(ROOT, "waivers", ObjType::Map)?,
    };
    if shape::object(doc, &waivers, one.id.as_str())?.is_some() {
        return Err(Error::EntryExists(one.id.clone()));
    }
    let entry = doc.put_object(&waivers, one.id.as_str(), ObjType::Map)?;
    let words = [
        ("check", one.check.as_str()),
        ("part", &one.part),
        ("quote", &one.quote),
        ("hash", one.key.as_str()),
        ("by", one.by.as_str()),
        ("reason", &one.reason),
    ];
    for (key, value) in words {
        doc.put(&entry, key, value)?;
    }
    Ok(doc.put(&entry, "at", ScalarValue::Int(one.at.unix_ms()))?)
}

/// Takes a waiver away.
pub fn withdraw(doc: &mut AutoCommit, id: &Id) -> Result<(), Error> {
    let waivers = shape::object(doc, &ROOT, "waivers")?.ok_or_else(|| Error::NoSuchEntry(id.clone()))?;
    shape::object(doc, &waivers, id.as_str())?.ok_or_else(|| Error::NoSuchEntry(id.clone()))?;
    Ok(doc.delete(&waivers, id.as_str())?)
}

/// The waivers, in the order of time. One that cannot be read whole is left out: half a waiver sets nothing aside.
pub fn read(reader: &Reader<'_>) -> Result<Vec<Waiver>, Error> {
    let mut found = Vec::new();
    if let Some(waivers) = reader.child(&ROOT, "waivers")? {
        for key in reader.keys(&waivers) {
            if let (Ok(id), Some(entry)) = (Id::parse(&key), reader.child(&waivers, &key)?) {
                found.extend(waiver(reader, id, &entry)?);
            }
        }
    }
    found.sort_by(|a: &Waiver, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
    Ok(found)
}

fn waiver(reader: &Reader<'_>, id: Id, entry: &ObjId) -> Result<Option<Waiver>, Error> {
    let word = |key: &str| Ok::<_, Error>(reader.scalar(entry, key)?.unwrap_or_default());
    let (by, key, at) = (Id::parse(&word("by")?), Fingerprint::parse(&word("hash")?), reader.moment(entry, "at")?);
    let (Ok(by), Ok(key), Some(at)) = (by, key, at) else { return Ok(None) };
    let Ok(reason) = domain::check::reason(&word("reason")?) else { return Ok(None) };
    Ok(Some(Waiver { id, check: word("check")?, part: word("part")?, quote: word("quote")?, key, by, at, reason }))
}
