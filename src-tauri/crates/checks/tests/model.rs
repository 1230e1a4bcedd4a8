//! The model article and our own sample: what is found in them, and that it is no flood.

use checks::{Galley, Language, Looked, look};
use domain::{Article, HouseStyle, Id, Margin, Origin, Part, Run};
use std::path::PathBuf;

fn read(name: &str, bytes: &[u8], house: &HouseStyle) -> Article {
    let mut number = 0;
    let mut new_id = || {
        number += 1;
        Id::parse(&format!("id-{number}")).expect("a fine id")
    };
    import::read(name, bytes, None, house, &mut new_id).expect("an article").article
}

fn looked(article: &Article, house: &HouseStyle) -> Looked {
    let unknown = Origin::Unknown(Id::parse("u").expect("a fine id"));
    let runs: Vec<(Part, Vec<Run>)> = article
        .texts()
        .into_iter()
        .map(|(part, text)| (part, domain::origin::utf16_len(text)))
        .filter(|(_, len)| *len > 0)
        .map(|(part, len)| (part, vec![Run { len, origin: unknown.clone() }]))
        .collect();
    look(
        &Galley {
            article,
            house,
            runs: &runs,
            margin: &Margin::default(),
            written: &[],
            language: Language::English,
            leaving: None,
        },
        &|| true,
    )
}

fn told(looked: &Looked) -> Vec<(&str, &str)> {
    looked.findings.iter().map(|one| (one.check, one.what.as_str())).collect()
}

#[test]
fn the_model_article_yields_what_a_careful_editor_would_mark() {
    let Some(bytes) = seed("the_model_article_yields_what_a_careful_editor_would_mark") else { return };
    let house = HouseStyle::built_in("ainews").expect("a built-in style");
    let looked = looked(&read("ainews-article.txt", &bytes, &house), &house);
    let told = told(&looked);
    for expected in [
        ("tool-names", "The credit says “ChatGPT-4o”, the note says “ChatGPT”"),
        ("note-claims", "The note names ChatGPT, and the ledger has no use of it"),
        ("note-promises", "The note says “solely”, and nobody has signed these words"),
        ("quote-marks", "Answer 2 has straight marks (1) where the article has curly ones"),
        (
            "numbers",
            "One number, different things: “40 countries and organizations” (takeaway 4), “40 nations” (the analysis), “40 countries and international organizations” (the body)",
        ),
    ] {
        assert!(told.contains(&expected), "{expected:?} in {told:#?}");
    }
    let count = |check: &str| told.iter().filter(|(id, _)| *id == check).count();
    let alarms: usize = ["numbers", "names", "dates", "stale-takeaways"].map(count).iter().sum();
    assert_eq!(alarms, 1, "the one number that differs, and no false alarm: {told:#?}");
    assert!(
        looked.findings.iter().all(|one| one.severity < domain::Severity::Required),
        "a draft can leave: {told:#?}"
    );
}

#[test]
fn the_sample_is_sound() {
    let house = HouseStyle::built_in("plain").expect("a built-in style");
    let bytes = include_bytes!("../../app/sample/the-letter-under-the-photograph.txt");
    let looked = looked(&read("the-letter-under-the-photograph.txt", bytes, &house), &house);
    let told = told(&looked);
    for check in ["numbers", "names", "dates", "stale-takeaways", "placeholders", "residue", "links", "quote-marks"] {
        assert!(!told.iter().any(|(id, _)| *id == check), "a false alarm: {told:#?}");
    }
    assert!(told.len() < 12, "no flood: {told:#?}");
    assert!(looked.findings.iter().all(|one| one.severity < domain::Severity::Required), "it can leave: {told:#?}");
}

/// The model article; none, and a word about it, where it is missing.
#[expect(
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a test reads the article it is about, and says what it skips"
)]
fn seed(test: &str) -> Option<Vec<u8>> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared");
    let shared = std::env::var("COLOPHON_SHARED").map_or(beside, PathBuf::from);
    let bytes = std::fs::read(shared.join("seed/ainews-article.txt")).ok();
    if bytes.is_none() {
        eprintln!("skipped: {test}: the seed article is not beside this checkout");
    }
    bytes
}
