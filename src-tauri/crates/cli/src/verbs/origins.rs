//! `origins`: how many words come from whom, what is left of what tools wrote, and what nobody has spoken for.

use crate::Answer;
use crate::answer::Failure;
use app::{App, View};
use clap::Args;
use domain::{Class, Origin};
use serde_json::{Value, json};
use std::collections::HashMap;

/// Show where an article’s words come from
#[derive(Args)]
pub struct Origins {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
    /// List the stretches that nobody has spoken for
    #[arg(long)]
    unknown: bool,
}

/// So many characters of an unknown stretch are shown.
const SHOWN_CHARS: usize = 60;

impl Origins {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        let view = app.article(&id)?;
        let remains = contract::origin::told(app.remaining(&id)?.work_out()?);
        let left: HashMap<&str, u32> = remains.iter().map(|one| (one.contribution.as_str(), one.percent)).collect();
        let mut said = String::new();
        let mut all = Vec::new();
        for (origin, words) in view.origins() {
            let name = named(&origin, &view);
            let percent = if let Origin::Contribution(id) = &origin { left.get(id.as_str()).copied() } else { None };
            said += &format!("{words:>6}  {name}");
            said += &percent.map_or(String::new(), |percent| format!(", {percent} % of its words remain"));
            said += "\n";
            all.push(json!({ "origin": origin.to_string(), "name": name, "words": words, "percent": percent }));
        }
        let unknown = unknown(&view);
        said += &format!("{:>6}  stretches of unknown origin\n", unknown.len());
        if self.unknown {
            for one in &unknown {
                let field = |name: &str| one[name].as_str().unwrap_or_default().to_owned();
                let text: String = field("text").chars().take(SHOWN_CHARS).collect();
                said += &format!("{}  {}  {}  {}\n", field("part"), one["from"], one["len"], text.replace('\n', " "));
            }
        }
        Ok(Answer::new(said, json!({ "origins": all, "unknown": unknown })))
    }
}

fn named(origin: &Origin, view: &View) -> String {
    let article = &view.article;
    match origin {
        Origin::Human(id) => article.person(id).map_or_else(|| id.to_string(), |person| person.name.clone()),
        Origin::Contribution(id) => article
            .ledger
            .find(id)
            .map_or_else(|| id.to_string(), |one| format!("{} ({}, {id})", one.tool.name, one.kind.name())),
        Origin::Source(id) => {
            article.source(id).map_or_else(|| id.to_string(), |one| format!("quoted from {} ({id})", one.name()))
        }
        Origin::Unknown(id) => format!("unknown ({id})"),
    }
}

/// The stretches that nobody has spoken for, in the order of the article.
fn unknown(view: &View) -> Vec<Value> {
    let mut found = Vec::new();
    for ((part, text), (_, runs)) in view.article.texts().into_iter().zip(&view.runs) {
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut at = 0usize;
        for run in runs {
            let end = at + run.len as usize;
            let words = String::from_utf16_lossy(units.get(at..end).unwrap_or_default());
            if run.origin.class() == Class::Unknown && !words.trim().is_empty() {
                let (part, origin) = (part.to_string(), run.origin.to_string());
                found.push(json!({ "part": part, "from": at, "len": run.len, "origin": origin, "text": words }));
            }
            at = end;
        }
    }
    found
}
