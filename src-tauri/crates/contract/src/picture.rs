//! The pictures of a library, as a window sees them.

use crate::Failure;
use crate::transfer::RefusedFile;
use app::App;
use app::picture::Shown;
use domain::AssetHash;
use domain::asset::{Offer, SOURCE_TYPES};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for a picture.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Picture {
    /// Its hash, or the first sixteen digits of it, with or without the ending of its file.
    pub name: String,
}

/// Asks for every picture.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Pictures {}

/// Asks to take pictures away for good.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RemovePictures {
    /// Their hashes.
    pub hashes: Vec<String>,
}

/// Asks to take files in as pictures.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AddPictures {
    /// Paths, as the dialog or the drop gave them.
    pub files: Vec<String>,
}

/// Asks to take in a picture from the clipboard.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AddPastedPicture {
    /// What messages call it.
    pub called: String,
    /// The file in Base64 (RFC 4648, section 4).
    pub base64: String,
}

/// A picture of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PictureView {
    /// SHA-256 of its file.
    pub hash: String,
    /// How texts link to it: `assets/0123456789abcdef.jpg`.
    pub link: String,
    /// `image/jpeg`, `image/png`, `image/webp` or `image/gif`.
    pub media_type: String,
    /// Pixels, as it is shown.
    pub width: u32,
    /// Pixels, as it is shown.
    pub height: u32,
    /// Size of its file.
    pub bytes: u32,
    /// What its file says about it. Offered; nothing of it is in the article until a person puts it there.
    pub offers: Vec<OfferView>,
    /// The articles that show it now.
    pub shown_in: Vec<ShownIn>,
    /// The articles that showed it once: their history still does.
    pub once_in: Vec<ShownIn>,
    /// Its file is gone from the library’s folder, or cut short.
    pub missing: bool,
}

/// An article that shows a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "id and headline")]
pub struct ShownIn {
    pub id: String,
    pub headline: String,
}

/// Something that a picture's file says about the picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OfferView {
    /// alt, caption, credit, creator, rights, source_type or tool.
    pub kind: String,
    /// The field of the article that it would fill.
    pub field: String,
    /// The words, or the id of an IPTC digital source type.
    pub value: String,
    /// The words a person knows it by: for a source type, IPTC's label; otherwise the value.
    pub said: String,
    /// Where it stands in the file: `XMP photoshop:Credit`.
    pub found_in: String,
}

/// What became of the files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "two lists with plain names")]
pub struct PicturesAdded {
    pub added: Vec<PictureView>,
    pub refused: Vec<RefusedFile>,
}

/// Answers all that is known of a picture.
pub fn picture(app: &mut App, ask: Picture) -> Result<PictureView, Failure> {
    Ok(app.picture(&ask.name)?.into())
}

/// Answers every picture, the newest first.
pub fn pictures(app: &mut App, _: Pictures) -> Result<Vec<PictureView>, Failure> {
    Ok(app.pictures()?.into_iter().map(Into::into).collect())
}

/// Takes pictures away for good. The answer is what is left.
pub fn remove_pictures(app: &mut App, ask: RemovePictures) -> Result<Vec<PictureView>, Failure> {
    let hashes = ask.hashes.iter().map(|hash| AssetHash::parse(hash)).collect::<Result<Vec<_>, _>>()?;
    app.remove_pictures(&hashes)?;
    pictures(app, Pictures {})
}

impl From<Shown> for PictureView {
    fn from(shown: Shown) -> Self {
        let articles = |now: bool| {
            let uses = shown.uses.iter().filter(|used| used.now == now);
            uses.map(|used| ShownIn { id: used.article.to_string(), headline: used.headline.clone() }).collect()
        };
        Self {
            hash: shown.asset.hash.to_string(),
            link: shown.asset.link(),
            media_type: shown.asset.format.media_type().to_owned(),
            width: shown.asset.width_px,
            height: shown.asset.height_px,
            bytes: shown.asset.bytes,
            shown_in: articles(true),
            once_in: articles(false),
            offers: shown.offers.iter().map(Into::into).collect(),
            missing: shown.missing,
        }
    }
}

impl From<&Offer> for OfferView {
    fn from(offer: &Offer) -> Self {
        let label = SOURCE_TYPES.iter().find(|(id, _)| *id == offer.value).map(|(_, label)| (*label).to_owned());
        Self {
            kind: offer.kind.name().to_owned(),
            field: offer.kind.field().to_owned(),
            said: label.unwrap_or_else(|| offer.value.clone()),
            value: offer.value.clone(),
            found_in: offer.found_in.clone(),
        }
    }
}
