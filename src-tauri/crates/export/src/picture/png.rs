//! PNG: XMP is an international text chunk (PNG 3, section 11.3.3.4; XMP Specification, part 3, section 1.1.5), Content
//! Credentials are a chunk `caBX` (C2PA 2.2, section A.3.2).

use super::Making;
use super::xmp;
use flate2::Crc;
use flate2::read::ZlibDecoder;
use std::io::Read;

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
const KEYWORD: &[u8] = b"XML:com.adobe.xmp\0";
/// The largest packet that is unpacked.
const PACKET_BYTES_MAX: u64 = 1_000_000;

struct Chunk<'a> {
    kind: &'a [u8],
    content: &'a [u8],
    /// With its length and its checksum.
    whole: &'a [u8],
}

impl Chunk<'_> {
    fn is_packet(&self) -> bool {
        self.kind == b"iTXt" && self.content.starts_with(KEYWORD)
    }

    /// Behind the keyword: whether it is packed, how, language, the keyword in that language, text.
    fn packet(&self) -> Option<Vec<u8>> {
        let [packed, _, rest @ ..] = self.content.strip_prefix(KEYWORD)? else { return None };
        let behind = |bytes: &[u8]| bytes.iter().position(|byte| *byte == 0).map(|at| at + 1);
        let rest = rest.get(behind(rest)?..)?;
        let rest = rest.get(behind(rest)?..)?;
        if *packed == 0 {
            return Some(rest.to_vec());
        }
        let mut text = Vec::new();
        ZlibDecoder::new(rest).take(PACKET_BYTES_MAX).read_to_end(&mut text).ok()?;
        Some(text)
    }
}

/// The chunks, and what stands behind the last.
fn read(bytes: &[u8]) -> Option<(Vec<Chunk<'_>>, &[u8])> {
    let mut rest = bytes.strip_prefix(SIGNATURE)?;
    let mut chunks = Vec::new();
    while chunks.last().is_none_or(|last: &Chunk<'_>| last.kind != b"IEND") {
        let size = usize::try_from(u32::from_be_bytes(rest.get(..4)?.try_into().ok()?)).ok()?;
        let whole = rest.get(..size.checked_add(12)?)?;
        chunks.push(Chunk { kind: whole.get(4..8)?, content: whole.get(8..8 + size)?, whole });
        rest = rest.get(whole.len()..)?;
    }
    Some((chunks, rest))
}

/// Whether it has Content Credentials.
pub fn has_credentials(bytes: &[u8]) -> bool {
    read(bytes).is_some_and(|(chunks, _)| chunks.iter().any(|one| one.kind == b"caBX"))
}

/// The file with the packet that `make` makes of the one it has.
pub fn with_packet(bytes: &[u8], make: &Making<'_>) -> Option<Vec<u8>> {
    let (chunks, rest) = read(bytes)?;
    let old = chunks.iter().find(|one| one.is_packet());
    let packet = match old {
        Some(old) => make(Some(&old.packet()?))?,
        None => make(None)?,
    };
    let mut content = KEYWORD.to_vec();
    content.extend([0; 4]); // not packed; no method, no language, no keyword in it
    content.extend(packet);
    let mut ours = u32::try_from(content.len()).ok()?.to_be_bytes().to_vec();
    let mut checksum = Crc::new();
    for bytes in [b"iTXt".as_slice(), &content] {
        checksum.update(bytes);
        ours.extend_from_slice(bytes);
    }
    ours.extend(checksum.sum().to_be_bytes());
    let mut out = SIGNATURE.to_vec();
    for chunk in chunks.iter().filter(|one| !one.is_packet()) {
        out.extend_from_slice(chunk.whole);
        if chunk.kind == b"IHDR" {
            out.extend_from_slice(&ours);
        }
    }
    out.extend_from_slice(rest);
    Some(out)
}

/// The file without a packet of ours.
pub fn without_packet(bytes: &[u8]) -> Option<Vec<u8>> {
    let (chunks, rest) = read(bytes)?;
    chunks.iter().find(|one| one.packet().is_some_and(|packet| xmp::is_ours(&packet)))?;
    let mut out = SIGNATURE.to_vec();
    chunks.iter().filter(|one| !one.is_packet()).for_each(|one| out.extend_from_slice(one.whole));
    out.extend_from_slice(rest);
    Some(out)
}
