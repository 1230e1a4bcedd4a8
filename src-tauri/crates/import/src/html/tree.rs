//! HTML as a tree, never deeper than a few hundred elements however deep the text is.
//!
//! A simple tree builder: end tags that people leave out are put in, and an end tag closes the nearest element of its name.
//! Each token costs at most one look through the open elements, of which there are at most [`DEPTH_MAX`].

use super::tokens::{Token, tokens};

/// How deep elements are kept; what lies deeper stands at this depth.
pub const DEPTH_MAX: usize = 200;

/// Elements that have no content (HTML standard, section 13.1.2).
const VOID: [&str; 15] = [
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];

/// Elements that end a paragraph whose end tag is missing.
const ENDS_PARAGRAPH: [&str; 34] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "details",
    "dd",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "ul",
    "center",
];

/// What the tree is made of, by number.
pub type NodeId = usize;

/// An element or a text.
#[derive(Debug)]
pub struct Node {
    /// In small letters; empty for text.
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
    pub children: Vec<NodeId>,
}

/// The tree. Node 0 is its root and has no name.
#[derive(Debug)]
pub struct Tree {
    pub nodes: Vec<Node>,
}

impl Tree {
    /// Reads `html`.
    pub fn of(html: &str) -> Self {
        let mut builder =
            Builder { tree: Self { nodes: vec![element(String::new(), Vec::new())] }, open: vec![0], deeper: 0 };
        for token in tokens(html) {
            builder.take(token);
        }
        builder.tree
    }

    pub fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id]
    }

    /// All text below a node that is to be read.
    pub fn words(&self, id: NodeId) -> String {
        let mut out = String::new();
        self.collect(id, &mut out);
        out
    }

    /// The first element below `id` of which `fits` is true, in the order of the text.
    pub fn find(&self, id: NodeId, fits: &dyn Fn(&Node) -> bool) -> Option<NodeId> {
        self.node(id)
            .children
            .iter()
            .find_map(|child| if fits(self.node(*child)) { Some(*child) } else { self.find(*child, fits) })
    }

    fn collect(&self, id: NodeId, out: &mut String) {
        let node = self.node(id);
        if matches!(node.name.as_str(), "script" | "style") {
            return;
        }
        out.push_str(&node.text);
        if node.name == "br" {
            out.push('\n');
        }
        for child in &node.children {
            self.collect(*child, out);
        }
    }
}

impl Node {
    pub fn is_text(&self) -> bool {
        self.name.is_empty()
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// Whether it is of this class.
    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split_ascii_whitespace().any(|one| one == class))
    }

    /// What its own style says about a property, in small letters. The last word counts.
    pub fn style(&self, property: &str) -> Option<String> {
        let rules = self.attribute("style")?.split(';').rev();
        rules
            .filter_map(|rule| rule.split_once(':'))
            .find(|(name, _)| name.trim().eq_ignore_ascii_case(property))
            .map(|(_, value)| value.trim().to_ascii_lowercase())
    }
}

fn element(name: String, attributes: Vec<(String, String)>) -> Node {
    Node { name, attributes, text: String::new(), children: Vec::new() }
}

struct Builder {
    tree: Tree,
    /// From the root to where the next node goes.
    open: Vec<NodeId>,
    /// How many elements are open that were too deep to be kept.
    deeper: usize,
}

impl Builder {
    fn take(&mut self, token: Token) {
        match token {
            Token::Text(text) => {
                let id = self.add(element(String::new(), Vec::new()));
                self.tree.nodes[id].text = text;
            }
            Token::Start { name, attributes, closed } => self.start(name, attributes, closed),
            Token::End(name) => self.end(&name),
        }
    }

    fn start(&mut self, name: String, attributes: Vec<(String, String)>, closed: bool) {
        match name.as_str() {
            "li" => self.close("li", &["ul", "ol", "menu"]),
            "dt" | "dd" => {
                self.close("dt", &["dl"]);
                self.close("dd", &["dl"]);
            }
            "tr" => self.close("tr", &["table"]),
            "td" | "th" => {
                self.close("td", &["tr", "table"]);
                self.close("th", &["tr", "table"]);
            }
            "tbody" | "thead" | "tfoot" => {
                for part in ["tbody", "thead", "tfoot"] {
                    self.close(part, &["table"]);
                }
            }
            "option" => self.close("option", &["select"]),
            "a" => self.close("a", &["table", "td", "th"]),
            _ => {}
        }
        if ENDS_PARAGRAPH.contains(&name.as_str()) {
            self.close("p", &["td", "th", "table", "li", "blockquote", "div", "section", "button", "ul", "ol"]);
        }
        let is_void = VOID.contains(&name.as_str());
        // `<o:p/>` and drawings close themselves; `<div/>` does not, whatever it looks like.
        let closes_itself = closed && (name.contains(':') || self.inside("svg") || self.inside("math"));
        let id = self.add(element(name, attributes));
        if is_void || closes_itself {
            return;
        }
        if self.open.len() < DEPTH_MAX {
            self.open.push(id);
        } else {
            self.deeper += 1;
        }
    }

    fn end(&mut self, name: &str) {
        if VOID.contains(&name) {
            if name == "br" {
                self.add(element("br".to_owned(), Vec::new()));
            }
            return;
        }
        if self.deeper > 0 {
            self.deeper -= 1;
            return;
        }
        // A cell's content cannot close what stands around its table.
        let barrier: &[&str] = match name {
            "table" | "tr" | "td" | "th" | "tbody" | "thead" | "tfoot" | "html" | "body" => &[],
            _ => &["td", "th", "table"],
        };
        self.close(name, barrier);
    }

    /// Closes the innermost element of this name, unless one of `barriers` stands before it.
    fn close(&mut self, name: &str, barriers: &[&str]) {
        if self.deeper > 0 {
            return;
        }
        for at in (1..self.open.len()).rev() {
            let found = &self.tree.nodes[self.open[at]].name;
            if found == name {
                self.open.truncate(at);
                return;
            }
            if barriers.contains(&found.as_str()) {
                return;
            }
        }
    }

    fn inside(&self, name: &str) -> bool {
        self.open.iter().any(|id| self.tree.nodes[*id].name == name)
    }

    fn add(&mut self, node: Node) -> NodeId {
        let id = self.tree.nodes.len();
        self.tree.nodes.push(node);
        let parent = self.open.last().copied().unwrap_or_default();
        self.tree.nodes[parent].children.push(id);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(tree: &Tree, id: NodeId) -> String {
        let node = tree.node(id);
        if node.is_text() && id > 0 {
            return node.text.clone();
        }
        let inner: String = node.children.iter().map(|child| said(tree, *child)).collect();
        if id == 0 { inner } else { format!("{}({inner})", node.name) }
    }

    #[track_caller]
    fn check(html: &str, expected: &str) {
        assert_eq!(said(&Tree::of(html), 0), expected, "{html}");
    }

    #[test]
    fn end_tags_that_were_left_out_are_put_in() {
        check("<p>a<p>b<ul><li>c<li>d</ul>e", "p(a)p(b)ul(li(c)li(d))e");
        check("<table><tr><td>a<td>b<tr><td>c</table>", "table(tr(td(a)td(b))tr(td(c)))");
        check("<ul><li>a<ul><li>b</ul><li>c</ul>", "ul(li(aul(li(b)))li(c))");
    }

    #[test]
    fn an_end_tag_without_a_beginning_is_nothing() {
        check("a</div>b</p>c", "abc");
        check("<table><tr><td>a</div>b</table>", "table(tr(td(ab)))");
    }

    #[test]
    fn nothing_is_deeper_than_the_limit() {
        let html = format!("{}x{}y", "<div>".repeat(100_000), "</div>".repeat(100_000));
        let tree = Tree::of(&html);
        let mut depth = 0;
        let mut at = 0;
        while let Some(child) = tree.node(at).children.iter().find(|child| tree.node(**child).name == "div") {
            (at, depth) = (*child, depth + 1);
        }
        assert_eq!(depth, DEPTH_MAX);
        assert!(said(&tree, 0).ends_with('y'), "what follows stands outside again");
    }
}
