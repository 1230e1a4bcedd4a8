//! The words of a text that a dictionary can judge, with their places in UTF-16 units.

use crate::prose::{Prose, not_prose};
use std::borrow::Cow;
use std::iter::Peekable;
use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_segmentation::UnicodeSegmentation;

/// A word longer than this is none. hunspell's own limit (MAXWORDLEN).
const WORD_CHARS_MAX: usize = 100;

/// How the names of entities end that stand for a letter, or for nothing that is seen: `&eacute;`, `&szlig;`, `&shy;`.
const LETTERS: [&str; 10] = ["acute", "grave", "uml", "circ", "tilde", "cedil", "ring", "slash", "lig", "shy"];

/// The names of entities that stand for letters are shorter than this.
const ENTITY_CHARS_MAX: usize = 10;

/// A word where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'a> {
    /// Where it begins, in UTF-16 units.
    pub from: u32,
    /// Where it ends, in UTF-16 units.
    pub to: u32,
    /// Where it begins, in bytes.
    pub at: usize,
    /// As it stands in the text.
    pub text: &'a str,
    /// Joined to the word before it by a hyphen.
    pub hyphened: bool,
}

/// The words of `text`, in order. Code, addresses, tags, numbers and words with digits or underscores are none.
#[must_use]
pub fn words(text: &str, written: Prose) -> Vec<Word<'_>> {
    let skipped = not_prose(text, written);
    let mut skipped = skipped.into_iter().peekable();
    let mut place = Place { text, at: 0, utf16: 0 };
    let mut found: Vec<Word<'_>> = Vec::new();
    let mut last_end = 0;
    for (start, segment) in text.unicode_word_indices() {
        if !is_wordlike(segment) {
            continue;
        }
        for (offset, piece) in pieces(segment) {
            let at = start + offset;
            let end = at + piece.len();
            let skip = is_skipped(&mut skipped, at) || piece.chars().count() > WORD_CHARS_MAX;
            if skip || is_glued(text, at, end) {
                continue;
            }
            let hyphened = !found.is_empty() && is_hyphen(&text[last_end..at]);
            let from = place.utf16_of(at);
            found.push(Word { from, to: place.utf16_of(end), at, text: piece, hyphened });
            last_end = end;
        }
    }
    found
}

/// A word as dictionaries write it: straight apostrophes, composed letters (NFC), nothing that is only about where a
/// line may break or how letters join.
#[must_use]
pub fn normal(word: &str) -> Cow<'_, str> {
    let odd = |c: char| matches!(c, '’' | 'ʼ' | '＇' | '\u{2010}' | '\u{2011}') || is_invisible(c);
    if is_nfc(word) && !word.contains(odd) {
        return Cow::Borrowed(word);
    }
    let plain = word.nfc().filter(|&c| !is_invisible(c)).map(|c| match c {
        '’' | 'ʼ' | '＇' => '\'',
        '\u{2010}' | '\u{2011}' => '-',
        _ => c,
    });
    Cow::Owned(plain.collect())
}

/// Soft hyphen, zero-width joiners, marks of direction, byte order mark.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Counts UTF-16 units from left to right.
struct Place<'a> {
    text: &'a str,
    at: usize,
    utf16: u32,
}

impl Place<'_> {
    fn utf16_of(&mut self, byte: usize) -> u32 {
        let units: usize = self.text[self.at..byte].chars().map(char::len_utf16).sum();
        self.at = byte;
        self.utf16 += u32::try_from(units).unwrap_or(u32::MAX);
        self.utf16
    }
}

fn is_skipped(skipped: &mut Peekable<std::vec::IntoIter<std::ops::Range<usize>>>, at: usize) -> bool {
    while skipped.peek().is_some_and(|stretch| stretch.end <= at) {
        skipped.next();
    }
    skipped.peek().is_some_and(|stretch| stretch.start <= at)
}

/// A name in a program or a number is no word.
fn is_wordlike(segment: &str) -> bool {
    let inside = segment.trim_matches('_');
    inside.chars().any(char::is_alphabetic) && !inside.contains(|c: char| c.is_numeric() || c == '_')
}

/// A segment of Unicode joins what a colon or an underscore stands between; as words they are several.
fn pieces(segment: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    segment.split([':', '_']).filter_map(move |piece| {
        let start = at;
        at += piece.len() + 1;
        (!piece.is_empty()).then_some((start, piece))
    })
}

fn is_hyphen(between: &str) -> bool {
    matches!(between, "-" | "\u{2010}" | "\u{2011}")
}

/// A half of a word: marks of emphasis, or a letter written as an entity, stand between it and more letters.
fn is_glued(text: &str, at: usize, end: usize) -> bool {
    let mark = |c: char| matches!(c, '*' | '~');
    let (before, after) = (text[..at].trim_end_matches(mark), text[end..].trim_start_matches(mark));
    let marked = (before.len() < at && before.ends_with(char::is_alphanumeric))
        || (after.len() < text.len() - end && after.starts_with(char::is_alphanumeric));
    let letter = |name: &str| LETTERS.iter().any(|ending| name.ends_with(ending));
    let name = |c: &char| c.is_ascii_alphanumeric();
    let entity_before = before.strip_suffix(';').is_some_and(|rest| {
        let name: String = rest.chars().rev().take(ENTITY_CHARS_MAX).take_while(name).collect();
        rest[..rest.len() - name.len()].ends_with('&') && letter(&name.chars().rev().collect::<String>())
    });
    let entity_after = after
        .strip_prefix('&')
        .is_some_and(|rest| letter(&rest.chars().take(ENTITY_CHARS_MAX).take_while(name).collect::<String>()));
    marked || entity_before || entity_after
}
