//! Takes the sections that were found out of a draft and into their parts, and says what was guessed.

use crate::draft::{Draft, Found};
use crate::labels::Kind;
use crate::lines::Shape;
use crate::outline::{self, Places};
use crate::{entries, people, qa, tail};

/// Takes takeaways, Q&A, analysis and note; answers with the lines of their labels, in order.
pub fn take(draft: &mut Draft<'_>, places: &Places) -> Vec<(usize, Kind)> {
    let sections = outline::sections(draft, places);
    for (n, (at, kind)) in sections.iter().copied().enumerate() {
        let limit = sections.get(n + 1).map_or(draft.page.lines.len(), |(next, _)| *next);
        let limit = one_line_before(draft, places, at, limit);
        match kind {
            Kind::Takeaways => takeaways(draft, at, limit),
            Kind::Qa => questions(draft, at, limit),
            Kind::Analysis => {
                if let Some(found) = tail::analysis(draft, at, limit) {
                    draft.take(at..found.end);
                    draft.found.analysis = found.text;
                }
            }
            Kind::Note => {
                let closed = sections[..n].iter().any(|(_, k)| matches!(k, Kind::Qa | Kind::Analysis));
                if let Some(found) = tail::note(draft, places, at, limit, closed) {
                    if !found.certain {
                        draft
                            .found
                            .uncertain
                            .push("The note ends the file; its second paragraph was taken as part of it.".to_owned());
                    }
                    draft.take(at..found.end);
                    draft.found.note = found.text;
                }
            }
            _ => {}
        }
        take_rules_before(draft, limit);
    }
    sections
}

/// Rules between two sections part them and are neither's text: those before `limit`, if a section was taken before them.
fn take_rules_before(draft: &mut Draft<'_>, limit: usize) {
    let lines = &draft.page.lines;
    let start = (0..limit).rev().find(|i| !matches!(lines[*i].shape, Shape::Blank | Shape::Rule)).map_or(0, |i| i + 1);
    if start > 0 && draft.taken[start - 1] {
        draft.take(start..limit);
    }
}

/// Takes “created by NAME, ROLE of SITE” out of the note: as the accountable person, and as the byline if there is none.
pub fn find_accountable(found: &mut Found) {
    if found.accountable.is_some() {
        return;
    }
    let Some(creator) = people::creator(&found.note) else { return };
    let words = format!("{}, {}", creator.name, creator.role);
    if let Some(author) = found.byline.iter_mut().find(|author| author.name == creator.name) {
        if author.role.is_empty() {
            author.role.clone_from(&creator.role);
        }
        // The byline and the note agree on who it is.
        found.accountable = Some(author.clone());
        return;
    }
    if found.byline.is_empty() {
        found.uncertain.push(format!(
            "The note says that {words}, created the article: taken as the byline and as the accountable person."
        ));
        found.byline.push(creator.clone());
    } else {
        found.uncertain.push(format!(
            "The note says that {words}, created the article, and the byline names others: the note’s was made accountable."
        ));
    }
    found.accountable = Some(creator);
}

fn takeaways(draft: &mut Draft<'_>, at: usize, limit: usize) {
    let Some(found) = entries::find(draft, at, limit) else { return };
    if !found.certain {
        let count = found.texts.len();
        draft.found.uncertain.push(format!(
            "The takeaways in line {} stand in no list; {} taken.",
            draft.line_number(at),
            if count == 1 { "the first paragraph was".to_owned() } else { format!("{count} paragraphs or lines were") }
        ));
    }
    draft.take(at..found.end);
    draft.found.takeaways = found.texts;
}

fn questions(draft: &mut Draft<'_>, at: usize, limit: usize) {
    let Some(found) = qa::find(draft, at, limit) else { return };
    let label_end =
        if draft.page.lines.get(at + 1).is_some_and(|l| l.shape == Shape::Underline) { at + 2 } else { at + 1 };
    let intro = draft.page.trimmed(label_end..found.start);
    if !intro.is_empty() {
        draft.found.uncertain.push(format!(
            "What stands between the Q&A’s label in line {} and its first question is in the body.",
            draft.line_number(at)
        ));
    }
    let unanswered = found.pairs.iter().filter(|(_, answer)| answer.is_empty()).count();
    if unanswered > 0 {
        draft.found.uncertain.push(format!("{unanswered} of {} questions have no answer.", found.pairs.len()));
    }
    draft.take(at..label_end);
    draft.take(found.start..found.end);
    draft.found.topic = found.topic;
    draft.found.pairs = found.pairs;
}

/// The line before `limit` at which a one-line part, such as a credit, ends the section on line `at`.
fn one_line_before(draft: &Draft<'_>, places: &Places, at: usize, limit: usize) -> usize {
    let lines = outline::one_liners(draft, places);
    lines.iter().map(|(line, _)| *line).filter(|line| *line > at && *line < limit).min().unwrap_or(limit)
}
