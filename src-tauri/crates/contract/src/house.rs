//! House styles as a form: what a newsroom may change of one, and what that would do.

use crate::Failure;
use crate::library::{HouseView, LimitView, houses};
use app::App;
use domain::house::{Label, Limit, own, whole_order};
use domain::sign_off::Scope;
use domain::{HouseStyle, Id, Refusal, Section, Severity, review};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use ts_rs::TS;

/// Everything of a house style that a form shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HouseForm {
    /// As articles name it; it stays.
    pub name: String,
    /// As people read it.
    pub title: String,
    /// BCP 47 language tag.
    pub language: String,
    /// Every section in the order of the page.
    pub order: Vec<String>,
    /// What is printed, and what is recognised, by name.
    pub labels: BTreeMap<String, LabelView>,
    /// What an empty part says about itself, by kind of part.
    pub hints: BTreeMap<String, String>,
    /// Limits by kind of part.
    pub limits: BTreeMap<String, LimitView>,
    /// The name of a template, or one of the house's own (minijinja); empty for no note.
    pub note_template: String,
    /// The same for the line under the deck.
    pub top_template: String,
    /// Where readers find the house's rules; may be empty.
    pub policy: String,
    /// What must have been signed before an article may be approved or published.
    pub review: AsksView,
    /// Of a hundred words, so many may be of unknown origin.
    pub unknown_percent: u32,
    /// How strict the house is about a check, by its id: required, recommended or off. A check that is not named is as
    /// strict as it comes.
    pub checks: BTreeMap<String, String>,
}

/// What must have been signed before an article may be approved, published or corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AsksView {
    /// Whether only the sign-offs of people count who are no authors of it.
    pub other_person: bool,
    /// How many different people must have signed.
    pub sign_offs: u32,
    /// What they must have looked at, all of them together.
    pub scope: Vec<String>,
}

/// A check that a house can be strict about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HouseCheckView {
    /// Its id.
    pub id: String,
    /// What it is called, by language: en and de.
    pub names: BTreeMap<String, String>,
    /// required, recommended or off: how strict it is where a house does not say.
    pub severity: String,
}

/// The words above a part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LabelView {
    /// What is printed.
    pub label: String,
    /// Under which other words the part is recognised in a file.
    pub known: Vec<String>,
}

/// A house style to be looked at, or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HouseSheet {
    /// What it asks for.
    pub form: HouseForm,
    /// Whether it can be changed: those that come with Colophon can only be copied.
    pub own: bool,
    /// How many articles follow it, wherever they lie. A new order of parts voids their sign-offs.
    pub articles: u32,
    /// The headlines of those changed last.
    pub examples: Vec<String>,
    /// The templates that come with Colophon, by name.
    pub templates: Vec<String>,
    /// What can have a label, and what can have a limit.
    pub labelled: Vec<String>,
    /// See `labelled`.
    pub limited: Vec<String>,
    /// What a sign-off can be about.
    pub scopes: Vec<String>,
    /// Every check, in the order in which findings are told.
    pub checks: Vec<HouseCheckView>,
}

/// A house style that was kept, among all there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "which one, and all of them")]
pub struct HouseKept {
    pub sheet: HouseSheet,
    pub houses: Vec<HouseView>,
}

/// Asks for a house style.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct House {
    /// Its name.
    pub name: String,
}

/// Asks what a changed style would make of an article.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TryHouse {
    /// The style as the form has it.
    pub form: HouseForm,
    /// The article's id; null for a made-up one.
    pub article: Option<String>,
}

/// What it would make.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HouseTried {
    /// The note; empty where nothing may be said, or the house has none.
    pub note: String,
    /// The line under the deck, in the same way.
    pub top: String,
    /// Why the style cannot be kept as it is; empty where it can.
    pub refused: String,
}

/// Asks to keep a changed style of one's own.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KeepHouse {
    /// The style as the form has it.
    pub form: HouseForm,
}

/// Asks for a style of one's own that is as another one.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CopyHouse {
    /// Name of the one to begin with.
    pub name: String,
    /// What the new one is called.
    pub title: String,
}

/// Asks to add the style that a TOML file holds.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AddHouse {
    /// The file.
    pub file: String,
}

/// Asks to write a style into a folder.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct WriteHouse {
    /// Its name.
    pub name: String,
    /// The folder.
    pub to: String,
}

/// A house style with everything a form shows.
pub fn house(app: &mut App, ask: House) -> Result<HouseSheet, Failure> {
    Ok(app.house(&ask.name)?.into())
}

/// What a changed style would make of an article.
pub fn try_house(app: &mut App, ask: TryHouse) -> Result<HouseTried, Failure> {
    let present = app.house(&ask.form.name)?.style;
    let article = ask.article.as_deref().map(Id::parse).transpose()?;
    let tried = app.try_house(&filled_in(present, ask.form)?, article.as_ref())?;
    Ok(HouseTried { note: tried.note, top: tried.top, refused: tried.refused })
}

/// Keeps a changed style of one's own.
pub fn keep_house(app: &mut App, ask: KeepHouse) -> Result<HouseKept, Failure> {
    let present = app.house(&ask.form.name)?;
    let toml = own::edited(&present.toml, &filled_in(present.style, ask.form)?)?;
    let sheet = app.keep_house(&toml)?.into();
    Ok(HouseKept { sheet, houses: houses(app)? })
}

/// Starts a style of one's own that is as another one is.
pub fn copy_house(app: &mut App, ask: CopyHouse) -> Result<HouseKept, Failure> {
    let sheet = app.copy_house(&ask.name, &ask.title)?.into();
    Ok(HouseKept { sheet, houses: houses(app)? })
}

/// Adds the style that a file holds; one of its name stays.
pub fn add_house(app: &mut App, ask: AddHouse) -> Result<HouseKept, Failure> {
    let sheet = app.add_house(Path::new(&ask.file), false)?.into();
    Ok(HouseKept { sheet, houses: houses(app)? })
}

/// Writes a style into a folder; answers which file.
pub fn write_house(app: &mut App, ask: WriteHouse) -> Result<String, Failure> {
    Ok(app.write_house(&ask.name, Path::new(&ask.to))?.display().to_string())
}

/// Removes a style of one's own that nothing follows; answers those that are left.
pub fn remove_house(app: &mut App, ask: House) -> Result<Vec<HouseView>, Failure> {
    app.remove_house(&ask.name)?;
    houses(app)
}

/// A style with what a form says in the place of what it said. What no form shows stays.
fn filled_in(present: HouseStyle, form: HouseForm) -> Result<HouseStyle, Refusal> {
    let section = |name: &String| {
        Section::named(name).ok_or_else(|| Refusal::HouseRule(format!("its order names “{name}”, which is no part")))
    };
    let line = |text: String| text.trim().to_owned();
    let label = |(of, label): (String, LabelView)| {
        let known = label.known.into_iter().map(line).filter(|known| !known.is_empty()).collect();
        (of, Label { label: line(label.label), known })
    };
    let limit = |limit: LimitView| Limit { recommended: limit.recommended, max: limit.max };
    Ok(HouseStyle {
        title: line(form.title),
        language: line(form.language),
        order: whole_order(form.order.iter().map(section).collect::<Result<_, _>>()?),
        labels: form.labels.into_iter().map(label).collect(),
        hints: form.hints.into_iter().map(|(of, hint)| (of, line(hint))).collect(),
        limits: form.limits.into_iter().map(|(of, one)| (of, limit(one))).collect(),
        note_template: line(form.note_template),
        top_template: line(form.top_template),
        policy: line(form.policy),
        review: review::Asks {
            other_person: form.review.other_person,
            sign_offs: form.review.sign_offs,
            scope: form.review.scope.iter().map(|word| Scope::parse(word)).collect::<Result<_, _>>()?,
        },
        unknown_percent: form.unknown_percent,
        checks: form
            .checks
            .into_iter()
            .map(|(id, severity)| Ok((id, Severity::parse(&severity)?)))
            .collect::<Result<_, Refusal>>()?,
        ..present
    })
}

impl From<app::House> for HouseSheet {
    fn from(house: app::House) -> Self {
        let words = |list: &[&str]| list.iter().map(|word| (*word).to_owned()).collect();
        Self {
            form: house.style.into(),
            own: house.own,
            articles: house.articles,
            examples: house.examples,
            templates: app::note_templates().map(str::to_owned).collect(),
            labelled: words(&own::LABELLED),
            limited: words(&own::LIMITED),
            scopes: Scope::ALL.iter().map(|word| word.name().to_owned()).collect(),
            checks: app::CHECKS.iter().map(check).collect(),
        }
    }
}

impl From<HouseStyle> for HouseForm {
    fn from(style: HouseStyle) -> Self {
        let limit = |limit: Limit| LimitView { recommended: limit.recommended, max: limit.max };
        Self {
            name: style.name,
            title: style.title,
            language: style.language,
            order: style.order.iter().map(|section| section.name().to_owned()).collect(),
            labels: style
                .labels
                .into_iter()
                .map(|(of, one)| (of, LabelView { label: one.label, known: one.known }))
                .collect(),
            hints: style.hints,
            limits: style.limits.into_iter().map(|(of, one)| (of, limit(one))).collect(),
            note_template: style.note_template,
            top_template: style.top_template,
            policy: style.policy,
            review: AsksView {
                other_person: style.review.other_person,
                sign_offs: style.review.sign_offs,
                scope: style.review.scope.iter().map(|word| word.name().to_owned()).collect(),
            },
            unknown_percent: style.unknown_percent,
            checks: style.checks.into_iter().map(|(id, severity)| (id, severity.name().to_owned())).collect(),
        }
    }
}

fn check(one: &app::Check) -> HouseCheckView {
    let names = [("en", one.name.0), ("de", one.name.1)].map(|(tag, name)| (tag.to_owned(), name.to_owned()));
    HouseCheckView { id: one.id.to_owned(), names: names.into(), severity: one.severity.name().to_owned() }
}
