//! An article as it is read: every part of the model article, without its history.

use crate::authorship::Annotations;
use crate::image::Answers;
use crate::{Id, Ledger, Part, Person, Refusal, SignOff, Slug, Source, Status, Waiver};

/// The fields that `set` knows beside the text parts, for messages.
pub const FIELDS: &str = "headline, deck, hero.alt, hero.caption, hero.credit, hero.rights, hero.asset, \
                          hero.source_type, hero.decorative, hero.resembles_real, hero.subject_covered, \
                          hero.appears_authentic, hero.more_than_minor_edit, hero.artistic_work, \
                          hero.label_in_image, body, qa.topic, analysis, note, slug, status, house, \
                          section, tags, date, due, language, byline, accountable";

/// Everything a reader, an editor or a CMS is told about one article.
///
/// Texts are Markdown in `body`, `analysis`, answers, takeaways and the note; plain text elsewhere. They are kept
/// as they were written, line ends included.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the words of DESIGN.md, section 8")]
pub struct Article {
    pub id: Id,
    pub slug: Slug,
    pub status: Status,
    /// Name of the house style.
    pub house: String,
    pub headline: String,
    pub deck: String,
    /// Everyone the article knows by name; byline and accountable person point here.
    pub people: Vec<Person>,
    pub byline: Vec<Id>,
    pub accountable: Option<Id>,
    pub hero: Hero,
    pub takeaways: Vec<Takeaway>,
    pub body: String,
    pub qa: Qa,
    pub analysis: String,
    pub note: Note,
    pub meta: Meta,
    /// Which tool did what.
    pub ledger: Ledger,
    /// What the file it came from said of the authors of its words.
    pub annotations: Annotations,
    /// Who read it, what they looked at and what they decided, in the order of time.
    pub sign_offs: Vec<SignOff>,
    /// What was quoted from, in the order in which it was saved.
    pub sources: Vec<Source>,
    /// What was found in it and set aside by name, in the order of time.
    pub waivers: Vec<Waiver>,
}

/// The picture at the top.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the fields are the words of DESIGN.md, section 8")]
pub struct Hero {
    /// SHA-256 of the picture, or the path or address that a file named; none when only the words about it are known.
    pub asset: Option<String>,
    pub alt: String,
    pub caption: String,
    pub credit: String,
    /// Who owns it and what may be done with it; for the desk, not for readers.
    pub rights: String,
    /// IPTC digital source type, by its last path segment.
    pub source_type: Option<String>,
    /// True when the picture says nothing that a reader needs, and an empty alt text is right.
    pub decorative: bool,
    /// What a person said about this picture. Of another one in its place nothing is said yet.
    pub answers: Answers,
}

/// One thing to remember from the article.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "id and text")]
pub struct Takeaway {
    pub id: Id,
    pub text: String,
}

/// Questions and answers about a topic.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the fields are the words of DESIGN.md, section 8")]
pub struct Qa {
    pub topic: String,
    pub pairs: Vec<Pair>,
}

/// A question with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "id, question, answer")]
pub struct Pair {
    pub id: Id,
    pub question: String,
    pub answer: String,
}

/// The Editor's Note.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Note {
    /// What readers are told.
    pub text: String,
    /// The note as it stood in the file that was imported; never changed afterwards.
    pub found: Option<String>,
}

/// What is said about the article rather than in it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the fields are front matter's usual names")]
pub struct Meta {
    pub section: String,
    pub tags: Vec<String>,
    /// RFC 3339 date or date with time.
    pub date: Option<String>,
    /// The day by which it should be done, as an RFC 3339 date. Nothing that a reader is told.
    pub due: Option<String>,
    /// BCP 47 language tag; empty means the house style's.
    pub language: String,
}

impl Article {
    /// An article without a word in it.
    #[must_use]
    pub fn empty(id: Id, slug: Slug, house: &str) -> Self {
        Self {
            id,
            slug,
            status: Status::Draft,
            house: house.to_owned(),
            headline: String::new(),
            deck: String::new(),
            people: Vec::new(),
            byline: Vec::new(),
            accountable: None,
            hero: Hero::default(),
            takeaways: Vec::new(),
            body: String::new(),
            qa: Qa::default(),
            analysis: String::new(),
            note: Note::default(),
            meta: Meta::default(),
            ledger: Ledger::default(),
            annotations: Annotations::default(),
            sign_offs: Vec::new(),
            sources: Vec::new(),
            waivers: Vec::new(),
        }
    }

    /// Every part with its text, in the order of the model article. Empty parts are there too.
    #[must_use]
    pub fn texts(&self) -> Vec<(Part, &str)> {
        let mut texts = vec![
            (Part::Headline, self.headline.as_str()),
            (Part::Deck, self.deck.as_str()),
            (Part::HeroAlt, self.hero.alt.as_str()),
            (Part::HeroCaption, self.hero.caption.as_str()),
            (Part::HeroCredit, self.hero.credit.as_str()),
            (Part::HeroRights, self.hero.rights.as_str()),
        ];
        texts.extend(self.takeaways.iter().map(|t| (Part::Takeaway(t.id.clone()), t.text.as_str())));
        texts.push((Part::Body, &self.body));
        texts.push((Part::QaTopic, &self.qa.topic));
        for pair in &self.qa.pairs {
            texts.push((Part::Question(pair.id.clone()), &pair.question));
            texts.push((Part::Answer(pair.id.clone()), &pair.answer));
        }
        texts.push((Part::Analysis, &self.analysis));
        texts.push((Part::Note, &self.note.text));
        texts
    }

    /// The text of a part; none for an entry that is not there.
    pub fn text_mut(&mut self, part: &Part) -> Option<&mut String> {
        Some(match part {
            Part::Headline => &mut self.headline,
            Part::Deck => &mut self.deck,
            Part::HeroAlt => &mut self.hero.alt,
            Part::HeroCaption => &mut self.hero.caption,
            Part::HeroCredit => &mut self.hero.credit,
            Part::HeroRights => &mut self.hero.rights,
            Part::Takeaway(id) => &mut self.takeaways.iter_mut().find(|one| &one.id == id)?.text,
            Part::Body => &mut self.body,
            Part::QaTopic => &mut self.qa.topic,
            Part::Question(id) => &mut self.qa.pairs.iter_mut().find(|one| &one.id == id)?.question,
            Part::Answer(id) => &mut self.qa.pairs.iter_mut().find(|one| &one.id == id)?.answer,
            Part::Analysis => &mut self.analysis,
            Part::Note => &mut self.note.text,
        })
    }

    /// The person with this id.
    #[must_use]
    pub fn person(&self, id: &Id) -> Option<&Person> {
        self.people.iter().find(|p| &p.id == id)
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &Id) -> Option<&Source> {
        self.sources.iter().find(|one| &one.id == id)
    }

    /// Someone said as "Name, role": whoever the article knows by that name and role, or somebody new.
    pub fn person_named(&self, text: &str, new_id: &mut dyn FnMut() -> Id) -> Result<Person, Refusal> {
        let new = Person::parse(new_id(), text)?;
        let known = self.people.iter().find(|p| p.name == new.name && p.role == new.role);
        Ok(known.cloned().unwrap_or(new))
    }

    /// The people of the byline, in order.
    pub fn authors(&self) -> impl Iterator<Item = &Person> {
        self.byline.iter().filter_map(|id| self.person(id))
    }

    /// The person who answers for the article.
    #[must_use]
    pub fn accountable_person(&self) -> Option<&Person> {
        self.accountable.as_ref().and_then(|id| self.person(id))
    }
}
