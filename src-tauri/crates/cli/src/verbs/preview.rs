//! `preview`: the article as a reader meets it, as one HTML document.

use crate::Answer;
use crate::answer::Failure;
use app::{App, Shown};
use clap::Args;
use serde_json::json;

/// Print an article as a reader meets it: one HTML document, without scripts
#[derive(Args)]
pub struct Preview {
    /// Id, unambiguous start of one, or slug
    article: String,
}

impl Preview {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        let view = app.article(&id)?;
        let label = view.disclosure().top_label.map(|label| label.text);
        let document = app::preview(&view.article, &view.house, label.as_deref(), Shown::AsFile)?;
        let json = json!({ "id": id.as_str(), "html": document });
        Ok(Answer::new(document, json))
    }
}
