//! `duplicate`: a second article with the same words and the same origins.

use crate::Answer;
use crate::answer::Failure;
use app::App;
use clap::Args;
use serde_json::json;

/// Start a draft with the words of another article; where they came from stays known
#[derive(Args)]
pub struct Duplicate {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
}

impl Duplicate {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let of = app.find(&self.article)?;
        let view = app.duplicate(&of)?;
        let (id, slug) = (view.article.id.as_str(), view.article.slug.as_str());
        Ok(Answer::new(format!("{id}  {slug}\n"), json!({ "id": id, "slug": slug, "of": of.as_str() })))
    }
}
