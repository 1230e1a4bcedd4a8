//! `doctor`: is the library sound, and mending what can be read anew from the record.

use crate::answer::{Failure, REFUSED};
use crate::{Answer, progress};
use app::App;
use clap::Args;
use serde_json::json;

/// Check that the library is sound
#[derive(Args)]
pub struct Doctor {
    /// Write what lists and searches read anew from the record; the record itself is never touched
    #[arg(long)]
    repair: bool,
}

impl Doctor {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let mut job = app.checking_up(self.repair)?;
        let whole = progress::run(app, &mut job, "checking")?;
        let checkup = job.checkup;
        let sound = checkup.problems.is_empty();
        let mut words = format!("{}\n", app.folder().display());
        words += &format!("{} articles, {} changes in their records\n", checkup.articles, checkup.changes);
        for line in checkup.problems.iter().chain(&checkup.mended) {
            words += &format!("{line}\n");
        }
        words += if sound { "sound\n" } else { "not sound\n" };
        let json = json!({
            "library": app.folder(),
            "articles": checkup.articles,
            "changes": checkup.changes,
            "problems": checkup.problems,
            "mended": checkup.mended,
            "sound": sound,
        });
        let answer = Answer::new(words, json).with_code(if sound { 0 } else { REFUSED });
        Ok(if whole { answer } else { answer.stopped() })
    }
}
