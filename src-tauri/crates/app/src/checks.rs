//! What should be looked at before an article leaves, and what can be mended mechanically. The look itself needs no library:
//! it is planned here and performed beside whoever writes.

use crate::App;
use crate::article::{Asked, View};
use crate::error::Error;
use ::checks::{Finding, Galley, Language, Looked, Replace};
use domain::{Id, Origin, Run, RunText};
use manuscript::Edit;
use std::time::{Duration, Instant};

/// Nobody waits longer; what is not looked at by then is said to be so.
const LOOK_TIME: Duration = Duration::from_secs(2);

/// Fixes of fixes come to an end long before.
const ROUNDS_MAX: usize = 8;

/// A look at an article that is planned.
pub struct Checking {
    view: View,
    language: Language,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The state that was looked at.
    pub view: View,
    /// What was found in it.
    pub looked: Looked,
    /// What it is worded in.
    pub language: Language,
}

impl Checking {
    /// Looks.
    #[must_use]
    pub fn perform(self) -> Checked {
        let Self { view, language } = self;
        Checked { looked: look(&view, language), view, language }
    }
}

impl App {
    /// Plans a look at an article as it is now.
    pub fn check(&mut self, id: &Id, language: Language) -> Result<Checking, Error> {
        Ok(Checking { view: self.article(id)?, language })
    }

    /// Does every mechanical fix of what is found, of these checks only where some are named. Answers how many findings it
    /// mended.
    pub fn fix(&mut self, id: &Id, only: &[String]) -> Result<u32, Error> {
        let mut mended = 0;
        for _ in 0..ROUNDS_MAX {
            let Checked { view, looked, .. } = self.check(id, Language::English)?.perform();
            let wanted = looked.findings.iter().filter(|one| only.is_empty() || only.iter().any(|id| id == one.check));
            let (edits, count) = together(wanted);
            if edits.is_empty() {
                break;
            }
            mended += count;
            let person = Origin::Human(self.person.id.clone());
            let asked: Vec<Asked> = edits.iter().rev().map(|edit| Asked::Edit(splice(&view, edit, &person))).collect();
            self.edit(id, Some(&view.heads), &asked)?;
        }
        Ok(mended)
    }
}

fn look(view: &View, language: Language) -> Looked {
    let started = Instant::now();
    let galley = Galley { article: &view.article, house: &view.house, runs: &view.runs, language };
    ::checks::look(&galley, &|| started.elapsed() < LOOK_TIME)
}

/// The edits of these findings that do not touch each other, in the order of their parts, and of how many findings they are.
fn together<'f>(findings: impl Iterator<Item = &'f Finding>) -> (Vec<&'f Replace>, u32) {
    let mut edits: Vec<&Replace> = Vec::new();
    let mut count = 0;
    for finding in findings.filter(|one| !one.edits.is_empty()) {
        let free = |edit: &Replace| {
            edits.iter().all(|other| other.part != edit.part || other.to < edit.from || edit.to < other.from)
        };
        if finding.edits.iter().all(free) {
            edits.extend(&finding.edits);
            count += 1;
        }
    }
    edits.sort_by(|a, b| (&a.part, a.from).cmp(&(&b.part, b.from)));
    (edits, count)
}

/// The edit as the manuscript takes it. What takes the place of words comes from where they came from: a comma that is set
/// right makes no sentence a person's own. What is added is the person's.
fn splice(view: &View, edit: &Replace, person: &Origin) -> Edit {
    let runs = view.runs.iter().find(|(part, _)| *part == edit.part).map_or(&[][..], |(_, runs)| runs);
    let origin = if edit.from == edit.to { person } else { origin_at(runs, edit.from).unwrap_or(person) };
    let insert = vec![RunText::new(edit.text.as_str(), origin.clone())];
    Edit::Splice { part: edit.part.clone(), at: edit.from, delete: edit.to - edit.from, insert }
}

fn origin_at(runs: &[Run], at: u32) -> Option<&Origin> {
    let mut end = 0;
    runs.iter().find_map(|run| {
        end += run.len;
        (at < end).then_some(&run.origin)
    })
}
