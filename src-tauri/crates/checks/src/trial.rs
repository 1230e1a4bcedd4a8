//! One door for the tests of checks: a small sound article, changed by the test, and what one check finds in it.

use crate::{Finding, Galley, Language, Leaving, Written, check as named, finding};
use domain::{Article, HouseStyle, Id, Margin, Part, Run, Slug, Takeaway};

/// What surrounds the article in a test.
#[derive(Default)]
pub struct Around {
    /// Where words come from.
    pub runs: Vec<(Part, Vec<Run>)>,
    /// What stands beside the text.
    pub margin: Margin,
    /// What the article said when its takeaways were written.
    pub written: Vec<Written>,
}

pub fn id(text: &str) -> Id {
    Id::parse(text).expect("a fine id")
}

pub fn takeaway(name: &str, text: &str) -> Takeaway {
    Takeaway { id: id(name), text: text.to_owned() }
}

/// Headline, deck and a body that no check finds anything in.
pub fn article() -> Article {
    let mut article = Article::empty(id("a"), Slug::suggest("x"), "plain");
    article.headline = "The harbour froze".to_owned();
    article.body = "The harbour froze last night. Ships wait outside.".to_owned();
    article
}

/// What this check finds.
pub fn found(check: &str, article: &Article, around: &Around, language: Language) -> Vec<Finding> {
    found_leaving(check, article, around, language, None)
}

/// What it finds in an article that goes somewhere.
fn found_leaving(
    check: &str,
    article: &Article,
    around: &Around,
    language: Language,
    target: Option<&str>,
) -> Vec<Finding> {
    let house = HouseStyle::built_in(&article.house).expect("a built-in style");
    let check = named(check).expect("a check of this id");
    let leaving =
        target.map(|name| Leaving { target: export::target(name).expect("a target of this name"), pictures: &[] });
    let Around { runs, margin, written } = around;
    let galley = Galley { article, house: &house, runs, margin, written, language, leaving };
    let mut found = finding::Found::new(&galley, check.id, check.severity);
    (check.look)(&mut found);
    found.findings
}

/// What this check says of the article after `change`, surrounded so.
#[track_caller]
pub fn check_around(check: &str, around: &Around, change: impl FnOnce(&mut Article), expected: &[&str]) {
    let mut article = article();
    change(&mut article);
    let findings = found(check, &article, around, Language::English);
    assert_eq!(findings.iter().map(|one| one.what.as_str()).collect::<Vec<_>>(), expected);
    let german = found(check, &article, around, Language::German);
    for (one, other) in findings.iter().zip(&german) {
        assert_ne!(one.what, other.what, "it is said in German too");
        assert_eq!(one.key, other.key, "the language is no part of what a waiver is bound to");
        assert!(!one.advice.is_empty() && one.advice != other.advice, "{:?}", one.advice);
        for place in one.place.iter() {
            let texts = article.texts();
            let text = texts.iter().find(|(part, _)| *part == place.part).map(|(_, text)| *text);
            let length = domain::origin::utf16_len(text.expect("a part that is there"));
            assert!(place.from <= place.to && place.to <= length, "{place:?} lies in the part");
        }
    }
}

#[track_caller]
pub fn check(id: &str, change: impl FnOnce(&mut Article), expected: &[&str]) {
    check_around(id, &Around::default(), change, expected);
}

/// What this check says of the article after `change`, on its way to a target.
#[track_caller]
pub fn check_leaving(id: &str, target: &str, change: impl FnOnce(&mut Article), expected: &[&str]) {
    let mut article = article();
    change(&mut article);
    let around = Around::default();
    let findings = found_leaving(id, &article, &around, Language::English, Some(target));
    assert_eq!(findings.iter().map(|one| one.what.as_str()).collect::<Vec<_>>(), expected);
    let german = found_leaving(id, &article, &around, Language::German, Some(target));
    for (one, other) in findings.iter().zip(&german) {
        assert_ne!((&one.what, &one.advice), (&other.what, &other.advice), "it is said in German too");
        assert_eq!(one.key, other.key, "the language is no part of what a waiver is bound to");
    }
    assert_eq!(found(id, &article, &around, Language::English), [], "nothing is found while nobody says where it goes");
}

/// The article after the fix of what this check finds on its way to a target; then it finds nothing.
#[track_caller]
pub fn mended_leaving(id: &str, target: &str, change: impl FnOnce(&mut Article), look: impl FnOnce(&Article)) {
    let mut article = article();
    change(&mut article);
    let around = Around::default();
    let findings = found_leaving(id, &article, &around, Language::English, Some(target));
    apply(&mut article, &findings.first().expect("a finding").edits);
    assert_eq!(found_leaving(id, &article, &around, Language::English, Some(target)), []);
    look(&article);
}

#[track_caller]
pub fn check_body(id: &str, body: &str, expected: &[&str]) {
    check(id, |article| article.body = body.to_owned(), expected);
}

/// The article after every fix of this check, one finding after the other; then it finds nothing that it can mend.
#[track_caller]
pub fn mended(id: &str, change: impl FnOnce(&mut Article), look: impl FnOnce(&Article)) {
    let mut article = article();
    change(&mut article);
    for _ in 0..50 {
        let findings = found(id, &article, &Around::default(), Language::English);
        let Some(fixed) = findings.iter().find(|one| !one.edits.is_empty()) else {
            return look(&article);
        };
        apply(&mut article, &fixed.edits);
        let after = found(id, &article, &Around::default(), Language::English);
        assert!(after.len() < findings.len(), "a fix takes its finding away: {fixed:?} left {after:?}");
    }
    panic!("the fixes of {id} do not come to an end");
}

#[track_caller]
pub fn mended_body(id: &str, body: &str, expected: &str) {
    mended(id, |article| article.body = body.to_owned(), |article| assert_eq!(article.body, expected));
}

/// Does the edits of one finding.
pub fn apply(article: &mut Article, edits: &[crate::Replace]) {
    let Some(part) = edits.first().map(|edit| edit.part.clone()) else { return };
    let text = match &part {
        Part::Headline => &mut article.headline,
        Part::Deck => &mut article.deck,
        Part::HeroAlt => &mut article.hero.alt,
        Part::HeroCaption => &mut article.hero.caption,
        Part::HeroCredit => &mut article.hero.credit,
        Part::HeroRights => &mut article.hero.rights,
        Part::Body => &mut article.body,
        Part::QaTopic => &mut article.qa.topic,
        Part::Analysis => &mut article.analysis,
        Part::Note => &mut article.note.text,
        Part::Takeaway(id) => {
            &mut article.takeaways.iter_mut().find(|one| one.id == *id).expect("a takeaway of this id").text
        }
        Part::Question(id) => {
            &mut article.qa.pairs.iter_mut().find(|one| one.id == *id).expect("a pair of this id").question
        }
        Part::Answer(id) => {
            &mut article.qa.pairs.iter_mut().find(|one| one.id == *id).expect("a pair of this id").answer
        }
    };
    *text = finding::mend(text, edits).expect("edits that fit");
}

/// A use of a tool that touched the whole article and is published.
pub fn used(tool: &str, kind: domain::Kind) -> domain::Contribution {
    use domain::ledger::{Author, Extent, Outcome, Prompt, Tool};
    domain::Contribution {
        id: id(&format!("{}-{}", tool.replace(|c: char| !c.is_ascii_alphanumeric(), "-"), kind.name())),
        at: domain::Moment(0),
        by: id("p"),
        tool: Tool { name: tool.to_owned(), ..Tool::default() },
        kind,
        sections: Vec::new(),
        extent: Extent::default(),
        in_output: true,
        first_draft_by: Author::default(),
        initiative: Author::default(),
        purpose: String::new(),
        prompt: Prompt::default(),
        outcome: Outcome::default(),
        note: String::new(),
    }
}

/// Signs the article as it stands.
pub fn signed(article: &mut Article) {
    let house = HouseStyle::built_in(&article.house).expect("a built-in style");
    let person = domain::Person::parse(id("rain"), "Rain Smith").expect("a fine person");
    let sign_off = domain::SignOff {
        id: id("s"),
        by: person.id.clone(),
        role: "editor".to_owned(),
        scope: vec![domain::sign_off::Scope::Facts],
        decision: domain::sign_off::Decision::Approved,
        note: String::new(),
        at: domain::Moment(1),
        fingerprint: export::fingerprint(article, &house),
        heads: Vec::new(),
        uses: article.ledger.kept().map(|one| one.id.clone()).collect(),
    };
    article.people.push(person);
    article.sign_offs.push(sign_off);
}
