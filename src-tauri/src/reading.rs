//! The thread that looks for articles, with a connection of its own: no search holds up a save. Questions are answered
//! in order; one whose words have changed meanwhile is given up, so that the next key never waits for the last one.

use app::Reader;
use contract::Failure;
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use tokio::sync::oneshot;

type Job = Box<dyn FnOnce(&mut Reader) + Send>;

/// The way to the thread that looks.
pub struct Reading {
    jobs: mpsc::Sender<Job>,
    /// What each kind of question was last about.
    kinds: Mutex<HashMap<&'static str, Kind>>,
}

struct Kind {
    subject: String,
    /// Grows when the subject changes; a question asked under a smaller number is given up.
    number: u64,
    newest: Arc<AtomicU64>,
}

impl Reading {
    /// Starts the thread.
    pub fn start(mut reader: Reader) -> Self {
        let (jobs, to_do) = mpsc::channel::<Job>();
        thread::spawn(move || {
            for job in to_do {
                job(&mut reader);
            }
        });
        Self { jobs, kinds: Mutex::default() }
    }

    /// Answers a question; gives it up when one of the same kind about something else is asked.
    pub async fn run<A: Send + 'static>(
        &self,
        kind: &'static str,
        subject: &str,
        ask: impl FnOnce(&mut Reader) -> Result<A, Failure> + Send + 'static,
    ) -> Result<A, Failure> {
        let (number, newest) = self.number(kind, subject);
        let (answer, answered) = oneshot::channel();
        let job: Job = Box::new(move |reader| {
            let unwanted = move || newest.load(Ordering::Relaxed) != number;
            let done = if unwanted() {
                Err(fault("A newer question took the place of this one."))
            } else {
                catch_unwind(AssertUnwindSafe(|| reader.while_wanted(unwanted, ask)))
                    .unwrap_or_else(|_| Err(fault("Colophon made a mistake and did not look. Please try again.")))
            };
            // Whoever asked may have closed the window meanwhile.
            let _ = answer.send(done);
        });
        let gone = || fault("The library cannot be read. Start Colophon again; what was saved is untouched.");
        self.jobs.send(job).map_err(|_| gone())?;
        answered.await.map_err(|_| gone())?
    }

    fn number(&self, kind: &'static str, subject: &str) -> (u64, Arc<AtomicU64>) {
        let mut kinds = self.kinds.lock().unwrap_or_else(PoisonError::into_inner);
        let known = kinds.entry(kind).or_insert_with(|| Kind {
            subject: subject.to_owned(),
            number: 0,
            newest: Arc::default(),
        });
        if known.subject != subject {
            subject.clone_into(&mut known.subject);
            known.number += 1;
            known.newest.store(known.number, Ordering::Relaxed);
        }
        (known.number, Arc::clone(&known.newest))
    }
}

fn fault(message: &str) -> Failure {
    Failure { code: None, message: message.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_about_something_else_takes_the_place_of_the_one_before() {
        let (jobs, _to_do) = mpsc::channel();
        let reading = Reading { jobs, kinds: Mutex::default() };
        let (first, newest) = reading.number("articles", "har");
        assert_eq!(reading.number("articles", "har").0, first, "another page of the same search");
        reading.number("find_article", "x");
        assert_eq!(newest.load(Ordering::Relaxed), first, "another kind of question changes nothing");
        let (second, _) = reading.number("articles", "harb");
        assert_eq!(newest.load(Ordering::Relaxed), second);
        assert_ne!(first, second);
    }
}
