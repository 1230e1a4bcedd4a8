//! What a note says of tools, read back: the other way round from compiling. It knows the sentences of our English
//! templates T1 and T2; a note that says it in its own way is a person's to read.

use super::english::ENGLISH;
use domain::Kind;
use domain::kind::KINDS;
use domain::ledger::Tool;

/// Every use of a tool that a note names, in its order, each once.
#[must_use]
pub fn named(note: &str) -> Vec<(Tool, Kind)> {
    let note = note.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut found: Vec<(Tool, Kind)> = Vec::new();
    let mut say = |tool: &str, descriptor: &str, list: &str| {
        let name = tool.trim().trim_matches(['*', '_']);
        if name.is_empty() || name.chars().count() > domain::ledger::TOOL_CHARS_MAX {
            return;
        }
        for kind in kinds(list) {
            let tool = Tool { name: name.to_owned(), descriptor: descriptor.to_owned(), ..Tool::default() };
            if !found.iter().any(|(other, known)| other.name == tool.name && *known == kind) {
                found.push((tool, kind));
            }
        }
    };
    for (before, after) in around(&note, " support from ") {
        let list = before.rsplit_once("with ").map_or("", |(_, list)| list);
        let clause = after.split_once(". ").map_or(after, |(clause, _)| clause).trim_end_matches('.');
        let (tool, rest) = clause.split_once(',').unwrap_or((clause, ""));
        let descriptor = rest.split(',').next().unwrap_or_default().trim();
        let is_descriptor = ["a ", "an "].iter().any(|article| descriptor.starts_with(article));
        say(tool, if is_descriptor { descriptor } else { "" }, list);
    }
    for (before, after) in around(&note, " for assistance with ") {
        let tool = ["thanks to ", "Thanks to ", ", and ", " and "]
            .iter()
            .filter_map(|mark| before.rfind(mark).map(|at| at + mark.len()))
            .max()
            .and_then(|at| before.get(at..));
        let list = after.split_once(" in crafting").map_or(after, |(list, _)| list);
        let list = list.split_once(". ").map_or(list, |(list, _)| list).trim_end_matches('.');
        say(tool.unwrap_or_default(), "", list);
    }
    for (before, after) in around(&note, " to help us ") {
        let tool = ["We used ", "we used "].iter().find_map(|mark| before.rsplit_once(mark)).map(|(_, tool)| tool);
        let list = after.split_once(". ").map_or(after, |(list, _)| list).trim_end_matches('.');
        say(tool.unwrap_or_default(), "", list);
    }
    found
}

/// What stands before and behind every place of `mark`.
fn around<'a>(text: &'a str, mark: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    text.match_indices(mark).filter_map(move |(at, _)| Some((text.get(..at)?, text.get(at + mark.len()..)?)))
}

/// The kinds whose words stand in a list. Words of two kinds begin alike ("image", "image-editing"): the whole word counts.
fn kinds(list: &str) -> Vec<Kind> {
    let mut rest = list.to_lowercase();
    let mut words: Vec<(String, Kind)> = KINDS
        .iter()
        .flat_map(|row| {
            let words = (ENGLISH.kind)(row.kind);
            [words.support, words.thanks, words.task].map(|word| (word.to_lowercase(), row.kind))
        })
        .filter(|(word, kind)| !word.is_empty() && *kind != Kind::Other)
        .collect();
    // The longest first, and each is taken out of the list: "editorial support" before "editorial".
    words.sort_by_key(|(word, _)| std::cmp::Reverse(word.len()));
    let mut found: Vec<(usize, Kind)> = Vec::new();
    for (word, kind) in words {
        let whole = |at: usize| {
            let ends = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '-');
            ends(rest.get(..at).and_then(|text| text.chars().next_back()))
                && ends(rest.get(at + word.len()..).and_then(|text| text.chars().next()))
        };
        let place = rest.match_indices(&word).map(|(at, _)| at).find(|at| whole(*at));
        if let Some(at) = place {
            rest.replace_range(at..at + word.len(), &"\u{1}".repeat(word.len()));
            found.push((at, kind));
        }
    }
    found.sort_by_key(|(at, _)| *at);
    let mut kinds: Vec<Kind> = Vec::new();
    for (_, kind) in found {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(note: &str, expected: &[(&str, &str, Kind)]) {
        let found = named(note);
        let found: Vec<(&str, &str, Kind)> =
            found.iter().map(|(tool, kind)| (tool.name.as_str(), tool.descriptor.as_str(), *kind)).collect();
        assert_eq!(found, expected, "{note}");
    }

    #[test]
    fn a_note_in_our_words_is_read_back() {
        check(
            "This article was created by Maren Holt, editor of The Wire, with writing, image, and idea-generation support \
             from ChatGPT, an AI assistant. However, the final perspective and editorial choices are solely Maren’s. Special \
             thanks to ChatGPT for assistance with research and editorial support in crafting this article.",
            &[
                ("ChatGPT", "an AI assistant", Kind::Drafting),
                ("ChatGPT", "an AI assistant", Kind::ImageGeneration),
                ("ChatGPT", "an AI assistant", Kind::Ideation),
                ("ChatGPT", "", Kind::Research),
                ("ChatGPT", "", Kind::CopyEditing),
            ],
        );
        check(
            "We used Scribe to help us summarise the key takeaways and write captions. Maren Holt checked facts.",
            &[("Scribe", "", Kind::Summary), ("Scribe", "", Kind::Caption)],
        );
    }

    #[test]
    fn a_note_that_names_no_tool_proposes_nothing() {
        check("", &[]);
        check("No generative AI was used in this article.", &[]);
        check("With warm support from readers, we go on.", &[]);
        check("Written by people, with thanks to the harbour master for assistance with the boats.", &[]);
    }
}
