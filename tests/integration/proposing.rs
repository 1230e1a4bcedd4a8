//! Uses of tools that something suggests: shown, never added by themselves, and accepted one by one with their words.

use app::{Asking, Existing};
use domain::ledger::{Author, Extent, Outcome, Prompt, Visibility};
use domain::proposal::{Proposal, SuggestedBy};
use domain::{Class, Contribution, Id, Kind, Part};
use newsroom::{Newsroom, model_article};
use std::fs;

fn accepted(newsroom: &mut Newsroom, article: &Id, one: &Proposal) -> Result<app::Saved, app::Error> {
    let heads = newsroom.view(article).heads;
    let contribution = Contribution {
        id: app_id(&format!("accepted-{}", one.kind.name())),
        at: one.at.unwrap_or(domain::Moment(0)),
        by: app_id("whoever"),
        tool: one.tool.clone(),
        kind: one.kind,
        sections: one.sections.clone(),
        extent: Extent::Partial,
        in_output: true,
        first_draft_by: Author::Ai,
        initiative: Author::Human,
        purpose: String::new(),
        prompt: Prompt::new(&one.prompt, Visibility::Private),
        outcome: Outcome::Edited,
        note: String::new(),
    };
    newsroom.app.accept_proposal(article, &heads, contribution, None, &one.stretches)
}

fn app_id(text: &str) -> Id {
    Id::parse(text).expect("a fine id")
}

const POST: &str = "# Ferries\n\n## Summer timetable\n\nThe first boats leave at seven in the morning, and the last ones come \
                    back at nine. This line was typed by nobody we know of, and says something else.\n";

const TALK: &str = "**You:** When do they sail?\n\n**ChatGPT:** Here is a draft: the first boats leave at seven in the morning, \
                    and the last ones come back at nine. Anything else?\n\n**You:** No.\n\n**ChatGPT:** Good luck with it then!\n";

#[test]
fn the_answers_of_a_conversation_are_proposed_with_their_words_and_one_is_accepted_with_them() {
    let mut newsroom = Newsroom::new();
    let post = newsroom.file("post.md", POST);
    let id = newsroom.app.import_file(&post, None, None).expect("an article").view.article.id;
    let talk = newsroom.file("talk.md", TALK);
    let found = newsroom.app.proposals_from(&id, &talk).expect("a conversation");
    let [one] = &found[..] else { panic!("one answer stands in it: {found:?}") };
    assert_eq!((one.suggested_by, one.tool.name.as_str(), one.words), (SuggestedBy::Conversation, "ChatGPT", 17));
    assert_eq!(one.prompt.trim(), "When do they sail?");
    assert_eq!(newsroom.view(&id).article.ledger.contributions, [], "nothing is added by itself");

    let view = accepted(&mut newsroom, &id, one).expect("a person accepts it").view;
    assert_eq!(view.article.ledger.contributions.len(), 1);
    assert_eq!(view.words.contribution, 17, "and its words have their origin");
    assert!(view.words.unknown > 10, "the rest is as unknown as it was");
    assert_eq!(newsroom.app.proposals_from(&id, &talk).expect("the same"), [], "nothing is left to propose");
    let before = newsroom.app.history(&id).expect("a history").len();
    assert!(before > 1);
}

#[test]
fn a_proposal_for_words_that_have_changed_since_is_refused_and_nothing_is_recorded() {
    let mut newsroom = Newsroom::new();
    let post = newsroom.file("post.md", POST);
    let id = newsroom.app.import_file(&post, None, None).expect("an article").view.article.id;
    let talk = newsroom.file("talk.md", TALK);
    let one = newsroom.app.proposals_from(&id, &talk).expect("a conversation").remove(0);
    let seen = newsroom.view(&id).heads;
    newsroom.type_at(&id, Part::Body, 0, "New words first. ");
    let contribution = crate::disclosing::used(Kind::Drafting);
    let refused = newsroom.app.accept_proposal(&id, &seen, contribution, None, &one.stretches);
    assert!(refused.expect_err("other words stand there").to_string().contains("changed"));
    assert_eq!(newsroom.view(&id).article.ledger.contributions, []);
}

#[test]
fn a_tool_that_a_file_names_is_proposed_with_its_words() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail. ");
    newsroom.app.record_contribution(&id, crate::disclosing::used(Kind::Drafting), None).expect("an entry");
    let tool = domain::Origin::Contribution(app_id("used-drafting"));
    let insert = vec![domain::RunText::new("The last one at nine.", tool)];
    let edit = app::Asked::Edit(app::Edit::Splice { part: Part::Body, at: 11, delete: 0, insert });
    newsroom.app.edit(&id, None, &[edit]).expect("words of the tool");
    let to = newsroom.path("out");
    let written = newsroom
        .app
        .export_asked(&id, &Asking::new("markdown", &to).noting_authors(), Existing::Ours)
        .expect("an export");
    let bytes = fs::read(written.folder.join(&written.files[0])).expect("the file");
    let came = newsroom.file("came.md", bytes);
    let new = newsroom.app.import_file(&came, None, None).expect("an article").view.article.id;
    let found: Vec<Proposal> = newsroom
        .app
        .proposals(&new)
        .expect("proposals")
        .into_iter()
        .filter(|one| one.suggested_by == SuggestedBy::File)
        .collect();
    let [one] = &found[..] else { panic!("one tool: {found:?}") };
    assert_eq!((one.tool.name.as_str(), one.quote.as_str()), ("ChatGPT", "The last one at nine."));
    let view = accepted(&mut newsroom, &new, one).expect("a person accepts it").view;
    let body = view.runs.iter().find(|(part, _)| *part == Part::Body).map(|(_, runs)| runs.clone()).unwrap_or_default();
    assert_eq!(body.last().map(|run| run.origin.class()), Some(Class::Contribution));
    assert!(newsroom.app.proposals(&new).expect("proposals").iter().all(|one| one.suggested_by != SuggestedBy::File));
}

#[test]
fn the_model_articles_note_proposes_what_it_names_and_accepting_all_of_it_compiles_it_again() {
    let Some(file) = model_article("the_model_articles_note_proposes_what_it_names") else { return };
    let mut newsroom = Newsroom::new();
    let id = newsroom.app.import_file(&file, None, Some("ainews")).expect("the model article").view.article.id;
    let found = newsroom.app.proposals(&id).expect("proposals");
    let kinds: Vec<Kind> = found.iter().map(|one| one.kind).collect();
    assert_eq!(kinds, [Kind::Drafting, Kind::ImageGeneration, Kind::Ideation, Kind::Research, Kind::CopyEditing]);
    assert!(found.iter().all(|one| one.tool.name == "ChatGPT"), "{found:?}");
    for one in &found {
        accepted(&mut newsroom, &id, one).expect("a person accepts it");
    }
    let view = newsroom.view(&id);
    assert_eq!(view.disclosure().note.map(|note| note.text), view.article.note.found, "word for word");
    assert_eq!(newsroom.app.proposals(&id).expect("proposals"), []);
}

#[test]
fn a_dropped_file_is_a_conversation_only_where_it_is_one_beyond_doubt() {
    let newsroom = Newsroom::new();
    let is_one = |name: &str, text: &str| app::is_conversation(&newsroom.file(name, text));
    let (name, sample) = app::SAMPLE;
    let said = "**You:** Draft it.\n\n**ChatGPT:**\n\nThey sail.\n";
    assert!(is_one("chat.md", said));
    assert!(is_one("export.JSON", r#"{"chat_messages": [{"sender": "assistant", "text": "They sail."}]}"#));
    assert!(!is_one("chat.docx", said), "a file that is called like something else is something else");
    assert!(!is_one("settings.json", r#"{"title": "Harbour"}"#));
    assert!(!app::is_conversation(&newsroom.file(name, sample)), "the sample is an article with questions and answers");
    assert!(!app::is_conversation(&newsroom.path("gone.md")), "nor is one that is not there");
    if let Some(article) = model_article("a_dropped_file_is_a_conversation_only_where_it_is_one_beyond_doubt") {
        assert!(!app::is_conversation(&article));
    }
}
