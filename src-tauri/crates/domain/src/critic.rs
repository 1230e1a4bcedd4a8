//! CriticMarkup: suggestions and comments as they stand in a plain text file, read and written. `{++words++}` is suggested,
//! `{--words--}` should go, `{~~words~>others~~}` should change, `{==words==}{>>remark<<}` is about words.
//!
//! Follows <https://github.com/CriticMarkup/CriticMarkup-toolkit>, which knows neither authors nor an escape. Both are ours:
//! a remark may begin with a name, a day and a colon, and a name and a day alone behind a change say who suggests it; a
//! backslash before a delimiter makes it text. What [`write()`] writes, [`read`] reads back.

use crate::anchor::slice;
use crate::origin::utf16_len;

/// A stretch of a text with what is said about it. Offsets are UTF-16 code units of the text without marks, in which words
/// that should go still stand, and those that are suggested do not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The first code unit.
    pub from: u32,
    /// The code unit behind the last; the same as `from` for an insertion. A comment from 0 to 0 is about the whole text.
    pub to: u32,
    /// What is said.
    pub what: What,
}

/// What is said about a stretch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Other words for it.
    Change {
        /// The words; empty for a deletion.
        replacement: String,
        /// Who suggests them, if the file says so.
        by: Option<Signature>,
    },
    /// Remarks about it, in order; at least one.
    Comment(Vec<Remark>),
}

/// One remark.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "who and what")]
pub struct Remark {
    pub by: Option<Signature>,
    pub text: String,
}

/// Who said something, and on which day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// On one line.
    pub name: String,
    /// As 2026-11-23.
    pub day: String,
}

/// A text whose marks were read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The text without marks.
    pub text: String,
    /// In the order in which they end.
    pub marks: Vec<Mark>,
    /// For each mark, where the words that it suggests stood in the marked text: there their origin can be looked up.
    pub sources: Vec<Option<u32>>,
    /// What must go from the marked text so that the plain one stays: places and lengths in it, in UTF-16 code units.
    pub cuts: Vec<(u32, u32)>,
    /// How often words were highlighted and nothing was said about them. The words stay.
    pub highlights: u32,
}

const OPENERS: [&str; 5] = ["{++", "{--", "{~~", "{==", "{>>"];
const ARROW: &str = "~>";
/// Whatever delimits something: in text each of them has a backslash before it.
const ALL: [&str; 11] = ["{++", "{--", "{~~", "{==", "{>>", "++}", "--}", "~~}", "==}", "<<}", ARROW];

/// A text without marks is read as itself.
#[must_use]
pub fn read(marked: &str) -> Reading {
    let mut reader = Reader::default();
    reader.prose(marked, false);
    let mut reading = reader.reading;
    let nothing = |one: &Mark| matches!(&one.what, What::Comment(remarks) if remarks.is_empty());
    reading.highlights = u32::try_from(reading.marks.iter().filter(|one| nothing(one)).count()).unwrap_or(u32::MAX);
    let mut said = reading.marks.iter().map(|one| !nothing(one)).collect::<Vec<_>>().into_iter();
    reading.sources.retain(|_| said.next().unwrap_or(true));
    reading.marks.retain(|one| !nothing(one));
    reading
}

/// Whether somebody has marked something in a text.
#[must_use]
pub fn is_marked(text: &str) -> bool {
    if !OPENERS.iter().any(|opener| text.contains(opener)) {
        return false;
    }
    let reading = read(text);
    !reading.marks.is_empty() || reading.highlights > 0
}

/// Writes marks into a text. Answers too which of them, by their place in `marks`, CriticMarkup cannot say: they overlap
/// others, or end in what would be taken for a delimiter. Those are left out.
#[must_use]
pub fn write(text: &str, marks: &[Mark]) -> (String, Vec<usize>) {
    let is_comment = |one: &&(usize, &Mark)| matches!(one.1.what, What::Comment(_));
    let numbered: Vec<(usize, &Mark)> = marks.iter().enumerate().collect();
    let mut chosen: Vec<(usize, &Mark)> = Vec::new();
    // Changes come first: a comment can stand around them.
    let in_turn = numbered.iter().filter(|one| !is_comment(one)).chain(numbered.iter().filter(is_comment));
    for one in in_turn {
        if can_be_said(text, one.1) && chosen.iter().all(|(_, other)| go_together(other, one.1)) {
            chosen.push(*one);
        }
    }
    let left = numbered.iter().map(|(number, _)| *number).filter(|number| chosen.iter().all(|one| one.0 != *number));
    let left = left.collect();
    // What stands at one place: the whole text's comment, then insertions in their order, then what has a stretch.
    chosen.sort_by_key(|(number, one)| (one.from, one.from < one.to, !is_comment(&&(0, one)), *number));
    let mut out = String::new();
    let all: Vec<&Mark> = chosen.into_iter().map(|(_, one)| one).collect();
    write_range(&mut out, text, 0, utf16_len(text), &all);
    (out, left)
}

fn can_be_said(text: &str, one: &Mark) -> bool {
    let Some(words) = slice(text, one.from, one.to) else { return false };
    match &one.what {
        What::Change { replacement, .. } if replacement.is_empty() => !words.is_empty() && ends_well(words, "--}"),
        What::Change { replacement, .. } if words.is_empty() => ends_well(replacement, "++}"),
        What::Change { replacement, .. } => ends_well(words, ARROW) && ends_well(replacement, "~~}"),
        What::Comment(remarks) => {
            (one.from < one.to || one.from == 0)
                && ends_well(words, "==}")
                && !remarks.is_empty()
                && remarks.iter().all(|remark| ends_well(&remark.text, "<<}"))
        }
    }
}

/// Whether no delimiter begins in the words and ends in the one behind them: `{` and `==}` would.
fn ends_well(words: &str, delimiter: &str) -> bool {
    let tail: String = words.chars().rev().take(2).collect::<Vec<_>>().into_iter().rev().collect();
    let both = format!("{tail}{delimiter}");
    let begins = tail.char_indices().map(|(at, _)| both.split_at(at).1);
    begins
        .into_iter()
        .all(|rest| !ALL.iter().any(|token| rest.starts_with(token) && token.len() > rest.len() - delimiter.len()))
}

fn go_together(first: &Mark, one: &Mark) -> bool {
    let apart = one.to <= first.from || first.to <= one.from;
    match (&first.what, &one.what) {
        (What::Change { .. }, What::Change { .. }) => apart,
        (What::Comment(_), _) => apart && (one.from, one.to) != (first.from, first.to),
        (What::Change { .. }, What::Comment(_)) => apart || (one.from <= first.from && first.to <= one.to),
    }
}

/// The text from one place to another with these marks in it, which are in order.
fn write_range(out: &mut String, text: &str, from: u32, to: u32, marks: &[&Mark]) {
    let mut at = from;
    let mut rest = marks;
    while let Some((one, others)) = rest.split_first() {
        put(out, slice(text, at, one.from).unwrap_or_default());
        let inside = others.iter().take_while(|other| other.from < one.to && other.to <= one.to).count();
        let (inside, behind) = others.split_at(inside);
        write_mark(out, text, one, inside);
        (at, rest) = (one.to, behind);
    }
    put(out, slice(text, at, to).unwrap_or_default());
}

fn write_mark(out: &mut String, text: &str, one: &Mark, inside: &[&Mark]) {
    let words = slice(text, one.from, one.to).unwrap_or_default();
    match &one.what {
        What::Change { replacement, by } => {
            match (words, replacement.as_str()) {
                ("", new) => write_pieces(out, &[("{++", new)], "++}"),
                (old, "") => write_pieces(out, &[("{--", old)], "--}"),
                (old, new) => write_pieces(out, &[("{~~", old), (ARROW, new)], "~~}"),
            }
            if let Some(by) = by {
                write_pieces(out, &[("{>>", &signed(by))], "<<}");
            }
        }
        What::Comment(remarks) => {
            if one.from < one.to {
                delimit(out, "{==");
                write_range(out, text, one.from, one.to, inside);
                delimit(out, "==}");
            }
            for remark in remarks {
                let by = remark.by.as_ref().map(|by| format!("{}: ", signed(by))).unwrap_or_default();
                write_pieces(out, &[("{>>", &format!("{by}{}", remark.text))], "<<}");
            }
        }
    }
}

fn write_pieces(out: &mut String, pieces: &[(&str, &str)], closer: &str) {
    for (delimiter, words) in pieces {
        delimit(out, delimiter);
        put(out, words);
    }
    delimit(out, closer);
}

/// Puts text, with a backslash before whatever would delimit something, and the backslashes before that doubled.
fn put(out: &mut String, text: &str) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let token = ALL.iter().find(|token| rest.starts_with(**token));
        if token.is_some() {
            delimit(out, "\\");
        }
        let (now, behind) = rest.split_at(token.map_or(c.len_utf8(), |token| token.len()));
        out.push_str(now);
        rest = behind;
    }
}

/// Puts a delimiter that is one: the backslashes before it are doubled, for a single one would make it text.
fn delimit(out: &mut String, token: &str) {
    let slashes = out.len() - out.trim_end_matches('\\').len();
    out.extend(std::iter::repeat_n('\\', slashes));
    out.push_str(token);
}

fn signed(by: &Signature) -> String {
    format!("{} {}", by.name, by.day)
}

/// Reads "Name 2026-11-23".
fn signature(text: &str) -> Option<Signature> {
    let (name, day) = text.trim().rsplit_once(' ')?;
    let is_day = day.len() == 10
        && day.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() });
    (is_day && !name.trim().is_empty() && !name.contains('\n'))
        .then(|| Signature { name: name.trim().to_owned(), day: day.to_owned() })
}

fn remark(text: &str) -> Remark {
    let split = text.split_once(": ").and_then(|(head, said)| Some((signature(head)?, said)));
    match split {
        Some((by, said)) => Remark { by: Some(by), text: said.to_owned() },
        None => Remark { by: None, text: text.to_owned() },
    }
}

/// What stands directly before the place in hand.
#[derive(Clone, Copy, Default, PartialEq)]
enum Behind {
    #[default]
    Words,
    Change(usize),
    Comment(usize),
}

#[derive(Default)]
struct Reader {
    reading: Reading,
    /// How much of the marked text has been read, in UTF-16 code units.
    at: u32,
    /// How long the plain text is.
    len: u32,
    behind: Behind,
}

/// A whole mark, as pieces of the marked text.
enum Found<'a> {
    Insertion(&'a str),
    Deletion(&'a str),
    Exchange(&'a str, &'a str),
    Highlight(&'a str),
    Remark(&'a str),
}

impl Reader {
    /// Text with marks in it. `delimited` says that a delimiter stands behind it.
    fn prose(&mut self, marked: &str, delimited: bool) {
        let mut rest = marked;
        while let Some((start, token)) = first(rest, &OPENERS) {
            let (before, from) = rest.split_at(start);
            let len = match found(from) {
                Some((mark, len)) => {
                    self.words(before, true);
                    self.mark(&mark);
                    len
                }
                None => {
                    // It begins something that does not end, and is text like any other.
                    self.words(before, false);
                    self.keep(token);
                    token.len()
                }
            };
            rest = from.get(len..).unwrap_or_default();
        }
        self.words(rest, delimited);
    }

    fn mark(&mut self, mark: &Found<'_>) {
        let from = self.len;
        match mark {
            Found::Insertion(new) => {
                let source = self.at + 3;
                self.cut(&["{++", new, "++}"]);
                self.change(from, plain(new), Some(source));
            }
            Found::Deletion(old) => {
                self.cut(&["{--"]);
                self.words(old, true);
                self.cut(&["--}"]);
                self.change(from, String::new(), None);
            }
            Found::Exchange(old, new) => {
                self.cut(&["{~~"]);
                self.words(old, true);
                let source = self.at + utf16_len(ARROW);
                self.cut(&[ARROW, new, "~~}"]);
                self.change(from, plain(new), Some(source));
            }
            Found::Highlight(inner) => {
                self.cut(&["{=="]);
                self.prose(inner, true);
                self.cut(&["==}"]);
                self.note(from, self.len, What::Comment(Vec::new()), None);
                self.behind = Behind::Comment(self.reading.marks.len() - 1);
            }
            Found::Remark(text) => {
                self.cut(&["{>>", text, "<<}"]);
                self.remark(&plain(text));
            }
        }
    }

    fn change(&mut self, from: u32, replacement: String, source: Option<u32>) {
        if from == self.len && replacement.is_empty() {
            return; // nothing goes, and nothing comes
        }
        self.note(from, self.len, What::Change { replacement, by: None }, source);
        self.behind = Behind::Change(self.reading.marks.len() - 1);
    }

    /// What a remark is about: the words highlighted before it, the change before it, else the word before it.
    fn remark(&mut self, text: &str) {
        let marks = &mut self.reading.marks;
        let mut about = None;
        match self.behind {
            Behind::Comment(number) => {
                if let Some(Mark { what: What::Comment(remarks), .. }) = marks.get_mut(number) {
                    remarks.push(remark(text));
                    return;
                }
            }
            Behind::Change(number) => {
                if let Some(Mark { from, to, what: What::Change { by, .. } }) = marks.get_mut(number) {
                    if let (None, Some(signed)) = (&by, signature(text)) {
                        *by = Some(signed);
                        return;
                    }
                    about = (from < to).then_some((*from, *to));
                }
            }
            Behind::Words => {}
        }
        let (from, to) = about.unwrap_or_else(|| self.word_before());
        self.note(from, to, What::Comment(vec![remark(text)]), None);
        self.behind = Behind::Comment(self.reading.marks.len() - 1);
    }

    fn word_before(&self) -> (u32, u32) {
        let text = self.reading.text.trim_end();
        let word = text.rsplit(char::is_whitespace).next().unwrap_or_default();
        let to = utf16_len(text);
        (to - utf16_len(word), to)
    }

    fn note(&mut self, from: u32, to: u32, what: What, source: Option<u32>) {
        self.reading.marks.push(Mark { from, to, what });
        self.reading.sources.push(source);
    }

    /// Words that stay, without the backslashes that only say that a delimiter is none.
    fn words(&mut self, written: &str, delimited: bool) {
        for (piece, stays) in pieces(written, delimited) {
            if stays { self.keep(piece) } else { self.cut(&[piece]) }
        }
    }

    fn keep(&mut self, words: &str) {
        if words.is_empty() {
            return;
        }
        self.reading.text.push_str(words);
        self.at += utf16_len(words);
        self.len += utf16_len(words);
        self.behind = Behind::Words;
    }

    fn cut(&mut self, written: &[&str]) {
        let len = written.iter().map(|one| utf16_len(one)).sum::<u32>();
        match self.reading.cuts.last_mut() {
            Some((at, before)) if *at + *before == self.at => *before += len,
            _ => self.reading.cuts.push((self.at, len)),
        }
        self.at += len;
    }
}

/// The mark that begins here, and its length in bytes; none where it does not end.
fn found(marked: &str) -> Option<(Found<'_>, usize)> {
    let (opener, body) = marked.split_at_checked(3)?;
    let until = |closer: &str| first(body, &[closer]).map(|(end, _)| (body.split_at(end).0, end + 6));
    match opener {
        "{++" => until("++}").map(|(new, len)| (Found::Insertion(new), len)),
        "{--" => until("--}").map(|(old, len)| (Found::Deletion(old), len)),
        "{>>" => until("<<}").map(|(text, len)| (Found::Remark(text), len)),
        "{~~" => {
            let (both, len) = until("~~}")?;
            let (end, _) = first(both, &[ARROW])?;
            let (old, new) = both.split_at(end);
            Some((Found::Exchange(old, new.get(ARROW.len()..)?), len))
        }
        _ => {
            // A highlight ends behind the marks in it.
            let mut at = 0;
            loop {
                let rest = body.get(at..)?;
                let (start, token) = first(rest, &["==}", "{++", "{--", "{~~", "{>>"])?;
                if token == "==}" {
                    return Some((Found::Highlight(body.split_at(at + start).0), at + start + 6));
                }
                at += start + rest.get(start..).and_then(found).map_or(token.len(), |(_, len)| len);
            }
        }
    }
}

/// Where the first of these delimiters begins that is one, and which it is.
fn first<'a>(text: &str, wanted: &[&'a str]) -> Option<(usize, &'a str)> {
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let slashes = rest.len() - rest.trim_start_matches('\\').len();
        let behind = rest.get(slashes..).unwrap_or_default();
        let token = ALL.iter().find(|token| behind.starts_with(**token));
        if let Some(token) = token.filter(|_| slashes % 2 == 1) {
            at += slashes + token.len();
        } else if let Some(token) = wanted.iter().find(|token| behind.starts_with(**token)) {
            return Some((at + slashes, token));
        } else {
            at += slashes + behind.chars().next().map_or(0, char::len_utf8);
        }
    }
    None
}

/// A text in pieces that stay and pieces that only say that a delimiter is none.
fn pieces(written: &str, delimited: bool) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    let mut rest = written;
    while !rest.is_empty() {
        let slashes = rest.len() - rest.trim_start_matches('\\').len();
        let (run, behind) = rest.split_at(slashes);
        let token = ALL.iter().find(|token| behind.starts_with(**token)).map_or("", |token| token);
        let escapes = slashes > 0 && (!token.is_empty() || (behind.is_empty() && delimited));
        // Each pair of backslashes is one; one that is left over makes the delimiter text.
        let (stay, go) = if escapes { run.split_at(slashes / 2) } else { (run, "") };
        let token_len = if escapes && slashes % 2 == 1 { token.len() } else { 0 };
        let next = if slashes == 0 { behind.chars().next().map_or(0, char::len_utf8) } else { token_len };
        let (kept, behind) = behind.split_at(next);
        pieces.extend([(stay, true), (go, false), (kept, true)].into_iter().filter(|(piece, _)| !piece.is_empty()));
        rest = behind;
    }
    pieces
}

fn plain(written: &str) -> String {
    pieces(written, true).into_iter().filter(|(_, stays)| *stays).map(|(piece, _)| piece).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn change(from: u32, to: u32, replacement: &str) -> Mark {
        Mark { from, to, what: What::Change { replacement: replacement.to_owned(), by: None } }
    }

    fn by(name: &str) -> Option<Signature> {
        Some(Signature { name: name.to_owned(), day: "2026-11-23".to_owned() })
    }

    fn comment(from: u32, to: u32, remarks: &[(Option<Signature>, &str)]) -> Mark {
        let remarks = remarks.iter().map(|(by, text)| Remark { by: by.clone(), text: (*text).to_owned() }).collect();
        Mark { from, to, what: What::Comment(remarks) }
    }

    #[track_caller]
    fn check(marked: &str, text: &str, marks: &[Mark]) {
        let reading = read(marked);
        assert_eq!(reading.text, text);
        assert_eq!(reading.marks, marks, "in {marked}");
        // The cuts say the same in the marked text.
        let mut left = marked.to_owned();
        for (at, len) in reading.cuts.iter().rev() {
            let gone = slice(&left, *at, at + len).expect("inside the text").len();
            let start = slice(&left, 0, *at).expect("inside the text").len();
            left.replace_range(start..start + gone, "");
        }
        assert_eq!(left, text);
    }

    #[test]
    fn every_mark_of_the_toolkit_is_read() {
        check("They {++all ++}sail.", "They sail.", &[change(5, 5, "all ")]);
        check("They {--all --}sail.", "They all sail.", &[change(5, 9, "")]);
        check("They {~~sail~>row~~}.", "They sail.", &[change(5, 9, "row")]);
        check("They {==sail==}{>>Who?<<}.", "They sail.", &[comment(5, 9, &[(None, "Who?")])]);
        check("They sail.{>>Who?<<}", "They sail.", &[comment(5, 10, &[(None, "Who?")])]);
        check("{>>All of it.<<}They.", "They.", &[comment(0, 0, &[(None, "All of it.")])]);
        check(
            "😀 {==a {++b++}==}{>>x<<}{>>y<<}",
            "😀 a ",
            &[change(5, 5, "b"), comment(3, 5, &[(None, "x"), (None, "y")])],
        );
        assert_eq!(read("{==a==} b").highlights, 1);
    }

    #[test]
    fn who_said_it_is_read_where_the_file_says_so() {
        let mark = Mark { from: 0, to: 0, what: What::Change { replacement: "a".into(), by: by("Ada") } };
        check("{++a++}{>>Ada 2026-11-23<<}", "", &[mark]);
        check("{==a==}{>>Ada Q. 2026-11-23: So: yes.<<}", "a", &[comment(0, 1, &[(by("Ada Q."), "So: yes.")])]);
        check("{--a--}{>>Why?<<}", "a", &[change(0, 1, ""), comment(0, 1, &[(None, "Why?")])]);
    }

    #[test]
    fn what_is_not_whole_or_has_a_backslash_is_text() {
        for text in ["{++a", "a++}", "{~~a~~}", "{~~a", "{==a", "a {>>", "{ ++a++}", "~>"] {
            check(text, text, &[]);
        }
        check(r"\{++a++}", "{++a++}", &[]);
        check(r"\\{++a++}", r"\", &[change(1, 1, "a")]);
        check(r"a\b \\ c", r"a\b \\ c", &[]);
        check(r"{--a \--} b--}", "a --} b", &[change(0, 7, "")]);
    }

    #[test]
    fn what_overlaps_is_left_out_and_said_to_be() {
        let marks =
            [change(0, 4, "x"), change(2, 6, "y"), comment(3, 8, &[(None, "z")]), comment(0, 8, &[(None, "w")])];
        let (written, left) = write("abcdefgh", &marks);
        assert_eq!(written, "{=={~~abcd~>x~~}efgh==}{>>w<<}");
        assert_eq!(left, [1, 2]);
    }

    const PIECES: [&str; 16] =
        ["a", " b ", "😀", "\\", "{", "}", "{++", "++}", "{--", "--}", "~>", "~~}", "{==", "==}", "{>>", "<<}"];

    fn words(most: usize) -> impl Strategy<Value = String> {
        prop::collection::vec(prop::sample::select(&PIECES[..]), 0..most).prop_map(|words| words.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1024, ..ProptestConfig::default() })]

        #[test]
        fn what_is_written_is_read_back(
            text in words(14),
            said in prop::collection::vec((0usize..20, 0usize..20, words(4), words(4), 0u8..4, any::<bool>()), 0..6),
        ) {
            let places: Vec<u32> =
                text.char_indices().map(|(at, _)| utf16_len(&text[..at])).chain([utf16_len(&text)]).collect();
            let place = |at: usize| places[at % places.len()];
            let marks: Vec<Mark> = said.iter().map(|(a, b, one, two, kind, signed)| {
                let (from, to) = (place(*a).min(place(*b)), place(*a).max(place(*b)));
                let by = signed.then(|| by("Ada").expect("a signature"));
                match kind {
                    0 => Mark { from, to, what: What::Change { replacement: one.clone(), by } },
                    1 => Mark { from, to: from, what: What::Change { replacement: one.clone(), by } },
                    2 => comment(from, to, &[(by, one), (None, two)]),
                    _ => comment(0, 0, &[(by, one)]),
                }
            }).collect();
            let (written, left) = write(&text, &marks);
            let reading = read(&written);
            prop_assert_eq!(&reading.text, &text, "{}", written);
            let order = |marks: Vec<Mark>| {
                let mut marks = marks;
                marks.sort_by_key(|one| (one.from, one.to, matches!(one.what, What::Comment(_))));
                marks
            };
            let kept = marks.iter().enumerate().filter(|(at, _)| !left.contains(at)).map(|(_, one)| one.clone());
            prop_assert_eq!(order(reading.marks), order(kept.collect()), "{}", written);
        }

        #[test]
        fn any_text_is_read_without_harm(text in words(24)) {
            let reading = read(&text);
            let cut: u32 = reading.cuts.iter().map(|(_, len)| len).sum();
            prop_assert_eq!(cut + utf16_len(&reading.text), utf16_len(&text));
            for one in &reading.marks {
                prop_assert!(slice(&reading.text, one.from, one.to).is_some());
            }
        }
    }
}
