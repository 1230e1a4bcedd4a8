//! Marks written into a text.

use super::{ALL, ARROW, Mark, Signature, What};
use crate::anchor::slice;
use crate::origin::utf16_len;

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
