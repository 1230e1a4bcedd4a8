//! Where articles lie: to the archive, to the trash, and back. What has lain in the trash for thirty days is gone.

use crate::App;
use crate::error::Error;
use domain::shelf::TRASH_MS;
use domain::{Id, Moment, Shelf};
use store::Shelved;

/// How often the trash is looked through while the library is open.
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

impl App {
    /// Puts articles somewhere, all of them or none. Answers where each of them lay, in the same order.
    pub fn shelve(&mut self, ids: &[Id], to: Shelf) -> Result<Vec<Shelved>, Error> {
        let now = self.now();
        let writing = self.store.write()?;
        let mut before = Vec::new();
        for id in ids {
            let place = writing.place(id)?.ok_or_else(|| Error::NoSuchArticle(id.to_string()))?;
            if place.shelf != to {
                writing.put(id, to, now)?;
            }
            before.push(place);
        }
        writing.keep()?;
        Ok(before)
    }

    /// Puts articles back where they lay, with the days that they have left.
    pub fn put_back(&mut self, places: &[Shelved]) -> Result<(), Error> {
        let now = self.now();
        let writing = self.store.write()?;
        for place in places {
            writing.place(&place.article)?.ok_or_else(|| Error::NoSuchArticle(place.article.to_string()))?;
            // A time that has not come yet would keep it longer than the rule says, and one without a time begins now.
            let since = place.since.unwrap_or(now).min(now);
            writing.put(&place.article, place.shelf, since)?;
        }
        writing.keep()?;
        Ok(())
    }

    /// Removes for good what has lain in the trash for thirty days. Answers how many articles that were.
    pub fn remove_expired(&mut self) -> Result<u32, Error> {
        let now = self.now();
        let expired = self.store.expired(Moment(now.unix_ms() - TRASH_MS))?;
        self.remove(&expired, now, false)
    }

    /// The same, but looked for once a day while the library is open. Answers whether anything is gone.
    pub(crate) fn remove_expired_today(&mut self) -> Result<bool, Error> {
        let now = self.now();
        if now.unix_ms() - self.trash_looked.unix_ms() < DAY_MS {
            return Ok(false);
        }
        self.trash_looked = now;
        Ok(self.remove_expired()? > 0)
    }

    /// Removes everything in the trash for good, because a person asks for it. Answers how many articles that were.
    pub fn empty_trash(&mut self) -> Result<u32, Error> {
        let now = self.now();
        let all = self.store.trash()?;
        self.remove(&all, now, true)
    }

    fn remove(&mut self, ids: &[Id], now: Moment, asked: bool) -> Result<u32, Error> {
        if ids.is_empty() {
            return Ok(0);
        }
        let writing = self.store.write()?;
        for id in ids {
            writing.remove(id, now, asked)?;
        }
        writing.keep()?;
        for id in ids {
            self.desk.remove(id);
        }
        Ok(u32::try_from(ids.len()).unwrap_or(u32::MAX))
    }
}
