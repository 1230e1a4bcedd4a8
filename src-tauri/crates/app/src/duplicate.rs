//! A second article with the same words. Where each of them came from stays known, and so does what the tools did; who
//! checked the first one has not checked the second, and who affirmed that no tool was used spoke of the first.

use crate::App;
use crate::article::{Fresh, View};
use crate::error::Error;
use domain::{Id, Part, Slug, Status};
use manuscript::Deed;
use std::collections::HashMap;

impl App {
    /// Starts an article with the words of another one and the origins they have there. It is a draft of today, is not due,
    /// and has ids of its own.
    pub fn duplicate(&mut self, id: &Id) -> Result<View, Error> {
        let View { mut article, runs, .. } = self.article(id)?;
        article.id = crate::new_id();
        article.slug = Slug::suggest(&article.headline);
        article.status = Status::Draft;
        article.meta.date = None;
        article.meta.due = None;
        article.ledger.no_ai = None;
        article.sign_offs.clear();
        article.waivers.clear();
        let mut new_ids: HashMap<Id, Id> = HashMap::new();
        let entries = article.takeaways.iter_mut().map(|entry| &mut entry.id);
        for entry in entries.chain(article.qa.pairs.iter_mut().map(|pair| &mut pair.id)) {
            let new = crate::new_id();
            new_ids.insert(std::mem::replace(entry, new.clone()), new);
        }
        let new = |id: Id| new_ids.get(&id).cloned().unwrap_or(id);
        let runs: Vec<_> = runs
            .into_iter()
            .map(|(part, runs)| match part {
                Part::Takeaway(id) => (Part::Takeaway(new(id)), runs),
                Part::Question(id) => (Part::Question(new(id)), runs),
                Part::Answer(id) => (Part::Answer(new(id)), runs),
                other => (other, runs),
            })
            .collect();
        let doing = self.doing(Deed::Duplicate);
        self.keep_fresh(Fresh::of_runs(article, runs, &doing)?)
    }
}
