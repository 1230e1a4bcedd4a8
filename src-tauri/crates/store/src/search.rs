//! Finding words. The index is filled behind the saves, and always before an answer.

use crate::article::{ROW, Row, read_row};
use crate::error::Error;
use crate::store::{Store, Writing};
use rusqlite::{Connection, params};

/// How many characters of text stand around the words found.
const HIT_CHARS: usize = 120;

/// An article that holds the words searched for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The article.
    pub row: Row,
    /// A piece of its text, with the words found marked true. Empty where the words stand only in inflected forms.
    pub text: Vec<(String, bool)>,
}

impl Store {
    /// The articles that hold every word of `words`, last changed first, and how many there are.
    ///
    /// The last word also matches as a beginning, since it may be half typed. Everything is quoted, so that
    /// `state-of-the-art` or `AND` are words and not syntax. Inflected forms match (Porter's stemmer), accents do not
    /// matter.
    pub fn search(
        &mut self,
        words: &str,
        status: Option<&str>,
        offset: u32,
        limit: u32,
    ) -> Result<(Vec<Hit>, u32), Error> {
        let Some(query) = quoted(words) else { return Ok((Vec::new(), 0)) };
        self.index_due(u32::MAX)?;
        self.run(|c| {
            let total = c
                .prepare_cached(
                    "SELECT count(*) FROM search JOIN article ON article.row = search.rowid
                     WHERE search MATCH ?1 AND (?2 IS NULL OR status = ?2)",
                )?
                .query_row(params![query, status], |row| row.get(0))?;
            let mut found = c.prepare_cached(&format!(
                "SELECT {ROW} FROM search JOIN article ON article.row = search.rowid
                 WHERE search MATCH ?1 AND (?2 IS NULL OR status = ?2)
                 ORDER BY updated_unix_ms DESC LIMIT ?3 OFFSET ?4"
            ))?;
            let rows: Vec<Row> =
                found.query_map(params![query, status, limit, offset], read_row)?.collect::<Result<_, _>>()?;
            let hits = rows.into_iter().map(|row| Ok(Hit { text: around(c, &row, words)?, row }));
            Ok((hits.collect::<Result<Vec<_>, rusqlite::Error>>()?, total))
        })
    }

    /// Indexes up to `count` articles that have changed. Answers how many it did.
    pub fn index_due(&mut self, count: u32) -> Result<u32, Error> {
        let due: u32 = self.run(|c| c.query_row("SELECT count(*) FROM search_due", [], |row| row.get(0)))?;
        if due == 0 {
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
                 INSERT OR IGNORE INTO search_due SELECT row FROM article;",
            )
        })
    }
}

fn index(c: &Connection, count: u32) -> rusqlite::Result<u32> {
    let mut due = c.prepare_cached("SELECT row FROM search_due LIMIT ?1")?;
    let rows: Vec<i64> = due.query_map([count], |row| row.get(0))?.collect::<Result<_, _>>()?;
    for row in &rows {
        c.prepare_cached("DELETE FROM search WHERE rowid = ?1")?.execute([row])?;
        c.prepare_cached(
            "INSERT INTO search (rowid, headline, text)
             SELECT row, headline, (SELECT group_concat(text, char(10)) FROM part
                 WHERE article_id = article.id AND part != 'headline') FROM article WHERE row = ?1",
        )?
        .execute([row])?;
        c.prepare_cached("DELETE FROM search_due WHERE row = ?1")?.execute([row])?;
    }
    Ok(u32::try_from(rows.len()).unwrap_or(u32::MAX))
}

/// The words as an FTS5 query: each one quoted, the last one a prefix. None without a letter or digit.
fn quoted(words: &str) -> Option<String> {
    let words: Vec<String> = words
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphanumeric))
        .map(|word| format!("\"{}\"", word.replace(['"', '\0'], "")))
        .collect();
    if words.is_empty() { None } else { Some(format!("{}*", words.join(" "))) }
}

/// The first place in the article's text where one of the words begins a word.
fn around(c: &Connection, row: &Row, words: &str) -> rusqlite::Result<Vec<(String, bool)>> {
    let wanted: Vec<String> =
        words.split_whitespace().map(|w| bare(w).to_lowercase()).filter(|w| !w.is_empty()).collect();
    let mut query =
        c.prepare_cached("SELECT text FROM part WHERE article_id = ?1 AND part != 'headline' ORDER BY place")?;
    let mut parts = query.query([row.id.as_str()])?;
    while let Some(part) = parts.next()? {
        let text = part.get_ref(0)?.as_str()?;
        if let Some(at) = starts(text).find(|at| found_at(&text[*at..], &wanted).is_some()) {
            return Ok(marked(text, at, &wanted));
        }
    }
    Ok(Vec::new())
}

/// A window of the text around byte `at`, cut into pieces that are the words found, or are not.
fn marked(text: &str, at: usize, wanted: &[String]) -> Vec<(String, bool)> {
    let from = text[..at].char_indices().rev().take(HIT_CHARS / 3).last().map_or(at, |(i, _)| i);
    let to = text[at..].char_indices().nth(HIT_CHARS).map_or(text.len(), |(i, _)| at + i);
    let mut pieces: Vec<(String, bool)> = Vec::new();
    let mut done = from;
    for start in starts(&text[from..to]).map(|start| start + from) {
        if start < done {
            continue;
        }
        if let Some(len) = found_at(&text[start..to], wanted) {
            pieces.push((text[done..start].to_owned(), false));
            pieces.push((text[start..start + len].to_owned(), true));
            done = start + len;
        }
    }
    pieces.push((text[done..to].to_owned(), false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    for (piece, _) in &mut pieces {
        *piece = piece.replace(['\n', '\r', '\t'], " ");
    }
    pieces
}

/// Byte offsets at which a word begins.
fn starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut before = false;
    text.char_indices().filter_map(move |(at, c)| {
        let now = c.is_alphanumeric();
        let starts = now && !before;
        before = now;
        starts.then_some(at)
    })
}

/// Bytes of the longest wanted word that `text` begins with, whatever its case.
fn found_at(text: &str, wanted: &[String]) -> Option<usize> {
    let matches = |word: &String| {
        let mut rest = word.chars();
        let mut end = 0;
        let mut next = rest.next();
        for (at, c) in text.char_indices() {
            for lower in c.to_lowercase() {
                match next {
                    Some(wanted) if wanted == lower => next = rest.next(),
                    _ => return None,
                }
            }
            end = at + c.len_utf8();
            if next.is_none() {
                return Some(end);
            }
        }
        next.is_none().then_some(end)
    };
    wanted.iter().filter_map(matches).max()
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_typed_is_a_word_and_never_syntax() {
        assert_eq!(
            quoted("state-of-the-art AND \"x\" OR* ("),
            Some("\"state-of-the-art\" \"AND\" \"x\" \"OR*\"*".into())
        );
        assert_eq!(quoted(" \" * ( ) - "), None);
    }

    #[test]
    fn the_words_found_are_marked_whatever_their_case() {
        let text = "It was a cold day.\nRain fell; the rainbow stood. Éclair.";
        let wanted = ["rain".to_owned(), "éc".to_owned()];
        let at = starts(text).find(|at| found_at(&text[*at..], &wanted).is_some()).expect("rain is there");
        let pieces = marked(text, at, &wanted);
        let found: Vec<&str> = pieces.iter().filter(|(_, f)| *f).map(|(t, _)| t.as_str()).collect();
        assert_eq!(found, ["Rain", "rain", "Éc"]);
        assert_eq!(pieces.iter().map(|(t, _)| t.as_str()).collect::<String>(), text.replace('\n', " "));
    }
}
