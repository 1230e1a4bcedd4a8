//! Front matter: the fields before a text, as a tree that is written in the syntax a generator reads.
//!
//! Every text is a double-quoted string with the escapes that YAML 1.2.2 (section 7.3.1), TOML 1.0 and JSON share: nothing
//! is taken for a number, a date or a truth value, and no text can end the front matter early. Dates and truth values are
//! written bare only where a generator wants them so.

mod toml;
mod yaml;

use std::fmt::Write;

/// How front matter is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Syntax {
    /// Between `---` lines.
    Yaml,
    /// Between `+++` lines.
    Toml,
}

/// Fields in the order in which they are written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Block {
    fields: Vec<(&'static str, Value)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Value {
    Text(String),
    /// `true`, `false`, or a date.
    Bare(String),
    List(Vec<String>),
    Block(Block),
    Blocks(Vec<Block>),
}

impl Block {
    /// A text.
    pub fn text(&mut self, key: &'static str, value: &str) {
        self.fields.push((key, Value::Text(value.to_owned())));
    }

    /// The same, left out when there is nothing to say.
    pub fn text_if_any(&mut self, key: &'static str, value: &str) {
        if !value.is_empty() {
            self.text(key, value);
        }
    }

    /// A truth value.
    pub fn flag(&mut self, key: &'static str, value: bool) {
        self.fields.push((key, Value::Bare(value.to_string())));
    }

    /// A date without quotes: YAML's timestamp and TOML's date. A text that is none is written as a text.
    pub fn date(&mut self, key: &'static str, value: &str) {
        let date = if is_date(value) { Value::Bare(value.to_owned()) } else { Value::Text(value.to_owned()) };
        self.fields.push((key, date));
    }

    /// Texts, left out when there are none.
    pub fn list(&mut self, key: &'static str, values: &[String]) {
        if !values.is_empty() {
            self.fields.push((key, Value::List(values.to_vec())));
        }
    }

    /// Fields under a key, left out when there are none.
    pub fn block(&mut self, key: &'static str, block: Block) {
        if !block.is_empty() {
            self.fields.push((key, Value::Block(block)));
        }
    }

    /// A list of such fields, left out when empty.
    pub fn blocks(&mut self, key: &'static str, blocks: Vec<Block>) {
        if !blocks.is_empty() {
            self.fields.push((key, Value::Blocks(blocks)));
        }
    }

    /// The fields of another block behind these.
    pub fn append(&mut self, mut other: Block) {
        self.fields.append(&mut other.fields);
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// The fields between the lines that announce them.
    pub fn written(&self, syntax: Syntax) -> String {
        match syntax {
            Syntax::Yaml => format!("---\n{}---\n", yaml::lines(self)),
            Syntax::Toml => format!("+++\n{}+++\n", toml::lines(self)),
        }
    }
}

/// A full date, or a date with time and zone, as RFC 3339 writes them.
fn is_date(text: &str) -> bool {
    let fits = |text: &str, pattern: &str| {
        text.len() == pattern.len()
            && text.bytes().zip(pattern.bytes()).all(|(c, p)| if p == b'0' { c.is_ascii_digit() } else { c == p })
    };
    let Some((day, time)) = text.split_once('T') else { return fits(text, "0000-00-00") };
    let zone = time.find(['Z', '+', '-']).map(|at| time.split_at(at));
    let Some((clock, zone)) = zone else { return false };
    let (clock, part) = clock.split_once('.').unwrap_or((clock, "0"));
    fits(day, "0000-00-00")
        && fits(clock, "00:00:00")
        && !part.is_empty()
        && part.bytes().all(|c| c.is_ascii_digit())
        && (zone == "Z" || fits(zone, "+00:00") || fits(zone, "-00:00"))
}

/// `text` in double quotes, on one line.
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

fn quoted_list(values: &[String]) -> String {
    format!("[{}]", values.iter().map(|value| quoted(value)).collect::<Vec<_>>().join(", "))
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
    fn a_date_is_bare_only_where_it_is_one() {
        for date in ["2026-11-23", "2026-11-23T08:30:00Z", "2026-11-23T08:30:00.25+02:00", "2026-11-23T08:30:00-05:30"]
        {
            assert!(is_date(date), "{date}");
        }
        for text in
            ["", "2026", "2026-11-23 08:30", "2026-11-23T08:30:00", "2026-11-23T08:30Z", "2026-1-23", "T", "today"]
        {
            assert!(!is_date(text), "{text}");
        }
    }

    #[test]
    fn both_syntaxes_say_the_same() {
        let mut person = Block::default();
        person.text("name", "Ada");
        person.text("role", "editor");
        let mut image = Block::default();
        image.text("alt", "A pier");
        let mut labels = Block::default();
        labels.text("hero.credit", "Image");
        image.block("labels", labels);
        let mut all = Block::default();
        all.blocks("authors", vec![person]);
        all.block("image", image);
        all.block("nothing", Block::default());
        all.list("tags", &["a".into(), "b".into()]);
        all.text_if_any("none", "");
        all.flag("draft", true);
        all.date("date", "2026-11-23");
        let yaml = "---\nauthors:\n  - name: \"Ada\"\n    role: \"editor\"\nimage:\n  alt: \"A pier\"\n  labels:\n    hero.credit: \"Image\"\n\
                    tags: [\"a\", \"b\"]\ndraft: true\ndate: 2026-11-23\n---\n";
        assert_eq!(all.written(Syntax::Yaml), yaml);
        let toml = "+++\nauthors = [{ name = \"Ada\", role = \"editor\" }]\ntags = [\"a\", \"b\"]\ndraft = true\ndate = 2026-11-23\n\n\
                    [image]\nalt = \"A pier\"\n\n[image.labels]\n\"hero.credit\" = \"Image\"\n+++\n";
        assert_eq!(all.written(Syntax::Toml), toml);
    }
}
