//! Sentences, as Unicode divides them (UAX #29), and which of them changed.

use crate::difference::{self, Became, Grain};
use crate::origin::{Origin, Run, utf16_len};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// A sentence that is new, or says something else than it did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// Where the words come from that it did not have before: each origin once. Empty where words only went.
    pub origins: Vec<Origin>,
}

/// The sentences of a text, without the white space around them. What holds no letter and no digit is none.
#[must_use]
pub fn sentences(text: &str) -> Vec<&str> {
    placed(text).into_iter().map(|(_, sentence)| sentence).collect()
}

/// The sentences that changed on the way from `before` to `after`, whose runs are `runs`. A sentence that is gone counts
/// as one, unless another stands in its place.
#[must_use]
pub fn changed(before: &str, after: &str, runs: &[Run]) -> Vec<Changed> {
    if before == after {
        return Vec::new();
    }
    let (old, new) = (sentences(before), placed(after));
    let texts: Vec<&str> = new.iter().map(|(_, sentence)| *sentence).collect();
    let mut found = Vec::new();
    for hunk in difference::hunks(&old, &texts) {
        let gone = old.get(hunk.before.clone()).unwrap_or_default().join(" ");
        let put = new.get(hunk.after.clone()).unwrap_or_default();
        found.extend(put.iter().zip(added(&gone, put)).map(|((at, _), added)| {
            let places = added.into_iter().map(|place| place.start + at..place.end + at);
            Changed { origins: origins(runs, places) }
        }));
        found.extend((hunk.after.len()..hunk.before.len()).map(|_| Changed { origins: Vec::new() }));
    }
    found
}

/// Which places of each sentence, in UTF-16 code units from its beginning, hold words that `gone` does not have.
fn added(gone: &str, put: &[(u32, &str)]) -> Vec<Vec<Range<u32>>> {
    let mut places: Vec<Vec<Range<u32>>> = vec![Vec::new(); put.len()];
    let mut ends = Vec::new();
    let mut end = 0;
    for (_, sentence) in put {
        let from = end;
        end += utf16_len(sentence) + 1; // the space that joins them
        ends.push(from..end);
    }
    let joined = put.iter().map(|(_, sentence)| *sentence).collect::<Vec<_>>().join(" ");
    let mut at = 0;
    for piece in difference::between(gone, &joined, Grain::Words) {
        let len = utf16_len(&piece.text);
        if piece.became == Became::Added && piece.text.chars().any(char::is_alphanumeric) {
            for (of, places) in ends.iter().zip(&mut places) {
                let (from, to) = (at.max(of.start), (at + len).min(of.end - 1));
                if from < to {
                    places.push(from - of.start..to - of.start);
                }
            }
        }
        at += if piece.became == Became::Removed { 0 } else { len };
    }
    places
}

fn origins(runs: &[Run], places: impl Iterator<Item = Range<u32>>) -> Vec<Origin> {
    let mut found: Vec<Origin> = Vec::new();
    for place in places {
        let mut at = 0;
        for run in runs {
            let to = at + run.len;
            if at < place.end && place.start < to && !found.contains(&run.origin) {
                found.push(run.origin.clone());
            }
            at = to;
        }
    }
    found
}

/// The sentences of a text, and where each begins, in UTF-16 code units.
fn placed(text: &str) -> Vec<(u32, &str)> {
    let mut found = Vec::new();
    let mut at = 0;
    for stretch in text.split_sentence_bounds() {
        let sentence = stretch.trim();
        if sentence.chars().any(char::is_alphanumeric) {
            let before = stretch.len() - stretch.trim_start().len();
            found.push((at + utf16_len(stretch.get(..before).unwrap_or_default()), sentence));
        }
        at += utf16_len(stretch);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Id;
    use proptest::prelude::*;

    fn origin(key: &str) -> Origin {
        Origin::parse(key).expect("a fine origin")
    }

    fn all(text: &str, key: &str) -> Vec<Run> {
        vec![Run { len: utf16_len(text), origin: origin(key) }]
    }

    #[track_caller]
    fn check(before: &str, after: &str, expected: usize) {
        assert_eq!(changed(before, after, &all(after, "h:ada")).len(), expected, "{before:?} to {after:?}");
    }

    #[test]
    fn a_sentence_counts_once_whatever_changes_in_it() {
        check("It rains. It pours.", "It rains. It pours.", 0);
        check("It rains. It pours.", "It snows. It pours.", 1);
        check("It rains. It pours.", "It snows and blows. It pours.", 1);
        check("It rains. It pours.", "It pours.", 1);
        check("It rains. It pours.", "It rains. The wind blows. It pours.", 1);
        check("One. Two. Three.", "One. Three. Four.", 2);
        check("It rains.\n\nIt pours.", "It rains.\n\n\nIt pours.", 0);
        check("", "- one\n- two", 2);
    }

    #[test]
    fn only_the_origins_of_new_words_count() {
        let (before, after) = ("The tide rose.", "The tide rose fast. 𝒳 fell.");
        let runs = [("The tide rose", "c:old"), (" fast", "h:ada"), (". ", "c:old"), ("𝒳 fell.", "c:new")]
            .map(|(text, key)| Run { len: utf16_len(text), origin: origin(key) });
        let origins: Vec<_> = changed(before, after, &runs).into_iter().map(|one| one.origins).collect();
        assert_eq!(origins, [vec![origin("h:ada")], vec![origin("c:new")]]);
        assert_eq!(changed("One two.", "One.", &all("One.", "c:x")), [Changed { origins: vec![] }], "nothing is new");
    }

    proptest! {
        #[test]
        fn every_change_of_letters_is_seen(before in "[a-c𝒳 .\n]{0,40}", after in "[a-c𝒳 .\n]{0,40}") {
            let runs = vec![Run { len: utf16_len(&after).max(1), origin: Origin::Human(Id::parse("ada").expect("an id")) }];
            let same = sentences(&before) == sentences(&after);
            prop_assert_eq!(changed(&before, &after, &runs).is_empty(), same);
        }
    }
}
