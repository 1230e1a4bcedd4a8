//! One line in the shape of IBM's AI Attribution Toolkit: `AIA HAb CeNc Hin R GPT-4o v1.0`.
//!
//! Source: `reference/disclosure-standards.md`, section 6.1: how much (`Ph`, `HAb`, `PAI`, `EAI`; `Eh` says that no AI was
//! used), what (`Se` style, `Ce` content, `Nc` new content), whose idea (`Hin`, `Ain`), reviewed or not (`R`, `Nr`), and the models.

use super::{Telling, models};
use domain::classification::Level;
use domain::kind::Leaves;
use domain::ledger::{Author, Extent};
use domain::{Contribution, Kind, Section};

/// The line; none while nobody has spoken for the article.
#[must_use]
pub fn line(of: &Telling<'_>) -> Option<String> {
    let ledger = &of.article.ledger;
    match domain::classification::levels(ledger, of.checked.is_some()).article {
        Level::Unknown => return None,
        Level::NoneAffirmed => return Some("AIA Eh v1.0".to_owned()),
        _ => {}
    }
    let what = ["Se", "Ce", "Nc"].into_iter().filter(|code| ledger.kept().any(|one| contribution(one) == Some(code)));
    let by = |author: Author| ledger.kept().any(|one| [author, Author::Mixed].contains(&one.initiative));
    let initiative = match (by(Author::Human), by(Author::Ai)) {
        (true, true) => "HinAin",
        (false, true) => "Ain",
        _ => "Hin",
    };
    let words = [
        "AIA".to_owned(),
        ledger.kept().map(proportion).max().map_or("Ph", |(_, code)| code).to_owned(),
        what.collect(),
        initiative.to_owned(),
        if of.checked.is_some() { "R" } else { "Nr" }.to_owned(),
        models(ledger.kept()),
        "v1.0".to_owned(),
    ];
    Some(words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
}

/// How much of the article is the tool's, least first. An extent speaks of what was touched: all of the takeaways is not
/// all of the article. Help of which nothing is published leaves the article mostly human; it is not `Eh`, which says that there
/// was none.
fn proportion(one: &Contribution) -> (u8, &'static str) {
    let text = matches!(one.kind.meaning().leaves, Leaves::Words | Leaves::Changes);
    if !one.in_output || !text {
        return (0, "Ph");
    }
    match one.extent {
        Extent::Suggestion | Extent::Minor => (0, "Ph"),
        _ if !one.touches(Section::Body) => (1, "HAb"),
        Extent::Partial => (1, "HAb"),
        Extent::Substantial => (2, "PAI"),
        Extent::Full => (3, "EAI"),
    }
}

fn contribution(one: &Contribution) -> Option<&'static str> {
    match (one.kind, one.kind.meaning().leaves) {
        (Kind::CopyEditing | Kind::ImageEnhancement, _) => Some("Se"),
        (Kind::Ideation | Kind::Outlining | Kind::Research | Kind::FactCheck, _) => Some("Ce"),
        (_, Leaves::Changes) => Some("Ce"),
        (Kind::ImageEditing, _) => Some("Ce"),
        (_, Leaves::Words | Leaves::Media) => Some("Nc"),
        (_, Leaves::Nothing) => None,
    }
}
