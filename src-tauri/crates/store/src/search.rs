//! Finding words. The index is filled behind the saves; its numbers grow with every save, so that the newest hits are
//! read first and a common word costs no more than a rare one.

use crate::error::Error;
use crate::listing::{Asked, Condition};
use crate::query::{self, Query};
use crate::store::{Store, Writing};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};

/// So many of the newest hits are ranked; the older ones follow by their age. Ranking reads every hit: 83 ms for a word
/// that stands in 100,000 articles, against 4 ms for these.
const RANKED_MAX: u32 = 2_000;
/// Hits counted beyond the ones that are shown.
const COUNTED_AHEAD: u32 = 1_000;

/// Numbers of the articles found.
pub(crate) struct Found {
    pub rows: Vec<i64>,
    pub total: u32,
    pub more: bool,
}

/// The stretch of the hits that is asked for: newest first, or the best of the newest ones first.
pub(crate) fn find(c: &Connection, query: &Query, filter: &Condition, asked: &Asked<'_>) -> rusqlite::Result<Found> {
    let words = query.fts();
    if !asked.listing.ranked {
        return newest(c, &words, filter, i64::MAX, asked.offset, asked.limit);
    }
    let floor = c
        .prepare_cached("SELECT rowid FROM search WHERE search MATCH ?1 ORDER BY rowid DESC LIMIT 1 OFFSET ?2")?
        .query_row(params![words, RANKED_MAX - 1], |row| row.get(0))
        .optional()?
        .unwrap_or(i64::MIN);
    let best = best(c, &words, filter, floor)?;
    let ranked = u32::try_from(best.len()).unwrap_or(u32::MAX);
    let older = newest(
        c,
        &words,
        filter,
        floor,
        asked.offset.saturating_sub(ranked),
        asked.limit.saturating_sub(ranked.saturating_sub(asked.offset)),
    )?;
    let shown = best.into_iter().skip(asked.offset as usize).take(asked.limit as usize);
    Ok(Found { rows: shown.chain(older.rows).collect(), total: ranked + older.total, more: older.more })
}

/// Hits older than number `below`, newest first.
fn newest(
    c: &Connection,
    words: &str,
    filter: &Condition,
    below: i64,
    offset: u32,
    limit: u32,
) -> rusqlite::Result<Found> {
    let ahead = limit.saturating_add(COUNTED_AHEAD).saturating_add(1);
    let sql = format!(
        "SELECT article.row FROM search CROSS JOIN searched ON searched.seq = search.rowid
             CROSS JOIN article ON article.row = searched.row
         WHERE search MATCH ? AND search.rowid < ? AND {} ORDER BY search.rowid DESC LIMIT ? OFFSET ?",
        filter.sql
    );
    let values = [Value::from(words.to_owned()), below.into()].into_iter().chain(filter.values.iter().cloned());
    let values = values.chain([ahead.into(), offset.into()]);
    let mut find = c.prepare_cached(&sql)?;
    let mut rows: Vec<i64> = find.query_map(params_from_iter(values), |row| row.get(0))?.collect::<Result<_, _>>()?;
    let here = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    rows.truncate(limit as usize);
    let more = here == ahead;
    let total = if here == 0 && offset > 0 {
        // Past the end: how many there are is only known by counting again from the start.
        newest(c, words, filter, below, 0, offset)?.total
    } else {
        offset + here - u32::from(more)
    };
    Ok(Found { rows, total, more })
}

/// The hits from number `floor` on, best first. A word in the headline weighs as much as eight in the text.
fn best(c: &Connection, words: &str, filter: &Condition, floor: i64) -> rusqlite::Result<Vec<i64>> {
    let sql = format!(
        "SELECT article.row FROM search CROSS JOIN searched ON searched.seq = search.rowid
             CROSS JOIN article ON article.row = searched.row
         WHERE search MATCH ? AND search.rowid >= ? AND {}
         ORDER BY bm25(search, 8.0, 1.0), search.rowid DESC",
        filter.sql
    );
    let values = [Value::from(words.to_owned()), floor.into()].into_iter().chain(filter.values.iter().cloned());
    c.prepare_cached(&sql)?.query_map(params_from_iter(values), |row| row.get(0))?.collect()
}

impl Store {
    /// Indexes up to `count` articles that have changed. Answers how many it did.
    pub fn index_due(&mut self, count: u32) -> Result<u32, Error> {
        let due: bool = self.run(|c| c.query_row("SELECT EXISTS (SELECT 1 FROM search_due)", [], |row| row.get(0)))?;
        if !due {
            return Ok(0);
        }
        let writing = self.write()?;
        let done = writing.run(|c| index(c, count))?;
        writing.keep()?;
        Ok(done)
    }
}

impl Writing<'_> {
    /// Forgets the whole index, so that it is made anew.
    pub fn reindex(&self) -> Result<(), Error> {
        self.run(|c| {
            c.execute_batch(
                "INSERT INTO search (search) VALUES ('delete-all');
                 DELETE FROM searched;
                 DELETE FROM search_due;
                 INSERT INTO search_due (row) SELECT row FROM article ORDER BY updated_unix_ms;",
            )
        })
    }
}

/// Takes an article out of the index.
pub(crate) fn forget(c: &Connection, row: i64) -> rusqlite::Result<()> {
    let was: Option<i64> = c
        .prepare_cached("DELETE FROM searched WHERE row = ?1 RETURNING seq")?
        .query_row([row], |found| found.get(0))
        .optional()?;
    if let Some(seq) = was {
        c.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([seq])?;
    }
    Ok(())
}

fn index(c: &Connection, count: u32) -> rusqlite::Result<u32> {
    let mut due = c.prepare_cached("SELECT seq, row FROM search_due ORDER BY seq LIMIT ?1")?;
    let rows: Vec<(i64, i64)> =
        due.query_map([count], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    for (seq, row) in &rows {
        forget(c, *row)?;
        let texts: Option<(String, Option<String>)> = c
            .prepare_cached(
                // Between two parts stands a word that nobody types (U+E000), so that no phrase reaches across.
                "SELECT headline, (SELECT group_concat(text, ' ' || char(57344) || ' ') FROM part
                     WHERE article_id = article.id AND part != 'headline') FROM article WHERE row = ?1",
            )?
            .query_row([row], |found| Ok((found.get(0)?, found.get(1)?)))
            .optional()?;
        if let Some((headline, text)) = texts {
            let text = query::indexed(&text.unwrap_or_default());
            c.prepare_cached("INSERT INTO search (rowid, headline, text) VALUES (?1, ?2, ?3)")?.execute(params![
                seq,
                query::indexed(&headline),
                text
            ])?;
            c.prepare_cached("INSERT INTO searched (seq, row) VALUES (?1, ?2)")?.execute([seq, row])?;
        }
        c.prepare_cached("DELETE FROM search_due WHERE seq = ?1")?.execute([seq])?;
    }
    Ok(u32::try_from(rows.len()).unwrap_or(u32::MAX))
}
