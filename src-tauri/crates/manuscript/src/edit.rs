//! What can be done to a manuscript, one step at a time.

use crate::error::Error;
use crate::margin::{self, Proposal};
use crate::read::Reader;
use crate::{ledger, order, restore, shape, sign_off, source, struck, text, told, waiver};
use automerge::transaction::Transactable;
use automerge::{AutoCommit, ObjId, ReadDoc};
use domain::comment::Settled;
use domain::ledger::Affirmation;
use domain::{Article, Contribution, Fate, Field, Id, Origin, Part, Person, Remark, RunText, SignOff, Source, Waiver};

/// One edit. `after` names the entry to stand behind; none means the first place.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are said in the comments of the variants")]
pub enum Edit {
    /// Take `delete` UTF-16 code units away at `at` and put `insert` there. Empty pieces are nothing.
    Splice { part: Part, at: u32, delete: u32, insert: Vec<RunText> },
    /// A new takeaway with a new id, or one that was taken away back.
    AddTakeaway { id: Id, after: Option<Id>, text: Vec<RunText> },
    /// A takeaway to another place.
    MoveTakeaway { id: Id, after: Option<Id> },
    /// A takeaway away. It comes back when somebody else was writing in it.
    RemoveTakeaway { id: Id },
    /// A new question with its answer, or one that was taken away back.
    AddPair { id: Id, after: Option<Id>, question: Vec<RunText>, answer: Vec<RunText> },
    /// A pair to another place.
    MovePair { id: Id, after: Option<Id> },
    /// A pair away, in the same way. Its words stay in the history.
    RemovePair { id: Id },
    /// A field that is not text.
    Set(Field),
    /// `len` UTF-16 code units at `at` have another origin: somebody has said what they are.
    Mark { part: Part, at: u32, len: u32, origin: Origin },
    /// A contribution into the ledger, or what has changed in one that is there; with whoever used the tool.
    Record { contribution: Box<Contribution>, by: Person },
    /// A contribution out of the ledger. It comes back when somebody else was correcting it.
    Strike { id: Id },
    /// Somebody whom the article knows by name from now on.
    Know(Person),
    /// A source, or what has changed in one that is there; with whoever saved it.
    Keep { source: Box<Source>, by: Person },
    /// A source away, in the same way.
    Drop { id: Id },
    /// That no tool was used, or no word about it any more.
    AffirmNoAi(Option<Affirmation>),
    /// A sign-off, with whoever signed.
    Sign { sign_off: Box<SignOff>, by: Person },
    /// A finding set aside, with whoever says so.
    Waive { waiver: Box<Waiver>, by: Person },
    /// A waiver away. It stays in the history.
    WithdrawWaiver { id: Id },
    /// A comment about the stretch `words` of a part, in UTF-16 code units, or about the part as a whole.
    Comment { id: Id, part: Part, words: Option<(u32, u32)>, remark: Remark, by: Person },
    /// A remark more in the thread of a comment.
    Reply { comment: Id, remark: Remark, by: Person },
    /// A comment is done, or open again.
    Resolve { comment: Id, resolved: Option<Settled>, by: Person },
    /// A comment is about other words from now on.
    Fasten { comment: Id, part: Part, words: Option<(u32, u32)> },
    /// Other words for a stretch of a part; the text stays as it is.
    Suggest { id: Id, part: Part, words: (u32, u32), proposal: Box<Proposal>, by: Person },
    /// The same, or a suggestion anew that its author is still writing.
    Revise { id: Id, part: Part, words: (u32, u32), proposal: Box<Proposal>, by: Person },
    /// Somebody said yes or no to a suggestion, or takes that back. The words themselves come and go with splices.
    Settle { suggestion: Id, fate: Fate, settled: Option<Settled>, by: Person },
}

impl Edit {
    /// The parts that it writes in, so that what is fastened there may become loose.
    pub(crate) fn writes_in(&self) -> Vec<Part> {
        match self {
            Self::Splice { part, .. } => vec![part.clone()],
            Self::AddTakeaway { id, .. } => vec![Part::Takeaway(id.clone())],
            Self::AddPair { id, .. } => vec![Part::Question(id.clone()), Part::Answer(id.clone())],
            _ => Vec::new(),
        }
    }
}

impl Edit {
    /// The same edit, with every origin that it gives to words made into what `of` makes of it.
    #[must_use]
    pub fn with_origins(mut self, mut of: impl FnMut(Origin) -> Origin) -> Self {
        let mut said = |pieces: &mut Vec<RunText>| {
            for piece in pieces {
                piece.origin = of(piece.origin.clone());
            }
        };
        match &mut self {
            Self::Splice { insert, .. } => said(insert),
            Self::AddTakeaway { text, .. } => said(text),
            Self::AddPair { question, answer, .. } => {
                said(question);
                said(answer);
            }
            Self::Mark { origin, .. } => *origin = of(origin.clone()),
            _ => {}
        }
        self
    }
}

/// The edit by which another article learns what `known` knows of an origin; none where that is nothing.
#[must_use]
pub fn introducing(origin: &Origin, known: &Article) -> Option<Edit> {
    let person = |id: &Id| known.person(id).cloned();
    Some(match origin {
        Origin::Human(id) => Edit::Know(person(id)?),
        Origin::Contribution(id) => {
            let one = known.ledger.find(id)?;
            Edit::Record { by: person(&one.by)?, contribution: Box::new(one.clone()) }
        }
        Origin::Source(id) => {
            let one = known.source(id)?;
            Edit::Keep { by: person(&one.added_by)?, source: Box::new(one.clone()) }
        }
        Origin::Unknown(_) => return None,
    })
}

/// Does `edit` to the open transaction. On an error the caller rolls back. `on` tells the state of everything that is known
/// here from any other.
pub fn apply(doc: &mut AutoCommit, edit: &Edit, on: &str) -> Result<(), Error> {
    match edit {
        Edit::Splice { part, at, delete, insert } => splice(doc, part, *at, *delete, insert),
        Edit::AddTakeaway { id, after, text } => {
            let list = shape::takeaways(doc)?;
            let pos = place(doc, &list, id, after.as_ref())?;
            match shape::object(doc, &list, id.as_str())? {
                Some(entry) => put_back(doc, &entry, (id, &pos), &[(Part::Takeaway(id.clone()), text)], on),
                None => Ok(shape::write_takeaway(doc, &list, id, &pos, text)?),
            }
        }
        Edit::AddPair { id, after, question, answer } => {
            let list = shape::pairs(doc)?;
            let pos = place(doc, &list, id, after.as_ref())?;
            let texts = [(Part::Question(id.clone()), question), (Part::Answer(id.clone()), answer)];
            match shape::object(doc, &list, id.as_str())? {
                Some(entry) => put_back(doc, &entry, (id, &pos), &texts, on),
                None => Ok(shape::write_pair(doc, &list, id, &pos, question, answer)?),
            }
        }
        Edit::MoveTakeaway { id, after } => move_entry(doc, shape::takeaways(doc)?, id, after.as_ref()),
        Edit::MovePair { id, after } => move_entry(doc, shape::pairs(doc)?, id, after.as_ref()),
        Edit::RemoveTakeaway { id } => remove(doc, shape::takeaways(doc)?, id),
        Edit::RemovePair { id } => remove(doc, shape::pairs(doc)?, id),
        Edit::Set(field) => Ok(shape::set(doc, field)?),
        Edit::Mark { part, at, len, origin } => {
            let object = Reader { doc, at: None }.part(part)?.ok_or_else(|| Error::NoSuchPart(part.clone()))?;
            text::check_range(part, &doc.text(&object)?, *at, *len)?;
            told::say(doc, &object, *at as usize, (*at + *len) as usize, (origin, on))
        }
        Edit::Record { contribution, by } => {
            shape::know(doc, by)?;
            Ok(ledger::record(doc, contribution)?)
        }
        Edit::Strike { id } => struck::strike(doc, "ledger", id),
        Edit::Know(person) => Ok(shape::know(doc, person)?),
        Edit::Keep { source, by } => {
            shape::know(doc, by)?;
            Ok(source::write(doc, source)?)
        }
        Edit::Drop { id } => struck::strike(doc, "sources", id),
        Edit::AffirmNoAi(no_ai) => Ok(ledger::affirm(doc, no_ai.as_ref())?),
        Edit::Sign { sign_off, by } => {
            shape::know(doc, by)?;
            sign_off::sign(doc, sign_off)
        }
        Edit::Waive { waiver, by } => {
            shape::know(doc, by)?;
            waiver::waive(doc, waiver)
        }
        Edit::WithdrawWaiver { id } => waiver::withdraw(doc, id),
        Edit::Comment { id, part, words, remark, by } => {
            shape::know(doc, by)?;
            margin::comment(doc, id, part, *words, remark)
        }
        Edit::Reply { comment, remark, by } => {
            shape::know(doc, by)?;
            margin::reply(doc, comment, remark)
        }
        Edit::Resolve { comment, resolved, by } => {
            shape::know(doc, by)?;
            margin::resolve(doc, comment, resolved.as_ref())
        }
        Edit::Fasten { comment, part, words } => margin::fasten(doc, comment, part, *words),
        Edit::Suggest { id, part, words, proposal, by } => {
            shape::know(doc, by)?;
            margin::suggest(doc, id, part, *words, proposal)
        }
        Edit::Revise { id, part, words, proposal, by } => {
            shape::know(doc, by)?;
            margin::revise(doc, id, part, *words, proposal)
        }
        Edit::Settle { suggestion, fate, settled, by } => {
            shape::know(doc, by)?;
            margin::settle(doc, suggestion, *fate, settled.as_ref())
        }
    }
}

fn splice(doc: &mut AutoCommit, part: &Part, at: u32, delete: u32, insert: &[RunText]) -> Result<(), Error> {
    let object = match (Reader { doc, at: None }).part(part)? {
        Some(object) => object,
        None if *part == Part::HeroRights => shape::hero_rights(doc)?,
        None => return Err(Error::NoSuchPart(part.clone())),
    };
    text::check_range(part, &doc.text(&object)?, at, delete)?;
    if delete > 0 {
        // A u32 fits isize on every platform Tauri runs on.
        doc.splice_text(&object, at as usize, delete as isize, "")?;
    }
    Ok(shape::insert(doc, &object, at as usize, insert)?)
}

/// Puts an entry back that was taken away: the same one, so that what others wrote in it meanwhile is there too. When
/// somebody else has put it back already, with the same words, there is nothing to do but to move it.
fn put_back(
    doc: &mut AutoCommit,
    entry: &ObjId,
    (id, pos): (&Id, &str),
    texts: &[(Part, &Vec<RunText>)],
    on: &str,
) -> Result<(), Error> {
    let reader = Reader { doc, at: None };
    let removed = reader.is_removed(entry)?;
    let mut splices = Vec::new();
    for (part, wanted) in texts {
        let object = reader.part(part)?.ok_or_else(|| Error::NoSuchPart(part.clone()))?;
        splices.extend(restore::becoming(part, (&doc.text(&object)?, &reader.runs(&object)?), wanted));
    }
    let said = |edit: &Edit| matches!(edit, Edit::Splice { delete, insert, .. } if *delete > 0 || !insert.is_empty());
    if !removed && splices.iter().any(said) {
        return Err(Error::EntryExists(id.clone()));
    }
    shape::unremove(doc, entry)?;
    doc.put(entry, "pos", pos)?;
    splices.iter().try_for_each(|splice| apply(doc, splice, on))
}

fn move_entry(doc: &mut AutoCommit, list: ObjId, id: &Id, after: Option<&Id>) -> Result<(), Error> {
    let pos = place(doc, &list, id, after)?;
    let entry = shape::object(doc, &list, id.as_str())?.ok_or_else(|| Error::NoSuchEntry(id.clone()))?;
    Ok(doc.put(&entry, "pos", pos)?)
}

/// Taking away is a flag, not the end of the entry: words that somebody else writes in it at the same time have a place.
/// The flag names the words that were taken away, so that an entry which says anything else is there again.
fn remove(doc: &mut AutoCommit, list: ObjId, id: &Id) -> Result<(), Error> {
    let entry = shape::object(doc, &list, id.as_str())?.ok_or_else(|| Error::NoSuchEntry(id.clone()))?;
    let reader = Reader { doc, at: None };
    if reader.is_removed(&entry)? {
        return Ok(());
    }
    let words = reader.words_of(&entry)?;
    Ok(shape::remove(doc, &entry, &words)?)
}

/// The position behind `after` for the entry `id`. Entries that were taken away keep their places.
fn place(doc: &mut AutoCommit, list: &ObjId, id: &Id, after: Option<&Id>) -> Result<String, Error> {
    let mut others = Reader { doc, at: None }.all_entries(&Some(list.clone()))?;
    others.retain(|(_, other, _)| other != id);
    let index = match after {
        None => 0,
        Some(after) => {
            let found = others.iter().position(|(_, other, _)| other == after);
            found.ok_or_else(|| Error::NoSuchEntry(after.clone()))? + 1
        }
    };
    let at = |index: usize| others.get(index).map(|(pos, ..)| pos.as_str());
    let before = index.checked_sub(1).and_then(at);
    if let Some(pos) = order::between(before, at(index)) {
        return Ok(pos);
    }
    // Two people inserted in the same place, so that there is no room: every entry gets a position of its own.
    let mut positions = order::spread(others.len() + 1);
    let ours = positions.remove(index);
    for ((_, _, entry), pos) in others.iter().zip(positions) {
        doc.put(entry, "pos", pos)?;
    }
    Ok(ours)
}

#[cfg(test)]
mod tests {
    use super::*;
    use automerge::{AutoCommit, ROOT, TextEncoding};
    use domain::Slug;

    #[test]
    fn rights_can_be_written_in_an_article_from_before_there_were_any() {
        let id = |text| Id::parse(text).expect("a fine id");
        let ada = Origin::Human(id("ada"));
        let mut doc = AutoCommit::new_with_encoding(TextEncoding::Utf16CodeUnit);
        let by_ada = |_: &Part, text: &str| vec![RunText::new(text, ada.clone())];
        let empty = Article::empty(id("a"), Slug::suggest("x"), "plain");
        shape::write(&mut doc, &empty, &by_ada).expect("an empty document");
        let hero = shape::object(&doc, &ROOT, "hero").expect("a sound document").expect("a hero");
        doc.delete(&hero, "rights").expect("a sound document");
        let rights = |doc: &AutoCommit| Reader { doc, at: None }.article().expect("an article").hero.rights;
        assert_eq!(rights(&doc), "");
        for (at, text) in [(0, "one use"), (0, "For ")] {
            let insert = vec![RunText::new(text, ada.clone())];
            apply(&mut doc, &Edit::Splice { part: Part::HeroRights, at, delete: 0, insert }, "")
                .expect("an edit that fits");
        }
        assert_eq!(rights(&doc), "For one use");
    }
}
