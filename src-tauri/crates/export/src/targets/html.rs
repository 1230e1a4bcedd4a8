//! A page that stands by itself: the article, its look, what machines are told of it, in one file that any browser opens.
//!
//! Valid as the standard has it, but for the three attributes of a community draft (`ai-disclosure`, `ai-model`, `ai-provider`), which
//! can be left out. No script runs, and nothing is loaded but the pictures.

use crate::disclosure::{Telling, head, plain, w3c};
use crate::options::{ATTRIBUTES, Choice, Options};
use crate::page::{Making, Page, PageError, Pictures, Published, escaped, page};
use crate::{OutFile, Target, note};
use domain::Person;

/// Writes `<slug>.html`.
pub struct Html;

/// Its look; what is printed leaves out what only a screen needs.
const STYLE: &str = include_str!("html.css");

const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' https: http:; base-uri 'none'; \
                      form-action 'none'";

impl Target for Html {
    fn name(&self) -> &'static str {
        "html"
    }

    fn label(&self) -> &'static str {
        "Web page"
    }

    fn render(&self, of: &Telling<'_>, options: &Options) -> Result<Vec<OutFile>, PageError> {
        let page = published(of, options.get("attributes"), true)?;
        let path = format!("{}.html", of.article.slug);
        Ok(vec![OutFile { path, bytes: document(of, &page).into_bytes() }])
    }

    fn choices(&self) -> &'static [Choice] {
        const { &[ATTRIBUTES] }
    }

    fn needs(&self) -> &'static [&'static str] {
        &["headline"]
    }

    fn shows_markup_as_text(&self) -> bool {
        true
    }

    fn shows_pictures(&self) -> bool {
        true
    }
}

/// The article as readers get it, with its marks; in a page of its own also with the names that its JSON-LD calls its parts by.
pub(super) fn published(of: &Telling<'_>, attributes: &str, alone: bool) -> Result<Page, PageError> {
    let marks = w3c::marks(of, w3c::Version::default());
    let label = note::top_label(of.article, of.house, of.checked).ok().flatten();
    let label = label.map(|label| label.text);
    let mut article = of.article.clone();
    if let Some(picture) = article.hero.asset.as_deref().and_then(|asset| crate::story::meant(of, asset)) {
        article.hero.asset = Some(picture.link());
    }
    let making = Making {
        pictures: Pictures::Published,
        places: false,
        top_label: label.as_deref(),
        published: Some(Published { marks: marks.as_ref(), attributes, alone }),
        in_time: &|| true,
    };
    let mut page = page(&article, of.house, &making)?;
    if page.title.is_empty() {
        page.title = article.slug.to_string();
    }
    Ok(page)
}

fn document(of: &Telling<'_>, page: &Page) -> String {
    let Page { language, direction, title, content } = page;
    let meta = |name: &str, text: &str| match text.trim() {
        "" => String::new(),
        text => format!("<meta name=\"{name}\" content=\"{}\">\n", escaped(text)),
    };
    let authors: Vec<&str> = of.article.authors().map(|Person { name, .. }| name.as_str()).collect();
    format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         {description}{authors}{machines}<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{content}\n</main>\n</body>\n</html>\n",
        language = escaped(language),
        title = escaped(title),
        description = meta("description", &plain::words(&of.article.deck)),
        authors = meta("author", &authors.join(", ")),
        machines = head::elements(of),
    )
}
