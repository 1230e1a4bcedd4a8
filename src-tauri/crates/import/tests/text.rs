//! Plain text of many shapes: labels in every spelling and order, labels that are none, and files that are no articles.

use domain::{Article, HouseStyle, Id};
use import::{Arrival, Error, FILE_BYTES_MAX, Format};
use std::sync::LazyLock;

fn read(bytes: &[u8]) -> Result<Arrival, Error> {
    static HOUSE: LazyLock<HouseStyle> = LazyLock::new(|| HouseStyle::built_in("ainews").expect("a built-in style"));
    let mut ids = || Id::parse("x").expect("a fine id");
    import::read("a.txt", bytes, Some(Format::Text), &HOUSE, &mut ids)
}

#[track_caller]
fn article(text: &str) -> Article {
    read(text.as_bytes()).expect("an article").article
}

/// What an article says, as lines of “part: text”.
fn said(article: &Article) -> String {
    let line = |(part, text): (domain::Part, &str)| {
        format!("{}: {}", part.to_string().split(':').next().unwrap_or_default(), text.replace('\n', "⏎"))
    };
    let mut lines: Vec<String> = article.texts().into_iter().filter(|(_, t)| !t.is_empty()).map(line).collect();
    lines.extend(article.authors().map(|p| format!("by: {}", p.in_words())));
    lines.join("\n")
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(said(&article(text)), expected.join("\n"), "of this text:\n{text}");
}

#[test]
fn takeaways_are_found_under_every_usual_label() {
    for label in [
        "Key Takeaways",
        "Key Takeaways:",
        "KEY TAKEAWAYS",
        "Takeaways",
        "TL;DR",
        "TL;DR:",
        "## TL;DR",
        "**Key points**",
        "At a glance",
        "Summary:",
        "In brief",
        "What you need to know",
        "The short version:",
    ] {
        check(
            &format!("Rain\n\n{label}\n\n- One.\n- Two.\n\nIt rained and it rained."),
            &["headline: Rain", "takeaway: One.", "takeaway: Two.", "body: It rained and it rained."],
        );
    }
}

#[test]
fn questions_are_found_under_every_usual_label() {
    for label in
        ["Q&A", "Q & A:", "FAQ", "FAQs", "F.A.Q.", "Frequently Asked Questions", "Questions and answers:", "## Q and A"]
    {
        check(
            &format!("Rain\n\nIt rained and it rained on.\n\nAnd more.\n\n{label}\n\nQ: Why?\nA: Clouds."),
            &[
                "headline: Rain",
                "deck: It rained and it rained on.",
                "body: And more.",
                "question: Why?",
                "answer: Clouds.",
            ],
        );
    }
}

#[test]
fn analysis_note_and_credit_are_found_under_every_usual_label() {
    for analysis in [
        "What This Means",
        "What this means:",
        "Why It Matters",
        "Why it matters:",
        "The bottom line",
        "Bottom line:",
        "What does this mean?",
        "So what?",
    ] {
        for note in [
            "Editor's Note:",
            "Editor’s Note:",
            "Editors' Note:",
            "Disclosure:",
            "**Editor's note:**",
            "AI disclosure –",
        ] {
            for credit in [
                "Image Source:",
                "Image credit:",
                "Photo:",
                "Photo by",
                "Image courtesy of",
                "IMAGE CREDIT:",
                "Picture –",
            ] {
                check(
                    &format!(
                        "Rain\n\nIt rained.\n\nA wet street.\n\n{credit} Ada\n\nBody text here.\n\n{analysis}\n\nStay in.\n\n{note} By hand."
                    ),
                    &[
                        "headline: Rain",
                        "deck: It rained.",
                        "hero.alt: A wet street.",
                        "hero.credit: Ada",
                        "body: Body text here.",
                        "analysis: Stay in.",
                        "note: By hand.",
                    ],
                );
            }
        }
    }
}

#[test]
fn labels_in_running_text_are_text() {
    let body = "The key takeaways: none, said Ada.\n\nHis note\nsaid Summary\nKey Takeaways\nand ended.\n\n- Q&A: an entry\n- Image Source: a list\n\n> Editor’s Note: quoted\n\n```\nKey Takeaways:\n\n- code\n\nWhat This Means\n```\n\nThe end of it.";
    check(
        &format!("Rain\n\nDeck: Short.\n\n{body}"),
        &["headline: Rain", "deck: Short.", &format!("body: {}", body.replace('\n', "⏎"))],
    );
}

#[test]
fn a_label_with_nothing_under_it_is_text() {
    check("Rain\n\nDeck: Short.\n\nSome text.\n\nQ&A", &["headline: Rain", "deck: Short.", "body: Some text.⏎⏎Q&A"]);
    let arrival = read(b"Rain\n\nSome text. More text.\n\nKey Takeaways:\n").expect("an article");
    assert!(arrival.uncertain.iter().any(|u| u.contains("“Key Takeaways:” in line 5")), "{:?}", arrival.uncertain);
}

#[test]
fn parts_are_found_in_any_order() {
    check(
        "Rain\n\nDeck: Wet.\n\nWhat This Means\n\nStay in.\n\nQ&A: Rain\n\nQ: Why?\nA: Clouds.\n\nKey Takeaways:\n• One.\n• Two.\n\nThe Night\n\nIt rained.\n\nEditor’s Note: By hand.",
        &[
            "headline: Rain",
            "deck: Wet.",
            "takeaway: One.",
            "takeaway: Two.",
            "body: ## The Night⏎⏎It rained.",
            "qa.topic: Rain",
            "question: Why?",
            "answer: Clouds.",
            "analysis: Stay in.",
            "note: By hand.",
        ],
    );
}

#[test]
fn answers_may_have_paragraphs_and_lists() {
    check(
        "Rain\n\nDeck: Wet.\n\nBody.\n\nQ&A\n\nQ: Why?\nA: Because of:\n\n• clouds\n• wind\n\nAnd because it can.\n\nQ: When?\n\nA: Now.\n\nWhat This Means\n\nStay in.",
        &[
            "headline: Rain",
            "deck: Wet.",
            "body: Body.",
            "question: Why?",
            "answer: Because of:⏎⏎- clouds⏎- wind⏎⏎And because it can.",
            "question: When?",
            "answer: Now.",
            "analysis: Stay in.",
        ],
    );
}

#[test]
fn questions_may_be_numbered_bold_or_bare() {
    let pairs = ["question: Why?", "answer: Clouds.", "question: When?", "answer: Now."];
    for qa in [
        "Q1: Why?\nA1: Clouds.\n\nQ2: When?\nA2: Now.",
        "Q1. Why?\nA. Clouds.\nQ2. When?\nA. Now.",
        "**Q: Why?**\nA: Clouds.\n\n**Q: When?**\nA: Now.",
        "**Q:** Why?\n\n**A:** Clouds.\n\n**Q:** When?\n\n**A:** Now.",
        "Question: Why?\nAnswer: Clouds.\nQuestion: When?\nAnswer: Now.",
        "### Why?\n\nClouds.\n\n### When?\n\nNow.",
        "**Why?**\n\nClouds.\n\n**When?**\n\nNow.",
        "**Why?**\nClouds.\n\n**When?**\nNow.",
        "Why?\n\nClouds.\n\nWhen?\n\nNow.",
        "1. Why?\n\nClouds.\n\n2. When?\n\nNow.",
        "1. Why?\n   Clouds.\n2. When?\n   Now.",
    ] {
        let mut expected = vec!["headline: Rain", "deck: Wet.", "body: Body."];
        expected.extend(pairs);
        check(&format!("Rain\n\nDeck: Wet.\n\nBody.\n\nFAQ\n\n{qa}"), &expected);
    }
}

#[test]
fn a_byline_names_people_and_never_tools() {
    check(
        "Rain\n\nBy Ada Lovelace, editor of Site\n\nDeck: Wet.\n\nBody.",
        &["headline: Rain", "deck: Wet.", "body: Body.", "by: Ada Lovelace, editor of Site"],
    );
    let arrival = read(b"Rain\n\nBy ChatGPT\n\nDeck: Wet.\n\nBody.").expect("an article");
    assert_eq!(arrival.article.authors().count(), 0);
    assert!(arrival.dropped.iter().any(|d| d.contains("ChatGPT")), "{:?}", arrival.dropped);
}

#[test]
fn a_vague_label_counts_only_where_it_belongs() {
    // “Summary” and “Image:” further down are text.
    let body = "One. Two.\n\nThe Night\n\nIt rained.\n\nSummary\n\nIt was wet.\n\nImage: the sea as a mirror of the sky.\n\nThe Morning\n\nIt stopped.";
    let article = article(&format!("Rain\n\nDeck: Wet.\n\n{body}"));
    assert_eq!((article.takeaways.len(), article.hero.credit.as_str()), (0, ""));
    assert!(article.body.contains("It was wet.") && article.body.contains("Image: the sea"), "{}", article.body);
}

#[test]
fn a_breadcrumb_on_one_line_is_left_out() {
    for trail in ["Home > Weather > Rain", "Home › Weather › Rain", "• Home\n• Weather\n• Rain"] {
        check(&format!("{trail}\n\nRain\n\nDeck: Wet.\n\nBody."), &["headline: Rain", "deck: Wet.", "body: Body."]);
    }
}

#[test]
fn a_file_without_blank_lines_has_a_paragraph_on_every_line() {
    check(
        "Rain in the Night\nDeck: Wet.\nKey Takeaways:\n• One.\n• Two.\nIt rained for hours.\nIt stopped.\nWhat This Means\nStay in.",
        &[
            "headline: Rain in the Night",
            "deck: Wet.",
            "takeaway: One.",
            "takeaway: Two.",
            "body: It rained for hours.⏎⏎It stopped.",
            "analysis: Stay in.",
        ],
    );
}

#[test]
fn labels_may_stand_right_above_their_text() {
    check(
        "Headline: Rain\nDeck: Wet.\nAlt text: A street.\nCaption: The street.\nImage Credit: Bob\n\nKey points\nOne.\nTwo.\n\nIt rained. And more.\n\n\
         Questions and Answers\nQ: Why?\nA: Clouds.\n\nWhat This Means\nStay in. Stay dry.\n\nDisclosure\nBy hand.",
        &[
            "headline: Rain",
            "deck: Wet.",
            "hero.alt: A street.",
            "hero.caption: The street.",
            "hero.credit: Bob",
            "takeaway: One.",
            "takeaway: Two.",
            "body: It rained. And more.",
            "question: Why?",
            "answer: Clouds.",
            "analysis: Stay in. Stay dry.",
            "note: By hand.",
        ],
    );
}

#[test]
fn takeaways_before_the_headline_do_not_hide_it() {
    check(
        "Key Takeaways:\n\n1. One that is\n   wrapped.\n2. Two.\n\nRain in Town\n\nIt rained for hours. It stopped.",
        &[
            "headline: Rain in Town",
            "takeaway: One that is wrapped.",
            "takeaway: Two.",
            "body: It rained for hours. It stopped.",
        ],
    );
}

#[test]
fn a_note_before_everything_does_not_hide_the_headline() {
    check(
        "Editors’ Note: I come first.\n\nRain Again\n\nBy Ada Lovelace\n\nPhoto: Reuters\n\nIt rained and it rained.",
        &[
            "headline: Rain Again",
            "hero.credit: Reuters",
            "body: It rained and it rained.",
            "note: I come first.",
            "by: Ada Lovelace",
        ],
    );
}

#[test]
fn a_credit_may_close_the_file() {
    check(
        "Rain\n\nDeck: Wet.\n\nText.\n\nThe Night\n\nMore text.\n\nEditor’s Note: By hand.\n\nPhoto: Reuters",
        &[
            "headline: Rain",
            "deck: Wet.",
            "hero.credit: Reuters",
            "body: Text.⏎⏎## The Night⏎⏎More text.",
            "note: By hand.",
        ],
    );
}

#[test]
fn a_note_at_the_top_is_one_paragraph() {
    check(
        "Rain\n\nEditor's note: Updated on Monday.\n\nIt rained. And rained.\n\nIt stopped. It did.\n\nThe Night\n\nDark.",
        &[
            "headline: Rain",
            "body: It rained. And rained.⏎⏎It stopped. It did.⏎⏎## The Night⏎⏎Dark.",
            "note: Updated on Monday.",
        ],
    );
}

#[test]
fn one_paragraph_above_the_credit_is_deck_or_alt_text_and_said() {
    let read = |text: &str| read(text.as_bytes()).expect("an article");
    let deck = read("Rain\n\nIt rained all night.\n\nImage Source: Ada\n\nText. More.");
    assert_eq!((deck.article.deck.as_str(), deck.uncertain.len()), ("It rained all night.", 1));
    let alt = read("Rain\n\nA wet street, seen from above.\n\nImage Source: Ada\n\nText. More.");
    assert_eq!((alt.article.hero.alt.as_str(), alt.uncertain.len()), ("A wet street, seen from above.", 1));
}

#[test]
fn lists_become_tight_and_keep_their_levels() {
    check(
        "Rain\n\nDeck: Wet.\n\nText:\n\n  • a\n\n  • b\n      ◦ c\n      ◦ d\n\n  • e\n\n1) one\n2) two\n\nEnd.",
        &["headline: Rain", "deck: Wet.", "body: Text:⏎⏎- a⏎- b⏎  - c⏎  - d⏎- e⏎1. one⏎2. two⏎⏎End."],
    );
}

#[track_caller]
fn refused(bytes: &[u8], because: &str) {
    let error = read(bytes).expect_err("no article").to_string();
    assert!(error.contains(because), "{error:?} should say {because:?}");
}

#[test]
fn what_is_no_article_is_refused_with_the_reason() {
    refused(b"", "empty");
    refused(b"\xef\xbb\xbf \r\n\t\n", "white space");
    refused(b"Rain\n\nIt r\xe4ined", "line 3 has the byte 0xE4 (byte 11 of the file)");
    refused(b"\xff\xfeR\0a\0", "UTF-16");
    refused(b"PK\x03\x04\n\0\0", "line 2 has a NUL");
    refused(&vec![b'a'; 10_000_000], "10000000 bytes, and an article may have 8388608");
    assert!(read(&vec![b'a'; FILE_BYTES_MAX]).is_ok(), "the largest file is read");
}
