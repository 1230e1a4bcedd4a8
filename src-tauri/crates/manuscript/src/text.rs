//! Offsets into text. The only place that walks UTF-16.

use crate::Error;
use crate::read::unmarked;
use domain::{Part, Run, RunText};

/// Checks that `at` and `at + delete` lie inside `text` and between characters.
///
/// Errors: [`Error::OutOfRange`]; [`Error::SplitsCharacter`] for an offset inside a surrogate pair, which would leave
/// half a character behind (a lone surrogate).
pub fn check_range(part: &Part, text: &str, at: u32, delete: u32) -> Result<(), Error> {
    let end = u64::from(at) + u64::from(delete);
    let mut offset = 0u64;
    let (mut start_found, mut end_found) = (at == 0, end == 0);
    for c in text.chars() {
        offset += c.len_utf16() as u64;
        start_found |= offset == u64::from(at);
        end_found |= offset == end;
        if offset >= end && end_found {
            break;
        }
    }
    if end > offset && !end_found {
        return Err(Error::OutOfRange { part: part.clone(), end, len: domain::origin::utf16_len(text) });
    }
    match (start_found, end_found) {
        (true, true) => Ok(()),
        (false, _) => Err(Error::SplitsCharacter { part: part.clone(), at }),
        (true, false) => Err(Error::SplitsCharacter { part: part.clone(), at: at + delete }),
    }
}

/// `text` cut where its runs end. What no run covers is unknown.
pub fn cut(text: &str, runs: &[Run]) -> Vec<RunText> {
    let mut pieces = Vec::new();
    let mut rest = text;
    for run in runs {
        let mut units = 0;
        let mut inside = |c: char| {
            units += c.len_utf16() as u32;
            units <= run.len
        };
        let len: usize = rest.chars().take_while(|c| inside(*c)).map(char::len_utf8).sum();
        let (piece, behind) = rest.split_at(len);
        pieces.push(RunText::new(piece, run.origin.clone()));
        rest = behind;
    }
    pieces.push(RunText::new(rest, unmarked()));
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

/// `runs` without empty ones, with equal neighbours joined.
pub fn joined(runs: impl IntoIterator<Item = Run>) -> Vec<Run> {
    let mut joined: Vec<Run> = Vec::new();
    for run in runs {
        match joined.last_mut() {
            _ if run.len == 0 => {}
            Some(last) if last.origin == run.origin => last.len += run.len,
            _ => joined.push(run),
        }
    }
    joined
}
