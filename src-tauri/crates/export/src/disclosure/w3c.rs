//! Attributes and meta of the W3C AI Content Disclosure Community Group: a community draft, which browsers ignore.
//!
//! Source: `reference/disclosure-standards.md`, section 7.1. Values differ by version of the draft. The attribute is not
//! valid HTML today and many systems drop it, so it is said twice, once as `data-…`.
//!
//! The nearest ancestor's value counts, and an element cannot take it back. So the page as a whole carries a value only
//! where all of it has the same; otherwise it is `mixed`, each section says its own, and one that nobody has spoken for says
//! nothing, which the draft reads as unknown.

use super::{Telling, models, providers};
use crate::page::escaped;
use domain::classification::{self, Level, Levels};
use domain::part::SECTIONS;
use domain::{Contribution, Kind, Section};
use std::fmt;

/// A version of the draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Version {
    /// The explainer of February 2026.
    Explainer,
    /// The draft report as of 11 May 2026, which renamed `autonomous`.
    #[default]
    Draft,
}

impl Version {
    /// Every version, oldest first.
    pub const ALL: [Self; 2] = [Self::Explainer, Self::Draft];

    /// The month it is named by.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Explainer => "2026-02",
            Self::Draft => "2026-05",
        }
    }

    /// The value of a level; none for what nobody has spoken for.
    #[must_use]
    pub fn value(self, level: Level) -> Option<&'static str> {
        match (level, self) {
            (Level::Unknown, _) => None,
            (Level::NoneAffirmed, _) => Some("none"),
            (Level::AiAssisted, _) => Some("ai-assisted"),
            (Level::AiGenerated, _) => Some("ai-generated"),
            (Level::AiAutonomous, Self::Explainer) => Some("autonomous"),
            (Level::AiAutonomous, Self::Draft) => Some("ai-autonomous"),
        }
    }
}

/// What stands in an element's tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attributes {
    /// The value of `ai-disclosure`.
    pub value: &'static str,
    /// Models, or tools whose model is not known; empty with `none`.
    pub model: String,
    /// Who runs them; empty with `none`, or where it is not known.
    pub provider: String,
}

/// What a page carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    /// The content of `<meta name="ai-disclosure">`.
    pub meta: &'static str,
    /// For the element of the whole article; none where its sections differ.
    pub article: Option<Attributes>,
    /// For the elements of sections; the hero's is its figure.
    pub sections: Vec<(Section, Attributes)>,
    /// For the words under the picture.
    pub caption: Option<Attributes>,
}

/// What a page of this article carries; none while nobody has spoken for any of it.
#[must_use]
pub fn marks(of: &Telling<'_>, version: Version) -> Option<Marks> {
    let levels = of.marked();
    let overall = version.value(levels.article)?;
    let plain = |value| Attributes { value, model: String::new(), provider: String::new() };
    if levels.article == Level::NoneAffirmed {
        return Some(Marks { meta: overall, article: Some(plain(overall)), sections: Vec::new(), caption: None });
    }
    let ledger = of.marked_ledger();
    let attributes = |section: Section, level: Level| {
        let touching = || ledger.kept().filter(move |one| shows_in(one, section));
        Some(Attributes { value: version.value(level)?, model: models(touching()), provider: providers(touching()) })
    };
    let sections: Vec<(Section, Attributes)> = SECTIONS
        .into_iter()
        .filter(|section| of.prints(*section))
        .filter_map(|section| Some((section, attributes(section, level(of, &levels, section)?)?)))
        .collect();
    let captions = || ledger.kept().filter(|one| one.kind == Kind::Caption && one.in_output);
    let caption = captions().next().and(version.value(Level::AiAssisted)).map(|value| Attributes {
        value,
        model: models(captions()),
        provider: providers(captions()),
    });
    let printed = SECTIONS.into_iter().filter(|section| of.prints(*section)).count();
    match sections.first() {
        Some((_, first)) if sections.len() == printed && sections.iter().all(|(_, one)| one == first) => {
            Some(Marks { meta: first.value, article: Some(first.clone()), sections: Vec::new(), caption: None })
        }
        _ => Some(Marks { meta: "mixed", article: None, sections, caption }),
    }
}

/// What to put into a page, as HTML: the meta for its head, and the tags with their attributes.
#[must_use]
pub fn snippet(of: &Telling<'_>, version: Version) -> Option<String> {
    let Marks { meta, article, sections, caption } = marks(of, version)?;
    let mut html = format!("<meta name=\"ai-disclosure\" content=\"{meta}\">\n\n");
    let whole = article.map(|one| one.to_string()).unwrap_or_default();
    html.push_str(&format!("<article{whole}>\n"));
    for (section, attributes) in sections {
        let tag = match section {
            Section::Headline => "h1".to_owned(),
            Section::Deck => "p class=\"deck\"".to_owned(),
            Section::Hero => "figure class=\"hero\"".to_owned(),
            other => format!("section class=\"{}\"", other.name()),
        };
        html.push_str(&format!("  <{tag}{attributes}>\n"));
    }
    if let Some(attributes) = caption {
        html.push_str(&format!("  <figcaption{attributes}>\n"));
    }
    Some(html)
}

impl Attributes {
    /// As they stand behind a tag's name, with a space in front: `both` as they are written here, `data` as valid HTML, `none` not
    /// at all. These are the values of [`crate::options::ATTRIBUTES`].
    #[must_use]
    pub fn chosen(&self, choice: &str) -> String {
        match choice {
            "both" => self.to_string(),
            "data" => {
                let named = [("disclosure", self.value), ("model", &self.model), ("provider", &self.provider)];
                let said = named.into_iter().filter(|(_, value)| !value.is_empty());
                said.map(|(name, value)| format!(" data-ai-{name}=\"{}\"", escaped(value))).collect()
            }
            _ => String::new(),
        }
    }
}

impl fmt::Display for Attributes {
    /// With a space in front, as they stand behind a tag's name.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { value, model, provider } = self;
        write!(f, " ai-disclosure=\"{value}\" data-ai-disclosure=\"{value}\"")?;
        if !model.is_empty() {
            write!(f, " ai-model=\"{}\"", escaped(model))?;
        }
        if !provider.is_empty() {
            write!(f, " ai-provider=\"{}\"", escaped(provider))?;
        }
        Ok(())
    }
}

/// A figure is marked for its picture alone: words about it are not the picture.
fn level(of: &Telling<'_>, levels: &Levels, section: Section) -> Option<Level> {
    if section == Section::Hero {
        return classification::picture(&of.marked_ledger(), of.checked.is_some());
    }
    levels.sections.iter().find(|(known, _)| *known == section).map(|(_, level)| *level)
}

fn shows_in(one: &Contribution, section: Section) -> bool {
    let media = one.kind.meaning().leaves == domain::kind::Leaves::Media;
    one.touches(section) && media == (section == Section::Hero)
}
