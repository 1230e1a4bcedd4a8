//! The record: changes of manuscripts, appended and never rewritten, and snapshots to open them quickly.

use crate::error::Error;
use crate::store::{Store, Writing};
use domain::Id;
use rusqlite::{Connection, OptionalExtension, params};

/// One change of a manuscript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// SHA-256 in hex; the same change is kept once.
    pub hash: String,
    /// Opaque here.
    pub bytes: Vec<u8>,
}

/// What is kept of a manuscript.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    /// The snapshot; empty when there is none.
    pub snapshot: Vec<u8>,
    /// The changes after the snapshot, concatenated in the order of their arrival.
    pub later: Vec<u8>,
    /// How many changes `later` holds.
    pub later_changes: u32,
    /// The number of the last change, over all articles; 0 when there is none.
    pub last_seq: i64,
}

impl Store {
    /// Everything kept of an article's manuscript; nothing at all when there is no such article.
    pub fn manuscript(&self, article: &Id) -> Result<Kept, Error> {
        self.run(|c| {
            let found = c
                .query_row("SELECT upto_seq, bytes FROM snapshot WHERE article_id = ?1", [article.as_str()], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })
                .optional()?;
            let (upto, snapshot): (i64, Vec<u8>) = found.unwrap_or_default();
            let later = later(c, article, upto)?;
            Ok(Kept { snapshot, ..later })
        })
    }

    /// The same without the snapshot: the record alone.
    pub fn record(&self, article: &Id) -> Result<Kept, Error> {
        self.run(|c| later(c, article, 0))
    }

    /// The changes of an article after change number `seq`.
    pub fn later(&self, article: &Id, seq: i64) -> Result<Kept, Error> {
        self.run(|c| later(c, article, seq))
    }

    /// The hashes of an article's changes, in the order of their arrival.
    pub fn hashes(&self, article: &Id) -> Result<Vec<String>, Error> {
        self.run(|c| {
            let mut query = c.prepare_cached("SELECT hash FROM change WHERE article_id = ?1 ORDER BY seq")?;
            query.query_map([article.as_str()], |row| row.get(0))?.collect()
        })
    }

    /// The number of the last change of all articles; 0 in an empty library.
    pub fn last_seq(&self) -> Result<i64, Error> {
        self.run(|c| c.query_row("SELECT coalesce(max(seq), 0) FROM change", [], |row| row.get(0)))
    }

    /// The articles that have changed after change number `seq`.
    pub fn changed_since(&self, seq: i64) -> Result<Vec<Id>, Error> {
        let ids: Vec<String> = self.run(|c| {
            let mut query = c.prepare_cached("SELECT DISTINCT article_id FROM change WHERE seq > ?1")?;
            query.query_map([seq], |row| row.get(0))?.collect()
        })?;
        Ok(ids.iter().filter_map(|id| Id::parse(id).ok()).collect())
    }
}

impl Writing<'_> {
    /// The changes of an article after change number `seq`: what another program wrote meanwhile.
    pub fn later(&self, article: &Id, seq: i64) -> Result<Kept, Error> {
        self.run(|c| later(c, article, seq))
    }

    /// Appends changes. One that is there already is left as it is. Answers the number of the last change.
    pub fn append(&self, article: &Id, changes: &[Change]) -> Result<i64, Error> {
        self.run(|c| {
            let mut insert = c.prepare_cached(
                "INSERT INTO change (article_id, hash, bytes) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
            )?;
            for change in changes {
                insert.execute(params![article.as_str(), change.hash, change.bytes])?;
            }
            c.query_row("SELECT coalesce(max(seq), 0) FROM change WHERE article_id = ?1", [article.as_str()], |row| {
                row.get(0)
            })
        })
    }

    /// Keeps a snapshot that holds every change up to `upto_seq`.
    pub fn keep_snapshot(&self, article: &Id, upto_seq: i64, bytes: &[u8]) -> Result<(), Error> {
        self.run(|c| {
            c.execute(
                "INSERT INTO snapshot (article_id, upto_seq, bytes) VALUES (?1, ?2, ?3)
                 ON CONFLICT (article_id) DO UPDATE SET upto_seq = ?2, bytes = ?3 WHERE upto_seq < ?2",
                params![article.as_str(), upto_seq, bytes],
            )
        })?;
        Ok(())
    }

    /// Throws a snapshot away; the changes hold everything it held.
    pub fn drop_snapshot(&self, article: &Id) -> Result<(), Error> {
        self.run(|c| c.execute("DELETE FROM snapshot WHERE article_id = ?1", [article.as_str()]))?;
        Ok(())
    }
}

fn later(c: &Connection, article: &Id, seq: i64) -> rusqlite::Result<Kept> {
    let mut query =
        c.prepare_cached("SELECT seq, bytes FROM change WHERE article_id = ?1 AND seq > ?2 ORDER BY seq")?;
    let mut rows = query.query(params![article.as_str(), seq])?;
    let mut kept = Kept { last_seq: seq, ..Kept::default() };
    while let Some(row) = rows.next()? {
        kept.last_seq = row.get(0)?;
        kept.later.extend_from_slice(row.get_ref(1)?.as_blob()?);
        kept.later_changes += 1;
    }
    Ok(kept)
}
