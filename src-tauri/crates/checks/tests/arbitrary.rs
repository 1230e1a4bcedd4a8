//! Whatever an article says: no check panics, places lie in their part, and a fix takes its finding away and brings no other
//! of the same check.

use checks::{Finding, Galley, Language, look, mend};
use domain::{Article, HouseStyle, Id, Margin, Origin, Pair, Part, Run, Slug, Takeaway};
use proptest::prelude::*;
use std::collections::HashMap;

fn id(text: &str) -> Id {
    Id::parse(text).expect("a fine id")
}

/// Pieces that checks look at, between anything else.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => "[a-zA-Zäéß]{1,9}",
        1 => prop::sample::select(vec![
            "“", "”", "\"", "'", "’", "„", "‘", "«", "»", "[", "]", "(", ")", "](", "![", "<", ">", "`", "```\n", "~~~\n", "#", "## ",
            "\n", "\n\n", "\r\n", "  ", " ", "\u{a0}", "|", "- ", "1. ", "!", "?!", "!!", ".", ",", ":", "-", "—", "$", "%", "{{", "}}",
        ]).prop_map(str::to_owned),
        1 => prop::sample::select(vec![
            "https://x.org/?utm_source=chatgpt.com&utm_medium=a&b=1#c", "www.x.org", "http:/x.org", "[a](www.x.org)", "[a]()",
            "[a](b c)", "https://", "https://x", "mailto:x", "turn0search1", ":contentReference[oaicite:2]{index=2}", "【4:0†x】",
            "[cite: 3]", "[insert x]", "TK", "XXXX", "lorem ipsum", "Certainly! Here", "As an AI language model", "ChatGPT-4o",
            "ChatGPT", "GPT-4", "Claude 3.5", "solely", "reviewed", "image", "writing", "40 countries", "40 nations", "forty-two",
            "four-day", "1,200.5", "July 26, 2025", "Monday, July 26, 2025", "May", "31", "2025", "40%", "$40 million",
            "The harbour froze", "Schmidt", "Schmitd", "U.S.", "\u{1f600}", "e\u{301}", "\u{e200}", "\u{feff}", "İ", "ẞ", "ﬁ",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..30).prop_map(|pieces| pieces.concat())
}

fn article() -> impl Strategy<Value = Article> {
    let house = prop::sample::select(vec!["plain", "ainews"]);
    let language = prop::sample::select(vec!["", "de", "en"]);
    (prop::collection::vec(text(), 9), house, language).prop_map(|(texts, house, language)| {
        let mut texts = texts.into_iter();
        let mut next = || texts.next().unwrap_or_default();
        let mut article = Article::empty(id("a"), Slug::suggest("x"), house);
        article.headline = next();
        article.deck = next();
        article.hero.alt = next();
        article.hero.credit = next();
        article.takeaways = vec![Takeaway { id: id("t"), text: next() }];
        article.body = next();
        article.qa.pairs = vec![Pair { id: id("q"), question: "Who?".to_owned(), answer: next() }];
        article.analysis = next();
        article.note.text = next();
        article.meta.language = language.to_owned();
        article
    })
}

fn runs(article: &Article) -> Vec<(Part, Vec<Run>)> {
    let run = |text: &str| Run { len: domain::origin::utf16_len(text), origin: Origin::Unknown(id("u")) };
    article
        .texts()
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(part, text)| (part, vec![run(text)]))
        .collect()
}

fn found(article: &Article, language: Language) -> Vec<Finding> {
    let house = HouseStyle::built_in(&article.house).expect("a built-in style");
    let runs = runs(article);
    look(
        &Galley {
            article,
            house: &house,
            runs: &runs,
            margin: &Margin::default(),
            written: &[],
            language,
            leaving: None,
        },
        &|| true,
    )
    .findings
}

fn text_of(article: &mut Article, part: &Part) -> Option<String> {
    article.texts().into_iter().find(|(other, _)| other == part).map(|(_, text)| text.to_owned())
}

fn put(article: &mut Article, part: &Part, text: String) {
    match part {
        Part::Headline => article.headline = text,
        Part::Deck => article.deck = text,
        Part::HeroAlt => article.hero.alt = text,
        Part::HeroCredit => article.hero.credit = text,
        Part::Takeaway(_) => article.takeaways[0].text = text,
        Part::Body => article.body = text,
        Part::Question(_) => article.qa.pairs[0].question = text,
        Part::Answer(_) => article.qa.pairs[0].answer = text,
        Part::Analysis => article.analysis = text,
        Part::Note => article.note.text = text,
        other => unreachable!("{other} is empty"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn places_lie_in_their_part_and_a_fix_takes_its_finding_away(article in article()) {
        let german = found(&article, Language::German);
        let findings = found(&article, Language::English);
        prop_assert_eq!(german.len(), findings.len(), "both languages find the same");
        let mut article = article;
        let mut counts: HashMap<&str, usize> = HashMap::new();
        // What was hidden behind a mark and takes a person is no trace of the mark.
        for one in findings.iter().filter(|one| !one.edits.is_empty()) {
            *counts.entry(one.check).or_default() += 1;
        }
        for one in &findings {
            prop_assert!(!one.what.is_empty() && !one.advice.is_empty());
            if let Some(place) = &one.place {
                let text = text_of(&mut article, &place.part).unwrap_or_default();
                let units: Vec<u16> = text.encode_utf16().collect();
                prop_assert!(place.from <= place.to && place.to as usize <= units.len(), "{:?} in {:?}", place, text);
                for end in [place.from, place.to] {
                    prop_assert!(String::from_utf16(&units[..end as usize]).is_ok(), "{:?} cuts a character", place);
                }
            }
            let Some(first) = one.edits.first() else { continue };
            let text = text_of(&mut article, &first.part).unwrap_or_default();
            let mended = mend(&text, &one.edits);
            prop_assert!(mended.is_some(), "{:?} does not fit {:?}", one.edits, text);
            let mut after = article.clone();
            put(&mut after, &first.part, mended.unwrap_or_default());
            let left = found(&after, Language::English);
            let same = left.iter().filter(|other| other.check == one.check && !other.edits.is_empty()).count();
            prop_assert!(same < counts[one.check], "{:?} stays after its fix: {:?}", one, left);
        }
    }
}

#[test]
fn a_long_article_is_looked_at_in_a_moment() {
    // Each of these was quadratic in something once, or could be.
    for piece in [
        "](",
        "[](",
        "`a ``",
        "<a ",
        "\"",
        "“a ",
        "40 countries ",
        "  a",
        "[[",
        "Schmidt ",
        "【",
        "Monday, July 26, 2025 ",
        "\n# a",
    ] {
        let mut article = Article::empty(id("a"), Slug::suggest("x"), "plain");
        article.body = piece.repeat(50_000 / piece.len());
        article.analysis = article.body.clone();
        let asked = std::cell::Cell::new(0);
        let house = HouseStyle::built_in("plain").expect("a built-in style");
        let runs = runs(&article);
        let (margin, language) = (Margin::default(), Language::English);
        let galley = Galley {
            article: &article,
            house: &house,
            runs: &runs,
            margin: &margin,
            written: &[],
            language,
            leaving: None,
        };
        let looked = look(&galley, &|| {
            asked.set(asked.get() + 1);
            true
        });
        assert!(looked.unfinished.is_empty() && asked.get() > 10);
    }
}

#[test]
fn who_has_no_time_is_told_what_was_left() {
    let article = Article::empty(id("a"), Slug::suggest("x"), "plain");
    let house = HouseStyle::built_in("plain").expect("a built-in style");
    let (margin, language) = (Margin::default(), Language::English);
    let galley =
        Galley { article: &article, house: &house, runs: &[], margin: &margin, written: &[], language, leaving: None };
    let looked = look(&galley, &|| false);
    assert!(looked.findings.is_empty() && looked.unfinished.contains(&"numbers"));
}
