//! Where the words of an article come from: counted, said, brought along from another article, and never left dangling.

use crate::App;
use crate::article::{Asked, Saved, View};
use crate::desk;
use crate::error::Error;
use domain::{Id, Origin, Part, Person, Refusal, words};
use manuscript::{Edit, Manuscript, Remains, introducing};
use std::collections::BTreeMap;

impl View {
    /// The words that readers read, by origin, the most first.
    #[must_use]
    pub fn origins(&self) -> Vec<(Origin, u32)> {
        let mut counts: BTreeMap<&Origin, u32> = BTreeMap::new();
        for ((part, text), (_, runs)) in self.article.texts().iter().zip(&self.runs) {
            if crate::desk::is_read(part) {
                words::each(text, runs, |_, run| {
                    if let Some(run) = run {
                        *counts.entry(&run.origin).or_default() += 1;
                    }
                });
            }
        }
        let mut counts: Vec<(Origin, u32)> = counts.into_iter().map(|(origin, n)| (origin.clone(), n)).collect();
        counts.sort_by_key(|(_, words)| std::cmp::Reverse(*words));
        counts
    }
}

/// What remains of what tools wrote: taken from the library, worked out beside it.
pub struct Remaining {
    record: Vec<u8>,
}

impl Remaining {
    /// Of every contribution that has or had words in the article.
    pub fn work_out(self) -> Result<BTreeMap<Id, Remains>, Error> {
        // Nobody writes in this copy.
        Ok(Manuscript::load(&self.record, &[], [0; 16])?.remains()?)
    }
}

impl App {
    /// Everything that says what remains of what tools wrote in an article.
    pub fn remaining(&mut self, article: &Id) -> Result<Remaining, Error> {
        let on_desk = desk::open(&mut self.desk, &mut self.store, article)?;
        Ok(Remaining { record: on_desk.manuscript.save() })
    }

    /// Says where `len` UTF-16 code units at `at` of a part come from: `me`, `unknown`, `person:NAME, ROLE`,
    /// `tool:ID` and `source:ID` with the id or its beginning, or an origin as the record writes it.
    pub fn mark(&mut self, article: &Id, part: &Part, at: u32, len: u32, said: &str) -> Result<Saved, Error> {
        let (origin, person) = self.origin_named(article, said)?;
        let mut asked: Vec<Asked> = person.map(|person| Asked::Edit(Edit::Know(person))).into_iter().collect();
        asked.push(Asked::Edit(Edit::Mark { part: part.clone(), at, len, origin }));
        self.edit(article, None, &asked)
    }

    /// Somebody whom the article knows by name from now on, said as "Name, role".
    pub fn know_person(&mut self, article: &Id, text: &str) -> Result<(Person, Saved), Error> {
        let person = self.article(article)?.article.person_named(text, &mut crate::new_id)?;
        let saved = self.edit(article, None, &[Asked::Edit(Edit::Know(person.clone()))])?;
        Ok((person, saved))
    }

    fn origin_named(&mut self, article: &Id, said: &str) -> Result<(Origin, Option<Person>), Error> {
        let view = self.article(article)?;
        let none = || Refusal::NoSuchOrigin(said.chars().take(80).collect());
        let one = |mut ids: Vec<&Id>, start: &str| {
            ids.retain(|id| id.as_str().starts_with(start));
            if let ([id], false) = (&ids[..], start.is_empty()) { Ok((*id).clone()) } else { Err(none()) }
        };
        Ok(match said.split_once(':') {
            None if said == "me" => (Origin::Human(self.person.id.clone()), Some(self.person.clone())),
            None if said == "unknown" => (Origin::Unknown(crate::new_id()), None),
            Some(("person", text)) => {
                let person = view.article.person_named(text, &mut crate::new_id)?;
                (Origin::Human(person.id.clone()), Some(person))
            }
            Some(("tool", start)) => {
                let ids = view.article.ledger.contributions.iter().map(|one| &one.id).collect();
                (Origin::Contribution(one(ids, start)?), None)
            }
            Some(("source", start)) => {
                (Origin::Source(one(view.article.sources.iter().map(|one| &one.id).collect(), start)?), None)
            }
            _ => {
                let origin = Origin::parse(said)?;
                let on_desk = desk::open(&mut self.desk, &mut self.store, article)?;
                if on_desk.manuscript.vouches_for(&origin)? { (origin, None) } else { return Err(none().into()) }
            }
        })
    }

    /// What is asked, with words from another article bringing along who and what they come from. What that article does
    /// not know, or an article that is not there, brings nothing; its words become unknown.
    pub(crate) fn with_adopted(&mut self, article: &Id, asked: &[Asked]) -> Result<Vec<Asked>, Error> {
        let mut all = Vec::new();
        for one in asked {
            let Asked::Adopt { from, section, origins } = one else {
                all.push(one.clone());
                continue;
            };
            let Ok(there) = self.article(from) else { continue };
            for origin in origins {
                let on_desk = desk::open(&mut self.desk, &mut self.store, article)?;
                if on_desk.manuscript.vouches_for(origin)? {
                    continue;
                }
                let mut edit = introducing(origin, &there.article);
                // What it touched is said of this article: there it may have been another section.
                if let (Some(Edit::Record { contribution, .. }), Some(section)) = (&mut edit, section)
                    && !contribution.sections.is_empty()
                {
                    contribution.sections = vec![*section];
                }
                all.extend(edit.map(Asked::Edit));
            }
        }
        Ok(all)
    }
}

/// `edits` in which no origin dangles: words of somebody, a tool or a source that the article does not know are unknown,
/// under the same id. Answers too whether that changed anything. `writes` is whoever does this.
pub fn vouched(manuscript: &Manuscript, edits: Vec<Edit>, writes: &Id) -> Result<(Vec<Edit>, bool), Error> {
    let (mut arriving, mut changed, mut failed) = (vec![Origin::Human(writes.clone())], false, None);
    let mut done = Vec::with_capacity(edits.len());
    for edit in edits {
        match &edit {
            Edit::Know(person) => arriving.push(Origin::Human(person.id.clone())),
            Edit::Record { contribution, by } => {
                arriving.extend([Origin::Contribution(contribution.id.clone()), Origin::Human(by.id.clone())])
            }
            Edit::Keep { source, by } => {
                arriving.extend([Origin::Source(source.id.clone()), Origin::Human(by.id.clone())]);
            }
            _ => {}
        }
        done.push(edit.with_origins(|origin| {
            let known = arriving.contains(&origin)
                || manuscript.vouches_for(&origin).unwrap_or_else(|error| {
                    failed = Some(error);
                    true
                });
            if known {
                return origin;
            }
            changed = true;
            match origin {
                Origin::Human(id) | Origin::Contribution(id) | Origin::Source(id) | Origin::Unknown(id) => {
                    Origin::Unknown(id)
                }
            }
        }));
    }
    match failed {
        Some(error) => Err(error.into()),
        None => Ok((done, changed)),
    }
}
