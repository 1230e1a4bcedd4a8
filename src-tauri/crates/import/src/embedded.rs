//! The pictures that come with a file: inside it, or beside it in its own folder. Nothing is ever fetched.

use crate::picture::{self, Picture};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::AssetHash;
use std::fmt;

/// How many pictures one file may bring, and how many bytes of them: 128 MiB. A long reportage has 60.
const PICTURES_MAX: usize = 200;
const BYTES_MAX: usize = 128 * 1024 * 1024;

/// Longest address with its title, in bytes: paths are shorter, and a text full of brackets must not be read for each of them.
const ADDRESS_BYTES_MAX: usize = 2_048;

/// A picture that was inside a file. The text shows it by its link.
#[derive(Clone, PartialEq, Eq)]
pub struct Embedded {
    /// What it is.
    pub picture: Picture,
    /// The file.
    pub bytes: Vec<u8>,
}

impl fmt::Debug for Embedded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Embedded").field("asset", &self.picture.asset).finish_non_exhaustive()
    }
}

/// What becomes of a picture in a text.
#[derive(Debug, PartialEq, Eq)]
pub enum Shown {
    /// It is shown under this address.
    By(String),
    /// It shows nothing: a dot that counts readers.
    Nothing,
    /// It lies elsewhere, or there is no place for pictures.
    Left,
    /// It cannot be kept, and why.
    Refused(String),
}

/// The pictures of one file, as they are found.
#[derive(Default)]
pub struct Album {
    /// Whether pictures are taken at all: out of files they are, out of a clipboard not.
    pub open: bool,
    /// Those that were taken, each once.
    pub pictures: Vec<Embedded>,
    bytes: usize,
}

impl Album {
    /// An album that takes pictures.
    pub fn open() -> Self {
        Self { open: true, ..Self::default() }
    }

    /// What a page's `src` shows.
    pub fn of_page(&mut self, src: &str) -> Shown {
        if !self.open {
            return Shown::Left;
        }
        let Some(within) = src.get(..5).filter(|start| start.eq_ignore_ascii_case("data:")).map(|_| &src[5..]) else {
            return if lies_beside(src) { Shown::By(src.to_owned()) } else { Shown::Left };
        };
        let bytes = within.split_once(',').filter(|(kind, _)| kind.trim_end().ends_with(";base64"));
        let bytes = bytes.and_then(|(_, text)| {
            let text: String = text.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=");
            STANDARD.decode(text.split_ascii_whitespace().collect::<String>()).ok()
        });
        bytes.map_or(Shown::Left, |bytes| self.take(bytes))
    }

    /// What the bytes of a picture show.
    pub fn take(&mut self, bytes: Vec<u8>) -> Shown {
        if !self.open {
            return Shown::Left;
        }
        let hash = AssetHash::of(&bytes);
        if let Some(known) = self.pictures.iter().find(|known| known.picture.asset.hash == hash) {
            return Shown::By(known.picture.asset.link());
        }
        if self.pictures.len() >= PICTURES_MAX || self.bytes + bytes.len() > BYTES_MAX {
            return Shown::Refused("the file brings more pictures than one article can have".to_owned());
        }
        match picture::look(&bytes) {
            Ok(picture) if picture.asset.width_px.max(picture.asset.height_px) <= 1 => Shown::Nothing,
            Ok(picture) => {
                let link = picture.asset.link();
                self.bytes += bytes.len();
                self.pictures.push(Embedded { picture, bytes });
                Shown::By(link)
            }
            Err(why) => Shown::Refused(why.to_string()),
        }
    }
}

/// Whether an address is a path inside the file's own folder.
fn lies_beside(src: &str) -> bool {
    let path = src.split(['?', '#']).next().unwrap_or_default();
    !path.is_empty()
        && !path.starts_with(['/', '\\'])
        && !path.split('/').next().unwrap_or_default().contains(':')
        && !path.split('/').any(|step| step == "..")
        && picture::is_called_like_one(path)
}

/// A picture that a Markdown text shows from the file's own folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Where its mark stands in the text, in bytes: from `!` to the last bracket.
    pub mark: std::ops::Range<usize>,
    /// Where its address stands, in bytes.
    pub address: std::ops::Range<usize>,
    /// The path that the address names.
    pub path: String,
    /// What it says it shows, as it is written.
    pub alt: String,
}

/// The pictures that `text` shows from the file's own folder, in order. Code shows none.
#[must_use]
pub fn beside(text: &str) -> Vec<Beside> {
    let mut found = Vec::new();
    let (mut at, mut fence) = (0, "");
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim_start();
        let here = ["```", "~~~"].into_iter().find(|mark| trimmed.starts_with(mark));
        match here {
            Some(mark) if fence.is_empty() => fence = mark,
            Some(mark) if mark == fence => fence = "",
            _ if fence.is_empty() => found.extend(in_line(line, at)),
            _ => {}
        }
        at += line.len();
    }
    found
}

fn in_line(line: &str, offset: usize) -> Vec<Beside> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(middle) = line[from..].find("](").map(|at| from + at) {
        let start = line[from..middle].rfind("![").map(|at| from + at);
        from = middle + 2;
        let Some(start) = start else { continue };
        let rest = &line[from..line.floor_char_boundary(from + ADDRESS_BYTES_MAX)];
        let (skip, end) = match rest.strip_prefix('<') {
            Some(inner) => (1, inner.find('>').map(|end| end + 1)),
            None => (0, rest.find([' ', ')'])),
        };
        let Some(end) = end.map(|end| from + end) else { continue };
        let close = rest.get(end - from..).and_then(|tail| tail.find(')'));
        let Some(close) = close.map(|at| end + at + 1) else { continue };
        let address = from + skip..end;
        let written = &line[address.clone()];
        if lies_beside(written) {
            let path = written.split(['?', '#']).next().unwrap_or_default();
            found.push(Beside {
                mark: offset + start..offset + close,
                address: offset + address.start..offset + address.end,
                path: unescaped(path),
                alt: line[start + 2..middle].to_owned(),
            });
        }
    }
    found
}

/// A path without the `%20` of addresses.
fn unescaped(path: &str) -> String {
    let bytes = path.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let digits = path.get(at + 1..at + 3).filter(|_| *byte == b'%');
        match digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(value) => {
                out.push(value);
                at += 3;
            }
            None => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found = beside(text);
        assert_eq!(found.iter().map(|one| one.path.as_str()).collect::<Vec<_>>(), expected, "{text:?}");
        for one in found {
            assert!(text[one.mark.clone()].starts_with("![") && text[one.mark].ends_with(')'), "{text:?}");
            assert!(lies_beside(&text[one.address]));
        }
    }

    #[test]
    fn pictures_of_the_files_own_folder_are_found_and_no_others() {
        check("a ![x](a.png) b ![y](<b c.jpg>) ![z](d%20e.webp \"t\")", &["a.png", "b c.jpg", "d e.webp"]);
        check("![x](https://a.example/b.png) ![x](/etc/b.png) ![x](../b.png) ![x](a/../b.png)", &[]);
        check("![x](file:///b.png) ![x](data:image/png;base64,AA) ![x](//a/b.png) [x](b.png) ![x](b.txt)", &[]);
        check("```\n![x](a.png)\n```\n![x](page_files/b.gif?v=2)", &["page_files/b.gif"]);
        check("![x](a.png", &[]);
        check("](](![](é.png)", &["é.png"]);
    }

    #[test]
    fn a_dot_that_counts_readers_is_no_picture() {
        let mut album = Album::open();
        let dot = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";
        assert_eq!(album.of_page(dot), Shown::Nothing);
        assert_eq!(album.of_page("data:image/png;base64,!"), Shown::Left);
        assert!(matches!(album.of_page("data:image/png;base64,AAAA"), Shown::Refused(_)));
        assert_eq!(album.of_page("https://a.example/b.png"), Shown::Left);
        assert_eq!(Album::default().of_page(dot), Shown::Left, "a clipboard brings none");
    }
}
