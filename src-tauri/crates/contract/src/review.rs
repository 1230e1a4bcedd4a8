//! How far an article has come in review, the acts that bring it on, and what waits for whom.

use crate::Failure;
use crate::article::ArticleView;
use crate::library::PersonView;
use crate::listing::ArticleRow;
use crate::sign_off::{SignOffView, names, sign_offs};
use app::{App, Saved, Waiting};
use domain::Id;
use domain::review::{Act, Missing};
use domain::sign_off::{Decision, Scope};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks how far an article has come.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Review {
    /// Its id.
    pub article: String,
}

/// Asks to bring an article on its way, or back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ActOnArticle {
    /// Its id.
    pub article: String,
    /// send, withdraw, request_changes, approve, publish or correct.
    pub act: String,
    /// Why; request_changes and correct need it.
    pub reason: String,
}

/// Asks what waits for the person who writes here.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Inbox {}

/// How far an article has come in review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReviewView {
    /// The article's id.
    pub article: String,
    /// draft, in_review, changes_requested, approved, published or corrected.
    pub status: String,
    /// Of the words that stand there: what a sign-off would be bound to.
    pub fingerprint: String,
    /// The state that this speaks of.
    pub heads: Vec<String>,
    /// none, fresh, void or rejected: what the sign-offs amount to.
    pub signed: String,
    /// In the order of time.
    pub sign_offs: Vec<SignOffView>,
    /// What the house style asks for.
    pub asks: AsksView,
    /// What of that is not there.
    pub missing: Vec<MissingView>,
    /// Who wrote it.
    pub authors: Vec<PersonView>,
    /// What can be done now.
    pub acts: Vec<ActView>,
    /// What was done, oldest first.
    pub done: Vec<DoneView>,
    /// Everything that can be looked at.
    pub scopes: Vec<String>,
    /// Everything that can be decided.
    pub decisions: Vec<String>,
}

/// What a house style asks for before an article may be approved, published or corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AsksView {
    /// Whether only people count who are no authors of it.
    pub other_person: bool,
    /// How many different people must have signed.
    pub sign_offs: u32,
    /// What they must have looked at, all of them together.
    pub scope: Vec<String>,
}

/// Something that a house style asks for and that is not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "missing", rename_all = "snake_case")]
pub enum MissingView {
    /// So many more people must sign the words that stand there.
    People {
        /// How many.
        count: u32,
    },
    /// Nobody has signed for these.
    Scope {
        /// Which ones.
        scope: Vec<String>,
    },
    /// Somebody rejected these very words.
    Rejected {
        /// Who.
        by: String,
        /// Why.
        why: String,
    },
}

/// Something that may be done now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ActView {
    /// send, withdraw, request_changes, approve, publish or correct.
    pub act: String,
    /// Why a rule says no, in English; null when none does.
    pub refused: Option<String>,
    /// Whether it asks for a word why.
    pub needs_reason: bool,
}

/// A step on the way through review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "what was done, by whom, when (RFC 3339), and why")]
pub struct DoneView {
    pub act: String,
    pub by: String,
    pub at: String,
    pub why: String,
}

/// An article has been signed, or has come further, and it is on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Reviewed {
    /// How far it has come.
    pub review: ReviewView,
    /// The article now.
    pub article: ArticleView,
    /// Its row in the list.
    pub row: ArticleRow,
}

/// An article that waits for somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WaitingView {
    /// Its row in the list.
    pub row: ArticleRow,
    /// review, changes, void, rejected, comments: for what; never empty.
    pub why: Vec<String>,
    /// How many comments and suggestions are open.
    pub open_comments: u32,
}

/// Answers how far an article has come.
pub fn review(app: &mut App, ask: Review) -> Result<ReviewView, Failure> {
    Ok(app.review(&Id::parse(&ask.article)?)?.into())
}

/// Brings an article on its way, or back.
pub fn act_on_article(app: &mut App, ask: ActOnArticle) -> Result<Reviewed, Failure> {
    let saved = app.act(&Id::parse(&ask.article)?, Act::parse(&ask.act)?, None, &ask.reason)?;
    Reviewed::of(app, saved)
}

/// Answers what waits for the person who writes here, those due first.
pub fn inbox(app: &mut App, _: Inbox) -> Result<Vec<WaitingView>, Failure> {
    Ok(app.inbox()?.into_iter().map(Into::into).collect())
}

impl Reviewed {
    /// The answer to a change.
    pub fn of(app: &mut App, saved: Saved) -> Result<Self, Failure> {
        let review = app.review(&saved.view.article.id)?.into();
        Ok(Self { review, article: saved.view.into(), row: saved.row.into() })
    }
}

impl From<app::Review> for ReviewView {
    fn from(review: app::Review) -> Self {
        let view = &review.view;
        Self {
            article: view.article.id.to_string(),
            status: view.article.status.name().to_owned(),
            fingerprint: view.fingerprint.to_string(),
            heads: view.heads.hashes(),
            signed: view.signed.name().to_owned(),
            sign_offs: sign_offs(&view.standings, &view.article),
            asks: AsksView {
                other_person: review.asks.other_person,
                sign_offs: review.asks.sign_offs,
                scope: names(&review.asks.scope),
            },
            missing: review.missing.iter().map(Into::into).collect(),
            authors: review.authors.iter().map(Into::into).collect(),
            acts: review
                .acts
                .iter()
                .map(|(act, refused)| ActView {
                    act: act.name().to_owned(),
                    refused: refused.as_ref().map(ToString::to_string),
                    needs_reason: act.needs_reason(),
                })
                .collect(),
            done: review
                .done
                .iter()
                .map(|one| DoneView {
                    act: one.act.name().to_owned(),
                    by: one.by.clone(),
                    at: app::rfc3339(one.at),
                    why: one.why.clone(),
                })
                .collect(),
            scopes: names(Scope::ALL),
            decisions: Decision::ALL.iter().map(|one| one.name().to_owned()).collect(),
        }
    }
}

impl From<&Missing> for MissingView {
    fn from(missing: &Missing) -> Self {
        match missing {
            Missing::People(count) => Self::People { count: *count },
            Missing::Scope(scope) => Self::Scope { scope: names(scope) },
            Missing::Rejected { by, why } => Self::Rejected { by: by.clone(), why: why.clone() },
        }
    }
}

impl From<Waiting> for WaitingView {
    fn from(waiting: Waiting) -> Self {
        Self {
            open_comments: waiting.open_comments,
            row: waiting.row.into(),
            why: waiting.why.iter().map(|why| why.name().to_owned()).collect(),
        }
    }
}
