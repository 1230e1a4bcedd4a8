//! Write an article into a folder, for whoever publishes it.

use crate::error::Error;
use crate::folder::Existing;
use crate::{App, folder};
use domain::{Article, Asset, Fingerprint, HouseStyle, Id};
use export::{OutFile, Target};
use std::path::{Path, PathBuf};
use store::Setting;

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The article's folder.
    pub folder: PathBuf,
    /// The files in it, by path inside it.
    pub files: Vec<String>,
    /// Of the canonical Markdown of what was written.
    pub fingerprint: Fingerprint,
}

impl App {
    /// Writes an article for a target into a folder of its own inside `to`, and remembers that it did.
    pub fn export(&mut self, id: &Id, name: &str, to: &Path) -> Result<Exported, Error> {
        let view = self.article(id)?;
        let exported =
            write_out(&self.outgoing(view.article, view.house, target(name)?)?, name, to, Existing::Replace)?;
        let at = self.now();
        let writing = self.store.write()?;
        let folder = exported.folder.display().to_string();
        writing.record_export(id, name, &folder, &exported.fingerprint, at)?;
        writing.set(Setting::ExportFolder, &to.display().to_string())?;
        writing.keep()?;
        Ok(exported)
    }

    /// The article with its pictures. Every picture is read before the first file is written: one that is gone leaves
    /// no half-done export.
    pub(crate) fn outgoing(&self, article: Article, house: HouseStyle, target: &dyn Target) -> Result<Outgoing, Error> {
        let pictures = self.pictures_of(&article)?;
        let beside = if target.shows_pictures() {
            let file = |picture: &Asset| Ok(OutFile { path: picture.link(), bytes: self.picture_bytes(picture)? });
            pictures.iter().map(file).collect::<Result<_, Error>>()?
        } else {
            Vec::new()
        };
        Ok(Outgoing { article, house, pictures, beside })
    }

    /// Where the last export went; before the first one, a folder of our own among the person's documents.
    pub fn export_folder(&self) -> Result<PathBuf, Error> {
        if let Some(folder) = self.store.setting(Setting::ExportFolder)? {
            return Ok(folder.into());
        }
        let home = PathBuf::from(std::env::var_os("HOME").unwrap_or_else(|| ".".into()));
        let documents = std::env::var_os("XDG_DOCUMENTS_DIR").map_or_else(|| home.join("Documents"), PathBuf::from);
        Ok(if documents.is_dir() { documents.join("Colophon") } else { home.join("Colophon") })
    }
}

/// An article on its way out, with everything that goes with it.
pub(crate) struct Outgoing {
    pub article: Article,
    house: HouseStyle,
    pictures: Vec<Asset>,
    beside: Vec<OutFile>,
}

impl Outgoing {
    /// How much memory its pictures take.
    pub fn bytes(&self) -> usize {
        self.beside.iter().map(|file| file.bytes.len()).sum()
    }
}

/// Writes an article that need not be in any library: the way out when the library cannot be written.
pub fn write_copy(article: &Article, house: HouseStyle, target: &str, to: &Path) -> Result<Exported, Error> {
    let alone = Outgoing { article: article.clone(), house, pictures: Vec::new(), beside: Vec::new() };
    write_out(&alone, target, to, Existing::Replace)
}

/// Writes an article for a target into a folder of its own inside `to`: its own files first, because whoever looks for
/// “the file” finds the text.
pub(crate) fn write_out(going: &Outgoing, name: &str, to: &Path, existing: Existing) -> Result<Exported, Error> {
    let Outgoing { article, house, pictures, beside } = going;
    let own = to.join(article.slug.as_str());
    let rendered = target(name)?.render(article, house, pictures);
    for file in rendered.iter().chain(beside) {
        folder::check(&own, &file.path, &file.bytes, existing)?;
    }
    let mut files = Vec::new();
    for file in rendered.iter().chain(beside) {
        folder::write(&own, &file.path, &file.bytes, existing)?;
        files.push(file.path.clone());
    }
    Ok(Exported { folder: own, files, fingerprint: export::fingerprint(article, house) })
}

/// Whether readers get what this target writes.
pub fn is_for_readers(target_name: &str) -> Result<bool, Error> {
    Ok(target(target_name)?.is_for_readers())
}

/// The target of this name.
pub(crate) fn target(name: &str) -> Result<&'static dyn export::Target, Error> {
    export::target(name).ok_or_else(|| Error::NoSuchTarget {
        name: name.to_owned(),
        known: export::TARGETS.iter().map(|t| t.name()).collect::<Vec<_>>().join(", "),
    })
}
