//! Lines that shout: a headline all in capitals, marks of exclamation in a row.

use crate::finding::{Found, Says};
use crate::galley::said;
use crate::{Check, prose};
use domain::{Part, Severity};

/// Capitals and exclamations.
pub const CHECK: Check =
    Check { id: "shouting", severity: Severity::Recommended, name: ("Shouting", "Geschrei"), look };

/// From so many words on, capitals are no acronyms.
const WORDS_MIN: usize = 3;

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    for (part, text) in galley.prose() {
        if matches!(part, Part::Headline | Part::Deck | Part::QaTopic | Part::Question(_) | Part::Takeaway(_)) {
            let words = prose::words(text);
            let long: Vec<&str> = words.iter().map(|word| word.text).filter(|word| word.chars().count() > 3).collect();
            let capitals = |word: &&&str| word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase);
            let loud = long.iter().filter(capitals).count();
            if long.len() >= WORDS_MIN && loud == long.len() {
                let name = galley.named(&part);
                let says = Says::new(
                    said!(galley, "{name} is all in capitals", "{name}: alles in Großbuchstaben"),
                    said!(
                        galley,
                        "Write it as a sentence; screen readers may spell capitals out.",
                        "Als Satz schreiben; Vorleseprogramme buchstabieren Großbuchstaben womöglich."
                    ),
                );
                found.at(&part, text, 0..text.len(), says);
            }
        }
        let unspoken = prose::unspoken(text);
        let mut at = 0;
        while let Some(next) = text[at..].find(['!', '?']) {
            let from = at + next;
            let run = text[from..].len() - text[from..].trim_start_matches(['!', '?']).len();
            at = from + run;
            // "?!" is a question asked in wonder; `![` begins a picture.
            if run < 2
                || &text[from..at] == "?!"
                || text[at..].starts_with('[')
                || prose::covering(&unspoken, from).is_some()
            {
                continue;
            }
            let put = if text[from..at].contains('?') { "?" } else { "!" };
            let says = Says::new(
                said!(galley, "“{marks}” shouts", "„{marks}“ ist geschrien", marks = &text[from..at]),
                said!(galley, "One mark is enough.", "Ein Zeichen genügt."),
            );
            found.mended(&part, text, from..at, says, vec![(from..at, put.to_owned())]);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::trial::{check, check_body, mended_body};

    #[test]
    fn a_headline_in_capitals_is_found_and_an_acronym_is_not() {
        check(
            "shouting",
            |article| article.headline = "HARBOUR FROZE LAST NIGHT".to_owned(),
            &["The headline is all in capitals"],
        );
        check("shouting", |article| article.headline = "NASA, UNESCO".to_owned(), &[]);
        check("shouting", |article| article.headline = "NASA meets UNESCO and UNICEF".to_owned(), &[]);
    }

    #[test]
    fn marks_in_a_row_become_one() {
        mended_body(
            "shouting",
            "It froze!!! Did it??! Yes?! `!!` ![a](b.png)",
            "It froze! Did it? Yes?! `!!` ![a](b.png)",
        );
        check_body("shouting", "It froze!", &[]);
    }
}
