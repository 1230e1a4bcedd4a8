//! `history`: who did what to an article, and when.

use crate::Answer;
use crate::answer::Failure;
use app::{App, Session, rfc3339};
use clap::Args;
use serde_json::json;

/// Who did what to an article, and when
#[derive(Args)]
pub struct History {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
}

impl History {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        let sessions = app.history(&id)?;
        let versions = app.versions(&id)?;
        let named = |session: &Session| -> Vec<String> {
            versions.iter().filter(|one| one.heads == session.heads).map(|one| one.name.clone()).collect()
        };
        let words: String = sessions.iter().map(|session| in_words(session, &named(session))).collect();
        let json: Vec<_> = sessions
            .iter()
            .map(|session| {
                json!({
                    "from": rfc3339(session.from),
                    "to": rfc3339(session.to),
                    "deed": deed(session),
                    "by": session.by,
                    "changes": session.changes,
                    "heads": session.heads.hashes(),
                    "versions": named(session),
                    "why": session.why,
                })
            })
            .collect();
        Ok(Answer::new(words, json))
    }
}

fn in_words(session: &Session, versions: &[String]) -> String {
    let by = session.by.as_deref().unwrap_or("somebody");
    let changes = if session.changes == 1 { "1 change".to_owned() } else { format!("{} changes", session.changes) };
    let state: String = session.heads.hashes().first().map(|hash| hash.chars().take(8).collect()).unwrap_or_default();
    let names: String = versions.iter().map(|name| format!("  “{name}”")).collect();
    let why = if session.why.is_empty() { String::new() } else { format!("  {}", session.why.replace('\n', " ")) };
    let deed = deed(session).unwrap_or("change");
    format!("{}  {state}  {deed:<7}  {by}  {changes}{names}{why}\n", rfc3339(session.from))
}

fn deed(session: &Session) -> Option<&'static str> {
    session.deed.map(app::Deed::name)
}
