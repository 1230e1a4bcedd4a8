//! `ledger`: which tool did what in an article; one more use of a tool, one less, or that there was none.

use crate::Answer;
use crate::answer::Failure;
use app::App;
use clap::{Args, Subcommand};
use contract::ledger::{ContributionView, RecordContribution};
use contract::origin::RemainsView;
use contract::proposal::{AcceptProposal, ProposalView};
use domain::Id;
use domain::ledger::Prompt;
use domain::tool::{Tool, USUAL_DESCRIPTOR};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Show which tool did what in an article, and record what it did
#[derive(Args)]
#[command(args_conflicts_with_subcommands = false)]
pub struct Ledger {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// Record a use of a tool; several kinds make several entries
    Add(Box<Add>),
    /// Take an entry out again; it stays in the history
    Strike {
        /// The entry's id, or an unambiguous start of it
        entry: String,
    },
    /// Show what a tool was asked, with the salt that proves it
    Reveal {
        /// The entry's id, or an unambiguous start of it
        entry: String,
    },
    /// Check what somebody says a tool was asked, and keep it
    Prove {
        /// The entry's id, or an unambiguous start of it
        entry: String,
        /// As `reveal` shows it
        #[arg(long)]
        salt: String,
        /// The words
        #[arg(long)]
        prompt: String,
    },
    /// List what the note of an imported article, the authors its file named, or a conversation suggest; nothing is
    /// recorded
    Propose {
        /// A conversation: an export of ChatGPT or Claude, Markdown, or a saved page
        #[arg(long, value_name = "FILE")]
        from: Option<PathBuf>,
    },
    /// Record what was suggested, by its numbers in that list; words that stand in it get it as their origin
    Accept {
        /// Numbers of the list
        #[arg(required = true, value_delimiter = ',')]
        numbers: Vec<usize>,
        /// The conversation that it was about
        #[arg(long, value_name = "FILE")]
        from: Option<PathBuf>,
    },
    /// Affirm that no AI was used; refused while the ledger says otherwise
    AffirmNone,
    /// Take that affirmation back
    WithdrawNone,
}

#[derive(Args)]
struct Add {
    /// The tool, as readers know it; what `tool list` says of it need not be said again
    #[arg(long)]
    tool: String,
    /// Who runs it
    #[arg(long, default_value = "")]
    provider: String,
    #[arg(long, default_value = "")]
    model: String,
    #[arg(long = "tool-version", default_value = "")]
    version: String,
    /// What it is, for readers: "an AI assistant"
    #[arg(long)]
    descriptor: Option<String>,
    /// What it was used for: drafting, rewriting, translation, summary, qa_generation, headline, caption, alt_text,
    /// image_generation, image_editing, ideation, outlining, research, transcription, fact_check, copy_editing, …
    #[arg(long, value_delimiter = ',', required = true)]
    kind: Vec<String>,
    /// What it touched: headline, deck, hero, takeaways, body, qa, analysis, note; or all
    #[arg(long, value_delimiter = ',', default_value = "all")]
    part: Vec<String>,
    /// suggestion, minor, partial, substantial or full
    #[arg(long, default_value = "partial")]
    extent: String,
    /// Nothing of it is published
    #[arg(long)]
    not_in_output: bool,
    /// human, ai or mixed
    #[arg(long, default_value = "human")]
    first_draft_by: String,
    /// human, ai or mixed: whose idea the use was
    #[arg(long, default_value = "human")]
    initiative: String,
    /// Why, for readers
    #[arg(long, default_value = "")]
    purpose: String,
    /// What it was asked; kept private unless --prompt-visibility says otherwise
    #[arg(long, default_value = "")]
    prompt: String,
    /// private, internal or public
    #[arg(long, default_value = "private")]
    prompt_visibility: String,
    /// kept, edited or discarded
    #[arg(long, default_value = "edited")]
    outcome: String,
    /// "Name, role" of whoever used it [default: you]
    #[arg(long, value_name = "PERSON")]
    by: Option<String>,
    /// When, as 2026-11-23T08:30:00Z [default: now]
    #[arg(long)]
    at: Option<String>,
    /// For the desk, never for readers
    #[arg(long, default_value = "")]
    note: String,
}

impl Ledger {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        match self.what {
            None => {}
            Some(What::Add(add)) => add.run(app, &id)?,
            Some(What::Strike { entry }) => {
                let one = entry_named(app, &id, entry)?;
                app.strike_contribution(&id, &one.id)?;
            }
            Some(What::Reveal { entry }) => return revealed(&entry_named(app, &id, entry)?),
            Some(What::Prove { entry, salt, prompt }) => {
                let one = entry_named(app, &id, entry)?;
                app.prove_prompt(&id, &one.id, &salt, &prompt)?;
            }
            Some(What::Propose { from }) => return propose(app, &id, from.as_deref()),
            Some(What::Accept { numbers, from }) => accept(app, &id, from.as_deref(), &numbers)?,
            Some(What::AffirmNone) => drop(app.affirm_no_ai(&id, true)?),
            Some(What::WithdrawNone) => drop(app.affirm_no_ai(&id, false)?),
        }
        let view = app.article(&id)?;
        let entries = contract::ledger::contributions(&view.article);
        let told = contract::ledger::disclosure(&view.disclosure(), &view.article);
        let remains = contract::origin::told(app.remaining(&id)?.work_out()?);
        let words = in_words(&entries, &remains, &told.level);
        Ok(Answer::new(words, json!({ "ledger": entries, "disclosure": told, "remains": remains })))
    }
}

/// The one entry whose id begins like this.
fn entry_named(app: &mut App, article: &domain::Id, entry: String) -> Result<domain::Contribution, Failure> {
    let ledger = app.article(article)?.article.ledger;
    let mut found = ledger.contributions.into_iter().filter(|one| one.id.as_str().starts_with(&entry));
    match (found.next(), found.next()) {
        (Some(one), None) => Ok(one),
        _ => Err(app::Error::from(domain::Refusal::NoSuchContribution(entry)).into()),
    }
}

/// A prompt, and how anybody can check it.
fn revealed(one: &domain::Contribution) -> Result<Answer, Failure> {
    let Prompt { text, salt, hash, .. } = &one.prompt;
    let Some(hash) = hash.as_ref().filter(|_| !salt.is_empty()) else {
        return Err(app::Error::from(domain::Refusal::PromptUnknown).into());
    };
    let words =
        format!("{text}\nsalt {salt}\ncommitment {hash}\nIt is proved by: printf %s \"$salt$prompt\" | sha256sum\n");
    let json = json!({ "id": one.id.as_str(), "prompt": text, "salt": salt, "commitment": hash.as_str() });
    Ok(Answer::new(words, json))
}

fn proposed(app: &mut App, article: &Id, from: Option<&Path>) -> Result<Vec<ProposalView>, Failure> {
    let found = match from {
        Some(file) => app.proposals_from(article, file)?,
        None => app.proposals(article)?,
    };
    Ok(found.into_iter().map(Into::into).collect())
}

fn propose(app: &mut App, article: &Id, from: Option<&Path>) -> Result<Answer, Failure> {
    let found = proposed(app, article, from)?;
    let lines = found.iter().enumerate().map(|(at, one)| {
        let parts = if one.parts.is_empty() { "whole article".to_owned() } else { one.parts.join(", ") };
        let words =
            if one.words == 0 { String::new() } else { format!("  {} words: “{}…”", one.words, one.quote) };
        format!("{}  {}  {}  {parts}  (by the {}){words}\n", at + 1, one.tool.name, one.kind, one.suggested_by)
    });
    Ok(Answer::new(lines.collect::<String>(), found))
}

/// Each by itself, the last in the list first: what was recorded moves no words, and the list is read anew for each.
fn accept(app: &mut App, article: &Id, from: Option<&Path>, numbers: &[usize]) -> Result<(), Failure> {
    let found = proposed(app, article, from)?;
    let chosen = numbers.iter().map(|number| {
        let one = number.checked_sub(1).and_then(|at| found.get(at));
        one.ok_or_else(|| app::Error::from(domain::Refusal::NoSuchProposal { number: *number, count: found.len() }))
    });
    for one in chosen.collect::<Result<Vec<_>, _>>()? {
        let ask = AcceptProposal::as_it_is(one, article, &app.article(article)?.heads);
        contract::accept_proposal(app, ask).map_err(|failure| Failure::refused(failure.message))?;
    }
    Ok(())
}

impl Add {
    fn run(self, app: &mut App, article: &domain::Id) -> Result<(), Failure> {
        let said = Tool {
            name: self.tool,
            provider: self.provider,
            model: self.model,
            version: self.version,
            descriptor: self.descriptor.unwrap_or_default(),
        };
        let mut tool = app.completed_tool(said)?;
        if tool.descriptor.is_empty() {
            USUAL_DESCRIPTOR.clone_into(&mut tool.descriptor);
        }
        for kind in self.kind {
            let ask = RecordContribution {
                article: article.to_string(),
                id: None,
                at: self.at.clone(),
                by: self.by.clone(),
                tool: tool.clone().into(),
                kind,
                parts: self.part.clone(),
                extent: self.extent.clone(),
                in_output: !self.not_in_output,
                first_draft_by: self.first_draft_by.clone(),
                initiative: self.initiative.clone(),
                purpose: self.purpose.clone(),
                prompt: self.prompt.clone(),
                prompt_visibility: self.prompt_visibility.clone(),
                outcome: self.outcome.clone(),
                note: self.note.clone(),
            };
            let contribution = ask.contribution(app)?;
            app.record_contribution(article, contribution, self.by.as_deref())?;
        }
        Ok(())
    }
}

fn in_words(entries: &[ContributionView], remains: &[RemainsView], level: &str) -> String {
    let left = |one: &ContributionView| {
        let of = remains.iter().find(|other| other.contribution == one.id);
        of.map_or(String::new(), |of| format!("  {} % of its {} words remain", of.percent, of.ever))
    };
    let line = |one: &ContributionView| {
        let parts = if one.parts.is_empty() { "whole article".to_owned() } else { one.parts.join(", ") };
        format!(
            "{}  {}  {}  {}  {}  {}  by {}{}\n",
            one.id,
            one.at,
            one.tool.name,
            one.kind,
            parts,
            one.outcome,
            one.by.name,
            left(one)
        )
    };
    let entries: String = entries.iter().map(line).collect();
    format!("{entries}level: {level}\n")
}
