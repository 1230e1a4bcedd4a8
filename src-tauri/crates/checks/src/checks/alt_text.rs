//! Words for those who cannot see a picture: there, or the picture said to be decorative.

use crate::Check;
use crate::finding::{Found, Says};
use crate::galley::said;
use crate::links::{Kind, links};
use domain::{Part, Severity};

/// The alt text of the hero and of pictures in the text. How long it may be is a matter of the house's limits.
pub const CHECK: Check =
    Check { id: "alt-text", severity: Severity::Recommended, name: ("Alt text", "Alternativtext"), look };

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    let hero = &galley.article.hero;
    let alt = hero.alt.trim();
    if hero.asset.is_some() && alt.is_empty() && !hero.decorative {
        let says = Says::new(
            said!(galley, "the picture has no alt text", "das Bild hat keinen Alternativtext"),
            said!(
                galley,
                "Describe it for someone who cannot see it, or say that it is decorative.",
                "Für Menschen beschreiben, die es nicht sehen, oder als schmückend kennzeichnen."
            ),
        );
        found.about(&Part::HeroAlt, &hero.alt, 0..hero.alt.len(), String::new(), says, Vec::new());
    }
    if hero.decorative && !alt.is_empty() {
        let says = Says::new(
            said!(
                galley,
                "the picture is said to be decorative, and has an alt text",
                "das Bild gilt als schmückend und hat doch einen Alternativtext"
            ),
            said!(
                galley,
                "Decide which: a decorative picture is not read out.",
                "Entscheiden: Schmückendes wird nicht vorgelesen."
            ),
        );
        found.at(&Part::HeroAlt, &hero.alt, 0..hero.alt.len(), says);
    }
    if !alt.is_empty() {
        wording(found, &Part::HeroAlt, &hero.alt, 0..hero.alt.len(), Some(hero.caption.trim()));
    }
    for (part, text) in galley.prose() {
        for link in links(text).into_iter().filter(|link| link.kind == Kind::Picture) {
            if text[link.label.clone()].trim().is_empty() {
                let says = Says::new(
                    said!(
                        galley,
                        "a picture in {name} has no alt text",
                        "{name}: ein Bild ohne Alternativtext",
                        name = galley.named(&part)
                    ),
                    said!(
                        galley,
                        "Describe it between the square brackets.",
                        "Zwischen den eckigen Klammern beschreiben."
                    ),
                );
                found.at(&part, text, link.whole, says);
            } else {
                wording(found, &part, text, link.label, None);
            }
        }
    }
}

/// What an alt text should not be.
fn wording(found: &mut Found<'_>, part: &Part, text: &str, at: std::ops::Range<usize>, caption: Option<&str>) {
    const OPENINGS: [&str; 10] = [
        "image of ",
        "an image of ",
        "picture of ",
        "a picture of ",
        "photo of ",
        "a photo of ",
        "ein bild von ",
        "bild von ",
        "foto von ",
        "ein foto von ",
    ];
    const FILES: [&str; 6] = [".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic"];
    let galley = found.galley;
    let alt = text[at.clone()].trim();
    let small = alt.to_lowercase();
    let from = at.start + text[at.clone()].len() - text[at.clone()].trim_start().len();
    if FILES.iter().any(|ending| small.ends_with(ending)) && !alt.contains(' ') {
        let says = Says::new(
            said!(galley, "“{alt}” is the name of a file", "„{alt}“ ist ein Dateiname"),
            said!(galley, "Say what the picture shows.", "Sagen, was das Bild zeigt."),
        );
        found.at(part, text, from..from + alt.len(), says);
    } else if let Some(opening) = OPENINGS.iter().find(|opening| small.starts_with(*opening)) {
        let words = alt.get(..opening.len()).unwrap_or(alt).trim();
        // The next word becomes the first.
        let rest = alt.get(opening.len()..).unwrap_or_default();
        let mut letters = rest.chars();
        let first = letters.next().map(|c| (c.len_utf8(), c.to_uppercase().to_string()));
        let edits = first.map(|(length, upper)| vec![(from..from + opening.len() + length, upper)]).unwrap_or_default();
        let says = Says::new(
            said!(galley, "an alt text need not say “{words}”", "„{words}“ ist im Alternativtext überflüssig"),
            said!(
                galley,
                "Begin with what it shows; it is announced as a picture.",
                "Mit dem Gezeigten beginnen; dass es ein Bild ist, wird angesagt."
            ),
        );
        let to = from + words.len();
        found.mended(part, text, from..to, says, if text.len() == small.len() { edits } else { Vec::new() });
    }
    if caption.is_some_and(|caption| caption == alt) {
        let says = Says::new(
            said!(galley, "the alt text repeats the caption", "der Alternativtext wiederholt die Bildunterschrift"),
            said!(
                galley,
                "Say what the picture shows; the caption is read out too.",
                "Sagen, was das Bild zeigt; die Bildunterschrift wird auch vorgelesen."
            ),
        );
        found.at(part, text, from..from + alt.len(), says);
    }
}

#[cfg(test)]
mod tests {
    use crate::trial::{check, check_body, mended};

    #[test]
    fn a_picture_is_described_or_decorative() {
        check("alt-text", |article| article.hero.asset = Some("x".to_owned()), &["The picture has no alt text"]);
        check(
            "alt-text",
            |article| {
                article.hero.asset = Some("x".to_owned());
                article.hero.decorative = true;
            },
            &[],
        );
        check(
            "alt-text",
            |article| {
                article.hero.alt = "Ice on a pier".to_owned();
                article.hero.decorative = true;
            },
            &["The picture is said to be decorative, and has an alt text"],
        );
        check("alt-text", |_| (), &[]);
        check_body("alt-text", "![](ice.png) ![ice](ice.png)", &["A picture in the body has no alt text"]);
    }

    #[test]
    fn an_alt_text_says_what_is_seen() {
        check(
            "alt-text",
            |article| article.hero.alt = "IMG_2031.JPG".to_owned(),
            &["“IMG_2031.JPG” is the name of a file"],
        );
        check(
            "alt-text",
            |article| {
                article.hero.alt = "Ice on a pier".to_owned();
                article.hero.caption = "Ice on a pier".to_owned();
            },
            &["The alt text repeats the caption"],
        );
        mended(
            "alt-text",
            |article| article.hero.alt = "An image of ice on a pier".to_owned(),
            |article| assert_eq!(article.hero.alt, "Ice on a pier"),
        );
    }
}
