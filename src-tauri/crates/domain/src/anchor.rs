//! What a comment or a suggestion is fastened to. The words are remembered with what stood around them, so that they are
//! known again when they were gone and have come back.

use crate::origin::utf16_len;
use crate::{Part, Refusal};

/// So much of what stands before and behind the words is remembered, in characters.
const AROUND_CHARS_MAX: usize = 32;

/// Words this long, in characters, are known by themselves when they stand in a part only once.
const KNOWN_ALONE_CHARS_MIN: usize = 12;

/// The words that something is about, as they were when it was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchor {
    /// Where they stood.
    pub part: Part,
    /// The words. Empty for a point between two characters, and for a part as a whole.
    pub quote: String,
    /// What stood before them.
    pub before: String,
    /// What stood behind them.
    pub after: String,
}

/// Where that is in a state of the article. Offsets are UTF-16 code units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// The part as a whole.
    Part,
    /// From here to there; where the two are the same, between two characters.
    Words {
        /// The first code unit.
        from: u32,
        /// The code unit behind the last.
        to: u32,
    },
    /// The words are gone, or the part is.
    Lost,
}

impl Place {
    /// Where it begins and ends, unless it is lost or a part as a whole.
    #[must_use]
    pub fn words(self) -> Option<(u32, u32)> {
        match self {
            Self::Words { from, to } => Some((from, to)),
            Self::Part | Self::Lost => None,
        }
    }
}

impl Anchor {
    /// A part as a whole.
    #[must_use]
    pub fn whole(part: Part) -> Self {
        Self { part, quote: String::new(), before: String::new(), after: String::new() }
    }

    /// The words from one place of a part's text to another, in UTF-16 code units.
    ///
    /// Errors: [`Refusal::NoSuchWords`] where the places are not in the text, or cut a character in two.
    pub fn words(part: Part, text: &str, from: u32, to: u32) -> Result<Self, Refusal> {
        let refused = || Refusal::NoSuchWords { part: part.to_string(), from, to };
        let (start, end) = (byte(text, from).ok_or_else(refused)?, byte(text, to).ok_or_else(refused)?);
        let (Some(quote), Some(head), Some(tail)) = (text.get(start..end), text.get(..start), text.get(end..)) else {
            return Err(refused());
        };
        let first = head.char_indices().rev().take(AROUND_CHARS_MAX).last().map_or(start, |(at, _)| at);
        Ok(Self {
            quote: quote.to_owned(),
            before: text.get(first..start).unwrap_or_default().to_owned(),
            after: tail.chars().take(AROUND_CHARS_MAX).collect(),
            part,
        })
    }

    /// Where the words stand in `text`, as nobody but their wording can tell: with what stood before or behind them there
    /// again, or, if they are long, because they stand there once. `near` is where they were last, if that is known.
    #[must_use]
    pub fn find(&self, text: &str, near: Option<u32>) -> Option<(u32, u32)> {
        if self.quote.is_empty() {
            return self.find_point(text, near);
        }
        let places = starts(text, &self.quote);
        let alone = places.len() == 1 && self.quote.chars().count() >= KNOWN_ALONE_CHARS_MIN;
        let known = places.into_iter().filter_map(|at| {
            let (head, tail) = (text.get(..at)?, text.get(at + self.quote.len()..)?);
            let sides = u32::from(self.stands_behind(head)) + u32::from(self.stands_before(tail));
            (sides > 0 || alone).then(|| (sides, utf16_len(head)))
        });
        let best = known.min_by_key(|(sides, from)| (2 - sides, near.map_or(0, |near| near.abs_diff(*from)), *from));
        best.map(|(_, from)| (from, from + utf16_len(&self.quote)))
    }

    fn find_point(&self, text: &str, near: Option<u32>) -> Option<(u32, u32)> {
        let around = format!("{}{}", self.before, self.after);
        if around.is_empty() {
            return text.is_empty().then_some((0, 0));
        }
        let points = starts(text, &around).into_iter().filter_map(|at| text.get(..at + self.before.len()));
        let points = points.map(utf16_len);
        points.min_by_key(|at| (near.map_or(0, |near| near.abs_diff(*at)), *at)).map(|at| (at, at))
    }

    fn stands_behind(&self, head: &str) -> bool {
        if self.before.is_empty() { head.is_empty() } else { head.ends_with(&self.before) }
    }

    fn stands_before(&self, tail: &str) -> bool {
        if self.after.is_empty() { tail.is_empty() } else { tail.starts_with(&self.after) }
    }
}

/// Where `words` stand in a text, in UTF-16 code units: the only place, or the one whose number is given, from 1.
pub fn places(text: &str, words: &str) -> Vec<(u32, u32)> {
    let place = |at: usize| {
        let from = utf16_len(text.get(..at).unwrap_or_default());
        (from, from + utf16_len(words))
    };
    starts(text, words).into_iter().map(place).collect()
}

/// The stretch of a text between two places in UTF-16 code units; none where they are not in it or cut a character.
#[must_use]
pub fn slice(text: &str, from: u32, to: u32) -> Option<&str> {
    text.get(byte(text, from)?..byte(text, to)?)
}

/// Every byte at which `words` begin, those that overlap too.
fn starts(text: &str, words: &str) -> Vec<usize> {
    if words.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(words)) {
        found.push(from + at);
        from += at + text.get(from + at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8);
    }
    found
}

/// The byte of a place in UTF-16 code units.
fn byte(text: &str, place: u32) -> Option<usize> {
    let mut units = 0;
    for (at, c) in text.char_indices() {
        if units == place {
            return Some(at);
        }
        units += c.len_utf16() as u32;
    }
    (units == place).then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, quote: &str, later: &str, found: Option<&str>) {
        let from = utf16_len(&text[..text.find(quote).expect("it is there")]);
        let anchor = Anchor::words(Part::Body, text, from, from + utf16_len(quote)).expect("a place in the text");
        assert_eq!(anchor.quote, quote);
        let place = anchor.find(later, Some(from));
        let words = place.map(|(from, to)| {
            let head = &later[..byte(later, from).expect("inside")];
            format!("{}[{}]", head, slice(later, from, to).expect("inside"))
        });
        assert_eq!(words.as_deref(), found);
    }

    #[test]
    fn words_that_have_come_back_are_known_by_what_stands_around_them() {
        check("The quick fox. The slow fox.", "fox", "The quick fox. The slow fox.", Some("The quick [fox]"));
        check("The quick fox. The slow fox.", "fox", "The slow fox.", None);
        check("a 😀 fox, a dog", "fox", "Then 😀: a 😀 fox, a dog", Some("Then 😀: a 😀 [fox]"));
        check("aaa", "aa", "aaa", Some("[aa]"));
        check("One.", "One.", "", None);
    }

    #[test]
    fn long_words_that_stand_there_once_are_known_wherever_they_are() {
        let (text, later) =
            ("First. The harbour pilot slept. Last.", "Last words. But The harbour pilot slept, first.");
        check(text, "The harbour pilot slept", later, Some("Last words. But [The harbour pilot slept]"));
        check("Ask the pilot.", "pilot", "A pilot asks.", None);
    }

    #[test]
    fn a_point_is_known_by_both_sides() {
        let anchor = Anchor::words(Part::Body, "one two", 4, 4).expect("a place in the text");
        assert_eq!(anchor.find("zero one two", None), Some((9, 9)));
        assert_eq!(anchor.find("zero one, two", None), None);
        let empty = Anchor::words(Part::Body, "", 0, 0).expect("a place in the text");
        assert_eq!((empty.find("", None), empty.find("x", None)), (Some((0, 0)), None));
    }

    #[test]
    fn a_place_beyond_the_text_or_inside_a_character_is_refused() {
        assert!(Anchor::words(Part::Body, "a😀", 0, 4).is_err());
        assert!(Anchor::words(Part::Body, "a😀", 1, 2).is_err());
        assert!(Anchor::words(Part::Body, "abc", 2, 1).is_err());
        assert_eq!(places("aXaX", "aX"), [(0, 2), (2, 4)]);
    }
}
