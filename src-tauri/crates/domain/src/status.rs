//! How far an article has come.

use crate::Refusal;

/// All statuses, for messages.
pub const NAMES: &str = "draft, in_review, changes_requested, approved, published, corrected";

/// How far an article has come, in the order of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Status {
    /// Being written.
    #[default]
    Draft,
    /// A reviewer reads it.
    InReview,
    /// The reviewer wants something changed.
    ChangesRequested,
    /// Signed off; may be published.
    Approved,
    /// Readers have it.
    Published,
    /// Published, and changed since in the open.
    Corrected,
}

/// Every status, in the order of work.
pub const STATUSES: [Status; 6] =
    [Status::Draft, Status::InReview, Status::ChangesRequested, Status::Approved, Status::Published, Status::Corrected];

impl Status {
    /// The word that files, the terminal and the record use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::InReview => "in_review",
            Self::ChangesRequested => "changes_requested",
            Self::Approved => "approved",
            Self::Published => "published",
            Self::Corrected => "corrected",
        }
    }

    /// Reads what [`Status::name`] writes.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        STATUSES.into_iter().find(|s| s.name() == text).ok_or_else(|| Refusal::BadStatus(text.to_owned()))
    }

    /// The statuses that may follow this one. What readers have seen never becomes a draft again.
    #[must_use]
    pub fn next(self) -> &'static [Status] {
        match self {
            Self::Draft => &[Self::InReview],
            Self::InReview => &[Self::ChangesRequested, Self::Approved, Self::Draft],
            Self::ChangesRequested => &[Self::InReview, Self::Draft],
            Self::Approved => &[Self::Published, Self::InReview, Self::Draft],
            Self::Published | Self::Corrected => &[Self::Corrected],
        }
    }

    /// This status after a wish for `wanted`, or a refusal that names what is possible. Staying is always possible.
    pub fn become_next(self, wanted: Self) -> Result<Self, Refusal> {
        if self == wanted || self.next().contains(&wanted) {
            return Ok(wanted);
        }
        let allowed = self.next().iter().map(|s| s.name()).collect::<Vec<_>>().join(" or ");
        Err(Refusal::StatusOrder { from: self.name().into(), to: wanted.name().into(), allowed })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_reads_back_and_is_named_in_messages() {
        for status in STATUSES {
            assert_eq!(Status::parse(status.name()), Ok(status));
            assert!(NAMES.split(", ").any(|n| n == status.name()));
        }
    }

    #[test]
    fn a_draft_cannot_skip_review() {
        assert_eq!(Status::Draft.become_next(Status::InReview), Ok(Status::InReview));
        assert!(matches!(Status::Draft.become_next(Status::Published), Err(Refusal::StatusOrder { .. })));
    }

    #[test]
    fn what_readers_have_seen_is_never_a_draft_again() {
        assert!(Status::Published.become_next(Status::Draft).is_err());
        assert!(Status::Corrected.become_next(Status::Corrected).is_ok());
    }
}
