//! How large a picture says it is, read from its first bytes, so that a file that asks for too much is refused with its
//! own numbers before a decoder sees it.

use super::{jpeg, png};
use domain::asset::Format;

/// Width and height; none where the header cannot be read, which the decoder then says better.
pub fn size(bytes: &[u8], format: Format) -> Option<(u32, u32)> {
    match format {
        Format::Jpeg => jpeg::size(bytes),
        Format::Gif => Some((little(bytes, 6, 2)?, little(bytes, 8, 2)?)),
        Format::Png => {
            let (_, header) = png::chunks(bytes).next().filter(|(kind, _)| kind == b"IHDR")?;
            let number = |at: usize| Some(u32::from_be_bytes(header.get(at..at + 4)?.try_into().ok()?));
            Some((number(0)?, number(4)?))
        }
        // RFC 9649, section 2: the first chunk is one of three.
        Format::WebP => match bytes.get(12..16)? {
            b"VP8X" => Some((little(bytes, 24, 3)? + 1, little(bytes, 27, 3)? + 1)),
            b"VP8L" => {
                let packed = little(bytes, 21, 4)?;
                Some(((packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1))
            }
            b"VP8 " => Some((little(bytes, 26, 2)? & 0x3fff, little(bytes, 28, 2)? & 0x3fff)),
            _ => None,
        },
    }
}

fn little(bytes: &[u8], at: usize, count: usize) -> Option<u32> {
    let bytes = bytes.get(at..at + count)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte)))
}
