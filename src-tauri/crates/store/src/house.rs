//! The newsroom's own house styles, as the TOML they are written in, and the articles whose fingerprint follows from one.

use crate::error::Error;
use crate::store::{Store, Writing};
use domain::{Fingerprint, Id, Moment};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeMap;

/// House styles as TOML, by name.
pub type Houses = BTreeMap<String, String>;

impl Store {
    /// The house styles that are not built in.
    pub fn houses(&self) -> Result<Houses, Error> {
        self.run(houses)
    }

    /// How many articles follow a house style, wherever they lie.
    pub fn articles_of_house(&self, name: &str) -> Result<u32, Error> {
        self.run(|c| {
            c.prepare_cached("SELECT count(*) FROM article WHERE house = ?1")?.query_row([name], |row| row.get(0))
        })
    }

    /// The headlines of those changed last, at most `limit`.
    pub fn headlines_of_house(&self, name: &str, limit: u32) -> Result<Vec<String>, Error> {
        self.run(|c| {
            c.prepare_cached("SELECT headline FROM article WHERE house = ?1 ORDER BY updated_unix_ms DESC LIMIT ?2")?
                .query_map(params![name, limit], |row| row.get(0))?
                .collect()
        })
    }

    /// An article whose fingerprint is of an order of parts that its house style has no more.
    pub fn fingerprint_due(&self) -> Result<Option<Id>, Error> {
        let id: Option<String> = self.run(|c| {
            c.prepare_cached("SELECT article_id FROM fingerprint_due LIMIT 1")?
                .query_row([], |row| row.get(0))
                .optional()
        })?;
        Ok(id.and_then(|id| Id::parse(&id).ok()))
    }
}

impl Writing<'_> {
    /// The house styles that are not built in.
    pub fn houses(&self) -> Result<Houses, Error> {
        self.run(houses)
    }

    /// Keeps a house style, in the place of the one of its name.
    pub fn keep_house(&self, name: &str, toml: &str, at: Moment) -> Result<(), Error> {
        self.run(|c| {
            c.execute(
                "INSERT INTO house (name, toml, changed_unix_ms) VALUES (?1, ?2, ?3)
                 ON CONFLICT (name) DO UPDATE SET toml = ?2, changed_unix_ms = ?3",
                params![name, toml, at.unix_ms()],
            )
        })?;
        Ok(())
    }

    /// Takes a house style away.
    pub fn remove_house(&self, name: &str) -> Result<(), Error> {
        self.run(|c| c.execute("DELETE FROM house WHERE name = ?1", [name]))?;
        Ok(())
    }

    /// Says that the fingerprints of all articles of a house style are to be made anew.
    pub fn make_fingerprints_due(&self, house: &str) -> Result<(), Error> {
        self.run(|c| {
            c.execute("INSERT OR IGNORE INTO fingerprint_due SELECT id FROM article WHERE house = ?1", [house])
        })?;
        Ok(())
    }

    /// Keeps the fingerprint of an article that is otherwise as it was.
    pub fn keep_fingerprint(&self, article: &Id, fingerprint: Option<&Fingerprint>) -> Result<(), Error> {
        self.run(|c| {
            if let Some(fingerprint) = fingerprint {
                c.prepare_cached("UPDATE article SET fingerprint = ?2 WHERE id = ?1")?
                    .execute([article.as_str(), fingerprint.as_str()])?;
            }
            c.prepare_cached("DELETE FROM fingerprint_due WHERE article_id = ?1")?.execute([article.as_str()])
        })?;
        Ok(())
    }
}

fn houses(c: &Connection) -> rusqlite::Result<Houses> {
    c.prepare_cached("SELECT name, toml FROM house")?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}
