//! `list`: what is in the library, in the order asked for.

use crate::Answer;
use crate::answer::Failure;
use app::App;
use clap::Args;
use contract::listing::ArticleRow;
use domain::{Due, Listing, Refusal, Shelf, Sort, Status};

/// List articles, or search them
#[derive(Args)]
pub struct List {
    /// Only articles with one of these statuses, separated by commas
    #[arg(long, value_delimiter = ',')]
    status: Vec<String>,
    /// Only articles with this tag; several times for several tags
    #[arg(long)]
    tag: Vec<String>,
    /// Only articles of this section
    #[arg(long)]
    section: Option<String>,
    /// Only articles in this house style
    #[arg(long, value_name = "NAME")]
    house: Option<String>,
    /// Only articles that are due: overdue, today, week, any or none
    #[arg(long, value_name = "WHEN")]
    due: Option<String>,
    /// Only articles with words of unknown origin
    #[arg(long)]
    unknown: bool,
    /// Where they lie: desk, archive or trash
    #[arg(long, value_name = "PLACE", default_value = "desk")]
    shelf: String,
    /// Only articles that hold these words; "…" holds words that stand together, the last one may be half typed
    #[arg(long, value_name = "WORDS")]
    search: Option<String>,
    /// Of a search: the best hits first, instead of the newest ones
    #[arg(long, requires = "search")]
    best: bool,
    /// By updated, created, due, headline or words
    #[arg(long, value_name = "ORDER", default_value = "updated")]
    sort: String,
    /// The other way round
    #[arg(long)]
    reverse: bool,
    /// The search that was saved under this name
    #[arg(long, value_name = "NAME", conflicts_with_all = ["status", "tag", "section", "house", "due", "unknown",
        "search", "best", "reverse"])]
    saved: Option<String>,
    /// Save these conditions under a name, for the window and for --saved
    #[arg(long, value_name = "NAME", conflicts_with = "saved")]
    save_as: Option<String>,
    /// At most so many
    #[arg(long, value_name = "COUNT", default_value_t = u32::MAX, hide_default_value = true)]
    limit: u32,
}

impl List {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let limit = self.limit;
        let listing = match &self.saved {
            None => self.listing().map_err(app::Error::from)?,
            Some(name) => {
                let saved = app.saved_searches()?;
                let found = saved.iter().find(|(other, _)| other == name).map(|(_, listing)| listing.clone());
                let known = || saved.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(", ");
                found.ok_or_else(|| app::Error::NoSuchSearch { name: name.clone(), known: known() })?
            }
        };
        if let Some(name) = &self.save_as {
            app.save_search(name, &listing)?;
        }
        let rows = app.list(&listing, 0, limit)?.rows;
        let rows: Vec<ArticleRow> = rows.into_iter().map(Into::into).collect();
        let words: String = rows.iter().map(in_words).collect();
        Ok(Answer::new(words, rows))
    }

    fn listing(&self) -> Result<Listing, Refusal> {
        Ok(Listing {
            search: self.search.clone().unwrap_or_default(),
            shelf: Shelf::parse(&self.shelf)?,
            statuses: self.status.iter().map(|name| Status::parse(name.trim())).collect::<Result<_, _>>()?,
            tags: self.tag.clone(),
            section: self.section.clone(),
            house: self.house.clone(),
            due: self.due.as_deref().map(Due::parse).transpose()?,
            unknown_words: self.unknown,
            sort: Sort::parse(&self.sort)?,
            reversed: self.reverse,
            ranked: self.best,
        })
    }
}

fn in_words(row: &ArticleRow) -> String {
    let headline = if row.headline.is_empty() { "(no headline)" } else { &row.headline };
    let day = row.updated.get(..10).unwrap_or_default();
    let due = row.due.as_ref().map(|due| format!("  due {due}")).unwrap_or_default();
    let signed = if row.signed == "none" { String::new() } else { format!("  sign-off {}", row.signed) };
    let mut line = format!(
        "{}  {day}  {:<9}  {:>6} words  {headline}  ({}){due}{signed}\n",
        row.id, row.status, row.words, row.slug
    );
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
