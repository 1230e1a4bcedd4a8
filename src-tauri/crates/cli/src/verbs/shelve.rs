//! `shelve`: articles to the archive, to the trash, or back to the desk.

use crate::Answer;
use crate::answer::Failure;
use app::App;
use clap::Args;
use domain::Shelf;
use serde_json::json;

/// Put articles into the archive, into the trash, or back on the desk
#[derive(Args)]
pub struct Shelve {
    /// Ids, unambiguous starts of them, or slugs
    #[arg(required_unless_present = "empty_trash")]
    articles: Vec<String>,
    /// archive, trash or desk; what has lain in the trash for 30 days is gone
    #[arg(long, value_name = "PLACE", required_unless_present = "empty_trash")]
    to: Option<String>,
    /// Remove everything in the trash for good; nothing brings it back
    #[arg(long, conflicts_with_all = ["articles", "to"])]
    empty_trash: bool,
}

impl Shelve {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        if self.empty_trash {
            let removed = app.empty_trash()?;
            return Ok(Answer::new(format!("{removed} articles removed for good\n"), json!({ "removed": removed })));
        }
        let to = Shelf::parse(&self.to.unwrap_or_default()).map_err(app::Error::from)?;
        // Every name is looked up before anything is moved: a misspelt one leaves everything where it is.
        let ids = self.articles.iter().map(|name| app.find(name)).collect::<Result<Vec<_>, _>>()?;
        let before = app.shelve(&ids, to)?;
        let words = before
            .iter()
            .map(|place| format!("{}  {} to {}\n", place.article, place.shelf.name(), to.name()))
            .collect::<String>();
        let json: Vec<_> = before
            .iter()
            .map(|place| json!({ "id": place.article.as_str(), "from": place.shelf.name(), "to": to.name() }))
            .collect();
        Ok(Answer::new(words, json))
    }
}
