//! Who wrote it: names in bylines, in front matter and in the Editor's Note. A tool is never an author.

use crate::draft::Name;

/// Tools that files name as authors. Compared with the start of a name, without case.
const TOOLS: [&str; 24] = [
    "ai",
    "anthropic",
    "bard",
    "bing",
    "chatgpt",
    "claude",
    "copilot",
    "dall-e",
    "dall·e",
    "dalle",
    "deepseek",
    "firefly",
    "gemini",
    "gpt",
    "grok",
    "jasper",
    "llama",
    "microsoft copilot",
    "midjourney",
    "mistral",
    "openai",
    "perplexity",
    "sora",
    "stable diffusion",
];

/// Most words in a name that is recognised in running text.
const NAME_WORDS_MAX: usize = 5;

/// The people of a byline: “Ada Lovelace, editor of Site”, “Ada Lovelace and Bob Jones”.
pub fn of_byline(text: &str) -> Vec<Name> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || "*_|".contains(c));
    let together: Vec<&str> = text.split([',', '&']).flat_map(|t| t.split(" and ")).map(str::trim).collect();
    let named: Vec<&str> = together.into_iter().filter(|t| !t.is_empty()).collect();
    if named.len() > 1 && named.iter().all(|t| is_full_name(t)) {
        return named.into_iter().filter_map(parsed).collect();
    }
    parsed(text).into_iter().collect()
}

/// Whether `text` can stand behind “By”.
pub fn is_byline(text: &str) -> bool {
    let text = text.split(['|', '•', '·']).next().unwrap_or_default().trim();
    let name = text.split(',').next().unwrap_or_default().trim_matches(['*', '_', ' ']);
    let words: Vec<&str> = name.split(" and ").flat_map(str::split_whitespace).collect();
    (1..=NAME_WORDS_MAX * 2).contains(&words.len())
        && words.iter().all(|w| is_capitalised(w) || is_particle(w) || *w == "&")
        && !text.ends_with(['.', '!', '?', ':', ';'])
        && text.len() <= 200
}

/// Whether the name is a tool's.
pub fn is_tool(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    TOOLS.iter().any(|tool| {
        name.strip_prefix(tool)
            .is_some_and(|rest| !rest.starts_with(char::is_alphabetic) && (rest.is_empty() || !is_surname(rest)))
    })
}

/// “created by NAME, ROLE of SITE,” in a note: the person who answers for the article.
pub fn creator(note: &str) -> Option<Name> {
    let lower = note.to_lowercase();
    if lower.len() != note.len() {
        return None; // offsets would differ
    }
    let at = ["created by ", "written by ", "produced by ", "prepared by "]
        .iter()
        .find_map(|by| Some(lower.find(by)? + by.len()))?;
    let rest = note.get(at..)?;
    let (name, rest) = rest.split_once(", ")?;
    let role = rest.split(", ").next()?;
    let role = if role.len() == rest.len() { role.split(['.', ';']).next()? } else { role };
    let joined = format!(" {role} ");
    let placed = [" of ", " at ", " for "].iter().any(|p| joined.contains(p));
    let certain = is_full_name(name) && !is_tool(name) && placed && role.split_whitespace().count() <= 12;
    certain.then(|| Name { name: one_line(name), role: one_line(role) })
}

/// “Name, role” or a name; nothing if there is no name.
pub fn parsed(text: &str) -> Option<Name> {
    let (name, role) = text.split_once(',').unwrap_or((text, ""));
    let name = one_line(name);
    (!name.is_empty()).then(|| Name { name, role: one_line(role) })
}

/// `text` with single blanks between its words.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Two to five capitalised words.
fn is_full_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    (2..=NAME_WORDS_MAX).contains(&words.len())
        && words.iter().all(|w| is_capitalised(w) || is_particle(w))
        && !text.contains(|c: char| c.is_ascii_digit() || "<>()[]".contains(c))
}

fn is_capitalised(word: &str) -> bool {
    word.starts_with(|c: char| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase()))
}

fn is_particle(word: &str) -> bool {
    ["de", "van", "von", "der", "den", "la", "le", "di", "da", "al", "bin", "ibn", "y", "el", "del", "dos"]
        .contains(&word)
}

/// Whether what follows a tool's word makes it a person's first name: “Claude Monet”, but not “Claude 3” or “Gemini Pro”.
fn is_surname(rest: &str) -> bool {
    let words: Vec<&str> = rest.split_whitespace().collect();
    let model = [
        "pro",
        "ultra",
        "flash",
        "sonnet",
        "opus",
        "haiku",
        "mini",
        "turbo",
        "code",
        "ai",
        "assistant",
        "plus",
        "chat",
    ];
    rest.starts_with(' ')
        && !words.is_empty()
        && words.iter().all(|w| w.chars().all(|c| c.is_alphabetic() || "-.'’".contains(c)) && !model.contains(w))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(&str, &str)]) {
        let found = of_byline(text);
        let found: Vec<(&str, &str)> = found.iter().map(|n| (n.name.as_str(), n.role.as_str())).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn bylines_name_one_or_several_people() {
        check("Ada Lovelace", &[("Ada Lovelace", "")]);
        check("Ada Lovelace, editor of Site", &[("Ada Lovelace", "editor of Site")]);
        check("Ada Lovelace and Bob Jones", &[("Ada Lovelace", ""), ("Bob Jones", "")]);
        check("Ada Lovelace, Bob Jones & Cy Twombly", &[("Ada Lovelace", ""), ("Bob Jones", ""), ("Cy Twombly", "")]);
        check("Ada Lovelace, editor and publisher", &[("Ada Lovelace", "editor and publisher")]);
    }

    #[test]
    fn a_sentence_is_no_byline() {
        for text in
            ["the time they came", "Monday evening the river had risen", "2030 half of it is gone", "Ada Lovelace."]
        {
            assert!(!is_byline(text), "{text:?}");
        }
        assert!(is_byline("Ada van der Berg | 3 November 2026"));
    }

    #[test]
    fn tools_are_told_from_people_who_share_their_name() {
        for tool in ["ChatGPT", "chatgpt-4o", "Claude", "Claude 4.5 Sonnet", "GPT-5", "DALL-E 3", "Gemini Pro", "AI"] {
            assert!(is_tool(tool), "{tool}");
        }
        for person in ["Claude Monet", "Ada Lovelace", "Aiko Tanaka", "Jasper Johns"] {
            assert!(!is_tool(person), "{person}");
        }
    }

    #[test]
    fn a_note_names_who_answers_only_with_name_and_role() {
        let name = |note: &str| creator(note).map(|n| (n.name, n.role));
        let found = name("This article was created by Alicia Shapiro, CMO of AiNews.com, with support.");
        assert_eq!(found, Some(("Alicia Shapiro".into(), "CMO of AiNews.com".into())));
        assert_eq!(
            name("Written by Ada Lovelace, editor at Site."),
            Some(("Ada Lovelace".into(), "editor at Site".into()))
        );
        for note in [
            "Created by ChatGPT, a tool of OpenAI, today.",
            "Created by Ada Lovelace with help.",
            "It was created by a team, all of us, here.",
        ] {
            assert_eq!(name(note), None, "{note:?}");
        }
    }
}
