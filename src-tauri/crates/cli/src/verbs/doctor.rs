//! `doctor`: is the library sound, and mending what can be read anew from the record.

use crate::Answer;
use crate::answer::{Failure, REFUSED};
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
        let checkup = app.check_up(self.repair)?;
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
        Ok(Answer::new(words, json).with_code(if sound { 0 } else { REFUSED }))
    }
}
