//! `target`: where articles can go, and what is to be known about each place.

use crate::Answer;
use app::{Choice, Target as Place, Values};
use clap::{Args, Subcommand};
use serde_json::{Value, json};

/// Show where articles can go
#[derive(Args)]
pub struct Target {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// List the targets: what can be chosen about each (`export --option KEY=VALUE`, or `[targets.NAME]` in a house
    /// style), how long texts may be there, and what that place does with what it gets
    List,
}

impl Target {
    pub fn run(self) -> Answer {
        let What::List = self.what;
        let words = app::TARGETS.iter().map(|target| words(*target)).collect::<Vec<_>>().join("\n");
        let json: Vec<Value> = app::TARGETS.iter().map(|target| sheet(*target)).collect();
        Answer::new(words, json)
    }
}

fn words(target: &dyn Place) -> String {
    let mut words = format!("{:<14} {}\n", target.name(), target.label());
    for choice in target.choices() {
        let takes = takes(choice.values);
        words += &format!("    {}={}  [{takes}]\n        {}\n", choice.key, choice.default, choice.about);
    }
    for limit in target.limits() {
        words += &format!("    {}: at most {} characters ({})\n", limit.of, limit.chars_max, limit.called);
    }
    for hazard in target.hazards() {
        words += &format!("    ! {hazard}\n");
    }
    words
}

fn takes(values: Values) -> String {
    match values {
        Values::OneOf(words) => words.join(" | "),
        Values::Flag => "true | false".to_owned(),
        Values::Text { chars_max } => format!("text, at most {chars_max} characters"),
    }
}

fn sheet(target: &dyn Place) -> Value {
    let choice = |choice: &Choice| {
        let (kind, values, chars_max) = match choice.values {
            Values::OneOf(words) => ("one_of", Some(words), None),
            Values::Flag => ("flag", None, None),
            Values::Text { chars_max } => ("text", None, Some(chars_max)),
        };
        json!({
            "key": choice.key, "kind": kind, "values": values, "chars_max": chars_max,
            "default": choice.default, "about": choice.about,
        })
    };
    let limits: Vec<Value> = target
        .limits()
        .iter()
        .map(|limit| json!({ "of": limit.of, "chars_max": limit.chars_max, "called": limit.called }))
        .collect();
    json!({
        "name": target.name(),
        "label": target.label(),
        "for_readers": target.is_for_readers(),
        "choices": target.choices().iter().map(choice).collect::<Vec<_>>(),
        "limits": limits,
        "hazards": target.hazards(),
    })
}
