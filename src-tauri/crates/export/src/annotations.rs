//! Who wrote which words, written at the end of a file: iA Markdown Annotations 0.1 (`reference/field.md`, section 2.2).
//!
//! Only where somebody asks for it: other programs show the block as text. What is unknown is claimed for nobody.

use domain::authorship::{Author, Claim, boundaries, claims};
use domain::{Article, Fingerprint, Part, Run};
use std::fmt::Write;
use std::ops::Range;

/// `file`, in which an article left, with the authors of its words behind it.
#[must_use]
pub fn with_authorship(file: &str, article: &Article, runs: &[(Part, Vec<Run>)]) -> String {
    annotated(file, &claims(file, article, runs), &article.annotations.kept)
}

/// Where the first line of such a block stands in `text`, in bytes, without its hash. It can say nothing else.
#[must_use]
pub fn block_in(text: &str) -> Option<Range<usize>> {
    let (start, end) = ("Annotations: ", " SHA-256 ");
    text.match_indices(start).find_map(|(at, _)| {
        let covered = &text[at + start.len()..];
        let length = covered.find(|c: char| !c.is_ascii_digit() && c != ',')?;
        (length > 0 && covered[length..].starts_with(end)).then(|| at..at + start.len() + length + end.len())
    })
}

/// `text` with a block behind it; `kept` are lines that go into it as they are.
#[must_use]
pub fn annotated(text: &str, claims: &[Claim], kept: &str) -> String {
    let bounds = boundaries(text);
    let mut by_author: Vec<(&Author, Vec<(usize, usize)>)> = Vec::new();
    for claim in claims {
        // A claim that ends inside a cluster ends before it: a cluster has one author.
        let cluster = |byte: usize| bounds.partition_point(|at| *at <= byte).saturating_sub(1);
        let (from, to) = (cluster(claim.at.start), cluster(claim.at.end));
        if from >= to {
            continue;
        }
        let known = by_author.iter().position(|(author, _)| **author == claim.by);
        let at = known.unwrap_or_else(|| {
            by_author.push((&claim.by, Vec::new()));
            by_author.len() - 1
        });
        let Some((_, ranges)) = by_author.get_mut(at) else { continue };
        match ranges.last_mut() {
            Some((start, len)) if *start + *len == from => *len += to - from,
            _ => ranges.push((from, to - from)),
        }
    }
    let mut file = text.to_owned();
    if !file.ends_with('\n') {
        file.push('\n');
    }
    // Lines end in two spaces, as in the format's own examples, so that a renderer keeps them apart.
    let _ = writeln!(file, "\n---\nAnnotations: 0,{} SHA-256 {}  ", bounds.len() - 1, Fingerprint::of(text));
    for (author, ranges) in by_author {
        let ranges: Vec<String> = ranges
            .iter()
            .map(|(from, len)| if *len == 1 { from.to_string() } else { format!("{from},{len}") })
            .collect();
        let _ = writeln!(file, "{}: {}  ", key(author), ranges.join(" "));
    }
    file.push_str(kept);
    if !kept.is_empty() && !kept.ends_with('\n') {
        file.push('\n');
    }
    file.push_str("...\n");
    file
}

fn key(author: &Author) -> String {
    let mark = if matches!(author, Author::Person(_)) { '@' } else { '&' };
    let mut key = String::from(mark);
    for c in author.name().trim().chars() {
        match c {
            '\\' | ':' | '<' | '>' => {
                key.push('\\');
                key.push(c);
            }
            c if c.is_control() => key.push(' '),
            c => key.push(c),
        }
    }
    key
}
