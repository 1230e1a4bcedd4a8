//! How an article is handed to somebody else through a window, and what arrives from somebody else.

use crate::Failure;
use app::App;
use domain::Id;
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;

/// Asks what would go along if an article were handed over now.
#[derive(Debug, Clone, Deserialize, TS)]
#[expect(missing_docs, reason = "the article's id")]
pub struct Packing {
    pub id: String,
}

/// What goes along when an article is handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PackingView {
    /// What the file is called.
    pub file: String,
    /// How many changes its record has. They hold words that were deleted, too.
    pub changes: u32,
    /// Who is named in it: "Name, role".
    pub people: Vec<String>,
    /// How many uses of tools its ledger has.
    pub contributions: u32,
    /// How many of their prompts are known here. Their words go along only if somebody wants it.
    pub prompts: u32,
    /// How many pictures it shows.
    pub pictures: u32,
    /// Size of the pictures' files in bytes.
    pub picture_bytes: u32,
}

/// Asks to write an article with its whole record into one file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PackArticle {
    /// Its id.
    pub id: String,
    /// The folder that gets the file.
    pub to: String,
    /// Whether the words of the prompts go along.
    pub with_prompts: bool,
}

/// An article that was handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PackedView {
    /// The file.
    pub file: String,
    /// Its size.
    pub bytes: u32,
    /// The hash of the last change: known to whoever gets the file, it shows that nothing was cut off.
    pub end: String,
}

/// What arrived in a file that somebody handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HandedOver {
    /// Whether the article was not here before.
    pub new: bool,
    /// How many changes arrived.
    pub changes: u32,
    /// Who made them.
    pub by: Vec<MakerView>,
    /// How many pictures arrived.
    pub pictures: u32,
    /// How many prompts it brought the words of.
    pub prompts: u32,
    /// The hash of its last change.
    pub end: String,
    /// Whether another article here has the same slug.
    pub slug_taken: bool,
    /// Whether its house style says something else here than where it comes from.
    pub house_differs: bool,
}

/// Somebody who made changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MakerView {
    /// Empty for changes that do not say who made them.
    pub name: String,
    /// How many.
    pub changes: u32,
}

/// Says what would go along.
pub fn packing(app: &mut App, ask: Packing) -> Result<PackingView, Failure> {
    let id = Id::parse(&ask.id)?;
    let slug = app.article(&id)?.article.slug;
    let packing = app.packing(&id)?;
    Ok(PackingView {
        file: app::bundle_name(&slug),
        changes: packing.changes,
        people: packing.people,
        contributions: packing.contributions,
        prompts: packing.prompts,
        pictures: packing.pictures,
        picture_bytes: u32::try_from(packing.picture_bytes).unwrap_or(u32::MAX),
    })
}

/// Writes an article with its whole record into one file.
pub fn pack_article(app: &mut App, ask: PackArticle) -> Result<PackedView, Failure> {
    let id = Id::parse(&ask.id)?;
    let slug = app.article(&id)?.article.slug;
    let packed = app.pack(&id, &Path::new(&ask.to).join(app::bundle_name(&slug)), ask.with_prompts)?;
    Ok(PackedView {
        file: packed.file.display().to_string(),
        bytes: u32::try_from(packed.bytes).unwrap_or(u32::MAX),
        end: packed.end.to_string(),
    })
}

impl From<app::HandedOver> for HandedOver {
    fn from(handed: app::HandedOver) -> Self {
        let maker = |(name, changes)| MakerView { name, changes };
        Self {
            new: handed.new,
            changes: handed.changes,
            by: handed.by.into_iter().map(maker).collect(),
            pictures: handed.pictures,
            prompts: handed.prompts,
            end: handed.end.to_string(),
            slug_taken: handed.slug_taken,
            house_differs: handed.house_differs,
        }
    }
}
