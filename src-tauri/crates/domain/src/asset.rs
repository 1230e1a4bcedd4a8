//! The pictures of a library: how they are named, how large one may be, what its file says about it, and which of them
//! an article shows.

use crate::{Article, Part, Refusal};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use std::fmt;

/// The longest side of a picture, in pixels.
pub const SIDE_PX_MAX: u32 = 16_384;
/// The most pixels of a picture: 100 megapixels.
pub const AREA_PX_MAX: u64 = 100_000_000;
/// The largest file, in bytes: 50 MB.
pub const PICTURE_BYTES_MAX: usize = 50_000_000;
/// What a file may say for one field, in characters; what is longer is cut.
pub const OFFER_CHARS_MAX: usize = 2_000;

/// How many hex digits of a hash stand in a link.
const LINK_DIGITS: usize = 16;
/// The folder that links lead to, beside the article's text.
const LINK_FOLDER: &str = "assets/";

/// A picture as the library keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its name: what `sha256sum` prints for the file.
    pub hash: AssetHash,
    /// What kind of file it is.
    pub format: Format,
    /// Width in pixels, as it is shown (turned as its file says).
    pub width_px: u32,
    /// Height in pixels, as it is shown.
    pub height_px: u32,
    /// Size of the file.
    pub bytes: u32,
}

/// SHA-256 of a picture's file, as 64 lower-case hex digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AssetHash(String);

/// The kinds of picture that are kept. No SVG: it is a program, not a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each variant is the format's own name")]
pub enum Format {
    Gif,
    Jpeg,
    Png,
    WebP,
}

/// How texts and files name a picture: the hash or its first sixteen digits, and the ending of its file.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct AssetName {
    /// 16 or 64 lower-case hex digits.
    pub digits: String,
    /// What kind of file it is.
    pub format: Format,
}

/// Something that a picture's file says about the picture. It is offered; only a person puts it into the article.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Offer {
    /// What it would be in the article.
    pub kind: OfferKind,
    /// The words, or the id of an IPTC digital source type.
    pub value: String,
    /// Where it stands in the file, as the standards name it: `XMP photoshop:Credit`.
    pub found_in: String,
}

/// What an offer would be in the article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each variant is the word it is written with")]
pub enum OfferKind {
    Alt,
    Caption,
    Credit,
    Creator,
    Rights,
    SourceType,
    Tool,
}

/// The terms of IPTC's Digital Source Type NewsCodes that are in use (scheme of 2024-10-23), each with its label.
pub const SOURCE_TYPES: &[(&str, &str)] = &[
    ("digitalCapture", "Digital capture sampled from real life"),
    ("computationalCapture", "Multi-frame computational capture sampled from real life"),
    ("negativeFilm", "Digitised from a transparent negative"),
    ("positiveFilm", "Digitised from a transparent positive"),
    ("print", "Digitised from a non-transparent medium"),
    ("humanEdits", "Human-edited media"),
    ("algorithmicallyEnhanced", "Algorithmically-altered media"),
    ("digitalCreation", "Digital creation"),
    ("dataDrivenMedia", "Data-driven media"),
    ("trainedAlgorithmicMedia", "Created using Generative AI"),
    ("compositeWithTrainedAlgorithmicMedia", "Edited using Generative AI"),
    ("algorithmicMedia", "Pure algorithmic media"),
    ("screenCapture", "Screen capture"),
    ("virtualRecording", "Virtual event recording"),
    ("composite", "Composite of elements"),
    ("compositeCapture", "Composite of captured elements"),
    ("compositeSynthetic", "Composite including generative AI elements"),
];

/// Terms that were replaced on 2024-09-17 and before, each with what is said today.
const RETIRED_SOURCE_TYPES: &[(&str, &str)] = &[("minorHumanEdits", "humanEdits"), ("digitalArt", "digitalCreation")];

/// The id of a digital source type, from the id itself or from the address that ends with it; a replaced term is read
/// as what replaced it. None where it is no term in use.
#[must_use]
pub fn source_type(text: &str) -> Option<&'static str> {
    let id = text.trim().trim_end_matches('/').rsplit(['/', ':']).next().unwrap_or_default();
    let id = RETIRED_SOURCE_TYPES.iter().find(|(old, _)| *old == id).map_or(id, |(_, new)| new);
    SOURCE_TYPES.iter().find(|(known, _)| *known == id).map(|(known, _)| *known)
}

/// Refuses a picture that is larger than decoders here may be asked to open.
pub fn check_size(width_px: u32, height_px: u32) -> Result<(), Refusal> {
    let area = u64::from(width_px) * u64::from(height_px);
    if width_px == 0 || height_px == 0 {
        return Err(Refusal::EmptyPicture);
    }
    if width_px > SIDE_PX_MAX || height_px > SIDE_PX_MAX || area > AREA_PX_MAX {
        return Err(Refusal::PictureTooLarge { width_px, height_px });
    }
    Ok(())
}

/// The pictures that an article shows: the hero, and every link to one in its Markdown parts. What only looks like such
/// a link counts too: a picture is rather kept than lost.
#[must_use]
pub fn shown_in(article: &Article) -> BTreeSet<String> {
    let mut shown: BTreeSet<String> = article
        .texts()
        .into_iter()
        .filter(|(part, _)| !matches!(part, Part::Headline | Part::Deck | Part::QaTopic))
        .flat_map(|(_, text)| links(text))
        .map(|name| name.digits)
        .collect();
    shown.extend(article.hero.asset.as_deref().and_then(hero_digits));
    shown
}

/// The hash, or the first digits of it, that a hero's `asset` names; none for an address or a path of somebody else's.
#[must_use]
pub fn hero_digits(asset: &str) -> Option<String> {
    AssetHash::parse(asset).map(|hash| hash.0).ok().or_else(|| {
        asset.strip_prefix(LINK_FOLDER).and_then(|name| AssetName::parse(name).ok()).map(|name| name.digits)
    })
}

/// The pictures that `text` links to, in order: every `assets/`, hex digits and a known ending.
pub fn links(text: &str) -> impl Iterator<Item = AssetName> {
    text.match_indices(LINK_FOLDER).filter_map(|(at, _)| {
        let name = &text[at + LINK_FOLDER.len()..];
        let end = name.find(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).unwrap_or(name.len());
        // A full stop may follow the link; the name itself ends with letters.
        AssetName::parse(name[..end].trim_end_matches('.')).ok()
    })
}

impl AssetHash {
    /// The hash of a file.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// Reads 64 lower-case hex digits.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        if text.len() == 64 && is_hex(text) { Ok(Self(text.to_owned())) } else { Err(bad_name(text)) }
    }

    /// The 64 digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The digits that links carry: the first sixteen.
    #[must_use]
    pub fn short(&self) -> &str {
        &self.0[..LINK_DIGITS]
    }
}

impl fmt::Display for AssetHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Asset {
    /// How texts link to it: `assets/0123456789abcdef.jpg`.
    #[must_use]
    pub fn link(&self) -> String {
        format!("{LINK_FOLDER}{}.{}", self.hash.short(), self.format.ending())
    }
}

impl Format {
    /// Every format, by the ending of its files.
    pub const ALL: [Self; 4] = [Self::Gif, Self::Jpeg, Self::Png, Self::WebP];

    /// The ending of its files in the library.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Gif => "gif",
            Self::Jpeg => "jpg",
            Self::Png => "png",
            Self::WebP => "webp",
        }
    }

    /// Its media type (RFC 9649 for WebP).
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Gif => "image/gif",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::WebP => "image/webp",
        }
    }

    /// The format whose files end so in the library.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.ending() == ending)
    }
}

impl AssetName {
    /// Reads `0123456789abcdef.jpg`, or the same with all 64 digits.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let (digits, ending) = text.split_once('.').ok_or_else(|| bad_name(text))?;
        let format = Format::of_ending(ending).ok_or_else(|| bad_name(text))?;
        if !matches!(digits.len(), LINK_DIGITS | 64) || !is_hex(digits) {
            return Err(bad_name(text));
        }
        Ok(Self { digits: digits.to_owned(), format })
    }
}

impl fmt::Display for AssetName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.digits, self.format.ending())
    }
}

impl OfferKind {
    /// Every kind with the word it is written with.
    pub const ALL: [(Self, &'static str); 7] = [
        (Self::Alt, "alt"),
        (Self::Caption, "caption"),
        (Self::Credit, "credit"),
        (Self::Creator, "creator"),
        (Self::Rights, "rights"),
        (Self::SourceType, "source_type"),
        (Self::Tool, "tool"),
    ];

    /// The word it is written with.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }

    /// The kind that is written so.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == name).map(|(kind, _)| *kind)
    }

    /// The field of the article that it would fill.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::Alt => "hero.alt",
            Self::Caption => "hero.caption",
            // Who made it and with what is what a credit line says.
            Self::Credit | Self::Creator | Self::Tool => "hero.credit",
            Self::Rights => "hero.rights",
            Self::SourceType => "hero.source_type",
        }
    }
}

fn is_hex(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

fn bad_name(text: &str) -> Refusal {
    Refusal::BadPictureName(text.chars().take(80).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Id, Slug};
    use proptest::prelude::*;

    const SHORT: &str = "0123456789abcdef";

    #[track_caller]
    fn check_links(text: &str, expected: &[&str]) {
        assert_eq!(links(text).map(|name| name.to_string()).collect::<Vec<_>>(), expected, "{text}");
    }

    #[test]
    fn links_to_pictures_are_found_wherever_markdown_may_hide_them() {
        check_links(&format!("![A pier](assets/{SHORT}.jpg)"), &["0123456789abcdef.jpg"]);
        check_links(&format!("see assets/{SHORT}.png."), &["0123456789abcdef.png"]);
        check_links(
            &format!("<img src=\"assets/{SHORT}.webp\">\n[1]: assets/{SHORT}.gif"),
            &["0123456789abcdef.webp", "0123456789abcdef.gif"],
        );
        check_links("![x](assets/photo.jpg) assets/0123.png assets/0123456789abcdeF.png", &[]);
        check_links(&format!("assets/{SHORT}.svg assets/{SHORT}.jpgx"), &[]);
    }

    #[test]
    fn an_article_shows_its_hero_and_what_its_texts_link_to() {
        let id = Id::parse("a").expect("a fine id");
        let mut article = Article::empty(id, Slug::suggest("x"), "plain");
        let hash = AssetHash::of(b"picture");
        article.hero.asset = Some(hash.to_string());
        article.analysis = format!("![](assets/{SHORT}.jpg)");
        let expected = [SHORT.to_owned(), hash.to_string()];
        assert_eq!(shown_in(&article), expected.into_iter().collect());
        article.hero.asset = Some("https://elsewhere.example/x.png".into());
        assert_eq!(shown_in(&article).len(), 1);
    }

    #[test]
    fn source_types_are_read_from_ids_and_addresses() {
        let address = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";
        for (text, expected) in [
            (address, Some("trainedAlgorithmicMedia")),
            ("digsrctype:digitalCapture", Some("digitalCapture")),
            ("digitalArt", Some("digitalCreation")),
            ("softwareImage", None),
            ("", None),
        ] {
            assert_eq!(source_type(text), expected, "{text}");
        }
    }

    #[test]
    fn a_picture_has_a_largest_size() {
        assert_eq!(check_size(10_000, 10_000), Ok(()));
        assert_eq!(check_size(16_384, 6_103), Ok(()));
        for (width_px, height_px) in [(16_385, 1), (1, 16_385), (16_384, 6_104), (u32::MAX, u32::MAX)] {
            assert_eq!(check_size(width_px, height_px), Err(Refusal::PictureTooLarge { width_px, height_px }));
        }
        assert_eq!(check_size(0, 4), Err(Refusal::EmptyPicture));
    }

    proptest! {
        #[test]
        fn every_picture_is_found_by_its_own_link(bytes: Vec<u8>, format in 0usize..4, around in "[^0-9A-Za-z./]{0,8}") {
            let hash = AssetHash::of(&bytes);
            let asset = Asset { hash, format: Format::ALL[format], width_px: 1, height_px: 1, bytes: 1 };
            let text = format!("{around}{}{around}", asset.link());
            let found: Vec<_> = links(&text).collect();
            prop_assert_eq!(found.len(), 1);
            prop_assert_eq!(&found[0].digits, asset.hash.short());
            prop_assert_eq!(found[0].format, asset.format);
        }

        #[test]
        fn any_text_can_be_searched_for_links(text in "(assets/|[0-9a-f]{1,17}|\\.|jpg|é|\\n){0,30}") {
            for name in links(&text) {
                prop_assert!(text.contains(&name.to_string()));
            }
        }
    }
}
