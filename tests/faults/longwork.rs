//! Does long work until it is killed: `longwork LIBRARY import FOLDER`, `export FOLDER` or `replace OLD`, where OLD and
//! `new` take turns. Says a line after every slice. `tests/faults` starts it and kills it.

use app::job::find::Asked;
use app::job::replace::Chosen;
use app::{App, Existing, Job};
use domain::find::Sought;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let said: Vec<String> = std::env::args().collect();
    let [_, library, verb, what] = &said[..] else { return Err("longwork LIBRARY VERB WHAT".into()) };
    let mut app = App::open(Path::new(library), app::system_clock())?;
    for turn in 0.. {
        match verb.as_str() {
            "import" => {
                let mut job = app.import_many(vec![what.into()], None, None, true)?;
                whole(&mut app, &mut job)?;
            }
            "export" => {
                let mut job = app.export_many(None, "canonical", Path::new(what), Existing::Replace)?;
                whole(&mut app, &mut job)?;
            }
            _ => {
                let (old, new) = if turn % 2 == 0 { (what.as_str(), "new") } else { ("new", what.as_str()) };
                let sought = Sought { text: old.to_owned(), words: true, ..Sought::default() };
                let asked = Asked { sought, put: Some(new.to_owned()), sections: Vec::new() };
                let mut job = app.finding(asked.clone(), None, u32::MAX)?;
                whole(&mut app, &mut job)?;
                let all = job.found.into_iter();
                let all = all.map(|one| Chosen { id: one.id, state: one.state, left_out: [].into() }).collect();
                let mut job = app.replacing(asked, all)?;
                whole(&mut app, &mut job)?;
            }
        }
    }
    Ok(())
}

/// Does work in small slices, as beside somebody who writes.
fn whole(app: &mut App, job: &mut dyn Job) -> Result<(), Box<dyn std::error::Error>> {
    let mut more = true;
    while more {
        job.perform(Instant::now() + Duration::from_millis(5))?;
        more = job.record(app, Instant::now() + Duration::from_millis(5))?.more;
        let mut out = std::io::stdout();
        writeln!(out, "a slice")?;
        out.flush()?;
    }
    Ok(())
}
