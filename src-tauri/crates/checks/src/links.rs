//! The addresses in a text: of Markdown links and pictures, in angle brackets, and bare.

use crate::prose;
use std::ops::Range;

/// How far the end of an address is looked for.
const ADDRESS_BYTES_MAX: usize = 4_000;

/// An address and what it belongs to, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Everything: from `[` to `)`, or the bare address.
    pub whole: Range<usize>,
    /// What a reader sees; empty for an address that stands by itself.
    pub label: Range<usize>,
    /// The address, without white space around it.
    pub address: Range<usize>,
    /// What it stands in.
    pub kind: Kind,
}

/// What an address stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `[label](address)`
    Link,
    /// `![alt](address)`
    Picture,
    /// `[label](address` without an end on its line.
    Open,
    /// `<address>`, or the address alone.
    Bare,
}

/// Every address outside code, in order.
pub fn links(text: &str) -> Vec<Link> {
    let code = prose::code(text);
    let mut found: Vec<Link> = Vec::new();
    let mut at = 0;
    let mut floor = 0; // a label does not begin before the last link ended
    while let Some(next) = text[at..].find([']', 'h', 'w', '`', '~']) {
        let here = at + next;
        if let Some(range) = prose::covering(&code, here) {
            at = range.end;
            floor = at;
            continue;
        }
        let link = if text[here..].starts_with("](") { inline(text, here, floor) } else { bare(text, here) };
        match link {
            Some(link) => {
                at = link.whole.end.max(here + 1);
                floor = at;
                found.push(link);
            }
            None => {
                at = here + text[here..].chars().next().map_or(1, char::len_utf8);
                if text[here..].starts_with("](") {
                    floor = at; // nothing before it can be the beginning of a label
                }
            }
        }
    }
    found
}

/// The link whose label ends at `close`.
fn inline(text: &str, close: usize, floor: usize) -> Option<Link> {
    let mut depth = 0usize;
    let mut open = None;
    for (at, c) in text.get(floor..close)?.char_indices().rev() {
        match c {
            ']' => depth += 1,
            '[' if depth > 0 => depth -= 1,
            '[' => {
                open = Some(floor + at);
                break;
            }
            _ => {}
        }
    }
    let open = open?;
    let picture = text[..open].ends_with('!');
    let label = open + 1..close;
    let inside = close + 2;
    let reach = text.floor_char_boundary(inside + ADDRESS_BYTES_MAX);
    let line = text[inside..reach].find('\n').map_or(reach, |end| inside + end);
    let mut depth = 0usize;
    let end = text[inside..line].char_indices().find_map(|(at, c)| match c {
        '(' => {
            depth += 1;
            None
        }
        ')' if depth > 0 => {
            depth -= 1;
            None
        }
        ')' => Some(inside + at),
        _ => None,
    });
    let from = if picture { open - 1 } else { open };
    let Some(end) = end else {
        // What is not closed goes on to the next white space.
        let to = text[inside..line].find(char::is_whitespace).map_or(line, |at| inside + at);
        return Some(Link { whole: from..to, label, address: inside..to, kind: Kind::Open });
    };
    let address = without_title(text, inside..end);
    let kind = if picture { Kind::Picture } else { Kind::Link };
    Some(Link { whole: from..end + 1, label, address, kind })
}

/// The address in the brackets of a link, without a title behind it and the angle brackets around it.
fn without_title(text: &str, inside: Range<usize>) -> Range<usize> {
    let all = &text[inside.clone()];
    let title = [" \"", " '", " ("].into_iter().filter_map(|mark| all.find(mark)).min();
    let body = &all[..title.filter(|_| all.trim_end().ends_with(['"', '\'', ')'])).unwrap_or(all.len())];
    let from = inside.start + body.len() - body.trim_start().len();
    let trimmed = body.trim();
    match trimmed.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
        Some(address) => from + 1..from + 1 + address.len(),
        None => from..from + trimmed.len(),
    }
}

/// The bare address that begins at `at`.
fn bare(text: &str, at: usize) -> Option<Link> {
    let rest = &text[at..];
    if !["http://", "https://", "www."].into_iter().any(|start| rest.starts_with(start))
        || text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '/' || c == '.')
    {
        return None;
    }
    let rest = &rest[..rest.floor_char_boundary(ADDRESS_BYTES_MAX)];
    let end = rest.find(|c: char| c.is_whitespace() || "<>\"“”„«»`|\\^{}".contains(c)).unwrap_or(rest.len());
    let address = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’', '*', '_', ']', ')']);
    // A bracket that the address itself opened belongs to it.
    let opened = address.matches('(').count() > address.matches(')').count() && rest[address.len()..].starts_with(')');
    let range = at..at + address.len() + usize::from(opened);
    Some(Link { whole: range.clone(), label: range.start..range.start, address: range, kind: Kind::Bare })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str, Kind)]) {
        let found: Vec<_> =
            links(text).into_iter().map(|link| (&text[link.label], &text[link.address], link.kind)).collect();
        assert_eq!(found, expected, "in {text:?}");
    }

    #[test]
    fn links_pictures_and_bare_addresses_are_found() {
        check(
            "[a](https://x.org/b_(c)) and ![p]( pic.png \"title\") and <https://y.org>, https://z.org/q?a=1.",
            &[
                ("a", "https://x.org/b_(c)", Kind::Link),
                ("p", "pic.png", Kind::Picture),
                ("", "https://y.org", Kind::Bare),
                ("", "https://z.org/q?a=1", Kind::Bare),
            ],
        );
        check("[the [inner] label](x.org)", &[("the [inner] label", "x.org", Kind::Link)]);
        check("(see https://x.org/a_(b))", &[("", "https://x.org/a_(b)", Kind::Bare)]);
    }

    #[test]
    fn what_is_code_or_not_closed_is_told_apart() {
        check("`[a](b)` ~ w ]( h", &[]);
        check("[a](https://x.org and more\nnext", &[("a", "https://x.org", Kind::Open)]);
    }
}
