//! Is the library sound? Every article is read from its record alone and compared with what lists and searches read.

use super::{Job, Progress, count};
use crate::error::Error;
use crate::{App, desk};
use domain::{Asset, Id};
use manuscript::Heads;
use std::collections::{HashSet, VecDeque};
use std::ops::ControlFlow;
use std::time::Instant;
use store::Store;

/// What was found, and mended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Checkup {
    /// How many articles were read.
    pub articles: u32,
    /// How many changes their records hold.
    pub changes: u32,
    /// What is wrong, in sentences.
    pub problems: Vec<String>,
    /// What was mended, in sentences.
    pub mended: Vec<String>,
}

/// A check-up at work.
pub struct CheckingUp {
    repair: bool,
    /// The file itself is looked at through a connection of its own: it takes long, and nobody has to wait for it.
    file: Option<Store>,
    ids: VecDeque<Id>,
    pictures: VecDeque<Asset>,
    total: u32,
    /// Every article has been read; what is left is to make the repaired ones searchable.
    forgotten: bool,
    /// What was found so far.
    pub checkup: Checkup,
}

impl App {
    /// Checks everything; with `repair`, writes the projection, the snapshots and the search index anew from the record.
    /// The record itself is never touched.
    pub fn check_up(&mut self, repair: bool) -> Result<Checkup, Error> {
        let mut job = self.checking_up(repair)?;
        super::run(self, &mut job, &mut |_| ControlFlow::Continue(()))?;
        Ok(job.checkup)
    }

    /// Plans the same as long work.
    pub fn checking_up(&self, repair: bool) -> Result<CheckingUp, Error> {
        let ids = self.store.ids()?;
        Ok(CheckingUp {
            repair,
            file: Some(Store::open(self.store.folder())?),
            total: count(ids.len()),
            ids: ids.into(),
            pictures: self.store.assets()?.into(),
            forgotten: false,
            checkup: Checkup::default(),
        })
    }

    fn check_article(&mut self, id: &Id, repair: bool, checkup: &mut Checkup) -> Result<(), Error> {
        let kept = self.store.hashes(id)?;
        checkup.changes += u32::try_from(kept.len()).unwrap_or(u32::MAX);
        let mut recorded = desk::from_record(&self.store, id)?;
        let read = recorded.manuscript.changes_since(&Heads::default());
        let read: HashSet<String> = read.into_iter().map(|change| change.hash).collect();
        let unread = kept.iter().filter(|hash| !read.contains(*hash)).count();
        let cut = self.store.projected_heads(id)?.iter().any(|hash| !read.contains(hash));
        if unread > 0 || cut {
            // What lists read may hold words that the record has lost: it stays as it is, for whoever saves them.
            let what = if unread > 0 {
                format!("{unread} changes of its record cannot be read")
            } else {
                "its record is shorter than what was saved".to_owned()
            };
            checkup
                .problems
                .push(format!("{id}: {what}; bring back a backup, or copy its text out of the table `part`"));
            return Ok(());
        }

        let view = recorded.view()?;
        let by_snapshot = desk::from_snapshot(&self.store, id).and_then(|mut on_desk| on_desk.view());
        let snapshot_sound = by_snapshot.is_ok_and(|by_snapshot| by_snapshot == view);
        let before = self.store.projected(id)?;
        let writing = self.store.write()?;
        writing.project(&view.projection())?;
        let projection_sound = writing.projected(id)? == before;
        let mut problems = Vec::new();
        if !snapshot_sound {
            problems.push(format!("{id}: its snapshot differs from its record"));
        }
        if !projection_sound {
            problems.push(format!("{id}: what lists and searches read differs from its record"));
        }
        if repair {
            writing.drop_snapshot(id)?;
            writing.keep()?;
            if !problems.is_empty() {
                checkup.mended.push(format!("{id}: written anew from its record"));
            }
        } else {
            drop(writing); // it was only to see what it would be
            checkup.problems.append(&mut problems);
        }
        Ok(())
    }
}

impl Job for CheckingUp {
    fn perform(&mut self, _: Instant) -> Result<(), Error> {
        if let Some(store) = self.file.take() {
            self.checkup.problems = store.check_file()?;
        }
        Ok(())
    }

    fn record(&mut self, app: &mut App, until: Instant) -> Result<Progress, Error> {
        let mut what = String::new();
        // A house style that was changed just before leaves fingerprints behind that are no fault.
        if app.make_fingerprints()? {
            return Ok(Progress { done: self.checkup.articles, total: self.total, what, more: true });
        }
        while let Some(id) = self.ids.pop_front() {
            what = id.to_string();
            self.checkup.articles += 1;
            if let Err(error) = app.check_article(&id, self.repair, &mut self.checkup) {
                self.checkup.problems.push(format!("{id}: {error}"));
            }
            if Instant::now() >= until {
                break;
            }
        }
        while self.ids.is_empty()
            && Instant::now() < until
            && let Some(picture) = self.pictures.pop_front()
        {
            if let Err(error) = app.picture_bytes(&picture) {
                self.checkup.problems.push(error.to_string());
            }
        }
        let mut more = !(self.ids.is_empty() && self.pictures.is_empty());
        if self.repair && !more {
            more = self.make_searchable(app, until)?;
        }
        Ok(Progress { done: self.checkup.articles, total: self.total, what, more })
    }
}

impl CheckingUp {
    /// Makes the index anew. Stopped on the way, it is made to its end before the next search answers.
    fn make_searchable(&mut self, app: &mut App, until: Instant) -> Result<bool, Error> {
        if !self.forgotten {
            let writing = app.store.write()?;
            writing.reindex()?;
            writing.keep()?;
            app.desk.clear();
            self.forgotten = true;
        }
        super::make_searchable(app, until)
    }
}
