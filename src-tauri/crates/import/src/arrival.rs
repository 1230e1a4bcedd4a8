//! What a file became: the article, and what a person should know about how it was read.

use crate::dates;
use crate::draft::{Found, Name};
use crate::embedded::Embedded;
use domain::image::Answers;
use domain::{Article, Hero, HouseStyle, Id, Meta, Note, Pair, Person, Qa, Slug, Takeaway, Words};
use std::collections::BTreeMap;

/// An article that has arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrival {
    /// The pictures that came inside the file; the article shows them by their links.
    pub pictures: Vec<Embedded>,
    /// Whether its Markdown was made of another format, so that nobody wrote its marks.
    pub made: bool,
    /// The article. Its note is kept as it was found, once as the text and once as a record that nobody changes.
    pub article: Article,
    /// What was found: entries for `takeaways` and `qa`, words for every other part; parts without text are not listed.
    pub parts: BTreeMap<String, u32>,
    /// What was decided and might be wrong, in sentences.
    pub uncertain: Vec<String>,
    /// What the file held and the article does not, in sentences.
    pub dropped: Vec<String>,
}

impl Arrival {
    /// Makes the article of what was found. `file_name` names it where nothing else does.
    pub(crate) fn of(mut found: Found, file_name: &str, house: &HouseStyle, ids: &mut dyn FnMut() -> Id) -> Self {
        let slug = slug(&mut found, file_name);
        let mut article = Article::empty(ids(), slug, found.house.as_deref().unwrap_or(&house.name));
        article.status = found.status;
        for name in std::mem::take(&mut found.byline) {
            let id = person(&mut article, name, ids);
            article.byline.push(id);
        }
        article.accountable = found.accountable.take().map(|name| person(&mut article, name, ids));
        article.headline = found.headline;
        article.deck = found.deck;
        article.hero = Hero {
            asset: found.asset,
            alt: found.alt,
            caption: found.caption,
            credit: found.credit,
            rights: found.rights,
            source_type: found.source_type,
            decorative: found.decorative,
            // A file does not answer for the person who has the picture before them.
            answers: Answers::default(),
        };
        article.takeaways = found.takeaways.into_iter().map(|text| Takeaway { id: ids(), text }).collect();
        article.body = found.body;
        let pairs = found.pairs.into_iter().map(|(question, answer)| Pair { id: ids(), question, answer }).collect();
        article.qa = Qa { topic: found.topic, pairs };
        article.analysis = found.analysis;
        article.note = Note { found: Some(found.note.clone()).filter(|n| !n.is_empty()), text: found.note };
        article.meta =
            Meta { section: found.section, tags: found.tags, date: found.date, due: None, language: found.language };
        let Found { pictures, made, uncertain, dropped, .. } = found;
        Self { parts: parts(&article), article, pictures, made, uncertain, dropped }
    }
}

impl Found {
    /// Whether no part has a word in it.
    pub fn is_empty(&self) -> bool {
        let texts = [
            &self.headline,
            &self.deck,
            &self.alt,
            &self.caption,
            &self.credit,
            &self.rights,
            &self.body,
            &self.analysis,
            &self.note,
        ];
        texts.iter().all(|t| t.trim().is_empty())
            && self.takeaways.is_empty()
            && self.pairs.is_empty()
            && self.asset.is_none()
    }
}

/// The person of this name and role, who is in the article afterwards.
fn person(article: &mut Article, name: Name, ids: &mut dyn FnMut() -> Id) -> Id {
    if let Some(known) = article.people.iter().find(|p| p.name == name.name && p.role == name.role) {
        return known.id.clone();
    }
    let id = ids();
    article.people.push(Person { id: id.clone(), name: name.name, role: name.role, contact: String::new() });
    id
}

/// The slug that the file gives, or its headline, or its name.
fn slug(found: &mut Found, file_name: &str) -> Slug {
    if let Some(given) = found.slug.take() {
        return Slug::parse(&given).unwrap_or_else(|_| {
            let slug = Slug::suggest(&given);
            found.uncertain.push(format!(
                "The slug “{given}” became “{slug}”, because a slug has only small letters, digits and hyphens."
            ));
            slug
        });
    }
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    // Jekyll's posts are called 2026-11-23-the-slug.md.
    let jekyll = stem.get(..10).zip(stem.get(11..)).filter(|_| stem.as_bytes().get(10) == Some(&b'-'));
    if let Some((date, name)) = jekyll.and_then(|(date, name)| Some((dates::read(date)?, Slug::parse(name).ok()?))) {
        if found.date.is_none() {
            found.uncertain.push(format!("The date {} was read from the file’s name.", date.text));
            found.date = Some(date.text);
        }
        return name;
    }
    Slug::suggest(if found.headline.is_empty() { stem } else { &found.headline })
}

fn parts(article: &Article) -> BTreeMap<String, u32> {
    let count = |entries: usize| u32::try_from(entries).unwrap_or(u32::MAX);
    let mut parts = BTreeMap::new();
    let texts = [
        ("headline", &article.headline),
        ("deck", &article.deck),
        ("hero.alt", &article.hero.alt),
        ("hero.caption", &article.hero.caption),
        ("hero.credit", &article.hero.credit),
        ("body", &article.body),
        ("qa.topic", &article.qa.topic),
        ("analysis", &article.analysis),
        ("note", &article.note.text),
    ];
    for (name, text) in texts.into_iter().filter(|(_, text)| !text.trim().is_empty()) {
        parts.insert(name.to_owned(), Words::count(text, &[]).total());
    }
    for (name, entries) in [("takeaways", article.takeaways.len()), ("qa", article.qa.pairs.len())] {
        if entries > 0 {
            parts.insert(name.to_owned(), count(entries));
        }
    }
    parts
}
