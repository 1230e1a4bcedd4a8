//! Parts that must be there, and parts that should be.

use crate::finding::{Found, Says};
use crate::galley::{Galley, said};
use crate::{Check, Language};
use domain::{Section, Severity};

/// What an article cannot leave without.
pub const REQUIRED: Check = Check {
    id: "required-parts",
    severity: Severity::Required,
    name: ("Missing parts", "Fehlende Teile"),
    look: |found| missing(found, &found.galley.house.required),
};

/// What its readers expect.
pub const EXPECTED: Check = Check {
    id: "expected-parts",
    severity: Severity::Recommended,
    name: ("Parts readers expect", "Erwartete Teile"),
    look: |found| missing(found, &found.galley.house.expected),
};

fn missing(found: &mut Found<'_>, parts: &[String]) {
    let galley = found.galley;
    for part in parts {
        if has(galley, part) {
            continue;
        }
        let name = named(part, galley.language);
        let says = Says::new(
            said!(galley, "{name} is missing", "{name} fehlt"),
            said!(
                galley,
                "Write it; the house style “{title}” asks for it.",
                "Bitte schreiben; der Hausstil „{title}“ verlangt es.",
                title = galley.house.title
            ),
        );
        found.whole(part.as_str(), says);
    }
}

fn has(galley: &Galley<'_>, part: &str) -> bool {
    let article = galley.article;
    let filled = |text: &str| !text.trim().is_empty();
    match Section::named(part) {
        Some(Section::Headline) => filled(&article.headline),
        Some(Section::Deck) => filled(&article.deck),
        Some(Section::Hero) => {
            article.hero.asset.is_some() || filled(&article.hero.alt) || filled(&article.hero.credit)
        }
        Some(Section::Takeaways) => article.takeaways.iter().any(|one| filled(&one.text)),
        Some(Section::Body) => filled(&article.body),
        Some(Section::Qa) => article.qa.pairs.iter().any(|pair| filled(&pair.question) && filled(&pair.answer)),
        Some(Section::Analysis) => filled(&article.analysis),
        Some(Section::Note) => filled(&export::note::printed(article, galley.house)),
        None if part == "byline" => article.authors().next().is_some(),
        None if part == "accountable" => article.accountable_person().is_some(),
        // A house style cannot name anything else.
        None => true,
    }
}

fn named(part: &str, language: Language) -> &str {
    let (english, german) = match part {
        "headline" => ("the headline", "die Überschrift"),
        "deck" => ("the deck", "der Vorspann"),
        "hero" => ("the picture", "das Bild"),
        "takeaways" => ("the list of takeaways", "das Wichtigste in Kürze"),
        "body" => ("the body", "der Text"),
        "qa" => ("the Q&A", "der Teil mit Fragen und Antworten"),
        "analysis" => ("the analysis", "die Einordnung"),
        "note" => ("the note", "die Anmerkung der Redaktion"),
        "byline" => ("the author", "die Autorenzeile"),
        _ => ("the person who answers for it", "die verantwortliche Person"),
    };
    if language == Language::German { german } else { english }
}

#[cfg(test)]
mod tests {
    use crate::trial::check;

    #[test]
    fn what_the_house_asks_for_is_missed() {
        check("required-parts", |article| article.body = " \n".to_owned(), &["The body is missing"]);
        check("required-parts", |_| (), &[]);
        let set = |article: &mut domain::Article| {
            article.house = "ainews".to_owned();
            article.deck = "Ships wait.".to_owned();
            article.hero.credit = "Rain Smith".to_owned();
            article.analysis = "Ice is early.".to_owned();
        };
        check(
            "expected-parts",
            set,
            &[
                "The list of takeaways is missing",
                "The Q&A is missing",
                "The note is missing",
                "The person who answers for it is missing",
            ],
        );
    }
}
