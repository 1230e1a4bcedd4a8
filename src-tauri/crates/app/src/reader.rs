//! Looking for articles beside the one who writes them: a question never holds up a save, and one that nobody waits for
//! any more is given up.

use crate::error::Error;
use crate::library::{Listed, Row, days};
use crate::{App, Clock};
use domain::{Id, Listing, Shelf};
use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
pub use store::{Filed, Filing};

/// How many of the articles changed last are looked at letter by letter.
const RECENT: u32 = 2_000;
/// How many words articles are filed under are told; nobody reads more.
const FILED_MAX: u32 = 300;

/// The connection of those who look. Whoever needs the file alone takes it away, and the next question opens another.
pub(crate) type Looking = Arc<Mutex<Option<store::Reader>>>;

/// A library that is only looked at.
pub struct Reader {
    looking: Looking,
    folder: PathBuf,
    clock: Clock,
}

impl Reader {
    /// Does `ask`, and gives it up as soon as `unwanted` says so.
    pub fn while_wanted<A, E: From<Error>>(
        &mut self,
        unwanted: impl FnMut() -> bool + Send + 'static,
        ask: impl FnOnce(&mut Self) -> Result<A, E>,
    ) -> Result<A, E> {
        self.with(|store| store.give_up_when(Some(unwanted)))?;
        let answer = ask(self);
        self.with(|store| store.give_up_when(None::<fn() -> bool>))?;
        answer
    }

    /// A stretch of the list.
    pub fn list(&self, listing: &Listing, offset: u32, limit: u32) -> Result<Listed, Error> {
        let (today, week_end) = days((self.clock)());
        let asked = store::Asked { listing, today: &today, week_end: &week_end, offset, limit };
        Ok(self.with(|store| store.list(&asked))?.into())
    }

    /// The ids of the articles asked for, at most `limit`.
    pub fn ids(&self, listing: &Listing, limit: u32) -> Result<Vec<Id>, Error> {
        let (today, week_end) = days((self.clock)());
        let asked = store::Asked { listing, today: &today, week_end: &week_end, offset: 0, limit };
        self.with(|store| store.ids(&asked))
    }

    /// What is open in all articles but those in the trash, the newest word first.
    pub fn open_comments(&self, limit: u32) -> Result<Vec<store::Said>, Error> {
        self.with(|store| store.open_comments(limit))
    }

    /// What the articles on the desk are filed under.
    pub fn filing(&self) -> Result<Filing, Error> {
        self.with(|store| store.filing(FILED_MAX))
    }

    fn with<T>(&self, ask: impl FnOnce(&mut store::Reader) -> Result<T, store::Error>) -> Result<T, Error> {
        let mut looking = self.looking.lock().unwrap_or_else(PoisonError::into_inner);
        let store = match &mut *looking {
            Some(store) => store,
            none => none.insert(store::Reader::open(&self.folder)?),
        };
        Ok(ask(store)?)
    }

    /// Articles whose headline or slug answers what was typed: those that begin so or hold the words, then those among the
    /// recent ones that have its letters in this order. With nothing typed, the ones changed last.
    pub fn quick(&self, typed: &str, limit: u32) -> Result<Vec<Row>, Error> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Ok(self.with(|store| store.newest(Shelf::Desk, limit))?.into_iter().map(Row::of).collect());
        }
        let mut rows = self.with(|store| store.by_slug(&typed.to_lowercase().replace(' ', "-"), limit))?;
        rows.extend(self.with(|store| store.by_headline(typed, limit))?);
        if rows.len() < limit as usize {
            let letters: Vec<char> = plain(typed).collect();
            let recent = self.with(|store| store.newest(Shelf::Desk, RECENT))?;
            rows.extend(recent.into_iter().filter(|row| holds(&row.headline, &letters) || holds(&row.slug, &letters)));
        }
        let mut seen = HashSet::new();
        rows.retain(|row| seen.insert(row.id.clone()));
        rows.truncate(limit as usize);
        Ok(rows.into_iter().map(Row::of).collect())
    }
}

impl App {
    /// A look at the same library for someone who only reads, on another thread.
    #[must_use]
    pub fn reader(&self, clock: Clock) -> Reader {
        Reader { looking: Arc::clone(&self.looking), folder: self.folder().to_owned(), clock }
    }
}

/// Whether the letters stand in the text, in this order.
fn holds(text: &str, letters: &[char]) -> bool {
    let mut wanted = letters.iter();
    let mut next = wanted.next();
    for letter in plain(text) {
        if next == Some(&letter) {
            next = wanted.next();
        }
    }
    next.is_none()
}

fn plain(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_count_in_their_order_whatever_stands_between() {
        let check = |typed: &str| holds("The harbour: a pilot’s log", &plain(typed).collect::<Vec<_>>());
        assert!(check("hrbr plt") && check("THE LOG") && check("") && !check("log the"));
    }
}
