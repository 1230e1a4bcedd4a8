//! Which edits lead from one state of an article to the words of another. Decides only; `Manuscript::apply` does.

use crate::edit::Edit;
use crate::error::Error;
use crate::manuscript::runs;
use crate::read::Reader;
use domain::{Article, Id, Origin, Part, Run, RunText, Section};

/// An article in one of its states, and where to read its runs.
pub struct State<'a> {
    pub article: &'a Article,
    pub reader: Reader<'a>,
}

/// The edits that give one section, or all of them, the words and origins they have in `past`.
pub fn edits(now: &State<'_>, past: &State<'_>, section: Option<Section>) -> Result<Vec<Edit>, Error> {
    let wanted = |part: &Part| section.is_none_or(|section| part.section() == section);
    let mut edits = Vec::new();
    let entries = |article: &Article, section| match section {
        Section::Takeaways => article.takeaways.iter().map(|entry| entry.id.clone()).collect::<Vec<_>>(),
        _ => article.qa.pairs.iter().map(|entry| entry.id.clone()).collect(),
    };
    for list in [Section::Takeaways, Section::Qa] {
        if section.is_none_or(|section| section == list) {
            reorder(&mut edits, list, entries(now.article, list), &entries(past.article, list), past)?;
        }
    }
    let texts = now.article.texts();
    for (part, then) in past.article.texts().into_iter().filter(|(part, _)| wanted(part)) {
        // An entry that is put back brings its words with it.
        let Some((_, text)) = texts.iter().find(|(other, _)| *other == part) else { continue };
        edits.extend(splice(
            part.clone(),
            &units(text, &runs(&now.reader, &part)?),
            &units(then, &runs(&past.reader, &part)?),
        ));
    }
    Ok(edits)
}

/// Takes away what was not there then, puts back what is not there now, and moves the rest into its old order.
fn reorder(edits: &mut Vec<Edit>, list: Section, mut now: Vec<Id>, then: &[Id], past: &State<'_>) -> Result<(), Error> {
    let takeaways = list == Section::Takeaways;
    for id in now.iter().filter(|id| !then.contains(id)).cloned() {
        edits.push(if takeaways { Edit::RemoveTakeaway { id } } else { Edit::RemovePair { id } });
    }
    now.retain(|id| then.contains(id));
    let text = |part: Part| -> Result<Vec<RunText>, Error> {
        let texts = past.article.texts();
        let text = texts.iter().find(|(other, _)| *other == part).map(|(_, text)| *text).unwrap_or_default();
        Ok(pieces(&units(text, &runs(&past.reader, &part)?)))
    };
    for (place, id) in then.iter().enumerate() {
        let after = place.checked_sub(1).map(|before| then[before].clone());
        if now.get(place) == Some(id) {
            continue;
        }
        let known = now.iter().position(|other| other == id);
        let id = id.clone();
        now.insert(place, id.clone());
        edits.push(match (known, takeaways) {
            (Some(_), true) => Edit::MoveTakeaway { id, after },
            (Some(_), false) => Edit::MovePair { id, after },
            (None, true) => Edit::AddTakeaway { text: text(Part::Takeaway(id.clone()))?, id, after },
            (None, false) => Edit::AddPair {
                question: text(Part::Question(id.clone()))?,
                answer: text(Part::Answer(id.clone()))?,
                id,
                after,
            },
        });
        if let Some(known) = known {
            // Everything before `place` stands already, so it came from behind.
            now.remove(known + 1);
        }
    }
    Ok(())
}

/// Each character with its origin.
fn units<'a>(text: &str, runs: &'a [Run]) -> Vec<(char, Option<&'a Origin>)> {
    let mut left = runs.iter();
    let mut run = left.next();
    let mut used = 0;
    text.chars()
        .map(|c| {
            while run.is_some_and(|one| used >= one.len) {
                used = 0;
                run = left.next();
            }
            used += c.len_utf16() as u32;
            (c, run.map(|one| &one.origin))
        })
        .collect()
}

/// The one splice that makes `then` of `now`; none where they are the same.
fn splice(part: Part, now: &[(char, Option<&Origin>)], then: &[(char, Option<&Origin>)]) -> Option<Edit> {
    let start = now.iter().zip(then).take_while(|(a, b)| a == b).count();
    let end = now[start..].iter().rev().zip(then[start..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (gone, put) = (&now[start..now.len() - end], &then[start..then.len() - end]);
    let len = |units: &[(char, Option<&Origin>)]| units.iter().map(|(c, _)| c.len_utf16() as u32).sum();
    (!gone.is_empty() || !put.is_empty()).then(|| Edit::Splice {
        part,
        at: len(&now[..start]),
        delete: len(gone),
        insert: pieces(put),
    })
}

fn pieces(units: &[(char, Option<&Origin>)]) -> Vec<RunText> {
    let mut pieces: Vec<RunText> = Vec::new();
    for (c, origin) in units {
        let Some(origin) = origin else { continue };
        match pieces.last_mut() {
            Some(last) if last.origin == **origin => last.text.push(*c),
            _ => pieces.push(RunText::new(c.to_string(), (*origin).clone())),
        }
    }
    pieces
}
