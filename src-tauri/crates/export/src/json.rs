//! JSON, written so that it can stand in a page: no text of it can end the script element that holds it.
//!
//! Only what leaves with an article: its entries keep their order, so that the same article is the same bytes. RFC 8259.

use std::fmt::Write;

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Json {
    /// Nothing, where a place wants to be told that there is nothing.
    Null,
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(u64),
    /// A string.
    Text(String),
    /// Names and values, in this order.
    Object(Vec<(&'static str, Json)>),
    /// Values.
    List(Vec<Json>),
}

impl Json {
    /// A string.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// Names and values without those that have nothing to say.
    pub fn object(entries: impl IntoIterator<Item = (&'static str, Option<Json>)>) -> Self {
        Self::Object(entries.into_iter().filter_map(|(name, value)| Some((name, value?))).collect())
    }

    /// Indented by two spaces, with a line feed at the end.
    pub fn written(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0);
        out.push('\n');
        out
    }

    /// On one line.
    pub fn on_one_line(&self) -> String {
        let mut out = String::new();
        self.write_tight(&mut out);
        out
    }

    fn write(&self, out: &mut String, depth: usize) {
        match self {
            Self::Object(entries) => lines(out, depth, ('{', '}'), entries, |out, (name, value)| {
                quote(out, name);
                out.push_str(": ");
                value.write(out, depth + 1);
            }),
            Self::List(values) => lines(out, depth, ('[', ']'), values, |out, value| value.write(out, depth + 1)),
            plain => plain.write_tight(out),
        }
    }

    fn write_tight(&self, out: &mut String) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Flag(flag) => out.push_str(if *flag { "true" } else { "false" }),
            Self::Number(number) => out.push_str(&number.to_string()),
            Self::Text(text) => quote(out, text),
            Self::Object(entries) => {
                out.push('{');
                for (n, (name, value)) in entries.iter().enumerate() {
                    out.push_str(if n == 0 { "" } else { "," });
                    quote(out, name);
                    out.push(':');
                    value.write_tight(out);
                }
                out.push('}');
            }
            Self::List(values) => {
                out.push('[');
                for (n, value) in values.iter().enumerate() {
                    out.push_str(if n == 0 { "" } else { "," });
                    value.write_tight(out);
                }
                out.push(']');
            }
        }
    }
}

/// What there is to say of a text; nothing of an empty one.
pub fn some(text: &str) -> Option<Json> {
    (!text.trim().is_empty()).then(|| Json::text(text.trim()))
}

fn lines<T>(out: &mut String, depth: usize, (open, close): (char, char), of: &[T], each: impl Fn(&mut String, &T)) {
    out.push(open);
    for (n, one) in of.iter().enumerate() {
        let _ = write!(out, "{}\n{}", if n == 0 { "" } else { "," }, "  ".repeat(depth + 1));
        each(out, one);
    }
    if !of.is_empty() {
        let _ = write!(out, "\n{}", "  ".repeat(depth));
    }
    out.push(close);
}

/// `<`, `>` and `&` are escaped because a script element ends at `</script` and turns strange at `<!--`; the two line
/// separators because older JavaScript ends a string at them.
fn quote(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '<' | '>' | '&' | '\0'..='\u{1f}' | '\u{7f}' | '\u{2028}' | '\u{2029}' => {
                let _ = write!(out, "\\u{:04x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push('"');
}
