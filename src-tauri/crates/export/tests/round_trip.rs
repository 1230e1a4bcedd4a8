//! What was exported comes back equal, whatever its parts contain.
//!
//! Equal in every field but ids, people by name and role. One field is new on purpose: `note.found` is the note as it stood in the
//! file that was imported, so after an export it is the note's text.

use domain::{
    Article, Asset, AssetHash, HouseStyle, Id, Note, Pair, Person, Slug, Status, Takeaway, asset, status::STATUSES,
};
use export::disclosure::Telling;
use import::{Arrival, Format};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use std::path::PathBuf;

fn exported(article: &Article, house: &HouseStyle) -> String {
    exported_for("markdown", &[], article, house)
}

fn exported_for(name: &str, chosen: &[(&str, &str)], article: &Article, house: &HouseStyle) -> String {
    let target = export::target(name).expect("the target exists");
    let pictures = [picture()];
    let of = Telling { article, house, pictures: &pictures, checked: None, rfc3339: &|_| String::new() };
    let chosen: Vec<(String, String)> = chosen.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
    let options = export::options(target, house, &chosen).expect("they are known");
    let files = target.render(&of, &options).expect("a file");
    assert_eq!(files.len(), 1);
    String::from_utf8(files[0].bytes.clone()).expect("an export is UTF-8")
}

/// The one picture that the library has.
fn picture() -> Asset {
    Asset { hash: AssetHash::of(b"a picture"), format: asset::Format::Png, width_px: 4, height_px: 3, bytes: 9 }
}

fn imported(file: &str, house: &HouseStyle) -> Arrival {
    let mut count = 0;
    let mut ids = move || {
        count += 1;
        id(&format!("new-{count}"))
    };
    import::read("x.md", file.as_bytes(), None, house, &mut ids).expect("an export can be imported")
}

/// The article with ids that say only the order, and nothing that an export does not hold.
fn comparable(article: &Article) -> Article {
    let mut article = article.clone();
    article.id = id("article");
    let called = |p: &Person| id(&format!("p{:016x}", fnv(&format!("{}\0{}", p.name, p.role))));
    let rename = |wanted: &Id| article.people.iter().find(|p| &p.id == wanted).map(called);
    article.byline = article.byline.iter().filter_map(rename).collect();
    article.accountable = article.accountable.as_ref().and_then(rename);
    // Who is neither author nor accountable stays in the record: an export names nobody whom its readers are not to see.
    let seen = |p: &Person| {
        let id = called(p);
        article.byline.contains(&id) || article.accountable.as_ref() == Some(&id)
    };
    article.people = article.people.iter().filter(|p| seen(p)).cloned().collect();
    article.people.iter_mut().for_each(|p| (p.id, p.contact) = (called(p), String::new()));
    article.people.sort_by(|a, b| a.id.cmp(&b.id));
    article.people.dedup();
    article.takeaways.iter_mut().for_each(|t| t.id = id("t"));
    article.qa.pairs.iter_mut().for_each(|p| p.id = id("q"));
    article.note.found = Some(article.note.text.clone()).filter(|n| !n.is_empty());
    article
}

fn fnv(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

fn id(text: &str) -> Id {
    Id::parse(text).expect("a fine id")
}

fn house(name: &str) -> HouseStyle {
    HouseStyle::built_in(name).expect("a built-in style")
}

#[track_caller]
fn check(article: &Article, house: &HouseStyle) {
    check_for("markdown", &[], article, house);
}

#[track_caller]
fn check_for(name: &str, chosen: &[(&str, &str)], article: &Article, house: &HouseStyle) {
    let file = exported_for(name, chosen, article, house);
    let arrival = imported(&file, house);
    assert_eq!(comparable(&arrival.article), comparable(article), "in this file:\n{file}");
    assert_eq!((arrival.uncertain, arrival.dropped), (vec![], vec![]), "in this file:\n{file}");
    assert_eq!(exported_for(name, chosen, &arrival.article, house), file, "the second export is the first");
}

/// Every generator, with the syntaxes it reads.
const GENERATORS: [(&str, &[(&str, &str)]); 8] = [
    ("markdown", &[]),
    ("hugo", &[]),
    ("hugo", &[("format", "toml")]),
    ("jekyll", &[]),
    ("jekyll", &[("base", "/blog")]),
    ("eleventy", &[("layout", "post.njk")]),
    ("astro", &[]),
    ("zola", &[("tags", "extra")]),
];

/// Where takeaways, Q&A, note and label stand.
fn places() -> impl Strategy<Value = [&'static str; 4]> {
    let place = || prop::sample::select(vec!["body", "front-matter", "both"]);
    [place(), place(), place(), place()]
}

/// What a generator would run, and what looks like the marks that keep it from that.
fn runnable() -> impl Strategy<Value = String> {
    let link = format!("assets/{}.png", picture().hash.short());
    let pieces: Vec<String> = [
        "{{<",
        "{{%",
        ">}}",
        "%}}",
        "/*",
        "*/",
        "{",
        "}",
        "\\",
        "{{",
        "}}",
        "{%",
        "%}",
        " f(a=1) ",
        " end ",
        "{\\{<",
        "{\\%",
        "{{</*",
        "*/>}}",
        "/",
        "x",
        " ",
        "\n",
        "/assets/an-article/",
        "/blog",
        "![a](",
        ")",
    ]
    .map(str::to_owned)
    .into_iter()
    .chain([link.clone(), format!("/assets/an-article/{}", &link[7..]), format!("./{link}")])
    .collect();
    vec(prop::sample::select(pieces), 0..14).prop_map(|pieces| pieces.concat())
}

/// Lines that look like structure, and text that breaks careless readers and writers.
fn nasty_line() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-z ,.]{0,12}",
        2 => "\\PC{0,8}",
        2 => prop::sample::select(vec![
            "---", "+++", "...", "## Key Takeaways", "## Q&A: x", "## What This Means", "## Editor’s Note", "# Title", "Q: what?",
            "A: that", "**Q: what?**", "- ", "-", "- a", "  - b", "* c", "1. d", "```", "~~~", "> q", "Image Source: x", "title: x",
            "![a](b)", "<!--", "-->", "colophon:", "  parts: \"body 1\"", "\\", "\"", "'", "# ", "##", "\t", " ", "  ", "===", "a\\",
        ]).prop_map(str::to_owned),
        1 => prop::sample::select(vec![
            "\r", "a\r", "\u{b}", "\u{c}", "\u{85}", "\u{2028}", "\u{feff}", "\u{1b}[0m", "\u{7f}", "\u{202e}", "😀", "e\u{301}", "\u{ffff}",
            "\u{1}", "\u{10ffff}", "trailing  ", "  leading",
        ]).prop_map(str::to_owned),
    ]
}

fn nasty() -> impl Strategy<Value = String> {
    vec(nasty_line(), 0..6).prop_map(|lines| lines.join("\n"))
}

prop_compose! {
    fn people()(names in vec(("[A-Z][\\PC]{0,6}[a-z]", nasty_line(), 0u8..4), 0..4)) -> (Vec<Person>, Vec<Id>, Option<Id>) {
        let person = |(n, (name, role, _)): (usize, &(String, String, u8))| Person {
            id: id(&format!("person-{n}")), name: name.clone(), role: role.clone(), contact: "a@b".into(),
        };
        let people: Vec<Person> = names.iter().enumerate().map(person).collect();
        let pick = |bit: u8| people.iter().zip(&names).filter(move |(_, (_, _, flags))| flags & bit != 0).map(|(p, _)| p.id.clone());
        let (byline, accountable) = (pick(1).collect(), pick(2).next());
        (people, byline, accountable)
    }
}

prop_compose! {
    fn hero()(asset in option::of(prop_oneof![nasty(), Just(picture().hash.to_string())]), alt in nasty(), caption in nasty(), credit in nasty(), rights in nasty(),
              source_type in option::of(nasty_line()), decorative in any::<bool>()) -> domain::Hero {
        domain::Hero { asset, alt, caption, credit, rights, source_type, decorative, ..domain::Hero::default() }
    }
}

prop_compose! {
    fn article()(
        texts in vec(nasty(), 6), hero in hero(), takeaways in vec(nasty(), 0..4), pairs in vec((nasty(), nasty()), 0..4),
        people in people(), status in prop::sample::select(STATUSES.to_vec()), section in nasty_line(), tags in vec(nasty_line(), 0..3),
        date in option::of(prop::sample::select(vec!["2026-11-23", "2026-11-23T08:30:00Z"])), language in prop::sample::select(vec!["", "en", "de-AT"]),
    ) -> Article {
        let mut article = Article::empty(id("a"), Slug::suggest("An article"), "ainews");
        article.status = status;
        (article.headline, article.deck, article.body) = (texts[0].clone(), texts[1].clone(), texts[2].clone());
        (article.analysis, article.qa.topic) = (texts[3].clone(), texts[4].clone());
        article.note = Note { text: texts[5].clone(), found: Some("what stood in an older file".into()) };
        article.hero = hero;
        article.takeaways = takeaways.into_iter().enumerate().map(|(n, text)| Takeaway { id: id(&format!("t{n}")), text }).collect();
        let pair = |(n, (question, answer))| Pair { id: id(&format!("q{n}")), question, answer };
        article.qa.pairs = pairs.into_iter().enumerate().map(pair).collect();
        (article.people, article.byline, article.accountable) = people;
        article.meta.section = section;
        article.meta.tags = tags;
        article.meta.date = date.map(str::to_owned);
        article.meta.language = language.to_owned();
        article
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_exported_comes_back_equal(article in article(), plain in any::<bool>()) {
        check(&article, &house(if plain { "plain" } else { "ainews" }));
    }

    #[test]
    fn whatever_leaves_for_a_generator_comes_back_equal(
        mut article in article(), (name, chosen) in prop::sample::select(GENERATORS.to_vec()), places in places(), running in vec(runnable(), 5),
    ) {
        let [body, answer, takeaway, note, topic] = running.try_into().expect("five");
        article.body.push_str(&body);
        article.note.text.push_str(&note);
        article.qa.topic.push_str(&topic);
        if let Some(pair) = article.qa.pairs.first_mut() { pair.answer.push_str(&answer); }
        if let Some(first) = article.takeaways.first_mut() { first.text.push_str(&takeaway); }
        article.meta.date.get_or_insert_with(|| "2026-11-24".to_owned());
        let keys = ["takeaways", "qa", "note", "label"];
        let chosen: Vec<(&str, &str)> = chosen.iter().copied().chain(keys.into_iter().zip(places)).collect();
        check_for(name, &chosen, &article, &house("ainews"));
    }

    #[test]
    fn a_house_with_other_labels_changes_nothing(article in article()) {
        let other = HouseStyle::parse(
            "based_on = \"plain\"\nname = \"other\"\ntitle = \"O\"\norder = [\"note\", \"qa\", \"body\"]\n\
             [labels.takeaways]\nlabel = \"Das: merken\"\n[labels.qa]\nlabel = \"\"\n[labels.analysis]\nlabel = \"\"\n\
             [labels.question]\nlabel = \"Frage*\"\n[labels.\"hero.credit\"]\nlabel = \"\"",
        ).expect("a fine style");
        let file = exported(&article, &other);
        // Whoever imports it may have another style: the file says which labels it was written with.
        let arrival = imported(&file, &house("ainews"));
        prop_assert_eq!(comparable(&arrival.article), comparable(&article), "in this file:\n{}", file);
    }

    #[test]
    fn an_edited_export_is_still_read(article in article(), at in 0usize..400, insert in nasty_line()) {
        let mut file = exported(&article, &house("ainews"));
        let at = (0..=at.min(file.len())).rev().find(|n| file.is_char_boundary(*n)).unwrap_or(0);
        file.insert_str(at, &insert);
        let mut ids = || id("x");
        let _ = import::read("x.md", file.as_bytes(), None, &house("ainews"), &mut ids);
    }
}

#[test]
fn an_empty_article_comes_back_empty() {
    check(&Article::empty(id("a"), Slug::suggest(""), "plain"), &house("plain"));
}

fn small() -> Article {
    let mut article = Article::empty(id("a"), Slug::suggest("Rain"), "ainews");
    article.headline = "Rain".into();
    article.deck = "It rained.".into();
    article.hero.alt = "A wet street".into();
    article.hero.credit = "ChatGPT-4o".into();
    article.takeaways = ["It rained.", "It stopped."].map(|t| Takeaway { id: id("t"), text: t.into() }).into();
    article.body = "## The day\n\nIt rained all day.  \n\n- a\n- b".into();
    article.qa.topic = "Rain".into();
    article.qa.pairs = vec![Pair { id: id("q"), question: "Is it wet?".into(), answer: "Yes.\n\nVery.".into() }];
    article.analysis = "Take an umbrella.".into();
    article.note.text = "Written by hand.".into();
    article
}

#[test]
fn an_edited_export_is_read_by_its_labels_and_says_so() {
    let house = house("ainews");
    let file = exported(&small(), &house);
    let edited = file.replace("It rained all day.", "It rained all day.\n\nAnd all night.");
    let arrival = imported(&edited, &house);
    assert!(arrival.uncertain.iter().any(|u| u.contains("edited since it was exported")), "{:?}", arrival.uncertain);
    let mut expected = comparable(&small());
    expected.body = "## The day\n\nIt rained all day.\n\nAnd all night.  \n\n- a\n- b\n".into();
    assert_eq!(comparable(&arrival.article), expected, "in this file:\n{edited}");
}

#[test]
fn an_export_with_other_line_ends_is_read_by_its_labels() {
    let house = house("ainews");
    let arrival = imported(&exported(&small(), &house).replace('\n', "\r\n"), &house);
    assert!(arrival.uncertain.iter().any(|u| u.contains("edited")), "{:?}", arrival.uncertain);
    assert_eq!(arrival.article.takeaways.len(), 2);
    assert_eq!(arrival.article.qa.pairs[0].answer, "Yes.\r\n\r\nVery.");
    assert_eq!(arrival.article.analysis, "Take an umbrella.");
    assert_eq!(arrival.article.body, "## The day\r\n\r\nIt rained all day.  \r\n\r\n- a\r\n- b\r\n");
}

#[test]
fn a_changed_word_in_a_section_is_simply_read() {
    let house = house("ainews");
    let arrival = imported(&exported(&small(), &house).replace("It stopped.", "It has stopped."), &house);
    assert_eq!(arrival.article.takeaways[1].text, "It has stopped.");
    assert_eq!(arrival.uncertain, Vec::<String>::new());
}

#[test]
fn a_changed_credit_below_the_front_matter_is_not_lost() {
    let house = house("ainews");
    let arrival =
        imported(&exported(&small(), &house).replace("Image Source: ChatGPT-4o", "Image Source: Ada Lovelace"), &house);
    assert_eq!(arrival.article.hero.credit, "Ada Lovelace");
    assert!(arrival.dropped.iter().any(|d| d.contains("ChatGPT-4o")), "{:?}", arrival.dropped);
}

#[test]
fn the_exported_page_reads_like_the_article() {
    let expected = "\n## Key Takeaways\n\n- It rained.\n- It stopped.\n\n## The day\n\nIt rained all day.  \n\n- a\n- b\n\n## Q&A: Rain\n\n\
                    **Q: Is it wet?**\n\nA: Yes.\n\nVery.\n\n## What This Means\n\nTake an umbrella.\n\n## Editor’s Note\n\nWritten by hand.\n";
    let file = exported(&small(), &house("ainews"));
    let page = file.split_once("\n---\n").expect("front matter ends").1;
    assert_eq!(page, format!("\nImage Source: ChatGPT-4o\n{expected}"));
    assert!(file.starts_with("---\ntitle: \"Rain\"\nslug: \"rain\"\ndescription: \"It rained.\"\nlanguage: \"en\"\nstatus: \"draft\"\nimage:\n  alt: \"A wet street\"\n"), "{file}");
}

#[test]
#[expect(
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a test reads the article it is about, and says what it skips"
)]
fn the_seed_comes_back_from_an_export() {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared");
    let shared = std::env::var("COLOPHON_SHARED").map_or(beside, PathBuf::from);
    let Ok(seed) = std::fs::read(shared.join("seed/ainews-article.txt")) else {
        eprintln!("skipped: the_seed_comes_back_from_an_export: the seed article is not beside this checkout");
        return;
    };
    for name in ["ainews", "plain"] {
        let house = house(name);
        let mut ids = || id("x");
        let article =
            import::read("a.txt", &seed, Some(Format::Text), &house, &mut ids).expect("the seed is an article").article;
        check(&article, &house);
        let file = exported(&article, &house);
        for (part, text) in article.texts() {
            assert!(file.contains(text), "the {part} is in the file word for word");
        }
    }
}

#[test]
fn a_picture_of_the_library_is_linked_beside_the_text_and_comes_back_by_its_hash() {
    let mut article = small();
    article.hero.asset = Some(picture().hash.to_string());
    article.hero.rights = "All rights reserved".into();
    let file = exported(&article, &house("ainews"));
    let link = format!("assets/{}.png", picture().hash.short());
    assert!(file.contains(&format!("\nimage:\n  src: \"{link}\"\n")), "{file}");
    assert!(file.contains(&format!("\n![A wet street]({link})\n")), "{file}");
    check(&article, &house("ainews"));
}

#[test]
fn every_status_survives() {
    for status in STATUSES {
        check(&Article { status, ..small() }, &house("ainews"));
    }
    assert_eq!(Status::default(), Status::Draft);
}
