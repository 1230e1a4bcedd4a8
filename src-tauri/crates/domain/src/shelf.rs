//! Where an article lies in the library. It is the library's business: the manuscript does not change.

use crate::{Moment, Refusal};

/// All places, for messages.
pub const NAMES: &str = "desk, archive, trash";

/// How long an article stays in the trash before it is gone.
pub const TRASH_DAYS: i64 = 30;

/// [`TRASH_DAYS`] in milliseconds. The tables hold the same number (`shelf`, schema step 2).
pub const TRASH_MS: i64 = TRASH_DAYS * 24 * 60 * 60 * 1000;

/// Where an article lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Shelf {
    /// In the list that a person works in.
    #[default]
    Desk,
    /// Put away; found again when asked for.
    Archive,
    /// Thrown away; gone after [`TRASH_DAYS`].
    Trash,
}

/// Every place.
pub const SHELVES: [Shelf; 3] = [Shelf::Desk, Shelf::Archive, Shelf::Trash];

impl Shelf {
    /// The word that the library, the terminal and the window use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Archive => "archive",
            Self::Trash => "trash",
        }
    }

    /// Reads what [`Shelf::name`] writes.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        SHELVES.into_iter().find(|shelf| shelf.name() == text).ok_or_else(|| Refusal::BadShelf(text.to_owned()))
    }
}

/// Whole days that are left to an article which has lain in the trash since `since`; 0 when its time is over.
#[must_use]
pub fn days_left(since: Moment, now: Moment) -> u32 {
    let day_ms = 24 * 60 * 60 * 1000;
    let left_ms = TRASH_MS - now.unix_ms().saturating_sub(since.unix_ms());
    u32::try_from(left_ms.div_euclid(day_ms) + i64::from(left_ms.rem_euclid(day_ms) > 0)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_reads_back_and_is_named_in_messages() {
        for shelf in SHELVES {
            assert_eq!(Shelf::parse(shelf.name()), Ok(shelf));
            assert!(NAMES.split(", ").any(|name| name == shelf.name()));
        }
        assert_eq!(Shelf::parse("attic"), Err(Refusal::BadShelf("attic".into())));
    }

    #[test]
    fn the_last_day_counts_until_it_is_over() {
        let day = 24 * 60 * 60 * 1000;
        let left = |passed: i64| days_left(Moment(7), Moment(7 + passed));
        assert_eq!([0, 1, day, 29 * day, 30 * day - 1].map(left), [30, 30, 29, 1, 1]);
        assert_eq!([30 * day, 31 * day].map(left), [0, 0]);
    }
}
