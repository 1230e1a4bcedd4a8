//! What stands at the end of an article: the analysis and the Editor's Note.
//!
//! The words of the label belong to the label, which the house prints; the text is kept as it was found.

use crate::draft::Draft;
use crate::lines::Shape;
use crate::outline::Places;

/// Paragraphs that are read as the rest of a note that ends the file, although nothing but their place says so.
const NOTE_BLOCKS_MAX: usize = 2;

/// The text of a section, and the line after it.
#[derive(Debug, PartialEq, Eq)]
pub struct Text {
    pub text: String,
    pub end: usize,
    /// Whether the end had to be guessed.
    pub certain: bool,
}

/// The analysis under (or behind) the label on line `at`: up to the next heading, or `limit`.
pub fn analysis(draft: &Draft<'_>, at: usize, limit: usize) -> Option<Text> {
    section(draft, at, section_end(draft, at, limit))
}

/// The note under (or behind) the label on line `at`. `closed` says that the body is over before it: then everything up to
/// the next heading or `limit` is the note; otherwise only what must be.
pub fn note(draft: &Draft<'_>, places: &Places, at: usize, limit: usize, closed: bool) -> Option<Text> {
    let page = &draft.page;
    let mark = draft.candidates.get(&at)?;
    let end = section_end(draft, at, limit);
    let rule = (at + 1..end).find(|i| page.lines[*i].shape == Shape::Rule);
    let end = rule.unwrap_or(end);
    if mark.heading.is_some() || closed {
        return section(draft, at, end);
    }
    let own = if mark.text.is_some() { at } else { page.next(at + 1, end)? };
    let own_end = page.block_end(own, end);
    let more = (own_end..end).filter(|i| page.lines[*i].opens).count();
    let ends_file = limit == page.lines.len() && rule.is_none() && end == limit;
    if more > 0 && more < NOTE_BLOCKS_MAX && ends_file && at >= places.top_end {
        return section(draft, at, end).map(|text| Text { certain: false, ..text });
    }
    section(draft, at, own_end)
}

fn section_end(draft: &Draft<'_>, at: usize, limit: usize) -> usize {
    let level = draft.candidates.get(&at).and_then(|m| m.heading).unwrap_or(6);
    let ends = |i: &usize| match draft.page.lines[*i].shape {
        Shape::Heading(other) => other <= level,
        _ => draft.subheads[*i] && !draft.candidates.contains_key(i),
    };
    (at + 1..limit).find(ends).unwrap_or(limit)
}

fn section(draft: &Draft<'_>, at: usize, end: usize) -> Option<Text> {
    let page = &draft.page;
    let mark = draft.candidates.get(&at)?;
    let below = if page.lines.get(at + 1).is_some_and(|l| l.shape == Shape::Underline) { at + 2 } else { at + 1 };
    let mut last = page.trimmed(below.min(end)..end).end;
    // A rule that parts this section from the next is neither's text.
    while last > below && page.lines[last - 1].shape == Shape::Rule {
        last = page.trimmed(below..last - 1).end;
    }
    let text = match mark.text {
        Some(text) => draft.text_behind(text, mark.wrap, at, last.max(at + 1)),
        None => draft.text(below..last.max(below)),
    };
    (!text.trim().is_empty()).then(|| Text { text, end: last.max(below), certain: true })
}
