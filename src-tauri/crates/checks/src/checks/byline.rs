//! A tool in the place of an author: people answer for an article, tools stand in the ledger.

use crate::finding::{Found, Says};
use crate::galley::said;
use crate::{Check, tools};
use domain::Severity;

/// Tools among the people.
pub const CHECK: Check = Check {
    id: "tool-as-author",
    severity: Severity::Required,
    name: ("A tool as author", "Werkzeug als Autor"),
    look,
};

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    let article = galley.article;
    let mut people: Vec<&domain::Person> = article.authors().collect();
    if let Some(person) = article.accountable_person().filter(|one| !people.contains(one)) {
        people.push(person);
    }
    for person in people {
        let name = &person.name;
        let named = tools::mentions(name, tools::in_ledger(article));
        if !named.iter().any(|one| one.at == (0..name.len())) {
            continue;
        }
        let says = Says::new(
            said!(galley, "{name} stands where a person answers", "{name} steht, wo ein Mensch verantwortlich ist"),
            said!(
                galley,
                "Name a person there, and record the tool in the ledger.",
                "Dort einen Menschen nennen und das Werkzeug im Verzeichnis festhalten."
            ),
        );
        found.whole(name.as_str(), says);
    }
}

#[cfg(test)]
mod tests {
    use crate::trial::{check, id};
    use domain::Person;

    #[test]
    fn a_tool_is_no_author_and_a_person_with_its_name_is() {
        let by = |name: &str| {
            let person = Person::parse(id("p"), name).expect("a fine person");
            move |article: &mut domain::Article| {
                article.byline = vec![person.id.clone()];
                article.people = vec![person.clone()];
            }
        };
        check("tool-as-author", by("ChatGPT-4o, writer"), &["ChatGPT-4o stands where a person answers"]);
        check("tool-as-author", by("Claude Monet"), &[]);
    }
}
