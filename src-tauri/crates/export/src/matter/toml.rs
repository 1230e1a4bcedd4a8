//! The tree as TOML 1.0: the fields of a table first, then the tables below it, each under its whole name.

use super::{Block, Value, quoted, quoted_list};
use std::fmt::Write;

/// The lines of the fields, each with its line feed.
pub fn lines(block: &Block) -> String {
    let mut out = String::new();
    table(&mut out, block, "");
    out
}

fn table(out: &mut String, block: &Block, name: &str) {
    let (tables, fields): (Vec<_>, Vec<_>) =
        block.fields.iter().partition(|(_, value)| matches!(value, Value::Block(_)));
    if !name.is_empty() && !fields.is_empty() {
        let _ = writeln!(out, "{}[{name}]", if out.is_empty() { "" } else { "\n" });
    }
    for (key, value) in fields {
        let _ = writeln!(out, "{} = {}", bare_or_quoted(key), inline(value));
    }
    for (key, value) in tables {
        if let Value::Block(inner) = value {
            let key = bare_or_quoted(key);
            table(out, inner, &if name.is_empty() { key } else { format!("{name}.{key}") });
        }
    }
}

fn inline(value: &Value) -> String {
    match value {
        Value::Text(text) => quoted(text),
        Value::Bare(bare) => bare.clone(),
        Value::List(values) => quoted_list(values),
        Value::Block(block) => inline_table(block),
        Value::Blocks(blocks) => format!("[{}]", blocks.iter().map(inline_table).collect::<Vec<_>>().join(", ")),
    }
}

fn inline_table(block: &Block) -> String {
    let field = |(key, value): &(&str, Value)| format!("{} = {}", bare_or_quoted(key), inline(value));
    format!("{{ {} }}", block.fields.iter().map(field).collect::<Vec<_>>().join(", "))
}

/// TOML's bare keys are ASCII letters, digits, `_` and `-`.
fn bare_or_quoted(key: &str) -> String {
    let bare = key.bytes().all(|c| c.is_ascii_alphanumeric() || matches!(c, b'_' | b'-'));
    if bare { key.to_owned() } else { quoted(key) }
}
