//! Long work: how a window starts it, and how it is told how far it has come.

use crate::Failure;
use crate::find::{FindNews, ReplaceNews};
use crate::site::PublishNews;
use crate::transfer::{Imported, RefusedFile};
use app::job::checkup::CheckingUp;
use app::job::export::Exporting;
use app::job::import::Importing;
use app::{App, Existing, Job};
use domain::Id;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use ts_rs::TS;

/// Asks to bring in many files.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ImportMany {
    /// Files, and folders with everything in them.
    pub paths: Vec<String>,
    /// Bring in, too, what is in the library already, word for word.
    pub again: bool,
}

/// Asks to write many articles into a folder.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportMany {
    /// Their ids; null for all there are.
    pub ids: Option<Vec<String>>,
    /// Name of the target, as `export_targets` tells them.
    pub target: String,
    /// The folder that gets a folder for each article.
    pub to: String,
    /// What is chosen about the target for this export, by key.
    pub options: BTreeMap<String, String>,
    /// Whether files go that somebody else wrote or changed; else they stay, and their articles are told.
    pub replace: bool,
}

/// Asks whether the library is sound.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CheckLibrary {
    /// Whether to write lists, snapshots and the search index anew from the record.
    pub repair: bool,
}

/// Asks long work to stop.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CancelJob {
    /// What [`Started`] named.
    pub job: String,
}

/// Long work has begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Started {
    /// What its `progress` is told under.
    pub job: String,
}

/// The event `progress`: how far long work has come. The last one of a job has another state than `running`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Progress {
    /// What [`Started`] named.
    pub job: String,
    /// What kind of work it is.
    pub kind: Kind,
    /// Whether it goes on, or how it ended.
    pub state: State,
    /// How many are done.
    pub done: u32,
    /// Of how many, as far as is known; it may grow.
    pub total: u32,
    /// What is being worked on: a file, a headline. May be empty.
    pub what: String,
    /// What is new: with the last one, what came of the work.
    pub news: Option<News>,
    /// Why it failed.
    pub failure: Option<String>,
}

/// Kinds of long work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each variant is the work itself")]
pub enum Kind {
    Import,
    Export,
    Check,
    Find,
    Replace,
    TakeBack,
    Publish,
}

/// Whether long work goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "four plain words")]
pub enum State {
    Running,
    Done,
    Cancelled,
    Failed,
}

/// What came of long work, as far as it came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "of", rename_all = "snake_case")]
#[expect(missing_docs, reason = "one variant for each kind of work")]
pub enum News {
    Import(ImportNews),
    Export(ExportNews),
    Check(CheckNews),
    Find(FindNews),
    Replace(ReplaceNews),
    TakeBack(ReplaceNews),
    Publish(PublishNews),
}

/// What became of files.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportNews {
    /// The articles that came in; of a great many only the first, with `count` saying how many there are.
    pub imported: Vec<Imported>,
    /// How many articles came in.
    pub count: u32,
    /// All of them, by id: what takes the import back.
    pub ids: Vec<String>,
    /// How many of them hold something to look at: decided, and perhaps wrong.
    pub uncertain: u32,
    /// Files that stayed outside, and why.
    pub refused: Vec<RefusedFile>,
    /// Files that are in the library already, word for word.
    pub known: Vec<String>,
    /// How many files of the folders have names that are not those of articles.
    pub others: u32,
}

/// What became of articles on their way out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExportNews {
    /// How many articles were written.
    pub written: u32,
    /// The folder that has a folder for each.
    pub to: String,
    /// Articles that were not written, by headline, and why.
    pub refused: Vec<RefusedFile>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CheckNews {
    /// How many articles were read.
    pub articles: u32,
    /// How many changes their records hold.
    pub changes: u32,
    /// What is wrong, in sentences.
    pub problems: Vec<String>,
    /// What was mended, in sentences.
    pub mended: Vec<String>,
}

/// Long work that can be told about.
pub trait Work: Job {
    /// What kind of work it is.
    fn kind(&self) -> Kind;
    /// What is new since this was last asked; with `ended`, what came of it all.
    fn news(&mut self, ended: bool) -> Option<News>;
}

/// So many of the articles that came in are named; a window has no use for ten thousand.
const NAMED_MAX: usize = 200;

/// Plans to bring in many files.
pub fn import_many(app: &mut App, ask: ImportMany) -> Result<Box<dyn Work>, Failure> {
    let paths = ask.paths.into_iter().map(Into::into).collect();
    Ok(Box::new(app.import_many(paths, None, None, ask.again)?))
}

/// Plans to write many articles.
pub fn export_many(app: &mut App, ask: ExportMany) -> Result<Box<dyn Work>, Failure> {
    let ids = ask.ids.map(|ids| ids.iter().map(|id| Id::parse(id)).collect::<Result<Vec<_>, _>>()).transpose()?;
    let existing = if ask.replace { Existing::Replace } else { Existing::Ours };
    let chosen = ask.options.into_iter().collect();
    Ok(Box::new(app.export_many(ids, &ask.target, Path::new(&ask.to), existing)?.with_options(chosen)?))
}

/// Plans to look whether the library is sound.
pub fn check_library(app: &mut App, ask: CheckLibrary) -> Result<Box<dyn Work>, Failure> {
    Ok(Box::new(app.checking_up(ask.repair)?))
}

impl Work for Importing {
    fn kind(&self) -> Kind {
        Kind::Import
    }

    fn news(&mut self, ended: bool) -> Option<News> {
        if !ended {
            return None;
        }
        let report = std::mem::take(&mut self.report);
        let count = in_u32(report.imported.len());
        let ids = report.imported.iter().map(|one| one.id.to_string()).collect();
        let uncertain = report.imported.iter().filter(|one| !one.uncertain.is_empty() || !one.dropped.is_empty());
        let uncertain = in_u32(uncertain.count());
        // What a person has to look at comes first.
        let (mut first, plain): (Vec<_>, Vec<_>) =
            report.imported.into_iter().partition(|one| !one.uncertain.is_empty() || !one.dropped.is_empty());
        first.extend(plain);
        first.truncate(NAMED_MAX);
        Some(News::Import(ImportNews {
            imported: first.into_iter().map(Into::into).collect(),
            count,
            ids,
            uncertain,
            refused: report.refused.into_iter().map(|(file, why)| refused(file.display().to_string(), &why)).collect(),
            known: report.known.into_iter().map(|known| known.file.display().to_string()).collect(),
            others: report.others,
        }))
    }
}

impl Work for Exporting {
    fn kind(&self) -> Kind {
        Kind::Export
    }

    fn news(&mut self, ended: bool) -> Option<News> {
        if !ended {
            return None;
        }
        let report = std::mem::take(&mut self.report);
        Some(News::Export(ExportNews {
            written: in_u32(report.written.len()),
            to: self.to().display().to_string(),
            refused: report.refused.into_iter().map(|(headline, why)| refused(headline, &why)).collect(),
        }))
    }
}

impl Work for CheckingUp {
    fn kind(&self) -> Kind {
        Kind::Check
    }

    fn news(&mut self, ended: bool) -> Option<News> {
        if !ended {
            return None;
        }
        let app::Checkup { articles, changes, problems, mended } = std::mem::take(&mut self.checkup);
        Some(News::Check(CheckNews { articles, changes, problems, mended }))
    }
}

pub(crate) fn refused(file: String, why: &app::Error) -> RefusedFile {
    RefusedFile { file, reason: why.to_string() }
}

fn in_u32(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}
