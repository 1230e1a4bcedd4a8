//! What stands at the top of an article: breadcrumb, headline, byline, deck, and the alt text above its credit.

use crate::draft::{Draft, Name};
use crate::labels::{Kind, key};
use crate::lines::{Shape, entry};
use crate::outline::Places;
use crate::people;

/// Longest headline, deck, and deck that nothing announces, in characters.
const HEADLINE_CHARS_MAX: usize = 255;
const DECK_CHARS_MAX: usize = 300;
const LONE_DECK_CHARS_MAX: usize = 160;

/// How a description of a picture starts, and a deck hardly ever.
const DESCRIPTIONS: [&str; 8] =
    ["A ", "An ", "Image of", "Photo of", "Picture of", "Illustration", "Screenshot", "Close-up"];

/// Finds the headline of plain text, and leaves out the breadcrumb before it.
pub fn headline_of_plain_text(draft: &mut Draft<'_>) {
    let count = draft.page.lines.len();
    let after = breadcrumb(draft);
    let Some(at) = draft.page.next(after, count) else { return };
    if let Some(mark) = draft.candidates.get(&at) {
        if mark.kind == Kind::Headline
            && let Some(text) = mark.text
        {
            draft.found.headline = text.to_owned();
            draft.take(at..at + 1);
        }
        return;
    }
    let words = draft.page.words(at).to_owned();
    let heading = matches!(draft.page.lines[at].shape, Shape::Heading(_));
    let block_end = draft.page.block_end(at, count);
    let lines = block_end - at;
    let prose = words.ends_with('.') && (words.chars().count() > 100 || sentences(&words) > 1);
    let wrapped = lines > 2 && words.chars().count() >= 60;
    let fits = draft.page.lines[at].shape == Shape::Text && draft.page.lines[at].opens && !prose && !wrapped;
    if words.is_empty() || words.chars().count() > HEADLINE_CHARS_MAX || !(heading || fits) {
        return;
    }
    if !heading && lines > 1 && draft.page.lines[at + 1].shape == Shape::Text {
        draft.page.lines[at + 1].opens = true;
        draft.find_candidates(at + 1..block_end);
        draft
            .found
            .uncertain
            .push("The first line was taken as the headline, and the line under it as the next paragraph.".to_owned());
    }
    draft.found.headline = words;
    let underline = draft.page.lines.get(at + 1).is_some_and(|l| l.shape == Shape::Underline);
    draft.take(at..at + 1 + usize::from(underline));
}

/// Where no headline stood at the start, a heading above everything that is left may be it: labels came first.
pub fn headline_among_what_is_left(draft: &mut Draft<'_>) {
    let left = (0..draft.taken.len()).find(|at| !draft.taken[*at] && draft.page.lines[*at].shape != Shape::Blank);
    let is_headline = |at: &usize| draft.subheads[*at] || stands_alone(draft, *at);
    let Some(at) = left.filter(|at| draft.found.headline.is_empty() && is_headline(at)) else { return };
    draft.found.headline = draft.page.words(at).to_owned();
    draft.found.uncertain.push(format!(
        "The headline was taken from line {}, the first line that belongs to no other part.",
        draft.line_number(at)
    ));
    draft.take(at..at + 1);
}

/// Leaves out the lines before the top's end that say the headline again.
pub fn drop_repeated_headline(draft: &mut Draft<'_>, places: &Places) {
    let wanted = key(&draft.found.headline);
    if wanted.is_empty() {
        return;
    }
    let again: Vec<usize> = (0..places.top_end)
        .filter(|at| {
            let line = &draft.page.lines[*at];
            let block = line.opens && draft.stands_alone(*at) && !draft.taken[*at];
            block && matches!(line.shape, Shape::Text | Shape::Heading(_)) && key(draft.page.words(*at)) == wanted
        })
        .collect();
    for at in &again {
        let underline = draft.page.lines.get(at + 1).is_some_and(|l| l.shape == Shape::Underline);
        draft.take(*at..at + 1 + usize::from(underline));
    }
    if !again.is_empty() {
        let lines: Vec<String> = again.iter().map(|at| draft.line_number(*at).to_string()).collect();
        let said = draft.page.words(again[0]).to_owned();
        draft.found.dropped.push(format!(
            "The headline stood again in line {}; it was kept once: “{said}”.",
            lines.join(" and line ")
        ));
    }
}

/// Takes the one-line parts whose labels were chosen.
pub fn take_one_liners(draft: &mut Draft<'_>, chosen: &[(usize, Kind)], limit_of: impl Fn(usize) -> usize) {
    for (at, kind) in chosen.iter().copied() {
        let Some(mark) = draft.candidates.get(&at).cloned() else { continue };
        let text = mark.text.unwrap_or_default();
        // An alt text or a caption may go on in the next lines; credit and byline are one line.
        let end = match kind {
            Kind::Alt | Kind::Caption | Kind::Deck => unopened_end(draft, at, limit_of(at)),
            _ => at + 1,
        };
        let whole = people::one_line(&draft.text_behind(text, mark.wrap, at, end));
        let whole = if draft.page.plain { whole } else { unescaped(&whole) };
        match kind {
            Kind::Byline => byline(draft, text),
            Kind::Headline if !draft.found.headline.is_empty() => continue,
            Kind::Headline => replace(draft, kind, whole, |f| &mut f.headline),
            Kind::Deck => replace(draft, kind, whole, |f| &mut f.deck),
            Kind::Alt => replace(draft, kind, whole, |f| &mut f.alt),
            Kind::Caption => replace(draft, kind, whole, |f| &mut f.caption),
            Kind::Credit => replace(draft, kind, whole, |f| &mut f.credit),
            Kind::Takeaways | Kind::Qa | Kind::Analysis | Kind::Note => continue,
        }
        draft.take(at..end);
    }
}

/// Whether a line is a paragraph by itself and ends as headlines do, not as sentences.
fn stands_alone(draft: &Draft<'_>, at: usize) -> bool {
    let line = &draft.page.lines[at];
    let words = draft.page.words(at);
    let alone = line.shape == Shape::Text && line.opens && draft.page.block_end(at, draft.page.lines.len()) == at + 1;
    alone && words.chars().count() <= HEADLINE_CHARS_MAX && !words.ends_with(['.', ':', ';', ','])
}

/// Finds deck and alt text among the paragraphs of the top, which stand there without labels.
///
/// `credit` is the line of the credit if it is at the top; `stop` the line of whatever ends the paragraphs.
pub fn find_deck_and_alt(draft: &mut Draft<'_>, credit: Option<usize>, stop: Option<usize>, places: &Places) {
    let end = credit.or(stop).unwrap_or(places.top_end);
    let blocks = paragraphs(draft, end);
    let uncertain = |why: &str| why.to_owned();
    let wants_deck = draft.found.deck.is_empty();
    let wants_alt = draft.found.alt.is_empty();
    if credit.is_some() {
        match blocks.as_slice() {
            [] => {}
            [only] => {
                let text = draft.page.slice(only.clone());
                let words = people::one_line(text);
                let deck = words.chars().count() <= LONE_DECK_CHARS_MAX
                    && sentences(&words) <= 1
                    && !text.starts_with(char::is_whitespace)
                    && !DESCRIPTIONS.iter().any(|start| words.starts_with(start));
                if wants_deck && (deck || !wants_alt) {
                    draft.found.uncertain.push(uncertain(
                        "One paragraph stood above the picture credit; being short, it was taken as the deck.",
                    ));
                    take_paragraph(draft, only.clone(), |f| &mut f.deck);
                } else if wants_alt {
                    draft
                        .found
                        .uncertain
                        .push(uncertain("One paragraph stood above the picture credit; it was taken as the alt text."));
                    take_paragraph(draft, only.clone(), |f| &mut f.alt);
                }
            }
            [first, middle @ .., last] => {
                if wants_alt {
                    take_paragraph(draft, last.clone(), |f| &mut f.alt);
                }
                if wants_deck {
                    take_paragraph(draft, first.clone(), |f| &mut f.deck);
                }
                if !middle.is_empty() {
                    draft.found.uncertain.push(uncertain(
                        "Several paragraphs stood above the picture credit: the first was taken as the deck, the last as the alt text, the rest is in the body.",
                    ));
                }
            }
        }
        return;
    }
    let Some(first) = blocks.first().cloned().filter(|_| wants_deck) else { return };
    let words = people::one_line(draft.page.slice(first.clone()));
    let length = words.chars().count();
    if stop.is_some() && blocks.len() == 1 && length <= DECK_CHARS_MAX {
        take_paragraph(draft, first, |f| &mut f.deck);
    } else if length <= LONE_DECK_CHARS_MAX && sentences(&words) <= 1 && body_follows(draft, first.end) {
        draft.found.uncertain.push(uncertain(
            "The first paragraph was taken as the deck, because it is one short sentence; nothing in the file says so.",
        ));
        take_paragraph(draft, first, |f| &mut f.deck);
    }
}

/// The people of a byline, and a date that stands beside them.
fn byline(draft: &mut Draft<'_>, text: &str) {
    for (n, piece) in text.split(['|', '•', '·']).map(str::trim).filter(|p| !p.is_empty()).enumerate() {
        if n == 0 {
            add_authors(draft, people::of_byline(piece));
        } else if let Some(date) = crate::dates::read(piece).filter(|_| draft.found.date.is_none()) {
            draft.found.date = Some(date.text);
        } else {
            draft.found.dropped.push(format!("“{piece}” stood beside the byline and has no place in an article."));
        }
    }
}

fn add_authors(draft: &mut Draft<'_>, names: Vec<Name>) {
    for name in names {
        if people::is_tool(&name.name) {
            draft.found.dropped.push(format!(
                "“{}” stood in the byline; a tool is never an author, so it belongs into the note.",
                name.name
            ));
        } else if !draft.found.byline.contains(&name) {
            draft.found.byline.push(name);
        }
    }
}

/// Puts `text` in its place; what the front matter had said there, if it is something else, is left out.
fn replace(draft: &mut Draft<'_>, kind: Kind, text: String, part: impl Fn(&mut crate::draft::Found) -> &mut String) {
    let old = std::mem::replace(part(&mut draft.found), text);
    if !old.is_empty() && people::one_line(&old) != people::one_line(part(&mut draft.found)) {
        draft.found.dropped.push(format!("The front matter had another {}: “{old}”.", kind.name()));
    }
}

fn take_paragraph(
    draft: &mut Draft<'_>,
    lines: std::ops::Range<usize>,
    part: impl Fn(&mut crate::draft::Found) -> &mut String,
) {
    let words = people::one_line(draft.page.slice(lines.clone()));
    let words = if draft.page.plain { words } else { unescaped(&words) };
    *part(&mut draft.found) = words;
    draft.take(lines);
}

/// The paragraphs before `end` that nobody has spoken for.
pub fn paragraphs(draft: &Draft<'_>, end: usize) -> Vec<std::ops::Range<usize>> {
    let end = end.min(draft.page.lines.len());
    let start = (0..end).rev().find(|at| matches!(draft.page.lines[*at].shape, Shape::Heading(_)) && !draft.taken[*at]);
    let mut blocks = Vec::new();
    for at in start.map_or(0, |at| at + 1)..end {
        let line = &draft.page.lines[at];
        if line.shape == Shape::Text && line.opens && !draft.taken[at] && !draft.subheads[at] {
            blocks.push(at..unopened_end(draft, at, end));
        }
    }
    blocks
}

fn unopened_end(draft: &Draft<'_>, at: usize, limit: usize) -> usize {
    let page = &draft.page;
    (at + 1..limit.min(page.lines.len()))
        .find(|i| page.lines[*i].shape != Shape::Text || page.lines[*i].opens)
        .unwrap_or(limit.min(page.lines.len()))
        .max(at + 1)
}

fn body_follows(draft: &Draft<'_>, from: usize) -> bool {
    (from..draft.page.lines.len()).any(|at| draft.page.lines[at].shape != Shape::Blank && !draft.taken[at])
}

/// Leaves out the trail of pages at the start of a pasted page, and answers with the line after it.
fn breadcrumb(draft: &mut Draft<'_>) -> usize {
    let count = draft.page.lines.len();
    let Some(first) = draft.page.next(0, count) else { return 0 };
    let mut steps = Vec::new();
    let mut end = first;
    while let Some(at) = draft.page.next(end, count).filter(|at| draft.page.lines[*at].shape == Shape::Entry) {
        let text = draft.page.lines[at].text;
        steps.push(entry(text).map_or(text, |mark| &text[mark.content..]).trim());
        end = at + 1;
    }
    if steps.is_empty() && draft.page.lines[first].shape == Shape::Text {
        let line = draft.page.lines[first].text.trim();
        let between = [" > ", " › ", " » ", " / ", " → "].into_iter().find(|s| line.contains(s));
        if let Some(between) = between {
            steps = line.split(between).map(str::trim).filter(|s| !s.is_empty()).collect();
            end = first + 1;
        }
    }
    let next = draft.page.next(end, count).map(|at| draft.page.words(at)).unwrap_or_default();
    let leads = steps.len() > 1 && !next.is_empty() && steps.last().is_some_and(|last| key(last) == key(next));
    let short = steps.len() > 1
        && !next.is_empty()
        && steps.iter().all(|s| s.split_whitespace().count() <= 4 && !s.ends_with('.'));
    if !leads && !short {
        return first;
    }
    let trail = steps.join(" › ");
    draft.found.dropped.push(format!("The breadcrumb “{trail}” was left out."));
    if !leads {
        draft
            .found
            .uncertain
            .push(format!("“{trail}” was read as a breadcrumb, because it stands before the headline."));
    }
    draft.take(first..end);
    end
}

/// Sentences, roughly: a full stop, question or exclamation mark with a capital letter behind it ends one.
fn sentences(text: &str) -> usize {
    let words: Vec<&str> = text.split_whitespace().collect();
    let ends = words.windows(2).filter(|pair| {
        let word = pair[0].trim_end_matches(['”', '"', '’', '\'', ')']);
        let abbreviation = word.trim_end_matches('.').chars().count() <= 1 || word.matches('.').count() > 1;
        let starts = pair[1]
            .trim_start_matches(['“', '"', '‘', '\'', '('])
            .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
        word.ends_with(['.', '!', '?']) && !abbreviation && starts
    });
    ends.count() + usize::from(!words.is_empty())
}

/// `text` without the backslashes that Markdown needs and plain text does not (CommonMark 0.31.2, section 2.4).
pub fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match chars.peek() {
            Some(next) if c == '\\' && next.is_ascii_punctuation() => out.extend(chars.next()),
            _ => out.push(c),
        }
    }
    out
}
