//! Places on somebody's own machine: nobody else can open them, and they name whose machine it is.

use crate::Check;
use crate::clean_room::{is_code, local_paths};
use crate::finding::{Found, Says};
use crate::galley::said;
use domain::Severity;

/// Addresses of files, and paths into home folders.
pub const CHECK: Check =
    Check { id: "local-paths", severity: Severity::Required, name: ("Local paths", "Lokale Pfade"), look };

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    for (part, text) in galley.texts() {
        for at in local_paths(text).into_iter().filter(|at| !is_code(text, at.start)) {
            let path = &text[at.clone()];
            let says = Says::new(
                said!(galley, "“{path}” is only on your machine", "„{path}“ gibt es nur auf diesem Rechner"),
                said!(
                    galley,
                    "Link to a page, or add the picture to the article; a path also says who you are.",
                    "Auf eine Seite verweisen oder das Bild in den Artikel aufnehmen; ein Pfad verrät auch einen Namen."
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
    fn places_on_a_machine_are_found_outside_code() {
        check_body(
            "local-paths",
            "See [it](file:///home/ada/x.html) and /home/ada/y. Or `/home/pi/z` at https://x.org/home/ada.",
            &["“file:///home/ada/x.html” is only on your machine", "“/home/ada/y” is only on your machine"],
        );
    }
}
