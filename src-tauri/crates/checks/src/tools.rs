//! Which tools a text names. The ledger's names come first; the names that everybody knows are a list here.

use domain::Article;
use std::ops::Range;

/// Tools that newsrooms name, longest first where one name begins another.
const KNOWN: [&str; 31] = [
    "ChatGPT",
    "GPT-3",
    "GPT-4",
    "GPT-5",
    "DALL·E",
    "DALL-E",
    "OpenAI Sora",
    "Claude",
    "Gemini",
    "Copilot",
    "Midjourney",
    "Stable Diffusion",
    "Adobe Firefly",
    "Firefly",
    "Perplexity",
    "Grok",
    "Llama",
    "Mistral",
    "DeepSeek",
    "Qwen",
    "DeepL",
    "Grammarly",
    "Otter.ai",
    "Whisper",
    "NotebookLM",
    "ElevenLabs",
    "Runway",
    "Canva Magic",
    "Jasper",
    "Le Chat",
    "Bard",
];

/// A tool that is named somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Where, in bytes.
    pub at: Range<usize>,
    /// As it stands there: `ChatGPT-4o`.
    pub name: String,
    /// Without its version: `ChatGPT`.
    pub base: String,
}

/// The tools that `text` names, in order. `also` are names of the ledger.
pub fn mentions<'a>(text: &str, also: impl IntoIterator<Item = &'a str>) -> Vec<Mention> {
    let also: Vec<&str> = also.into_iter().filter(|name| !name.trim().is_empty()).collect();
    let mut found: Vec<Mention> = Vec::new();
    for base in KNOWN.iter().copied().chain(also.iter().map(|name| base_of(name))) {
        for (at, _) in text.match_indices(base) {
            let end = at + base.len();
            let numbered = base.ends_with(|c: char| c.is_ascii_digit());
            let ends = numbered || !text[end..].starts_with(char::is_alphabetic);
            let alone = !text[..at].ends_with(char::is_alphanumeric) && ends;
            let covered = found.iter().any(|one| one.at.start <= at && at < one.at.end);
            if alone && !covered {
                let end = end + version(&text[end..]);
                found.push(Mention { at: at..end, name: text[at..end].to_owned(), base: base.to_owned() });
            }
        }
    }
    found.sort_by_key(|one| one.at.start);
    found
}

/// Whether a line says that AI made something: by a tool's name, or in plain words. `also` are names of the ledger.
pub fn says_ai<'a>(text: &str, also: impl IntoIterator<Item = &'a str>) -> bool {
    let lower = text.to_lowercase();
    let words = || lower.split(|c: char| !(c.is_alphanumeric() || c == '.')).map(|word| word.trim_end_matches('.'));
    let word = |word: &str| words().any(|one| one == word);
    !mentions(text, also).is_empty()
        || ["ai", "ki", "a.i", "k.i"].into_iter().any(word)
        || lower.contains("artificial intelligence")
        || lower.contains("künstliche")
}

/// A name without its version.
pub fn base_of(name: &str) -> &str {
    KNOWN.iter().copied().find(|base| name.starts_with(base)).unwrap_or(name)
}

/// The names of the tools in an article's ledger, each once, what was thrown away left out.
pub fn in_ledger(article: &Article) -> Vec<&str> {
    let mut names: Vec<&str> = Vec::new();
    for one in article.ledger.kept() {
        if !names.contains(&one.tool.name.as_str()) {
            names.push(&one.tool.name);
        }
    }
    names
}

/// How many bytes of `rest`, which follows a tool's name, are its version: `-4o`, ` 3.5`, ` v6`.
fn version(rest: &str) -> usize {
    let Some(body) = rest.strip_prefix(['-', ' ', '\u{2011}', '\u{a0}']) else {
        return rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '.'))
            .map_or(rest.trim_end_matches('.').len(), |end| rest[..end].trim_end_matches('.').len());
    };
    let skipped = rest.len() - body.len();
    let starts = body.strip_prefix(['v', 'V']).unwrap_or(body).starts_with(|c: char| c.is_ascii_digit());
    let starts = starts || body.strip_prefix('o').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    if !starts {
        return 0;
    }
    let end = body.find(|c: char| !(c.is_alphanumeric() || c == '.')).unwrap_or(body.len());
    let token = body[..end].trim_end_matches('.');
    // "ChatGPT 2026" is a year, "ChatGPT 12" may be a count: versions are short.
    if rest.starts_with([' ', '\u{a0}']) && token.len() > 3 { 0 } else { skipped + token.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let found = mentions(text, ["Newsroom Bot"]);
        let found: Vec<_> = found.iter().map(|one| (one.name.as_str(), one.base.as_str())).collect();
        assert_eq!(found, expected, "in {text:?}");
    }

    #[test]
    fn tools_are_named_with_and_without_their_version() {
        check("ChatGPT-4o", &[("ChatGPT-4o", "ChatGPT")]);
        check(
            "made with ChatGPT, Claude 3.5 and Midjourney v6.",
            &[("ChatGPT", "ChatGPT"), ("Claude 3.5", "Claude"), ("Midjourney v6", "Midjourney")],
        );
        check("our Newsroom Bot and GPT-4o", &[("Newsroom Bot", "Newsroom Bot"), ("GPT-4o", "GPT-4")]);
    }

    #[test]
    fn what_only_looks_like_a_tool_is_none() {
        check("Geminis, Bardot and Grokster were in ChatGPTs shadow", &[]);
        check("ChatGPT 2026 rules", &[("ChatGPT", "ChatGPT")]);
    }
}
