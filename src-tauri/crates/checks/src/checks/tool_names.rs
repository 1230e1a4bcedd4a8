//! One tool, two names: the credit says `ChatGPT-4o`, the note `ChatGPT`.

use crate::Check;
use crate::finding::{Found, Says};
use crate::galley::said;
use crate::tools::{self, Mention};
use domain::{Part, Severity};

/// Names of tools that differ where readers are told of them.
pub const CHECK: Check =
    Check { id: "tool-names", severity: Severity::Recommended, name: ("Names of tools", "Namen der Werkzeuge"), look };

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    let article = galley.article;
    let ledger = tools::in_ledger(article);
    let printed = export::note::printed(article, galley.house);
    // Where readers are told of tools; an article about tools may name as many versions as it likes.
    let told = [
        (Part::HeroCredit, article.hero.credit.as_str()),
        (Part::HeroCaption, article.hero.caption.as_str()),
        (Part::Note, printed.as_str()),
    ];
    let told: Vec<(Part, &str, Vec<Mention>)> =
        told.into_iter().map(|(part, text)| (part, text, tools::mentions(text, ledger.iter().copied()))).collect();
    let all: Vec<(&Part, &Mention)> =
        told.iter().flat_map(|(part, _, all)| all.iter().map(move |one| (part, one))).collect();
    let mut seen: Vec<String> = Vec::new();
    for (part, text, mentions) in &told {
        for one in mentions {
            let recorded = ledger.iter().copied().find(|name| tools::base_of(name) == one.base);
            let (other, place) = match recorded {
                Some(name) if name == one.name => continue,
                Some(name) => (name.to_owned(), said!(galley, "the ledger", "das Verzeichnis")),
                None => match all.iter().find(|(_, other)| other.base == one.base && other.name != one.name) {
                    None => continue,
                    Some((place, other)) => (other.name.clone(), galley.named(place)),
                },
            };
            // Each pair of names once, told where it is met first.
            let mut pair = [one.name.as_str(), other.as_str()];
            pair.sort_unstable();
            let words = if recorded.is_some() { format!("{part} {}", pair.join(" · ")) } else { pair.join(" · ") };
            if seen.contains(&words) {
                continue;
            }
            let (name, tool) = (galley.named(part), &one.name);
            let says = Says::new(
                said!(galley, "{name} says “{tool}”, {place} says “{other}”", "{name}: „{tool}“; {place}: „{other}“"),
                said!(
                    galley,
                    "Call the tool by one name, so that readers know it is the same.",
                    "Das Werkzeug überall gleich nennen."
                ),
            );
            // What the ledger says is the record; a compiled note is mended by the ledger itself.
            let own_words = *part != Part::Note || !article.note.text.is_empty();
            let bound = pair.join(" · ");
            if own_words {
                let edits = recorded.map(|name| vec![(one.at.clone(), name.to_owned())]).unwrap_or_default();
                found.about(part, text, one.at.clone(), bound, says, edits);
            } else {
                found.whole(bound, says);
            }
            seen.push(words);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::trial::{check, mended, used};
    use domain::Kind;

    fn drifts(article: &mut domain::Article) {
        article.hero.credit = "ChatGPT-4o".to_owned();
        article.note.text = "Made with support from ChatGPT. Thanks to ChatGPT.".to_owned();
    }

    #[test]
    fn one_tool_with_two_names_is_told_once() {
        check("tool-names", drifts, &["The credit says “ChatGPT-4o”, the note says “ChatGPT”"]);
        check("tool-names", |article| article.body = "ChatGPT-4o is a ChatGPT.".to_owned(), &[]);
    }

    #[test]
    fn the_ledger_decides_where_it_knows_the_tool() {
        let set = |article: &mut domain::Article| {
            drifts(article);
            article.ledger.contributions = vec![used("ChatGPT", Kind::Drafting)];
        };
        check("tool-names", set, &["The credit says “ChatGPT-4o”, the ledger says “ChatGPT”"]);
        mended("tool-names", set, |article| assert_eq!(article.hero.credit, "ChatGPT"));
    }
}
