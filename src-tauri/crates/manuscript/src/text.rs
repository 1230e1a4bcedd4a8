//! Offsets into text. The only place that walks UTF-16.

use crate::Error;
use domain::{Part, Run};

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
