//! Bring posts of a site in, one after the other: each is fetched beside the library, and kept whole or not at all.

use super::{Job, Progress, count, make_searchable};
use crate::App;
use crate::error::Error;
use crate::import::Arrived;
use crate::pull::{PullPlan, Pulling};
use std::collections::VecDeque;
use std::time::Instant;

/// Posts on their way in.
pub struct PullingMany {
    plans: VecDeque<PullPlan>,
    fetched: Option<Pulling>,
    total: u32,
    what: String,
    /// Those that are articles now.
    pub pulled: Vec<Arrived>,
}

impl App {
    /// Plans to bring posts in, by their numbers or the ends of their addresses.
    pub fn pull_many(&self, from: &str, posts: Vec<String>) -> Result<PullingMany, Error> {
        let plans = posts.iter().map(|post| self.pull(from, post, None)).collect::<Result<VecDeque<_>, _>>()?;
        Ok(PullingMany { total: count(plans.len()), plans, fetched: None, what: String::new(), pulled: Vec::new() })
    }
}

impl Job for PullingMany {
    fn perform(&mut self, _: Instant) -> Result<(), Error> {
        if let Some(plan) = self.plans.pop_front() {
            plan.which().clone_into(&mut self.what);
            self.fetched = Some(plan.perform()?);
        }
        Ok(())
    }

    fn record(&mut self, app: &mut App, until: Instant) -> Result<Progress, Error> {
        if let Some(fetched) = self.fetched.take() {
            self.pulled.push(app.keep_pulled(fetched)?.arrived);
        }
        let more = !self.plans.is_empty() || make_searchable(app, until)?;
        Ok(Progress { done: count(self.pulled.len()), total: self.total, what: self.what.clone(), more })
    }
}
