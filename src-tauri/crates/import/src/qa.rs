//! Questions and answers under their label: lettered (`Q:` and `A:`), as headings, in bold, or as lines that ask.

use crate::draft::Draft;
use crate::lines::{Shape, entry};

/// Questions with answers, and the line after them.
#[derive(Debug, PartialEq, Eq)]
pub struct Pairs {
    pub topic: String,
    pub pairs: Vec<(String, String)>,
    /// The line of the first question; what stands between it and the label is not in a pair.
    pub start: usize,
    pub end: usize,
}

/// How questions are told from answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Lettered,
    Headings(u8),
    Bold,
    Asking,
}

/// The questions and answers under the label on line `at`, before line `limit`.
pub fn find(draft: &Draft<'_>, at: usize, limit: usize) -> Option<Pairs> {
    let mark = draft.candidates.get(&at)?;
    let page = &draft.page;
    let from = if page.lines.get(at + 1).is_some_and(|l| l.shape == Shape::Underline) { at + 2 } else { at + 1 };
    let form = form(draft, from, limit)?;
    let start = (from..limit).find(|i| question(draft, form, *i).is_some())?;
    let mut pairs = Vec::new();
    let mut here = start;
    let mut end = start;
    while let Some(first) = question(draft, form, here) {
        let stop = (here + 1..limit)
            .find(|i| question(draft, form, *i).is_some() || ends(draft, form, mark.heading, *i))
            .unwrap_or(limit);
        let (pair, last) = pair(draft, form, here, first, stop);
        pairs.push(pair);
        end = last;
        here = stop;
        if here >= limit {
            break;
        }
    }
    Some(Pairs { topic: mark.text.unwrap_or_default().to_owned(), pairs, start, end })
}

fn form(draft: &Draft<'_>, from: usize, limit: usize) -> Option<Form> {
    let page = &draft.page;
    let holds = |form: Form| (from..limit).any(|i| question(draft, form, i).is_some());
    if holds(Form::Lettered) {
        return Some(Form::Lettered);
    }
    let first = page.next(from, limit)?;
    // A paragraph may introduce the questions; then their headings follow.
    let heading = (first..limit).find_map(|i| match page.lines[i].shape {
        Shape::Heading(level) if page.words(i).ends_with('?') => Some(level),
        _ => None,
    });
    if let Some(level) = heading {
        return Some(Form::Headings(level));
    }
    [Form::Bold, Form::Asking].into_iter().find(|form| holds(*form))
}

/// The text of the question on line `at`, and the emphasis that closes at its end.
fn question<'a>(draft: &Draft<'a>, form: Form, at: usize) -> Option<(&'a str, &'a str)> {
    let line = &draft.page.lines[at];
    let text: &'a str = line.text.trim();
    match (form, line.shape) {
        (_, Shape::Code | Shape::Blank | Shape::Quote | Shape::Rule | Shape::Underline) => None,
        (Form::Lettered, _) => draft.labels.question(text),
        (Form::Headings(level), Shape::Heading(other)) if other == level => {
            let words = draft.page.words(at);
            words.ends_with('?').then(|| (unbold(words), ""))
        }
        (Form::Headings(_), _) => None,
        (Form::Bold, Shape::Text | Shape::Entry) => {
            let text = unnumbered(text);
            let inside = unbold(text);
            (inside.len() < text.len() && line.opens | (line.shape == Shape::Entry)).then_some((inside, ""))
        }
        (Form::Asking, Shape::Text | Shape::Entry) => {
            let asks = text.ends_with('?') && (line.opens || line.shape == Shape::Entry);
            asks.then(|| (unnumbered(text), ""))
        }
        _ => None,
    }
}

/// Whether the questions and answers are over on line `at`.
fn ends(draft: &Draft<'_>, form: Form, label_level: Option<u8>, at: usize) -> bool {
    match (draft.page.lines[at].shape, form) {
        (Shape::Heading(level), Form::Headings(questions)) => {
            level <= questions || label_level.is_some_and(|l| level <= l)
        }
        (Shape::Heading(level), _) => label_level.is_none_or(|l| level <= l),
        _ => draft.subheads[at] && !draft.page.words(at).ends_with('?'),
    }
}

/// The pair whose question starts on line `at` with `first`, and the line after it.
fn pair(draft: &Draft<'_>, form: Form, at: usize, first: (&str, &str), stop: usize) -> ((String, String), usize) {
    let page = &draft.page;
    let (first, wrap) = first;
    let mut question = first.to_owned();
    let mut next = at + 1;
    // A lettered question goes on to the end of its block, or to its answer.
    while form == Form::Lettered
        && next < stop
        && page.lines[next].shape == Shape::Text
        && !page.lines[next].opens
        && draft.labels.answer(page.lines[next].text).is_none()
    {
        if question.ends_with(['?', '*', '_']) {
            break; // the answer follows without a letter
        }
        question.push(' ');
        question.push_str(page.lines[next].text.trim());
        next += 1;
    }
    let question = match question.strip_suffix(wrap) {
        Some(inside) if !wrap.is_empty() => inside.trim().to_owned(),
        _ => format!("{wrap}{question}"),
    };
    if next < stop && page.lines[next].shape == Shape::Underline {
        next += 1;
    }
    let lines = page.trimmed(next..stop);
    if lines.is_empty() {
        return ((question, String::new()), next);
    }
    let end = without_rule(draft, lines.start, lines.end);
    let answer = match draft.labels.answer(page.lines[lines.start].text) {
        // “A:” on a line of its own
        Some(("", _)) => draft.text(lines.start + 1..end.max(lines.start + 1)),
        Some((text, wrap)) => draft.text_behind(text, wrap, lines.start, end.max(lines.start + 1)),
        None => draft.text(lines.start..end),
    };
    ((question, answer), end.max(lines.start + 1))
}

/// `end` without the rules before it, which part answers from what follows.
fn without_rule(draft: &Draft<'_>, start: usize, end: usize) -> usize {
    let mut end = end;
    while end > start && draft.page.lines[end - 1].shape == Shape::Rule {
        end = draft.page.trimmed(start..end - 1).end;
    }
    end
}

fn unbold(text: &str) -> &str {
    let inside = ["**", "__"].into_iter().find_map(|m| text.strip_prefix(m)?.strip_suffix(m));
    inside.filter(|i| !i.trim().is_empty()).map_or(text, str::trim)
}

/// `text` without its list mark or number.
fn unnumbered(text: &str) -> &str {
    entry(text).map_or(text, |mark| &text[mark.content..])
}
