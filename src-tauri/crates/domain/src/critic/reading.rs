//! Marks read out of a text.

use super::{ALL, ARROW, Mark, OPENERS, Reading, Remark, Signature, What};
use crate::origin::utf16_len;

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
