//! The tree as YAML that every reader of 1.1 and 1.2 reads alike: one line a text, two spaces a level.

use super::{Block, Value, quoted, quoted_list};
use std::fmt::Write;

/// The lines of the fields, each with its line feed.
pub fn lines(block: &Block) -> String {
    let mut out = String::new();
    write(&mut out, block, 0, false);
    out
}

/// `in_list` says that the first field stands behind the mark of a list entry, which is there already.
fn write(out: &mut String, block: &Block, depth: usize, in_list: bool) {
    for (n, (key, value)) in block.fields.iter().enumerate() {
        let indent = if in_list && n == 0 { 0 } else { depth * 2 };
        let _ = write!(out, "{:indent$}{key}:", "");
        match value {
            Value::Text(text) => {
                let _ = writeln!(out, " {}", quoted(text));
            }
            Value::Bare(bare) => {
                let _ = writeln!(out, " {bare}");
            }
            Value::List(values) => {
                let _ = writeln!(out, " {}", quoted_list(values));
            }
            Value::Block(inner) => {
                out.push('\n');
                write(out, inner, depth + 1, false);
            }
            Value::Blocks(blocks) => {
                out.push('\n');
                for entry in blocks {
                    let indent = (depth + 1) * 2;
                    let _ = write!(out, "{:indent$}- ", "");
                    write(out, entry, depth + 2, true);
                }
            }
        }
    }
}
