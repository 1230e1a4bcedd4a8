//! The tools that a newsroom works with, kept once, so that every ledger calls them the same. What a ledger says stays as it
//! was recorded, whatever becomes of this list.
//!
//! Source of the fields: `reference/disclosure-standards.md`, section 6.2, `ai_tool`.

use crate::{Id, Refusal};

/// The most characters that a name or a descriptor of a tool may have.
pub const TOOL_CHARS_MAX: usize = 120;

/// What readers are told a tool is, while nobody has said it better.
pub const USUAL_DESCRIPTOR: &str = "an AI assistant";

/// A program that made words or pictures.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Tool {
    /// As readers know it: "ChatGPT". Never blank in a contribution.
    pub name: String,
    /// Who runs it: "OpenAI"; may be empty.
    pub provider: String,
    /// "GPT-4o"; may be empty.
    pub model: String,
    /// "2024-11-20"; may be empty.
    pub version: String,
    /// What it is, for readers who do not know it: "an AI assistant".
    pub descriptor: String,
}

/// A tool of the library's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownTool {
    /// What the list calls it; no ledger does.
    pub id: Id,
    /// The tool.
    pub tool: Tool,
    /// How many entries of the library's ledgers name it, with its model.
    pub uses: u32,
}

impl Tool {
    /// Refuses what cannot be a tool: one without a name, or with words longer than [`TOOL_CHARS_MAX`].
    pub fn check(&self) -> Result<(), Refusal> {
        let Self { name, provider, model, version, descriptor } = self;
        let long = |text: &String| text.chars().count() > TOOL_CHARS_MAX;
        if name.trim().is_empty() || [name, provider, model, version, descriptor].into_iter().any(long) {
            return Err(Refusal::BadTool { max: TOOL_CHARS_MAX });
        }
        Ok(())
    }

    /// Whether both are the same model of the same tool, whatever else is said of it. Capitals make no difference.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        same(&self.name, &other.name) && same(&self.model, &other.model) && same(&self.version, &other.version)
    }

    /// Its name with its model and version: "ChatGPT GPT-4o 2024-11-20".
    #[must_use]
    pub fn in_full(&self) -> String {
        let words = [&self.name, &self.model, &self.version].map(|word| word.trim());
        words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// Whether a list has nothing to learn from this one: it names no model and no version that the list does not know.
    #[must_use]
    pub fn is_known(&self, known: &[Tool]) -> bool {
        let says_no_more = |said: &str, known: &str| said.trim().is_empty() || same(said, known);
        known.iter().any(|one| {
            same(&self.name, &one.name)
                && says_no_more(&self.model, &one.model)
                && says_no_more(&self.version, &one.version)
        })
    }

    /// The same with what a list knows of it where nothing is said. Of several models of one name, only what all of them
    /// share is taken: which of them was used is for a person to say.
    #[must_use]
    pub fn completed(self, known: &[Tool]) -> Self {
        let named: Vec<&Tool> = known.iter().filter(|one| same(&one.name, &self.name)).collect();
        let fits = |said: &str, known: &str| said.is_empty() || same(said, known);
        let meant: Vec<&Tool> = named
            .iter()
            .copied()
            .filter(|one| fits(&self.model, &one.model) && fits(&self.version, &one.version))
            .collect();
        let of = if meant.is_empty() { &named } else { &meant };
        let filled = |said: String, from: &[&Tool], field: fn(&Tool) -> &String| match from {
            [first, rest @ ..] if said.is_empty() && rest.iter().all(|one| field(one) == field(first)) => {
                field(first).clone()
            }
            _ => said,
        };
        Self {
            name: named.first().map_or(self.name, |one| one.name.clone()),
            provider: filled(self.provider, of, |one| &one.provider),
            model: filled(self.model, &meant, |one| &one.model),
            version: filled(self.version, &meant, |one| &one.version),
            descriptor: filled(self.descriptor, of, |one| &one.descriptor),
        }
    }
}

fn same(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tool(name: &str, provider: &str, model: &str, version: &str, descriptor: &str) -> Tool {
        let [name, provider, model, version, descriptor] =
            [name, provider, model, version, descriptor].map(str::to_owned);
        Tool { name, provider, model, version, descriptor }
    }

    fn list() -> Vec<Tool> {
        vec![
            tool("ChatGPT", "OpenAI", "GPT-4o", "2024-11-20", "an AI assistant"),
            tool("ChatGPT", "OpenAI", "GPT-5", "", "an AI assistant"),
            tool("Midjourney", "Midjourney", "v6", "", "an image generator"),
        ]
    }

    #[track_caller]
    fn check(said: Tool, expected: Tool) {
        assert_eq!(said.completed(&list()), expected);
    }

    #[test]
    fn a_tool_that_is_known_needs_only_its_name() {
        check(tool("midjourney", "", "", "", ""), tool("Midjourney", "Midjourney", "v6", "", "an image generator"));
        check(tool("Scribe", "", "", "", ""), tool("Scribe", "", "", "", ""));
    }

    #[test]
    fn which_of_several_models_was_used_is_not_guessed() {
        check(tool("ChatGPT", "", "", "", ""), tool("ChatGPT", "OpenAI", "", "", "an AI assistant"));
        check(
            tool("ChatGPT", "", "gpt-4O", "", ""),
            tool("ChatGPT", "OpenAI", "gpt-4O", "2024-11-20", "an AI assistant"),
        );
    }

    #[test]
    fn what_is_said_stays_as_it_was_said() {
        check(tool("ChatGPT", "Azure", "GPT-6", "", "a chatbot"), tool("ChatGPT", "Azure", "GPT-6", "", "a chatbot"));
        check(tool("Midjourney", "", "", "7", ""), tool("Midjourney", "Midjourney", "", "7", "an image generator"));
    }

    #[test]
    fn a_list_learns_only_what_it_does_not_know() {
        for (said, known) in [
            (tool("chatgpt", "", "", "", ""), true),
            (tool("ChatGPT", "", "GPT-5", "", "a chatbot"), true),
            (tool("ChatGPT", "", "GPT-6", "", ""), false),
            (tool("Scribe", "", "", "", ""), false),
        ] {
            assert_eq!(said.is_known(&list()), known, "{said:?}");
        }
    }
}
