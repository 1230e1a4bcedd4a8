//! How the ledger stands in the document: one map per contribution, scalars only, so that two people who change
//! different facts of one entry both keep their change. What a tool was asked is not in it: whoever gets the record gets
//! every word that ever stood in it, and prompts are private until somebody says otherwise. Their commitments are.

use crate::error::Error;
use crate::read::Reader;
use crate::shape;
use automerge::transaction::Transactable;
use automerge::{AutoCommit, AutomergeError, ObjId, ObjType, ROOT, ReadDoc, ScalarValue, Value};
use domain::ledger::{Affirmation, Author, Extent, Outcome, Prompt, Tool, Visibility};
use domain::{Contribution, Fingerprint, Id, Kind, Ledger, Section};

/// Writes a contribution, or what has changed in one that is there. One that was struck is there again.
pub fn record(doc: &mut AutoCommit, one: &Contribution) -> Result<(), AutomergeError> {
    let ledger = shape::object(doc, &ROOT, "ledger")?.ok_or(AutomergeError::Fail)?;
    let entry = match shape::object(doc, &ledger, one.id.as_str())? {
        Some(entry) => entry,
        None => doc.put_object(&ledger, one.id.as_str(), ObjType::Map)?,
    };
    shape::unremove(doc, &entry)?;
    let Contribution { tool, prompt, .. } = one;
    let words = [
        ("by", one.by.as_str()),
        ("tool", &tool.name),
        ("provider", &tool.provider),
        ("model", &tool.model),
        ("version", &tool.version),
        ("descriptor", &tool.descriptor),
        ("kind", one.kind.name()),
        ("extent", one.extent.name()),
        ("first_draft_by", one.first_draft_by.name()),
        ("initiative", one.initiative.name()),
        ("purpose", &one.purpose),
        ("prompt_hash", prompt.hash.as_ref().map_or("", Fingerprint::as_str)),
        ("prompt_visibility", prompt.visibility.name()),
        ("outcome", one.outcome.name()),
        ("note", &one.note),
        ("sections", &one.sections.iter().map(|section| section.name()).collect::<Vec<_>>().join(" ")),
    ];
    for (key, value) in words {
        put_if_other(doc, &entry, key, ScalarValue::from(value))?;
    }
    put_if_other(doc, &entry, "at", ScalarValue::Int(one.at.unix_ms()))?;
    put_if_other(doc, &entry, "in_output", ScalarValue::Boolean(one.in_output))
}

/// Writes, or takes back, that no tool was used.
pub fn affirm(doc: &mut AutoCommit, no_ai: Option<&Affirmation>) -> Result<(), AutomergeError> {
    match no_ai {
        None => doc.put(ROOT, "no_ai", ScalarValue::Null),
        Some(Affirmation { by, at }) => {
            let said = doc.put_object(ROOT, "no_ai", ObjType::Map)?;
            doc.put(&said, "by", by.as_str())?;
            doc.put(&said, "at", ScalarValue::Int(at.unix_ms()))
        }
    }
}

/// The ledger, in the order of time, with what was struck. An entry that cannot be read (a newer Colophon's word) is left out, never guessed.
pub fn read(reader: &Reader<'_>) -> Result<Ledger, Error> {
    let mut contributions = Vec::new();
    if let Some(ledger) = reader.child(&ROOT, "ledger")? {
        for key in reader.keys(&ledger) {
            if let (Ok(id), Some(entry)) = (Id::parse(&key), reader.child(&ledger, &key)?) {
                contributions.extend(contribution(reader, id, &entry)?);
            }
        }
    }
    contributions.sort_by(|a: &Contribution, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
    let no_ai = match reader.child(&ROOT, "no_ai")? {
        None => None,
        Some(said) => {
            let by = reader.scalar(&said, "by")?.and_then(|by| Id::parse(&by).ok());
            by.zip(reader.moment(&said, "at")?).map(|(by, at)| Affirmation { by, at })
        }
    };
    Ok(Ledger { contributions, no_ai })
}

fn contribution(reader: &Reader<'_>, id: Id, entry: &ObjId) -> Result<Option<Contribution>, Error> {
    let word = |key: &str| Ok::<_, Error>(reader.scalar(entry, key)?.unwrap_or_default());
    let (by, kind) = (Id::parse(&word("by")?), Kind::parse(&word("kind")?));
    let (Ok(by), Ok(kind), Some(at)) = (by, kind, reader.moment(entry, "at")?) else { return Ok(None) };
    Ok(Some(Contribution {
        id,
        at,
        by,
        tool: Tool {
            name: word("tool")?,
            provider: word("provider")?,
            model: word("model")?,
            version: word("version")?,
            descriptor: word("descriptor")?,
        },
        kind,
        sections: word("sections")?.split(' ').filter_map(Section::named).collect(),
        extent: Extent::parse(&word("extent")?).unwrap_or_default(),
        in_output: reader.flag(&Some(entry.clone()), "in_output")?,
        first_draft_by: Author::parse(&word("first_draft_by")?).unwrap_or_default(),
        initiative: Author::parse(&word("initiative")?).unwrap_or_default(),
        purpose: word("purpose")?,
        prompt: Prompt {
            text: String::new(),
            salt: String::new(),
            hash: Fingerprint::parse(&word("prompt_hash")?).ok(),
            visibility: Visibility::parse(&word("prompt_visibility")?).unwrap_or_default(),
        },
        outcome: Outcome::parse(&word("outcome")?).unwrap_or_default(),
        note: word("note")?,
    }))
}

/// Writes a value unless it stands there already.
pub fn put_if_other(doc: &mut AutoCommit, at: &ObjId, key: &str, value: ScalarValue) -> Result<(), AutomergeError> {
    if matches!(doc.get(at, key)?, Some((Value::Scalar(old), _)) if *old == value) {
        return Ok(());
    }
    doc.put(at, key, value)
}
