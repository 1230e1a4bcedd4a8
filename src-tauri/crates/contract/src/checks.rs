//! What was found in an article before it leaves, on its way to a window or a terminal.

use crate::Failure;
use crate::ledger::Recorded;
use crate::library::PersonView;
use app::{App, CHECKS, Checked, Finding, FoundPlace as Place, Language, Replace};
use domain::{Article, Id, Waiver};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what should be looked at in an article as it is on the disk.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CheckArticle {
    /// The article's id.
    pub article: String,
    /// BCP 47: what findings are worded in.
    pub language: String,
    /// Name of the target it goes to, if somebody has chosen one: then with what that place takes, and what it does not.
    #[serde(default)]
    #[ts(optional)]
    pub target: Option<String>,
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
    /// Waivers that set nothing aside any more: the words have changed.
    pub lapsed: Vec<WaiverView>,
    /// Checks with more findings than are told.
    pub left_out: Vec<LeftOut>,
    /// Checks that there was no time for.
    pub unfinished: Vec<String>,
    /// What the target does with what it gets, one English sentence each; empty where none is named.
    pub hazards: Vec<String>,
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
    /// The words at its place, as they stand there.
    pub quote: String,
    /// Who has set it aside; null while nobody has.
    pub waiver: Option<WaiverView>,
    /// The edits that do it, of one part, in order and without overlap; empty where it takes a person.
    pub edits: Vec<ReplaceView>,
}

/// A finding that somebody has set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WaiverView {
    /// Names this waiver.
    pub id: String,
    /// The check's id.
    pub check: String,
    /// The part, as it is written; empty for none.
    pub part: String,
    /// The words it is about, or their beginning.
    pub quote: String,
    /// Of the finding that it sets aside.
    pub key: String,
    /// Who said so.
    pub by: PersonView,
    /// RFC 3339: when.
    pub at: String,
    /// Why.
    pub reason: String,
}

/// Asks to set a finding aside.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WaiveFinding {
    /// The article's id.
    pub article: String,
    /// The finding's key.
    pub key: String,
    /// Why; must not be blank.
    pub reason: String,
    /// "Name, role" of whoever says so; null means the person who writes here, if they have said who they are.
    pub by: Option<String>,
}

/// Asks to take a waiver back.
#[derive(Debug, Clone, Deserialize, TS)]
#[expect(missing_docs, reason = "the article's id and the waiver's")]
pub struct WithdrawWaiver {
    pub article: String,
    pub id: String,
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
    let (id, language) = (Id::parse(&ask.article)?, Language::of(&ask.language));
    let checking = match ask.target.as_deref() {
        Some(target) => app.check_for(&id, language, target)?,
        None => app.check(&id, language)?,
    };
    Ok(move || Ok(checking.perform().into()))
}

/// Sets a finding aside.
pub fn waive_finding(app: &mut App, ask: WaiveFinding) -> Result<Recorded, Failure> {
    Ok(app.waive(&Id::parse(&ask.article)?, &ask.key, &ask.reason, ask.by.as_deref())?.into())
}

/// Takes a waiver back.
pub fn withdraw_waiver(app: &mut App, ask: WithdrawWaiver) -> Result<Recorded, Failure> {
    Ok(app.withdraw_waiver(&Id::parse(&ask.article)?, &Id::parse(&ask.id)?)?.into())
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
        let Checked { view, looked, language, hazards } = checked;
        let holds = |waiver: &Waiver| looked.findings.iter().any(|one| one.key == waiver.key);
        // A check that there was no time for has not said that its words are gone.
        let unread = |waiver: &Waiver| looked.unfinished.contains(&waiver.check.as_str());
        let lapsed: Vec<&Waiver> = view.article.waivers.iter().filter(|one| !holds(one) && !unread(one)).collect();
        let lapsed = lapsed.into_iter();
        let left_out = |(check, more): (&'static str, u32)| LeftOut { check: check.to_owned(), more };
        Self {
            article: view.article.id.to_string(),
            heads: view.heads.hashes(),
            lapsed: lapsed.map(|one| waiver(one, &view.article)).collect(),
            findings: looked.findings.into_iter().map(|finding| found(finding, &view.article, language)).collect(),
            left_out: looked.left_out.into_iter().map(left_out).collect(),
            unfinished: looked.unfinished.into_iter().map(str::to_owned).collect(),
            hazards: hazards.iter().map(|one| (*one).to_owned()).collect(),
        }
    }
}

fn found(finding: Finding, article: &Article, language: Language) -> FindingView {
    let name = app::check_named(finding.check).map_or(finding.check, |check| check.named(language));
    let quote = finding.place.as_ref().map(|place| quote(article, place)).unwrap_or_default();
    FindingView {
        quote,
        waiver: finding.waived(&article.waivers).map(|one| waiver(one, article)),
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

/// The words at a place.
fn quote(article: &Article, place: &Place) -> String {
    let texts = article.texts();
    let text = texts.iter().find(|(part, _)| *part == place.part).map_or("", |(_, text)| text);
    let (from, len) = (place.from as usize, place.to.saturating_sub(place.from) as usize);
    let units: Vec<u16> = text.encode_utf16().skip(from).take(len).collect();
    String::from_utf16_lossy(&units)
}

/// A waiver as others see it.
#[must_use]
pub fn waiver(one: &Waiver, article: &Article) -> WaiverView {
    WaiverView {
        id: one.id.to_string(),
        check: one.check.clone(),
        part: one.part.clone(),
        quote: one.quote.clone(),
        key: one.key.to_string(),
        by: crate::ledger::person(&one.by, article),
        at: app::rfc3339(one.at),
        reason: one.reason.clone(),
    }
}
