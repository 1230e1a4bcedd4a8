//! Other words for a stretch of an article, until somebody takes them or says no. The text itself stays as it is.

use crate::anchor::{self, Anchor, Place};
use crate::comment::Settled;
use crate::origin::utf16_len;
use crate::{Id, Moment, Origin, Refusal};

/// The most characters that a suggestion may put in.
pub const REPLACEMENT_CHARS_MAX: usize = 100_000;

/// What became of a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Fate {
    /// Nobody has said yes or no.
    #[default]
    Open,
    /// Its words stand in the article.
    Accepted,
    /// Somebody said no.
    Rejected,
}

impl Fate {
    /// Every one.
    pub const ALL: &[Self] = &[Self::Open, Self::Accepted, Self::Rejected];

    /// The word in the record and in the terminal.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::Rejected => "rejected",
        }
    }

    /// Reads what [`Fate::name`] writes.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        Self::ALL.iter().copied().find(|one| one.name() == text).ok_or_else(|| Refusal::BadWord {
            what: "fate of a suggestion",
            given: text.chars().take(80).collect(),
            known: "open, accepted, rejected".to_owned(),
        })
    }
}

/// Words to put in the place of others. With no words to replace it inserts, with no replacement it deletes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Stays the same whatever becomes of the words.
    pub id: Id,
    /// The words to replace, or the point at which to insert.
    pub anchor: Anchor,
    /// Where that is now.
    pub place: Place,
    /// The words to put there.
    pub replacement: String,
    /// Where those words come from: they keep it when they are accepted.
    pub origin: Origin,
    /// Who suggests it.
    pub by: Id,
    /// When.
    pub at: Moment,
    /// What became of it.
    pub fate: Fate,
    /// Who said yes or no.
    pub settled: Option<Settled>,
}

/// A stretch of a text and what to put there instead. Offsets are UTF-16 code units.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "where, how much goes, what comes")]
pub struct Exchange {
    pub at: u32,
    pub delete: u32,
    pub insert: String,
}

impl Suggestion {
    /// Refuses what would change nothing, and what is too long.
    pub fn check(quote: &str, replacement: &str) -> Result<(), Refusal> {
        if quote == replacement {
            return Err(Refusal::NothingSuggested);
        }
        if replacement.chars().count() > REPLACEMENT_CHARS_MAX {
            return Err(Refusal::TooLong { max: REPLACEMENT_CHARS_MAX });
        }
        Ok(())
    }

    /// What accepting it does to the text of its part as it is now. What the old and the new words begin and end with in
    /// common stays untouched, and so keeps its origin and what is fastened to it.
    ///
    /// Refused when it is settled, when its words are gone, and, unless `anyway`, when they are not what they were.
    pub fn exchange(&self, text: &str, anyway: bool) -> Result<Exchange, Refusal> {
        if self.fate != Fate::Open {
            return Err(Refusal::SuggestionSettled(self.fate.name()));
        }
        let gone = || Refusal::SuggestedWordsGone { was: self.anchor.quote.clone() };
        let (from, to) = self.place.words().ok_or_else(gone)?;
        let now = anchor::slice(text, from, to).ok_or_else(gone)?;
        if now != self.anchor.quote && !anyway {
            return Err(Refusal::SuggestedWordsChanged { was: self.anchor.quote.clone(), now: now.to_owned() });
        }
        let Exchange { at, delete, insert } = exchange(now, &self.replacement);
        Ok(Exchange { at: from + at, delete, insert })
    }
}

/// The smallest stretch whose exchange makes `new` of `old`.
#[must_use]
pub fn exchange(old: &str, new: &str) -> Exchange {
    let alike = |(a, b): &(char, char)| a == b;
    let start: usize = old.chars().zip(new.chars()).take_while(alike).map(|(c, _)| c.len_utf8()).sum();
    let (head, old) = old.split_at(start);
    let (_, new) = new.split_at(start);
    let end: usize = old.chars().rev().zip(new.chars().rev()).take_while(alike).map(|(c, _)| c.len_utf8()).sum();
    let (gone, _) = old.split_at(old.len() - end);
    let (put, _) = new.split_at(new.len() - end);
    Exchange { at: utf16_len(head), delete: utf16_len(gone), insert: put.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Part;

    fn suggestion(text: &str, from: u32, to: u32, replacement: &str) -> Suggestion {
        Suggestion {
            id: Id::parse("s").expect("a fine id"),
            anchor: Anchor::words(Part::Body, text, from, to).expect("a place in the text"),
            place: Place::Words { from, to },
            replacement: replacement.to_owned(),
            origin: Origin::parse("h:ada").expect("an origin"),
            by: Id::parse("ada").expect("a fine id"),
            at: Moment(1),
            fate: Fate::Open,
            settled: None,
        }
    }

    #[test]
    fn accepting_touches_only_the_letters_that_differ() {
        let exchange = |text, from, to, new| {
            let done = suggestion(text, from, to, new).exchange(text, false).expect("the words are there");
            (done.at, done.delete, done.insert)
        };
        assert_eq!(exchange("a 😀 fox", 5, 8, "fax"), (6, 1, "a".to_owned()));
        assert_eq!(exchange("a fox", 2, 2, "red "), (2, 0, "red ".to_owned()));
        assert_eq!(exchange("a red fox", 2, 6, ""), (2, 4, String::new()));
        assert_eq!(exchange("aa", 0, 2, "aaa"), (2, 0, "a".to_owned()));
    }

    #[test]
    fn words_that_are_not_what_they_were_are_not_replaced_unasked() {
        let one = Suggestion { place: Place::Words { from: 0, to: 6 }, ..suggestion("a fox", 0, 5, "the fox") };
        let refused = one.exchange("a foxy", false).expect_err("it says something else now");
        assert_eq!(refused, Refusal::SuggestedWordsChanged { was: "a fox".into(), now: "a foxy".into() });
        assert!(one.exchange("a foxy", true).is_ok());
        let lost = Suggestion { place: Place::Lost, ..one.clone() };
        assert!(matches!(lost.exchange("a foxy", true), Err(Refusal::SuggestedWordsGone { .. })));
        let settled = Suggestion { fate: Fate::Rejected, ..one };
        assert!(matches!(settled.exchange("a fox", true), Err(Refusal::SuggestionSettled(_))));
    }

    #[test]
    fn a_suggestion_changes_something() {
        assert_eq!(Suggestion::check("a", "a"), Err(Refusal::NothingSuggested));
        assert_eq!(Suggestion::check("", "a"), Ok(()));
        assert!(Suggestion::check("", &"x".repeat(REPLACEMENT_CHARS_MAX + 1)).is_err());
        assert!(Fate::ALL.iter().all(|fate| Fate::parse(fate.name()) == Ok(*fate)));
    }
}
