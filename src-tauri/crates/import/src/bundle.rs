//! The files of a bundle that somebody handed over, read out of it in memory. It may have been made to do harm: nothing is
//! written anywhere, names are only compared, and no more is unpacked than an article can have.
//!
//! Only the plainest ZIP is read (APPNOTE 6.3.10), every byte of which is accounted for: what `export::bundle` writes. An
//! archive with a gap, a comment, two files of one name, or two minds about its contents is not one of ours.

use flate2::{Crc, read::DeflateDecoder};
use std::collections::BTreeMap;
use std::io::Read;

/// The largest bundle that is read, in bytes: 256 MiB.
pub const FILE_BYTES_MAX: usize = 256 * 1024 * 1024;
/// How many files it may have.
const ENTRIES_MAX: usize = 2_000;
/// How long all of them may be, unpacked.
const UNPACKED_BYTES_MAX: usize = 512 * 1024 * 1024;
/// How many times longer a file may be than it is packed, and from which length on that counts.
const RATIO_MAX: usize = 200;
const RATIO_FROM_BYTES: usize = 4 * 1024 * 1024;

/// The files of a bundle by their names.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Where a bundle is broken, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// A file of the bundle, or a place in it.
    pub at: String,
    /// In words.
    pub why: String,
}

/// What a tool was asked, as a bundle says it.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prompt {
    /// Id of the contribution.
    pub contribution: String,
    /// What was hashed ahead of the words.
    pub salt: String,
    /// The words.
    pub prompt: String,
}

impl Broken {
    /// At this place, for this reason.
    pub fn new(at: impl Into<String>, why: impl Into<String>) -> Self {
        Self { at: at.into(), why: why.into() }
    }
}

const ARCHIVE: &str = "the archive";

fn cut() -> Broken {
    Broken::new(ARCHIVE, "it is damaged, cut off, or not one that Colophon packed")
}

/// Whether bytes begin like a bundle, whatever the file is called.
#[must_use]
pub fn begins_like_one(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") && bytes.get(30..40) == Some(b"README.txt".as_slice())
}

/// Unpacks a bundle.
pub fn files(bytes: &[u8]) -> Result<Files, Broken> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(Broken::new(ARCHIVE, "it is larger than an article can be"));
    }
    let end = bytes.len().checked_sub(22).ok_or_else(cut)?;
    if slice(bytes, end, 4)? != b"PK\x05\x06" || slice(bytes, end + 4, 4)? != [0; 4] || u16_at(bytes, end + 20)? != 0 {
        return Err(cut());
    }
    let count = usize::from(u16_at(bytes, end + 8)?);
    let (mut at, len) = (u32_at(bytes, end + 16)?, u32_at(bytes, end + 12)?);
    if count > ENTRIES_MAX {
        return Err(Broken::new(ARCHIVE, "it has more files than an article can have"));
    }
    if usize::from(u16_at(bytes, end + 10)?) != count || at.checked_add(len) != Some(end) {
        return Err(cut());
    }
    let contents = at;
    let (mut files, mut header, mut unpacked) = (Files::new(), 0, 0usize);
    for _ in 0..count {
        let entry = entry(bytes, at, header)?;
        let left = UNPACKED_BYTES_MAX.saturating_sub(unpacked);
        let file = inflated(&entry, left)?;
        unpacked += file.len();
        at += 46 + entry.name.len();
        header = entry.end;
        if files.insert(entry.name.clone(), file).is_some() {
            return Err(Broken::new(entry.name, "the archive has two files of this name"));
        }
    }
    if at == end && header == contents { Ok(files) } else { Err(cut()) }
}

/// What the tools were asked, as a file of a bundle says.
pub fn prompts(bytes: &[u8]) -> Option<Vec<Prompt>> {
    serde_json::from_slice(bytes).ok()
}

/// The version of a bundle, as its manifest says.
#[must_use]
pub fn version(manifest: &[u8]) -> Option<u64> {
    let manifest: serde_json::Value = serde_json::from_slice(manifest).ok()?;
    (manifest.get("format")? == "colophon bundle").then(|| manifest.get("version")?.as_u64()).flatten()
}

struct Entry<'a> {
    name: String,
    crc: u32,
    packed: &'a [u8],
    len: usize,
    /// Where the next one begins.
    end: usize,
}

/// The file that the contents name at `at` and that begins at `header`: both must say the same of it.
fn entry(bytes: &[u8], at: usize, header: usize) -> Result<Entry<'_>, Broken> {
    let (listed, own) = (slice(bytes, at, 46)?, slice(bytes, header, 30)?);
    let alike = listed.get(6..32) == own.get(4..30);
    let plain = listed.get(..6) == Some(b"PK\x01\x02\x14\x00") && listed.get(32..42) == Some(&[0; 10]);
    let kind = own.get(4..14) == Some(&[20, 0, 0, 8, 8, 0, 0, 0, 0x21, 0]) && own.starts_with(b"PK\x03\x04");
    if !alike || !plain || !kind || u32_at(listed, 42)? != header || u16_at(listed, 30)? != 0 {
        return Err(cut());
    }
    let name_len = usize::from(u16_at(listed, 28)?);
    let name = slice(bytes, at + 46, name_len)?;
    if name != slice(bytes, header + 30, name_len)? {
        return Err(cut());
    }
    let name = std::str::from_utf8(name).map_err(|_| cut())?.to_owned();
    if !is_plain(&name) {
        let shown = name.chars().filter(|c| !c.is_control()).take(80).collect::<String>();
        return Err(Broken::new(shown, "a file of this name does not belong into a bundle"));
    }
    let from = header + 30 + name_len;
    let packed = slice(bytes, from, u32_at(listed, 20)?)?;
    let crc = u32::try_from(u32_at(listed, 16)?).map_err(|_| cut())?;
    Ok(Entry { name, crc, packed, len: u32_at(listed, 24)?, end: from + packed.len() })
}

fn inflated(entry: &Entry<'_>, left: usize) -> Result<Vec<u8>, Broken> {
    let bomb = entry.len > left || entry.len > RATIO_FROM_BYTES.max(entry.packed.len().saturating_mul(RATIO_MAX));
    if bomb {
        return Err(Broken::new(&entry.name, "unpacked, it is far larger than a part of an article can be"));
    }
    let damaged = || Broken::new(&entry.name, "it is damaged");
    let mut decoder = DeflateDecoder::new(entry.packed);
    let mut file = Vec::new();
    // One byte more than it says, so that it is seen.
    decoder.by_ref().take(entry.len as u64 + 1).read_to_end(&mut file).map_err(|_| damaged())?;
    let mut crc = Crc::new();
    crc.update(&file);
    let whole = file.len() == entry.len && crc.sum() == entry.crc && decoder.total_in() == entry.packed.len() as u64;
    if whole { Ok(file) } else { Err(damaged()) }
}

/// Letters, digits, dots, hyphens and underscores between single slashes, and no step up.
fn is_plain(name: &str) -> bool {
    let fine = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    name.split('/').all(|step| !step.is_empty() && !step.starts_with('.') && step.chars().all(fine))
}

fn slice(bytes: &[u8], from: usize, count: usize) -> Result<&[u8], Broken> {
    let end = from.checked_add(count).ok_or_else(cut)?;
    bytes.get(from..end).ok_or_else(cut)
}

fn u16_at(bytes: &[u8], at: usize) -> Result<u16, Broken> {
    slice(bytes, at, 2)?.try_into().map(u16::from_le_bytes).map_err(|_| cut())
}

fn u32_at(bytes: &[u8], at: usize) -> Result<usize, Broken> {
    let four = slice(bytes, at, 4)?.try_into().map(u32::from_le_bytes).map_err(|_| cut())?;
    usize::try_from(four).map_err(|_| cut())
}
