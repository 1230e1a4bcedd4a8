//! Markdown as the words that a reader reads: for vocabularies whose values are plain text.

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, parse_document};

/// The words of `markdown` on one line, without its marks, its raw HTML and its pictures.
pub fn words(markdown: &str) -> String {
    let arena = Arena::new();
    let mut options = Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    let mut said = String::new();
    for node in parse_document(&arena, markdown, &options).descendants() {
        match &node.data().value {
            NodeValue::Text(text) => said.push_str(text),
            NodeValue::Code(code) => said.push_str(&code.literal),
            NodeValue::CodeBlock(block) => said.push_str(&block.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => said.push(' '),
            value if value.block() => said.push(' '),
            _ => {}
        }
    }
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}
