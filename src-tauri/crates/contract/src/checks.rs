//! What was found in an article before it leaves, on its way to a window or a terminal.

use crate::Failure;
use app::{App, CHECKS, Checked, Finding, Language, Replace};
use domain::Id;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what should be looked at in an article as it is on the disk.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CheckArticle {
    /// The article's id.
    pub article: String,
    /// BCP 47: what findings are worded in.
    pub language: String,
}

/// What a look has found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CheckedView {
    /// The article's id.
    pub article: String,
    /// The state that was looked at.
    pub heads: Vec<String>,
    /// The required ones first.
    pub findings: Vec<FindingView>,
    /// Checks with more findings than are told.
    pub left_out: Vec<LeftOut>,
    /// Checks that there was no time for.
    pub unfinished: Vec<String>,
}

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FindingView {
    /// What it is recognised by as long as the words stand as they do: 64 hex digits.
    pub key: String,
    /// The check's id.
    pub check: String,
    /// What the check is called.
    pub name: String,
    /// required or recommended.
    pub severity: String,
    /// Where; null for what is nowhere in the text.
    pub place: Option<FoundAt>,
    /// The words that it is about.
    pub words: String,
    /// What is wrong, in a sentence.
    pub what: String,
    /// What to do about it.
    pub advice: String,
    /// The edits that do it, of one part, in order and without overlap; empty where it takes a person.
    pub edits: Vec<ReplaceView>,
}

/// A stretch of a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "the part; from and to in UTF-16 code units")]
pub struct FoundAt {
    pub part: String,
    pub from: u32,
    pub to: u32,
}

/// An edit that mends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "the part; from and to in UTF-16 code units; what stands there then")]
pub struct ReplaceView {
    pub part: String,
    pub from: u32,
    pub to: u32,
    pub text: String,
}

/// A check with more findings than are told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "the check's id and how many more")]
pub struct LeftOut {
    pub check: String,
    pub more: u32,
}

/// A check, and how strict a house style is about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(missing_docs, reason = "id, severity, name")]
pub struct CheckView {
    pub id: String,
    pub severity: String,
    pub name: String,
}

/// Plans a look; what comes back looks, beside the thread that owns the library.
pub fn check_article(
    app: &mut App,
    ask: CheckArticle,
) -> Result<impl FnOnce() -> Result<CheckedView, Failure> + Send + use<>, Failure> {
    let checking = app.check(&Id::parse(&ask.article)?, Language::of(&ask.language))?;
    Ok(move || Ok(checking.perform().into()))
}

/// Every check, and how strict a house style is about it.
pub fn list(app: &App, house: &str, language: Language) -> Result<Vec<CheckView>, app::Error> {
    let house = app.house(house)?.style;
    let row = |check: &app::Check| CheckView {
        id: check.id.to_owned(),
        severity: app::severity(check, &house).name().to_owned(),
        name: check.named(language).to_owned(),
    };
    Ok(CHECKS.iter().map(row).collect())
}

impl From<Checked> for CheckedView {
    fn from(checked: Checked) -> Self {
        let Checked { view, looked, language } = checked;
        let left_out = |(check, more): (&'static str, u32)| LeftOut { check: check.to_owned(), more };
        Self {
            article: view.article.id.to_string(),
            heads: view.heads.hashes(),
            findings: looked.findings.into_iter().map(|finding| found(finding, language)).collect(),
            left_out: looked.left_out.into_iter().map(left_out).collect(),
            unfinished: looked.unfinished.into_iter().map(str::to_owned).collect(),
        }
    }
}

fn found(finding: Finding, language: Language) -> FindingView {
    let name = app::check_named(finding.check).map_or(finding.check, |check| check.named(language));
    FindingView {
        key: finding.key.to_string(),
        check: finding.check.to_owned(),
        name: name.to_owned(),
        severity: finding.severity.name().to_owned(),
        place: finding.place.map(|at| FoundAt { part: at.part.to_string(), from: at.from, to: at.to }),
        words: finding.words,
        what: finding.what,
        advice: finding.advice,
        edits: finding.edits.into_iter().map(ReplaceView::from).collect(),
    }
}

impl From<Replace> for ReplaceView {
    fn from(edit: Replace) -> Self {
        Self { part: edit.part.to_string(), from: edit.from, to: edit.to, text: edit.text }
    }
}
