//! The register of uses of tools, on its way to a window or a terminal.

use crate::Failure;
use app::App;
use domain::register::{Entry, Filter, Gap};
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;

/// Which entries are asked for. What is null or empty asks for nothing.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct RegisterFilter {
    /// The tool's name.
    pub tool: String,
    /// The name of whoever used it.
    pub by: String,
    /// The article's section.
    pub section: String,
    /// The first day, as 2026-05-01.
    pub since: Option<String>,
    /// The last day.
    pub until: Option<String>,
    /// What is missing: review, accountable, model or provider.
    pub missing: Option<String>,
}

/// Asks for a page of the register.
#[derive(Debug, Clone, Deserialize, TS)]
#[expect(missing_docs, reason = "a filter, and the usual two")]
pub struct Register {
    pub filter: RegisterFilter,
    pub offset: u32,
    pub limit: u32,
}

/// Asks to write what a filter asks for into a folder.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SaveRegister {
    /// Which entries.
    pub filter: RegisterFilter,
    /// csv, or json.
    pub format: String,
    /// The folder.
    pub to: String,
}

/// A page of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RegisterView {
    /// The last use first.
    pub entries: Vec<RegisterEntry>,
    /// How many there are in all.
    pub total: u32,
    /// Every tool of the register.
    pub tools: Vec<String>,
    /// Everybody who used one.
    pub people: Vec<String>,
    /// The sections of their articles.
    pub sections: Vec<String>,
}

/// One use of a tool.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "the fields are the words of DESIGN.md, section 4, beside those of the article")]
pub struct RegisterEntry {
    pub article: String,
    pub slug: String,
    pub headline: String,
    pub section: String,
    pub status: String,
    pub contribution: String,
    /// RFC 3339.
    pub at: String,
    pub by: String,
    pub tool: String,
    pub provider: String,
    pub model: String,
    pub kind: String,
    /// Names of sections; empty means the whole article.
    pub parts: Vec<String>,
    pub extent: String,
    pub in_output: bool,
    pub outcome: String,
    pub purpose: String,
    /// Whose sign-off holds; empty where nobody's does.
    pub reviewed_by: String,
    /// none, fresh, void or rejected.
    pub signed: String,
    pub accountable: String,
    /// review, accountable, model, provider.
    pub missing: Vec<String>,
}

/// A page of the register.
pub fn register(app: &mut App, ask: Register) -> Result<RegisterView, Failure> {
    let found = app.register(&ask.filter.read()?, ask.offset, ask.limit)?;
    let names = |of: Vec<(String, u32)>| of.into_iter().map(|(name, _)| name).collect();
    Ok(RegisterView {
        entries: found.entries.into_iter().map(Into::into).collect(),
        total: found.total,
        tools: names(found.choices.tools),
        people: names(found.choices.people),
        sections: names(found.choices.sections),
    })
}

/// Writes what a filter asks for into a folder, and answers with the file.
pub fn save_register(app: &mut App, ask: SaveRegister) -> Result<String, Failure> {
    let filter = ask.filter.read()?;
    let text = match ask.format.as_str() {
        "json" => json(app, &filter)?,
        _ => app.register_csv(&filter)?,
    };
    let ending = if ask.format == "json" { "json" } else { "csv" };
    Ok(app.write_register(&text, ending, Path::new(&ask.to))?.display().to_string())
}

fn json(app: &mut App, filter: &Filter) -> Result<String, Failure> {
    let entries = app.register(filter, 0, u32::MAX)?.entries;
    let entries: Vec<RegisterEntry> = entries.into_iter().map(Into::into).collect();
    Ok(serde_json::to_string_pretty(&entries).unwrap_or_default() + "\n")
}

impl RegisterFilter {
    /// The filter that this asks for, or why it cannot be one.
    pub fn read(&self) -> Result<Filter, app::Error> {
        let day = |text: &Option<String>, days| {
            let text = text.as_deref().filter(|text| !text.trim().is_empty());
            text.map(|text| app::day_begins(text, days)).transpose()
        };
        Ok(Filter {
            tool: self.tool.trim().to_owned(),
            by: self.by.trim().to_owned(),
            section: self.section.trim().to_owned(),
            since: day(&self.since, 0)?,
            before: day(&self.until, 1)?,
            gap: self.missing.as_deref().filter(|text| !text.is_empty()).map(Gap::parse).transpose()?,
        })
    }
}

impl From<Entry> for RegisterEntry {
    fn from(one: Entry) -> Self {
        let missing = one.gaps().into_iter().map(|gap| gap.name().to_owned()).collect();
        Self {
            article: one.article.to_string(),
            slug: one.slug,
            headline: one.headline,
            section: one.section,
            status: one.status,
            contribution: one.contribution.to_string(),
            at: app::rfc3339(one.at),
            by: one.by,
            tool: one.tool,
            provider: one.provider,
            model: one.model,
            kind: one.kind,
            parts: one.parts.split(", ").filter(|part| !part.is_empty()).map(str::to_owned).collect(),
            extent: one.extent,
            in_output: one.in_output,
            outcome: one.outcome,
            purpose: one.purpose,
            reviewed_by: one.reviewed_by,
            signed: one.signed,
            accountable: one.accountable,
            missing,
        }
    }
}
