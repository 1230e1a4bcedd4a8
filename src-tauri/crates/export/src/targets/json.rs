//! The whole article as one JSON document, for programs that read it: a web hook, a site of one's own, an archive.
//!
//! The names are those of `show --json`; what is for the desk alone is not there: prompts, comments, origins, sign-offs, waivers.
//!
//! ```text
//! format "colophon-article", version 1
//! id, slug, status, language, section, tags[], date
//! headline, deck, byline[{name, role}], accountable {name, role}
//! hero {src, alt, decorative, caption, credit, source_type}
//! takeaways[{text}], body, analysis, qa {topic, pairs[{question, answer}]}, note     Markdown, but the questions
//! html                          all of it as one <article>
//! top_label                     the one line under the deck
//! disclosure {level, sections[{section, level}], tools[{name, provider, model, version, kinds[]}], digital_source_type,
//!             header, json_ld}
//! fingerprint                   SHA-256 of the canonical text
//! ```
//! What is empty is left out, but for `format`, `version`, `id`, `slug`, `status` and `fingerprint`.

use super::html::published;
use crate::disclosure::{Telling, header, iptc, json_ld};
use crate::json::{Json, some};
use crate::options::{ATTRIBUTES, Choice, Options};
use crate::page::PageError;
use crate::{OutFile, Target, fingerprint, note};
use domain::classification::{Level, levels};
use domain::ledger::Tool;
use domain::{Kind, Person};

/// Writes `<slug>.json`.
pub struct WholeArticle;

/// The version of the shape above. It grows when a name changes its meaning; new names may come at any time.
const VERSION: u64 = 1;

impl Target for WholeArticle {
    fn name(&self) -> &'static str {
        "json"
    }

    fn label(&self) -> &'static str {
        "JSON of the whole article"
    }

    fn render(&self, of: &Telling<'_>, options: &Options) -> Result<Vec<OutFile>, PageError> {
        let json = article(of, options)?.written();
        Ok(vec![OutFile { path: format!("{}.json", of.article.slug), bytes: json.into_bytes() }])
    }

    fn choices(&self) -> &'static [Choice] {
        const { &[ATTRIBUTES] }
    }

    fn shows_pictures(&self) -> bool {
        true
    }
}

/// The document as it is written, for whoever sends it instead of keeping it.
pub fn document(of: &Telling<'_>, options: &Options) -> Result<String, PageError> {
    Ok(article(of, options)?.written())
}

fn article(of: &Telling<'_>, options: &Options) -> Result<Json, PageError> {
    let article = of.article;
    let language = if article.meta.language.is_empty() { &of.house.language } else { &article.meta.language };
    let label = note::top_label(article, of.house, of.checked).ok().flatten();
    let texts = |texts: &[String]| list(texts.iter().map(|text| Json::text(text.as_str())).collect());
    let takeaways = article.takeaways.iter().map(|one| Json::Object(vec![("text", Json::text(one.text.as_str()))]));
    Ok(Json::object([
        ("format", Some(Json::text("colophon-article"))),
        ("version", Some(Json::Number(VERSION))),
        ("id", Some(Json::text(article.id.as_str()))),
        ("slug", Some(Json::text(article.slug.as_str()))),
        ("status", Some(Json::text(article.status.name()))),
        ("language", some(language)),
        ("section", some(&article.meta.section)),
        ("tags", texts(&article.meta.tags)),
        ("date", article.meta.date.as_deref().and_then(some)),
        ("headline", some(&article.headline)),
        ("deck", some(&article.deck)),
        ("byline", list(article.authors().map(person).collect())),
        ("accountable", article.accountable_person().map(person)),
        ("hero", hero(of)),
        ("takeaways", list(takeaways.collect())),
        ("body", some(&article.body)),
        ("qa", questions(of)),
        ("analysis", some(&article.analysis)),
        ("note", some(&note::printed(article, of.house))),
        ("html", Some(Json::Text(published(of, options.get("attributes"), false)?.content))),
        ("top_label", label.and_then(|label| some(&label.text))),
        ("disclosure", Some(disclosure(of))),
        ("fingerprint", Some(Json::text(fingerprint(article, of.house).as_str()))),
    ]))
}

fn person(of: &Person) -> Json {
    Json::object([("name", some(&of.name)), ("role", some(&of.role))])
}

fn hero(of: &Telling<'_>) -> Option<Json> {
    let hero = &of.article.hero;
    let src = hero.asset.as_deref().map(|asset| match crate::story::meant(of, asset) {
        Some(picture) => picture.link(),
        None => asset.to_owned(),
    });
    let hero = Json::object([
        ("src", src.map(Json::Text)),
        ("alt", some(&hero.alt)),
        ("decorative", hero.decorative.then_some(Json::Flag(true))),
        ("caption", some(&hero.caption)),
        ("credit", some(&hero.credit)),
        ("source_type", hero.source_type.as_deref().and_then(some)),
    ]);
    (hero != Json::Object(Vec::new())).then_some(hero)
}

fn questions(of: &Telling<'_>) -> Option<Json> {
    let qa = &of.article.qa;
    let pair = |pair: &domain::Pair| Json::object([("question", some(&pair.question)), ("answer", some(&pair.answer))]);
    let qa = Json::object([("topic", some(&qa.topic)), ("pairs", list(qa.pairs.iter().map(pair).collect()))]);
    (qa != Json::Object(Vec::new())).then_some(qa)
}

fn disclosure(of: &Telling<'_>) -> Json {
    let levels = levels(&of.article.ledger, of.checked.is_some());
    let known = levels.sections.iter().filter(|(_, level)| *level != Level::Unknown);
    let sections = known.map(|(section, level)| {
        Json::Object(vec![("section", Json::text(section.name())), ("level", Json::text(level.name()))])
    });
    let term = iptc::terms(of).article;
    Json::object([
        ("level", Some(Json::text(levels.article.name()))),
        ("sections", list(sections.collect())),
        ("tools", list(tools(of))),
        ("digital_source_type", term.map(|term| Json::Text(term.uri()))),
        ("header", header::line(of).map(Json::Text)),
        ("json_ld", Some(json_ld::graph(of, json_ld::Options::default()))),
    ])
}

/// Each tool once, with what it did. What was asked of it stays where it is.
fn tools(of: &Telling<'_>) -> Vec<Json> {
    let mut tools: Vec<(&Tool, Vec<Kind>)> = Vec::new();
    for one in of.article.ledger.kept() {
        match tools.iter_mut().find(|(tool, _)| **tool == one.tool) {
            Some((_, kinds)) if kinds.contains(&one.kind) => {}
            Some((_, kinds)) => kinds.push(one.kind),
            None => tools.push((&one.tool, vec![one.kind])),
        }
    }
    let told = |(tool, kinds): (&Tool, Vec<Kind>)| {
        Json::object([
            ("name", some(&tool.name)),
            ("provider", some(&tool.provider)),
            ("model", some(&tool.model)),
            ("version", some(&tool.version)),
            ("kinds", list(kinds.into_iter().map(|kind| Json::text(kind.name())).collect())),
        ])
    };
    tools.into_iter().map(told).collect()
}

fn list(of: Vec<Json>) -> Option<Json> {
    (!of.is_empty()).then_some(Json::List(of))
}
