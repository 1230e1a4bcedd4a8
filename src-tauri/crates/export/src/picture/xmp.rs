//! XMP packets: one made anew, or what is said put into one that is there.

use super::Says;
use roxmltree::{Document, Node, ParsingOptions};
use std::fmt::Write;
use std::ops::Range;

const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const DC: &str = "http://purl.org/dc/elements/1.1/";
const PHOTOSHOP: &str = "http://ns.adobe.com/photoshop/1.0/";
const CORE: &str = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
const EXTENSION: &str = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";

/// What a packet of ours alone says of its maker.
const OURS: &str = "x:xmptk=\"Colophon\"";

/// The largest packet that is read.
const PACKET_BYTES_MAX: usize = 1_000_000;
/// The most elements of a packet.
const NODES_MAX: u32 = 50_000;

/// `old` with what is said, or a packet of its own. None where `old` cannot be read.
pub fn packet(old: Option<&[u8]>, says: &Says) -> Option<Vec<u8>> {
    let Some(old) = old else {
        let body = description(says, "");
        return Some(
            format!(
                "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n<x:xmpmeta xmlns:x=\"adobe:ns:meta/\" {OURS}>\
                 <rdf:RDF xmlns:rdf=\"{RDF}\">\n{body}</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>"
            )
            .into_bytes(),
        );
    };
    let text = std::str::from_utf8(old).ok().filter(|text| text.len() <= PACKET_BYTES_MAX)?;
    let text = text.trim_start_matches('\u{feff}').trim_end_matches('\0');
    let document = read(text)?;
    let rdf = document.descendants().find(|node| node.has_tag_name((RDF, "RDF")))?;
    let descriptions: Vec<Node<'_, '_>> =
        rdf.children().filter(|node| node.has_tag_name((RDF, "Description"))).collect();
    let about = descriptions.iter().find_map(|node| node.attribute((RDF, "about"))).unwrap_or_default();
    let set = set_by(says);
    let is_set = |namespace: Option<&str>, name: &str| {
        set.iter().any(|(of, property)| Some(*of) == namespace && *property == name)
    };
    let mut cuts: Vec<Range<usize>> = Vec::new();
    for node in &descriptions {
        cuts.extend(node.attributes().filter(|one| is_set(one.namespace(), one.name())).map(|one| one.range()));
        let elements = node.children().filter(|one| is_set(one.tag_name().namespace(), one.tag_name().name()));
        cuts.extend(elements.map(|one| one.range()));
    }
    cuts.sort_by_key(|cut| cut.start);
    // The end of the list of descriptions; one that is closed where it opens holds none.
    let close = rdf.range().start + text.get(rdf.range())?.rfind("</")?;
    let mut out = String::with_capacity(text.len() + 1_000);
    let mut at = 0;
    for cut in cuts {
        out.push_str(text.get(at..cut.start)?);
        at = cut.end;
    }
    out.push_str(text.get(at..close)?);
    out.push_str(&description(says, about));
    out.push_str(text.get(close..)?);
    // What was made is read before it is believed.
    read(&out)?;
    Some(out.into_bytes())
}

fn read(text: &str) -> Option<Document<'_>> {
    let options = ParsingOptions { allow_dtd: false, nodes_limit: NODES_MAX, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).ok()
}

/// Whether a packet is of ours alone, so that the file had none before.
pub fn is_ours(packet: &[u8]) -> bool {
    packet.windows(OURS.len()).take(400).any(|window| window == OURS.as_bytes())
}

/// The properties that are set, by namespace and name: what stands under them in a packet goes.
fn set_by(says: &Says) -> Vec<(&'static str, &'static str)> {
    let mut set = Vec::new();
    let mut note = |text: &str, namespace, name| {
        if !text.is_empty() {
            set.push((namespace, name));
        }
    };
    note(&says.credit, PHOTOSHOP, "Credit");
    note(&says.alt, CORE, "AltTextAccessibility");
    note(&says.caption, DC, "description");
    note(&says.rights, DC, "rights");
    note(&says.source_type, EXTENSION, "DigitalSourceType");
    // A spelling that IPTC gave up: it must not say something else.
    note(&says.source_type, EXTENSION, "DigitalSourcefileType");
    note(&says.tool, EXTENSION, "AISystemUsed");
    note(&says.tool_version, EXTENSION, "AISystemVersionUsed");
    set
}

fn description(says: &Says, about: &str) -> String {
    let mut out = format!(
        "<rdf:Description xmlns:rdf=\"{RDF}\" rdf:about=\"{}\" xmlns:dc=\"{DC}\" xmlns:photoshop=\"{PHOTOSHOP}\" \
         xmlns:Iptc4xmpCore=\"{CORE}\" xmlns:Iptc4xmpExt=\"{EXTENSION}\">\n",
        escaped(about)
    );
    let plain = [
        ("photoshop:Credit", &says.credit),
        ("Iptc4xmpExt:DigitalSourceType", &says.source_type),
        ("Iptc4xmpExt:AISystemUsed", &says.tool),
        ("Iptc4xmpExt:AISystemVersionUsed", &says.tool_version),
    ];
    for (name, text) in plain.into_iter().filter(|(_, text)| !text.is_empty()) {
        let _ = writeln!(out, "<{name}>{}</{name}>", escaped(text));
    }
    let by_language = [
        ("Iptc4xmpCore:AltTextAccessibility", &says.alt),
        ("dc:description", &says.caption),
        ("dc:rights", &says.rights),
    ];
    for (name, text) in by_language.into_iter().filter(|(_, text)| !text.is_empty()) {
        let _ = writeln!(
            out,
            "<{name}><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></{name}>",
            escaped(text)
        );
    }
    out.push_str("</rdf:Description>\n");
    out
}

/// What XML 1.0 takes as text; what it has no way to say is left out.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{fffe}' | '\u{ffff}' => {}
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}
