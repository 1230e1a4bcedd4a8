//! `note`: the compiled note and nothing else on standard output.

use crate::Answer;
use crate::answer::{Failure, REFUSED};
use app::App;
use clap::Args;
use serde_json::json;

/// Print the note that the ledger makes
#[derive(Args)]
pub struct Note {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
    /// The one line for the top of the page instead
    #[arg(long)]
    top: bool,
}

impl Note {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        let view = app.article(&id)?;
        let told = view.disclosure();
        let compiled = if self.top { told.top_label } else { told.note };
        let text = compiled.map(|compiled| compiled.text);
        let json = json!({ "id": id.as_str(), "text": text, "level": told.levels.article.name() });
        let answer = Answer::new(text.as_ref().map_or_else(String::new, |text| format!("{text}\n")), json);
        Ok(match (text, told.broken) {
            (_, Some(why)) => answer.saying([why]).with_code(REFUSED),
            (None, None) => answer.saying([
                "Nothing may be said: the ledger is empty, and nobody affirms that no AI was used.".to_owned(),
            ]),
            _ => answer,
        })
    }
}
