//! The name of a thing that has no other: an article, a person, a takeaway, an event.

use crate::Refusal;
use std::fmt;

/// 1 to 64 ASCII letters, digits, hyphens or underscores; in practice a UUIDv7 in lower case. Holding one is the proof.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Id(String);

impl Id {
    /// Takes `text` as an id, or refuses it.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let fits = (1..=64).contains(&text.len());
        if fits && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_') {
            Ok(Self(text.to_owned()))
        } else {
            Err(Refusal::BadId(text.chars().take(80).collect()))
        }
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
