//! Dates as files write them, as RFC 3339. Knows no clock and no time zones but those that are written down.

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A date that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Date {
    /// RFC 3339: a date, or a date with time and offset.
    pub text: String,
    /// Whether the file named a time without its zone, so that UTC was assumed.
    pub zone_assumed: bool,
}

/// Reads `2026-11-23`, `2026-11-23 08:30 +0100`, `Nov 23, 2026`, `23 November 2026`.
pub fn read(text: &str) -> Option<Date> {
    let text = text.trim();
    if text.len() > 60 {
        return None;
    }
    numbers(text).or_else(|| in_words(text))
}

fn numbers(text: &str) -> Option<Date> {
    let (date, rest) = (text.get(..10)?, text[10..].trim_start_matches(['T', 't', ' ']));
    let mut fields = date.split('-');
    let (year, month, day) = (digits(fields.next()?, 4)?, digits(fields.next()?, 2)?, digits(fields.next()?, 2)?);
    let date = calendar(year, month, day)?;
    if rest.is_empty() {
        return Some(Date { text: date, zone_assumed: false });
    }
    let clock_end = rest.find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.').unwrap_or(rest.len());
    let (clock, zone) = (&rest[..clock_end], rest[clock_end..].trim());
    let (clock, fraction) = clock.split_once('.').map_or((clock, String::new()), |(c, f)| (c, format!(".{f}")));
    let fields: Vec<&str> = clock.split(':').collect();
    let (hour, minute) = (digits(fields.first()?, 2)?, digits(fields.get(1)?, 2)?);
    let second = fields.get(2).map_or(Some(0), |s| digits(s, 2))?;
    let whole = fields.len() <= 3 && hour < 24 && minute < 60 && second < 61 && fraction != ".";
    let offset = match zone {
        "" => Some("Z".to_owned()),
        "Z" | "z" | "UTC" | "GMT" => Some("Z".to_owned()),
        zone => {
            let bare: String = zone.chars().filter(|c| *c != ':').collect();
            let signed =
                bare.len() == 5 && bare.starts_with(['+', '-']) && bare[1..].bytes().all(|b| b.is_ascii_digit());
            signed.then(|| format!("{}:{}", &bare[..3], &bare[3..]))
        }
    }?;
    whole.then(|| Date {
        text: format!("{date}T{hour:02}:{minute:02}:{second:02}{fraction}{offset}"),
        zone_assumed: zone.is_empty(),
    })
}

fn in_words(text: &str) -> Option<Date> {
    let words: Vec<&str> = text.split([' ', ',', '.']).filter(|w| !w.is_empty()).collect();
    let [first, second, year] = words[..] else { return None };
    let (month, day) = month(first).map(|m| (m, second)).or_else(|| month(second).map(|m| (m, first)))?;
    let day = day.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let day = day.parse().ok().filter(|_| day.bytes().all(|b| b.is_ascii_digit()))?;
    Some(Date { text: calendar(digits(year, 4)?, month, day)?, zone_assumed: false })
}

fn month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let at = MONTHS.iter().position(|m| word.starts_with(m))?;
    let names = [
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
    ];
    (names[at].starts_with(&word) || word == "sept").then_some(at as u32 + 1)
}

fn digits(text: &str, count: usize) -> Option<u32> {
    (text.len() == count && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

fn calendar(year: u32, month: u32, day: u32) -> Option<String> {
    let leap = (year.is_multiple_of(4) && !year.is_multiple_of(100)) || year.is_multiple_of(400);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(read(text).map(|d| d.text).as_deref(), expected, "{text:?}");
    }

    #[test]
    fn dates_are_read_as_generators_write_them() {
        check("2026-11-23", Some("2026-11-23"));
        check("2026-11-23T08:30:00Z", Some("2026-11-23T08:30:00Z"));
        check("2026-11-23 08:30:15 +0100", Some("2026-11-23T08:30:15+01:00"));
        check("2026-11-23T08:30:00.250-05:00", Some("2026-11-23T08:30:00.250-05:00"));
        check("2026-11-23 08:30", Some("2026-11-23T08:30:00Z"));
        check("Jul 08 2022", Some("2022-07-08"));
        check("November 3, 2026", Some("2026-11-03"));
        check("3rd Sept. 2026", Some("2026-09-03"));
        assert!(read("2026-11-23 08:30").is_some_and(|d| d.zone_assumed));
    }

    #[test]
    fn what_is_no_date_is_none() {
        for text in [
            "",
            "soon",
            "2026-13-01",
            "2026-02-30",
            "23/11/2026",
            "2026-11-23x",
            "May I come",
            "2026-11-23T25:00",
            "äöü2026-11-23",
        ] {
            check(text, None);
        }
    }
}
