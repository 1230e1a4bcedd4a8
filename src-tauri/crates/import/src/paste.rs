//! What a person pastes: rich text becomes Markdown, and they are told what that changed.

use crate::document::{Block, Span, each_text, words};
use crate::losses::Losses;
use crate::{FILE_BYTES_MAX, address, html, residue, writing};

/// What is to be inserted, and what became of the rest.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pasted {
    /// Empty where there is nothing that could stand in an article.
    pub markdown: String,
    /// What was changed or left out, in sentences; empty where the paste is what it was.
    pub report: Vec<String>,
}

/// Reads a clipboard: its `html`, or where there is none, or too much, its `plain` text. For a part of one `line`, what stands
/// in several blocks is joined by spaces.
pub fn paste(html: &str, plain: &str, line: bool) -> Pasted {
    if html.trim().is_empty() {
        return pasted_plain(plain);
    }
    if html.len() > FILE_BYTES_MAX {
        let mut pasted = pasted_plain(plain);
        pasted
            .report
            .insert(0, "The text was too large to be read with its formatting; it was pasted plain.".to_owned());
        return pasted;
    }
    let (mut blocks, mut losses) = html::clipboard(html);
    tidied(&mut blocks, &mut losses);
    let markdown = if line { writing::one_line(&blocks) } else { writing::markdown(&blocks) };
    let (changed, dropped) = losses.said();
    Pasted { markdown: markdown.trim_end().to_owned(), report: [changed, dropped].concat() }
}

/// Takes an assistant's marks out and no-break spaces that nobody meant, and points at words that an assistant said.
pub fn tidied(blocks: &mut [Block], losses: &mut Losses) {
    let mut marks = 0;
    let mut spaces = 0;
    let mut texts = Vec::new();
    each_text(blocks, &mut |spans| {
        for span in spans.iter_mut().filter(|span| !span.look.code) {
            marks += residue::take_marks(&mut span.text);
        }
        spaces += ordinary_spaces(spans);
        texts.push(words(spans));
    });
    say_marks(marks, &mut losses.dropped);
    losses.count.spaces += spaces;
    losses.changed.extend(residue::spoken(&texts));
}

fn say_marks(marks: usize, dropped: &mut Vec<String>) {
    match marks {
        0 => {}
        1 => dropped.push("1 citation mark of a chat assistant was left out.".to_owned()),
        _ => dropped.push(format!("{marks} citation marks of a chat assistant were left out.")),
    }
}

fn pasted_plain(plain: &str) -> Pasted {
    let mut text = plain.replace("\r\n", "\n").replace('\r', "\n");
    let mut losses = Losses::default();
    let marks = residue::take_marks(&mut text);
    say_marks(marks, &mut losses.dropped);
    text = untracked(&text, &mut losses);
    let paragraphs: Vec<String> = text.split('\n').map(str::to_owned).collect();
    losses.changed.extend(residue::spoken(&paragraphs));
    let (changed, dropped) = losses.said();
    Pasted { markdown: text, report: [changed, dropped].concat() }
}

/// The text with its web addresses free of tracking.
fn untracked(text: &str, losses: &mut Losses) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("http") {
        out.push_str(&rest[..at]);
        let here = &rest[at..];
        let end = here.find(|c: char| c.is_whitespace() || "<>()[]{}\"'“”’`|".contains(c)).unwrap_or(here.len());
        let (found, after) = here.split_at(end.max("http".len()));
        match address::untracked(found) {
            Some(address) => {
                losses.count.tracking += 1;
                out.push_str(&address);
            }
            None => out.push_str(found),
        }
        rest = after;
    }
    out.push_str(rest);
    out
}

/// No-break spaces that a program put in place of ordinary ones become ordinary; those beside figures and punctuation were
/// meant. Answers how many stood alone between words.
fn ordinary_spaces(spans: &mut [Span]) -> usize {
    let characters: Vec<char> =
        spans.iter().filter(|s| s.look.note.is_none()).flat_map(|span| span.text.chars()).collect();
    let mut changed = 0;
    let mut at = 0;
    for span in spans.iter_mut().filter(|span| span.look.note.is_none()) {
        let length = span.text.chars().count();
        if span.text.contains('\u{a0}') {
            let read = |nth: usize| {
                let c = characters[nth];
                if c != '\u{a0}' {
                    return c;
                }
                let before = nth.checked_sub(1).map(|nth| characters[nth]);
                let after = characters.get(nth + 1).copied();
                let loose = |c: Option<char>| c.is_none_or(char::is_whitespace);
                if loose(before) || loose(after) {
                    return ' ';
                }
                let meant = before.is_some_and(|c| c.is_ascii_digit() || "«§№".contains(c))
                    || after.is_some_and(|c| "!?;:»%€$£°–—".contains(c));
                if meant {
                    return c;
                }
                changed += 1;
                ' '
            };
            span.text = (at..at + length).map(read).collect();
        }
        at += length;
    }
    changed
}
