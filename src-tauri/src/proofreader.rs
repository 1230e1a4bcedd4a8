//! The thread that reads for spelling, beside the one that owns the library: a long text or a slow dictionary holds up
//! no save. It reads a dictionary when it is first asked.

use app::Spelling;
use contract::Failure;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc;
use std::thread;
use tokio::sync::oneshot;

type Job = Box<dyn FnOnce(&mut Spelling) + Send>;

/// The way to the thread that reads for spelling.
pub struct Proofreader {
    jobs: mpsc::Sender<Job>,
}

/// Starts the thread; it waits until it is asked something.
pub fn start() -> Proofreader {
    let (jobs, to_do) = mpsc::channel::<Job>();
    thread::spawn(move || {
        let mut spelling = Spelling::new(app::dictionary_folders());
        while let Ok(job) = to_do.recv() {
            job(&mut spelling);
        }
    });
    Proofreader { jobs }
}

impl Proofreader {
    /// Does `job` after everything that was sent before it.
    pub async fn run<A: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Spelling) -> Result<A, Failure> + Send + 'static,
    ) -> Result<A, Failure> {
        let (answer, answered) = oneshot::channel();
        let job: Job = Box::new(move |spelling| {
            let done = catch_unwind(AssertUnwindSafe(|| job(spelling))).unwrap_or_else(|_| {
                // What it had read may be half read; the next one reads it anew.
                *spelling = Spelling::new(app::dictionary_folders());
                Err(gone())
            });
            // Whoever asked may have closed the window meanwhile.
            let _ = answer.send(done);
        });
        self.jobs.send(job).map_err(|_| gone())?;
        answered.await.map_err(|_| gone())?
    }
}

fn gone() -> Failure {
    Failure { code: None, message: "Colophon made a mistake and could not look at the spelling.".to_owned() }
}
