//! The record of an article as bytes that others can read and check: its changes one behind the other, each as Automerge
//! writes it and not compressed. `SHA-256(01, length, contents)` is the name of a change, and its contents begin with the
//! names of the changes it builds on: a dozen lines of any language check it.
//!
//! Format: <https://automerge.org/automerge-binary-format-spec>. Whoever reads a record from elsewhere counts what it would
//! become first: a run-length code of ten bytes can stand for 2⁶³ operations.

pub use crate::history::{parse as said, seal_in};

use crate::error::Error;
use crate::history::{self, Doing};
use crate::manuscript::Manuscript;
use crate::shape;
use automerge::transaction::CommitOptions;
use domain::chain::Link;
use domain::fingerprint::Summing;
use domain::{Fingerprint, Moment};
use std::collections::{BTreeMap, BTreeSet};

/// The first four bytes of a change.
const MAGIC: &[u8] = &[0x85, 0x6f, 0x4a, 0x83];
/// The kind of chunk that is one change, not compressed.
const CHANGE: u8 = 1;
/// How many operations all changes of a record may have: four million, one for each character ever typed and as many again.
const OPERATIONS_MAX: u64 = 4_000_000;
/// The columns that say how many operations a change has (`action`), and on how many each of them follows (`pred`).
const ACTION_COLUMN: u64 = 4 << 4 | 2;
const PRED_COLUMN: u64 = 7 << 4;

impl Manuscript {
    /// Every change, each behind those it builds on; of several that could stand next, the earliest. The same changes are
    /// the same bytes, in whatever order they came.
    pub fn record(&mut self) -> Vec<u8> {
        let mut changes: BTreeMap<_, _> = BTreeMap::new();
        let mut waiting: BTreeMap<_, usize> = BTreeMap::new();
        let mut behind: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut ready = BTreeSet::new();
        for change in self.doc.get_changes(&[]) {
            let key = (change.timestamp(), change.hash());
            for parent in change.deps() {
                behind.entry(*parent).or_default().push(key);
            }
            if change.deps().is_empty() {
                ready.insert(key);
            }
            waiting.insert(key, change.deps().len());
            changes.insert(key, change);
        }
        let mut record = Vec::new();
        while let Some(key) = ready.pop_first() {
            record.extend(changes.get(&key).map(|change| change.raw_bytes()).unwrap_or_default());
            for next in behind.remove(&key.1).unwrap_or_default() {
                let left = waiting.entry(next).or_insert(1);
                *left -= 1;
                if *left == 0 {
                    ready.insert(next);
                }
            }
        }
        record
    }

    /// Makes sure the article knows by name who does something.
    pub fn introduce(&mut self, doing: &Doing) -> Result<(), Error> {
        shape::know(&mut self.doc, &doing.by)?;
        self.commit(doing);
        Ok(())
    }

    /// Ends the record with a change that names the SHA-256 of what is handed on beside it, and in which version that is.
    pub fn seal(&mut self, version: u64, seal: &Fingerprint, doing: &Doing) {
        let message = history::sealing(&doing.message(), version, seal);
        self.doc.empty_change(CommitOptions::default().with_time(doing.at.unix_ms()).with_message(message));
    }

    /// The version and the seal that the record ends with; none when something was written behind it.
    pub fn sealed(&mut self) -> Option<(u64, Fingerprint)> {
        let heads = self.doc.get_heads();
        let [head] = heads[..] else { return None };
        self.doc.get_change_by_hash(&head)?.message().and_then(history::seal_in)
    }

    /// The hash of the change the article began with; none when it began more than once.
    pub fn beginning(&mut self) -> Option<Fingerprint> {
        let roots = self.doc.get_changes(&[]);
        let mut roots = roots.iter().filter(|change| change.deps().is_empty());
        let first = roots.next()?.hash().to_string();
        if roots.next().is_some() { None } else { Fingerprint::parse(&first).ok() }
    }
}

/// The changes of a record, in the order in which they stand. Reads nothing of what they change.
pub fn links(record: &[u8]) -> Result<Vec<Link>, Error> {
    let mut links = Vec::new();
    let mut bytes = Bytes { bytes: record, at: 0 };
    let mut operations = 0u64;
    while bytes.at < record.len() {
        let number = links.len();
        let (link, of_change) = link(&mut bytes).ok_or(Error::BadChange { number, why: "it is cut off or damaged" })?;
        let link = link.ok_or(Error::BadChange { number, why: "its check sum does not fit what is in it" })?;
        operations = operations.saturating_add(of_change);
        if operations > OPERATIONS_MAX {
            return Err(Error::BadChange { number, why: "it would become far more than an article can be" });
        }
        links.push(link);
    }
    Ok(links)
}

/// The next change and how many operations it has; without the change where its check sum is wrong.
fn link(bytes: &mut Bytes<'_>) -> Option<(Option<Link>, u64)> {
    if bytes.take(4)? != MAGIC {
        return None;
    }
    let check = bytes.take(4)?;
    let named = bytes.at;
    if bytes.take(1)? != [CHANGE] {
        return None;
    }
    let len = usize::try_from(bytes.number()?).ok()?;
    let mut inside = Bytes { bytes: bytes.take(len)?, at: 0 };
    let hash = sha256(bytes.bytes.get(named..bytes.at)?);
    if !hash.as_str().starts_with(&hex(check)) {
        return Some((None, 0));
    }
    let parents = (0..inside.count()?).map(|_| inside.take(32).and_then(|hash| Fingerprint::parse(&hex(hash)).ok()));
    let parents = parents.collect::<Option<Vec<_>>>()?;
    let actor = hex(inside.counted()?);
    let seq = inside.number()?;
    let _start = inside.number()?;
    let at = Moment(inside.signed()?);
    let message = std::str::from_utf8(inside.counted()?).ok()?.to_owned();
    for _ in 0..inside.count()? {
        inside.counted()?;
    }
    let columns: Vec<(u64, usize)> = (0..inside.count()?)
        .map(|_| Some((inside.number()?, usize::try_from(inside.number()?).ok()?)))
        .collect::<Option<_>>()?;
    let mut operations = 0u64;
    for (column, len) in columns {
        let mut column_bytes = Bytes { bytes: inside.take(len)?, at: 0 };
        operations = operations.saturating_add(match column {
            ACTION_COLUMN => column_bytes.run_lengths(|_| 1)?,
            PRED_COLUMN => column_bytes.run_lengths(|value| value)?,
            _ => 0,
        });
    }
    Some((Some(Link { hash, parents, actor, seq, at, message }), operations))
}

/// A stretch of bytes that is read from its beginning.
struct Bytes<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let taken = self.bytes.get(self.at..self.at.checked_add(count)?)?;
        self.at += count;
        Some(taken)
    }

    /// An unsigned LEB128 number of at most 64 bits.
    fn number(&mut self) -> Option<u64> {
        let mut number = 0u64;
        for shift in (0..64).step_by(7) {
            let byte = *self.take(1)?.first()?;
            number |= u64::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                return Some(number);
            }
        }
        None
    }

    /// A signed one.
    fn signed(&mut self) -> Option<i64> {
        let mut number = 0i64;
        for shift in (0..64).step_by(7) {
            let byte = *self.take(1)?.first()?;
            number |= i64::from(byte & 0x7f).checked_shl(shift)?;
            if byte & 0x80 == 0 {
                let sign = if byte & 0x40 != 0 && shift + 7 < 64 { -1i64 << (shift + 7) } else { 0 };
                return Some(number | sign);
            }
        }
        None
    }

    /// How many things follow: no more than there are bytes left.
    fn count(&mut self) -> Option<usize> {
        let count = usize::try_from(self.number()?).ok()?;
        (count <= self.bytes.len() - self.at).then_some(count)
    }

    fn counted(&mut self) -> Option<&'a [u8]> {
        let count = self.count()?;
        self.take(count)
    }

    /// The sum of `worth` over a column of run-length encoded numbers: a positive count repeats the number behind it, a
    /// negative one announces as many single numbers, and 0 is a stretch of nothing.
    fn run_lengths(&mut self, worth: impl Fn(u64) -> u64) -> Option<u64> {
        let mut sum = 0u64;
        while self.at < self.bytes.len() {
            match self.signed()? {
                0 => sum = sum.saturating_add(self.number()?),
                many if many > 0 => sum = sum.saturating_add(worth(self.number()?).saturating_mul(many.unsigned_abs())),
                single => {
                    for _ in 0..single.unsigned_abs() {
                        sum = sum.saturating_add(worth(self.number()?));
                    }
                }
            }
        }
        Some(sum)
    }
}

fn sha256(bytes: &[u8]) -> Fingerprint {
    let mut sum = Summing::default();
    sum.add(bytes);
    sum.finish()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(column: &[u8]) -> Option<u64> {
        Bytes { bytes: column, at: 0 }.run_lengths(|_| 1)
    }

    #[test]
    fn a_few_bytes_that_stand_for_very_many_operations_are_counted_not_unfolded() {
        assert_eq!(sum(&[3, 1]), Some(3));
        assert_eq!(sum(&[0x7e, 1, 2, 0, 5]), Some(2 + 5), "two single ones and a stretch of nothing");
        let huge = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x3f, 1];
        assert!(sum(&huge).is_some_and(|sum| sum > OPERATIONS_MAX));
        assert_eq!(sum(&[3]), None, "it is cut off");
    }
}
