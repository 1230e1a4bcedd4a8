//! `check`: what should be looked at before an article leaves.

use crate::Answer;
use crate::answer::{Failure, REFUSED};
use app::{App, Language};
use clap::Args;
use contract::checks::{CheckedView, FindingView, WaiverView};
use serde_json::json;

/// Look at an article before it leaves; exit 1 while a required finding stands
#[derive(Args)]
pub struct Check {
    /// Its id, an unambiguous start of it, or its slug
    #[arg(required_unless_present = "list")]
    article: Option<String>,
    /// For this target: with what that place takes and what it does not; what only helps to verify, such as canonical, is
    /// never kept here
    #[arg(long)]
    target: Option<String>,
    /// Mend what can be mended mechanically, then look again
    #[arg(long)]
    fix: bool,
    /// With --fix: mend only what these checks find
    #[arg(long, value_name = "CHECK", value_delimiter = ',', requires = "fix")]
    only: Vec<String>,
    /// The language of the findings: en or de
    #[arg(long, default_value = "en", value_name = "LANGUAGE")]
    language: String,
    /// List every check, and how strict a house style is about it
    #[arg(long)]
    list: bool,
    /// With --list: the house style
    #[arg(long, default_value = "plain", requires = "list")]
    house: String,
}

impl Check {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let language = Language::of(&self.language);
        let Some(article) = self.article.filter(|_| !self.list) else { return list(app, &self.house, language) };
        let blocks = self.target.as_deref().map_or(Ok(true), app::is_for_readers)?;
        let id = app.find(&article)?;
        let target = self.target.as_deref();
        let mended = if self.fix { app.fix_for(&id, &self.only, target)? } else { 0 };
        let checking = match target {
            Some(target) => app.check_for(&id, language, target)?,
            None => app.check(&id, language)?,
        };
        let checked = CheckedView::from(checking.perform());
        let (waived, open): (Vec<&FindingView>, Vec<_>) = checked.findings.iter().partition(|one| one.waiver.is_some());
        let required = open.iter().filter(|one| one.severity == "required").count();
        let mut words: String = open.iter().map(|one| line(one)).collect();
        words += &waived
            .iter()
            .filter_map(|one| one.waiver.as_ref().map(|waiver| set_aside(one, waiver)))
            .collect::<String>();
        words += &checked.lapsed.iter().map(lapsed).collect::<String>();
        if open.is_empty() {
            words += "nothing was found\n";
        }
        let more = checked.left_out.iter().map(|one| format!("{} more of {}", one.more, one.check));
        let unfinished = checked.unfinished.iter().map(|id| format!("there was no time for {id}"));
        let hazards = checked.hazards.iter().cloned();
        let messages: Vec<String> = more.chain(unfinished).chain(hazards).collect();
        let mut json = json!(checked);
        if self.fix {
            words += &format!("{mended} mended\n");
            json["mended"] = json!(mended);
        }
        let code = if required > 0 && blocks { REFUSED } else { 0 };
        Ok(Answer::new(words, json).saying(messages).with_code(code))
    }
}

fn line(one: &FindingView) -> String {
    let place = one.place.as_ref().map(|at| format!("  {} {}-{}", at.part, at.from, at.to)).unwrap_or_default();
    let fix = if one.edits.is_empty() { "" } else { "  (--fix does it)" };
    format!("{}  {}  {}{place}\n    {}\n    {}{fix}\n", one.severity, one.check, short(&one.key), one.what, one.advice)
}

fn set_aside(one: &FindingView, waiver: &WaiverView) -> String {
    let WaiverView { id, by, at, reason, .. } = waiver;
    format!("waived  {}  {id}\n    {}\n    {}, {at}: {reason}\n", one.check, one.what, by.name)
}

fn lapsed(waiver: &WaiverView) -> String {
    let WaiverView { id, check, quote, by, reason, .. } = waiver;
    format!(
        "waiver without effect  {check}  {id}\n    the words “{quote}” are no longer so\n    {}: {reason}\n",
        by.name
    )
}

/// As much of a key as tells two findings apart.
fn short(key: &str) -> &str {
    key.get(..8).unwrap_or(key)
}

fn list(app: &App, house: &str, language: Language) -> Result<Answer, Failure> {
    let rows = contract::checks::list(app, house, language)?;
    let words: String = rows.iter().map(|row| format!("{:<12} {:<18} {}\n", row.severity, row.id, row.name)).collect();
    Ok(Answer::new(words, rows))
}
