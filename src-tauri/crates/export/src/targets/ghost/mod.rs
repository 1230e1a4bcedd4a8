//! Ghost: a post for its Admin interface, with its text as the editor keeps it (Lexical) or as HTML.
//!
//! Limits: Ghost 5 and 6, `ghost/core/core/server/data/schema/schema.js`. What the editor has no card for, and HTML that it would
//! change, stands in an HTML card. What a machine is told of the whole post goes into its head, which Ghost lets a post write.

mod lexical;

pub use lexical::lexical;

use crate::disclosure::{Telling, head};
use crate::json::{Json, some};
use crate::options::{ATTRIBUTES, Choice, Options, Values};
use crate::page::{PageError, escaped};
use crate::printed::one_line;
use crate::story::{self, Address, Addresses, Block, Html, Inline, Look, Piece, Told, inline_html};
use crate::target::Limit;
use crate::{OutFile, Target};
use domain::Section;

/// Writes `<slug>.json`, what `POST /ghost/api/admin/posts/` takes.
pub struct Ghost;

/// What a post may write into its page's head, in characters.
const HEAD_CHARS_MAX: usize = 65_535;

const CHOICES: &[Choice] = &[
    ATTRIBUTES,
    Choice {
        key: "deck",
        values: Values::OneOf(&["excerpt", "both"]),
        default: "excerpt",
        about: "Whether the deck is the excerpt alone, or the first paragraph too.",
    },
    Choice {
        key: "format",
        values: Values::OneOf(&["lexical", "html"]),
        default: "lexical",
        about: "Whether the text is what Ghost's editor keeps, or HTML that Ghost turns into it (?source=html).",
    },
    Choice {
        key: "hero",
        values: Values::OneOf(&["featured", "body"]),
        default: "featured",
        about: "Whether the picture at the top is the feature image, or the first card of the text.",
    },
];

impl Target for Ghost {
    fn name(&self) -> &'static str {
        "ghost"
    }

    fn label(&self) -> &'static str {
        "Ghost post"
    }

    fn render(&self, of: &Telling<'_>, options: &Options) -> Result<Vec<OutFile>, PageError> {
        let beside = |picture: &domain::Asset| Address { url: picture.link(), id: None };
        let body = body(of, options, &beside)?;
        Ok(vec![OutFile { path: format!("{}.json", of.article.slug), bytes: body.into_bytes() }])
    }

    fn choices(&self) -> &'static [Choice] {
        CHOICES
    }

    fn limits(&self) -> &'static [Limit] {
        &[
            Limit { of: "headline", chars_max: 255, called: "title" },
            Limit { of: "slug", chars_max: 191, called: "slug" },
            Limit { of: "deck", chars_max: 300, called: "custom_excerpt" },
            Limit { of: "hero.alt", chars_max: 191, called: "feature_image_alt" },
            Limit { of: "hero.caption", chars_max: 65_535, called: "feature_image_caption" },
            Limit { of: "tag", chars_max: 191, called: "name of a tag" },
        ]
    }

    fn needs(&self) -> &'static [&'static str] {
        &["headline"]
    }

    fn shows_markup_as_text(&self) -> bool {
        true
    }

    fn hazards(&self) -> &'static [&'static str] {
        &[
            "Pictures have to be uploaded first; until then the post links to files beside it.",
            "The author is whoever the key belongs to: the byline is not taken over.",
            "With format=html, Ghost turns the text into cards of its own, and says itself that it may lose something.",
            "A newsletter shows the text alone: what stands in the head of the page is not in it.",
        ]
    }

    fn shows_pictures(&self) -> bool {
        true
    }
}

/// What the Admin interface takes as a new post, always as a draft: `{"posts": [{…}]}`.
pub fn body(of: &Telling<'_>, options: &Options, at: Addresses<'_>) -> Result<String, PageError> {
    let article = of.article;
    let hero = &article.hero;
    let featured = options.get("hero") == "featured";
    let address = hero.asset.as_deref().filter(|_| featured).and_then(|asset| story::address(of, asset, at));
    let alt = if hero.decorative { String::new() } else { one_line(&hero.alt) };
    let text = match options.get("format") {
        "html" => ("html", Json::Text(html(of, options, at)?)),
        _ => ("lexical", Json::Text(lexical(of, options, at)?)),
    };
    let post = Json::object([
        ("title", Some(Json::text(one_line(&article.headline)))),
        ("slug", Some(Json::text(article.slug.as_str()))),
        ("status", Some(Json::text("draft"))),
        ("custom_excerpt", some(&one_line(&article.deck))),
        ("feature_image", address.as_ref().map(|address| Json::text(address.url.as_str()))),
        ("feature_image_alt", some(&alt).filter(|_| address.is_some())),
        ("feature_image_caption", some(&caption(of)).filter(|_| address.is_some())),
        ("tags", tags(of)),
        ("meta_title", some(&one_line(&article.headline))),
        ("meta_description", some(&one_line(&article.deck))),
        ("published_at", article.meta.date.as_deref().map(|date| Json::text(moment(date)))),
        ("codeinjection_head", some(&head::elements_in(of, HEAD_CHARS_MAX))),
        (text.0, Some(text.1)),
    ]);
    Ok(Json::Object(vec![("posts", Json::List(vec![post]))]).written())
}

/// The words under the feature image, as HTML: its caption, and who made it.
#[must_use]
pub fn caption(of: &Telling<'_>) -> String {
    let words = [one_line(&of.article.hero.caption), story::credit(of)];
    words.iter().filter(|words| !words.is_empty()).map(|words| escaped(words)).collect::<Vec<_>>().join(" ")
}

/// Ghost knows no sections: the first tag is what a post is filed under.
fn tags(of: &Telling<'_>) -> Option<Json> {
    let meta = &of.article.meta;
    let mut names: Vec<String> = Vec::new();
    for name in std::iter::once(&meta.section).chain(&meta.tags).map(|name| one_line(name)) {
        if !name.is_empty() && !names.iter().any(|known| known.to_lowercase() == name.to_lowercase()) {
            names.push(name);
        }
    }
    let named = |name: String| Json::Object(vec![("name", Json::Text(name))]);
    (!names.is_empty()).then(|| Json::List(names.into_iter().map(named).collect()))
}

/// A day as a moment: noon in Greenwich is the same day nearly everywhere.
fn moment(date: &str) -> String {
    if date.contains('T') { date.to_owned() } else { format!("{date}T12:00:00.000Z") }
}

/// The text as HTML for `?source=html`. A section with marks is one HTML card, because Ghost would drop them.
pub fn html(of: &Telling<'_>, options: &Options, at: Addresses<'_>) -> Result<String, PageError> {
    let story = story::story(of)?;
    let picture = |picture: &story::Picture| story::address(of, &picture.link, at);
    let how = Html { picture: &picture, no_brackets: false };
    let mut html: Vec<String> = Vec::new();
    let mut label = Some(story.top_label.as_str()).filter(|label| !label.is_empty());
    for piece in laid_out(&story.pieces, options) {
        if piece.section != Section::Deck
            && let Some(label) = label.take()
        {
            html.push(paragraph(label));
        }
        let inner = story::html_of(&blocks(of, piece, options), &how);
        let marks = piece.marks.as_ref().or(story.marks.as_ref()).filter(|_| piece.section != Section::Note);
        let marks = marks.map(|marks| marks.chosen(options.get("attributes"))).unwrap_or_default();
        html.push(if marks.is_empty() || inner.is_empty() {
            inner
        } else {
            let name = piece.section.name();
            format!(
                "<!--kg-card-begin: html-->\n<section class=\"{name}\"{marks}>\n{inner}\n</section>\n<!--kg-card-end: html-->"
            )
        });
    }
    html.extend(label.map(paragraph));
    html.retain(|one| !one.is_empty());
    Ok(html.join("\n"))
}

fn paragraph(text: &str) -> String {
    format!("<p><strong>{}</strong></p>", inline_html(&[Inline::Text(text.to_owned(), Look::default())], false))
}

/// The sections that stand in the text.
fn laid_out<'a>(pieces: &'a [Piece], options: &Options) -> impl Iterator<Item = &'a Piece> {
    let (deck, hero) = (options.get("deck") == "both", options.get("hero") == "body");
    pieces.iter().filter(move |piece| match piece.section {
        Section::Headline => false, // the title
        Section::Deck => deck,
        Section::Hero => hero,
        _ => true,
    })
}

/// A section as blocks, its label and its questions as headings.
fn blocks(of: &Telling<'_>, piece: &Piece, options: &Options) -> Vec<Block> {
    let plain = |text: &str| vec![Inline::Text(text.to_owned(), Look::default())];
    let mut blocks = Vec::new();
    if piece.section == Section::Note {
        blocks.push(Block::Rule);
    }
    if !piece.label.is_empty() {
        blocks.push(Block::Heading { level: 2, words: plain(&piece.label) });
    }
    match &piece.told {
        Told::Line(text) => blocks.push(Block::Paragraph(plain(text))),
        Told::Hero { picture, .. } => {
            let shown = picture.iter().filter(|_| options.get("hero") == "body");
            blocks.extend(shown.map(|one| Block::Picture(story::Picture { caption: said(of), ..one.clone() })));
        }
        Told::Points(points) => blocks.push(Block::List { start: None, entries: points.clone() }),
        Told::Prose(prose) => blocks.extend(prose.iter().cloned()),
        Told::Questions(pairs) => {
            for (question, answer) in pairs {
                blocks.push(Block::Heading { level: 3, words: plain(question) });
                blocks.extend(answer.iter().cloned());
            }
        }
    }
    blocks
}

/// Caption and credit of the picture at the top as plain text.
fn said(of: &Telling<'_>) -> String {
    let words = [one_line(&of.article.hero.caption), story::credit(of)];
    words.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")
}
