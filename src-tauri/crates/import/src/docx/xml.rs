//! A part of a Word file as a tree. Declarations of types are refused, and so is what is nested or long beyond all use.

use crate::Error;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// How deep elements may stand in each other, and how many there may be.
const DEPTH_MAX: usize = 200;
const NODES_MAX: usize = 1_000_000;

/// Where the elements of word processing are at home (ECMA-376, transitional and strict).
const HOMES: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];

/// An element. Names at home in word processing stand without their prefix, others with the one that the file gives.
#[derive(Debug, Default)]
pub struct Node {
    pub name: String,
    attributes: Vec<(String, String)>,
    /// The text directly in it.
    pub text: String,
    pub children: Vec<Node>,
}

impl Node {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    pub fn child(&self, name: &str) -> Option<&Node> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The child's `val`.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.child(name)?.attribute("val")
    }

    /// Whether the child is there and does not say no.
    pub fn is_on(&self, name: &str) -> Option<bool> {
        let value = self.child(name)?.attribute("val");
        Some(!matches!(value, Some("0" | "false" | "off" | "none")))
    }

    /// The first element of this name below.
    pub fn find(&self, name: &str) -> Option<&Node> {
        self.children.iter().find_map(|child| if child.name == name { Some(child) } else { child.find(name) })
    }

    /// The text of every element of these names below, in order.
    pub fn words(&self, names: &[&str]) -> String {
        let mut out = String::new();
        self.collect(names, &mut out);
        out
    }

    fn collect(&self, names: &[&str], out: &mut String) {
        if names.contains(&self.name.as_str()) {
            out.push_str(&self.text);
        }
        if matches!(self.name.as_str(), "p" | "tab" | "br") && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        self.children.iter().for_each(|child| child.collect(names, out));
    }
}

/// Reads a part.
pub fn parse(bytes: &[u8]) -> Result<Node, Error> {
    let refused = |why| Error::NotDocx { why };
    let text = std::str::from_utf8(bytes).map_err(|_| refused("its text is not UTF-8"))?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut open = vec![Node::default()];
    let mut home = String::from("w:");
    let mut count = 0;
    loop {
        let event = reader.read_event().map_err(|_| refused("its text is damaged"))?;
        let last = open.len() - 1;
        match event {
            Event::Start(start) | Event::Empty(start) if count >= NODES_MAX || open.len() > DEPTH_MAX => {
                drop(start);
                return Err(refused("it is nested or long beyond what an article can be"));
            }
            Event::Start(start) => {
                count += 1;
                home_of(&start, last, &mut home);
                open.push(element(&start, &home));
            }
            Event::Empty(start) => {
                count += 1;
                home_of(&start, last, &mut home);
                let node = element(&start, &home);
                open[last].children.push(node);
            }
            Event::End(_) => {
                if let Some(node) = open.pop()
                    && let Some(parent) = open.last_mut()
                {
                    parent.children.push(node);
                }
            }
            Event::Text(text) => open[last].text.push_str(&text),
            Event::CData(text) => open[last].text.push_str(&text),
            Event::GeneralRef(name) => {
                let character = name.resolve_char_ref().ok().flatten().map(String::from);
                let known = || quick_xml::escape::resolve_xml_entity(&name).map(str::to_owned);
                open[last].text.push_str(&character.or_else(known).unwrap_or_default());
            }
            Event::DocType(_) => return Err(refused("it declares types of its own, which no word processor does")),
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    match (open.len(), open.pop().and_then(|mut root| root.children.pop())) {
        (1, Some(root)) => Ok(root),
        _ => Err(refused("its text is damaged")),
    }
}

/// The prefix of word processing, which the outermost element names.
fn home_of(start: &BytesStart<'_>, depth: usize, home: &mut String) {
    if depth > 0 {
        return;
    }
    for (name, value) in attributes(start) {
        if HOMES.contains(&value.as_str()) {
            *home = name.strip_prefix("xmlns:").map_or_else(String::new, |prefix| format!("{prefix}:"));
        }
    }
}

fn element(start: &BytesStart<'_>, home: &str) -> Node {
    let at_home = |name: &str| name.strip_prefix(home).unwrap_or(name).to_owned();
    let attributes = attributes(start).into_iter().map(|(name, value)| (at_home(&name), value)).collect();
    Node { name: at_home(start.name().0), attributes, ..Node::default() }
}

fn attributes(start: &BytesStart<'_>) -> Vec<(String, String)> {
    let mut all = start.attributes();
    // Looking for doubles costs the square of their number.
    let found = all.with_checks(false).flatten();
    found
        .map(|one| {
            let value = one.normalized_value(quick_xml::XmlVersion::Implicit1_0).map(|value| value.into_owned());
            (one.key.0.to_owned(), value.unwrap_or_default())
        })
        .collect()
}
