//! The register: who used which tool for what, across the library.

use crate::error::Error;
use crate::folder::{self, Existing};
use crate::{App, desk};
use domain::Moment;
use domain::register::{Entry, Filter};
use std::path::{Path, PathBuf};

/// As many entries as one file takes: more rows than spreadsheets show.
const FILE_ENTRIES_MAX: u32 = 1_000_000;

/// So many articles are read at once that were written before there was a register.
const DUE_AT_ONCE: u32 = 64;

/// A page of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Register {
    /// The entries asked for, the last use first.
    pub entries: Vec<Entry>,
    /// How many there are in all.
    pub total: u32,
    /// What there is to filter by.
    pub choices: store::Choices,
}

impl App {
    /// The entries from `offset` on that a filter asks for, and what else can be asked for.
    pub fn register(&mut self, filter: &Filter, offset: u32, limit: u32) -> Result<Register, Error> {
        filter.check()?;
        self.register_what_is_due()?;
        Ok(Register {
            entries: self.store.register(filter, offset, limit)?,
            total: self.store.register_count(filter)?,
            choices: self.store.register_choices()?,
        })
    }

    /// Every entry that a filter asks for, as a table for spreadsheets.
    pub fn register_csv(&mut self, filter: &Filter) -> Result<String, Error> {
        let entries = self.register(filter, 0, FILE_ENTRIES_MAX)?.entries;
        Ok(export::register::csv(&entries, &crate::rfc3339))
    }

    /// Writes text into a file of today's date in a folder, in the place of one of that name. Answers where it is.
    pub fn write_register(&mut self, text: &str, ending: &str, to: &Path) -> Result<PathBuf, Error> {
        let day: String = crate::rfc3339(self.now()).chars().take(10).collect();
        let name = format!("ai-use-{day}.{ending}");
        folder::check(to, &name, text.as_bytes(), Existing::Replace)?;
        folder::write(to, &name, text.as_bytes(), Existing::Replace)?;
        Ok(to.join(name))
    }

    /// Articles that were written before there was a register are read once.
    pub(crate) fn register_what_is_due(&mut self) -> Result<(), Error> {
        loop {
            let due = self.store.register_due(DUE_AT_ONCE)?;
            if due.is_empty() {
                return Ok(());
            }
            // One that cannot be read is `doctor`'s business; the register is whole without it.
            let read: Vec<_> = due
                .iter()
                .map(|id| (id, desk::read(&self.store, id).and_then(|mut on_desk| on_desk.view()).ok()))
                .collect();
            let writing = self.store.write()?;
            for (id, view) in read {
                if let Some(view) = view {
                    writing.register(&view.article, &view.fingerprint)?;
                }
                writing.register_done(id)?;
            }
            writing.keep()?;
        }
    }
}

/// The moment at which a day begins, in UTC: `2026-05-01`. The day after it begins `days` later.
pub fn day_begins(text: &str, days: i64) -> Result<Moment, Error> {
    let day = text.trim().parse::<jiff::civil::Date>();
    let begins = day.ok().and_then(|day| day.to_zoned(jiff::tz::TimeZone::UTC).ok());
    let begins = begins.ok_or_else(|| domain::Refusal::BadDate(text.chars().take(80).collect()))?;
    Ok(Moment(begins.timestamp().as_millisecond() + days * 24 * 60 * 60 * 1000))
}
