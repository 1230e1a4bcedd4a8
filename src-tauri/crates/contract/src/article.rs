//! One article, whole: what the desk shows and `show --json` prints.

use crate::library::PersonView;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Asks for an empty article.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewArticle {
    /// Name of the house style; null takes the library's own.
    pub house: Option<String>,
}

/// Asks for an article.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OpenArticle {
    /// Its id.
    pub id: String,
}

/// Everything about one article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ArticleView {
    /// What it is called and what it says.
    #[serde(flatten)]
    pub content: Content,
    /// Words of all parts but the note, by origin.
    pub words: WordsView,
    /// SHA-256 of the canonical Markdown.
    pub fingerprint: String,
    /// Runs of every part that has text, by part name: they cover it exactly.
    pub runs: BTreeMap<String, Vec<RunView>>,
    /// The state this view shows; an edit says which state it was made on.
    pub heads: Vec<String>,
    /// RFC 3339.
    pub created: String,
    /// RFC 3339.
    pub updated: String,
}

/// What an article is called and what it says, without its memory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "the fields are the words of DESIGN.md, section 8")]
pub struct Content {
    pub id: String,
    pub slug: String,
    /// draft, in_review, changes_requested, approved, published, corrected.
    pub status: String,
    pub house: String,
    pub headline: String,
    pub deck: String,
    pub byline: Vec<PersonView>,
    pub accountable: Option<PersonView>,
    pub hero: HeroView,
    pub takeaways: Vec<TakeawayView>,
    pub body: String,
    pub qa: QaView,
    pub analysis: String,
    pub note: NoteView,
    pub section: String,
    pub tags: Vec<String>,
    /// RFC 3339 date, with or without time.
    pub date: Option<String>,
    /// BCP 47 language tag; empty means the house style's.
    pub language: String,
}

/// The picture at the top.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "the fields are the words of DESIGN.md, section 8")]
pub struct HeroView {
    pub asset: Option<String>,
    pub alt: String,
    pub caption: String,
    pub credit: String,
    pub source_type: Option<String>,
    pub decorative: bool,
}

/// One takeaway.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "id and text")]
pub struct TakeawayView {
    pub id: String,
    pub text: String,
}

/// Questions and answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "topic and pairs")]
pub struct QaView {
    pub topic: String,
    pub pairs: Vec<PairView>,
}

/// A question with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs, reason = "id, question, answer")]
pub struct PairView {
    pub id: String,
    pub question: String,
    pub answer: String,
}

/// The Editor's Note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoteView {
    /// What readers are told.
    pub text: String,
    /// As it stood in the imported file.
    pub found: Option<String>,
}

/// Counts of words by origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[allow(missing_docs, reason = "each field is a count")]
pub struct WordsView {
    pub total: u32,
    pub human: u32,
    pub contribution: u32,
    pub source: u32,
    pub unknown: u32,
    /// Reading time, rounded up.
    pub minutes: u32,
}

/// A stretch of text with one origin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RunView {
    /// UTF-16 code units.
    pub len: u32,
    /// `h:`, `c:`, `r:` or `u:` and an id.
    pub origin: String,
}
