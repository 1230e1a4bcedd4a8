//! Whatever the bytes: no panic, no word lost, no time lost.

use domain::{HouseStyle, Id};
use import::{Arrival, Format};
use proptest::collection::vec;
use proptest::prelude::*;
use std::collections::HashSet;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

static HOUSE: LazyLock<HouseStyle> = LazyLock::new(|| HouseStyle::built_in("ainews").expect("a built-in style"));

fn read(bytes: &[u8], format: Option<Format>) -> Option<Arrival> {
    let mut ids = || Id::parse("x").expect("a fine id");
    import::read("a.md", bytes, format, &HOUSE, &mut ids).ok()
}

const FORMATS: [Option<Format>; 3] = [None, Some(Format::Text), Some(Format::Markdown)];

/// Lines that are labels, parts of structure, or words with a number that says which they are.
fn lines() -> impl Strategy<Value = String> {
    let kinds = [
        "takeaways",
        "qa",
        "analysis",
        "note",
        "hero.credit",
        "hero.alt",
        "hero.caption",
        "byline",
        "deck",
        "question",
        "answer",
    ];
    let labels: Vec<String> =
        kinds.iter().flat_map(|kind| HOUSE.known_labels(kind).map(str::to_owned).collect::<Vec<_>>()).collect();
    let label = (prop::sample::select(labels), prop::sample::select(vec!["", ":", " –", "：", "**"]), 0u8..4).prop_map(
        |(label, end, form)| match form {
            0 => format!("{label}{end}"),
            1 => format!("## {label}{end}"),
            2 => format!("**{label}{end}"),
            _ => format!("{label}: zq zr"),
        },
    );
    let structure = prop::sample::select(vec![
        "",
        "",
        "",
        "---",
        "+++",
        "```",
        "~~~",
        "===",
        "- ",
        "• zq",
        "- zq zr",
        "  • zr",
        "1. zq",
        "> zq",
        "# Zq zr",
        "## Zr",
        "### Zq?",
        "**Zq?**",
        "Zq zr?",
        "Q: zq?",
        "A: zr",
        "Q1. zq?",
        "title: zq",
        "date: zr",
        "Home > Zq",
        "![zq](zr)",
        "<!-- zq",
        "-->",
        "By Zq Zr",
        "zq.",
        "    zq",
        "\tzr",
        "Zq zr zq zr.",
        "created by Zq Zr, editor of Zq, zr",
    ])
    .prop_map(str::to_owned);
    let end = prop::sample::select(vec!["\n", "\n", "\n\n", "\r\n", "\r"]);
    let line = prop_oneof![label, structure, "[a-z]{1,3} [a-z]{1,9}\\.?"];
    vec((line, end), 0..40).prop_map(|lines| {
        // Every z-word gets its own number, so that each can be looked for.
        let mut count = 0;
        let mut text = String::new();
        for (line, end) in lines {
            for piece in line.split_inclusive(' ') {
                text.push_str(piece.trim_end());
                if piece.to_lowercase().contains("zq") || piece.to_lowercase().contains("zr") {
                    let at = text.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
                    text.insert_str(at, &format!("{count}"));
                    count += 1;
                }
                text.push_str(&piece[piece.trim_end().len()..]);
            }
            text.push_str(end);
        }
        text
    })
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// Everything an arrival still says: its parts, and what it left out.
fn all_words(arrival: &Arrival) -> HashSet<String> {
    let a = &arrival.article;
    let mut all: HashSet<String> = a.texts().iter().flat_map(|(_, text)| words(text)).collect();
    a.people.iter().for_each(|p| all.extend(words(&p.in_words())));
    all.extend(
        a.meta
            .tags
            .iter()
            .chain([&a.meta.section, &a.meta.language])
            .chain(&a.meta.date)
            .chain(&a.hero.asset)
            .flat_map(|t| words(t)),
    );
    all.extend(arrival.dropped.iter().flat_map(|d| words(d)));
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_it_panic(bytes in vec(any::<u8>(), 0..400)) {
        for format in FORMATS {
            let _ = read(&bytes, format);
        }
    }

    #[test]
    fn no_text_makes_it_panic(text in "\\PC{0,200}") {
        for format in FORMATS {
            let _ = read(text.as_bytes(), format);
        }
    }

    #[test]
    fn no_word_is_lost(text in lines()) {
        for format in FORMATS {
            let Some(arrival) = read(text.as_bytes(), format) else { continue };
            let all = all_words(&arrival);
            for word in words(&text).iter().filter(|w| w.to_lowercase().starts_with('z') && w.ends_with(|c: char| c.is_ascii_digit())) {
                prop_assert!(all.contains(word), "{word} is lost from\n{text}\n--- {arrival:#?}");
            }
        }
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "the test is about time")]
fn twice_the_text_takes_about_twice_the_time() {
    let pieces = [
        "Key Takeaways\n",
        "Q&A\n\nQ: Why?\nA: Clouds.\n\n",
        "Editor’s Note: x\n\n",
        "Summary\n\n",
        "Image Source: x\n\n",
        "By Ada Lovelace\n\n",
        "Short Line\n\n",
        "- a\n",
        "- a\n\n",
        "  - b\n",
        "> q\n",
        "```\n",
        "```\n\n",
        "# T\n",
        "## Why?\n\nx\n\n",
        "**Why?**\n",
        "x\n===\n",
        "---\n",
        "\n",
        "\r\n",
        "<!--\n",
        "word word word\n",
        "Why?\n\nx\n\n",
        "1. a\n",
        "What This Means\n\nx\n\n",
        "A: a\n",
        "Q: q\n",
        "TL;DR: x\n\n",
        "*a* **b** [c](d) ",
        "***",
        "a:",
        "> ",
        "- ",
    ];
    for piece in pieces {
        for format in [Format::Text, Format::Markdown] {
            let time = |bytes: usize| {
                let text = format!("Rain\n\nFAQ\n\n{}", piece.repeat(bytes / piece.len()));
                let start = Instant::now();
                let _ = read(text.as_bytes(), Some(format));
                start.elapsed()
            };
            // Four times the text; sixteen times the time would be quadratic. Short times say nothing, and a busy machine
            // deserves a second look.
            let linear = (0..3).any(|_| {
                let (one, four) = (time(25_000), time(100_000));
                four < Duration::from_millis(250) || four < one * 8
            });
            assert!(linear, "{piece:?} as {format:?}");
        }
    }
}
