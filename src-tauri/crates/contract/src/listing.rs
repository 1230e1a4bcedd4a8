//! What a window asks of the list: which articles, in which order; and what it is answered.

use crate::Failure;
use app::Reader;
use domain::{Due, Listing, Shelf, Sort, Status};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// So many ids at most are told at once: nobody changes more articles in one go.
const IDS_MAX: u32 = 10_000;

/// Which articles, in which order. Every condition narrows the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListingView {
    /// Words that must be in it; `"…"` holds words that must stand together. The last one also matches as a beginning.
    pub search: String,
    /// desk, archive or trash.
    pub shelf: String,
    /// One of these statuses; empty asks for none in particular.
    pub statuses: Vec<String>,
    /// All of these tags.
    pub tags: Vec<String>,
    /// In this section.
    pub section: Option<String>,
    /// In this house style.
    pub house: Option<String>,
    /// overdue, today, week, any or none.
    pub due: Option<String>,
    /// Only with words of unknown origin.
    pub unknown_words: bool,
    /// updated, created, due, headline or words. A search has orders of its own.
    pub sort: String,
    /// The other way round.
    pub reversed: bool,
}

/// Asks for a stretch of the list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Articles {
    /// Which articles, in which order.
    pub listing: ListingView,
    /// Of a search: the best hits first, instead of the newest ones. The newest ones are there sooner.
    pub ranked: bool,
    /// How many rows to leave out at the start.
    pub offset: u32,
    /// How many rows at most.
    pub limit: u32,
}

/// Asks for the ids of all articles of a list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ArticleIds {
    /// Which articles, in which order.
    pub listing: ListingView,
}

/// Asks for articles by a few letters of their headline or slug.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FindArticle {
    /// What was typed; empty asks for the ones changed last.
    pub typed: String,
    /// How many at most.
    pub limit: u32,
}

/// Asks what articles are filed under.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Filing {}

/// A stretch of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ArticleList {
    /// In the order asked for.
    pub rows: Vec<ArticleRow>,
    /// How many there are in all, or so many at least.
    pub total: u32,
    /// True when there are more than `total`.
    pub more: bool,
}

/// One article in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "the fields are the words of DESIGN.md, section 8")]
pub struct ArticleRow {
    pub id: String,
    pub slug: String,
    pub status: String,
    /// none, fresh, void or rejected: what its sign-offs amount to.
    pub signed: String,
    pub house: String,
    pub headline: String,
    pub deck: String,
    pub words: u32,
    /// Words of unknown origin.
    pub words_unknown: u32,
    /// RFC 3339.
    pub created: String,
    /// RFC 3339.
    pub updated: String,
    pub section: String,
    pub tags: Vec<String>,
    /// RFC 3339 date.
    pub due: Option<String>,
    /// desk, archive or trash.
    pub shelf: String,
    /// Since when it lies in the archive or in the trash, RFC 3339.
    pub shelved: Option<String>,
    /// Where the words searched for stand in the text; empty without a search.
    pub hit: Vec<HitText>,
    /// The headline in such pieces; empty where nothing of it was searched for.
    pub headline_hit: Vec<HitText>,
}

/// A piece of a hit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HitText {
    /// Plain text.
    pub text: String,
    /// True for the words searched for.
    pub found: bool,
}

/// What the articles are filed under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FilingView {
    /// Most used first.
    pub tags: Vec<FiledView>,
    /// Most used first.
    pub sections: Vec<FiledView>,
    /// How many articles the archive holds.
    pub archive: u32,
    /// How many articles the trash holds.
    pub trash: u32,
}

/// A word, and how many articles are filed under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "a word and a count")]
pub struct FiledView {
    pub word: String,
    pub articles: u32,
}

/// A question that a newer one of the same kind takes the place of, when it is about something else.
pub trait Question {
    /// What it is about.
    fn subject(&self) -> &str {
        ""
    }
}

impl Question for Articles {
    fn subject(&self) -> &str {
        &self.listing.search
    }
}

impl Question for FindArticle {
    fn subject(&self) -> &str {
        &self.typed
    }
}

impl Question for ArticleIds {}
impl Question for Filing {}

/// Answers a stretch of the list.
pub fn articles(reader: &mut Reader, ask: Articles) -> Result<ArticleList, Failure> {
    let listing = Listing { ranked: ask.ranked, ..ask.listing.try_into()? };
    Ok(reader.list(&listing, ask.offset, ask.limit)?.into())
}

/// Answers the ids of the articles of a list, at most ten thousand.
pub fn article_ids(reader: &mut Reader, ask: ArticleIds) -> Result<Vec<String>, Failure> {
    let ids = reader.ids(&ask.listing.try_into()?, IDS_MAX)?;
    Ok(ids.iter().map(ToString::to_string).collect())
}

/// Answers articles by a few letters.
pub fn find_article(reader: &mut Reader, ask: FindArticle) -> Result<Vec<ArticleRow>, Failure> {
    Ok(reader.quick(&ask.typed, ask.limit)?.into_iter().map(Into::into).collect())
}

/// Answers what the articles are filed under.
pub fn filing(reader: &mut Reader, _: Filing) -> Result<FilingView, Failure> {
    let found = reader.filing()?;
    let filed = |all: Vec<app::Filed>| {
        all.into_iter().map(|one| FiledView { word: one.word, articles: one.articles }).collect()
    };
    Ok(FilingView {
        tags: filed(found.tags),
        sections: filed(found.sections),
        archive: found.archive,
        trash: found.trash,
    })
}

impl TryFrom<ListingView> for Listing {
    type Error = Failure;

    fn try_from(view: ListingView) -> Result<Self, Failure> {
        Ok(Self {
            search: view.search,
            shelf: Shelf::parse(&view.shelf)?,
            statuses: view.statuses.iter().map(|name| Status::parse(name)).collect::<Result<_, _>>()?,
            tags: view.tags,
            section: view.section,
            house: view.house,
            due: view.due.as_deref().map(Due::parse).transpose()?,
            unknown_words: view.unknown_words,
            sort: Sort::parse(&view.sort)?,
            reversed: view.reversed,
            ranked: false,
        })
    }
}

impl From<&Listing> for ListingView {
    fn from(listing: &Listing) -> Self {
        Self {
            search: listing.search.clone(),
            shelf: listing.shelf.name().to_owned(),
            statuses: listing.statuses.iter().map(|status| status.name().to_owned()).collect(),
            tags: listing.tags.clone(),
            section: listing.section.clone(),
            house: listing.house.clone(),
            due: listing.due.map(|due| due.name().to_owned()),
            unknown_words: listing.unknown_words,
            sort: listing.sort.name().to_owned(),
            reversed: listing.reversed,
        }
    }
}

impl From<app::Listed> for ArticleList {
    fn from(listed: app::Listed) -> Self {
        Self { rows: listed.rows.into_iter().map(Into::into).collect(), total: listed.total, more: listed.more }
    }
}

impl From<app::Row> for ArticleRow {
    fn from(app::Row { row, hit, headline }: app::Row) -> Self {
        let pieces = |hit: Vec<(String, bool)>| hit.into_iter().map(|(text, found)| HitText { text, found }).collect();
        Self {
            id: row.id.to_string(),
            slug: row.slug,
            status: row.status,
            signed: row.signed.name().to_owned(),
            house: row.house,
            headline: row.headline,
            deck: row.deck,
            words: row.words.total(),
            words_unknown: row.words.unknown,
            created: app::rfc3339(row.created),
            updated: app::rfc3339(row.updated),
            section: row.section,
            tags: row.tags,
            due: row.due,
            shelf: row.shelf.name().to_owned(),
            shelved: row.shelved.map(app::rfc3339),
            hit: pieces(hit),
            headline_hit: pieces(headline),
        }
    }
}
