//! What a chat assistant leaves in text that was copied from it: marks of its citations, and words that it says to whoever
//! asked. The one list of both: whoever brings text in takes the marks out by it, and the checks point at what is left.

use std::ops::Range;

/// Where the marks are, in bytes, in order. A mark is never words.
#[must_use]
pub fn marks(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find([':', '[', '【', '\u{e200}', 'c', 't']) {
        let here = at + next;
        match mark(text, here) {
            Some(length) => {
                found.push(here..here + length);
                at = here + length;
            }
            None => at = here + text[here..].chars().next().map_or(1, char::len_utf8),
        }
    }
    found
}

/// How many bytes of `whole` are a mark that stands at `at`.
fn mark(whole: &str, at: usize) -> Option<usize> {
    let text = &whole[at..];
    if text.starts_with('t') {
        // `turn0search12` that has lost what stood around it; inside a word it is none.
        let alone = !whole[..at].ends_with(char::is_alphanumeric);
        return turn(text).filter(|end| alone && !text[*end..].starts_with(char::is_alphanumeric));
    }
    if let Some(inner) = text.strip_prefix(":contentReference[oaicite:") {
        let close = inner.find(']').filter(|at| *at < 20)?;
        let end = text.len() - inner.len() + close + 1;
        let index = text[end..].strip_prefix("{index=").and_then(|rest| rest.find('}').filter(|at| *at < 12));
        return Some(end + index.map_or(0, |at| "{index=".len() + at + 1));
    }
    if let Some(inner) = text.strip_prefix("[oaicite:") {
        return inner.find(']').filter(|at| *at < 20).map(|at| "[oaicite:".len() + at + 1);
    }
    if text.starts_with("[cite_start]") {
        return Some("[cite_start]".len());
    }
    if let Some(inner) = text.strip_prefix("[cite:") {
        // `[cite: 3, 14]`
        let close = inner.find(']').filter(|at| *at < 40)?;
        let numbers = inner.get(..close)?;
        let listed = numbers.contains(|c: char| c.is_ascii_digit())
            && numbers.chars().all(|c| c.is_ascii_digit() || c == ',' || c == ' ');
        return listed.then_some("[cite:".len() + close + 1);
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
const ANYWHERE: [&str; 9] = [
    "as an ai language model",
    "as an ai assistant",
    "as an ai, i",
    "as a large language model",
    "i’m sorry, but i can’t",
    "i cannot fulfill",
    "my knowledge cutoff",
    "my last knowledge update",
    "i don’t have access to real-time",
];

/// Where a passage that reads like an assistant's stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spoken {
    /// It opens the text: "Certainly! Here is …"
    Beginning,
    /// It closes the text: "Let me know if …"
    End,
    /// It is what only an assistant says, wherever it stands.
    Passage,
}

/// Which of the paragraphs, given in order, read like an assistant speaking, by their index.
#[must_use]
pub fn spoken(paragraphs: &[&str]) -> Vec<(usize, Spoken)> {
    let small = |text: &str| text.trim().to_lowercase().replace('\'', "’");
    let mut found = Vec::new();
    let filled: Vec<(usize, String)> = paragraphs
        .iter()
        .enumerate()
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(index, text)| (index, small(text)))
        .collect();
    if let Some((index, text)) = filled.first() {
        let greets = OPENINGS
            .iter()
            .any(|words| text.strip_prefix(words).is_some_and(|rest| rest.starts_with(['!', ',', '.', ':', '—', '–'])));
        let presents = ["here’s ", "here is ", "below is "].iter().any(|words| text.starts_with(words))
            && text.ends_with(':')
            && ANNOUNCED.iter().any(|word| text.contains(word));
        if greets || presents {
            found.push((*index, Spoken::Beginning));
        }
    }
    if let Some((index, text)) = filled.last().filter(|_| filled.len() > 1)
        && CLOSINGS.iter().any(|words| text.starts_with(words))
    {
        found.push((*index, Spoken::End));
    }
    for (index, text) in &filled {
        if only_said_by_one(text).is_some() {
            found.push((*index, Spoken::Passage));
        }
    }
    found
}

/// What only an assistant says, if it stands in `small`: a text in lower case with curly apostrophes.
#[must_use]
pub fn only_said_by_one(small: &str) -> Option<&'static str> {
    ANYWHERE.into_iter().find(|words| small.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(marks(text).into_iter().map(|at| &text[at]).collect::<Vec<_>>(), expected, "in {text:?}");
    }

    #[test]
    fn marks_of_citations_are_found() {
        check("It fell :contentReference[oaicite:2]{index=2}. So", &[":contentReference[oaicite:2]{index=2}"]);
        check("It fell.【4:0†source】【11†report.pdf】 So", &["【4:0†source】", "【11†report.pdf】"]);
        check("It fell citeturn0search1turn2view0.", &["citeturn0search1turn2view0"]);
        check(
            "It fell turn0search0 and [cite_start]rose [cite: 3, 14].",
            &["turn0search0", "[cite_start]", "[cite: 3, 14]"],
        );
    }

    #[test]
    fn what_only_looks_like_a_mark_is_none() {
        for text in
            ["We cite Turner: [1]", "【重要】お知らせ", "cite turn", "returnturn0search0", "[cite: Turner]", "[cite:"]
        {
            check(text, &[]);
        }
    }

    #[test]
    fn an_assistants_own_words_are_found() {
        let said = |texts: &[&str]| spoken(texts).into_iter().map(|(index, _)| index).collect::<Vec<_>>();
        assert_eq!(
            said(&["Sure! Here’s a draft.", "The harbour froze.", "Let me know if you'd like it shorter."]),
            [0, 2]
        );
        assert_eq!(said(&["Here is the revised article:", "The harbour froze."]), [0]);
        assert_eq!(said(&["It froze.", "As an AI language model, I cannot know."]), [1]);
        assert_eq!(said(&["Sure-footed goats climbed.", "Here is the harbour.", "Let them know."]), []);
        assert_eq!(said(&["Certainly the storm was strong.", "Of course it was."]), []);
    }
}
