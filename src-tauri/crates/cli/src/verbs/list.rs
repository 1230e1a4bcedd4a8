//! `list`: what is in the library, last changed first.

use crate::Answer;
use crate::answer::Failure;
use app::App;
use clap::Args;
use contract::library::ArticleRow;

/// List articles, or search them
#[derive(Args)]
pub struct List {
    /// Only articles with this status
    #[arg(long)]
    status: Option<String>,
    /// Only articles that hold these words; the last one may be half typed
    #[arg(long, value_name = "WORDS")]
    search: Option<String>,
    /// At most so many
    #[arg(long, value_name = "COUNT", default_value_t = u32::MAX, hide_default_value = true)]
    limit: u32,
}

impl List {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        if let Some(status) = &self.status {
            domain::Status::parse(status).map_err(app::Error::from)?;
        }
        let search = self.search.unwrap_or_default();
        let rows = app.list(&search, self.status.as_deref(), 0, self.limit)?.rows;
        let rows: Vec<ArticleRow> = rows.into_iter().map(Into::into).collect();
        let words: String = rows.iter().map(in_words).collect();
        Ok(Answer::new(words, rows))
    }
}

fn in_words(row: &ArticleRow) -> String {
    let headline = if row.headline.is_empty() { "(no headline)" } else { &row.headline };
    let day = row.updated.get(..10).unwrap_or_default();
    let mut line =
        format!("{}  {day}  {:<9}  {:>6} words  {headline}  ({})\n", row.id, row.status, row.words, row.slug);
    if !row.hit.is_empty() {
        let hit: String = row
            .hit
            .iter()
            .map(|piece| if piece.found { format!("[{}]", piece.text) } else { piece.text.clone() })
            .collect();
        line += &format!("    … {hit} …\n");
    }
    line
}
