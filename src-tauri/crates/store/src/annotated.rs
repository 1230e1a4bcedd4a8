//! Texts that went out or came in with the authors of their words behind them, by their hash: so that the claims of a file
//! that was edited elsewhere can be carried over from the text they were made for.

use crate::error::Error;
use crate::store::{Store, Writing};
use domain::Fingerprint;
use rusqlite::OptionalExtension;

impl Store {
    /// The text whose SHA-256 begins with these hex digits, at least 32 of them.
    pub fn annotated(&self, digits: &str) -> Result<Option<String>, Error> {
        if digits.len() < 32 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Ok(None);
        }
        self.run(|c| {
            c.prepare_cached("SELECT text FROM annotated WHERE hash >= ?1 AND hash < ?1 || 'g' LIMIT 1")?
                .query_row([digits.to_ascii_lowercase()], |row| row.get(0))
                .optional()
        })
    }
}

impl Writing<'_> {
    /// Remembers a text.
    pub fn keep_annotated(&self, text: &str) -> Result<(), Error> {
        self.run(|c| {
            c.prepare_cached("INSERT OR IGNORE INTO annotated (hash, text) VALUES (?1, ?2)")?
                .execute([Fingerprint::of(text).as_str(), text])
                .map(drop)
        })
    }
}
