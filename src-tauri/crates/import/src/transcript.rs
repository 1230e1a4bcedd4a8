//! A conversation with a chat assistant, as its export or a copied page has it: what the assistant said, and what it was
//! asked before.
//!
//! Read are the JSON exports of ChatGPT and Claude (one conversation or all of them), Markdown with the speakers as headings or
//! bold labels, and a saved page with the same. Nothing of it is kept; it is only compared with an article.

use serde_json::Value;
use thiserror::Error;

/// The largest file that is read, in bytes. All of a year's conversations can have 60 MB.
pub const FILE_BYTES_MAX: usize = 128 * 1024 * 1024;

/// An answer of an assistant.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// What it said, as Markdown.
    pub text: String,
    /// What it was asked just before; empty where that is not known.
    pub asked: String,
    /// The tool, as readers know it: "ChatGPT"; empty where the file does not say.
    pub tool: String,
    /// Who runs it; empty where that is not known.
    pub provider: String,
    /// Its model, as the file has it: "gpt-4o"; empty where that is not known.
    pub model: String,
    /// When, in milliseconds since 1970, where the file counts.
    pub at_unix_ms: Option<i64>,
    /// When, as RFC 3339, where the file writes it; empty where it does not say.
    pub at: String,
}

/// Why a file is no conversation.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[expect(missing_docs, reason = "the message beside each variant is its documentation")]
pub enum NoTranscript {
    #[error("it is not UTF-8 text; choose the JSON file of the export, or save the conversation as text")]
    NotText,
    #[error("it is larger than 128 MB; take the one conversation out of the export")]
    TooLarge,
    #[error(
        "no answer of an assistant was found in it; a conversation has its speakers as headings or labels, such as “ChatGPT said:”"
    )]
    NoAnswer,
}

/// The answers of a file, in their order.
pub fn read(bytes: &[u8]) -> Result<Vec<Answer>, NoTranscript> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(NoTranscript::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| NoTranscript::NotText)?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let start = text.trim_start();
    let answers = match start.chars().next() {
        Some('{' | '[') => serde_json::from_str(text).map(|value: Value| of_json(&value)).unwrap_or_default(),
        Some('<') => of_lines(&as_lines(text)),
        _ => of_lines(text),
    };
    let answers: Vec<Answer> = answers.into_iter().filter(|one| !one.text.trim().is_empty()).collect();
    if answers.is_empty() { Err(NoTranscript::NoAnswer) } else { Ok(answers) }
}

/// Whether a file is a conversation beyond doubt, so that it can be taken for one without being called so: an assistant
/// answers in it, and outside of an export it is seen too what it was asked.
#[must_use]
pub fn is_recognised(bytes: &[u8]) -> bool {
    let exported = bytes.iter().find(|byte| !byte.is_ascii_whitespace()).is_some_and(|byte| b"{[".contains(byte));
    read(bytes).is_ok_and(|answers| exported || answers.iter().any(|one| !one.asked.trim().is_empty()))
}

fn of_json(value: &Value) -> Vec<Answer> {
    match value {
        Value::Array(all) => all.iter().flat_map(of_json).collect(),
        Value::Object(_) if value.get("mapping").is_some() => chatgpt(value),
        Value::Object(_) if value.get("chat_messages").is_some() => claude(value),
        Value::Object(_) => value.get("conversations").map(of_json).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// ChatGPT keeps a tree of messages, because a question can be asked anew; every branch was said.
fn chatgpt(conversation: &Value) -> Vec<Answer> {
    let Some(mapping) = conversation.get("mapping").and_then(Value::as_object) else { return Vec::new() };
    let message = |node: &Value| node.get("message").filter(|message| message.is_object()).cloned();
    let role = |message: &Value| said(message.pointer("/author/role"));
    let mut answers = Vec::new();
    for node in mapping.values() {
        let Some(one) = message(node).filter(|one| role(one) == "assistant") else { continue };
        // The question is the nearest person's word above.
        let mut above = said(node.get("parent"));
        let mut asked = String::new();
        for _ in 0..16 {
            let Some(parent) = mapping.get(&above) else { break };
            if let Some(question) = message(parent).filter(|one| role(one) == "user") {
                asked = pieces(question.pointer("/content/parts"));
                break;
            }
            above = said(parent.get("parent"));
        }
        let at = one.get("create_time").and_then(Value::as_f64).map(|seconds| (seconds * 1000.0) as i64);
        answers.push(Answer {
            text: pieces(one.pointer("/content/parts")),
            asked,
            tool: "ChatGPT".to_owned(),
            provider: "OpenAI".to_owned(),
            model: said(one.pointer("/metadata/model_slug")),
            at_unix_ms: at,
            at: String::new(),
        });
    }
    answers.sort_by_key(|one| one.at_unix_ms);
    answers
}

fn claude(conversation: &Value) -> Vec<Answer> {
    let Some(messages) = conversation.get("chat_messages").and_then(Value::as_array) else { return Vec::new() };
    let mut asked = String::new();
    let mut answers = Vec::new();
    for one in messages {
        let blocks = one.get("content").and_then(Value::as_array).map(|blocks| {
            let texts = blocks.iter().filter(|block| said(block.get("type")) == "text");
            texts.map(|block| said(block.get("text"))).collect::<Vec<_>>().join("\n\n")
        });
        let text = blocks.filter(|text| !text.trim().is_empty()).unwrap_or_else(|| said(one.get("text")));
        if said(one.get("sender")) == "human" {
            asked = text;
            continue;
        }
        answers.push(Answer {
            text,
            asked: asked.clone(),
            tool: "Claude".to_owned(),
            provider: "Anthropic".to_owned(),
            model: said(conversation.get("model")),
            at_unix_ms: None,
            at: said(one.get("created_at")),
        });
    }
    answers
}

fn pieces(parts: Option<&Value>) -> String {
    let parts = parts.and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    parts.iter().filter_map(Value::as_str).collect::<Vec<_>>().join("\n\n")
}

fn said(value: Option<&Value>) -> String {
    value.and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// Names under which assistants speak, each with who runs it.
const ASSISTANTS: [(&str, &str); 9] = [
    ("chatgpt", "OpenAI"),
    ("claude", "Anthropic"),
    ("gemini", "Google"),
    ("copilot", "Microsoft"),
    ("perplexity", "Perplexity"),
    ("grok", "xAI"),
    ("mistral", "Mistral AI"),
    ("assistant", ""),
    ("ai", ""),
];

/// Names under which people speak there.
const PEOPLE: [&str; 5] = ["you", "user", "human", "me", "prompt"];

enum Speaker {
    Person,
    Assistant { tool: String, provider: &'static str },
}

/// Text in which a line names who speaks from there on.
fn of_lines(text: &str) -> Vec<Answer> {
    let mut answers: Vec<Answer> = Vec::new();
    let (mut asked, mut speaking): (String, Option<Speaker>) = (String::new(), None);
    let mut fenced = false;
    for line in text.lines() {
        let (who, rest) = if fenced { (None, "") } else { speaker(line) };
        fenced ^= line.trim_start().starts_with("```");
        match who {
            Some(Speaker::Person) => asked = rest.to_owned(),
            Some(Speaker::Assistant { ref tool, provider }) => answers.push(Answer {
                text: rest.to_owned(),
                asked: asked.trim().to_owned(),
                tool: tool.clone(),
                provider: provider.to_owned(),
                ..Answer::default()
            }),
            None => {
                let said = match &speaking {
                    Some(Speaker::Person) => Some(&mut asked),
                    Some(Speaker::Assistant { .. }) => answers.last_mut().map(|one| &mut one.text),
                    None => None,
                };
                if let Some(said) = said {
                    said.push('\n');
                    said.push_str(line);
                }
            }
        }
        if who.is_some() {
            speaking = who;
        }
    }
    answers
}

/// Who speaks from this line on, and what stands behind the name: a heading or a bold or plain label that ends in a colon.
fn speaker(line: &str) -> (Option<Speaker>, &str) {
    let heading = line.trim_start().starts_with('#');
    let words = line.trim().trim_start_matches('#').trim().trim_start_matches(['*', '_']);
    let (name, rest) = match words.split_once(':') {
        Some((name, rest)) => (name, rest.trim_start_matches(['*', '_']).trim()),
        None if heading => (words, ""),
        None => return (None, ""),
    };
    let name = name.trim_matches(['*', '_', ' ']);
    let bare = name.strip_suffix(" said").unwrap_or(name);
    let small = bare.to_lowercase();
    if PEOPLE.contains(&small.as_str()) {
        return (Some(Speaker::Person), rest);
    }
    let Some((_, provider)) = ASSISTANTS.iter().find(|(known, _)| *known == small) else { return (None, "") };
    let tool = if provider.is_empty() { String::new() } else { bare.to_owned() };
    (Some(Speaker::Assistant { tool, provider }), rest)
}

/// A page as lines of text: what stands between its tags, each block on a line of its own. Enough to find words in, and
/// nothing of it is kept.
fn as_lines(html: &str) -> String {
    const BLOCKS: [&str; 18] = [
        "p",
        "div",
        "li",
        "ul",
        "ol",
        "br",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "tr",
        "pre",
        "section",
        "article",
        "blockquote",
        "title",
    ];
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let (tag, behind) = after.split_once('>').unwrap_or((after, ""));
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_lowercase();
        rest = behind;
        if matches!(name.as_str(), "script" | "style") && !tag.starts_with('/') {
            rest = behind.split_once(&format!("</{name}")).map_or("", |(_, behind)| behind);
        } else if BLOCKS.contains(&name.as_str()) {
            // A heading names who speaks.
            text.push_str(if name.starts_with('h') && !tag.starts_with('/') { "\n# " } else { "\n" });
        }
    }
    text.push_str(rest);
    let named = [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    named.iter().fold(text, |text, (name, is)| text.replace(name, is))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(file: &str, expected: &[(&str, &str, &str)]) {
        let found = read(file.as_bytes()).expect("a conversation");
        let found: Vec<(&str, &str, &str)> =
            found.iter().map(|one| (one.tool.as_str(), one.asked.trim(), one.text.trim())).collect();
        assert_eq!(found, expected, "{file}");
    }

    #[test]
    fn each_kind_of_file_gives_its_answers_with_what_was_asked() {
        check(
            r#"[{"title": "x", "mapping": {
                "a": {"message": null, "parent": null},
                "b": {"message": {"author": {"role": "user"}, "content": {"parts": ["Draft it."]}}, "parent": "a"},
                "t": {"message": {"author": {"role": "tool"}, "content": {"parts": [{"image": 1}]}}, "parent": "b"},
                "c": {"message": {"author": {"role": "assistant"}, "content": {"parts": ["They sail."]},
                      "create_time": 1753802400.5, "metadata": {"model_slug": "gpt-4o"}}, "parent": "t"}}}]"#,
            &[("ChatGPT", "Draft it.", "They sail.")],
        );
        check(
            r#"{"chat_messages": [{"sender": "human", "text": "Draft it."},
                {"sender": "assistant", "text": "", "content": [{"type": "text", "text": "They sail."}],
                 "created_at": "2025-07-29T15:20:00.5Z"}]}"#,
            &[("Claude", "Draft it.", "They sail.")],
        );
        check(
            "# Log\n\n**You:** Draft it.\n\n**ChatGPT:**\nThey sail.\n\n## You said:\nShorter.\n\n## ChatGPT said:\n\nSail.\n",
            &[("ChatGPT", "Draft it.", "They sail."), ("ChatGPT", "Shorter.", "Sail.")],
        );
        check(
            "<html><style>p{}</style><body><h5>You said:</h5><p>Draft it.</p><h6>ChatGPT said:</h6><p>They &amp; we <b>sail</b>.</p>",
            &[("ChatGPT", "Draft it.", "They & we sail.")],
        );
        check("Assistant: They sail.\nHuman: Thanks.\n", &[("", "", "They sail.")]);
    }

    #[test]
    fn the_model_and_the_time_come_with_an_answer() {
        let file = r#"{"mapping": {"c": {"message": {"author": {"role": "assistant"}, "content": {"parts": ["x"]},
            "create_time": 1753802400.5, "metadata": {"model_slug": "gpt-4o"}}}}}"#;
        let found = read(file.as_bytes()).expect("a conversation");
        assert_eq!((found[0].model.as_str(), found[0].at_unix_ms), ("gpt-4o", Some(1_753_802_400_500)));
        let file = r#"{"chat_messages": [{"sender": "assistant", "text": "x", "created_at": "2025-07-29T15:20:00Z"}]}"#;
        assert_eq!(read(file.as_bytes()).expect("a conversation")[0].at, "2025-07-29T15:20:00Z");
    }

    #[test]
    fn a_file_is_taken_for_a_conversation_only_where_both_sides_speak() {
        for (file, recognised) in [
            (r#"{"chat_messages": [{"sender": "assistant", "text": "They sail."}]}"#, true),
            ("**You:** Draft it.\n\n**ChatGPT:**\nThey sail.\n", true),
            ("<h5>You said:</h5><p>Draft it.</p><h6>ChatGPT said:</h6><p>They sail.</p>", true),
            ("# What ChatGPT did\n\nChatGPT: a tool of OpenAI.\n", false),
            ("# Q&A\n\n**Q:** Does it sail?\n\n**A:** It does.\n", false),
            ("# Harbour\n\nYou: everybody who reads this.\n", false),
            (r#"{"title": "Harbour"}"#, false),
        ] {
            assert_eq!(is_recognised(file.as_bytes()), recognised, "{file}");
        }
    }

    #[test]
    fn what_is_no_conversation_is_refused_and_hostile_files_end() {
        for file in ["", "{}", "[[[", "Plain prose: with a colon.", "{\"mapping\": {\"a\": 1}}", "<p>Text</p>"] {
            assert_eq!(read(file.as_bytes()), Err(NoTranscript::NoAnswer), "{file}");
        }
        assert_eq!(read(&[0xff, 0xfe]), Err(NoTranscript::NotText));
        assert_eq!(
            read("[".repeat(100_000).as_bytes()),
            Err(NoTranscript::NoAnswer),
            "nesting is bounded by the reader"
        );
        let looped = r#"{"mapping": {"c": {"parent": "c", "message": {"author": {"role": "assistant"}, "content": {"parts": ["x"]}}}}}"#;
        assert_eq!(read(looped.as_bytes()).expect("a conversation")[0].asked, "");
    }
}
