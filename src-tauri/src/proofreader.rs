//! The thread that reads for spelling, beside the one that owns the library: a long text or a slow dictionary holds up
//! no save. It opens the library and reads a dictionary when it is first asked.

use app::Spelling;
use contract::Failure;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc;
use std::thread;
use tokio::sync::oneshot;

type Job = Box<dyn FnOnce(&mut Option<Spelling>) + Send>;

/// The way to the thread that reads for spelling.
pub struct Proofreader {
    jobs: mpsc::Sender<Job>,
    library: Box<Path>,
}

/// Starts the thread; it waits until it is asked something.
pub fn start(library: &Path) -> Proofreader {
    let (jobs, to_do) = mpsc::channel::<Job>();
    thread::spawn(move || {
        let mut spelling = None;
        while let Ok(job) = to_do.recv() {
            job(&mut spelling);
        }
    });
    Proofreader { jobs, library: library.into() }
}

impl Proofreader {
    /// Does `job` after everything that was sent before it.
    pub async fn run<A: Send + 'static>(
        &self,
        job: impl FnOnce(&mut Spelling) -> Result<A, Failure> + Send + 'static,
    ) -> Result<A, Failure> {
        let (answer, answered) = oneshot::channel();
        let library = self.library.clone();
        let job: Job = Box::new(move |held| {
            let done = catch_unwind(AssertUnwindSafe(|| job(opened(held, &library)?))).unwrap_or_else(|_| {
                *held = None; // what it had read may be half read; the next one reads it anew
                Err(gone())
            });
            // Whoever asked may have closed the window meanwhile.
            let _ = answer.send(done);
        });
        self.jobs.send(job).map_err(|_| gone())?;
        answered.await.map_err(|_| gone())?
    }
}

fn opened<'a>(held: &'a mut Option<Spelling>, library: &Path) -> Result<&'a mut Spelling, Failure> {
    if let Some(spelling) = held {
        return Ok(spelling);
    }
    Ok(held.insert(Spelling::open(library, app::dictionary_folders())?))
}

fn gone() -> Failure {
    Failure { code: None, message: "Colophon made a mistake and could not look at the spelling.".to_owned() }
}
