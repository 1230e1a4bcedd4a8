//! An article that nobody wrote, in which tools did everything they can: what a house's templates are tried on.

use domain::ledger::{Author, Extent, Outcome, Prompt, Tool};
use domain::{Article, Contribution, HouseStyle, Id, Kind, Moment, Person, Slug};

/// What a template must be able to speak of.
const KINDS: [Kind; 5] = [Kind::Drafting, Kind::ImageGeneration, Kind::Research, Kind::CopyEditing, Kind::Translation];

/// Whether a note and a line can be made with a style's templates.
pub fn prove(house: &HouseStyle) -> Result<(), super::Error> {
    let article = specimen();
    super::compile(&article, house, None)?;
    super::top_label(&article, house, None)?;
    Ok(())
}

/// The article.
#[must_use]
pub fn specimen() -> Article {
    let mut article = Article::empty(id("specimen"), Slug::suggest("specimen"), "plain");
    let person =
        Person { id: id("person"), name: "Ada Lovelace".into(), role: "editor".into(), contact: String::new() };
    article.accountable = Some(person.id.clone());
    article.byline.push(person.id.clone());
    article.people.push(person);
    article.ledger.contributions = KINDS.map(used).to_vec();
    article
}

fn used(kind: Kind) -> Contribution {
    Contribution {
        id: id(kind.name()),
        at: Moment(0),
        by: id("person"),
        tool: Tool { name: "ChatGPT".to_owned(), ..Tool::default() },
        kind,
        sections: Vec::new(),
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

fn id(text: &str) -> Id {
    Id::parse(text).expect("letters and underscores")
}
