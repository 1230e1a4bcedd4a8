//! Find and replace across the library, as a window asks for it.

use crate::Failure;
use crate::job::{Kind, News, Work, refused};
use crate::transfer::RefusedFile;
use app::App;
use app::job::find::{Asked, Finding, FoundIn as Found};
use app::job::replace::{Chosen, Replaced, Replacing};
use domain::{Id, Section};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What to look for.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Sought {
    /// The words, or the expression.
    pub text: String,
    /// Capital and small letters differ.
    pub exact: bool,
    /// Only whole words.
    pub words: bool,
    /// `text` is a regular expression.
    pub regex: bool,
}

/// Asks to look for something in many articles. What is found is told as it is found.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FindInLibrary {
    /// What to look for.
    pub sought: Sought,
    /// What would take its place, to be shown; null where nothing is to.
    pub put: Option<String>,
    /// Ids of the articles to look into; null for all.
    pub articles: Option<Vec<String>>,
    /// Names of the sections to look into; empty for all.
    pub sections: Vec<String>,
    /// After so many hits it ends, with the article in which they were reached.
    pub most: u32,
}

/// Asks to put something in the place of what was found.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReplaceInLibrary {
    /// As it was looked for.
    pub sought: Sought,
    /// What takes its place. In an expression `$1`, `${1}`, `${name}` are its groups, `$&` the hit, `$$` a dollar sign.
    pub put: String,
    /// As they were looked into.
    pub sections: Vec<String>,
    /// The articles; one that has changed since is left as it is, and told.
    pub articles: Vec<ChosenView>,
}

/// An article in which hits are to be replaced.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChosenView {
    /// Its id.
    pub id: String,
    /// The state in which the hits were found.
    pub state: Vec<String>,
    /// The hits that stay, by their place among the hits of the article.
    pub left_out: Vec<u32>,
}

/// Asks to take replacing back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TakeBack {
    /// What the replacing told.
    pub replaced: Vec<ReplacedView>,
}

/// An article in which something was replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReplacedView {
    /// Its id.
    pub id: String,
    /// How many hits.
    pub hits: u32,
    /// Its state before.
    pub before: Vec<String>,
    /// Its state after.
    pub after: Vec<String>,
}

/// What was found since the last time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FindNews {
    /// Article by article, last changed first.
    pub found: Vec<FoundIn>,
    /// There is more than was asked for.
    pub cut: bool,
}

/// The hits of one article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FoundIn {
    /// Its id.
    pub id: String,
    /// Its slug.
    pub slug: String,
    /// Its headline.
    pub headline: String,
    /// The state in which they were found.
    pub state: Vec<String>,
    /// In the order of the article.
    pub hits: Vec<HitView>,
}

/// A hit as it is shown. Offsets are UTF-16 code units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HitView {
    /// The part that holds it.
    pub part: String,
    /// Where it begins.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
    /// What stands before it on its line.
    pub before: String,
    /// The hit itself; of a very long one the beginning.
    pub text: String,
    /// What stands behind it on its line.
    pub after: String,
    /// What would take its place; of something very long the beginning.
    pub put: Option<String>,
}

/// What became of articles in which something was to be replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReplaceNews {
    /// What was changed: with this it can be taken back.
    pub replaced: Vec<ReplacedView>,
    /// What was left as it is, by headline, and why.
    pub refused: Vec<RefusedFile>,
}

/// More of a hit than this is not shown, in characters.
const SHOWN_CHARS_MAX: usize = 300;

/// Plans to look for something.
pub fn find_in_library(app: &mut App, ask: FindInLibrary) -> Result<Box<dyn Work>, Failure> {
    let asked = asked(ask.sought, ask.put, &ask.sections);
    let articles = ask.articles.map(|ids| ids.iter().map(|id| Id::parse(id)).collect::<Result<_, _>>()).transpose()?;
    Ok(Box::new(app.finding(asked, articles, ask.most)?))
}

/// Plans to replace.
pub fn replace_in_library(app: &mut App, ask: ReplaceInLibrary) -> Result<Box<dyn Work>, Failure> {
    let chosen = ask.articles.into_iter().map(|one| {
        Ok(Chosen { id: Id::parse(&one.id)?, state: one.state, left_out: one.left_out.into_iter().collect() })
    });
    let chosen = chosen.collect::<Result<_, Failure>>()?;
    Ok(Box::new(app.replacing(asked(ask.sought, Some(ask.put), &ask.sections), chosen)?))
}

/// Plans to take replacing back.
pub fn take_back(app: &mut App, ask: TakeBack) -> Result<Box<dyn Work>, Failure> {
    let heads = |hashes: &[String]| app::Heads::parse(hashes.iter().map(String::as_str)).map_err(app::Error::from);
    let replaced = ask.replaced.into_iter().map(|one| {
        let (before, after) = (heads(&one.before)?, heads(&one.after)?);
        Ok(Replaced { id: Id::parse(&one.id)?, hits: one.hits, before, after })
    });
    let replaced = replaced.collect::<Result<_, Failure>>()?;
    Ok(Box::new(app.taking_back(replaced)?))
}

fn asked(sought: Sought, put: Option<String>, sections: &[String]) -> Asked {
    let Sought { text, exact, words, regex } = sought;
    let sections = sections.iter().filter_map(|name| Section::named(name)).collect();
    Asked { sought: domain::find::Sought { text, exact, words, regex }, put, sections }
}

impl Work for Finding {
    fn kind(&self) -> Kind {
        Kind::Find
    }

    fn news(&mut self, ended: bool) -> Option<News> {
        let found = std::mem::take(&mut self.found);
        let news = FindNews { found: found.into_iter().map(Into::into).collect(), cut: self.cut };
        (ended || !news.found.is_empty()).then_some(News::Find(news))
    }
}

impl Work for Replacing {
    fn kind(&self) -> Kind {
        if self.takes_back() { Kind::TakeBack } else { Kind::Replace }
    }

    fn news(&mut self, ended: bool) -> Option<News> {
        if !ended {
            return None;
        }
        let report = std::mem::take(&mut self.report);
        let news = ReplaceNews {
            replaced: report.replaced.into_iter().map(Into::into).collect(),
            refused: report.left.into_iter().map(|(headline, why)| refused(headline, &why)).collect(),
        };
        Some(if self.takes_back() { News::TakeBack(news) } else { News::Replace(news) })
    }
}

impl From<Replaced> for ReplacedView {
    fn from(one: Replaced) -> Self {
        let (before, after) = (one.before.hashes(), one.after.hashes());
        Self { id: one.id.to_string(), hits: one.hits, before, after }
    }
}

impl From<Found> for FoundIn {
    fn from(found: Found) -> Self {
        let hits = found.hits.into_iter().map(|hit| HitView {
            part: hit.part.to_string(),
            from: hit.units.start,
            to: hit.units.end,
            before: hit.before,
            text: cut(&hit.text),
            after: hit.after,
            put: hit.put.as_deref().map(cut),
        });
        Self {
            hits: hits.collect(),
            id: found.id.to_string(),
            slug: found.slug,
            headline: found.headline,
            state: found.state,
        }
    }
}

fn cut(text: &str) -> String {
    text.chars().take(SHOWN_CHARS_MAX).collect()
}
