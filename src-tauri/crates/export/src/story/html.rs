//! Blocks as HTML, for what a place has no block of its own for, and for the words in the blocks it has.

use super::{Address, Block, Cell, Inline, Look, Picture};
use crate::page::escaped;

/// How blocks are written.
#[derive(Clone, Copy)]
pub struct Html<'a> {
    /// Where a picture is; what is nowhere is left out, and its words stand in its place.
    pub picture: &'a dyn Fn(&Picture) -> Option<Address>,
    /// Whether `[` is written as a reference, because a place would take what stands in brackets for a command of its own.
    pub no_brackets: bool,
}

/// The HTML of some blocks, one after the other.
pub fn blocks(of: &[Block], how: &Html<'_>) -> String {
    of.iter().map(|block| one(block, how)).collect::<Vec<_>>().join("\n")
}

fn one(block: &Block, how: &Html<'_>) -> String {
    match block {
        Block::Paragraph(words) => format!("<p>{}</p>", inline(words, how.no_brackets)),
        Block::Heading { level, words } => format!("<h{level}>{}</h{level}>", inline(words, how.no_brackets)),
        Block::List { start, entries } => {
            let (open, close) = match start {
                None => ("<ul>".to_owned(), "</ul>"),
                Some(1) => ("<ol>".to_owned(), "</ol>"),
                Some(start) => (format!("<ol start=\"{start}\">"), "</ol>"),
            };
            let entries: Vec<String> = entries.iter().map(|entry| format!("<li>{}</li>", within(entry, how))).collect();
            format!("{open}\n{}\n{close}", entries.join("\n"))
        }
        Block::Quote(inner) => format!("<blockquote>\n{}\n</blockquote>", blocks(inner, how)),
        Block::Code { language, text } => {
            let class = if language.is_empty() { String::new() } else { format!(" class=\"language-{language}\"") };
            format!("<pre><code{class}>{}</code></pre>", text_of(text, how.no_brackets))
        }
        Block::Table { head, rows } => table(head, rows, how),
        Block::Picture(picture) => figure(picture, how),
        Block::Rule => "<hr>".to_owned(),
    }
}

/// An entry of a list: its words stand alone where they are nothing but one paragraph, or one with lists under it.
fn within(entry: &[Block], how: &Html<'_>) -> String {
    match entry {
        [Block::Paragraph(words), more @ ..] if more.iter().all(|block| matches!(block, Block::List { .. })) => {
            let under = if more.is_empty() { String::new() } else { format!("\n{}", blocks(more, how)) };
            format!("{}{under}", inline(words, how.no_brackets))
        }
        more => blocks(more, how),
    }
}

fn table(head: &[Cell], rows: &[Vec<Cell>], how: &Html<'_>) -> String {
    let row = |cells: &[Cell], element: &str| {
        let cells = cells.iter().map(|cell| {
            let align = cell.align.map(|align| format!(" style=\"text-align: {align}\"")).unwrap_or_default();
            format!("<{element}{align}>{}</{element}>", inline(&cell.words, how.no_brackets))
        });
        format!("<tr>{}</tr>", cells.collect::<String>())
    };
    let any = head.iter().any(|cell| !cell.words.is_empty());
    let head = if any { format!("<thead>{}</thead>\n", row(head, "th")) } else { String::new() };
    let rows: Vec<String> = rows.iter().map(|cells| row(cells, "td")).collect();
    let rows = if rows.is_empty() { String::new() } else { format!("<tbody>\n{}\n</tbody>\n", rows.join("\n")) };
    format!("<table>\n{head}{rows}</table>")
}

fn figure(picture: &Picture, how: &Html<'_>) -> String {
    let Some(address) = (how.picture)(picture) else { return format!("<p><em>{}</em></p>", escaped(&picture.alt)) };
    let title =
        if picture.title.is_empty() { String::new() } else { format!(" title=\"{}\"", escaped(&picture.title)) };
    let image = format!("<img src=\"{}\" alt=\"{}\"{title}>", escaped(&address.url), escaped(&picture.alt));
    let image = match picture.leads_to.as_str() {
        "" => image,
        leads_to => format!("<a href=\"{}\">{image}</a>", escaped(leads_to)),
    };
    let caption = match picture.caption.as_str() {
        "" => String::new(),
        caption => format!("<figcaption>{}</figcaption>", escaped(caption)),
    };
    format!("<figure>{image}{caption}</figure>")
}

/// The HTML of some words.
pub fn inline(of: &[Inline], no_brackets: bool) -> String {
    let mut html = String::new();
    for one in of {
        match one {
            Inline::Break => html.push_str("<br>"),
            Inline::Text(text, look) => html.push_str(&dressed(text, *look, no_brackets)),
            Inline::Link { url, title, words } => {
                let title = if title.is_empty() { String::new() } else { format!(" title=\"{}\"", escaped(title)) };
                html.push_str(&format!("<a href=\"{}\"{title}>{}</a>", escaped(url), inline(words, no_brackets)));
            }
        }
    }
    html
}

fn dressed(text: &str, look: Look, no_brackets: bool) -> String {
    let mut html = text_of(text, no_brackets);
    let layers = [(look.code, "code"), (look.struck, "s"), (look.emphasis, "em"), (look.strong, "strong")];
    for (_, element) in layers.into_iter().filter(|(on, _)| *on) {
        html = format!("<{element}>{html}</{element}>");
    }
    html
}

fn text_of(text: &str, no_brackets: bool) -> String {
    let html = escaped(text);
    if no_brackets { html.replace('[', "&#91;") } else { html }
}
