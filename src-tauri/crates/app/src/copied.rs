//! An article for the clipboard: as rich text, as Markdown and as plain text. It leaves by hand, and under the same rules as
//! any other way.

use crate::App;
use crate::error::Error;
use crate::export::target;
use crate::preview::PAGE_TIME;
use ::checks::clean_room::CleanRoom;
use domain::{Id, Severity};
use export::disclosure::Telling;
use export::page::{Making, Pictures};
use export::{OutFile, note, texts};
use std::time::Instant;

/// The target whose file is taken for the Markdown.
const TARGET: &str = "markdown";

/// An article for the clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// One `<article>`, without the library's pictures, which no other program can reach.
    pub html: String,
    /// The same without fields at the top.
    pub markdown: String,
    /// The same as a reader reads it.
    pub plain: String,
}

impl App {
    /// An article for the clipboard. What the checks keep here is refused.
    pub fn copied(&mut self, id: &Id) -> Result<Copied, Error> {
        let started = Instant::now();
        let mut view = self.article_to_check(id, Severity::Required)?;
        let target = target(TARGET)?;
        crate::checks::may_leave(&view, target, &self.pictures_of(&view.article)?)?;
        self.store.reveal_prompts(&mut view.article)?;
        let (article, house) = (&view.article, &view.house);
        let checked = note::checked(article, house);
        let label = note::top_label(article, house, checked.as_ref()).ok().flatten();
        let label = label.as_ref().map(|label| label.text.as_str());
        let making = Making {
            pictures: Pictures::Beside,
            places: false,
            top_label: label,
            published: None,
            in_time: &|| started.elapsed() < PAGE_TIME,
        };
        let html = without_pictures(&export::page::page(article, house, &making)?.content);
        let telling = Telling { article, house, pictures: &[], checked: checked.as_ref(), rfc3339: &crate::rfc3339 };
        let files = target.render(&telling, &export::options(target, house, &[])?)?;
        let file = files.first().map(|file| String::from_utf8_lossy(&file.bytes).into_owned()).unwrap_or_default();
        let markdown = with_headline(&article.headline, &article.deck, body(&file));
        let out = |path: &str, text: &str| OutFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() };
        let both = [out("article.html", &html), out("article.md", &markdown)];
        crate::checks::is_clean(article, &CleanRoom::new(article, house, &view.margin).scan(&both))?;
        let plain = texts::of(&both[0]).pop().map(|text| lines(&text)).unwrap_or_default();
        Ok(Copied { html, markdown, plain })
    }
}

/// The page without the pictures of the library.
fn without_pictures(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("<img ") {
        let (before, tag) = rest.split_at(at);
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        out.push_str(before);
        if !tag[..end].contains("src=\"assets/") {
            out.push_str(&tag[..end]);
        }
        rest = &tag[end..];
    }
    out.push_str(rest);
    out
}

/// What stands behind the front matter, without the pictures that lie beside the file.
fn body(file: &str) -> String {
    let text = file.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).map_or(file, |(_, text)| text);
    let kept = text.lines().filter(|line| !(line.starts_with("![") && line.contains("](assets/")));
    kept.collect::<Vec<_>>().join("\n").trim_matches('\n').to_owned()
}

fn with_headline(headline: &str, deck: &str, body: String) -> String {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let head = Some(line(headline)).filter(|text| !text.is_empty()).map(|text| format!("# {text}"));
    let deck = Some(line(deck)).filter(|text| !text.is_empty());
    [head, deck, Some(body)].into_iter().flatten().collect::<Vec<_>>().join("\n\n") + "\n"
}

/// Lines without white space around them, and never two empty ones in a row.
fn lines(text: &str) -> String {
    let mut out: Vec<&str> = Vec::new();
    for line in text.lines().map(str::trim) {
        if !line.is_empty() || out.last().is_some_and(|last| !last.is_empty()) {
            out.push(line);
        }
    }
    out.join("\n").trim().to_owned() + "\n"
}
