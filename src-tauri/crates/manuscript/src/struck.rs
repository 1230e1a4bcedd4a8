//! Entries of the ledger and saved sources that were taken away. It is a flag, not the end of the entry: what somebody
//! else corrects in it at the same time has a place. The flag names everything that the entry said, so that one which says
//! anything else is there again; and while words of the article come from it, it stays in sight whatever the flag says.

use crate::error::Error;
use crate::ledger::put_if_other;
use crate::read::Reader;
use crate::shape::{self, REMOVED};
use automerge::{AutoCommit, ObjId, ROOT, ScalarValue, Value};
use domain::{Article, Fingerprint, Id, Origin};

/// Takes the entry `id` of the map `under` away. It stays in the history.
pub fn strike(doc: &mut AutoCommit, under: &str, id: &Id) -> Result<(), Error> {
    let no_such = || Error::NoSuchEntry(id.clone());
    let list = shape::object(doc, &ROOT, under)?.ok_or_else(no_such)?;
    let entry = shape::object(doc, &list, id.as_str())?.ok_or_else(no_such)?;
    let said = said(&Reader { doc, at: None }, &entry)?;
    Ok(put_if_other(doc, &entry, REMOVED, ScalarValue::from(said.as_str()))?)
}

/// Takes out of an article that was read whatever was struck and no word comes from.
pub fn leave_out(reader: &Reader<'_>, article: &mut Article) -> Result<(), Error> {
    let mut struck: Vec<Origin> = Vec::new();
    for one in &article.ledger.contributions {
        if is_struck(reader, "ledger", &one.id)? {
            struck.push(Origin::Contribution(one.id.clone()));
        }
    }
    for source in &article.sources {
        if is_struck(reader, "sources", &source.id)? {
            struck.push(Origin::Source(source.id.clone()));
        }
    }
    if struck.is_empty() {
        return Ok(());
    }
    for (part, _) in article.texts() {
        if let Some(text) = reader.part(&part)? {
            let runs = reader.runs(&text)?;
            struck.retain(|origin| runs.iter().all(|run| run.origin != *origin));
        }
    }
    let gone = |origin: &Origin| struck.contains(origin);
    article.ledger.contributions.retain(|one| !gone(&Origin::Contribution(one.id.clone())));
    article.sources.retain(|one| !gone(&Origin::Source(one.id.clone())));
    Ok(())
}

/// Whether an entry was struck when it said what it says now.
fn is_struck(reader: &Reader<'_>, under: &str, id: &Id) -> Result<bool, Error> {
    let Some(list) = reader.child(&ROOT, under)? else { return Ok(false) };
    let Some(entry) = reader.child(&list, id.as_str())? else { return Ok(false) };
    let flags = reader.all(&entry, REMOVED)?;
    if flags.is_empty() {
        return Ok(false);
    }
    let said = said(reader, &entry)?;
    Ok(flags.iter().any(|flag| flag.as_str() == Some(said.as_str())))
}

/// SHA-256 of everything that an entry says: of what a newer Colophon writes in it too. Where two said different things at
/// once, of both.
fn said(reader: &Reader<'_>, entry: &ObjId) -> Result<Fingerprint, Error> {
    let mut said = String::new();
    let mut keys = reader.keys(entry);
    keys.sort();
    for key in keys.iter().filter(|key| *key != REMOVED) {
        let mut values = Vec::new();
        for value in reader.all(entry, key)? {
            values.push(match value {
                Value::Object(_) => reader.text(entry, key)?,
                Value::Scalar(scalar) => word(&scalar),
            });
        }
        values.sort();
        values.dedup();
        for value in values {
            said += &format!("{key} {}\n{value}\n", value.len());
        }
    }
    Ok(Fingerprint::of(&said))
}

fn word(scalar: &ScalarValue) -> String {
    match scalar {
        ScalarValue::Str(word) => format!("word {word}"),
        ScalarValue::Int(number) => format!("number {number}"),
        ScalarValue::Boolean(yes) => format!("answer {yes}"),
        other => format!("other {other}"),
    }
}
