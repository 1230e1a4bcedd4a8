//! `sign-off`: a person's word on the words that stand there. Nothing of it has a default.

use crate::Answer;
use crate::answer::Failure;
use app::{App, Signing};
use clap::Args;
use contract::review::ReviewView;
use domain::sign_off::{Decision, Scope};

/// Sign an article: who, in which role, what was looked at, and what is decided
#[derive(Args)]
pub struct SignOff {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
    /// The name of who signs
    #[arg(long, value_name = "PERSON")]
    by: String,
    /// In which role: "copy editor"
    #[arg(long)]
    role: String,
    /// What was looked at, separated by commas: facts, quotes, figures, names, sources_opened, links, image, rights,
    /// fairness, legal, disclosure_note
    #[arg(long, value_delimiter = ',', required = true)]
    scope: Vec<String>,
    /// approved, approved_with_changes or rejected
    #[arg(long)]
    decision: String,
    /// What to add; a rejection says why
    #[arg(long, default_value = "")]
    note: String,
    /// The fingerprint of what was read, or its first eight digits: other words are not signed
    #[arg(long)]
    fingerprint: Option<String>,
}

impl SignOff {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        let scope: Result<Vec<Scope>, _> = self.scope.iter().map(|name| Scope::parse(name.trim())).collect();
        let signing = Signing {
            by: self.by,
            role: self.role,
            scope: scope.map_err(app::Error::from)?,
            decision: Decision::parse(&self.decision).map_err(app::Error::from)?,
            note: self.note,
            fingerprint: self.fingerprint,
        };
        let view = app.sign_off(&id, &signing)?.view;
        let words = format!("{id}  {}  signed {}\n", view.article.slug, view.fingerprint);
        Ok(Answer::new(words, ReviewView::from(app.review(&id)?)))
    }
}
