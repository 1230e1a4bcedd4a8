//! Who wrote which words, as a file says it. A person that a file names is taken at its word; a tool it names makes no
//! entry of the ledger: its words stay unknown, with the tool's name beside them, until a person says what was done.

use domain::authorship::{self, Author, Claim};
use domain::{Article, Id, Origin, Part, Person, Run};
use import::annotations::Annotated;
use std::ops::Range;

/// What a file claims, as origins of the article that was read from it.
#[derive(Debug, Clone)]
pub(crate) struct Claimed {
    /// The text without its annotations.
    pub file: String,
    claims: Vec<(Range<usize>, Origin)>,
    unknown: Origin,
    /// Whether the claims were made for this very text: then it is worth remembering.
    pub fits: bool,
}

impl Claimed {
    /// The runs of every part of the article.
    pub fn runs(&self, article: &Article) -> Vec<(Part, Vec<Run>)> {
        authorship::runs(&self.file, article, &self.claims, &self.unknown)
    }
}

/// Takes over what `annotated` says, into the article that was read from its text. `base` is the text the claims were
/// made for, where they were made for another one and it is known.
pub(crate) fn take_over(
    annotated: &Annotated<'_>,
    base: Option<&str>,
    article: &mut Article,
    uncertain: &mut Vec<String>,
) -> Claimed {
    let names = annotated.names().collect::<Vec<_>>().join(", ");
    let claims = match base {
        _ if annotated.fits => annotated.claims(),
        Some(base) => {
            uncertain.push(format!(
                "The authors in the file’s annotations ({names}) were noted for an earlier state of this text. They were \
                 carried over to the words that are still there; check them."
            ));
            annotated.moved_from(base)
        }
        None => {
            uncertain.push(format!(
                "The file’s annotations name authors ({names}), and the text has changed since in another program. Which \
                 words are whose cannot be told any more: all of them are of unknown origin."
            ));
            Vec::new()
        }
    };
    article.annotations.kept.clone_from(&annotated.kept);
    let mut known: Vec<(Author, Origin)> = Vec::new();
    let claims = claims
        .into_iter()
        .map(|Claim { at, by }| {
            let found = known.iter().find(|(author, _)| *author == by).map(|(_, origin)| origin.clone());
            let origin = found.unwrap_or_else(|| {
                let origin = origin_of(&by, article);
                known.push((by, origin.clone()));
                origin
            });
            (at, origin)
        })
        .collect();
    let unknown = Origin::Unknown(crate::new_id());
    Claimed { file: annotated.text.to_owned(), claims, unknown, fits: annotated.fits }
}

fn origin_of(author: &Author, article: &mut Article) -> Origin {
    let id: Id = crate::new_id();
    if let Author::Person(name) = author {
        if let Some(person) = article.people.iter().find(|person| person.name == *name) {
            return Origin::Human(person.id.clone());
        }
        let (role, contact) = (String::new(), String::new());
        article.people.push(Person { id: id.clone(), name: name.clone(), role, contact });
        return Origin::Human(id);
    }
    article.annotations.authors.push((id.clone(), author.clone()));
    Origin::Unknown(id)
}
