//! Characters that nobody sees and that say something all the same: zero-width spaces, marks that turn the direction of a
//! line, tags. They come along with text from web pages and from chat assistants, break searching, and can hide messages.
//!
//! Some of them belong where they stand: joiners in emoji and in the scripts that need them, marks of direction beside words
//! that are written from right to left. Follows Unicode 16, sections 9.2, 23.2 to 23.9, and UTS 51 for emoji.

use std::ops::Range;

/// Where they are, in bytes, in order; what stands side by side is one.
#[must_use]
pub fn hidden(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    if text.is_ascii() && !text.bytes().any(|b| b < b' ' && !matches!(b, b'\t' | b'\n' | b'\r') || b == 0x7f) {
        return found;
    }
    let mut written_left = None;
    let mut letters = Around { before: None, base: None };
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let next = rest.peek().map(|(_, next)| *next);
        let left = || text.chars().any(is_written_left);
        let unseen = match c {
            '\t' | '\n' | '\r' => false,
            c if c.is_control() => true,
            '\u{200c}' => !letters.before.is_some_and(joins),
            '\u{200d}' => !letters.joined(next),
            '\u{200b}' => !letters.before.is_some_and(breaks_without_spaces),
            '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{202a}'..='\u{202c}' | '\u{2066}'..='\u{2069}' => {
                !*written_left.get_or_insert_with(left)
            }
            '\u{fe00}'..='\u{fe0e}' => !letters.before.is_some_and(|c| !c.is_ascii() && !is_selector(c)),
            '\u{fe0f}' => !letters
                .before
                .is_some_and(|c| c.is_ascii_digit() || matches!(c, '#' | '*') || (!c.is_ascii() && !is_selector(c))),
            '\u{e0100}'..='\u{e01ef}' => !letters.before.is_some_and(is_ideograph),
            // The flags of England, Scotland and Wales are written so.
            '\u{e0020}'..='\u{e007f}' => letters.base != Some('\u{1f3f4}'),
            '\u{2060}'..='\u{2065}'
            | '\u{206a}'..='\u{206f}'
            | '\u{202d}'
            | '\u{202e}'
            | '\u{feff}'
            | '\u{180e}'
            | '\u{115f}'
            | '\u{1160}'
            | '\u{3164}'
            | '\u{ffa0}'
            | '\u{fff9}'..='\u{fffc}'
            | '\u{e0000}'..='\u{e001f}' => true,
            _ => false,
        };
        letters.pass(c);
        if unseen {
            let end = at + c.len_utf8();
            match found.last_mut() {
                Some(last) if last.end == at => last.end = end,
                _ => found.push(at..end),
            }
        }
    }
    found
}

/// What stands before a character.
struct Around {
    /// The character directly before it.
    before: Option<char>,
    /// The last one that is no selector, tag or joiner.
    base: Option<char>,
}

impl Around {
    fn pass(&mut self, c: char) {
        self.before = Some(c);
        if !is_selector(c) && !matches!(c, '\u{e0020}'..='\u{e007f}' | '\u{200d}') {
            self.base = Some(c);
        }
    }

    /// Whether a joiner belongs here: between two pictures, or in a script whose letters it shapes.
    fn joined(&self, next: Option<char>) -> bool {
        let pictures = self.base.is_some_and(is_picture) && next.is_some_and(is_picture);
        pictures || self.before.is_some_and(joins)
    }
}

fn is_selector(c: char) -> bool {
    matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

fn is_picture(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{2190}'..='\u{21ff}' | '\u{2300}'..='\u{23ff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}')
}

/// Letters of scripts in which joiners choose how they are written: Arabic and its kin, the scripts of India, Mongolian.
fn joins(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{8ff}' | '\u{900}'..='\u{dff}' | '\u{f00}'..='\u{109f}' | '\u{1780}'..='\u{18af}' | '\u{1a20}'..='\u{1aaf}' | '\u{1b00}'..='\u{1c4f}' | '\u{a840}'..='\u{abff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10a00}'..='\u{11fff}')
}

/// Letters of scripts that have no spaces between words, where this character says that a line may break.
fn breaks_without_spaces(c: char) -> bool {
    matches!(c, '\u{e00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1a20}'..='\u{1aaf}')
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

fn is_written_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{61b}' | '\u{61d}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(hidden(text).into_iter().map(|at| &text[at]).collect::<Vec<_>>(), expected, "in {text:?}");
    }

    #[test]
    fn what_nobody_sees_is_found() {
        check("zero\u{200b}width \u{feff}mark wo\u{2060}rd", &["\u{200b}", "\u{feff}", "\u{2060}"]);
        check("a\u{202e}b\u{202c} \u{2067}c\u{2069}", &["\u{202e}", "\u{202c}", "\u{2067}", "\u{2069}"]);
        check("tag\u{e0048}\u{e0049}", &["\u{e0048}\u{e0049}"]);
        check("joined\u{200d}words and\u{200c}parted", &["\u{200d}", "\u{200c}"]);
        check("selected\u{fe01} \u{1f600}\u{fe0f}\u{fe01}", &["\u{fe01}", "\u{fe01}"]);
        check("bell\u{7} null\u{0}", &["\u{7}", "\u{0}"]);
    }

    #[test]
    fn what_belongs_where_it_stands_is_left_alone() {
        for text in [
            "\u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467} \u{1f3f3}\u{fe0f}\u{200d}\u{1f308} 1\u{fe0f}\u{20e3} \u{2764}\u{fe0f}",
            "\u{1f469}\u{1f3fd}\u{200d}\u{1f4bb}",
            "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
            "می\u{200c}خواهم \u{200f}(a)\u{200e}",
            "क्\u{200d}ष ক্\u{200c}ষ",
            "ภาษา\u{200b}ไทย",
            "葛\u{e0100}",
            "plain, déjà vu, 日本語, e\u{301}\tand\r\nlines",
        ] {
            check(text, &[]);
        }
    }
}
