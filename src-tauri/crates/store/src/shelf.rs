//! Where articles lie: the archive, the trash, and how what lies in the trash is removed for good. That is the one way
//! in which a record ends, and the tables refuse every other.

use crate::error::Error;
use crate::search;
use crate::store::{Store, Writing};
use domain::{Id, Moment, Shelf};
use rusqlite::{Connection, OptionalExtension, params};

/// Where an article lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelved {
    /// The article.
    pub article: Id,
    /// Where it lies.
    pub shelf: Shelf,
    /// Since when; none for the desk.
    pub since: Option<Moment>,
}

impl Store {
    /// The articles whose time in the trash was over at `before`: what is put there later stays.
    pub fn expired(&self, before: Moment) -> Result<Vec<Id>, Error> {
        self.run(|c| in_trash(c, before))
    }

    /// Everything in the trash.
    pub fn trash(&self) -> Result<Vec<Id>, Error> {
        self.run(|c| in_trash(c, Moment(i64::MAX)))
    }
}

impl Writing<'_> {
    /// Whether anything is kept of an article; another program may have removed it.
    pub fn has(&self, article: &Id) -> Result<bool, Error> {
        self.run(|c| c.prepare_cached("SELECT 1 FROM change WHERE article_id = ?1 LIMIT 1")?.exists([article.as_str()]))
    }

    /// Where an article lies; none when it is not here.
    pub fn place(&self, article: &Id) -> Result<Option<Shelved>, Error> {
        self.run(|c| {
            let found: Option<(String, Option<i64>)> = c
                .prepare_cached(
                    "SELECT place, (SELECT at_unix_ms FROM shelf WHERE article_id = ?1) FROM article WHERE id = ?1",
                )?
                .query_row([article.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
                .optional()?;
            Ok(found.map(|(place, since)| Shelved {
                article: article.clone(),
                shelf: Shelf::parse(&place).unwrap_or_default(),
                since: since.map(Moment),
            }))
        })
    }

    /// Puts an article somewhere.
    pub fn put(&self, article: &Id, shelf: Shelf, at: Moment) -> Result<(), Error> {
        self.run(|c| {
            let id = article.as_str();
            if shelf == Shelf::Desk {
                c.prepare_cached("DELETE FROM shelf WHERE article_id = ?1")?.execute([id])?;
            } else {
                c.prepare_cached(
                    "INSERT INTO shelf (article_id, place, at_unix_ms) VALUES (?1, ?2, ?3)
                     ON CONFLICT (article_id) DO UPDATE SET place = ?2, at_unix_ms = ?3, asked = 0,
                         going_unix_ms = NULL",
                )?
                .execute(params![id, shelf.name(), at.unix_ms()])?;
            }
            c.prepare_cached("UPDATE article SET place = ?2 WHERE id = ?1")?.execute([id, shelf.name()])?;
            Ok(())
        })
    }

    /// Removes an article from the trash for good: its record and everything that was read off it. Refused by the tables
    /// unless its time there is over, or `asked` says that a person wants it now.
    pub fn remove(&self, article: &Id, now: Moment, asked: bool) -> Result<(), Error> {
        self.run(|c| {
            let id = article.as_str();
            c.prepare_cached("UPDATE shelf SET asked = ?3, going_unix_ms = ?2 WHERE article_id = ?1")?
                .execute(params![id, now.unix_ms(), asked])?;
            c.prepare_cached("DELETE FROM change WHERE article_id = ?1")?.execute([id])?;
            let row: Option<i64> = c
                .prepare_cached("SELECT row FROM article WHERE id = ?1")?
                .query_row([id], |found| found.get(0))
                .optional()?;
            if let Some(row) = row {
                search::forget(c, row)?;
                c.prepare_cached("DELETE FROM search_due WHERE row = ?1")?.execute([row])?;
                c.prepare_cached("DELETE FROM article WHERE row = ?1")?.execute([row])?;
            }
            for table in [
                "snapshot",
                "part",
                "comment",
                "sign_off",
                "ledger",
                "ledger_due",
                "export",
                "published",
                "shelf",
                "prompt",
                "fingerprint_due",
            ] {
                c.prepare_cached(&format!("DELETE FROM {table} WHERE article_id = ?1"))?.execute([id])?;
            }
            c.prepare_cached("DELETE FROM word WHERE list = 'article' AND of = ?1")?.execute([id])?;
            Ok(())
        })
    }
}

fn in_trash(c: &Connection, before: Moment) -> rusqlite::Result<Vec<Id>> {
    let mut query = c.prepare_cached("SELECT article_id FROM shelf WHERE place = 'trash' AND at_unix_ms <= ?1")?;
    let ids: Vec<String> = query.query_map([before.unix_ms()], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(ids.iter().filter_map(|id| Id::parse(id).ok()).collect())
}
