//! JPEG: XMP is one APP1 segment (XMP Specification, part 3, section 1.1.3), Content Credentials are APP11 segments
//! (C2PA 2.2, section A.3.1).

use super::Making;
use super::xmp;

const SIGNATURE: &[u8] = b"http://ns.adobe.com/xap/1.0/\0";
/// A segment holds 65,533 bytes, its signature included.
const PACKET_BYTES_MAX: usize = 65_533 - SIGNATURE.len();
const APP1: u8 = 0xe1;
const APP11: u8 = 0xeb;

struct Segment<'a> {
    marker: u8,
    content: &'a [u8],
    /// With its marker and its length.
    whole: &'a [u8],
}

impl<'a> Segment<'a> {
    fn packet(&self) -> Option<&'a [u8]> {
        if self.marker == APP1 { self.content.strip_prefix(SIGNATURE) } else { None }
    }
}

/// The segments before the first scan, and everything from there on.
fn read(bytes: &[u8]) -> Option<(Vec<Segment<'_>>, &[u8])> {
    let mut rest = bytes.strip_prefix(&[0xff, 0xd8])?;
    let mut segments = Vec::new();
    while let [0xff, marker, high, low, ..] = rest {
        if *marker == 0xda || *marker == 0xff {
            break;
        }
        let end = usize::from(u16::from_be_bytes([*high, *low])) + 2;
        let whole = rest.get(..end)?;
        segments.push(Segment { marker: *marker, content: whole.get(4..)?, whole });
        rest = rest.get(end..)?;
    }
    Some((segments, rest))
}

/// Whether it has Content Credentials.
pub fn has_credentials(bytes: &[u8]) -> bool {
    let holds = |content: &[u8], words: &[u8]| content.windows(words.len()).any(|window| window == words);
    read(bytes)
        .is_some_and(|(segments, _)| segments.iter().any(|one| one.marker == APP11 && holds(one.content, b"jumb")))
}

/// The file with the packet that `make` makes of the one it has.
pub fn with_packet(bytes: &[u8], make: &Making<'_>) -> Option<Vec<u8>> {
    let (segments, rest) = read(bytes)?;
    let old = segments.iter().position(|one| one.packet().is_some());
    let packet = make(old.and_then(|at| segments.get(at)?.packet()))?;
    let length = u16::try_from(packet.len() + SIGNATURE.len() + 2).ok().filter(|_| packet.len() <= PACKET_BYTES_MAX)?;
    let mut ours = vec![0xff, APP1];
    ours.extend(length.to_be_bytes());
    ours.extend_from_slice(SIGNATURE);
    ours.extend(packet);
    // Behind JFIF's and Exif's segments, which want to be first.
    let first = |one: &Segment<'_>| one.marker == 0xe0 || (one.marker == APP1 && one.content.starts_with(b"Exif\0"));
    let place = old.unwrap_or_else(|| segments.iter().take_while(|one| first(one)).count());
    let mut out = vec![0xff, 0xd8];
    for (at, segment) in segments.iter().enumerate() {
        if at == place {
            out.extend_from_slice(&ours);
        }
        if Some(at) != old {
            out.extend_from_slice(segment.whole);
        }
    }
    if place == segments.len() {
        out.extend_from_slice(&ours);
    }
    out.extend_from_slice(rest);
    Some(out)
}

/// The file without a packet of ours.
pub fn without_packet(bytes: &[u8]) -> Option<Vec<u8>> {
    let (segments, rest) = read(bytes)?;
    let ours = segments.iter().position(|one| one.packet().is_some_and(xmp::is_ours))?;
    let mut out = vec![0xff, 0xd8];
    for (_, segment) in segments.iter().enumerate().filter(|(at, _)| *at != ours) {
        out.extend_from_slice(segment.whole);
    }
    out.extend_from_slice(rest);
    Some(out)
}
