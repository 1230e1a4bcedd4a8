//! Words that somebody accepted although no dictionary has them.

use crate::error::Error;
use crate::store::{Store, Writing};
use domain::Id;

/// Whose list a word is on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WordList {
    /// The library's person's: good in every article.
    Person,
    /// A house style's, by its name.
    House(String),
    /// One article's.
    Article(Id),
}

impl WordList {
    /// How the table says it: the kind of list, and which one.
    fn key(&self) -> (&'static str, &str) {
        match self {
            Self::Person => ("person", ""),
            Self::House(name) => ("house", name),
            Self::Article(id) => ("article", id.as_str()),
        }
    }
}

impl Store {
    /// The words of a list, by the alphabet.
    pub fn words(&self, list: &WordList) -> Result<Vec<String>, Error> {
        let (kind, of) = list.key();
        self.run(|c| {
            c.prepare_cached("SELECT word FROM word WHERE list = ?1 AND of = ?2 ORDER BY word COLLATE NOCASE, word")?
                .query_map([kind, of], |row| row.get(0))?
                .collect()
        })
    }
}

impl Writing<'_> {
    /// Puts a word on a list; one that is there already stays.
    pub fn accept_word(&self, list: &WordList, word: &str) -> Result<(), Error> {
        let (kind, of) = list.key();
        self.run(|c| c.execute("INSERT OR IGNORE INTO word (list, of, word) VALUES (?1, ?2, ?3)", [kind, of, word]))?;
        Ok(())
    }

    /// Takes a word off a list; answers whether it was there.
    pub fn forget_word(&self, list: &WordList, word: &str) -> Result<bool, Error> {
        let (kind, of) = list.key();
        let gone =
            self.run(|c| c.execute("DELETE FROM word WHERE list = ?1 AND of = ?2 AND word = ?3", [kind, of, word]))?;
        Ok(gone > 0)
    }
}
