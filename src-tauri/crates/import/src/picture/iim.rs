//! IPTC's Information Interchange Model, version 4.2: what agencies' programs wrote before XMP, inside Photoshop's
//! image resources.

use super::Found;
use domain::asset::OfferKind;

/// Photoshop's image resource for IIM (Adobe Photoshop File Formats Specification, “Image Resource IDs”).
const RESOURCE: [u8; 2] = [0x04, 0x04];

/// The datasets of record 2 that are offered.
const DATASETS: &[(u8, OfferKind, &str)] = &[
    (110, OfferKind::Credit, "IPTC Credit (2:110)"),
    (80, OfferKind::Creator, "IPTC By-line (2:80)"),
    (116, OfferKind::Rights, "IPTC Copyright Notice (2:116)"),
    (120, OfferKind::Caption, "IPTC Caption (2:120)"),
    (65, OfferKind::Tool, "IPTC Originating Program (2:65)"),
];

/// Offers what Photoshop's resources, or a bare IIM block, say.
pub fn read(block: &[u8], found: &mut Found) {
    let block = block.strip_prefix(b"Photoshop 3.0\0").unwrap_or(block);
    if block.starts_with(b"8BIM") {
        if let Some(iim) = resource(block) {
            datasets(iim, found);
        }
    } else if block.first() == Some(&0x1c) {
        datasets(block, found);
    }
}

/// Each resource: `8BIM`, id, a name as a counted string padded to an even length, size, bytes padded to an even length.
fn resource(mut rest: &[u8]) -> Option<&[u8]> {
    while let Some(after) = rest.strip_prefix(b"8BIM") {
        let id: [u8; 2] = after.get(..2)?.try_into().ok()?;
        let name_bytes = usize::from(*after.get(2)?) + 1;
        let at = 2 + name_bytes + name_bytes % 2;
        let size = u32::from_be_bytes(after.get(at..at + 4)?.try_into().ok()?) as usize;
        let bytes = after.get(at + 4..)?;
        if id == RESOURCE {
            return Some(&bytes[..size.min(bytes.len())]);
        }
        rest = bytes.get(size.checked_add(size % 2)?..)?;
    }
    None
}

/// Each dataset: 0x1C, record, number, two bytes of size, bytes. Extended datasets (of more than 32 KB) end the reading.
fn datasets(mut rest: &[u8], found: &mut Found) {
    let mut utf8 = false;
    while let [0x1c, record, number, high, low, after @ ..] = rest {
        let size = usize::from(u16::from_be_bytes([*high, *low]));
        if size > 0x7fff || after.len() < size {
            return;
        }
        let (value, next) = after.split_at(size);
        rest = next;
        match (record, number) {
            // ISO 2022's way of saying that what follows is UTF-8.
            (1, 90) => utf8 = value == [0x1b, b'%', b'G'],
            (2, number) => {
                if let Some((_, kind, place)) = DATASETS.iter().find(|(known, ..)| known == number) {
                    found.offer(*kind, &decoded(value, utf8), place);
                }
            }
            _ => {}
        }
    }
}

/// Programs that do not say their character set write UTF-8 or Latin-1; only one of the two can be read as UTF-8.
fn decoded(value: &[u8], utf8: bool) -> String {
    match std::str::from_utf8(value) {
        Ok(text) => text.to_owned(),
        Err(_) if utf8 => String::from_utf8_lossy(value).into_owned(),
        Err(_) => value.iter().map(|byte| char::from(*byte)).collect(),
    }
}
