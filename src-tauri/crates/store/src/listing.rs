//! The list: which articles, in which order, a stretch at a time. Every answer at 100,000 articles comes from an index.

use crate::article::{ROW, Row, read_row};
use crate::hit;
use crate::query::Query;
use crate::search;
use domain::{Due, Id, Listing, Sort};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

/// What is asked of the list, and the days that "due" is measured by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked<'a> {
    /// Which articles, in which order.
    pub listing: &'a Listing,
    /// Today, as an RFC 3339 date.
    pub today: &'a str,
    /// The last day of "this week".
    pub week_end: &'a str,
    /// How many rows to leave out at the start.
    pub offset: u32,
    /// How many rows at most.
    pub limit: u32,
}

/// A stretch of the list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listed {
    /// In the order asked for.
    pub rows: Vec<Hit>,
    /// How many there are in all, or so many at least.
    pub total: u32,
    /// True when there are more than `total`: counting every hit of a common word would take longer than showing them.
    pub more: bool,
}

/// An article of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The article.
    pub row: Row,
    /// A piece of its text, with the words searched for marked true. Empty without a search, or where they stand only in
    /// the headline.
    pub text: Vec<(String, bool)>,
    /// The headline in such pieces; empty where nothing of it was searched for.
    pub headline: Vec<(String, bool)>,
}

/// A piece of SQL with its values.
#[derive(Debug, Clone, Default)]
pub(crate) struct Condition {
    pub sql: String,
    pub values: Vec<Value>,
}

/// The stretch of the list that is asked for.
pub(crate) fn list(c: &Connection, asked: &Asked<'_>) -> rusqlite::Result<Listed> {
    let filter = filter(asked);
    let words = asked.listing.search.trim();
    if words.is_empty() {
        let (rows, total) = (in_order(c, asked, &filter)?, count(c, &filter)?);
        let rows = rows.into_iter().map(|row| Hit { row, text: Vec::new(), headline: Vec::new() }).collect();
        return Ok(Listed { rows, total, more: false });
    }
    let Some(query) = Query::read(words) else { return Ok(Listed::default()) };
    let found = search::find(c, &query, &filter, asked)?;
    let rows = found.rows.iter().map(|row| hit::of(c, read(c, *row)?, &query)).collect::<Result<_, _>>()?;
    Ok(Listed { rows, total: found.total, more: found.more })
}

/// The ids of the articles that are asked for, in their order.
pub(crate) fn ids(c: &Connection, asked: &Asked<'_>) -> rusqlite::Result<Vec<Id>> {
    let filter = filter(asked);
    let words = asked.listing.search.trim();
    let rows = if words.is_empty() {
        numbers(c, asked, &filter)?
    } else {
        match Query::read(words) {
            None => Vec::new(),
            Some(query) => search::find(c, &query, &filter, asked)?.rows,
        }
    };
    let mut name = c.prepare_cached("SELECT id FROM article WHERE row = ?1")?;
    let ids: Vec<String> =
        rows.iter().map(|row| name.query_row([row], |found| found.get(0))).collect::<Result<_, _>>()?;
    Ok(ids.iter().filter_map(|id| Id::parse(id).ok()).collect())
}

/// One article by its number.
pub(crate) fn read(c: &Connection, row: i64) -> rusqlite::Result<Row> {
    c.prepare_cached(&format!("SELECT {ROW} FROM article WHERE row = ?1"))?.query_row([row], read_row)
}

/// The numbers first, then their rows: what `OFFSET` leaves out is counted in the index and never read.
fn in_order(c: &Connection, asked: &Asked<'_>, filter: &Condition) -> rusqlite::Result<Vec<Row>> {
    numbers(c, asked, filter)?.into_iter().map(|row| read(c, row)).collect()
}

fn numbers(c: &Connection, asked: &Asked<'_>, filter: &Condition) -> rusqlite::Result<Vec<i64>> {
    let order = order(asked.listing.sort, asked.listing.reversed);
    let sql = format!("SELECT row FROM article WHERE {} ORDER BY {order} LIMIT ? OFFSET ?", filter.sql);
    let values = filter.values.iter().cloned().chain([asked.limit.into(), asked.offset.into()]);
    let mut query = c.prepare_cached(&sql)?;
    query.query_map(params_from_iter(values), |row| row.get(0))?.collect()
}

fn count(c: &Connection, filter: &Condition) -> rusqlite::Result<u32> {
    c.prepare_cached(&format!("SELECT count(*) FROM article WHERE {}", filter.sql))?
        .query_row(params_from_iter(&filter.values), |row| row.get(0))
}

/// What every row of the answer fulfils.
fn filter(asked: &Asked<'_>) -> Condition {
    let listing = asked.listing;
    let mut all = Condition::default();
    all.and("article.place = ?", [listing.shelf.name().to_owned()]);
    if !listing.statuses.is_empty() {
        let marks = vec!["?"; listing.statuses.len()].join(", ");
        all.and(&format!("status IN ({marks})"), listing.statuses.iter().map(|status| status.name().to_owned()));
    }
    all.and_maybe("section = ?", listing.section.as_ref());
    all.and_maybe("house = ?", listing.house.as_ref());
    for tag in &listing.tags {
        all.and("article.row IN (SELECT row FROM article_tag WHERE tag = ?)", [tag.clone()]);
    }
    let (today, week_end) = (asked.today.to_owned(), asked.week_end.to_owned());
    match listing.due {
        None => {}
        Some(Due::Overdue) => all.and("due < ? AND status NOT IN ('published', 'corrected')", [today]),
        Some(Due::Today) => all.and("due = ?", [today]),
        Some(Due::Week) => all.and("due BETWEEN ? AND ?", [today, week_end]),
        Some(Due::Any) => all.and("due IS NOT NULL", []),
        Some(Due::None) => all.and("due IS NULL", []),
    }
    if listing.unknown_words {
        all.and("words_unknown > 0", []);
    }
    all
}

/// Each is what an index of the schema is made for.
fn order(sort: Sort, reversed: bool) -> &'static str {
    match (sort, reversed) {
        (Sort::Updated, false) => "updated_unix_ms DESC",
        (Sort::Updated, true) => "updated_unix_ms",
        (Sort::Created, false) => "created_unix_ms DESC",
        (Sort::Created, true) => "created_unix_ms",
        (Sort::Due, false) => "due IS NULL, due",
        (Sort::Due, true) => "due IS NULL DESC, due DESC",
        (Sort::Headline, false) => "headline COLLATE NOCASE",
        (Sort::Headline, true) => "headline COLLATE NOCASE DESC",
        (Sort::Words, false) => "words_human + words_contribution + words_source + words_unknown DESC",
        (Sort::Words, true) => "words_human + words_contribution + words_source + words_unknown",
    }
}

impl Condition {
    fn and(&mut self, sql: &str, values: impl IntoIterator<Item = String>) {
        if !self.sql.is_empty() {
            self.sql += " AND ";
        }
        self.sql += sql;
        self.values.extend(values.into_iter().map(Value::from));
    }

    fn and_maybe(&mut self, sql: &str, value: Option<&String>) {
        if let Some(value) = value {
            self.and(sql, [value.clone()]);
        }
    }
}
