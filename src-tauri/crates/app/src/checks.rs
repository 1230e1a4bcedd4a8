//! What should be looked at before an article leaves, what can be mended mechanically, and what is set aside by name. The look itself needs no library:
//! it is planned here and performed beside whoever writes.

use crate::App;
use crate::article::{Asked, Saved, View};
use crate::error::Error;
use ::checks::clean_room::Left;
use ::checks::{Finding, Galley, Language, Leaving, Looked, Replace};
use domain::{Article, Asset, Id, Origin, Refusal, Run, RunText, Severity, Waiver};
use manuscript::{Deed, Edit};
use std::time::{Duration, Instant};

/// Nobody waits longer; what is not looked at by then is said to be so.
const LOOK_TIME: Duration = Duration::from_secs(2);

/// Fixes of fixes come to an end long before.
const ROUNDS_MAX: usize = 8;

/// So much of a key says which finding is meant.
const KEY_MIN: usize = 6;

/// So much of the words that a waiver is about is kept for people; the key is of all of them.
const QUOTE_CHARS_MAX: usize = 300;

/// So many of the findings that keep an article here are named when it is to leave.
const FINDINGS_TOLD: usize = 3;

/// A look at an article that is planned.
pub struct Checking {
    view: View,
    language: Language,
    going: Option<Going>,
}

/// Where an article is going, and what goes with it.
struct Going {
    target: &'static dyn export::Target,
    pictures: Vec<Asset>,
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
    /// What the place it goes to does with what it gets, one English sentence each; nothing while nobody has said where.
    pub hazards: &'static [&'static str],
}

impl Checking {
    /// Looks.
    #[must_use]
    pub fn perform(self) -> Checked {
        let Self { view, language, going } = self;
        let leaving = going.as_ref().map(|Going { target, pictures }| Leaving { target: *target, pictures });
        let hazards = going.as_ref().map_or(&[][..], |going| going.target.hazards());
        Checked { looked: look(&view, language, leaving), view, language, hazards }
    }
}

impl App {
    /// Plans a look at an article as it is now.
    pub fn check(&mut self, id: &Id, language: Language) -> Result<Checking, Error> {
        Ok(Checking { view: self.article_to_check(id, Severity::Recommended)?, language, going: None })
    }

    /// The same for a target: with what that place takes, and what it does not.
    pub fn check_for(&mut self, id: &Id, language: Language, target: &str) -> Result<Checking, Error> {
        let target = crate::export::target(target)?;
        let view = self.article_to_check(id, Severity::Recommended)?;
        let going = Some(Going { target, pictures: self.pictures_of(&view.article)? });
        Ok(Checking { view, language, going })
    }

    fn checking(&mut self, id: &Id, language: Language, target: Option<&str>) -> Result<Checking, Error> {
        match target {
            Some(target) => self.check_for(id, language, target),
            None => self.check(id, language),
        }
    }

    /// Sets aside what is found now: the finding with this key, or with one that begins so, or all that the check of this
    /// id finds. `by` is "Name, role" of whoever says so; without it, the person who writes here, who must have said who
    /// they are.
    pub fn waive(&mut self, id: &Id, finding: &str, reason: &str, by: Option<&str>) -> Result<Saved, Error> {
        let reason = domain::check::reason(reason)?;
        if by.is_none() && !self.settings()?.person_named {
            return Err(Refusal::NamelessPerson.into());
        }
        let by = self.person_named(id, by)?;
        let at = self.now();
        let Checked { view, looked, .. } = self.check(id, Language::English)?.perform();
        let wanted = |one: &&Finding| {
            one.check == finding || (finding.len() >= KEY_MIN && one.key.as_str().starts_with(finding))
        };
        let mut asked: Vec<Asked> = Vec::new();
        let mut keys = Vec::new();
        for one in looked.findings.iter().filter(wanted).filter(|one| one.waived(&view.article.waivers).is_none()) {
            if keys.contains(&&one.key) {
                continue; // the same words twice in one part are one finding
            }
            keys.push(&one.key);
            let waiver = Waiver {
                id: crate::new_id(),
                check: one.check.to_owned(),
                part: one.place.as_ref().map(|place| place.part.to_string()).unwrap_or_default(),
                quote: one.words.chars().take(QUOTE_CHARS_MAX).collect(),
                key: one.key.clone(),
                by: by.id.clone(),
                at,
                reason: reason.clone(),
            };
            asked.push(Asked::Edit(Edit::Waive { waiver: Box::new(waiver), by: by.clone() }));
        }
        if asked.is_empty() {
            return Err(Refusal::NoSuchFinding(finding.chars().take(80).collect()).into());
        }
        self.edit_as(Deed::Waive, id, Some(&view.heads), &asked)
    }

    /// Takes a waiver back.
    pub fn withdraw_waiver(&mut self, article: &Id, waiver: &Id) -> Result<Saved, Error> {
        if !self.article(article)?.article.waivers.iter().any(|one| one.id == *waiver) {
            return Err(Refusal::NoSuchWaiver(waiver.to_string()).into());
        }
        self.edit_as(Deed::Waive, article, None, &[Asked::Edit(Edit::WithdrawWaiver { id: waiver.clone() })])
    }

    /// Does every mechanical fix of what is found, of these checks only where some are named. Answers how many findings it
    /// mended.
    pub fn fix(&mut self, id: &Id, only: &[String]) -> Result<u32, Error> {
        self.fix_for(id, only, None)
    }

    /// The same with what is found on the way to a target.
    pub fn fix_for(&mut self, id: &Id, only: &[String], target: Option<&str>) -> Result<u32, Error> {
        let mut mended = 0;
        for _ in 0..ROUNDS_MAX {
            let Checked { view, looked, .. } = self.checking(id, Language::English, target)?.perform();
            let wanted = looked
                .findings
                .iter()
                .filter(|one| one.waived(&view.article.waivers).is_none())
                .filter(|one| only.is_empty() || only.iter().any(|id| id == one.check));
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

/// Refuses an article that a required finding keeps here. What only helps to verify leaves in any state.
pub(crate) fn may_leave(view: &View, target: &dyn export::Target, pictures: &[Asset]) -> Result<(), Error> {
    if !target.is_for_readers() {
        return Ok(());
    }
    let standing = ::checks::standing(&galley(view, Language::English, Some(Leaving { target, pictures })));
    if standing.is_empty() {
        return Ok(());
    }
    let told = standing.iter().take(FINDINGS_TOLD).map(|one| one.what.as_str()).collect::<Vec<_>>().join("; ");
    let more = standing.len().saturating_sub(FINDINGS_TOLD);
    let found = if more > 0 { format!("{told}; and {more} more") } else { told };
    Err(Error::Kept { headline: called(&view.article), found })
}

/// Refuses files in which something stands that does not leave. The checks of the texts come first, so that this finds what
/// no text says: what a target, a house style or the desk itself has put there.
pub(crate) fn is_clean(article: &Article, left: &[Left]) -> Result<(), Error> {
    if left.is_empty() {
        return Ok(());
    }
    let told = |one: &Left| format!("{} holds {}: “{}”", one.file, one.kind.named().0, one.words);
    let found = left.iter().take(FINDINGS_TOLD).map(told).collect::<Vec<_>>().join("; ");
    Err(Error::NotClean { headline: called(article), found })
}

/// What people call an article by: its headline, or its slug while it has none.
pub(crate) fn called(article: &Article) -> String {
    if article.headline.is_empty() { article.slug.to_string() } else { article.headline.clone() }
}

fn galley<'a>(view: &'a View, language: Language, leaving: Option<Leaving<'a>>) -> Galley<'a> {
    let View { article, house, runs, margin, written, .. } = view;
    Galley { article, house, runs, margin, written, language, leaving }
}

fn look(view: &View, language: Language, leaving: Option<Leaving<'_>>) -> Looked {
    let started = Instant::now();
    ::checks::look(&galley(view, language, leaving), &|| started.elapsed() < LOOK_TIME)
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
