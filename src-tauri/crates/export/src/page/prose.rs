//! Markdown as a reader sees it: the HTML of one part, not yet sanitised.
//!
//! Raw HTML in a part is text, shown as it was typed; only its comments are left out, because they are notes of the
//! writer. Pictures that are not the library's become a quiet box with their address: looking at an article asks nothing
//! of any network.

use super::{Making, PageError, escaped, picture};
use comrak::arena_tree::NodeEdge;
use comrak::nodes::{NodeCodeBlock, NodeLink, NodeValue};
use comrak::{Arena, Node, Options, format_html, try_parse_document};
use std::fmt::Write;

/// How deep a part may be nested. Sanitising takes time that grows with the square of the depth: 98 KB of `>` cost 45 s.
pub const DEPTH_MAX: usize = 200;

/// The longest address that is shown in full, in characters.
const ADDRESS_CHARS_MAX: usize = 90;

/// Where a part's Markdown stands on the page.
#[derive(Clone, Copy)]
pub struct Place {
    /// The highest level that its headings may have.
    pub heading: u8,
    /// A single paragraph goes without its `<p>`, as in a list.
    pub tight: bool,
}

/// The HTML of `markdown`.
pub fn html(markdown: &str, place: Place, making: &Making<'_>) -> Result<String, PageError> {
    let arena = Arena::new();
    let options = options(making);
    let late = || !(making.in_time)();
    let root = try_parse_document(&arena, markdown, &options, &late).map_err(|_| PageError::OutOfTime)?;
    check_depth(root)?;
    let mut levels = Levels::from(place.heading);
    for node in root.descendants().collect::<Vec<_>>() {
        for_readers(node, &mut levels, making);
    }
    if late() {
        return Err(PageError::OutOfTime);
    }
    let mut html = String::new();
    format_html(root, &options, &mut html).map_err(|_| PageError::OutOfTime)?;
    if making.published.is_some() {
        // HTML has no `align` any more. No text of the article can be taken for such a tag: it has no `<`.
        html = html.replace("<td align=\"", "<td class=\"").replace("<th align=\"", "<th class=\"");
    }
    Ok(if place.tight && is_one_paragraph(root) { without_paragraph(&html).to_owned() } else { html })
}

/// GitHub's Markdown without its task lists, which are controls and not prose.
fn options(making: &Making<'_>) -> Options<'static> {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.autolink = true;
    options.render.sourcepos = making.places;
    options
}

fn check_depth(root: Node<'_>) -> Result<(), PageError> {
    let mut depth = 0;
    for edge in root.traverse() {
        match edge {
            NodeEdge::Start(_) => depth += 1,
            NodeEdge::End(_) => depth -= 1,
        }
        if depth > DEPTH_MAX {
            return Err(PageError::TooDeep);
        }
    }
    Ok(())
}

/// Where headings are: from the highest that a part may have downwards, and none more than one level below the one before, because
/// whoever hears a page looks for what was left out.
pub(crate) struct Levels {
    highest: u8,
    last: u8,
}

impl Levels {
    /// Of a part whose headings begin there.
    pub(crate) fn from(highest: u8) -> Self {
        Self { highest, last: highest.saturating_sub(1) }
    }

    /// The level of the next heading, which was written with this one.
    pub(crate) fn of(&mut self, written: u8) -> u8 {
        self.last = written.max(self.highest).min(self.last + 1).min(6);
        self.last
    }
}

fn for_readers(node: Node<'_>, levels: &mut Levels, making: &Making<'_>) {
    let mut ast = node.data_mut();
    let value = std::mem::replace(&mut ast.value, NodeValue::SoftBreak);
    ast.value = match value {
        NodeValue::Heading(mut heading) => {
            heading.level = levels.of(heading.level);
            NodeValue::Heading(heading)
        }
        NodeValue::HtmlInline(markup) if is_comment(&markup) => NodeValue::Raw(String::new()),
        NodeValue::HtmlInline(markup) => NodeValue::Text(markup.into()),
        NodeValue::HtmlBlock(block) if is_comment(&block.literal) => {
            drop(ast);
            node.detach();
            return;
        }
        NodeValue::HtmlBlock(block) => {
            NodeValue::CodeBlock(Box::new(NodeCodeBlock { literal: block.literal, ..NodeCodeBlock::default() }))
        }
        NodeValue::Image(link) => {
            drop(ast);
            let alt = words_of(node);
            node.children().for_each(|child| child.detach());
            node.data_mut().value = NodeValue::Raw(shown(&link, &alt, making));
            return;
        }
        other => other,
    };
}

/// One comment and nothing else.
fn is_comment(markup: &str) -> bool {
    let inner = markup.trim().strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
    inner.is_some_and(|inner| !inner.contains("-->"))
}

/// A picture of the library, or the box that stands for any other.
fn shown(link: &NodeLink, alt: &str, making: &Making<'_>) -> String {
    if let Some(address) = picture(&link.url, making.pictures) {
        return format!(
            "<img src=\"{}\" alt=\"{}\" title=\"{}\">",
            escaped(&address),
            escaped(alt),
            escaped(&link.title)
        );
    }
    elsewhere(&link.url, alt, making)
}

/// The box that stands for a picture that is not the library's; for readers its words alone, because where it would be is
/// nobody's business but the writer's.
pub fn elsewhere(address: &str, alt: &str, making: &Making<'_>) -> String {
    if making.published.is_some() {
        return if alt.trim().is_empty() { String::new() } else { format!("<em>{}</em>", escaped(alt)) };
    }
    let mut shown: String = address.chars().take(ADDRESS_CHARS_MAX).collect();
    if shown.len() < address.len() {
        shown.push('…');
    }
    let mut html = String::from("<span class=\"elsewhere\">");
    if !alt.trim().is_empty() {
        // Writing into a string cannot fail.
        let _ = write!(html, "<span>{}</span> ", escaped(alt));
    }
    let _ = write!(html, "<code>{}</code></span>", escaped(&shown));
    html
}

/// The words in a node, without their markup.
fn words_of(node: Node<'_>) -> String {
    let mut words = String::new();
    for inner in node.descendants().skip(1) {
        match &inner.data().value {
            NodeValue::Text(text) => words.push_str(text),
            NodeValue::Code(code) => words.push_str(&code.literal),
            NodeValue::HtmlInline(markup) => words.push_str(markup),
            NodeValue::SoftBreak | NodeValue::LineBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

fn is_one_paragraph(root: Node<'_>) -> bool {
    let mut blocks = root.children();
    let only = blocks.next().is_some_and(|first| matches!(first.data().value, NodeValue::Paragraph));
    only && blocks.next().is_none()
}

/// What stands between the tags of the one paragraph that `html` is.
fn without_paragraph(html: &str) -> &str {
    let inner = html.split_once('>').map_or(html, |(_, inner)| inner);
    inner.trim_end().strip_suffix("</p>").unwrap_or(inner)
}
