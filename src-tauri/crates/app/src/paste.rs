//! Read what a person pastes. Needs no library.

/// What is to be inserted, and what became of the rest.
pub use import::Pasted;

/// Reads a clipboard: rich text becomes Markdown. For a part of one `line`, paragraphs are joined by spaces.
#[must_use]
pub fn read_paste(html: &str, plain: &str, line: bool) -> Pasted {
    import::paste(html, plain, line)
}
