//! What is done with what a chat assistant leaves in text that is pasted: the marks of its citations are taken out; its
//! words stay, because words are the writer's to judge, and are pointed at.

use crate::losses::quote;
use domain::residue::{Spoken, marks};

/// Takes the marks out and answers how many there were.
pub fn take_marks(text: &mut String) -> usize {
    let found = marks(text);
    let Some(first) = found.first() else { return 0 };
    let mut out = text[..first.start].to_owned();
    for (index, mark) in found.iter().enumerate() {
        let end = found.get(index + 1).map_or(text.len(), |next| next.start);
        let rest = &text[mark.end..end];
        // A mark stood where a space and punctuation meet.
        if rest.starts_with(['.', ',', ';', ':', '!', '?', ' ']) || mark.end == text.len() {
            out.truncate(out.trim_end_matches(' ').len());
        }
        out.push_str(rest);
    }
    *text = out;
    found.len()
}

/// Sentences about words that read like an assistant's, given the paragraphs in order.
pub fn spoken(paragraphs: &[String]) -> Vec<String> {
    let texts: Vec<&str> = paragraphs.iter().map(String::as_str).collect();
    let say = |(index, how): (usize, Spoken)| {
        let what = match how {
            Spoken::Beginning => "The beginning reads",
            Spoken::End => "The end reads",
            Spoken::Passage => "A passage reads",
        };
        let words = texts.get(index).copied().unwrap_or_default();
        format!("{what} like a chat assistant speaking: {}. It was kept.", quote(words))
    };
    domain::residue::spoken(&texts).into_iter().map(say).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(given: &str, expected: &str, count: usize) {
        let mut text = given.to_owned();
        assert_eq!((take_marks(&mut text), text.as_str()), (count, expected));
    }

    #[test]
    fn marks_of_citations_are_taken_out() {
        check("It fell :contentReference[oaicite:2]{index=2}. So", "It fell. So", 1);
        check("It fell.【4:0†source】【11†report.pdf】 So", "It fell. So", 2);
        check("It fell. \u{e200}cite\u{e202}turn0search1\u{e202}turn0news4\u{e201}", "It fell.", 1);
        check("It fell citeturn0search1turn2view0.", "It fell.", 1);
    }

    #[test]
    fn what_only_looks_like_a_mark_stays() {
        for text in [
            "We cite Turner: [1]",
            "【重要】お知らせ",
            "cite turn",
            "a:contentReference",
            "【†",
            "\u{e200}x",
            "citeturn",
        ] {
            check(text, text, 0);
        }
    }

    #[test]
    fn an_assistants_own_words_are_pointed_at() {
        let said = |texts: &[&str]| spoken(&texts.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>());
        let told = said(&["Sure! Here’s a draft.", "The harbour froze.", "Let me know if you'd like it shorter."]);
        assert_eq!(told.len(), 2);
        assert!(told[1].starts_with("The end reads"), "{told:?}");
    }
}
