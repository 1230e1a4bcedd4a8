//! The article as a reader meets it, for a frame without scripts.

use crate::Failure;
use crate::article::Content;
use app::Shown;
use domain::Article;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the page of what is on the screen, saved or not.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Preview {
    /// What is on the screen.
    pub content: Content,
    /// The house style as it is written, where the library's own; empty for a built-in one.
    pub house: String,
    /// The line under the deck that the ledger makes; empty for none.
    pub top_label: String,
    /// What the window's policy lets styles in by; empty where there is no policy.
    pub nonce: String,
    /// The address of the window's own style sheet with the faces; empty for none.
    pub faces: String,
}

/// The page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PreviewView {
    /// A whole HTML document, sanitised, with its own policy. Its blocks say where they stand: `data-part` is the part's
    /// name, `data-sourcepos` the lines and columns of a block in its part (`3:1-4:20`, both counted from 1).
    pub document: String,
}

/// Makes the page.
pub fn preview(ask: Preview) -> Result<PreviewView, Failure> {
    let article = Article::try_from(ask.content)?;
    let shown = Shown::InWindow { nonce: &ask.nonce, faces: &ask.faces };
    let label = Some(ask.top_label.as_str()).filter(|label| !label.is_empty());
    Ok(PreviewView { document: app::preview(&article, &app::style_of(&article.house, &ask.house), label, shown)? })
}
