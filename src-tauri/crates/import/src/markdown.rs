//! Markdown, with or without front matter. The body stays as it is, byte for byte.
//!
//! Taken out of the body are only: the first heading of level 1 if it is the title, sections under a label that the house style
//! knows, and a credit, alt text, caption, deck or byline that a label announces. Everything else is the body, in order.

use crate::arrival::Arrival;
use crate::draft::{Draft, Found};
use crate::exported::InFields;
use crate::front_matter::{self, Front};
use crate::labels::{Kind, Labels, Trust};
use crate::lines::{Page, Shape};
use crate::outline::{self, Places};
use crate::{Error, body, exported, generators, head, matter, people, sections};
use domain::{HouseStyle, Id};

/// Reads Markdown. Refuses a file in which nothing is left to import.
pub fn read(file_name: &str, text: &str, house: &HouseStyle, ids: &mut dyn FnMut() -> Id) -> Result<Arrival, Error> {
    read_beside(Found::default(), file_name, text, house, ids)
}

/// The same of Markdown that was made of another format, beside what that format said in its own way.
pub fn read_beside(
    mut found: Found,
    file_name: &str,
    text: &str,
    house: &HouseStyle,
    ids: &mut dyn FnMut() -> Id,
) -> Result<Arrival, Error> {
    let mut opaque = 0; // lines at the start that are broken front matter
    let mut in_fields = InFields::default();
    let undone;
    let (rest, lines_before) = match front_matter::split(text) {
        Front::None => (text, 0),
        Front::Broken { lines, why } => {
            opaque = lines;
            found.uncertain.push(format!("The front matter could not be read ({why}); it is in the body as it stood."));
            (text, 0)
        }
        Front::Fields { fields, comments, rest, lines } => {
            let said = |comment: &&str| format!("The front matter’s comment “{comment}” has no place in an article.");
            let comments: Vec<String> = comments.iter().map(said).collect();
            let (mut fields, marks) = generators::usual(fields);
            if let Some(mut exact) = exported::read(&fields, rest, &marks) {
                exact.dropped.extend(comments);
                return Ok(Arrival::of(exact, file_name, house, ids));
            }
            found.dropped.extend(comments);
            if exported::is_export(&fields) {
                found.uncertain.push(
                    "The file was edited since it was exported: its parts were recognised by their labels.".to_owned(),
                );
                in_fields = InFields::of(&fields, &marks);
                fields.retain(|(name, _)| !matches!(name.as_str(), "takeaways" | "qa" | "disclosure"));
                undone = marks.undone("", &in_fields.without_label(rest));
                matter::apply(fields, &mut found);
                (undone.as_str(), lines)
            } else {
                matter::apply(fields, &mut found);
                (rest, lines)
            }
        }
    };
    let mut page = Page::new(rest, false);
    for line in page.lines.iter_mut().take(opaque) {
        (line.shape, line.opens) = (Shape::Code, false);
    }
    let labels = Labels::of(house);
    let mut draft = Draft::new(page, &labels, lines_before, found);
    headline(&mut draft);
    let places = Places::of(&draft);
    let sections = sections::take(&mut draft, &places);
    top(&mut draft, &places, &sections);
    draft.found.body = body::of_markdown(&draft);
    in_fields.fill(&mut draft.found);
    sections::find_accountable(&mut draft.found);
    if draft.found.headline.is_empty() {
        draft
            .found
            .uncertain
            .push("The file has no title: neither in front matter nor as a heading of the first level.".to_owned());
    }
    let found = draft.found;
    if found.is_empty() { Err(Error::Blank) } else { Ok(Arrival::of(found, file_name, house, ids)) }
}

/// The first heading of level 1 is the headline, unless the front matter has another.
fn headline(draft: &mut Draft<'_>) {
    let count = draft.page.lines.len();
    let first_line = draft.page.next(0, count);
    let is_title = |at: &usize| {
        let label = draft.candidates.get(at).is_some_and(|m| m.trust > Trust::Vague || Some(*at) != first_line);
        draft.page.lines[*at].shape == Shape::Heading(1) && !label && !draft.page.words(*at).is_empty()
    };
    let Some(at) = (0..count).find(is_title) else { return };
    let words = draft.page.words(at);
    let words = ["**", "__"].iter().find_map(|m| words.strip_prefix(m)?.strip_suffix(m)).unwrap_or(words).trim();
    let title = people::one_line(&head::unescaped(words));
    if draft.found.headline.is_empty() {
        if Some(at) != first_line {
            draft
                .found
                .uncertain
                .push(format!("The headline was taken from the heading in line {}.", draft.line_number(at)));
        }
        draft.found.headline = title;
    } else if draft.found.headline == title {
        draft.found.dropped.push(format!(
            "The heading in line {} said the title of the front matter again: “{title}”.",
            draft.line_number(at)
        ));
    } else {
        return;
    }
    draft.candidates.remove(&at);
    let underline = draft.page.lines.get(at + 1).is_some_and(|l| l.shape == Shape::Underline);
    draft.take(at..at + 1 + usize::from(underline));
}

/// What labels announce above the body, and what stands beside them.
fn top(draft: &mut Draft<'_>, places: &Places, sections: &[(usize, Kind)]) {
    let one_liners = outline::one_liners(draft, places);
    let had_front_matter = draft.lines_before > 0;
    let next_section = |at: usize| sections.iter().map(|(s, _)| *s).find(|s| *s > at).unwrap_or(usize::MAX);
    let credit = one_liners.iter().find(|(at, kind)| *kind == Kind::Credit && *at < places.top_end).map(|(at, _)| *at);
    if let Some(credit) = credit {
        picture_above(draft, credit);
    }
    head::take_one_liners(draft, &one_liners, next_section);
    if had_front_matter || draft.found.headline.is_empty() {
        return; // a deck or an alt text without a label would be a guess against what the file says
    }
    let takeaways =
        sections.iter().find(|(at, kind)| *kind == Kind::Takeaways && *at < places.top_end).map(|(at, _)| *at);
    match (credit, takeaways) {
        (Some(credit), _) if head::paragraphs(draft, credit).len() <= 2 => {
            head::find_deck_and_alt(draft, Some(credit), None, places);
        }
        (None, Some(takeaways)) if head::paragraphs(draft, takeaways).len() == 1 && draft.found.deck.is_empty() => {
            head::find_deck_and_alt(draft, None, Some(takeaways), places);
            if !draft.found.deck.is_empty() {
                draft.found.uncertain.push("The paragraph above the takeaways was taken as the deck.".to_owned());
            }
        }
        _ => {}
    }
}

/// A picture on the line above its credit is the hero, if the front matter has no other.
fn picture_above(draft: &mut Draft<'_>, credit: usize) {
    let Some(at) = (0..credit).rev().find(|at| draft.page.lines[*at].shape != Shape::Blank) else { return };
    let line = draft.page.lines[at].text.trim();
    let picture = line.strip_prefix("![").and_then(|l| l.strip_suffix(')')).and_then(|l| l.split_once("]("));
    let Some((alt, src)) = picture.filter(|(_, src)| !src.contains("](")) else { return };
    if draft.taken[at] || draft.page.lines[at].shape != Shape::Text {
        return;
    }
    let src = match src.strip_prefix('<').and_then(|s| s.split_once('>')) {
        Some((src, title)) if title.trim().is_empty() => src,
        None if !src.contains(char::is_whitespace) => src,
        _ => return, // with a title, which has no part
    };
    if draft.found.asset.as_deref().is_some_and(|asset| asset != src) {
        return;
    }
    let alt = people::one_line(&head::unescaped(alt));
    if draft.found.alt.is_empty() {
        draft.found.alt = alt;
    } else if people::one_line(&draft.found.alt) != alt {
        draft
            .found
            .dropped
            .push(format!("The picture in line {} had another alt text: “{alt}”.", draft.line_number(at)));
    }
    draft.found.asset = Some(src.to_owned());
    draft.take(at..at + 1);
}
