//! Write an article into a folder, for whoever publishes it.

use crate::error::Error;
use crate::{App, folder};
use domain::{Article, Asset, Fingerprint, Id};
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
    pub fn export(&mut self, id: &Id, target: &str, to: &Path) -> Result<Exported, Error> {
        let view = self.article(id)?;
        let pictures = self.pictures_of(&view.article)?;
        // Every picture is read before the first file is written: one that is gone leaves no half-done export.
        let files = if found(target)?.shows_pictures() {
            let file = |picture: &Asset| Ok(OutFile { path: picture.link(), bytes: self.picture_bytes(picture)? });
            pictures.iter().map(file).collect::<Result<_, Error>>()?
        } else {
            Vec::new()
        };
        let exported = write_files(&view.article, target, &pictures, files, to)?;
        let at = self.now();
        let writing = self.store.write()?;
        let folder = exported.folder.display().to_string();
        writing.record_export(id, target, &folder, &exported.fingerprint, at)?;
        writing.set(Setting::ExportFolder, &to.display().to_string())?;
        writing.keep()?;
        Ok(exported)
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

/// Writes an article that need not be in any library: the way out when the library cannot be written.
pub fn write_copy(article: &Article, target: &str, to: &Path) -> Result<Exported, Error> {
    write_files(article, target, &[], Vec::new(), to)
}

fn found(target: &str) -> Result<&'static dyn Target, Error> {
    export::target(target).ok_or_else(|| Error::NoSuchTarget {
        name: target.to_owned(),
        known: export::TARGETS.iter().map(|t| t.name()).collect::<Vec<_>>().join(", "),
    })
}

/// Writes the article's own files first: whoever looks for “the file” finds the text.
fn write_files(
    article: &Article,
    target: &str,
    pictures: &[Asset],
    beside: Vec<OutFile>,
    to: &Path,
) -> Result<Exported, Error> {
    let found = found(target)?;
    let house = crate::library::house(&article.house);
    let own = to.join(article.slug.as_str());
    let mut files = Vec::new();
    for file in found.render(article, &house, pictures).into_iter().chain(beside) {
        folder::write(&own, &file.path, &file.bytes)?;
        files.push(file.path);
    }
    Ok(Exported { folder: own, files, fingerprint: export::fingerprint(article, &house) })
}
