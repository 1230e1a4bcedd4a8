//! The tree of a page or a clipboard as a [`document`](crate::document): what is structure, what is text, what is neither.

use super::look;
use super::tables;
use super::tree::{Node, NodeId, Tree};
use crate::address;
use crate::document::{Block, Entry, Look, Span, flattened, is_blank, nested};
use crate::losses::{Losses, quote};
use std::rc::Rc;

/// Elements that stand alone: what is before them and after them are other paragraphs.
const BLOCKS: [&str; 32] = [
    "address",
    "article",
    "aside",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "header",
    "hgroup",
    "html",
    "legend",
    "main",
    "menu",
    "nav",
    "p",
    "section",
    "summary",
    "tbody",
    "td",
    "tr",
    "th",
];

/// Elements that hold nothing to read.
const NOTHING: [&str; 14] = [
    "head", "style", "template", "noscript", "svg", "math", "canvas", "map", "meta", "link", "title", "colgroup",
    "datalist", "rp",
];

/// What is being made of the children of one element.
#[derive(Default)]
pub struct Flow {
    blocks: Vec<Block>,
    spans: Vec<Span>,
    entries: Vec<Entry>,
}

impl Flow {
    /// The paragraph that is open ends here.
    fn end_paragraph(&mut self) {
        let spans = std::mem::take(&mut self.spans);
        for paragraph in paragraphs(spans) {
            self.end_entries();
            self.blocks.push(Block::Paragraph(paragraph));
        }
    }

    fn end_entries(&mut self) {
        let entries = std::mem::take(&mut self.entries);
        self.blocks.extend(nested(entries));
    }

    fn push(&mut self, block: Block) {
        self.end_paragraph();
        self.end_entries();
        self.blocks.push(block);
    }

    /// Everything, in order.
    pub fn done(mut self) -> Vec<Block> {
        self.end_paragraph();
        self.end_entries();
        self.blocks
    }
}

/// Parted where two line breaks or more stand together.
fn paragraphs(spans: Vec<Span>) -> Vec<Vec<Span>> {
    let mut all: Vec<Vec<Span>> = vec![Vec::new()];
    let mut breaks = 0;
    for span in spans {
        if span.text == "\n" {
            breaks += 1;
        } else if span.text.trim_matches([' ', '\u{a0}']).is_empty() && breaks > 0 && span.look.note.is_none() {
            continue; // white space between two breaks
        } else {
            breaks = 0;
        }
        if breaks < 2 {
            if let Some(last) = all.last_mut() {
                last.push(span);
            }
        } else if all.last().is_some_and(|last| !last.is_empty()) {
            all.push(Vec::new());
        }
    }
    all.retain(|paragraph| !is_blank(paragraph));
    all
}

/// Reads one tree and keeps account of what is lost.
pub struct Reader<'t> {
    pub tree: &'t Tree,
    pub losses: Losses,
    /// Whether it was copied from Google Docs, whose background colours are a person's.
    pub from_docs: bool,
}

impl Reader<'_> {
    /// What the children of `id` say.
    pub fn children(&mut self, id: NodeId, look: &Look) -> Vec<Block> {
        let mut flow = Flow::default();
        self.into(id, look, &mut flow);
        flow.done()
    }

    /// The same as one text, where there is no place for more.
    pub fn flat(&mut self, id: NodeId, look: &Look) -> Vec<Span> {
        flattened(self.children(id, look))
    }

    fn into(&mut self, id: NodeId, look: &Look, flow: &mut Flow) {
        let tree = self.tree;
        for child in &tree.node(id).children {
            self.take(*child, look, flow);
        }
    }

    fn take(&mut self, id: NodeId, look: &Look, flow: &mut Flow) {
        let tree = self.tree;
        let node = tree.node(id);
        if node.is_text() {
            // Only `<br>` breaks a line.
            let text =
                node.text.replace(['\n', '\r', '\t', '\u{c}'], " ").replace(['\u{ad}', '\u{200b}', '\u{feff}'], "");
            flow.spans.push(Span { text, look: look.clone() });
            return;
        }
        let name = node.name.as_str();
        if NOTHING.contains(&name) || name.starts_with("v:") {
            return;
        }
        if look::is_hidden(node) {
            self.losses.count.hidden_words += tree.words(id).split_whitespace().count();
            return;
        }
        match name {
            "script" => self.losses.count.scripts += 1,
            "iframe" | "video" | "audio" | "embed" | "object" | "frame" => self.losses.count.frames += 1,
            "input" | "select" | "textarea" | "progress" | "meter" => self.losses.count.fields += 1,
            "button" => self.losses.count.fields += usize::from(!tree.words(id).trim().is_empty()),
            "img" | "picture" => self.picture(id, look, flow),
            "br" if node.has_class("Apple-interchange-newline") => {}
            "br" => flow.spans.push(Span { text: "\n".to_owned(), look: Look::default() }),
            "hr" => flow.push(Block::Rule),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(id, name.as_bytes()[1] - b'0', look, flow),
            "ul" | "ol" | "menu" => self.list(id, look, flow),
            "li" => self.loose_entry(id, look, flow),
            "pre" => self.code(id, flow),
            "blockquote" => self.quote(id, look, flow),
            "table" => {
                flow.end_paragraph();
                for block in tables::read(self, id, look) {
                    flow.push(block);
                }
            }
            _ if BLOCKS.contains(&name) => self.block(id, look, flow),
            _ => self.inline(id, look, flow),
        }
    }

    fn block(&mut self, id: NodeId, look: &Look, flow: &mut Flow) {
        let node = self.tree.node(id);
        if node.style("mso-element").as_deref() == Some("comment") {
            let said = self.tree.words(id);
            self.losses.dropped.push(format!("What a comment said: {}.", quote(&said)));
            return;
        }
        if let Some(number) = footnote(node) {
            let blocks = self.children(id, look);
            if !blocks.is_empty() {
                flow.push(Block::Footnote(number, blocks));
            }
            return;
        }
        let level = node.attribute("aria-level").and_then(|level| level.trim().parse::<u8>().ok());
        if node.attribute("role") == Some("heading") {
            return self.heading(id, level.unwrap_or(2).clamp(1, 6), look, flow);
        }
        if node.has_class("MsoTitle") {
            return self.heading(id, 1, look, flow);
        }
        if let Some(list) = node.style("mso-list").filter(|list| list.contains("level")) {
            return self.word_entry(id, &list, look, flow);
        }
        if node.style("mso-element").as_deref() == Some("footnote-list") {
            // Above the notes stands a line that parts them from the text.
            let notes = self.children(id, look).into_iter().filter(|block| *block != Block::Rule);
            return notes.for_each(|block| flow.push(block));
        }
        let mut look = look::inside(node, look);
        if node.name == "dt" {
            look.strong = true;
        }
        flow.end_paragraph();
        self.into(id, &look, flow);
        flow.end_paragraph();
    }

    fn inline(&mut self, id: NodeId, around: &Look, flow: &mut Flow) {
        let tree = self.tree;
        let node = tree.node(id);
        if node.style("mso-list").as_deref() == Some("ignore") || node.style("mso-special-character").is_some() {
            return;
        }
        if node.has_class("sdfootnotesym") || node.attribute("href").is_some_and(|to| to.starts_with("#_ftnref")) {
            return; // the note's own number, which leads back
        }
        if node.has_class("sdfootnoteanc") || node.attribute("href").is_some_and(|to| to.starts_with("#_ftn")) {
            let digits: String = tree.words(id).chars().filter(char::is_ascii_digit).collect();
            let note = digits.parse().ok();
            if note.is_some() {
                flow.spans.push(Span { text: String::new(), look: Look { note, ..Look::default() } });
                return;
            }
        }
        if node.has_class("msocomanchor") {
            self.losses.count.comments += 1;
            return;
        }
        if node.has_class("mw-editsection") {
            self.losses.count.fields += 1;
            return;
        }
        if node.has_class("katex") || node.has_class("katex-display") {
            return self.formula(id, around, flow);
        }
        let mut look = look::inside(node, around);
        match node.name.as_str() {
            "a" => {
                if let Some(target) = node.attribute("href") {
                    look.link = address::clean(target, &mut self.losses.count).map(Rc::from);
                }
            }
            "q" => {
                flow.spans.push(Span { text: "“".to_owned(), look: look.clone() });
                self.into(id, &look, flow);
                flow.spans.push(Span { text: "”".to_owned(), look });
                return;
            }
            "sup" | "sub" => {
                let text = tree.words(id);
                let mark = text.trim().strip_prefix('[').and_then(|text| text.strip_suffix(']'));
                if node.has_class("reference") || mark.is_some_and(|mark| mark.len() <= 4) {
                    self.losses.count.citations += 1;
                    return;
                }
                let leads = tree.find(id, &|node| node.name == "a").is_some();
                if let Some(text) = look::raised(&text, node.name == "sup").filter(|_| !leads) {
                    flow.spans.push(Span { text, look });
                    return;
                }
            }
            "ins" | "del" if node.attribute("cite").is_some() || node.attribute("datetime").is_some() => {
                self.change(id);
            }
            _ => {}
        }
        let words_before = flow.spans.len();
        self.into(id, &look, flow);
        if look.link.is_none() && !is_blank(flow.spans.get(words_before..).unwrap_or_default()) {
            self.losses.count.underlines += usize::from(look::is_underlined(node));
            self.losses.count.highlights += usize::from(look::is_highlighted(node, self.from_docs));
        }
    }

    fn change(&mut self, id: NodeId) {
        let node = self.tree.node(id);
        let by = node
            .attribute("cite")
            .and_then(|cite| cite.strip_prefix("mailto:"))
            .unwrap_or_default()
            .replace("%20", " ");
        let by = if by.trim().is_empty() { String::new() } else { format!(" by {by}") };
        let words = quote(&self.tree.words(id));
        self.losses.changed.push(if node.name == "ins" {
            format!("Undecided change{by}: {words} was inserted. It was kept.")
        } else {
            format!("Undecided change{by}: {words} was deleted. It was kept and struck through.")
        });
    }

    fn heading(&mut self, id: NodeId, level: u8, look: &Look, flow: &mut Flow) {
        let mut spans = self.flat(id, look);
        for span in &mut spans {
            span.look.strong = false; // a heading is strong already
        }
        flow.end_paragraph();
        if !is_blank(&spans) {
            flow.push(Block::Heading(level, spans));
        }
    }

    fn list(&mut self, id: NodeId, look: &Look, flow: &mut Flow) {
        let tree = self.tree;
        let node = tree.node(id);
        let counted = node.name == "ol";
        let start = node.attribute("start").and_then(|start| start.trim().parse().ok()).unwrap_or(1);
        let leveled =
            |id: &NodeId| tree.node(*id).attribute("data-aria-level").and_then(|level| level.parse::<usize>().ok());
        if node.children.iter().any(|child| leveled(child).is_some()) {
            // Word on the web: a list around each entry, and the depth as a number.
            flow.end_paragraph();
            for child in &node.children {
                let blocks = self.children(*child, look);
                if let Some(level) = leveled(child)
                    && !blocks.is_empty()
                {
                    let level = level.saturating_sub(1);
                    flow.entries.push(Entry { level, number: counted.then_some(start), blocks });
                }
            }
            return;
        }
        let mut entries: Vec<Vec<Block>> = Vec::new();
        for child in &node.children {
            let inner = tree.node(*child);
            let blocks = match inner.name.as_str() {
                "li" => self.children(*child, &look::inside(inner, look)),
                _ => {
                    let mut alone = Flow::default();
                    self.take(*child, look, &mut alone);
                    alone.done()
                }
            };
            if blocks.is_empty() {
                continue;
            }
            match entries.last_mut() {
                // A list that stands beside the entry it belongs to, as Google Docs writes it.
                Some(last) if inner.name == "ul" || inner.name == "ol" => last.extend(blocks),
                _ => entries.push(blocks),
            }
        }
        if !entries.is_empty() {
            flow.push(Block::List(counted.then_some(start), entries));
        }
    }

    /// An entry whose list was not copied with it.
    fn loose_entry(&mut self, id: NodeId, look: &Look, flow: &mut Flow) {
        let blocks = self.children(id, &look::inside(self.tree.node(id), look));
        flow.end_paragraph();
        if !blocks.is_empty() {
            flow.entries.push(Entry { level: 0, number: None, blocks });
        }
    }

    /// A paragraph that Word shows as an entry: its mark is text, its depth stands in its style.
    fn word_entry(&mut self, id: NodeId, list: &str, look: &Look, flow: &mut Flow) {
        let tree = self.tree;
        let digits = list.split("level").nth(1).unwrap_or_default();
        let level: usize = digits.chars().take_while(char::is_ascii_digit).collect::<String>().parse().unwrap_or(1);
        let ignored = |node: &Node| node.style("mso-list").as_deref() == Some("ignore");
        let mark = tree.find(id, &ignored).map(|mark| tree.words(mark)).unwrap_or_default();
        let mark = mark.trim().trim_start_matches('(');
        let sign = mark.trim_end_matches(|c: char| !matches!(c, '.' | ')')).trim_end_matches(['.', ')']);
        let counted = sign.len() < mark.len() && !sign.is_empty() && sign.chars().all(char::is_alphanumeric);
        let number = counted.then(|| sign.parse().unwrap_or(1));
        let blocks = self.children(id, &look::inside(tree.node(id), look));
        flow.end_paragraph();
        if !blocks.is_empty() {
            flow.entries.push(Entry { level: level.saturating_sub(1), number, blocks });
        }
    }

    fn quote(&mut self, id: NodeId, look: &Look, flow: &mut Flow) {
        let node = self.tree.node(id);
        // An indented paragraph of a mail program is no quotation.
        let indented =
            node.style("border").is_some_and(|border| border.starts_with("none")) && !node.has_class("gmail_quote");
        let blocks = self.children(id, &look::inside(node, look));
        flow.end_paragraph();
        match blocks.is_empty() {
            true => {}
            false if indented => blocks.into_iter().for_each(|block| flow.push(block)),
            false => flow.push(Block::Quote(blocks)),
        }
    }

    fn code(&mut self, id: NodeId, flow: &mut Flow) {
        let tree = self.tree;
        // Beside the code stand its language and a button to copy it.
        let inner = tree.find(id, &|node| node.name == "code").unwrap_or(id);
        let text = tree.words(inner).replace("\r\n", "\n").replace('\u{a0}', " ");
        let classes = [inner, id].map(|id| tree.node(id).attribute("class").unwrap_or_default());
        let language = classes.iter().flat_map(|classes| classes.split_ascii_whitespace()).find_map(|class| {
            let name = class.strip_prefix("language-").or_else(|| class.strip_prefix("lang-"))?;
            name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '#' | '-' | '.' | '_')).then_some(name)
        });
        if !text.trim().is_empty() {
            let text = text.trim_matches('\n').to_owned();
            flow.push(Block::Code { language: language.unwrap_or_default().to_owned(), text });
        }
    }

    fn picture(&mut self, id: NodeId, look: &Look, flow: &mut Flow) {
        let node = self.tree.node(id);
        if node.name == "picture" {
            return self.into(id, look, flow);
        }
        let alt = node.attribute("alt").unwrap_or_default().trim();
        let tiny = |side| node.attribute(side).is_some_and(|size| matches!(size.trim(), "0" | "1"));
        if tiny("width") && tiny("height") {
            return; // counts readers; shows nothing
        }
        let emoji =
            !alt.is_empty() && alt.chars().count() <= 8 && alt.chars().all(|c| !c.is_alphanumeric() && !c.is_ascii());
        if emoji {
            flow.spans.push(Span { text: alt.to_owned(), look: look.clone() });
        } else {
            let shown = self.losses.album.of_page(node.attribute("src").unwrap_or_default().trim());
            let link = self.losses.picture(shown, alt);
            flow.spans.extend(link.map(|link| Span::picture(alt, &link)));
        }
    }

    fn formula(&mut self, id: NodeId, look: &Look, flow: &mut Flow) {
        let tree = self.tree;
        let Some(source) = tree.find(id, &|node| node.name == "annotation") else { return self.into(id, look, flow) };
        let text = tree.words(source).trim().to_owned();
        self.losses.changed.push(format!("A formula was kept as its source: {}.", quote(&text)));
        flow.spans.push(Span { text, look: Look { code: true, ..look.clone() } });
    }
}

/// The number of the footnote that the element is, as LibreOffice and Word write them.
fn footnote(node: &Node) -> Option<u32> {
    let id = node.attribute("id")?;
    if let Some(number) = id.strip_prefix("sdfootnote") {
        return number.parse().ok();
    }
    let is_note = node.style("mso-element").as_deref() == Some("footnote");
    is_note.then(|| id.strip_prefix("ftn")?.parse().ok())?
}
