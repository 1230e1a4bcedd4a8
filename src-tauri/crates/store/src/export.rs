//! What went where: every export of an article, and the files that it wrote.

use crate::error::Error;
use crate::store::{Store, Writing};
use domain::{Id, Moment};
use rusqlite::{Connection, params};
use std::collections::HashMap;

/// An article that was written somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Export {
    /// For which target.
    pub target: String,
    /// The folder of its files, as an absolute path.
    pub folder: String,
    /// The fingerprint of what was written.
    pub fingerprint: String,
    /// When.
    pub at: Moment,
    /// Each file's path inside the folder and the SHA-256 of its bytes. Of exports before this was kept, none.
    pub files: Vec<(String, String)>,
}

impl Store {
    /// Where an article was written, oldest first.
    pub fn exports(&self, article: &Id) -> Result<Vec<Export>, Error> {
        let rows = self.run(|c| {
            c.prepare_cached(
                "SELECT seq, target, folder, fingerprint, at_unix_ms FROM export WHERE article_id = ?1 ORDER BY seq",
            )?
            .query_map([article.as_str()], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, Moment(row.get(4)?)))
            })?
            .collect::<Result<Vec<(i64, String, String, String, Moment)>, _>>()
        })?;
        let whole = |(seq, target, folder, fingerprint, at): (i64, String, String, String, Moment)| {
            let files = self.run(|c| files(c, seq))?;
            Ok(Export { target, folder, fingerprint, at, files })
        };
        rows.into_iter().map(whole).collect()
    }

    /// The files that exports of an article wrote: by folder and path, the SHA-256 of what was written there last.
    pub fn written_files(&self, article: &Id) -> Result<HashMap<(String, String), String>, Error> {
        self.run(|c| {
            c.prepare_cached(
                "SELECT export.folder, file.path, file.hash FROM export JOIN export_file AS file ON file.export = export.seq
                 WHERE export.article_id = ?1 ORDER BY export.seq",
            )?
            .query_map([article.as_str()], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?
            .collect()
        })
    }
}

fn files(c: &Connection, export: i64) -> Result<Vec<(String, String)>, rusqlite::Error> {
    c.prepare_cached("SELECT path, hash FROM export_file WHERE export = ?1 ORDER BY path")?
        .query_map([export], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect()
}

impl Writing<'_> {
    /// Remembers that an article was exported, and what was written.
    pub fn record_export(&self, article: &Id, export: &Export) -> Result<(), Error> {
        let Export { target, folder, fingerprint, at, files } = export;
        self.run(|c| {
            c.prepare_cached(
                "INSERT INTO export (article_id, target, folder, fingerprint, at_unix_ms) VALUES (?1, ?2, ?3, ?4, ?5)",
            )?
            .execute(params![article.as_str(), target, folder, fingerprint, at.unix_ms()])?;
            let seq = c.last_insert_rowid();
            let mut insert =
                c.prepare_cached("INSERT OR REPLACE INTO export_file (export, path, hash) VALUES (?1, ?2, ?3)")?;
            for (path, hash) in files {
                insert.execute(params![seq, path, hash])?;
            }
            Ok(())
        })
    }
}
