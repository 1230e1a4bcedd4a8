//! What the window must know about the library.

use crate::Failure;
use crate::ledger::{self, VocabularyView};
use app::App;
use domain::{Article, Id, Person};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Asks about the library.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Library {}

/// What the window must know about the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LibraryView {
    /// The folder it lives in.
    pub folder: String,
    /// How many articles it holds.
    pub articles: u32,
    /// Who writes here; their keystrokes have the origin `h:<id>`.
    pub person: PersonView,
    /// The house styles to choose from.
    pub houses: Vec<HouseView>,
    /// The words that a ledger is written in.
    pub vocabulary: VocabularyView,
    /// Version of Colophon.
    pub version: String,
    /// Where the last export went, or a good first place.
    pub export_folder: String,
}

/// Someone by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "the fields are the words of DESIGN.md, section 8")]
pub struct PersonView {
    pub id: String,
    pub name: String,
    pub role: String,
}

/// A house style, as far as the desk shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HouseView {
    /// As articles name it.
    pub name: String,
    /// As people read it.
    pub title: String,
    /// As it is written: what commands ask for that need no library. Empty where it is built in.
    pub toml: String,
    /// BCP 47 language tag.
    pub language: String,
    /// Every section in the order of the page: headline, deck, hero, takeaways, body, qa, analysis, note.
    pub order: Vec<String>,
    /// What stands above a section or before a credit, by name (`takeaways`, `qa`, `hero.credit`, …).
    pub labels: BTreeMap<String, String>,
    /// What an empty part says about itself, by kind of part (`headline`, `hero.alt`, `takeaways`, `question`, …).
    pub hints: BTreeMap<String, String>,
    /// Limits by kind of part: characters, or entries for `takeaways` and `qa`.
    pub limits: BTreeMap<String, LimitView>,
}

/// How long, or how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "two numbers with plain names")]
pub struct LimitView {
    pub recommended: u32,
    pub max: u32,
}

/// Answers what the window must know about the library.
pub fn library(app: &mut App, _: Library) -> Result<LibraryView, Failure> {
    Ok(LibraryView {
        folder: app.folder().display().to_string(),
        articles: app.count()?,
        person: app.person().into(),
        houses: houses(app)?,
        vocabulary: ledger::vocabulary(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        export_folder: app.export_folder()?.display().to_string(),
    })
}

/// The house styles to choose from, the built-in ones first.
pub(crate) fn houses(app: &App) -> Result<Vec<HouseView>, Failure> {
    Ok(app.houses()?.into_iter().map(HouseView::from).collect())
}

impl PersonView {
    /// Someone by id; a stranger is called by it.
    #[must_use]
    pub fn of(id: &Id, article: &Article) -> Self {
        article
            .person(id)
            .map_or_else(|| Self { id: id.to_string(), name: id.to_string(), role: String::new() }, Self::from)
    }
}

impl From<&Person> for PersonView {
    fn from(person: &Person) -> Self {
        Self { id: person.id.to_string(), name: person.name.clone(), role: person.role.clone() }
    }
}

impl From<app::House> for HouseView {
    fn from(house: app::House) -> Self {
        let toml = if house.own { house.toml } else { String::new() };
        let house = house.style;
        let labels = ["takeaways", "qa", "analysis", "note", "hero.credit", "question", "answer", "byline"];
        Self {
            order: house.order.iter().map(|section| section.name().to_owned()).collect(),
            labels: labels.iter().map(|of| ((*of).to_owned(), house.label(of).to_owned())).collect(),
            toml,
            hints: house.hints.clone(),
            limits: house
                .limits
                .iter()
                .map(|(of, limit)| (of.clone(), LimitView { recommended: limit.recommended, max: limit.max }))
                .collect(),
            name: house.name,
            title: house.title,
            language: house.language,
        }
    }
}
