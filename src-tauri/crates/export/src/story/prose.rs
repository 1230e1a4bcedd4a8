//! Markdown as blocks.

use super::{Block, Cell, Inline, Look, Picture};
use crate::page::{DEPTH_MAX, Levels, PageError, TEXT_BYTES_MAX};
use comrak::arena_tree::NodeEdge;
use comrak::nodes::{ListType, NodeValue, TableAlignment};
use comrak::{Arena, Node, Options, parse_document};

/// The blocks of `markdown`, its headings from `highest` downwards and none more than one level below the one before.
pub fn blocks(markdown: &str, highest: u8) -> Result<Vec<Block>, PageError> {
    if markdown.len() > TEXT_BYTES_MAX {
        return Err(PageError::TooLong);
    }
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options());
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
    let mut levels = Levels::from(highest);
    Ok(children(root, &mut levels))
}

/// Every stretch of raw HTML in `markdown` but comments, in order, as it was typed.
pub fn raw_html(markdown: &str) -> Vec<String> {
    let arena = Arena::new();
    let raw = |node: Node<'_>| match &node.data().value {
        NodeValue::HtmlInline(markup) => Some(markup.clone()),
        NodeValue::HtmlBlock(block) => Some(block.literal.trim_end().to_owned()),
        _ => None,
    };
    let all = parse_document(&arena, markdown, &options()).descendants().filter_map(raw);
    all.filter(|markup| !is_comment(markup)).collect()
}

/// GitHub's Markdown without its task lists, as on a page.
fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.autolink = true;
    options
}

fn children(node: Node<'_>, levels: &mut Levels) -> Vec<Block> {
    let mut blocks = Vec::new();
    for child in node.children() {
        block(child, levels, &mut blocks);
    }
    blocks
}

fn block(node: Node<'_>, levels: &mut Levels, blocks: &mut Vec<Block>) {
    let value = &node.data().value;
    match value {
        NodeValue::Paragraph => paragraph(node, blocks),
        NodeValue::Heading(heading) => {
            blocks.push(Block::Heading { level: levels.of(heading.level), words: inlines(node) });
        }
        NodeValue::List(list) => {
            let start = (list.list_type == ListType::Ordered).then(|| u32::try_from(list.start).unwrap_or(1));
            let entries = node.children().map(|entry| children(entry, levels)).collect();
            blocks.push(Block::List { start, entries });
        }
        NodeValue::BlockQuote => blocks.push(Block::Quote(children(node, levels))),
        NodeValue::CodeBlock(code) => {
            let language = code.info.split_whitespace().next().unwrap_or_default();
            let language = language.chars().filter(|c| c.is_ascii_alphanumeric() || "+-#_.".contains(*c)).collect();
            blocks.push(Block::Code { language, text: code.literal.trim_end_matches('\n').to_owned() });
        }
        NodeValue::HtmlBlock(html) => {
            if !is_comment(&html.literal) {
                blocks.push(Block::Code {
                    language: String::new(),
                    text: html.literal.trim_end_matches('\n').to_owned(),
                });
            }
        }
        NodeValue::Table(table) => {
            let mut rows = node.children().map(|row| {
                let cells = row.children().enumerate();
                cells
                    .map(|(column, cell)| Cell {
                        align: table.alignments.get(column).copied().and_then(align),
                        words: inlines(cell),
                    })
                    .collect::<Vec<_>>()
            });
            let head = rows.next().unwrap_or_default();
            blocks.push(Block::Table { head, rows: rows.collect() });
        }
        NodeValue::ThematicBreak => blocks.push(Block::Rule),
        _ => blocks.extend(children(node, levels)),
    }
}

fn align(of: TableAlignment) -> Option<&'static str> {
    match of {
        TableAlignment::None => None,
        TableAlignment::Left => Some("left"),
        TableAlignment::Center => Some("center"),
        TableAlignment::Right => Some("right"),
    }
}

/// A paragraph; a picture in it becomes a block of its own, and divides it.
fn paragraph(node: Node<'_>, blocks: &mut Vec<Block>) {
    let mut words = Vec::new();
    for child in node.children() {
        match picture(child) {
            Some(picture) => {
                close(&mut words, blocks);
                blocks.push(Block::Picture(picture));
            }
            None => inline(child, Look::default(), &mut words),
        }
    }
    close(&mut words, blocks);
}

/// Ends a paragraph where there is one. Line ends at its edges break nothing.
fn close(words: &mut Vec<Inline>, blocks: &mut Vec<Block>) {
    let mut said = std::mem::take(words);
    let blank = |one: &Inline| match one {
        Inline::Break => true,
        Inline::Text(text, look) => !look.code && text.trim().is_empty(),
        Inline::Link { .. } => false,
    };
    while said.last().is_some_and(blank) {
        said.pop();
    }
    let from = said.iter().position(|one| !blank(one)).unwrap_or(said.len());
    said.drain(..from);
    if !said.is_empty() {
        blocks.push(Block::Paragraph(said));
    }
}

/// A picture, or a link that is nothing but one.
fn picture(node: Node<'_>) -> Option<Picture> {
    match &node.data().value {
        NodeValue::Image(image) => Some(Picture {
            link: image.url.clone(),
            alt: crate::printed::one_line(&super::words(&inlines(node))),
            title: image.title.clone(),
            ..Picture::default()
        }),
        NodeValue::Link(link) => {
            let mut inner = node.children();
            let only = inner.next().filter(|_| inner.next().is_none())?;
            let picture = picture(only)?;
            let leads_to = if leads_outside(&link.url) { link.url.clone() } else { String::new() };
            Some(Picture { leads_to, ..picture })
        }
        _ => None,
    }
}

fn inlines(node: Node<'_>) -> Vec<Inline> {
    let mut all = Vec::new();
    for child in node.children() {
        inline(child, Look::default(), &mut all);
    }
    all
}

fn inline(node: Node<'_>, look: Look, all: &mut Vec<Inline>) {
    let within = |look: Look, all: &mut Vec<Inline>| {
        for child in node.children() {
            inline(child, look, all);
        }
    };
    match &node.data().value {
        NodeValue::Text(text) => add(all, text, look),
        NodeValue::Code(code) => add(all, &code.literal, Look { code: true, ..look }),
        NodeValue::HtmlInline(markup) if is_comment(markup) => {}
        NodeValue::HtmlInline(markup) => add(all, markup, look),
        NodeValue::SoftBreak => add(all, " ", look),
        NodeValue::LineBreak => all.push(Inline::Break),
        NodeValue::Strong => within(Look { strong: true, ..look }, all),
        NodeValue::Emph => within(Look { emphasis: true, ..look }, all),
        NodeValue::Strikethrough => within(Look { struck: true, ..look }, all),
        NodeValue::Link(link) if leads_outside(&link.url) => {
            let mut words = Vec::new();
            within(look, &mut words);
            if !words.is_empty() {
                all.push(Inline::Link { url: link.url.clone(), title: link.title.clone(), words });
            }
        }
        _ => within(look, all), // a link to nowhere, and a picture within a sentence, are their words
    }
}

/// Characters that look like the ones before them join them.
fn add(all: &mut Vec<Inline>, text: &str, look: Look) {
    match all.last_mut() {
        Some(Inline::Text(before, same)) if *same == look => before.push_str(text),
        _ => all.push(Inline::Text(text.to_owned(), look)),
    }
}

/// http, https and mailto, and none of the characters that could hide another address.
fn leads_outside(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme))
        && !address.chars().any(char::is_control)
}

/// One comment and nothing else.
fn is_comment(markup: &str) -> bool {
    let inner = markup.trim().strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
    inner.is_some_and(|inner| !inner.contains("-->"))
}
