//! The projection of an article: what lists, searches and reports read, and what keeps drafts readable with any
//! SQLite tool. Never the truth: the changes are.

use crate::error::Error;
use crate::sign_off::{self, Standing};
use crate::store::{Store, Writing};
use domain::sign_off::Signed;
use domain::{Article, Fingerprint, Id, Margin, Moment, Part, Run, Shelf, Words};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashSet;

/// Everything that the projection says of an article.
#[derive(Debug, Clone)]
pub struct Projection<'a> {
    /// The article.
    pub article: &'a Article,
    /// What stands beside its text.
    pub margin: &'a Margin,
    /// The runs of each of its parts.
    pub runs: Vec<(Part, Vec<Run>)>,
    /// Words that readers read: all parts but alt text, credit and note.
    pub words: Words,
    /// Of its canonical Markdown.
    pub fingerprint: &'a Fingerprint,
    /// The state, as hashes.
    pub heads: Vec<String>,
    /// Its sign-offs, in the order of time.
    pub sign_offs: Vec<Standing<'a>>,
    /// What they amount to.
    pub signed: Signed,
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
    pub section: String,
    pub tags: Vec<String>,
    /// RFC 3339 date.
    pub due: Option<String>,
    pub shelf: Shelf,
    /// Since when it lies in the archive or in the trash.
    pub shelved: Option<Moment>,
    /// What its sign-offs amount to.
    pub signed: Signed,
}

/// The columns of a [`Row`], in the order in which [`read_row`] takes them.
pub(crate) const ROW: &str = "article.id, slug, status, house, article.headline, deck, words_human, \
    words_contribution, words_source, words_unknown, created_unix_ms, updated_unix_ms, section, tags, due, place, \
    (SELECT at_unix_ms FROM shelf WHERE article_id = article.id), signed";

impl Store {
    /// How many articles there are.
    pub fn count(&self) -> Result<u32, Error> {
        self.run(|c| c.query_row("SELECT count(*) FROM article", [], |row| row.get(0)))
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

    /// The article that says exactly what this fingerprint is of; the first that came, if several do.
    pub fn with_fingerprint(&self, fingerprint: &str) -> Result<Option<Id>, Error> {
        let id: Option<String> = self.run(|c| {
            c.prepare_cached("SELECT id FROM article WHERE fingerprint = ?1 ORDER BY row LIMIT 1")?
                .query_row([fingerprint], |row| row.get(0))
                .optional()
        })?;
        Ok(id.and_then(|id| Id::parse(&id).ok()))
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
            crate::register::project(c, projection.article, projection.fingerprint)?;
            crate::comment::project(c, projection.article, projection.margin)?;
            sign_off::project(c, projection)?;
            crate::asset::project_uses(c, projection.article)
        })
    }
}

fn projected(c: &Connection, article: &Id) -> rusqlite::Result<String> {
    let mut said = String::new();
    let about = "WHERE article_id = ?1 ORDER BY place";
    for table in [
        "article WHERE id = ?1".to_owned(),
        format!("part {about}"),
        format!("comment {about}"),
        "sign_off WHERE article_id = ?1 ORDER BY at_unix_ms, id".to_owned(),
        format!("ledger {about}"),
    ] {
        let mut query = c.prepare(&format!("SELECT * FROM {table}"))?;
        let columns: Vec<String> = query.column_names().map(str::to_owned).collect();
        let mut rows = query.query([article.as_str()])?;
        while let Some(row) = rows.next()? {
            for (index, column) in columns.iter().enumerate().filter(|(_, column)| *column != "row") {
                said += &format!("{column}: {:?}\n", row.get_ref(index)?);
            }
        }
    }
    let mut query = c.prepare(
        "SELECT tag FROM article_tag WHERE row = (SELECT row FROM article WHERE id = ?1) ORDER BY tag COLLATE BINARY",
    )?;
    let mut tags = query.query([article.as_str()])?;
    while let Some(tag) = tags.next()? {
        said += &format!("tag: {:?}\n", tag.get_ref(0)?);
    }
    Ok(said)
}

fn project_article(c: &Connection, projection: &Projection<'_>) -> rusqlite::Result<()> {
    let Projection { article, words, fingerprint, heads, created, updated, .. } = projection;
    let people: Vec<String> = article.authors().map(domain::Person::in_words).collect();
    let said = [
        article.slug.as_str(),
        article.status.name(),
        &article.house,
        &article.headline,
        &article.deck,
        &people.join("; "),
        &article.accountable_person().map(domain::Person::in_words).unwrap_or_default(),
        &article.meta.section,
        &article.meta.tags.join(", "),
        &article.meta.language,
    ];
    let id = article.id.as_str();
    // A key press changes none of these, and an index entry that stays need not be written again.
    let [slug, status, house, headline, deck, byline, accountable, section, tags, language] = said;
    c.prepare_cached(
        "INSERT INTO article (id, slug, status, house, headline, deck, byline, accountable, section, tags,
                 language, date, due, place, words_human, words_contribution, words_source, words_unknown,
                 fingerprint, heads, created_unix_ms, updated_unix_ms)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13,
                 coalesce((SELECT place FROM shelf WHERE article_id = ?1), 'desk'), 0, 0, 0, 0, '', '', ?14, 0)
             ON CONFLICT (id) DO UPDATE SET slug = ?2, status = ?3, house = ?4, headline = ?5, deck = ?6, byline = ?7,
                 accountable = ?8, section = ?9, tags = ?10, language = ?11, date = ?12, due = ?13,
                 place = excluded.place, created_unix_ms = ?14
             WHERE (slug, status, house, headline, deck, byline, accountable, section, tags, language, date, due,
                 place, created_unix_ms)
                 IS NOT (?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, excluded.place, ?14)",
    )?
    .execute(params![
        id,
        slug,
        status,
        house,
        headline,
        deck,
        byline,
        accountable,
        section,
        tags,
        language,
        article.meta.date,
        article.meta.due,
        created.unix_ms(),
    ])?;
    let row: i64 = c.prepare_cached("SELECT row FROM article WHERE id = ?1")?.query_row([id], |found| found.get(0))?;
    c.prepare_cached(
        "UPDATE article SET words_human = ?2, words_contribution = ?3, words_source = ?4, words_unknown = ?5
         WHERE row = ?1 AND (words_human, words_contribution, words_source, words_unknown) IS NOT (?2, ?3, ?4, ?5)",
    )?
    .execute(params![row, words.human, words.contribution, words.source, words.unknown])?;
    c.prepare_cached("UPDATE article SET fingerprint = ?2, heads = ?3, updated_unix_ms = ?4 WHERE row = ?1")?
        .execute(params![row, fingerprint.as_str(), heads.join(" "), updated.unix_ms()])?;
    c.prepare_cached("UPDATE article SET signed = ?2 WHERE row = ?1 AND signed != ?2")?
        .execute(params![row, projection.signed.name()])?;
    project_tags(c, row, &article.meta.tags)?;
    c.prepare_cached("INSERT OR REPLACE INTO search_due (row) VALUES (?1)")?.execute([row])?;
    Ok(())
}

fn project_tags(c: &Connection, row: i64, tags: &[String]) -> rusqlite::Result<()> {
    let mut query = c.prepare_cached("SELECT tag FROM article_tag WHERE row = ?1")?;
    let there: HashSet<String> = query.query_map([row], |row| row.get(0))?.collect::<Result<_, _>>()?;
    // "AI" and "ai" are one tag here; the first one is kept.
    let mut names = HashSet::new();
    let wanted: HashSet<&String> =
        tags.iter().filter(|tag| !tag.is_empty() && names.insert(tag.to_ascii_lowercase())).collect();
    if there.len() == wanted.len() && wanted.iter().all(|tag| there.contains(*tag)) {
        return Ok(());
    }
    c.prepare_cached("DELETE FROM article_tag WHERE row = ?1")?.execute([row])?;
    let mut insert = c.prepare_cached("INSERT INTO article_tag (row, tag) VALUES (?1, ?2)")?;
    wanted.into_iter().try_for_each(|tag| insert.execute(params![row, tag]).map(drop))
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
        section: row.get(12)?,
        tags: row.get_ref(13)?.as_str()?.split(", ").filter(|tag| !tag.is_empty()).map(str::to_owned).collect(),
        due: row.get(14)?,
        shelf: Shelf::parse(row.get_ref(15)?.as_str()?).unwrap_or_default(),
        shelved: row.get::<_, Option<i64>>(16)?.map(Moment),
        signed: Signed::parse(row.get_ref(17)?.as_str()?).unwrap_or(Signed::None),
    })
}
