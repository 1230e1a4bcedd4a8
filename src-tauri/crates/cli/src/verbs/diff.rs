//! `diff`: what changed between two states of an article.

use crate::Answer;
use crate::answer::Failure;
use app::App;
use clap::Args;
use contract::history::DifferenceView;
use domain::difference::{Became, Grain};
use serde_json::json;

/// What changed between two states of an article
#[derive(Args)]
pub struct Diff {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
    /// The name of a version, the start of a hash that `history` shows, or `now`
    from: String,
    /// The same; what was added since `from` is marked {+so+}, what is gone [-so-]
    #[arg(default_value = "now")]
    to: String,
    /// To the last character, instead of by words
    #[arg(long)]
    exact: bool,
}

impl Diff {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        let (from, to) = (app.state(&id, &self.from)?, app.state(&id, &self.to)?);
        let grain = if self.exact { Grain::Characters } else { Grain::Words };
        let found = app.compare(&id, &from, &to, grain)?;
        let words: String = found.iter().map(in_words).collect();
        let parts: Vec<DifferenceView> = found.into_iter().map(Into::into).collect();
        Ok(Answer::new(words, json!({ "from": from.hashes(), "to": to.hashes(), "parts": parts })))
    }
}

fn in_words(one: &app::Difference) -> String {
    let text: String = one
        .pieces
        .iter()
        .map(|piece| match piece.became {
            Became::Same => piece.text.clone(),
            Became::Added => format!("{{+{}+}}", piece.text),
            Became::Removed => format!("[-{}-]", piece.text),
        })
        .collect();
    format!("{}\n{text}\n\n", one.part)
}
