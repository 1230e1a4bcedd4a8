//! Files whose structure is read first: web pages and Word files. What they hold becomes Markdown, and goes on as Markdown does,
//! so that headings and labels become parts.

use crate::document::{Block, Span, is_blank};
use crate::draft::Found;
use crate::losses::{Losses, quote};
use crate::{Arrival, Error, docx, html, markdown, paste, people, writing};
use domain::{HouseStyle, Id};

/// Reads a saved page.
pub fn page(file_name: &str, text: &str, house: &HouseStyle, ids: &mut dyn FnMut() -> Id) -> Result<Arrival, Error> {
    let html::Page { mut blocks, mut losses, title, author, language } = html::page(text);
    if !title.is_empty() && !blocks.iter().any(|block| matches!(block, Block::Heading(1, _))) {
        losses.changed.push(format!("The headline is the page’s title: {}.", quote(&title)));
        blocks.insert(0, Block::Heading(1, vec![Span::plain(title)]));
    }
    let mut found = Found { language: language.unwrap_or_default(), ..Found::default() };
    if !author.is_empty() {
        let names = people::of_byline(&author);
        if names.is_empty() || author.contains("://") {
            losses.dropped.push(format!("The page names {} as its author; it was left out.", quote(&author)));
        } else {
            losses.changed.push(format!("The byline is the author that the page’s head names: {}.", quote(&author)));
            found.byline = names;
        }
    }
    read(file_name, blocks, losses, found, house, ids)
}

/// Reads a Word file.
pub fn word(file_name: &str, bytes: &[u8], house: &HouseStyle, ids: &mut dyn FnMut() -> Id) -> Result<Arrival, Error> {
    let docx::Document { blocks, mut losses, subtitle } = docx::read(bytes)?;
    if !subtitle.is_empty() {
        losses.changed.push(format!("The deck is the file’s subtitle: {}.", quote(&subtitle)));
    }
    read(file_name, blocks, losses, Found { deck: subtitle, ..Found::default() }, house, ids)
}

/// Goes on with what a file holds.
fn read(
    file_name: &str,
    mut blocks: Vec<Block>,
    mut losses: Losses,
    mut found: Found,
    house: &HouseStyle,
    ids: &mut dyn FnMut() -> Id,
) -> Result<Arrival, Error> {
    // A rule on the first line would be taken for the beginning of front matter.
    let rules = blocks.iter().take_while(|block| **block == Block::Rule).count();
    blocks.drain(..rules);
    under_one_title(&mut blocks);
    paste::tidied(&mut blocks, &mut losses);
    let mut blocks = out_of_headings(blocks);
    // A heading that was a picture alone is none.
    blocks.retain(|block| !matches!(block, Block::Heading(_, spans) if is_blank(spans)));
    found.pictures = std::mem::take(&mut losses.album.pictures);
    found.made = true;
    let text = writing::markdown(&blocks);
    let (changed, dropped) = losses.said();
    found.uncertain.extend(changed);
    found.dropped.extend(dropped);
    markdown::read_beside(found, file_name, &text, house, ids)
}

/// Pictures stand below the heading that held them: a headline is words.
fn out_of_headings(blocks: Vec<Block>) -> Vec<Block> {
    let mut out = Vec::with_capacity(blocks.len());
    for block in blocks {
        match block {
            Block::Heading(level, spans) if spans.iter().any(|span| span.look.picture.is_some()) => {
                let (pictures, words): (Vec<Span>, Vec<Span>) =
                    spans.into_iter().partition(|span| span.look.picture.is_some());
                out.push(Block::Heading(level, words));
                out.extend(pictures.into_iter().map(|picture| Block::Paragraph(vec![picture])));
            }
            Block::Quote(inner) => out.push(Block::Quote(out_of_headings(inner))),
            Block::List(first, entries) => {
                out.push(Block::List(first, entries.into_iter().map(out_of_headings).collect()));
            }
            other => out.push(other),
        }
    }
    out
}

/// Where several headings are of the first level, the first of them is the title only if nothing stands above it; the others,
/// and all below them, step down.
fn under_one_title(blocks: &mut [Block]) {
    let firsts = blocks.iter().filter(|block| matches!(block, Block::Heading(1, _))).count();
    if firsts < 2 {
        return;
    }
    let title = usize::from(matches!(blocks.first(), Some(Block::Heading(1, _))));
    for block in blocks.iter_mut().skip(title) {
        if let Block::Heading(level, _) = block {
            *level = (*level + 1).min(6);
        }
    }
}
