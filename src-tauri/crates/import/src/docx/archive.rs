//! The parts of a Word file, read out of its ZIP archive in memory (APPNOTE 6.3.10). Nothing is written anywhere, names are
//! only compared, and every part is unpacked up to a limit.

use crate::Error;
use flate2::{Crc, read::DeflateDecoder};
use std::io::Read;

/// How many entries an archive may have.
const ENTRIES_MAX: usize = 2_000;

/// Longest part, unpacked, in bytes: 32 MiB. The text of a thousand pages has about 20.
const PART_BYTES_MAX: usize = 32 * 1024 * 1024;

/// How many times longer a part may be than it is packed, and from which length on that counts.
const RATIO_MAX: usize = 100;
const RATIO_FROM_BYTES: usize = 1024 * 1024;

/// The archive's list of contents.
pub struct Archive<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    deflated: bool,
    crc: u32,
    packed: usize,
    header: usize,
}

/// An archive that is not read, and why.
fn refused(why: &'static str) -> Error {
    Error::NotDocx { why }
}

const CUT: &str = "its archive is damaged or cut off";

impl<'a> Archive<'a> {
    /// Reads the list of contents.
    pub fn of(bytes: &'a [u8]) -> Result<Self, Error> {
        // The end record stands in the last 22 bytes, or before a comment of at most 65,535.
        let from = bytes.len().saturating_sub(22 + 65_535);
        let tail = &bytes[from..];
        let end = tail.windows(4).rposition(|four| four == b"PK\x05\x06").ok_or(refused(CUT))? + from;
        let count = usize::from(u16_at(bytes, end + 10)?);
        let mut at = u32_at(bytes, end + 16)?;
        if count == 0xffff || at == 0xffff_ffff || count > ENTRIES_MAX {
            return Err(refused("its archive has too many parts for an article"));
        }
        let mut entries = Vec::with_capacity(count);
        for _ in 0..count {
            if slice(bytes, at, 4)? != b"PK\x01\x02" {
                return Err(refused(CUT));
            }
            if u16_at(bytes, at + 8)? & 1 != 0 {
                return Err(refused("it is protected by a password; save it without one"));
            }
            let method = u16_at(bytes, at + 10)?;
            let [name, extra, comment] = [28, 30, 32].map(|field| u16_at(bytes, at + field).map(usize::from));
            let (name, extra, comment) = (name?, extra?, comment?);
            if matches!(method, 0 | 8) {
                entries.push(Entry {
                    name: String::from_utf8_lossy(slice(bytes, at + 46, name)?).into_owned(),
                    deflated: method == 8,
                    crc: u32::try_from(u32_at(bytes, at + 16)?).unwrap_or_default(),
                    packed: u32_at(bytes, at + 20)?,
                    header: u32_at(bytes, at + 42)?,
                });
            }
            at += 46 + name + extra + comment;
        }
        Ok(Self { bytes, entries })
    }

    /// A part by its name, unpacked; none if there is no such part.
    pub fn part(&self, name: &str) -> Result<Option<Vec<u8>>, Error> {
        let Some(entry) = self.entries.iter().find(|entry| entry.name == name) else { return Ok(None) };
        if slice(self.bytes, entry.header, 4)? != b"PK\x03\x04" {
            return Err(refused(CUT));
        }
        let name = usize::from(u16_at(self.bytes, entry.header + 26)?);
        let extra = usize::from(u16_at(self.bytes, entry.header + 28)?);
        let packed = slice(self.bytes, entry.header + 30 + name + extra, entry.packed)?;
        let max = PART_BYTES_MAX.min(RATIO_FROM_BYTES.max(entry.packed.saturating_mul(RATIO_MAX)));
        let unpacked = if entry.deflated {
            let mut out = Vec::new();
            // One byte more than may be, so that it is seen.
            let read = DeflateDecoder::new(packed).take(max as u64 + 1).read_to_end(&mut out);
            read.map_err(|_| refused(CUT))?;
            out
        } else {
            packed.to_vec()
        };
        if unpacked.len() > max {
            return Err(refused("unpacked, it is far larger than an article can be"));
        }
        let mut crc = Crc::new();
        crc.update(&unpacked);
        if crc.sum() != entry.crc { Err(refused(CUT)) } else { Ok(Some(unpacked)) }
    }
}

fn slice(bytes: &[u8], from: usize, count: usize) -> Result<&[u8], Error> {
    let end = from.checked_add(count).ok_or(refused(CUT))?;
    bytes.get(from..end).ok_or(refused(CUT))
}

fn u16_at(bytes: &[u8], at: usize) -> Result<u16, Error> {
    let two = slice(bytes, at, 2)?;
    Ok(u16::from_le_bytes([two[0], two[1]]))
}

fn u32_at(bytes: &[u8], at: usize) -> Result<usize, Error> {
    let four = slice(bytes, at, 4)?;
    Ok(u32::from_le_bytes([four[0], four[1], four[2], four[3]]) as usize)
}
