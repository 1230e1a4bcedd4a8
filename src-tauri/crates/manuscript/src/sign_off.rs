//! How sign-offs stand in the document: one map each, scalars only, written once and never changed. Two people who sign
//! at the same time both have signed.

use crate::error::Error;
use crate::read::Reader;
use crate::shape;
use automerge::transaction::Transactable;
use automerge::{AutoCommit, AutomergeError, ObjId, ObjType, ROOT, ScalarValue};
use domain::sign_off::{Decision, Scope};
use domain::{Fingerprint, Id, SignOff};

/// Writes a sign-off. One that is there stays as it is: nobody changes what somebody signed.
pub fn sign(doc: &mut AutoCommit, one: &SignOff) -> Result<(), Error> {
    let sign_offs = shape::object(doc, &ROOT, "sign_offs")?.ok_or(AutomergeError::Fail)?;
    if shape::object(doc, &sign_offs, one.id.as_str())?.is_some() {
        return Err(Error::EntryExists(one.id.clone()));
    }
    let entry = doc.put_object(&sign_offs, one.id.as_str(), ObjType::Map)?;
    let words = [
        ("by", one.by.as_str()),
        ("role", &one.role),
        ("scope", &one.scope.iter().map(|scope| scope.name()).collect::<Vec<_>>().join(" ")),
        ("decision", one.decision.name()),
        ("note", &one.note),
        ("fingerprint", one.fingerprint.as_str()),
        ("heads", &one.heads.join(" ")),
        ("uses", &one.uses.iter().map(Id::as_str).collect::<Vec<_>>().join(" ")),
    ];
    for (key, value) in words {
        doc.put(&entry, key, value)?;
    }
    Ok(doc.put(&entry, "at", ScalarValue::Int(one.at.unix_ms()))?)
}

/// The sign-offs, in the order of time. One that cannot be read whole is left out: half a sign-off signs nothing.
pub fn read(reader: &Reader<'_>) -> Result<Vec<SignOff>, Error> {
    let mut found = Vec::new();
    if let Some(sign_offs) = reader.child(&ROOT, "sign_offs")? {
        for key in reader.keys(&sign_offs) {
            if let (Ok(id), Some(entry)) = (Id::parse(&key), reader.child(&sign_offs, &key)?) {
                found.extend(sign_off(reader, id, &entry)?);
            }
        }
    }
    found.sort_by(|a: &SignOff, b| (a.at, &a.id).cmp(&(b.at, &b.id)));
    Ok(found)
}

fn sign_off(reader: &Reader<'_>, id: Id, entry: &ObjId) -> Result<Option<SignOff>, Error> {
    let word = |key: &str| Ok::<_, Error>(reader.scalar(entry, key)?.unwrap_or_default());
    let (by, decision) = (Id::parse(&word("by")?), Decision::parse(&word("decision")?));
    let (fingerprint, at) = (Fingerprint::parse(&word("fingerprint")?), reader.moment(entry, "at")?);
    let (Ok(by), Ok(decision), Ok(fingerprint), Some(at)) = (by, decision, fingerprint, at) else { return Ok(None) };
    let words = |text: String| text.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let one = SignOff {
        id,
        by,
        role: word("role")?,
        scope: words(word("scope")?).iter().filter_map(|name| Scope::parse(name).ok()).collect(),
        decision,
        note: word("note")?,
        at,
        fingerprint,
        heads: words(word("heads")?),
        uses: words(word("uses")?).iter().filter_map(|id| Id::parse(id).ok()).collect(),
    };
    Ok(one.check().ok())
}
