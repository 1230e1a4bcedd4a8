//! Is the library sound? Every article is read from its record alone and compared with what lists and searches read.

use crate::error::Error;
use crate::{App, desk};
use domain::Id;
use manuscript::Heads;

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
        let mut recorded = desk::from_record(&self.store, id)?;
        let nothing = Heads::default();
        let mut read: Vec<String> = recorded.manuscript.changes_since(&nothing).into_iter().map(|c| c.hash).collect();
        let mut kept = self.store.hashes(id)?;
        checkup.changes += u32::try_from(kept.len()).unwrap_or(u32::MAX);
        read.sort();
        kept.sort();
        if read != kept {
            let missing = kept.iter().filter(|hash| !read.contains(hash)).count();
            checkup.problems.push(format!("{id}: {missing} changes of its record do not say what their hash says"));
        }
        let view = recorded.view()?;
        let opened = desk::open(&mut self.desk, &mut self.store, id)?.view()?;
        let snapshot_sound = opened.heads == view.heads && opened.article == view.article;
        if !snapshot_sound {
            checkup.problems.push(format!("{id}: its snapshot differs from its record"));
        }
        let before = self.store.projected(id)?;
        let writing = self.store.write()?;
        writing.project(&view.projection())?;
        if repair {
            writing.drop_snapshot(id)?;
            writing.keep()?;
        } else {
            // Look at what it would be, then forget it.
            let after = writing.projected(id)?;
            drop(writing);
            if before != after {
                checkup.problems.push(format!("{id}: what lists and searches read differs from its record"));
            }
            return Ok(());
        }
        if self.store.projected(id)? != before || !snapshot_sound {
            checkup.mended.push(format!("{id}: written anew from its record"));
            self.desk.remove(id);
        }
        Ok(())
    }
}
