//! What an article was quoted from, on its way to a window or a terminal and back.

use crate::Failure;
use crate::ledger::Recorded;
use crate::library::PersonView;
use app::App;
use domain::{Article, Id, Source};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A saved source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SourceView {
    /// The origin `r:<id>` of words points here.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Where it stands; may be empty.
    pub url: String,
    /// The words that were saved from it; may be empty.
    pub clip: String,
    /// Who saved it.
    pub added_by: PersonView,
    /// RFC 3339: when it was saved.
    pub at: String,
}

/// A source to be kept, new or corrected.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KeepSource {
    /// The article's id.
    pub article: String,
    /// The source's id; null for a new one.
    pub id: Option<String>,
    /// What it is called; empty only where there is an address.
    pub title: String,
    /// http or https, or empty.
    pub url: String,
    /// The words that are saved from it; may be empty.
    pub clip: String,
}

/// Asks to take a source away.
#[derive(Debug, Clone, Deserialize, TS)]
#[expect(missing_docs, reason = "the article's id and the source's")]
pub struct DropSource {
    pub article: String,
    pub id: String,
}

/// Keeps a source.
pub fn keep_source(app: &mut App, ask: KeepSource) -> Result<Recorded, Failure> {
    let id = Id::parse(&ask.article)?;
    let source = ask.source(app)?;
    Ok(app.keep_source(&id, source, None)?.into())
}

/// Takes a source away.
pub fn drop_source(app: &mut App, ask: DropSource) -> Result<Recorded, Failure> {
    Ok(app.drop_source(&Id::parse(&ask.article)?, &Id::parse(&ask.id)?)?.into())
}

impl KeepSource {
    /// The source that this asks to keep.
    pub fn source(self, app: &App) -> Result<Source, app::Error> {
        Ok(Source {
            id: self.id.as_deref().map(Id::parse).transpose()?.unwrap_or_else(app::new_id),
            title: self.title.trim().to_owned(),
            url: self.url.trim().to_owned(),
            clip: self.clip,
            added_by: app.person().id.clone(),
            at: app.now(),
        })
    }
}

/// The sources of an article, in the order in which they were saved.
#[must_use]
pub fn sources(article: &Article) -> Vec<SourceView> {
    let view = |one: &Source| SourceView {
        id: one.id.to_string(),
        title: one.title.clone(),
        url: one.url.clone(),
        clip: one.clip.clone(),
        added_by: PersonView::of(&one.added_by, article),
        at: app::rfc3339(one.at),
    };
    article.sources.iter().map(view).collect()
}
