//! A file that this product wrote for a static site generator: its fields by the names of the Markdown target, and its text
//! as the author wrote it.
//!
//! What each generator calls its fields, and what is done to a text so that it prints instead of running, is described where
//! it is written, in `export`'s targets and its `inert`; a property test there holds the two together.

use crate::front_matter::{Fields, Value};
use crate::matter::spliced;
use std::collections::BTreeMap;
use std::ops::Range;

/// What was done to the text of a file.
#[derive(Debug, Default)]
pub struct Marks {
    kind: Kind,
    /// The site's folder of its pictures, where links lead into it.
    pictures: Option<String>,
    /// Which marks of a section, counted from 0, its author wrote.
    own: BTreeMap<String, Vec<usize>>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Kind {
    #[default]
    None,
    Hugo,
    Jekyll,
    Zola,
}

/// The fields that tell a generator what to do, and nothing of the article.
const FOR_THE_GENERATOR: [&str; 7] =
    ["layout", "template", "templateEngineOverride", "render_with_liquid", "draft", "published", "images"];

/// The fields by the names of the Markdown target, and what was done to the text; as they are where no generator's
/// target wrote them.
pub fn usual(fields: Fields) -> (Fields, Marks) {
    let inner = |name: &str| match field(&fields, name) {
        Some(Value::Map(inner)) => field(inner, "colophon"),
        _ => None,
    };
    let ours = field(&fields, "colophon").or_else(|| inner("params")).or_else(|| inner("extra"));
    let Some(Value::Map(ours)) = ours else { return (fields, Marks::default()) };
    let Some(Value::Text(target)) = field(ours, "target") else { return (fields, Marks::default()) };
    let marks = Marks::of(target, ours);
    let mut all = Fields::new();
    let mut image = Fields::new();
    for (name, value) in spliced(fields) {
        match (name.as_str(), value) {
            (name, _) if FOR_THE_GENERATOR.contains(&name) => {}
            ("pubDate", value) => all.push(("date".to_owned(), value)),
            ("lang", value) => all.push(("language".to_owned(), value)),
            ("category", value) => all.push(("section".to_owned(), value)),
            ("categories", Value::List(mut one)) if one.len() == 1 => {
                all.extend(one.pop().map(|it| ("section".to_owned(), it)))
            }
            ("heroImage", value) => image.insert(0, ("src".to_owned(), value)),
            ("image" | "hero", Value::Map(inner)) => image.extend(inner),
            ("colophon", Value::Map(inner)) => {
                let (status, inner): (Fields, Fields) = inner.into_iter().partition(|(name, _)| name == "status");
                all.extend(status);
                all.push(("colophon".to_owned(), Value::Map(inner)));
            }
            (_, value) => all.push((name, value)),
        }
    }
    for (name, value) in &mut image {
        if name == "path" {
            "src".clone_into(name);
        }
        if name == "src"
            && let Value::Text(src) = value
        {
            let folder = marks.pictures.as_deref().unwrap_or("./assets/");
            if let Some(picture) = src.strip_prefix(folder).filter(|picture| is_picture(picture.as_bytes())) {
                *src = format!("assets/{picture}");
            }
        }
    }
    if !image.is_empty() {
        all.push(("image".to_owned(), Value::Map(image)));
    }
    (all, marks)
}

impl Marks {
    fn of(target: &str, ours: &Fields) -> Self {
        let text = |name: &str| match field(ours, name) {
            Some(Value::Text(text)) => Some(text.clone()),
            _ => None,
        };
        let kind = match target {
            "hugo" => Kind::Hugo,
            "jekyll" => Kind::Jekyll,
            "zola" => Kind::Zola,
            _ => Kind::None,
        };
        let own = text("own").unwrap_or_default();
        let own = own.split(", ").filter_map(|section| section.split_once(' '));
        let numbers = |numbers: &str| numbers.split(' ').filter_map(|number| number.parse().ok()).collect();
        let own = own.map(|(section, all)| (section.to_owned(), numbers(all))).collect();
        Self { kind, pictures: text("pictures").filter(|folder| !folder.is_empty()), own }
    }

    /// The text of a section as its author wrote it.
    pub fn undone(&self, section: &str, text: &str) -> String {
        let own = self.own.get(section).map(Vec::as_slice).unwrap_or_default();
        let mut out = String::with_capacity(text.len());
        let (mut end, mut number) = (0, 0);
        for (at, _) in text.char_indices() {
            let Some((range, instead)) = self.mark(&text[at..]) else { continue };
            let range = at + range.start..at + range.end;
            if !own.contains(&number) && range.start >= end {
                out.push_str(&text[end..range.start]);
                out.push_str(instead);
                end = range.end;
            }
            number += 1;
        }
        out.push_str(&text[end..]);
        out
    }

    /// A text of the front matter that a template renders as Markdown, as its author wrote it.
    pub fn undone_in_field(&self, name: &str, text: &str) -> String {
        if self.kind == Kind::Zola { text.to_owned() } else { self.undone(name, text) }
    }

    /// The mark with which `rest` begins: what of it goes, and what stood there.
    fn mark(&self, rest: &str) -> Option<(Range<usize>, &'static str)> {
        let begins = |marks: &[&str]| marks.iter().any(|mark| rest.starts_with(mark));
        if let Some(folder) = &self.pictures
            && rest.strip_prefix(folder.as_str()).is_some_and(|picture| is_picture(picture.as_bytes()))
        {
            return Some((0..folder.len(), "assets/"));
        }
        match self.kind {
            Kind::Jekyll if begins(&["\\|"]) => Some((0..1, "")),
            Kind::Jekyll if begins(&["{\\:"]) => Some((1..2, "")),
            Kind::Hugo if begins(&["{{</*", "{{%/*"]) => Some((3..5, "")),
            Kind::Hugo if begins(&["*/>}}", "*/%}}"]) => Some((0..2, "")),
            Kind::Hugo if begins(&["{\\{<", "{\\{%"]) => Some((1..2, "")),
            Kind::Zola if begins(&["{\\{", "{\\%"]) => Some((1..2, "")),
            _ => None,
        }
    }
}

/// Whether a picture's name begins here: sixteen digits of its hash and the ending of its file.
fn is_picture(rest: &[u8]) -> bool {
    let Some((digits, ending)) = rest.split_at_checked(16) else { return false };
    digits.iter().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'))
        && [&b".gif"[..], b".jpg", b".png", b".webp"].iter().any(|known| ending.starts_with(known))
}

fn field<'a>(fields: &'a Fields, name: &str) -> Option<&'a Value> {
    fields.iter().find(|(n, _)| n == name).map(|(_, value)| value)
}
