//! `register`: who used which tool for what, across the library.

use crate::Answer;
use crate::answer::Failure;
use app::App;
use clap::Args;
use contract::register::{RegisterEntry, RegisterFilter};

/// List every use of a tool in the library: who, for what, reviewed by whom, and what is missing
#[derive(Args)]
pub struct Register {
    /// Only this tool
    #[arg(long, default_value = "")]
    tool: String,
    /// Only what this person used
    #[arg(long, default_value = "", value_name = "NAME")]
    by: String,
    /// Only articles of this section
    #[arg(long, default_value = "")]
    section: String,
    /// From this day on, as 2026-05-01
    #[arg(long, value_name = "DAY")]
    since: Option<String>,
    /// Up to and with this day
    #[arg(long, value_name = "DAY")]
    until: Option<String>,
    /// Only entries that lack this: review, accountable, model or provider
    #[arg(long, value_name = "WHAT")]
    missing: Option<String>,
    /// Answer with a table for spreadsheets (CSV)
    #[arg(long, conflicts_with = "json")]
    csv: bool,
}

impl Register {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let Self { tool, by, section, since, until, missing, csv } = self;
        let filter = RegisterFilter { tool, by, section, since, until, missing }.read()?;
        if csv {
            return Ok(Answer::new(app.register_csv(&filter)?, ()));
        }
        let entries = app.register(&filter, 0, u32::MAX)?.entries;
        let entries: Vec<RegisterEntry> = entries.into_iter().map(Into::into).collect();
        let words: String = entries.iter().map(line).collect();
        Ok(Answer::new(words, entries))
    }
}

fn line(one: &RegisterEntry) -> String {
    let parts = if one.parts.is_empty() { "whole article".to_owned() } else { one.parts.join(", ") };
    let reviewed = if one.reviewed_by.is_empty() { "nobody" } else { &one.reviewed_by };
    let missing = if one.missing.is_empty() { String::new() } else { format!("  missing: {}", one.missing.join(", ")) };
    let day: String = one.at.chars().take(10).collect();
    format!(
        "{day}  {}  {}  {} ({parts}, {})  {}  reviewed by {reviewed}{missing}\n",
        one.by, one.tool, one.kind, one.outcome, one.slug
    )
}
