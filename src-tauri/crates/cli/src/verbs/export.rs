//! `export`: one folder per article inside the folder asked for.

use crate::answer::{Failure, REFUSED, code_of};
use crate::{Answer, NAME, progress};
use app::{App, Asking, Authorship, Existing, State, rfc3339};
use clap::Args;
use domain::{Id, Refusal};
use serde_json::json;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Write articles into a folder, one folder each
#[derive(Args)]
pub struct Export {
    /// Ids, unambiguous starts of them, or slugs
    #[arg(required_unless_present = "all")]
    articles: Vec<String>,
    /// All articles of the library
    #[arg(long, conflicts_with = "articles")]
    all: bool,
    /// Where it is to go, by a name that `target list` shows; canonical is the text whose SHA-256 is the fingerprint
    #[arg(long, default_value = "markdown")]
    target: String,
    /// Something that can be chosen about the target, over what the house style says; once for each
    #[arg(long = "option", value_name = "KEY=VALUE", value_parser = choice)]
    options: Vec<(String, String)>,
    /// The folder that gets a folder for each article
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
    /// Note behind each text who wrote which words (Markdown Annotations); else nothing of it leaves
    #[arg(long)]
    with_authorship: bool,
    /// Leave files that are there already as they are, and say which; else what we wrote there before is replaced
    #[arg(long)]
    keep: bool,
    /// Replace files, too, that somebody else wrote or changed since; else their article is not written
    #[arg(long, conflicts_with = "keep")]
    replace_changed: bool,
    /// Say what would be written and what stands there, and write nothing
    #[arg(long, conflicts_with_all = ["keep", "with_critic_marks"])]
    dry_run: bool,
    /// With open suggestions and comments as CriticMarkup: Markdown for whoever works on the article, not for readers
    #[arg(long, conflicts_with_all = ["keep", "all", "options"])]
    with_critic_marks: bool,
}

impl Export {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        // Every name is looked up before anything is written: a misspelt one leaves no half-done export.
        let ids = self.articles.iter().map(|name| app.find(name)).collect::<Result<Vec<_>, _>>()?;
        if self.with_critic_marks {
            return self.marked(app, &ids);
        }
        if self.dry_run {
            return self.planned(app, ids);
        }
        let existing = match (self.keep, self.replace_changed) {
            (true, _) => Existing::Keep,
            (_, true) => Existing::Replace,
            _ => Existing::Ours,
        };
        let ids = if self.all { None } else { Some(ids) };
        let mut job = app.export_many(ids, &self.target, &self.to, existing)?.with_options(self.options)?;
        if self.with_authorship {
            job = job.with_authorship()?;
        }
        let whole = progress::run(app, &mut job, "exporting")?;
        let (mut words, mut json, mut warnings) = (String::new(), Vec::new(), Vec::new());
        for (id, exported) in job.report.written {
            for file in &exported.files {
                words += &format!("{}\n", exported.folder.join(file).display());
            }
            json.push(json!({
                "id": id.as_str(),
                "target": self.target,
                "folder": exported.folder,
                "files": exported.files,
                "fingerprint": exported.fingerprint.as_str(),
                "warnings": exported.warnings,
            }));
            warnings.extend(exported.warnings.iter().map(|warning| format!("{NAME}: {warning}")));
        }
        let refused = job.report.refused;
        let code = refused.iter().map(|(_, error)| code_of(error)).max().unwrap_or_default();
        let messages = refused.iter().map(|(headline, error)| format!("{NAME}: {headline}: {error}"));
        let answer = Answer::new(words, json).saying(warnings).saying(messages).with_code(code);
        Ok(if whole { answer } else { answer.stopped() })
    }

    /// What would be written: exit 1 where an article would not leave, or a file of somebody else's would be in the way.
    fn planned(self, app: &mut App, ids: Vec<Id>) -> Result<Answer, Failure> {
        let authorship = if self.with_authorship { Authorship::Noted } else { Authorship::Stripped };
        let asking = Asking { target: self.target, to: self.to, authorship, chosen: self.options };
        let ids = if self.all { app.ids()? } else { ids };
        let (mut words, mut json, mut messages, mut code) = (String::new(), Vec::new(), Vec::new(), 0);
        for id in ids {
            let plan = app.plan_export(&id, &asking)?;
            for file in &plan.files {
                words += &format!("{:<8}{}\n", file.state.name(), plan.folder.join(&file.path).display());
                if file.state == State::Theirs && !self.replace_changed {
                    code = REFUSED;
                }
            }
            for path in &plan.gone {
                words += &format!("{:<8}{}\n", "left", plan.folder.join(path).display());
            }
            messages.extend(plan.warnings.iter().map(|warning| format!("{NAME}: {warning}")));
            if let Some(kept) = &plan.kept {
                messages.push(format!("{NAME}: {kept}"));
                code = REFUSED;
            }
            let files = plan
                .files
                .iter()
                .map(|file| json!({ "path": file.path, "bytes": file.bytes.len(), "state": file.state.name() }));
            json.push(json!({
                "id": id.as_str(),
                "target": asking.target,
                "folder": plan.folder,
                "files": files.collect::<Vec<_>>(),
                "left": plan.gone,
                "fingerprint": plan.fingerprint.as_str(),
                "last": plan.last.map(|last| json!({ "at": rfc3339(last.at), "fingerprint": last.fingerprint })),
                "kept": plan.kept.map(|kept| kept.to_string()),
                "warnings": plan.warnings,
                "options": plan.options.into_iter().collect::<BTreeMap<_, _>>(),
            }));
        }
        Ok(Answer::new(words, json).saying(messages).with_code(code))
    }

    fn marked(&self, app: &mut App, ids: &[Id]) -> Result<Answer, Failure> {
        if self.target != "markdown" {
            return Err(app::Error::from(Refusal::MarksOnlyInMarkdown(self.target.clone())).into());
        }
        let (mut words, mut json, mut messages) = (String::new(), Vec::new(), Vec::new());
        for id in ids {
            let (exported, left_out) = app.export_marked(id, &self.to)?;
            for file in &exported.files {
                words += &format!("{}\n", exported.folder.join(file).display());
            }
            if left_out > 0 {
                messages.push(format!("{NAME}: {left_out} comments or suggestions overlap others or have lost their words, and were left out"));
            }
            json.push(json!({
                "id": id.as_str(),
                "target": self.target,
                "folder": exported.folder,
                "files": exported.files,
                "left_out": left_out,
            }));
        }
        Ok(Answer::new(words, json).saying(messages))
    }
}

/// `KEY=VALUE`; the value may hold anything, also nothing.
fn choice(text: &str) -> Result<(String, String), String> {
    let (key, value) = text.split_once('=').ok_or("it has no `=` between what is chosen and how")?;
    Ok((key.trim().to_owned(), value.to_owned()))
}
