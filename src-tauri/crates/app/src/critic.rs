//! CriticMarkup in and out: what somebody marked in a plain text file becomes suggestions and comments when a person asks
//! for it, and goes into a file only when a person asks for that.

use crate::App;
use crate::article::{Asked, Saved, View};
use crate::error::Error;
use crate::export::{Authorship, Exported, target, write_out};
use crate::folder::Existing;
use domain::critic::{self, Mark, Signature, What};
use domain::{Article, Fate, Id, Moment, Origin, Part, Person, Place, Remark, Run, Suggestion};
use export::disclosure::Telling;
use manuscript::{Deed, Edit, Heads, Proposal};
use std::path::Path;

/// The target whose file can hold marks.
const TARGET: &str = "markdown";

/// What came of reading marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MarksRead {
    /// Suggestions made of them.
    pub suggestions: u32,
    /// Comments made of them.
    pub comments: u32,
    /// Words that were highlighted and nothing else: they stand there, no longer highlighted.
    pub highlights: u32,
}

/// An article with its open suggestions and comments in its texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// What it says then.
    pub article: Article,
    /// How many suggestions and comments CriticMarkup cannot say: they overlap others, or their words are gone.
    pub left_out: u32,
}

impl App {
    /// Turns the CriticMarkup that stands in an article into suggestions and comments. The words around it stay as they
    /// are; suggested words keep the origin they have where they stand.
    pub fn read_marks(&mut self, id: &Id, base: Option<&Heads>) -> Result<(MarksRead, Saved), Error> {
        let view = match base {
            None => self.article(id)?,
            Some(base) => self.article_at(id, base)?,
        };
        let mut taking = Taking {
            people: view.article.people.clone(),
            me: self.person.clone(),
            now: self.now(),
            edits: Vec::new(),
            read: MarksRead::default(),
        };
        for (part, text) in view.article.texts() {
            let runs = view.runs.iter().find(|(of, _)| *of == part).map(|(_, runs)| runs.as_slice());
            taking.part(&part, text, runs.unwrap_or_default());
        }
        let asked: Vec<Asked> = taking.edits.into_iter().map(Asked::Edit).collect();
        let saved = self.edit_as(Deed::Suggestion, id, Some(base.unwrap_or(&view.heads)), &asked)?;
        Ok((taking.read, saved))
    }

    /// An article with what is open beside its text written into it.
    pub fn marked(&mut self, id: &Id) -> Result<Marked, Error> {
        let view = self.article(id)?;
        let mut article = view.article.clone();
        let mut left_out = 0;
        for (part, text) in view.article.texts() {
            let comments = view.margin.comments.iter().filter(|one| one.is_open() && one.anchor.part == part);
            let suggestions =
                view.margin.suggestions.iter().filter(|one| one.fate == Fate::Open && one.anchor.part == part);
            let signed = |by: &Id, at: Moment| sign(&view.article, by, at);
            let all = comments
                .map(|one| {
                    let said = one.thread.iter();
                    let said = said.map(|remark| critic::Remark {
                        by: signed(remark.by(), remark.at()),
                        text: remark.text().to_owned(),
                    });
                    (one.place, What::Comment(said.collect()))
                })
                .chain(suggestions.map(|one| {
                    (one.place, What::Change { replacement: one.replacement.clone(), by: signed(&one.by, one.at) })
                }));
            let mut marks = Vec::new();
            for (place, what) in all {
                match place {
                    Place::Words { from, to } => marks.push(Mark { from, to, what }),
                    Place::Part => marks.push(Mark { from: 0, to: 0, what }),
                    Place::Lost => left_out += 1,
                }
            }
            let (written, left) = critic::write(text, &marks);
            left_out += u32::try_from(left.len()).unwrap_or(u32::MAX);
            if let Some(text) = article.text_mut(&part) {
                *text = written;
            }
        }
        // What is about a part that is gone stands in no text.
        let there = |part: &Part| view.article.texts().iter().any(|(other, _)| other == part);
        let gone = view.margin.comments.iter().filter(|one| one.is_open() && !there(&one.anchor.part)).count()
            + view.margin.suggestions.iter().filter(|one| one.fate == Fate::Open && !there(&one.anchor.part)).count();
        Ok(Marked { article, left_out: left_out + u32::try_from(gone).unwrap_or(u32::MAX) })
    }

    /// Writes an article with its marks into a folder of its own inside `to`, as Markdown for whoever works on it. It is no
    /// export in the history: nothing of it is meant for readers. Answers too how much was left out.
    pub fn export_marked(&mut self, id: &Id, to: &Path) -> Result<(Exported, u32), Error> {
        let Marked { article, left_out } = self.marked(id)?;
        let (view, target) = (self.article(id)?, target(TARGET)?);
        crate::checks::may_leave(&view, target, &self.pictures_of(&view.article)?)?;
        let view = View { article, ..view };
        let going = self.outgoing_as_it_is(view, target, Authorship::Stripped)?.for_the_desk();
        Ok((write_out(&going, TARGET, to, Existing::Replace)?, left_out))
    }

    /// The same as text, for the clipboard.
    pub fn marked_text(&mut self, id: &Id) -> Result<(String, u32), Error> {
        let Marked { article, left_out } = self.marked(id)?;
        let house = self.article(id)?.house;
        let telling =
            Telling { article: &article, house: &house, pictures: &[], checked: None, rfc3339: &crate::rfc3339 };
        let target = target(TARGET)?;
        let files = target.render(&telling, &export::options(target, &house, &[])?)?;
        let text = files.first().map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
        Ok((text.unwrap_or_default(), left_out))
    }
}

/// A sentence about the marks in an article that comes in; none where there is none.
pub(crate) fn found_in(article: &Article) -> Option<String> {
    let marks: Vec<Mark> = article.texts().into_iter().flat_map(|(_, text)| critic::read(text).marks).collect();
    let comments = marks.iter().filter(|one| matches!(one.what, What::Comment(_))).count();
    (!marks.is_empty()).then(|| {
        format!(
            "It holds CriticMarkup ({} changes, {comments} comments), which stands in the text as it came. The panel for \
             comments turns it into suggestions and comments, and so does `import --with-critic-marks`.",
            marks.len() - comments
        )
    })
}

/// Marks on their way to suggestions and comments.
struct Taking {
    /// Whoever the article knows, and whoever the marks name.
    people: Vec<Person>,
    me: Person,
    now: Moment,
    edits: Vec<Edit>,
    read: MarksRead,
}

impl Taking {
    fn part(&mut self, part: &Part, text: &str, runs: &[Run]) {
        let reading = critic::read(text);
        self.read.highlights += reading.highlights;
        if reading.cuts.is_empty() {
            return;
        }
        // From the last to the first, so that none moves the place of another.
        let splice = |(at, delete): &(u32, u32)| Edit::Splice {
            part: part.clone(),
            at: *at,
            delete: *delete,
            insert: Vec::new(),
        };
        self.edits.extend(reading.cuts.iter().rev().map(splice));
        for (mark, source) in reading.marks.into_iter().zip(reading.sources) {
            let words = (mark.from, mark.to);
            match mark.what {
                What::Change { replacement, by } => {
                    let quote = domain::anchor::slice(&reading.text, mark.from, mark.to).unwrap_or_default();
                    if Suggestion::check(quote, &replacement).is_err() {
                        continue;
                    }
                    let at = by.as_ref().map_or(self.now, |by| self.day(by));
                    let by = self.who(by.as_ref());
                    let origin = source.and_then(|at| origin_at(runs, at));
                    let origin = origin.unwrap_or_else(|| Origin::Human(by.id.clone()));
                    let proposal = Box::new(Proposal { replacement, origin, by: by.id.clone(), at });
                    self.edits.push(Edit::Suggest { id: crate::new_id(), part: part.clone(), words, proposal, by });
                    self.read.suggestions += 1;
                }
                What::Comment(remarks) => {
                    let comment = crate::new_id();
                    let mut said = 0;
                    // They keep their order. One that bears no day was said no later than the next that does.
                    let mut last = remarks.iter().find_map(|one| one.by.as_ref()).map_or(self.now, |by| self.day(by));
                    for one in remarks {
                        let by = self.who(one.by.as_ref());
                        let at = one.by.as_ref().map_or(last, |by| self.day(by)).max(last);
                        last = Moment(at.unix_ms() + 1);
                        let Ok(remark) = Remark::new(crate::new_id(), by.id.clone(), at, &one.text) else { continue };
                        let words = (words != (0, 0)).then_some(words);
                        let (id, part) = (comment.clone(), part.clone());
                        self.edits.push(match said {
                            0 => Edit::Comment { id, part, words, remark, by },
                            _ => Edit::Reply { comment: id, remark, by },
                        });
                        said += 1;
                    }
                    self.read.comments += u32::from(said > 0);
                }
            }
        }
    }

    /// Who said it, as the file has it; else the person who reads it in.
    fn who(&mut self, by: Option<&Signature>) -> Person {
        let Some(Signature { name, .. }) = by else { return self.me.clone() };
        if let Some(known) = self.people.iter().chain([&self.me]).find(|one| one.name == *name) {
            return known.clone();
        }
        let new = Person { id: crate::new_id(), name: name.clone(), role: String::new(), contact: String::new() };
        self.people.push(new.clone());
        new
    }

    /// The day is all that is known: its noon.
    fn day(&self, by: &Signature) -> Moment {
        crate::moment(&format!("{}T12:00:00Z", by.day)).unwrap_or(self.now)
    }
}

fn origin_at(runs: &[Run], at: u32) -> Option<Origin> {
    let mut end = 0;
    let found = runs.iter().find(|run| {
        end += run.len;
        at < end
    });
    found.map(|run| run.origin.clone())
}

fn sign(article: &Article, by: &Id, at: Moment) -> Option<Signature> {
    let name = article.person(by)?.name.clone();
    let day = crate::rfc3339(at).chars().take(10).collect();
    Some(Signature { name, day })
}
