//! What the fields of a front matter mean: the names that Hugo, Jekyll, Astro, Zola, Eleventy and Ghost use.
//!
//! Names are compared without case, hyphens and underscores. What no part takes is left out and said, with its value.

use crate::dates;
use crate::draft::{Found, Name};
use crate::front_matter::{Fields, Value};
use crate::people::{self, one_line};
use domain::Status;

const TITLE: &[&str] = &["title", "headline"];
const DECK: &[&str] = &[
    "deck",
    "dek",
    "subtitle",
    "standfirst",
    "subheadline",
    "description",
    "summary",
    "excerpt",
    "lead",
    "lede",
    "abstract",
];
const DATE: &[&str] =
    &["date", "pubdate", "publishdate", "published", "publishedat", "datepublished", "publishedtime", "created"];
const LANGUAGE: &[&str] = &["language", "lang", "locale", "languagecode"];
const AUTHORS: &[&str] = &["authors", "author", "byline", "by", "creator", "creators", "writer"];
const IMAGE: &[&str] = &[
    "image",
    "hero",
    "heroimage",
    "cover",
    "coverimage",
    "featuredimage",
    "featureimage",
    "featured",
    "banner",
    "header",
    "images",
    "thumbnail",
    "ogimage",
];
const SRC: &[&str] = &["src", "url", "path", "image", "file", "filename", "feature", "href"];
const ALT: &[&str] = &["alt", "alttext", "imagealt"];
const CAPTION: &[&str] = &["caption", "imagecaption"];
const CREDIT: &[&str] = &["credit", "credits", "attribution", "photographer", "source", "imagecredit"];

/// Puts the fields in their places.
pub fn apply(fields: Fields, found: &mut Found) {
    let mut rest = Rest { fields: spliced(fields), path: String::new() };
    if let Some(title) = rest.text(TITLE) {
        found.headline = one_line(&title);
    }
    if let Some(deck) = rest.text(DECK) {
        found.deck = one_line(&deck);
        rest.forget(DECK, &found.deck);
    }
    found.slug = rest.text(&["slug"]);
    if let Some(date) = rest.take(DATE, |v| text_of(v).and_then(|t| dates::read(&t))) {
        if date.zone_assumed {
            found.uncertain.push(format!("The date has a time without a zone: it was read as {}.", date.text));
        }
        found.date = Some(date.text);
    }
    if let Some(language) = rest.take(LANGUAGE, |v| text_of(v).filter(|t| is_language(t))) {
        found.language = language.replace('_', "-");
    }
    authors(&mut rest, found);
    image(&mut rest, found);
    topics(&mut rest, found);
    if let Some(Value::Map(ours)) = rest.take(&["colophon"], |v| matches!(v, Value::Map(_)).then(|| v.clone())) {
        colophon(ours, &mut rest, found);
    }
    // Whatever arrives is a draft, so `draft: true` says nothing new.
    rest.take(&["draft"], |v| (text_of(v).as_deref() == Some("true")).then_some(()));
    found.dropped.extend(rest.said());
}

fn authors(rest: &mut Rest, found: &mut Found) {
    let Some((name, value)) = rest.field(AUTHORS) else { return };
    let values = if let Value::List(list) = value { list } else { vec![value] };
    for value in values {
        let names = match value {
            Value::Text(text) => people::of_byline(&text),
            Value::Map(fields) => {
                let mut author = Rest { fields, path: format!("{name}.") };
                let person = author.text(&["name"]).map(|n| Name {
                    name: one_line(&n),
                    role: author.text(&["role", "position", "job", "title"]).map(|r| one_line(&r)).unwrap_or_default(),
                });
                found.dropped.extend(author.said());
                person.into_iter().collect()
            }
            Value::List(_) | Value::Nothing => {
                found.dropped.extend(said(&name, &value));
                Vec::new()
            }
        };
        for person in names {
            if people::is_tool(&person.name) {
                found.dropped.push(format!(
                    "“{}” was named as an author; a tool is never an author, so it belongs into the note.",
                    person.name
                ));
            } else if !found.byline.contains(&person) {
                found.byline.push(person);
            }
        }
    }
}

fn image(rest: &mut Rest, found: &mut Found) {
    let mut flat = |suffixes: &[&str]| {
        let names: Vec<String> = IMAGE.iter().flat_map(|i| suffixes.iter().map(move |s| format!("{i}{s}"))).collect();
        rest.text(&names.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let (alt, caption, credit) = (flat(ALT), flat(CAPTION), flat(CREDIT));
    found.alt = alt.unwrap_or_default();
    found.caption = caption.unwrap_or_default();
    found.credit = credit.unwrap_or_default();
    while let Some((name, value)) = rest.field(IMAGE) {
        let (value, more) = match value {
            Value::List(list) => {
                let mut list = list.into_iter();
                (list.next().unwrap_or(Value::Nothing), list.collect())
            }
            value => (value, Vec::new()),
        };
        found.dropped.extend(more.iter().filter_map(|v| said(&name, v)));
        match value {
            Value::Text(src) if found.asset.is_none() => {
                found.asset = Some(src.trim().to_owned()).filter(|s| !s.is_empty())
            }
            Value::Text(src) if found.asset.as_deref() == Some(src.trim()) => {}
            Value::Map(fields) => {
                let mut map = Rest { fields, path: format!("{name}.") };
                if found.asset.is_none() {
                    found.asset = map.text(SRC).map(|s| s.trim().to_owned());
                }
                for (part, names) in [(&mut found.alt, ALT), (&mut found.caption, CAPTION), (&mut found.credit, CREDIT)]
                {
                    if part.is_empty() {
                        *part = map.text(names).unwrap_or_default();
                    }
                }
                if found.source_type.is_none() {
                    found.source_type = map.text(&["sourcetype", "digitalsourcetype"]);
                }
                let decorative = map.take(&["decorative"], |v| (text_of(v).as_deref() == Some("true")).then_some(()));
                found.decorative |= decorative.is_some();
                found.dropped.extend(map.said());
            }
            value => found.dropped.extend(said(&name, &value)),
        }
    }
    for part in [&mut found.alt, &mut found.caption, &mut found.credit] {
        *part = one_line(part);
    }
}

fn topics(rest: &mut Rest, found: &mut Found) {
    found.section = rest.text(&["section", "category"]).map(|s| one_line(&s)).unwrap_or_default();
    while let Some((name, value)) = rest.field(&["tags", "tag", "keywords", "categories", "category"]) {
        let values = match value {
            Value::Text(text) => text.split(',').map(|t| Value::Text(t.to_owned())).collect(),
            Value::List(list) => list,
            value => vec![value],
        };
        for value in values {
            match &value {
                Value::Text(tag) if !tag.trim().is_empty() => {
                    let tag = one_line(tag);
                    if !found.tags.contains(&tag) {
                        found.tags.push(tag);
                    }
                }
                value => found.dropped.extend(said(&name, value)),
            }
        }
    }
}

/// What an edited export still says about itself.
fn colophon(fields: Fields, rest: &mut Rest, found: &mut Found) {
    let mut ours = Rest { fields, path: "colophon.".to_owned() };
    found.house = ours.text(&["house"]);
    if let Some(status) = rest.take(&["status"], |v| text_of(v).and_then(|t| Status::parse(&t).ok())) {
        found.status = status;
    }
    if let Some(language) = ours.text(&["houselanguage"])
        && language == found.language
    {
        found.language = String::new();
    }
    found.accountable = ours.take(&["accountable"], name_of);
    for known in ["format", "labels", "pairs", "parts", "topic", "target", "pictures", "own", "disclosure"] {
        ours.take(&[known], |_| Some(()));
    }
    found.dropped.extend(ours.said());
}

/// The person of `{name, role}`.
pub fn name_of(value: &Value) -> Option<Name> {
    let Value::Map(fields) = value else { return None };
    let field = |name: &str| fields.iter().find(|(n, _)| n == name).and_then(|(_, v)| text_of(v));
    let name = field("name").filter(|n| !n.trim().is_empty())?;
    Some(Name { name, role: field("role").unwrap_or_default() })
}

/// Fields that nothing has taken yet.
struct Rest {
    fields: Fields,
    path: String,
}

impl Rest {
    /// Takes the first field of one of these names that `read` can read; earlier names first.
    fn take<T>(&mut self, names: &[&str], read: impl Fn(&Value) -> Option<T>) -> Option<T> {
        names.iter().find_map(|name| {
            let at = self.fields.iter().position(|(n, v)| key(n) == *name && read(v).is_some())?;
            read(&self.fields.remove(at).1)
        })
    }

    /// Takes the first text of one of these names.
    fn text(&mut self, names: &[&str]) -> Option<String> {
        self.take(names, |v| text_of(v).filter(|t| !t.trim().is_empty()))
    }

    /// Takes the first field of one of these names, with its name as the file has it.
    fn field(&mut self, names: &[&str]) -> Option<(String, Value)> {
        let at =
            names.iter().find_map(|name| self.fields.iter().position(|(n, v)| key(n) == *name && !v.is_blank()))?;
        Some(self.fields.remove(at))
    }

    /// Takes every field of these names that says `text` again.
    fn forget(&mut self, names: &[&str], text: &str) {
        self.fields
            .retain(|(n, v)| !(names.contains(&key(n).as_str()) && text_of(v).is_some_and(|t| one_line(&t) == text)));
    }

    /// A sentence for each field that is left.
    fn said(&self) -> Vec<String> {
        self.fields.iter().filter_map(|(name, value)| said(&format!("{}{name}", self.path), value)).collect()
    }
}

fn said(name: &str, value: &Value) -> Option<String> {
    (!value.is_blank())
        .then(|| format!("The front matter’s “{name}: {}” has no place in an article.", one_line(&value.in_words())))
}

/// The fields, with those that Zola (`extra`, `taxonomies`) and Hugo (`params`) keep one level down among them.
pub fn spliced(fields: Fields) -> Fields {
    let mut out = Vec::new();
    for (name, value) in fields {
        match value {
            Value::Map(inner) if ["extra", "params", "taxonomies"].contains(&name.as_str()) => out.extend(inner),
            value => out.push((name, value)),
        }
    }
    out
}

fn key(name: &str) -> String {
    name.chars().filter(|c| !matches!(c, '-' | '_' | ' ')).flat_map(char::to_lowercase).collect()
}

fn text_of(value: &Value) -> Option<String> {
    if let Value::Text(text) = value { Some(text.clone()) } else { None }
}

fn is_language(text: &str) -> bool {
    (2..=35).contains(&text.len())
        && text.split(['-', '_']).all(|t| (1..=8).contains(&t.len()) && t.bytes().all(|b| b.is_ascii_alphanumeric()))
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
}
