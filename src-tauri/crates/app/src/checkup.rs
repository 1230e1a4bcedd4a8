//! Is the library sound? Every article is read from its record alone and compared with what lists and searches read.

use crate::error::Error;
use crate::{App, desk};
use domain::Id;
use manuscript::Heads;
use std::collections::HashSet;

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

impl App {
    /// Checks everything; with `repair`, writes the projection, the snapshots and the search index anew from the record.
    /// The record itself is never touched.
    pub fn check_up(&mut self, repair: bool) -> Result<Checkup, Error> {
        let mut checkup = Checkup { problems: self.store.check_file()?, ..Checkup::default() };
        for id in self.store.ids()? {
            checkup.articles += 1;
            if let Err(error) = self.check_article(&id, repair, &mut checkup) {
                checkup.problems.push(format!("{id}: {error}"));
            }
        }
        for picture in self.store.assets()? {
            if let Err(error) = self.picture_bytes(&picture) {
                checkup.problems.push(error.to_string());
            }
        }
        if repair {
            let writing = self.store.write()?;
            writing.reindex()?;
            writing.keep()?;
            while self.store.index_due(500)? > 0 {}
            self.desk.clear();
        }
        Ok(checkup)
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
