//! Long work: done slice by slice, told as it goes, and ended between two slices without a trace of the unfinished one.
//!
//! Each slice has two halves. `perform` knows no library: it reads files, looks through texts, writes into folders, and
//! may run beside whoever owns the library. `record` is done by its owner, in one transaction or none, so that what is
//! recorded is whole however the work ends, and so that a key press waits for one slice at most.

pub mod checkup;
pub mod export;
pub mod find;
pub mod import;
pub mod publish;
pub mod pull;
pub mod replace;

use crate::App;
use crate::error::Error;
use std::ops::ControlFlow;
use std::time::{Duration, Instant};

/// How long a slice may take where nobody else waits for the library: fewer transactions, less waiting for the disk.
const ALONE: Duration = Duration::from_millis(250);

/// How many articles are made searchable in one transaction.
const INDEXED_AT_ONCE: u32 = 10;

/// How far long work has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Progress {
    /// How many are done.
    pub done: u32,
    /// Of how many, as far as is known; it may grow.
    pub total: u32,
    /// What is being worked on, as a person knows it: a file, a headline. Empty where there is nothing to name.
    pub what: String,
    /// Whether there is more to do.
    pub more: bool,
}

/// Long work. Whoever stops asking has cancelled it: what was recorded stays, and the rest was never there.
pub trait Job: Send {
    /// What needs no library, until about `until`. Mistakes with single files belong into the job's report; an error
    /// ends the work.
    fn perform(&mut self, until: Instant) -> Result<(), Error>;

    /// What needs the library, until about `until`, all of it or nothing.
    fn record(&mut self, app: &mut App, until: Instant) -> Result<Progress, Error>;
}

/// Does the work to its end where nobody else waits for the library, or until `tell` says to break. Answers whether it
/// came to its end.
pub fn run(
    app: &mut App,
    job: &mut dyn Job,
    tell: &mut dyn FnMut(&Progress) -> ControlFlow<()>,
) -> Result<bool, Error> {
    loop {
        job.perform(Instant::now() + ALONE)?;
        let progress = job.record(app, Instant::now() + ALONE)?;
        let told = tell(&progress);
        if !progress.more {
            return Ok(true);
        }
        if told.is_break() {
            return Ok(false);
        }
    }
}

/// Makes a stretch of the words searchable; answers whether there is more. Work that changed many articles ends with
/// this, or the next search would have to do all of it before it answers, and every key press behind it would wait.
fn make_searchable(app: &mut App, until: Instant) -> Result<bool, Error> {
    while app.store.index_due(INDEXED_AT_ONCE)? > 0 {
        if Instant::now() >= until {
            return Ok(true);
        }
    }
    Ok(false)
}

/// A number of things as a count.
fn count(things: usize) -> u32 {
    u32::try_from(things).unwrap_or(u32::MAX)
}
