//! Sign-offs on their way to a window or a terminal, and a reviewer's word on its way in.

use crate::Failure;
use crate::library::PersonView;
use crate::review::Reviewed;
use app::{App, Signing, Standing};
use domain::sign_off::{Decision, Scope};
use domain::void::{self, Cause};
use domain::{Article, Id};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A person's word on a state of an article, and whether it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SignOffView {
    /// Its id.
    pub id: String,
    /// Who signed.
    pub by: PersonView,
    /// In which role.
    pub role: String,
    /// What they looked at: facts, quotes, figures, names, sources_opened, links, image, rights, fairness, legal,
    /// disclosure_note.
    pub scope: Vec<String>,
    /// approved, approved_with_changes or rejected.
    pub decision: String,
    /// What they add; may be empty.
    pub note: String,
    /// RFC 3339.
    pub at: String,
    /// SHA-256 of the canonical Markdown that was on their screen.
    pub fingerprint: String,
    /// The state that was on their screen.
    pub heads: Vec<String>,
    /// fresh or void.
    pub state: String,
    /// Whether it counts: its person has not signed the same again.
    pub counts: bool,
    /// Why it is void, in English; empty when it is fresh.
    pub reason: String,
    /// The same, for who speaks another language.
    pub causes: Vec<CauseView>,
}

/// Why a sign-off is void.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "cause", rename_all = "snake_case")]
pub enum CauseView {
    /// Sentences are new, gone, or say something else.
    Sentences {
        /// How many.
        changed: u32,
        /// In how many of them a tool wrote the new words.
        by_tools: Vec<ShareView>,
        /// In how many of them the new words are of unknown origin.
        unknown: u32,
        /// The sections that they stand in.
        sections: Vec<String>,
    },
    /// Another picture, or none.
    Picture,
    /// Takeaways, or questions, stand in another order.
    Order,
    /// Another house style puts the sections in another order.
    House,
    /// White space changed, or the order of the sections in the house style.
    Spacing,
    /// Uses of these tools came into the output.
    Uses {
        /// The tools' names.
        tools: Vec<String>,
    },
    /// The state that was signed is not in the record.
    Lost,
}

/// A tool, and in how many of the changed sentences it wrote the new words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "a name and a count")]
pub struct ShareView {
    pub tool: String,
    pub sentences: u32,
}

/// A reviewer's word. Nothing in it has a default: each field is what a person said.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SignArticle {
    /// The article's id.
    pub article: String,
    /// The name of who signs.
    pub by: String,
    /// In which role.
    pub role: String,
    /// What they looked at; at least one.
    pub scope: Vec<String>,
    /// approved, approved_with_changes or rejected.
    pub decision: String,
    /// What they add; a rejection says why.
    pub note: String,
    /// The fingerprint that was on their screen. Other words are not signed.
    pub fingerprint: String,
}

/// Keeps a sign-off on the words that were on the reviewer's screen.
pub fn sign_off(app: &mut App, ask: SignArticle) -> Result<Reviewed, Failure> {
    let id = Id::parse(&ask.article)?;
    let signing = Signing {
        by: ask.by,
        role: ask.role,
        scope: ask.scope.iter().map(|name| Scope::parse(name)).collect::<Result<_, _>>()?,
        decision: Decision::parse(&ask.decision)?,
        note: ask.note,
        fingerprint: Some(ask.fingerprint),
    };
    let saved = app.sign_off(&id, &signing)?;
    Reviewed::of(app, saved)
}

/// The sign-offs of an article, in the order of time.
#[must_use]
pub fn sign_offs(standings: &[Standing], article: &Article) -> Vec<SignOffView> {
    standings.iter().map(|one| view(one, article)).collect()
}

fn view(one: &Standing, article: &Article) -> SignOffView {
    let signed = &one.sign_off;
    let stranger = || PersonView { id: signed.by.to_string(), name: signed.by.to_string(), role: String::new() };
    SignOffView {
        id: signed.id.to_string(),
        by: article.person(&signed.by).map_or_else(stranger, PersonView::from),
        role: signed.role.clone(),
        scope: names(&signed.scope),
        decision: signed.decision.name().to_owned(),
        note: signed.note.clone(),
        at: app::rfc3339(signed.at),
        fingerprint: signed.fingerprint.to_string(),
        heads: signed.heads.clone(),
        state: if one.fresh { "fresh" } else { "void" }.to_owned(),
        counts: one.counts,
        reason: void::in_words(&one.causes),
        causes: one.causes.iter().map(Into::into).collect(),
    }
}

/// Scopes by their names.
#[must_use]
pub fn names(scope: &[Scope]) -> Vec<String> {
    scope.iter().map(|one| one.name().to_owned()).collect()
}

impl From<&Cause> for CauseView {
    fn from(cause: &Cause) -> Self {
        match cause {
            Cause::Sentences { changed, by_tools, unknown, sections } => Self::Sentences {
                changed: *changed,
                by_tools: by_tools
                    .iter()
                    .map(|(tool, sentences)| ShareView { tool: tool.clone(), sentences: *sentences })
                    .collect(),
                unknown: *unknown,
                sections: sections.iter().map(|section| section.name().to_owned()).collect(),
            },
            Cause::Picture => Self::Picture,
            Cause::Order => Self::Order,
            Cause::House => Self::House,
            Cause::Spacing => Self::Spacing,
            Cause::Uses(tools) => Self::Uses { tools: tools.clone() },
            Cause::Lost => Self::Lost,
        }
    }
}
