//! How words are held on to while they are edited: cursors at their first and last character, and their wording for the
//! time when those characters are gone.

use crate::error::Error;
use crate::read::Reader;
use crate::shape;
use automerge::transaction::Transactable;
use automerge::{AutoCommit, AutomergeError, Cursor, CursorPosition, ObjId, ROOT, ReadDoc, ScalarValue};
use domain::{Anchor, Part, Place};
use std::collections::BTreeMap;

/// The texts of parts that things are fastened to, each read once.
pub struct Texts<'a> {
    reader: Reader<'a>,
    read: BTreeMap<Part, Option<Read>>,
}

/// A text, and the same in UTF-16 code units.
#[derive(Clone)]
struct Read {
    object: ObjId,
    text: String,
    units: Vec<u16>,
}

/// What stands in the document about an anchor.
pub struct Fastened {
    pub anchor: Anchor,
    /// Where it is now.
    pub place: Place,
    /// The cursors no longer say it: it was found by its wording, or one of the characters they name is gone.
    pub loose: bool,
}

/// A cursor's place, and whether its character still stands there.
#[derive(Clone, Copy)]
struct Found {
    at: usize,
    alive: bool,
}

impl<'a> Texts<'a> {
    pub fn new(reader: Reader<'a>) -> Self {
        Self { reader, read: BTreeMap::new() }
    }

    /// Where the anchor of an entry is now; none for one that cannot be read (a newer Colophon's word).
    pub fn fastened(&mut self, entry: &ObjId) -> Result<Option<Fastened>, Error> {
        let word = |key: &str| self.reader.scalar(entry, key);
        let Some(part) = word("part")?.and_then(|part| Part::parse(&part).ok()) else { return Ok(None) };
        let anchor = Anchor {
            part,
            quote: word("quote")?.unwrap_or_default(),
            before: word("before")?.unwrap_or_default(),
            after: word("after")?.unwrap_or_default(),
        };
        let (cursors, held) = (word("from")?.zip(word("to")?), word("text")?);
        let (place, loose) = match (self.text(&anchor.part)?, cursors) {
            (None, _) => (Place::Lost, false),
            (Some(_), None) => (Place::Part, false),
            (Some(read), Some((from, to))) => {
                // An entry that was removed comes back as a new text, and Automerge panics at a cursor into another one.
                let same = held.is_some_and(|held| held == read.object.to_string());
                let found = |cursor: &str| if same { self.found(&read, cursor) } else { None };
                place(&anchor, &read, found(&from), found(&to))
            }
        };
        Ok(Some(Fastened { anchor, place, loose }))
    }

    fn text(&mut self, part: &Part) -> Result<Option<Read>, Error> {
        if let Some(read) = self.read.get(part) {
            return Ok(read.clone());
        }
        let read = match self.reader.part(part)? {
            None => None,
            // The words of an entry that was taken away stay in the document, and are on no page.
            Some(_) if self.is_removed(part)? => None,
            Some(object) => {
                let text = match self.reader.at {
                    None => self.reader.doc.text(&object)?,
                    Some(heads) => self.reader.doc.text_at(&object, heads)?,
                };
                Some(Read { object, units: text.encode_utf16().collect(), text })
            }
        };
        self.read.insert(part.clone(), read.clone());
        Ok(read)
    }

    fn is_removed(&self, part: &Part) -> Result<bool, Error> {
        let (list, id) = match part {
            Part::Takeaway(id) => (self.reader.child(&ROOT, "takeaways")?, id),
            Part::Question(id) | Part::Answer(id) => {
                let qa = self.reader.child(&ROOT, "qa")?;
                (qa.map_or(Ok(None), |qa| self.reader.child(&qa, "items"))?, id)
            }
            _ => return Ok(false),
        };
        let entry = list.map_or(Ok(None), |list| self.reader.child(&list, id.as_str()))?;
        entry.map_or(Ok(false), |entry| self.reader.is_removed(&entry))
    }

    fn found(&self, read: &Read, cursor: &str) -> Option<Found> {
        let Reader { doc, at: heads } = &self.reader;
        let cursor = Cursor::try_from(cursor).ok()?;
        let Ok(at) = doc.get_cursor_position(&read.object, &cursor, *heads) else {
            // Of a past state, Automerge does not find a character that is gone when none stands behind it.
            return Some(Found { at: read.units.len(), alive: false });
        };
        let alive = match cursor {
            Cursor::Start | Cursor::End => true,
            // A cursor whose character is gone answers with the next one, which has a name of its own.
            Cursor::Op(_) => doc.get_cursor(&read.object, at, *heads).is_ok_and(|there| there == cursor),
        };
        Some(Found { at, alive })
    }
}

fn place(anchor: &Anchor, read: &Read, from: Option<Found>, to: Option<Found>) -> (Place, bool) {
    let standing = match (from, to) {
        (Some(from), Some(to)) if anchor.quote.is_empty() => point(read, from, to),
        (Some(from), Some(to)) => stretch(anchor, read, from, to),
        _ => None,
    };
    standing.unwrap_or_else(|| {
        let near = from.or(to).map(|found| found.at as u32);
        let found = anchor.find(&read.text, near);
        (found.map_or(Place::Lost, |(from, to)| Place::Words { from, to }), true)
    })
}

/// A point stands while one of its two neighbours does.
fn point(read: &Read, from: Found, to: Found) -> Option<(Place, bool)> {
    let at = match (from.alive, to.alive) {
        (true, _) if from.at == 0 && to.at == 0 => 0, // the start of the text
        (true, _) => behind(read, from),
        (false, true) => to.at,
        (false, false) => return None,
    };
    Some((Place::Words { from: at as u32, to: at as u32 }, false))
}

/// A stretch stands while something is left of it. Where its wording stands around that again, or inside of what the place of
/// a lost end now takes in, it is that.
fn stretch(anchor: &Anchor, read: &Read, from: Found, to: Found) -> Option<(Place, bool)> {
    let (start, end) = (from.at, if to.alive { behind(read, to) } else { to.at });
    let left = read.units.get(start..end).filter(|left| !left.is_empty())?;
    let quote: Vec<u16> = anchor.quote.encode_utf16().collect();
    let at_the_end = end.saturating_sub(quote.len());
    let whole = |at: &usize| read.units.get(*at..*at + quote.len()) == Some(quote.as_slice());
    let around = match (from.alive, to.alive) {
        _ if left == quote.as_slice() => None,
        _ if left.len() < quote.len() => (at_the_end..=start).find(whole),
        (true, true) => None,
        (true, false) => Some(start).filter(whole),
        (false, true) => Some(at_the_end).filter(whole),
        (false, false) => (start..=at_the_end).find(whole),
    };
    if let Some(at) = around {
        return Some((Place::Words { from: at as u32, to: (at + quote.len()) as u32 }, true));
    }
    Some((Place::Words { from: start as u32, to: end as u32 }, !(from.alive && to.alive)))
}

/// The place behind the character at a cursor's place.
fn behind(read: &Read, found: Found) -> usize {
    let pair = read.units.get(found.at).is_some_and(|unit| (0xd800..0xdc00).contains(unit));
    found.at + if pair { 2 } else { 1 }
}

/// Fastens an entry to a part as a whole, or to words of it, and remembers their wording.
pub fn fasten(doc: &mut AutoCommit, entry: &ObjId, part: &Part, words: Option<(u32, u32)>) -> Result<Anchor, Error> {
    let object = Reader { doc, at: None }.part(part)?.ok_or_else(|| Error::NoSuchPart(part.clone()))?;
    let text = doc.text(&object)?;
    let anchor = match words {
        None => Anchor::whole(part.clone()),
        Some((from, to)) => {
            crate::text::check_range(part, &text, from, to.saturating_sub(from))?;
            let anchor = Anchor::words(part.clone(), &text, from, to);
            anchor.map_err(|_| Error::SplitsCharacter { part: part.clone(), at: from })?
        }
    };
    let said = [("part", part.to_string()), ("quote", anchor.quote.clone())];
    for (key, value) in said.into_iter().chain([("before", anchor.before.clone()), ("after", anchor.after.clone())]) {
        doc.put(entry, key, value)?;
    }
    match words {
        None => {
            doc.put(entry, "from", ScalarValue::Null)?;
            doc.put(entry, "to", ScalarValue::Null)?;
            doc.put(entry, "text", ScalarValue::Null)?;
        }
        Some((from, to)) => hold(doc, entry, &object, &text, from, to)?,
    }
    Ok(anchor)
}

/// Fastens again what has become loose in the parts that were written in, so that it follows the words from here on.
pub fn tighten(doc: &mut AutoCommit, entries: &[ObjId], written: &[Part]) -> Result<(), Error> {
    let mut loose = Vec::new();
    {
        let reader = || Reader { doc, at: None };
        let mut texts = Texts::new(reader());
        for entry in entries {
            let part = reader().scalar(entry, "part")?;
            if part.is_some_and(|part| written.iter().any(|one| one.to_string() == part))
                && let Some(Fastened { anchor, place: Place::Words { from, to }, loose: true }) =
                    texts.fastened(entry)?
                && let Some(read) = texts.text(&anchor.part)?
            {
                loose.push((entry, read, from, to));
            }
        }
    }
    for (entry, read, from, to) in loose {
        hold(doc, entry, &read.object, &read.text, from, to)?;
    }
    Ok(())
}

/// Puts the cursors at the first and the last character; around a point, at its neighbours or at the ends of the text.
fn hold(
    doc: &mut AutoCommit,
    entry: &ObjId,
    object: &ObjId,
    text: &str,
    from: u32,
    to: u32,
) -> Result<(), AutomergeError> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let before = |place: u32| {
        let at = (place as usize).saturating_sub(1);
        let low = units.get(at).is_some_and(|unit| (0xdc00..0xe000).contains(unit));
        CursorPosition::Index(at.saturating_sub(usize::from(low)))
    };
    let behind = |place: u32| match place as usize {
        at if at >= units.len() => CursorPosition::End,
        at => CursorPosition::Index(at),
    };
    let (first, last) = match (from, to) {
        (0, 0) => (CursorPosition::Start, behind(0)),
        (from, to) if from == to => (before(from), behind(to)),
        (from, to) => (CursorPosition::Index(from as usize), before(to)),
    };
    let (first, last) = (doc.get_cursor(object, first, None)?, doc.get_cursor(object, last, None)?);
    for (key, value) in [("from", first.to_string()), ("to", last.to_string()), ("text", object.to_string())] {
        if shape::scalar(doc, entry, key)?.as_deref() != Some(&value) {
            doc.put(entry, key, value)?;
        }
    }
    Ok(())
}
