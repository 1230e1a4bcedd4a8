//! What a sign-off is bound to.

use crate::Refusal;
use sha2::{Digest, Sha256};
use std::fmt;

/// SHA-256 (FIPS 180-4) of an article's canonical Markdown, as 64 lower-case hex digits: what `sha256sum` prints.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fingerprint(String);

impl Fingerprint {
    /// The fingerprint of `canonical`, which `export::canonical` makes.
    #[must_use]
    pub fn of(canonical: &str) -> Self {
        Self(Sha256::digest(canonical.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// Reads 64 lower-case hex digits.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        if text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)) {
            Ok(Self(text.to_owned()))
        } else {
            Err(Refusal::BadId(text.chars().take(80).collect()))
        }
    }

    /// The 64 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// SHA-256 of what comes in pieces, for what is too large to be held whole.
#[derive(Default)]
pub struct Summing(Sha256);

impl Summing {
    /// Takes the next piece.
    pub fn add(&mut self, piece: &[u8]) {
        self.0.update(piece);
    }

    /// The sum of all pieces.
    #[must_use]
    pub fn finish(self) -> Fingerprint {
        Fingerprint(self.0.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_what_sha256sum_prints() {
        // The vector for "abc" in FIPS 180-4's examples.
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(Fingerprint::of("abc").as_str(), expected);
        assert_eq!(Fingerprint::parse(expected), Ok(Fingerprint::of("abc")));
        let mut sum = Summing::default();
        sum.add(b"a");
        sum.add(b"bc");
        assert_eq!(sum.finish().as_str(), expected, "in pieces it is the same");
    }
}
