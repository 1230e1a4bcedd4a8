//! Several files as one: a ZIP archive (APPNOTE 6.3.10) of the plainest kind. The same files are the same bytes: nothing in it
//! depends on a clock, a machine or an order of arrival.

use crate::OutFile;
use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};
use std::io::Write;

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
