//! Bring in many files, or a folder with everything in it. Each file becomes a whole article or stays outside.

use super::{Job, Progress, count};
use crate::App;
use crate::article::Fresh;
use crate::brought::Brought;
use crate::bundle;
use crate::error::Error;
use crate::import::{Arrived, Reading, read_file};
use domain::{Fingerprint, Id};
use manuscript::{Deed, Doing};
use std::collections::{HashMap, VecDeque};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// So many articles are held ready at most; they are in memory.
const READY_MAX: usize = 64;

/// Names of files that are brought in out of a folder. A file that is named by itself is read whatever it is called.
const ENDINGS: &[&str] = &["txt", "text", "md", "markdown", "mdown", "mkd", "mdx", "html", "htm", "docx", "colophon"];

/// What became of the files.
#[derive(Debug, Default)]
pub struct Report {
    /// The articles that came in.
    pub imported: Vec<Arrived>,
    /// Files that stayed outside, and why.
    pub refused: Vec<(PathBuf, Error)>,
    /// Files whose very words are in the library already.
    pub known: Vec<Known>,
    /// How many files of the folders have names that are not those of articles.
    pub others: u32,
}

/// A file that is in the library already, word for word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The file.
    pub file: PathBuf,
    /// The article that says the same.
    pub article: Id,
}

/// Bulk import at work.
pub struct Importing {
    reading: Reading,
    doing: Doing,
    /// Whether to bring in what is known, too.
    again: bool,
    folders: Vec<PathBuf>,
    files: VecDeque<PathBuf>,
    /// What somebody handed over.
    bundles: VecDeque<PathBuf>,
    ready: VecDeque<Ready>,
    done: u32,
    total: u32,
    /// How many articles came with this slug.
    slugs: HashMap<String, u32>,
    /// What came of it so far.
    pub report: Report,
}

/// A file that was read.
struct Ready {
    file: PathBuf,
    arrived: Arrived,
    fresh: Fresh,
    fingerprint: Fingerprint,
    /// The pictures that came with the file, until they are taken in.
    brought: Option<Brought>,
}

impl App {
    /// Plans to bring in files and folders. Files that are in the library already, word for word, are passed over and
    /// reported, unless `again`.
    pub fn import_many(
        &self,
        paths: Vec<PathBuf>,
        format: Option<import::Format>,
        house: Option<&str>,
        again: bool,
    ) -> Result<Importing, Error> {
        let (folders, files): (Vec<_>, Vec<_>) = paths.into_iter().partition(|path| path.is_dir());
        Ok(Importing {
            reading: self.reading(format, house)?,
            doing: self.doing(Deed::Import),
            again,
            total: count(files.len()),
            folders,
            files: files.into(),
            bundles: VecDeque::new(),
            ready: VecDeque::new(),
            done: 0,
            slugs: HashMap::new(),
            report: Report::default(),
        })
    }
}

impl Job for Importing {
    fn perform(&mut self, until: Instant) -> Result<(), Error> {
        while let Some(folder) = self.folders.pop() {
            self.look_into(&folder);
            if Instant::now() >= until {
                return Ok(());
            }
        }
        while self.ready.len() < READY_MAX
            && Instant::now() < until
            && let Some(file) = self.files.pop_front()
        {
            if bundle::is_called_like_a_bundle(&file) {
                self.bundles.push_back(file);
                continue;
            }
            match self.read(&file) {
                Ok(ready) => self.ready.push_back(ready),
                Err(error) => {
                    self.done += 1;
                    self.report.refused.push((file, error));
                }
            }
        }
        Ok(())
    }

    fn record(&mut self, app: &mut App, until: Instant) -> Result<Progress, Error> {
        self.doing = app.doing(Deed::Import);
        for ready in &mut self.ready {
            let Some(brought) = ready.brought.take() else { continue };
            let mut article = ready.fresh.article().clone();
            app.take_in_pictures(&ready.file, &mut article, brought, &mut ready.arrived);
            if article != *ready.fresh.article() {
                // Known again is what the library keeps: the article with its pictures.
                ready.fingerprint = export::fingerprint(&article, &self.reading.houses.style(&article.house));
                ready.fresh.become_article(article)?;
            }
            if Instant::now() >= until {
                break;
            }
        }
        let (mut imported, mut known) = (Vec::new(), Vec::new());
        let mut what = String::new();
        while let Some(file) = self.bundles.pop_front() {
            what = file.display().to_string();
            self.done += 1;
            match app.unpack(&file) {
                Ok(unpacked) => self.report.imported.push(unpacked.arrived(&file)),
                Err(error) => self.report.refused.push((file, error)),
            }
            if Instant::now() >= until {
                break;
            }
        }
        let writing = app.store.write()?;
        while let Some(Ready { file, mut arrived, mut fresh, fingerprint, .. }) =
            self.ready.pop_front_if(|ready| ready.brought.is_none())
        {
            what = file.display().to_string();
            let there = if self.again { None } else { writing.with_fingerprint(fingerprint.as_str())? };
            if let Some(article) = there {
                known.push(Known { file, article });
            } else {
                // The thousandth article of one name need not try a thousand numbers.
                let before = *self.slugs.entry(fresh.article().slug.to_string()).and_modify(|n| *n += 1).or_insert(1);
                if before > 1 {
                    fresh.name(fresh.article().slug.numbered(before))?;
                }
                arrived.slug = fresh.keep(&writing)?.article.slug;
                imported.push(arrived);
            }
            if Instant::now() >= until {
                break;
            }
        }
        writing.keep()?;
        self.done += count(imported.len() + known.len());
        self.report.imported.append(&mut imported);
        self.report.known.append(&mut known);
        let to_do =
            !(self.ready.is_empty() && self.files.is_empty() && self.bundles.is_empty() && self.folders.is_empty());
        let more = to_do || super::make_searchable(app, until)?;
        Ok(Progress { done: self.done, total: self.total, what, more })
    }
}

impl Importing {
    /// Finds the files in a folder, and its folders. Links are not followed: they could lead round and round.
    fn look_into(&mut self, folder: &Path) {
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(source) => {
                self.report.refused.push((folder.to_owned(), Error::Read { path: folder.to_owned(), source }));
                return;
            }
        };
        let mut entries: Vec<_> = entries.flatten().collect();
        entries.sort_by_key(fs::DirEntry::file_name);
        let mut inner = Vec::new();
        for entry in entries {
            let name = entry.file_name();
            let hidden = name.to_string_lossy().starts_with('.');
            match entry.file_type() {
                Ok(kind) if kind.is_dir() && !hidden => inner.push(entry.path()),
                Ok(kind) if kind.is_file() && !hidden && names_an_article(&entry.path()) => {
                    self.total += 1;
                    self.files.push_back(entry.path());
                }
                Ok(_) | Err(_) => self.report.others += 1,
            }
        }
        // The last one is looked into next, so that files come in the order of their paths.
        self.folders.extend(inner.into_iter().rev());
    }

    fn read(&self, file: &Path) -> Result<Ready, Error> {
        let bytes = read_file(file)?;
        // What earlier texts said stands in the library, which is not here.
        let (article, arrived, mut brought) = self.reading.read(&file.display().to_string(), &bytes, &|_| None)?;
        let fingerprint = export::fingerprint(&article, &self.reading.houses.style(&article.house));
        let fresh = Fresh::claimed(article, brought.claimed.take(), &self.doing)?;
        Ok(Ready { file: file.to_owned(), arrived, fresh, fingerprint, brought: Some(brought) })
    }
}

fn names_an_article(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}
