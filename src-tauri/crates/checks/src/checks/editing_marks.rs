//! Marks of people who worked on a text in another program: CriticMarkup, and lists of who wrote which words.

use crate::Check;
use crate::clean_room::editing_marks;
use crate::finding::{Found, Says};
use crate::galley::said;
use domain::Severity;
use export::annotations::block_in;

/// Marks that readers would see as text.
pub const CHECK: Check =
    Check { id: "editing-marks", severity: Severity::Required, name: ("Editing marks", "Korrekturzeichen"), look };

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    for (part, text) in galley.texts() {
        let part_name = galley.named(&part);
        if let Some(at) = editing_marks(text).filter(|at| !crate::clean_room::is_code(text, at.start)) {
            let says = Says::new(
                said!(
                    galley,
                    "{part_name} has editing marks, which readers would see",
                    "{part_name}: Korrekturzeichen, die Leser sähen"
                ),
                said!(
                    galley,
                    "Turn them into suggestions and comments, in the panel for comments, or take them out.",
                    "Im Bereich für Kommentare in Vorschläge und Kommentare verwandeln oder entfernen."
                ),
            );
            found.at(&part, text, at, says);
        }
        if let Some(at) = block_in(text) {
            let says = Says::new(
                said!(
                    galley,
                    "{part_name} has a list of who wrote which words",
                    "{part_name}: eine Liste, wer welche Wörter geschrieben hat"
                ),
                said!(
                    galley,
                    "Take it out, up to the three dots that end it.",
                    "Entfernen, bis zu den drei Punkten am Ende."
                ),
            );
            found.at(&part, text, at, says);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::trial::check_body;

    #[test]
    fn marks_that_readers_would_see_are_found() {
        check_body(
            "editing-marks",
            "The harbour {--has--} froze{>>really?<<}.",
            &["The body has editing marks, which readers would see"],
        );
        check_body(
            "editing-marks",
            "It froze.\n\n---\nAnnotations: 0,9 SHA-256 00112233  \n@Ada: 0,9  \n...\n",
            &["The body has a list of who wrote which words"],
        );
        check_body("editing-marks", "A `{++mark++}` and \\{++ text ++} and {braces}.", &[]);
    }
}
