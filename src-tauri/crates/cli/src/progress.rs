//! How far long work has come, on a line of standard error that is only there while somebody looks at a terminal; and
//! Ctrl+C, which ends it between two slices.

use app::{App, Job};
use std::io::{IsTerminal, Write};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// What does not take longer is not worth a line.
const QUIET: Duration = Duration::from_millis(400);

/// How often the line is written anew.
const TOLD_EVERY: Duration = Duration::from_millis(100);

/// How many characters of what is being worked on are shown.
const WHAT_CHARS_MAX: usize = 40;

/// Does long work to its end, or until Ctrl+C. Answers whether it came to its end.
pub fn run(app: &mut App, job: &mut dyn Job, doing: &str) -> Result<bool, app::Error> {
    let stop = Arc::new(AtomicBool::new(false));
    // Where signals cannot be caught Ctrl+C ends the program, and the library is whole all the same.
    let caught = signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&stop));
    let seen = std::io::stderr().is_terminal();
    let (begun, mut told) = (Instant::now(), None::<Instant>);
    let done = app::job::run(app, job, &mut |progress| {
        if seen && begun.elapsed() > QUIET && told.is_none_or(|told| told.elapsed() > TOLD_EVERY) {
            told = Some(Instant::now());
            let what: String = progress.what.chars().rev().take(WHAT_CHARS_MAX).collect();
            let what: String = what.chars().rev().filter(|c| !c.is_control()).collect();
            // Back to the start of the line, and what stood there before is wiped out.
            let _ = write!(std::io::stderr(), "\r\x1b[K{doing} {} of {}  {what}", progress.done, progress.total);
        }
        if stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    if told.is_some() {
        let _ = write!(std::io::stderr(), "\r\x1b[K");
    }
    if let Ok(caught) = caught {
        signal_hook::low_level::unregister(caught);
    }
    done
}
