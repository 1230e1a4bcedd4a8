//! Two spaces where one is meant.

use crate::finding::{Found, Says};
use crate::galley::said;
use crate::{Check, prose};
use domain::Severity;
use std::ops::Range;

/// Double spaces inside lines.
pub const CHECK: Check =
    Check { id: "spaces", severity: Severity::Recommended, name: ("Double spaces", "Doppelte Leerzeichen"), look };

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    for (part, text) in galley.prose() {
        let gaps = gaps(text);
        let Some(first) = gaps.first().cloned() else { continue };
        let many = gaps.len();
        let name = galley.named(&part);
        let says = Says::new(
            said!(galley, "{name} has double spaces ({many})", "{name}: doppelte Leerzeichen ({many})"),
            said!(galley, "One space is enough.", "Ein Leerzeichen reicht."),
        );
        let words = format!("{many}");
        found.about(&part, text, first, words, says, gaps.into_iter().map(|at| (at, " ".to_owned())).collect());
    }
}

/// Runs of two or more spaces between characters of a line. Not in tables, whose columns they set, and not behind the mark
/// of a list.
fn gaps(text: &str) -> Vec<Range<usize>> {
    let unspoken = prose::unspoken(text);
    let mut found = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let begin = line.len() - line.trim_start().len();
        let body = line.trim_end();
        let table = body.trim_start().starts_with('|');
        let mut at = begin.min(body.len());
        while !table && let Some(next) = body[at..].find("  ") {
            let from = at + next;
            let to = from + body[from..].len() - body[from..].trim_start_matches(' ').len();
            let marks = body[begin..from].chars().all(|c| c.is_ascii_digit() || "-*+.>)#".contains(c));
            if !marks && prose::covering(&unspoken, start + from).is_none() {
                found.push(start + from..start + to);
            }
            at = to;
        }
        start += line.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::trial::{check_body, mended_body};

    #[test]
    fn double_spaces_become_one() {
        mended_body("spaces", "It  froze.   Then\nmore  ice.", "It froze. Then\nmore ice.");
    }

    #[test]
    fn spaces_that_mean_something_stay() {
        for text in ["line  \nbreak", "-   item", "1.  item", "| a  | b |", "`a  b`"] {
            check_body("spaces", text, &[]);
        }
    }
}
