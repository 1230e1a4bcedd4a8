//! The clean room: nothing of the desk leaves with an article. What stands in its texts is found by the checks, where it can
//! be mended or waived; here every file is read once more as it would be written, whatever it was made from.
//!
//! The rules are those of the checks, so that the two cannot disagree: a kind that the house style does not require is not
//! looked for, and words that somebody waived by name may leave.

use crate::checks::{placeholders, residue, tracking};
use crate::{links, look, prose};
use domain::hidden::hidden;
use domain::ledger::Visibility;
use domain::residue::{marks, only_said_by_one};
use domain::{Article, Fate, HouseStyle, Margin, Severity, critic};
use export::{OutFile, annotations, texts};
use std::ops::Range;

/// A remark or a prompt that has fewer letters than this could stand in any text.
const SECRET_CHARS_MIN: usize = 16;

/// The same for one sentence of it.
const SENTENCE_CHARS_MIN: usize = 28;

/// So many of the words are told.
const TOLD_CHARS_MAX: usize = 80;

/// What does not leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Characters that nobody sees.
    Hidden,
    /// CriticMarkup.
    EditingMarks,
    /// Who wrote which words, as a block of Markdown Annotations.
    Annotations,
    /// A place on somebody's machine.
    LocalPath,
    /// TK and its kin.
    Placeholder,
    /// What a chat assistant leaves.
    Residue,
    /// A parameter that follows readers about.
    Tracking,
    /// What was said about the article, or suggested for it.
    Remark,
    /// What a tool was asked.
    Prompt,
    /// What was noted about the use of a tool for the desk alone.
    DeskNote,
}

/// Something that was about to leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// What it is.
    pub kind: Kind,
    /// The file, by its path.
    pub file: String,
    /// The words, or the first of them.
    pub words: String,
}

/// What the scan looks for in the files of one article.
pub struct CleanRoom<'a> {
    article: &'a Article,
    kinds: Vec<Kind>,
    to_come: bool,
    secrets: Vec<(Kind, String)>,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Hidden,
        Self::EditingMarks,
        Self::Annotations,
        Self::LocalPath,
        Self::Placeholder,
        Self::Residue,
        Self::Tracking,
        Self::Remark,
        Self::Prompt,
        Self::DeskNote,
    ];

    /// The check that finds it in the article's own words; none for what stands beside them.
    #[must_use]
    pub fn check(self) -> Option<&'static str> {
        match self {
            Self::Hidden => Some("hidden-characters"),
            Self::EditingMarks | Self::Annotations => Some("editing-marks"),
            Self::LocalPath => Some("local-paths"),
            Self::Placeholder => Some("placeholders"),
            Self::Residue => Some("residue"),
            Self::Tracking => Some("tracking"),
            Self::Remark | Self::Prompt | Self::DeskNote => None,
        }
    }

    /// What it is, in English and in German, as part of a sentence.
    #[must_use]
    pub fn named(self) -> (&'static str, &'static str) {
        match self {
            Self::Hidden => ("characters that nobody sees", "unsichtbare Zeichen"),
            Self::EditingMarks => ("editing marks", "Korrekturzeichen"),
            Self::Annotations => ("a list of who wrote which words", "eine Liste, wer was geschrieben hat"),
            Self::LocalPath => ("a place on somebody’s machine", "ein Ort auf einem Rechner"),
            Self::Placeholder => ("something that was to be filled in", "etwas, das ausgefüllt werden sollte"),
            Self::Residue => ("what a chat assistant left", "ein Rest eines Chatbots"),
            Self::Tracking => ("an address that follows readers about", "eine Adresse, die Leser verfolgt"),
            Self::Remark => ("a remark about the article", "eine Bemerkung über den Artikel"),
            Self::Prompt => ("what a tool was asked", "eine Anfrage an ein Werkzeug"),
            Self::DeskNote => ("a note for the desk", "eine Notiz für die Redaktion"),
        }
    }
}

impl<'a> CleanRoom<'a> {
    /// Prepares the scan of this article's files.
    #[must_use]
    pub fn new(article: &'a Article, house: &'a HouseStyle, margin: &Margin) -> Self {
        let asked = |kind: &Kind| {
            let check = kind.check().and_then(look::check);
            check.is_none_or(|check| look::severity(check, house) == Severity::Required)
        };
        let own = if article.meta.language.is_empty() { &house.language } else { &article.meta.language };
        let to_come = own.split('-').next() != Some("de");
        let secrets = secrets(article, house, margin);
        Self { article, kinds: Kind::ALL.into_iter().filter(asked).collect(), to_come, secrets }
    }

    /// What of it stands in these files; each thing once for each file.
    #[must_use]
    pub fn scan(&self, files: &[OutFile]) -> Vec<Left> {
        let mut left: Vec<Left> = Vec::new();
        for file in files {
            for text in texts::of(file) {
                for (kind, words) in self.in_text(&text) {
                    let words: String = words.chars().take(TOLD_CHARS_MAX).collect();
                    if !left.iter().any(|one| one.kind == kind && one.file == file.path && one.words == words) {
                        left.push(Left { kind, file: file.path.clone(), words });
                    }
                }
            }
        }
        left
    }

    fn in_text(&self, text: &str) -> Vec<(Kind, String)> {
        let waived = |kind: Kind, words: &str| {
            let by = |id: &str| self.article.waivers.iter().any(|one| one.check == id && one.quote.contains(words));
            kind.check().is_some_and(by) || by("fields")
        };
        let mut found: Vec<(Kind, String)> = Vec::new();
        for (kind, at) in standing(text, &self.kinds, self.to_come) {
            let words = text.get(at).unwrap_or_default();
            if !waived(kind, words) {
                found.push((kind, words.to_owned()));
            }
        }
        if !self.secrets.is_empty() {
            let letters = letters(text);
            let told = self.secrets.iter().filter(|(_, secret)| letters.contains(secret.as_str()));
            found.extend(told.cloned());
        }
        found
    }
}

/// Where something of these kinds stands in a text, in bytes. Code is for readers as it is, except that nothing hidden
/// belongs in it.
pub(crate) fn standing(text: &str, kinds: &[Kind], to_come: bool) -> Vec<(Kind, Range<usize>)> {
    let mut found: Vec<(Kind, Range<usize>)> = Vec::new();
    let code = prose::code(text);
    let is_code = |at: usize| prose::covering(&code, at).is_some();
    for kind in kinds {
        let places: Vec<Range<usize>> = match kind {
            Kind::Hidden => hidden(text),
            Kind::EditingMarks => editing_marks(text).into_iter().collect(),
            Kind::Annotations => annotations::block_in(text).into_iter().collect(),
            Kind::LocalPath => local_paths(text),
            Kind::Placeholder => placeholders::words(text, to_come),
            Kind::Residue => left_by_an_assistant(text),
            Kind::Tracking => {
                addresses(text, |name, pair| tracking::is_tracking(name) && !residue::is_source(name, pair))
            }
            Kind::Remark | Kind::Prompt | Kind::DeskNote => Vec::new(),
        };
        let everywhere = matches!(kind, Kind::Hidden | Kind::Annotations);
        found.extend(places.into_iter().filter(|at| everywhere || !is_code(at.start)).map(|at| (*kind, at)));
    }
    found
}

/// Whether a byte of a text stands in code.
pub(crate) fn is_code(text: &str, at: usize) -> bool {
    prose::covering(&prose::code(text), at).is_some()
}

/// From the first mark to the last.
pub(crate) fn editing_marks(text: &str) -> Option<Range<usize>> {
    if !critic::is_marked(text) {
        return None;
    }
    let cuts = critic::read(text).cuts;
    let from = cuts.iter().map(|(at, _)| *at).min()?;
    let to = cuts.iter().map(|(at, length)| at + length).max()?;
    let byte = |unit: u32| domain::anchor::slice(text, 0, unit).map(str::len);
    Some(byte(from)?..byte(to)?)
}

/// Addresses of files, and paths into somebody's home folder.
pub(crate) fn local_paths(text: &str) -> Vec<Range<usize>> {
    const HOMES: [&str; 3] = ["/home/", "/Users/", ":\\Users\\"];
    let mut found: Vec<Range<usize>> = Vec::new();
    let ends = |c: char| c.is_whitespace() || "\"'<>()[]{}|`,;*”“„«»".contains(c);
    let mut note = |from: usize| {
        let rest = text.get(from..).unwrap_or_default();
        let path = rest[..rest.find(ends).unwrap_or(rest.len())].trim_end_matches(['.', ':', '!', '?']);
        let to = from + path.len();
        if found.last().is_none_or(|last| last.end <= from) {
            found.push(from..to);
        }
    };
    let mut starts: Vec<usize> = Vec::new();
    let bytes = text.as_bytes();
    for (at, _) in text.match_indices(":/") {
        let alone = at < 5 || !bytes.get(at - 5).is_some_and(u8::is_ascii_alphanumeric);
        if alone && at >= 4 && bytes.get(at - 4..at).is_some_and(|word| word.eq_ignore_ascii_case(b"file")) {
            starts.push(at - 4);
        }
    }
    for home in HOMES {
        for (at, _) in text.match_indices(home) {
            let before = text[..at].chars().next_back();
            let drive = home.starts_with(':');
            let stands = if drive {
                before.is_some_and(|c| c.is_ascii_alphabetic())
            } else {
                !before.is_some_and(|c| c.is_alphanumeric() || "./-_~%:".contains(c))
            };
            let named = text[at + home.len()..].starts_with(|c: char| c.is_alphanumeric());
            if stands && named {
                starts.push(at - usize::from(drive));
            }
        }
    }
    starts.sort_unstable();
    starts.into_iter().for_each(&mut note);
    found
}

fn left_by_an_assistant(text: &str) -> Vec<Range<usize>> {
    let mut found = marks(text);
    found.extend(addresses(text, residue::is_source));
    let small = text.to_lowercase().replace('\'', "’");
    // Lower case can be longer or shorter: the place is that of the same words, where they stand as they are.
    if let Some(words) = only_said_by_one(&small) {
        let at = small.find(words).filter(|_| small.len() == text.len()).unwrap_or_default();
        let to = at + words.len();
        found.push(if text.is_char_boundary(at) && text.is_char_boundary(to) { at..to } else { 0..0 });
    }
    found
}

/// The addresses that have such a parameter.
fn addresses(text: &str, unwanted: impl Fn(&str, &str) -> bool) -> Vec<Range<usize>> {
    if !text.contains('?') {
        return Vec::new();
    }
    let all = links::links(text).into_iter().map(|link| link.address);
    all.filter(|at| tracking::without(&text[at.clone()], &unwanted).is_some()).collect()
}

/// What people said beside the article, as [`letters`]: whole, and its longer sentences. Not what the article says itself.
fn secrets(article: &Article, house: &HouseStyle, margin: &Margin) -> Vec<(Kind, String)> {
    let mut said: Vec<(Kind, &str)> = Vec::new();
    for comment in &margin.comments {
        said.extend(comment.thread.iter().map(|remark| (Kind::Remark, remark.text())));
    }
    let open = margin.suggestions.iter().filter(|one| one.fate == Fate::Open);
    said.extend(open.map(|one| (Kind::Remark, one.replacement.as_str())));
    for one in &article.ledger.contributions {
        if one.prompt.visibility != Visibility::Public {
            said.push((Kind::Prompt, &one.prompt.text));
        }
        said.push((Kind::DeskNote, &one.note));
    }
    said.retain(|(_, text)| text.chars().count() >= SECRET_CHARS_MIN);
    if said.is_empty() {
        return Vec::new();
    }
    let mut printed = export::canonical(article, house);
    printed.push_str(&export::note::printed(article, house));
    for one in &article.ledger.contributions {
        printed.push_str(&one.purpose);
        printed.push('\n');
    }
    let printed = letters(&printed);
    let mut found: Vec<(Kind, String)> = Vec::new();
    for (kind, text) in said {
        let whole = std::iter::once((text, SECRET_CHARS_MIN));
        let sentences = text.split(['.', '!', '?', '\n']).map(|one| (one, SENTENCE_CHARS_MIN));
        for (piece, min) in whole.chain(sentences) {
            let piece = letters(piece);
            if piece.len() >= min && !printed.contains(&piece) && !found.iter().any(|(_, known)| *known == piece) {
                found.push((kind, piece));
            }
        }
    }
    found
}

/// Words in lower case with one space between them: what is left of a text however it is marked up.
fn letters(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(Kind, &str)]) {
        let found = standing(text, &Kind::ALL, true);
        assert_eq!(found.into_iter().map(|(kind, at)| (kind, &text[at])).collect::<Vec<_>>(), expected, "in {text:?}");
    }

    #[test]
    fn places_on_somebodys_machine_are_found_and_pages_are_none() {
        check(
            "see file:///tmp/x.png and /home/ada/x.txt, (/Users/ada/y) or C:\\Users\\ada\\z.",
            &["file:///tmp/x.png", "/home/ada/x.txt", "/Users/ada/y", "C:\\Users\\ada\\z"]
                .map(|p| (Kind::LocalPath, p)),
        );
        check("https://x.org/home/ada and ./home/ada, profile:/x, /home/ and `/home/pi/x`", &[]);
    }

    #[test]
    fn each_kind_is_found_where_it_stands() {
        check("a {++new++} b", &[(Kind::EditingMarks, "{++new++}")]);
        check("x\n\n---\nAnnotations: 0,40 SHA-256 0123", &[(Kind::Annotations, "Annotations: 0,40 SHA-256 ")]);
        check("It is TK.", &[(Kind::Placeholder, "TK")]);
        check("It is [cite_start]so.", &[(Kind::Residue, "[cite_start]")]);
        check("<https://x.org/?utm_source=a>", &[(Kind::Tracking, "https://x.org/?utm_source=a")]);
        check("As an AI language model, I cannot", &[(Kind::Residue, "As an AI language model")]);
        check(
            "Annotations: several, SHA-256 among them; `{++code++}`; $TK$; `TK`; it is 5 {++ 6",
            &[(Kind::Placeholder, "TK")],
        );
    }
}
