//! What an article was quoted from: saved, corrected, taken away again.

use crate::App;
use crate::article::{Asked, Saved};
use crate::error::Error;
use domain::{Id, Origin, Refusal, Source};
use manuscript::{Deed, Edit};

impl App {
    /// Keeps a source, new or corrected. `by` is "Name, role" of whoever saved it; without it, whoever saved it before, or
    /// the person who writes here.
    pub fn keep_source(&mut self, article: &Id, mut source: Source, by: Option<&str>) -> Result<Saved, Error> {
        source.check()?;
        let known = self.article(article)?.article;
        let before = known.source(&source.id);
        let who = match (by, before.and_then(|one| known.person(&one.added_by))) {
            (Some(text), _) => known.person_named(text, &mut crate::new_id)?,
            (None, Some(person)) => person.clone(),
            (None, None) => self.person.clone(),
        };
        source.added_by = who.id.clone();
        source.at = before.map_or(source.at, |one| one.at);
        let edit = Edit::Keep { source: Box::new(source), by: who };
        self.edit_as(Deed::Source, article, None, &[Asked::Edit(edit)])
    }

    /// Takes a source away. Words that are quoted from it would come from nowhere then: they must be marked as something
    /// else first.
    pub fn drop_source(&mut self, article: &Id, id: &Id) -> Result<Saved, Error> {
        let view = self.article(article)?;
        if view.article.source(id).is_none() {
            return Err(Refusal::NoSuchSource(id.to_string()).into());
        }
        let origin = Origin::Source(id.clone());
        if let Some((part, _)) = view.runs.iter().find(|(_, runs)| runs.iter().any(|run| run.origin == origin)) {
            return Err(Refusal::SourceHasWords { part: part.to_string() }.into());
        }
        self.edit_as(Deed::Source, article, None, &[Asked::Edit(Edit::Drop { id: id.clone() })])
    }
}
