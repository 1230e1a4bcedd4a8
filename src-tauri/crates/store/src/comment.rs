//! What is said about articles, as lists across all of them read it. Part of the projection, never the truth.

use crate::error::Error;
use crate::reader::Reader;
use crate::store::Store;
use domain::{Article, Comment, Id, Margin, Moment, Person, Place, Suggestion};
use rusqlite::{Connection, params};
use std::collections::HashSet;

/// A comment or a suggestion in a list across articles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The article it is about.
    pub article: Id,
    /// Its headline.
    pub headline: String,
    /// The comment's or the suggestion's own.
    pub id: Id,
    /// `comment` or `suggestion`.
    pub kind: String,
    /// The part it is about.
    pub part: String,
    /// open, resolved, accepted or rejected.
    pub state: String,
    /// Whether the words it is about are gone.
    pub lost: bool,
    /// Those words, as they were; empty for a part as a whole, and for a point.
    pub quote: String,
    /// What was said first, or the words that are suggested.
    pub text: String,
    /// Who said it.
    pub by: String,
    /// When.
    pub at: Moment,
    /// How many answers there are.
    pub replies: u32,
    /// Who spoke last.
    pub last_by: String,
    /// When.
    pub last_at: Moment,
}

impl Store {
    /// What is open in the articles on the desk and in the archive, the newest word first.
    pub fn open_comments(&self, limit: u32) -> Result<Vec<Said>, Error> {
        self.run(|c| open(c, limit))
    }
}

impl Reader {
    /// The same, beside the one who writes.
    pub fn open_comments(&self, limit: u32) -> Result<Vec<Said>, Error> {
        self.run(|c| open(c, limit))
    }
}

fn open(c: &Connection, limit: u32) -> rusqlite::Result<Vec<Said>> {
    let mut query = c.prepare_cached(
        "SELECT comment.article_id, headline, comment.id, kind, part, state, lost, quote, text, by, at_unix_ms, replies,
             last_by, last_at_unix_ms
         FROM comment JOIN article ON article.id = comment.article_id
         WHERE state = 'open' AND article.place != 'trash' ORDER BY last_at_unix_ms DESC, comment.id LIMIT ?1",
    )?;
    let found: Vec<Option<Said>> = query.query_map([limit], read)?.collect::<Result<_, _>>()?;
    Ok(found.into_iter().flatten().collect())
}

/// None for an id that is none: the table was written by something else.
fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Option<Said>> {
    let id = |column| Ok::<_, rusqlite::Error>(Id::parse(row.get_ref(column)?.as_str()?).ok());
    let Some((article, own)) = id(0)?.zip(id(2)?) else { return Ok(None) };
    Ok(Some(Said {
        article,
        headline: row.get(1)?,
        id: own,
        kind: row.get(3)?,
        part: row.get(4)?,
        state: row.get(5)?,
        lost: row.get(6)?,
        quote: row.get(7)?,
        text: row.get(8)?,
        by: row.get(9)?,
        at: Moment(row.get(10)?),
        replies: row.get(11)?,
        last_by: row.get(12)?,
        last_at: Moment(row.get(13)?),
    }))
}

/// Writes what is said about an article in place of what was said. A row that stays as it is is not written again: typing
/// moves words and changes none of these.
pub(crate) fn project(c: &Connection, article: &Article, margin: &Margin) -> rusqlite::Result<()> {
    let id = article.id.as_str();
    let rows: Vec<Said> = margin
        .comments
        .iter()
        .filter_map(|one| of_comment(article, one))
        .chain(margin.suggestions.iter().map(|one| of_suggestion(article, one)))
        .collect();
    let mut write = c.prepare_cached(
        "INSERT INTO comment (article_id, id, kind, place, part, state, lost, quote, text, by, at_unix_ms, replies,
             last_by, last_at_unix_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
         ON CONFLICT (article_id, id) DO UPDATE SET kind = ?3, place = ?4, part = ?5, state = ?6, lost = ?7, quote = ?8,
             text = ?9, by = ?10, at_unix_ms = ?11, replies = ?12, last_by = ?13, last_at_unix_ms = ?14
         WHERE (kind, place, part, state, lost, quote, text, by, at_unix_ms, replies, last_by, last_at_unix_ms)
             IS NOT (?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?;
    for (place, row) in rows.iter().enumerate() {
        write.execute(params![
            id,
            row.id.as_str(),
            row.kind,
            place as i64,
            row.part,
            row.state,
            row.lost,
            row.quote,
            row.text,
            row.by,
            row.at.unix_ms(),
            row.replies,
            row.last_by,
            row.last_at.unix_ms(),
        ])?;
    }
    let names: HashSet<&str> = rows.iter().map(|row| row.id.as_str()).collect();
    let mut query = c.prepare_cached("SELECT id FROM comment WHERE article_id = ?1")?;
    let there: Vec<String> = query.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for gone in there.iter().filter(|name| !names.contains(name.as_str())) {
        c.prepare_cached("DELETE FROM comment WHERE article_id = ?1 AND id = ?2")?.execute([id, gone])?;
    }
    Ok(())
}

fn of_comment(article: &Article, one: &Comment) -> Option<Said> {
    let (first, last) = (one.thread.first()?, one.thread.last()?);
    Some(Said {
        article: article.id.clone(),
        headline: article.headline.clone(),
        id: one.id.clone(),
        kind: "comment".to_owned(),
        part: one.anchor.part.to_string(),
        state: if one.is_open() { "open" } else { "resolved" }.to_owned(),
        lost: one.place == Place::Lost,
        quote: one.anchor.quote.clone(),
        text: first.text().to_owned(),
        by: name(article, first.by()),
        at: first.at(),
        replies: u32::try_from(one.thread.len() - 1).unwrap_or(u32::MAX),
        last_by: name(article, last.by()),
        last_at: last.at(),
    })
}

fn of_suggestion(article: &Article, one: &Suggestion) -> Said {
    Said {
        article: article.id.clone(),
        headline: article.headline.clone(),
        id: one.id.clone(),
        kind: "suggestion".to_owned(),
        part: one.anchor.part.to_string(),
        state: one.fate.name().to_owned(),
        lost: one.place == Place::Lost,
        quote: one.anchor.quote.clone(),
        text: one.replacement.clone(),
        by: name(article, &one.by),
        at: one.at,
        replies: 0,
        last_by: name(article, &one.by),
        last_at: one.at,
    }
}

fn name(article: &Article, person: &Id) -> String {
    article.person(person).map_or_else(|| person.to_string(), Person::in_words)
}
