//! Names that are written otherwise than in the body: a letter more, a letter less, two that have changed places.

use crate::accord::derived;
use crate::finding::{Found, Says};
use crate::galley::said;
use crate::{Check, prose};
use domain::Severity;
use std::collections::BTreeMap;

/// Names that do not agree.
pub const CHECK: Check =
    Check { id: "names", severity: Severity::Recommended, name: ("Names that differ", "Abweichende Namen"), look };

/// Shorter words are too near to each other: Iran and Iraq.
const LETTERS_MIN: usize = 5;

/// So many names of the body are compared.
const NAMES_MAX: usize = 2_000;

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    let body = &galley.article.body;
    let words = prose::words(body);
    let everything: std::collections::BTreeSet<String> = words.iter().map(|word| bare(word.text)).collect();
    // By their first letter, because a name is misspelt behind it.
    let mut names: BTreeMap<char, Vec<String>> = BTreeMap::new();
    for word in words.iter().filter(|word| is_name(word.text)).take(NAMES_MAX) {
        let name = bare(word.text);
        if let Some(first) = name.chars().next() {
            let known = names.entry(first).or_default();
            if !known.contains(&name) {
                known.push(name);
            }
        }
    }
    for (part, text) in derived(galley) {
        for word in prose::words(text).iter().filter(|word| is_name(word.text) && !word.first) {
            let name = bare(word.text);
            if everything.contains(&name) {
                continue;
            }
            let known = name.chars().next().and_then(|first| names.get(&first));
            let Some(other) = known.and_then(|known| known.iter().find(|other| is_slip(&name, other))) else {
                continue;
            };
            let part_name = galley.named(&part);
            let says = Says::new(
                said!(
                    galley,
                    "{part_name} says “{name}”, the body “{other}”",
                    "{part_name}: „{name}“, im Text: „{other}“"
                ),
                said!(galley, "Check how the name is written.", "Prüfen, wie der Name geschrieben wird."),
            );
            found.about(&part, text, word.at.clone(), format!("{name} · {other}"), says, Vec::new());
        }
    }
}

/// Whether a word is written like a name: one capital at its beginning, or several (`McDonald`), not all of them.
fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
        && word.chars().any(char::is_lowercase)
        && bare(word).chars().count() >= LETTERS_MIN
}

fn bare(word: &str) -> String {
    word.trim_end_matches("’s").trim_end_matches("'s").trim_end_matches(['’', '\'']).to_owned()
}

/// Whether two words are one with a slip in it, and not one word in two forms.
fn is_slip(one: &str, other: &str) -> bool {
    const ENDINGS: [&str; 14] = ["s", "n", "an", "ans", "ese", "y", "ian", "ish", "i", "er", "en", "es", "e", "ern"];
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if long.strip_prefix(short).is_some_and(|ending| ENDINGS.contains(&ending)) {
        return false;
    }
    let letters = one.chars().count().max(other.chars().count());
    let most = if letters >= 9 { 2 } else { 1 };
    let apart = distance(one, other);
    // Forms of one word differ in what they end with: `Ukraine`, `Ukrainian`.
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    apart > 0 && apart <= most && (apart == 1 || common + 3 < letters)
}

/// How many letters are to be changed, added, dropped or swapped with their neighbour (optimal string alignment).
fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > 2 {
        return usize::MAX;
    }
    let mut rows: Vec<Vec<usize>> = vec![(0..=other.len()).collect()];
    for i in 1..=one.len() {
        let mut row = vec![i];
        for j in 1..=other.len() {
            let cell = |i: usize, j: usize| {
                rows.get(i).and_then(|row: &Vec<usize>| row.get(j)).copied().unwrap_or(usize::MAX / 2)
            };
            let same = one.get(i - 1) == other.get(j - 1);
            let left = row.get(j - 1).copied().unwrap_or(usize::MAX / 2);
            let mut least = (cell(i - 1, j) + 1).min(left + 1).min(cell(i - 1, j - 1) + usize::from(!same));
            if i > 1 && j > 1 && one.get(i - 1) == other.get(j - 2) && one.get(i - 2) == other.get(j - 1) {
                least = least.min(cell(i - 2, j - 2) + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows.last().and_then(|row| row.last()).copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use crate::trial::{check, takeaway};

    #[track_caller]
    fn against(takeaway_text: &str, body: &str, expected: &[&str]) {
        let set = |article: &mut domain::Article| {
            article.takeaways = vec![takeaway("t", takeaway_text)];
            article.body = body.to_owned();
        };
        check("names", set, expected);
    }

    #[test]
    fn a_slip_in_a_name_is_found() {
        against(
            "Former CEO Eric Schmitd came.",
            "Eric Schmidt came.",
            &["Takeaway 1 says “Schmitd”, the body “Schmidt”"],
        );
        against("The Shangai plan.", "In Shanghai they met.", &["Takeaway 1 says “Shangai”, the body “Shanghai”"]);
        against(
            "So said Chancellor Steinmaier.",
            "Then Steinmeier spoke.",
            &["Takeaway 1 says “Steinmaier”, the body “Steinmeier”"],
        );
    }

    #[test]
    fn forms_of_a_name_and_other_names_are_fine() {
        against("The German and Ukrainian talks.", "In Germany and Ukraine they met.", &[]);
        against("With Iraq and America’s allies.", "In Iran the American allies met.", &[]);
        against("Shares rose in Europe.", "Shared rules, said European ministers.", &[]);
        against("So said Shanghai’s mayor.", "In Shanghai they met.", &[]);
    }
}
