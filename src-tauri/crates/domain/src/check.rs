//! How strict a house is about a check, and what is set aside by name. What is checked is the crate `checks`.

use crate::{Fingerprint, Id, Moment, Refusal};

/// The most characters that the reason for a waiver may have.
pub const REASON_CHARS_MAX: usize = 500;

worded! {
    /// What a house style makes of what a check finds.
    "severity" Severity {
        /// Nothing: it is not looked for.
        Off = "off",
        /// It is shown.
        Recommended = "recommended",
        /// The article does not leave before it is mended or waived.
        Required = "required",
    }
}

/// A finding that somebody has set aside. It holds as long as the words it was about stand as they did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// Names this waiver.
    pub id: Id,
    /// The check's id.
    pub check: String,
    /// Where the finding was, as a part is written; empty where it was in no part.
    pub part: String,
    /// The words it was about, for people.
    pub quote: String,
    /// What the finding is recognised by: of its check, its part and its words.
    pub key: Fingerprint,
    /// Who set it aside.
    pub by: Id,
    /// When.
    pub at: Moment,
    /// Why. Never blank.
    pub reason: String,
}

/// The reason for a waiver, in one line; a blank one or one that is longer than [`REASON_CHARS_MAX`] is refused.
pub fn reason(text: &str) -> Result<String, Refusal> {
    let reason = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if reason.is_empty() || reason.chars().count() > REASON_CHARS_MAX {
        return Err(Refusal::NoReason { max: REASON_CHARS_MAX });
    }
    Ok(reason)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_says_something() {
        assert_eq!(reason(" heard \n the recording "), Ok("heard the recording".to_owned()));
        assert!(reason(" \n").is_err() && reason(&"x".repeat(REASON_CHARS_MAX + 1)).is_err());
    }
}
