//! What an article was before, and what becomes of going back.

use crate::Failure;
use crate::article::ArticleView;
use crate::listing::ArticleRow;
use app::{App, Difference, Heads};
use domain::difference::{Became, Grain};
use domain::{Id, Refusal, Section};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the history of an article.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct History {
    /// Its id.
    pub id: String,
}

/// What happened to an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HistoryView {
    /// Oldest first.
    pub moments: Vec<MomentView>,
}

/// Something that happened to an article, as a person remembers it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MomentView {
    /// new, import, edit, restore: changes of that kind without a long pause. version: a state got a name. export: it
    /// was written somewhere. sign_off: somebody signed. send, withdraw, request_changes, approve, publish, correct: a
    /// step on the way through review. Empty where the record does not say.
    pub deed: String,
    /// RFC 3339: when it began.
    pub from: String,
    /// RFC 3339: when it ended.
    pub to: String,
    /// Name of who did it; null where the record does not say.
    pub by: Option<String>,
    /// How many changes.
    pub changes: u32,
    /// The version's name, the folder of the export, or why a step was taken; else empty.
    pub name: String,
    /// The state after it; empty for an export.
    pub heads: Vec<String>,
}

/// Asks for an article as it was.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ArticleAt {
    /// Its id.
    pub id: String,
    /// A state of it.
    pub heads: Vec<String>,
}

/// Asks what changed from one state of an article to another.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Compare {
    /// Its id.
    pub id: String,
    /// The earlier state.
    pub from: Vec<String>,
    /// The later state; null means now.
    pub to: Option<Vec<String>>,
    /// To the last character, instead of by words.
    pub exact: bool,
}

/// What changed in one part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DifferenceView {
    /// The part.
    pub part: String,
    /// The section of the page that it stands in.
    pub section: String,
    /// In order.
    pub pieces: Vec<PieceView>,
}

/// A piece of text and what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PieceView {
    /// Plain text.
    pub text: String,
    /// same, added or removed.
    pub became: String,
}

/// Asks to give a state of an article a name.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NameVersion {
    /// Its id.
    pub id: String,
    /// What the state is called from now on.
    pub name: String,
    /// The state; null means now.
    pub heads: Option<Vec<String>>,
}

/// Asks to put the words of a past state back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Restore {
    /// Its id.
    pub id: String,
    /// The past state.
    pub heads: Vec<String>,
    /// The state on which it is done; what happened since stays. Null means now.
    pub base: Option<Vec<String>>,
    /// Only this section of the page; null means all.
    pub section: Option<String>,
}

/// The words are back, and on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Restored {
    /// The state that the base and the restoring alone make: the base on which it is taken back.
    pub alone: Vec<String>,
    /// The article now.
    pub article: ArticleView,
    /// Its row in the list.
    pub row: ArticleRow,
}

/// Answers what happened to an article.
pub fn history(app: &mut App, ask: History) -> Result<HistoryView, Failure> {
    let id = Id::parse(&ask.id)?;
    Ok(HistoryView { moments: moments(app, &id)? })
}

/// Answers an article as it was.
pub fn article_at(app: &mut App, ask: ArticleAt) -> Result<ArticleView, Failure> {
    Ok(app.article_at(&Id::parse(&ask.id)?, &heads(&ask.heads)?)?.into())
}

/// Answers what changed from one state to another.
pub fn compare(app: &mut App, ask: Compare) -> Result<Vec<DifferenceView>, Failure> {
    let id = Id::parse(&ask.id)?;
    let to = match ask.to {
        Some(to) => heads(&to)?,
        None => app.state(&id, "now")?,
    };
    let grain = if ask.exact { Grain::Characters } else { Grain::Words };
    Ok(app.compare(&id, &heads(&ask.from)?, &to, grain)?.into_iter().map(Into::into).collect())
}

/// Gives a state a name.
pub fn name_version(app: &mut App, ask: NameVersion) -> Result<HistoryView, Failure> {
    let id = Id::parse(&ask.id)?;
    let state = match ask.heads {
        Some(state) => heads(&state)?,
        None => app.state(&id, "now")?,
    };
    app.name_version(&id, &ask.name, &state)?;
    Ok(HistoryView { moments: moments(app, &id)? })
}

/// Puts the words of a past state back.
pub fn restore(app: &mut App, ask: Restore) -> Result<Restored, Failure> {
    let section = ask.section.map(|name| Section::named(&name).ok_or(Refusal::BadPart(name))).transpose()?;
    let base = ask.base.map(|base| heads(&base)).transpose()?;
    let (saved, alone) = app.restore(&Id::parse(&ask.id)?, base.as_ref(), &heads(&ask.heads)?, section)?;
    Ok(Restored { alone: alone.hashes(), article: saved.view.into(), row: saved.row.into() })
}

/// Sessions, versions and exports in one line of time.
fn moments(app: &mut App, id: &Id) -> Result<Vec<MomentView>, Failure> {
    let moment = |deed: &str, from, to, by, changes, name, heads| MomentView {
        deed: deed.to_owned(),
        from: app::rfc3339(from),
        to: app::rfc3339(to),
        by,
        changes,
        name,
        heads,
    };
    let mut found = Vec::new();
    for one in app.history(id)? {
        let deed = one.deed.map(app::Deed::name).unwrap_or_default();
        // A version's own moment says more than the change that wrote its name.
        if one.deed != Some(app::Deed::Version) {
            let heads = one.heads.hashes();
            found.push((one.to, moment(deed, one.from, one.to, one.by, one.changes, one.why, heads)));
        }
    }
    for one in app.versions(id)? {
        let heads = one.heads.hashes();
        found.push((one.at, moment(app::Deed::Version.name(), one.at, one.at, Some(one.by), 0, one.name, heads)));
    }
    for one in app.exports(id)? {
        found.push((one.at, moment("export", one.at, one.at, None, 0, one.folder, Vec::new())));
    }
    found.sort_by_key(|(at, _)| *at);
    Ok(found.into_iter().map(|(_, moment)| moment).collect())
}

fn heads(hashes: &[String]) -> Result<Heads, Failure> {
    Ok(Heads::parse(hashes.iter().map(String::as_str)).map_err(app::Error::from)?)
}

impl From<Difference> for DifferenceView {
    fn from(difference: Difference) -> Self {
        let became = |became| match became {
            Became::Same => "same",
            Became::Added => "added",
            Became::Removed => "removed",
        };
        let pieces = difference.pieces.into_iter();
        Self {
            part: difference.part.to_string(),
            section: difference.part.section().name().to_owned(),
            pieces: pieces.map(|one| PieceView { text: one.text, became: became(one.became).to_owned() }).collect(),
        }
    }
}
