//! How long a key press waits while files come in: one thread owns the library, as in the window, and is given slices of
//! the import and key presses in turn.

use app::{App, Asked, Edit, Job, Progress};
use domain::{Id, Origin, Part, RunText};
use std::error::Error;
use std::path::PathBuf;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

type Sent = Box<dyn FnOnce(&mut App) + Send>;

/// The same as in the window (`src-tauri/src/jobs.rs`).
const SLICE: Duration = Duration::from_millis(15);
const PERFORMED: Duration = Duration::from_millis(60);

/// A person types about so fast; what was typed is sent with every key, which is more than the window does.
const KEY_EVERY: Duration = Duration::from_millis(50);

/// Brings `folder` in and types into `id` meanwhile. Answers the library, the seconds of the import, and how long each
/// save took, in milliseconds.
pub fn typing_beside_import(mut app: App, folder: PathBuf, id: &Id) -> Result<(App, f64, Vec<f64>), Box<dyn Error>> {
    let mut job = app.import_many(vec![folder], None, None, true)?;
    let origin = Origin::Human(app.person().id.clone());
    let (send, sent) = mpsc::channel::<Sent>();
    let owner = thread::spawn(move || {
        for one in sent {
            one(&mut app);
        }
        app
    });
    let slices = send.clone();
    let begun = Instant::now();
    let importing = thread::spawn(move || -> Result<f64, app::Error> {
        loop {
            job.perform(Instant::now() + PERFORMED)?;
            let (back, came) = mpsc::channel::<(_, Result<Progress, app::Error>)>();
            let slice: Sent = Box::new(move |app| {
                let progress = job.record(app, Instant::now() + SLICE);
                let _ = back.send((job, progress));
            });
            if slices.send(slice).is_err() {
                return Ok(begun.elapsed().as_secs_f64());
            }
            let Ok((came_back, progress)) = came.recv() else { return Ok(begun.elapsed().as_secs_f64()) };
            job = came_back;
            if !progress?.more {
                return Ok(begun.elapsed().as_secs_f64());
            }
        }
    });
    let mut taken = Vec::new();
    while !importing.is_finished() {
        let (back, came) = mpsc::channel();
        let (id, origin) = (id.clone(), origin.clone());
        let pressed = Instant::now();
        let save: Sent = Box::new(move |app| {
            let insert = vec![RunText::new("x", origin)];
            let edit = Asked::Edit(Edit::Splice { part: Part::Body, at: 100, delete: 0, insert });
            let _ = back.send(app.edit(&id, None, &[edit]).map(drop));
        });
        if send.send(save).is_err() {
            break;
        }
        came.recv()??;
        taken.push(pressed.elapsed().as_secs_f64() * 1000.0);
        thread::sleep(KEY_EVERY);
    }
    let seconds = importing.join().map_err(|_| "the import made a mistake")??;
    drop(send);
    let app = owner.join().map_err(|_| "the library made a mistake")?;
    Ok((app, seconds, taken))
}
