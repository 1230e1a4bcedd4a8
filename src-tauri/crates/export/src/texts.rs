//! What a file that leaves says to whoever reads it: its texts without what they are wrapped in, so that a look at them is one
//! at the words, whatever a target makes of them.

use crate::{OutFile, zip};
use std::borrow::Cow;

/// The texts of a file as whoever reads it sees them: as they are, and without markup. A picture has none.
#[must_use]
pub fn of(file: &OutFile) -> Vec<Cow<'_, str>> {
    let ending = file.path.rsplit_once('.').map_or("", |(_, ending)| ending);
    if ["docx", "zip"].contains(&ending) {
        let inside = zip::files(&file.bytes);
        return inside.iter().flat_map(|one| of(one).into_iter().map(|text| Cow::Owned(text.into_owned()))).collect();
    }
    let Ok(text) = std::str::from_utf8(&file.bytes) else { return Vec::new() };
    if ["json", "lexical"].contains(&ending)
        && let Ok(value) = serde_json::from_str::<serde_json::Value>(text)
    {
        let mut found = Vec::new();
        strings(value, &mut found);
        return found;
    }
    let mut found = with_and_without_markup(Cow::Borrowed(text));
    if let Some(front) = front_matter(text).filter(|front| front.contains('\\')) {
        found.push(Cow::Owned(unescaped(front)));
    }
    found
}

/// What stands between the lines of three hyphens or plus signs at the beginning.
fn front_matter(text: &str) -> Option<&str> {
    let fence = ["---\n", "+++\n"].into_iter().find(|fence| text.starts_with(fence))?;
    let inside = &text[fence.len()..];
    inside.find(&format!("\n{fence}")).map(|end| &inside[..end])
}

/// The escapes of quoted text in YAML and TOML, read.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        let (before, behind) = rest.split_at(at);
        out.push_str(before);
        let behind = &behind[1..];
        let digits = match behind.chars().next() {
            Some('x') => 2,
            Some('u') => 4,
            Some('U') => 8,
            _ => 0,
        };
        let number = behind.get(1..=digits).filter(|digits| !digits.is_empty());
        let read = number.and_then(|digits| u32::from_str_radix(digits, 16).ok()).and_then(char::from_u32);
        rest = match (read, behind.chars().next()) {
            (Some(c), _) => {
                out.push(c);
                &behind[1 + digits..]
            }
            (None, Some(c)) => {
                out.push(if c == 'n' { '\n' } else { c });
                &behind[c.len_utf8()..]
            }
            (None, None) => behind,
        };
    }
    out.push_str(rest);
    out
}

/// The strings of a JSON document. One may hold a document itself.
fn strings<'a>(value: serde_json::Value, found: &mut Vec<Cow<'a, str>>) {
    match value {
        serde_json::Value::String(text) => match serde_json::from_str(&text) {
            Ok(inside @ (serde_json::Value::Object(_) | serde_json::Value::Array(_))) => strings(inside, found),
            _ => found.extend(with_and_without_markup(Cow::Owned(text))),
        },
        serde_json::Value::Array(all) => all.into_iter().for_each(|one| strings(one, found)),
        serde_json::Value::Object(all) => all.into_iter().for_each(|(_, one)| strings(one, found)),
        _ => {}
    }
}

fn with_and_without_markup(text: Cow<'_, str>) -> Vec<Cow<'_, str>> {
    if !text.contains(['<', '&']) {
        return vec![text];
    }
    let mut told: Vec<Cow<'_, str>> = spoken_attributes(&text).into_iter().map(Cow::Owned).collect();
    for data in data_blocks(&text) {
        strings(data, &mut told);
    }
    let bare = Cow::Owned(without_tags(&text));
    let read = if text.contains('&') { Cow::Owned(decoded(&text)) } else { text };
    [vec![read, bare], told].concat()
}

/// What attributes say to people: a picture's alt text, a title, a description.
fn spoken_attributes(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for start in [" alt=\"", " title=\"", " aria-label=\"", " content=\""] {
        let values = html.split(start).skip(1).filter_map(|rest| rest.split_once('"'));
        found.extend(values.map(|(value, _)| decoded(value)).filter(|value| !value.is_empty()));
    }
    found
}

/// What a page tells machines in blocks of JSON (JSON-LD 1.1, section 7).
fn data_blocks(html: &str) -> Vec<serde_json::Value> {
    let blocks = html.split("<script type=\"application/ld+json\"").skip(1);
    let inside = blocks.filter_map(|block| block.split_once('>')?.1.split_once("</script>"));
    inside.filter_map(|(json, _)| serde_json::from_str(json).ok()).collect()
}

/// What stands between tags, with its references read. What is set as code is left out.
fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        let skipped = ["code", "pre", "style", "script"].into_iter().find_map(|name| {
            let inside = tag.get(1..)?.strip_prefix(name)?.strip_prefix(['>', ' '])?;
            let end = inside.find(&format!("</{name}>"))?;
            Some(tag.len() - inside.len() + end)
        });
        let is_tag = tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!' || c == '?');
        rest = match (skipped, is_tag.then(|| tag.find('>')).flatten()) {
            (Some(end), _) => &tag[end..],
            (None, Some(end)) => &tag[end + 1..],
            (None, None) => {
                out.push('<');
                &tag[1..]
            }
        };
    }
    out.push_str(rest);
    decoded(&out)
}

/// References read: the five of XML, the space that does not break, and numbers.
fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, behind) = rest.split_at(at);
        out.push_str(before);
        let named = behind.get(1..).and_then(|name| name.split_once(';')).filter(|(name, _)| name.len() <= 8);
        let read = named.and_then(|(name, after)| Some((reference(name)?, after)));
        rest = match read {
            Some((c, after)) => {
                out.push(c);
                after
            }
            None => {
                out.push('&');
                &behind[1..]
            }
        };
    }
    out.push_str(rest);
    out
}

fn reference(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{a0}',
        _ => {
            let number = name.strip_prefix('#')?;
            let hex = number.strip_prefix(['x', 'X']).map(|digits| u32::from_str_radix(digits, 16));
            char::from_u32(hex.unwrap_or_else(|| number.parse()).ok()?)?
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_hides_nothing() {
        let read = |path: &str, text: &str| -> Vec<String> {
            let file = OutFile { path: path.to_owned(), bytes: text.as_bytes().to_vec() };
            of(&file).into_iter().map(Cow::into_owned).collect()
        };
        assert_eq!(
            read("a.html", "<p>{&gt;&gt;<b>no</b> &#8203;&#x200B;"),
            ["<p>{>><b>no</b> \u{200b}\u{200b}", "{>>no \u{200b}\u{200b}"]
        );
        assert_eq!(read("a.json", r#"{"a":["x\u200b",{"b":"{\"c\":\"<i>y</i>\"}"}]}"#), ["x\u{200b}", "<i>y</i>", "y"]);
        assert_eq!(read("a.html", "<img alt=\"TK &amp; x\">").last().map(String::as_str), Some("TK & x"));
        let data = "<script type=\"application/ld+json\">{\"a\": \"b \\u003e c\"}</script>";
        assert_eq!(read("a.html", data).last().map(String::as_str), Some("b > c"));
        let front = "---\na: \"x\\u202E \\x07 C:\\\\Users \\\"b\\\"\"\n---\ny \\u202E";
        assert_eq!(read("a.md", front)[1], "a: \"x\u{202e} \u{7} C:\\Users \"b\"\"");
        assert_eq!(read("a.md", "a < b & c"), ["a < b & c", "a < b & c"]);
        assert_eq!(
            read("a.html", "<pre>TK</pre> <code class=x>TK</code>"),
            ["<pre>TK</pre> <code class=x>TK</code>", " "]
        );
    }
}
