//! Uses of tools that something suggests: a note that came with an article, the authors a file names, a conversation with
//! an assistant. None of them is a fact until a person says so; nothing here makes an entry of a ledger.

use crate::ledger::Tool;
use crate::origin::Class;
use crate::{Id, Kind, Moment, Origin, Part, Run, Section};
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use unicode_segmentation::UnicodeSegmentation;

/// A use of a tool as it may have been.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What suggests it.
    pub suggested_by: SuggestedBy,
    /// The tool, as far as it is known.
    pub tool: Tool,
    /// What it may have been used for.
    pub kind: Kind,
    /// What it touched; empty means the whole article, or that it is not known.
    pub sections: Vec<Section>,
    /// When; none where it is not known.
    pub at: Option<Moment>,
    /// What it was asked; may be empty.
    pub prompt: String,
    /// Words of unknown origin that would have it as theirs.
    pub stretches: Vec<Stretch>,
    /// How many words those are.
    pub words: u32,
    /// The first of them, for a person to recognise.
    pub quote: String,
}

worded! {
    /// What suggests a use of a tool.
    "source of a proposal" SuggestedBy {
        /// The note that stood in the imported file.
        Note = "note",
        /// The authors that the imported file names.
        File = "file",
        /// A conversation with an assistant.
        Conversation = "conversation",
    }
}

/// Some words of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// The part.
    pub part: Part,
    /// Where they begin, in UTF-16 code units.
    pub at: u32,
    /// How many units they have.
    pub len: u32,
}

/// The fewest words in a row that are no accident.
pub const WORDS_MIN: usize = 8;
/// So many words in a row are looked up at once.
const SHINGLE: usize = 5;
/// So many places of one shingle are tried: "as of this writing it is" may stand anywhere.
const PLACES_MAX: usize = 16;
/// The longest quote, in characters.
const QUOTE_CHARS_MAX: usize = 90;

/// A text, and the runs that cover it.
pub type Covered<'a> = (&'a Part, &'a str, &'a [Run]);

/// For each of `answers`, the stretches of the texts that stand in it word for word, [`WORDS_MIN`] words and more in a row, and
/// whose origin is unknown. A stretch that stands in several answers belongs to the one with the longest row, then to the
/// first. Case, punctuation and spaces do not count. Takes time that grows with the words of both.
#[must_use]
pub fn matches(texts: &[Covered<'_>], answers: &[&str]) -> Vec<Vec<Stretch>> {
    let said: Vec<Vec<Word>> = answers.iter().map(|answer| words(answer)).collect();
    let mut places: HashMap<u64, Vec<(usize, usize)>> = HashMap::new();
    for (which, words) in said.iter().enumerate() {
        for (at, shingle) in words.windows(SHINGLE).enumerate() {
            let known = places.entry(hash(shingle)).or_default();
            if known.len() < PLACES_MAX {
                known.push((which, at));
            }
        }
    }
    let mut found: Vec<Vec<Stretch>> = vec![Vec::new(); answers.len()];
    for (part, text, runs) in texts {
        let here = words(text);
        let mut at = 0;
        while let Some(shingle) = here.get(at..at + SHINGLE) {
            let best = places.get(&hash(shingle)).into_iter().flatten().filter_map(|(which, from)| {
                let there = said.get(*which)?.get(*from..)?;
                let len = here.get(at..)?.iter().zip(there).take_while(|(a, b)| a.is == b.is).count();
                Some((len, *which))
            });
            let Some((len, which)) = best.max_by_key(|(len, which)| (*len, std::cmp::Reverse(*which))) else {
                at += 1;
                continue;
            };
            if let (true, Some(first), Some(last)) = (len >= WORDS_MIN, here.get(at), here.get(at + len - 1))
                && let Some(of) = found.get_mut(which)
            {
                of.extend(unknown(part, runs, first.from, last.to));
                at += len;
            } else {
                at += 1;
            }
        }
    }
    found
}

/// The stretches of a part whose origin is this one.
#[must_use]
pub fn of_origin(part: &Part, runs: &[Run], origin: &Origin) -> Vec<Stretch> {
    let mut at = 0;
    let mut found = Vec::new();
    for run in runs {
        if run.origin == *origin {
            found.push(Stretch { part: part.clone(), at, len: run.len });
        }
        at += run.len;
    }
    found
}

/// What of `from..to` is of unknown origin.
#[must_use]
pub fn unknown(part: &Part, runs: &[Run], from: u32, to: u32) -> Vec<Stretch> {
    let mut at = 0;
    let mut found: Vec<Stretch> = Vec::new();
    for run in runs {
        let (start, end) = (at.max(from), (at + run.len).min(to));
        at += run.len;
        if run.origin.class() != Class::Unknown || start >= end {
            continue;
        }
        match found.last_mut() {
            Some(last) if last.at + last.len == start => last.len += end - start,
            _ => found.push(Stretch { part: part.clone(), at: start, len: end - start }),
        }
    }
    found
}

/// How many words some stretches have, and how the first of them begins.
#[must_use]
pub fn told(stretches: &[Stretch], text_of: &dyn Fn(&Part) -> String) -> (u32, String) {
    let mut count = 0;
    let mut quote = String::new();
    for stretch in stretches {
        let units: Vec<u16> = text_of(&stretch.part).encode_utf16().collect();
        let range = stretch.at as usize..(stretch.at + stretch.len) as usize;
        let said = String::from_utf16_lossy(units.get(range).unwrap_or_default());
        count += u32::try_from(said.unicode_words().count()).unwrap_or(u32::MAX);
        if quote.is_empty() {
            quote = said.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(QUOTE_CHARS_MAX).collect();
        }
    }
    (count, quote)
}

/// What a tool that wrote these sections was used for, as far as they tell.
#[must_use]
pub fn kind_of(sections: &[Section]) -> Kind {
    match sections {
        [Section::Takeaways] => Kind::Summary,
        [Section::Qa] => Kind::QaGeneration,
        [Section::Headline | Section::Deck] => Kind::Headline,
        [Section::Hero] => Kind::AltText,
        _ => Kind::Drafting,
    }
}

/// The sections that some stretches stand in, each once, in the order of the page.
#[must_use]
pub fn sections_of(stretches: &[Stretch]) -> Vec<Section> {
    let touched = |section: &Section| stretches.iter().any(|one| one.part.section() == *section);
    crate::part::SECTIONS.into_iter().filter(touched).collect()
}

/// A proposal is about this event's words: the file said whose they are.
#[must_use]
pub fn is_of(origin: &Origin, event: &Id) -> bool {
    *origin == Origin::Unknown(event.clone())
}

struct Word {
    /// In small letters.
    is: String,
    /// In UTF-16 code units.
    from: u32,
    to: u32,
}

fn words(text: &str) -> Vec<Word> {
    let mut at_byte = 0;
    let mut at_unit = 0;
    text.unicode_word_indices()
        .map(|(byte, word)| {
            at_unit += text.get(at_byte..byte).map_or(0, crate::origin::utf16_len);
            let from = at_unit;
            at_unit += crate::origin::utf16_len(word);
            at_byte = byte + word.len();
            Word { is: word.to_lowercase(), from, to: at_unit }
        })
        .collect()
}

fn hash(shingle: &[Word]) -> u64 {
    let mut hasher = DefaultHasher::new();
    shingle.iter().for_each(|word| word.is.hash(&mut hasher));
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANSWER: &str =
        "Of course! **The first boats leave at seven in the morning,** and the last ones come back at nine.";

    fn unknown_run(text: &str) -> Vec<Run> {
        vec![Run { len: crate::origin::utf16_len(text), origin: Origin::Unknown(Id::parse("u").expect("a fine id")) }]
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let runs = unknown_run(text);
        let found = matches(&[(&Part::Body, text, &runs)], &["Something else entirely was said here before.", ANSWER]);
        let units: Vec<u16> = text.encode_utf16().collect();
        let said: Vec<String> = found[1]
            .iter()
            .map(|one| String::from_utf16_lossy(&units[one.at as usize..(one.at + one.len) as usize]))
            .collect();
        assert_eq!(said, expected);
        assert_eq!(found[0], []);
    }

    #[test]
    fn words_in_a_row_are_found_whatever_stands_between_them() {
        check("😀 The first boats leave at seven in the morning.", &["The first boats leave at seven in the morning"]);
        check(
            "the FIRST boats\nleave at *seven* in the morning",
            &["the FIRST boats\nleave at *seven* in the morning"],
        );
        check("The first boats leave at eight in the morning.", &[]);
        check("", &[]);
    }

    #[test]
    fn words_that_somebody_has_spoken_for_are_left_alone() {
        let text = "The first boats leave at seven in the morning, and the last ones come back at nine.";
        let ada = Origin::Human(Id::parse("ada").expect("a fine id"));
        let runs = vec![
            Run { len: 20, origin: ada },
            Run { len: 26, origin: Origin::Unknown(Id::parse("u").expect("a fine id")) },
            Run { len: 37, origin: Origin::Contribution(Id::parse("c").expect("a fine id")) },
        ];
        let found = matches(&[(&Part::Body, text, &runs)], &[ANSWER]);
        assert_eq!(found[0], [Stretch { part: Part::Body, at: 20, len: 26 }]);
    }

    #[test]
    fn a_long_text_against_a_long_conversation_takes_no_time() {
        let text = (0..40_000).map(|n| format!("w{} ", n % 977)).collect::<String>();
        let other = (0..40_000).map(|n| format!("w{} ", n % 983)).collect::<String>();
        let runs = unknown_run(&text);
        let found = matches(&[(&Part::Body, &text, &runs)], &[&other, &text]);
        let whole: u32 = found.iter().flatten().map(|one| one.len).sum();
        assert!(whole > 100_000, "{whole} units are the answer’s");
    }
}
