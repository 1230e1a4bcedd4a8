//! What an article said when its takeaways were last written in: for the check that asks whether they still hold.

use crate::desk::OnDesk;
use crate::error::Error;
use ::checks::Written;
use domain::{Article, Part};
use manuscript::LastWritten;
use std::collections::HashMap;
use std::sync::Arc;

/// So many takeaways are looked at; more are none.
const TAKEAWAYS_MAX: usize = 40;

/// What was read off the history of a manuscript already.
#[derive(Default)]
pub struct Earlier {
    last: LastWritten,
    /// What the article said in past states, by their hashes. Only those that some takeaway was written in are kept.
    said: HashMap<Vec<String>, Arc<Article>>,
}

impl OnDesk {
    /// What the article said when each of its takeaways was last written in. The first look at a manuscript reads its
    /// whole history, and each later one what is new.
    pub fn written(&mut self, article: &Article) -> Result<Vec<Written>, Error> {
        let takeaways: Vec<_> = article.takeaways.iter().take(TAKEAWAYS_MAX).map(|one| one.id.clone()).collect();
        let parts: Vec<Part> = takeaways.iter().cloned().map(Part::Takeaway).collect();
        let states = self.manuscript.last_written(&mut self.earlier.last, &parts)?;
        let mut known = std::mem::take(&mut self.earlier.said);
        let mut written = Vec::new();
        for (takeaway, state) in takeaways.into_iter().zip(states) {
            let Some(state) = state else { continue };
            let hashes = state.hashes();
            let said = match self.earlier.said.get(&hashes).cloned().or_else(|| known.remove(&hashes)) {
                Some(said) => said,
                None => Arc::new(self.manuscript.article_at(&state)?),
            };
            self.earlier.said.insert(hashes, Arc::clone(&said));
            written.push(Written { takeaway, said });
        }
        Ok(written)
    }
}
