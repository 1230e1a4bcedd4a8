//! How a language says what the ledger knows: the words for each kind, how words are listed, and the templates.

use domain::Kind;

/// One language's words.
pub struct Wording {
    /// BCP 47 primary language.
    pub language: &'static str,
    /// Between the last two of a list: "and".
    pub and: &'static str,
    /// Whether a list of three has a comma before its last.
    pub serial_comma: bool,
    /// What a tool is when nobody has said it.
    pub descriptor: &'static str,
    /// "{what} support from {tool}", as a template over `list`, `tool` and `descriptor`.
    pub support: &'static str,
    /// "{tool} for assistance with {what}", as a template over the same.
    pub thanks: &'static str,
    /// "’s", or what the language does; the name stands before it.
    pub possessive: fn(&str) -> String,
    /// The words for a kind.
    pub kind: fn(Kind) -> Words,
    /// The words for a section, as in "AI-generated: the takeaways".
    pub section: fn(domain::Section) -> &'static str,
    /// The words for what was checked, as in "Ada checked facts and quotes".
    pub scope: fn(domain::sign_off::Scope) -> &'static str,
    /// The templates, by name.
    pub templates: &'static [(&'static str, &'static str)],
}

/// The words for one kind.
pub struct Words {
    /// In "with … support": a noun that can stand before "support".
    pub support: &'static str,
    /// In "assistance with …".
    pub thanks: &'static str,
    /// In "to help us …": a verb with its object.
    pub task: &'static str,
}

/// The same word where a kind is only ever named in one place.
pub const fn words(support: &'static str, thanks: &'static str, task: &'static str) -> Words {
    Words { support, thanks, task }
}

impl Wording {
    /// Words as a list: "a", "a and b", "a, b, and c".
    #[must_use]
    pub fn list(&self, of: &[String]) -> String {
        match of {
            [] => String::new(),
            [one] => one.clone(),
            [one, other] => format!("{one} {} {other}", self.and),
            [most @ .., last] => {
                let comma = if self.serial_comma { "," } else { "" };
                format!("{}{comma} {} {last}", most.join(", "), self.and)
            }
        }
    }

    /// Clauses that have commas of their own: "a, b, and c" from the second one on.
    #[must_use]
    pub fn clauses(&self, of: &[String]) -> String {
        match of {
            [most @ .., last] if !most.is_empty() => format!("{}, {} {last}", most.join(", "), self.and),
            _ => of.concat(),
        }
    }

    /// The template of this name.
    #[must_use]
    pub fn template(&self, name: &str) -> Option<&'static str> {
        self.templates.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)
    }
}
