//! A text as lines that know what they are: the ground on which labels, lists and headings are recognised.
//!
//! Not a Markdown parser: it tells apart only what decides whether a line can be a label (CommonMark 0.31.2, sections 4 and 5),
//! in one pass, and keeps the place of every byte. Knows no labels and no parts.

use std::ops::Range;

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Only white space.
    Blank,
    /// `## Heading`, or a line underlined with `===` or `---`; the level is 1 to 6.
    Heading(u8),
    /// The line under a heading.
    Underline,
    /// The first line of a list entry.
    Entry,
    /// `> quoted`.
    Quote,
    /// `---`, `* * *`.
    Rule,
    /// A line of a code block or of an HTML comment: nothing in it means anything.
    Code,
    /// Everything else.
    Text,
}

/// One line.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// Without its line break.
    pub text: &'a str,
    /// Byte offset of its start.
    pub start: usize,
    /// Byte offset after its line break.
    pub end: usize,
    /// What it is.
    pub shape: Shape,
    /// Whether it opens a block at the top level: only such a line can be a label.
    pub opens: bool,
}

/// A whole text.
pub struct Page<'a> {
    /// The text the offsets are of.
    pub source: &'a str,
    /// Whether it is plain text, in which indentation means nothing and bullets may be `•`.
    pub plain: bool,
    /// Its lines, in order.
    pub lines: Vec<Line<'a>>,
}

impl<'a> Page<'a> {
    /// Splits `source` at line feeds; a carriage return before one belongs to the line break.
    pub fn new(source: &'a str, plain: bool) -> Self {
        let mut lines = Vec::new();
        let mut start = 0;
        for whole in source.split_inclusive('\n') {
            let text = whole.strip_suffix('\n').unwrap_or(whole);
            let text = text.strip_suffix('\r').unwrap_or(text);
            lines.push(Line { text, start, end: start + whole.len(), shape: Shape::Text, opens: false });
            start += whole.len();
        }
        let mut page = Self { source, plain, lines };
        page.find_shapes();
        page
    }

    /// The first line from `at` on, and before `limit`, that is not blank.
    pub fn next(&self, at: usize, limit: usize) -> Option<usize> {
        (at..limit.min(self.lines.len())).find(|i| self.lines[*i].shape != Shape::Blank)
    }

    /// The end of the block that starts at `at`: the next blank line, opening line, or `limit`.
    pub fn block_end(&self, at: usize, limit: usize) -> usize {
        let limit = limit.min(self.lines.len());
        (at + 1..limit).find(|i| self.lines[*i].shape == Shape::Blank || self.lines[*i].opens).unwrap_or(limit)
    }

    /// `range` without blank lines at its ends.
    pub fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        let blank = |i: &usize| self.lines[*i].shape == Shape::Blank;
        let start = range.clone().find(|i| !blank(i)).unwrap_or(range.end);
        let end = (start..range.end).rev().find(|i| !blank(i)).map_or(start, |i| i + 1);
        start..end
    }

    /// The bytes of `range`, without the last line break.
    pub fn slice(&self, range: Range<usize>) -> &'a str {
        if range.is_empty() {
            return "";
        }
        let last = &self.lines[range.end - 1];
        &self.source[self.lines[range.start].start..last.start + last.text.len()]
    }

    /// The text of a heading without its marks, or any other line without white space around it.
    pub fn words(&self, at: usize) -> &'a str {
        let line = &self.lines[at];
        match line.shape {
            Shape::Heading(_) => heading_words(line.text),
            _ => line.text.trim(),
        }
    }

    fn find_shapes(&mut self) {
        // A file without any blank line has a paragraph on every line.
        let dense = self.plain && self.lines.len() > 3 && self.lines.iter().all(|l| !l.text.trim().is_empty());
        let mut fence: Option<(char, usize)> = None;
        let mut comment = false;
        let mut list: Option<usize> = None; // the column from which text still belongs to the list
        let mut before = Shape::Blank;
        for at in 0..self.lines.len() {
            let text = self.lines[at].text;
            let trimmed = text.trim();
            let column = column_of(text);
            let mut opens = false;
            let shape = if let Some((mark, length)) = fence {
                if fence_length(trimmed, mark) >= length && trimmed.chars().all(|c| c == mark) {
                    fence = None;
                }
                Shape::Code
            } else if comment {
                comment = !trimmed.contains("-->");
                Shape::Code
            } else if trimmed.is_empty() {
                Shape::Blank
            } else if let Some(open) = fence_opening(trimmed) {
                fence = Some(open);
                Shape::Code
            } else if !self.plain && trimmed.starts_with("<!--") && before != Shape::Text {
                comment = !trimmed.contains("-->");
                Shape::Code
            } else if let Some(level) = heading_level(trimmed).filter(|_| self.plain || column < 4) {
                list = None;
                opens = true;
                Shape::Heading(level)
            } else if underline_level(trimmed).is_some() && before == Shape::Text && self.lines[at - 1].opens {
                self.lines[at - 1].shape = Shape::Heading(underline_level(trimmed).unwrap_or(1));
                Shape::Underline
            } else if is_rule(trimmed) {
                list = None;
                opens = true;
                Shape::Rule
            } else if let Some(entry) = entry(text).filter(|_| {
                // Four columns make code of a list mark, unless a list is open.
                self.plain || column < 4 || list.is_some()
            }) {
                list = Some(list.filter(|content| column >= *content).unwrap_or(entry.content_column));
                Shape::Entry
            } else if trimmed.starts_with('>') {
                list = list.filter(|content| before != Shape::Blank || column >= *content);
                opens = list.is_none() && before != Shape::Quote;
                Shape::Quote
            } else if list.is_some_and(|content| before != Shape::Blank || column >= content) && !dense {
                Shape::Text // goes on with a list entry
            } else if !self.plain && column >= 4 && matches!(before, Shape::Blank | Shape::Code) {
                list = None;
                Shape::Code
            } else {
                list = None;
                opens = dense || !matches!(before, Shape::Text | Shape::Quote | Shape::Entry);
                Shape::Text
            };
            self.lines[at].shape = shape;
            self.lines[at].opens = opens;
            before = shape;
        }
    }
}

/// A list mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EntryMark {
    /// The column of the mark.
    pub column: usize,
    /// The column of the text behind it.
    pub content_column: usize,
    /// The byte at which that text starts.
    pub content: usize,
    /// `1.` or `1)` rather than a bullet.
    pub numbered: bool,
}

/// The list mark that `text` starts with: `-`, `*`, `+`, a bullet character, `1.` or `1)`, and white space behind it.
pub fn entry(text: &str) -> Option<EntryMark> {
    let indent = text.len() - text.trim_start().len();
    let rest = &text[indent..];
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let mark = if (1..=3).contains(&digits) && rest[digits..].starts_with(['.', ')']) {
        digits + 1
    } else {
        rest.chars().next().filter(|c| is_bullet(*c))?.len_utf8()
    };
    let behind = &rest[mark..];
    if !behind.is_empty() && !behind.starts_with(char::is_whitespace) {
        return None;
    }
    let gap = behind.len() - behind.trim_start().len();
    let column = column_of(text);
    let mark_width = if digits > 0 && mark > 1 && rest.starts_with(|c: char| c.is_ascii_digit()) { mark } else { 1 };
    let gap_width = behind[..gap].chars().count().clamp(1, 4);
    Some(EntryMark {
        column,
        content_column: column + mark_width + gap_width,
        content: indent + mark + gap,
        numbered: rest.starts_with(|c: char| c.is_ascii_digit()),
    })
}

fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '-' | '*'
            | '+'
            | '•'
            | '‣'
            | '◦'
            | '▪'
            | '▫'
            | '●'
            | '○'
            | '■'
            | '□'
            | '►'
            | '▶'
            | '➤'
            | '✓'
            | '✔'
            | '✅'
            | '→'
            | '·'
            | '∙'
            | '⁃'
    )
}

fn column_of(text: &str) -> usize {
    let mut column = 0;
    for c in text.chars() {
        match c {
            '\t' => column += 4 - column % 4,
            c if c.is_whitespace() => column += 1,
            _ => break,
        }
    }
    column
}

fn fence_opening(trimmed: &str) -> Option<(char, usize)> {
    ['`', '~'].into_iter().find_map(|mark| {
        let length = fence_length(trimmed, mark);
        let info = &trimmed[length..];
        (length >= 3 && (mark == '~' || !info.contains('`'))).then_some((mark, length))
    })
}

fn fence_length(trimmed: &str, mark: char) -> usize {
    trimmed.len() - trimmed.trim_start_matches(mark).len()
}

fn heading_level(trimmed: &str) -> Option<u8> {
    let level = trimmed.len() - trimmed.trim_start_matches('#').len();
    let behind = &trimmed[level..];
    ((1..=6).contains(&level) && (behind.is_empty() || behind.starts_with([' ', '\t']))).then_some(level as u8)
}

/// The text of an ATX heading without number signs, or of an underlined one.
fn heading_words(text: &str) -> &str {
    let trimmed = text.trim();
    if heading_level(trimmed).is_none() {
        return trimmed;
    }
    let inside = trimmed.trim_start_matches('#').trim();
    let open = inside.trim_end_matches('#');
    if open.is_empty() || open.ends_with([' ', '\t']) { open.trim_end() } else { inside }
}

fn underline_level(trimmed: &str) -> Option<u8> {
    let only = |mark: char| trimmed.chars().all(|c| c == mark);
    if only('=') {
        Some(1)
    } else if only('-') {
        Some(2)
    } else {
        None
    }
}

fn is_rule(trimmed: &str) -> bool {
    ['-', '*', '_'].into_iter().any(|mark| {
        trimmed.chars().filter(|c| *c == mark).count() >= 3 && trimmed.chars().all(|c| c == mark || c.is_whitespace())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, plain: bool, expected: &str) {
        let page = Page::new(source, plain);
        let letters: String = page
            .lines
            .iter()
            .map(|l| {
                let letter = match l.shape {
                    Shape::Blank => '_',
                    Shape::Heading(level) => char::from(b'0' + level),
                    Shape::Underline => 'u',
                    Shape::Entry => 'e',
                    Shape::Quote => 'q',
                    Shape::Rule => 'r',
                    Shape::Code => 'c',
                    Shape::Text => 't',
                };
                if l.opens { letter.to_ascii_uppercase() } else { letter }
            })
            .collect();
        assert_eq!(letters, expected, "{source:?}");
    }

    #[test]
    fn lines_are_told_apart() {
        check("# One\ntext\nmore\n\n## Two ##\n\n> said\nlazy\n", false, "1Tt_2_Qt");
        check("Title\n=====\n\nSub\n---\n\n---\ntext", false, "1u_2u_RT");
        check("- a\n  more\n- b\n\n  still b\n\nout", false, "ete_t_T");
        check("text\n\n    code\n\n    code\n\ttoo", false, "T_c_cc");
    }

    #[test]
    fn nothing_in_a_fence_or_a_comment_means_anything() {
        check("```md\n# no\n\n- no\n````\n# yes", false, "ccccc1");
        check("~~~\n```\n~~~\n\nText", false, "ccc_T");
        check("<!-- a\n# no\n-->\n# yes", false, "ccc1");
        check("```\nnever closed\n\n# no", false, "cc_c".replace('_', "c").as_str());
    }

    #[test]
    fn plain_text_knows_bullets_and_ignores_indentation() {
        check(" Indented.\n\n  • a\n\n  • b\n\nNext", true, "T_e_e_T");
        check("one\ntwo\nthree\n• a\nfour", true, "TTTeT");
    }

    #[test]
    fn entries_end_where_their_text_starts() {
        let at = |text: &str| entry(text).map(|e| (e.column, e.content, e.numbered));
        assert_eq!(at("  • x"), Some((2, 6, false)));
        assert_eq!(at("12) x"), Some((0, 4, true)));
        assert_eq!(at("-"), Some((0, 1, false)));
        assert_eq!(at("-x"), None);
        assert_eq!(at("2026. A year"), None);
    }
}
