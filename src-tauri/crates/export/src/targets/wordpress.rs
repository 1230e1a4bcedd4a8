//! WordPress: the article as blocks of its editor, for the code view of a post or for the REST interface.
//!
//! The blocks are written as the editor itself saves them (WordPress 6.1 and newer), so that it finds nothing to mend. What has no block there
//! stands in an HTML block; there is never a script. Marks for machines are HTML blocks around the blocks of a section, so that
//! these stay blocks that can be edited.

use crate::disclosure::{Telling, head};
use crate::json::{Json, some};
use crate::options::{ATTRIBUTES, Choice, Options, Values};
use crate::page::{PageError, escaped};
use crate::printed::one_line;
use crate::story::{self, Address, Addresses, Block, Cell, Html, Inline, Piece, Told, inline_html};
use crate::target::Limit;
use crate::{OutFile, Target};
use domain::Section;
use std::fmt::Write;

/// Writes `<slug>.html` with the blocks, `<slug>.json` with what the REST interface takes, and `head.html` with what a post
/// cannot hold.
pub struct WordPress;

const CHOICES: &[Choice] = &[
    ATTRIBUTES,
    Choice {
        key: "deck",
        values: Values::OneOf(&["excerpt", "both"]),
        default: "both",
        about: "Whether the deck is the excerpt alone, or the first paragraph too.",
    },
    Choice {
        key: "hero",
        values: Values::OneOf(&["featured", "body"]),
        default: "featured",
        about: "Whether the picture at the top is the featured image, or a block of the text.",
    },
    Choice {
        key: "questions",
        values: Values::OneOf(&["headings", "details"]),
        default: "headings",
        about: "Whether questions are headings, or open on a click (WordPress 6.3 and newer).",
    },
];

impl Target for WordPress {
    fn name(&self) -> &'static str {
        "wordpress"
    }

    fn label(&self) -> &'static str {
        "WordPress blocks"
    }

    fn render(&self, of: &Telling<'_>, options: &Options) -> Result<Vec<OutFile>, PageError> {
        let slug = of.article.slug.as_str();
        let beside = |picture: &domain::Asset| Address { url: picture.link(), id: None };
        let content = content(of, options, &beside)?;
        let post = post(of, &content).written();
        Ok(vec![
            OutFile { path: format!("{slug}.html"), bytes: content.into_bytes() },
            OutFile { path: format!("{slug}.json"), bytes: post.into_bytes() },
            OutFile { path: "head.html".to_owned(), bytes: head::elements(of).into_bytes() },
        ])
    }

    fn choices(&self) -> &'static [Choice] {
        CHOICES
    }

    fn limits(&self) -> &'static [Limit] {
        // wp_posts.post_name is VARCHAR(200), wp_terms.name too; title and excerpt are TEXT.
        &[
            Limit { of: "slug", chars_max: 200, called: "post_name" },
            Limit { of: "tag", chars_max: 200, called: "name of a tag" },
        ]
    }

    fn shows_markup_as_text(&self) -> bool {
        true
    }

    fn hazards(&self) -> &'static [&'static str] {
        &[
            "A post has no head: what is in head.html reaches machines only through the theme or a plug-in.",
            "Whoever may not post unfiltered HTML loses ai-disclosure; data-ai-disclosure stays.",
            "Pictures have to be uploaded first; until then the text links to files beside it.",
            "The author is the account that posts: the byline is not taken over.",
        ]
    }

    fn shows_pictures(&self) -> bool {
        true
    }
}

/// The text of the post, as the editor saves it. The headline is the post's title and stands nowhere in it.
pub fn content(of: &Telling<'_>, options: &Options, at: Addresses<'_>) -> Result<String, PageError> {
    let story = story::story(of)?;
    let picture = |picture: &story::Picture| story::address(of, &picture.link, at);
    let html = Html { picture: &picture, no_brackets: true };
    let setting = Setting { options, html };
    let mut blocks = Blocks::default();
    let whole = story.marks.as_ref().map(|marks| marks.chosen(options.get("attributes"))).unwrap_or_default();
    if !whole.is_empty() {
        blocks.html(&format!("<div{whole}>"));
    }
    let mut label = Some(story.top_label.as_str()).filter(|label| !label.is_empty());
    for piece in &story.pieces {
        if !matches!(piece.section, Section::Headline | Section::Deck)
            && let Some(label) = label.take()
        {
            blocks.paragraph("top-label", &setting.text(label));
        }
        setting.piece(piece, &mut blocks);
    }
    if let Some(label) = label {
        blocks.paragraph("top-label", &setting.text(label));
    }
    if !whole.is_empty() {
        blocks.html("</div>");
    }
    Ok(blocks.0)
}

/// The excerpt: the deck, as plain text on one line; empty for none.
#[must_use]
pub fn excerpt(of: &Telling<'_>) -> String {
    one_line(&of.article.deck)
}

/// What the REST interface takes (`POST wp/v2/posts`), always as a draft. Tags and pictures are known there by numbers, which only that
/// WordPress knows.
fn post(of: &Telling<'_>, content: &str) -> Json {
    let article = of.article;
    // A date without a time is a day where the site is, and so is what WordPress calls `date`.
    let date = article.meta.date.as_deref();
    let date = date.map(|date| if date.contains('T') { date.to_owned() } else { format!("{date}T00:00:00") });
    Json::object([
        ("title", Some(Json::text(one_line(&article.headline)))),
        ("slug", Some(Json::text(article.slug.as_str()))),
        ("status", Some(Json::text("draft"))),
        ("date", date.map(Json::Text)),
        ("excerpt", some(&excerpt(of))),
        ("content", Some(Json::text(content))),
    ])
}

/// What the blocks of an article are written with.
struct Setting<'a> {
    options: &'a Options,
    html: Html<'a>,
}

/// Blocks on their way out, one after the other.
#[derive(Default)]
struct Blocks(String);

impl Blocks {
    fn add(&mut self, name: &str, attributes: &str, inner: &str) {
        let space = if attributes.is_empty() { "" } else { " " };
        if !self.0.is_empty() {
            self.0.push_str("\n\n");
        }
        // Writing into a string cannot fail.
        let _ = write!(self.0, "<!-- wp:{name}{space}{attributes} -->\n{inner}\n<!-- /wp:{name} -->");
    }

    fn html(&mut self, html: &str) {
        self.add("html", "", html);
    }

    fn paragraph(&mut self, class: &str, words: &str) {
        if class.is_empty() {
            self.add("paragraph", "", &format!("<p>{words}</p>"));
        } else {
            let attributes = format!("{{\"className\":\"{class}\"}}");
            self.add("paragraph", &attributes, &format!("<p class=\"{class}\">{words}</p>"));
        }
    }

    fn heading(&mut self, level: u8, words: &str) {
        let attributes = if level == 2 { String::new() } else { format!("{{\"level\":{level}}}") };
        self.add("heading", &attributes, &format!("<h{level} class=\"wp-block-heading\">{words}</h{level}>"));
    }
}

impl Setting<'_> {
    /// Plain text as HTML. WordPress takes what stands in square brackets for a command.
    fn text(&self, text: &str) -> String {
        inline_html(&[Inline::Text(text.to_owned(), story::Look::default())], self.html.no_brackets)
    }

    fn piece(&self, piece: &Piece, blocks: &mut Blocks) {
        let in_text = match piece.section {
            Section::Headline => false, // the title
            Section::Deck => self.options.get("deck") == "both",
            _ => true,
        };
        if !in_text {
            return;
        }
        let featured = piece.section == Section::Hero && self.options.get("hero") == "featured";
        let marks = piece.marks.as_ref().filter(|_| !featured);
        let marks = marks.map(|marks| marks.chosen(self.options.get("attributes"))).unwrap_or_default();
        if !marks.is_empty() {
            let element = if matches!(piece.section, Section::Deck | Section::Hero) { "div" } else { "section" };
            blocks.html(&format!("<{element} class=\"{}\"{marks}>", piece.section.name()));
            self.told(piece, blocks);
            blocks.html(&format!("</{element}>"));
        } else {
            self.told(piece, blocks);
        }
    }

    fn told(&self, piece: &Piece, blocks: &mut Blocks) {
        if piece.section == Section::Note {
            blocks.add("separator", "", "<hr class=\"wp-block-separator has-alpha-channel-opacity\"/>");
        }
        if !piece.label.is_empty() {
            blocks.heading(2, &self.text(&piece.label));
        }
        match &piece.told {
            Told::Line(text) => blocks.paragraph("deck", &self.text(text)),
            Told::Hero { picture, credit } => self.hero(picture.as_ref(), credit, blocks),
            Told::Points(points) => self.block(&Block::List { start: None, entries: points.clone() }, "", blocks),
            Told::Prose(prose) => {
                let class = if piece.section == Section::Note { "editors-note" } else { "" };
                prose.iter().for_each(|block| self.block(block, class, blocks));
            }
            Told::Questions(pairs) if self.options.get("questions") == "details" => {
                for (question, answer) in pairs {
                    let mut inner = Blocks::default();
                    answer.iter().for_each(|block| self.block(block, "", &mut inner));
                    let question = self.text(question);
                    let html = format!(
                        "<details class=\"wp-block-details\"><summary>{question}</summary>{}</details>",
                        inner.0
                    );
                    blocks.add("details", "", &html);
                }
            }
            Told::Questions(pairs) => {
                for (question, answer) in pairs {
                    blocks.heading(3, &self.text(question));
                    answer.iter().for_each(|block| self.block(block, "", blocks));
                }
            }
        }
    }

    fn hero(&self, picture: Option<&story::Picture>, credit: &str, blocks: &mut Blocks) {
        let shown = picture.filter(|_| self.options.get("hero") == "body");
        match shown {
            Some(picture) => {
                let under = [picture.caption.as_str(), credit];
                let under: Vec<&str> = under.into_iter().filter(|words| !words.is_empty()).collect();
                self.picture(&story::Picture { caption: under.join(" "), ..picture.clone() }, blocks);
            }
            // Few themes say who made the featured image; whoever reads that a machine did reads it here.
            None if !credit.is_empty() => blocks.paragraph("image-credit", &self.text(credit)),
            None => {}
        }
    }

    fn block(&self, block: &Block, class: &str, blocks: &mut Blocks) {
        match block {
            Block::Paragraph(words) => blocks.paragraph(class, &inline_html(words, true)),
            Block::Heading { level, words } => blocks.heading(*level, &inline_html(words, true)),
            Block::List { start, entries } => match self.list(*start, entries) {
                Some((attributes, html)) => blocks.add("list", &attributes, &html),
                None => blocks.html(&story::html_of(std::slice::from_ref(block), &self.html)),
            },
            Block::Quote(inner) => {
                let mut within = Blocks::default();
                inner.iter().for_each(|block| self.block(block, "", &mut within));
                blocks.add("quote", "", &format!("<blockquote class=\"wp-block-quote\">{}</blockquote>", within.0));
            }
            Block::Code { language, text } => {
                let (attributes, class) = match language.as_str() {
                    "" => (String::new(), String::new()),
                    language => {
                        let class = format!("language-{}", language.replace("--", "-"));
                        (format!("{{\"className\":\"{class}\"}}"), format!(" {class}"))
                    }
                };
                let text = self.text(text);
                blocks.add(
                    "code",
                    &attributes,
                    &format!("<pre class=\"wp-block-code{class}\"><code>{text}</code></pre>"),
                );
            }
            Block::Table { head, rows } => {
                let table = table(head, rows);
                let html = format!("<figure class=\"wp-block-table\">{table}</figure>");
                blocks.add("table", "{\"hasFixedLayout\":false}", &html);
            }
            Block::Picture(picture) => self.picture(picture, blocks),
            Block::Rule => blocks.add("separator", "", "<hr class=\"wp-block-separator has-alpha-channel-opacity\"/>"),
        }
    }

    /// The attributes and the inside of a list block; none where an entry is more than words and lists under them, which
    /// that block cannot hold.
    fn list(&self, start: Option<u32>, entries: &[Vec<Block>]) -> Option<(String, String)> {
        let mut inner = Blocks::default();
        for entry in entries {
            let (words, under) = match entry.as_slice() {
                [Block::Paragraph(words), under @ ..] => (inline_html(words, true), under),
                [] => (String::new(), [].as_slice()),
                _ => return None,
            };
            let mut lists = Blocks::default();
            for one in under {
                let Block::List { start, entries } = one else { return None };
                let (attributes, html) = self.list(*start, entries)?;
                lists.add("list", &attributes, &html);
            }
            inner.add("list-item", "", &format!("<li>{words}{}</li>", lists.0));
        }
        Some(match start {
            None => (String::new(), format!("<ul class=\"wp-block-list\">{}</ul>", inner.0)),
            Some(1) => ("{\"ordered\":true}".to_owned(), format!("<ol class=\"wp-block-list\">{}</ol>", inner.0)),
            Some(start) => (
                format!("{{\"ordered\":true,\"start\":{start}}}"),
                format!("<ol start=\"{start}\" class=\"wp-block-list\">{}</ol>", inner.0),
            ),
        })
    }

    fn picture(&self, picture: &story::Picture, blocks: &mut Blocks) {
        let Some(Address { url, id }) = (self.html.picture)(picture) else {
            // It is nowhere but on the machine of whoever wrote: its words are what is left of it.
            if !picture.alt.is_empty() {
                blocks.paragraph("", &format!("<em>{}</em>", self.text(&picture.alt)));
            }
            return;
        };
        let title =
            if picture.title.is_empty() { String::new() } else { format!(" title=\"{}\"", self.text(&picture.title)) };
        let class = id.map(|id| format!(" class=\"wp-image-{id}\"")).unwrap_or_default();
        let image = format!("<img src=\"{}\" alt=\"{}\"{class}{title}/>", escaped(&url), self.text(&picture.alt));
        let (image, linked) = match picture.leads_to.as_str() {
            "" => (image, "none"),
            to => (format!("<a href=\"{}\">{image}</a>", escaped(to)), "custom"),
        };
        let caption = match picture.caption.as_str() {
            "" => String::new(),
            caption => format!("<figcaption class=\"wp-element-caption\">{}</figcaption>", self.text(caption)),
        };
        let (attributes, class) = match id {
            Some(id) => {
                (format!("{{\"id\":{id},\"sizeSlug\":\"full\",\"linkDestination\":\"{linked}\"}}"), " size-full")
            }
            None => (format!("{{\"linkDestination\":\"{linked}\"}}"), ""),
        };
        blocks.add("image", &attributes, &format!("<figure class=\"wp-block-image{class}\">{image}{caption}</figure>"));
    }
}

/// A table as its block saves it.
fn table(head: &[Cell], rows: &[Vec<Cell>]) -> String {
    let row = |cells: &[Cell], element: &str| {
        let cells = cells.iter().map(|cell| {
            let align = cell.align.map(|align| format!(" class=\"has-text-align-{align}\" data-align=\"{align}\""));
            format!("<{element}{}>{}</{element}>", align.unwrap_or_default(), inline_html(&cell.words, true))
        });
        format!("<tr>{}</tr>", cells.collect::<String>())
    };
    let any = head.iter().any(|cell| !cell.words.is_empty());
    let head = if any { format!("<thead>{}</thead>", row(head, "th")) } else { String::new() };
    let rows: String = rows.iter().map(|cells| row(cells, "td")).collect();
    let rows = if rows.is_empty() { rows } else { format!("<tbody>{rows}</tbody>") };
    format!("<table>{head}{rows}</table>")
}
