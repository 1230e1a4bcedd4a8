//! Plain text made Markdown, and what is left over made the body.
//!
//! No word is added, dropped or changed: bullets become `-`, headings get their `##`, lists become tight, lines lose the white
//! space around them.

use crate::draft::Draft;
use crate::lines::{Page, Shape, entry};
use std::ops::Range;

/// Longest line that is taken for a heading of plain text, in characters and in words.
const SUBHEAD_CHARS_MAX: usize = 100;
const SUBHEAD_WORDS_MAX: usize = 16;

/// The lines of plain text that are headings: short, alone, without a full stop, and with something under them.
pub fn find_subheads(draft: &mut Draft<'_>, headline_key: &str) {
    let page = &draft.page;
    let looks = |at: usize| {
        let line = &page.lines[at];
        let text = line.text.trim();
        line.shape == Shape::Text
            && line.opens
            && draft.stands_alone(at)
            && !draft.candidates.contains_key(&at)
            && draft.labels.question(text).is_none()
            && draft.labels.answer(text).is_none()
            && reads_as_heading(text)
            && (headline_key.is_empty() || crate::labels::key(text) != headline_key)
    };
    let mut subheads = vec![false; page.lines.len()];
    let mut in_a_row = 0;
    for at in 0..page.lines.len() {
        if page.lines[at].shape == Shape::Blank {
            continue;
        }
        in_a_row = if looks(at) && !draft.taken[at] { in_a_row + 1 } else { 0 };
        subheads[at] = in_a_row > 0;
        if in_a_row > 2 {
            // Many short lines below each other are a poem, a list of names or a programme.
            let mut undo = in_a_row;
            for before in (0..=at).rev() {
                if undo == 0 {
                    break;
                }
                if page.lines[before].shape != Shape::Blank {
                    subheads[before] = false;
                    undo -= 1;
                }
            }
            in_a_row = 2; // the next short line belongs to them
        }
    }
    // A heading needs something under it that is neither a label nor the end.
    for (at, subhead) in subheads.iter_mut().enumerate().filter(|(_, subhead)| **subhead) {
        let under = page.next(at + 1, page.lines.len());
        *subhead = under.is_some_and(|u| !draft.candidates.contains_key(&u) && page.lines[u].shape != Shape::Rule);
    }
    draft.subheads = subheads;
}

fn reads_as_heading(text: &str) -> bool {
    let closed = text.ends_with(['.', '!', ':', ';', ',', '…', '”', '"', '’', ')', '*', '_', '|']);
    let opened = text
        .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || "“\"‘'¿¡".contains(c) || !c.is_lowercase());
    let words = text.split_whitespace().count();
    let question = text.ends_with('?');
    !closed
        && opened
        && text.chars().any(char::is_alphabetic)
        && text.chars().count() <= SUBHEAD_CHARS_MAX
        && (if question { 3..=SUBHEAD_WORDS_MAX } else { 1..=SUBHEAD_WORDS_MAX }).contains(&words)
        && !text.contains("://")
}

/// What nobody has spoken for, in order, as Markdown.
pub fn of_plain_text(draft: &Draft<'_>) -> String {
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < draft.taken.len() {
        let end = (at..draft.taken.len()).find(|i| draft.taken[*i] != draft.taken[at]).unwrap_or(draft.taken.len());
        if !draft.taken[at] {
            pieces.push(markdown(&draft.page, at..end, |i| draft.subheads[i]));
        }
        at = end;
    }
    pieces.retain(|p| !p.is_empty());
    pieces.join("\n\n")
}

/// What nobody has spoken for, byte for byte.
///
/// Blank lines at the start are left out, so are those behind a part that was taken out and, if a part follows the body's end,
/// those before it. Where a part stood between two pieces without a blank line, one keeps them apart.
pub fn of_markdown(draft: &Draft<'_>) -> String {
    let page = &draft.page;
    let mut body = String::new();
    let mut behind_part = true;
    let mut cut = false;
    for (at, line) in page.lines.iter().enumerate() {
        let blank = line.shape == Shape::Blank;
        if draft.taken[at] {
            behind_part = true;
            cut = true;
        } else if !(blank && behind_part) {
            if behind_part && cut && !body.is_empty() && !ends_blank(&body) {
                body.push_str(if body.ends_with("\r\n") { "\r\n" } else { "\n" });
            }
            behind_part = false;
            body.push_str(&page.source[line.start..line.end]);
        }
    }
    let ends_with_part = behind_part && cut;
    if ends_with_part {
        while ends_blank(&body) {
            let last = body[..body.len() - 1].rfind('\n').map_or(0, |at| at + 1);
            body.truncate(last);
        }
    }
    body
}

/// Whether the last line of `text` is finished and blank.
fn ends_blank(text: &str) -> bool {
    text.strip_suffix('\n').is_some_and(|t| t[t.rfind('\n').map_or(0, |at| at + 1)..].trim().is_empty())
}

/// Lines of plain text as Markdown, blocks apart by one blank line.
pub fn markdown(page: &Page<'_>, lines: Range<usize>, is_subhead: impl Fn(usize) -> bool) -> String {
    let mut out = String::new();
    let mut list: Option<List> = None;
    let mut blank = false; // whether blank lines stand before this one
    let mut before = Shape::Blank;
    for at in lines {
        let line = &page.lines[at];
        let trimmed = line.text.trim();
        if line.shape == Shape::Blank {
            blank = true;
            continue;
        }
        let (start, text) = match line.shape {
            Shape::Code => ((before != Shape::Code).then_some("\n\n"), line.text.to_owned()),
            Shape::Entry => {
                let (separator, text) = list_entry(&mut list, line.text);
                (separator, text)
            }
            Shape::Heading(_) | Shape::Rule => (Some("\n\n"), trimmed.to_owned()),
            Shape::Text if is_subhead(at) => (Some("\n\n"), format!("## {trimmed}")),
            _ if list.is_some() && !line.opens => {
                (blank.then_some("\n\n"), format!("{}{trimmed}", " ".repeat(list.as_ref().map_or(0, List::inside))))
            }
            _ => ((blank || line.opens || before == Shape::Code).then_some("\n\n"), trimmed.to_owned()),
        };
        if !matches!(line.shape, Shape::Entry | Shape::Code) && (line.opens || line.shape == Shape::Quote) {
            list = None;
        }
        if !out.is_empty() {
            if line.shape == Shape::Code && before == Shape::Code && !blank {
                // Blank lines inside a fence are lines of the fence.
                out.push('\n');
            } else {
                out.push_str(start.unwrap_or("\n"));
            }
        }
        out.push_str(&text);
        before = line.shape;
        blank = false;
    }
    out
}

/// An open list: the columns of its levels, outermost first, and the width of the last marks.
struct List {
    columns: Vec<(usize, usize)>,
}

impl List {
    /// The column at which the text of the current entry starts in the Markdown that is written.
    fn inside(&self) -> usize {
        self.columns.iter().map(|(_, width)| width).sum()
    }
}

/// What stands between the text before and this entry, and the entry with its mark and indentation.
fn list_entry(list: &mut Option<List>, text: &str) -> (Option<&'static str>, String) {
    let Some(mark) = entry(text) else { return (None, text.to_owned()) };
    let content = text[mark.content..].trim_end();
    let trimmed = text.trim_start();
    let number = &trimmed[..trimmed.len() - trimmed.trim_start_matches(|c: char| c.is_ascii_digit()).len()];
    let written = if mark.numbered { format!("{number}.") } else { "-".to_owned() };
    let first = list.is_none();
    let open = list.get_or_insert(List { columns: Vec::new() });
    while open.columns.len() > 1 && open.columns.last().is_some_and(|(column, _)| mark.column < *column) {
        open.columns.pop();
    }
    let deeper = open.columns.last().is_none_or(|(column, _)| mark.column >= column + 2);
    if !deeper {
        open.columns.pop();
    }
    let indent = " ".repeat(open.inside());
    open.columns.push((mark.column, written.len() + 1));
    let line = format!("{indent}{written} {content}");
    (Some(if first { "\n\n" } else { "\n" }), line.trim_end().to_owned())
}
