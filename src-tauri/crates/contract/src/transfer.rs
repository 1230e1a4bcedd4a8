//! How articles come in and go out through a window.

use crate::Failure;
use crate::article::ArticleView;
use crate::article::Content;
use crate::handover::HandedOver;
use app::{App, Asking, Authorship, Existing};
use domain::{Article, Id};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use ts_rs::TS;

/// Asks to bring files in.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportFiles {
    /// Paths, as the dialog or the drop gave them.
    pub files: Vec<String>,
}

/// Asks for the sample article.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportSample {}

/// What became of the files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "two lists with plain names")]
pub struct ImportAnswer {
    pub imported: Vec<Imported>,
    pub refused: Vec<RefusedFile>,
}

/// A file that is an article now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Imported {
    /// The new article's id.
    pub id: String,
    /// The new article's slug.
    pub slug: String,
    /// The file it came from.
    pub file: String,
    /// What was found: entries for takeaways and qa, words for every other part.
    pub parts: BTreeMap<String, u32>,
    /// What was decided and might be wrong, in sentences.
    pub uncertain: Vec<String>,
    /// What the file held and the article does not, in sentences.
    pub dropped: Vec<String>,
    /// What arrived with it, where somebody handed it over; null for any other file.
    pub handed: Option<HandedOver>,
}

/// A file that stayed outside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "file and reason")]
pub struct RefusedFile {
    pub file: String,
    pub reason: String,
}

/// Asks to write an article into a folder.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportArticle {
    /// Its id.
    pub id: String,
    /// Name of the target, as `export_targets` tells them.
    pub target: String,
    /// The folder that gets a folder for the article.
    pub to: String,
    /// Whether the authors of its words are noted behind the text; only Markdown can say them.
    pub authorship: bool,
    /// What is chosen about the target for this export, by key.
    pub options: BTreeMap<String, String>,
    /// Whether files go that somebody else wrote or changed; else nothing is written then.
    pub replace: bool,
}

/// Asks to write what is on the screen into a folder, without the library.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveCopy {
    /// What is on the screen.
    pub content: Content,
    /// The house style as it is written, where the library's own; empty for a built-in one.
    pub house: String,
    /// The folder that gets a folder for the article.
    pub to: String,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Exported {
    /// The article's folder.
    pub folder: String,
    /// The files in it, by path inside the folder.
    pub files: Vec<String>,
    /// SHA-256 of the canonical Markdown of what was written.
    pub fingerprint: String,
    /// What could not be done about it, in sentences.
    pub warnings: Vec<String>,
}

/// Brings files in, each by itself.
pub fn import_files(app: &mut App, ask: ImportFiles) -> Result<ImportAnswer, Failure> {
    let mut answer = ImportAnswer { imported: Vec::new(), refused: Vec::new() };
    for file in ask.files {
        let path = Path::new(&file);
        let came = if app::is_called_like_a_bundle(path) {
            app.unpack(path).map(|unpacked| unpacked.arrived(path))
        } else {
            app.import_file(path, None, None).map(|imported| imported.arrived)
        };
        match came {
            Ok(arrived) => answer.imported.push(arrived.into()),
            Err(error) => answer.refused.push(RefusedFile { file, reason: error.to_string() }),
        }
    }
    Ok(answer)
}

/// Brings the sample in.
pub fn import_sample(app: &mut App, _: ImportSample) -> Result<ArticleView, Failure> {
    Ok(app.import_sample()?.view.into())
}

/// Writes an article into a folder.
pub fn export_article(app: &mut App, ask: ExportArticle) -> Result<Exported, Failure> {
    let authorship = if ask.authorship { Authorship::Noted } else { Authorship::Stripped };
    let to = Path::new(&ask.to).to_owned();
    let asking = Asking { target: ask.target, to, authorship, chosen: ask.options.into_iter().collect() };
    let existing = if ask.replace { Existing::Replace } else { Existing::Ours };
    Ok(app.export_asked(&Id::parse(&ask.id)?, &asking, existing)?.into())
}

/// Writes what is on the screen into a folder, without the library.
pub fn save_copy(ask: SaveCopy) -> Result<Exported, Failure> {
    let article = Article::try_from(ask.content)?;
    Ok(app::write_copy(&article, app::style_of(&article.house, &ask.house), "markdown", Path::new(&ask.to))?.into())
}

impl From<app::Arrived> for Imported {
    fn from(arrived: app::Arrived) -> Self {
        Self {
            id: arrived.id.to_string(),
            slug: arrived.slug.to_string(),
            file: arrived.file,
            parts: arrived.parts,
            uncertain: arrived.uncertain,
            dropped: arrived.dropped,
            handed: arrived.handed.map(Into::into),
        }
    }
}

impl From<app::Exported> for Exported {
    fn from(exported: app::Exported) -> Self {
        Self {
            folder: exported.folder.display().to_string(),
            files: exported.files,
            fingerprint: exported.fingerprint.to_string(),
            warnings: exported.warnings,
        }
    }
}
