//! Where text stands in an article.

use crate::{Id, Refusal};
use std::fmt;

/// How parts are written, for messages.
pub const NAMES: &str = "headline, deck, hero.alt, hero.caption, hero.credit, hero.rights, takeaway:ID, \
                         body, qa.topic, question:ID, answer:ID, analysis, note";

/// One stretch of text that a person edits by itself. Every word of an article is in exactly one part.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each variant is a word of the newsroom, listed in DESIGN.md, section 8")]
pub enum Part {
    Headline,
    Deck,
    HeroAlt,
    HeroCaption,
    HeroCredit,
    HeroRights,
    Takeaway(Id),
    Body,
    QaTopic,
    Question(Id),
    Answer(Id),
    Analysis,
    Note,
}

impl Part {
    /// Reads what `Display` writes: `body`, `hero.alt`, `takeaway:0199…`.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let refused = || Refusal::BadPart(text.chars().take(80).collect());
        if let Some((kind, id)) = text.split_once(':') {
            let id = Id::parse(id).map_err(|_| refused())?;
            return match kind {
                "takeaway" => Ok(Self::Takeaway(id)),
                "question" => Ok(Self::Question(id)),
                "answer" => Ok(Self::Answer(id)),
                _ => Err(refused()),
            };
        }
        match text {
            "headline" => Ok(Self::Headline),
            "deck" => Ok(Self::Deck),
            "hero.alt" => Ok(Self::HeroAlt),
            "hero.caption" => Ok(Self::HeroCaption),
            "hero.credit" => Ok(Self::HeroCredit),
            "hero.rights" => Ok(Self::HeroRights),
            "body" => Ok(Self::Body),
            "qa.topic" => Ok(Self::QaTopic),
            "analysis" => Ok(Self::Analysis),
            "note" => Ok(Self::Note),
            _ => Err(refused()),
        }
    }

    /// The section of the page that holds this part.
    #[must_use]
    pub fn section(&self) -> Section {
        match self {
            Self::Headline => Section::Headline,
            Self::Deck => Section::Deck,
            Self::HeroAlt | Self::HeroCaption | Self::HeroCredit | Self::HeroRights => Section::Hero,
            Self::Takeaway(_) => Section::Takeaways,
            Self::Body => Section::Body,
            Self::QaTopic | Self::Question(_) | Self::Answer(_) => Section::Qa,
            Self::Analysis => Section::Analysis,
            Self::Note => Section::Note,
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Headline => f.write_str("headline"),
            Self::Deck => f.write_str("deck"),
            Self::HeroAlt => f.write_str("hero.alt"),
            Self::HeroCaption => f.write_str("hero.caption"),
            Self::HeroCredit => f.write_str("hero.credit"),
            Self::HeroRights => f.write_str("hero.rights"),
            Self::Takeaway(id) => write!(f, "takeaway:{id}"),
            Self::Body => f.write_str("body"),
            Self::QaTopic => f.write_str("qa.topic"),
            Self::Question(id) => write!(f, "question:{id}"),
            Self::Answer(id) => write!(f, "answer:{id}"),
            Self::Analysis => f.write_str("analysis"),
            Self::Note => f.write_str("note"),
        }
    }
}

/// What a house style orders and labels: a block of the page, with one or several parts in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each variant is a word of the newsroom, listed in DESIGN.md, section 8")]
pub enum Section {
    Headline,
    Deck,
    Hero,
    Takeaways,
    Body,
    Qa,
    Analysis,
    Note,
}

/// Every section, in the order of the model article.
pub const SECTIONS: [Section; 8] = [
    Section::Headline,
    Section::Deck,
    Section::Hero,
    Section::Takeaways,
    Section::Body,
    Section::Qa,
    Section::Analysis,
    Section::Note,
];

impl Section {
    /// The word that house styles and files use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Deck => "deck",
            Self::Hero => "hero",
            Self::Takeaways => "takeaways",
            Self::Body => "body",
            Self::Qa => "qa",
            Self::Analysis => "analysis",
            Self::Note => "note",
        }
    }

    /// Reads what [`Section::name`] writes.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        SECTIONS.into_iter().find(|s| s.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_reads_back() {
        let id = Id::parse("0199-a").expect("a fine id");
        for part in [
            Part::Headline,
            Part::Deck,
            Part::HeroAlt,
            Part::HeroCaption,
            Part::HeroCredit,
            Part::Takeaway(id.clone()),
            Part::Body,
            Part::QaTopic,
            Part::Question(id.clone()),
            Part::Answer(id),
            Part::Analysis,
            Part::Note,
        ] {
            assert_eq!(Part::parse(&part.to_string()), Ok(part));
        }
        for text in ["", "takeaway", "takeaway:", "answer:a b", "footer", "Body"] {
            assert!(Part::parse(text).is_err(), "{text:?} is no part");
        }
    }
}
