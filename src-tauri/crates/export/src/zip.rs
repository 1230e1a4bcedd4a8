//! Several files as one: a ZIP archive (APPNOTE 6.3.10) of the plainest kind. The same files are the same bytes: nothing in it
//! depends on a clock, a machine or an order of arrival.

use crate::OutFile;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use std::io::{Read, Write};

/// Version 2.0 of the format: deflate.
const VERSION: u16 = 20;
/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;
const DEFLATE: u16 = 8;
/// 1980-01-01, the first day that the format knows: files are what they are, whenever they were packed.
const TIME_AND_DATE: u32 = 0x0021_0000;

/// The archive of `files`, in their order. Files of 4 GiB and more, and more than 65,535 of them, are nothing that an
/// article has.
#[must_use]
pub fn archive(files: &[OutFile]) -> Vec<u8> {
    let (mut out, mut contents) = (Vec::new(), Vec::new());
    for file in files {
        let packed = deflated(&file.bytes);
        let mut crc = Crc::new();
        crc.update(&file.bytes);
        let mut common = Vec::new();
        for number in [VERSION, FLAGS, DEFLATE] {
            common.extend(number.to_le_bytes());
        }
        for number in [TIME_AND_DATE, crc.sum(), len32(&packed), len32(&file.bytes)] {
            common.extend(number.to_le_bytes());
        }
        common.extend(len16(file.path.as_bytes()).to_le_bytes());
        common.extend(0u16.to_le_bytes()); // nothing extra

        contents.extend(b"PK\x01\x02");
        contents.extend(VERSION.to_le_bytes()); // made by
        contents.extend(&common);
        contents.extend([0; 2 + 2 + 2 + 4]); // no comment, first disk, no attributes
        contents.extend(len32(&out).to_le_bytes());
        contents.extend(file.path.as_bytes());

        out.extend(b"PK\x03\x04");
        out.extend(common);
        out.extend(file.path.as_bytes());
        out.extend(packed);
    }
    let (at, count) = (len32(&out), u16::try_from(files.len()).unwrap_or(u16::MAX));
    let len = len32(&contents);
    out.extend(contents);
    out.extend(b"PK\x05\x06");
    out.extend([0; 4]); // the first disk, and the only one
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(len.to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend(0u16.to_le_bytes()); // no comment
    out
}

/// The files of an archive that [`archive`] made, in their order; those before the first that does not fit.
#[must_use]
pub fn files(archive: &[u8]) -> Vec<OutFile> {
    let mut found = Vec::new();
    let mut rest = archive;
    while let Some((file, behind)) = next_file(rest) {
        found.push(file);
        rest = behind;
    }
    found
}

/// A local header (APPNOTE 6.3.10, section 4.3.7) with its file, and what stands behind it.
fn next_file(bytes: &[u8]) -> Option<(OutFile, &[u8])> {
    let head = bytes.strip_prefix(b"PK\x03\x04")?;
    let number16 = |at: usize| Some(usize::from(u16::from_le_bytes(head.get(at..at + 2)?.try_into().ok()?)));
    let number32 = |at: usize| Some(u32::from_le_bytes(head.get(at..at + 4)?.try_into().ok()?));
    let (method, packed, name, extra) =
        (number16(4)?, usize::try_from(number32(14)?).ok()?, number16(22)?, number16(24)?);
    let from = 26 + name + extra;
    let content = head.get(from..from.checked_add(packed)?)?;
    let mut bytes = Vec::new();
    if method == usize::from(DEFLATE) {
        DeflateDecoder::new(content).read_to_end(&mut bytes).ok()?;
    } else {
        bytes.extend_from_slice(content);
    }
    let path = String::from_utf8(head.get(26..26 + name)?.to_vec()).ok()?;
    Some((OutFile { path, bytes }, head.get(from + packed..)?))
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
    // Writing into memory does not fail.
    let _ = encoder.write_all(bytes);
    encoder.finish().unwrap_or_default()
}

fn len32(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).unwrap_or(u32::MAX)
}

fn len16(bytes: &[u8]) -> u16 {
    u16::try_from(bytes.len()).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_is_unpacked() {
        let file = |path: &str, bytes: &[u8]| OutFile { path: path.to_owned(), bytes: bytes.to_vec() };
        let all = [file("a.xml", b"<a/>"), file("sub/ü.bin", &[0; 70_000]), file("empty", b"")];
        assert_eq!(files(&archive(&all)), all);
        assert_eq!(files(b"no archive"), []);
        assert_eq!(files(&archive(&all)[..80]).len(), 1, "a cut one has what is whole");
    }
}
