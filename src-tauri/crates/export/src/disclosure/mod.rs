//! What other machines are told of an article: one record, said in the vocabularies that they read. Nothing here is
//! written by hand, so a change of the ledger changes all of it.
//!
//! Wording for readers is `note`; what the facts amount to is `domain::classification`. Sources of the vocabularies:
//! `reference/disclosure-standards.md`, sections 1, 2, 6, 7 and 10.

pub mod head;
pub mod header;
pub mod ibm;
pub mod iptc;
pub mod json_ld;
pub(crate) mod plain;
pub mod w3c;

use crate::note::Checked;
use domain::classification::{Levels, levels};
use domain::{Article, Asset, Contribution, HouseStyle, Kind, Ledger, Moment, Section};

/// An article on its way to other machines, with what is known about it elsewhere.
#[derive(Clone, Copy)]
pub struct Telling<'a> {
    /// The article.
    pub article: &'a Article,
    /// Its house style.
    pub house: &'a HouseStyle,
    /// Its pictures that the library has.
    pub pictures: &'a [Asset],
    /// A fresh sign-off of its text; none where nobody signed, or what was signed has changed.
    pub checked: Option<&'a Checked>,
    /// A moment as RFC 3339 in UTC.
    pub rfc3339: &'a dyn Fn(Moment) -> String,
}

impl Telling<'_> {
    /// The levels that are marked on a page. Descriptions for machines, posts elsewhere, program code and cleaning up a
    /// picture are in the ledger and are not marked (reference, section 10).
    fn marked(&self) -> Levels {
        levels(&self.marked_ledger(), self.checked.is_some())
    }

    fn marked_ledger(&self) -> Ledger {
        let Ledger { contributions, no_ai } = &self.article.ledger;
        let marked: Vec<Contribution> = contributions.iter().filter(|one| is_marked(one.kind)).cloned().collect();
        // Somebody who affirms that there was no AI speaks of the whole ledger, not of what is left of it here.
        let no_ai = no_ai.clone().filter(|_| contributions.is_empty());
        Ledger { contributions: marked, no_ai }
    }

    /// Whether the page has something of this section for readers; the note is compiled, and no section of anybody's.
    fn prints(&self, section: Section) -> bool {
        let article = self.article;
        match section {
            Section::Headline => !article.headline.trim().is_empty(),
            Section::Deck => !article.deck.trim().is_empty(),
            Section::Hero => article.hero.asset.is_some(),
            Section::Takeaways => !article.takeaways.is_empty(),
            Section::Body => !article.body.trim().is_empty(),
            Section::Qa => !article.qa.pairs.is_empty() || !article.qa.topic.trim().is_empty(),
            Section::Analysis => !article.analysis.trim().is_empty(),
            Section::Note => false,
        }
    }
}

fn is_marked(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Tagging | Kind::SeoMeta | Kind::SocialCopy | Kind::Code | Kind::AltText | Kind::ImageEnhancement
    )
}

/// Each text once, in order, on one line, joined with commas; what is blank is left out.
fn named<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let mut known: Vec<String> = Vec::new();
    for text in texts.map(one_line).filter(|text| !text.is_empty()) {
        if !known.contains(&text) {
            known.push(text);
        }
    }
    known.join(", ")
}

fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The models of some contributions; where a model is not known, the tool's name.
fn models<'a>(of: impl Iterator<Item = &'a Contribution>) -> String {
    named(of.map(|one| if one.tool.model.trim().is_empty() { one.tool.name.as_str() } else { one.tool.model.as_str() }))
}

/// Who runs the tools of some contributions.
fn providers<'a>(of: impl Iterator<Item = &'a Contribution>) -> String {
    named(of.map(|one| one.tool.provider.as_str()))
}
