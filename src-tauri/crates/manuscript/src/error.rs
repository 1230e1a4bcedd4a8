//! Why a manuscript could not be read or changed. A refused edit leaves the manuscript as it was.

use automerge::AutomergeError;
use domain::{Id, Part};
use thiserror::Error;

/// Why a manuscript could not be read or changed.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "the message beside each variant is its documentation")]
pub enum Error {
    #[error("the article has no part “{0}” any more")]
    NoSuchPart(Part),
    #[error("the article has no entry {0} any more")]
    NoSuchEntry(Id),
    #[error("an entry {0} is already there, with other words")]
    EntryExists(Id),
    #[error("the edit reaches to {end} in {part}, which is {len} long (UTF-16 code units)")]
    OutOfRange { part: Part, end: u64, len: u32 },
    #[error("the edit cuts a character of {part} in two at {at} (UTF-16 code units)")]
    SplitsCharacter { part: Part, at: u32 },
    #[error("change {number} of the record cannot be read: {why}")]
    BadChange { number: usize, why: &'static str },
    #[error("“{0}” is not a state of this article")]
    NoSuchState(String),
    #[error("this article was written by a newer Colophon (its schema is {0}, this one reads {max})", max = crate::shape::SCHEMA)]
    TooNew(u64),
    #[error("this is not an article: {0}")]
    NotAnArticle(&'static str),
    #[error("the record of this article is damaged: {0}")]
    Damaged(#[from] AutomergeError),
}

impl Error {
    /// Whether it is what was asked that does not fit, and nothing is wrong with the manuscript.
    #[must_use]
    pub fn is_of_what_was_asked(&self) -> bool {
        match self {
            Self::NoSuchPart(_)
            | Self::NoSuchEntry(_)
            | Self::EntryExists(_)
            | Self::OutOfRange { .. }
            | Self::SplitsCharacter { .. }
            | Self::NoSuchState(_) => true,
            Self::BadChange { .. } | Self::TooNew(_) | Self::NotAnArticle(_) | Self::Damaged(_) => false,
        }
    }
}
