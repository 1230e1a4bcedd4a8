//! Which edits lead from one state of an article to the words of another. Decides only; `Manuscript::apply` does. What
//! both states say is left untouched, so that whatever is fastened to those words stays fastened.

use crate::edit::Edit;
use crate::error::Error;
use crate::manuscript::runs;
use crate::read::Reader;
use domain::difference::{self, Hunk};
use domain::image::Question;
use domain::{Article, Field, Id, Origin, Part, Run, RunText, Section};

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
    if section.is_none_or(|section| section == Section::Hero) {
        edits.extend(picture(now.article, past.article));
    }
    let texts = now.article.texts();
    for (part, then) in past.article.texts().into_iter().filter(|(part, _)| wanted(part)) {
        // An entry that is put back brings its words with it.
        let Some((_, text)) = texts.iter().find(|(other, _)| *other == part) else { continue };
        let (now, past) = (runs(&now.reader, &part)?, runs(&past.reader, &part)?);
        edits.extend(splices(&part, &words(text, &now), &words(then, &past)));
    }
    Ok(edits)
}

/// The edits that make `wanted` of a text and its runs.
pub fn becoming(part: &Part, (text, runs): (&str, &[Run]), wanted: &[RunText]) -> Vec<Edit> {
    let then: String = wanted.iter().map(|piece| piece.text.as_str()).collect();
    let run = |piece: &RunText| Run { len: domain::origin::utf16_len(&piece.text), origin: piece.origin.clone() };
    let of_then: Vec<Run> = wanted.iter().map(run).collect();
    splices(part, &words(text, runs), &words(&then, &of_then))
}

/// The picture that the past words are about.
fn picture(now: &Article, past: &Article) -> Vec<Edit> {
    let (now, past) = (&now.hero, &past.hero);
    let mut edits = Vec::new();
    if now.asset != past.asset {
        edits.push(Edit::Set(Field::HeroAsset(past.asset.clone())));
    }
    if now.source_type != past.source_type {
        edits.push(Edit::Set(Field::HeroSourceType(past.source_type.clone())));
    }
    if now.decorative != past.decorative {
        edits.push(Edit::Set(Field::HeroDecorative(past.decorative)));
    }
    // The answers of another picture are not the ones that this one has now.
    let same = now.asset == past.asset;
    let differ = |question: &&Question| !same || now.answers.get(**question) != past.answers.get(**question);
    let answered = Question::ALL.iter().filter(differ);
    edits.extend(answered.map(|question| Edit::Set(Field::HeroAnswer(*question, past.answers.get(*question)))));
    edits
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
        Ok(pieces(&words(text, &runs(&past.reader, &part)?)))
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

/// A word, or what stands between two, with its origin; a word with several origins is cut where they change.
type Word<'a> = (&'a str, Option<&'a Origin>);

fn words<'a>(text: &'a str, runs: &'a [Run]) -> Vec<Word<'a>> {
    let mut words = Vec::new();
    let mut left = runs.iter();
    let (mut origin, mut units) = left.next().map_or((None, u32::MAX), |run| (Some(&run.origin), run.len));
    for word in difference::words(text) {
        let mut start = 0;
        for (at, c) in word.char_indices() {
            while units == 0 {
                if at > start {
                    words.push((&word[start..at], origin));
                    start = at;
                }
                (origin, units) = left.next().map_or((None, u32::MAX), |run| (Some(&run.origin), run.len));
            }
            units = units.saturating_sub(c.len_utf16() as u32);
        }
        words.push((&word[start..], origin));
    }
    words
}

/// Each splice looks at the whole text: so many of them, times its length in UTF-16 units, is what one part may cost.
const WORK_MAX: usize = 50_000_000;

/// The splices that make `then` of `now`, from the last to the first, so that none moves the place of another.
fn splices(part: &Part, now: &[Word<'_>], then: &[Word<'_>]) -> Vec<Edit> {
    let len = |words: &[Word<'_>]| words.iter().map(|(word, _)| domain::origin::utf16_len(word)).sum::<u32>();
    let most = WORK_MAX / (len(now).max(len(then)) as usize).max(1);
    let hunks = fewer(difference::hunks(now, then), most.max(1));
    let mut at = 0;
    let mut from = 0;
    let mut splices: Vec<Edit> = Vec::new();
    for Hunk { before, after } in hunks {
        at += len(&now[from..before.start]);
        let delete = len(&now[before.clone()]);
        splices.push(Edit::Splice { part: part.clone(), at, delete, insert: pieces(&then[after]) });
        at += delete;
        from = before.end;
    }
    splices.reverse();
    splices
}

/// At most `most` of them: those with the least between them become one.
fn fewer(hunks: Vec<Hunk>, most: usize) -> Vec<Hunk> {
    if hunks.len() <= most {
        return hunks;
    }
    let mut gaps: Vec<usize> = hunks.windows(2).map(|two| two[1].before.start - two[0].before.end).collect();
    gaps.sort_unstable();
    let widest = gaps[hunks.len() - most - 1];
    let mut joined: Vec<Hunk> = Vec::new();
    for hunk in hunks {
        match joined.last_mut() {
            Some(last) if hunk.before.start - last.before.end <= widest => {
                last.before.end = hunk.before.end;
                last.after.end = hunk.after.end;
            }
            _ => joined.push(hunk),
        }
    }
    joined
}

fn pieces(words: &[Word<'_>]) -> Vec<RunText> {
    let mut pieces: Vec<RunText> = Vec::new();
    for (word, origin) in words {
        let Some(origin) = origin else { continue };
        match pieces.last_mut() {
            Some(last) if last.origin == **origin => last.text.push_str(word),
            _ => pieces.push(RunText::new(*word, (*origin).clone())),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_very_long_text_is_restored_in_fewer_and_longer_stretches() {
        let hunk = |at: usize| Hunk { before: at..at + 1, after: at..at + 1 };
        let hunks = || vec![hunk(0), hunk(2), hunk(10), hunk(13), hunk(40)];
        assert_eq!(fewer(hunks(), 5), hunks());
        let wide = |from, to| Hunk { before: from..to, after: from..to };
        assert_eq!(fewer(hunks(), 3), [wide(0, 3), wide(10, 14), wide(40, 41)]);
        assert_eq!(fewer(hunks(), 1), [wide(0, 41)]);
    }
}
