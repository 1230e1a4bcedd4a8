//! The bytes of a web page as text: UTF-8, or what Windows and the early web wrote.

use crate::Error;
use std::borrow::Cow;

/// The characters of the bytes 0x80 to 0x9F in windows-1252 (Encoding Standard, index windows-1252).
pub const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// How far into a page its encoding is said, in bytes (HTML standard, section 13.2.3.2).
const HEAD_BYTES: usize = 4096;

/// The page's text.
pub fn text(bytes: &[u8]) -> Result<Cow<'_, str>, Error> {
    match crate::decoded(bytes) {
        Err(Error::NotUtf8 { .. }) if says_western(bytes) => {}
        text => return text.map(Cow::Borrowed),
    }
    let read = |byte: &u8| match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(*byte) - 0x80],
        _ => char::from(*byte),
    };
    Ok(Cow::Owned(bytes.iter().map(read).collect()))
}

/// Whether the head names one of the encodings that browsers read as windows-1252.
fn says_western(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD_BYTES)]).to_ascii_lowercase();
    let Some((_, after)) = head.split_once("charset=") else { return false };
    let name: String = after
        .trim_start_matches(['"', '\''])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
        .collect();
    matches!(name.as_str(), "windows-1252" | "cp1252" | "iso-8859-1" | "iso8859-1" | "latin1" | "us-ascii" | "ascii")
}
