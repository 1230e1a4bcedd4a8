//! The `AI-Disclosure` response header, as a line for whoever runs the web server. Colophon cannot set it.
//!
//! Source: the individual Internet-Draft `draft-abaris-aicdh-01` (30 January 2026, expired), a Dictionary of RFC 9651.
//! The draft's own example parts the keys with semicolons, which RFC 9651 reads as parameters of the first: commas are right.

use super::{Telling, models, providers};
use domain::classification::Level;
use std::fmt::Write;

/// The line; none while nobody has spoken for the article.
#[must_use]
pub fn line(of: &Telling<'_>) -> Option<String> {
    let mode = match of.marked().article {
        Level::Unknown => return None,
        Level::NoneAffirmed => return Some("AI-Disclosure: mode=none".to_owned()),
        Level::AiAssisted => "ai-modified",
        Level::AiGenerated => "ai-originated",
        Level::AiAutonomous => "machine-generated",
    };
    let ledger = of.marked_ledger();
    let mut line = format!("AI-Disclosure: mode={mode}");
    let reviewer = of.checked.map(|one| one.by.join(", ")).unwrap_or_default();
    for (key, text) in
        [("model", models(ledger.kept())), ("provider", providers(ledger.kept())), ("reviewed-by", reviewer)]
    {
        if !text.is_empty() {
            let _ = write!(line, ", {key}={}", string(&text));
        }
    }
    if let Some(last) = ledger.kept().map(|one| one.at).max() {
        let _ = write!(line, ", date=@{}", last.unix_ms().div_euclid(1000));
    }
    Some(line)
}

/// A String where ASCII can say it (RFC 9651, section 3.3.3), else a Display String (section 3.3.8). Control characters
/// would end the header; they are spaces.
fn string(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.is_ascii() {
        return format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    }
    let mut said = String::from("%\"");
    for byte in text.bytes() {
        match byte {
            b'%' | b'"' | 0x80.. => {
                let _ = write!(said, "%{byte:02x}");
            }
            plain => said.push(char::from(plain)),
        }
    }
    said.push('"');
    said
}
