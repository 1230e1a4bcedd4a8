//! What of a text is not prose: code, addresses, tags, labels of links, front matter. Words in there are not looked at.

use std::ops::Range;

/// How a text is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prose {
    /// As it is read.
    Plain,
    /// In Markdown.
    Markdown,
}

/// Marks that may stand before an address and are not part of it.
const OPENING: &[char] = &['(', '[', '{', '<', '"', '\'', '“', '„', '‚', '‘', '«', '‹', '*', '_', '~'];

/// How far the end of code, of an address or of a tag is looked for: a text of nothing but openings must cost no more
/// than one of words.
const INLINE_BYTES_MAX: usize = 4_000;

/// How many lines front matter may have.
const FRONT_MATTER_LINES_MAX: usize = 200;

/// The stretches that are not prose, in bytes, in order; they may overlap.
pub fn not_prose(text: &str, written: Prose) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if written == Prose::Markdown {
        blocks(text, &mut found);
    }
    addresses(text, &mut found);
    found.sort_by_key(|stretch| (stretch.start, stretch.end));
    found
}

/// Front matter, code by the line, and what stands inside paragraphs.
fn blocks(text: &str, found: &mut Vec<Range<usize>>) {
    let mut at = front_matter(text);
    if at > 0 {
        found.push(0..at);
    }
    let mut fence: Option<(u8, usize)> = None;
    let mut block = at; // where the paragraph begins that is being gathered
    let mut list = false; // a list is open: what is indented belongs to it
    let mut blank = true;
    while at < text.len() {
        let end = text[at..].find('\n').map_or(text.len(), |len| at + len + 1);
        let line = &text[at..end];
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        let words = line.trim();
        let mark = fence_mark(words).filter(|_| indent < 4 || list);
        let is_code = match (fence, mark) {
            (Some((sign, count)), closing) => {
                if closing.is_some_and(|(other, length)| other == sign && length >= count && is_only(words, sign)) {
                    fence = None;
                }
                true
            }
            (None, Some(opened)) => {
                fence = Some(opened);
                true
            }
            (None, None) => blank && !list && !words.is_empty() && (line.starts_with("    ") || line.starts_with('\t')),
        };
        if is_code || words.is_empty() {
            inline(text, block..at, found);
            block = end;
        }
        if is_code {
            found.push(at..end);
        }
        if let Some(label) = definition(line).filter(|_| fence.is_none()) {
            found.push(at..at + label);
        }
        if begins_item(words) {
            list = true;
        } else if indent == 0 && blank && !words.is_empty() {
            list = false;
        }
        blank = words.is_empty() || (is_code && fence.is_none());
        at = end;
    }
    inline(text, block.min(text.len())..text.len(), found);
}

/// Where the text goes on behind its front matter; 0 where it has none.
fn front_matter(text: &str) -> usize {
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').take(FRONT_MATTER_LINES_MAX).enumerate() {
        at += line.len();
        let line = line.trim_end();
        match number {
            0 if line != "---" && line != "+++" => return 0,
            0 => {}
            _ if line == "---" || line == "+++" || line == "..." => return at,
            _ => {
                let belongs = line.is_empty()
                    || line.starts_with([' ', '\t', '#', '-', '['])
                    || line.split_once([':', '=']).is_some_and(|(key, _)| !key.trim().contains(' '));
                if !belongs {
                    return 0;
                }
            }
        }
    }
    0
}

fn fence_mark(line: &str) -> Option<(u8, usize)> {
    let sign = *line.as_bytes().first().filter(|sign| matches!(sign, b'`' | b'~'))?;
    let length = line.bytes().take_while(|&byte| byte == sign).count();
    // A fence of backticks has none behind it: that is code in a line.
    (length >= 3 && (sign == b'~' || !line[length..].contains('`'))).then_some((sign, length))
}

fn is_only(line: &str, sign: u8) -> bool {
    line.bytes().all(|byte| byte == sign)
}

fn begins_item(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = rest.len() < line.len() && rest.starts_with([')', '.']);
    (numbered || line.starts_with(['-', '*', '+'])) && line[line.len() - rest.len()..][1..].starts_with([' ', '\t'])
}

/// How much of a line defines a link (`[label]: address`: all of it) or a footnote (`[^label]:`), in bytes.
fn definition(line: &str) -> Option<usize> {
    let opened = line.trim_start_matches(' ').strip_prefix('[')?;
    let (label, rest) = opened.split_once("]:")?;
    if label.contains(['[', ']']) {
        return None;
    }
    Some(if label.starts_with('^') { line.len() - rest.len() } else { line.len() })
}

/// Code, tags, comments and the addresses of links inside a paragraph.
fn inline(text: &str, block: Range<usize>, found: &mut Vec<Range<usize>>) {
    let bytes = text.as_bytes();
    let mut at = block.start;
    let mut link = false; // a bracket was opened
    while at < block.end {
        let rest = &text[at..near(text, at, block.end)];
        let skipped = match bytes[at] {
            b'\\' if at + 1 < block.end && bytes[at + 1].is_ascii_punctuation() => {
                at += 2;
                continue;
            }
            b'`' => code(rest),
            b'<' if rest.starts_with("<!--") => comment(&text[at..]),
            b'<' => tag(rest),
            b'&' => entity(rest),
            b'{' if rest.starts_with("{{") => rest.find("}}").map(|len| len + 2),
            b'[' => {
                link = true;
                if rest.starts_with("[^") { rest.find(']').map(|len| len + 1) } else { None }
            }
            b']' if link && rest.starts_with("](") => destination(&rest[1..]).map(|len| len + 1),
            b']' if link && rest.starts_with("][") => {
                rest.find("] ").or_else(|| rest[1..].find(']')).map(|len| len + 1)
            }
            _ => None,
        };
        match skipped {
            Some(length) => {
                found.push(at..at + length);
                at += length;
            }
            // A run of backticks that nothing closes is text, all of it.
            None if bytes[at] == b'`' => at += rest.bytes().take_while(|&byte| byte == b'`').count(),
            None => at += 1,
        }
        while at < text.len() && !text.is_char_boundary(at) {
            at += 1;
        }
    }
}

/// `INLINE_BYTES_MAX` behind `at`, or `end` where that is nearer; never inside a letter.
fn near(text: &str, at: usize, end: usize) -> usize {
    text.floor_char_boundary(end.min(at + INLINE_BYTES_MAX))
}

/// A comment may hold whole paragraphs.
fn comment(rest: &str) -> Option<usize> {
    rest[..near(rest, 0, rest.len())].find("-->").map(|len| len + 3)
}

/// Code from its backticks to as many again.
fn code(rest: &str) -> Option<usize> {
    let count = rest.bytes().take_while(|&byte| byte == b'`').count();
    let mut at = count;
    while let Some(next) = rest[at..].find('`') {
        at += next;
        let closing = rest[at..].bytes().take_while(|&byte| byte == b'`').count();
        at += closing;
        if closing == count {
            return Some(at);
        }
    }
    None
}

/// `<em class="x">`, `</em>`, `<https://…>`, `<ada@example.org>`.
fn tag(rest: &str) -> Option<usize> {
    let begins = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
    let end = rest[1..].find(['>', '<'])? + 1;
    (begins && rest[end..].starts_with('>')).then_some(end + 1)
}

/// `&nbsp;`, `&#8217;`.
fn entity(rest: &str) -> Option<usize> {
    let end = rest[1..].find(|c: char| !c.is_ascii_alphanumeric() && c != '#')? + 1;
    (end > 1 && rest[end..].starts_with(';')).then_some(end + 1)
}

/// From the bracket before a link's address to the one behind it; a title in quotation marks is prose.
fn destination(rest: &str) -> Option<usize> {
    let mut depth = 0;
    for (at, sign) in rest.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' if depth == 1 => return Some(at + 1),
            ')' => depth -= 1,
            '"' | '\'' | '\n' if at > 1 && rest[..at].ends_with([' ', '\t']) => return Some(at),
            _ => {}
        }
    }
    None
}

/// Addresses that stand in the text as they are: of the web, of mail, of people, of files.
fn addresses(text: &str, found: &mut Vec<Range<usize>>) {
    let mut at = 0;
    for chunk in text.split(char::is_whitespace) {
        let bare = chunk.trim_start_matches(OPENING);
        let from = at + chunk.len() - bare.len();
        if let Some(scheme) = bare.find("://") {
            let begins = bare[..scheme]
                .rfind(|c: char| !c.is_ascii_alphanumeric())
                .map_or(0, |before| before + bare[before..].chars().next().map_or(0, char::len_utf8));
            found.push(from + begins..at + chunk.len());
        } else if is_address(bare) {
            found.push(from..at + chunk.len());
        }
        at += chunk.len();
        at += text[at..].chars().next().map_or(0, char::len_utf8);
    }
}

fn is_address(chunk: &str) -> bool {
    let letter = |c: char| c.is_alphanumeric() || c == '_';
    if let Some(rest) = chunk.strip_prefix(['@', '#']) {
        return rest.starts_with(letter);
    }
    if chunk.starts_with("www.") || chunk.starts_with("mailto:") {
        return true;
    }
    if chunk.split_once('@').is_some_and(|(name, host)| name.ends_with(letter) && host.starts_with(letter)) {
        return true;
    }
    let path = chunk.starts_with("/") || chunk.starts_with("~/") || chunk.starts_with("./") || chunk.starts_with("../");
    (path && chunk[1..].contains('/')) || is_host(chunk)
}

/// `example.org`, `AiNews.com/about`, `notes.txt`: a dot between letters, and small letters or digits behind the last.
/// `end.Next` lacks a space.
fn is_host(chunk: &str) -> bool {
    let host = chunk.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.trim_end_matches(|c: char| !c.is_alphanumeric());
    let Some((name, last)) = host.rsplit_once('.') else { return false };
    let is_name = |c: char| c.is_alphanumeric() || matches!(c, '-' | '.' | '_');
    // `z.B`, `e.g`: one letter before the dot is an abbreviation.
    let long = name.rsplit('.').next().is_some_and(|label| label.chars().count() > 1);
    long && name.chars().all(is_name)
        && last.chars().count() > 1
        && last.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit())
}
