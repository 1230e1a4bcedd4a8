//! ninjs 3.1: news for agencies and their customers (IPTC, `ninjs-schema_3.1.json`).
//!
//! The schema refuses every name that it does not know, so what is told of tools goes where there is room for it: the digital source type of the text
//! and of the picture, the note as a description and as a body of its own, the house's rules as a trust indicator. `edNote` is for the desks
//! that receive an article and never for readers: nothing is written there.

use super::html::published;
use crate::disclosure::{Telling, iptc, plain};
use crate::json::{Json, some};
use crate::options::{ATTRIBUTES, Choice, Options, Values};
use crate::page::PageError;
use crate::printed::one_line;
use crate::{OutFile, Target, note};
use domain::Status;
use domain::words::Words;

/// Writes `<slug>.json`.
pub struct Ninjs;

const SCHEMA: &str = "https://iptc.org/std/ninjs/ninjs-schema_3.1.json";
/// A role of ours: the schema takes any.
const DISCLOSURE: &str = "ai-disclosure";

const CHOICES: &[Choice] = &[
    ATTRIBUTES,
    Choice {
        key: "base",
        values: Values::Text { chars_max: 200 },
        default: "",
        about: "The address that the slug and the pictures are put behind (https://example.com/news/); without one they are named, not found.",
    },
];

impl Target for Ninjs {
    fn name(&self) -> &'static str {
        "ninjs"
    }

    fn label(&self) -> &'static str {
        "ninjs 3.1"
    }

    fn render(&self, of: &Telling<'_>, options: &Options) -> Result<Vec<OutFile>, PageError> {
        let news = news(of, options)?.written();
        Ok(vec![OutFile { path: format!("{}.json", of.article.slug), bytes: news.into_bytes() }])
    }

    fn choices(&self) -> &'static [Choice] {
        CHOICES
    }

    fn needs(&self) -> &'static [&'static str] {
        &["headline", "date"]
    }

    fn shows_markup_as_text(&self) -> bool {
        true
    }

    fn hazards(&self) -> &'static [&'static str] {
        &[
            "Without the option base, the picture is named by its hash and not by an address: it has to travel beside the file.",
        ]
    }

    fn shows_pictures(&self) -> bool {
        true
    }
}

fn news(of: &Telling<'_>, options: &Options) -> Result<Json, PageError> {
    let article = of.article;
    let language = if article.meta.language.is_empty() { &of.house.language } else { &article.meta.language };
    let content = published(of, options.get("attributes"), false)?.content;
    let note = plain::words(&note::printed(article, of.house));
    let base = base(options);
    let uri = match base.as_str() {
        "" => named(article.id.as_str()),
        base => format!("{base}{}", article.slug),
    };
    let date = article.meta.date.as_deref().map(moment);
    let authors: Vec<&str> = article.authors().map(|one| one.name.as_str()).collect();
    let published = matches!(article.status, Status::Published | Status::Corrected | Status::Approved);
    Ok(Json::object([
        (
            "standard",
            Some(Json::Object(vec![
                ("name", Json::text("ninjs")),
                ("version", Json::text("3.1")),
                ("schema", Json::text(SCHEMA)),
            ])),
        ),
        ("uri", Some(Json::Text(uri))),
        ("type", Some(Json::text("text"))),
        ("representationType", Some(Json::text("full"))),
        ("language", some(language)),
        ("versionCreated", date.clone().map(Json::Text)),
        ("pubStatus", Some(Json::text(if published { "usable" } else { "withheld" }))),
        ("by", some(&authors.join(", "))),
        ("headlines", list(text("main", "text/plain", &one_line(&article.headline)).into_iter().collect())),
        (
            "descriptions",
            list(
                [text("summary", "text/plain", &plain::words(&article.deck)), text(DISCLOSURE, "text/plain", &note)]
                    .into_iter()
                    .flatten()
                    .collect(),
            ),
        ),
        ("bodies", list(bodies(of, &content, &note))),
        ("subjects", list(subjects(of))),
        ("infoSources", some(&of.house.title).map(|title| Json::List(vec![Json::Object(vec![("name", title)])]))),
        ("trustIndicators", policy(of)),
        ("digitalSourceType", iptc::terms(of).article.map(term)),
        ("associations", hero(of, &base).map(|hero| Json::List(vec![hero]))),
    ]))
}

/// Role, kind and value; nothing for an empty text.
fn text(role: &str, kind: &str, value: &str) -> Option<Json> {
    let value = some(value)?;
    Some(Json::Object(vec![("role", Json::text(role)), ("contentType", Json::text(kind)), ("value", value)]))
}

fn bodies(of: &Telling<'_>, content: &str, note: &str) -> Vec<Json> {
    let words =
        [&of.article.body, &of.article.analysis].map(|text| u64::from(Words::count(text, &[]).unknown)).iter().sum();
    let main = Json::Object(vec![
        ("role", Json::text("main")),
        ("contentType", Json::text("text/html")),
        ("wordCount", Json::Number(words)),
        ("value", Json::text(content)),
    ]);
    let note = (!note.is_empty()).then(|| format!("<p>{}</p>", crate::page::escaped(note)));
    std::iter::once(main).chain(note.and_then(|note| text(DISCLOSURE, "text/html", &note))).collect()
}

fn subjects(of: &Telling<'_>) -> Vec<Json> {
    let meta = &of.article.meta;
    let named = std::iter::once(&meta.section).chain(&meta.tags).filter_map(|name| some(name));
    named.map(|name| Json::Object(vec![("name", name)])).collect()
}

/// Where readers find the house's rules, if it has an address.
fn policy(of: &Telling<'_>) -> Option<Json> {
    let address = Some(of.house.policy.trim()).filter(|policy| policy.starts_with("http"))?;
    Some(Json::List(vec![Json::Object(vec![
        ("role", Json::text("http://cv.iptc.org/newscodes/trustindicator/editorialPolicy")),
        ("title", Json::text("AI policy")),
        ("href", Json::text(address)),
    ])]))
}

fn hero(of: &Telling<'_>, base: &str) -> Option<Json> {
    let hero = &of.article.hero;
    let picture = crate::story::meant(of, hero.asset.as_deref()?)?;
    let link = picture.link();
    let uri = if base.is_empty() { format!("urn:sha256:{}", picture.hash.as_str()) } else { format!("{base}{link}") };
    let rendition = Json::object([
        ("name", Some(Json::text("full"))),
        ("href", (!base.is_empty()).then(|| Json::text(uri.as_str()))),
        ("title", Some(Json::Text(link))),
        ("contentType", Some(Json::text(picture.format.media_type()))),
        ("width", Some(Json::Number(u64::from(picture.width_px)))),
        ("height", Some(Json::Number(u64::from(picture.height_px)))),
        ("sizeInBytes", Some(Json::Number(u64::from(picture.bytes)))),
    ]);
    let alt = Some(hero.alt.as_str()).filter(|_| !hero.decorative).and_then(|alt| text("alt", "text/plain", alt));
    let words = [alt, text("caption", "text/plain", &hero.caption)];
    Some(Json::object([
        ("name", Some(Json::text("featureimage"))),
        ("uri", Some(Json::Text(uri))),
        ("type", Some(Json::text("picture"))),
        ("by", some(&hero.credit)),
        ("copyrightNotice", some(&hero.rights)),
        ("descriptions", list(words.into_iter().flatten().collect())),
        ("digitalSourceType", iptc::terms(of).picture.map(term)),
        ("renditions", Some(Json::List(vec![rendition]))),
    ]))
}

fn term(of: iptc::Term) -> Json {
    Json::object([("name", some(of.label())), ("uri", Some(Json::Text(of.uri())))])
}

/// The base as an address that ends where a name begins; empty where it is none.
fn base(options: &Options) -> String {
    let base = options.get("base").trim();
    let is_address = base.starts_with("https://") || base.starts_with("http://");
    if !is_address || base.chars().any(|c| c.is_whitespace() || !c.is_ascii()) {
        return String::new();
    }
    format!("{}/", base.trim_end_matches('/'))
}

/// A name that is an address of nothing. Our ids are UUIDs.
fn named(id: &str) -> String {
    format!("urn:uuid:{id}")
}

/// A day as a moment: noon in Greenwich is the same day nearly everywhere.
fn moment(date: &str) -> String {
    if date.contains('T') { date.to_owned() } else { format!("{date}T12:00:00Z") }
}

fn list(of: Vec<Json>) -> Option<Json> {
    (!of.is_empty()).then_some(Json::List(of))
}
