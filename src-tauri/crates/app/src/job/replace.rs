//! Put other words in the place of what was found, article by article, as its person's ordinary edits; and take all of
//! that back at once.

use super::find::Asked;
use super::{Job, Progress, count};
use crate::App;
use crate::checks::called;
use crate::desk::{self, OnDesk};
use crate::error::Error;
use domain::find::Pattern;
use domain::part::SECTIONS;
use domain::{Article, Id, Moment, Origin, Part, RunText, Section};
use manuscript::{Deed, Doing, Edit, Heads};
use std::collections::{HashSet, VecDeque};
use std::time::Instant;
use store::Store;

/// So many articles are held ready at most; they are in memory.
const READY_MAX: usize = 16;

/// An article in which hits are to be replaced.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// The article.
    pub id: Id,
    /// The state in which the hits were found, as hashes.
    pub state: Vec<String>,
    /// The hits that stay, by their place among all hits of the article.
    pub left_out: HashSet<u32>,
}

/// An article in which something was replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replaced {
    /// The article.
    pub id: Id,
    /// How many hits.
    pub hits: u32,
    /// Its state before.
    pub before: Heads,
    /// Its state after.
    pub after: Heads,
}

/// What became of the articles.
#[derive(Debug, Default)]
pub struct Report {
    /// What was changed.
    pub replaced: Vec<Replaced>,
    /// What was left as it is, by headline, and why.
    pub left: Vec<(String, Error)>,
}

/// What is done to each article.
enum Change {
    Replace { pattern: Pattern, asked: Asked, chosen: VecDeque<Chosen> },
    TakeBack { replaced: VecDeque<Replaced> },
}

/// Replacing, or taking it back, at work.
pub struct Replacing {
    change: Change,
    /// Manuscripts are opened through a connection of its own: nobody waits for that, and what lies on the desk stays.
    store: Store,
    doing: Doing,
    ready: VecDeque<Ready>,
    done: u32,
    total: u32,
    /// What came of it so far.
    pub report: Report,
}

/// An article with the change made, and not yet on the disk.
struct Ready {
    headline: String,
    on_desk: OnDesk,
    hits: u32,
    before: Heads,
    /// When the change was made.
    at: Moment,
}

impl App {
    /// Plans to put `asked.put` in the place of what is found in the articles chosen. An article that has changed since
    /// is left as it is, and told.
    pub fn replacing(&self, asked: Asked, chosen: Vec<Chosen>) -> Result<Replacing, Error> {
        let pattern = Pattern::parse(&asked.sought)?;
        pattern.check(asked.put.as_deref().unwrap_or_default())?;
        let total = count(chosen.len());
        self.changing(Change::Replace { pattern, asked, chosen: chosen.into() }, total, Deed::Edit)
    }

    /// Plans to take replacing back, in every section that nobody has changed since; the others are told.
    pub fn taking_back(&self, replaced: Vec<Replaced>) -> Result<Replacing, Error> {
        let total = count(replaced.len());
        self.changing(Change::TakeBack { replaced: replaced.into() }, total, Deed::Restore)
    }

    fn changing(&self, change: Change, total: u32, deed: Deed) -> Result<Replacing, Error> {
        Ok(Replacing {
            change,
            store: Store::open(self.store.folder())?,
            doing: self.doing(deed),
            ready: VecDeque::new(),
            done: 0,
            total,
            report: Report::default(),
        })
    }
}

impl Job for Replacing {
    fn perform(&mut self, until: Instant) -> Result<(), Error> {
        while self.ready.len() < READY_MAX && Instant::now() < until {
            let (id, made) = match &mut self.change {
                Change::Replace { pattern, asked, chosen } => {
                    let Some(one) = chosen.pop_front() else { break };
                    let made = replaced(&self.store, &one, pattern, asked, &self.doing);
                    (one.id, made)
                }
                Change::TakeBack { replaced } => {
                    let Some(one) = replaced.pop_front() else { break };
                    let made = taken_back(&self.store, &one, &self.doing, &mut self.report);
                    (one.id, made)
                }
            };
            match made {
                Ok(Some(ready)) => self.ready.push_back(ready),
                Ok(None) => self.done += 1,
                Err(error) => {
                    self.done += 1;
                    let headline = self.store.row(&id)?.map_or_else(|| id.to_string(), |row| row.headline);
                    self.report.left.push((headline, error));
                }
            }
        }
        Ok(())
    }

    fn record(&mut self, app: &mut App, until: Instant) -> Result<Progress, Error> {
        self.doing.at = app.now();
        let (mut replaced, mut left) = (Vec::new(), Vec::new());
        let mut what = String::new();
        let writing = app.store.write()?;
        while let Some(Ready { headline, mut on_desk, hits, before, at }) = self.ready.pop_front() {
            let id = on_desk.manuscript.article()?.id;
            what.clone_from(&headline);
            if writing.later(&id, on_desk.seq)?.later_changes > 0 {
                left.push((headline, Error::ChangedSince));
            } else {
                let view = on_desk.save(&writing, &before, at)?;
                replaced.push(Replaced { id, hits, before, after: view.heads });
            }
            if Instant::now() >= until {
                break;
            }
        }
        writing.keep()?;
        self.done += count(replaced.len() + left.len());
        self.report.replaced.append(&mut replaced);
        self.report.left.append(&mut left);
        let to_do = match &self.change {
            Change::Replace { chosen, .. } => chosen.len(),
            Change::TakeBack { replaced } => replaced.len(),
        };
        let more = to_do + self.ready.len() > 0 || super::make_searchable(app, until)?;
        Ok(Progress { done: self.done, total: self.total, what, more })
    }
}

impl Replacing {
    /// Whether it takes back what was replaced.
    #[must_use]
    pub fn takes_back(&self) -> bool {
        matches!(self.change, Change::TakeBack { .. })
    }
}

/// The article with its hits replaced; none where every hit is to stay.
fn replaced(
    store: &Store,
    chosen: &Chosen,
    pattern: &Pattern,
    asked: &Asked,
    doing: &Doing,
) -> Result<Option<Ready>, Error> {
    let mut on_desk = desk::read(store, &chosen.id)?;
    let before = on_desk.manuscript.heads();
    if before.hashes() != chosen.state {
        return Err(Error::ChangedSince);
    }
    let article = on_desk.manuscript.article()?;
    let put = asked.put.as_deref().unwrap_or_default();
    let origin = Origin::Human(doing.by.id.clone());
    let (mut edits, mut place) = (Vec::new(), 0);
    for (part, text) in article.texts().into_iter().filter(|(part, _)| asked.includes(part)) {
        let mut here = Vec::new();
        for hit in pattern.hits(text) {
            if !chosen.left_out.contains(&place) {
                let put = RunText::new(pattern.put(text, &hit, put)?, origin.clone());
                let (at, delete) = (hit.units.start, hit.units.end - hit.units.start);
                here.push(Edit::Splice { part: part.clone(), at, delete, insert: vec![put] });
            }
            place += 1;
        }
        // From the last to the first, so that none moves the place of another.
        edits.extend(here.into_iter().rev());
    }
    if edits.is_empty() {
        return Ok(None);
    }
    on_desk.manuscript.apply(&before, &edits, doing)?;
    Ok(Some(Ready { headline: called(&article), on_desk, hits: count(edits.len()), before, at: doing.at }))
}

/// The article with the words and origins it had, where nobody has changed them since; none where there is nothing to
/// take back. What stays is told in `report`.
fn taken_back(store: &Store, one: &Replaced, doing: &Doing, report: &mut Report) -> Result<Option<Ready>, Error> {
    let mut on_desk = desk::read(store, &one.id)?;
    let now = on_desk.manuscript.heads();
    let article = on_desk.manuscript.article()?;
    let before = on_desk.manuscript.article_at(&one.before)?;
    let after = on_desk.manuscript.article_at(&one.after)?;
    let changed = SECTIONS.into_iter().filter(|section| said(&before, *section) != said(&after, *section));
    let (untouched, touched): (Vec<_>, Vec<_>) =
        changed.partition(|section| said(&article, *section) == said(&after, *section));
    if !touched.is_empty() {
        report.left.push((called(&article), Error::ChangedSince));
    }
    for section in &untouched {
        let base = on_desk.manuscript.heads();
        on_desk.manuscript.restore(&base, &one.before, Some(*section), doing)?;
    }
    Ok((!untouched.is_empty()).then(|| Ready {
        headline: called(&article),
        on_desk,
        hits: one.hits,
        before: now,
        at: doing.at,
    }))
}

/// What a section says, part by part.
fn said(article: &Article, section: Section) -> Vec<(Part, &str)> {
    article.texts().into_iter().filter(|(part, _)| part.section() == section).collect()
}
