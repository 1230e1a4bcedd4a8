//! Searches under a name.

use crate::App;
use crate::error::Error;
use domain::{Listing, Refusal};

/// The longest name, in characters.
const NAME_CHARS_MAX: usize = 60;

impl App {
    /// The saved searches, by name.
    pub fn saved_searches(&self) -> Result<Vec<(String, Listing)>, Error> {
        Ok(self.store.saved_searches()?)
    }

    /// Keeps a search under a name, in place of the one that had it.
    pub fn save_search(&mut self, name: &str, listing: &Listing) -> Result<(), Error> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > NAME_CHARS_MAX {
            return Err(Refusal::BadSearchName { max: NAME_CHARS_MAX }.into());
        }
        let writing = self.store.write()?;
        writing.save_search(name, listing)?;
        writing.keep()?;
        Ok(())
    }

    /// Forgets the search of this name, if there is one.
    pub fn forget_search(&mut self, name: &str) -> Result<(), Error> {
        let writing = self.store.write()?;
        writing.forget_search(name)?;
        writing.keep()?;
        Ok(())
    }
}
