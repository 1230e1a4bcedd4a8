//! Write many articles into a folder. Each is written whole; what is in the folder already stays, unless it may go.

use super::{Job, Progress, count};
use crate::checks::called;
use crate::error::Error;
use crate::export::{Authorship, Exported, check_authorship, target, write_out};
use crate::folder::Existing;
use crate::laid_out::Outgoing;
use crate::{App, desk};
use domain::{Id, Severity};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::time::Instant;
use store::Setting;

/// So many articles are held ready at most; they are in memory.
const READY_MAX: usize = 32;

/// And no more than these bytes of their pictures, but one article in any case.
const READY_BYTES_MAX: usize = 64 * 1024 * 1024;

/// What became of the articles.
#[derive(Debug, Default)]
pub struct Report {
    /// What was written.
    pub written: Vec<(Id, Exported)>,
    /// What was not written, by headline, and why.
    pub refused: Vec<(String, Error)>,
}

/// Bulk export at work.
pub struct Exporting {
    target: String,
    to: PathBuf,
    existing: Existing,
    authorship: Authorship,
    chosen: Vec<(String, String)>,
    ids: VecDeque<Id>,
    ready: Vec<(Id, Outgoing)>,
    written: Vec<(Id, Exported)>,
    done: u32,
    total: u32,
    what: String,
    /// What came of it so far.
    pub report: Report,
}

impl App {
    /// Every article that is not in the trash, the one that changed last first.
    pub fn ids(&self) -> Result<Vec<Id>, Error> {
        Ok(self.store.ids_by_update()?)
    }

    /// Plans to write articles for a target into folders of their own inside `to`; without `ids`, all that are
    /// not in the trash.
    pub fn export_many(
        &self,
        ids: Option<Vec<Id>>,
        name: &str,
        to: &Path,
        existing: Existing,
    ) -> Result<Exporting, Error> {
        target(name)?;
        let ids = ids.map_or_else(|| self.ids(), Ok)?;
        Ok(Exporting {
            target: name.to_owned(),
            to: to.to_owned(),
            existing,
            authorship: Authorship::Stripped,
            chosen: Vec::new(),
            total: count(ids.len()),
            ids: ids.into(),
            ready: Vec::new(),
            written: Vec::new(),
            done: 0,
            what: String::new(),
            report: Report::default(),
        })
    }
}

impl Job for Exporting {
    fn perform(&mut self, _: Instant) -> Result<(), Error> {
        for (id, going) in self.ready.drain(..) {
            self.what = called(&going.article);
            match write_out(&going, &self.target, &self.to, self.existing) {
                Ok(exported) => self.written.push((id, exported)),
                Err(error) => self.report.refused.push((self.what.clone(), error)),
            }
            self.done += 1;
        }
        Ok(())
    }

    fn record(&mut self, app: &mut App, until: Instant) -> Result<Progress, Error> {
        if !self.written.is_empty() {
            let at = app.now();
            let writing = app.store.write()?;
            for (id, exported) in &self.written {
                writing.record_export(id, &exported.record(&self.target, at)?)?;
                if let Some(text) = &exported.annotated {
                    writing.keep_annotated(text)?;
                }
            }
            writing.set(Setting::ExportFolder, &self.to.display().to_string())?;
            writing.keep()?;
            self.report.written.append(&mut self.written);
        }
        while self.ready.len() < READY_MAX
            && let Some(id) = self.ids.pop_front()
        {
            // Beside the desk: what lies open there is what somebody writes in now.
            let read = desk::read(&app.store, &id).and_then(|mut on_desk| on_desk.view_to_check(Severity::Required));
            let mut name = id.to_string();
            let going = read.and_then(|view| {
                name = called(&view.article);
                app.outgoing(view, target(&self.target)?, self.authorship)
            });
            match going {
                Ok(mut going) => {
                    going.chosen.clone_from(&self.chosen);
                    self.ready.push((id, going));
                }
                Err(error) => {
                    self.done += 1;
                    let error = match error {
                        // Its name stands ahead of what is said.
                        Error::Kept { found, .. } => Error::Kept { headline: String::new(), found },
                        error => error,
                    };
                    self.report.refused.push((name, error));
                }
            }
            let bytes: usize = self.ready.iter().map(|(_, going)| going.bytes()).sum();
            if Instant::now() >= until || bytes > READY_BYTES_MAX {
                break;
            }
        }
        let more = !(self.ready.is_empty() && self.ids.is_empty());
        Ok(Progress { done: self.done, total: self.total, what: self.what.clone(), more })
    }
}

impl Exporting {
    /// The same, with the authors of the words behind each text. Refused for a target whose file cannot say them.
    pub fn with_authorship(mut self) -> Result<Self, Error> {
        self.authorship = Authorship::Noted;
        check_authorship(&self.target, self.authorship)?;
        Ok(self)
    }

    /// The same, with what is chosen about the target for this export alone. What the target does not know is refused
    /// here, before anything is written.
    pub fn with_options(mut self, chosen: Vec<(String, String)>) -> Result<Self, Error> {
        export::options(target(&self.target)?, &domain::HouseStyle::built_in("plain")?, &chosen)?;
        self.chosen = chosen;
        Ok(self)
    }

    /// The folder that gets a folder for each article.
    #[must_use]
    pub fn to(&self) -> &Path {
        &self.to
    }
}
