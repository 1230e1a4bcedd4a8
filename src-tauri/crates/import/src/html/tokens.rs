//! HTML cut into tags and text, as browsers cut it, in one pass whose time grows with the text alone.
//!
//! Nothing is refused: what is no tag is text. Follows the tokenizer of the HTML standard, section 13.2.5, without its
//! error reports; a script's or a style's text is its own token.

use std::borrow::Cow;

/// How many attributes of a tag are read; nobody means the 33rd.
const ATTRIBUTES_MAX: usize = 32;

/// Elements whose content is text and no markup.
const RAW: [&str; 8] = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"];

/// A piece of HTML.
#[derive(Debug, PartialEq)]
pub enum Token {
    /// Name in small letters, attributes with their characters decoded, and whether it closes itself.
    Start { name: String, attributes: Vec<(String, String)>, closed: bool },
    /// Name in small letters.
    End(String),
    /// With its characters decoded.
    Text(String),
}

/// The tokens of `html`, in order. Comments and declarations are none.
pub fn tokens(html: &str) -> Tokens<'_> {
    Tokens { rest: html, raw: None }
}

/// See [`tokens`].
pub struct Tokens<'a> {
    rest: &'a str,
    /// The element whose raw text comes next.
    raw: Option<String>,
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        if let Some(name) = self.raw.take() {
            let end = end_of_raw(self.rest, &name);
            let (text, rest) = self.rest.split_at(end);
            self.rest = rest;
            if !text.is_empty() {
                let decodes = matches!(name.as_str(), "textarea" | "title");
                return Some(Token::Text(if decodes { decoded(text).into_owned() } else { text.to_owned() }));
            }
        }
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let Some(inner) = self.rest.strip_prefix('<') else { return Some(self.text(0)) };
            match inner.as_bytes().first() {
                Some(b'!' | b'?') => self.rest = after_declaration(inner),
                Some(b'/') => match inner.as_bytes().get(1) {
                    Some(first) if first.is_ascii_alphabetic() => return Some(self.end()),
                    _ => self.rest = inner.split_once('>').map_or("", |(_, rest)| rest),
                },
                Some(first) if first.is_ascii_alphabetic() => return Some(self.start()),
                _ => return Some(self.text(1)),
            }
        }
    }
}

impl Tokens<'_> {
    /// Text up to the next `<` behind the first `from` bytes.
    fn text(&mut self, from: usize) -> Token {
        let end = self.rest[from..].find('<').map_or(self.rest.len(), |at| from + at);
        let (text, rest) = self.rest.split_at(end);
        self.rest = rest;
        Token::Text(decoded(text).into_owned())
    }

    fn end(&mut self) -> Token {
        let inner = &self.rest[2..];
        let name = &inner[..name_length(inner)];
        self.rest = inner.split_once('>').map_or("", |(_, rest)| rest);
        Token::End(name.to_ascii_lowercase())
    }

    fn start(&mut self) -> Token {
        let inner = &self.rest[1..];
        let length = name_length(inner);
        let name = inner[..length].to_ascii_lowercase();
        let mut rest = &inner[length..];
        let mut attributes = Vec::new();
        let mut closed = false;
        loop {
            rest = rest.trim_start_matches([' ', '\t', '\n', '\r', '\u{c}', '/']);
            if rest.is_empty() {
                break;
            }
            if let Some(after) = rest.strip_prefix('>') {
                closed = inner[..inner.len() - rest.len()].ends_with('/');
                rest = after;
                break;
            }
            let (attribute, after) = attribute(rest);
            rest = after;
            if attributes.len() < ATTRIBUTES_MAX {
                attributes.push(attribute);
            }
        }
        self.rest = rest;
        if RAW.contains(&name.as_str()) && !closed {
            self.raw = Some(name.clone());
        }
        Token::Start { name, attributes, closed }
    }
}

fn name_length(text: &str) -> usize {
    text.find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>')).unwrap_or(text.len())
}

/// An attribute and what stands behind it. `text` begins with neither white space, `/` nor `>`.
fn attribute(text: &str) -> ((String, String), &str) {
    let first = text.chars().next().map_or(0, char::len_utf8);
    let length = text[first..]
        .find(|c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '='))
        .map_or(text.len(), |at| first + at);
    let name = text[..length].to_ascii_lowercase();
    let after = text[length..].trim_start_matches([' ', '\t', '\n', '\r', '\u{c}']);
    let Some(value) = after.strip_prefix('=') else { return ((name, String::new()), &text[length..]) };
    let value = value.trim_start_matches([' ', '\t', '\n', '\r', '\u{c}']);
    let (value, rest) = match value.chars().next() {
        Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
        _ => value.split_at(value.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(value.len())),
    };
    ((name, decoded(value).into_owned()), rest)
}

/// What stands behind a comment or a declaration; `text` begins with its `!` or `?`.
fn after_declaration(text: &str) -> &str {
    let Some(comment) = text.strip_prefix("!--") else { return text.split_once('>').map_or("", |(_, rest)| rest) };
    if let Some(rest) = comment.strip_prefix('>').or_else(|| comment.strip_prefix("->")) {
        return rest;
    }
    let mut from = 0;
    while let Some(at) = comment[from..].find("--").map(|at| from + at) {
        let end = &comment[at + 2..];
        if let Some(rest) = end.strip_prefix('>').or_else(|| end.strip_prefix("!>")) {
            return rest;
        }
        from = at + 1;
    }
    ""
}

/// Where `</name` stands, or the end.
fn end_of_raw(text: &str, name: &str) -> usize {
    let mut from = 0;
    while let Some(at) = text[from..].find("</").map(|at| from + at) {
        let inner = &text.as_bytes()[at + 2..];
        if inner.len() >= name.len() && inner[..name.len()].eq_ignore_ascii_case(name.as_bytes()) {
            return at;
        }
        from = at + 2;
    }
    text.len()
}

/// Longest name of a character, in bytes, with its semicolon.
const NAME_BYTES_MAX: usize = 34;

/// Names that browsers read without a semicolon, too, of those that people write.
const BARE: [(&str, &str); 7] =
    [("nbsp", "\u{a0}"), ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("copy", "©"), ("shy", "\u{ad}")];

/// `text` with `&name;` and `&#number;` as the characters they stand for.
fn decoded(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '\0']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        match character(after) {
            Some((found, length)) => {
                out.push_str(&found);
                rest = &after[length..];
            }
            None => {
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out.replace('\0', "\u{fffd}"))
}

/// The character that the reference behind an `&` stands for, and the reference's length.
fn character(text: &str) -> Option<(Cow<'static, str>, usize)> {
    if let Some(number) = text.strip_prefix('#') {
        let (digits, radix) = match number.strip_prefix(['x', 'X']) {
            Some(hex) => (hex, 16),
            None => (number, 10),
        };
        let count = digits.bytes().take_while(|b| char::from(*b).is_digit(radix)).count();
        let end = text.len() - digits.len() + count;
        let end = end + usize::from(text[end..].starts_with(';'));
        let code = u32::from_str_radix(&digits[..count], radix).ok()?;
        let read = match code {
            0x80..=0x9f => super::encoding::WINDOWS_1252[code as usize - 0x80],
            0 => '\u{fffd}',
            _ => char::from_u32(code).unwrap_or('\u{fffd}'),
        };
        return Some((Cow::Owned(read.to_string()), end));
    }
    let length = text.bytes().take(NAME_BYTES_MAX).take_while(u8::is_ascii_alphanumeric).count();
    let name = &text[..length];
    if text[length..].starts_with(';')
        && let Some(found) = quick_xml::escape::resolve_html5_entity(name)
    {
        return Some((Cow::Borrowed(found), length + 1));
    }
    let (name, found) = BARE.iter().find(|(bare, _)| name.starts_with(bare))?;
    Some((Cow::Borrowed(*found), name.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(html: &str) -> String {
        let words = tokens(html).map(|token| match token {
            Token::Start { name, attributes, closed } => {
                let attributes: String = attributes.iter().map(|(name, value)| format!(" {name}={value}")).collect();
                format!("<{name}{attributes}{}>", if closed { "/" } else { "" })
            }
            Token::End(name) => format!("</{name}>"),
            Token::Text(text) => text,
        });
        words.collect::<Vec<_>>().join("|")
    }

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(said(html), expected, "{html}");
    }

    #[test]
    fn tags_and_text_are_told_apart() {
        check("a<B CLASS=x Id='1 2' hidden>c</B >d", "a|<b class=x id=1 2 hidden=>|c|</b>|d");
        check("<br/><o:p></o:p>", "<br/>|<o:p>|</o:p>");
        check("1 < 2 <3 </ x>y", "1 |< 2 |<3 |y");
        check("<a href=\"x>y\">z", "<a href=x>y>|z");
    }

    #[test]
    fn comments_and_declarations_are_nothing() {
        check("<!doctype html>a<!-- <b> -->b<![if !supportLists]>c<![endif]><?xml x?>d<!-->e", "a|b|c|d|e");
        check("a<!-- never closed <b>", "a");
    }

    #[test]
    fn a_scripts_text_is_no_markup() {
        check("<script>if (a<b) '</div>'</SCRIPT>x", "<script>|if (a<b) '</div>'|</script>|x");
        check("<title>A &amp; B</title>", "<title>|A & B|</title>");
    }

    #[test]
    fn characters_are_read_by_name_and_number() {
        check("&eacute;&hellip;&nbsp;&#8217;&#x2014;&#146;", "é…\u{a0}’—’");
        check("a & b &nothing; &#x; AT&T &ampx", "a & b &nothing; &#x; AT&T &x");
    }

    #[test]
    fn what_never_ends_is_read_to_the_end() {
        for html in ["<", "</", "<a", "<a ", "<a b", "<a b=", "<a b='", "<!", "<!--", "<script>", "&", "&#", "&#x"] {
            let _ = said(html);
        }
    }
}
