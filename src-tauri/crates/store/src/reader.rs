//! Reading beside the one who writes: a connection of its own, so that a search never holds up a save, and a question
//! that can be given up.

use crate::article::{ROW, Row, read_row};
use crate::error::Error;
use crate::listing::{self, Asked, Listed};
use crate::query::Query;
use crate::store::{FILE, Store, explain};
use domain::{Id, Shelf};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// After so many steps of SQLite's machine a question looks whether it is still wanted: about a tenth of a millisecond.
const STEPS_PER_LOOK: i32 = 10_000;

/// A library that is only read.
pub struct Reader {
    connection: Connection,
    path: PathBuf,
}

/// A word that articles are filed under, and how many are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// The word.
    pub word: String,
    /// How many articles on the desk.
    pub articles: u32,
}

/// What the articles on the desk are filed under.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filing {
    /// Most used first.
    pub tags: Vec<Filed>,
    /// Most used first.
    pub sections: Vec<Filed>,
    /// How many articles the archive holds.
    pub archive: u32,
    /// How many articles the trash holds.
    pub trash: u32,
}

impl Reader {
    /// Opens a library that [`Store::open`] has opened before.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let path = folder.join(FILE);
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let open = || {
            let connection = Connection::open_with_flags(&path, flags)?;
            connection.busy_timeout(Duration::from_secs(2))?;
            connection.execute_batch(
                "PRAGMA query_only = ON; PRAGMA mmap_size = 0; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -65536;",
            )?;
            connection.set_prepared_statement_cache_capacity(64);
            Ok(connection)
        };
        let connection = open().map_err(|e| explain(e, &path))?;
        Ok(Self { connection, path })
    }

    /// From now on, questions are given up as soon as `unwanted` says so; none answers every question to its end.
    pub fn give_up_when(&mut self, unwanted: Option<impl FnMut() -> bool + Send + 'static>) -> Result<(), Error> {
        self.connection.progress_handler(STEPS_PER_LOOK, unwanted).map_err(|e| explain(e, &self.path))
    }

    /// A stretch of the list.
    pub fn list(&self, asked: &Asked<'_>) -> Result<Listed, Error> {
        self.run(|c| listing::list(c, asked))
    }

    /// The ids of the articles asked for.
    pub fn ids(&self, asked: &Asked<'_>) -> Result<Vec<Id>, Error> {
        self.run(|c| listing::ids(c, asked))
    }

    /// The articles on a shelf that were changed last.
    pub fn newest(&self, shelf: Shelf, limit: u32) -> Result<Vec<Row>, Error> {
        self.run(|c| {
            let mut query = c.prepare_cached(&format!(
                "SELECT {ROW} FROM article WHERE place = ?1 ORDER BY updated_unix_ms DESC LIMIT ?2"
            ))?;
            query.query_map(rusqlite::params![shelf.name(), limit], read_row)?.collect()
        })
    }

    /// Articles whose headline holds the words, last changed first, wherever they lie but the trash.
    pub fn by_headline(&self, words: &str, limit: u32) -> Result<Vec<Row>, Error> {
        let Some(query) = Query::read(words) else { return Ok(Vec::new()) };
        self.run(|c| {
            let mut find = c.prepare_cached(&format!(
                "SELECT {ROW} FROM search CROSS JOIN searched ON searched.seq = search.rowid
                     CROSS JOIN article ON article.row = searched.row
                 WHERE search MATCH ?1 AND article.place != 'trash' ORDER BY search.rowid DESC LIMIT ?2"
            ))?;
            find.query_map(rusqlite::params![format!("headline : ({})", query.fts()), limit], read_row)?.collect()
        })
    }

    /// Articles whose slug begins so, wherever they lie but the trash.
    pub fn by_slug(&self, start: &str, limit: u32) -> Result<Vec<Row>, Error> {
        self.run(|c| {
            let mut find = c.prepare_cached(&format!(
                "SELECT {ROW} FROM article WHERE slug >= ?1 AND slug < ?2 AND place != 'trash' ORDER BY slug LIMIT ?3"
            ))?;
            // No slug holds a letter behind "z", so "{" ends the stretch.
            find.query_map(rusqlite::params![start, format!("{start}{{"), limit], read_row)?.collect()
        })
    }

    /// What the articles on the desk are filed under.
    pub fn filing(&self, words_max: u32) -> Result<Filing, Error> {
        self.run(|c| {
            let filed = |sql: &str| -> rusqlite::Result<Vec<Filed>> {
                c.prepare_cached(sql)?
                    .query_map([words_max], |row| Ok(Filed { word: row.get(0)?, articles: row.get(1)? }))?
                    .collect()
            };
            let lying = |shelf: Shelf| -> rusqlite::Result<u32> {
                c.prepare_cached("SELECT count(*) FROM shelf WHERE place = ?1")?
                    .query_row([shelf.name()], |row| row.get(0))
            };
            Ok(Filing {
                tags: filed(
                    "SELECT tag, count(*) AS articles FROM article_tag GROUP BY tag ORDER BY articles DESC, tag LIMIT ?1",
                )?,
                sections: filed(
                    "SELECT section, count(*) AS articles FROM article WHERE place = 'desk' AND section != ''
                     GROUP BY section ORDER BY articles DESC, section LIMIT ?1",
                )?,
                archive: lying(Shelf::Archive)?,
                trash: lying(Shelf::Trash)?,
            })
        })
    }

    pub(crate) fn run<T>(&self, ask: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, Error> {
        ask(&self.connection).map_err(|e| explain(e, &self.path))
    }
}

impl Store {
    /// A stretch of the list, with everything indexed that was saved before.
    pub fn list(&mut self, asked: &Asked<'_>) -> Result<Listed, Error> {
        if !asked.listing.search.trim().is_empty() {
            self.index_due(u32::MAX)?;
        }
        self.run(|c| listing::list(c, asked))
    }
}
