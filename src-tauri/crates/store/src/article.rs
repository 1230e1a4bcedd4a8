//! The projection of an article: what lists, searches and reports read, and what keeps drafts readable with any
//! SQLite tool. Never the truth: the changes are.

use crate::error::Error;
use crate::store::{Store, Writing};
use domain::{Article, Fingerprint, Id, Moment, Part, Run, Words};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashSet;

/// Everything that the projection says of an article.
#[derive(Debug, Clone)]
pub struct Projection<'a> {
    /// The article.
    pub article: &'a Article,
    /// The runs of each of its parts.
    pub runs: Vec<(Part, Vec<Run>)>,
    /// Words that readers read: all parts but alt text, credit and note.
    pub words: Words,
    /// Of its canonical Markdown.
    pub fingerprint: &'a Fingerprint,
    /// The state, as hashes.
    pub heads: Vec<String>,
    /// When its first change was made.
    pub created: Moment,
    /// When its last change was made.
    pub updated: Moment,
}

/// An article in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the words of DESIGN.md, section 8")]
pub struct Row {
    pub id: Id,
    pub slug: String,
    pub status: String,
    pub house: String,
    pub headline: String,
    pub deck: String,
    pub words: Words,
    pub created: Moment,
    pub updated: Moment,
}

/// A stretch of the list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listed {
    /// Newest first.
    pub rows: Vec<Row>,
    /// How many there are in all.
    pub total: u32,
}

/// The columns of a [`Row`], in the order in which [`read_row`] takes them.
pub(crate) const ROW: &str = "article.id, slug, status, house, article.headline, deck, words_human, \
    words_contribution, words_source, words_unknown, created_unix_ms, updated_unix_ms";

impl Store {
    /// How many articles there are.
    pub fn count(&self) -> Result<u32, Error> {
        self.run(|c| c.query_row("SELECT count(*) FROM article", [], |row| row.get(0)))
    }

    /// The articles, last changed first, those with one status if asked.
    pub fn list(&self, status: Option<&str>, offset: u32, limit: u32) -> Result<Listed, Error> {
        self.run(|c| {
            let total = c
                .prepare_cached("SELECT count(*) FROM article WHERE ?1 IS NULL OR status = ?1")?
                .query_row([status], |row| row.get(0))?;
            let mut query = c.prepare_cached(&format!(
                "SELECT {ROW} FROM article WHERE ?1 IS NULL OR status = ?1
                 ORDER BY updated_unix_ms DESC, row DESC LIMIT ?2 OFFSET ?3"
            ))?;
            let rows = query.query_map(params![status, limit, offset], read_row)?.collect::<Result<_, _>>()?;
            Ok(Listed { rows, total })
        })
    }

    /// One article's row; none when it is not here.
    pub fn row(&self, article: &Id) -> Result<Option<Row>, Error> {
        self.run(|c| {
            c.prepare_cached(&format!("SELECT {ROW} FROM article WHERE id = ?1"))?
                .query_row([article.as_str()], read_row)
                .optional()
        })
    }

    /// The articles that `name` may mean: the id or slug itself, else the ids that start with it. At most `limit`.
    pub fn named(&self, name: &str, limit: u32) -> Result<Vec<Row>, Error> {
        let ask = |filter: &str, value: &str| {
            self.run(|c| {
                let mut query = c.prepare_cached(&format!("SELECT {ROW} FROM article WHERE {filter} LIMIT ?2"))?;
                query.query_map(params![value, limit], read_row)?.collect::<Result<Vec<_>, _>>()
            })
        };
        let exact = ask("id = ?1 OR slug = ?1", name)?;
        if !exact.is_empty() || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            return Ok(exact);
        }
        ask("id LIKE ?1", &format!("{name}%"))
    }

    /// The ids of all articles, in the order in which they came.
    pub fn ids(&self) -> Result<Vec<Id>, Error> {
        let ids: Vec<String> = self.run(|c| {
            let mut query = c.prepare("SELECT article_id FROM change GROUP BY article_id ORDER BY min(seq)")?;
            query.query_map([], |row| row.get(0))?.collect()
        })?;
        Ok(ids.iter().filter_map(|id| Id::parse(id).ok()).collect())
    }

    /// The state that the projection of an article shows, as hashes; empty when there is none.
    pub fn projected_heads(&self, article: &Id) -> Result<Vec<String>, Error> {
        let heads: Option<String> = self.run(|c| {
            c.query_row("SELECT heads FROM article WHERE id = ?1", [article.as_str()], |row| row.get(0)).optional()
        })?;
        Ok(heads.unwrap_or_default().split_whitespace().map(str::to_owned).collect())
    }

    /// Everything the projection says of an article, as text: two projections are equal when these are.
    pub fn projected(&self, article: &Id) -> Result<String, Error> {
        self.run(|c| projected(c, article))
    }
}

impl Writing<'_> {
    /// Whether another article has this slug.
    pub fn slug_taken(&self, slug: &str, by_other_than: &Id) -> Result<bool, Error> {
        self.run(|c| {
            c.prepare_cached("SELECT 1 FROM article WHERE slug = ?1 AND id != ?2")?
                .exists([slug, by_other_than.as_str()])
        })
    }

    /// Everything the projection says of an article at this point of the writing.
    pub fn projected(&self, article: &Id) -> Result<String, Error> {
        self.run(|c| projected(c, article))
    }

    /// Writes what the projection says of an article, in place of what it said.
    pub fn project(&self, projection: &Projection<'_>) -> Result<(), Error> {
        self.run(|c| {
            project_article(c, projection)?;
            project_parts(c, projection)?;
            crate::asset::project_uses(c, projection.article)
        })
    }
}

fn projected(c: &Connection, article: &Id) -> rusqlite::Result<String> {
    let mut said = String::new();
    for table in ["article WHERE id = ?1", "part WHERE article_id = ?1 ORDER BY place"] {
        let mut query = c.prepare(&format!("SELECT * FROM {table}"))?;
        let columns: Vec<String> = query.column_names().map(str::to_owned).collect();
        let mut rows = query.query([article.as_str()])?;
        while let Some(row) = rows.next()? {
            for (index, column) in columns.iter().enumerate().filter(|(_, column)| *column != "row") {
                said += &format!("{column}: {:?}\n", row.get_ref(index)?);
            }
        }
    }
    Ok(said)
}

fn project_article(c: &Connection, projection: &Projection<'_>) -> rusqlite::Result<()> {
    let Projection { article, words, fingerprint, heads, created, updated, .. } = projection;
    let people: Vec<String> = article.authors().map(domain::Person::in_words).collect();
    c.prepare_cached(
        "INSERT INTO article (id, slug, status, house, headline, deck, byline, accountable, section, tags, date,
             language, words_human, words_contribution, words_source, words_unknown, fingerprint, heads,
             created_unix_ms, updated_unix_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
         ON CONFLICT (id) DO UPDATE SET slug = ?2, status = ?3, house = ?4, headline = ?5, deck = ?6, byline = ?7,
             accountable = ?8, section = ?9, tags = ?10, date = ?11, language = ?12, words_human = ?13,
             words_contribution = ?14, words_source = ?15, words_unknown = ?16, fingerprint = ?17, heads = ?18,
             created_unix_ms = ?19, updated_unix_ms = ?20",
    )?
    .execute(params![
        article.id.as_str(),
        article.slug.as_str(),
        article.status.name(),
        article.house,
        article.headline,
        article.deck,
        people.join("; "),
        article.accountable_person().map(domain::Person::in_words).unwrap_or_default(),
        article.meta.section,
        article.meta.tags.join(", "),
        article.meta.date,
        article.meta.language,
        words.human,
        words.contribution,
        words.source,
        words.unknown,
        fingerprint.as_str(),
        heads.join(" "),
        created.unix_ms(),
        updated.unix_ms(),
    ])?;
    c.prepare_cached("INSERT OR IGNORE INTO search_due SELECT row FROM article WHERE id = ?1")?
        .execute([article.id.as_str()])?;
    Ok(())
}

fn project_parts(c: &Connection, projection: &Projection<'_>) -> rusqlite::Result<()> {
    let id = projection.article.id.as_str();
    let mut names = HashSet::new();
    let mut write = c.prepare_cached(
        "INSERT INTO part (article_id, part, place, text, runs) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (article_id, part) DO UPDATE SET place = ?3, text = ?4, runs = ?5
         WHERE place != ?3 OR text != ?4 OR runs != ?5",
    )?;
    for (place, (part, text)) in projection.article.texts().into_iter().enumerate() {
        let runs = projection.runs.iter().find(|(of, _)| *of == part).map(|(_, runs)| in_words(runs));
        let name = part.to_string();
        write.execute(params![id, name, place as i64, text, runs.unwrap_or_default()])?;
        names.insert(name);
    }
    let mut query = c.prepare_cached("SELECT part FROM part WHERE article_id = ?1")?;
    let there: Vec<String> = query.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for gone in there.iter().filter(|name| !names.contains(*name)) {
        c.prepare_cached("DELETE FROM part WHERE article_id = ?1 AND part = ?2")?.execute([id, gone])?;
    }
    Ok(())
}

/// Runs as the column says them: `12 h:ada, 4 u:paste`, lengths in UTF-16 code units.
fn in_words(runs: &[Run]) -> String {
    runs.iter().map(|run| format!("{} {}", run.len, run.origin)).collect::<Vec<_>>().join(", ")
}

pub(crate) fn read_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    let id: String = row.get(0)?;
    Ok(Row {
        id: Id::parse(&id)
            .map_err(|e| rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(e)))?,
        slug: row.get(1)?,
        status: row.get(2)?,
        house: row.get(3)?,
        headline: row.get(4)?,
        deck: row.get(5)?,
        words: Words { human: row.get(6)?, contribution: row.get(7)?, source: row.get(8)?, unknown: row.get(9)? },
        created: Moment(row.get(10)?),
        updated: Moment(row.get(11)?),
    })
}
