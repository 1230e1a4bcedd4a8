//! Writes a [`document`](crate::document) as Markdown that a person would have written: no mark that is not needed, and no
//! character of the text that a reader of Markdown could take for one.
//!
//! CommonMark 0.31.2, with GitHub's tables, strike-through and footnotes. HTML is never written.

use crate::document::{Block, Look, NESTING_MAX, Span};
use crate::inline;

/// The whole text. Ends with a line feed if there is anything.
pub fn markdown(blocks: &[Block]) -> String {
    let mut out = String::new();
    let mut before = Before::default();
    write_all(&mut out, blocks, &mut before, 0);
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// The text of all blocks in one line, with the marks that letters can have.
pub fn one_line(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    collect(blocks, &mut lines);
    lines.retain(|line| !line.is_empty());
    lines.join(" ")
}

fn collect(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading(_, spans) | Block::Paragraph(spans) => lines.push(inline::one_line(spans)),
            Block::List(_, entries) => entries.iter().for_each(|entry| collect(entry, lines)),
            Block::Quote(inner) | Block::Footnote(_, inner) => collect(inner, lines),
            Block::Code { text, .. } => {
                let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
                let code = Span { text, look: Look { code: true, ..Look::default() } };
                lines.push(inline::one_line(&[code]));
            }
            Block::Table(rows) => rows.iter().flatten().for_each(|cell| lines.push(inline::one_line(cell))),
            Block::Rule => {}
        }
    }
}

/// What stands before each line: `first` before the next one, once, and `rest` before all others.
#[derive(Default, Clone)]
struct Before {
    first: String,
    rest: String,
}

impl Before {
    fn line(&mut self, out: &mut String, text: &str) {
        if !out.is_empty() {
            out.push('\n');
        }
        let first = std::mem::replace(&mut self.first, self.rest.clone());
        out.push_str(&first);
        out.push_str(text);
        if text.is_empty() {
            out.truncate(out.trim_end_matches(' ').len());
        }
    }
}

fn write_all(out: &mut String, blocks: &[Block], before: &mut Before, depth: usize) {
    let mut first = true;
    let mut flipped = false;
    for (at, block) in blocks.iter().enumerate() {
        // Two lists below each other would be read as one, were their marks the same.
        flipped = match (at.checked_sub(1).map(|above| &blocks[above]), block) {
            (Some(Block::List(above, _)), Block::List(here, _)) if above.is_some() == here.is_some() => !flipped,
            _ => false,
        };
        if !first {
            before.line(out, "");
        }
        first = false;
        write(out, block, before, depth, flipped);
    }
}

fn write(out: &mut String, block: &Block, before: &mut Before, depth: usize, flipped: bool) {
    match block {
        Block::Heading(level, spans) => {
            let text = inline::one_line(spans);
            // `## C #` would lose its last sign.
            let words = text.trim_end_matches('#');
            let closing = words.len() < text.len() && (words.is_empty() || words.ends_with(' '));
            let text = if closing { format!("{words}\\{}", &text[words.len()..]) } else { text };
            before.line(out, &format!("{} {text}", "#".repeat((*level).clamp(1, 6).into())));
        }
        Block::Paragraph(spans) => {
            for line in inline::lines(spans).split('\n') {
                before.line(out, line);
            }
        }
        Block::Quote(inner) if depth < NESTING_MAX => {
            let mut within = Before { first: format!("{}> ", before.first), rest: format!("{}> ", before.rest) };
            write_all(out, inner, &mut within, depth + 1);
            before.first.clone_from(&before.rest);
        }
        Block::Quote(inner) => write_all(out, inner, before, depth),
        Block::List(number, entries) => list(out, *number, entries, before, depth, flipped),
        Block::Code { language, text } => code(out, language, text, before),
        Block::Table(rows) => table(out, rows, before),
        Block::Rule => before.line(out, "---"),
        Block::Footnote(number, inner) => {
            let mut within =
                Before { first: format!("{}[^{number}]: ", before.first), rest: format!("{}    ", before.rest) };
            write_all(out, inner, &mut within, depth + 1);
            before.first.clone_from(&before.rest);
        }
    }
}

fn list(
    out: &mut String,
    number: Option<u32>,
    entries: &[Vec<Block>],
    before: &mut Before,
    depth: usize,
    flipped: bool,
) {
    let deeper = |block: &Block| matches!(block, Block::List(..));
    let tight = entries.iter().all(|entry| {
        entry.iter().filter(|block| !deeper(block)).count() <= 1
            && entry.first().is_none_or(|block| matches!(block, Block::Paragraph(_) | Block::List(..)))
    });
    for (at, entry) in entries.iter().enumerate() {
        if at > 0 && !tight {
            before.line(out, "");
        }
        let place = u32::try_from(at).unwrap_or(u32::MAX);
        let mark = match number {
            // CommonMark reads at most nine digits.
            Some(from) => format!("{}{} ", from.saturating_add(place) % 1_000_000_000, if flipped { ')' } else { '.' }),
            None => format!("{} ", if flipped { '*' } else { '-' }),
        };
        let indent = if depth < NESTING_MAX { " ".repeat(mark.len()) } else { String::new() };
        let mut within = Before { first: format!("{}{mark}", before.first), rest: format!("{}{indent}", before.rest) };
        if entry.is_empty() {
            within.line(out, "");
        } else if tight {
            for (nth, block) in entry.iter().enumerate() {
                // A list that opens an entry would stand on its mark's line and be read by few programs.
                if nth == 0 && deeper(block) {
                    within.line(out, "");
                }
                write(out, block, &mut within, depth + 1, false);
            }
        } else {
            write_all(out, entry, &mut within, depth + 1);
        }
        before.first.clone_from(&before.rest);
    }
}

fn code(out: &mut String, language: &str, text: &str, before: &mut Before) {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest.max(2) + 1);
    before.line(out, &format!("{fence}{language}"));
    for line in text.trim_end_matches('\n').split('\n') {
        before.line(out, line);
    }
    before.line(out, &fence);
}

fn table(out: &mut String, rows: &[Vec<Vec<Span>>], before: &mut Before) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    for (at, row) in rows.iter().enumerate() {
        let cells: Vec<String> =
            (0..columns).map(|n| row.get(n).map(|cell| inline::cell(cell)).unwrap_or_default()).collect();
        before.line(out, &format!("| {} |", cells.join(" | ")));
        if at == 0 {
            before.line(out, &format!("|{}", " --- |".repeat(columns)));
        }
    }
}
