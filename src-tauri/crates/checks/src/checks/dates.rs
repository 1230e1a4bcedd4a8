//! Dates that differ between the body and the parts that say it again, and days of the week that are none of their date.

use crate::Check;
use crate::accord::derived;
use crate::finding::{Found, Says};
use crate::galley::{Galley, said};
use crate::prose::{self, Word};
use domain::{Part, Severity};
use std::ops::Range;

/// Dates that do not agree.
pub const CHECK: Check =
    Check { id: "dates", severity: Severity::Recommended, name: ("Dates that differ", "Abweichende Daten"), look };

/// A day of a month, perhaps of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Date {
    at: Range<usize>,
    day: u32,
    month: u32,
    year: Option<u32>,
    weekday: Option<u32>,
}

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    for (part, text) in galley.prose() {
        wrong_weekdays(found, &part, text);
    }
    let body = dates(&galley.article.body);
    for (part, text) in derived(galley) {
        for date in dates(text) {
            let same = |other: &Date| {
                other.day == date.day
                    && other.month == date.month
                    && (other.year == date.year || other.year.is_none() || date.year.is_none())
            };
            let near = |other: &&Date| {
                let (day, month) = (other.day == date.day, other.month == date.month);
                let year = other.year == date.year || other.year.is_none() || date.year.is_none();
                [day, month, year].into_iter().filter(|same| *same).count() == 2
            };
            if body.iter().any(same) {
                continue;
            }
            let Some(other) = body.iter().find(near) else { continue };
            differs(found, galley, (&part, text), &date, other);
        }
    }
}

fn differs(found: &mut Found<'_>, galley: &Galley<'_>, (part, text): (&Part, &str), date: &Date, other: &Date) {
    let name = galley.named(part);
    let (ours, theirs) = (&text[date.at.clone()], &galley.article.body[other.at.clone()]);
    let says = Says::new(
        said!(galley, "{name} says “{ours}”, the body “{theirs}”", "{name}: „{ours}“, im Text: „{theirs}“"),
        said!(
            galley,
            "Check which day it was, and say it everywhere.",
            "Prüfen, welcher Tag es war, und überall so schreiben."
        ),
    );
    found.about(part, text, date.at.clone(), format!("{ours} · {theirs}"), says, Vec::new());
}

fn wrong_weekdays(found: &mut Found<'_>, part: &Part, text: &str) {
    let galley = found.galley;
    for date in dates(text) {
        let (Some(said_day), Some(year)) = (date.weekday, date.year) else { continue };
        let is = weekday_of(year, date.month, date.day);
        if is == said_day {
            continue;
        }
        let words = &text[date.at.clone()];
        let english = WEEKDAYS[0].get(is as usize).copied().unwrap_or_default();
        let german = WEEKDAYS[1].get(is as usize).copied().unwrap_or_default();
        let says = Says::new(
            said!(galley, "“{words}” was a {english}", "„{words}“ war ein {german}"),
            said!(galley, "Check the day and the date.", "Wochentag und Datum prüfen."),
        );
        found.at(part, text, date.at.clone(), says);
    }
}

const WEEKDAYS: [[&str; 7]; 2] = [
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
];

const MONTHS: [[&str; 12]; 3] = [
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sept", "oct", "nov", "dec"],
    [
        "januar",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
    ],
];

/// The number of a month by its name, which begins with a capital letter.
pub fn month(word: &str) -> Option<u32> {
    if !word.starts_with(char::is_uppercase) {
        return None;
    }
    let small = word.trim_end_matches('.').to_lowercase();
    let found = MONTHS.iter().find_map(|names| names.iter().position(|name| *name == small))?;
    u32::try_from(found + 1).ok()
}

/// The dates in a text: "July 26, 2025", "26 July", "26. Juli 2025", with the day of the week before them.
fn dates(text: &str) -> Vec<Date> {
    let words = prose::words(text);
    let mut found = Vec::new();
    for (index, word) in words.iter().enumerate() {
        let Some(month) = month(word.text) else { continue };
        let near = |one: usize, other: usize| {
            let (Some(one), Some(other)) = (words.get(one), words.get(other)) else { return false };
            text.get(one.at.end..other.at.start).is_some_and(|gap| gap.len() <= 3 && !gap.contains('\n'))
        };
        let before = index.checked_sub(1).filter(|at| near(*at, index));
        let after = Some(index + 1).filter(|at| near(index, *at));
        let day_at = |at: Option<usize>| at.and_then(|at| words.get(at).and_then(day).map(|day| (at, day)));
        let Some((at, day)) = day_at(before).or_else(|| day_at(after)) else { continue };
        let (first, last) = (at.min(index), at.max(index));
        let year = Some(last + 1).filter(|next| near(last, *next)).and_then(|next| words.get(next)).and_then(year);
        let weekday = first.checked_sub(1).filter(|at| near(*at, first)).and_then(|at| words.get(at)).and_then(weekday);
        let begin = if weekday.is_some() { first - 1 } else { first };
        let end = if year.is_some() { last + 1 } else { last };
        let (Some(from), Some(to)) = (words.get(begin), words.get(end)) else { continue };
        found.push(Date { at: from.at.start..to.at.end, day, month, year, weekday });
    }
    found
}

fn day(word: &Word<'_>) -> Option<u32> {
    let digits = word.text.trim_end_matches(char::is_alphabetic); // 1st, 2nd
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}

fn year(word: &Word<'_>) -> Option<u32> {
    word.text.parse().ok().filter(|year| (1500..2500).contains(year))
}

fn weekday(word: &Word<'_>) -> Option<u32> {
    let found = WEEKDAYS.iter().find_map(|names| names.iter().position(|name| *name == word.text))?;
    u32::try_from(found).ok()
}

/// The day of the week of a day in the Gregorian calendar, Monday being 0 (Zeller's congruence).
fn weekday_of(year: u32, month: u32, day: u32) -> u32 {
    let (year, month) = if month < 3 { (year - 1, month + 12) } else { (year, month) };
    (day + 13 * (month + 1) / 5 + year + year / 4 - year / 100 + year / 400 + 5) % 7
}

#[cfg(test)]
mod tests {
    use super::weekday_of;
    use crate::trial::{check, check_body, takeaway};

    #[track_caller]
    fn against(takeaway_text: &str, body: &str, expected: &[&str]) {
        let set = |article: &mut domain::Article| {
            article.takeaways = vec![takeaway("t", takeaway_text)];
            article.body = body.to_owned();
        };
        check("dates", set, expected);
    }

    #[test]
    fn days_of_the_week_are_reckoned() {
        assert_eq!([weekday_of(2025, 7, 26), weekday_of(2000, 2, 29), weekday_of(2026, 1, 1)], [5, 1, 3]);
    }

    #[test]
    fn a_date_that_the_body_does_not_have_is_found() {
        against(
            "It began on July 27.",
            "It began on July 26, 2025.",
            &["Takeaway 1 says “July 27”, the body “July 26, 2025”"],
        );
        against(
            "It began on 26 June 2025.",
            "It began on July 26, 2025.",
            &["Takeaway 1 says “26 June 2025”, the body “July 26, 2025”"],
        );
        against(
            "Am 27. Juli 2025.",
            "Es begann am 26. Juli 2025.",
            &["Takeaway 1 says “27. Juli 2025”, the body “26. Juli 2025”"],
        );
    }

    #[test]
    fn dates_that_agree_are_fine() {
        against("It began on 26 July.", "From July 26, 2025 to July 28, 2025.", &[]);
        against("In May 40 ships came; they may 3 times.", "On May 3 it froze.", &[]);
    }

    #[test]
    fn a_day_of_the_week_is_that_of_its_date() {
        check_body("dates", "On Monday, July 26, 2025 it froze.", &["“Monday, July 26, 2025” was a Saturday"]);
        check_body("dates", "On Saturday, July 26, 2025 it froze. On Monday, July 26 too.", &[]);
    }
}
