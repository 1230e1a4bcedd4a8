//! An article in the making: which lines are spoken for, and what has been found in them.
//!
//! Knows no format: `text` and `markdown` fill it in their own order, `arrival` makes the article of it.

use crate::body;
use crate::embedded::Embedded;
use crate::labels::{Labels, Mark};
use crate::lines::{Page, Shape};
use domain::Status;
use std::collections::BTreeMap;
use std::ops::Range;

/// Somebody, before there is an id for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    pub name: String,
    pub role: String,
}

/// What has been found so far.
pub struct Draft<'a> {
    pub page: Page<'a>,
    pub labels: &'a Labels,
    /// Lines that are a part, a label or left out. The rest is the body.
    pub taken: Vec<bool>,
    /// Lines of plain text that are headings of the body.
    pub subheads: Vec<bool>,
    /// Every line that may be a label.
    pub candidates: BTreeMap<usize, Mark<'a>>,
    /// Lines of the file before the page, for messages: the front matter.
    pub lines_before: usize,
    pub found: Found,
}

/// The parts, and what is said about them.
#[derive(Debug, Default)]
pub struct Found {
    pub headline: String,
    pub deck: String,
    pub asset: Option<String>,
    pub alt: String,
    pub caption: String,
    pub credit: String,
    pub rights: String,
    pub source_type: Option<String>,
    pub decorative: bool,
    pub takeaways: Vec<String>,
    pub body: String,
    pub topic: String,
    pub pairs: Vec<(String, String)>,
    pub analysis: String,
    pub note: String,
    pub byline: Vec<Name>,
    pub accountable: Option<Name>,
    /// The house style that the file names; otherwise the one it is read with.
    pub house: Option<String>,
    /// How far an exported article had come.
    pub status: Status,
    pub slug: Option<String>,
    pub date: Option<String>,
    pub section: String,
    pub tags: Vec<String>,
    pub language: String,
    /// The pictures that came inside the file.
    pub pictures: Vec<Embedded>,
    /// Whether the text was made of another format, so that nobody wrote its marks.
    pub made: bool,
    pub uncertain: Vec<String>,
    pub dropped: Vec<String>,
}

impl<'a> Draft<'a> {
    /// A draft of `page` in which nothing has been found but the lines that may be labels.
    pub fn new(page: Page<'a>, labels: &'a Labels, lines_before: usize, found: Found) -> Self {
        let count = page.lines.len();
        let mut draft = Self {
            page,
            labels,
            taken: vec![false; count],
            subheads: vec![false; count],
            candidates: BTreeMap::new(),
            lines_before,
            found,
        };
        draft.find_candidates(0..count);
        draft
    }

    /// Finds the lines of `range` that may be labels. What stands right under some of them opens a block of its own.
    pub fn find_candidates(&mut self, range: Range<usize>) {
        for at in range {
            let Some(mark) = self.labels.read(&self.page.lines[at]).filter(|_| self.page.lines[at].opens) else {
                continue;
            };
            let plain = self.page.plain;
            if let Some(next) = self.page.lines.get_mut(at + 1).filter(|next| next.shape == Shape::Text) {
                // A credit is one line. In plain text a label fills its line, and what is under it starts like a sentence.
                let credit = mark.text.is_some() && mark.kind.is_one_line();
                let label = plain && mark.text.is_none() && !next.text.trim_start().starts_with(char::is_lowercase);
                next.opens |= credit || label;
            }
            self.candidates.insert(at, mark);
        }
    }

    /// Marks the lines as spoken for.
    pub fn take(&mut self, lines: Range<usize>) {
        self.taken[lines].fill(true);
    }

    /// The text of `lines` as a part holds it: Markdown byte for byte, plain text made Markdown.
    pub fn text(&self, lines: Range<usize>) -> String {
        let lines = self.page.trimmed(lines);
        if self.page.plain { body::markdown(&self.page, lines, |_| false) } else { self.page.slice(lines).to_owned() }
    }

    /// The same for text that starts with `first`, behind a label on line `at`, and goes on to line `end`.
    pub fn text_behind(&self, first: &str, wrap: &str, at: usize, end: usize) -> String {
        let own_block = self.page.block_end(at, end);
        let same_block = self.page.slice(at + 1..own_block.max(at + 1));
        let mut text = first.to_owned();
        if !same_block.is_empty() && self.page.plain {
            let list = self.page.lines[at + 1].shape != Shape::Text;
            text.push_str(if list { "\n\n" } else { "\n" });
            text.push_str(&self.text(at + 1..own_block));
        } else if !same_block.is_empty() {
            text.push_str(&self.page.source[self.line_break(at)]);
            text.push_str(same_block);
        }
        // Emphasis that opened before the label closes where the block ends; if it does not, it was the text's own.
        let mut text = match text.strip_suffix(wrap) {
            Some(inside) if !wrap.is_empty() => inside.trim_end().to_owned(),
            _ => format!("{wrap}{text}"),
        };
        let rest = self.page.trimmed(own_block.min(end)..end);
        if !rest.is_empty() {
            if self.page.plain {
                text.push_str("\n\n");
                text.push_str(&self.text(rest));
            } else {
                let last = self.page.lines[own_block - 1].clone();
                text.push_str(&self.page.source[last.start + last.text.len()..self.page.lines[rest.start].start]);
                text.push_str(self.page.slice(rest));
            }
        }
        text
    }

    /// Whether line `at` is a heading of any kind that is not a label.
    pub fn is_heading(&self, at: usize) -> bool {
        let heading = matches!(self.page.lines[at].shape, Shape::Heading(_)) || self.subheads[at];
        heading && !self.candidates.contains_key(&at)
    }

    /// Whether nothing else stands in the block of line `at`.
    pub fn stands_alone(&self, at: usize) -> bool {
        self.page.lines.get(at + 1).is_none_or(|next| next.opens || !matches!(next.shape, Shape::Text | Shape::Quote))
    }

    /// The number of line `at` in the file.
    pub fn line_number(&self, at: usize) -> usize {
        self.lines_before + at + 1
    }

    fn line_break(&self, at: usize) -> Range<usize> {
        let line = &self.page.lines[at];
        line.start + line.text.len()..line.end
    }
}
