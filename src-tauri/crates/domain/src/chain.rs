//! The chain of an article's changes. Each names the changes it builds on by their hashes, so that none of them can become
//! another one without all that follow.

use crate::{Fingerprint, Moment};
use std::collections::{HashMap, HashSet};
use thiserror::Error;

/// One change, without what it changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// SHA-256 of the change.
    pub hash: Fingerprint,
    /// The changes it builds on.
    pub parents: Vec<Fingerprint>,
    /// Who wrote it, in hex: a name for one session of one program, not for a person.
    pub actor: String,
    /// The number of the change among those of its actor, from 1.
    pub seq: u64,
    /// When, by the clock of whoever made it.
    pub at: Moment,
    /// What was being done, and by whom.
    pub message: String,
}

/// Why changes are no chain.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[expect(missing_docs, reason = "the message beside each variant is its documentation")]
pub enum Break {
    #[error("there is no change in it")]
    Empty,
    #[error("the change stands there twice")]
    Twice { at: usize },
    #[error("it builds on a change that does not stand ahead of it")]
    Orphan { at: usize },
    #[error("it is a second beginning: an article has one")]
    SecondRoot { at: usize },
    #[error("it is not the next change of its writer: one was taken out, or put in")]
    OutOfTurn { at: usize },
    #[error("the record has more than one end")]
    ManyEnds,
}

impl Break {
    /// The number of the change where it is, from 0; none for the chain as a whole.
    #[must_use]
    pub fn at(&self) -> Option<usize> {
        match self {
            Self::Empty | Self::ManyEnds => None,
            Self::Twice { at } | Self::Orphan { at } | Self::SecondRoot { at } | Self::OutOfTurn { at } => Some(*at),
        }
    }
}

/// The end of the chain that `links` are. Each must stand behind the ones it builds on.
pub fn end(links: &[Link]) -> Result<&Link, Break> {
    let last = links.last().ok_or(Break::Empty)?;
    let mut known: HashSet<&str> = HashSet::new();
    let mut open: HashSet<&str> = HashSet::new();
    let mut turns: HashMap<&str, u64> = HashMap::new();
    for (at, link) in links.iter().enumerate() {
        if !link.parents.iter().all(|parent| known.contains(parent.as_str())) {
            return Err(Break::Orphan { at });
        }
        if link.parents.is_empty() != (at == 0) {
            return Err(Break::SecondRoot { at });
        }
        if !known.insert(link.hash.as_str()) {
            return Err(Break::Twice { at });
        }
        let turn = turns.entry(&link.actor).or_default();
        *turn += 1;
        if *turn != link.seq {
            return Err(Break::OutOfTurn { at });
        }
        for parent in &link.parents {
            open.remove(parent.as_str());
        }
        open.insert(link.hash.as_str());
    }
    if open.len() == 1 { Ok(last) } else { Err(Break::ManyEnds) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn link(name: &str, parents: &[&str], actor: &str, seq: u64) -> Link {
        Link {
            hash: Fingerprint::of(name),
            parents: parents.iter().map(|name| Fingerprint::of(name)).collect(),
            actor: actor.to_owned(),
            seq,
            at: Moment(0),
            message: String::new(),
        }
    }

    #[track_caller]
    fn check(links: &[Link], expected: Result<&str, Break>) {
        let found = end(links).map(|link| link.hash.clone());
        assert_eq!(found, expected.map(Fingerprint::of));
    }

    #[test]
    fn a_chain_has_one_beginning_one_end_and_nothing_missing() {
        let (a, b) = (link("a", &[], "ada", 1), link("b", &["a"], "ada", 2));
        let (c, d) = (link("c", &["a"], "bob", 1), link("d", &["b", "c"], "ada", 3));
        check(&[a.clone(), b.clone(), c.clone(), d.clone()], Ok("d"));
        check(&[], Err(Break::Empty));
        check(&[a.clone(), c.clone(), b.clone()], Err(Break::ManyEnds));
        check(&[a.clone(), b.clone(), b.clone()], Err(Break::Twice { at: 2 }));
        check(&[a.clone(), b.clone(), d], Err(Break::Orphan { at: 2 }));
        check(&[a.clone(), link("z", &[], "eve", 1)], Err(Break::SecondRoot { at: 1 }));
        check(&[a, link("c", &["a"], "bob", 2)], Err(Break::OutOfTurn { at: 1 }));
    }
}
