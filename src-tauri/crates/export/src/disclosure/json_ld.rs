//! schema.org JSON-LD: the article, its picture, its questions, and which tools took part.
//!
//! Source: `reference/disclosure-standards.md`, section 2 (schema.org 30.0). Authors, editors and accountable persons are
//! people, never tools: a tool is the `instrument` of an action. Addresses within the page are relative, because the page's own is
//! not known here.

use super::iptc::{self, Terms};
use super::{Telling, plain};
use crate::json::{Json, some};
use crate::note;
use domain::part::SECTIONS;
use domain::{Contribution, Person, Section};

/// What a document says beside what it must.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// Whether questions and answers are a `FAQPage`. They must stand on the page then.
    pub questions: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { questions: true }
    }
}

/// The document. It can stand in a `script` element as it is.
#[must_use]
pub fn document(of: &Telling<'_>, options: Options) -> String {
    graph(of, options).written()
}

/// The same as a value, for a document that holds it.
pub(crate) fn graph(of: &Telling<'_>, options: Options) -> Json {
    let terms = iptc::terms(of);
    let mut graph = vec![article(of, &terms, options)];
    graph.extend(page(of));
    graph.extend(picture(of, &terms));
    graph.extend(parts(of, &terms, options));
    graph.extend(of.article.ledger.kept().map(|one| action(of, one)));
    let document = [("@context", Json::text("https://schema.org")), ("@graph", Json::List(graph))];
    Json::Object(document.into())
}

fn article(of: &Telling<'_>, terms: &Terms, options: Options) -> Json {
    let article = of.article;
    let language = if article.meta.language.is_empty() { &of.house.language } else { &article.meta.language };
    let takeaways: Vec<String> = article.takeaways.iter().map(|one| plain::words(&one.text)).collect();
    let policy = some(&of.house.policy);
    let publisher = Json::object([
        ("@type", Some(Json::text("NewsMediaOrganization"))),
        ("name", some(&of.house.title)),
        ("publishingPrinciples", policy.clone()),
    ]);
    let parts: Vec<Json> = parts(of, terms, options).iter().filter_map(reference).collect();
    Json::object([
        ("@type", Some(Json::text("NewsArticle"))),
        ("@id", Some(Json::text("#article"))),
        ("headline", some(&article.headline)),
        ("description", some(&plain::words(&article.deck))),
        ("abstract", some(&takeaways.join(" "))),
        ("inLanguage", some(language)),
        ("articleSection", some(&article.meta.section)),
        ("keywords", list(article.meta.tags.iter().map(Json::text).collect())),
        ("datePublished", article.meta.date.as_deref().and_then(some)),
        ("author", list(article.authors().map(person).collect())),
        ("accountablePerson", article.accountable_person().map(person)),
        ("publisher", Some(publisher)),
        ("publishingPrinciples", policy),
        ("creditText", some(&plain::words(&note::printed(article, of.house)))),
        ("digitalSourceType", terms.article.map(|term| Json::text(term.schema_org()))),
        ("image", of.prints(Section::Hero).then(|| Json::Object(vec![("@id", Json::text("#hero"))]))),
        ("hasPart", list(parts)),
    ])
}

/// `reviewedBy` belongs to a page, not to an article.
fn page(of: &Telling<'_>) -> Option<Json> {
    let checked = of.checked?;
    Some(Json::object([
        ("@type", Some(Json::text("WebPage"))),
        ("@id", Some(Json::text("#page"))),
        ("mainEntity", Some(Json::Object(vec![("@id", Json::text("#article"))]))),
        ("reviewedBy", list(checked.by.iter().map(|name| named(name)).collect())),
    ]))
}

fn named(name: &str) -> Json {
    Json::object([("@type", Some(Json::text("Person"))), ("name", some(name))])
}

fn picture(of: &Telling<'_>, terms: &Terms) -> Option<Json> {
    let hero = &of.article.hero;
    let asset = hero.asset.as_deref()?;
    let known = of.pictures.iter().find(|one| one.hash.as_str() == asset);
    Some(Json::object([
        ("@type", Some(Json::text("ImageObject"))),
        ("@id", Some(Json::text("#hero"))),
        ("contentUrl", Some(Json::text(known.map_or_else(|| asset.to_owned(), domain::Asset::link)))),
        ("description", some(&hero.alt)),
        ("caption", some(&hero.caption)),
        ("creditText", some(&hero.credit)),
        ("copyrightNotice", some(&hero.rights)),
        ("digitalSourceType", terms.picture.map(|term| Json::text(term.schema_org()))),
    ]))
}

/// Each section that has a term of its own, and the questions.
fn parts(of: &Telling<'_>, terms: &Terms, options: Options) -> Vec<Json> {
    let term = |section: Section| terms.sections.iter().find(|(known, _)| *known == section).map(|(_, term)| *term);
    let mut parts = Vec::new();
    for section in SECTIONS.into_iter().filter(|one| !matches!(one, Section::Hero | Section::Headline | Section::Deck))
    {
        let source = term(section).map(|term| Json::text(term.schema_org()));
        let questions = options.questions && section == Section::Qa && !of.article.qa.pairs.is_empty();
        if source.is_none() && !questions {
            continue;
        }
        parts.push(Json::object([
            ("@type", Some(Json::text(if questions { "FAQPage" } else { "WebPageElement" }))),
            ("@id", Some(Json::text(format!("#{}", section.name())))),
            ("isPartOf", Some(Json::Object(vec![("@id", Json::text("#article"))]))),
            ("name", (section == Section::Qa).then(|| some(&of.article.qa.topic)).flatten()),
            ("digitalSourceType", source),
            ("mainEntity", questions.then(|| Json::List(pairs(of)))),
        ]));
    }
    parts
}

fn pairs(of: &Telling<'_>) -> Vec<Json> {
    let answer =
        |text: &str| Json::Object(vec![("@type", Json::text("Answer")), ("text", Json::text(plain::words(text)))]);
    let pair = |pair: &domain::Pair| {
        Json::Object(vec![
            ("@type", Json::text("Question")),
            ("name", Json::text(plain::words(&pair.question))),
            ("acceptedAnswer", answer(&pair.answer)),
        ])
    };
    of.article.qa.pairs.iter().map(pair).collect()
}

/// Who used which tool for what. Prompts stay where they are.
fn action(of: &Telling<'_>, one: &Contribution) -> Json {
    let tool = &one.tool;
    let maker =
        some(&tool.provider).map(|name| Json::Object(vec![("@type", Json::text("Organization")), ("name", name)]));
    let version = super::named([tool.model.as_str(), tool.version.as_str()].into_iter());
    let instrument = Json::object([
        ("@type", Some(Json::text("SoftwareApplication"))),
        ("name", some(&tool.name)),
        ("softwareVersion", some(&version)),
        ("provider", maker),
    ]);
    let result = if one.kind.meaning().leaves == domain::kind::Leaves::Media { "#hero" } else { "#article" };
    Json::object([
        ("@type", Some(Json::text("CreateAction"))),
        ("name", Some(Json::text(one.kind.name()))),
        ("description", some(&one.purpose)),
        ("agent", of.article.person(&one.by).map(person)),
        ("instrument", Some(instrument)),
        ("startTime", Some(Json::text((of.rfc3339)(one.at)))),
        ("result", Some(Json::Object(vec![("@id", Json::text(result))]))),
    ])
}

fn person(of: &Person) -> Json {
    Json::object([("@type", Some(Json::text("Person"))), ("name", some(&of.name)), ("jobTitle", some(&of.role))])
}

fn list(of: Vec<Json>) -> Option<Json> {
    (!of.is_empty()).then_some(Json::List(of))
}

fn reference(part: &Json) -> Option<Json> {
    let Json::Object(entries) = part else { return None };
    let id = entries.iter().find(|(name, _)| *name == "@id")?;
    Some(Json::Object(vec![id.clone()]))
}
