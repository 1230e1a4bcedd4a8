//! The article as a reader meets it: semantic HTML in the order of the house style, sanitised as a whole.
//!
//! The content of a page and the document around it are made apart, so that a place with a frame of its own takes the
//! content alone. Whatever stands in the article, no part of the page runs, loads or opens anything: what Markdown and
//! our own marks can make is on a list, and nothing else is left.

mod clean;
mod frame;
mod prose;

pub use frame::{STYLE, Shown, document};
pub use prose::DEPTH_MAX;

use crate::note;
use domain::{Article, HouseStyle, Part, Person, Section};
use prose::Place;
use thiserror::Error;

/// How much text a page holds, in bytes. A long novel has one million.
pub const TEXT_BYTES_MAX: usize = 4_000_000;

/// How a page is made.
#[derive(Clone, Copy)]
pub struct Making<'a> {
    /// How the library's pictures are addressed.
    pub pictures: Pictures,
    /// Whether parts and blocks say where in the article they stand (`data-part`, `data-sourcepos`).
    pub places: bool,
    /// The one line under the deck that tells readers of a machine's part. None where the record does not ask for it.
    pub top_label: Option<&'a str>,
    /// Whether there is still time; asked again and again while the page is made.
    pub in_time: &'a dyn Fn() -> bool,
}

/// Where a page finds the pictures of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pictures {
    /// Under the window's own scheme.
    InWindow,
    /// In the folder `assets`, beside the page.
    Beside,
}

/// An article as its readers get it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// BCP 47 tag.
    pub language: String,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// The headline.
    pub title: String,
    /// One `<article>`, sanitised.
    pub content: String,
}

/// Why there is no page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PageError {
    /// Lists in lists, quotations in quotations.
    #[error(
        "The article cannot be shown as a page: something in it is nested more than {DEPTH_MAX} levels deep. \
         Take out the quotation or list marks that stand in a long row."
    )]
    TooDeep,
    /// More text than fits.
    #[error(
        "The article cannot be shown as a page: it has more than {mb} MB of text. Divide it into several articles.",
        mb = TEXT_BYTES_MAX / 1_000_000
    )]
    TooLong,
    /// The time was up.
    #[error("The article could not be shown as a page in the time that a page may take. Its words are untouched.")]
    OutOfTime,
    /// A place whose posts are named by their date.
    #[error("The article has no date, and {0} takes no post without one. Set its date, or let it leave as a draft.")]
    NoDate(&'static str),
}

/// The page of an article.
pub fn page(article: &Article, house: &HouseStyle, making: &Making<'_>) -> Result<Page, PageError> {
    let bytes: usize = article.texts().iter().map(|(_, text)| text.len()).sum();
    if bytes > TEXT_BYTES_MAX {
        return Err(PageError::TooLong);
    }
    let mut html = String::from("<article>\n");
    for section in &house.order {
        html.push_str(&section_html(*section, article, house, making)?);
    }
    html.push_str("</article>");
    if !(making.in_time)() || clean::effort(&html) > clean::EFFORT_MAX {
        return Err(PageError::OutOfTime);
    }
    let language = if article.meta.language.is_empty() { &house.language } else { &article.meta.language };
    Ok(Page {
        language: language.clone(),
        direction: direction(article),
        title: one_line(&article.headline),
        content: clean::clean(&html, making.pictures),
    })
}

fn section_html(
    section: Section,
    article: &Article,
    house: &HouseStyle,
    making: &Making<'_>,
) -> Result<String, PageError> {
    Ok(match section {
        Section::Headline => plain("h1", "", &Part::Headline, &article.headline, making),
        Section::Deck => {
            let deck = plain("p", "deck", &Part::Deck, &article.deck, making);
            let label = making.top_label.map(|label| format!("<p class=\"top-label\">{}</p>\n", escaped(label)));
            deck + &label.unwrap_or_default() + &byline(article, house)
        }
        Section::Hero => hero(article, house, making),
        Section::Takeaways => takeaways(article, house, making)?,
        Section::Body => prose_section("body", "", &Part::Body, &article.body, 2, making)?,
        Section::Qa => qa(article, house, making)?,
        Section::Analysis => {
            let label = house.label("analysis");
            prose_section("analysis", label, &Part::Analysis, &article.analysis, 3, making)?
        }
        Section::Note => {
            prose_section("note", house.label("note"), &Part::Note, &note::printed(article, house), 3, making)?
        }
    })
}

/// A part of plain text in an element of its own; nothing where it is empty.
fn plain(element: &str, class: &str, part: &Part, text: &str, making: &Making<'_>) -> String {
    if text.trim().is_empty() {
        return String::new();
    }
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    format!("<{element}{class}{}>{}</{element}>\n", place_of(part, making), escaped(&one_line(text)))
}

fn place_of(part: &Part, making: &Making<'_>) -> String {
    if making.places { format!(" data-part=\"{part}\"") } else { String::new() }
}

fn prose_section(
    class: &str,
    label: &str,
    part: &Part,
    text: &str,
    heading: u8,
    making: &Making<'_>,
) -> Result<String, PageError> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    let html = prose::html(text, Place { heading, tight: false }, making)?;
    Ok(format!("<section class=\"{class}\">\n{}<div{}>\n{html}</div>\n</section>\n", h2(label), place_of(part, making)))
}

fn h2(label: &str) -> String {
    if label.trim().is_empty() { String::new() } else { format!("<h2>{}</h2>\n", escaped(label)) }
}

fn byline(article: &Article, house: &HouseStyle) -> String {
    let author = |person: &Person| match person.role.as_str() {
        "" => format!("<span class=\"author\">{}</span>", escaped(&person.name)),
        role => format!("<span class=\"author\">{}</span>, {}", escaped(&person.name), escaped(role)),
    };
    let authors: Vec<String> = article.authors().map(author).collect();
    let by = Some(authors.join("; ")).filter(|by| !by.is_empty());
    let by = by.map(|by| format!("{} {by}", escaped(house.label("byline"))).trim_start().to_owned());
    let date = article.meta.date.as_deref().map(|date| {
        let day = date.split('T').next().unwrap_or(date);
        format!("<time datetime=\"{}\">{}</time>", escaped(date), escaped(day))
    });
    let line: Vec<String> = [by, date].into_iter().flatten().collect();
    if line.is_empty() { String::new() } else { format!("<p class=\"byline\">{}</p>\n", line.join(" · ")) }
}

fn hero(article: &Article, house: &HouseStyle, making: &Making<'_>) -> String {
    let hero = &article.hero;
    let alt = if hero.decorative { "" } else { hero.alt.as_str() };
    let image = match hero.asset.as_deref().filter(|asset| !asset.is_empty()) {
        Some(asset) => match picture(asset, making.pictures) {
            Some(address) => format!("<img src=\"{}\" alt=\"{}\">\n", escaped(&address), escaped(alt)),
            None => prose::elsewhere(asset, alt),
        },
        // As a browser shows a picture that is not there: by its words.
        None if !alt.trim().is_empty() => format!("<span class=\"elsewhere\"><span>{}</span></span>\n", escaped(alt)),
        None => String::new(),
    };
    let caption = plain("span", "caption", &Part::HeroCaption, &hero.caption, making);
    let credit = Some(one_line(&hero.credit)).filter(|credit| !credit.is_empty()).map(|credit| {
        let label = house.label("hero.credit");
        let label = if label.is_empty() { String::new() } else { format!("{}: ", escaped(label)) };
        format!("<small{}>{label}{}</small>\n", place_of(&Part::HeroCredit, making), escaped(&credit))
    });
    let words = caption + &credit.unwrap_or_default();
    if image.is_empty() && words.is_empty() {
        return String::new();
    }
    let words = if words.is_empty() { words } else { format!("<figcaption>{words}</figcaption>\n") };
    format!("<figure class=\"hero\"{}>\n{image}{words}</figure>\n", place_of(&Part::HeroAlt, making))
}

fn takeaways(article: &Article, house: &HouseStyle, making: &Making<'_>) -> Result<String, PageError> {
    let mut entries = String::new();
    for entry in article.takeaways.iter().filter(|entry| !entry.text.trim().is_empty()) {
        let text = prose::html(&entry.text, Place { heading: 3, tight: true }, making)?;
        let part = Part::Takeaway(entry.id.clone());
        entries.push_str(&format!("<li{}>{}</li>\n", place_of(&part, making), text.trim_end()));
    }
    if entries.is_empty() {
        return Ok(entries);
    }
    let label = h2(house.label("takeaways"));
    Ok(format!("<section class=\"takeaways\">\n{label}<ul>\n{entries}</ul>\n</section>\n"))
}

fn qa(article: &Article, house: &HouseStyle, making: &Making<'_>) -> Result<String, PageError> {
    let mut pairs = String::new();
    for pair in &article.qa.pairs {
        if pair.question.trim().is_empty() && pair.answer.trim().is_empty() {
            continue;
        }
        let answer = prose::html(&pair.answer, Place { heading: 3, tight: false }, making)?;
        pairs.push_str(&format!(
            "<div>\n<dt{}>{}</dt>\n<dd{}>\n{answer}</dd>\n</div>\n",
            place_of(&Part::Question(pair.id.clone()), making),
            escaped(&one_line(&pair.question)),
            place_of(&Part::Answer(pair.id.clone()), making),
        ));
    }
    let (label, topic) = (house.label("qa"), one_line(&article.qa.topic));
    if pairs.is_empty() && topic.is_empty() {
        return Ok(String::new());
    }
    let heading = match (label.is_empty(), topic.is_empty()) {
        (false, false) => format!("{label}: {topic}"),
        (true, false) => topic,
        (_, true) => label.to_owned(),
    };
    let heading = plain("h2", "", &Part::QaTopic, &heading, making);
    let pairs = if pairs.is_empty() { pairs } else { format!("<dl>\n{pairs}</dl>\n") };
    Ok(format!("<section class=\"qa\">\n{heading}{pairs}</section>\n"))
}

/// The address of a picture of the library; none for a picture of anybody else's. A link to one is `assets/`, the first
/// sixteen digits of its hash and the ending of its file; a hero may be named by its whole hash.
fn picture(link: &str, pictures: Pictures) -> Option<String> {
    let name = link.strip_prefix("assets/").unwrap_or(link);
    let (digits, ending) = name.split_once('.').unwrap_or((name, ""));
    let is_hex = digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let is_link = digits.len() == 16 && matches!(ending, "gif" | "jpg" | "png" | "webp") && name.len() < link.len();
    let is_hash = digits.len() == 64 && ending.is_empty() && name.len() == link.len();
    (is_hex && (is_link || is_hash)).then(|| match pictures {
        Pictures::InWindow => format!("picture://localhost/{name}?size=page"),
        Pictures::Beside => format!("assets/{name}"),
    })
}

/// The languages that are written from right to left (CLDR's `characterOrder`).
const RIGHT_TO_LEFT: [&str; 11] = ["ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

/// From the article's language; where nobody said it, from the first letter of what readers see first.
pub(crate) fn direction(article: &Article) -> &'static str {
    let language = article.meta.language.split('-').next().unwrap_or_default().to_ascii_lowercase();
    let first =
        article.headline.chars().chain(article.deck.chars()).chain(article.body.chars()).find(|c| c.is_alphabetic());
    let rtl = if language.is_empty() {
        first.is_some_and(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'))
    } else {
        RIGHT_TO_LEFT.contains(&language.as_str())
    };
    if rtl { "rtl" } else { "ltr" }
}

/// `text` as HTML writes it, in an element or in quotes.
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
