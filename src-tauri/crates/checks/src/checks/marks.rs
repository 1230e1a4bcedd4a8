//! Straight and curly quotation marks and apostrophes in one article: the trace of text that was pasted.

use crate::finding::{Found, Says};
use crate::galley::said;
use crate::{Check, prose};
use domain::Severity;
use std::ops::Range;

/// Two kinds of marks.
pub const CHECK: Check =
    Check { id: "quote-marks", severity: Severity::Recommended, name: ("Quotation marks", "Anführungszeichen"), look };

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    let parts: Vec<_> = galley.prose().into_iter().map(|(part, text)| (part, text, marks(text))).collect();
    let count =
        |straight: bool| parts.iter().flat_map(|(_, _, marks)| marks).filter(|one| one.straight == straight).count();
    let (straight, curly) = (count(true), count(false));
    if straight == 0 || curly == 0 {
        return;
    }
    let odd_is_straight = straight <= curly;
    let german = galley.written_in() == "de";
    for (part, text, marks) in parts {
        let odd: Vec<&Mark> = marks.iter().filter(|one| one.straight == odd_is_straight).collect();
        let Some(first) = odd.first() else { continue };
        let many = odd.len();
        let name = galley.named(&part);
        let says = Says::new(
            if odd_is_straight {
                said!(
                    galley,
                    "{name} has straight marks ({many}) where the article has curly ones",
                    "{name}: gerade Zeichen ({many}), sonst stehen typografische"
                )
            } else {
                said!(
                    galley,
                    "{name} has curly marks ({many}) where the article has straight ones",
                    "{name}: typografische Zeichen ({many}), sonst stehen gerade"
                )
            },
            said!(
                galley,
                "Use one kind; the fix changes them here.",
                "Nur eine Art verwenden; die Korrektur ändert sie hier."
            ),
        );
        let edits: Vec<(Range<usize>, String)> = odd
            .iter()
            .map(|mark| {
                let put = if odd_is_straight { curl(text, mark, german) } else { straighten(mark.c) };
                (mark.at..mark.at + mark.c.len_utf8(), put.to_string())
            })
            .collect();
        // The words around every one of them: a waiver is for these and no others.
        let words: Vec<&str> = odd.iter().map(|mark| around(text, mark.at)).collect();
        found.about(&part, text, word(text, first.at), words.join(" · "), says, edits);
    }
}

/// A quotation mark or an apostrophe.
struct Mark {
    at: usize,
    c: char,
    straight: bool,
}

fn marks(text: &str) -> Vec<Mark> {
    let unspoken = prose::unspoken(text);
    let mut found = Vec::new();
    let mut before = None;
    for (at, c) in text.char_indices() {
        let straight = matches!(c, '"' | '\'');
        // Feet and inches, minutes and seconds.
        let measures = straight && before.is_some_and(|c: char| c.is_ascii_digit());
        before = Some(c);
        if (straight && !measures || matches!(c, '“' | '”' | '„' | '‘' | '’' | '‚'))
            && prose::covering(&unspoken, at).is_none()
        {
            found.push(Mark { at, c, straight });
        }
    }
    found
}

/// The curly mark for a straight one.
fn curl(text: &str, mark: &Mark, german: bool) -> char {
    let before = text[..mark.at].chars().next_back();
    let after = text[mark.at + 1..].chars().next();
    let opens = before.is_none_or(|c| c.is_whitespace() || "([{—–-“„‘‚\"'/*_".contains(c))
        && after.is_some_and(|c| !c.is_whitespace());
    match (mark.c, opens, german) {
        ('"', true, false) => '“',
        ('"', true, true) => '„',
        ('"', false, false) => '”',
        ('"', false, true) => '“',
        // ’90s
        (_, true, _) if after.is_some_and(|c| c.is_ascii_digit()) => '’',
        (_, true, false) => '‘',
        (_, true, true) => '‚',
        _ => '’',
    }
}

fn straighten(mark: char) -> char {
    if matches!(mark, '“' | '”' | '„') { '"' } else { '\'' }
}

/// The word that a mark stands in or at, in bytes.
fn word(text: &str, at: usize) -> Range<usize> {
    let from = text[..at]
        .rfind(char::is_whitespace)
        .map_or(0, |space| space + text[space..].chars().next().map_or(1, char::len_utf8));
    let to = text[at..].find(char::is_whitespace).map_or(text.len(), |end| at + end);
    from..to
}

fn around(text: &str, at: usize) -> &str {
    let from = text.floor_char_boundary(at.saturating_sub(12));
    let to = text.floor_char_boundary(at + 13);
    text.get(from..to).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use crate::trial::{check_body, mended_body};

    #[test]
    fn the_odd_ones_are_made_like_the_others() {
        mended_body(
            "quote-marks",
            "“It is ours,” he said. China's plan. \"No 'games',\" in the '90s. ‘Ha’ “I’m” “so” “sure”",
            "“It is ours,” he said. China’s plan. “No ‘games’,” in the ’90s. ‘Ha’ “I’m” “so” “sure”",
        );
        mended_body("quote-marks", "\"Yes,\" she said. It's ours. China’s.", "\"Yes,\" she said. It's ours. China's.");
    }

    #[test]
    fn one_kind_is_no_finding() {
        for text in
            ["“It’s ours”", "\"It's ours\"", "“ours” `it's` [x](y'z) <a href=\"b\">", "“It” is 5' 10\" tall", ""]
        {
            check_body("quote-marks", text, &[]);
        }
        check_body(
            "quote-marks",
            "“It is” China's",
            &["The body has straight marks (1) where the article has curly ones"],
        );
    }
}
