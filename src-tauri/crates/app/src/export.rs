//! Write an article into a folder, for whoever publishes it.

use crate::article::View;
use crate::error::Error;
use crate::folder::Existing;
use crate::laid_out::{Asking, LaidOut, Outgoing, State, absolute, inside, lay_out};
use crate::{App, folder};
use domain::{Article, Asset, AssetHash, Fingerprint, HouseStyle, Id, Moment, Refusal, Severity};
use export::Target;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use store::{Export, Setting};

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
    /// What could not be done about it, in sentences.
    pub warnings: Vec<String>,
    /// Each file with the SHA-256 of its bytes.
    written: Vec<(String, String)>,
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
        self.export_asked(id, &Asking::new(name, to), Existing::Ours)
    }

    /// The same as somebody asks for it.
    pub fn export_asked(&mut self, id: &Id, asking: &Asking, existing: Existing) -> Result<Exported, Error> {
        let Asking { target: name, to, authorship, chosen } = asking;
        check_authorship(name, *authorship)?;
        let view = self.article_to_check(id, Severity::Required)?;
        let mut going = self.outgoing(view, target(name)?, *authorship)?;
        going.chosen.clone_from(chosen);
        let exported = write_out(&going, name, to, existing)?;
        let record = exported.record(name, self.now())?;
        let choices = self.export_choices()?;
        let writing = self.store.write()?;
        writing.record_export(id, &record)?;
        if let Some(text) = &exported.annotated {
            writing.keep_annotated(text)?;
        }
        writing.set(Setting::ExportFolder, &to.display().to_string())?;
        writing.set(Setting::ExportTarget, name)?;
        writing.set(Setting::ExportOptions, &remembered(choices, name, chosen))?;
        writing.keep()?;
        Ok(exported)
    }

    /// The article with its pictures. Every picture is read before the first file is written: one that is gone leaves
    /// no half-done export.
    pub(crate) fn outgoing(&self, view: View, target: &dyn Target, authorship: Authorship) -> Result<Outgoing, Error> {
        crate::checks::may_leave(&view, target, &self.pictures_of(&view.article)?)?;
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
        let written = self.store.written_files(&article.id)?;
        Ok(Outgoing { article, house, pictures, beside, runs, margin: Some(margin), chosen: Vec::new(), written })
    }

    /// The target of the last export; empty before the first one.
    pub fn export_target(&self) -> Result<String, Error> {
        Ok(self.store.setting(Setting::ExportTarget)?.unwrap_or_default())
    }

    /// What was chosen about targets in their last exports: target, key, value.
    pub fn export_choices(&self) -> Result<Vec<[String; 3]>, Error> {
        let kept = self.store.setting(Setting::ExportOptions)?.unwrap_or_default();
        let choice = |line: &str| line.split('\t').map(str::to_owned).collect::<Vec<_>>().try_into().ok();
        Ok(kept.lines().filter_map(choice).collect())
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
pub fn write_copy(article: &Article, house: HouseStyle, target: &str, to: &Path) -> Result<Exported, Error> {
    let alone = Outgoing {
        article: article.clone(),
        house,
        pictures: Vec::new(),
        beside: Vec::new(),
        runs: None,
        chosen: Vec::new(),
        margin: None,
        written: HashMap::new(),
    };
    write_out(&alone, target, to, Existing::Replace)
}

/// Writes an article for a target into a folder of its own inside `to`: its own files first, because whoever looks for
/// “the file” finds the text. Nothing is written where one file must not be.
pub(crate) fn write_out(going: &Outgoing, name: &str, to: &Path, existing: Existing) -> Result<Exported, Error> {
    let LaidOut { own, files, fingerprint, annotated, warnings, left, .. } = lay_out(going, name)?;
    crate::checks::is_clean(&going.article, &left)?;
    let root = absolute(to)?;
    let mut changed = Vec::new();
    for (path, bytes) in &files {
        folder::check(to, &inside(&own, path), bytes, existing)?;
        if existing == Existing::Ours && State::of(&root, &own, path, bytes, &going.written)?.0 == State::Theirs {
            changed.push(to.join(inside(&own, path)));
        }
    }
    if !changed.is_empty() {
        return Err(Error::ChangedThere(changed));
    }
    let mut written = Vec::new();
    for (path, bytes) in files {
        folder::write(to, &inside(&own, &path), &bytes, existing)?;
        let hash = AssetHash::of(&bytes).as_str().to_owned();
        written.push((path, hash));
    }
    let folder = if own.is_empty() { to.to_owned() } else { to.join(own) };
    let files = written.iter().map(|(path, _)| path.clone()).collect();
    Ok(Exported { folder, files, fingerprint, annotated, warnings, written })
}

impl Exported {
    /// What is remembered of it.
    pub(crate) fn record(&self, target: &str, at: Moment) -> Result<Export, Error> {
        Ok(Export {
            target: target.to_owned(),
            folder: absolute(&self.folder)?.display().to_string(),
            fingerprint: self.fingerprint.to_string(),
            at,
            files: self.written.clone(),
        })
    }
}

/// The choices with those for one target in the place of what was chosen about it before, as they are kept. A value stands
/// on one line, so lines and tabs tell them apart.
fn remembered(mut choices: Vec<[String; 3]>, target: &str, chosen: &[(String, String)]) -> String {
    choices.retain(|[of, ..]| of != target);
    choices.extend(chosen.iter().map(|(key, value)| [target.to_owned(), key.clone(), value.replace('\t', " ")]));
    choices.iter().map(|one| one.join("\t")).collect::<Vec<_>>().join("\n")
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
