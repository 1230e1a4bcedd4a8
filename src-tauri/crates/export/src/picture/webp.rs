//! WebP (RFC 9649): XMP is a chunk of its own, which only an extended file has, so that a simple one gets a header. Content
//! Credentials are a chunk `C2PA` (C2PA 2.2, section A.3.5).

use super::Making;
use super::xmp;

/// Bits of the extended header (RFC 9649, section 2.7.1).
const HAS_XMP: u8 = 0b0000_0100;
const HAS_ALPHA: u8 = 0b0001_0000;

struct Chunk<'a> {
    kind: &'a [u8],
    content: &'a [u8],
}

fn read(bytes: &[u8]) -> Option<Vec<Chunk<'_>>> {
    let mut rest = bytes.strip_prefix(b"RIFF")?.get(4..)?.strip_prefix(b"WEBP")?;
    let mut chunks = Vec::new();
    while rest.len() >= 8 {
        let size = usize::try_from(u32::from_le_bytes(rest.get(4..8)?.try_into().ok()?)).ok()?;
        chunks.push(Chunk { kind: rest.get(..4)?, content: rest.get(8..8_usize.checked_add(size)?)? });
        rest = rest.get((8 + size + size % 2).min(rest.len())..)?;
    }
    Some(chunks)
}

fn written<'a>(chunks: impl Iterator<Item = (&'a [u8], &'a [u8])>) -> Option<Vec<u8>> {
    let mut body = b"WEBP".to_vec();
    for (kind, content) in chunks {
        body.extend_from_slice(kind);
        body.extend(u32::try_from(content.len()).ok()?.to_le_bytes());
        body.extend_from_slice(content);
        body.extend(std::iter::repeat_n(0, content.len() % 2));
    }
    let mut out = b"RIFF".to_vec();
    out.extend(u32::try_from(body.len()).ok()?.to_le_bytes());
    out.extend(body);
    Some(out)
}

/// Whether it has Content Credentials.
pub fn has_credentials(bytes: &[u8]) -> bool {
    read(bytes).is_some_and(|chunks| chunks.iter().any(|one| one.kind == b"C2PA"))
}

/// The file with the packet that `make` makes of the one it has.
pub fn with_packet(bytes: &[u8], make: &Making<'_>) -> Option<Vec<u8>> {
    let chunks = read(bytes)?;
    let packet = make(chunks.iter().find(|one| one.kind == b"XMP ").map(|one| one.content))?;
    let mut header = match chunks.first()? {
        one if one.kind == b"VP8X" => one.content.to_vec(),
        one => extended(one)?,
    };
    *header.first_mut()? |= HAS_XMP;
    let kept = chunks.iter().filter(|one| one.kind != b"VP8X" && one.kind != b"XMP ");
    let all = std::iter::once((b"VP8X".as_slice(), header.as_slice()))
        .chain(kept.map(|one| (one.kind, one.content)))
        .chain([(b"XMP ".as_slice(), packet.as_slice())]);
    written(all)
}

/// What the file may have been before it got a packet of ours: simple or extended.
pub fn without_packet(bytes: &[u8]) -> Vec<Vec<u8>> {
    let Some(chunks) = read(bytes) else { return Vec::new() };
    if !chunks.iter().any(|one| one.kind == b"XMP " && xmp::is_ours(one.content)) {
        return Vec::new();
    }
    let header = chunks.iter().find(|one| one.kind == b"VP8X").map(|one| one.content.to_vec());
    let mut header = header.unwrap_or_default();
    if let Some(flags) = header.first_mut() {
        *flags &= !HAS_XMP;
    }
    let kept: Vec<&Chunk<'_>> = chunks.iter().filter(|one| one.kind != b"VP8X" && one.kind != b"XMP ").collect();
    let pictures = || kept.iter().map(|one| (one.kind, one.content));
    let extended = written(std::iter::once((b"VP8X".as_slice(), header.as_slice())).chain(pictures()));
    let simple = if kept.len() == 1 { written(pictures()) } else { None };
    extended.into_iter().chain(simple).collect()
}

/// The header of an extended file for a simple one's picture.
fn extended(picture: &Chunk<'_>) -> Option<Vec<u8>> {
    let content = picture.content;
    let number = |at: usize| Some(u32::from(u16::from_le_bytes(content.get(at..at + 2)?.try_into().ok()?)));
    let (width, height, alpha) = if picture.kind == b"VP8L" {
        // Behind the signature: 14 bits each, less one, and whether there is alpha (section 3.4).
        let packed = u32::from_le_bytes(content.get(1..5)?.try_into().ok()?);
        ((packed & 0x3fff) + 1, (packed >> 14 & 0x3fff) + 1, packed >> 28 & 1 == 1)
    } else {
        (number(6)? & 0x3fff, number(8)? & 0x3fff, false)
    };
    let mut header = vec![if alpha { HAS_ALPHA } else { 0 }, 0, 0, 0];
    for side in [width, height] {
        header.extend(side.checked_sub(1)?.to_le_bytes().into_iter().take(3));
    }
    Some(header)
}
