//! What a person types to search, read as words and `"phrases"`. Everything is a word and nothing is syntax, except the
//! quotation mark.
//!
//! Chinese, Japanese and Korean write no spaces that an index could cut at (Korean writes some). Their texts are indexed
//! as overlapping pairs of characters, and the last character of a stretch alone: `東京都` as `東京 京都 都`. So a word of
//! two characters is found inside a sentence, without a second index over every text (`trigram` doubles the library and
//! finds nothing shorter than three).

use domain::words::writes_no_spaces;

/// How many words or phrases are looked for; FTS5 refuses an expression deeper than 256.
const TERMS_MAX: usize = 32;
/// Of one word or phrase, in characters.
const TERM_CHARS_MAX: usize = 200;

/// What is searched for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Query {
    /// All of them must be there.
    pub terms: Vec<Term>,
}

/// A word, or words that must stand together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// As typed, without the quotation marks.
    pub text: String,
    /// Whether more of its last word may follow: it is half typed.
    pub open: bool,
}

impl Query {
    /// Reads what was typed; none when there is no letter and no digit in it.
    pub fn read(typed: &str) -> Option<Self> {
        let mut terms = Vec::new();
        // Between two quotation marks stands a phrase; one that is not closed yet is half typed.
        let pieces: Vec<&str> = typed.split(['"', '“', '”', '„']).collect();
        let last = pieces.len() - 1;
        for (at, piece) in pieces.iter().enumerate() {
            if at % 2 == 1 {
                terms.push(Term::new(piece, at == last));
            } else {
                terms.extend(piece.split_whitespace().map(|word| Term::new(word, false)));
                if at == last && !piece.trim().is_empty() {
                    terms.iter_mut().last().into_iter().for_each(|term| term.open = true);
                }
            }
        }
        terms.retain(|term| term.text.chars().any(char::is_alphanumeric));
        terms.truncate(TERMS_MAX);
        (!terms.is_empty()).then_some(Self { terms })
    }

    /// As FTS5 reads it: every term quoted, and a half-typed one a prefix.
    pub fn fts(&self) -> String {
        self.terms.iter().map(Term::fts).collect::<Vec<_>>().join(" ")
    }
}

impl Term {
    fn new(text: &str, open: bool) -> Self {
        let text = text.replace('\0', " ");
        Self { text: text.trim().chars().take(TERM_CHARS_MAX).collect(), open }
    }

    fn fts(&self) -> String {
        let tail = self.text.chars().rev().find(|c| c.is_alphanumeric());
        let pairs = tail.is_some_and(in_pairs);
        // A single character at the end is the beginning of a pair; two and more are pairs already.
        let lone = pairs
            && self.text.chars().rev().skip_while(|c| !c.is_alphanumeric()).take_while(|c| in_pairs(*c)).count() == 1;
        let star = if lone || (self.open && !pairs) { "*" } else { "" };
        format!("\"{}\"{star}", paired(&self.text, Tail::Asked))
    }
}

/// What becomes of the last character of a text.
#[derive(Clone, Copy, PartialEq)]
enum Tail {
    /// It stands alone, so that it is found alone.
    Indexed,
    /// What follows it is not known, so that it ends with its pair.
    Asked,
}

/// A text as it is indexed.
pub fn indexed(text: &str) -> String {
    paired(text, Tail::Indexed)
}

fn paired(text: &str, tail: Tail) -> String {
    if !text.chars().any(in_pairs) {
        return text.to_owned();
    }
    let mut written = String::with_capacity(text.len() * 2);
    let mut run: Vec<char> = Vec::new();
    let close = |run: &mut Vec<char>, written: &mut String, at_end: bool| {
        if run.is_empty() {
            return;
        }
        for pair in run.windows(2) {
            written.push(' ');
            written.extend(pair);
        }
        if !at_end || run.len() == 1 {
            written.push(' ');
            written.extend(run.last());
        }
        written.push(' ');
        run.clear();
    };
    for c in text.chars() {
        if in_pairs(c) {
            run.push(c);
        } else {
            close(&mut run, &mut written, false);
            written.push(c);
        }
    }
    close(&mut run, &mut written, tail == Tail::Asked);
    written
}

/// Whether a character is indexed in pairs with its neighbours.
pub fn in_pairs(c: char) -> bool {
    writes_no_spaces(c) || matches!(c, '\u{ac00}'..='\u{d7a3}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, fts: Option<&str>) {
        assert_eq!(Query::read(typed).map(|query| query.fts()).as_deref(), fts, "of {typed:?}");
    }

    #[test]
    fn everything_typed_is_a_word_and_never_syntax() {
        check("state-of-the-art AND x OR* (", Some("\"state-of-the-art\" \"AND\" \"x\" \"OR*\""));
        check("NEAR(a b) deck:x", Some("\"NEAR(a\" \"b)\" \"deck:x\"*"));
        check(" \" * ( ) - ", None);
        check("", None);
    }

    #[test]
    fn words_in_quotation_marks_stand_together() {
        check("\"the harbour\" tide", Some("\"the harbour\" \"tide\"*"));
        check("tide \"the harb", Some("\"tide\" \"the harb\"*"));
        check("“the harbour”", Some("\"the harbour\""));
        check("\"\" tide", Some("\"tide\"*"));
    }

    #[test]
    fn scripts_without_spaces_are_cut_into_pairs() {
        assert_eq!(indexed("在東京都。AI"), "在東 東京 京都 都 。AI".replace("在東 ", " 在東 "));
        check("東京都", Some("\" 東京 京都 \""));
        check("東", Some("\" 東 \"*"));
        check("\"東京 AI\"", Some("\" 東京 京  AI\""));
        check("서울", Some("\" 서울 \""));
    }
}
