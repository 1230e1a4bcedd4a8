//! What other machines are told: one record in five vocabularies, never more than a person said, and nothing in it that
//! could break out of where it is put.

use domain::ledger::{Affirmation, Author, Extent, Outcome, Prompt, Tool, Visibility};
use domain::{Article, Contribution, HouseStyle, Id, Kind, Moment, Pair, Person, Section, Slug, Takeaway};
use export::disclosure::{Telling, header, ibm, iptc, json_ld, w3c};
use export::note::Checked;
use proptest::prelude::*;

fn id(text: &str) -> Id {
    Id::parse(text).expect("a fine id")
}

fn used(kind: Kind, sections: &[Section]) -> Contribution {
    Contribution {
        id: id(kind.name()),
        at: Moment(1_753_802_400_000),
        by: id("maren"),
        tool: Tool { name: "ChatGPT".into(), model: "GPT-4o".into(), provider: "OpenAI".into(), ..Tool::default() },
        kind,
        sections: sections.to_vec(),
        extent: Extent::Partial,
        in_output: true,
        first_draft_by: Author::Human,
        initiative: Author::Human,
        purpose: String::new(),
        prompt: Prompt::new("a private question", Visibility::Private),
        outcome: Outcome::Edited,
        note: "a note for the desk".into(),
    }
}

fn article(contributions: Vec<Contribution>) -> Article {
    let mut article = Article::empty(id("a"), Slug::suggest("ferries"), "plain");
    article.headline = "Ferries".into();
    article.body = "They **sail** at seven.".into();
    article.takeaways = vec![Takeaway { id: id("t"), text: "Seven is *early*.".into() }];
    article.qa.pairs = vec![Pair { id: id("p"), question: "When?".into(), answer: "At seven.".into() }];
    article.hero.asset = Some("ferry.jpg".into());
    article.people.push(Person::parse(id("maren"), "Maren Holt, reporter").expect("a fine person"));
    article.byline.push(id("maren"));
    article.ledger.contributions = contributions;
    article
}

struct Told {
    w3c: Option<String>,
    json_ld: String,
    iptc: Option<String>,
    header: Option<String>,
    ibm: Option<String>,
}

fn told(article: &Article, checked: Option<&Checked>) -> Told {
    let house = HouseStyle::built_in("plain").expect("a house of ours");
    let rfc3339 = |at: Moment| format!("at {}", at.unix_ms());
    let telling = Telling { article, house: &house, pictures: &[], checked, rfc3339: &rfc3339 };
    Told {
        w3c: w3c::snippet(&telling, w3c::Version::default()),
        json_ld: json_ld::document(&telling, json_ld::Options::default()),
        iptc: iptc::written(&telling),
        header: header::line(&telling),
        ibm: ibm::line(&telling),
    }
}

#[track_caller]
fn check(contributions: Vec<Contribution>, w3c: &str, text: &str, header: &str, ibm: &str) {
    let told = told(&article(contributions), None);
    assert_eq!(told.w3c.as_deref().and_then(|html| html.lines().next()), Some(meta(w3c).as_str()));
    let iptc = told.iptc.expect("a term");
    let first = iptc.lines().nth(2).unwrap_or_default();
    assert!(first.ends_with(&format!("/{text}\",")), "{first} should be {text}");
    assert!(told.header.expect("a header").starts_with(&format!("AI-Disclosure: mode={header}, model=\"GPT-4o\"")));
    assert_eq!(told.ibm.as_deref(), Some(ibm));
}

fn meta(content: &str) -> String {
    format!("<meta name=\"ai-disclosure\" content=\"{content}\">")
}

#[test]
fn nothing_is_said_of_what_nobody_has_spoken_for() {
    let told = told(&article(vec![]), None);
    assert_eq!((told.w3c, told.iptc, told.header, told.ibm), (None, None, None, None));
    assert!(!told.json_ld.contains("digitalSourceType"), "{}", told.json_ld);
    assert!(told.json_ld.contains("\"NewsArticle\""), "what is no disclosure is said all the same");
}

#[test]
fn none_is_said_where_a_person_affirms_it() {
    let mut affirmed = article(vec![]);
    affirmed.ledger.no_ai = Some(Affirmation { by: id("maren"), at: Moment(0) });
    let said = told(&affirmed, None);
    assert_eq!(said.w3c.as_deref().and_then(|html| html.lines().next()), Some(meta("none").as_str()));
    assert_eq!(said.header.as_deref(), Some("AI-Disclosure: mode=none"));
    assert_eq!(said.ibm.as_deref(), Some("AIA Eh v1.0"));
    assert!(said.iptc.is_some_and(|iptc| iptc.contains("digitalCreation")));
    affirmed.ledger.contributions.push(used(Kind::Tagging, &[]));
    let contradicted = told(&affirmed, None);
    assert_eq!(contradicted.w3c, None, "a fact outweighs a word, and tags are not marked");
}

#[test]
fn each_kind_of_help_has_its_words() {
    let body = [Section::Body];
    let edited = vec![used(Kind::CopyEditing, &body)];
    check(edited, "mixed", "compositeWithTrainedAlgorithmicMedia", "ai-modified", "AIA HAb Se Hin Nr GPT-4o v1.0");
    let helped = Contribution { in_output: false, ..used(Kind::Ideation, &[]) };
    check(vec![helped], "mixed", "digitalCreation", "ai-modified", "AIA Ph Ce Hin Nr GPT-4o v1.0");
    let drafted = Contribution {
        first_draft_by: Author::Ai,
        extent: Extent::Full,
        initiative: Author::Mixed,
        ..used(Kind::Drafting, &[])
    };
    let picture = used(Kind::ImageGeneration, &[Section::Hero]);
    check(
        vec![drafted.clone()],
        "mixed",
        "trainedAlgorithmicMedia",
        "ai-originated",
        "AIA EAI Nc HinAin Nr GPT-4o v1.0",
    );
    check(
        vec![drafted, picture],
        "ai-generated",
        "trainedAlgorithmicMedia",
        "ai-originated",
        "AIA EAI Nc HinAin Nr GPT-4o v1.0",
    );
    let summary = Contribution { extent: Extent::Full, ..used(Kind::Summary, &[Section::Takeaways]) };
    check(vec![summary], "mixed", "compositeSynthetic", "ai-modified", "AIA HAb Nc Hin Nr GPT-4o v1.0");
}

#[test]
fn a_section_that_nobody_has_spoken_for_has_no_mark_and_no_element_above_it_has_one() {
    let html = told(&article(vec![used(Kind::CopyEditing, &[Section::Body])]), None).w3c.expect("marks");
    assert!(html.contains("<article>\n"), "{html}");
    assert_eq!(html.matches("data-ai-disclosure").count(), 1, "{html}");
    assert!(html.contains("<section class=\"body\" ai-disclosure=\"ai-assisted\""), "{html}");
}

#[test]
fn a_picture_is_marked_for_itself_and_words_about_it_are_not_the_picture() {
    let said = told(&article(vec![used(Kind::ImageGeneration, &[Section::Hero])]), None);
    assert!(said.w3c.is_some_and(|html| html.contains("<figure class=\"hero\" ai-disclosure=\"ai-generated\"")));
    let iptc = said.iptc.expect("terms");
    assert!(
        iptc.contains("\"hero\": {\n    \"uri\": \"http://cv.iptc.org/newscodes/digitalsourcetype/trained"),
        "{iptc}"
    );
    assert!(!iptc.contains("hero.alt"));

    let mut captioned = article(vec![used(Kind::Caption, &[Section::Hero]), used(Kind::AltText, &[Section::Hero])]);
    let html = told(&captioned, None).w3c.expect("marks");
    assert!(html.contains("<figcaption ai-disclosure=\"ai-assisted\"") && !html.contains("<figure"), "{html}");
    captioned.hero.source_type = Some("digitalCapture".into());
    let said = told(&captioned, None);
    assert!(said.json_ld.contains("https://schema.org/DigitalCaptureDigitalSource"));
    assert!(said.iptc.is_some_and(|iptc| iptc.contains("hero.alt") && iptc.contains("hero.caption")));
}

#[test]
fn the_drafts_versions_differ_in_one_word() {
    let alone = Contribution {
        first_draft_by: Author::Ai,
        initiative: Author::Ai,
        extent: Extent::Full,
        ..used(Kind::Drafting, &[])
    };
    let article = article(vec![alone]);
    let house = HouseStyle::built_in("plain").expect("a house of ours");
    let telling =
        Telling { article: &article, house: &house, pictures: &[], checked: None, rfc3339: &|_| String::new() };
    let [old, new] = w3c::Version::ALL.map(|version| w3c::snippet(&telling, version).expect("marks"));
    assert_eq!(old, new.replace("ai-autonomous", "autonomous"));
    assert_ne!(old, new);
}

#[test]
fn a_fresh_sign_off_is_told_and_makes_nothing_autonomous() {
    let alone = Contribution {
        first_draft_by: Author::Ai,
        initiative: Author::Ai,
        extent: Extent::Full,
        ..used(Kind::Drafting, &[])
    };
    let checked = Checked { by: vec!["Zoë “Z” \"Quote\" Ødegård".into()], scope: vec![] };
    let said = told(&article(vec![alone.clone()]), Some(&checked));
    let header = said.header.expect("a header");
    assert!(header.starts_with("AI-Disclosure: mode=ai-originated"), "{header}");
    assert!(header.contains("reviewed-by=%\"Zo%c3%ab "), "what ASCII cannot say is a Display String: {header}");
    assert!(header.contains("%22Quote%22") && header.is_ascii(), "{header}");
    assert!(said.ibm.is_some_and(|line| line.contains(" R ")));
    assert!(said.json_ld.contains("reviewedBy"));
    let header = told(&article(vec![alone]), None).header.expect("a header");
    assert!(header.starts_with("AI-Disclosure: mode=machine-generated"), "{header}");
    assert!(header.ends_with("date=@1753802400"), "{header}");
}

#[test]
fn a_discarded_use_is_told_to_nobody() {
    let discarded = Contribution { outcome: Outcome::Discarded, ..used(Kind::Drafting, &[]) };
    let said = told(&article(vec![discarded]), None);
    assert_eq!((said.w3c, said.iptc, said.header, said.ibm), (None, None, None, None));
    assert!(!said.json_ld.contains("ChatGPT"));
}

#[test]
fn every_term_has_its_label_and_its_member_of_schema_org() {
    assert_eq!(iptc::HUMAN.schema_org(), iptc::HUMAN.uri(), "schema.org has no word for it");
    let said = told(&article(vec![used(Kind::ImageEnhancement, &[Section::Hero])]), None).json_ld;
    assert!(said.contains("https://schema.org/AlgorithmicallyEnhancedDigitalSource"), "{said}");
}

#[test]
fn what_is_private_is_in_none_of_it() {
    let said = told(&article(vec![used(Kind::Drafting, &[])]), None);
    let all =
        [Some(said.json_ld), said.w3c, said.iptc, said.header, said.ibm].into_iter().flatten().collect::<String>();
    assert!(!all.contains("private question") && !all.contains("note for the desk"), "{all}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_text_breaks_out_of_where_it_is_put(
        nasty in r#"(</script>|<!--|\]\]>|[\\"'&<>=]|[\x00-\x1f]|\u{2028}|\u{7f}|ü|😀|[a-z ]){0,24}"#,
    ) {
        let mut one = used(Kind::Drafting, &[]);
        one.tool.name = format!("T{nasty}");
        one.tool.model.clone_from(&nasty);
        one.tool.provider.clone_from(&nasty);
        one.purpose.clone_from(&nasty);
        let mut article = article(vec![one]);
        article.headline.clone_from(&nasty);
        article.body.push_str(&nasty);
        article.qa.pairs[0].answer.clone_from(&nasty);
        article.people[0].name = format!("M{nasty}");
        let checked = Checked { by: vec![format!("C{nasty}")], scope: vec![] };
        let said = told(&article, Some(&checked));
        let breaks_out = said.json_ld.contains(['<', '>', '&', '\u{2028}', '\r', '\u{7f}']);
        prop_assert!(!breaks_out, "{}", said.json_ld);
        prop_assert!(is_json(&said.json_ld), "{}", said.json_ld);
        let header = said.header.expect("a header");
        prop_assert!(header.chars().all(|c| (' '..='~').contains(&c)), "{header}");
        let html = said.w3c.expect("marks");
        for tag in html.lines().filter(|line| line.trim_start().starts_with('<')) {
            prop_assert!(tag.matches('"').count() % 2 == 0 && tag.matches('<').count() == 1, "{tag}");
        }
    }
}

/// Whether every string and bracket of a JSON text closes: enough to see a text that broke out of its string.
fn is_json(text: &str) -> bool {
    let (mut open, mut in_string, mut escaped) = (Vec::new(), false, false);
    for c in text.chars() {
        match (in_string, c) {
            (true, _) if escaped => escaped = false,
            (true, '\\') => escaped = true,
            (true, '"') => in_string = false,
            (true, c) if (c as u32) < 0x20 => return false,
            (true, _) => {}
            (false, '"') => in_string = true,
            (false, '{' | '[') => open.push(c),
            (false, '}') if open.pop() != Some('{') => return false,
            (false, ']') if open.pop() != Some('[') => return false,
            (false, '}' | ']' | ',' | ':' | ' ' | '\n') => {}
            (false, _) => return false,
        }
    }
    open.is_empty() && !in_string
}
