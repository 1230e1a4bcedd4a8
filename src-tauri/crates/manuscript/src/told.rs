//! Where characters come from: what is written with each of them, and what people say of it afterwards.
//!
//! Whoever writes marks the words with their origin, under a name of this writer's own; a mark covers a place, so that
//! what two people write in the same place at the same time may lie in the marks of both, and who wrote a character
//! decides. What somebody says of a stretch afterwards is a mark whose name nothing else has: it takes away those that it
//! was said in knowledge of, and names the writing that it is about. So, however people come together:
//!
//! - What is said holds for the characters that stood there, and for none that somebody else pasted or took from a tool
//!   among them meanwhile.
//! - Where two say different things at once, both are kept and the more cautious one counts: nothing becomes a person's
//!   by coming together, if one of them said that it is a tool's, a source's or unknown.
//! - It comes out the same in whatever order.

use crate::error::Error;
use crate::read::{Reader, unmarked};
use crate::text::joined;
use automerge::marks::{ExpandMark, Mark};
use automerge::transaction::Transactable;
use automerge::{ActorId, AutoCommit, AutomergeError, ObjId, ReadDoc, ScalarValue, ScalarValueRef, ValueRef};
use domain::{Class, Fingerprint, Origin, Run};
use std::collections::{BTreeSet, HashMap, HashSet};

/// The name of the mark that words were written with before writers had names of their own.
const WRITTEN_BY_ANYBODY: &str = "origin";

/// How the names of those marks begin that words are written with; what follows tells the writer. Their value is an
/// origin, a bar and what tells this writing from others of the same origin; in old articles an origin alone.
const WRITTEN: &str = "by:";

/// How the names of those begin that say something afterwards. Their value is an origin, a bar, and the signs of the
/// writings that they are about, with spaces between.
const TOLD: &str = "told:";

/// So many characters, or this part of a longer text, are asked one by one who wrote them. To ask one takes as long as to
/// read a hundred in their order, so that where more are to be asked the whole text is read.
const ASKED_ONE_BY_ONE: usize = 4;
const PART_ASKED_ONE_BY_ONE: usize = 256;

/// What stands at a stretch of a text, in UTF-16 code units.
#[derive(Debug, PartialEq, Eq)]
struct Stretch {
    from: usize,
    to: usize,
    /// The value of the mark it was written with; empty where there is none.
    written: String,
    /// What was said of this writing and not taken back: the name of the mark, and the origin that it says.
    told: BTreeSet<(String, String)>,
}

/// The characters from `at` to `end` were just written, and come from `origin`.
pub fn write(doc: &mut AutoCommit, text: &ObjId, at: usize, end: usize, origin: &Origin) -> Result<(), AutomergeError> {
    if at == end {
        return Ok(());
    }
    // A number and who made it, with an at sign between: no other character has the same.
    let place = doc.get_cursor(text, at, None)?.to_string();
    let writer = place.split_once('@').map_or("", |(_, actor)| actor);
    let value = format!("{origin}|{}", short(&place));
    mark(doc, text, format!("{WRITTEN}{}", short(writer)), value, at, end)
}

/// Somebody says that the characters from `at` to `end` come from `origin`. What was said before is in the history. `on`
/// tells the state in which they say it from any other: together with who says it, it makes a name that nothing else has.
pub fn say(
    doc: &mut AutoCommit,
    text: &ObjId,
    at: usize,
    end: usize,
    (origin, on): (&Origin, &str),
) -> Result<(), Error> {
    let mut pieces: Vec<Stretch> = (Reader { doc, at: None }).stretches(text)?;
    pieces.retain(|one| one.from < end && one.to > at);
    let actor = doc.get_actor().to_hex_string();
    // One mark for all pieces of which the same is said so far, however many writings they are.
    for alike in pieces.chunk_by(|one, next| one.told == next.told) {
        let ([first, .., last] | [first @ last]) = alike else { continue };
        let (from, to) = (first.from.max(at), last.to.min(end));
        let about = alike.iter().map(|one| sign(&one.written)).collect::<BTreeSet<_>>();
        let about = about.into_iter().collect::<Vec<_>>().join(" ");
        let known = first.told.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>().join(" ");
        let name = format!("{TOLD}{}", short(&format!("{actor} {on} {origin} {about} {known}")));
        for (other, _) in &first.told {
            doc.unmark(text, other, from, to, ExpandMark::None)?;
        }
        mark(doc, text, name, format!("{origin}|{about}"), from, to)?;
    }
    Ok(())
}

/// Whether a mark of this name says where words come from.
pub fn is_origin(name: &str) -> bool {
    name == WRITTEN_BY_ANYBODY || name.starts_with(WRITTEN) || name.starts_with(TOLD)
}

impl Reader<'_> {
    /// The runs of a text. They cover it exactly; what carries no mark is unknown.
    pub fn runs(&self, text: &ObjId) -> Result<Vec<Run>, Error> {
        let run =
            |one: Stretch| Run { len: u32::try_from(one.to - one.from).unwrap_or(u32::MAX), origin: origin_of(&one) };
        Ok(joined(self.stretches(text)?.into_iter().map(run)))
    }

    /// The text cut wherever what stands there changes.
    fn stretches(&self, text: &ObjId) -> Result<Vec<Stretch>, Error> {
        let (marks, len) = match self.at {
            None => (self.doc.marks(text)?, self.doc.length(text)),
            Some(heads) => (self.doc.marks_at(text, heads)?, self.doc.length_at(text, heads)),
        };
        let mut marks: Vec<Mark> =
            marks.into_iter().filter(|mark| mark.end > mark.start && is_origin(&mark.name)).collect();
        marks.sort_by_key(|mark| mark.start);
        let edges = marks.iter().flat_map(|mark| [mark.start.min(len), mark.end.min(len)]).chain([0, len]);
        let edges: Vec<usize> = edges.collect::<BTreeSet<_>>().into_iter().collect();
        let about = signs(&marks);
        let mut coming = marks.iter().peekable();
        let mut open: Vec<&Mark> = Vec::new();
        let mut one_by_one = ASKED_ONE_BY_ONE.max(len / PART_ASKED_ONE_BY_ONE);
        let mut writers: Option<Vec<(usize, String)>> = None;
        let mut stretches: Vec<Stretch> = Vec::new();
        for two in edges.windows(2) {
            let &[from, to] = two else { continue };
            open.retain(|mark| mark.end > from);
            while let Some(mark) = coming.next_if(|mark| mark.start <= from) {
                open.push(mark);
            }
            let written: Vec<&Mark> = open.iter().filter(|mark| !mark.name.starts_with(TOLD)).copied().collect();
            if let [] | [_] = written[..] {
                add(&mut stretches, (from, to), written.first().copied(), (&open, &about));
                continue;
            }
            let few: Vec<(usize, String)>;
            let writers = if writers.is_none() && self.at.is_none() && to - from <= one_by_one {
                one_by_one -= to - from;
                few = self.writers_of(text, from, to)?;
                &few
            } else {
                writers.get_or_insert_with(|| self.writers(text))
            };
            let first = writers.partition_point(|(start, _)| *start <= from).saturating_sub(1);
            let inside = writers.get(first..).unwrap_or_default().iter().take_while(|(start, _)| *start < to);
            let mut inside = inside.peekable();
            while let Some((start, writer)) = inside.next() {
                let until = inside.peek().map_or(to, |(next, _)| *next);
                let theirs = |mark: &&&Mark| mark.name.strip_prefix(WRITTEN) == Some(writer.as_str());
                let before = |mark: &&&Mark| mark.name == WRITTEN_BY_ANYBODY;
                let own = written.iter().find(theirs).or_else(|| written.iter().find(before)).copied();
                add(&mut stretches, (from.max(*start), until.min(to)), own, (&open, &about));
            }
        }
        Ok(stretches)
    }

    /// Who wrote the few characters from one place of a text to another: where each writer's stretch begins.
    fn writers_of(&self, text: &ObjId, from: usize, to: usize) -> Result<Vec<(usize, String)>, Error> {
        let mut last = String::new();
        let mut writers: Vec<(usize, String)> = Vec::new();
        for at in from..to {
            let place = self.doc.get_cursor(text, at, None)?.to_string();
            let writer = place.split_once('@').map_or("", |(_, actor)| actor);
            if writers.is_empty() || writer != last {
                writers.push((at, short(writer)));
                writer.clone_into(&mut last);
            }
        }
        Ok(writers)
    }

    /// Who wrote the characters of a text: where each writer's stretch begins, in UTF-16 code units.
    fn writers(&self, text: &ObjId) -> Vec<(usize, String)> {
        let characters = match self.at {
            None => self.doc.list_range(text, ..),
            Some(heads) => self.doc.list_range_at(text, .., heads),
        };
        let mut last: Option<ActorId> = None;
        let mut writers: Vec<(usize, String)> = Vec::new();
        let mut at = 0usize;
        for one in characters {
            // Marks are among them, each as its value; a character is a string of one, and no mark of ours is so short.
            let ValueRef::Scalar(ScalarValueRef::Str(character)) = &one.value else { continue };
            if character.chars().nth(1).is_some() {
                continue;
            }
            let ObjId::Id(_, actor, _) = one.id() else { continue };
            if last.as_ref() != Some(&actor) {
                writers.push((at, short(&actor.to_hex_string())));
                last = Some(actor);
            }
            at += domain::origin::utf16_len(character) as usize;
        }
        writers
    }
}

/// Which writings each of those marks is about that say something afterwards, by their names.
fn signs(marks: &[Mark]) -> HashMap<&str, HashSet<&str>> {
    let mut signs = HashMap::new();
    for mark in marks.iter().filter(|mark| mark.name.starts_with(TOLD)) {
        let about = mark.value.as_str().and_then(|value| value.split_once('|')).map(|(_, about)| about);
        signs.entry(mark.name.as_str()).or_insert_with(|| about.into_iter().flat_map(|all| all.split(' ')).collect());
    }
    signs
}

/// What tells a writing from any other; in old articles, from those of another origin.
fn sign(written: &str) -> &str {
    written.split_once('|').map_or(written, |(_, sign)| sign)
}

/// A stretch more, or a longer one where nothing changes.
fn add(
    stretches: &mut Vec<Stretch>,
    (from, to): (usize, usize),
    own: Option<&Mark>,
    (open, about): (&[&Mark], &HashMap<&str, HashSet<&str>>),
) {
    let written = own.and_then(|mark| mark.value.as_str()).unwrap_or_default().to_owned();
    let about_this = |mark: &&&Mark| about.get(mark.name.as_str()).is_some_and(|signs| signs.contains(sign(&written)));
    let says = |mark: &&Mark| {
        let value = mark.value.as_str().unwrap_or_default();
        (mark.name.to_string(), value.split('|').next().unwrap_or_default().to_owned())
    };
    let told = open.iter().filter(about_this).map(says).collect();
    match stretches.last_mut() {
        Some(last) if last.to == from && last.written == written && last.told == told => last.to = to,
        _ => stretches.push(Stretch { from, to, written, told }),
    }
}

/// The most cautious of what is said of it; if nothing is, what it was written with.
fn origin_of(one: &Stretch) -> Origin {
    let caution = |origin: &Origin| match origin.class() {
        Class::Human => 0,
        Class::Unknown => 1,
        Class::Source => 2,
        Class::Contribution => 3,
    };
    let told = one.told.iter().filter_map(|(_, value)| parsed(value));
    told.max_by_key(|origin| (caution(origin), origin.to_string()))
        .or_else(|| parsed(&one.written))
        .unwrap_or_else(unmarked)
}

fn parsed(value: &str) -> Option<Origin> {
    Origin::parse(value.split('|').next()?).ok()
}

fn mark(
    doc: &mut AutoCommit,
    text: &ObjId,
    name: String,
    value: String,
    at: usize,
    end: usize,
) -> Result<(), AutomergeError> {
    doc.mark(text, Mark::new(name, ScalarValue::from(value), at, end), ExpandMark::None)
}

/// Ten hex digits of a hash: enough to tell what stands in one text apart.
fn short(words: &str) -> String {
    Fingerprint::of(words).as_str().chars().take(10).collect()
}
