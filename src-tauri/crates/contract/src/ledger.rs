//! The ledger, its levels and its note, on their way to a window or a terminal, and a use of a tool on its way in.

use crate::Failure;
use crate::article::ArticleView;
use crate::library::PersonView;
use crate::listing::ArticleRow;
use app::{App, Disclosure, Saved};
use domain::kind::KINDS;
use domain::ledger::{Author, Extent, Outcome, Prompt, Tool, Visibility};
use domain::part::SECTIONS;
use domain::{Article, Contribution, Id, Kind, Refusal, Section, image};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A program that made words or pictures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "the fields are the words of DESIGN.md, section 4")]
pub struct ToolView {
    pub name: String,
    pub provider: String,
    pub model: String,
    pub version: String,
    pub descriptor: String,
}

/// What a tool was asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PromptView {
    /// The words; may be empty.
    pub text: String,
    /// SHA-256 of a salt and the words; null where nothing was recorded. It is in the record, and the words are not.
    pub hash: Option<String>,
    /// private, internal or public.
    pub visibility: String,
}

/// One use of a tool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ContributionView {
    /// The origin `c:<id>` of words points here.
    pub id: String,
    /// RFC 3339: when the tool was used.
    pub at: String,
    /// Who used it.
    pub by: PersonView,
    /// The tool.
    pub tool: ToolView,
    /// What it was used for, a word of the vocabulary: drafting, copy_editing, image_generation, …
    pub kind: String,
    /// The sections that it touched; empty means the whole article.
    pub parts: Vec<String>,
    /// suggestion, minor, partial, substantial or full.
    pub extent: String,
    /// Whether words or pixels of it are in the published article.
    pub in_output: bool,
    /// human, ai or mixed.
    pub first_draft_by: String,
    /// human, ai or mixed: whose idea the use was.
    pub initiative: String,
    /// Why, for readers.
    pub purpose: String,
    /// What it was asked.
    pub prompt: PromptView,
    /// kept, edited or discarded.
    pub outcome: String,
    /// For the desk, never for readers.
    pub note: String,
}

/// Who affirms that no tool was used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "who said so, and when (RFC 3339)")]
pub struct AffirmationView {
    pub by: PersonView,
    pub at: String,
}

/// A phrase of a compiled text, and the entries that it was made from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PhraseView {
    /// Where it begins, in UTF-16 code units.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
    /// Ids of the entries.
    pub contributions: Vec<String>,
}

/// A text that was compiled from the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "a text and its phrases")]
pub struct CompiledView {
    pub text: String,
    pub phrases: Vec<PhraseView>,
}

/// What readers, and other machines, are told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DisclosureView {
    /// none_affirmed, unknown, ai_assisted, ai_generated or ai_autonomous: of the text as a whole.
    pub level: String,
    /// Of each section that the ledger speaks of.
    pub levels: BTreeMap<String, String>,
    /// The same in the order of the page, with the words that tools wrote in each.
    pub parts: Vec<PartLevelView>,
    /// What a person said about the picture amounts to; null where there is none.
    pub image: Option<ImageView>,
    /// Version of the rule that derived them.
    pub rule: u32,
    /// Who affirms that no tool was used; null while nobody does.
    pub no_ai: Option<AffirmationView>,
    /// The note that the ledger makes; null while nothing may be said.
    pub note: Option<CompiledView>,
    /// The line under the deck; null where the house has none, or nothing may be said.
    pub top_label: Option<CompiledView>,
    /// Why the house's templates make nothing; null when they are whole.
    pub broken: Option<String>,
}

/// What a machine had to do with one section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PartLevelView {
    /// The section.
    pub part: String,
    /// ai_assisted, ai_generated or ai_autonomous; null where the ledger does not speak of it.
    pub level: Option<String>,
    /// How many of its words came from which tool.
    pub tools: Vec<ToolWordsView>,
}

/// The words of one tool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "the tool's name, and how many words")]
pub struct ToolWordsView {
    pub tool: String,
    pub words: u32,
}

/// Whether the picture at the top needs a label, by what a person said about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImageView {
    /// Whether the record says that a tool made or changed the picture, so that the questions want an answer.
    pub asked: bool,
    /// open, not_required, required_lighter or required: by Article 50(4) of the EU's AI Act.
    pub label: String,
    /// The questions that are still open and would decide it.
    pub unanswered: Vec<String>,
}

/// A use of a tool to be kept, new or changed.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RecordContribution {
    /// The article's id.
    pub article: String,
    /// The entry's id; null for a new one.
    pub id: Option<String>,
    /// RFC 3339: when the tool was used; null means now.
    pub at: Option<String>,
    /// "Name, role" of whoever used it; null means the person who writes here.
    pub by: Option<String>,
    /// The tool; its name must not be blank.
    pub tool: ToolView,
    /// A word of the vocabulary.
    pub kind: String,
    /// The sections that it touched; empty means the whole article.
    pub parts: Vec<String>,
    /// suggestion, minor, partial, substantial or full.
    pub extent: String,
    /// Whether words or pixels of it are in the published article.
    pub in_output: bool,
    /// human, ai or mixed.
    pub first_draft_by: String,
    /// human, ai or mixed.
    pub initiative: String,
    /// Why, for readers.
    pub purpose: String,
    /// The words it was asked with; may be empty.
    pub prompt: String,
    /// private, internal or public.
    pub prompt_visibility: String,
    /// kept, edited or discarded.
    pub outcome: String,
    /// For the desk.
    pub note: String,
}

/// Asks to take an entry out of the ledger.
#[derive(Debug, Clone, Deserialize, TS)]
#[expect(missing_docs, reason = "the article's id and the entry's")]
pub struct StrikeContribution {
    pub article: String,
    pub id: String,
}

/// Says that no tool was used, or takes that back.
#[derive(Debug, Clone, Deserialize, TS)]
#[expect(missing_docs, reason = "the article's id, and what is said of it")]
pub struct AffirmNoAi {
    pub article: String,
    pub affirmed: bool,
}

/// The ledger has changed, and it is on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Recorded {
    /// The article now.
    pub article: ArticleView,
    /// Its row in the list.
    pub row: ArticleRow,
}

/// The words that the ledger is written in, each list in its order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "each list holds the words for the field of that name")]
pub struct VocabularyView {
    pub kinds: Vec<String>,
    pub extents: Vec<String>,
    pub authors: Vec<String>,
    pub outcomes: Vec<String>,
    pub visibilities: Vec<String>,
}

/// Keeps a use of a tool.
pub fn record_contribution(app: &mut App, ask: RecordContribution) -> Result<Recorded, Failure> {
    let (id, by) = (Id::parse(&ask.article)?, ask.by.clone());
    let contribution = ask.contribution(app)?;
    Ok(app.record_contribution(&id, contribution, by.as_deref())?.into())
}

/// Takes an entry out of the ledger.
pub fn strike_contribution(app: &mut App, ask: StrikeContribution) -> Result<Recorded, Failure> {
    Ok(app.strike_contribution(&Id::parse(&ask.article)?, &Id::parse(&ask.id)?)?.into())
}

/// Says that no tool was used, or takes that back.
pub fn affirm_no_ai(app: &mut App, ask: AffirmNoAi) -> Result<Recorded, Failure> {
    Ok(app.affirm_no_ai(&Id::parse(&ask.article)?, ask.affirmed)?.into())
}

/// The words that the ledger is written in.
#[must_use]
pub fn vocabulary() -> VocabularyView {
    VocabularyView {
        kinds: KINDS.iter().map(|row| row.name.to_owned()).collect(),
        extents: Extent::ALL.iter().map(|one| one.name().to_owned()).collect(),
        authors: Author::ALL.iter().map(|one| one.name().to_owned()).collect(),
        outcomes: Outcome::ALL.iter().map(|one| one.name().to_owned()).collect(),
        visibilities: Visibility::ALL.iter().map(|one| one.name().to_owned()).collect(),
    }
}

impl RecordContribution {
    /// The use that this asks to keep, or why it cannot be one.
    pub fn contribution(self, app: &App) -> Result<Contribution, app::Error> {
        Ok(Contribution {
            id: self.id.as_deref().map(Id::parse).transpose()?.unwrap_or_else(app::new_id),
            at: match &self.at {
                Some(at) => app::moment(at)?,
                None => app.now(),
            },
            by: app.person().id.clone(),
            tool: self.tool.into(),
            kind: Kind::parse(&self.kind)?,
            sections: sections(&self.parts)?,
            extent: Extent::parse(&self.extent)?,
            in_output: self.in_output,
            first_draft_by: Author::parse(&self.first_draft_by)?,
            initiative: Author::parse(&self.initiative)?,
            purpose: self.purpose,
            prompt: Prompt::new(&self.prompt, Visibility::parse(&self.prompt_visibility)?),
            outcome: Outcome::parse(&self.outcome)?,
            note: self.note,
        })
    }
}

/// The names of sections; `all` alone means the whole article.
fn sections(names: &[String]) -> Result<Vec<Section>, Refusal> {
    let named = |name: &String| Section::named(name).ok_or_else(|| Refusal::BadPart(name.chars().take(80).collect()));
    if names.len() == 1 && names.first().is_some_and(|name| name == "all") {
        return Ok(Vec::new());
    }
    names.iter().map(named).collect()
}

/// The entries of an article's ledger, in the order of time.
#[must_use]
pub fn contributions(article: &Article) -> Vec<ContributionView> {
    article.ledger.contributions.iter().map(|one| view(one, article)).collect()
}

fn view(one: &Contribution, article: &Article) -> ContributionView {
    let Contribution { tool, prompt, .. } = one.clone();
    ContributionView {
        id: one.id.to_string(),
        at: app::rfc3339(one.at),
        by: person(&one.by, article),
        tool: tool.into(),
        kind: one.kind.name().to_owned(),
        parts: one.sections.iter().map(|section| section.name().to_owned()).collect(),
        extent: one.extent.name().to_owned(),
        in_output: one.in_output,
        first_draft_by: one.first_draft_by.name().to_owned(),
        initiative: one.initiative.name().to_owned(),
        purpose: one.purpose.clone(),
        prompt: PromptView {
            text: prompt.text,
            hash: prompt.hash.map(|hash| hash.to_string()),
            visibility: prompt.visibility.name().to_owned(),
        },
        outcome: one.outcome.name().to_owned(),
        note: one.note.clone(),
    }
}

/// What readers are told of an article.
#[must_use]
pub fn disclosure(of: &Disclosure, article: &Article) -> DisclosureView {
    DisclosureView {
        level: of.levels.article.name().to_owned(),
        levels: of
            .levels
            .sections
            .iter()
            .map(|(part, level)| (part.name().to_owned(), level.name().to_owned()))
            .collect(),
        parts: part_levels(of),
        image: image(article),
        rule: domain::classification::RULE_VERSION,
        no_ai: article
            .ledger
            .no_ai
            .as_ref()
            .map(|said| AffirmationView { by: person(&said.by, article), at: app::rfc3339(said.at) }),
        note: of.note.as_ref().map(compiled),
        top_label: of.top_label.as_ref().map(compiled),
        broken: of.broken.clone(),
    }
}

fn part_levels(of: &Disclosure) -> Vec<PartLevelView> {
    let told = SECTIONS.into_iter().map(|section| {
        let level = of.levels.sections.iter().find(|(part, _)| *part == section);
        let tools = of.by_tool.iter().find(|(part, _)| *part == section);
        let tools = tools.into_iter().flat_map(|(_, tools)| tools);
        PartLevelView {
            part: section.name().to_owned(),
            level: level.map(|(_, level)| level.name().to_owned()),
            tools: tools.map(|(tool, words)| ToolWordsView { tool: tool.clone(), words: *words }).collect(),
        }
    });
    told.filter(|one| one.level.is_some() || !one.tools.is_empty()).collect()
}

fn image(article: &Article) -> Option<ImageView> {
    let (hero, asked) = (&article.hero, image::is_asked(article));
    let there =
        asked || hero.asset.is_some() || [&hero.alt, &hero.caption, &hero.credit].iter().any(|text| !text.is_empty());
    there.then(|| ImageView {
        asked,
        label: image::label(&hero.answers).name().to_owned(),
        unanswered: image::unanswered(&hero.answers).into_iter().map(|one| one.name().to_owned()).collect(),
    })
}

fn compiled(of: &app::Compiled) -> CompiledView {
    let phrase = |phrase: &app::Phrase| PhraseView {
        from: phrase.from,
        to: phrase.to,
        contributions: phrase.contributions.iter().map(ToString::to_string).collect(),
    };
    CompiledView { text: of.text.clone(), phrases: of.phrases.iter().map(phrase).collect() }
}

pub(crate) fn person(id: &Id, article: &Article) -> PersonView {
    PersonView::of(id, article)
}

impl From<Saved> for Recorded {
    fn from(saved: Saved) -> Self {
        Self { article: saved.view.into(), row: saved.row.into() }
    }
}

impl From<ToolView> for Tool {
    fn from(view: ToolView) -> Self {
        let trimmed = |text: String| text.trim().to_owned();
        Self {
            name: trimmed(view.name),
            provider: trimmed(view.provider),
            model: trimmed(view.model),
            version: trimmed(view.version),
            descriptor: trimmed(view.descriptor),
        }
    }
}
