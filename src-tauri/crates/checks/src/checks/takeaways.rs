//! Takeaways that say what the article no longer says.

use crate::finding::{Found, Says};
use crate::galley::said;
use crate::{Check, prose};
use domain::{Part, Severity};
use std::collections::BTreeSet;

/// Takeaways whose words are not in the article.
pub const CHECK: Check = Check {
    id: "stale-takeaways",
    severity: Severity::Recommended,
    name: ("Stale takeaways", "Veraltete Kernpunkte"),
    look,
};

/// Of the words of a takeaway, at least so many are in the article.
const SHARE_MIN: f64 = 0.2;

/// A takeaway of fewer words says too little to judge it by them.
const WORDS_MIN: usize = 4;

/// So many letters make a word known again in another form.
const STEM_CHARS: usize = 5;

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    let article = galley.article;
    let mut said_there = BTreeSet::new();
    let pairs = article.qa.pairs.iter().map(|pair| pair.answer.as_str());
    for text in [article.body.as_str(), article.analysis.as_str()].into_iter().chain(pairs) {
        said_there.extend(prose::words(text).iter().flat_map(|word| roots(word.text)));
    }
    if said_there.is_empty() {
        return;
    }
    for takeaway in &article.takeaways {
        let words: Vec<String> = prose::words(&takeaway.text).iter().flat_map(|word| roots(word.text)).collect();
        let known = words.iter().filter(|word| said_there.contains(*word)).count();
        if words.len() < WORDS_MIN || known as f64 / words.len() as f64 >= SHARE_MIN {
            continue;
        }
        let part = Part::Takeaway(takeaway.id.clone());
        let all = words.len();
        let name = galley.named(&part);
        let says = Says::new(
            said!(
                galley,
                "of {name}, {known} of {all} words are in the article",
                "{name}: nur {known} von {all} Wörtern stehen im Artikel"
            ),
            said!(
                galley,
                "The article may have changed since: read both, and write it anew.",
                "Der Artikel hat sich womöglich geändert: beides lesen und neu schreiben."
            ),
        );
        found.at(&part, &takeaway.text, 0..takeaway.text.len(), says);
    }
}

/// What a word is known again by; `U.S.-China` is two.
fn roots(word: &str) -> Vec<String> {
    let pieces = word.split('-').map(prose::stem).filter(|word| !prose::is_small(word));
    pieces.map(|word| word.chars().take(STEM_CHARS).collect()).collect()
}

#[cfg(test)]
mod tests {
    use crate::trial::{check, takeaway};

    #[track_caller]
    fn against(text: &str, expected: &[&str]) {
        let set = |article: &mut domain::Article| {
            article.takeaways = vec![takeaway("t", text)];
            article.body = "Governments froze the accounts of three shipping companies on Tuesday.".to_owned();
        };
        check("stale-takeaways", set, expected);
    }

    #[test]
    fn a_takeaway_about_something_else_is_found() {
        against("Parliament rejected the budget for railways.", &["Of takeaway 1, 0 of 4 words are in the article"]);
    }

    #[test]
    fn a_takeaway_in_other_words_is_fine() {
        against("The government has frozen three ship companies’ accounts.", &[]);
        against("It froze.", &[]);
    }
}
