//! What can be asked of the list of articles: which ones, and in which order.

use crate::{Refusal, Shelf, Status};

/// All answers to "due when?", for messages.
pub const DUE_NAMES: &str = "overdue, today, week, any, none";

/// All orders, for messages.
pub const SORT_NAMES: &str = "updated, created, due, headline, words";

/// Which articles are wanted. Every condition narrows the list; an empty one asks nothing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// Words that must be in it; `"…"` holds words that must stand together. The last one may be half typed.
    pub search: String,
    /// Where it lies.
    pub shelf: Shelf,
    /// One of these statuses.
    pub statuses: Vec<Status>,
    /// All of these tags; capitals do not matter for the letters a to z.
    pub tags: Vec<String>,
    /// In this section.
    pub section: Option<String>,
    /// In this house style.
    pub house: Option<String>,
    /// When it is due.
    pub due: Option<Due>,
    /// Only if it has words of unknown origin.
    pub unknown_words: bool,
    /// In which order. Words that are searched for have orders of their own: newest hits, or best ones.
    pub sort: Sort,
    /// The other way round than [`Sort`] says.
    pub reversed: bool,
    /// Best hits first instead of the newest ones. Takes longer.
    pub ranked: bool,
}

/// When an article is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Due {
    /// Before today, and readers do not have it yet.
    Overdue,
    /// Today.
    Today,
    /// Today or on one of the six days after.
    Week,
    /// On any day.
    Any,
    /// On no day.
    None,
}

/// The order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Sort {
    /// Last changed first.
    #[default]
    Updated,
    /// Last begun first.
    Created,
    /// Soonest due first; what is never due comes last.
    Due,
    /// By headline, from A.
    Headline,
    /// Longest first.
    Words,
}

impl Due {
    /// The word that the library, the terminal and the window use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Today => "today",
            Self::Week => "week",
            Self::Any => "any",
            Self::None => "none",
        }
    }

    /// Reads what [`Due::name`] writes.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let all = [Self::Overdue, Self::Today, Self::Week, Self::Any, Self::None];
        all.into_iter().find(|due| due.name() == text).ok_or_else(|| Refusal::BadDue(text.to_owned()))
    }
}

impl Sort {
    /// The word that the library, the terminal and the window use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Updated => "updated",
            Self::Created => "created",
            Self::Due => "due",
            Self::Headline => "headline",
            Self::Words => "words",
        }
    }

    /// Reads what [`Sort::name`] writes.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let all = [Self::Updated, Self::Created, Self::Due, Self::Headline, Self::Words];
        all.into_iter().find(|sort| sort.name() == text).ok_or_else(|| Refusal::BadSort(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_reads_back_and_others_are_refused() {
        for name in DUE_NAMES.split(", ") {
            assert_eq!(Due::parse(name).map(Due::name), Ok(name));
        }
        for name in SORT_NAMES.split(", ") {
            assert_eq!(Sort::parse(name).map(Sort::name), Ok(name));
        }
        assert_eq!(Due::parse("soon"), Err(Refusal::BadDue("soon".into())));
        assert_eq!(Sort::parse("colour"), Err(Refusal::BadSort("colour".into())));
    }
}
