//! The article as the blocks that an editor of another program knows: paragraphs, headings, lists, quotations, code, tables,
//! pictures, each text with its links and its emphasis. What has blocks of its own (WordPress, Ghost, a word processor) is
//! written from here, so that all of them say the same.
//!
//! What a page shows as text stands here as text: raw HTML is no markup of anybody's, and comments in it are left out.

mod html;
mod prose;

pub use html::{Html, blocks as html_of, inline as inline_html};
pub use prose::{blocks, raw_html};

use crate::disclosure::{Telling, w3c};
use crate::note;
use crate::page::PageError;
use crate::printed::one_line;
use domain::{Asset, Section};

/// A block.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the blocks of CommonMark and its tables")]
pub enum Block {
    Paragraph(Vec<Inline>),
    Heading { level: u8, words: Vec<Inline> },
    List { start: Option<u32>, entries: Vec<Vec<Block>> },
    Quote(Vec<Block>),
    Code { language: String, text: String },
    Table { head: Vec<Cell>, rows: Vec<Vec<Cell>> },
    Picture(Picture),
    Rule,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// `left`, `center` or `right`; none where nobody said.
    pub align: Option<&'static str>,
    /// What is in it.
    pub words: Vec<Inline>,
}

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Characters that look alike.
    Text(String, Look),
    /// A line that ends within a paragraph.
    Break,
    /// A link to http, https or mailto.
    Link {
        /// Where it leads.
        url: String,
        /// What is said when a pointer rests on it; mostly empty.
        title: String,
        /// The words that are the link; no link stands in a link.
        words: Vec<Inline>,
    },
}

/// How characters look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the emphasis of CommonMark, and struck text")]
pub struct Look {
    pub strong: bool,
    pub emphasis: bool,
    pub struck: bool,
    pub code: bool,
}

/// A picture between other blocks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Picture {
    /// As it stands in the text: a link to a picture of the library, or an address.
    pub link: String,
    /// What is said to who cannot see it; empty where it is decorative.
    pub alt: String,
    /// The words under it.
    pub caption: String,
    /// What is said when a pointer rests on it.
    pub title: String,
    /// Where it leads who follows it; empty for nowhere.
    pub leads_to: String,
}

/// Where a picture of the library is at the place it goes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// What stands in the text.
    pub url: String,
    /// What that place calls it, where it has it already: the id of a WordPress attachment.
    pub id: Option<u64>,
}

/// How the pictures of the library are reached from the text.
pub type Addresses<'a> = &'a dyn Fn(&Asset) -> Address;

/// A section of the article, in the order of the house style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Which one.
    pub section: Section,
    /// The words above it; empty where the house prints none.
    pub label: String,
    /// What a machine is told of it, where it differs from the rest.
    pub marks: Option<w3c::Attributes>,
    /// What is in it.
    pub told: Told,
}

/// What is in a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// The headline, or the deck: plain text on one line.
    Line(String),
    /// The picture at the top and the words about it; its credit with the house's label.
    Hero {
        /// The picture, where there is one.
        picture: Option<Picture>,
        /// Who made it.
        credit: String,
    },
    /// The takeaways, each as blocks.
    Points(Vec<Vec<Block>>),
    /// Body, analysis, note.
    Prose(Vec<Block>),
    /// Questions as plain text, and their answers.
    Questions(Vec<(String, Vec<Block>)>),
}

/// An article as blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// The one line under the deck that tells readers of a machine's part; empty for none.
    pub top_label: String,
    /// What a machine is told of the article as a whole.
    pub marks: Option<w3c::Attributes>,
    /// The sections that have something in them.
    pub pieces: Vec<Piece>,
}

impl Story {
    /// The section, if the article has something in it.
    pub fn piece(&self, section: Section) -> Option<&Piece> {
        self.pieces.iter().find(|piece| piece.section == section)
    }
}

/// The article as blocks. Its headings begin at 2, those under a section's own at 3, and none skips a level.
pub fn story(of: &Telling<'_>) -> Result<Story, PageError> {
    let marks = w3c::marks(of, w3c::Version::default());
    let mut pieces = Vec::new();
    for section in &of.house.order {
        let Some(told) = told(of, *section)? else { continue };
        let own = |marks: &w3c::Marks| {
            marks.sections.iter().find(|(known, _)| known == section).map(|(_, attributes)| attributes.clone())
        };
        let marks = marks.as_ref().and_then(own);
        pieces.push(Piece { section: *section, label: label(of, *section), marks, told });
    }
    let top_label = note::top_label(of.article, of.house, of.checked).ok().flatten();
    let top_label = top_label.map(|label| label.text).unwrap_or_default();
    Ok(Story { top_label, marks: marks.and_then(|marks| marks.article), pieces })
}

/// The words above a section. The one of Q&A names its topic.
fn label(of: &Telling<'_>, section: Section) -> String {
    let label = match section {
        Section::Headline | Section::Deck | Section::Hero | Section::Body => return String::new(),
        Section::Takeaways | Section::Analysis | Section::Note | Section::Qa => {
            one_line(of.house.label(section.name()))
        }
    };
    let topic = if section == Section::Qa { one_line(&of.article.qa.topic) } else { String::new() };
    match (label.is_empty(), topic.is_empty()) {
        (false, false) => format!("{label}: {topic}"),
        (true, _) => topic,
        (false, true) => label,
    }
}

fn told(of: &Telling<'_>, section: Section) -> Result<Option<Told>, PageError> {
    let article = of.article;
    let line = |text: &str| Some(one_line(text)).filter(|text| !text.is_empty()).map(Told::Line);
    let prose = |text: &str, highest: u8| -> Result<Option<Told>, PageError> {
        Ok(Some(blocks(text, highest)?).filter(|blocks| !blocks.is_empty()).map(Told::Prose))
    };
    let below = |section: Section| if label(of, section).is_empty() { 2 } else { 3 };
    Ok(match section {
        Section::Headline => line(&article.headline),
        Section::Deck => line(&article.deck),
        Section::Hero => hero(of),
        Section::Takeaways => {
            let texts = article.takeaways.iter().map(|one| one.text.as_str()).filter(|text| !text.trim().is_empty());
            let points = texts.map(|text| blocks(text, 3)).collect::<Result<Vec<_>, _>>()?;
            (!points.is_empty()).then_some(Told::Points(points))
        }
        Section::Body => prose(&article.body, 2)?,
        Section::Analysis => prose(&article.analysis, below(section))?,
        Section::Note => prose(&note::printed(article, of.house), below(section))?,
        Section::Qa => {
            let pairs = article.qa.pairs.iter();
            let pairs = pairs.filter(|pair| !(pair.question.trim().is_empty() && pair.answer.trim().is_empty()));
            let pairs = pairs
                .map(|pair| Ok((one_line(&pair.question), blocks(&pair.answer, 4)?)))
                .collect::<Result<Vec<_>, PageError>>()?;
            let any = !pairs.is_empty() || !article.qa.topic.trim().is_empty();
            any.then_some(Told::Questions(pairs))
        }
    })
}

fn hero(of: &Telling<'_>) -> Option<Told> {
    let hero = &of.article.hero;
    let caption = one_line(&hero.caption);
    let picture = hero.asset.as_deref().filter(|asset| !asset.is_empty()).map(|asset| Picture {
        link: asset.to_owned(),
        alt: if hero.decorative { String::new() } else { one_line(&hero.alt) },
        caption: caption.clone(),
        ..Picture::default()
    });
    let credit = credit(of);
    (picture.is_some() || !credit.is_empty()).then_some(Told::Hero { picture, credit })
}

/// Who made the picture at the top, with the house's label; empty where nobody is named.
pub fn credit(of: &Telling<'_>) -> String {
    let (label, credit) = (one_line(of.house.label("hero.credit")), one_line(&of.article.hero.credit));
    match (label.is_empty(), credit.is_empty()) {
        (_, true) => String::new(),
        (true, false) => credit,
        (false, false) => format!("{label}: {credit}"),
    }
}

/// The picture of the library that a link of the text, or a hero's hash, means.
pub fn meant<'a>(of: &Telling<'a>, link: &str) -> Option<&'a Asset> {
    of.pictures.iter().find(|picture| picture.link() == link || picture.hash.as_str() == link)
}

/// Where a picture is: of the library at its new address, of anybody else's where it was. None for what can be nowhere
/// but on the machine of whoever wrote.
pub fn address(of: &Telling<'_>, link: &str, at: Addresses<'_>) -> Option<Address> {
    if let Some(picture) = meant(of, link) {
        return Some(at(picture));
    }
    let lower = link.to_ascii_lowercase();
    let elsewhere = lower.starts_with("https://") || lower.starts_with("http://");
    (elsewhere && !link.chars().any(char::is_control)).then(|| Address { url: link.to_owned(), id: None })
}

/// The words in a text, without their look.
pub fn words(of: &[Inline]) -> String {
    let mut all = String::new();
    for one in of {
        match one {
            Inline::Text(text, _) => all.push_str(text),
            Inline::Break => all.push(' '),
            Inline::Link { words: inner, .. } => all.push_str(&words(inner)),
        }
    }
    all
}
