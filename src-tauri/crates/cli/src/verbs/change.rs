//! `change`: one change of several articles.

use crate::Answer;
use crate::answer::{Failure, REFUSED};
use app::App;
use clap::Args;
use contract::shelf::ArticlesChanged;

/// Give a field of several articles the same value
#[derive(Args)]
pub struct Change {
    /// status, section, due, tags, add-tags or remove-tags
    field: String,
    /// The new value; tags separated by commas
    #[arg(allow_hyphen_values = true)]
    value: String,
    /// Ids, unambiguous starts of them, or slugs
    #[arg(required = true)]
    articles: Vec<String>,
}

impl Change {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let ids = self.articles.iter().map(|name| app.find(name)).collect::<Result<Vec<_>, _>>()?;
        let many = ArticlesChanged::from(app.change_many(&ids, &self.field, &self.value)?);
        let words: String =
            many.changed.iter().map(|one| format!("{}  {}  {} set\n", one.row.id, one.row.slug, self.field)).collect();
        let refused: Vec<String> =
            many.refused.iter().map(|one| format!("colophon-cli: {}: {}", one.id, one.reason)).collect();
        let code = if refused.is_empty() { 0 } else { REFUSED };
        Ok(Answer::new(words, many).saying(refused).with_code(code))
    }
}
