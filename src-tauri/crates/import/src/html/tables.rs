//! Tables: those that hold figures stay tables, those that only place things on a page give way to what they hold.

use super::blocks::Reader;
use super::look;
use super::tree::{NodeId, Tree};
use crate::document::{Block, Look, Span, is_blank};

/// The blocks that the table `id` makes.
pub fn read(reader: &mut Reader<'_>, id: NodeId, look: &Look) -> Vec<Block> {
    let tree = reader.tree;
    let mut out = Vec::new();
    for caption in tree.node(id).children.iter().filter(|child| tree.node(**child).name == "caption") {
        out.extend(reader.children(*caption, look));
    }
    let rows = rows(tree, id);
    let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
    let role = tree.node(id).attribute("role");
    let nested = tree.find(id, &|node| node.name == "table").is_some();
    if columns <= 1 || nested || matches!(role, Some("presentation" | "none")) {
        for cell in rows.into_iter().flatten() {
            out.extend(reader.children(cell, &look::inside(tree.node(cell), look)));
        }
        return out;
    }
    let mut table: Vec<Vec<Vec<Span>>> = Vec::new();
    for row in rows {
        let mut cells = Vec::new();
        for cell in row {
            let node = tree.node(cell);
            let mut spans = reader.flat(cell, &look::inside(node, look));
            if node.name == "th" || table.is_empty() {
                // The first row is the heading, and says so by being it.
                spans.iter_mut().for_each(|span| span.look.strong = false);
            }
            cells.push(spans);
            let wide: usize = node.attribute("colspan").and_then(|count| count.trim().parse().ok()).unwrap_or(1);
            let tall = node
                .attribute("rowspan")
                .is_some_and(|count| count.trim().parse::<usize>().is_ok_and(|count| count > 1));
            if wide > 1 || tall {
                reader.losses.count.spans_of_cells += 1;
                cells.resize_with(cells.len() + wide.clamp(1, 50) - 1, Vec::new);
            }
        }
        if cells.iter().any(|cell| !is_blank(cell)) {
            table.push(cells);
        }
    }
    if !table.is_empty() {
        out.push(Block::Table(table));
    }
    out
}

/// The cells of each row; rows of tables inside are theirs.
fn rows(tree: &Tree, id: NodeId) -> Vec<Vec<NodeId>> {
    let mut out = Vec::new();
    for child in &tree.node(id).children {
        match tree.node(*child).name.as_str() {
            "thead" | "tbody" | "tfoot" => out.extend(rows(tree, *child)),
            "tr" => {
                let cells = tree.node(*child).children.iter().copied();
                out.push(cells.filter(|cell| matches!(tree.node(*cell).name.as_str(), "td" | "th")).collect());
            }
            _ => {}
        }
    }
    out
}
