//! What a chat assistant leaves in text that was copied from it.

use crate::finding::{Found, Says};
use crate::galley::said;
use crate::{Check, links, prose};
use domain::residue::{Spoken, marks, spoken};
use domain::{Part, Severity};
use std::ops::Range;

/// Marks of an assistant's citations, its own addresses, and what it says to whoever asked.
pub const CHECK: Check =
    Check { id: "residue", severity: Severity::Required, name: ("Chatbot residue", "Reste eines Chatbots"), look };

/// What assistants put behind the addresses that they cite.
pub const SOURCES: [&str; 8] = [
    "utm_source=chatgpt.com",
    "utm_source=openai",
    "utm_source=openai.com",
    "utm_source=copilot.com",
    "utm_source=perplexity",
    "utm_source=perplexity.ai",
    "utm_source=claude.ai",
    "utm_source=gemini",
];

fn look(found: &mut Found<'_>) {
    for (part, text) in found.galley.texts() {
        left_marks(found, &part, text);
        addresses(found, &part, text);
        own_words(found, &part, text);
    }
}

fn left_marks(found: &mut Found<'_>, part: &Part, text: &str) {
    let galley = found.galley;
    let code = prose::code(text);
    for at in marks(text) {
        if prose::covering(&code, at.start).is_some() {
            continue;
        }
        let says = Says::new(
            said!(
                galley,
                "a mark of a chat assistant’s citation was left here",
                "hier blieb die Quellenmarke eines Chatbots stehen"
            ),
            said!(
                galley,
                "Take it out, and name the source yourself if the sentence needs one.",
                "Entfernen; die Quelle selbst nennen, wenn der Satz eine braucht."
            ),
        );
        // A mark stood where a space and punctuation meet.
        let rest = &text[at.end..];
        let spaces = text[..at.start].len() - text[..at.start].trim_end_matches(' ').len();
        let close = rest.is_empty() || rest.starts_with(['.', ',', ';', ':', '!', '?', ' ', '\n']);
        let from = if close { at.start - spaces } else { at.start };
        found.mended(part, text, at.clone(), says, vec![(from..at.end, String::new())]);
    }
}

fn addresses(found: &mut Found<'_>, part: &Part, text: &str) {
    let galley = found.galley;
    for link in links::links(text) {
        let address = &text[link.address.clone()];
        let Some(kept) = super::tracking::without(address, is_source) else { continue };
        let says = Says::new(
            said!(
                galley,
                "this address says that a chat assistant found it",
                "diese Adresse verrät, dass ein Chatbot sie gefunden hat"
            ),
            said!(
                galley,
                "Open the page and check what it says; then take the mark out of the address.",
                "Die Seite öffnen und prüfen, dann die Marke aus der Adresse entfernen."
            ),
        );
        found.mended(part, text, link.address.clone(), says, vec![(link.address, kept)]);
    }
}

/// Whether a parameter of an address is an assistant's.
pub fn is_source(_: &str, pair: &str) -> bool {
    SOURCES.iter().any(|source| pair.eq_ignore_ascii_case(source))
}

fn own_words(found: &mut Found<'_>, part: &Part, text: &str) {
    let galley = found.galley;
    let paragraphs = paragraphs(text);
    let texts: Vec<&str> = paragraphs.iter().map(|at| &text[at.clone()]).collect();
    // A person asked a question may well begin with "Absolutely".
    let answers = matches!(part, Part::Answer(_) | Part::Question(_) | Part::Note);
    for (index, how) in spoken(&texts).into_iter().filter(|(_, how)| !answers || *how == Spoken::Passage) {
        let Some(at) = paragraphs.get(index) else { continue };
        let says = Says::new(
            match how {
                Spoken::Beginning => said!(
                    galley,
                    "the beginning reads like a chat assistant speaking",
                    "der Anfang klingt nach einem Chatbot"
                ),
                Spoken::End => {
                    said!(
                        galley,
                        "the end reads like a chat assistant speaking",
                        "der Schluss klingt nach einem Chatbot"
                    )
                }
                Spoken::Passage => {
                    said!(galley, "this reads like a chat assistant speaking", "das klingt nach einem Chatbot")
                }
            },
            said!(
                galley,
                "Take it out; if somebody is quoted, waive this.",
                "Streichen; falls jemand zitiert wird, diesen Befund aufheben."
            ),
        );
        found.at(part, text, at.clone(), says);
    }
}

/// Stretches between line feeds that hold something, without white space around them.
fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let mut found = Vec::new();
    for line in text.split_inclusive('\n') {
        let from = at + line.len() - line.trim_start().len();
        let to = at + line.trim_end().len();
        if from < to {
            found.push(from..to);
        }
        at += line.len();
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::trial::{check_body, mended_body};

    #[test]
    fn marks_are_taken_out_with_the_space_before_them() {
        mended_body("residue", "It fell :contentReference[oaicite:2]{index=2}. So.", "It fell. So.");
        mended_body("residue", "It fell turn0search0 again【4:0†source】.", "It fell again.");
        mended_body(
            "residue",
            "See [x](https://x.org/a?utm_source=chatgpt.com&b=1) and https://y.org/?utm_source=chatgpt.com.",
            "See [x](https://x.org/a?b=1) and https://y.org/.",
        );
    }

    #[test]
    fn an_assistants_own_words_are_pointed_at() {
        check_body(
            "residue",
            "Certainly! Here is a draft.\n\nIt froze.\n\nAs an AI language model, I cannot know.",
            &["The beginning reads like a chat assistant speaking", "This reads like a chat assistant speaking"],
        );
        check_body("residue", "Certainly the storm was strong [cite needed]. We cite Turner.", &[]);
        check_body("residue", "`:contentReference[oaicite:2]` is what to look for.", &[]);
    }
}
