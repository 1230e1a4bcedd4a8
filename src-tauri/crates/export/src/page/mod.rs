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

use crate::disclosure::w3c;
use crate::note;
use crate::printed::one_line;
use domain::{Article, HouseStyle, Part, Person, Section};
pub(crate) use prose::Levels;
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
    /// What a page carries that leaves; none for one that only somebody at the desk looks at.
    pub published: Option<Published<'a>>,
    /// Whether there is still time; asked again and again while the page is made.
    pub in_time: &'a dyn Fn() -> bool,
}

/// What a page carries that leaves.
#[derive(Clone, Copy)]
pub struct Published<'a> {
    /// What machines are told of its elements; none while nobody has spoken for any of it.
    pub marks: Option<&'a w3c::Marks>,
    /// How: a value of [`crate::options::ATTRIBUTES`].
    pub attributes: &'a str,
    /// Whether it is all that its document says: then its parts have the names that JSON-LD calls them by. Else its element
    /// says language and direction, because the document around it may have others.
    pub alone: bool,
}

/// Where a page finds the pictures of the library.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pictures {
    /// Under the window's own scheme.
    InWindow,
    /// In the folder `assets`, beside the page.
    Beside,
    /// There too, and those of anybody else where they are.
    Published,
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
    let language = if article.meta.language.is_empty() { &house.language } else { &article.meta.language };
    let mut html = format!("<article{}>\n", whole(article, language, making));
    for section in &house.order {
        html.push_str(&section_html(*section, article, house, making)?);
    }
    html.push_str("</article>");
    if !(making.in_time)() || clean::effort(&html) > clean::EFFORT_MAX {
        return Err(PageError::OutOfTime);
    }
    Ok(Page {
        language: language.clone(),
        direction: direction(article),
        title: one_line(&article.headline),
        content: clean::clean(&html, making.pictures),
    })
}

/// What stands in the tag of the article.
fn whole(article: &Article, language: &str, making: &Making<'_>) -> String {
    let Some(published) = making.published else { return String::new() };
    let own = if published.alone {
        " id=\"article\"".to_owned()
    } else {
        format!(" lang=\"{}\" dir=\"{}\"", escaped(language), direction(article))
    };
    let marks = published.marks.and_then(|marks| marks.article.as_ref());
    own + &marks.map(|marks| marks.chosen(published.attributes)).unwrap_or_default()
}

/// What stands in the tag of a section.
fn marked(section: Section, making: &Making<'_>) -> String {
    let Some(Published { marks, attributes, alone }) = making.published else { return String::new() };
    let id = if alone { format!(" id=\"{}\"", section.name()) } else { String::new() };
    let found = marks.and_then(|marks| marks.sections.iter().find(|(known, _)| *known == section));
    id + &found.map(|(_, marks)| marks.chosen(attributes)).unwrap_or_default()
}

/// What stands in the tag of the words under the picture.
fn marked_caption(making: &Making<'_>) -> String {
    let found = making.published.and_then(|one| Some(one.marks?.caption.as_ref()?.chosen(one.attributes)));
    found.unwrap_or_default()
}

/// The highest heading in a section: one below its own, where it has one.
fn below(label: &str) -> u8 {
    if label.trim().is_empty() { 2 } else { 3 }
}

fn section_html(
    section: Section,
    article: &Article,
    house: &HouseStyle,
    making: &Making<'_>,
) -> Result<String, PageError> {
    Ok(match section {
        Section::Headline => plain("h1", &marked(section, making), &Part::Headline, &article.headline, making),
        Section::Deck => {
            let own = format!(" class=\"deck\"{}", marked(section, making));
            let deck = plain("p", &own, &Part::Deck, &article.deck, making);
            let label = making.top_label.map(|label| format!("<p class=\"top-label\">{}</p>\n", escaped(label)));
            deck + &label.unwrap_or_default() + &byline(article, house)
        }
        Section::Hero => hero(article, house, making),
        Section::Takeaways => takeaways(article, house, making)?,
        Section::Body => prose_section(section, "", &Part::Body, &article.body, making)?,
        Section::Qa => qa(article, house, making)?,
        Section::Analysis => {
            let label = house.label("analysis");
            prose_section(section, label, &Part::Analysis, &article.analysis, making)?
        }
        Section::Note => {
            prose_section(section, house.label("note"), &Part::Note, &note::printed(article, house), making)?
        }
    })
}

/// A part of plain text in an element of its own, with what its tag says; nothing where it is empty.
fn plain(element: &str, own: &str, part: &Part, text: &str, making: &Making<'_>) -> String {
    if text.trim().is_empty() {
        return String::new();
    }
    format!("<{element}{own}{}>{}</{element}>\n", place_of(part, making), escaped(&one_line(text)))
}

fn place_of(part: &Part, making: &Making<'_>) -> String {
    if making.places { format!(" data-part=\"{part}\"") } else { String::new() }
}

fn prose_section(
    section: Section,
    label: &str,
    part: &Part,
    text: &str,
    making: &Making<'_>,
) -> Result<String, PageError> {
    if text.trim().is_empty() {
        return Ok(String::new());
    }
    let html = prose::html(text, Place { heading: below(label), tight: false }, making)?;
    let (class, own) = (section.name(), marked(section, making));
    let (label, place) = (h2(label), place_of(part, making));
    Ok(format!("<section class=\"{class}\"{own}>\n{label}<div{place}>\n{html}</div>\n</section>\n"))
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
            None => prose::elsewhere(asset, alt, making),
        },
        // As a browser shows a picture that is not there: by its words.
        None if !alt.trim().is_empty() => format!("<span class=\"elsewhere\"><span>{}</span></span>\n", escaped(alt)),
        None => String::new(),
    };
    let caption = plain("span", " class=\"caption\"", &Part::HeroCaption, &hero.caption, making);
    let credit = Some(one_line(&hero.credit)).filter(|credit| !credit.is_empty()).map(|credit| {
        let label = house.label("hero.credit");
        let label = if label.is_empty() { String::new() } else { format!("{}: ", escaped(label)) };
        format!("<small{}>{label}{}</small>\n", place_of(&Part::HeroCredit, making), escaped(&credit))
    });
    let words = caption + &credit.unwrap_or_default();
    if image.is_empty() && words.is_empty() {
        return String::new();
    }
    let words =
        if words.is_empty() { words } else { format!("<figcaption{}>{words}</figcaption>\n", marked_caption(making)) };
    let (own, place) = (marked(Section::Hero, making), place_of(&Part::HeroAlt, making));
    format!("<figure class=\"hero\"{own}{place}>\n{image}{words}</figure>\n")
}

fn takeaways(article: &Article, house: &HouseStyle, making: &Making<'_>) -> Result<String, PageError> {
    let mut entries = String::new();
    let heading = below(house.label("takeaways"));
    for entry in article.takeaways.iter().filter(|entry| !entry.text.trim().is_empty()) {
        let text = prose::html(&entry.text, Place { heading, tight: true }, making)?;
        let part = Part::Takeaway(entry.id.clone());
        entries.push_str(&format!("<li{}>{}</li>\n", place_of(&part, making), text.trim_end()));
    }
    if entries.is_empty() {
        return Ok(entries);
    }
    let (label, own) = (h2(house.label("takeaways")), marked(Section::Takeaways, making));
    Ok(format!("<section class=\"takeaways\"{own}>\n{label}<ul>\n{entries}</ul>\n</section>\n"))
}

fn qa(article: &Article, house: &HouseStyle, making: &Making<'_>) -> Result<String, PageError> {
    let mut pairs = String::new();
    let (label, topic) = (house.label("qa"), one_line(&article.qa.topic));
    let heading = below(&format!("{label}{topic}"));
    for pair in &article.qa.pairs {
        if pair.question.trim().is_empty() && pair.answer.trim().is_empty() {
            continue;
        }
        let answer = prose::html(&pair.answer, Place { heading, tight: false }, making)?;
        pairs.push_str(&format!(
            "<div>\n<dt{}>{}</dt>\n<dd{}>\n{answer}</dd>\n</div>\n",
            place_of(&Part::Question(pair.id.clone()), making),
            escaped(&one_line(&pair.question)),
            place_of(&Part::Answer(pair.id.clone()), making),
        ));
    }
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
    Ok(format!("<section class=\"qa\"{}>\n{heading}{pairs}</section>\n", marked(Section::Qa, making)))
}

/// The address of a picture of the library; none for a picture of anybody else's. A link to one is `assets/`, the first
/// sixteen digits of its hash and the ending of its file; a hero may be named by its whole hash.
fn picture(link: &str, pictures: Pictures) -> Option<String> {
    if pictures == Pictures::Published && is_elsewhere(link) {
        return Some(link.to_owned());
    }
    let name = link.strip_prefix("assets/").unwrap_or(link);
    let (digits, ending) = name.split_once('.').unwrap_or((name, ""));
    let is_hex = digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let is_link = digits.len() == 16 && matches!(ending, "gif" | "jpg" | "png" | "webp") && name.len() < link.len();
    let is_hash = digits.len() == 64 && ending.is_empty() && name.len() == link.len();
    (is_hex && (is_link || is_hash)).then(|| match pictures {
        Pictures::InWindow => format!("picture://localhost/{name}?size=page"),
        Pictures::Beside | Pictures::Published => format!("assets/{name}"),
    })
}

/// Whether a picture is anybody else's, at an address that means something to every reader.
fn is_elsewhere(link: &str) -> bool {
    let lower = link.to_ascii_lowercase();
    (lower.starts_with("https://") || lower.starts_with("http://")) && !link.chars().any(char::is_control)
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
