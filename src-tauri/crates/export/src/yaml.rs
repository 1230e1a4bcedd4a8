//! Front matter, written so that every YAML 1.1 and 1.2 reader reads the same text back.
//!
//! Every value is a double-quoted string (YAML 1.2.2, section 7.3.1): nothing is ever taken for a number, a date or
//! a truth value, and no text can end the front matter early.

use std::fmt::Write;

/// A block of `key: "value"` lines at one indentation.
#[derive(Default)]
pub struct Block {
    lines: String,
}

impl Block {
    /// `key: "value"`.
    pub fn text(&mut self, key: &str, value: &str) {
        let _ = writeln!(self.lines, "{key}: {}", quoted(value));
    }

    /// The same, left out when there is nothing to say.
    pub fn text_if_any(&mut self, key: &str, value: &str) {
        if !value.is_empty() {
            self.text(key, value);
        }
    }

    /// `key: ["one", "two"]`, left out when empty.
    pub fn list(&mut self, key: &str, values: &[String]) {
        if !values.is_empty() {
            let values: Vec<String> = values.iter().map(|v| quoted(v)).collect();
            let _ = writeln!(self.lines, "{key}: [{}]", values.join(", "));
        }
    }

    /// `key:` and a block under it, left out when the block is empty.
    pub fn block(&mut self, key: &str, block: &Block) {
        if !block.lines.is_empty() {
            let _ = writeln!(self.lines, "{key}:");
            for line in block.lines.lines() {
                let _ = writeln!(self.lines, "  {line}");
            }
        }
    }

    /// `key:` and a list of blocks under it, left out when the list is empty.
    pub fn blocks(&mut self, key: &str, blocks: &[Block]) {
        if !blocks.is_empty() {
            let _ = writeln!(self.lines, "{key}:");
        }
        for block in blocks {
            for (n, line) in block.lines.lines().enumerate() {
                let _ = writeln!(self.lines, "  {} {line}", if n == 0 { "-" } else { " " });
            }
        }
    }

    /// The lines, each with its line feed.
    pub fn into_lines(self) -> String {
        self.lines
    }
}

/// `text` in double quotes, on one line, with the escapes that YAML and JSON share.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if plain(c) => out.push(c),
            c if (c as u32) <= 0xffff => {
                let _ = write!(out, "\\u{:04X}", c as u32);
            }
            c => {
                let _ = write!(out, "\\U{:08X}", c as u32);
            }
        }
    }
    out.push('"');
    out
}

/// Whether a reader of the file sees `c` as it is. Not so: control characters, line separators, byte-order marks,
/// noncharacters, and the marks that turn the direction of text, which could make a file read as what it is not.
fn plain(c: char) -> bool {
    !matches!(c,
        '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fdd0}'..='\u{fdef}')
        && (c as u32) & 0xfffe != 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(quoted(text), expected);
    }

    #[test]
    fn text_is_quoted_and_what_cannot_be_seen_is_escaped() {
        check("plain – “text” 😀", "\"plain – “text” 😀\"");
        check("no", "\"no\"");
        check("a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\"");
        check("---\r\n\ttab", "\"---\\r\\n\\ttab\"");
        check("\u{0}\u{85}\u{2028}\u{feff}\u{ffff}", "\"\\u0000\\u0085\\u2028\\uFEFF\\uFFFF\"");
        check("\u{1fffe}", "\"\\U0001FFFE\"");
    }

    #[test]
    fn blocks_nest() {
        let mut person = Block::default();
        person.text("name", "Ada");
        person.text("role", "editor");
        let mut image = Block::default();
        image.text("alt", "A pier");
        let mut all = Block::default();
        all.blocks("authors", &[person]);
        all.block("image", &image);
        all.block("nothing", &Block::default());
        all.list("tags", &["a".into(), "b".into()]);
        all.text_if_any("none", "");
        let expected =
            "authors:\n  - name: \"Ada\"\n    role: \"editor\"\nimage:\n  alt: \"A pier\"\ntags: [\"a\", \"b\"]\n";
        assert_eq!(all.into_lines(), expected);
    }
}
