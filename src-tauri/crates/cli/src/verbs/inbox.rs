//! `inbox`: what waits for the person who writes here, and what does not hold any more.

use crate::Answer;
use crate::answer::Failure;
use app::App;
use clap::Args;
use contract::review::WaitingView;

/// Show what waits for you: articles to review or to change, and sign-offs that do not hold any more; those due first
#[derive(Args)]
pub struct Inbox {}

impl Inbox {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let waiting: Vec<WaitingView> = app.inbox()?.into_iter().map(Into::into).collect();
        let words: String = waiting.iter().map(in_words).collect();
        Ok(Answer::new(words, waiting))
    }
}

fn in_words(one: &WaitingView) -> String {
    let row = &one.row;
    let headline = if row.headline.is_empty() { "(no headline)" } else { &row.headline };
    let due = row.due.as_ref().map(|due| format!("  due {due}")).unwrap_or_default();
    format!("{}  {:<17}  {:<16}  {headline}  ({}){due}\n", row.id, row.status, one.why.join(", "), row.slug)
}
