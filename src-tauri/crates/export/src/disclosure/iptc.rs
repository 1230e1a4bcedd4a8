//! IPTC Digital Source Type: one term for the text, one for each section, one for the picture.
//!
//! Source: NewsCodes release of 2024-10-23; which term is said when, `reference/disclosure-standards.md`, sections 6.2
//! (rule 8) and 10. Terms that were retired are never written. There is no term for help of which nothing is published:
//! the term of human work is said then.

use super::Telling;
use crate::json::Json;
use domain::asset::{self, SOURCE_TYPES};
use domain::classification::{Level, made_by_tool};
use domain::kind::Leaves;
use domain::part::SECTIONS;
use domain::{Contribution, Kind, Section};

/// Where the terms stand. Always `http:`, because the scheme's own addresses are.
pub const SCHEME: &str = "http://cv.iptc.org/newscodes/digitalsourcetype/";

/// A term that is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Term(&'static str);

/// Made by a person with tools that do not generate. The only term for text that people wrote.
pub const HUMAN: Term = Term("digitalCreation");
const GENERATED: Term = Term("trainedAlgorithmicMedia");
const CHANGED: Term = Term("compositeWithTrainedAlgorithmicMedia");
const SYNTHETIC: Term = Term("compositeSynthetic");
const ENHANCED: Term = Term("algorithmicallyEnhanced");
const DATA: Term = Term("dataDrivenMedia");

impl Term {
    /// The term's id, as in a picture's metadata.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.0
    }

    /// Its label in English.
    #[must_use]
    pub fn label(self) -> &'static str {
        SOURCE_TYPES.iter().find(|(id, _)| *id == self.0).map_or("", |(_, label)| label)
    }

    /// Its address.
    #[must_use]
    pub fn uri(self) -> String {
        format!("{SCHEME}{}", self.0)
    }

    /// schema.org's member of the same meaning. Two terms have none, and are said with their own address; the members
    /// that look close stand for retired terms.
    #[must_use]
    pub fn schema_org(self) -> String {
        match self.0 {
            "humanEdits" | "digitalCreation" => self.uri(),
            "computationalCapture" => "https://schema.org/MultiFrameComputationalCaptureDigitalSource".to_owned(),
            id => {
                let (first, rest) = id.split_at(1);
                format!("https://schema.org/{}{rest}DigitalSource", first.to_ascii_uppercase())
            }
        }
    }
}

/// The terms of an article. What is not there is not known, and nothing is said of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    /// Of the text as a whole.
    pub article: Option<Term>,
    /// Of each section of text that the ledger speaks of.
    pub sections: Vec<(Section, Term)>,
    /// Of the picture at the top: what a person says of it, else what the ledger says.
    pub picture: Option<Term>,
    /// Of the picture's alt text, which is no part of the picture.
    pub alt: Option<Term>,
    /// Of the words under the picture.
    pub caption: Option<Term>,
}

/// The terms of an article.
#[must_use]
pub fn terms(of: &Telling<'_>) -> Terms {
    let published = |kind: Kind| of.article.ledger.kept().any(|one| one.kind == kind && one.in_output);
    let sections: Vec<(Section, Term)> = SECTIONS
        .into_iter()
        .filter(|section| *section != Section::Hero && of.prints(*section))
        .filter_map(|section| Some((section, section_term(of, section)?)))
        .collect();
    Terms {
        article: article_term(of, &sections),
        picture: picture_term(of),
        alt: published(Kind::AltText).then_some(GENERATED),
        caption: published(Kind::Caption).then_some(CHANGED),
        sections,
    }
}

/// The terms as JSON: each with its address and its label.
#[must_use]
pub fn written(of: &Telling<'_>) -> Option<String> {
    let Terms { article, sections, picture, alt, caption } = terms(of);
    let said = |term: Term| Json::Object(vec![("uri", Json::text(term.uri())), ("name", Json::text(term.label()))]);
    let mut entries = vec![("article", article.map(said))];
    entries.extend(sections.into_iter().map(|(section, term)| (section.name(), Some(said(term)))));
    entries.extend([("hero", picture.map(said)), ("hero.alt", alt.map(said)), ("hero.caption", caption.map(said))]);
    match Json::object(entries) {
        Json::Object(entries) if entries.is_empty() => None,
        terms => Some(terms.written()),
    }
}

/// Words and changes of words that touch a section, and are in it.
fn published<'a>(of: &Telling<'a>, section: Section) -> impl Iterator<Item = &'a Contribution> {
    of.article.ledger.kept().filter(move |one| {
        one.in_output
            && one.touches(section)
            && matches!(one.kind.meaning().leaves, Leaves::Words | Leaves::Changes)
            && !matches!(one.kind, Kind::AltText | Kind::Caption)
            && (one.kind != Kind::Headline || section == Section::Headline)
    })
}

fn section_term(of: &Telling<'_>, section: Section) -> Option<Term> {
    if published(of, section).any(made_by_tool) {
        return Some(GENERATED);
    }
    if published(of, section).next().is_some() {
        return Some(CHANGED);
    }
    let spoken_of = of.article.ledger.kept().any(|one| one.touches(section)) || affirmed(of);
    spoken_of.then_some(HUMAN)
}

fn affirmed(of: &Telling<'_>) -> bool {
    of.article.ledger.contributions.is_empty() && of.article.ledger.no_ai.is_some()
}

fn article_term(of: &Telling<'_>, sections: &[(Section, Term)]) -> Option<Term> {
    if domain::classification::levels(&of.article.ledger, of.checked.is_some()).article == Level::Unknown {
        return None;
    }
    // A headline and a deck are words about the text; they decide nothing where there is a text.
    let main = |section: &Section| !matches!(section, Section::Headline | Section::Deck);
    let told: Vec<Term> = sections.iter().filter(|(section, _)| main(section)).map(|(_, term)| *term).collect();
    let printed = SECTIONS.into_iter().filter(|one| *one != Section::Hero && main(one) && of.prints(*one)).count();
    let generated = told.iter().filter(|term| **term == GENERATED).count();
    Some(match generated {
        0 if sections.iter().any(|(_, term)| *term != HUMAN) => CHANGED,
        0 => HUMAN,
        all if all == printed => GENERATED,
        _ => SYNTHETIC,
    })
}

fn picture_term(of: &Telling<'_>) -> Option<Term> {
    if let Some(said) = of.article.hero.source_type.as_deref().and_then(asset::source_type) {
        return Some(Term(said));
    }
    let media = |one: &&Contribution| one.in_output && one.touches(Section::Hero);
    of.article.ledger.kept().filter(media).filter_map(made).max_by_key(|term| term_strength(*term))
}

fn made(one: &Contribution) -> Option<Term> {
    match one.kind {
        Kind::ImageGeneration | Kind::VideoGeneration => Some(GENERATED),
        Kind::ImageEditing => Some(CHANGED),
        Kind::ImageEnhancement => Some(ENHANCED),
        Kind::ChartGeneration if made_by_tool(one) => Some(GENERATED),
        Kind::ChartGeneration => Some(DATA),
        _ => None,
    }
}

fn term_strength(term: Term) -> usize {
    [ENHANCED, DATA, CHANGED, GENERATED].iter().position(|known| *known == term).unwrap_or_default()
}
