//! The one thread that owns the library. Everyone else sends it work and waits; jobs are done in order, and one that
//! panics does not take the desk down.

use app::{App, Changed, Reader};
use contract::Failure;
use contract::window as told;
use domain::Settings;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};
use tauri::{AppHandle, Emitter};
use tokio::sync::oneshot;

/// How soon after the start the worker asks whether a backup is due, so that it is not in the way of opening.
const FIRST_BACKUP_AFTER: Duration = Duration::from_secs(60);

/// How often it asks from then on.
const BACKUP_EVERY: Duration = Duration::from_secs(600);

/// How often the worker looks for what other programs wrote.
const LOOK_AROUND_EVERY: Duration = Duration::from_millis(700);

type Job = Box<dyn FnOnce(&mut App) + Send>;

/// The way to the thread that owns the library.
pub struct Worker {
    jobs: mpsc::Sender<Job>,
    folder: PathBuf,
}

/// Opens the library in `folder` and starts the thread that owns it. With it come a look at the library for who only
/// reads, and what was chosen, for the first look of the window.
pub fn start(desktop: &AppHandle, folder: &Path) -> Result<(Worker, Reader, Settings), app::Error> {
    let mut app = App::open(folder, app::system_clock())?;
    let reader = app.reader(app::system_clock());
    let chosen = app.settings()?;
    let (jobs, to_do) = mpsc::channel::<Job>();
    let desktop = desktop.clone();
    let back = jobs.clone();
    thread::spawn(move || {
        let mut looked = Instant::now();
        let mut asked = Instant::now();
        let mut backup_after = FIRST_BACKUP_AFTER;
        // While nobody asks for anything, everything that waits to be made searchable is.
        let mut wait = LOOK_AROUND_EVERY;
        loop {
            match to_do.recv_timeout(wait) {
                Ok(job) => {
                    job(&mut app);
                    wait = LOOK_AROUND_EVERY;
                }
                Err(RecvTimeoutError::Timeout) => {
                    let more = app.index_some().unwrap_or(false);
                    wait = if more { Duration::ZERO } else { LOOK_AROUND_EVERY };
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
            if looked.elapsed() >= LOOK_AROUND_EVERY {
                idle(&mut app, &desktop);
                looked = Instant::now();
            }
            if asked.elapsed() >= backup_after {
                back_up_if_due(&mut app, &back);
                asked = Instant::now();
                backup_after = BACKUP_EVERY;
            }
        }
    });
    Ok((Worker { jobs, folder: folder.to_owned() }, reader, chosen))
}

impl Worker {
    /// The library's folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Does `job` after everything that was sent before it.
    pub async fn run<A: Send + 'static>(
        &self,
        job: impl FnOnce(&mut App) -> Result<A, Failure> + Send + 'static,
    ) -> Result<A, Failure> {
        let (answer, answered) = oneshot::channel();
        let job: Job = Box::new(move |app| {
            let done = catch_unwind(AssertUnwindSafe(|| job(app))).unwrap_or_else(|_| {
                app.clear_desk(); // what was half done in memory is forgotten; the disk has only whole changes
                Err(fault(
                    "Colophon made a mistake and did not do this. What was saved is untouched; please try again.",
                ))
            });
            // Whoever asked may have closed the window meanwhile.
            let _ = answer.send(done);
        });
        let gone = || fault("The library is closed. Start Colophon again; what was saved is untouched.");
        self.jobs.send(job).map_err(|_| gone())?;
        answered.await.map_err(|_| gone())?
    }
}

/// Tells the window what other programs did, and makes a little more of the library searchable.
fn idle(app: &mut App, desktop: &AppHandle) {
    // An error here is the same that the next job meets and tells.
    for changed in app.look_around().unwrap_or_default() {
        let (noun, id) = match changed {
            Changed::Article(id) => ("article", id.to_string()),
            Changed::Library => ("library", String::new()),
        };
        let _ = desktop.emit("changed", told::Changed { noun: noun.to_owned(), id });
    }
    let _ = app.index_some();
}

/// Makes the backup of the day on a thread of its own; only how it went comes back here.
fn back_up_if_due(app: &mut App, back: &mpsc::Sender<Job>) {
    let plan = match app.backup_due() {
        Ok(None) => return,
        Ok(Some(plan)) => plan,
        Err(error) => return app.note_backup(Some(error.to_string())),
    };
    let back = back.clone();
    thread::spawn(move || {
        let failure = plan.perform().err().map(|error| error.to_string());
        // Where the worker is gone, so is the window that would say it.
        let _ = back.send(Box::new(move |app| app.note_backup(failure)));
    });
}

fn fault(message: &str) -> Failure {
    Failure { code: Some(contract::failure::Code::NotSaved), message: message.to_owned() }
}
