//! What can go wrong when someone does something with an article.

use std::path::PathBuf;
use thiserror::Error;

/// What went wrong, in words for the person who asked.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "the message beside each variant is its documentation")]
pub enum Error {
    #[error(transparent)]
    Refused(#[from] domain::Refusal),
    #[error("there is no article “{0}” in this library; `list` shows what there is")]
    NoSuchArticle(String),
    #[error("“{name}” may be {choices}; write more of the id")]
    Ambiguous { name: String, choices: String },
    #[error("the article has no state “{0}”; `history` shows what there is: name a version, or write more of a hash")]
    NoSuchState(String),
    #[error("there is no backup “{name}” in {folder}; `backup list` shows what there is")]
    NoSuchBackup { name: String, folder: PathBuf },
    #[error("there is no target “{name}”; there are {known}")]
    NoSuchTarget { name: String, known: String },
    #[error("no dictionary for the language “{language}” is installed; install one, for example the package {package}")]
    NoDictionary { language: String, package: String },
    #[error("the dictionary {path} cannot be used: {why}")]
    Dictionary { path: PathBuf, why: String },
    #[error("“{0}” is not a word for a list: a word has 1 to 100 letters and no spaces")]
    NoWord(String),
    #[error("no search is saved under “{name}”; there are {known}")]
    NoSuchSearch { name: String, known: String },
    #[error("{file} was not imported: {why}")]
    NotImported { file: String, why: String },
    #[error("{file} was not unpacked, and nothing of it was taken in: {why}")]
    NotUnpacked { file: String, why: String },
    #[error("{file} was not taken in: {why}")]
    NotAPicture { file: String, why: String },
    #[error(
        "the picture {0} is not in the library’s folder any more, or is damaged; put it there again, or take it out of the article"
    )]
    PictureGone(String),
    #[error("it has changed since it was looked at, and was left as it is; look again")]
    ChangedSince,
    #[error("cannot read {path}: {source}")]
    Read { path: PathBuf, source: std::io::Error },
    #[error("cannot write {path}: {source}")]
    Write { path: PathBuf, source: std::io::Error },
    #[error(
        "{} does not leave yet: {found}. Mend it, or let somebody waive it with a reason",
        if headline.is_empty() { "it".to_owned() } else { format!("“{headline}”") }
    )]
    Kept { headline: String, found: String },
    #[error(
        "{0} is there already and says something else; it was left as it is. Choose another folder, or let it be replaced"
    )]
    Exists(PathBuf),
    #[error(
        "{} changed there since it was written, or somebody else wrote it; nothing was written. Look at what is there, then \
         choose another folder, or let it be replaced",
        named(.0)
    )]
    ChangedThere(Vec<PathBuf>),
    #[error("“{headline}” does not leave: {found}. Take it out where it comes from, and export again")]
    NotClean { headline: String, found: String },
    #[error(transparent)]
    NoPage(#[from] export::page::PageError),
    #[error(transparent)]
    Site(#[from] publish::Trouble),
    #[error(transparent)]
    Manuscript(#[from] manuscript::Error),
    #[error(transparent)]
    Store(#[from] store::Error),
}

/// The first few of some paths.
fn named(paths: &[PathBuf]) -> String {
    const NAMED_MAX: usize = 3;
    let named: Vec<String> = paths.iter().take(NAMED_MAX).map(|path| path.display().to_string()).collect();
    let more = paths.len().saturating_sub(NAMED_MAX);
    if more > 0 { format!("{} and {more} more", named.join(", ")) } else { named.join(", ") }
}
