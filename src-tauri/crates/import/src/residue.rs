//! What a chat assistant leaves in text that was copied from it: marks of its citations, and words that it says to whoever
//! asked. The marks are taken out; the words stay, because words are the writer's to judge, and are pointed at.

use crate::losses::quote;

/// Takes the marks out and answers how many there were.
pub fn take_marks(text: &mut String) -> usize {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    let mut taken = 0;
    while let Some(at) = rest.find([':', '[', '【', '\u{e200}', 'c']) {
        let (before, here) = rest.split_at(at);
        out.push_str(before);
        match mark(here) {
            Some(length) => {
                taken += 1;
                rest = &here[length..];
                // A mark stood where a space and punctuation meet.
                if rest.starts_with(['.', ',', ';', ':', '!', '?', ' ']) || rest.is_empty() {
                    out.truncate(out.trim_end_matches(' ').len());
                }
            }
            None => {
                let step = here.chars().next().map_or(0, char::len_utf8);
                out.push_str(&here[..step]);
                rest = &here[step..];
            }
        }
    }
    if taken > 0 {
        out.push_str(rest);
        *text = out;
    }
    taken
}

/// How many bytes of `text` are a mark that stands at its beginning.
fn mark(text: &str) -> Option<usize> {
    if let Some(inner) = text.strip_prefix(":contentReference[oaicite:") {
        let close = inner.find(']').filter(|at| *at < 20)?;
        let end = text.len() - inner.len() + close + 1;
        let index = text[end..].strip_prefix("{index=").and_then(|rest| rest.find('}').filter(|at| *at < 12));
        return Some(end + index.map_or(0, |at| "{index=".len() + at + 1));
    }
    if let Some(inner) = text.strip_prefix("[oaicite:") {
        return inner.find(']').filter(|at| *at < 20).map(|at| "[oaicite:".len() + at + 1);
    }
    if text.starts_with('【') {
        // `【4:0†source】`
        let end = text.char_indices().take(120).find(|(_, c)| *c == '】')?.0 + '】'.len_utf8();
        return text[..end].contains('†').then_some(end);
    }
    if text.starts_with('\u{e200}') {
        return Some(text.char_indices().take(400).find(|(_, c)| *c == '\u{e201}')?.0 + '\u{e201}'.len_utf8());
    }
    let mut length = text.strip_prefix("cite").map(|_| "cite".len())?;
    let mut found = false;
    while let Some(end) = turn(&text[length..]) {
        length += end;
        found = true;
    }
    found.then_some(length)
}

/// `turn0search12`
fn turn(text: &str) -> Option<usize> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.strip_prefix("turn")?;
    let first = digits(rest);
    let rest = &rest[first..];
    let kind = ["search", "news", "view", "image", "academia", "fetch", "file", "video"]
        .into_iter()
        .find(|k| rest.starts_with(k))?;
    let last = digits(&rest[kind.len()..]);
    (first > 0 && last > 0).then_some("turn".len() + first + kind.len() + last)
}

/// How an assistant begins to speak. Behind it stands a mark of punctuation.
const OPENINGS: [&str; 9] = [
    "sure",
    "certainly",
    "of course",
    "absolutely",
    "great question",
    "happy to help",
    "i’d be happy to help",
    "no problem",
    "got it",
];

/// What it then announces.
const ANNOUNCED: [&str; 14] = [
    "draft",
    "version",
    "rewrite",
    "rewritten",
    "revised",
    "revision",
    "summary",
    "article",
    "polished",
    "outline",
    "suggest",
    "headline",
    "blog post",
    "list of",
];

/// How it ends.
const CLOSINGS: [&str; 10] = [
    "let me know if",
    "let me know whether",
    "would you like me to",
    "would you like a",
    "do you want me to",
    "want me to",
    "if you’d like, i can",
    "if you want, i can",
    "feel free to ask",
    "i hope this helps",
];

/// What only it says.
const ANYWHERE: [&str; 5] = [
    "as an ai language model",
    "as an ai assistant",
    "my knowledge cutoff",
    "my last knowledge update",
    "i don’t have access to real-time",
];

/// Sentences about words that read like an assistant's, given the paragraphs in order.
pub fn spoken(paragraphs: &[String]) -> Vec<String> {
    let small = |text: &str| text.trim().to_lowercase().replace('\'', "’");
    let mut found = Vec::new();
    let filled: Vec<&String> = paragraphs.iter().filter(|text| !text.trim().is_empty()).collect();
    if let Some(first) = filled.first() {
        let text = small(first);
        let greets = OPENINGS
            .iter()
            .any(|words| text.strip_prefix(words).is_some_and(|rest| rest.starts_with(['!', ',', '.', ':', '—', '–'])));
        let presents = ["here’s ", "here is ", "below is "].iter().any(|words| text.starts_with(words))
            && text.ends_with(':')
            && ANNOUNCED.iter().any(|word| text.contains(word));
        if greets || presents {
            found.push(format!("The beginning reads like a chat assistant speaking: {}. It was kept.", quote(first)));
        }
    }
    if let Some(last) = filled.last().filter(|_| filled.len() > 1) {
        let text = small(last);
        if CLOSINGS.iter().any(|words| text.starts_with(words)) {
            found.push(format!("The end reads like a chat assistant speaking: {}. It was kept.", quote(last)));
        }
    }
    for text in &filled {
        let small = small(text);
        if ANYWHERE.iter().any(|words| small.contains(words)) {
            found.push(format!("A passage reads like a chat assistant speaking: {}. It was kept.", quote(text)));
        }
    }
    found
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
        let said = |texts: &[&str]| spoken(&texts.iter().map(|t| (*t).to_owned()).collect::<Vec<_>>()).len();
        assert_eq!(said(&["Sure! Here’s a draft.", "The harbour froze.", "Let me know if you'd like it shorter."]), 2);
        assert_eq!(said(&["Here is the revised article:", "The harbour froze."]), 1);
        assert_eq!(said(&["Sure-footed goats climbed.", "Here is the harbour.", "Let them know."]), 0);
        assert_eq!(said(&["Certainly the storm was strong.", "Of course it was."]), 0);
    }
}
