//! What stands in the head of a page, for places that let somebody write there: the meta and the JSON-LD.

use super::json_ld::{self, Options};
use super::{Telling, w3c};

/// The elements, each on a line of its own.
#[must_use]
pub fn elements(of: &Telling<'_>) -> String {
    with(of, Options::default())
}

/// The same in at most `chars_max` characters: without the questions where all of it is too long, then without what only
/// repeats the page.
#[must_use]
pub fn elements_in(of: &Telling<'_>, chars_max: usize) -> String {
    let fits = |head: &String| head.chars().count() <= chars_max;
    let all = Some(elements(of)).filter(fits);
    let fewer = || Some(with(of, Options { questions: false })).filter(fits);
    all.or_else(fewer).unwrap_or_else(|| meta(of))
}

fn with(of: &Telling<'_>, options: Options) -> String {
    let linked = json_ld::document(of, options);
    format!("{}<script type=\"application/ld+json\">\n{linked}</script>\n", meta(of))
}

fn meta(of: &Telling<'_>) -> String {
    let marks = w3c::marks(of, w3c::Version::default());
    marks.map(|marks| format!("<meta name=\"ai-disclosure\" content=\"{}\">\n", marks.meta)).unwrap_or_default()
}
