//! The plain part: what an article says and what is known of it, for whoever has no Colophon.

use super::{HOUSE, MARGIN, PROMPTS, SIGNED, written};
use crate::{OutFile, canonical, fingerprint};
use domain::anchor::{Anchor, Place};
use domain::comment::{Comment, Settled};
use domain::{Article, Contribution, Fingerprint, HouseStyle, Margin, Part, Person, Run, SignOff, Source, Suggestion};
use serde_json::{Value, json};

/// What a bundle says of its limits. That of version 1 does not name what it has not.
const README: &str = include_str!("README.txt");

/// An article on its way to somebody else.
pub struct Handed<'a> {
    /// The version of the bundle.
    pub version: u64,
    /// What it says. The words of its prompts go along where they are there.
    pub article: &'a Article,
    /// What people said and suggested beside its text.
    pub margin: &'a Margin,
    /// Its house style: it gives the canonical text its order.
    pub house: &'a HouseStyle,
    /// The same as it is written, where it is the newsroom's own.
    pub house_toml: Option<&'a str>,
    /// The runs of every part.
    pub runs: &'a [(Part, Vec<Run>)],
    /// Whether the words of the prompts go along.
    pub with_prompts: bool,
    /// The canonical text of every state that somebody signed.
    pub signed: &'a [String],
    /// Its pictures: `assets/`, the SHA-256 of the file, and the ending of its format.
    pub pictures: &'a [OutFile],
}

/// The files that the seal is of.
#[must_use]
pub fn sealed(handed: &Handed<'_>) -> Vec<OutFile> {
    let Handed { article, house, .. } = handed;
    let file = |path: &str, bytes: Vec<u8>| OutFile { path: path.to_owned(), bytes };
    let contributions: Vec<Value> = article.ledger.contributions.iter().map(contribution).collect();
    let no_ai = article.ledger.no_ai.as_ref();
    let ledger = json!({
        "no_ai": no_ai.map(|said| json!({ "by": said.by.as_str(), "at_unix_ms": said.at.unix_ms() })),
        "contributions": contributions,
    });
    let mut files = vec![
        file("README.txt", readme(handed.version)),
        file("plain/article.md", canonical(article, house).into_bytes()),
        file("plain/article.json", written(&whole(handed))),
        file("plain/people.json", written(&article.people.iter().map(person).collect())),
        file("plain/ledger.json", written(&ledger)),
    ];
    if let Some(toml) = handed.house_toml {
        files.push(file(HOUSE, toml.as_bytes().to_vec()));
    }
    if !article.sources.is_empty() {
        files.push(file("plain/sources.json", written(&article.sources.iter().map(source).collect())));
    }
    if !article.sign_offs.is_empty() {
        files.push(file("plain/sign_offs.json", written(&article.sign_offs.iter().map(sign_off).collect())));
    }
    let said = !handed.margin.comments.is_empty() || !handed.margin.suggestions.is_empty();
    if handed.version > 1 && said {
        files.push(file(MARGIN, written(&margin(handed.margin))));
    }
    for text in handed.signed {
        files.push(file(&format!("{SIGNED}{}.md", Fingerprint::of(text)), text.clone().into_bytes()));
    }
    if handed.with_prompts {
        let known = article.ledger.contributions.iter().filter(|one| !one.prompt.salt.is_empty());
        files.push(file(PROMPTS, written(&known.map(prompt).collect())));
    }
    files.extend(handed.pictures.iter().cloned());
    files
}

fn readme(version: u64) -> Vec<u8> {
    let lines = README.split_inclusive('\n').filter(|line| version > 1 || !line.contains(MARGIN));
    lines.collect::<String>().into_bytes()
}

fn whole(handed: &Handed<'_>) -> Value {
    let Handed { article, house, runs, .. } = handed;
    let runs: Vec<Value> = runs
        .iter()
        .map(|(part, runs)| {
            let runs: Vec<Value> =
                runs.iter().map(|run| json!({ "len": run.len, "origin": run.origin.to_string() })).collect();
            json!({ "part": part.to_string(), "runs": runs })
        })
        .collect();
    let takeaways: Vec<Value> =
        article.takeaways.iter().map(|one| json!({ "id": one.id.as_str(), "text": one.text })).collect();
    let pairs: Vec<Value> = article
        .qa
        .pairs
        .iter()
        .map(|one| json!({ "id": one.id.as_str(), "question": one.question, "answer": one.answer }))
        .collect();
    let (hero, meta) = (&article.hero, &article.meta);
    json!({
        "id": article.id.as_str(),
        "slug": article.slug.as_str(),
        "status": article.status.name(),
        "house": article.house,
        "fingerprint": fingerprint(article, house).as_str(),
        "headline": article.headline,
        "deck": article.deck,
        "byline": article.byline.iter().map(domain::Id::as_str).collect::<Vec<_>>(),
        "accountable": article.accountable.as_ref().map(domain::Id::as_str),
        "hero": {
            "asset": hero.asset, "alt": hero.alt, "caption": hero.caption, "credit": hero.credit, "rights": hero.rights,
            "source_type": hero.source_type, "decorative": hero.decorative,
        },
        "takeaways": takeaways,
        "body": article.body,
        "qa": { "topic": article.qa.topic, "pairs": pairs },
        "analysis": article.analysis,
        "note": { "text": article.note.text, "found": article.note.found },
        "meta": {
            "section": meta.section, "tags": meta.tags, "date": meta.date, "due": meta.due, "language": meta.language,
        },
        "runs": runs,
    })
}

fn person(person: &Person) -> Value {
    json!({ "id": person.id.as_str(), "name": person.name, "role": person.role, "contact": person.contact })
}

fn contribution(one: &Contribution) -> Value {
    let Contribution { tool, prompt, .. } = one;
    json!({
        "id": one.id.as_str(),
        "at_unix_ms": one.at.unix_ms(),
        "by": one.by.as_str(),
        "tool": {
            "name": tool.name, "provider": tool.provider, "model": tool.model, "version": tool.version,
            "descriptor": tool.descriptor,
        },
        "kind": one.kind.name(),
        "sections": one.sections.iter().map(|section| section.name()).collect::<Vec<_>>(),
        "extent": one.extent.name(),
        "in_output": one.in_output,
        "first_draft_by": one.first_draft_by.name(),
        "initiative": one.initiative.name(),
        "purpose": one.purpose,
        "prompt": {
            "commitment": prompt.hash.as_ref().map(Fingerprint::as_str), "visibility": prompt.visibility.name(),
        },
        "outcome": one.outcome.name(),
        "note": one.note,
    })
}

fn source(one: &Source) -> Value {
    json!({
        "id": one.id.as_str(),
        "title": one.title,
        "url": one.url,
        "clip": one.clip,
        "added_by": one.added_by.as_str(),
        "at_unix_ms": one.at.unix_ms(),
    })
}

fn sign_off(one: &SignOff) -> Value {
    json!({
        "id": one.id.as_str(),
        "by": one.by.as_str(),
        "role": one.role,
        "scope": one.scope.iter().map(|scope| scope.name()).collect::<Vec<_>>(),
        "decision": one.decision.name(),
        "note": one.note,
        "at_unix_ms": one.at.unix_ms(),
        "fingerprint": one.fingerprint.as_str(),
        "heads": one.heads,
        "uses": one.uses.iter().map(domain::Id::as_str).collect::<Vec<_>>(),
    })
}

fn prompt(one: &Contribution) -> Value {
    json!({ "contribution": one.id.as_str(), "salt": one.prompt.salt, "prompt": one.prompt.text })
}

fn margin(margin: &Margin) -> Value {
    json!({
        "comments": margin.comments.iter().map(comment).collect::<Vec<_>>(),
        "suggestions": margin.suggestions.iter().map(suggestion).collect::<Vec<_>>(),
    })
}

fn comment(one: &Comment) -> Value {
    let thread: Vec<Value> = one
        .thread
        .iter()
        .map(|remark| {
            json!({
                "id": remark.id().as_str(), "by": remark.by().as_str(), "at_unix_ms": remark.at().unix_ms(),
                "text": remark.text(),
            })
        })
        .collect();
    json!({
        "id": one.id.as_str(),
        "about": about(&one.anchor, one.place),
        "thread": thread,
        "resolved": one.resolved.as_ref().map(settled),
    })
}

fn suggestion(one: &Suggestion) -> Value {
    json!({
        "id": one.id.as_str(),
        "about": about(&one.anchor, one.place),
        "replacement": one.replacement,
        "origin": one.origin.to_string(),
        "by": one.by.as_str(),
        "at_unix_ms": one.at.unix_ms(),
        "fate": one.fate.name(),
        "settled": one.settled.as_ref().map(settled),
    })
}

/// The words as they were when it was said, and where they stand now: nowhere if they are gone.
fn about(anchor: &Anchor, place: Place) -> Value {
    json!({
        "part": anchor.part.to_string(),
        "words": anchor.quote,
        "lost": place == Place::Lost,
        "at": place.words().map(|(from, to)| json!([from, to])),
    })
}

fn settled(one: &Settled) -> Value {
    json!({ "by": one.by.as_str(), "at_unix_ms": one.at.unix_ms() })
}
