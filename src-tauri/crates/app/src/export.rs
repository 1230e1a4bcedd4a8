//! Write an article into a folder, for whoever publishes it.

use crate::article::View;
use crate::error::Error;
use crate::folder::Existing;
use crate::{App, folder};
use domain::{Article, Asset, Fingerprint, HouseStyle, Id, Margin, Part, Refusal, Run, Severity};
use export::disclosure::Telling;
use export::{Target, note};
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
    /// The text behind which the authors of its words were noted, if they were.
    pub annotated: Option<String>,
}

/// Whether the authors of an article's words leave with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Authorship {
    /// The text and nothing else: what a publication wants.
    #[default]
    Stripped,
    /// Noted behind the text, for another program that can read it.
    Noted,
}

impl App {
    /// Writes an article for a target into a folder of its own inside `to`, and remembers that it did.
    pub fn export(&mut self, id: &Id, name: &str, to: &Path) -> Result<Exported, Error> {
        self.export_as(id, name, to, Authorship::Stripped)
    }

    /// The same, with the authors of its words or without them.
    pub fn export_as(&mut self, id: &Id, name: &str, to: &Path, authorship: Authorship) -> Result<Exported, Error> {
        self.export_chosen(id, name, to, authorship, &[])
    }

    /// The same, with what is chosen about the target for this export alone, over what the house style says.
    pub fn export_chosen(
        &mut self,
        id: &Id,
        name: &str,
        to: &Path,
        authorship: Authorship,
        chosen: &[(String, String)],
    ) -> Result<Exported, Error> {
        check_authorship(name, authorship)?;
        let view = self.article_to_check(id, Severity::Required)?;
        let mut going = self.outgoing(view, target(name)?, authorship)?;
        going.chosen = chosen.to_vec();
        let exported = write_out(&going, name, to, Existing::Replace)?;
        let at = self.now();
        let writing = self.store.write()?;
        let folder = exported.folder.display().to_string();
        writing.record_export(id, name, &folder, &exported.fingerprint, at)?;
        if let Some(text) = &exported.annotated {
            writing.keep_annotated(text)?;
        }
        writing.set(Setting::ExportFolder, &to.display().to_string())?;
        writing.keep()?;
        Ok(exported)
    }

    /// The article with its pictures. Every picture is read before the first file is written: one that is gone leaves
    /// no half-done export.
    pub(crate) fn outgoing(&self, view: View, target: &dyn Target, authorship: Authorship) -> Result<Outgoing, Error> {
        crate::checks::may_leave(&view, target)?;
        self.outgoing_as_it_is(view, target, authorship)
    }

    /// The same whatever is found in it.
    pub(crate) fn outgoing_as_it_is(
        &self,
        view: View,
        target: &dyn Target,
        authorship: Authorship,
    ) -> Result<Outgoing, Error> {
        let View { mut article, house, runs, margin, .. } = view;
        self.store.reveal_prompts(&mut article)?;
        let pictures = self.pictures_of(&article)?;
        let beside = if target.shows_pictures() {
            let file = |picture: &Asset| Ok((picture.clone(), self.picture_bytes(picture)?));
            pictures.iter().map(file).collect::<Result<_, Error>>()?
        } else {
            Vec::new()
        };
        let runs = (authorship == Authorship::Noted).then_some(runs);
        Ok(Outgoing { article, house, pictures, beside, runs, margin: Some(margin), chosen: Vec::new() })
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
    /// The files of those that lie beside the text.
    beside: Vec<(Asset, Vec<u8>)>,
    /// The origins of its words, where they leave with it.
    runs: Option<Vec<(Part, Vec<Run>)>>,
    /// What is chosen about the target for this export alone.
    pub chosen: Vec<(String, String)>,
    /// What stands beside its text and must not leave with it; none where it leaves whatever it holds.
    margin: Option<Margin>,
}

impl Outgoing {
    /// The same for somebody who works on it: it leaves with whatever it holds.
    pub fn for_the_desk(self) -> Self {
        Self { margin: None, ..self }
    }

    /// How much memory its pictures take.
    pub fn bytes(&self) -> usize {
        self.beside.iter().map(|(_, bytes)| bytes.len()).sum()
    }
}

/// Writes an article that need not be in any library: the way out when the library cannot be written.
pub fn write_copy(article: &Article, house: HouseStyle, target: &str, to: &Path) -> Result<Exported, Error> {
    let alone = Outgoing {
        article: article.clone(),
        house,
        pictures: Vec::new(),
        beside: Vec::new(),
        runs: None,
        chosen: Vec::new(),
        margin: None,
    };
    write_out(&alone, target, to, Existing::Replace)
}

/// Writes an article for a target into a folder of its own inside `to`: its own files first, because whoever looks for
/// “the file” finds the text.
pub(crate) fn write_out(going: &Outgoing, name: &str, to: &Path, existing: Existing) -> Result<Exported, Error> {
    let Outgoing { article, house, pictures, beside, runs, margin, chosen } = going;
    let target = target(name)?;
    let checked = note::checked(article, house);
    let telling = Telling { article, house, pictures, checked: checked.as_ref(), rfc3339: &crate::rfc3339 };
    let options = export::options(target, house, chosen)?;
    let own = to.join(target.folder(&telling, &options));
    let mut rendered = target.render(&telling, &options)?;
    if let Some(margin) = margin.as_ref().filter(|_| target.is_for_readers()) {
        crate::checks::is_clean(article, house, margin, &rendered)?;
    }
    let mut annotated = None;
    if let (Some(runs), Some(file)) = (runs, rendered.first_mut())
        && let Ok(text) = std::str::from_utf8(&file.bytes)
    {
        annotated = Some(text.to_owned());
        file.bytes = export::annotations::with_authorship(text, article, runs).into_bytes();
    }
    let texts = rendered.iter().map(|file| (file.path.clone(), &file.bytes));
    let all: Vec<(String, &Vec<u8>)> = texts
        .chain(beside.iter().map(|(picture, bytes)| (target.picture(&telling, &options, picture).path, bytes)))
        .collect();
    for (path, bytes) in &all {
        folder::check(&own, path, bytes, existing)?;
    }
    let mut files = Vec::new();
    for (path, bytes) in all {
        folder::write(&own, &path, bytes, existing)?;
        files.push(path);
    }
    Ok(Exported { folder: own, files, fingerprint: export::fingerprint(article, house), annotated })
}

/// Refuses to note authors in a file that cannot say them.
pub(crate) fn check_authorship(name: &str, authorship: Authorship) -> Result<(), Error> {
    let target = target(name)?;
    if authorship == Authorship::Noted && !target.carries_authorship() {
        return Err(Refusal::NoAuthorship { target: target.name() }.into());
    }
    Ok(())
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
