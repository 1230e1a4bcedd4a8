//! Posts for static site generators: what readers are told stands where the house wants it, and a post that somebody edited
//! still comes back whole.

use domain::ledger::{Author, Extent, Outcome, Prompt, Tool, Visibility};
use domain::{Article, Contribution, HouseStyle, Id, Kind, Moment, Pair, Person, Section, Slug, Takeaway};
use export::disclosure::Telling;

const GENERATORS: [&str; 5] = ["hugo", "jekyll", "eleventy", "astro", "zola"];

fn id(text: &str) -> Id {
    Id::parse(text).expect("a fine id")
}

fn house() -> HouseStyle {
    let toml = "name = \"told\"\ntitle = \"Told\"\nbased_on = \"ainews\"\n[note]\ntemplate = \"T1\"\ntop = \"T3\"";
    HouseStyle::parse(toml).expect("a fine style")
}

/// An article whose text a tool drafted.
fn article() -> Article {
    let mut article = Article::empty(id("a"), Slug::suggest("ferries"), "told");
    article.headline = "Ferries".into();
    article.body = "They {{< sail >}} at seven.".into();
    article.takeaways = vec![Takeaway { id: id("t"), text: "Seven is {{< early >}}.".into() }];
    article.qa.pairs = vec![Pair { id: id("p"), question: "When?".into(), answer: "At {{< seven >}}.".into() }];
    article.people.push(Person::parse(id("maren"), "Maren Holt, reporter").expect("a fine person"));
    article.byline.push(id("maren"));
    article.accountable = Some(id("maren"));
    article.meta.date = Some("2026-11-23".into());
    article.meta.tags = vec!["ships".into()];
    article.meta.section = "Sea".into();
    article.ledger.contributions.push(Contribution {
        id: id("draft"),
        at: Moment(1_753_802_400_000),
        by: id("maren"),
        tool: Tool { name: "ChatGPT".into(), model: "GPT-4o".into(), provider: "OpenAI".into(), ..Tool::default() },
        kind: Kind::Drafting,
        sections: vec![Section::Body],
        extent: Extent::Partial,
        in_output: true,
        first_draft_by: Author::Human,
        initiative: Author::Human,
        purpose: String::new(),
        prompt: Prompt::new("a private question", Visibility::Private),
        outcome: Outcome::Edited,
        note: "a note for the desk".into(),
    });
    article
}

fn exported(target: &str, chosen: &[(&str, &str)]) -> String {
    let (article, house) = (article(), house());
    let of = Telling {
        article: &article,
        house: &house,
        pictures: &[],
        checked: None,
        rfc3339: &|at| at.unix_ms().to_string(),
    };
    let target = export::target(target).expect("the target exists");
    let chosen: Vec<(String, String)> = chosen.iter().map(|(key, value)| ((*key).into(), (*value).into())).collect();
    let options = export::options(target, &house, &chosen).expect("they are known");
    let mut files = target.render(&of, &options).expect("a file");
    String::from_utf8(files.remove(0).bytes).expect("an export is UTF-8")
}

const LABEL: &str = "AI-assisted: writing.";
const NOTE: &str = "This article was created by Maren Holt, reporter, with writing support from ChatGPT";

#[track_caller]
fn check(place: &str, in_fields: bool, in_text: bool) {
    for target in GENERATORS {
        let file = exported(target, &[("label", place), ("note", place), ("takeaways", place), ("qa", place)]);
        let fence = if target == "zola" { "\n+++\n" } else { "\n---\n" };
        let (fields, text) = file.split_once(fence).expect("front matter ends");
        for words in [LABEL, NOTE, "Seven is", "When?"] {
            assert_eq!(fields.contains(words), in_fields, "{target}, {place}: {words} in the fields of\n{file}");
            assert_eq!(text.contains(words), in_text, "{target}, {place}: {words} in the text of\n{file}");
        }
        for told in
            ["ai_disclosure", "mixed", "ai-assisted", "GPT-4o", "OpenAI", "digitalsourcetype/compositeWithTrained"]
        {
            assert!(fields.contains(told), "{target} says {told} in the fields of\n{file}");
        }
        assert!(!file.contains("private question") && !file.contains("for the desk"), "{file}");
    }
}

#[test]
fn what_readers_are_told_stands_in_the_text_in_the_fields_or_in_both() {
    check("body", false, true);
    check("front-matter", true, false);
    check("both", true, true);
}

#[test]
fn hugo_runs_nothing_wherever_it_stands() {
    let file = exported("hugo", &[("takeaways", "both"), ("qa", "both")]);
    for runs in ["early", "seven"] {
        assert_eq!(file.matches(&format!("{{{{</* {runs} */>}}}}")).count(), 1, "in the text of\n{file}");
        assert_eq!(file.matches(&format!("{{\\\\{{< {runs} >}}}}")).count(), 1, "in the fields of\n{file}");
    }
    assert!(!file.contains("{{< "), "{file}");
}

#[test]
fn an_article_is_a_draft_to_a_generator_until_it_is_approved() {
    for (target, draft) in [
        ("hugo", "draft: true"),
        ("jekyll", "published: false"),
        ("eleventy", "draft: true"),
        ("astro", "draft: true"),
        ("zola", "draft = true"),
    ] {
        assert!(exported(target, &[]).contains(&format!("\n{draft}\n")), "{target}");
        assert!(!exported(target, &[("draft", "false")]).contains(&format!("\n{draft}\n")), "{target}");
    }
}

#[test]
fn an_edited_post_keeps_what_stands_in_its_fields_alone() {
    for target in GENERATORS {
        let places = ["takeaways", "qa", "note"].map(|part| (part, "front-matter"));
        let file = exported(target, &places).replace("at seven.", "at seven.\n\nAnd at nine.");
        let mut ids = || id("x");
        let arrival = import::read("x.md", file.as_bytes(), None, &house(), &mut ids).expect("a post of ours");
        let (back, ours) = (arrival.article, article());
        assert!(arrival.uncertain.iter().any(|said| said.contains("edited since it was exported")), "{target}");
        assert_eq!(arrival.dropped, Vec::<String>::new(), "{target}");
        assert_eq!(back.body.trim(), "They {{< sail >}} at seven.\n\nAnd at nine.", "{target}, in this file:\n{file}");
        assert_eq!(back.takeaways[0].text, ours.takeaways[0].text, "{target}");
        assert_eq!(back.qa.pairs[0].answer, ours.qa.pairs[0].answer, "{target}");
        assert!(back.note.text.starts_with(NOTE), "{target}: {}", back.note.text);
        assert_eq!((back.meta.date, back.meta.section), (ours.meta.date, ours.meta.section), "{target}");
        assert_eq!((back.headline, back.meta.tags), (ours.headline, ours.meta.tags), "{target}");
    }
}

#[test]
fn parts_that_differ_between_fields_and_text_are_told_and_the_text_counts() {
    let file = exported("eleventy", &[("takeaways", "both")]);
    let file = file.replacen("Seven is {{< early", "Eight is {{< early", 1);
    let mut ids = || id("x");
    let arrival = import::read("x.md", file.as_bytes(), None, &house(), &mut ids).expect("a post of ours");
    assert_eq!(arrival.article.takeaways[0].text, article().takeaways[0].text);
    assert!(
        arrival.uncertain.iter().any(|said| said.contains("takeaways in the front matter")),
        "{:?}",
        arrival.uncertain
    );
}
