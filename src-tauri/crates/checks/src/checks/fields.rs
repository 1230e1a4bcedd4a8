//! What does not leave, in the fields around the text: names, tags, the section, where the picture is.

use crate::Check;
use crate::clean_room::{Kind, standing};
use crate::finding::{Found, Says};
use crate::galley::{Galley, said};
use domain::Severity;

/// What the other checks look for in the text, in everything around it.
pub const CHECK: Check =
    Check { id: "fields", severity: Severity::Required, name: ("Fields of the article", "Felder des Artikels"), look };

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    for ((en, de), text) in fields(galley) {
        for (kind, at) in standing(text, &Kind::ALL, galley.written_in() != "de") {
            let words = text.get(at).unwrap_or_default();
            let (what_en, what_de) = kind.named();
            let says = Says::new(
                said!(galley, "{en} holds {what_en}: “{words}”", "{de} enthält {what_de}: „{words}“"),
                said!(galley, "Write it anew.", "Bitte neu schreiben."),
            );
            found.whole(words, says);
        }
    }
}

/// Each with what it is called.
fn fields<'a>(galley: &Galley<'a>) -> Vec<((&'static str, &'static str), &'a str)> {
    let article = galley.article;
    let mut all = vec![
        (("the section", "die Rubrik"), article.meta.section.as_str()),
        (("the picture’s address", "die Adresse des Bildes"), article.hero.asset.as_deref().unwrap_or_default()),
    ];
    all.extend(article.meta.tags.iter().map(|tag| (("a tag", "ein Schlagwort"), tag.as_str())));
    for person in article.authors().chain(article.accountable_person()) {
        all.push((("a name", "ein Name"), person.name.as_str()));
        all.push((("a role", "eine Rolle"), person.role.as_str()));
    }
    let tools = article.ledger.kept().map(|one| &one.tool);
    all.extend(tools.map(|tool| (("the name of a tool", "der Name eines Werkzeugs"), tool.name.as_str())));
    all.retain(|(_, text)| !text.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use crate::trial::check;

    #[test]
    fn what_does_not_leave_is_found_around_the_text() {
        check(
            "fields",
            |article| {
                article.meta.tags = vec!["sea".to_owned(), "har\u{200b}bour".to_owned()];
                article.hero.asset = Some("file:///home/ada/x.png".to_owned());
            },
            &[
                "The picture’s address holds a place on somebody’s machine: “file:///home/ada/x.png”",
                "A tag holds characters that nobody sees: “\u{200b}”",
            ],
        );
        check("fields", |article| article.meta.section = "Harbours".to_owned(), &[]);
    }
}
