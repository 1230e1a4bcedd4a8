//! What was to be filled in and was not: TK, `[insert …]`, `{{name}}`, lorem ipsum.

use crate::Check;
use crate::finding::{Found, Says};
use crate::galley::said;
use crate::prose;
use domain::Severity;
use std::ops::Range;

/// What was left for later.
pub const CHECK: Check =
    Check { id: "placeholders", severity: Severity::Required, name: ("Placeholders", "Platzhalter"), look };

/// How a bracket begins that somebody was to fill in.
const BEGINNINGS: [&str; 14] = [
    "insert ",
    "your ",
    "add ",
    "placeholder",
    "company name",
    "client name",
    "link to ",
    "tk",
    "tbd",
    "citation needed",
    "quote from ",
    "quote here",
    "hier ",
    "einfügen",
];

/// What it says when it says nothing else.
const WHOLE: [&str; 12] =
    ["name", "date", "city", "link", "url", "source", "title", "quote", "number", "x", "xx", "quelle"];

/// Companies that are called so.
const NOT_TO_COME: [&str; 3] = [" Maxx", " Elevator", "-stat"];

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    // "TK" is to come in English, and a health insurer in German.
    let to_come = galley.written_in() != "de";
    for (part, text) in galley.texts() {
        let code = prose::code(text);
        let mut places = brackets(text);
        places.extend(words(text, to_come));
        places.sort_by_key(|at| at.start);
        let mut end = 0;
        for at in places {
            if at.start < end || prose::covering(&code, at.start).is_some() {
                continue;
            }
            end = at.end;
            let words = &text[at.clone()];
            let says = Says::new(
                said!(galley, "“{words}” was to be filled in", "„{words}“ sollte ausgefüllt werden"),
                said!(galley, "Write what belongs there, or take it out.", "Ausfüllen oder streichen."),
            );
            found.at(&part, text, at, says);
        }
    }
}

/// Words that stand for others: TK (where it means that something is `to_come`), TODO, XXXX, lorem ipsum.
pub fn words(text: &str, to_come: bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    if !["TK", "XXXX", "TODO", "FIXME", "orem", "OREM"].iter().any(|part| text.contains(part)) {
        return found;
    }
    for word in prose::words(text) {
        let rest = &text[word.at.end..];
        let is_tk = to_come
            && word.text.starts_with("TK")
            && word.text.trim_start_matches("TK").is_empty()
            && !NOT_TO_COME.iter().any(|name| rest.starts_with(name));
        let is_x = word.text.len() >= 4 && word.text.bytes().all(|b| b == b'X');
        if is_tk || is_x || matches!(word.text, "TODO" | "FIXME" | "TKTK") {
            found.push(word.at.clone());
        }
        if word.text.eq_ignore_ascii_case("lorem") && rest.get(..6).is_some_and(|r| r.eq_ignore_ascii_case(" ipsum")) {
            found.push(word.at.start..word.at.end + 6);
        }
    }
    found
}

/// `[insert …]`, `[[…]]`, `{{…}}`, `<insert …>`.
fn brackets(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find(['[', '{', '<']) {
        let from = at + next;
        let rest = &text[from..];
        let pairs = [("[[", "]]"), ("{{", "}}"), ("[", "]"), ("<", ">")];
        let end = pairs.into_iter().find_map(|(open, close)| {
            let inside = rest.strip_prefix(open)?;
            let reach = inside.floor_char_boundary(200);
            let length = inside[..reach].find(close)?;
            let to = from + open.len() + length + close.len();
            let said = inside[..length].trim().to_lowercase();
            let double = open.len() == 2 && !said.is_empty() && !said.contains('\n');
            (double || (single(open, &said) && !is_link(&text[to..]))).then_some(to)
        });
        at = end.unwrap_or(from + 1);
        if let Some(to) = end {
            found.push(from..to);
        }
    }
    found
}

fn single(open: &str, said: &str) -> bool {
    let begins = |word: &&str| {
        said.strip_prefix(*word).is_some_and(|rest| word.ends_with(' ') || !rest.starts_with(char::is_alphanumeric))
    };
    match open {
        "<" => ["insert ", "your ", "einfügen "].iter().any(|word| said.starts_with(word)),
        "[" => BEGINNINGS.iter().any(begins) || WHOLE.contains(&said),
        _ => false,
    }
}

/// Whether what follows a bracket makes it the label of a link.
fn is_link(rest: &str) -> bool {
    rest.starts_with(['(', '[', ':'])
}

#[cfg(test)]
mod tests {
    use crate::trial::check_body;

    #[test]
    fn what_was_to_be_filled_in_is_found() {
        check_body(
            "placeholders",
            "The mayor, TK, said [insert quote] to [[WINNING_TEAM_MASCOT]].",
            &[
                "“TK” was to be filled in",
                "“[insert quote]” was to be filled in",
                "“[[WINNING_TEAM_MASCOT]]” was to be filled in",
            ],
        );
        check_body(
            "placeholders",
            "Dear {{first_name}}, lorem ipsum [Your name] XXXX <insert city>",
            &[
                "“{{first_name}}” was to be filled in",
                "“lorem ipsum” was to be filled in",
                "“[Your name]” was to be filled in",
                "“XXXX” was to be filled in",
                "“<insert city>” was to be filled in",
            ],
        );
    }

    #[test]
    fn what_only_looks_like_it_is_none() {
        for text in [
            "“Regulatory concepts [and] institutional rules,” [the minister] said. See [source](https://x.org).",
            "TK Maxx and TK Elevator; Super Bowl XXX; ATK; [sic] `{{ code }}`",
            "[link][1] and [your view](https://x.org)",
            "[additional] help and {one brace}",
        ] {
            check_body("placeholders", text, &[]);
        }
    }
}
