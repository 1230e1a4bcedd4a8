//! XMP (ISO 16684-1) with the properties of IPTC's Photo Metadata Standard 2025.1. A packet is a small XML document;
//! entities, document types and packets that are too large are not read.

use super::Found;
use domain::asset::OfferKind;
use roxmltree::{Document, Node, ParsingOptions};

/// The largest packet that is read. A JPEG holds 64 KB in one piece; a full record with all of IPTC has some 20 KB.
const PACKET_BYTES_MAX: usize = 1_000_000;
/// The most elements of a packet.
const NODES_MAX: u32 = 50_000;

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DC: &str = "http://purl.org/dc/elements/1.1/";
const PHOTOSHOP: &str = "http://ns.adobe.com/photoshop/1.0/";
const XMP: &str = "http://ns.adobe.com/xap/1.0/";
const RIGHTS: &str = "http://ns.adobe.com/xap/1.0/rights/";
const CORE: &str = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
const EXTENSION: &str = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

/// Where each value stands, the better place first.
const PLACES: &[(OfferKind, &str, &str, &str)] = &[
    (OfferKind::Alt, CORE, "AltTextAccessibility", "XMP Iptc4xmpCore:AltTextAccessibility"),
    (OfferKind::Caption, DC, "description", "XMP dc:description"),
    (OfferKind::Credit, PHOTOSHOP, "Credit", "XMP photoshop:Credit"),
    (OfferKind::Creator, DC, "creator", "XMP dc:creator"),
    (OfferKind::Rights, DC, "rights", "XMP dc:rights"),
    (OfferKind::Rights, RIGHTS, "UsageTerms", "XMP xmpRights:UsageTerms"),
    (OfferKind::SourceType, EXTENSION, "DigitalSourceType", "XMP Iptc4xmpExt:DigitalSourceType"),
    // A spelling that IPTC gave up; read, never written.
    (OfferKind::SourceType, EXTENSION, "DigitalSourcefileType", "XMP Iptc4xmpExt:DigitalSourcefileType"),
];

/// Offers what a packet says.
pub fn read(packet: &[u8], found: &mut Found) {
    let Some(text) = packet.get(..packet.len().min(PACKET_BYTES_MAX + 1)).filter(|text| text.len() <= PACKET_BYTES_MAX)
    else {
        return;
    };
    let text = String::from_utf8_lossy(text);
    let text = text.trim_start_matches('\u{feff}').trim_matches(['\0', ' ', '\n', '\r']);
    let options = ParsingOptions { allow_dtd: false, nodes_limit: NODES_MAX, ..ParsingOptions::default() };
    let Ok(document) = Document::parse_with_options(text, options) else { return };
    for (kind, namespace, name, place) in PLACES {
        for value in values(&document, namespace, name) {
            found.offer(*kind, &value, place);
        }
    }
    let one = |namespace, name| values(&document, namespace, name).into_iter().next();
    match (one(EXTENSION, "AISystemUsed"), one(EXTENSION, "AISystemVersionUsed")) {
        (Some(tool), Some(version)) if !tool.contains(&version) => {
            found.offer(OfferKind::Tool, &format!("{tool} {version}"), "XMP Iptc4xmpExt:AISystemUsed");
        }
        (Some(tool), _) => found.offer(OfferKind::Tool, &tool, "XMP Iptc4xmpExt:AISystemUsed"),
        (None, _) => {
            if let Some(tool) = one(XMP, "CreatorTool") {
                found.offer(OfferKind::Tool, &tool, "XMP xmp:CreatorTool");
            }
        }
    }
}

/// The values of a property, in whichever of RDF's ways it is written: attribute, element, list, or one per language.
/// Of several languages the default comes first and alone.
fn values(document: &Document<'_>, namespace: &str, name: &str) -> Vec<String> {
    let mut values = Vec::new();
    for description in document.descendants().filter(|node| node.has_tag_name((RDF, "Description"))) {
        if let Some(value) = description.attribute((namespace, name)) {
            values.push(value.to_owned());
        }
        for property in description.children().filter(|node| node.has_tag_name((namespace, name))) {
            let entries: Vec<Node<'_, '_>> =
                property.descendants().filter(|node| node.has_tag_name((RDF, "li"))).take(20).collect();
            let by_language = property.children().any(|node| node.has_tag_name((RDF, "Alt")));
            if entries.is_empty() {
                let resource = property.attribute((RDF, "resource")).map(str::to_owned);
                values.push(resource.unwrap_or_else(|| said(property)));
            } else if by_language {
                let is_default = |node: &&Node<'_, '_>| {
                    node.attribute(("http://www.w3.org/XML/1998/namespace", "lang")) == Some("x-default")
                };
                values.extend(entries.iter().find(is_default).or(entries.first()).map(|node| said(*node)));
            } else {
                // Several creators are one line: two people made the picture, not one or the other.
                values.push(entries.iter().map(|node| said(*node)).collect::<Vec<_>>().join(", "));
            }
        }
    }
    values.retain(|value| !value.trim().is_empty());
    values
}

fn said(node: Node<'_, '_>) -> String {
    node.text().unwrap_or_default().trim().to_owned()
}
