//! The takeaways under their label: a list, or short paragraphs where a list lost its bullets on the way.

use crate::draft::Draft;
use crate::lines::{Shape, entry};

/// Longest paragraph that is taken for a takeaway, in bytes.
const ENTRY_BYTES_MAX: usize = 600;

/// More paragraphs than that are the article, not its takeaways.
const PARAGRAPHS_MAX: usize = 12;

/// Takeaways, and the line after them.
#[derive(Debug, PartialEq, Eq)]
pub struct Entries {
    pub texts: Vec<String>,
    pub end: usize,
    /// Whether they stood in a list, or beside the label: nothing had to be guessed.
    pub certain: bool,
}

/// The takeaways under the label on line `at`, before line `limit`.
pub fn find(draft: &Draft<'_>, at: usize, limit: usize) -> Option<Entries> {
    let page = &draft.page;
    let mark = draft.candidates.get(&at)?;
    let mut found = Entries { texts: Vec::new(), end: at + 1, certain: true };
    if let Some(text) = mark.text {
        let mut end = at + 1;
        while end < limit && page.lines[end].shape == Shape::Text && !page.lines[end].opens {
            end += 1;
        }
        found.texts.push(draft.text_behind(text, mark.wrap, at, end));
        found.end = end;
    }
    let next = page.next(found.end, limit);
    match next.map(|next| page.lines[next].shape) {
        Some(Shape::Entry) => list(draft, next?, limit, &mut found),
        Some(Shape::Text) if mark.text.is_none() => paragraphs(draft, next?, limit, mark.heading, &mut found),
        _ => {}
    }
    (!found.texts.is_empty()).then_some(found)
}

fn list(draft: &Draft<'_>, start: usize, limit: usize, found: &mut Entries) {
    let page = &draft.page;
    let Some(first) = entry(page.lines[start].text) else { return };
    let mut at = start;
    let mut blank_lines = 0;
    while at < limit {
        let line = &page.lines[at];
        let belongs = match line.shape {
            Shape::Blank => {
                blank_lines += 1;
                at += 1;
                continue;
            }
            Shape::Entry => match entry(line.text) {
                Some(mark) if mark.column >= first.content_column => true,
                Some(mark) if mark.numbered == first.numbered => {
                    found.texts.push(line.text[mark.content..].trim_end().to_owned());
                    (found.end, at, blank_lines) = (at + 1, at + 1, 0);
                    continue;
                }
                _ => false,
            },
            Shape::Text | Shape::Quote => !line.opens,
            Shape::Code => line.text.starts_with([' ', '\t']),
            Shape::Heading(_) | Shape::Underline | Shape::Rule => false,
        };
        if !belongs {
            break;
        }
        if let Some(text) = found.texts.last_mut() {
            let inside = if page.plain && line.shape == Shape::Text {
                line.text.trim()
            } else {
                dedented(line.text, first.content_column)
            };
            // Plain text is wrapped for the eye; Markdown may mean its line breaks.
            let wrapped = page.plain && line.shape == Shape::Text;
            let separator = match blank_lines {
                0 if wrapped => " ",
                0 => "\n",
                _ => "\n\n",
            };
            text.push_str(separator);
            text.push_str(inside);
        }
        (found.end, at, blank_lines) = (at + 1, at + 1, 0);
    }
}

/// `text` without at most `columns` of white space.
fn dedented(text: &str, columns: usize) -> &str {
    let mut column = 0;
    let cut = text.char_indices().find(|(_, c)| {
        let inside = column < columns && c.is_whitespace();
        column += if *c == '\t' { 4 - column % 4 } else { 1 };
        !inside
    });
    cut.map_or("", |(at, _)| &text[at..]).trim_end()
}

/// Paragraphs up to the next heading; lines of the block right under the label; without either, one paragraph.
fn paragraphs(draft: &Draft<'_>, start: usize, limit: usize, heading: Option<u8>, found: &mut Entries) {
    let page = &draft.page;
    let block_end = page.block_end(start, limit);
    if page.plain && block_end > start + 1 {
        found.texts.extend((start..block_end).map(|at| without_dash(page.lines[at].text.trim()).to_owned()));
        found.end = block_end;
        found.certain = false;
        return;
    }
    let mut at = Some(start);
    let mut texts = Vec::new();
    let mut end = start;
    let closed = loop {
        let Some(here) = at else { break limit < page.lines.len() };
        let line = &page.lines[here];
        if draft.is_heading(here) {
            break true;
        }
        let here_end = page.block_end(here, limit);
        let text = draft.text(here..here_end);
        if line.shape != Shape::Text
            || !line.opens
            || text.len() > ENTRY_BYTES_MAX
            || draft.candidates.contains_key(&here)
        {
            break heading.is_some() && matches!(line.shape, Shape::Heading(_));
        }
        texts.push(without_dash(&text).to_owned());
        end = here_end;
        at = page.next(end, limit);
        if texts.len() > PARAGRAPHS_MAX {
            break false;
        }
    };
    if !closed {
        texts.truncate(1);
        end = page.block_end(start, limit);
    }
    if !texts.is_empty() {
        found.texts.extend(texts);
        found.end = end;
        found.certain = false;
    }
}

fn without_dash(text: &str) -> &str {
    text.strip_prefix(['–', '—']).map_or(text, str::trim_start)
}
