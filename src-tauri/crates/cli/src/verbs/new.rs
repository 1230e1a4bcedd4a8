//! `new`: an empty article, or one with a headline.

use crate::Answer;
use crate::answer::Failure;
use app::{App, Asked};
use clap::Args;
use serde_json::json;

/// Start an empty article
#[derive(Args)]
pub struct New {
    /// Its headline
    headline: Option<String>,
    /// Its house style
    #[arg(long, value_name = "NAME")]
    house: Option<String>,
}

impl New {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let mut article = app.new_article(self.house.as_deref())?.article;
        if let Some(value) = self.headline {
            let headline = Asked::Set { field: "headline".to_owned(), value };
            article = app.edit(&article.id, None, &[headline])?.view.article;
        }
        let words = format!("{}  {}\n", article.id, article.slug);
        Ok(Answer::new(words, json!({ "id": article.id.as_str(), "slug": article.slug.as_str() })))
    }
}
