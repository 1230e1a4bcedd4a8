//! Who did what, and when: read off the changes themselves.

use crate::manuscript::Heads;
use domain::{Id, Moment, Person};

/// What was being done when a change was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant is the verb itself")]
pub enum Deed {
    New,
    Import,
    /// Made as a copy of another article.
    Duplicate,
    Edit,
    /// Words of a past state were put back.
    Restore,
    /// A state got a name.
    Version,
    /// The ledger learnt of a use of a tool, or of none.
    Ledger,
}

impl Deed {
    /// The word in the record.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Import => "import",
            Self::Duplicate => "duplicate",
            Self::Edit => "edit",
            Self::Restore => "restore",
            Self::Version => "version",
            Self::Ledger => "ledger",
        }
    }

    fn named(name: &str) -> Option<Self> {
        [Self::New, Self::Import, Self::Duplicate, Self::Edit, Self::Restore, Self::Version, Self::Ledger]
            .into_iter()
            .find(|deed| deed.name() == name)
    }
}

/// Who does something, what, and when. It is written into the change, and the person's name into the article, so that
/// the record says it by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "who, what, when")]
pub struct Doing {
    pub by: Person,
    pub deed: Deed,
    pub at: Moment,
}

impl Doing {
    /// As the message of a change: `edit by 0199…`.
    pub(crate) fn message(&self) -> String {
        format!("{} by {}", self.deed.name(), self.by.id)
    }
}

/// One change in the history of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The state after this change.
    pub heads: Heads,
    /// When it was made, by the clock of whoever made it.
    pub at: Moment,
    /// What was being done; none for a change that does not say.
    pub deed: Option<Deed>,
    /// Who did it; none for a change that does not say.
    pub by: Option<Id>,
}

/// A state that somebody gave a name, so that it is found again.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "what it is called, which state it is, who named it and when")]
pub struct Version {
    pub name: String,
    pub heads: Heads,
    pub by: Id,
    pub at: Moment,
}

/// Reads what [`Doing::message`] wrote.
pub fn parse(message: Option<&str>) -> (Option<Deed>, Option<Id>) {
    match message.and_then(|text| text.split_once(" by ")) {
        None => (None, None),
        Some((deed, by)) => (Deed::named(deed), Id::parse(by).ok()),
    }
}
