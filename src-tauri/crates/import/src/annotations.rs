//! Who wrote which words, as a file says it at its end: iA Markdown Annotations 0.1 (`reference/field.md`, section 2.2).
//!
//! The block is no part of the text. What it claims counts only where its hash is that of the text: for any other text its
//! offsets mean other words. Then the claims can be carried over from the text they were made for, where that is known.

use domain::Fingerprint;
use domain::authorship::{Author, Claim, boundaries};
use domain::difference::{Hunk, hunks, words};
use std::ops::Range;

/// A text and what stands behind it about its authors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Annotated<'a> {
    /// The text without the block.
    pub text: &'a str,
    /// Whether the block was made for this text.
    pub fits: bool,
    /// The digits of the hash, 32 to 64 of them; none where the block has no hash.
    pub hash: Option<String>,
    /// Annotations that are not understood, with their line ends, byte for byte.
    pub kept: String,
    authors: Vec<(Author, Vec<Range<usize>>)>,
}

/// The text and its annotations; none where no block of them stands at the end.
#[must_use]
pub fn split(file: &str) -> Option<Annotated<'_>> {
    let (before, block) = block(file)?;
    let mut annotations = annotations(block)?.into_iter();
    let first = annotations.next()?;
    let hash_line = hash_line(&first);
    let mut authors = Vec::new();
    let mut kept = String::new();
    for one in hash_line.is_none().then_some(first).into_iter().chain(annotations) {
        match one.author().zip(ranges(&one.value)) {
            Some(claim) => authors.push(claim),
            None => kept.push_str(&one.raw),
        }
    }
    // Without a hash, only authors tell a block from a text that ends in something like it.
    if hash_line.is_none() && authors.is_empty() {
        return None;
    }
    let Some((covered, digits)) = hash_line else {
        return Some(Annotated { text: without_blank_line(before), fits: false, hash: None, kept, authors });
    };
    let (text, fits) = covered_text(before, &covered, &digits);
    Some(Annotated { text, fits, hash: Some(digits), kept, authors })
}

impl Annotated<'_> {
    /// Who claims which words.
    #[must_use]
    pub fn claims(&self) -> Vec<Claim> {
        self.claims_on(self.text)
    }

    /// The claims that were made for `base`, on what has become of its words; what was written since is claimed for
    /// nobody.
    #[must_use]
    pub fn moved_from(&self, base: &str) -> Vec<Claim> {
        let (before, after) = (words(base), words(self.text));
        let same = same_stretches(&before, &after, &hunks(&before, &after));
        let mut moved = Vec::new();
        for claim in self.claims_on(base) {
            for (was, is) in &same {
                let both = claim.at.start.max(was.start)..claim.at.end.min(was.end);
                if both.start < both.end {
                    let at = both.start - was.start + is.start..both.end - was.start + is.start;
                    moved.push(Claim { at, by: claim.by.clone() });
                }
            }
        }
        moved.sort_by_key(|claim| claim.at.start);
        moved
    }

    /// Whether the block was made for `base`, as far as its hash says.
    #[must_use]
    pub fn was_made_for(&self, base: &str) -> bool {
        self.hash.as_ref().is_some_and(|digits| has_hash(base, digits))
    }

    /// The names of everybody who claims words.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.authors.iter().map(|(author, _)| author.name())
    }

    fn claims_on(&self, text: &str) -> Vec<Claim> {
        let bounds = boundaries(text);
        let last = bounds.len() - 1;
        let mut claims = Vec::new();
        for (author, ranges) in &self.authors {
            for range in ranges {
                let (from, to) = (range.start.min(last), range.end.min(last));
                if let (Some(from), Some(to)) = (bounds.get(from), bounds.get(to))
                    && from < to
                {
                    claims.push(Claim { at: *from..*to, by: author.clone() });
                }
            }
        }
        claims.sort_by_key(|claim| claim.at.start);
        claims
    }
}

/// The text before the last `---` line and the lines behind it, where those end with a `...` line and the file does too.
fn block(file: &str) -> Option<(&str, &str)> {
    let end = file.trim_end();
    let body = end.strip_suffix("...")?;
    if !body.ends_with('\n') {
        return None;
    }
    let mut at = body.len();
    for line in body.split_inclusive('\n').rev() {
        at -= line.len();
        if line.trim_end() == "---" {
            return Some((body.get(..at)?, body.get(at + line.len()..)?));
        }
    }
    None
}

/// A line with a key and what is indented under it.
struct Annotation {
    key: String,
    value: String,
    raw: String,
}

/// All lines of a block as annotations; none where one of them is no annotation, because then it is no block.
fn annotations(block: &str) -> Option<Vec<Annotation>> {
    let mut found: Vec<(usize, Annotation)> = Vec::new();
    for line in block.split_inclusive('\n') {
        let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
        if let Some((own, last)) = found.last_mut()
            && indent >= *own + 2
        {
            last.value.push(' ');
            last.value.push_str(line.trim());
            last.raw.push_str(line);
            continue;
        }
        let colon = unescaped_colon(line)?;
        let (key, value) = (line.get(..colon)?.trim(), line.get(colon + 1..)?.trim());
        if key.is_empty() {
            return None;
        }
        found.push((indent, Annotation { key: key.to_owned(), value: value.to_owned(), raw: line.to_owned() }));
    }
    Some(found.into_iter().map(|(_, one)| one).collect())
}

fn unescaped_colon(line: &str) -> Option<usize> {
    let mut escaped = false;
    line.char_indices().find_map(|(at, c)| {
        let found = (c == ':' && !escaped).then_some(at);
        escaped = c == '\\' && !escaped;
        found
    })
}

/// The hash line is known by its place and by the shape of its value: its key may be translated.
fn hash_line(first: &Annotation) -> Option<(Vec<Range<usize>>, String)> {
    let (covered, digits) = first.value.rsplit_once("SHA-256")?;
    let digits = digits.trim().to_ascii_lowercase();
    let fine = (32..=64).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_hexdigit());
    let covered = ranges(covered).filter(|ranges| !ranges.is_empty())?;
    fine.then_some((covered, digits))
}

impl Annotation {
    fn author(&self) -> Option<Author> {
        let mut chars = self.key.chars();
        let mark = chars.next()?;
        let name = name(chars.as_str());
        match mark {
            '@' => Some(Author::Person(if name.is_empty() { "Human".to_owned() } else { name })),
            '&' if name == "Reference" => Some(Author::Reference(name)),
            '&' => Some(Author::Tool(if name.is_empty() { "AI".to_owned() } else { name })),
            '*' => Some(Author::Reference(if name.is_empty() { "Reference".to_owned() } else { name })),
            _ => None,
        }
    }
}

/// The name of an author: what stands before its `<identifier>`, or the identifier where nothing does.
fn name(key: &str) -> String {
    let (mut name, mut identifier) = (String::new(), String::new());
    let (mut escaped, mut depth) = (false, 0_u32);
    for c in key.chars() {
        match c {
            '\\' if !escaped => {
                escaped = true;
                continue;
            }
            '<' if !escaped => depth += 1,
            '>' if !escaped && depth > 0 => depth -= 1,
            c if depth > 0 => identifier.push(c),
            c => name.push(c),
        }
        escaped = false;
    }
    let name = name.trim();
    if name.is_empty() { identifier.trim().to_owned() } else { name.to_owned() }
}

/// `location[,length]` any number of times, as grapheme clusters; none where anything else stands there.
fn ranges(value: &str) -> Option<Vec<Range<usize>>> {
    let number = |text: &str| text.parse::<u32>().ok().map(|number| number as usize);
    value
        .split_whitespace()
        .map(|range| {
            let (from, len) = match range.split_once(',') {
                None => (number(range)?, 1),
                Some((from, len)) => (number(from)?, number(len)?),
            };
            Some(from..from + len)
        })
        .collect()
}

/// The text that a hash covers, and whether it is the one that was hashed. A block that covers all but the last line
/// feeds says where its text ends.
fn covered_text<'a>(before: &'a str, covered: &[Range<usize>], digits: &str) -> (&'a str, bool) {
    let bounds = boundaries(before);
    let end = covered.last().and_then(|last| bounds.get(last.end)).copied();
    if let ([Range { start: 0, .. }], Some(end)) = (covered, end)
        && let Some((text, rest)) = before.split_at_checked(end)
        && rest.trim().is_empty()
        && has_hash(text, digits)
    {
        return (text, true);
    }
    let said: String =
        covered.iter().filter_map(|range| before.get(*bounds.get(range.start)?..*bounds.get(range.end)?)).collect();
    (without_blank_line(before), has_hash(&said, digits))
}

/// Also where the text has only changed its line ends since: they are one cluster each way, so the offsets still fit.
fn has_hash(text: &str, digits: &str) -> bool {
    let is = |text: &str| Fingerprint::of(text).as_str().starts_with(digits);
    is(text) || is(&text.replace("\r\n", "\n")) || is(&text.replace("\r\n", "\n").replace('\n', "\r\n"))
}

/// Without the empty line that keeps renderers from making a heading of the last one.
fn without_blank_line(text: &str) -> &str {
    let line = |text: &'_ str| text.ends_with('\n').then(|| text.len() - if text.ends_with("\r\n") { 2 } else { 1 });
    match line(text).and_then(|end| text.get(..end)) {
        Some(shorter) if shorter.ends_with('\n') => shorter,
        _ => text,
    }
}

/// The stretches that two lists of words have in common, as bytes of both texts.
fn same_stretches(before: &[&str], after: &[&str], changed: &[Hunk]) -> Vec<(Range<usize>, Range<usize>)> {
    let starts = |words: &[&str]| {
        words.iter().fold(vec![0], |mut starts, word| {
            starts.push(starts.last().copied().unwrap_or_default() + word.len());
            starts
        })
    };
    let (was, is) = (starts(before), starts(after));
    let end = Hunk { before: before.len()..before.len(), after: after.len()..after.len() };
    let (mut x, mut y) = (0, 0);
    let mut same = Vec::new();
    for hunk in changed.iter().chain([&end]) {
        let range = |starts: &[usize], from: usize, to: usize| Some(*starts.get(from)?..*starts.get(to)?);
        if let Some(both) = range(&was, x, hunk.before.start).zip(range(&is, y, hunk.after.start)) {
            same.push(both);
        }
        (x, y) = (hunk.before.end, hunk.after.end);
    }
    same
}
