//! Markdown: front matter of every usual generator, bodies kept byte for byte, and front matter that wants to do harm.

use domain::{HouseStyle, Id};
use import::{Arrival, Error};
use proptest::collection::vec;
use proptest::prelude::*;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

static HOUSE: LazyLock<HouseStyle> = LazyLock::new(|| HouseStyle::built_in("ainews").expect("a built-in style"));

fn try_read_named(name: &str, text: &str) -> Result<Arrival, Error> {
    let mut count = 0;
    let mut ids = || {
        count += 1;
        Id::parse(&count.to_string()).expect("a fine id")
    };
    import::read(name, text.as_bytes(), None, &HOUSE, &mut ids)
}

fn try_read(text: &str) -> Result<Arrival, Error> {
    try_read_named("a-post.md", text)
}

#[track_caller]
fn read(text: &str) -> Arrival {
    try_read(text).expect("an article")
}

/// Every field that front matter can fill, as lines.
fn said(arrival: &Arrival) -> String {
    let a = &arrival.article;
    let mut lines = vec![];
    let mut say = |name: &str, text: &str| {
        if !text.is_empty() {
            lines.push(format!("{name}: {}", text.replace('\r', "␍").replace('\n', "⏎")));
        }
    };
    say("headline", &a.headline);
    say("deck", &a.deck);
    say("slug", a.slug.as_str());
    say("date", a.meta.date.as_deref().unwrap_or_default());
    say("language", &a.meta.language);
    say("section", &a.meta.section);
    say("tags", &a.meta.tags.join("|"));
    a.authors().for_each(|p| say("by", &p.in_words()));
    say("asset", a.hero.asset.as_deref().unwrap_or_default());
    say("alt", &a.hero.alt);
    say("caption", &a.hero.caption);
    say("credit", &a.hero.credit);
    a.takeaways.iter().for_each(|t| say("takeaway", &t.text));
    say("body", &a.body);
    say("topic", &a.qa.topic);
    a.qa.pairs.iter().for_each(|p| say("q", &format!("{}|{}", p.question, p.answer)));
    say("analysis", &a.analysis);
    say("note", &a.note.text);
    arrival.dropped.iter().for_each(|d| say("dropped", d));
    lines.join("\n")
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(said(&read(text)), expected.join("\n"), "of this text:\n{text}");
}

#[test]
fn front_matter_of_every_usual_generator_is_read() {
    // Hugo
    check(
        "---\ntitle: Rain\ndate: 2026-11-23T08:30:00+01:00\ndraft: true\ndescription: It rained.\ntags: [weather, sea]\ncategories:\n  - News\nauthor: Ada Lovelace\ncover:\n  image: rain.jpg\n  alt: A wet street\n  caption: The street\n  relative: true\n---\n\nBody.\n",
        &[
            "headline: Rain",
            "deck: It rained.",
            "slug: rain",
            "date: 2026-11-23T08:30:00+01:00",
            "tags: weather|sea|News",
            "by: Ada Lovelace",
            "asset: rain.jpg",
            "alt: A wet street",
            "caption: The street",
            "body: Body.⏎",
            "dropped: The front matter’s “cover.relative: true” has no place in an article.",
        ],
    );
    // Jekyll
    check(
        "---\nlayout: post\ntitle:  \"Rain: the night\"\ndate:   2026-11-23 08:30:15 +0000\ncategory: news\ntags: weather, sea\nexcerpt: >\n  It rained\n  all night.\n---\nBody.\n",
        &[
            "headline: Rain: the night",
            "deck: It rained all night.",
            "slug: rain-the-night",
            "date: 2026-11-23T08:30:15+00:00",
            "section: news",
            "tags: weather|sea",
            "body: Body.⏎",
            "dropped: The front matter’s “layout: post” has no place in an article.",
        ],
    );
    // Astro
    check(
        "---\ntitle: 'Rain'\npubDate: 'Jul 08 2022'\nheroImage: '../rain.jpg'\nheroImageAlt: 'A wet street'\nauthors:\n  - name: Ada Lovelace\n    role: editor\n  - Bob Jones\n---\nBody.",
        &[
            "headline: Rain",
            "slug: rain",
            "date: 2022-07-08",
            "by: Ada Lovelace, editor",
            "by: Bob Jones",
            "asset: ../rain.jpg",
            "alt: A wet street",
            "body: Body.",
        ],
    );
    // Zola, Hugo with TOML
    check(
        "+++\ntitle = \"Rain\"\ndate = 2026-11-23\nslug = \"wet\"\n[taxonomies]\ntags = [\"weather\"]\n[extra]\nsubtitle = \"It rained.\"\nlang = \"en-GB\"\nweight = 0x1F\n+++\nBody.\n",
        &[
            "headline: Rain",
            "deck: It rained.",
            "slug: wet",
            "date: 2026-11-23",
            "language: en-GB",
            "tags: weather",
            "body: Body.⏎",
            "dropped: The front matter’s “weight: 0x1F” has no place in an article.",
        ],
    );
    // Ghost and Eleventy
    check(
        "---\ntitle: Rain\nfeature_image: rain.jpg\nfeature_image_alt: A wet street\nfeature_image_caption: Photo of it\nimage_credit: Ada\nlang: de\npermalink: /rain/\n---\nBody.\n",
        &[
            "headline: Rain",
            "slug: rain",
            "language: de",
            "asset: rain.jpg",
            "alt: A wet street",
            "caption: Photo of it",
            "credit: Ada",
            "body: Body.⏎",
            "dropped: The front matter’s “permalink: /rain/” has no place in an article.",
        ],
    );
}

#[test]
fn values_keep_the_spelling_of_the_file() {
    check(
        "---\ntitle: 2026\ntags: [1.10, no, 007, 1e3, true, 0x1F, 12:30]\n---\nBody.",
        &["headline: 2026", "slug: 2026", "tags: 1.10|no|007|1e3|true|0x1F|12:30", "body: Body."],
    );
    check(
        "---\ntitle: &t Rain\nversion: *t\nrating: 4.50\nx: {a: [1, 2], b: null}\n---\nBody.",
        &[
            "headline: Rain",
            "slug: rain",
            "body: Body.",
            "dropped: The front matter’s “version: Rain” has no place in an article.",
            "dropped: The front matter’s “rating: 4.50” has no place in an article.",
            "dropped: The front matter’s “x: {a: [1, 2], b: }” has no place in an article.",
        ],
    );
}

#[test]
fn a_field_that_stands_twice_is_kept_once_and_said_once() {
    check(
        "---\ntitle: Rain\ntitle: Snow\n---\nBody.",
        &[
            "headline: Rain",
            "slug: rain",
            "body: Body.",
            "dropped: The front matter’s “title: Snow” has no place in an article.",
        ],
    );
}

#[test]
fn a_file_never_arrives_approved() {
    let arrival = read("---\ntitle: Rain\nstatus: approved\ndraft: false\n---\nBody.");
    assert_eq!(arrival.article.status, domain::Status::Draft);
    assert_eq!(arrival.dropped.len(), 2, "{:?}", arrival.dropped);
}

#[test]
fn the_first_heading_is_the_headline() {
    check("# Rain\n\nBody.\n\n# More\n", &["headline: Rain", "slug: rain", "body: Body.⏎⏎# More⏎"]);
    check("Rain\n====\n\nBody.\n", &["headline: Rain", "slug: rain", "body: Body.⏎"]);
    check("# **Rain \\#1** #\nBody.\n", &["headline: Rain #1", "slug: rain-1", "body: Body.⏎"]);
    check(
        "---\ntitle: Rain\n---\n# Rain\n\nBody.\n",
        &[
            "headline: Rain",
            "slug: rain",
            "body: Body.⏎",
            "dropped: The heading in line 4 said the title of the front matter again: “Rain”.",
        ],
    );
    check("---\ntitle: Rain\n---\n# Snow\n\nBody.\n", &["headline: Rain", "slug: rain", "body: # Snow⏎⏎Body.⏎"]);
    check("```\n# no\n```\n\nText.\n", &["slug: a-post", "body: ```⏎# no⏎```⏎⏎Text.⏎"]);
}

#[test]
fn sections_leave_the_body_as_it_is() {
    check(
        "# Rain\n\nIntro  \nwith a break.\n\n## Key Takeaways\n\n* One\n* Two\n  more\n\n## The night\r\n\r\nText\t.\r\n\r\n## FAQ\n\n### Why?\n\nClouds.\n\n- a\n\n### When?\n\nNow.\n\n## Why it matters\n\nStay *in*.\n\n### Still\n\nMore.\n\n---\n\n**Editor’s note:** By hand.\n",
        &[
            "headline: Rain",
            "deck: Intro with a break.",
            "slug: rain",
            "takeaway: One",
            "takeaway: Two⏎more",
            "body: ## The night␍⏎␍⏎Text\t.␍⏎",
            "q: Why?|Clouds.⏎⏎- a",
            "q: When?|Now.",
            "analysis: Stay *in*.⏎⏎### Still⏎⏎More.",
            "note: By hand.",
        ],
    );
    check(
        "---\ntitle: Rain\n---\nOne.\n\n## TL;DR\n\n- Wet.\n\n## Two\n\nThree.\n",
        &["headline: Rain", "slug: rain", "takeaway: Wet.", "body: One.⏎⏎## Two⏎⏎Three.⏎"],
    );
}

#[test]
fn labels_that_are_text_stay_in_the_body() {
    let body = "Text.\n\n```md\n## Key Takeaways\n\n- no\n```\n\n<!--\n## FAQ\n\nQ: no?\nA: no\n-->\n\n    What This Means\n\n    Indented code.\n\n> Editor’s Note: quoted.\n\n- Item\n\n  Summary\n\n  Text of the item.\n\nA line\nKey Takeaways\nof a paragraph.\n\n## What this means for publishers\n\nText.\n\n| Q&A | FAQ |\n|---|---|\n| Q: x | A: y |\n";
    check(
        &format!("---\ntitle: Rain\n---\n{body}"),
        &["headline: Rain", "slug: rain", &format!("body: {}", body.replace('\n', "⏎"))],
    );
}

#[test]
fn bold_openings_of_paragraphs_are_a_way_of_writing() {
    let body =
        "It happened.\n\n**Why it matters:** A lot.\n\n**The big picture:** Old.\n\n**The bottom line:** Wait.\n";
    check(
        &format!("---\ntitle: Rain\n---\n{body}"),
        &["headline: Rain", "slug: rain", &format!("body: {}", body.replace('\n', "⏎"))],
    );
}

#[test]
fn a_picture_with_its_credit_is_the_hero() {
    check(
        "# Rain\n\n![A wet street](rain.jpg)\n\nImage credit: Ada\n\nBody one. Body two.\n",
        &[
            "headline: Rain",
            "slug: rain",
            "asset: rain.jpg",
            "alt: A wet street",
            "credit: Ada",
            "body: Body one. Body two.⏎",
        ],
    );
}

#[test]
fn front_matter_that_cannot_be_read_stays_in_the_text() {
    for broken in [
        "title: [unclosed",
        "title: \"x\ny: z",
        "a: b: c",
        "- just\n- a list",
        "just prose",
        "%bad",
        "x: *nowhere",
        "{{ template }}: y",
    ] {
        let text = format!("---\n{broken}\n---\n\nBody.\n");
        let arrival = read(&text);
        assert_eq!(arrival.article.body, text, "{broken:?}");
        assert!(arrival.uncertain[0].contains("could not be read"), "{:?}", arrival.uncertain);
    }
    for text in [
        "---\ntitle: never closed\n\nBody.\n",
        "---js\nmodule.exports = {}\n---\nBody.\n",
        "---json\n{\"a\": 1}\n---\nBody.\n",
    ] {
        let arrival = read(text);
        assert_eq!(arrival.article.body, text);
        assert!(arrival.uncertain[0].contains("could not be read"), "{:?}", arrival.uncertain);
    }
    assert_eq!(read("---\n\nBody after a rule.\n").article.body, "---\n\nBody after a rule.\n");
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test is about time")]
fn hostile_front_matter_is_stopped_quickly() {
    let laughs: String =
        (1..40).map(|n| format!("a{n}: &a{n} [{}]\n", vec![format!("*a{}", n - 1); 9].join(","))).collect();
    let nested = |open: &str, close: &str, n: usize| format!("x: {}{}", open.repeat(n), close.repeat(n));
    let cases = [
        format!("a0: &a0 lol\n{laughs}"),
        nested("[", "]", 20_000),
        nested("{a: ", "}", 20_000),
        nested("- ", "", 20_000),
        (0..20_000).map(|n| format!("{}k:\n", " ".repeat(n.min(200)))).collect(),
        format!("x: &x y\nlist: [{}]", vec!["*x"; 50_000].join(",")),
        format!("title: {}", "x".repeat(1_000_000)),
        "k: v\n".repeat(100_000),
        "? ".repeat(50_000),
        "!!binary &a ".repeat(20_000),
        format!("x: |\n{}", "  y\n".repeat(100_000)),
        "# c\n".repeat(200_000),
        format!("x: \"{}\"", "\\u0041".repeat(150_000)),
        "[".repeat(100_000),
        "\"".repeat(99_999),
        "<<: *a\n".repeat(1000),
    ];
    for inside in cases {
        for (open, close) in [("---", "---"), ("+++", "+++")] {
            let text = format!("{open}\n{inside}\n{close}\n\nBody.\n");
            let start = Instant::now();
            let arrival = read(&text);
            let taken = start.elapsed();
            assert!(taken < Duration::from_secs(5), "{:?}… took {taken:?}", &inside[..inside.len().min(40)]);
            assert!(arrival.article.body.ends_with("Body.\n"), "{:?}…", &inside[..inside.len().min(40)]);
        }
    }
}

#[test]
fn comments_in_front_matter_are_said_or_are_the_text() {
    let dropped = |text: &str| read(text).dropped.join("\n");
    let said = dropped("---\n# Ask Ada first\ntitle: Rain # a working title\n---\nIt rains.\n");
    assert!(said.contains("“Ask Ada first”") && said.contains("“a working title”"), "{said}");
    assert!(dropped("+++\n# Ask Ada first\ntitle = \"Rain\"\n+++\nIt rains.\n").contains("“Ask Ada first”"));
    // A sign in a value is no comment, however it is written.
    for title in ["'Issue #5 rains'", "Issue#5 rains", "\"Issue #5 r\\u0061ins\"", ">\n  Issue\n  #5 rains"] {
        assert_eq!(dropped(&format!("---\ntitle: {title}\n---\nIt rains.\n")), "", "{title}");
    }
    // A heading between two rules is how some texts begin; taken for a comment, it was lost.
    let arrival = read("---\n# Zq0 zr1\n---\nKey Takeaways");
    assert_eq!(arrival.article.headline, "Zq0 zr1");
}

#[test]
fn a_file_of_only_front_matter_is_an_article_if_it_says_something() {
    assert_eq!(try_read("---\n---\n"), Err(Error::Blank));
    assert_eq!(read("---\ntitle: Rain\n---\n").article.headline, "Rain");
}

#[test]
fn the_name_of_the_file_helps_where_nothing_else_does() {
    let named = |name: &str, text: &str| try_read_named(name, text).expect("an article").article;
    assert_eq!(named("2026-11-23-rain-again.md", "# Wet\n\nBody.").slug.as_str(), "rain-again");
    assert_eq!(named("2026-11-23-rain-again.md", "# Wet\n\nBody.").meta.date.as_deref(), Some("2026-11-23"));
    assert_eq!(named("Rain Again.markdown", "Body.").slug.as_str(), "rain-again");
    assert_eq!(named("README", "---\ntitle: Rain\n---\nBody.").headline, "Rain");
    assert_eq!(named("a.txt", "# Rain\n\n- a\n- b").headline, "Rain");
}

/// Markdown without a word that could be a label.
fn markdown() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        3 => "[xyz ]{0,12}",
        3 => prop::sample::select(vec![
            "", "", "## x", "### y ##", "- x", "  - y", "* z", "1. x", "> x", "```", "~~~", "    code", "\tcode", "---", "***", "===", "x  ", "<div>", "<!-- x",
            "-->", "![x](y)", "| x | y |", "[x]: y", "\\", "\u{feff}x", "\u{2028}", "x\ry", "  ", "\t", "+++", "😀",
        ]).prop_map(str::to_owned),
    ];
    (vec((line, prop::bool::weighted(0.2)), 0..30), any::<bool>()).prop_map(|(lines, ended)| {
        let mut text: String =
            lines.iter().map(|(l, crlf)| format!("{l}{}", if *crlf { "\r\n" } else { "\n" })).collect();
        if !ended {
            text.truncate(text.trim_end_matches('\n').trim_end_matches('\r').len());
        }
        text
    })
}

fn without_blank_start(text: &str) -> &str {
    let mut text = text;
    while let Some((line, rest)) = text.split_once('\n').filter(|(line, _)| line.trim().is_empty()) {
        let _ = line;
        text = rest;
    }
    if text.trim().is_empty() { "" } else { text }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_body_without_labels_is_kept_byte_for_byte(text in markdown()) {
        let file = format!("---\ntitle: A title\n---\n{text}");
        let arrival = read(&file);
        // A first-level heading stays, because the front matter has another title.
        prop_assert_eq!(arrival.article.body.as_str(), without_blank_start(&text));
    }

    #[test]
    fn a_body_behind_a_title_is_kept_byte_for_byte(text in markdown()) {
        let text = text.replace("===", "x");
        let arrival = read(&format!("# A title\n\n{text}"));
        prop_assert_eq!(arrival.article.body.as_str(), without_blank_start(&text));
    }
}
