//! Plain text: labels, bullets and blank lines, as articles are pasted out of a web page or a newsletter.

use crate::arrival::Arrival;
use crate::draft::{Draft, Found};
use crate::labels::{Kind, Labels, key};
use crate::lines::{Page, Shape};
use crate::outline::{self, Places};
use crate::{body, head, sections};
use domain::{HouseStyle, Id};

/// Reads plain text. Line ends become line feeds, the body becomes Markdown.
pub fn read(file_name: &str, text: &str, house: &HouseStyle, ids: &mut dyn FnMut() -> Id) -> Arrival {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let labels = Labels::of(house);
    let mut draft = Draft::new(Page::new(&text, true), &labels, 0, Found::default());
    head::headline_of_plain_text(&mut draft);
    let headline_key = key(&draft.found.headline);
    body::find_subheads(&mut draft, &headline_key);
    let places = Places::of(&draft);
    head::drop_repeated_headline(&mut draft, &places);
    let sections = sections::take(&mut draft, &places);
    head::headline_among_what_is_left(&mut draft);

    let is_early_list = |(at, kind): &&(usize, Kind)| *kind == Kind::Takeaways && *at < places.top_end;
    let takeaways = sections.iter().find(is_early_list).map(|(at, _)| *at);
    let one_liners = outline::one_liners(&draft, &places);
    let next_section = |at: usize| sections.iter().map(|(s, _)| *s).find(|s| *s > at).unwrap_or(usize::MAX);
    head::take_one_liners(&mut draft, &one_liners, next_section);
    let at_top = |kinds: &[Kind]| {
        one_liners.iter().filter(|(at, k)| *at < places.top_end && kinds.contains(k)).map(|(at, _)| *at).min()
    };
    let stop = [at_top(&[Kind::Alt, Kind::Caption]), takeaways].into_iter().flatten().min();
    head::find_deck_and_alt(&mut draft, at_top(&[Kind::Credit]), stop, &places);

    draft.found.body = body::of_plain_text(&draft);
    sections::find_accountable(&mut draft.found);
    if draft.found.headline.is_empty() {
        draft.found.uncertain.push("No line of the file could be read as its headline.".to_owned());
    }
    Arrival::of(draft.found, file_name, house, ids)
}

/// Whether a file that calls itself Markdown has none of it, but bullets and labels of plain text.
pub fn in_disguise(text: &str, house: &HouseStyle) -> bool {
    let page = Page::new(text, true);
    let marked = |l: &crate::lines::Line<'_>| {
        let text = l.text.trim();
        matches!(l.shape, Shape::Heading(_) | Shape::Code | Shape::Quote)
            || ["---", "+++", "- ", "* ", "**", "![", "<"].iter().any(|m| text.starts_with(m))
    };
    if page.lines.iter().any(marked) || !page.lines.iter().any(|l| l.text.trim_start().starts_with('•')) {
        return false;
    }
    let labels = Labels::of(house);
    let found = page.lines.iter().filter(|l| l.opens).filter_map(|l| labels.read(l)).filter(|m| !m.kind.is_one_line());
    found.take(2).count() == 2
}
