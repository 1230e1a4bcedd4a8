//! The block of fields before a Markdown text: YAML between `---` lines, or TOML between `+++` lines.
//!
//! Values keep the spelling of the file: nothing becomes a number, a date or a truth value on the way. What cannot be read, for
//! whatever reason, is never lost: it stays in the text. Hostile YAML is stopped by budgets, and nothing is ever executed.

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use serde_saphyr::options::DuplicateKeyPolicy;
use serde_saphyr::{Options, Spanned};
use std::collections::HashSet;
use std::fmt;

/// Longest front matter that is read, in bytes. Alt texts and decks are in it; bodies are not.
const FRONT_MATTER_BYTES_MAX: usize = 1024 * 1024;

/// Deepest nesting and most values: generators' own themes stay below 6 levels and 200 values.
const DEPTH_MAX: usize = 24;
const NODES_MAX: usize = 20_000;

/// Most aliases (`*name`), and most values that they may repeat, which is what an alias bomb multiplies.
const ALIASES_MAX: usize = 64;
const REPEATED_MAX: usize = 5_000;

/// A value as the file spells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Nothing,
    Text(String),
    List(Vec<Value>),
    Map(Fields),
}

/// Fields in the order of the file; a name that stands twice is there twice.
pub type Fields = Vec<(String, Value)>;

/// What stands at the start of a file.
#[derive(Debug)]
pub enum Front<'a> {
    /// No front matter: all of it is text.
    None,
    /// Fields, what their comments say besides, the text after them, and how many lines the front matter has.
    Fields { fields: Fields, comments: Vec<&'a str>, rest: &'a str, lines: usize },
    /// Something that looks like front matter and cannot be read: so many lines that stay in the text, and why.
    Broken { lines: usize, why: String },
}

/// Whether `text` starts as front matter does.
pub fn opens(text: &str) -> bool {
    matches!(text.lines().next().map(str::trim_end), Some("---" | "+++"))
}

/// Takes the front matter off the start of `text`.
pub fn split(text: &str) -> Front<'_> {
    let first = text.lines().next().map(str::trim_end).unwrap_or_default();
    let toml = match first {
        "---" => false,
        "+++" => true,
        first if first.starts_with("---") && first[3..].trim().starts_with(|c: char| c.is_ascii_alphabetic()) => {
            return Front::Broken {
                lines: first_block(text),
                why: format!("“{first}” announces a kind that is not read"),
            };
        }
        _ => return Front::None,
    };
    let ends = |line: &str| if toml { line == "+++" } else { line == "---" || line == "..." };
    let mut at = text.find('\n').map_or(text.len(), |n| n + 1);
    let start = at;
    let mut lines = 1;
    let end = loop {
        if at >= text.len() {
            let fields = text[start..].lines().next().is_some_and(|l| l.contains([':', '=']));
            let why = "it has no line that ends it".to_owned();
            return if fields { Front::Broken { lines: first_block(text), why } } else { Front::None };
        }
        let stop = text[at..].find('\n').map_or(text.len(), |n| at + n + 1);
        lines += 1;
        if ends(text[at..stop].trim_end()) {
            break at;
        }
        at = stop;
    };
    let rest = &text[text[end..].find('\n').map_or(text.len(), |n| end + n + 1)..];
    let inside = &text[start..end];
    if inside.len() > FRONT_MATTER_BYTES_MAX {
        let why = format!("it has {} bytes, and up to {FRONT_MATTER_BYTES_MAX} are read", inside.len());
        return Front::Broken { lines, why };
    }
    let read = if toml { from_toml(inside) } else { from_yaml(inside) };
    match read {
        Ok(Value::Map(fields)) => Front::Fields { comments: comments(inside, &fields), fields, rest, lines },
        // A heading between two rules is a text's beginning, not a comment on fields that nobody wrote.
        Ok(Value::Nothing) if has_words(inside) => Front::None,
        Ok(Value::Nothing) => Front::Fields { fields: Vec::new(), comments: Vec::new(), rest, lines },
        Ok(_) => Front::Broken { lines, why: "it holds no fields".to_owned() },
        Err(why) => Front::Broken { lines, why },
    }
}

/// The lines before the first blank one: all that can be front matter where nothing ends it.
fn first_block(text: &str) -> usize {
    text.lines().take_while(|line| !line.trim().is_empty()).count()
}

/// What stands behind a `#` and in no field: neither reader hands comments on. A `#` inside a value is followed by words of
/// that value, which tells the two apart without reading the syntax again.
fn comments<'a>(inside: &'a str, fields: &Fields) -> Vec<&'a str> {
    let values = Value::Map(fields.clone()).in_words();
    let known: HashSet<&str> = words(&values).collect();
    let comment = |line: &'a str| {
        let (before, after) = line.split_once('#')?;
        // `\u00e9` in a quoted value is a letter, and the word around it is spelled otherwise here.
        let quoted = before.contains('"');
        let unknown = after
            .split_whitespace()
            .filter(|piece| !(quoted && piece.contains('\\')))
            .flat_map(words)
            .any(|word| !known.contains(word));
        unknown.then(|| after.trim_start_matches('#').trim())
    };
    inside.lines().filter_map(comment).collect()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

fn has_words(text: &str) -> bool {
    words(text).next().is_some()
}

fn from_yaml(text: &str) -> Result<Value, String> {
    let options = yaml_options();
    let value: Spanned<Raw> =
        serde_saphyr::from_str_with_options(text, options).map_err(|e| first_line(&e.to_string()))?;
    Ok(spelled(text, value))
}

fn yaml_options() -> Options {
    serde_saphyr::options! {
        budget: serde_saphyr::budget! {
            max_depth: DEPTH_MAX,
            flow_nesting_limit: DEPTH_MAX,
            max_nodes: NODES_MAX,
            max_events: NODES_MAX * 3,
            max_aliases: ALIASES_MAX,
            max_anchors: ALIASES_MAX,
            max_recorded_anchor_events: REPEATED_MAX,
            max_recorded_anchor_bytes: FRONT_MATTER_BYTES_MAX,
            max_total_scalar_bytes: FRONT_MATTER_BYTES_MAX * 2,
            max_documents: 1,
            max_merge_keys: ALIASES_MAX,
        },
        alias_limits: serde_saphyr::alias_limits! {
            max_total_replayed_events: REPEATED_MAX,
            max_replay_stack_depth: 8,
        },
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        strict_booleans: true,
        emit_comments: false,
        with_snippet: false,
    }
}

/// A YAML value before its spelling is looked up: the reader tells where a number stood, but not how it was written.
enum Raw {
    Nothing,
    Text(String),
    Spelled(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(String, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Nothing)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Nothing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Spelled(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Spelled(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        Ok(Raw::Spelled(value.to_string()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Raw, E> {
        Ok(Raw::Spelled(value.to_string()))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Raw, E> {
        Ok(Raw::Spelled(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Raw, E> {
        Ok(Raw::Spelled(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> Result<Raw, E> {
        Ok(Raw::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Raw, E> {
        Ok(Raw::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Raw, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = seq.next_element()? {
            list.push(value);
        }
        Ok(Raw::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut fields = Vec::new();
        while let Some((name, value)) = map.next_entry()? {
            fields.push((name, value));
        }
        Ok(Raw::Map(fields))
    }
}

fn spelled(source: &str, raw: Spanned<Raw>) -> Value {
    let span = raw.defined.span();
    match raw.value {
        Raw::Nothing => Value::Nothing,
        Raw::Text(text) => Value::Text(text),
        Raw::Spelled(read) => {
            let bytes = span.byte_offset().zip(span.byte_len());
            let written = bytes.and_then(|(at, len)| source.get(at as usize..(at + len) as usize));
            Value::Text(
                written.map(str::trim).filter(|w| !w.is_empty() && !w.contains('\n')).map_or(read, str::to_owned),
            )
        }
        Raw::List(list) => Value::List(list.into_iter().map(|v| spelled(source, v)).collect()),
        Raw::Map(map) => Value::Map(map.into_iter().map(|(name, v)| (name, spelled(source, v))).collect()),
    }
}

fn from_toml(text: &str) -> Result<Value, String> {
    let document: toml_edit::DocumentMut = text.parse().map_err(|e: toml_edit::TomlError| first_line(e.message()))?;
    Ok(table(document.as_table()))
}

fn table(table: &dyn toml_edit::TableLike) -> Value {
    Value::Map(table.iter().map(|(name, item)| (name.to_owned(), item_value(item))).collect())
}

fn item_value(item: &toml_edit::Item) -> Value {
    match item {
        toml_edit::Item::None => Value::Nothing,
        toml_edit::Item::Value(value) => toml_value(value),
        toml_edit::Item::Table(inner) => table(inner),
        toml_edit::Item::ArrayOfTables(tables) => Value::List(tables.iter().map(|t| table(t)).collect()),
    }
}

fn toml_value(value: &toml_edit::Value) -> Value {
    match value {
        toml_edit::Value::String(text) => Value::Text(text.value().clone()),
        toml_edit::Value::Integer(number) => Value::Text(written(number.as_repr(), number.value())),
        toml_edit::Value::Float(number) => Value::Text(written(number.as_repr(), number.value())),
        toml_edit::Value::Boolean(flag) => Value::Text(flag.value().to_string()),
        toml_edit::Value::Datetime(date) => Value::Text(date.value().to_string()),
        toml_edit::Value::Array(list) => Value::List(list.iter().map(toml_value).collect()),
        toml_edit::Value::InlineTable(inner) => table(inner),
    }
}

/// A number as the file spells it.
fn written(repr: Option<&toml_edit::Repr>, value: &dyn fmt::Display) -> String {
    repr.and_then(|r| r.as_raw().as_str()).map_or_else(|| value.to_string(), str::to_owned)
}

fn first_line(message: &str) -> String {
    message.lines().next().unwrap_or_default().trim_end_matches('.').to_owned()
}

impl Value {
    /// The value on one line, for messages.
    pub fn in_words(&self) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) => text.clone(),
            Self::List(list) => format!("[{}]", list.iter().map(Value::in_words).collect::<Vec<_>>().join(", ")),
            Self::Map(fields) => {
                let fields: Vec<String> = fields.iter().map(|(name, v)| format!("{name}: {}", v.in_words())).collect();
                format!("{{{}}}", fields.join(", "))
            }
        }
    }

    /// Whether there is nothing in it.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::List(list) => list.iter().all(Value::is_blank),
            Self::Map(fields) => fields.iter().all(|(_, v)| v.is_blank()),
        }
    }
}
