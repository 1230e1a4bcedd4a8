//! What is checked: an article set for the last look, with everything a check may ask about it.

use domain::sign_off::{self, Signed};
use domain::{Article, Asset, Class, HouseStyle, Id, Margin, Part, Run};
use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// The language that findings are worded in: the desk's, whatever the article is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the languages themselves")]
pub enum Language {
    #[default]
    English,
    German,
}

impl Language {
    /// The language of a BCP 47 tag; English where there are no words for it.
    #[must_use]
    pub fn of(tag: &str) -> Self {
        let primary = tag.split('-').next().unwrap_or_default();
        if primary.eq_ignore_ascii_case("de") { Self::German } else { Self::English }
    }
}

/// What an article said when one of its takeaways was last written in.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "which takeaway, and everything the article said then")]
pub struct Written {
    pub takeaway: Id,
    pub said: Arc<Article>,
}

/// An article, ready to be looked at.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "the article, its house style, the runs of its parts, what stands beside its text")]
pub struct Galley<'a> {
    pub article: &'a Article,
    pub house: &'a HouseStyle,
    pub runs: &'a [(Part, Vec<Run>)],
    pub margin: &'a Margin,
    /// Of the takeaways, as far as the history can say it.
    pub written: &'a [Written],
    /// What findings are worded in.
    pub language: Language,
    /// Where it is going; none while nobody has said.
    pub leaving: Option<Leaving<'a>>,
}

/// Where an article is going, and what goes with it.
#[derive(Clone, Copy)]
pub struct Leaving<'a> {
    /// The place.
    pub target: &'a dyn export::Target,
    /// The pictures of the article that the library has.
    pub pictures: &'a [Asset],
}

impl fmt::Debug for Leaving<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Leaving").field(&self.target.name()).finish()
    }
}

impl<'a> Galley<'a> {
    /// Every part that has a text, with it.
    pub fn texts(&self) -> Vec<(Part, &'a str)> {
        self.article.texts().into_iter().filter(|(_, text)| !text.is_empty()).collect()
    }

    /// The parts that are read as prose, with their texts: all but what is only for the desk.
    pub fn prose(&self) -> Vec<(Part, &'a str)> {
        self.texts().into_iter().filter(|(part, _)| *part != Part::HeroRights).collect()
    }

    /// The language that the article is written in, as a primary tag.
    pub fn written_in(&self) -> &'a str {
        let own = self.article.meta.language.as_str();
        let tag = if own.is_empty() { self.house.language.as_str() } else { own };
        tag.split('-').next().unwrap_or_default()
    }

    /// Whether somebody has signed what stands there now.
    pub fn signed(&self) -> Signed {
        sign_off::signed(self.article, &export::fingerprint(self.article, self.house))
    }

    /// How many of the characters in `at`, bytes of this part's `text`, come from saved sources; from 0 to 1.
    pub fn from_sources(&self, part: &Part, text: &str, at: &Range<usize>) -> f64 {
        let Some((_, runs)) = self.runs.iter().find(|(other, _)| other == part) else { return 0.0 };
        let (from, to) = (utf16(text, at.start), utf16(text, at.end));
        let (mut begin, mut quoted) = (0u32, 0u32);
        for run in runs {
            let end = begin.saturating_add(run.len);
            if run.origin.class() == Class::Source {
                quoted += end.min(to).saturating_sub(begin.max(from));
            }
            begin = end;
        }
        f64::from(quoted) / f64::from((to - from).max(1))
    }

    /// What a part is called.
    pub fn named(&self, part: &Part) -> String {
        let german = self.language == Language::German;
        let number = |at: Option<usize>| at.map_or(0, |at| at + 1);
        let of_takeaway = |id: &Id| number(self.article.takeaways.iter().position(|one| one.id == *id));
        let of_pair = |id: &Id| number(self.article.qa.pairs.iter().position(|one| one.id == *id));
        let (en, de) = match part {
            Part::Headline => ("the headline", "die Überschrift"),
            Part::Deck => ("the deck", "der Vorspann"),
            Part::HeroAlt => ("the alt text", "der Alternativtext"),
            Part::HeroCaption => ("the caption", "die Bildunterschrift"),
            Part::HeroCredit => ("the credit", "die Bildquelle"),
            Part::HeroRights => ("the rights", "die Bildrechte"),
            Part::Body => ("the body", "der Text"),
            Part::QaTopic => ("the topic of the Q&A", "das Thema der Fragen"),
            Part::Analysis => ("the analysis", "die Einordnung"),
            Part::Note => ("the note", "die Anmerkung"),
            Part::Takeaway(id) => {
                return format!("{} {}", if german { "Kernpunkt" } else { "takeaway" }, of_takeaway(id));
            }
            Part::Question(id) => return format!("{} {}", if german { "Frage" } else { "question" }, of_pair(id)),
            Part::Answer(id) => return format!("{} {}", if german { "Antwort" } else { "answer" }, of_pair(id)),
        };
        if german { de } else { en }.to_owned()
    }
}

/// How many UTF-16 code units `text` has before the byte `at`.
pub fn utf16(text: &str, at: usize) -> u32 {
    domain::origin::utf16_len(text.get(..at).unwrap_or(text))
}

/// The same sentence in the desk's language. Both are format strings.
macro_rules! said {
    ($galley:expr, $english:literal, $german:literal $(, $name:ident = $value:expr)* $(,)?) => {
        match $galley.language {
            $crate::Language::English => format!($english $(, $name = $value)*),
            $crate::Language::German => format!($german $(, $name = $value)*),
        }
    };
}
pub(crate) use said;
