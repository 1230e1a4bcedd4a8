//! Who did what, and when: read off the changes themselves.

use crate::manuscript::Heads;
use domain::review::Act;
use domain::{Fingerprint, Id, Moment, Person};

/// What was being done when a change was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant is the verb itself")]
pub enum Deed {
    New,
    Import,
    /// Made as a copy of another article.
    Duplicate,
    Edit,
    /// Words came from elsewhere.
    Paste,
    /// Words of a past state were put back.
    Restore,
    /// A state got a name.
    Version,
    /// The ledger learnt of a use of a tool, or of none.
    Ledger,
    /// The article was handed on.
    HandOver,
    /// Somebody signed.
    SignOff,
    /// A step on the way through review.
    Review(Act),
    /// Something was said about the article, or seen to.
    Comment,
    /// A finding was set aside by name, or is one again.
    Waive,
    /// Other words were suggested, taken or turned down.
    Suggestion,
    /// A source was saved, corrected or taken away.
    Source,
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
            Self::Paste => "paste",
            Self::Restore => "restore",
            Self::Version => "version",
            Self::Ledger => "ledger",
            Self::HandOver => "hand_over",
            Self::SignOff => "sign_off",
            Self::Review(act) => act.name(),
            Self::Comment => "comment",
            Self::Waive => "waive",
            Self::Suggestion => "suggestion",
            Self::Source => "source",
        }
    }

    fn named(name: &str) -> Option<Self> {
        const PLAIN: &[Deed] = &[
            Deed::New,
            Deed::Import,
            Deed::Duplicate,
            Deed::Edit,
            Deed::Paste,
            Deed::Restore,
            Deed::Version,
            Deed::Ledger,
            Deed::HandOver,
            Deed::SignOff,
            Deed::Comment,
            Deed::Suggestion,
            Deed::Source,
            Deed::Waive,
        ];
        let plain = PLAIN.iter().copied().find(|deed| deed.name() == name);
        plain.or_else(|| Act::parse(name).ok().map(Self::Review))
    }
}

/// Who does something, what, and when. It is written into the change, and the person's name into the article, so that
/// the record says it by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "who, what, when, why")]
pub struct Doing {
    pub by: Person,
    pub deed: Deed,
    pub at: Moment,
    /// Why, in their words; may be empty.
    pub why: String,
}

impl Doing {
    /// As the message of a change: `edit by 0199…`, and on the lines behind it why.
    pub(crate) fn message(&self) -> String {
        let what = format!("{} by {}", self.deed.name(), self.by.id);
        if self.why.is_empty() { what } else { format!("{what}\n{}", self.why) }
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
    /// Why, in their words; empty where they said nothing.
    pub why: String,
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

/// What stands ahead of a seal, and of the version of what it is the seal of.
const SEAL: &str = "\nseal ";

/// The message of a change that names the SHA-256 of what is handed on with the record, and in which version that is.
pub fn sealing(message: &str, version: u64, seal: &Fingerprint) -> String {
    format!("{message}{SEAL}{version} {seal}")
}

/// The version and the seal that a message names.
#[must_use]
pub fn seal_in(message: &str) -> Option<(u64, Fingerprint)> {
    let (head, seal) = message.split_once(SEAL)?;
    let (version, seal) = seal.split_once(' ')?;
    let version = version.parse().ok()?;
    head.starts_with(Deed::HandOver.name()).then(|| Fingerprint::parse(seal).ok()).flatten().map(|seal| (version, seal))
}

/// Reads what `Doing::message` wrote.
#[must_use]
pub fn parse(message: Option<&str>) -> (Option<Deed>, Option<Id>, String) {
    let Some((deed, rest)) = message.and_then(|text| text.split_once(" by ")) else {
        return (None, None, String::new());
    };
    let (by, why) = rest.split_once('\n').unwrap_or((rest, ""));
    let deed = Deed::named(deed);
    // A seal is for machines.
    let why = if deed == Some(Deed::HandOver) { "" } else { why };
    (deed, Id::parse(by).ok(), why.to_owned())
}
