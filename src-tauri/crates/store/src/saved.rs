//! Searches that a person has given a name.

use crate::error::Error;
use crate::store::{Store, Writing};
use domain::{Due, Listing, Shelf, Sort, Status};
use rusqlite::params;

/// Between the tags of a saved search: a tag may hold a comma.
const BETWEEN: &str = "\n";

impl Store {
    /// The saved searches, by name.
    pub fn saved_searches(&self) -> Result<Vec<(String, Listing)>, Error> {
        self.run(|c| {
            let mut query = c.prepare_cached(
                "SELECT name, search, shelf, statuses, tags, section, house, due, unknown_words, sort, reversed
                 FROM saved_search ORDER BY name COLLATE NOCASE",
            )?;
            query.query_map([], |row| Ok((row.get(0)?, read(row)?)))?.collect()
        })
    }
}

impl Writing<'_> {
    /// Keeps a search under a name, in place of the one that had it.
    pub fn save_search(&self, name: &str, listing: &Listing) -> Result<(), Error> {
        let statuses: Vec<&str> = listing.statuses.iter().map(|status| status.name()).collect();
        self.run(|c| {
            c.execute(
                "INSERT OR REPLACE INTO saved_search (name, search, shelf, statuses, tags, section, house, due,
                     unknown_words, sort, reversed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                params![
                    name,
                    listing.search,
                    listing.shelf.name(),
                    statuses.join(BETWEEN),
                    listing.tags.join(BETWEEN),
                    listing.section,
                    listing.house,
                    listing.due.map(Due::name),
                    listing.unknown_words,
                    listing.sort.name(),
                    listing.reversed,
                ],
            )
        })?;
        Ok(())
    }

    /// Forgets the search of this name, if there is one.
    pub fn forget_search(&self, name: &str) -> Result<(), Error> {
        self.run(|c| c.execute("DELETE FROM saved_search WHERE name = ?1", [name]))?;
        Ok(())
    }
}

/// What this version does not know of a search that a newer one saved, it leaves out.
fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Listing> {
    let text = |column: usize| row.get::<_, String>(column);
    let parts =
        |text: String| text.split(BETWEEN).filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    Ok(Listing {
        search: text(1)?,
        shelf: Shelf::parse(&text(2)?).unwrap_or_default(),
        statuses: parts(text(3)?).iter().filter_map(|name| Status::parse(name).ok()).collect(),
        tags: parts(text(4)?),
        section: row.get(5)?,
        house: row.get(6)?,
        due: row.get::<_, Option<String>>(7)?.and_then(|name| Due::parse(&name).ok()),
        unknown_words: row.get(8)?,
        sort: Sort::parse(&text(9)?).unwrap_or_default(),
        reversed: row.get(10)?,
        ranked: false,
    })
}
