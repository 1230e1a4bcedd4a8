//! Comments and suggestions that nobody has seen to.

use crate::Check;
use crate::finding::{Found, Says};
use crate::galley::{Language, said};
use domain::{Fate, Severity};

/// What is open beside the text.
pub const CHECK: Check =
    Check { id: "open-comments", severity: Severity::Recommended, name: ("Open comments", "Offene Kommentare"), look };

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    let comments: Vec<&str> = galley
        .margin
        .comments
        .iter()
        .filter(|one| one.is_open())
        .filter_map(|one| one.thread.first())
        .map(|remark| remark.text())
        .collect();
    let suggestions: Vec<&str> = galley
        .margin
        .suggestions
        .iter()
        .filter(|one| one.fate == Fate::Open)
        .map(|one| one.replacement.as_str())
        .collect();
    let [some, others] = match galley.language {
        Language::English => {
            [counted(comments.len(), "comment", "comments"), counted(suggestions.len(), "suggestion", "suggestions")]
        }
        Language::German => {
            [counted(comments.len(), "Kommentar", "Kommentare"), counted(suggestions.len(), "Vorschlag", "Vorschläge")]
        }
    };
    let open: Vec<String> = some.into_iter().chain(others).collect();
    let one = comments.len() + suggestions.len() == 1;
    let what = match galley.language {
        _ if open.is_empty() => return,
        Language::English => format!("{} {} open", open.join(" and "), if one { "is" } else { "are" }),
        Language::German => format!("{} {} offen", open.join(" und "), if one { "ist" } else { "sind" }),
    };
    let advice = said!(
        galley,
        "Answer them or mark them as done, and accept or turn down what is suggested.",
        "Kommentare beantworten oder erledigen, Vorschläge annehmen oder ablehnen."
    );
    // Another word is another reason to look.
    let words: Vec<&str> = comments.into_iter().chain(suggestions).collect();
    found.whole(words.join("\n"), Says::new(what, advice));
}

fn counted(count: usize, one: &str, many: &str) -> Option<String> {
    (count > 0).then(|| format!("{count} {}", if count == 1 { one } else { many }))
}

#[cfg(test)]
mod tests {
    use crate::trial::{Around, check, check_around, id};
    use domain::comment::Settled;
    use domain::{Anchor, Comment, Fate, Margin, Moment, Origin, Part, Place, Remark, Suggestion};

    fn comment(name: &str, done: bool) -> Comment {
        let remark = Remark::new(id(name), id("ada"), Moment(1), name).expect("a remark");
        let resolved = done.then(|| Settled { by: id("ada"), at: Moment(2) });
        Comment { id: id(name), anchor: Anchor::whole(Part::Body), place: Place::Part, thread: vec![remark], resolved }
    }

    fn suggestion(name: &str, fate: Fate) -> Suggestion {
        let (replacement, origin) = (name.to_owned(), Origin::Human(id("ada")));
        let (by, at) = (id("ada"), Moment(1));
        Suggestion {
            id: id(name),
            anchor: Anchor::whole(Part::Body),
            place: Place::Part,
            replacement,
            origin,
            by,
            at,
            fate,
            settled: None,
        }
    }

    #[track_caller]
    fn beside(margin: Margin, expected: &[&str]) {
        check_around("open-comments", &Around { margin, ..Around::default() }, |_| (), expected);
    }

    #[test]
    fn what_is_open_is_counted_and_what_is_settled_is_not() {
        check("open-comments", |_| (), &[]);
        let margin = |comments, suggestions| Margin { comments, suggestions };
        beside(margin(vec![comment("why", false)], vec![]), &["1 comment is open"]);
        beside(
            margin(vec![comment("why", false), comment("who", false), comment("so", true)], vec![]),
            &["2 comments are open"],
        );
        beside(margin(vec![comment("so", true)], vec![suggestion("ice", Fate::Rejected)]), &[]);
        let suggestions = vec![suggestion("ice", Fate::Open), suggestion("snow", Fate::Open)];
        beside(margin(vec![comment("why", false)], suggestions), &["1 comment and 2 suggestions are open"]);
    }
}
