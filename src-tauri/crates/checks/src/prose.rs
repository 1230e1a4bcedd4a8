//! Reading a part as prose: its words, and the stretches that are not for reading (code, addresses, tags).

use crate::links;
use std::ops::Range;

/// How far the end of inline code is looked for.
const CODE_BYTES_MAX: usize = 2_000;

/// Among so many runs of backticks the one that closes another is looked for.
const RUNS_MAX: usize = 32;

/// A word with where it stands, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word<'t> {
    pub at: Range<usize>,
    pub text: &'t str,
    /// Whether a sentence, a line or a quotation begins with it.
    pub first: bool,
}

/// The words of a text, what is not prose left out. A word may have hyphens, apostrophes and full stops inside, as
/// `state-of-the-art`, `plan’s` and `U.S`.
pub fn words(text: &str) -> Vec<Word<'_>> {
    let unspoken = unspoken(text);
    let mut found = Vec::new();
    let mut first = true;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if let Some(range) = covering(&unspoken, at) {
            at = range.end;
            continue;
        }
        if !c.is_alphanumeric() {
            first |= matches!(c, '.' | '!' | '?' | ':' | '\n' | '“' | '„' | '"' | '«' | '…' | '•' | '|');
            at += c.len_utf8();
            continue;
        }
        let end = at + word_len(&text[at..]);
        found.push(Word { at: at..end, text: &text[at..end], first });
        first = false;
        at = end;
    }
    found
}

fn word_len(text: &str) -> usize {
    let mut end = 0;
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let joins = matches!(c, '-' | '’' | '\'' | '.' | ',' | '\u{2011}');
        let next = letters.peek().map(|(_, next)| *next);
        let before = text[..at].chars().next_back();
        let inside = joins
            && next.is_some_and(char::is_alphanumeric)
            // A comma joins digits only: `1,200`, but not `Paris,London`.
            && (c != ',' || (before.is_some_and(|c| c.is_ascii_digit()) && next.is_some_and(|c| c.is_ascii_digit())));
        if !(c.is_alphanumeric() || inside) {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// What is not for reading: code, addresses, tags and comments. In order, never overlapping.
pub fn unspoken(text: &str) -> Vec<Range<usize>> {
    let mut found = code(text);
    // Behind the label stand the address and perhaps a title.
    let address = |link: links::Link| if link.label.is_empty() { link.whole } else { link.label.end..link.whole.end };
    found.extend(links::links(text).into_iter().map(address));
    found.extend(tags(text));
    merged(found)
}

/// Blocks between fences and words between backticks, in order.
pub fn code(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut fence: Option<(usize, &str)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let mark = line.trim_start();
        let mark = if line.len() - mark.len() <= 3 { fence_of(mark) } else { None };
        match (fence, mark) {
            (None, Some(mark)) => fence = Some((at, mark)),
            (Some((from, open)), Some(mark)) if mark.starts_with(open) => {
                found.push(from..at + line.len());
                fence = None;
            }
            (None, None) => inline_code(text, at, line, &mut found),
            (Some(_), _) => {}
        }
        at += line.len();
    }
    if let Some((from, _)) = fence {
        found.push(from..text.len());
    }
    found
}

fn fence_of(line: &str) -> Option<&str> {
    ["`", "~"].into_iter().find_map(|mark| {
        let length = line.len() - line.trim_start_matches(mark).len();
        (length >= 3).then(|| &line[..length])
    })
}

/// Words between two runs of as many backticks each. A run that has no other near it is text.
fn inline_code(text: &str, start: usize, line: &str, found: &mut Vec<Range<usize>>) {
    let from = start.max(found.last().map_or(0, |last| last.end));
    let end = start + line.len();
    if from >= end || !text[from..end].contains('`') {
        return;
    }
    // A paragraph may go on over the next lines.
    let reach = text.floor_char_boundary(end + CODE_BYTES_MAX);
    let paragraph = text[from..reach].find("\n\n").map_or(reach, |blank| (from + blank).max(end));
    let runs = runs_of_ticks(&text[from..paragraph], from);
    let mut index = 0;
    while let Some((open, ticks)) = runs.get(index).filter(|(open, _)| *open < end) {
        let rest = runs.get(index + 1..).unwrap_or_default().iter().take(RUNS_MAX);
        match rest.enumerate().find(|(_, (_, other))| other == ticks) {
            Some((skipped, (close, _))) => {
                found.push(*open..close + ticks);
                index += skipped + 2;
            }
            None => index += 1,
        }
    }
}

/// Where runs of backticks begin, and how long they are.
fn runs_of_ticks(text: &str, start: usize) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, _) in text.match_indices('`') {
        match found.last_mut() {
            Some((open, length)) if *open + *length == start + at => *length += 1,
            _ => found.push((start + at, 1)),
        }
    }
    found
}

/// HTML tags and comments.
fn tags(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find('<') {
        let from = at + next;
        let rest = &text[from + 1..];
        let is_tag = rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        let close = || rest.char_indices().take(400).find(|(_, c)| *c == '>').map(|(end, _)| from + 1 + end + 1);
        match is_tag.then(close).flatten() {
            Some(end) => {
                found.push(from..end);
                at = end;
            }
            None => at = from + 1,
        }
    }
    found
}

fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.retain(|range| range.start < range.end);
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut out: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

/// The range that holds `at`, among ranges in order.
pub fn covering(ranges: &[Range<usize>], at: usize) -> Option<&Range<usize>> {
    let index = ranges.partition_point(|range| range.end <= at);
    ranges.get(index).filter(|range| range.start <= at)
}

/// A word without what it ends with in its sentence: lower case, without the possessive, and without the ending that
/// many words have in the plural. Good enough to tell that two words are one.
pub fn stem(word: &str) -> String {
    let small = word.to_lowercase();
    let bare = small.strip_suffix("’s").or_else(|| small.strip_suffix("'s")).unwrap_or(&small);
    let bare = bare.trim_end_matches(['’', '\'']);
    if let Some(stem) = bare.strip_suffix("ies").filter(|stem| stem.len() > 2) {
        return format!("{stem}y");
    }
    if let Some(stem) = bare.strip_suffix("es").filter(|stem| stem.ends_with(['s', 'x', 'h', 'z'])) {
        return stem.to_owned();
    }
    bare.strip_suffix('s').filter(|stem| stem.len() > 2 && !stem.ends_with('s')).unwrap_or(bare).to_owned()
}

/// Words that say nothing by themselves.
pub fn is_small(word: &str) -> bool {
    const SMALL: &[&str] = &[
        "the", "and", "for", "are", "was", "has", "had", "not", "but", "its", "his", "her", "all", "any", "can", "who",
        "how", "out", "now", "may", "you", "our", "one", "two", "new", "das", "ist", "ein", "hat", "sie", "als", "bei",
        "bis", "nur", "about", "after", "also", "among", "been", "before", "being", "between", "both", "could",
        "during", "each", "even", "every", "from", "have", "having", "into", "just", "like", "many", "more", "most",
        "much", "only", "other", "over", "said", "says", "same", "should", "some", "such", "than", "that", "their",
        "them", "then", "there", "these", "they", "this", "those", "through", "under", "until", "very", "were", "what",
        "when", "where", "which", "while", "will", "with", "within", "without", "would", "your", "aber", "alle",
        "auch", "auf", "aus", "beim", "dass", "dem", "den", "der", "des", "die", "doch", "durch", "eine", "einem",
        "einen", "einer", "eines", "für", "haben", "hatte", "ihre", "kann", "mehr", "mit", "nach", "nicht", "noch",
        "oder", "sein", "seine", "sich", "sind", "über", "und", "unter", "vom", "von", "vor", "war", "waren", "weil",
        "wenn", "werden", "wie", "wird", "wurde", "wurden", "zum", "zur",
    ];
    word.chars().count() < 3 || SMALL.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(words(text).into_iter().map(|word| word.text).collect::<Vec<_>>(), expected, "in {text:?}");
    }

    #[test]
    fn words_are_read_and_addresses_code_and_tags_are_not() {
        check(
            "A 13-point plan’s U.S. view, 1,200 words.",
            &["A", "13-point", "plan’s", "U.S", "view", "1,200", "words"],
        );
        check("See [the plan](https://example.com/a-b) `let x` <b>now</b>", &["See", "the", "plan", "now"]);
        check("```\ncode\n```\nprose", &["prose"]);
    }

    #[test]
    fn a_word_is_known_again_in_the_plural() {
        assert_eq!(stem("Countries"), stem("country"));
        assert_eq!(stem("nations"), stem("nation’s"));
        assert_ne!(stem("nation"), stem("notion"));
    }
}
