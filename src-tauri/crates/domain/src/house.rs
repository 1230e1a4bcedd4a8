//! A house style: which parts a publication prints, in which order, under which labels, within which limits.
//!
//! Written in TOML, so that a newsroom can change it without us. Three come built in: `plain`, `ainews`, and `newsroom`,
//! which asks for a second pair of eyes.

pub mod own;

use crate::check::Severity;
use crate::part::{SECTIONS, Section};
use crate::sign_off::Scope;
use crate::{Refusal, review};
use std::collections::BTreeMap;
use toml_edit::{DocumentMut, Item, Table};

/// The house styles that come with Colophon, by name.
pub const BUILT_IN: [(&str, &str); 3] = [
    ("ainews", include_str!("../houses/ainews.toml")),
    ("newsroom", include_str!("../houses/newsroom.toml")),
    ("plain", include_str!("../houses/plain.toml")),
];

/// What `[parts]` may name beside sections.
const PEOPLE: [&str; 2] = ["byline", "accountable"];

/// How a publication's articles look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HouseStyle {
    /// Lower-case name, as articles mention it.
    pub name: String,
    /// Name for people.
    pub title: String,
    /// BCP 47 tag of the language it is written in.
    pub language: String,
    /// Every section once, in the order of the page.
    pub order: Vec<Section>,
    /// What the note at the end says: the name of one of our templates (`T1`), or one of the house's own (minijinja);
    /// empty where the house has none.
    pub note_template: String,
    /// The same for the one line under the deck.
    pub top_template: String,
    /// Where readers find the house's rules for tools, as an address; empty where nowhere.
    pub policy: String,
    /// What must have been signed before an article may be approved or published.
    pub review: review::Asks,
    /// What stands above a section or before a credit, and is recognised in a file; by name (`takeaways`, `hero.credit`, …).
    pub labels: BTreeMap<String, Label>,
    /// What empty parts say about themselves, by the kind of part: `headline`, `takeaways`, `question`, …
    pub hints: BTreeMap<String, String>,
    /// All limits, by the kind of part, and `takeaways` and `qa` for the number of entries.
    pub limits: BTreeMap<String, Limit>,
    /// What an article must have: names of sections, `byline`, `accountable`.
    pub required: Vec<String>,
    /// What it should have.
    pub expected: Vec<String>,
    /// Of a hundred words, so many may be of unknown origin.
    pub unknown_percent: u32,
    /// How strict the house is about a check, by the check's id; a check that is not named is as strict as it comes.
    pub checks: BTreeMap<String, Severity>,
    /// What the house chose about where its articles go, by the name of the target and the choice; under the empty name
    /// what holds for every target. What can be chosen is known where articles leave.
    pub targets: BTreeMap<String, BTreeMap<String, String>>,
}

/// The words above a part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Label {
    /// What we print.
    pub label: String,
    /// Under which other words we recognise the part in a file.
    pub known: Vec<String>,
}

/// How long, or how many. Characters for text, entries for takeaways and Q&A.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// What good practice asks for.
    pub recommended: u32,
    /// What must not be passed.
    pub max: u32,
}

impl HouseStyle {
    /// A house style that comes with Colophon.
    pub fn built_in(name: &str) -> Result<Self, Refusal> {
        let known = || BUILT_IN.map(|(name, _)| name).join(", ");
        let (_, toml) = BUILT_IN
            .into_iter()
            .find(|(built_in, _)| *built_in == name)
            .ok_or_else(|| Refusal::NoSuchHouse { name: name.to_owned(), known: known() })?;
        Self::parse(toml)
    }

    /// Reads a house style. What it leaves out is taken from the built-in style that its `based_on` names.
    pub fn parse(toml: &str) -> Result<Self, Refusal> {
        let mut given = document_mut(toml)?.as_table().clone();
        if let Some(base) = base_of(&given)? {
            given = overlay(base, &given);
        }
        let style = Self {
            name: required(&given, "name")?,
            title: required(&given, "title")?,
            language: text(&given, "language")?.unwrap_or_else(|| "en".to_owned()),
            order: order(&given)?,
            note_template: of_note(&given, "template")?,
            top_template: of_note(&given, "top")?,
            policy: of_note(&given, "policy")?,
            review: review(&given)?,
            required: parts(&given, "required")?,
            expected: parts(&given, "expected")?,
            unknown_percent: unknown_percent(&given)?,
            checks: each(&given, "checks", |name, item| {
                let severity = item.as_str().ok_or_else(|| bad(format!("checks.{name} must be text")))?;
                Severity::parse(severity).map_err(|refusal| bad(format!("checks.{name}: {refusal}")))
            })?,
            targets: targets(&given)?,
            labels: each(&given, "labels", |name, item| {
                let table = item.as_table_like().ok_or_else(|| bad(format!("labels.{name} must be a table")))?;
                let label = table.get("label").and_then(Item::as_str).unwrap_or_default().to_owned();
                let known = match table.get("known") {
                    None => Vec::new(),
                    Some(list) => strings(list).ok_or_else(|| bad(format!("labels.{name}.known must list words")))?,
                };
                Ok(Label { label, known })
            })?,
            hints: each(&given, "hints", |name, item| {
                item.as_str().map(str::to_owned).ok_or_else(|| bad(format!("hints.{name} must be text")))
            })?,
            limits: each(&given, "limits", |name, item| {
                let number = |key: &str| {
                    let found = item.as_table_like().and_then(|t| t.get(key)).and_then(Item::as_integer);
                    found
                        .and_then(|n| u32::try_from(n).ok())
                        .ok_or_else(|| bad(format!("limits.{name}.{key} must be a whole number from 0 upwards")))
                };
                Ok(Limit { recommended: number("recommended")?, max: number("max")? })
            })?,
        };
        Ok(style)
    }

    /// What we print above a section, or before a credit; empty where nothing is printed.
    #[must_use]
    pub fn label(&self, of: &str) -> &str {
        self.labels.get(of).map_or("", |l| &l.label)
    }

    /// Every label under which `of` is recognised, the printed one first.
    pub fn known_labels<'a>(&'a self, of: &str) -> impl Iterator<Item = &'a str> {
        let label = self.labels.get(of);
        label.into_iter().flat_map(|l| std::iter::once(l.label.as_str()).chain(l.known.iter().map(String::as_str)))
    }
}

/// The order with every section in it. No house style may hide words: what it does not name stands at the end.
#[must_use]
pub fn whole_order(mut order: Vec<Section>) -> Vec<Section> {
    order.extend(SECTIONS.into_iter().filter(|s| !order.contains(s)).collect::<Vec<_>>());
    order
}

/// The table `[review]`; what it leaves out is not asked for.
fn review(given: &Table) -> Result<review::Asks, Refusal> {
    let Some(item) = given.get("review") else { return Ok(review::Asks::default()) };
    let table = item.as_table().ok_or_else(|| bad("`review` must be a table".to_owned()))?;
    let other_person = match table.get("other_person") {
        None => false,
        Some(flag) => flag.as_bool().ok_or_else(|| bad("review.other_person must be true or false".to_owned()))?,
    };
    let sign_offs = match table.get("sign_offs") {
        None => 0,
        Some(number) => number
            .as_integer()
            .and_then(|n| u32::try_from(n).ok())
            .ok_or_else(|| bad("review.sign_offs must be a whole number from 0 upwards".to_owned()))?,
    };
    let scope = match table.get("scope") {
        None => Vec::new(),
        Some(list) => strings(list)
            .ok_or_else(|| bad("review.scope must list words".to_owned()))?
            .iter()
            .map(|word| Scope::parse(word))
            .collect::<Result<_, _>>()?,
    };
    Ok(review::Asks { other_person, sign_offs, scope })
}

fn of_note(given: &Table, key: &str) -> Result<String, Refusal> {
    given
        .get("note")
        .and_then(Item::as_table)
        .map_or(Ok(String::new()), |note| Ok(text(note, key)?.unwrap_or_default()))
}

/// What `[origins]` says of words that nobody has spoken for; a style that says nothing allows all of them.
fn unknown_percent(given: &Table) -> Result<u32, Refusal> {
    let Some(item) = given.get("origins").and_then(Item::as_table).and_then(|table| table.get("unknown_percent"))
    else {
        return Ok(100);
    };
    let percent = item.as_integer().and_then(|n| u32::try_from(n).ok()).filter(|n| *n <= 100);
    percent.ok_or_else(|| bad("origins.unknown_percent must be a whole number from 0 to 100".to_owned()))
}

/// What `[parts]` lists under `key`.
fn parts(given: &Table, key: &str) -> Result<Vec<String>, Refusal> {
    let Some(list) = given.get("parts").and_then(Item::as_table).and_then(|parts| parts.get(key)) else {
        return Ok(Vec::new());
    };
    let names = strings(list).ok_or_else(|| bad(format!("parts.{key} must list parts")))?;
    match names.iter().find(|name| Section::named(name).is_none() && !PEOPLE.contains(&name.as_str())) {
        Some(name) => Err(bad(format!("parts.{key} names “{name}”, which is no part"))),
        None => Ok(names),
    }
}

fn order(given: &Table) -> Result<Vec<Section>, Refusal> {
    let names = given.get("order").and_then(strings).ok_or_else(|| bad("`order` must list the parts".into()))?;
    let mut order = Vec::new();
    for name in names {
        let section = Section::named(&name).ok_or_else(|| bad(format!("`order` names “{name}”, which is no part")))?;
        if order.contains(&section) {
            return Err(bad(format!("`order` names “{name}” twice")));
        }
        order.push(section);
    }
    Ok(whole_order(order))
}

fn document_mut(toml: &str) -> Result<DocumentMut, Refusal> {
    toml.parse().map_err(|e: toml_edit::TomlError| bad(e.to_string()))
}

/// The built-in style that `based_on` names, and what that one is based on.
fn base_of(given: &Table) -> Result<Option<Table>, Refusal> {
    let Some(base) = text(given, "based_on")? else { return Ok(None) };
    let built_in = BUILT_IN.into_iter().find(|(name, _)| *name == base);
    let (_, toml) = built_in.ok_or_else(|| bad(format!("it is based on “{base}”, which is not built in")))?;
    let base = document_mut(toml)?.as_table().clone();
    Ok(Some(match base_of(&base)? {
        Some(under) => overlay(under, &base),
        None => base,
    }))
}

/// `base` with everything that `over` says put in its place, table by table.
fn overlay(mut base: Table, over: &Table) -> Table {
    for (key, item) in over {
        match (base.get_mut(key).and_then(Item::as_table_mut), item.as_table()) {
            (Some(under), Some(table)) => *under = overlay(under.clone(), table),
            _ => {
                base.insert(key, item.clone());
            }
        }
    }
    base
}

fn each<T>(
    given: &Table,
    name: &str,
    read: impl Fn(&str, &Item) -> Result<T, Refusal>,
) -> Result<BTreeMap<String, T>, Refusal> {
    match given.get(name) {
        None => Ok(BTreeMap::new()),
        Some(item) => item
            .as_table()
            .ok_or_else(|| bad(format!("`{name}` must be a table")))?
            .iter()
            .map(|(key, item)| Ok((key.to_owned(), read(key, item)?)))
            .collect(),
    }
}

/// `[targets]` for every target, and `[targets.NAME]` for one.
fn targets(given: &Table) -> Result<BTreeMap<String, BTreeMap<String, String>>, Refusal> {
    let mut all: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    let said = |name: String, item: &Item| {
        let written = item.as_str().map(str::to_owned).or_else(|| item.as_bool().map(|flag| flag.to_string()));
        written.ok_or_else(|| bad(format!("targets.{name} must be text, true or false")))
    };
    let tables = each(given, "targets", |name, item| match item.as_table() {
        None => Ok((String::new(), BTreeMap::from([(name.to_owned(), said(name.to_owned(), item)?)]))),
        Some(table) => {
            let own = table.iter().map(|(key, item)| Ok((key.to_owned(), said(format!("{name}.{key}"), item)?)));
            Ok((name.to_owned(), own.collect::<Result<_, Refusal>>()?))
        }
    })?;
    for (name, own) in tables.into_values() {
        all.entry(name).or_default().extend(own);
    }
    Ok(all)
}

fn text(table: &Table, key: &str) -> Result<Option<String>, Refusal> {
    match table.get(key) {
        None => Ok(None),
        Some(item) => item.as_str().map(|s| Some(s.to_owned())).ok_or_else(|| bad(format!("`{key}` must be text"))),
    }
}

fn required(table: &Table, key: &str) -> Result<String, Refusal> {
    text(table, key)?.filter(|s| !s.trim().is_empty()).ok_or_else(|| bad(format!("`{key}` is missing")))
}

fn strings(item: &Item) -> Option<Vec<String>> {
    item.as_array()?.iter().map(|value| value.as_str().map(str::to_owned)).collect()
}

fn bad(why: String) -> Refusal {
    Refusal::BadHouse(why)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_styles_read() {
        for (name, _) in BUILT_IN {
            let style = HouseStyle::built_in(name).expect("a built-in style reads");
            assert_eq!(style.name, name);
            assert_eq!(style.order.len(), SECTIONS.len(), "no section is left out");
        }
    }

    #[test]
    fn a_style_takes_what_it_leaves_out_from_its_base() {
        let ainews = HouseStyle::built_in("ainews").expect("a built-in style reads");
        assert_eq!(ainews.label("hero.credit"), "Image Source");
        assert!(ainews.known_labels("hero.credit").any(|l| l == "Photo Credit"), "taken from plain");
        assert_eq!(ainews.hints["headline"], "What happened, in one line");
    }

    #[track_caller]
    fn refused(toml: &str, because: &str) {
        let refusal = HouseStyle::parse(toml).expect_err("a style that cannot be read").to_string();
        assert!(refusal.contains(because), "{refusal:?} should say {because:?}");
    }

    #[test]
    fn a_style_that_cannot_be_read_says_where() {
        refused("name = ", "line 1");
        refused("title = \"x\"\norder = []", "`name` is missing");
        refused("name = \"x\"\ntitle = \"x\"\norder = [\"footer\"]", "footer");
        refused("name = \"x\"\ntitle = \"x\"\norder = [\"body\", \"body\"]", "twice");
        refused("based_on = \"nothing\"\nname = \"x\"", "not built in");
        refused("based_on = \"plain\"\nname = \"x\"\n[review]\nscope = [\"mood\"]", "sources_opened");
        refused("based_on = \"plain\"\nname = \"x\"\n[review]\nsign_offs = \"one\"", "review.sign_offs");
        refused("based_on = \"plain\"\nname = \"x\"\n[checks]\nlinks = \"maybe\"", "checks.links");
        refused("based_on = \"plain\"\nname = \"x\"\n[origins]\nunknown_percent = 101", "unknown_percent");
        refused("based_on = \"plain\"\nname = \"x\"\n[parts]\nrequired = [\"footer\"]", "footer");
        refused("based_on = \"plain\"\nname = \"x\"\n[limits.deck]\nmax = -1", "limits.deck.max");
    }

    #[test]
    fn no_style_can_hide_a_part() {
        let style = HouseStyle::parse("name = \"x\"\ntitle = \"x\"\norder = [\"body\"]").expect("it reads");
        assert_eq!(style.order.len(), SECTIONS.len());
        assert_eq!(style.order[0], Section::Body);
    }
}
