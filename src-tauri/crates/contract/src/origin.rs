//! Where words come from, on its way to a window or a terminal.

use crate::Failure;
use crate::article::ArticleView;
use crate::library::PersonView;
use crate::listing::ArticleRow;
use app::App;
use domain::Id;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Asks to know somebody by name, so that words can be theirs.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KnowPerson {
    /// The article's id.
    pub article: String,
    /// "Name, role".
    pub person: String,
}

/// The article knows somebody, and it is on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PersonKnown {
    /// Who it is: words of theirs have the origin `h:<id>`.
    pub person: PersonView,
    /// The article now.
    pub article: ArticleView,
    /// Its row in the list.
    pub row: ArticleRow,
}

/// Asks what remains of what tools wrote.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Remains {
    /// The article's id.
    pub article: String,
}

/// How much of what a contribution wrote still stands. For editors; readers are never told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RemainsView {
    /// Id of the contribution.
    pub contribution: String,
    /// Its words that were ever in the article; what was moved, or taken away and put back, counts once.
    pub ever: u32,
    /// Those that are there now as they came.
    pub left: u32,
    /// The share that is left, in whole percent.
    pub percent: u32,
}

/// Makes somebody known to an article.
pub fn know_person(app: &mut App, ask: KnowPerson) -> Result<PersonKnown, Failure> {
    let (person, saved) = app.know_person(&Id::parse(&ask.article)?, &ask.person)?;
    Ok(PersonKnown { person: (&person).into(), article: saved.view.into(), row: saved.row.into() })
}

/// Takes from the library what says how much of what tools wrote remains; what comes back works it out beside it.
pub fn remains(
    app: &mut App,
    ask: Remains,
) -> Result<impl FnOnce() -> Result<Vec<RemainsView>, Failure> + Send + use<>, Failure> {
    let remaining = app.remaining(&Id::parse(&ask.article)?)?;
    Ok(move || Ok(told(remaining.work_out()?)))
}

/// What remains, contribution by contribution.
#[must_use]
pub fn told(remains: BTreeMap<Id, app::Remains>) -> Vec<RemainsView> {
    let view = |(id, one): (Id, app::Remains)| RemainsView {
        contribution: id.to_string(),
        ever: one.ever,
        left: one.left,
        percent: (one.left * 100 + one.ever / 2).checked_div(one.ever).unwrap_or_default(),
    };
    remains.into_iter().map(view).collect()
}
