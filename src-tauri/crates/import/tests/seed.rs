//! The model article, as its publisher printed it: what must come out of it, clause by clause.
//!
//! The article is not ours, so it is read where it is kept beside the checkout and is never copied into it.

use domain::{Article, HouseStyle, Id, Part};
use import::{Arrival, Format};
use std::path::PathBuf;

const HEADLINE: &str = "China Proposes Global AI Cooperation Group Amid U.S. Rivalry";

/// The seed's text; none, and a word about it, where it is missing.
#[track_caller]
#[expect(
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a test reads the article it is about, and says what it skips"
)]
fn seed(test: &str) -> Option<String> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared");
    let shared = std::env::var("COLOPHON_SHARED").map_or(beside, PathBuf::from);
    let text = std::fs::read_to_string(shared.join("seed/ainews-article.txt")).ok();
    if text.is_none() {
        eprintln!("skipped: {test}: the seed article is not beside this checkout");
    }
    text
}

fn arrive(bytes: &[u8]) -> Arrival {
    let house = HouseStyle::built_in("ainews").expect("a built-in style");
    let mut count = 0;
    let mut ids = move || {
        count += 1;
        Id::parse(&format!("id-{count}")).expect("a fine id")
    };
    import::read("ainews-article.txt", bytes, None, &house, &mut ids).expect("the seed is an article")
}

#[test]
fn every_part_of_the_model_article_is_found() {
    let Some(text) = seed("every_part_of_the_model_article_is_found") else { return };
    let arrival = arrive(text.as_bytes());
    let article = &arrival.article;
    assert_eq!(article.headline, HEADLINE);
    assert!(article.deck.starts_with("China unveiled a global AI action plan at WAIC"));
    assert!(article.deck.ends_with("its own competing strategy."));
    assert_eq!(article.hero.alt.chars().count(), 506);
    assert!(article.hero.alt.starts_with("A senior Chinese") && article.hero.alt.ends_with("diplomatic setting."));
    assert_eq!(article.hero.credit, "ChatGPT-4o");
    assert_eq!(article.hero.caption, "");
    assert_eq!(article.takeaways.len(), 5);
    assert!(article.takeaways[0].text.starts_with("China released a global AI governance"));
    assert!(article.takeaways[4].text.ends_with("revealing competing global visions."));
    assert_eq!(article.qa.topic, "China’s AI Global Plan");
    assert_eq!(article.qa.pairs.len(), 4);
    assert_eq!(article.qa.pairs[0].question, "What is China proposing at WAIC?");
    assert!(
        article.qa.pairs[3].answer.starts_with("He cited chip supply")
            && article.qa.pairs[3].answer.ends_with("and companies.")
    );
    assert_eq!(article.analysis.split("\n\n").count(), 2);
    assert!(
        article.analysis.starts_with("China’s AI action plan represents")
            && article.analysis.ends_with("gets to benefit.")
    );
    assert!(article.note.text.starts_with("This article was created by Alicia Shapiro, CMO of AiNews.com, with"));
    assert!(article.note.text.ends_with("in crafting this article."));
    assert_eq!(article.note.found.as_ref(), Some(&article.note.text));
    assert_eq!(article.slug.as_str(), "china-proposes-global-ai-cooperation-group-amid-u-s-rivalry");
}

#[test]
fn the_body_is_markdown_with_its_headings_and_its_list() {
    let Some(text) = seed("the_body_is_markdown_with_its_headings_and_its_list") else { return };
    let body = arrive(text.as_bytes()).article.body;
    let headings: Vec<&str> = body.lines().filter(|l| l.starts_with('#')).collect();
    assert_eq!(
        headings,
        [
            "## China Proposes Global AI Cooperation Group as U.S.-China Tech Tensions Mount",
            "## A Call for Global Coordination",
            "## What China Is Proposing",
            "## Positioning Against the U.S. Approach",
        ]
    );
    assert!(body.starts_with(headings[0]));
    let list: Vec<usize> = body.lines().enumerate().filter(|(_, l)| l.starts_with("- ")).map(|(n, _)| n).collect();
    assert_eq!(list.len(), 4);
    assert_eq!(list[3] - list[0], 3, "the list is tight");
    assert!(!body.contains('•') && !body.contains("\n\n\n") && body.ends_with("digital practice."));
}

#[test]
fn what_is_left_out_and_what_was_guessed_is_said() {
    let Some(text) = seed("what_is_left_out_and_what_was_guessed_is_said") else { return };
    let arrival = arrive(text.as_bytes());
    assert_eq!(arrival.dropped.len(), 2, "{:?}", arrival.dropped);
    assert!(
        arrival.dropped.iter().any(|d| d.contains("breadcrumb “AiNews.com › Posts › China")),
        "{:?}",
        arrival.dropped
    );
    assert!(arrival.dropped.iter().any(|d| d.contains("headline") && d.contains(HEADLINE)), "{:?}", arrival.dropped);
    assert_eq!(arrival.uncertain.len(), 1, "{:?}", arrival.uncertain);
    assert!(arrival.uncertain[0].contains("Alicia Shapiro, CMO of AiNews.com"), "{:?}", arrival.uncertain);
    let person = arrival.article.accountable_person().expect("the note names her");
    assert_eq!((person.name.as_str(), person.role.as_str()), ("Alicia Shapiro", "CMO of AiNews.com"));
    assert_eq!(arrival.article.authors().count(), 1);
    let counts = |name: &str| arrival.parts.get(name).copied();
    assert_eq!((counts("takeaways"), counts("qa"), counts("hero.credit")), (Some(5), Some(4), Some(1)));
}

#[test]
fn every_sentence_is_in_exactly_one_part() {
    let Some(text) = seed("every_sentence_is_in_exactly_one_part") else { return };
    let article = arrive(text.as_bytes()).article;
    let parts: Vec<(Part, String)> = article.texts().into_iter().map(|(part, text)| (part, words(text))).collect();
    let mut looked_at = 0;
    for block in text.split("\n\n").flat_map(str::lines) {
        for sentence in
            block.split_inclusive(". ").flat_map(|s| s.split_inclusive("? ")).flat_map(|s| s.split_inclusive(".”"))
        {
            let sentence = words(without_label(sentence.trim().trim_start_matches('•')));
            if sentence.split(' ').count() < 3 || [HEADLINE, "What This Means"].contains(&sentence.as_str()) {
                continue;
            }
            looked_at += 1;
            let holders: Vec<String> =
                parts.iter().filter(|(_, t)| t.contains(&sentence)).map(|(p, _)| p.to_string()).collect();
            assert_eq!(holders.len(), 1, "{sentence:?} is in {holders:?}");
        }
    }
    assert!(looked_at > 40, "only {looked_at} sentences were looked at");
}

#[test]
fn every_word_is_there_as_often_as_in_the_file() {
    let Some(text) = seed("every_word_is_there_as_often_as_in_the_file") else { return };
    let article: Article = arrive(text.as_bytes()).article;
    let count = |text: &str| text.split_whitespace().filter(|w| w.contains(char::is_alphanumeric)).count();
    let in_parts: usize = article.texts().iter().map(|(_, text)| count(text)).sum();
    // Left out: the headline where it is repeated, the breadcrumb that ends with it, and the labels.
    let left_out = 2 * count(HEADLINE) + count("AiNews.com Posts");
    let labels = count("Image Source: Key Takeaways: Q&A: What This Means Editor’s Note:") + 4 * count("Q: A:");
    assert_eq!(in_parts + left_out + labels, count(&text));
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let Some(text) = seed("line_ends_and_a_byte_order_mark_change_nothing") else { return };
    let plain = arrive(text.as_bytes());
    for other in [text.replace('\n', "\r\n"), text.replace('\n', "\r"), format!("\u{feff}{text}")] {
        assert_eq!(arrive(other.as_bytes()), plain);
    }
}

#[test]
fn the_same_article_in_another_order_has_the_same_parts() {
    let Some(text) = seed("the_same_article_in_another_order_has_the_same_parts") else { return };
    let at = |label: &str| text.find(label).expect("the seed has this label");
    let (qa, analysis, note) = (at("Q&A: "), at("What This Means\n"), at("Editor’s Note:"));
    let (start, qa, analysis, note) = (&text[..qa], &text[qa..analysis], &text[analysis..note], &text[note..]);
    let plain = arrive(text.as_bytes()).article;
    for shuffled in [
        format!("{start}{analysis}{qa}{note}\n"),
        format!("{start}{note}\n\n{analysis}{qa}"),
        format!("{start}{qa}{note}\n\n{analysis}"),
    ] {
        let article = arrive(shuffled.as_bytes()).article;
        assert_eq!(texts(&article), texts(&plain));
    }
}

#[test]
fn a_missing_section_leaves_the_others_as_they_are() {
    let Some(text) = seed("a_missing_section_leaves_the_others_as_they_are") else { return };
    let at = |label: &str| text.find(label).expect("the seed has this label");
    let (qa, analysis) = (at("Q&A: "), at("What This Means\n"));
    let article = arrive(format!("{}{}", &text[..qa], &text[analysis..]).as_bytes()).article;
    let whole = arrive(text.as_bytes()).article;
    assert_eq!((article.qa.pairs.len(), article.qa.topic.as_str()), (0, ""));
    assert_eq!((article.body, article.analysis, article.note), (whole.body, whole.analysis, whole.note));
}

#[test]
fn the_seed_named_as_markdown_is_read_as_what_it_is() {
    let Some(text) = seed("the_seed_named_as_markdown_is_read_as_what_it_is") else { return };
    let house = HouseStyle::built_in("plain").expect("a built-in style");
    let mut ids = || Id::parse("x").expect("a fine id");
    let arrival = import::read("a.md", text.as_bytes(), None, &house, &mut ids).expect("it is an article");
    assert_eq!(arrival.article.takeaways.len(), 5);
    assert!(arrival.uncertain.iter().any(|u| u.contains("plain text")));
    let as_told =
        import::read("a.md", text.as_bytes(), Some(Format::Text), &house, &mut ids).expect("it is an article");
    assert_eq!(texts(&as_told.article), texts(&arrival.article));
}

fn texts(article: &Article) -> Vec<String> {
    article.texts().into_iter().map(|(_, text)| text.to_owned()).collect()
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_label(line: &str) -> &str {
    ["Q: ", "A: ", "Q&A: ", "Image Source: ", "Editor’s Note:"]
        .iter()
        .find_map(|l| line.strip_prefix(l))
        .unwrap_or(line)
        .trim()
}
