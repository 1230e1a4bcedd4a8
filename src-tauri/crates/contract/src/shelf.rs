//! Several articles at once: one change for all of them, the archive, the trash, and the way back. Saved searches, too.

use crate::Failure;
use crate::article::ArticleView;
use crate::listing::{ArticleRow, ListingView};
use app::{App, Heads, ManyChanged, Shelved};
use domain::{Id, Moment, Shelf};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for one change of several articles.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChangeArticles {
    /// Their ids.
    pub ids: Vec<String>,
    /// status, section, due, tags, add-tags or remove-tags.
    pub field: String,
    /// The new value in words; tags separated by commas.
    pub value: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ArticlesChanged {
    /// The articles that were changed; those that said so already are not among them.
    pub changed: Vec<ChangedArticle>,
    /// The articles that a rule refused to change.
    pub refused: Vec<RefusedArticle>,
}

/// An article that was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChangedArticle {
    /// Its row now.
    pub row: ArticleRow,
    /// The state it was in before: what takes the change back.
    pub before: Vec<String>,
}

/// An article that stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "which one, and why")]
pub struct RefusedArticle {
    pub id: String,
    pub reason: String,
}

/// Asks to give a field the value it had before a change.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakeBackChange {
    /// As it was asked to change.
    pub field: String,
    /// The articles, and the state each was in before.
    pub before: Vec<StateBefore>,
}

/// An article in an earlier state.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct StateBefore {
    /// Its id.
    pub id: String,
    /// Hashes.
    pub heads: Vec<String>,
}

/// Asks to put articles somewhere.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ShelveArticles {
    /// Their ids.
    pub ids: Vec<String>,
    /// desk, archive or trash.
    pub to: String,
}

/// Where an article lies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ShelvedView {
    /// Its id.
    pub id: String,
    /// desk, archive or trash.
    pub shelf: String,
    /// Since when, RFC 3339; null for the desk.
    pub since: Option<String>,
}

/// Asks to put articles back where they lay.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PutBack {
    /// What `shelve_articles` answered.
    pub places: Vec<ShelvedView>,
}

/// Asks to remove everything in the trash for good.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EmptyTrash {}

/// Asks for a second article with the same words.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct DuplicateArticle {
    /// The id of the first one.
    pub id: String,
}

/// Asks for the saved searches.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SavedSearches {}

/// A search under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavedSearch {
    /// As the person calls it.
    pub name: String,
    /// Which articles, in which order.
    pub listing: ListingView,
}

/// Asks to forget a saved search.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ForgetSearch {
    /// Its name.
    pub name: String,
}

/// Changes a field of several articles.
pub fn change_articles(app: &mut App, ask: ChangeArticles) -> Result<ArticlesChanged, Failure> {
    Ok(app.change_many(&ids(&ask.ids)?, &ask.field, &ask.value)?.into())
}

/// Gives a field the value it had before, and answers the rows now.
pub fn take_back_change(app: &mut App, ask: TakeBackChange) -> Result<Vec<ArticleRow>, Failure> {
    let before = ask.before.iter().map(|one| {
        let heads = Heads::parse(one.heads.iter().map(String::as_str)).map_err(app::Error::from)?;
        Ok((Id::parse(&one.id)?, heads))
    });
    let before = before.collect::<Result<Vec<_>, Failure>>()?;
    Ok(app.take_back(&ask.field, &before)?.into_iter().map(Into::into).collect())
}

/// Puts articles somewhere, and answers where they lay.
pub fn shelve_articles(app: &mut App, ask: ShelveArticles) -> Result<Vec<ShelvedView>, Failure> {
    let before = app.shelve(&ids(&ask.ids)?, Shelf::parse(&ask.to)?)?;
    Ok(before.into_iter().map(Into::into).collect())
}

/// Puts articles back where they lay.
pub fn put_back(app: &mut App, ask: PutBack) -> Result<(), Failure> {
    let places = ask.places.into_iter().map(TryInto::try_into).collect::<Result<Vec<Shelved>, Failure>>()?;
    Ok(app.put_back(&places)?)
}

/// Removes everything in the trash for good; answers how many articles that were.
pub fn empty_trash(app: &mut App, _: EmptyTrash) -> Result<u32, Failure> {
    Ok(app.empty_trash()?)
}

/// Starts an article with the words of another one.
pub fn duplicate_article(app: &mut App, ask: DuplicateArticle) -> Result<ArticleView, Failure> {
    Ok(app.duplicate(&Id::parse(&ask.id)?)?.into())
}

/// Answers the saved searches.
pub fn saved_searches(app: &mut App, _: SavedSearches) -> Result<Vec<SavedSearch>, Failure> {
    let saved = app.saved_searches()?;
    Ok(saved.into_iter().map(|(name, listing)| SavedSearch { name, listing: (&listing).into() }).collect())
}

/// Keeps a search under a name, and answers them all.
pub fn save_search(app: &mut App, ask: SavedSearch) -> Result<Vec<SavedSearch>, Failure> {
    app.save_search(&ask.name, &ask.listing.try_into()?)?;
    saved_searches(app, SavedSearches {})
}

/// Forgets a saved search, and answers the others.
pub fn forget_search(app: &mut App, ask: ForgetSearch) -> Result<Vec<SavedSearch>, Failure> {
    app.forget_search(&ask.name)?;
    saved_searches(app, SavedSearches {})
}

fn ids(all: &[String]) -> Result<Vec<Id>, Failure> {
    Ok(all.iter().map(|id| Id::parse(id)).collect::<Result<_, _>>()?)
}

impl From<ManyChanged> for ArticlesChanged {
    fn from(many: ManyChanged) -> Self {
        let changed = |(row, heads): (app::Row, Heads)| ChangedArticle { row: row.into(), before: heads.hashes() };
        let refused = |(id, reason): (Id, String)| RefusedArticle { id: id.to_string(), reason };
        Self {
            changed: many.changed.into_iter().map(changed).collect(),
            refused: many.refused.into_iter().map(refused).collect(),
        }
    }
}

impl From<Shelved> for ShelvedView {
    fn from(place: Shelved) -> Self {
        Self {
            id: place.article.to_string(),
            shelf: place.shelf.name().to_owned(),
            since: place.since.map(app::rfc3339),
        }
    }
}

impl TryFrom<ShelvedView> for Shelved {
    type Error = Failure;

    fn try_from(view: ShelvedView) -> Result<Self, Failure> {
        let since: Option<Moment> = view.since.as_deref().map(app::moment).transpose()?;
        Ok(Self { article: Id::parse(&view.id)?, shelf: Shelf::parse(&view.shelf)?, since })
    }
}
