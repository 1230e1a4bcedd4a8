//! HTML as a [`document`]: from a clipboard, as Google Docs, Word, LibreOffice, mail programs, browsers and chat
//! assistants fill it, or from a saved page.
//!
//! Safe by construction: text, structure and addresses that were let through are carried over, and nothing else is. The time
//! it takes grows with the length of the text alone, and no element is kept deeper than [`tree::DEPTH_MAX`].

mod blocks;
pub mod encoding;
mod look;
mod tables;
mod tokens;
mod tree;

use crate::document::{Block, Look};
use crate::embedded::Album;
use crate::losses::Losses;
use blocks::Reader;
pub use look::raised;
use tree::{NodeId, Tree};

/// Marks around what was copied, where a clipboard holds more.
const FRAGMENT: [&str; 2] = ["<!--StartFragment-->", "<!--EndFragment-->"];

/// Reads what a clipboard holds.
pub fn clipboard(html: &str) -> (Vec<Block>, Losses) {
    let inner = html.split_once(FRAGMENT[0]).map_or(html, |(_, rest)| rest);
    let inner = inner.rsplit_once(FRAGMENT[1]).map_or(inner, |(before, _)| before);
    let tree = Tree::of(inner);
    let from_docs = inner.contains("docs-internal-guid-");
    let mut reader = Reader { tree: &tree, losses: Losses::default(), from_docs };
    let blocks = reader.children(0, &Look::default());
    (blocks, reader.losses)
}

/// A saved page.
pub struct Page {
    pub blocks: Vec<Block>,
    pub losses: Losses,
    /// What its head calls it.
    pub title: String,
    /// Who its head says wrote it.
    pub author: String,
    /// BCP 47, if the page says it.
    pub language: Option<String>,
}

/// Reads a saved page: its article, if one stands out, else all of it but what leads around the site.
pub fn page(html: &str) -> Page {
    let tree = Tree::of(html);
    let losses = Losses { album: Album::open(), ..Losses::default() };
    let mut reader = Reader { tree: &tree, losses, from_docs: false };
    let root = tree.find(0, &|node| node.name == "body").unwrap_or(0);
    let article = ["article", "main"].into_iter().find_map(|name| only(&tree, root, name));
    if let Some(article) = article {
        let outside = readable(&tree, root).saturating_sub(readable(&tree, article));
        if outside > 0 {
            let noun = if outside == 1 { "word" } else { "words" };
            reader.losses.dropped.push(format!("{outside} {noun} around the page’s article were left out."));
        }
    }
    let blocks = reader.children(article.unwrap_or(root), &Look::default());
    let head = |name: &str, value: &str| {
        let fits = |node: &tree::Node| node.name == "meta" && node.attribute(name) == Some(value);
        tree.find(0, &fits).and_then(|id| tree.node(id).attribute("content")).unwrap_or_default().trim().to_owned()
    };
    let title = tree.find(0, &|node| node.name == "title").map(|id| tree.words(id)).unwrap_or_default();
    let shared = head("property", "og:title");
    let language = tree.find(0, &|node| node.name == "html").and_then(|id| tree.node(id).attribute("lang"));
    Page {
        blocks,
        losses: reader.losses,
        title: if shared.is_empty() { title.split_whitespace().collect::<Vec<_>>().join(" ") } else { shared },
        author: head("name", "author"),
        language: language.map(str::trim).filter(|tag| !tag.is_empty()).map(str::to_owned),
    }
}

/// The one element of this name below `id`, if there is exactly one that is not inside another.
fn only(tree: &Tree, id: NodeId, name: &str) -> Option<NodeId> {
    let mut found = Vec::new();
    collect(tree, id, name, &mut found);
    match &found[..] {
        [one] => Some(*one),
        _ => None,
    }
}

fn collect(tree: &Tree, id: NodeId, name: &str, found: &mut Vec<NodeId>) {
    for child in &tree.node(id).children {
        if tree.node(*child).name == name {
            found.push(*child);
        } else {
            collect(tree, *child, name, found);
        }
    }
}

/// Words below `id` that are no script and no style.
fn readable(tree: &Tree, id: NodeId) -> usize {
    let node = tree.node(id);
    if matches!(node.name.as_str(), "script" | "style" | "noscript" | "template" | "svg" | "head") {
        return 0;
    }
    let below: usize = node.children.iter().map(|child| readable(tree, *child)).sum();
    node.text.split_whitespace().count() + below
}
