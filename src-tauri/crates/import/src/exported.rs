//! A file that this product exported: its parts are where its front matter says, whatever they contain.
//!
//! `colophon.parts` counts the lines of every printed section, `colophon.labels` says what stands above them. They are trusted only if
//! they add up to the whole file and every label stands where it must; otherwise the file was edited, and is read as
//! any other Markdown. The layout is described where it is written, in `export`'s Markdown target; a property test there holds
//! the two together.

use crate::draft::{Found, Name};
use crate::front_matter::{Fields, Value};
use crate::generators::Marks;
use crate::head::unescaped;
use crate::matter::name_of;
use crate::people::one_line;
use domain::Status;

/// The fields that an export writes; others were added by somebody.
const OURS: [&str; 14] = [
    "title",
    "slug",
    "description",
    "date",
    "language",
    "section",
    "status",
    "authors",
    "tags",
    "image",
    "takeaways",
    "qa",
    "disclosure",
    "colophon",
];

/// Whether the front matter says that the file was exported.
pub fn is_export(fields: &Fields) -> bool {
    map(fields, "colophon").is_some_and(|ours| text(ours, "format").is_some())
}

/// The parts that stand in the front matter, for a template that sets them.
#[derive(Debug, Default)]
pub struct InFields {
    takeaways: Option<Vec<String>>,
    qa: Option<(String, Vec<(String, String)>)>,
    note: Option<String>,
    /// The line at the top, which is compiled and nobody's.
    label: Option<String>,
}

impl InFields {
    /// What an export says there; nothing of any other file.
    pub fn of(fields: &Fields, marks: &Marks) -> Self {
        if !is_export(fields) {
            return Self::default();
        }
        let inside = map(fields, "colophon").and_then(|ours| map(ours, "disclosure"));
        let disclosure = map(fields, "disclosure").or(inside);
        let said = |name: &str| disclosure.and_then(|disclosure| text(disclosure, name)).map(str::to_owned);
        let pair = |(n, value): (usize, &Value)| match value {
            Value::Map(pair) => {
                let answer = marks.undone_in_field(&format!("answer-{n}"), text(pair, "answer").unwrap_or_default());
                Some((owned(pair, "question"), answer))
            }
            _ => None,
        };
        let qa = map(fields, "qa").and_then(|qa| {
            let pairs = list(qa, "pairs")?.iter().enumerate().map(pair).collect::<Option<Vec<_>>>()?;
            Some((owned(qa, "topic"), pairs))
        });
        let takeaway = |(n, text): (usize, &String)| marks.undone_in_field(&format!("takeaway-{n}"), text);
        let takeaways = texts(fields, "takeaways").filter(|texts| !texts.is_empty());
        let takeaways = takeaways.map(|texts| texts.iter().enumerate().map(takeaway).collect());
        let note = said("note").map(|note| marks.undone_in_field("note-field", &note));
        Self { takeaways, qa, note, label: said("label") }
    }

    /// Puts them where the text has none. Where it has others, the text counts, and it is said.
    pub fn fill(self, found: &mut Found) {
        let mut other = Vec::new();
        match self.takeaways {
            Some(texts) if found.takeaways.is_empty() => found.takeaways = texts,
            Some(texts) if found.takeaways != texts => other.push("takeaways"),
            _ => {}
        }
        match self.qa {
            Some((topic, pairs)) if found.pairs.is_empty() && found.topic.is_empty() => {
                (found.topic, found.pairs) = (topic, pairs);
            }
            Some((topic, pairs)) if (&found.topic, &found.pairs) != (&topic, &pairs) => other.push("Q&A"),
            _ => {}
        }
        match self.note {
            Some(note) if found.note.is_empty() => found.note = note,
            Some(note) if found.note != note => other.push("note"),
            _ => {}
        }
        found.uncertain.extend(other.into_iter().map(|part| {
            format!("The {part} in the front matter and in the text are not the same: those of the text were taken.")
        }));
    }

    /// `text` without the line at the top.
    pub fn without_label(&self, text: &str) -> String {
        let Some(label) = &self.label else { return text.to_owned() };
        let mut gone = false;
        let kept = text.split('\n').map(|line| {
            let is_label = !gone && !line.is_empty() && unescaped(line) == *label;
            gone |= is_label;
            if is_label { "" } else { line }
        });
        kept.collect::<Vec<_>>().join("\n")
    }
}

/// The parts, exactly; nothing if the file does not add up.
pub fn read(fields: &Fields, rest: &str, marks: &Marks) -> Option<Found> {
    let ours = map(fields, "colophon")?;
    if text(ours, "format")? != "1" {
        return None;
    }
    let mut found = Found {
        headline: text(fields, "title")?.to_owned(),
        deck: owned(fields, "description"),
        house: Some(text(ours, "house")?.to_owned()),
        status: Status::parse(text(fields, "status")?).ok()?,
        slug: Some(text(fields, "slug")?.to_owned()),
        date: text(fields, "date").map(str::to_owned),
        section: owned(fields, "section"),
        language: owned(fields, "language"),
        tags: texts(fields, "tags")?,
        byline: names(fields, "authors")?,
        ..Found::default()
    };
    if text(ours, "house_language").is_some_and(|l| l == found.language) {
        found.language.clear();
    }
    if let Some((_, accountable)) = ours.iter().find(|(n, _)| n == "accountable") {
        found.accountable = Some(name_of(accountable)?);
    }
    let mut src = None;
    if let Some(image) = map(fields, "image") {
        src = text(image, "src");
        // A picture of a library is known by its hash; where its file lies is for the site.
        found.asset = text(ours, "picture").filter(|_| src.is_some()).or(src).map(str::to_owned);
        found.alt = owned(image, "alt");
        found.caption = owned(image, "caption");
        found.credit = owned(image, "credit");
        found.rights = owned(image, "rights");
        found.source_type = text(image, "source_type").map(str::to_owned);
        found.decorative = text(image, "decorative") == Some("true");
    }
    let no_labels = Vec::new();
    let labels = map(ours, "labels").unwrap_or(&no_labels);
    let in_fields = InFields::of(fields, marks);
    for (name, section) in sections(text(ours, "parts").unwrap_or_default(), rest)? {
        let undone = marks.undone(name, &section.join("\n"));
        let section: Vec<&str> = undone.split('\n').collect();
        let label = text(labels, if name == "hero" { "hero.credit" } else { name });
        match name {
            "hero" => hero_says(&section, label?, &found, src).then_some(())?,
            "takeaways" => found.takeaways = takeaways(without_heading(&section, label?)?)?,
            "body" => found.body = section.join("\n"),
            "qa" => {
                let letters = (text(labels, "question")?, text(labels, "answer")?);
                questions(
                    &section,
                    label?,
                    letters,
                    text(ours, "pairs").unwrap_or_default(),
                    text(ours, "topic"),
                    &mut found,
                )?;
            }
            "analysis" => found.analysis = without_heading(&section, label?)?.join("\n"),
            "note" => found.note = without_heading(&section, label?)?.join("\n"),
            "label" => in_fields.label.as_ref().is_none_or(|label| unescaped(&undone) == *label).then_some(())?,
            _ => return None,
        }
    }
    in_fields.fill(&mut found);
    for (name, value) in fields.iter().filter(|(n, v)| !OURS.contains(&n.as_str()) && !v.is_blank()) {
        found
            .dropped
            .push(format!("The front matter’s “{name}: {}” has no place in an article.", one_line(&value.in_words())));
    }
    Some(found)
}

/// The lines of every section, if the counts add up to all of `rest`.
fn sections<'a>(parts: &'a str, rest: &'a str) -> Option<Vec<(&'a str, Vec<&'a str>)>> {
    let mut lines = rest.split('\n');
    let mut sections = Vec::new();
    let mut ends_itself = false;
    for part in parts.split(", ").filter(|p| !p.is_empty()) {
        let (name, count) = part.split_once(' ')?;
        let count: usize = count.parse().ok().filter(|n| *n > 0)?;
        if !lines.next()?.is_empty() || sections.iter().any(|(other, _)| *other == name) {
            return None;
        }
        let section: Vec<&str> = lines.by_ref().take(count).collect();
        if section.len() != count {
            return None;
        }
        ends_itself = count > 1 && section.last() == Some(&"");
        sections.push((name, section));
    }
    // The line feed after the last section, which a section that ends with one does not get.
    let ended = match lines.next() {
        None => ends_itself,
        Some(last) => last.is_empty() && !ends_itself && lines.next().is_none(),
    };
    ended.then_some(sections)
}

/// The lines under `## label` and an empty line; all of them where the house prints no label.
fn without_heading<'a, 'b>(section: &'b [&'a str], label: &str) -> Option<&'b [&'a str]> {
    if label.is_empty() {
        return Some(section);
    }
    let [heading, "", text @ ..] = section else { return None };
    (heading.strip_prefix("## ")? == label).then_some(text)
}

fn takeaways(lines: &[&str]) -> Option<Vec<String>> {
    let mut texts: Vec<String> = Vec::new();
    for line in lines {
        if *line == "-" {
            texts.push(String::new());
        } else if let Some(text) = line.strip_prefix("- ") {
            texts.push(text.to_owned());
        } else {
            let more = if line.is_empty() { line } else { line.strip_prefix("  ")? };
            let text = texts.last_mut()?;
            text.push('\n');
            text.push_str(more);
        }
    }
    Some(texts)
}

fn questions(
    section: &[&str],
    label: &str,
    (q, a): (&str, &str),
    counts: &str,
    topic: Option<&str>,
    found: &mut Found,
) -> Option<()> {
    let (heading, mut lines) = section.split_first()?;
    let shown = heading.strip_prefix("## ")?.strip_prefix(label)?;
    let shown = if shown.is_empty() { "" } else { shown.strip_prefix(": ")? };
    found.topic = match topic {
        Some(topic) if one_line(topic) == shown => topic.to_owned(),
        Some(_) => return None,
        None => shown.to_owned(),
    };
    let mut chunk = |count: &str| {
        let count: usize = count.parse().ok()?;
        let (blank, rest) = lines.split_first()?;
        let (chunk, rest) = rest.split_at_checked(count)?;
        lines = rest;
        blank.is_empty().then(|| chunk.join("\n"))
    };
    for pair in counts.split(", ").filter(|p| !p.is_empty()) {
        let (question, answer) = pair.split_once('+')?;
        let question = chunk(question)?;
        let question = question.strip_prefix("**")?.strip_prefix(q)?.strip_prefix(": ")?.strip_suffix("**")?.to_owned();
        let answer = chunk(answer)?;
        let text = answer.strip_prefix(a)?.strip_prefix(':')?;
        let text = if text.is_empty() { text } else { text.strip_prefix("\n\n").or_else(|| text.strip_prefix(' '))? };
        found.pairs.push((question, text.to_owned()));
    }
    lines.is_empty().then_some(())
}

/// Whether the visible lines about the picture say what the front matter says: picture, caption and credit, each if it is there.
fn hero_says(section: &[&str], label: &str, found: &Found, src: Option<&str>) -> bool {
    let mut lines: Vec<&str> = section.iter().copied().filter(|l| !l.is_empty()).collect();
    let mut take = |there: bool, says: &dyn Fn(&str) -> bool| {
        if !there {
            return true;
        }
        !lines.is_empty() && says(lines.remove(0))
    };
    let alt = one_line(&found.alt);
    let picture = take(src.is_some(), &|l| {
        l.strip_prefix("![").and_then(split_picture).is_some_and(|(shown, destination)| {
            let src = src.unwrap_or_default();
            destination.strip_suffix(')').is_some_and(|shown| shown == src || shown == in_brackets(src))
                && unescaped(shown) == alt
        })
    });
    let caption = one_line(&found.caption);
    let credit = one_line(&found.credit);
    let caption = take(!caption.is_empty(), &|l| unescaped(l) == caption);
    let credit = take(!credit.is_empty(), &|l| {
        l.strip_prefix(label).and_then(|l| l.strip_prefix(": ")).is_some_and(|l| unescaped(l) == credit)
    });
    picture && caption && credit && lines.is_empty()
}

/// Alt text and destination of a picture: brackets inside the alt text have a backslash before them.
fn split_picture(line: &str) -> Option<(&str, &str)> {
    let mut escaped = false;
    let end = line.char_indices().find(|(_, c)| {
        let ends = *c == ']' && !escaped;
        escaped = *c == '\\' && !escaped;
        ends
    });
    let (shown, src) = line.split_at(end?.0);
    Some((shown, src.strip_prefix("](")?))
}

/// A destination as it is written when it holds more than letters, digits and the marks of a plain address.
fn in_brackets(src: &str) -> String {
    let escapes = [("\n", "%0A"), ("\r", "%0D"), ("<", "%3C"), (">", "%3E"), ("\\", "%5C")];
    let src = escapes.iter().fold(src.to_owned(), |src, (c, code)| src.replace(c, code));
    format!("<{src}>")
}

fn map<'a>(fields: &'a Fields, name: &str) -> Option<&'a Fields> {
    fields.iter().find(|(n, _)| n == name).and_then(|(_, v)| if let Value::Map(map) = v { Some(map) } else { None })
}

fn text<'a>(fields: &'a Fields, name: &str) -> Option<&'a str> {
    fields
        .iter()
        .find(|(n, _)| n == name)
        .and_then(|(_, v)| if let Value::Text(text) = v { Some(text.as_str()) } else { None })
}

fn owned(fields: &Fields, name: &str) -> String {
    text(fields, name).unwrap_or_default().to_owned()
}

fn list<'a>(fields: &'a Fields, name: &str) -> Option<&'a [Value]> {
    match fields.iter().find(|(n, _)| n == name) {
        None => Some(&[]),
        Some((_, Value::List(list))) => Some(list),
        Some(_) => None,
    }
}

fn texts(fields: &Fields, name: &str) -> Option<Vec<String>> {
    list(fields, name)?.iter().map(|v| if let Value::Text(text) = v { Some(text.clone()) } else { None }).collect()
}

fn names(fields: &Fields, name: &str) -> Option<Vec<Name>> {
    list(fields, name)?.iter().map(name_of).collect()
}
