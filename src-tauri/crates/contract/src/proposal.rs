//! Uses of tools that something suggests, on their way to a person, and one that a person has accepted.

use crate::Failure;
use crate::ledger::{RecordContribution, Recorded, ToolView};
use app::{App, Heads};
use domain::proposal::{Proposal, Stretch};
use domain::{Id, Part};
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;

/// Asks what an article's own note, and the authors that its file named, suggest.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Proposals {
    /// The article's id.
    pub article: String,
}

/// Asks what a conversation with an assistant suggests.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ProposalsFrom {
    /// The article's id.
    pub article: String,
    /// The file: an export of ChatGPT or Claude, Markdown, or a saved page.
    pub file: String,
}

/// What is suggested. None of it is in the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProposalsView {
    /// The state of the article that the stretches are places in.
    pub heads: Vec<String>,
    /// What is suggested.
    pub proposals: Vec<ProposalView>,
}

/// A use of a tool as it may have been.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProposalView {
    /// note, file or conversation.
    pub suggested_by: String,
    /// The tool, as far as it is known.
    pub tool: ToolView,
    /// A word of the vocabulary.
    pub kind: String,
    /// The sections it touched; empty means the whole article.
    pub parts: Vec<String>,
    /// RFC 3339; null where it is not known.
    pub at: Option<String>,
    /// What it was asked.
    pub prompt: String,
    /// Words of unknown origin that would be its own.
    pub stretches: Vec<PlacedWords>,
    /// How many they are.
    pub words: u32,
    /// The first of them.
    pub quote: String,
}

/// Some words of a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlacedWords {
    /// The part's name.
    pub part: String,
    /// Where they begin, in UTF-16 code units.
    pub at: u32,
    /// How many units they have.
    pub len: u32,
}

/// Accepts a proposal: an entry of the ledger, and words that get it as their origin.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AcceptProposal {
    /// The entry.
    pub contribution: RecordContribution,
    /// The state that the person looked at.
    pub heads: Vec<String>,
    /// The words.
    pub stretches: Vec<PlacedWords>,
}

impl AcceptProposal {
    /// Asks to keep a proposal as it is: a draft where words of it stand in the article, since then changed by a person.
    #[must_use]
    pub fn as_it_is(one: &ProposalView, article: &Id, heads: &Heads) -> Self {
        let wrote_words = !one.stretches.is_empty();
        let contribution = RecordContribution {
            article: article.to_string(),
            id: None,
            at: one.at.clone(),
            by: None,
            tool: one.tool.clone(),
            kind: one.kind.clone(),
            parts: one.parts.clone(),
            extent: "partial".to_owned(),
            in_output: true,
            first_draft_by: if wrote_words { "ai" } else { "human" }.to_owned(),
            initiative: "human".to_owned(),
            purpose: String::new(),
            prompt: one.prompt.clone(),
            prompt_visibility: "private".to_owned(),
            outcome: "edited".to_owned(),
            note: String::new(),
        };
        Self { contribution, heads: heads.hashes(), stretches: one.stretches.clone() }
    }
}

/// What an article's own note and file suggest.
pub fn proposals(app: &mut App, ask: Proposals) -> Result<ProposalsView, Failure> {
    let id = Id::parse(&ask.article)?;
    let found = app.proposals(&id)?;
    shown(app, &id, found)
}

/// What a conversation suggests.
pub fn proposals_from(app: &mut App, ask: ProposalsFrom) -> Result<ProposalsView, Failure> {
    let id = Id::parse(&ask.article)?;
    let found = app.proposals_from(&id, Path::new(&ask.file))?;
    shown(app, &id, found)
}

/// Accepts a proposal.
pub fn accept_proposal(app: &mut App, ask: AcceptProposal) -> Result<Recorded, Failure> {
    let (id, by) = (Id::parse(&ask.contribution.article)?, ask.contribution.by.clone());
    let contribution = ask.contribution.contribution(app)?;
    let stretch = |one: PlacedWords| Ok(Stretch { part: Part::parse(&one.part)?, at: one.at, len: one.len });
    let stretches = ask.stretches.into_iter().map(stretch).collect::<Result<Vec<_>, domain::Refusal>>()?;
    let seen = Heads::parse(ask.heads.iter().map(String::as_str)).map_err(app::Error::from)?;
    Ok(app.accept_proposal(&id, &seen, contribution, by.as_deref(), &stretches)?.into())
}

fn shown(app: &mut App, article: &Id, found: Vec<Proposal>) -> Result<ProposalsView, Failure> {
    let heads = app.article(article)?.heads.hashes();
    Ok(ProposalsView { heads, proposals: found.into_iter().map(Into::into).collect() })
}

impl From<Proposal> for ProposalView {
    fn from(one: Proposal) -> Self {
        let stretch = |one: Stretch| PlacedWords { part: one.part.to_string(), at: one.at, len: one.len };
        Self {
            suggested_by: one.suggested_by.name().to_owned(),
            tool: one.tool.into(),
            kind: one.kind.name().to_owned(),
            parts: one.sections.iter().map(|section| section.name().to_owned()).collect(),
            at: one.at.map(app::rfc3339),
            prompt: one.prompt,
            stretches: one.stretches.into_iter().map(stretch).collect(),
            words: one.words,
            quote: one.quote,
        }
    }
}
