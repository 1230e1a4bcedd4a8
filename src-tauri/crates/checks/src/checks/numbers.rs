//! Numbers that differ between the body and the parts that say it again.
//!
//! Three rules, each narrow: the same number of different things ("40 countries and organizations" against "40 nations"),
//! a number of the same things that the body does not have, and "more than" against "fewer than".

use crate::accord::derived;
use crate::finding::{Found, Says};
use crate::galley::said;
use crate::prose::{self, Word, stem};
use crate::{Check, Language};
use domain::{Part, Severity};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Numbers that do not agree.
pub const CHECK: Check =
    Check { id: "numbers", severity: Severity::Recommended, name: ("Numbers that differ", "Abweichende Zahlen"), look };

/// Smaller numbers stand for too many things: "two camps", "the two economies".
const SAME_NUMBER_MIN: f64 = 10.0;
const OTHER_NUMBER_MIN: f64 = 4.0;

/// So many of each part are compared.
const QUANTITIES_MAX: usize = 400;

/// Words that mean one thing when they are counted; the first stands for all.
const KIN: [&[&str]; 12] = [
    &["country", "nation", "state", "land", "länder", "staat", "staaten", "nationen"],
    &["organization", "organisation", "organisationen", "body", "institution"],
    &["person", "people", "resident", "citizen", "inhabitant", "menschen", "personen", "einwohner"],
    &["company", "firm", "business", "corporation", "enterprise", "unternehmen", "firmen"],
    &["worker", "employee", "staff", "beschäftigte", "mitarbeiter", "arbeitnehmer"],
    &["percent", "percentage", "prozent"],
    &["dollar", "usd"],
    &["euro", "eur"],
    &["user", "customer", "subscriber", "nutzer", "kunden"],
    &["student", "pupil", "schüler", "studierende"],
    &["death", "fatality", "tote", "todesopfer"],
    &["flight", "flüge"],
];

/// What is counted everywhere, and so says little by itself.
const EVERYWHERE: [&str; 14] = [
    "percent", "dollar", "euro", "year", "month", "week", "day", "hour", "minute", "jahre", "monate", "wochen", "tage",
    "time",
];

/// A number of something.
#[derive(Debug, Clone)]
struct Quantity {
    part: Part,
    at: Range<usize>,
    words: String,
    value: f64,
    things: BTreeSet<String>,
    bound: Bound,
}

/// What stands before the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    None,
    Over,
    Under,
}

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    let body = quantities(&Part::Body, &galley.article.body);
    let again: Vec<(Part, &str, Vec<Quantity>)> =
        derived(galley).into_iter().map(|(part, text)| (part.clone(), text, quantities(&part, text))).collect();
    let told: BTreeSet<u64> = same_number(found, &body, &again);
    let in_body: BTreeSet<u64> = body.iter().map(|one| one.value.to_bits()).collect();
    for (part, text, quantities) in &again {
        for one in quantities.iter().filter(|one| !told.contains(&one.value.to_bits())) {
            let alike = || body.iter().filter(|other| other.things == one.things);
            let name = galley.named(part);
            let words = &one.words;
            if let Some(other) =
                alike().find(|other| other.value.to_bits() == one.value.to_bits() && against(one, other))
            {
                let theirs = &other.words;
                let says = Says::new(
                    said!(
                        galley,
                        "{name} says “{words}”, the body “{theirs}”",
                        "{name}: „{words}“, im Text: „{theirs}“"
                    ),
                    advice(galley.language),
                );
                found.about(part, text, one.at.clone(), format!("{words} · {theirs}"), says, Vec::new());
                continue;
            }
            let common = one.things.iter().any(|thing| EVERYWHERE.contains(&thing.as_str()));
            if one.value < OTHER_NUMBER_MIN
                || in_body.contains(&one.value.to_bits())
                || (common && *part == Part::Analysis)
            {
                continue;
            }
            if let Some(other) = alike().next() {
                let theirs = &other.words;
                let says = Says::new(
                    said!(
                        galley,
                        "{name} says “{words}”, the body “{theirs}”",
                        "{name}: „{words}“, im Text: „{theirs}“"
                    ),
                    advice(galley.language),
                );
                found.about(part, text, one.at.clone(), format!("{words} · {theirs}"), says, Vec::new());
            }
        }
    }
}

/// One number that is said of different things, told once with every wording. Answers which numbers those were.
fn same_number(found: &mut Found<'_>, body: &[Quantity], again: &[(Part, &str, Vec<Quantity>)]) -> BTreeSet<u64> {
    let galley = found.galley;
    let mut by_value: BTreeMap<u64, Vec<&Quantity>> = BTreeMap::new();
    for one in again.iter().flat_map(|(_, _, all)| all).chain(body) {
        if one.value >= SAME_NUMBER_MIN {
            by_value.entry(one.value.to_bits()).or_default().push(one);
        }
    }
    by_value.retain(|_, all| {
        all.iter().enumerate().any(|(index, one)| {
            let others = all.iter().skip(index + 1);
            others.into_iter().any(|other| {
                one.part.section() != other.part.section()
                    && one.things != other.things
                    && !one.things.is_disjoint(&other.things)
            })
        })
    });
    for all in by_value.values() {
        let Some(first) = all.first() else { continue };
        let Some((_, text, _)) = again.iter().find(|(part, _, _)| *part == first.part) else { continue };
        let mut wordings: Vec<String> = Vec::new();
        let mut said_so: Vec<&str> = Vec::new();
        for one in all {
            if !said_so.contains(&one.words.as_str()) {
                said_so.push(&one.words);
                let (words, name) = (&one.words, galley.named(&one.part));
                wordings.push(said!(galley, "“{words}” ({name})", "„{words}“ ({name})"));
            }
        }
        let list = wordings.join(", ");
        let says = Says::new(
            said!(galley, "one number, different things: {list}", "eine Zahl, verschiedene Dinge: {list}"),
            advice(galley.language),
        );
        found.about(&first.part, text, first.at.clone(), said_so.join(" · "), says, Vec::new());
    }
    by_value.into_keys().collect()
}

fn advice(language: Language) -> String {
    match language {
        Language::English => "Check which is right, and say it the same way everywhere.",
        Language::German => "Prüfen, was stimmt, und überall dasselbe sagen.",
    }
    .to_owned()
}

fn against(one: &Quantity, other: &Quantity) -> bool {
    matches!((one.bound, other.bound), (Bound::Over, Bound::Under) | (Bound::Under, Bound::Over))
}

fn quantities(part: &Part, text: &str) -> Vec<Quantity> {
    let words = prose::words(text);
    let mut found = Vec::new();
    let mut index = 0;
    while index < words.len() && found.len() < QUANTITIES_MAX {
        let Some((value, used, compound)) = number(&words, index, text) else {
            index += 1;
            continue;
        };
        let last = index + used - 1;
        let (from, until) = (words[index].at.start, words[last].at.end);
        let bound = bound(&words[index.saturating_sub(2)..index], text, from);
        let mut things = BTreeSet::new();
        let mut end = until;
        let before = text[..from].chars().next_back();
        if let Some(sign) = before.and_then(|c| match c {
            '$' => Some("dollar"),
            '€' => Some("euro"),
            '£' => Some("pound"),
            _ => None,
        }) {
            things.insert(sign.to_owned());
        } else if text[until..].trim_start_matches([' ', '\u{a0}']).starts_with('%') {
            things.insert("percent".to_owned());
            end = until + text[until..].find('%').map_or(0, |at| at + 1);
        } else {
            (things, end) = counted(&words, last, text, compound);
        }
        if !things.is_empty() {
            let at = from..end;
            found.push(Quantity { part: part.clone(), words: text[at.clone()].to_owned(), at, value, things, bound });
        }
        index = last + 1;
    }
    found
}

/// The number that begins with this word: its value, how many words it has, and the unit that hangs on it by a hyphen.
fn number<'t>(words: &[Word<'t>], index: usize, text: &str) -> Option<(f64, usize, Option<&'t str>)> {
    let word = words.get(index)?;
    let (digits, compound) = match word.text.split_once('-') {
        Some((digits, unit)) if unit.starts_with(char::is_alphabetic) => (digits, Some(unit)),
        _ => (word.text, None),
    };
    let mut value = value_of(digits)?;
    let date = |at: Option<&Word<'_>>| at.is_some_and(|word| super::dates::month(word.text).is_some());
    let spelt = digits.bytes().all(|b| b.is_ascii_digit());
    // A year or the day of a month counts nothing.
    if spelt && compound.is_none() {
        let is_year = digits.len() == 4 && (1900.0..2100.0).contains(&value);
        if is_year || date(index.checked_sub(1).and_then(|at| words.get(at))) || date(words.get(index + 1)) {
            return None;
        }
    }
    let mut used = 1;
    if compound.is_none()
        && let Some(next) = words.get(index + 1)
        && joined(text, &word.at, &next.at)
        && let Some(times) = times(next.text)
    {
        value *= times;
        used = 2;
    }
    Some((value, used, compound))
}

fn value_of(word: &str) -> Option<f64> {
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return word.replace(',', "").parse().ok();
    }
    const SPELT: [(&str, f64); 36] = [
        ("two", 2.0),
        ("three", 3.0),
        ("four", 4.0),
        ("five", 5.0),
        ("six", 6.0),
        ("seven", 7.0),
        ("eight", 8.0),
        ("nine", 9.0),
        ("ten", 10.0),
        ("eleven", 11.0),
        ("twelve", 12.0),
        ("fifteen", 15.0),
        ("twenty", 20.0),
        ("thirty", 30.0),
        ("forty", 40.0),
        ("fifty", 50.0),
        ("sixty", 60.0),
        ("seventy", 70.0),
        ("eighty", 80.0),
        ("ninety", 90.0),
        ("zwei", 2.0),
        ("drei", 3.0),
        ("vier", 4.0),
        ("fünf", 5.0),
        ("sechs", 6.0),
        ("sieben", 7.0),
        ("acht", 8.0),
        ("neun", 9.0),
        ("zehn", 10.0),
        ("elf", 11.0),
        ("zwölf", 12.0),
        ("zwanzig", 20.0),
        ("dreißig", 30.0),
        ("vierzig", 40.0),
        ("fünfzig", 50.0),
        ("hundert", 100.0),
    ];
    let small = word.to_lowercase();
    SPELT.iter().find(|(name, _)| *name == small).map(|(_, value)| *value)
}

fn times(word: &str) -> Option<f64> {
    match word.to_lowercase().as_str() {
        "hundred" => Some(1e2),
        "thousand" | "tausend" => Some(1e3),
        "million" | "millions" | "millionen" => Some(1e6),
        "billion" | "billions" | "milliarde" | "milliarden" => Some(1e9),
        "trillion" | "trillions" | "billionen" => Some(1e12),
        _ => None,
    }
}

/// What is counted behind the number at `last`, and where the wording ends.
fn counted(words: &[Word<'_>], last: usize, text: &str, compound: Option<&str>) -> (BTreeSet<String>, usize) {
    let mut things = BTreeSet::new();
    let mut group: Vec<&Word<'_>> = Vec::new();
    let mut end = words.get(last).map_or(0, |word| word.at.end);
    let mut previous = last;
    let close = |group: &mut Vec<&Word<'_>>, things: &mut BTreeSet<String>, end: &mut usize| {
        let head = group.iter().find(|word| is_plural(word.text)).or(group.last());
        if let Some(head) = head {
            things.insert(thing(head.text));
            *end = (*end).max(head.at.end);
        }
        group.clear();
    };
    for index in last + 1..(last + 8).min(words.len()) {
        let (Some(before), Some(word)) = (words.get(previous), words.get(index)) else { break };
        if !joined(text, &before.at, &word.at) || group.len() >= 4 {
            break;
        }
        previous = index;
        let small = word.text.to_lowercase();
        if matches!(small.as_str(), "and" | "or" | "und" | "oder") && !group.is_empty() {
            close(&mut group, &mut things, &mut end);
            continue;
        }
        if stops(&small) || value_of(word.text).is_some() {
            break;
        }
        group.push(word);
        // "13-point global action plan": what comes first is enough to know it again.
        if compound.is_some() {
            break;
        }
    }
    // Behind "and" something else may begin: only what is counted together, in the plural, belongs to it.
    if things.is_empty() || group.iter().any(|word| is_plural(word.text)) {
        close(&mut group, &mut things, &mut end);
    }
    match compound {
        Some(unit) => (things.first().map(|first| format!("{unit} {first}")).into_iter().collect(), end),
        None => (things, end),
    }
}

/// Whether only spaces stand between two words, so that they belong together.
fn joined(text: &str, one: &Range<usize>, other: &Range<usize>) -> bool {
    text.get(one.end..other.start)
        .is_some_and(|between| !between.is_empty() && between.chars().all(|c| c == ' ' || c == '\u{a0}'))
}

fn is_plural(word: &str) -> bool {
    let small = word.to_lowercase();
    (small.len() > 3 && small.ends_with('s') && !small.ends_with("ss") && !small.ends_with("us"))
        || matches!(small.as_str(), "people" | "men" | "women" | "children" | "percent" | "prozent" | "staff" | "dead")
        || (word.starts_with(char::is_uppercase) && (small.ends_with("en") || small.ends_with("er")))
}

fn thing(word: &str) -> String {
    let stem = stem(word);
    KIN.iter()
        .find(|kin| kin.contains(&stem.as_str()))
        .and_then(|kin| kin.first())
        .map_or(stem, |first| (*first).to_owned())
}

/// Words that no longer say what is counted.
fn stops(word: &str) -> bool {
    const STOPS: &[&str] = &[
        "of", "in", "on", "at", "to", "from", "for", "by", "with", "as", "is", "are", "was", "were", "be", "been",
        "has", "have", "had", "will", "would", "can", "could", "may", "who", "that", "which", "this", "these", "the",
        "a", "an", "it", "its", "their", "his", "her", "after", "before", "during", "since", "but", "when", "while",
        "if", "than", "not", "into", "over", "under", "more", "less", "ago", "later", "im", "am", "an", "auf", "aus",
        "bei", "der", "die", "das", "den", "dem", "des", "ein", "eine", "für", "mit", "nach", "seit", "von", "vor",
        "zu", "zum", "zur", "sind", "ist", "war", "waren", "wird", "werden", "haben", "hat", "als", "wie", "sich",
        "nicht", "ab", "bis", "über", "unter",
    ];
    STOPS.contains(&word)
}

fn bound(before: &[Word<'_>], text: &str, from: usize) -> Bound {
    let near = before.last().is_some_and(|word| text.get(word.at.end..from).is_some_and(|gap| gap.trim().is_empty()));
    let said = before.iter().map(|word| word.text.to_lowercase()).collect::<Vec<_>>().join(" ");
    let ends = |phrases: &[&str]| {
        near && phrases.iter().any(|phrase| said == *phrase || said.ends_with(&format!(" {phrase}")))
    };
    if ends(&["more than", "over", "at least", "above", "exceeding", "mehr als", "über", "mindestens"]) {
        Bound::Over
    } else if ends(&[
        "fewer than",
        "less than",
        "under",
        "below",
        "nearly",
        "almost",
        "up to",
        "weniger als",
        "unter",
        "fast",
        "knapp",
        "bis zu",
    ]) {
        Bound::Under
    } else {
        Bound::None
    }
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
        check("numbers", set, expected);
    }

    #[test]
    fn one_number_of_different_things_is_found() {
        against(
            "More than 40 nations came.",
            "There were 40 countries and international organizations.",
            &[
                "One number, different things: “40 nations” (takeaway 1), “40 countries and international organizations” (the body)",
            ],
        );
    }

    #[test]
    fn another_number_of_the_same_things_is_found() {
        against(
            "45 countries came.",
            "There were 40 countries in the hall.",
            &["Takeaway 1 says “45 countries”, the body “40 countries”"],
        );
        against(
            "A three-day strike, then a five-day conference.",
            "The four-day conference ended.",
            &["Takeaway 1 says “five-day conference”, the body “four-day conference”"],
        );
        against(
            "It cost $45 million.",
            "It cost $40 million.",
            &["Takeaway 1 says “45 million”, the body “40 million”"],
        );
        against("A rise of 7 percent.", "It rose by 5% again.", &["Takeaway 1 says “7 percent”, the body “5%”"]);
        against(
            "More than 40 ships wait.",
            "Nearly 40 ships wait.",
            &["Takeaway 1 says “40 ships”, the body “40 ships”"],
        );
    }

    #[test]
    fn numbers_that_agree_or_have_nothing_to_do_with_each_other_are_fine() {
        against("Over 40 nations came.", "More than 40 countries came to the talks.", &[]);
        against("It took 40 years.", "Of the voters, 40 percent came.", &[]);
        against("On July 26, 2025 two camps met.", "In 2024 the two largest economies met on July 25.", &[]);
        against("45 countries came.", "There were 40 countries, later 45 countries.", &[]);
        against("The two countries agreed.", "There were 40 countries.", &[]);
    }
}
