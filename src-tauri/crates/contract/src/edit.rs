//! What was typed, on its way to the record.

use crate::article::{ArticleView, WordsView};
use crate::library::ArticleRow;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Edits to one article, in the order they were made.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditArticle {
    /// Its id.
    pub id: String,
    /// The state the edits were made on: the `heads` of the last answer.
    pub base: Vec<String>,
    /// Each one applies to what the one before it left.
    pub edits: Vec<EditView>,
}

/// One edit. Offsets are UTF-16 code units; `after` names the entry to stand behind, null the first place.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the fields are said in the comment above")]
pub enum EditView {
    Splice { part: String, at: u32, delete: u32, insert: Vec<RunTextView> },
    AddTakeaway { id: String, after: Option<String>, text: Vec<RunTextView> },
    MoveTakeaway { id: String, after: Option<String> },
    RemoveTakeaway { id: String },
    AddPair { id: String, after: Option<String>, question: Vec<RunTextView>, answer: Vec<RunTextView> },
    MovePair { id: String, after: Option<String> },
    RemovePair { id: String },
    /// A field that is not text: slug, status, house, section, tags (comma-separated), date, language, byline
    /// (people separated by semicolons), accountable ("Name, role"), hero.decorative (yes or no).
    Set { field: String, value: String },
}

/// Text with its origin.
#[derive(Debug, Clone, Deserialize, TS)]
#[allow(missing_docs, reason = "text and origin")]
pub struct RunTextView {
    pub text: String,
    pub origin: String,
}

/// The edits are on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Edited {
    /// The state after them: the base of the next edit.
    pub heads: Vec<String>,
    /// Words of all parts but the note, by origin.
    pub words: WordsView,
    /// The article's row in the list.
    pub row: ArticleRow,
    /// The whole article, when somebody else had changed it since `base`, or when a field was set; else null.
    pub article: Option<ArticleView>,
}
