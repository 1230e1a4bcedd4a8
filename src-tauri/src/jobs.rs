//! Long work in the window: each job has a thread of its own, and the library's thread gets it in slices, so that a
//! key press waits for one slice at most.

use crate::worker::Worker;
use contract::Failure;
use contract::job::{CancelJob, Progress, Started, State, Work};
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};
use tauri::{AppHandle, Emitter, Manager};

/// How long the library is kept at a time.
const SLICE: Duration = Duration::from_millis(15);

/// How long a job may read and think before it shows itself again.
const PERFORMED: Duration = Duration::from_millis(60);

/// How often a window is told of what only has come further.
const TOLD_EVERY: Duration = Duration::from_millis(100);

/// The jobs at work, and the wish to stop of each.
#[derive(Default)]
pub struct Jobs {
    stop: Mutex<HashMap<String, Arc<AtomicBool>>>,
    started: AtomicU32,
}

/// Plans long work and begins it. How it goes on is told by the event `progress`.
pub async fn start(
    desktop: &AppHandle,
    plan: impl FnOnce(&mut app::App) -> Result<Box<dyn Work>, Failure> + Send + 'static,
) -> Result<Started, Failure> {
    let work = desktop.state::<Worker>().run(plan).await?;
    let jobs = desktop.state::<Jobs>();
    let job = format!("job-{}", jobs.started.fetch_add(1, Ordering::Relaxed) + 1);
    let stop = Arc::new(AtomicBool::new(false));
    jobs.stop.lock().unwrap_or_else(PoisonError::into_inner).insert(job.clone(), Arc::clone(&stop));
    let (desktop, name) = (desktop.clone(), job.clone());
    thread::spawn(move || {
        drive(&desktop, &name, work, &stop);
        desktop.state::<Jobs>().stop.lock().unwrap_or_else(PoisonError::into_inner).remove(&name);
    });
    Ok(Started { job })
}

/// Asks a job to stop; one that has ended already has nothing to stop.
pub async fn cancel(desktop: &AppHandle, ask: CancelJob) -> Result<(), Failure> {
    if let Some(stop) = desktop.state::<Jobs>().stop.lock().unwrap_or_else(PoisonError::into_inner).get(&ask.job) {
        stop.store(true, Ordering::Relaxed);
    }
    Ok(())
}

fn drive(desktop: &AppHandle, job: &str, mut work: Box<dyn Work>, stop: &AtomicBool) {
    let kind = work.kind();
    let mut told = Instant::now();
    let tell = |state, at: app::Progress, news, failure| {
        let app::Progress { done, total, what, .. } = at;
        // A window that is gone needs no news.
        let _ =
            desktop.emit("progress", Progress { job: job.to_owned(), kind, state, done, total, what, news, failure });
    };
    let mut last = app::Progress::default();
    tell(State::Running, last.clone(), None, None);
    loop {
        let slice;
        (work, slice) = match step(desktop, work) {
            Ok(stepped) => stepped,
            Err(failure) => return tell(State::Failed, last, None, Some(failure.message)),
        };
        let state = match slice {
            Err(error) => return tell(State::Failed, last, work.news(true), Some(error.to_string())),
            Ok(progress) => {
                last = progress;
                match (last.more, stop.load(Ordering::Relaxed)) {
                    (false, _) => State::Done,
                    (true, true) => State::Cancelled,
                    (true, false) => State::Running,
                }
            }
        };
        let ended = state != State::Running;
        let news = work.news(ended);
        if ended || news.is_some() || told.elapsed() >= TOLD_EVERY {
            tell(state, last.clone(), news, None);
            told = Instant::now();
        }
        if ended {
            return;
        }
    }
}

type Slice = Result<app::Progress, app::Error>;

/// One slice: first beside the library, then in it. The work comes back, unless a mistake of ours has broken it.
fn step(desktop: &AppHandle, mut work: Box<dyn Work>) -> Result<(Box<dyn Work>, Slice), Failure> {
    let performed = catch_unwind(AssertUnwindSafe(|| work.perform(Instant::now() + PERFORMED)));
    match performed {
        Err(_) => Err(Failure {
            code: None,
            message: "Colophon made a mistake and stopped. What was done until then is kept.".to_owned(),
        }),
        Ok(Err(error)) => Ok((work, Err(error))),
        Ok(Ok(())) => tauri::async_runtime::block_on(desktop.state::<Worker>().run(move |app| {
            let slice = work.record(app, Instant::now() + SLICE);
            Ok((work, slice))
        })),
    }
}
