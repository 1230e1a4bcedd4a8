//! The note: what the ledger knows, word for word, in two languages, and what stands behind each phrase.

use domain::ledger::{Affirmation, Author, Extent, Outcome, Prompt, Tool};
use domain::sign_off::{Decision, Scope, SignOff};
use domain::{Article, Contribution, HouseStyle, Id, Kind, Moment, Person, Section, Slug};
use export::note::{self, Checked};

fn id(text: &str) -> Id {
    Id::parse(text).expect("a fine id")
}

fn tool(name: &str, descriptor: &str) -> Tool {
    Tool { name: name.into(), descriptor: descriptor.into(), ..Tool::default() }
}

fn used(tool: &Tool, kind: Kind) -> Contribution {
    Contribution {
        id: id(&format!("{}-{}", tool.name.to_lowercase().replace(' ', "-"), kind.name())),
        at: Moment(0),
        by: id("maren"),
        tool: tool.clone(),
        kind,
        sections: Vec::new(),
        extent: Extent::Partial,
        in_output: true,
        first_draft_by: Author::Human,
        initiative: Author::Human,
        purpose: String::new(),
        prompt: Prompt::default(),
        outcome: Outcome::Edited,
        note: String::new(),
    }
}

fn article(person: &str, contributions: Vec<Contribution>) -> Article {
    let mut article = Article::empty(id("a"), Slug::suggest("x"), "ainews");
    article.people.push(Person::parse(id("maren"), person).expect("a fine person"));
    article.accountable = Some(id("maren"));
    article.ledger.contributions = contributions;
    article
}

fn house(name: &str) -> HouseStyle {
    HouseStyle::built_in(name).expect("a house of ours")
}

#[track_caller]
fn check(article: &Article, house: &HouseStyle, expected: Option<&str>) {
    let compiled = note::compile(article, house, None).expect("a template of ours");
    assert_eq!(compiled.map(|one| one.text).as_deref(), expected);
}

/// The uses in the model article's note, in no particular order.
fn model() -> Vec<Contribution> {
    let chat = tool("ChatGPT", "an AI assistant");
    [Kind::CopyEditing, Kind::Research, Kind::Ideation, Kind::ImageGeneration, Kind::Drafting]
        .map(|kind| used(&chat, kind))
        .to_vec()
}

#[test]
fn the_model_articles_note_is_compiled_word_for_word() {
    check(
        &article("Alicia Shapiro, CMO of AiNews.com", model()),
        &house("ainews"),
        Some(
            "This article was created by Alicia Shapiro, CMO of AiNews.com, with writing, image, and idea-generation \
             support from ChatGPT, an AI assistant. However, the final perspective and editorial choices are solely \
             Alicia Shapiro’s. Special thanks to ChatGPT for assistance with research and editorial support in \
             crafting this article.",
        ),
    );
}

#[test]
fn the_same_facts_are_told_in_german() {
    let mut article = article("Maren Osterby, Chefredakteurin", model());
    article.meta.language = "de-AT".into();
    check(
        &article,
        &house("ainews"),
        Some(
            "Dieser Artikel wurde von Maren Osterby, Chefredakteurin, verfasst, mit Unterstützung durch ChatGPT (an AI \
             assistant) beim Schreiben, beim Bild und bei der Ideenfindung. Der endgültige Blick und die redaktionellen \
             Entscheidungen liegen jedoch allein bei Maren Osterby. Besonderer Dank gilt ChatGPT für die Hilfe bei der \
             Recherche und beim Redigieren.",
        ),
    );
}

#[test]
fn each_tool_is_named_with_what_it_did() {
    let writer = used(&tool("Scribe", "a language model"), Kind::Drafting);
    let painter = used(&tool("Easel", "an image generator"), Kind::ImageGeneration);
    check(
        &article("Maren Osterby", vec![painter, writer]),
        &house("ainews"),
        Some(
            "This article was created by Maren Osterby, with writing support from Scribe, a language model, and image \
             support from Easel, an image generator. However, the final perspective and editorial choices are solely \
             Maren Osterby’s.",
        ),
    );
}

#[test]
fn thanks_without_support_promise_no_however() {
    check(
        &article("Maren Osterby, editor", vec![used(&tool("Scribe", ""), Kind::Transcription)]),
        &house("ainews"),
        Some(
            "This article was created by Maren Osterby, editor. The final perspective and editorial choices are solely \
             Maren Osterby’s. Special thanks to Scribe for assistance with transcription in crafting this article.",
        ),
    );
}

#[test]
fn nothing_is_said_of_what_nobody_has_spoken_for_or_was_thrown_away() {
    check(&article("Maren Osterby", vec![]), &house("ainews"), None);
    let mut thrown = used(&tool("Scribe", ""), Kind::Drafting);
    thrown.outcome = Outcome::Discarded;
    check(&article("Maren Osterby", vec![thrown]), &house("ainews"), None);
}

#[test]
fn no_ai_is_said_only_when_a_person_affirms_it() {
    let mut article = article("Maren Osterby", vec![]);
    article.ledger.no_ai = Some(Affirmation { by: id("maren"), at: Moment(0) });
    check(&article, &house("ainews"), Some("No generative AI was used in this article."));
    article.ledger.contributions = model();
    let said = note::compile(&article, &house("ainews"), None).expect("a template of ours").expect("a note");
    assert!(!said.text.contains("No generative AI"), "the ledger outweighs the affirmation");
}

#[test]
fn every_phrase_knows_the_entries_behind_it() {
    let compiled = note::compile(&article("Alicia Shapiro, CMO of AiNews.com", model()), &house("ainews"), None)
        .expect("a template of ours")
        .expect("a note");
    let units: Vec<u16> = compiled.text.encode_utf16().collect();
    let phrases: Vec<(String, usize)> = compiled
        .phrases
        .iter()
        .map(|phrase| {
            let text = String::from_utf16_lossy(&units[phrase.from as usize..phrase.to as usize]);
            (text, phrase.contributions.len())
        })
        .collect();
    let expected = [
        ("writing", 1),
        ("image", 1),
        ("idea-generation", 1),
        ("ChatGPT", 3),
        ("ChatGPT", 2),
        ("research", 1),
        ("editorial support", 1),
    ];
    assert_eq!(phrases, expected.map(|(text, count)| (text.to_owned(), count)));
}

#[test]
fn the_top_label_names_the_level_and_a_fresh_review() {
    let mut draft = used(&tool("Scribe", ""), Kind::Drafting);
    draft.sections = vec![Section::Body];
    let plain = house("plain");
    let label = |contributions: Vec<Contribution>, checked: Option<&Checked>| {
        note::top_label(&article("Maren Osterby", contributions), &plain, checked)
            .expect("a template")
            .map(|one| one.text)
    };
    assert_eq!(label(vec![draft.clone()], None).as_deref(), Some("AI-assisted: writing."));
    draft.first_draft_by = Author::Ai;
    let checked = Checked { by: vec!["Ada Lovelace".into()], scope: vec![Scope::Facts, Scope::Quotes] };
    assert_eq!(
        label(vec![draft], Some(&checked)).as_deref(),
        Some("AI-generated: the article’s text. Reviewed by Ada Lovelace."),
    );
    assert_eq!(label(vec![], None), None);
}

#[test]
fn reviewed_is_said_only_of_words_that_a_person_has_signed() {
    let house = house("plain");
    let mut article = article("Maren Osterby", vec![used(&tool("Scribe", ""), Kind::Drafting)]);
    article.people.push(Person::parse(id("ada"), "Ada Lovelace").expect("a fine person"));
    article.body = "It rains.".into();
    let signed = |article: &Article, scope: &[Scope], decision| SignOff {
        id: id("s"),
        by: id("ada"),
        role: "editor".into(),
        scope: scope.to_vec(),
        decision,
        note: String::new(),
        at: Moment(1),
        fingerprint: export::fingerprint(article, &house),
        heads: vec![],
        uses: article.ledger.contributions.iter().map(|one| one.id.clone()).collect(),
    };
    let said = |article: &Article| note::printed(article, &house).contains("Ada Lovelace checked facts and the image");
    assert!(!said(&article), "nobody signed");
    let both = [Scope::Facts, Scope::Image];
    article.sign_offs = vec![signed(&article, &both, Decision::Approved)];
    assert!(said(&article), "{}", note::printed(&article, &house));
    article.body.push_str(" It pours.");
    assert!(!said(&article), "other words");
    article.body.truncate("It rains.".len());
    assert!(said(&article), "the same words again");
    article.sign_offs = vec![signed(&article, &[Scope::Image], Decision::Approved)];
    assert_eq!(note::checked(&article, &house), None, "a picture is no text");
    article.sign_offs = vec![signed(&article, &both, Decision::Rejected)];
    assert_eq!(note::checked(&article, &house), None, "who rejects has not let it pass");
}

#[test]
fn each_of_our_templates_says_something_in_each_language_or_nothing_at_all() {
    for name in note::templates() {
        for language in ["en", "de"] {
            let house = HouseStyle::parse(&format!("based_on = \"plain\"\nname = \"h\"\ntitle = \"H\"\nlanguage = \"{language}\"\n[note]\ntemplate = \"{name}\"\n"))
                .expect("a house");
            let said = note::compile(&article("Maren Osterby, editor", model()), &house, None).expect(name);
            let text = said.map(|one| one.text).unwrap_or_default();
            assert!(
                !text.contains("{{") && !text.contains("  ") && !text.contains(" ."),
                "{name} in {language}: {text}"
            );
        }
    }
}

#[test]
fn a_house_may_bring_its_own_sentence_and_is_told_when_it_is_none() {
    let house = |template: &str| {
        HouseStyle::parse(&format!(
            "based_on = \"plain\"\nname = \"h\"\ntitle = \"H\"\n[note]\ntemplate = '{template}'\n"
        ))
        .expect("a house")
    };
    check(&article("Maren Osterby", model()), &house("Made with {{ tools }}."), Some("Made with ChatGPT."));
    for broken in [
        "Made with {{ tools",
        "Made with {{ colour }}.",
        "{% for a in range(9999) %}{% for b in range(9999) %}x{% endfor %}{% endfor %}",
    ] {
        let error = note::compile(&article("Maren Osterby", model()), &house(broken), None).expect_err("no template");
        assert!(error.to_string().contains("[note]"), "{error} should say where to mend it");
    }
}

#[test]
fn a_persons_own_wording_is_what_is_printed() {
    let mut article = article("Maren Osterby", model());
    assert!(note::printed(&article, &house("ainews")).starts_with("This article was created by Maren Osterby"));
    article.note.text = "We had help.".into();
    assert_eq!(note::printed(&article, &house("ainews")), "We had help.");
}

#[test]
fn where_nobody_is_named_yet_the_note_names_nobody() {
    let mut unnamed =
        article("Maren Osterby", vec![used(&tool("Midjourney", "a picture maker"), Kind::ImageGeneration)]);
    unnamed.accountable = None;
    check(
        &unnamed,
        &house("ainews"),
        Some("This article was created with image support from Midjourney, a picture maker."),
    );
    unnamed.meta.language = "de".into();
    let german = note::compile(&unnamed, &house("ainews"), None).expect("a template of ours").expect("a note").text;
    assert!(german.starts_with("Dieser Artikel entstand mit Unterstützung"), "{german}");
}
