//! One article, whole: what the desk shows and `show --json` prints.

use crate::Failure;
use crate::checks::{self, WaiverView};
use crate::comment::{self, CommentView, SuggestionView};
use crate::ledger::{self, ContributionView, DisclosureView};
use crate::library::PersonView;
use crate::sign_off::{self, SignOffView};
use crate::source::{self, SourceView};
use app::{App, View};
use domain::authorship::Annotations;
use domain::image::{Answers, Question};
use domain::{Article, Hero, Id, Ledger, Meta, Note, Origin, Pair, Person, Qa, Run, Slug, Status, Takeaway, Words};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Asks for an empty article.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewArticle {
    /// Name of the house style; null takes the library's own.
    pub house: Option<String>,
}

/// Asks for an article.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OpenArticle {
    /// Its id.
    pub id: String,
}

/// Everything about one article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ArticleView {
    /// What it is called and what it says.
    #[serde(flatten)]
    pub content: Content,
    /// Words that readers read, by origin: all parts but alt text, credit and note.
    pub words: WordsView,
    /// SHA-256 of the canonical Markdown.
    pub fingerprint: String,
    /// Runs of every part that has text, by part name: they cover it exactly.
    pub runs: BTreeMap<String, Vec<RunView>>,
    /// Which tool did what, in the order of time.
    pub ledger: Vec<ContributionView>,
    /// What was quoted from, in the order in which it was saved.
    pub sources: Vec<SourceView>,
    /// Everybody whom the article knows by name: whoever wrote in it, is named in it or used a tool for it.
    pub people: Vec<PersonView>,
    /// What readers, and other machines, are told.
    pub disclosure: DisclosureView,
    /// What is said about it, in the order of the text. Nothing of it leaves with the article.
    pub comments: Vec<CommentView>,
    /// Other words that are suggested, in the order of the text.
    pub suggestions: Vec<SuggestionView>,
    /// Who signed what, and whether it holds, in the order of time.
    pub sign_offs: Vec<SignOffView>,
    /// What somebody has set aside by name, and why.
    pub waivers: Vec<WaiverView>,
    /// none, fresh, void or rejected: what the sign-offs amount to.
    pub signed: String,
    /// The state this view shows; an edit says which state it was made on.
    pub heads: Vec<String>,
    /// RFC 3339.
    pub created: String,
    /// RFC 3339.
    pub updated: String,
}

/// What an article is called and what it says, without its memory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "the fields are the words of DESIGN.md, section 8")]
pub struct Content {
    pub id: String,
    pub slug: String,
    /// draft, in_review, changes_requested, approved, published, corrected.
    pub status: String,
    pub house: String,
    pub headline: String,
    pub deck: String,
    pub byline: Vec<PersonView>,
    pub accountable: Option<PersonView>,
    pub hero: HeroView,
    pub takeaways: Vec<TakeawayView>,
    pub body: String,
    pub qa: QaView,
    pub analysis: String,
    pub note: NoteView,
    pub section: String,
    pub tags: Vec<String>,
    /// RFC 3339 date, with or without time.
    pub date: Option<String>,
    /// The day by which it should be done, as an RFC 3339 date.
    pub due: Option<String>,
    /// BCP 47 language tag; empty means the house style's.
    pub language: String,
}

/// The picture at the top.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "the fields are the words of DESIGN.md, section 8")]
pub struct HeroView {
    /// SHA-256 of a picture of the library, or the path or address that a file named.
    pub asset: Option<String>,
    pub alt: String,
    pub caption: String,
    pub credit: String,
    pub rights: String,
    pub source_type: Option<String>,
    pub decorative: bool,
    /// What a person said about this picture, by question: resembles_real, subject_covered, appears_authentic,
    /// more_than_minor_edit, artistic_work, label_in_image. A question that nobody has answered is not there.
    pub answers: BTreeMap<String, bool>,
}

/// One takeaway.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "id and text")]
pub struct TakeawayView {
    pub id: String,
    pub text: String,
}

/// Questions and answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "topic and pairs")]
pub struct QaView {
    pub topic: String,
    pub pairs: Vec<PairView>,
}

/// A question with its answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "id, question, answer")]
pub struct PairView {
    pub id: String,
    pub question: String,
    pub answer: String,
}

/// The Editor's Note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoteView {
    /// What readers are told.
    pub text: String,
    /// As it stood in the imported file.
    pub found: Option<String>,
}

/// Counts of words by origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "each field is a count")]
pub struct WordsView {
    pub total: u32,
    pub human: u32,
    pub contribution: u32,
    pub source: u32,
    pub unknown: u32,
    /// Reading time, rounded up.
    pub minutes: u32,
}

/// A stretch of text with one origin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RunView {
    /// UTF-16 code units.
    pub len: u32,
    /// `h:`, `c:`, `r:` or `u:` and an id.
    pub origin: String,
}

/// Starts an empty article.
pub fn new_article(app: &mut App, ask: NewArticle) -> Result<ArticleView, Failure> {
    Ok(app.new_article(ask.house.as_deref())?.into())
}

/// Answers everything about an article.
pub fn open_article(app: &mut App, ask: OpenArticle) -> Result<ArticleView, Failure> {
    Ok(app.article(&Id::parse(&ask.id)?)?.into())
}

impl From<View> for ArticleView {
    fn from(view: View) -> Self {
        let (ledger, disclosure) =
            (ledger::contributions(&view.article), ledger::disclosure(&view.disclosure(), &view.article));
        let sign_offs = sign_off::sign_offs(&view.standings, &view.article);
        let with_text = view.runs.into_iter().filter(|(_, runs)| !runs.is_empty());
        Self {
            content: (&view.article).into(),
            words: view.words.into(),
            fingerprint: view.fingerprint.to_string(),
            runs: with_text.map(|(part, runs)| (part.to_string(), runs.iter().map(Into::into).collect())).collect(),
            ledger,
            sources: source::sources(&view.article),
            people: view.article.people.iter().map(Into::into).collect(),
            disclosure,
            comments: comment::comments(&view.margin, &view.article),
            suggestions: comment::suggestions(&view.margin, &view.article),
            sign_offs,
            waivers: view.article.waivers.iter().map(|one| checks::waiver(one, &view.article)).collect(),
            signed: view.signed.name().to_owned(),
            heads: view.heads.hashes(),
            created: app::rfc3339(view.created),
            updated: app::rfc3339(view.updated),
        }
    }
}

impl From<&Article> for Content {
    fn from(article: &Article) -> Self {
        let pair = |pair: &Pair| PairView {
            id: pair.id.to_string(),
            question: pair.question.clone(),
            answer: pair.answer.clone(),
        };
        let takeaway = |entry: &Takeaway| TakeawayView { id: entry.id.to_string(), text: entry.text.clone() };
        Self {
            id: article.id.to_string(),
            slug: article.slug.to_string(),
            status: article.status.name().to_owned(),
            house: article.house.clone(),
            headline: article.headline.clone(),
            deck: article.deck.clone(),
            byline: article.authors().map(Into::into).collect(),
            accountable: article.accountable_person().map(Into::into),
            hero: HeroView {
                asset: article.hero.asset.clone(),
                alt: article.hero.alt.clone(),
                caption: article.hero.caption.clone(),
                credit: article.hero.credit.clone(),
                rights: article.hero.rights.clone(),
                source_type: article.hero.source_type.clone(),
                decorative: article.hero.decorative,
                answers: article
                    .hero
                    .answers
                    .iter()
                    .map(|(question, said)| (question.name().to_owned(), said))
                    .collect(),
            },
            takeaways: article.takeaways.iter().map(takeaway).collect(),
            body: article.body.clone(),
            qa: QaView { topic: article.qa.topic.clone(), pairs: article.qa.pairs.iter().map(pair).collect() },
            analysis: article.analysis.clone(),
            note: NoteView { text: article.note.text.clone(), found: article.note.found.clone() },
            section: article.meta.section.clone(),
            tags: article.meta.tags.clone(),
            date: article.meta.date.clone(),
            due: article.meta.due.clone(),
            language: article.meta.language.clone(),
        }
    }
}

impl TryFrom<Content> for Article {
    type Error = Failure;

    fn try_from(content: Content) -> Result<Self, Failure> {
        let person = |view: &PersonView| {
            let contact = String::new();
            Ok::<_, Failure>(Person {
                id: Id::parse(&view.id)?,
                name: view.name.clone(),
                role: view.role.clone(),
                contact,
            })
        };
        let takeaway = |view: TakeawayView| Ok(Takeaway { id: Id::parse(&view.id)?, text: view.text });
        let pair = |view: PairView| Ok(Pair { id: Id::parse(&view.id)?, question: view.question, answer: view.answer });
        let mut people: Vec<Person> = content.byline.iter().map(person).collect::<Result<_, _>>()?;
        let byline = people.iter().map(|p| p.id.clone()).collect();
        let accountable = content.accountable.as_ref().map(person).transpose()?;
        people.extend(accountable.clone());
        let mut answers = Answers::default();
        for (question, said) in &content.hero.answers {
            answers.set(Question::parse(question)?, Some(*said));
        }
        Ok(Self {
            id: Id::parse(&content.id)?,
            slug: Slug::parse(&content.slug)?,
            status: Status::parse(&content.status)?,
            house: content.house,
            headline: content.headline,
            deck: content.deck,
            people,
            byline,
            accountable: accountable.map(|p| p.id),
            hero: Hero {
                asset: content.hero.asset,
                alt: content.hero.alt,
                caption: content.hero.caption,
                credit: content.hero.credit,
                rights: content.hero.rights,
                source_type: content.hero.source_type,
                decorative: content.hero.decorative,
                answers,
            },
            takeaways: content.takeaways.into_iter().map(takeaway).collect::<Result<_, Failure>>()?,
            body: content.body,
            qa: Qa {
                topic: content.qa.topic,
                pairs: content.qa.pairs.into_iter().map(pair).collect::<Result<_, Failure>>()?,
            },
            analysis: content.analysis,
            note: Note { text: content.note.text, found: content.note.found },
            meta: Meta {
                section: content.section,
                tags: content.tags,
                date: content.date,
                due: content.due,
                language: content.language,
            },
            ledger: Ledger::default(), // the page shows what it makes, and does not hold it
            annotations: Annotations::default(),
            sign_offs: Vec::new(), // nor these
            sources: Vec::new(),
            waivers: Vec::new(), // nor these
        })
    }
}

impl From<Words> for WordsView {
    fn from(words: Words) -> Self {
        Self {
            total: words.total(),
            human: words.human,
            contribution: words.contribution,
            source: words.source,
            unknown: words.unknown,
            minutes: words.minutes(),
        }
    }
}

impl From<&Run> for RunView {
    fn from(run: &Run) -> Self {
        Self { len: run.len, origin: Origin::to_string(&run.origin) }
    }
}
