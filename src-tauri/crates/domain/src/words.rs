//! How much text there is, and from where.

use crate::origin::{Class, Run};
use crate::part::SECTIONS;
use crate::{Ledger, Origin, Part, Section};
use std::collections::BTreeMap;

/// Words that an adult reads silently in a minute: Brysbaert 2019, a review of 190 studies of English non-fiction.
pub const WORDS_PER_MINUTE: u32 = 238;

/// Counts of words by the origin of their first letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "each field is the count of one class of origin")]
pub struct Words {
    pub human: u32,
    pub contribution: u32,
    pub source: u32,
    pub unknown: u32,
}

impl Words {
    /// Counts the words of `text`, whose runs are `runs`.
    ///
    /// A word is a stretch without white space that holds a letter or a digit; each Han, Hiragana or Katakana
    /// character is a word of its own, since those scripts write no spaces. Text that no run covers is unknown.
    #[must_use]
    pub fn count(text: &str, runs: &[Run]) -> Self {
        let mut words = Self::default();
        each(text, runs, |_, run| words.add(run));
        words
    }

    /// All words.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.human + self.contribution + self.source + self.unknown
    }

    /// Whole minutes to read them, rounded up; 0 only without words.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        self.total().div_ceil(WORDS_PER_MINUTE)
    }

    fn add(&mut self, run: Option<&Run>) {
        match run.map_or(Class::Unknown, |r| r.origin.class()) {
            Class::Human => self.human += 1,
            Class::Contribution => self.contribution += 1,
            Class::Source => self.source += 1,
            Class::Unknown => self.unknown += 1,
        }
    }
}

impl std::ops::AddAssign for Words {
    fn add_assign(&mut self, more: Self) {
        self.human += more.human;
        self.contribution += more.contribution;
        self.source += more.source;
        self.unknown += more.unknown;
    }
}

/// A section, and how many of its words which tool wrote, by the tool's name.
pub type ByTool = Vec<(Section, Vec<(String, u32)>)>;

/// How many words of each section came from which tool, in the order of the page; sections without such words are left
/// out. What the alt text, the credit and the note say is counted here too.
#[must_use]
pub fn by_tool(ledger: &Ledger, texts: &[(Part, &str)], runs: &[(Part, Vec<Run>)]) -> ByTool {
    let mut found: BTreeMap<(Section, &str), u32> = BTreeMap::new();
    for (part, runs) in runs {
        let text = texts.iter().find(|(of, _)| of == part).map_or("", |(_, text)| *text);
        each(text, runs, |_, run| {
            if let Some(Origin::Contribution(id)) = run.map(|run| &run.origin)
                && let Some(one) = ledger.find(id)
            {
                *found.entry((part.section(), one.tool.name.as_str())).or_default() += 1;
            }
        });
    }
    let of = |section: Section| -> Vec<(String, u32)> {
        let here = found.iter().filter(|((of, _), _)| *of == section);
        here.map(|((_, tool), words)| ((*tool).to_owned(), *words)).collect()
    };
    SECTIONS.into_iter().map(|section| (section, of(section))).filter(|(_, tools)| !tools.is_empty()).collect()
}

/// Hands every word of `text` to `found`, from its first letter or digit to the next white space, with the run that
/// holds that first letter. What a word is, [`Words::count`] says.
pub fn each<'a>(text: &'a str, runs: &'a [Run], mut found: impl FnMut(&'a str, Option<&'a Run>)) {
    let mut at = 0u32; // UTF-16 units before the current character
    let mut run = 0usize; // the run that holds `at`
    let mut run_end = runs.first().map_or(0, |r| r.len);
    let mut begun: Option<(usize, usize)> = None; // the byte and the run at which a word began
    for (byte, c) in text.char_indices() {
        while run < runs.len() && at >= run_end {
            run += 1;
            run_end += runs.get(run).map_or(0, |r| r.len);
        }
        let alone = writes_no_spaces(c);
        if (alone || c.is_whitespace())
            && let Some((start, of)) = begun.take()
        {
            found(&text[start..byte], runs.get(of));
        }
        if alone {
            found(&text[byte..byte + c.len_utf8()], runs.get(run));
        } else if begun.is_none() && c.is_alphanumeric() {
            begun = Some((byte, run));
        }
        at += c.len_utf16() as u32;
    }
    if let Some((start, of)) = begun {
        found(&text[start..], runs.get(of));
    }
}

/// Whether `c` belongs to a script that writes no spaces between words: Han, Hiragana, Katakana.
#[must_use]
pub fn writes_no_spaces(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Id, Origin};

    #[track_caller]
    fn check(text: &str, total: u32) {
        assert_eq!(Words::count(text, &[]).total(), total, "words in {text:?}");
    }

    #[test]
    fn words_are_what_a_writer_would_count() {
        check("", 0);
        check("## A heading, and — a dash", 5);
        check("state-of-the-art U.S. 13-point plan’s", 4);
        check("東京都 2026", 4);
        check("- [ ] todo\r\n\r\n> quote", 2);
    }

    #[test]
    fn a_word_belongs_to_the_origin_of_its_first_letter() {
        let id = || Id::parse("x").expect("a fine id");
        let runs = [Run { len: 5, origin: Origin::Human(id()) }, Run { len: 7, origin: Origin::Unknown(id()) }];
        let words = Words::count("😀 one two 3", &runs); // the emoji is two units long, so "two" starts at 7
        assert_eq!((words.human, words.unknown), (1, 2));
    }

    #[test]
    fn reading_time_rounds_up() {
        let words = |unknown| Words { unknown, ..Words::default() };
        assert_eq!([0, 1, 238, 239, 944].map(|n| words(n).minutes()), [0, 1, 1, 2, 4]);
    }
}
