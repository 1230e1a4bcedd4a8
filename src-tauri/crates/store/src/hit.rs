//! Where the words searched for stand. The index says which articles; this says where to look, for the eye: a text is
//! read once, and a mark missed or one too many loses nothing.

use crate::article::Row;
use crate::listing::Hit;
use crate::query::{Query, in_pairs};
use rusqlite::Connection;

/// How many characters of text stand around the words found.
const HIT_CHARS: usize = 120;
/// No further into a text than this: whoever searches waits for sixty articles, not for the end of the longest.
const LOOK_BYTES_MAX: usize = 200_000;
/// Suffixes that the index's stemmer (Porter) takes away and that matter to a reader's eye, longest first.
const SUFFIXES: &[&str] = &[
    "ations", "ation", "ements", "ement", "ingly", "edly", "ness", "ies", "ing", "ers", "ed", "er", "es", "ly", "s",
    "y", "e",
];

/// One word of a text, or one character of a script without spaces.
#[derive(Debug)]
struct Token {
    /// Bytes of the text.
    from: usize,
    to: usize,
    /// In small letters without accents, one for each of `ends`.
    plain: Vec<char>,
    /// Where each of them ends in the text.
    ends: Vec<usize>,
}

/// A term of the query, as it is compared.
struct Wanted {
    tokens: Vec<Token>,
    open: bool,
}

/// The article with the words found marked.
pub(crate) fn of(c: &Connection, row: Row, query: &Query) -> rusqlite::Result<Hit> {
    let wanted: Vec<Wanted> = query
        .terms
        .iter()
        .map(|term| Wanted { tokens: tokens(&term.text), open: term.open })
        .filter(|wanted| !wanted.tokens.is_empty())
        .collect();
    let found = found_in(&row.headline, &wanted);
    let headline = if found.is_empty() { Vec::new() } else { pieces(&row.headline, 0, row.headline.len(), &found) };
    let mut query =
        c.prepare_cached("SELECT text FROM part WHERE article_id = ?1 AND part != 'headline' ORDER BY place")?;
    let mut parts = query.query([row.id.as_str()])?;
    while let Some(part) = parts.next()? {
        let text = part.get_ref(0)?.as_str()?;
        let text = &text[..text.floor_char_boundary(LOOK_BYTES_MAX)];
        let found = found_in(text, &wanted);
        if let Some(first) = found.first() {
            let (from, to) = window(text, first.0);
            return Ok(Hit { row, headline, text: pieces(text, from, to, &found) });
        }
    }
    Ok(Hit { row, headline, text: Vec::new() })
}

/// The stretch of the text to show: some of what stands before `at`, and more of what follows.
fn window(text: &str, at: usize) -> (usize, usize) {
    let from = text[..at].char_indices().rev().take(HIT_CHARS / 3).last().map_or(at, |(i, _)| i);
    let to = text[at..].char_indices().nth(HIT_CHARS).map_or(text.len(), |(i, _)| at + i);
    (from, to)
}

/// The window cut into pieces that are found, or are not.
fn pieces(text: &str, from: usize, to: usize, found: &[(usize, usize)]) -> Vec<(String, bool)> {
    let mut pieces: Vec<(String, bool)> = Vec::new();
    let mut done = from;
    for (start, end) in found.iter().filter(|(start, end)| *start >= from && *end <= to) {
        if *start >= done {
            pieces.push((text[done..*start].to_owned(), false));
            pieces.push((text[*start..*end].to_owned(), true));
            done = *end;
        }
    }
    pieces.push((text[done..to].to_owned(), false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    for (piece, _) in &mut pieces {
        *piece = piece.replace(['\n', '\r', '\t'], " ");
    }
    pieces
}

/// Where the terms stand, in bytes, from the start of the text to its end.
fn found_in(text: &str, wanted: &[Wanted]) -> Vec<(usize, usize)> {
    let said = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < said.len() {
        let best = wanted.iter().filter_map(|one| end_of(one, &said[at..])).max();
        match best {
            None => at += 1,
            Some((count, end)) => {
                found.push((said[at].from, end));
                at += count;
            }
        }
    }
    found
}

/// How many words of `said` the term takes up, if they begin with it, and where it ends.
fn end_of(wanted: &Wanted, said: &[Token]) -> Option<(usize, usize)> {
    let count = wanted.tokens.len();
    let said = said.get(..count)?;
    let last = count - 1;
    for (at, (want, said)) in wanted.tokens.iter().zip(said).enumerate() {
        let begins = said.plain.starts_with(&want.plain);
        if at == last && wanted.open && begins {
            return Some((count, said.ends[want.plain.len() - 1]));
        }
        if said.plain != want.plain && stem(&said.plain) != stem(&want.plain) {
            return None;
        }
    }
    Some((count, said[last].to))
}

fn tokens(text: &str) -> Vec<Token> {
    let mut all: Vec<Token> = Vec::new();
    let mut in_word = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let alone = in_pairs(c);
        if !c.is_alphanumeric() && !is_accent(c) {
            in_word = false;
            continue;
        }
        if !in_word || alone {
            if is_accent(c) {
                continue;
            }
            all.push(Token { from: at, to: end, plain: Vec::new(), ends: Vec::new() });
        }
        if let Some(word) = all.last_mut() {
            word.to = end;
            if is_accent(c) {
                // It belongs to the letter before it.
                word.ends.iter_mut().last().into_iter().for_each(|last| *last = end);
            } else {
                for letter in plain(c) {
                    word.plain.push(letter);
                    word.ends.push(end);
                }
            }
        }
        in_word = !alone;
    }
    all
}

/// Combining marks that the index leaves out.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// A letter in small, without its accent.
fn plain(c: char) -> Vec<char> {
    if c.is_ascii() {
        return vec![c.to_ascii_lowercase()];
    }
    if matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
        && let Some(ascii) = deunicode::deunicode_char(c)
        && ascii.len() == 1
    {
        return ascii.to_ascii_lowercase().chars().collect();
    }
    c.to_lowercase().filter(|letter| !is_accent(*letter)).collect()
}

/// What is left of a word without its inflection. Only for comparing: it need not be a word.
fn stem(word: &[char]) -> &[char] {
    let mut left = word;
    for suffix in SUFFIXES {
        let letters = suffix.len();
        if left.len() >= letters + 3 && left[left.len() - letters..].iter().copied().eq(suffix.chars()) {
            left = &left[..left.len() - letters];
            break;
        }
    }
    match left {
        // running, run
        [.., a, b] if a == b && left.len() > 3 && left.len() < word.len() => &left[..left.len() - 1],
        _ => left,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, text: &str, expected: &[&str]) {
        let query = Query::read(typed).expect("words");
        let wanted: Vec<Wanted> =
            query.terms.iter().map(|term| Wanted { tokens: tokens(&term.text), open: term.open }).collect();
        let found: Vec<&str> = found_in(text, &wanted).into_iter().map(|(from, to)| &text[from..to]).collect();
        assert_eq!(found, expected, "of {typed:?} in {text:?}");
    }

    #[test]
    fn the_words_found_are_marked_whatever_their_case_and_accents() {
        check("rain éc", "It was cold.\nRain fell; the rainbow stood. Éclair.", &["Rain", "Éc"]);
        check("cafe ", "A Café, a cafe\u{301}.", &["Café", "cafe\u{301}"]);
        check("run", "Running, he ran.", &["Run"]);
        check("running x", "They run.", &["run"]);
        check("harbours x", "The harbour.", &["harbour"]);
    }

    #[test]
    fn a_phrase_is_marked_as_one_and_only_where_its_words_stand_together() {
        check("\"first boats\"", "The first. The first boats leave.", &["first boats"]);
        check("東京", "在東京都", &["東京"]);
        check("\"京都\"", "在東京都", &["京都"]);
    }

    #[test]
    fn the_window_around_a_hit_is_whole_characters() {
        let text = format!("{}Rain{}", "é".repeat(300), "😀".repeat(300));
        let at = text.find("Rain").expect("it is there");
        let (from, to) = window(&text, at);
        let shown: String = pieces(&text, from, to, &[(at, at + 4)]).into_iter().map(|(piece, _)| piece).collect();
        assert!(shown.contains("Rain") && shown.chars().count() <= HIT_CHARS + HIT_CHARS / 3 + 1, "{shown}");
    }
}
