//! How articles arrive: plain text as newsletters and editors paste it, Markdown with front matter, saved web pages, Word
//! files, what a clipboard holds, and their pictures.
//!
//! Bytes go in; an article comes out, with a list of what was uncertain and of what the file held and the article does not.
//! Nothing is lost in silence: every word of the file is in a part, in one of those lists, or was a label. Knows no files, no
//! clock and no network; ids are given by whoever asks.

mod address;
pub mod annotations;
mod arrival;
mod body;
pub mod bundle;
mod dates;
mod document;
mod docx;
mod draft;
pub mod embedded;
mod entries;
mod exported;
mod front_matter;
mod generators;
mod head;
mod html;
mod inline;
mod labels;
mod lines;
mod losses;
mod markdown;
mod matter;
mod outline;
mod paste;
mod people;
pub mod picture;
mod qa;
mod residue;
mod rich;
mod sections;
mod tail;
mod text;
pub mod transcript;
mod writing;

pub use arrival::Arrival;
pub use embedded::Embedded;
pub use paste::{Pasted, paste};

use domain::{HouseStyle, Id};
use thiserror::Error;

/// Longest file that is read, in bytes: 8 MiB. The longest novels have 3 to 4 MB; above that it is not one article.
pub const FILE_BYTES_MAX: usize = 8 * 1024 * 1024;

/// How a file is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Plain text: labels, bullets and blank lines, no front matter.
    Text,
    /// Markdown, with or without YAML or TOML front matter; its body is kept byte for byte.
    Markdown,
    /// A saved web page. Its text becomes Markdown; scripts, forms and frames have no place in an article.
    Html,
    /// A Word file. Undecided changes and comments are named, never accepted in silence.
    Docx,
}

/// Why a file was not read. Nothing of it is imported.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[expect(missing_docs, reason = "the message beside each variant is its documentation")]
pub enum Error {
    #[error("the file is empty: there is nothing to import")]
    Empty,
    #[error("the file holds only white space: there is nothing to import")]
    Blank,
    #[error("the file is too large: it has {bytes} bytes, and an article may have {max}; split it, or import the text alone", max = FILE_BYTES_MAX)]
    TooLarge { bytes: usize },
    #[error(
        "the file is not UTF-8 text: line {line} has the byte 0x{value:02X} (byte {at} of the file); save it as UTF-8 and import it again"
    )]
    NotUtf8 { line: usize, at: usize, value: u8 },
    #[error("the file is UTF-16 text; save it as UTF-8 and import it again")]
    Utf16,
    #[error(
        "the file is not text: line {line} has a NUL character, as pictures, archives and word-processor files do; export it as plain text or Markdown first"
    )]
    Binary { line: usize },
    #[error("the file cannot be read as a Word file: {why}")]
    NotDocx { why: &'static str },
}

/// Reads one file. `file_name` is its name without folders: it tells the format when `format` is none, and names the article
/// when nothing in the file does.
pub fn read(
    file_name: &str,
    bytes: &[u8],
    format: Option<Format>,
    house: &HouseStyle,
    ids: &mut dyn FnMut() -> Id,
) -> Result<Arrival, Error> {
    match format {
        Some(Format::Text) => Ok(text::read(file_name, decoded(bytes)?, house, ids)),
        Some(Format::Markdown) => markdown::read(file_name, decoded(bytes)?, house, ids),
        Some(Format::Html) => rich::page(file_name, &html::encoding::text(bytes)?, house, ids),
        Some(Format::Docx) => rich::word(file_name, bytes, house, ids),
        None if is_docx(file_name, bytes) => rich::word(file_name, bytes, house, ids),
        None if is_html(file_name, bytes) => rich::page(file_name, &html::encoding::text(bytes)?, house, ids),
        None => text_or_markdown(file_name, decoded(bytes)?, house, ids),
    }
}

fn text_or_markdown(
    file_name: &str,
    text: &str,
    house: &HouseStyle,
    ids: &mut dyn FnMut() -> Id,
) -> Result<Arrival, Error> {
    if !is_markdown(file_name) && !front_matter::opens(text) {
        return Ok(text::read(file_name, text, house, ids));
    }
    if !text::in_disguise(text, house) {
        return markdown::read(file_name, text, house, ids);
    }
    let mut arrival = text::read(file_name, text, house, ids);
    arrival.uncertain.push(
        "The file is named as Markdown but has none: it was read as plain text, so headings and lists were recognised."
            .to_owned(),
    );
    Ok(arrival)
}

/// The longest file of this name that is read, in bytes.
#[must_use]
pub fn bytes_max(file_name: &str) -> usize {
    if ends_with(file_name, &[".docx"]) { docx::FILE_BYTES_MAX } else { FILE_BYTES_MAX }
}

/// By its name, or by what is in it.
fn is_docx(file_name: &str, bytes: &[u8]) -> bool {
    ends_with(file_name, &[".docx"]) || docx::is_docx(bytes)
}

/// By its name, or by how it begins.
fn is_html(file_name: &str, bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(256)]).to_ascii_lowercase();
    let start = start.trim_start_matches('\u{feff}').trim_start();
    ends_with(file_name, &[".html", ".htm", ".xhtml"])
        || ["<!doctype html", "<html"].iter().any(|tag| start.starts_with(tag))
}

fn is_markdown(file_name: &str) -> bool {
    ends_with(file_name, &[".md", ".markdown", ".mdown", ".mkd", ".mdx"])
}

fn ends_with(file_name: &str, ends: &[&str]) -> bool {
    let name = file_name.to_ascii_lowercase();
    ends.iter().any(|end| name.ends_with(end))
}

/// The file as text without its byte-order mark, or why it is none.
fn decoded(bytes: &[u8]) -> Result<&str, Error> {
    if bytes.is_empty() {
        return Err(Error::Empty);
    }
    if bytes.len() > FILE_BYTES_MAX {
        return Err(Error::TooLarge { bytes: bytes.len() });
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Error::Utf16);
    }
    let line_of = |at: usize| bytes[..at].iter().filter(|b| **b == b'\n').count() + 1;
    if let Some(at) = bytes.iter().position(|b| *b == 0) {
        return Err(Error::Binary { line: line_of(at) });
    }
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let at = e.valid_up_to();
        Error::NotUtf8 { line: line_of(at), at: at + 1, value: bytes[at] }
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() { Err(Error::Blank) } else { Ok(text) }
}
