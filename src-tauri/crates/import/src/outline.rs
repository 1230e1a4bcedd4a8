//! Which of the lines that may be labels are labels: the place decides.
//!
//! A section is taken once. A label that this house prints wins over one that others print, a certain one over a vague one; then
//! the first takeaways and Q&A win, and the last analysis and note. A label without anything under it is text.

use crate::draft::Draft;
use crate::labels::{Kind, Mark, Trust};
use crate::lines::Shape;
use crate::{entries, people, qa, tail};
use std::cmp::Reverse;

/// Blocks of text after which the top of an article is over, where no heading ends it.
const TOP_BLOCKS_MAX: usize = 7;

/// Longest credit, in bytes: longer text behind “Image:” is a sentence of the article.
const CREDIT_BYTES_MAX: usize = 300;

/// Labels of one kind that are mentioned when another was taken.
const OTHERS_MAX: usize = 5;

/// Where the places are that decide.
pub struct Places {
    /// The first line that is no longer the top: a heading of the body, or the end of the first paragraphs.
    pub top_end: usize,
    /// Whether not more than one paragraph opens with a label of the analysis.
    only_inline_analysis: bool,
    /// The last heading of the body.
    last_heading: Option<usize>,
}

impl Places {
    /// The places of `draft`, whose headline and subheads are known.
    pub fn of(draft: &Draft<'_>) -> Self {
        let count = draft.page.lines.len();
        let headings = || (0..count).filter(|at| !draft.taken[*at] && draft.is_heading(*at));
        let paragraphs = (0..count).filter(|at| {
            let line = &draft.page.lines[*at];
            line.opens && line.shape == Shape::Text && !draft.taken[*at] && !draft.candidates.contains_key(at)
        });
        let last_paragraph = paragraphs.clone().nth(TOP_BLOCKS_MAX).unwrap_or(count);
        let closing = draft
            .candidates
            .iter()
            .find(|(_, m)| matches!(m.kind, Kind::Qa | Kind::Analysis) && m.trust > Trust::Vague);
        let top_end = headings().next().unwrap_or(count).min(last_paragraph).min(closing.map_or(count, |(at, _)| *at));
        let inline = draft.candidates.values().filter(|m| m.kind == Kind::Analysis && m.text.is_some());
        let last_heading = headings().rfind(|at| !draft.page.words(*at).ends_with('?'));
        Self { top_end, only_inline_analysis: inline.count() < 2, last_heading }
    }

    fn is_tail(&self, at: usize) -> bool {
        self.last_heading.is_none_or(|last| last < at)
    }
}

/// The labels of the sections, with their lines, in order.
pub fn sections(draft: &mut Draft<'_>, places: &Places) -> Vec<(usize, Kind)> {
    let plausible: Vec<(usize, Kind)> = draft
        .candidates
        .iter()
        .filter(|(at, mark)| !mark.kind.is_one_line() && !draft.taken[**at] && is_section(draft, places, **at, mark))
        .map(|(at, mark)| (*at, mark.kind))
        .collect();
    let mut chosen = Vec::new();
    for kind in [Kind::Takeaways, Kind::Qa, Kind::Analysis, Kind::Note] {
        let mut of_kind: Vec<usize> = plausible.iter().filter(|(_, k)| *k == kind).map(|(at, _)| *at).collect();
        of_kind.sort_by_key(|at| {
            let mark = &draft.candidates[at];
            let listed = kind == Kind::Takeaways && list_follows(draft, *at);
            let place = if matches!(kind, Kind::Takeaways | Kind::Qa) { *at } else { usize::MAX - at };
            (Reverse(mark.trust), Reverse(listed), place)
        });
        let winner = of_kind.iter().copied().find(|at| has_content(draft, places, *at, kind, &plausible));
        for at in of_kind.into_iter().filter(|at| Some(*at) != winner).take(OTHERS_MAX) {
            let label = draft.page.lines[at].text.trim().chars().take(60).collect::<String>();
            let why =
                if winner.is_some() { "another label was taken" } else { "nothing under it could be read as one" };
            draft.found.uncertain.push(format!(
                "“{label}” in line {} may announce the {}, but {why}: it is in the body.",
                draft.line_number(at),
                kind.name()
            ));
        }
        chosen.extend(winner.map(|at| (at, kind)));
    }
    chosen.sort_unstable_by_key(|(at, _)| *at);
    chosen
}

/// The labels of single lines, with their lines: at most one of each kind.
pub fn one_liners(draft: &Draft<'_>, places: &Places) -> Vec<(usize, Kind)> {
    let mut chosen: Vec<(usize, Kind)> = Vec::new();
    let credits = draft.candidates.values().filter(|m| m.kind == Kind::Credit && m.trust > Trust::Vague).count();
    for (at, mark) in draft.candidates.iter().filter(|(at, m)| m.kind.is_one_line() && !draft.taken[**at]) {
        let top = *at < places.top_end;
        let text = mark.text.unwrap_or_default();
        let fits = match mark.kind {
            Kind::Headline | Kind::Deck => top && mark.text.is_some() && mark.heading.is_none(),
            Kind::Byline => top && mark.heading.is_none() && people::is_byline(text),
            Kind::Credit => {
                // Further down, a credit among several belongs to a picture of the body.
                let last = draft.page.plain && mark.set_off && draft.page.next(at + 1, usize::MAX).is_none();
                let place = top || (mark.trust > Trust::Vague && credits == 1) || last;
                place && mark.text.is_some() && mark.heading.is_none() && text.len() <= CREDIT_BYTES_MAX
            }
            Kind::Alt | Kind::Caption => {
                (top || mark.trust > Trust::Vague) && mark.text.is_some() && mark.heading.is_none()
            }
            Kind::Takeaways | Kind::Qa | Kind::Analysis | Kind::Note => false,
        };
        if fits && !chosen.iter().any(|(_, kind)| *kind == mark.kind) {
            chosen.push((*at, mark.kind));
        }
    }
    chosen
}

/// Whether the place is plausible for this label.
fn is_section(draft: &Draft<'_>, places: &Places, at: usize, mark: &Mark<'_>) -> bool {
    let vague = mark.trust == Trust::Vague;
    let top = at < places.top_end;
    let tail = places.is_tail(at);
    if mark.text.is_none() && !mark.set_off && !draft.stands_alone(at) {
        return false; // the first line of a paragraph
    }
    if mark.text.is_some() && mark.heading.is_some() && mark.kind != Kind::Qa {
        return false; // “## Why it matters: the law” is a heading of its own
    }
    match mark.kind {
        Kind::Takeaways if mark.text.is_some() => !vague,
        Kind::Takeaways => !vague || (top && list_follows(draft, at)),
        Kind::Qa => true,
        // “Why it matters: …” in several paragraphs is a way of writing, not a section.
        Kind::Analysis if mark.text.is_some() => tail && places.only_inline_analysis,
        Kind::Analysis => !vague || tail,
        Kind::Note => !vague || tail || top,
        _ => false,
    }
}

fn has_content(draft: &Draft<'_>, places: &Places, at: usize, kind: Kind, plausible: &[(usize, Kind)]) -> bool {
    let next = plausible.partition_point(|(other, _)| *other <= at);
    let limit = plausible.get(next).map_or(draft.page.lines.len(), |(other, _)| *other);
    match kind {
        Kind::Takeaways => entries::find(draft, at, limit).is_some(),
        Kind::Qa => qa::find(draft, at, limit).is_some(),
        Kind::Analysis => tail::analysis(draft, at, limit).is_some(),
        Kind::Note => tail::note(draft, places, at, limit, false).is_some(),
        _ => false,
    }
}

fn list_follows(draft: &Draft<'_>, at: usize) -> bool {
    draft.page.next(at + 1, draft.page.lines.len()).is_some_and(|next| draft.page.lines[next].shape == Shape::Entry)
}
