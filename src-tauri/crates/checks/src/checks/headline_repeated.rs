//! The headline once more, as a heading of the body.

use crate::finding::{Found, Says};
use crate::galley::said;
use crate::{Check, prose};
use domain::{Part, Severity};
use std::collections::BTreeSet;

/// A heading that says what the headline said.
pub const CHECK: Check = Check {
    id: "headline-repeated",
    severity: Severity::Recommended,
    name: ("Headline repeated", "Überschrift wiederholt"),
    look,
};

/// From so much of the words in common on, the first heading of the body is the headline in other words.
const ALIKE: f64 = 0.5;

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    let headline = plain(&galley.article.headline);
    if headline.is_empty() {
        return;
    }
    for (part, text) in [(Part::Body, &galley.article.body), (Part::Analysis, &galley.article.analysis)] {
        let code = prose::code(text);
        let mut at = 0;
        let mut first = true;
        for line in text.split_inclusive('\n') {
            let (from, to) = (at, at + line.trim_end().len());
            at += line.len();
            let title = line.trim_start().trim_start_matches('#');
            let is_heading = line.trim_start().starts_with('#') && title.starts_with(' ');
            let opens = first && part == Part::Body;
            first &= line.trim().is_empty();
            if !is_heading || prose::covering(&code, from).is_some() {
                continue;
            }
            if plain(title) == headline {
                let says = Says::new(
                    said!(
                        galley,
                        "this heading repeats the headline",
                        "diese Zwischenüberschrift wiederholt die Überschrift"
                    ),
                    said!(
                        galley,
                        "Take it out: the page prints the headline above.",
                        "Streichen: die Überschrift steht schon darüber."
                    ),
                );
                let blank = text[at..].len() - text[at..].trim_start_matches(['\n', '\r']).len();
                found.mended(&part, text, from..to, says, vec![(from..at + blank, String::new())]);
            } else if opens && alike(&galley.article.headline, title) {
                let says = Says::new(
                    said!(
                        galley,
                        "the first heading is the headline in other words",
                        "die erste Zwischenüberschrift ist die Überschrift in anderen Worten"
                    ),
                    said!(
                        galley,
                        "Take it out, or let it say something new.",
                        "Streichen oder etwas Neues sagen lassen."
                    ),
                );
                found.at(&part, text, from..to, says);
            }
        }
    }
}

fn plain(text: &str) -> String {
    let letters: String = text.chars().filter(|c| c.is_alphanumeric() || c.is_whitespace()).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn alike(one: &str, other: &str) -> bool {
    let words = |text: &str| -> BTreeSet<String> {
        prose::words(text).iter().map(|word| prose::stem(word.text)).filter(|word| !prose::is_small(word)).collect()
    };
    let (one, other) = (words(one), words(other));
    let both = one.intersection(&other).count();
    let all = one.union(&other).count();
    all > 0 && both >= 3 && both as f64 / all as f64 >= ALIKE
}

#[cfg(test)]
mod tests {
    use crate::trial::{check, mended};

    #[test]
    fn the_heading_goes_with_the_blank_line_behind_it() {
        mended(
            "headline-repeated",
            |article| {
                article.headline = "The Harbour Froze".to_owned();
                article.body = "## The harbour froze\n\nIt was cold.\n\n### **The Harbour froze.**\nAgain.".to_owned();
            },
            |article| assert_eq!(article.body, "It was cold.\n\nAgain."),
        );
    }

    #[test]
    fn the_headline_in_other_words_is_pointed_at_only_at_the_top() {
        let set = |body: &str| {
            let body = body.to_owned();
            move |article: &mut domain::Article| {
                article.headline = "China Proposes Global AI Cooperation Group Amid U.S. Rivalry".to_owned();
                article.body.clone_from(&body);
            }
        };
        let variant = "## China Proposes Global AI Cooperation Group as U.S.-China Tech Tensions Mount\n\nIt did.";
        check("headline-repeated", set(variant), &["The first heading is the headline in other words"]);
        check("headline-repeated", set(&format!("It did.\n\n{variant}")), &[]);
        check("headline-repeated", set("## A Call for Global Coordination\n\nIt did."), &[]);
    }
}
