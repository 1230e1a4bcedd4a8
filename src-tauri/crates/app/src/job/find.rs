//! Look for words in all articles, whatever words they are: every text is read, beside whoever writes.

use super::{Job, Progress, count};
use crate::App;
use crate::error::Error;
use domain::find::{self, Hit, Pattern, Sought};
use domain::{Id, Part, Section};
use std::collections::VecDeque;
use std::ops::Range;
use std::time::Instant;
use store::Store;

/// What to look for, where, and what might take its place.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// What to look for.
    pub sought: Sought,
    /// What would take its place, to be shown beside it.
    pub put: Option<String>,
    /// In these sections; without any, in all of them.
    pub sections: Vec<Section>,
}

/// The hits of one article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundIn {
    /// The article.
    pub id: Id,
    /// Its slug.
    pub slug: String,
    /// Its headline.
    pub headline: String,
    /// The state in which they were found, as hashes.
    pub state: Vec<String>,
    /// In the order of the article.
    pub hits: Vec<Found>,
}

/// A hit as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where.
    pub part: Part,
    /// In UTF-16 code units.
    pub units: Range<u32>,
    /// What stands before it on its line.
    pub before: String,
    /// The hit itself.
    pub text: String,
    /// What stands behind it on its line.
    pub after: String,
    /// What would take its place, if that was asked.
    pub put: Option<String>,
}

/// The search at work.
pub struct Finding {
    store: Store,
    pattern: Pattern,
    asked: Asked,
    ids: VecDeque<Id>,
    most: u32,
    hits: u32,
    done: u32,
    total: u32,
    /// What was found since this was last taken.
    pub found: Vec<FoundIn>,
    /// The search ended early, because it had found as much as was asked.
    pub cut: bool,
}

impl App {
    /// Plans to look for words; in these articles, else in all of them, last changed first. After `most` hits it ends,
    /// with the article in which they were reached.
    pub fn finding(&self, asked: Asked, articles: Option<Vec<Id>>, most: u32) -> Result<Finding, Error> {
        let pattern = Pattern::parse(&asked.sought)?;
        if let Some(put) = &asked.put {
            pattern.check(put)?;
        }
        let store = Store::open(self.store.folder())?;
        let ids = articles.map_or_else(|| store.ids_by_update().map_err(Error::from), Ok)?;
        Ok(Finding {
            store,
            pattern,
            asked,
            most,
            hits: 0,
            done: 0,
            total: count(ids.len()),
            ids: ids.into(),
            found: Vec::new(),
            cut: false,
        })
    }
}

impl Job for Finding {
    fn perform(&mut self, until: Instant) -> Result<(), Error> {
        while let Some(id) = self.ids.pop_front() {
            self.look_into(id)?;
            self.done += 1;
            if self.hits >= self.most && !self.ids.is_empty() {
                self.cut = true;
                self.ids.clear();
            }
            if Instant::now() >= until {
                break;
            }
        }
        Ok(())
    }

    fn record(&mut self, _: &mut App, _: Instant) -> Result<Progress, Error> {
        Ok(Progress { done: self.done, total: self.total, what: String::new(), more: !self.ids.is_empty() })
    }
}

impl Finding {
    fn look_into(&mut self, id: Id) -> Result<(), Error> {
        let Some(texts) = self.store.texts(&id)? else { return Ok(()) };
        let mut found = Vec::new();
        for (part, text) in texts.parts.iter().filter(|(part, _)| self.asked.includes(part)) {
            for hit in self.pattern.hits(text) {
                found.push(self.shown(part, text, &hit)?);
            }
        }
        if !found.is_empty() {
            self.hits = self.hits.saturating_add(count(found.len()));
            let store::Texts { slug, headline, heads, .. } = texts;
            self.found.push(FoundIn { id, slug, headline, state: heads, hits: found });
        }
        Ok(())
    }

    fn shown(&self, part: &Part, text: &str, hit: &Hit) -> Result<Found, Error> {
        let (before, after) = find::around(text, hit);
        let put = self.asked.put.as_deref().map(|put| self.pattern.put(text, hit, put)).transpose()?;
        Ok(Found {
            part: part.clone(),
            units: hit.units.clone(),
            before: before.to_owned(),
            text: text[hit.bytes.clone()].to_owned(),
            after: after.to_owned(),
            put,
        })
    }
}

impl Asked {
    /// Whether a part is to be looked into.
    pub(crate) fn includes(&self, part: &Part) -> bool {
        self.sections.is_empty() || self.sections.contains(&part.section())
    }
}
