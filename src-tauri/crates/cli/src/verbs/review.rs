//! `review`: how far an article has come, and the acts that bring it on or back.

use crate::Answer;
use crate::answer::Failure;
use app::{App, Review as Come};
use clap::{Args, Subcommand};
use contract::review::ReviewView;
use domain::review::Act;
use domain::void;

/// Show how far an article has come in review, or bring it on
#[derive(Args)]
pub struct Review {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
    #[command(subcommand)]
    act: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// Send it to review
    Send(Doing),
    /// Take it back to a draft
    Withdraw(Doing),
    /// Send it back to its writer, with a word why
    RequestChanges(Doing),
    /// Say that it may be published; what the house style wants signed must be signed
    Approve(Doing),
    /// Say that readers have it
    Publish(Doing),
    /// Say that readers have had something else, with a word why
    Correct(Doing),
}

#[derive(Args)]
struct Doing {
    /// Why
    #[arg(long, value_name = "REASON", default_value = "")]
    because: String,
    /// "Name, role" of who does it; without it, the person who writes here
    #[arg(long, value_name = "PERSON")]
    by: Option<String>,
}

impl Review {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        if let Some(what) = self.act {
            let (act, doing) = what.said();
            app.act(&id, act, doing.by.as_deref(), &doing.because)?;
        }
        let come = app.review(&id)?;
        Ok(Answer::new(in_words(&come), ReviewView::from(come)))
    }
}

impl What {
    fn said(self) -> (Act, Doing) {
        match self {
            Self::Send(doing) => (Act::Send, doing),
            Self::Withdraw(doing) => (Act::Withdraw, doing),
            Self::RequestChanges(doing) => (Act::RequestChanges, doing),
            Self::Approve(doing) => (Act::Approve, doing),
            Self::Publish(doing) => (Act::Publish, doing),
            Self::Correct(doing) => (Act::Correct, doing),
        }
    }
}

fn in_words(come: &Come) -> String {
    let Come { view, missing, acts, done, .. } = come;
    let article = &view.article;
    let mut said = format!("{}  {}  {}\n", article.id, article.slug, article.status.name());
    said += &format!("fingerprint {}\n", view.fingerprint);
    for one in done {
        let why = if one.why.is_empty() { String::new() } else { format!(": {}", one.why) };
        said += &format!("{}  {} by {}{why}\n", app::rfc3339(one.at), one.act.done(), one.by);
    }
    for one in view.standings.iter().filter(|one| one.counts) {
        let signed = &one.sign_off;
        let scope: Vec<&str> = signed.scope.iter().map(|scope| scope.name()).collect();
        let state = if one.fresh { "fresh".to_owned() } else { format!("void: {}", void::in_words(&one.causes)) };
        said += &format!(
            "{}  {} by {}, {} ({}): {state}\n",
            app::rfc3339(signed.at),
            signed.decision.name().replace('_', " "),
            one.name(article),
            signed.role,
            scope.join(", "),
        );
        if !signed.note.is_empty() {
            said += &format!("    {}\n", signed.note);
        }
    }
    for one in missing {
        said += &format!("missing: {one}\n");
    }
    let possible: Vec<&str> = acts.iter().filter(|(_, no)| no.is_none()).map(|(act, _)| act.done()).collect();
    if !possible.is_empty() {
        said += &format!("it can be {}\n", possible.join(" or "));
    }
    said
}
