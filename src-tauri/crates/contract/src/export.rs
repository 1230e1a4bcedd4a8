//! Where articles can go, what can be chosen about each place, and what an export would do.

use crate::Failure;
use app::{App, Asking, Authorship, Planned, State, Values};
use domain::Id;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use ts_rs::TS;

/// Asks where articles can go.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportTargets {}

/// Where articles can go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExportTargetsView {
    /// In the order in which they are offered.
    pub targets: Vec<TargetView>,
    /// Name of the target of the last export; empty before the first one.
    pub last: String,
    /// What was chosen in the last export for each target, by target and key.
    pub chosen: BTreeMap<String, BTreeMap<String, String>>,
}

/// A place that articles can go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TargetView {
    /// The word for it.
    pub name: String,
    /// Its name for people, in English.
    pub label: String,
    /// Whether readers get what it writes.
    pub for_readers: bool,
    /// Whether its file can say who wrote which words.
    pub carries_authorship: bool,
    /// What can be chosen about it.
    pub choices: Vec<ChoiceView>,
    /// What that place does with what it gets, in English.
    pub hazards: Vec<String>,
}

/// Something that can be chosen about a target.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ChoiceView {
    /// The word for it.
    pub key: String,
    /// What it decides, as a sentence in English.
    pub about: String,
    /// How it is chosen.
    pub kind: ChoiceKind,
    /// The words to choose from, where it is one of some.
    pub values: Vec<String>,
    /// How long a text may be.
    pub chars_max: u32,
    /// What holds where nobody says anything.
    pub default: String,
}

/// How something is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "three plain words")]
pub enum ChoiceKind {
    OneOf,
    Flag,
    Text,
}

/// Asks what an export would do. Writes nothing.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlanExport {
    /// The article's id.
    pub id: String,
    /// Name of the target.
    pub target: String,
    /// The folder that gets a folder for the article.
    pub to: String,
    /// Whether the authors of its words are noted behind the text.
    pub authorship: bool,
    /// What is chosen about the target for this export, by key.
    pub options: BTreeMap<String, String>,
}

/// What an export would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExportPlan {
    /// The article's folder.
    pub folder: String,
    /// Every file of it, the text first.
    pub files: Vec<PlannedFile>,
    /// What the last export for this target wrote into this folder and this one would not, by path.
    pub gone: Vec<String>,
    /// SHA-256 of the canonical Markdown of what would be written.
    pub fingerprint: String,
    /// When this article last went there for this target, in RFC 3339; null when it never did.
    pub last_at: Option<String>,
    /// Whether the article says the same as then.
    pub last_same: bool,
    /// Why it does not leave as it is; null where it does.
    pub kept: Option<Failure>,
    /// What could not be done about it, in sentences.
    pub warnings: Vec<String>,
    /// Everything that is chosen about the target, by key.
    pub options: BTreeMap<String, String>,
}

/// A file that would be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlannedFile {
    /// Its path in the article's folder.
    pub path: String,
    /// How large it would be.
    pub bytes: u32,
    /// What stands there now.
    pub state: FileState,
    /// What would be in it, of a long text its beginning; null where it is no text.
    pub text: Option<String>,
    /// What is in it now, where that is another text.
    pub there: Option<String>,
    /// Whether what is shown is only the beginning.
    pub cut: bool,
}

/// What stands where a file would go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileState {
    /// Nothing.
    New,
    /// The same.
    Same,
    /// What we wrote there, which is something else now.
    Changed,
    /// Something that we did not write, or that somebody changed since.
    Theirs,
}

/// Asks for an article for the clipboard.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CopiedArticle {
    /// Its id.
    pub id: String,
}

/// An article for the clipboard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CopiedView {
    /// As rich text: one `<article>`, without the library's pictures.
    pub html: String,
    /// As Markdown, without fields at the top.
    pub markdown: String,
    /// As a reader reads it.
    pub plain: String,
}

/// So much of a text is shown; nobody looks through more of it in a dialog.
const SHOWN_BYTES_MAX: usize = 200_000;

/// Where articles can go.
pub fn export_targets(app: &mut App, _: ExportTargets) -> Result<ExportTargetsView, Failure> {
    let mut chosen: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for [target, key, value] in app.export_choices()? {
        chosen.entry(target).or_default().insert(key, value);
    }
    let targets = app::TARGETS.iter().map(|target| TargetView {
        name: target.name().to_owned(),
        label: target.label().to_owned(),
        for_readers: target.is_for_readers(),
        carries_authorship: target.carries_authorship(),
        choices: target.choices().iter().map(choice).collect(),
        hazards: target.hazards().iter().map(|hazard| (*hazard).to_owned()).collect(),
    });
    Ok(ExportTargetsView { targets: targets.collect(), last: app.export_target()?, chosen })
}

/// An article for the clipboard.
pub fn copied_article(app: &mut App, ask: CopiedArticle) -> Result<CopiedView, Failure> {
    let app::Copied { html, markdown, plain } = app.copied(&Id::parse(&ask.id)?)?;
    Ok(CopiedView { html, markdown, plain })
}

/// What an export would do.
pub fn plan_export(app: &mut App, ask: PlanExport) -> Result<ExportPlan, Failure> {
    let asking = Asking {
        target: ask.target,
        to: Path::new(&ask.to).to_owned(),
        authorship: if ask.authorship { Authorship::Noted } else { Authorship::Stripped },
        chosen: ask.options.into_iter().collect(),
    };
    let plan = app.plan_export(&Id::parse(&ask.id)?, &asking)?;
    Ok(ExportPlan {
        folder: plan.folder.display().to_string(),
        last_at: plan.last.as_ref().map(|last| app::rfc3339(last.at)),
        last_same: plan.last.is_some_and(|last| last.fingerprint == plan.fingerprint.as_str()),
        files: plan.files.into_iter().map(Into::into).collect(),
        gone: plan.gone,
        fingerprint: plan.fingerprint.to_string(),
        kept: plan.kept.map(Into::into),
        warnings: plan.warnings,
        options: plan.options.into_iter().map(|(key, value)| (key.to_owned(), value)).collect(),
    })
}

fn choice(choice: &app::Choice) -> ChoiceView {
    let (kind, values, chars_max) = match choice.values {
        Values::OneOf(words) => (ChoiceKind::OneOf, words.iter().map(|word| (*word).to_owned()).collect(), 0),
        Values::Flag => (ChoiceKind::Flag, Vec::new(), 0),
        Values::Text { chars_max } => (ChoiceKind::Text, Vec::new(), u32::try_from(chars_max).unwrap_or(u32::MAX)),
    };
    ChoiceView {
        key: choice.key.to_owned(),
        about: choice.about.to_owned(),
        kind,
        values,
        chars_max,
        default: choice.default.to_owned(),
    }
}

impl From<Planned> for PlannedFile {
    fn from(planned: Planned) -> Self {
        let text = beginning(&planned.bytes);
        let there = planned.there.as_deref().and_then(beginning);
        let cut = [&text, &there].into_iter().flatten().any(|(_, cut)| *cut);
        Self {
            path: planned.path,
            bytes: u32::try_from(planned.bytes.len()).unwrap_or(u32::MAX),
            state: match planned.state {
                State::New => FileState::New,
                State::Same => FileState::Same,
                State::Changed => FileState::Changed,
                State::Theirs => FileState::Theirs,
            },
            text: text.map(|(text, _)| text),
            there: there.map(|(text, _)| text),
            cut,
        }
    }
}

/// What a text file says, as far as it is shown, and whether there is more; none for anything else.
fn beginning(bytes: &[u8]) -> Option<(String, bool)> {
    let text = std::str::from_utf8(bytes).ok()?;
    let shown = &text[..text.floor_char_boundary(SHOWN_BYTES_MAX)];
    Some((shown.to_owned(), shown.len() < text.len()))
}
