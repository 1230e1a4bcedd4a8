//! Words in quotation marks: each comes from a saved source, or is listed here.

use crate::finding::{Found, Says};
use crate::galley::said;
use crate::{Check, prose};
use domain::{Part, Severity};
use std::ops::Range;

/// Quotations without a source.
pub const CHECK: Check = Check {
    id: "quotes",
    severity: Severity::Recommended,
    name: ("Quotes without a source", "Zitate ohne Quelle"),
    look,
};

/// One word in quotation marks is a name, or irony.
const WORDS_MIN: usize = 2;

/// So much of a quotation comes from its source; the rest is what an editor put in brackets.
const SOURCED: f64 = 0.6;

/// No quotation is longer; a mark without its end does not swallow the article.
const QUOTE_BYTES_MAX: usize = 3_000;

/// Whoever quotes more than this is not checked further.
const QUOTES_MAX: usize = 500;

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    // The body first: what it quotes, the parts that say it again need not prove again.
    let mut parts = galley.prose();
    parts.retain(|(part, _)| !matches!(part, Part::HeroAlt | Part::Note | Part::HeroCredit));
    parts.sort_by_key(|(part, _)| *part != Part::Body);
    let sources: Vec<String> = galley.article.sources.iter().map(|source| plain(&source.clip)).collect();
    let mut known: Vec<String> = Vec::new();
    for (part, text) in parts {
        for at in quoted(text) {
            if known.len() >= QUOTES_MAX {
                break;
            }
            let words = plain(&text[at.clone()]);
            if words.split(' ').count() < WORDS_MIN || known.iter().any(|other| other.contains(&words)) {
                continue;
            }
            let saved = sources.iter().any(|source| source.contains(&words));
            known.push(words);
            if saved || galley.from_sources(&part, text, &at) >= SOURCED {
                continue;
            }
            let says = Says::new(
                said!(
                    galley,
                    "no saved source has {quote}",
                    "keine gespeicherte Quelle enthält {quote}",
                    quote = shown(&text[at.clone()])
                ),
                said!(
                    galley,
                    "Mark the words as quoted from their source, or waive this with where you heard them.",
                    "Die Wörter als Zitat ihrer Quelle kennzeichnen oder hier festhalten, wo sie gefallen sind."
                ),
            );
            found.at(&part, text, at, says);
        }
    }
}

/// What stands between quotation marks, in bytes, without the marks. Not across paragraphs.
fn quoted(text: &str) -> Vec<Range<usize>> {
    let unspoken = prose::unspoken(text);
    let mut found = Vec::new();
    let mut at = 0;
    // Up to here, nothing closes what this mark opens.
    let mut open_until: [(char, usize); 5] = ['“', '„', '"', '«', '»'].map(|mark| (mark, 0));
    while let Some(next) = text[at..].find(['“', '„', '"', '«', '»']) {
        let open = at + next;
        let mark = text[open..].chars().next().unwrap_or_default();
        let from = open + mark.len_utf8();
        at = from;
        if prose::covering(&unspoken, open).is_some() {
            continue;
        }
        let closes: &[char] = match mark {
            '„' => &['“', '”'],
            '“' => &['”'],
            '«' => &['»'],
            '»' => &['«'],
            _ => &['"'],
        };
        let reach = text.floor_char_boundary(from + QUOTE_BYTES_MAX);
        let paragraph = text[from..reach].find("\n\n").map_or(reach, |end| from + end);
        let Some((_, none_before)) = open_until.iter_mut().find(|(other, _)| *other == mark) else { continue };
        let begin = from.max(*none_before).min(paragraph);
        let close = text[begin..paragraph].find(closes);
        *none_before = if close.is_none() { paragraph } else { 0 };
        if let Some(length) = close {
            let to = begin + length;
            if text[from..to].chars().any(char::is_alphabetic) {
                found.push(from..to);
            }
            at = to + text[to..].chars().next().map_or(0, char::len_utf8);
        }
    }
    found
}

fn plain(text: &str) -> String {
    let words = prose::words(text);
    words.iter().map(|word| word.text.to_lowercase()).collect::<Vec<_>>().join(" ")
}

/// A quotation short enough for a list.
fn shown(text: &str) -> String {
    let end = text.char_indices().nth(60).map(|(at, _)| at);
    match end {
        None => format!("“{text}”"),
        Some(end) => format!("“{}…”", text.get(..end).unwrap_or(text).trim_end()),
    }
}

#[cfg(test)]
mod tests {
    use crate::trial::{Around, check, check_around, check_body, id, takeaway};
    use domain::{Origin, Part, Run};

    #[test]
    fn quotations_without_a_source_are_listed() {
        check_body(
            "quotes",
            "“It is ours,” he said. “Nobody else’s.” The “ice” is „sehr dick“ and \"very thick\".",
            &[
                "No saved source has “It is ours,”",
                "No saved source has “Nobody else’s.”",
                "No saved source has “sehr dick”",
                "No saved source has “very thick”",
            ],
        );
        check_body("quotes", "“Not closed.\n\nNew “paragraph.\n\n`\"a b\"` [x](y \"a title\")", &[]);
    }

    #[test]
    fn a_quotation_is_listed_once() {
        let set = |article: &mut domain::Article| {
            article.takeaways = vec![takeaway("t", "He calls it an “exclusive game”.")];
            article.body = "He said it is “an exclusive game for a few.”".to_owned();
        };
        check("quotes", set, &["No saved source has “an exclusive game for a few.”"]);
    }

    #[test]
    fn a_quotation_that_comes_from_a_source_has_one() {
        let runs = vec![
            Run { len: 1, origin: Origin::Human(id("p")) },
            Run { len: 10, origin: Origin::Source(id("s")) },
            Run { len: 10, origin: Origin::Human(id("p")) },
        ];
        let around = Around { runs: vec![(Part::Body, runs)], ..Around::default() };
        check_around("quotes", &around, |article| article.body = "“It is ours” he said".to_owned(), &[]);
    }

    #[test]
    fn a_quotation_that_a_saved_source_has_needs_no_mark() {
        let set = |article: &mut domain::Article| {
            article.body = "“It is ours,” he said. “It is theirs.”".to_owned();
            article.sources = vec![domain::Source {
                id: id("s"),
                title: "The recording".to_owned(),
                url: String::new(),
                clip: "Yes, it is\nours now.".to_owned(),
                added_by: id("p"),
                at: domain::Moment(0),
            }];
        };
        check("quotes", set, &["No saved source has “It is theirs.”"]);
    }
}
