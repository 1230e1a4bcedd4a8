//! What a paragraph or a letter is, by the styles and the lists that a Word file defines.

use super::xml::Node;
use std::collections::HashMap;

/// How far styles may lean on each other.
const BASES_MAX: usize = 12;

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Text,
    Title,
    Subtitle,
    Heading(u8),
    Quote,
    Code,
    /// A line of a table of contents.
    Contents,
}

/// The styles of a file, and its lists.
#[derive(Default)]
pub struct Styles<'x> {
    styles: HashMap<&'x str, &'x Node>,
    /// The levels of a list, by the list's number.
    lists: HashMap<&'x str, &'x Node>,
}

impl<'x> Styles<'x> {
    /// Reads `styles.xml` and `numbering.xml`.
    pub fn of(styles: Option<&'x Node>, numbering: Option<&'x Node>) -> Self {
        let all = |root: Option<&'x Node>| root.map(|root| root.children.as_slice()).unwrap_or_default().iter();
        let named = |name: &'static str| move |node: &&Node| node.name == name;
        let abstracts: HashMap<&str, &Node> = all(numbering)
            .filter(named("abstractNum"))
            .filter_map(|node| Some((node.attribute("abstractNumId")?, node)))
            .collect();
        let lists = all(numbering).filter(named("num"));
        let lists =
            lists.filter_map(|node| Some((node.attribute("numId")?, *abstracts.get(node.value("abstractNumId")?)?)));
        let styles = all(styles).filter(named("style")).filter_map(|node| Some((node.attribute("styleId")?, node)));
        Self { styles: styles.collect(), lists: lists.collect() }
    }

    /// What a paragraph with these properties is.
    pub fn kind(&self, properties: Option<&Node>) -> Kind {
        let Some(properties) = properties else { return Kind::Text };
        for style in self.bases(properties.value("pStyle")) {
            let name = style.value("name").unwrap_or_default().to_ascii_lowercase();
            let level = name.strip_prefix("heading ").and_then(|level| level.trim().parse::<u8>().ok());
            match name.as_str() {
                "title" => return Kind::Title,
                "subtitle" => return Kind::Subtitle,
                "quote" | "intense quote" | "block text" | "quotations" => return Kind::Quote,
                "html preformatted" | "preformatted text" | "source code" | "code" | "plain code" => return Kind::Code,
                _ if name.starts_with("toc ") && name != "toc heading" => return Kind::Contents,
                _ => {}
            }
            let outline = style.child("pPr").and_then(outline);
            if let Some(level) = level.or(outline).filter(|level| (1..=9).contains(level)) {
                return Kind::Heading(level.min(6));
            }
        }
        outline(properties).map_or(Kind::Text, |level| Kind::Heading(level.min(6)))
    }

    /// The list that a paragraph stands in: its number, how deep, and the first number if its entries are counted.
    pub fn entry(&self, properties: Option<&Node>) -> Option<(String, usize, Option<u32>)> {
        let properties = properties?;
        let own = properties.child("numPr");
        let of_style =
            || self.bases(properties.value("pStyle")).into_iter().find_map(|style| style.child("pPr")?.child("numPr"));
        let found = own.or_else(of_style)?;
        let list = found.value("numId").unwrap_or("0");
        if list == "0" {
            return None;
        }
        let level = found.value("ilvl").unwrap_or("0");
        let depth = level.parse().unwrap_or(0);
        let defined = self.lists.get(list).and_then(|list| {
            list.children.iter().find(|one| one.name == "lvl" && one.attribute("ilvl") == Some(level))
        });
        let format = defined.and_then(|level| level.value("numFmt")).unwrap_or("bullet");
        let start = defined.and_then(|level| level.value("start")).and_then(|start| start.parse().ok()).unwrap_or(1);
        let counted = !matches!(format, "bullet" | "none");
        Some((list.to_owned(), depth, counted.then_some(start)))
    }

    /// Whether letters with these properties have a property, by themselves or by their own style.
    pub fn has(&self, properties: Option<&Node>, name: &str) -> bool {
        let Some(properties) = properties else { return false };
        let of_style =
            || self.bases(properties.value("rStyle")).into_iter().find_map(|style| style.child("rPr")?.is_on(name));
        properties.is_on(name).or_else(of_style).unwrap_or(false)
    }

    /// Whether letters with these properties are code, by the name of their style.
    pub fn is_code(&self, properties: Option<&Node>) -> bool {
        let style = properties.and_then(|properties| properties.value("rStyle"));
        self.bases(style).into_iter().any(|style| {
            let name = style.value("name").unwrap_or_default().to_ascii_lowercase();
            matches!(name.as_str(), "html code" | "verbatim char" | "source text" | "inline code" | "code char")
        })
    }

    /// A style and what it leans on.
    fn bases(&self, id: Option<&str>) -> Vec<&'x Node> {
        let mut found = Vec::new();
        let mut next = id.and_then(|id| self.styles.get(id));
        while let Some(style) = next.filter(|_| found.len() < BASES_MAX) {
            found.push(*style);
            next = style.value("basedOn").and_then(|id| self.styles.get(id));
        }
        found
    }
}

/// 1 for the highest level; Word counts from 0, and 9 is text.
fn outline(properties: &Node) -> Option<u8> {
    let level: u8 = properties.value("outlineLvl")?.parse().ok()?;
    (level < 9).then_some(level + 1)
}
