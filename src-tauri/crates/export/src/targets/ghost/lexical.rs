//! The text of a post as Ghost's editor keeps it: a tree of Lexical nodes and of Ghost's own cards.
//!
//! Shape: Koenig's default nodes as of Ghost 5 and 6. A list item holds words or one list; a quotation holds words; everything else
//! is a card, or HTML in one.

use super::{blocks, laid_out};
use crate::disclosure::{Telling, w3c};
use crate::json::Json;
use crate::options::Options;
use crate::page::{PageError, direction, escaped};
use crate::story::{self, Addresses, Block, Html, Inline, Look, Picture};
use domain::Section;

/// The bits of Lexical's text formats.
const BOLD: u64 = 1;
const ITALIC: u64 = 1 << 1;
const STRUCK: u64 = 1 << 2;
const CODE: u64 = 1 << 4;

/// The value of a post's `lexical`: JSON on one line. Marks for machines are HTML cards around the nodes of a section, one that
/// opens an element and one that ends it, so that the words stay words of the editor.
pub fn lexical(of: &Telling<'_>, options: &Options, at: Addresses<'_>) -> Result<String, PageError> {
    let story = story::story(of)?;
    let picture = |picture: &Picture| story::address(of, &picture.link, at);
    let html = Html { picture: &picture, no_brackets: false };
    let nodes = Nodes { of, direction: direction(of.article), html };
    let chosen = |marks: Option<&w3c::Attributes>| {
        marks.map(|marks| marks.chosen(options.get("attributes"))).filter(|marks| !marks.is_empty())
    };
    let whole = chosen(story.marks.as_ref());
    let mut all = Vec::new();
    all.extend(whole.as_ref().map(|marks| card(&format!("<div{marks}>"))));
    let mut label = Some(story.top_label.as_str()).filter(|label| !label.is_empty());
    let said = |label: &str| {
        let strong = Look { strong: true, ..Look::default() };
        nodes.element("paragraph", vec![text(label, strong)], vec![])
    };
    for piece in laid_out(&story.pieces, options) {
        if piece.section != Section::Deck {
            all.extend(label.take().map(said));
        }
        let marks = chosen(piece.marks.as_ref());
        let name = piece.section.name();
        all.extend(marks.as_ref().map(|marks| card(&format!("<section class=\"{name}\"{marks}>"))));
        all.extend(blocks(of, piece, options).iter().map(|block| nodes.node(block)));
        all.extend(marks.map(|_| card("</section>")));
    }
    all.extend(label.take().map(said));
    all.extend(whole.map(|_| card("</div>")));
    Ok(Json::Object(vec![("root", nodes.element("root", all, vec![]))]).on_one_line())
}

struct Nodes<'a> {
    of: &'a Telling<'a>,
    direction: &'static str,
    html: Html<'a>,
}

impl Nodes<'_> {
    fn node(&self, block: &Block) -> Json {
        match block {
            Block::Paragraph(words) => self.element("paragraph", self.words(words), vec![]),
            Block::Heading { level, words } => {
                self.element("extended-heading", self.words(words), vec![("tag", Json::text(format!("h{level}")))])
            }
            Block::List { start, entries } if entries.iter().all(|entry| is_plain(entry)) => {
                self.list(*start, entries, 0)
            }
            Block::Quote(inner) if inner.iter().all(|block| matches!(block, Block::Paragraph(_))) => {
                let mut words = Vec::new();
                for block in inner {
                    let Block::Paragraph(said) = block else { continue };
                    if !words.is_empty() {
                        words.extend([line_end(), line_end()]);
                    }
                    words.extend(self.words(said));
                }
                self.element("extended-quote", words, vec![])
            }
            Block::Code { language, text } => Json::Object(vec![
                ("type", Json::text("codeblock")),
                ("version", Json::Number(1)),
                ("code", Json::text(text.as_str())),
                ("language", Json::text(language.as_str())),
                ("caption", Json::text("")),
            ]),
            Block::Picture(picture) => self.picture(picture),
            Block::Rule => Json::Object(vec![("type", Json::text("horizontalrule")), ("version", Json::Number(1))]),
            other => card(&story::html_of(std::slice::from_ref(other), &self.html)),
        }
    }

    /// A node with others in it, and what is its own.
    fn element(&self, kind: &'static str, children: Vec<Json>, own: Vec<(&'static str, Json)>) -> Json {
        let mut node = vec![
            ("children", Json::List(children)),
            ("direction", Json::text(self.direction)),
            ("format", Json::text("")),
            ("indent", Json::Number(0)),
            ("type", Json::text(kind)),
            ("version", Json::Number(1)),
        ];
        for (name, value) in own {
            match node.iter_mut().find(|(known, _)| *known == name) {
                Some(entry) => entry.1 = value,
                None => node.push((name, value)),
            }
        }
        Json::Object(node)
    }

    /// A list; one under an entry is an entry of its own.
    fn list(&self, start: Option<u32>, entries: &[Vec<Block>], depth: u64) -> Json {
        let first = u64::from(start.unwrap_or(1));
        let mut value = first;
        let mut nodes = Vec::new();
        for entry in entries {
            for block in entry {
                let inner = match block {
                    Block::Paragraph(words) => self.words(words),
                    Block::List { start, entries } => vec![self.list(*start, entries, depth + 1)],
                    _ => continue,
                };
                let own = vec![("indent", Json::Number(depth)), ("value", Json::Number(value))];
                nodes.push(self.element("listitem", inner, own));
                value += u64::from(matches!(block, Block::Paragraph(_)));
            }
        }
        let (kind, tag) = if start.is_some() { ("number", "ol") } else { ("bullet", "ul") };
        let own = vec![("listType", Json::text(kind)), ("start", Json::Number(first)), ("tag", Json::text(tag))];
        self.element("list", nodes, own)
    }

    fn words(&self, of: &[Inline]) -> Vec<Json> {
        of.iter()
            .map(|one| match one {
                Inline::Text(said, look) => text(said, *look),
                Inline::Break => line_end(),
                Inline::Link { url, title, words } => {
                    let title = if title.is_empty() { Json::Null } else { Json::text(title.as_str()) };
                    let own = vec![
                        ("rel", Json::Null),
                        ("target", Json::Null),
                        ("title", title),
                        ("url", Json::text(url.as_str())),
                    ];
                    self.element("link", self.words(words), own)
                }
            })
            .collect()
    }

    fn picture(&self, picture: &Picture) -> Json {
        let Some(address) = (self.html.picture)(picture) else {
            // It is nowhere but on the machine of whoever wrote: its words are what is left of it.
            let emphasis = Look { emphasis: true, ..Look::default() };
            return self.element("paragraph", vec![text(&picture.alt, emphasis)], vec![]);
        };
        let known = story::meant(self.of, &picture.link);
        let px = |side: Option<u32>| side.map_or(Json::Null, |px| Json::Number(u64::from(px)));
        Json::Object(vec![
            ("type", Json::text("image")),
            ("version", Json::Number(1)),
            ("src", Json::Text(address.url)),
            ("width", px(known.map(|known| known.width_px))),
            ("height", px(known.map(|known| known.height_px))),
            ("title", Json::text(picture.title.as_str())),
            ("alt", Json::text(picture.alt.as_str())),
            ("caption", Json::Text(escaped(&picture.caption))),
            ("cardWidth", Json::text("regular")),
            ("href", Json::text(picture.leads_to.as_str())),
        ])
    }
}

/// Whether an entry is words with lists under them, each as plain.
fn is_plain(entry: &[Block]) -> bool {
    match entry {
        [] => true,
        [Block::Paragraph(_), under @ ..] => under.iter().all(|block| match block {
            Block::List { entries, .. } => entries.iter().all(|entry| is_plain(entry)),
            _ => false,
        }),
        _ => false,
    }
}

fn card(html: &str) -> Json {
    Json::Object(vec![("type", Json::text("html")), ("version", Json::Number(1)), ("html", Json::text(html))])
}

fn line_end() -> Json {
    Json::Object(vec![("type", Json::text("linebreak")), ("version", Json::Number(1))])
}

fn text(said: &str, look: Look) -> Json {
    let bits = [(look.strong, BOLD), (look.emphasis, ITALIC), (look.struck, STRUCK), (look.code, CODE)];
    let format = bits.into_iter().filter(|(on, _)| *on).map(|(_, bit)| bit).sum();
    Json::Object(vec![
        ("detail", Json::Number(0)),
        ("format", Json::Number(format)),
        ("mode", Json::text("normal")),
        ("style", Json::text("")),
        ("text", Json::text(said)),
        ("type", Json::text("extended-text")),
        ("version", Json::Number(1)),
    ])
}
