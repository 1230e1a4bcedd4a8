//! What leaves with an article, laid out before anything is written: every file with its bytes, and what stands where it
//! would go. Writing is `export`.

use crate::App;
use crate::error::Error;
use crate::export::{Authorship, check_authorship, target};
use crate::folder::{self, Existing};
use ::checks::clean_room::{CleanRoom, Left};
use domain::{Article, Asset, AssetHash, Fingerprint, HouseStyle, Id, Margin, Part, Run, Severity};
use export::disclosure::Telling;
use export::{OutFile, Target, note, picture};
use std::collections::HashMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use store::Export;

/// What somebody asks of an export.
#[derive(Debug, Clone, Default)]
pub struct Asking {
    /// The name of the target.
    pub target: String,
    /// The folder that gets the article's folder.
    pub to: PathBuf,
    /// Whether the authors of its words leave with it.
    pub authorship: Authorship,
    /// What is chosen about the target for this export, over what the house style says.
    pub chosen: Vec<(String, String)>,
}

impl Asking {
    /// The article's text as the house style has it, for this target, into this folder.
    #[must_use]
    pub fn new(target: &str, to: &Path) -> Self {
        Self { target: target.to_owned(), to: to.to_owned(), ..Self::default() }
    }

    /// The same with the authors of its words.
    #[must_use]
    pub fn noting_authors(self) -> Self {
        Self { authorship: Authorship::Noted, ..self }
    }
}

/// What an export would do.
#[derive(Debug)]
pub struct Plan {
    /// The article's folder.
    pub folder: PathBuf,
    /// Every file of it, the text first.
    pub files: Vec<Planned>,
    /// What the last export for this target wrote into this folder and this one would not, by path.
    pub gone: Vec<String>,
    /// Of what would be written.
    pub fingerprint: Fingerprint,
    /// The last export of this article for this target into this folder.
    pub last: Option<Export>,
    /// Why it does not leave as it is.
    pub kept: Option<Error>,
    /// What could not be done about it, in sentences.
    pub warnings: Vec<String>,
    /// Everything that is chosen about the target, by key.
    pub options: Vec<(&'static str, String)>,
}

/// A file that would be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Its path in the article's folder.
    pub path: String,
    /// What would be in it.
    pub bytes: Vec<u8>,
    /// What stands there.
    pub state: State,
    /// What is in it now, where that is something else.
    pub there: Option<Vec<u8>>,
}

/// What stands where a file would go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Nothing.
    New,
    /// The same.
    Same,
    /// What we wrote there, which is something else now.
    Changed,
    /// Something that we did not write, or that somebody changed since.
    Theirs,
}

impl State {
    /// What stands at `path` in the folder `own` inside `root`, an absolute path; with what is in it where that differs.
    pub(crate) fn of(
        root: &Path,
        own: &str,
        path: &str,
        bytes: &[u8],
        written: &HashMap<(String, String), String>,
    ) -> Result<(Self, Option<Vec<u8>>), Error> {
        let whole = root.join(inside(own, path));
        let unreadable = |source| Error::Read { path: whole.clone(), source };
        match std::fs::symlink_metadata(&whole) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok((Self::New, None)),
            Ok(found) if found.is_file() => {}
            // A link or a folder is nothing that we put there.
            found => return found.map(|_| (Self::Theirs, None)).map_err(unreadable),
        }
        let there = std::fs::read(&whole).map_err(unreadable)?;
        if there == bytes {
            return Ok((Self::Same, None));
        }
        let folder = if own.is_empty() { root.to_owned() } else { root.join(own) };
        let ours = written.get(&(folder.display().to_string(), path.to_owned()));
        let is_ours = ours.is_some_and(|hash| *hash == AssetHash::of(&there).as_str());
        Ok((if is_ours { Self::Changed } else { Self::Theirs }, Some(there)))
    }

    /// The word for it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Same => "same",
            Self::Changed => "changed",
            Self::Theirs => "theirs",
        }
    }
}

impl App {
    /// What an export would do, as things stand in the library and in the folder. Writes nothing.
    pub fn plan_export(&mut self, id: &Id, asking: &Asking) -> Result<Plan, Error> {
        let Asking { target: name, to, authorship, chosen } = asking;
        check_authorship(name, *authorship)?;
        let target = target(name)?;
        let view = self.article_to_check(id, Severity::Required)?;
        let kept = crate::checks::may_leave(&view, target, &self.pictures_of(&view.article)?).err();
        let mut going = self.outgoing_as_it_is(view, target, *authorship)?;
        going.chosen.clone_from(chosen);
        let laid = lay_out(&going, name)?;
        let kept = kept.or_else(|| crate::checks::is_clean(&going.article, &laid.left).err());
        let root = absolute(to)?;
        let mut files = Vec::new();
        for (path, bytes) in laid.files {
            folder::check(to, &inside(&laid.own, &path), &bytes, Existing::Replace)?;
            let (state, there) = State::of(&root, &laid.own, &path, &bytes, &going.written)?;
            files.push(Planned { path, bytes, state, there });
        }
        let folder = if laid.own.is_empty() { root } else { root.join(&laid.own) };
        let here = folder.display().to_string();
        let last = self.store.exports(id)?.into_iter().rfind(|one| one.target == *name && one.folder == here);
        let before = last.iter().flat_map(|last| &last.files).map(|(path, _)| path.clone());
        let gone = before.filter(|path| files.iter().all(|one| one.path != *path)).collect();
        let (fingerprint, warnings, options) = (laid.fingerprint, laid.warnings, laid.options);
        Ok(Plan { folder, files, gone, fingerprint, last, kept, warnings, options })
    }
}

/// An article on its way out, with everything that goes with it.
pub(crate) struct Outgoing {
    pub article: Article,
    pub house: HouseStyle,
    pub pictures: Vec<Asset>,
    /// The files of those that lie beside the text.
    pub beside: Vec<(Asset, Vec<u8>)>,
    /// The origins of its words, where they leave with it.
    pub runs: Option<Vec<(Part, Vec<Run>)>>,
    /// What is chosen about the target for this export alone.
    pub chosen: Vec<(String, String)>,
    /// What its exports wrote, by folder and path: the hash of what was written there last.
    pub written: HashMap<(String, String), String>,
    /// What stands beside its text and must not leave with it; none where it leaves whatever it holds.
    pub margin: Option<Margin>,
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

/// Everything that would be written, and what is to be said about it.
pub(crate) struct LaidOut {
    /// The article's folder inside the chosen one; empty for that one itself.
    pub own: String,
    /// Paths inside it, and bytes.
    pub files: Vec<(String, Vec<u8>)>,
    pub fingerprint: Fingerprint,
    /// The text behind which authors were noted.
    pub annotated: Option<String>,
    /// In sentences.
    pub warnings: Vec<String>,
    /// What does not leave, and stands in them.
    pub left: Vec<Left>,
    pub options: Vec<(&'static str, String)>,
}

/// Lays an article out for a target: its own files first, then its pictures, with what it says of them.
pub(crate) fn lay_out(going: &Outgoing, name: &str) -> Result<LaidOut, Error> {
    let Outgoing { article, house, pictures, beside, runs, margin, chosen, .. } = going;
    let target = target(name)?;
    let checked = note::checked(article, house);
    let telling = Telling { article, house, pictures, checked: checked.as_ref(), rfc3339: &crate::rfc3339 };
    let options = export::options(target, house, chosen)?;
    let mut rendered = target.render(&telling, &options)?;
    let left = match margin {
        Some(margin) if target.is_for_readers() => CleanRoom::new(article, house, margin).scan(&rendered),
        _ => Vec::new(),
    };
    let mut annotated = None;
    if let (Some(runs), Some(file)) = (runs, rendered.first_mut())
        && let Ok(text) = std::str::from_utf8(&file.bytes)
    {
        annotated = Some(text.to_owned());
        file.bytes = export::annotations::with_authorship(text, article, runs).into_bytes();
    }
    let mut files: Vec<(String, Vec<u8>)> = rendered.into_iter().map(|file| (file.path, file.bytes)).collect();
    let mut warnings = Vec::new();
    for (shown, bytes) in beside {
        let path = target.picture(&telling, &options, shown).path;
        files.push((path.clone(), dressed(&telling, target, shown, bytes, &path, &mut warnings)));
    }
    if target.is_packed() {
        let inside: Vec<OutFile> = files.into_iter().map(|(path, bytes)| OutFile { path, bytes }).collect();
        files = target.packed(&telling, &inside).into_iter().map(|file| (file.path, file.bytes)).collect();
    }
    Ok(LaidOut {
        own: target.folder(&telling, &options),
        files,
        fingerprint: export::fingerprint(article, house),
        annotated,
        warnings,
        left,
        options: options.iter().map(|(key, value)| (key, value.to_owned())).collect(),
    })
}

/// A picture with what the article says of it, if it is the one at the top and can hold it.
fn dressed(
    telling: &Telling<'_>,
    target: &dyn Target,
    shown: &Asset,
    bytes: &[u8],
    path: &str,
    warnings: &mut Vec<String>,
) -> Vec<u8> {
    if !target.is_for_readers() {
        return bytes.to_vec();
    }
    dressed_hero(telling, shown, bytes).unwrap_or_else(|why| {
        warnings.push(why.in_words(path));
        bytes.to_vec()
    })
}

/// The picture at the top with what the article says of it; any other one as it is.
pub(crate) fn dressed_hero(telling: &Telling<'_>, shown: &Asset, bytes: &[u8]) -> Result<Vec<u8>, picture::Undressed> {
    if !picture::is_hero(telling, shown) {
        return Ok(bytes.to_vec());
    }
    picture::dressed(bytes, shown.format, &picture::Says::of_hero(telling))
}

/// A path in the folder `own`.
pub(crate) fn inside(own: &str, path: &str) -> String {
    if own.is_empty() { path.to_owned() } else { format!("{own}/{path}") }
}

/// The same place whatever folder a program is in: what is remembered must be found again.
pub(crate) fn absolute(path: &Path) -> Result<PathBuf, Error> {
    std::path::absolute(path).map_err(|source| Error::Read { path: path.to_owned(), source })
}
