//! Who did what to an article, and when, grouped as a person remembers it.

use crate::error::Error;
use crate::{App, desk};
use domain::{Id, Moment};
use manuscript::{Deed, Heads};

/// A pause this long, in milliseconds, ends a session.
const PAUSE_MS: i64 = 10 * 60 * 1000;

/// Changes of one kind that one person made without a long pause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// When the first was made.
    pub from: Moment,
    /// When the last was made.
    pub to: Moment,
    /// What was being done; none where the record does not say.
    pub deed: Option<Deed>,
    /// Name of who did it; none where the record does not say.
    pub by: Option<String>,
    /// How many changes.
    pub changes: u32,
    /// The state after the last of them.
    pub heads: Heads,
}

impl App {
    /// The history of an article, oldest first.
    pub fn history(&mut self, id: &Id) -> Result<Vec<Session>, Error> {
        let on_desk = desk::open(&mut self.desk, &mut self.store, id)?;
        let article = on_desk.manuscript.article()?;
        let mut sessions: Vec<Session> = Vec::new();
        for step in on_desk.manuscript.history() {
            let by = step.by.map(|id| article.person(&id).map_or_else(|| id.to_string(), |p| p.name.clone()));
            match sessions.last_mut() {
                Some(last)
                    if last.deed == step.deed
                        && last.by == by
                        && step.at.unix_ms().saturating_sub(last.to.unix_ms()) < PAUSE_MS =>
                {
                    last.to = last.to.max(step.at);
                    last.changes += 1;
                    last.heads = step.heads;
                }
                _ => sessions.push(Session {
                    from: step.at,
                    to: step.at,
                    deed: step.deed,
                    by,
                    changes: 1,
                    heads: step.heads,
                }),
            }
        }
        Ok(sessions)
    }
}
