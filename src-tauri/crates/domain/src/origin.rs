//! Where words come from. Human is never assumed: what nobody has spoken for is unknown.

use crate::{Id, Refusal};
use std::fmt;

/// The origin of a stretch of text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Origin {
    /// `h:` typed by this person.
    Human(Id),
    /// `c:` produced by a tool, in this contribution of the ledger.
    Contribution(Id),
    /// `r:` quoted from this saved source.
    Source(Id),
    /// `u:` pasted or imported in this event, and not yet classified.
    Unknown(Id),
}

/// What kind of origin it is; the four that counters and colours tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the variants repeat those of Origin")]
pub enum Class {
    Human,
    Contribution,
    Source,
    Unknown,
}

impl Origin {
    /// Reads what `Display` writes: one letter, a colon, an id.
    pub fn parse(key: &str) -> Result<Self, Refusal> {
        let refused = || Refusal::BadOrigin(key.chars().take(80).collect());
        let (class, id) = key.split_once(':').ok_or_else(refused)?;
        let id = Id::parse(id).map_err(|_| refused())?;
        match class {
            "h" => Ok(Self::Human(id)),
            "c" => Ok(Self::Contribution(id)),
            "r" => Ok(Self::Source(id)),
            "u" => Ok(Self::Unknown(id)),
            _ => Err(refused()),
        }
    }

    /// The kind of this origin.
    #[must_use]
    pub fn class(&self) -> Class {
        match self {
            Self::Human(_) => Class::Human,
            Self::Contribution(_) => Class::Contribution,
            Self::Source(_) => Class::Source,
            Self::Unknown(_) => Class::Unknown,
        }
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Human(id) => write!(f, "h:{id}"),
            Self::Contribution(id) => write!(f, "c:{id}"),
            Self::Source(id) => write!(f, "r:{id}"),
            Self::Unknown(id) => write!(f, "u:{id}"),
        }
    }
}

/// A stretch of text with one origin. A part's runs cover its text exactly, in order, and neighbours differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Length in UTF-16 code units, never 0.
    pub len: u32,
    /// Where these words come from.
    pub origin: Origin,
}

/// Text on its way into a part, with its origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RunText {
    /// The words.
    pub text: String,
    /// Where they come from.
    pub origin: Origin,
}

impl RunText {
    /// `text` with one origin.
    #[must_use]
    pub fn new(text: impl Into<String>, origin: Origin) -> Self {
        Self { text: text.into(), origin }
    }
}

/// Length of `text` in UTF-16 code units: the unit of every offset that leaves or enters a part.
#[must_use]
pub fn utf16_len(text: &str) -> u32 {
    u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX)
}
