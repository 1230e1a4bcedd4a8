//! Who wrote which words, as a text file can say it: authors, the stretches they claim, and where the words of an
//! article's parts stand in the file.
//!
//! The format is iA Markdown Annotations 0.1 (`reference/field.md`, section 2); `import` reads it and `export` writes it. Its
//! offsets are grapheme clusters; here they are bytes of the file, and UTF-16 code units inside a part.

use crate::{Article, Id, Origin, Part, Run};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Somebody or something that a file names as the author of words.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Author {
    /// `@`: a person.
    Person(String),
    /// `&`: a program.
    Tool(String),
    /// `*`, or `&Reference`: another text.
    Reference(String),
}

impl Author {
    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Person(name) | Self::Tool(name) | Self::Reference(name) => name,
        }
    }
}

/// A stretch of a file and who is said to have written it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Bytes of the file.
    pub at: Range<usize>,
    /// Whose words they are said to be.
    pub by: Author,
}

/// What a file said of the authors of its words, as far as an article cannot say it in its own way. A file's word makes
/// no entry of the ledger: the words stay unknown until a person agrees.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Annotations {
    /// Authors that are no people, each with the unknown origin that its words have.
    pub authors: Vec<(Id, Author)>,
    /// Annotations that nobody here understands, with their line ends, byte for byte.
    pub kept: String,
}

/// Where every grapheme cluster of a text begins, in bytes, and where the last one ends.
#[must_use]
pub fn boundaries(text: &str) -> Vec<usize> {
    text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect()
}

/// The claims that the origins of an article's words amount to, in the file that it leaves as. What is unknown is claimed
/// for nobody.
#[must_use]
pub fn claims(file: &str, article: &Article, runs: &[(Part, Vec<Run>)]) -> Vec<Claim> {
    let texts = article.texts();
    let mut claims = Vec::new();
    for place in places(file, &texts) {
        let Some((part, text)) = texts.get(place.text) else { continue };
        let Some((_, runs)) = runs.iter().find(|(of, _)| of == part) else { continue };
        let mut at = 0;
        for (run, piece) in runs.iter().zip(cut(text, runs)) {
            let here = at..at + piece.len();
            at = here.end;
            let Some(by) = author(article, &run.origin) else { continue };
            let both = here.start.max(place.from)..here.end.min(place.from + place.len);
            if both.start < both.end {
                claims.push(Claim { at: both.start - place.from + place.file..both.end - place.from + place.file, by });
            }
        }
    }
    claims.sort_by_key(|claim| claim.at.start);
    claims
}

fn author(article: &Article, origin: &Origin) -> Option<Author> {
    match origin {
        Origin::Human(id) => article.person(id).map(|person| Author::Person(person.name.clone())),
        Origin::Contribution(id) => article.ledger.find(id).map(|one| Author::Tool(one.tool.name.clone())),
        Origin::Source(_) => Some(Author::Reference("Reference".to_owned())),
        // A file's word about them goes out as it came in.
        Origin::Unknown(id) => {
            article.annotations.authors.iter().find(|(event, _)| event == id).map(|(_, by)| by.clone())
        }
    }
}

/// The runs of every part, from what a file claims; what nobody claims has the origin `unknown`. Of two claims on the same
/// words the later one counts.
#[must_use]
pub fn runs(
    file: &str,
    article: &Article,
    claims: &[(Range<usize>, Origin)],
    unknown: &Origin,
) -> Vec<(Part, Vec<Run>)> {
    let texts = article.texts();
    let mut owners: Vec<Vec<&Origin>> = texts.iter().map(|(_, text)| vec![unknown; text.len()]).collect();
    for place in places(file, &texts) {
        let Some(owner) = owners.get_mut(place.text) else { continue };
        for (at, origin) in claims {
            let both = at.start.max(place.file)..at.end.min(place.file + place.len);
            for byte in both {
                if let Some(one) = owner.get_mut(byte - place.file + place.from) {
                    *one = origin;
                }
            }
        }
    }
    let runs_of = |(text, owner): (&str, &Vec<&Origin>)| {
        let mut runs: Vec<Run> = Vec::new();
        for (at, c) in text.char_indices() {
            let origin = owner.get(at).copied().unwrap_or(unknown);
            let len = u32::try_from(c.len_utf16()).unwrap_or_default();
            match runs.last_mut() {
                Some(last) if last.origin == *origin => last.len += len,
                _ => runs.push(Run { len, origin: origin.clone() }),
            }
        }
        runs
    };
    texts.iter().zip(&owners).map(|((part, text), owner)| (part.clone(), runs_of((text, owner)))).collect()
}

/// The pieces of a text that its runs cut it into.
fn cut<'a>(text: &'a str, runs: &[Run]) -> Vec<&'a str> {
    let mut rest = text;
    let mut pieces = Vec::new();
    for run in runs {
        let mut units = 0;
        let end = rest
            .char_indices()
            .find(|(_, c)| {
                let full = units >= run.len;
                units += c.len_utf16() as u32;
                full
            })
            .map_or(rest.len(), |(at, _)| at);
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces
}

/// A stretch of a text that stands in the file as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Place {
    /// Which text.
    text: usize,
    /// Where it begins in the text, in bytes.
    from: usize,
    /// Where it begins in the file.
    file: usize,
    len: usize,
}

/// So many lines of a text may be missing from the file before the rest is not looked for: a file that says something
/// else costs no more than a few readings of it.
const MISSES_MAX: usize = 64;

/// Where the words of some texts stand in a file. Long texts choose first, because a short one may stand in a longer one. A
/// text that does not stand there whole is looked for line by line. The same file and texts have the same places always.
fn places(file: &str, texts: &[(Part, &str)]) -> Vec<Place> {
    let mut order: Vec<usize> = (0..texts.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(texts.get(*at).map_or(0, |(_, text)| text.len())));
    let mut taken = Taken::default();
    let mut places = Vec::new();
    for which in order {
        let Some((_, text)) = texts.get(which) else { continue };
        if text.trim().is_empty() {
            continue;
        }
        if let Some(found) = taken.find(file, text, 0) {
            places.push(Place { text: which, from: 0, file: found, len: text.len() });
            continue;
        }
        let (mut from, mut after, mut misses) = (0, 0, 0);
        for line in text.split_inclusive('\n') {
            let words = line.trim();
            let start = from + (line.len() - line.trim_start().len());
            from += line.len();
            if words.is_empty() || misses >= MISSES_MAX {
                continue;
            }
            match taken.find(file, words, after) {
                Some(found) => {
                    places.push(Place { text: which, from: start, file: found, len: words.len() });
                    after = found + words.len();
                }
                None => misses += 1,
            }
        }
    }
    places
}

/// What of the file belongs to a text already.
#[derive(Default)]
struct Taken(Vec<Range<usize>>);

impl Taken {
    /// The first place from `after` on that is free, and taken from then on.
    fn find(&mut self, file: &str, words: &str, after: usize) -> Option<usize> {
        let mut from = after;
        while let Some(at) = file.get(from..).and_then(|rest| rest.find(words)).map(|at| at + from) {
            let here = at..at + words.len();
            match self.0.iter().find(|other| other.start < here.end && here.start < other.end) {
                None => {
                    self.0.push(here);
                    return Some(at);
                }
                Some(other) => from = file.ceil_char_boundary(other.end.max(at + 1)),
            }
        }
        None
    }
}
