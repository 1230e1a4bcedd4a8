//! Pictures on their way out: what an article says of its picture is written into the copy that leaves, without touching a
//! pixel. The library's own file stays as it came.
//!
//! Credit, alt text, rights, caption and the digital source type go into XMP (ISO 16684-1; IPTC Photo Metadata 2025.1); a
//! packet that is there already is kept, with these properties set. A file whose Content Credentials (C2PA) would break is
//! left as it is, byte for byte.

mod jpeg;
mod png;
mod webp;
mod xmp;

use crate::disclosure::{Telling, iptc};
use domain::asset::Format;
use domain::{Asset, Kind, Section};

/// Makes the packet of a file from the one that it has; none where that cannot be kept.
type Making<'a> = dyn Fn(Option<&[u8]>) -> Option<Vec<u8>> + 'a;

/// What is said of a picture. Empty texts are not known, and nothing is said of them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Says {
    /// Who is named for it.
    pub credit: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// What stands under it.
    pub caption: String,
    /// Who owns it and what may be done with it.
    pub rights: String,
    /// The address of an IPTC digital source type.
    pub source_type: String,
    /// The program that made it.
    pub tool: String,
    /// Which version of it.
    pub tool_version: String,
}

/// Why a picture leaves as it is although something is to be said of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undressed {
    /// It has Content Credentials, which any change would break.
    Credentials,
    /// It is a GIF.
    Gif,
    /// What it says of itself cannot be read, or has no room for more.
    Unreadable,
}

impl Undressed {
    /// Why, as a sentence about the file of this name.
    #[must_use]
    pub fn in_words(self, file: &str) -> String {
        match self {
            Self::Credentials => format!(
                "{file} has Content Credentials. Writing credit and alt text into it would break their signature, so it leaves as it is."
            ),
            Self::Gif => format!(
                "{file} is a GIF, which holds no credit and no alt text for other programs. It leaves as it is."
            ),
            Self::Unreadable => format!(
                "What {file} says of itself cannot be read, so credit and alt text were not written into it. It leaves as it is."
            ),
        }
    }
}

impl Says {
    /// What an article says of its picture at the top.
    #[must_use]
    pub fn of_hero(of: &Telling<'_>) -> Self {
        let hero = &of.article.hero;
        let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let made = of.article.ledger.kept().find(|one| {
            one.in_output
                && one.touches(Section::Hero)
                && matches!(one.kind, Kind::ImageGeneration | Kind::ImageEditing)
        });
        Self {
            credit: line(&hero.credit),
            alt: if hero.decorative { String::new() } else { line(&hero.alt) },
            caption: line(&hero.caption),
            rights: line(&hero.rights),
            source_type: iptc::terms(of).picture.map(iptc::Term::uri).unwrap_or_default(),
            tool: made.map(|one| line(&one.tool.name)).unwrap_or_default(),
            tool_version: made.map(|one| line(&format!("{} {}", one.tool.model, one.tool.version))).unwrap_or_default(),
        }
    }

    /// Whether there is nothing to say.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Whether this picture is the one at the top of the article.
#[must_use]
pub fn is_hero(of: &Telling<'_>, picture: &Asset) -> bool {
    of.article.hero.asset.as_deref() == Some(picture.hash.as_str())
}

/// The file with what is said of it.
pub fn dressed(bytes: &[u8], format: Format, says: &Says) -> Result<Vec<u8>, Undressed> {
    if says.is_empty() {
        return Ok(bytes.to_vec());
    }
    let with = |packet: Option<&[u8]>| xmp::packet(packet, says);
    let out = match format {
        Format::Gif => return Err(Undressed::Gif),
        Format::Jpeg if jpeg::has_credentials(bytes) => return Err(Undressed::Credentials),
        Format::Png if png::has_credentials(bytes) => return Err(Undressed::Credentials),
        Format::WebP if webp::has_credentials(bytes) => return Err(Undressed::Credentials),
        Format::Jpeg => jpeg::with_packet(bytes, &with),
        Format::Png => png::with_packet(bytes, &with),
        Format::WebP => webp::with_packet(bytes, &with),
    };
    out.ok_or(Undressed::Unreadable)
}

/// What the file may have been before [`dressed`] gave it a packet where it had none.
#[must_use]
pub fn undressed(bytes: &[u8], format: Format) -> Vec<Vec<u8>> {
    match format {
        Format::Gif => Vec::new(),
        Format::Jpeg => jpeg::without_packet(bytes).into_iter().collect(),
        Format::Png => png::without_packet(bytes).into_iter().collect(),
        Format::WebP => webp::without_packet(bytes),
    }
}
