//! The one thread that owns the library. Everyone else sends it work and waits; jobs are done in order, and one that
//! panics does not take the desk down.

use app::{App, Changed};
use contract::Failure;
use contract::window as told;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};
use tauri::{AppHandle, Emitter};
use tokio::sync::oneshot;

/// How often the worker looks for what other programs wrote.
const LOOK_AROUND_EVERY: Duration = Duration::from_millis(700);

type Job = Box<dyn FnOnce(&mut App) + Send>;

/// The way to the thread that owns the library.
pub struct Worker {
    jobs: mpsc::Sender<Job>,
}

/// Opens the library in `folder` and starts the thread that owns it.
pub fn start(desktop: &AppHandle, folder: &Path) -> Result<Worker, app::Error> {
    let mut app = App::open(folder, app::system_clock())?;
    let (jobs, to_do) = mpsc::channel::<Job>();
    let desktop = desktop.clone();
    thread::spawn(move || {
        let mut looked = Instant::now();
        loop {
            match to_do.recv_timeout(LOOK_AROUND_EVERY) {
                Ok(job) => job(&mut app),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            if looked.elapsed() >= LOOK_AROUND_EVERY {
                idle(&mut app, &desktop);
                looked = Instant::now();
            }
        }
    });
    Ok(Worker { jobs })
}

impl Worker {
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

fn fault(message: &str) -> Failure {
    Failure { code: Some(contract::failure::Code::NotSaved), message: message.to_owned() }
}
