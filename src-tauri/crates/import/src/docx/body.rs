//! The text of a Word file as a [`document`](crate::document).

use super::archive::Archive;
use super::changes::{Changes, Done, Reading, who};
use super::fields::Fields;
use super::styles::{Kind, Styles};
use super::xml::Node;
use crate::address;
use crate::document::{Block, Entry, Look, Span, flattened, is_blank, nested};
use crate::embedded::{Album, Shown};
use crate::losses::{Losses, quote};
use std::collections::HashMap;
use std::rc::Rc;

/// The parts that text leans on.
pub struct Beside<'x> {
    pub styles: Styles<'x>,
    /// External addresses by the id of their relationship.
    pub links: HashMap<String, String>,
    pub footnotes: Option<&'x Node>,
    pub endnotes: Option<&'x Node>,
    pub comments: Option<&'x Node>,
    /// The parts that are pictures, by the id of their relationship.
    pub pictures: HashMap<String, String>,
    pub archive: &'x Archive<'x>,
}

/// Reads the text once, one way.
pub struct Reader<'x> {
    beside: &'x Beside<'x>,
    reading: Reading,
    pub losses: Losses,
    pub changes: Changes,
    pub subtitle: String,
    /// Words that are in the text.
    pub kept_words: usize,
    fields: Fields,
    /// The words so far of comments that stand open, by their id.
    commented: HashMap<String, String>,
    notes: u32,
    waiting_notes: Vec<Block>,
    boxes: Vec<Block>,
    contents: bool,
}

#[derive(Default)]
struct Flow {
    blocks: Vec<Block>,
    entries: Vec<Entry>,
    /// The list of the last entry.
    list: String,
    /// The beginning of a paragraph whose end is no end.
    begun: Vec<Span>,
}

impl Flow {
    fn end_entries(&mut self) {
        self.blocks.extend(nested(std::mem::take(&mut self.entries)));
    }

    fn push(&mut self, block: Block) {
        self.end_entries();
        match (self.blocks.last_mut(), block) {
            (Some(Block::Code { text, .. }), Block::Code { text: more, .. }) => *text = format!("{text}\n{more}"),
            (Some(Block::Quote(blocks)), Block::Quote(more)) => blocks.extend(more),
            (_, block) => self.blocks.push(block),
        }
    }
}

impl<'x> Reader<'x> {
    pub fn new(beside: &'x Beside<'x>, reading: Reading) -> Self {
        Self {
            beside,
            reading,
            losses: Losses { album: Album::open(), ..Losses::default() },
            changes: Changes::default(),
            subtitle: String::new(),
            kept_words: 0,
            fields: Fields::default(),
            commented: HashMap::new(),
            notes: 0,
            waiting_notes: Vec::new(),
            boxes: Vec::new(),
            contents: false,
        }
    }

    /// What a body, a cell, a note or a text box holds.
    pub fn blocks(&mut self, node: &Node) -> Vec<Block> {
        let mut flow = Flow::default();
        self.into(node, &mut flow);
        if !is_blank(&flow.begun) {
            let begun = std::mem::take(&mut flow.begun);
            flow.push(Block::Paragraph(begun));
        }
        flow.end_entries();
        flow.blocks.append(&mut self.waiting_notes);
        flow.blocks
    }

    fn into(&mut self, node: &Node, flow: &mut Flow) {
        for child in &node.children {
            match child.name.as_str() {
                "p" => self.paragraph(child, flow),
                "tbl" => self.table(child, flow),
                "sdt" if child.child("sdtPr").and_then(|of| of.find("docPartGallery")).is_some_and(is_contents) => {
                    self.contents = true;
                }
                "altChunk" => {
                    self.losses.dropped.push("A text that is embedded as a file of its own was left out.".to_owned())
                }
                "sdt" | "sdtContent" | "customXml" | "smartTag" => self.into(child, flow),
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, node: &Node, flow: &mut Flow) {
        let properties = node.child("pPr");
        self.changes.formats += usize::from(properties.is_some_and(|of| of.child("pPrChange").is_some()));
        let kind = self.beside.styles.kind(properties);
        let mut spans = std::mem::take(&mut flow.begun);
        let in_contents = kind == Kind::Contents || self.fields.in_contents();
        self.runs(node, &Look::default(), &mut spans);
        if in_contents || self.fields.in_contents() {
            self.contents = true;
            return;
        }
        let mark = properties.and_then(|of| of.child("rPr"));
        let changed = mark.and_then(|of| of.children.iter().find_map(|one| Some((Done::named(&one.name)?, one))));
        if let Some((done, by)) = changed {
            let stays = done.stays(self.reading);
            if !is_blank(&spans) && !matches!(done, Done::MovedHere | Done::MovedAway) {
                self.changes.add(done, by, " ¶ ");
            }
            if !stays {
                flow.begun = spans;
                return;
            }
        } else {
            self.changes.end();
        }
        let boxes = std::mem::take(&mut self.boxes);
        if !is_blank(&spans) {
            self.place(spans, kind, properties, flow);
        }
        for block in boxes {
            flow.push(block);
        }
        if flow.entries.is_empty() {
            for note in std::mem::take(&mut self.waiting_notes) {
                flow.push(note);
            }
        }
    }

    fn place(&mut self, mut spans: Vec<Span>, kind: Kind, properties: Option<&Node>, flow: &mut Flow) {
        let plain = |spans: &mut Vec<Span>| spans.iter_mut().for_each(|span| span.look.strong = false);
        match kind {
            Kind::Title | Kind::Heading(_) => {
                plain(&mut spans);
                flow.push(Block::Heading(if let Kind::Heading(level) = kind { level } else { 1 }, spans));
            }
            Kind::Subtitle if self.subtitle.is_empty() => {
                self.subtitle = crate::document::words(&spans).trim().to_owned()
            }
            Kind::Quote => flow.push(Block::Quote(vec![Block::Paragraph(spans)])),
            Kind::Code => flow.push(Block::Code { language: String::new(), text: crate::document::words(&spans) }),
            Kind::Text | Kind::Subtitle | Kind::Contents => match self.beside.styles.entry(properties) {
                Some((list, level, number)) => {
                    if list != flow.list && level == 0 {
                        flow.end_entries();
                    }
                    flow.list = list;
                    flow.entries.push(Entry { level, number, blocks: vec![Block::Paragraph(spans)] });
                }
                None => {
                    flow.list.clear();
                    flow.push(Block::Paragraph(spans));
                }
            },
        }
    }

    /// What the children of a paragraph, or of something inside one, say.
    fn runs(&mut self, node: &Node, look: &Look, spans: &mut Vec<Span>) {
        for child in &node.children {
            match child.name.as_str() {
                "r" => self.run(child, look, spans),
                "hyperlink" => {
                    let mut look = look.clone();
                    let target = child.attribute("r:id").and_then(|id| self.beside.links.get(id));
                    if let Some(target) = target {
                        look.link = address::clean(target, &mut self.losses.count).map(Rc::from);
                    } else if child.attribute("anchor").is_some() {
                        self.losses.count.local_links += 1;
                    }
                    self.runs(child, &look, spans);
                }
                "fldSimple" => {
                    let instruction = child.attribute("instr").unwrap_or_default();
                    let link = Fields::target(instruction).and_then(|to| address::clean(&to, &mut self.losses.count));
                    let look = Look { link: link.map(Rc::from).or_else(|| look.link.clone()), ..look.clone() };
                    self.runs(child, &look, spans);
                }
                "commentRangeStart" => {
                    let id = child.attribute("id").unwrap_or_default();
                    self.commented.insert(id.to_owned(), String::new());
                }
                "m:oMath" | "m:oMathPara" => {
                    let text = child.words(&["m:t"]);
                    self.losses.changed.push(format!("A formula was read as plain text: {}.", quote(&text)));
                    self.say(&text, look, spans);
                }
                "smartTag" | "sdt" | "sdtContent" | "customXml" | "bdo" | "dir" => self.runs(child, look, spans),
                "mc:AlternateContent" => {
                    if let Some(choice) = child.child("mc:Choice").or_else(|| child.child("mc:Fallback")) {
                        self.runs(choice, look, spans);
                    }
                }
                name => {
                    if let Some(done) = Done::named(name) {
                        self.change(done, child, look, spans);
                    }
                }
            }
        }
    }

    fn change(&mut self, done: Done, node: &Node, look: &Look, spans: &mut Vec<Span>) {
        let words = node.words(&["t", "delText"]);
        let words = if node.children.iter().any(|child| child.name == "r") { words } else { words.trim().to_owned() };
        if !words.is_empty() {
            self.changes.add(done, node, &words);
        }
        if done.stays(self.reading) {
            // Its own words do not end the change; changes within it are changes of their own.
            let outer = std::mem::take(&mut self.changes);
            self.runs(node, look, spans);
            let inner = std::mem::replace(&mut self.changes, outer);
            self.changes.take_in(inner);
        }
    }

    fn run(&mut self, node: &Node, around: &Look, spans: &mut Vec<Span>) {
        let properties = node.child("rPr");
        let styles = &self.beside.styles;
        self.changes.formats += usize::from(properties.is_some_and(|of| of.child("rPrChange").is_some()));
        if styles.has(properties, "vanish") {
            self.losses.count.hidden_words += node.words(&["t"]).split_whitespace().count();
            return;
        }
        let look = Look {
            strong: around.strong || styles.has(properties, "b"),
            emphasis: around.emphasis || styles.has(properties, "i"),
            struck: around.struck || styles.has(properties, "strike") || styles.has(properties, "dstrike"),
            code: around.code || styles.is_code(properties),
            link: self.fields.link().or_else(|| around.link.clone()),
            picture: None,
            note: None,
        };
        let filled = !node.words(&["t", "delText"]).trim().is_empty();
        if filled && look.link.is_none() {
            let underlined = properties.and_then(|of| of.is_on("u")).unwrap_or(false);
            let highlighted = properties.and_then(|of| of.is_on("highlight")).unwrap_or(false);
            self.losses.count.underlines += usize::from(underlined);
            self.losses.count.highlights += usize::from(highlighted);
        }
        let raised = properties.and_then(|of| of.value("vertAlign"));
        for child in &node.children {
            match child.name.as_str() {
                "t" | "delText" => {
                    let text = match raised {
                        Some("superscript") => crate::html::raised(&child.text, true),
                        Some("subscript") => crate::html::raised(&child.text, false),
                        _ => None,
                    };
                    self.say(text.as_deref().unwrap_or(&child.text), &look, spans);
                }
                "tab" | "ptab" => self.say(" ", &look, spans),
                "br" if matches!(child.attribute("type"), None | Some("textWrapping")) => self.say("\n", &look, spans),
                "cr" => self.say("\n", &look, spans),
                "noBreakHyphen" => self.say("\u{2011}", &look, spans),
                "sym" => self.symbol(child, &look, spans),
                "instrText" | "delInstrText" => self.fields.instruct(&child.text),
                "fldChar" => {
                    self.fields.step(child.attribute("fldCharType").unwrap_or_default(), &mut self.losses.count)
                }
                "footnoteReference" => self.note(child, self.beside.footnotes, spans),
                "endnoteReference" => self.note(child, self.beside.endnotes, spans),
                "commentReference" => self.comment(child),
                "drawing" | "pict" | "object" => self.drawing(child, spans),
                "mc:AlternateContent" => {
                    let held = child.child("mc:Choice").or_else(|| child.child("mc:Fallback"));
                    if let Some(drawn) = held.and_then(|held| held.children.first()) {
                        self.drawing(drawn, spans);
                    }
                }
                "ruby" => {
                    if let Some(base) = child.child("rubyBase") {
                        self.runs(base, &look, spans);
                    }
                }
                _ => {}
            }
        }
    }

    /// Words of the text.
    fn say(&mut self, text: &str, look: &Look, spans: &mut Vec<Span>) {
        if text.is_empty() || self.fields.in_contents() {
            return;
        }
        self.changes.end();
        self.kept_words += text.split_whitespace().count();
        for words in self.commented.values_mut() {
            words.push_str(text);
        }
        if look.code || text == "\n" {
            spans.push(Span { text: text.to_owned(), look: look.clone() });
        } else {
            // Line ends within a text are white space; only breaks break lines.
            let text = text.replace(['\n', '\r', '\t'], " ").replace('\u{ad}', "");
            spans.push(Span { text, look: look.clone() });
        }
    }

    /// A character of a font of symbols: what it shows is known only where it is a character of its own.
    fn symbol(&mut self, node: &Node, look: &Look, spans: &mut Vec<Span>) {
        let code = node.attribute("char").and_then(|hex| u32::from_str_radix(hex, 16).ok());
        match code.and_then(char::from_u32).filter(|c| !('\u{e000}'..='\u{f8ff}').contains(c)) {
            Some(c) => self.say(&c.to_string(), look, spans),
            None => self.losses.dropped.push("A character of a font of symbols was left out.".to_owned()),
        }
    }

    fn note(&mut self, reference: &Node, notes: Option<&'x Node>, spans: &mut Vec<Span>) {
        let id = reference.attribute("id");
        let Some(note) = notes.and_then(|notes| notes.children.iter().find(|note| note.attribute("id") == id)) else {
            return;
        };
        self.notes += 1;
        let number = self.notes;
        let waiting = std::mem::take(&mut self.waiting_notes);
        let blocks = self.blocks(note);
        self.waiting_notes = waiting;
        if blocks.is_empty() {
            return;
        }
        self.waiting_notes.push(Block::Footnote(number, blocks));
        spans.push(Span { text: String::new(), look: Look { note: Some(number), ..Look::default() } });
    }

    fn comment(&mut self, reference: &Node) {
        let id = reference.attribute("id").unwrap_or_default();
        let about = self.commented.remove(id).unwrap_or_default();
        let comments = self.beside.comments.map(|all| all.children.as_slice()).unwrap_or_default();
        let Some(comment) = comments.iter().find(|comment| comment.attribute("id") == Some(id)) else { return };
        let said = quote(&comment.words(&["t"]));
        let about = if about.trim().is_empty() { String::new() } else { format!(" on {}", quote(&about)) };
        self.losses.dropped.push(format!("Comment{}{about}: {said}.", who(comment)));
    }

    fn drawing(&mut self, node: &Node, spans: &mut Vec<Span>) {
        if let Some(text) = node.find("txbxContent") {
            let blocks = self.blocks(text);
            if !blocks.is_empty() {
                self.losses.changed.push("The words of a text box stand behind the paragraph that held it.".to_owned());
                self.boxes.extend(blocks);
            }
            return;
        }
        let said = node.find("wp:docPr").or_else(|| node.find("v:shape"));
        let alt =
            said.and_then(|of| of.attribute("descr").or_else(|| of.attribute("alt")).or_else(|| of.attribute("title")));
        let alt = alt.unwrap_or_default();
        let id = node.find("a:blip").and_then(|blip| blip.attribute("r:embed"));
        let id = id.or_else(|| node.find("v:imagedata").and_then(|data| data.attribute("r:id")));
        let part = id.and_then(|id| self.beside.pictures.get(id));
        let bytes = part.and_then(|part| self.beside.archive.part(part).ok().flatten());
        let shown = bytes.map_or(Shown::Left, |bytes| self.losses.album.take(bytes));
        let link = self.losses.picture(shown, alt);
        spans.extend(link.map(|link| Span::picture(alt, &link)));
    }

    fn table(&mut self, node: &Node, flow: &mut Flow) {
        let mut rows: Vec<Vec<Vec<Block>>> = Vec::new();
        for row in node.children.iter().filter(|child| child.name == "tr") {
            let properties = row.child("trPr");
            let changed =
                properties.and_then(|of| of.children.iter().find_map(|one| Some((Done::named(&one.name)?, one))));
            if let Some((done, by)) = changed
                && !done.stays(self.reading)
            {
                self.changes.add(done, by, &row.words(&["t", "delText"]));
                continue;
            }
            let mut cells = Vec::new();
            for cell in row.children.iter().filter(|child| child.name == "tc") {
                let inner = cell.child("tcPr");
                cells.push(self.blocks(cell));
                let wide: usize = inner.and_then(|of| of.value("gridSpan")).and_then(|n| n.parse().ok()).unwrap_or(1);
                let tall = inner.is_some_and(|of| {
                    of.child("vMerge").is_some_and(|merge| merge.attribute("val") == Some("restart"))
                });
                self.losses.count.spans_of_cells += usize::from(wide > 1 || tall);
                cells.resize_with(cells.len() + wide.clamp(1, 50) - 1, Vec::new);
            }
            if cells.iter().any(|cell| !cell.is_empty()) {
                rows.push(cells);
            }
        }
        if rows.iter().all(|row| row.len() <= 1) {
            rows.into_iter().flatten().flatten().for_each(|block| flow.push(block));
            return;
        }
        let mut table: Vec<Vec<Vec<Span>>> =
            rows.into_iter().map(|row| row.into_iter().map(flattened).collect()).collect();
        for span in table.iter_mut().take(1).flatten().flatten() {
            span.look.strong = false; // a heading is strong already
        }
        if !table.is_empty() {
            flow.push(Block::Table(table));
        }
    }

    /// Says what was found on the way.
    pub fn finish(&mut self) {
        if self.contents {
            self.losses.dropped.push("The table of contents was left out.".to_owned());
        }
    }
}

fn is_contents(gallery: &Node) -> bool {
    gallery.attribute("val") == Some("Table of Contents")
}
