//! Why a sign-off does not hold any more, in words: the state that was signed is compared with the one that stands there.

use crate::part::SECTIONS;
use crate::sentence;
use crate::{Article, AssetHash, Id, Origin, Part, Run, Section, SignOff};
use std::fmt;

/// A state of an article, with the runs of its parts.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "what it says, where each word comes from, and the order of its page")]
pub struct State<'a> {
    pub article: &'a Article,
    pub runs: &'a [(Part, Vec<Run>)],
    pub order: &'a [Section],
}

/// One reason why a sign-off is void. `Display` words it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// Sentences are new, gone, or say something else.
    Sentences {
        /// How many.
        changed: u32,
        /// In how many of them a tool wrote the new words, by the tool's name.
        by_tools: Vec<(String, u32)>,
        /// In how many of them nobody has said where the new words come from.
        unknown: u32,
        /// Where they stand, in the order of the model article.
        sections: Vec<Section>,
    },
    /// Another picture, or none.
    Picture,
    /// Takeaways, or questions, stand in another order.
    Order,
    /// Another house style puts the sections in another order.
    House,
    /// White space changed, or the order of the sections in the house style, which nobody remembers.
    Spacing,
    /// Uses of these tools came into the output.
    Uses(Vec<String>),
    /// The state that was signed is not in the record, so that nobody can compare.
    Lost,
}

/// Why `sign_off` is void `now`; empty where it is not. `then` is the state that was signed, if the record has it.
#[must_use]
pub fn causes(sign_off: &SignOff, then: Option<State<'_>>, now: State<'_>, same_words: bool) -> Vec<Cause> {
    let mut found = Vec::new();
    match then {
        _ if same_words => {}
        None => found.push(Cause::Lost),
        Some(then) => {
            found.extend(sentences(then, now));
            if picture(then.article) != picture(now.article) {
                found.push(Cause::Picture);
            }
            if then.order != now.order {
                found.push(Cause::House);
            }
            if reordered(&entries(then.article), &entries(now.article)) {
                found.push(Cause::Order);
            }
            if found.is_empty() {
                found.push(Cause::Spacing);
            }
        }
    }
    let mut tools: Vec<String> = Vec::new();
    for one in sign_off.later_uses(&now.article.ledger) {
        if !tools.contains(&one.tool.name) {
            tools.push(one.tool.name.clone());
        }
    }
    if !tools.is_empty() {
        found.push(Cause::Uses(tools));
    }
    found
}

/// All reasons as one sentence without a full stop.
#[must_use]
pub fn in_words(causes: &[Cause]) -> String {
    causes.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

fn sentences(then: State<'_>, now: State<'_>) -> Option<Cause> {
    let (old, new) = (then.article.texts(), now.article.texts());
    let mut changed = 0;
    let mut unknown = 0;
    let mut by_tools: Vec<(String, u32)> = Vec::new();
    let mut sections: Vec<Section> = Vec::new();
    let gone = old.iter().filter(|(part, _)| new.iter().all(|(other, _)| other != part)).map(|(part, _)| (part, ""));
    for (part, text) in new.iter().map(|(part, text)| (part, *text)).chain(gone) {
        let before = old.iter().find(|(other, _)| other == part).map_or("", |(_, text)| *text);
        if *part == Part::Note || before == text {
            continue;
        }
        let runs = now.runs.iter().find(|(other, _)| other == part).map(|(_, runs)| runs.as_slice());
        for one in sentence::changed(before, text, runs.unwrap_or_default()) {
            changed += 1;
            unknown += u32::from(one.origins.iter().any(|origin| matches!(origin, Origin::Unknown(_))));
            for tool in tools(&one.origins, now.article) {
                match by_tools.iter_mut().find(|(known, _)| *known == tool) {
                    Some((_, count)) => *count += 1,
                    None => by_tools.push((tool, 1)),
                }
            }
            if !sections.contains(&part.section()) {
                sections.push(part.section());
            }
        }
    }
    sections.sort_by_key(|section| SECTIONS.iter().position(|other| other == section));
    (changed > 0).then_some(Cause::Sentences { changed, by_tools, unknown, sections })
}

/// The names of the tools behind some origins, each once.
fn tools(origins: &[Origin], article: &Article) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for origin in origins {
        if let Origin::Contribution(id) = origin
            && let Some(one) = article.ledger.find(id)
            && !names.contains(&one.tool.name)
        {
            names.push(one.tool.name.clone());
        }
    }
    names
}

fn picture(article: &Article) -> Option<&str> {
    // As the canonical text has it: only a picture of the library is named in it.
    article.hero.asset.as_deref().filter(|asset| AssetHash::parse(asset).is_ok())
}

fn entries(article: &Article) -> Vec<&Id> {
    article.takeaways.iter().map(|t| &t.id).chain(article.qa.pairs.iter().map(|p| &p.id)).collect()
}

/// Whether what both lists have stands in another order.
fn reordered(then: &[&Id], now: &[&Id]) -> bool {
    then.iter().filter(|id| now.contains(id)).ne(now.iter().filter(|id| then.contains(id)))
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sentences { changed, by_tools, unknown, .. } => {
                write!(f, "{changed} {} changed", if *changed == 1 { "sentence" } else { "sentences" })?;
                let mut first = true;
                for (tool, count) in by_tools {
                    write!(f, "{}", share(*count, *changed, first, &format!("by {tool}")))?;
                    first = false;
                }
                match unknown {
                    0 => Ok(()),
                    count => write!(f, "{}", share(*count, *changed, first, "with words of unknown origin")),
                }
            }
            Self::Picture => f.write_str("the picture changed"),
            Self::Order => f.write_str("takeaways or questions stand in another order"),
            Self::House => f.write_str("another house style puts the sections in another order"),
            Self::Spacing => f.write_str("only spaces, line breaks or the order of the sections changed"),
            Self::Uses(tools) => write!(f, "a use of {} was recorded since", tools.join(" and ")),
            Self::Lost => f.write_str("the state that was signed is not in this record, so it cannot be compared"),
        }
    }
}

fn share(count: u32, of: u32, first: bool, how: &str) -> String {
    match (of, first) {
        (1, _) => format!(", {how}"),
        (_, true) => format!(", {count} of them {how}"),
        _ => format!(", {count} {how}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::{Author, Extent, Outcome, Prompt, Tool};
    use crate::origin::utf16_len;
    use crate::sign_off::{Decision, Scope};
    use crate::{Contribution, Fingerprint, Kind, Moment, Slug, Takeaway};

    fn id(text: &str) -> Id {
        Id::parse(text).expect("a fine id")
    }

    fn article(body: &str) -> Article {
        let mut article = Article::empty(id("a"), Slug::suggest("x"), "plain");
        article.body = body.to_owned();
        article
    }

    fn used(contribution: &str, tool: &str) -> Contribution {
        Contribution {
            id: id(contribution),
            at: Moment(0),
            by: id("ada"),
            tool: Tool { name: tool.into(), ..Tool::default() },
            kind: Kind::Drafting,
            sections: vec![],
            extent: Extent::Partial,
            in_output: true,
            first_draft_by: Author::Human,
            initiative: Author::Human,
            purpose: String::new(),
            prompt: Prompt::default(),
            outcome: Outcome::Edited,
            note: String::new(),
        }
    }

    #[track_caller]
    fn check(then: &Article, now: &Article, pieces: &[(&str, &str)], expected: &str) {
        let sign_off = SignOff {
            id: id("s"),
            by: id("maren"),
            role: "editor".into(),
            scope: vec![Scope::Facts],
            decision: Decision::Approved,
            note: String::new(),
            at: Moment(0),
            fingerprint: Fingerprint::of("then"),
            heads: vec![],
            uses: then.ledger.contributions.iter().map(|one| one.id.clone()).collect(),
        };
        let origin = |key: &str| Origin::parse(key).expect("a fine origin");
        let runs = pieces.iter().map(|(text, key)| Run { len: utf16_len(text), origin: origin(key) }).collect();
        let runs = [(Part::Body, runs)];
        let house = |article: &Article| crate::HouseStyle::built_in(&article.house).expect("a built-in style").order;
        let (old, new) = (house(then), house(now));
        let state = |article, order| State { article, runs: &runs, order };
        assert_eq!(in_words(&causes(&sign_off, Some(state(then, &old)), state(now, &new), false)), expected);
    }

    #[test]
    fn it_is_said_how_much_changed_and_which_tool_wrote_it() {
        let mut then = article("It rains. It pours.");
        then.ledger.contributions.push(used("gpt", "ChatGPT"));
        let said = |pieces: &[(&str, &str)], expected: &str| {
            let mut now = then.clone();
            now.body = pieces.iter().map(|(text, _)| *text).collect();
            check(&then, &now, pieces, expected);
        };
        said(&[("It snows. ", "h:ada"), ("It freezes.", "c:gpt")], "2 sentences changed, 1 of them by ChatGPT");
        said(&[("It rains. ", "h:ada"), ("It freezes.", "c:gpt")], "1 sentence changed, by ChatGPT");
        said(
            &[("It snows. ", "u:paste"), ("It freezes.", "c:gpt")],
            "2 sentences changed, 1 of them by ChatGPT, 1 with words of unknown origin",
        );
        said(&[("It rains.", "h:ada")], "1 sentence changed");
        said(&[("It rains.  It pours.", "h:ada")], "only spaces, line breaks or the order of the sections changed");
    }

    #[test]
    fn a_picture_an_order_and_a_use_are_reasons_of_their_own() {
        let mut then = article("It rains.");
        then.takeaways =
            vec![Takeaway { id: id("t1"), text: "One.".into() }, Takeaway { id: id("t2"), text: "Two.".into() }];
        let mut now = then.clone();
        now.takeaways.reverse();
        check(&then, &now, &[], "takeaways or questions stand in another order");
        let mut now = then.clone();
        now.hero.asset = Some("ab".repeat(32));
        now.ledger.contributions.push(used("gpt", "ChatGPT"));
        check(&then, &now, &[], "the picture changed; a use of ChatGPT was recorded since");
        let mut now = then.clone();
        now.house = "ainews".into();
        check(&then, &now, &[], "another house style puts the sections in another order");
    }

    #[test]
    fn the_note_is_no_part_of_what_is_signed() {
        let then = article("It rains.");
        let mut now = then.clone();
        now.note.text = "Something else.".into();
        check(&then, &now, &[], "only spaces, line breaks or the order of the sections changed");
    }
}
