//! What a person pastes, on its way into a part.

use crate::Failure;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what a clipboard says in Markdown.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReadPaste {
    /// Its `text/html`; empty where there is none.
    pub html: String,
    /// Its `text/plain`.
    pub plain: String,
    /// For a part of one line: paragraphs are joined by spaces.
    pub line: bool,
}

/// What is to be inserted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PasteView {
    /// Empty where the clipboard holds nothing that could stand in an article.
    pub markdown: String,
    /// What was changed or left out, in sentences.
    pub report: Vec<String>,
}

/// Reads a clipboard.
pub fn read_paste(ask: ReadPaste) -> Result<PasteView, Failure> {
    let app::Pasted { markdown, report } = app::read_paste(&ask.html, &ask.plain, ask.line);
    Ok(PasteView { markdown, report })
}
