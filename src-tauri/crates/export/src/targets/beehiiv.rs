//! beehiiv: the post as HTML to be pasted into its editor, and as what its interface takes, which most plans do not have.
//!
//! The interface publishes at once unless it is told `draft`: what is written here always says so. beehiiv takes away `<style>` and `<link>`, and
//! has a head of its own; so nothing of the kind is written.

use crate::disclosure::Telling;
use crate::json::{Json, some};
use crate::options::{ATTRIBUTES, Choice, Options};
use crate::page::{PageError, escaped};
use crate::printed::one_line;
use crate::story::{self, Address, Addresses, Block, Html, Inline, Look, Told};
use crate::{OutFile, Target};
use domain::Section;

/// Writes `<slug>.html` to be copied, and `<slug>.json`, what `POST /v2/publications/…/posts` takes.
pub struct Beehiiv;

impl Target for Beehiiv {
    fn name(&self) -> &'static str {
        "beehiiv"
    }

    fn label(&self) -> &'static str {
        "beehiiv post"
    }

    fn render(&self, of: &Telling<'_>, options: &Options) -> Result<Vec<OutFile>, PageError> {
        let beside = |picture: &domain::Asset| Address { url: picture.link(), id: None };
        let content = content(of, options, &beside)?;
        let slug = of.article.slug.as_str();
        let post = post(of, &content).written();
        Ok(vec![
            OutFile { path: format!("{slug}.html"), bytes: format!("{content}\n").into_bytes() },
            OutFile { path: format!("{slug}.json"), bytes: post.into_bytes() },
        ])
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

    fn hazards(&self) -> &'static [&'static str] {
        &[
            "The interface is part of the Enterprise plan: everybody else copies the HTML and pastes it into the editor.",
            "The headline and the deck are fields of their own, title and subtitle: they are not in the HTML.",
            "Pictures have to be uploaded there; until then the post links to files beside it.",
            "The page's head is beehiiv's: what machines are told stands in the text alone.",
        ]
    }

    fn shows_pictures(&self) -> bool {
        true
    }
}

/// The text of the post as HTML, without style, script or link elements. Title and subtitle are fields of their own.
pub fn content(of: &Telling<'_>, options: &Options, at: Addresses<'_>) -> Result<String, PageError> {
    let story = story::story(of)?;
    let picture = |picture: &story::Picture| story::address(of, &picture.link, at);
    let how = Html { picture: &picture, no_brackets: false };
    let chosen = |marks: &crate::disclosure::w3c::Attributes| marks.chosen(options.get("attributes"));
    let whole = story.marks.as_ref().map(chosen).unwrap_or_default();
    let mut html = vec![format!("<article{whole}>")];
    if !story.top_label.is_empty() {
        html.push(format!("<p><strong>{}</strong></p>", escaped(&story.top_label)));
    }
    for piece in &story.pieces {
        if matches!(piece.section, Section::Headline | Section::Deck) {
            continue;
        }
        let mut blocks = Vec::new();
        if !piece.label.is_empty() {
            blocks.push(Block::Heading { level: 2, words: plain(&piece.label) });
        }
        match &piece.told {
            Told::Line(_) => {}
            Told::Hero { picture, credit } => blocks.extend(hero(picture.as_ref(), credit)),
            Told::Points(points) => blocks.push(Block::List { start: None, entries: points.clone() }),
            Told::Prose(prose) => blocks.extend(prose.iter().cloned()),
            Told::Questions(pairs) => {
                for (question, answer) in pairs {
                    blocks.push(Block::Heading { level: 3, words: plain(question) });
                    blocks.extend(answer.iter().cloned());
                }
            }
        }
        let inner = story::html_of(&blocks, &how);
        let inner = if piece.section == Section::Note { format!("<hr>\n{inner}") } else { inner };
        let marks = piece.marks.as_ref().map(chosen).unwrap_or_default();
        html.push(if marks.is_empty() { inner } else { format!("<div{marks}>\n{inner}\n</div>") });
    }
    html.push("</article>".to_owned());
    Ok(html.join("\n"))
}

/// The picture with its words under it; without a picture, who made it.
fn hero(picture: Option<&story::Picture>, credit: &str) -> Option<Block> {
    match picture {
        Some(picture) => {
            let under = [picture.caption.as_str(), credit].into_iter().filter(|words| !words.is_empty());
            let caption = under.collect::<Vec<_>>().join(" ");
            Some(Block::Picture(story::Picture { caption, ..picture.clone() }))
        }
        None if credit.is_empty() => None,
        None => Some(Block::Paragraph(plain(credit))),
    }
}

fn plain(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.to_owned(), Look::default())]
}

/// What the interface takes. `status` is `draft` whatever the article's own is.
fn post(of: &Telling<'_>, content: &str) -> Json {
    let article = of.article;
    let tags: Vec<Json> = article.meta.tags.iter().map(|tag| Json::text(one_line(tag))).collect();
    Json::object([
        ("title", Some(Json::text(one_line(&article.headline)))),
        ("subtitle", some(&one_line(&article.deck))),
        ("status", Some(Json::text("draft"))),
        ("content_tags", (!tags.is_empty()).then_some(Json::List(tags))),
        ("web_settings", Some(Json::Object(vec![("slug", Json::text(article.slug.as_str()))]))),
        ("body_content", Some(Json::text(content))),
    ])
}
