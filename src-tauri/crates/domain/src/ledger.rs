//! The ledger: which tool did what in an article. Facts only; what they amount to is `classification`, how they are
//! worded is `export::note`.
//!
//! Source of the fields: DESIGN.md, section 4, and `reference/disclosure-standards.md`, section 6.2.

use crate::{Fingerprint, Id, Kind, Moment, Refusal, Section};

pub use crate::tool::{TOOL_CHARS_MAX, Tool};

/// One use of a tool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contribution {
    /// The origin `c:<id>` of words points here.
    pub id: Id,
    /// When the tool was used.
    pub at: Moment,
    /// Who used it.
    pub by: Id,
    /// The tool.
    pub tool: Tool,
    /// What it was used for.
    pub kind: Kind,
    /// What it touched; empty means the whole article.
    pub sections: Vec<Section>,
    /// How much of that came from it.
    pub extent: Extent,
    /// Whether words or pixels of it are in the published article.
    pub in_output: bool,
    /// Who wrote the first draft of what it touched.
    pub first_draft_by: Author,
    /// Whose idea the use was.
    pub initiative: Author,
    /// Why, for readers; may be empty.
    pub purpose: String,
    /// What it was asked.
    pub prompt: Prompt,
    /// What became of it.
    pub outcome: Outcome,
    /// For the desk, never for readers; may be empty.
    pub note: String,
}

/// What a tool was asked. The words stay in the library of whoever wrote them down. The record of an article, which is
/// handed on whole, holds only a commitment to them, so that they can be shown, and proved, later.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prompt {
    /// The words; empty where they are not known here.
    pub text: String,
    /// What was hashed ahead of the words; empty where they are not known here. Without it, whoever guesses a short prompt
    /// could see from the commitment that the guess is right.
    pub salt: String,
    /// The commitment: SHA-256 of the salt and the words. None where nothing was recorded.
    pub hash: Option<Fingerprint>,
    /// Who may read the words.
    pub visibility: Visibility,
}

/// How many hex digits a salt has: 256 random bits.
pub const SALT_DIGITS: usize = 64;

impl Prompt {
    /// These words, to which nobody is committed yet.
    #[must_use]
    pub fn new(text: &str, visibility: Visibility) -> Self {
        Self { text: text.to_owned(), visibility, ..Self::default() }
    }

    /// The same with a commitment. `salt` is random, [`SALT_DIGITS`] lower-case hex digits, and used for nothing else.
    #[must_use]
    pub fn committed(self, salt: &str) -> Self {
        let hash = (!self.text.is_empty()).then(|| commitment(salt, &self.text));
        let salt = if hash.is_some() { salt.to_owned() } else { String::new() };
        Self { salt, hash, ..self }
    }

    /// The same with the words that are behind its commitment, or nothing, when the commitment is not to these words.
    #[must_use]
    pub fn revealed(&self, salt: &str, text: &str) -> Option<Self> {
        // Of a salt of any length, digits could pass for the beginning of the words.
        let whole = salt.len() == SALT_DIGITS && salt.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        let proved = whole && !text.is_empty() && self.hash.as_ref() == Some(&commitment(salt, text));
        proved.then(|| Self { text: text.to_owned(), salt: salt.to_owned(), ..self.clone() })
    }
}

/// What `printf %s "$salt$prompt" | sha256sum` prints.
fn commitment(salt: &str, text: &str) -> Fingerprint {
    Fingerprint::of(&format!("{salt}{text}"))
}

/// Somebody said that no tool was used.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "who said so, and when")]
pub struct Affirmation {
    pub by: Id,
    pub at: Moment,
}

/// The facts about the tools of one article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ledger {
    /// Every use, in the order of time.
    pub contributions: Vec<Contribution>,
    /// That there was none, if somebody said so. It counts only while there is none.
    pub no_ai: Option<Affirmation>,
}

impl Ledger {
    /// The contribution with this id.
    #[must_use]
    pub fn find(&self, id: &Id) -> Option<&Contribution> {
        self.contributions.iter().find(|one| &one.id == id)
    }

    /// What counts for readers: everything that was not thrown away.
    pub fn kept(&self) -> impl Iterator<Item = &Contribution> {
        self.contributions.iter().filter(|one| one.outcome != Outcome::Discarded)
    }
}

impl Contribution {
    /// Whether it touched this section of the page.
    #[must_use]
    pub fn touches(&self, section: Section) -> bool {
        self.sections.is_empty() || self.sections.contains(&section)
    }

    /// Refuses what cannot be a fact: see [`Tool::check`].
    pub fn check(&self) -> Result<(), Refusal> {
        self.tool.check()
    }
}

worded! {
    /// How much of what was touched came from the tool.
    #[derive(Default)]
    "extent" Extent {
        /// Nothing of it is published.
        Suggestion = "suggestion",
        /// Single words, light edits.
        Minor = "minor",
        /// Some passages.
        #[default]
        Partial = "partial",
        /// Most of it.
        Substantial = "substantial",
        /// All of it.
        Full = "full",
    }
}

worded! {
    /// A person, a tool, or both.
    #[derive(Default)]
    "author of a first draft" Author {
        /// A person.
        #[default]
        Human = "human",
        /// The tool.
        Ai = "ai",
        /// Both in turn.
        Mixed = "mixed",
    }
}

worded! {
    /// What became of what the tool made.
    #[derive(Default)]
    "outcome" Outcome {
        /// It stands as it came.
        Kept = "kept",
        /// It stands, changed by a person.
        #[default]
        Edited = "edited",
        /// It was thrown away. It is recorded, and readers are not told of it.
        Discarded = "discarded",
    }
}

worded! {
    /// Who may read a prompt.
    #[derive(Default)]
    "visibility" Visibility {
        /// Whoever works on this article on this machine.
        #[default]
        Private = "private",
        /// The newsroom, in hand-offs.
        Internal = "internal",
        /// Everybody.
        Public = "public",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prompt_is_proved_by_its_salt_and_its_words_and_by_nothing_else() {
        let salt = "5a".repeat(32);
        let kept = Prompt::new("Outline this.", Visibility::Private).committed(&salt);
        assert_eq!(kept.hash, Some(Fingerprint::of(&format!("{salt}Outline this."))));
        let handed = Prompt { text: String::new(), salt: String::new(), ..kept.clone() };
        assert_eq!(handed.revealed(&salt, "Outline this."), Some(kept));
        assert_eq!(handed.revealed(&salt, "Outline that."), None);
        assert_eq!(handed.revealed(&"5b".repeat(32), "Outline this."), None);
        let moved = (&salt[..62], format!("{}Outline this.", &salt[62..]));
        assert_eq!(handed.revealed(moved.0, &moved.1), None, "a part of the salt is no part of the words");
        let nothing = Prompt::new("", Visibility::Public).committed(&salt);
        assert_eq!((nothing.hash, nothing.salt.as_str()), (None, ""), "nothing was asked: there is nothing to prove");
    }

    #[test]
    fn every_word_reads_back() {
        for extent in Extent::ALL {
            assert_eq!(Extent::parse(extent.name()), Ok(*extent));
        }
        for outcome in Outcome::ALL {
            assert_eq!(Outcome::parse(outcome.name()), Ok(*outcome));
        }
        assert!(Author::parse("robot").is_err() && Visibility::parse("secret").is_err());
    }
}
