//! The register: every use of a tool across the library, as a newsroom looks it up: who used which tool for what, who
//! reviewed it, and what is missing.

use crate::ledger::Outcome;
use crate::{Id, Moment, Refusal, sign_off::Signed};

/// One use of a tool, with what the library knows of its article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The article.
    pub article: Id,
    /// Its slug.
    pub slug: String,
    /// Its headline.
    pub headline: String,
    /// Its section of the publication.
    pub section: String,
    /// draft, in_review, …
    pub status: String,
    /// The entry of its ledger.
    pub contribution: Id,
    /// When the tool was used.
    pub at: Moment,
    /// Who used it.
    pub by: String,
    /// The tool.
    pub tool: String,
    /// Who runs it.
    pub provider: String,
    /// Its model and version.
    pub model: String,
    /// What it was used for, a word of the vocabulary.
    pub kind: String,
    /// The sections it touched, by name; empty means the whole article.
    pub parts: String,
    /// How much of them came from it.
    pub extent: String,
    /// Whether something of it is published.
    pub in_output: bool,
    /// kept, edited or discarded.
    pub outcome: String,
    /// Why, for readers.
    pub purpose: String,
    /// Who has signed the article as it stands, and still holds.
    pub reviewed_by: String,
    /// What the sign-offs of the article amount to.
    pub signed: String,
    /// Who answers for the article.
    pub accountable: String,
}

worded! {
    /// What an entry of the register can lack.
    "gap of the register" Gap {
        /// Nobody's sign-off of the article holds.
        Review = "review",
        /// Nobody answers for the article.
        Accountable = "accountable",
        /// The model of the tool is not known.
        Model = "model",
        /// Who runs the tool is not known.
        Provider = "provider",
    }
}

impl Entry {
    /// What it lacks. A use that was thrown away needs no review.
    #[must_use]
    pub fn gaps(&self) -> Vec<Gap> {
        let discarded = self.outcome == Outcome::Discarded.name();
        Gap::ALL
            .iter()
            .copied()
            .filter(|gap| match gap {
                Gap::Review => !discarded && self.signed != Signed::Fresh.name(),
                Gap::Accountable => !discarded && self.accountable.is_empty(),
                Gap::Model => self.model.is_empty(),
                Gap::Provider => self.provider.is_empty(),
            })
            .collect()
    }
}

/// Which entries are asked for; what is empty asks for nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// The tool's name.
    pub tool: String,
    /// The name of whoever used it.
    pub by: String,
    /// The article's section.
    pub section: String,
    /// Used at this moment or later.
    pub since: Option<Moment>,
    /// Used before this moment.
    pub before: Option<Moment>,
    /// Lacks this.
    pub gap: Option<Gap>,
}

impl Filter {
    /// Refuses a time that ends before it begins.
    pub fn check(&self) -> Result<(), Refusal> {
        match (self.since, self.before) {
            (Some(since), Some(before)) if before <= since => Err(Refusal::EmptyTime),
            _ => Ok(()),
        }
    }
}
