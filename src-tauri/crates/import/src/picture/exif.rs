//! Exif 2.32: what cameras write.

use super::Found;
use domain::asset::OfferKind;
use exif::{In, Reader, Tag, Value};

const TAGS: &[(Tag, OfferKind, &str)] = &[
    (Tag::Artist, OfferKind::Creator, "Exif Artist"),
    (Tag::Copyright, OfferKind::Rights, "Exif Copyright"),
    (Tag::ImageDescription, OfferKind::Caption, "Exif ImageDescription"),
    (Tag::Software, OfferKind::Tool, "Exif Software"),
];

/// What cameras write where their owner wrote nothing.
const NOTHING: [&str; 6] = ["SONY DSC", "OLYMPUS DIGITAL CAMERA", "DIGITAL CAMERA", "DCIM", "untitled", "default"];

/// Offers what a TIFF block says. Blocks that point at themselves, or out of the file, are given up by the reader.
pub fn read(block: Vec<u8>, found: &mut Found) {
    let Ok(exif) = Reader::new().read_raw(block) else { return };
    for (tag, kind, place) in TAGS {
        let Some(field) = exif.get_field(*tag, In::PRIMARY) else { continue };
        let Value::Ascii(lines) = &field.value else { continue };
        let text: Vec<String> = lines.iter().map(|line| String::from_utf8_lossy(line).trim().to_owned()).collect();
        // Exif writes the photographer's and the editor's copyright one after the other.
        let text = text.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("; ");
        if !NOTHING.iter().any(|nothing| text.eq_ignore_ascii_case(nothing)) {
            found.offer(*kind, &text, place);
        }
    }
}
