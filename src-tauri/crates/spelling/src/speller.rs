//! A dictionary and the lists of accepted words together: what is misspelt, and what may have been meant.

use crate::accepted::Accepted;
use crate::dictionary::Dictionary;
use crate::prose::Prose;
use crate::script::Script;
use crate::words::{Word, normal, words};

/// How many suggestions are made at most.
pub const SUGGESTIONS_MAX: usize = 7;

/// Judges words.
pub struct Speller<'a> {
    /// The words of the language.
    pub dictionary: &'a Dictionary,
    /// What else is accepted.
    pub accepted: &'a [&'a Accepted],
    /// Whether words all in capitals are judged; otherwise they are taken for acronyms.
    pub capitals: bool,
}

impl Speller<'_> {
    /// The misspelt words of `text`, in order. In `well-knwon` only the second half is misspelt.
    #[must_use]
    pub fn misspelt<'t>(&self, text: &'t str, written: Prose) -> Vec<Word<'t>> {
        let found = words(text, written);
        let mut wrong = Vec::new();
        for group in found.chunk_by(|_, next| next.hyphened) {
            let start = wrong.len();
            wrong.extend(group.iter().filter(|word| !self.is_right(text, word)).copied());
            if wrong.len() > start && group.len() > 1 && self.is_whole(text, group) {
                wrong.truncate(start);
            }
        }
        wrong
    }

    /// Words that may have been meant, the likeliest first: from the lists, then from the dictionary. They have the
    /// apostrophe that `word` has.
    #[must_use]
    pub fn suggest(&self, word: &str) -> Vec<String> {
        let plain = normal(word);
        let near = self.accepted.iter().flat_map(|list| list.near(&plain));
        let mut found: Vec<String> = Vec::new();
        for one in near.chain(self.dictionary.suggest(&plain)) {
            let one = if word.contains('’') { one.replace('\'', "’") } else { one };
            if one != word && !found.contains(&one) {
                found.push(one);
            }
        }
        found.truncate(SUGGESTIONS_MAX);
        found
    }

    fn is_right(&self, text: &str, word: &Word<'_>) -> bool {
        if self.is_beyond(word.text) {
            return true;
        }
        let plain = normal(word.text);
        if self.knows(&plain) {
            return true;
        }
        // What stands beside a word may belong to it: `Dr.`, `'tis`, `runnin'`, `Verkehrs-`, `-artig`.
        let beside = |c: Option<char>| match c {
            Some('’' | '‘' | '\'') => Some('\''),
            Some('-' | '\u{2010}' | '\u{2011}') => Some('-'),
            Some('.') => Some('.'),
            _ => None,
        };
        let (before, after) = (&text[..word.at], &text[word.at + word.text.len()..]);
        let after = beside(after.chars().next()).is_some_and(|sign| self.knows(&format!("{plain}{sign}")));
        let before = beside(before.chars().next_back()).filter(|&sign| sign != '.');
        if after || before.is_some_and(|sign| self.knows(&format!("{sign}{plain}"))) {
            return true;
        }
        // `end.Next` are two words that lack a space; both of them may be right.
        plain.contains('.') && plain.split('.').all(|part| self.is_beyond(part) || self.knows(part))
    }

    /// The whole of several words with hyphens between them is one word: `vis-à-vis`, `Vell-on-Sea`.
    fn is_whole(&self, text: &str, group: &[Word<'_>]) -> bool {
        let (Some(first), Some(last)) = (group.first(), group.last()) else { return false };
        self.knows(&normal(&text[first.at..last.at + last.text.len()]))
    }

    fn knows(&self, plain: &str) -> bool {
        self.accepted.iter().any(|list| list.accepts(plain)) || self.dictionary.has(plain)
    }

    /// What no dictionary can judge: single letters, acronyms, other scripts.
    fn is_beyond(&self, word: &str) -> bool {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        if letters.by_ref().take(2).count() < 2 {
            return true;
        }
        let foreign = |c: char| !self.dictionary.writes(Script::of(c));
        let unspaced = |c: char| Script::of(c) == Script::Unspaced;
        let mut all = word.chars().filter(|c| c.is_alphabetic());
        all.clone().any(unspaced) || all.all(foreign) || (!self.capitals && is_acronym(word))
    }
}

/// `NATO`, `NGOs`, `BBC’s`.
fn is_acronym(word: &str) -> bool {
    let stem = word.strip_suffix('s').map(|stem| stem.trim_end_matches(['\'', '’'])).unwrap_or(word);
    stem.chars().any(char::is_uppercase) && !stem.chars().any(char::is_lowercase)
}
