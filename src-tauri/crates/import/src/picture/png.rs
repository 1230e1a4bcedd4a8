//! What a PNG says in its own text chunks (W3C PNG 3, section 11.3.3): the standard keywords, and the ones under which
//! image generators write how a picture was made.

use super::Found;
use domain::asset::OfferKind;

/// The longest text that is unpacked; a generator's whole workflow has some 100 KB.
const TEXT_BYTES_MAX: usize = 1_000_000;
/// The most text chunks that are read.
const TEXTS_MAX: usize = 64;

const KEYWORDS: &[(&str, OfferKind)] = &[
    ("Author", OfferKind::Creator),
    ("Artist", OfferKind::Creator),
    ("Copyright", OfferKind::Rights),
    ("Description", OfferKind::Caption),
    ("Software", OfferKind::Tool),
];

/// Offers what the text chunks say.
pub fn read(bytes: &[u8], found: &mut Found) {
    for (keyword, text) in texts(bytes) {
        if keyword == "XML:com.adobe.xmp" {
            super::xmp::read(text.as_bytes(), found);
        } else if let Some(tool) = generator(&keyword, &text) {
            found.offer(OfferKind::Tool, &tool, &format!("PNG text “{keyword}”"));
            found.offer(OfferKind::SourceType, "trainedAlgorithmicMedia", &format!("PNG text “{keyword}”"));
        } else if let Some((_, kind)) = KEYWORDS.iter().find(|(known, _)| *known == keyword) {
            found.offer(*kind, &text, &format!("PNG text “{keyword}”"));
        }
    }
}

/// The chunks of a file: type and bytes. Ends at the first that does not fit.
pub fn chunks(bytes: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    let mut rest = bytes.get(8..).unwrap_or_default();
    std::iter::from_fn(move || {
        let size = u32::from_be_bytes(rest.get(..4)?.try_into().ok()?) as usize;
        let kind = rest.get(4..8)?;
        let end = size.checked_add(8)?;
        let content = rest.get(8..end)?;
        rest = rest.get(end.checked_add(4)?..)?; // behind the checksum
        Some((kind, content))
    })
}

fn texts(bytes: &[u8]) -> impl Iterator<Item = (String, String)> {
    let of = |(kind, content): (&[u8], &[u8])| {
        let (keyword, rest) = until_nul(content)?;
        let text = match kind {
            b"tEXt" => latin1(rest),
            b"zTXt" => latin1(&unpacked(rest.strip_prefix(&[0])?)?),
            b"iTXt" => {
                let (packed, rest) = (rest.first()?, rest.get(2..)?);
                let (_, rest) = until_nul(rest)?; // language
                let (_, rest) = until_nul(rest)?; // keyword in that language
                let plain = if *packed == 1 { unpacked(rest)? } else { rest.to_vec() };
                String::from_utf8(plain).ok()?
            }
            _ => return None,
        };
        Some((latin1(keyword), text))
    };
    chunks(bytes)
        .filter(|(kind, _)| [b"tEXt", b"zTXt", b"iTXt"].iter().any(|text| kind == text))
        .take(TEXTS_MAX)
        .filter_map(of)
}

fn until_nul(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = bytes.iter().position(|byte| *byte == 0)?;
    Some((&bytes[..at], &bytes[at + 1..]))
}

fn latin1(bytes: &[u8]) -> String {
    // Many programs write UTF-8 where the standard says Latin-1; only one of the two can be read as UTF-8.
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

fn unpacked(packed: &[u8]) -> Option<Vec<u8>> {
    miniz_oxide::inflate::decompress_to_vec_zlib_with_limit(packed, TEXT_BYTES_MAX).ok()
}

/// The generator that writes under this keyword, with its model where it says that.
fn generator(keyword: &str, text: &str) -> Option<String> {
    let with_model = |tool: &str, model: Option<String>| match model {
        Some(model) => format!("{tool} ({model})"),
        None => tool.to_owned(),
    };
    match keyword {
        // AUTOMATIC1111 and its kin: `Steps: 20, Sampler: Euler a, …, Model: name, Version: v1.6.0`.
        "parameters" if text.contains("Steps: ") => Some(with_model("Stable Diffusion", named(text, "Model: ", ","))),
        // ComfyUI writes the graph that it ran.
        "prompt" | "workflow" if text.trim_start().starts_with('{') => Some(with_model(
            "ComfyUI",
            named(text, "\"ckpt_name\": \"", "\"").or(named(text, "\"unet_name\": \"", "\"")),
        )),
        "invokeai_metadata" | "sd-metadata" => Some("InvokeAI".to_owned()),
        "Software" if text.starts_with("NovelAI") => Some("NovelAI".to_owned()),
        _ => None,
    }
}

fn named(text: &str, before: &str, after: &str) -> Option<String> {
    let rest = &text[text.find(before)? + before.len()..];
    let name = rest[..rest.find(after).unwrap_or(rest.len())].trim();
    let short = !name.is_empty() && name.chars().count() <= 120;
    short.then(|| name.to_owned())
}
