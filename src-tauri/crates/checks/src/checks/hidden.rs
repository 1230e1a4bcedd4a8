//! Characters that nobody sees: zero-width spaces, marks that turn a line round, tags.

use crate::Check;
use crate::finding::{Found, Says};
use crate::galley::said;
use domain::Severity;
use domain::hidden::hidden;
use std::ops::Range;

/// What stands in a text and is not seen.
pub const CHECK: Check = Check {
    id: "hidden-characters",
    severity: Severity::Required,
    name: ("Hidden characters", "Unsichtbare Zeichen"),
    look,
};

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    for (part, text) in galley.texts() {
        let places = hidden(text);
        let Some(first) = places.first().cloned() else { continue };
        let many: usize = places.iter().map(|at| text[at.clone()].chars().count()).sum();
        let names = named(text, &places);
        let part_name = galley.named(&part);
        let says = Says::new(
            said!(
                galley,
                "{part_name} has characters that nobody sees ({many}: {names})",
                "{part_name}: unsichtbare Zeichen ({many}: {names})"
            ),
            said!(
                galley,
                "Take them out; they come with text from elsewhere, and searching stumbles over them.",
                "Entfernen; sie kommen mit fremdem Text und stören beim Suchen."
            ),
        );
        // A waiver is for these characters, wherever in the part they stand.
        let words: String = places.iter().map(|at| &text[at.clone()]).collect();
        let edits = places.into_iter().map(|at| (at, String::new())).collect();
        found.about(&part, text, around(text, first), words, says, edits);
    }
}

/// Each of them once, as U+200B.
fn named(text: &str, places: &[Range<usize>]) -> String {
    let mut names: Vec<String> = Vec::new();
    for c in places.iter().flat_map(|at| text[at.clone()].chars()) {
        let name = format!("U+{:04X}", u32::from(c));
        if !names.contains(&name) && names.len() < 5 {
            names.push(name);
        }
    }
    names.join(", ")
}

/// The word in which it stands: nobody can be pointed at what nobody sees.
fn around(text: &str, at: Range<usize>) -> Range<usize> {
    let ends = |c: char| c.is_whitespace();
    let from =
        text[..at.start].rfind(ends).map_or(0, |space| space + text[space..].chars().next().map_or(1, char::len_utf8));
    let to = text[at.end..].find(ends).map_or(text.len(), |space| at.end + space);
    from..to
}

#[cfg(test)]
mod tests {
    use crate::trial::{check_body, mended_body};

    #[test]
    fn what_nobody_sees_is_named_and_taken_out() {
        check_body(
            "hidden-characters",
            "The har\u{200b}bour \u{feff}froze.",
            &["The body has characters that nobody sees (2: U+200B, U+FEFF)"],
        );
        mended_body("hidden-characters", "The har\u{200b}bour \u{feff}froze \u{202e}.", "The harbour froze .");
        check_body("hidden-characters", "A family: \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}.", &[]);
    }
}
