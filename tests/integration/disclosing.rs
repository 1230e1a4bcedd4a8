//! The ledger and the note through the front door: kept, told, refused, and never guessed.

use app::{Asked, Edit};
use domain::classification::Level;
use domain::ledger::{Author, Extent, Outcome, Prompt, Tool, Visibility};
use domain::{Contribution, Id, Kind, Moment, Origin, Part, RunText};
use newsroom::{Newsroom, model_article};

pub fn used(kind: Kind) -> Contribution {
    Contribution {
        id: Id::parse(&format!("used-{}", kind.name())).expect("a fine id"),
        at: Moment(1_000),
        by: Id::parse("whoever").expect("a fine id"),
        tool: Tool { name: "ChatGPT".into(), descriptor: "an AI assistant".into(), ..Tool::default() },
        kind,
        sections: vec![],
        extent: Extent::Partial,
        in_output: true,
        first_draft_by: Author::Human,
        initiative: Author::Human,
        purpose: String::new(),
        prompt: Prompt::new("Draft this.", Visibility::Private),
        outcome: Outcome::Edited,
        note: String::new(),
    }
}

#[test]
fn a_use_of_a_tool_is_kept_with_whoever_used_it_and_every_program_sees_it() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail.");
    newsroom.app.record_contribution(&id, used(Kind::Drafting), Some("Ada Lovelace, editor")).expect("an entry");

    let view = newsroom.another_program().article(&id).expect("an article");
    let [one] = &view.article.ledger.contributions[..] else { panic!("one entry, not {:?}", view.article.ledger) };
    let ada = view.article.person(&one.by).expect("whoever used it is known by name");
    let prompt = one.prompt.clone();
    assert_eq!(one, &Contribution { by: ada.id.clone(), prompt: prompt.clone(), ..used(Kind::Drafting) });
    assert_eq!(prompt, used(Kind::Drafting).prompt.committed(&prompt.salt), "the words, and a commitment to them");
    assert_eq!(ada.in_words(), "Ada Lovelace, editor");
    assert_eq!(view.disclosure().levels.article, Level::AiAssisted);
}

#[test]
fn a_fact_can_be_corrected_and_the_history_says_so() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail.");
    newsroom.app.record_contribution(&id, used(Kind::Drafting), None).expect("an entry");
    let before = newsroom.view(&id).article.ledger.contributions[0].prompt.clone();
    let corrected = Contribution { first_draft_by: Author::Ai, ..used(Kind::Drafting) };
    let saved = newsroom.app.record_contribution(&id, corrected, None).expect("the same entry");
    assert_eq!(saved.view.article.ledger.contributions[0].prompt, before, "words that stay keep their commitment");
    assert_eq!(saved.view.article.ledger.contributions.len(), 1);
    assert_eq!(saved.view.disclosure().levels.article, Level::AiGenerated);
    let deeds: Vec<_> = newsroom.app.history(&id).expect("a history").into_iter().map(|one| one.deed).collect();
    assert!(deeds.contains(&Some(app::Deed::Ledger)), "{deeds:?}");
}

#[test]
fn what_a_tool_was_asked_is_in_the_library_and_not_in_the_record() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail.");
    let asked = |text: &str| Contribution { prompt: Prompt::new(text, Visibility::Private), ..used(Kind::Drafting) };
    newsroom.app.record_contribution(&id, asked("canary-of-the-prompt"), None).expect("an entry");
    newsroom.app.record_contribution(&id, asked("canary-of-another"), None).expect("the same entry, corrected");
    let known =
        |app: &mut app::App| app.article(&id).expect("an article").article.ledger.contributions[0].prompt.clone();
    let prompt = known(&mut newsroom.another_program());
    assert_eq!(prompt.text, "canary-of-another");

    let database = rusqlite::Connection::open(newsroom.database()).expect("a library");
    let changes: Vec<Vec<u8>> = database
        .prepare("SELECT bytes FROM change")
        .and_then(|mut query| query.query_map([], |row| row.get(0))?.collect())
        .expect("the record");
    let mut copy = manuscript::Manuscript::load(&[], &changes.concat(), [9; 16]).expect("a record that loads");
    let mut handed = copy.article().expect("an article").ledger.contributions[0].prompt.clone();
    assert_eq!((handed.text.as_str(), handed.salt.as_str()), ("", ""), "who gets the record gets no word of it");
    assert_eq!(handed.hash, prompt.hash, "but what can be proved");
    handed = handed.revealed(&prompt.salt, "canary-of-another").expect("the words behind it");
    assert_eq!(handed, prompt);

    let empty = Contribution { prompt: Prompt::default(), ..used(Kind::Drafting) };
    newsroom.app.record_contribution(&id, empty, None).expect("the words are taken back");
    assert_eq!(known(&mut newsroom.app), Prompt::default());
}

#[test]
fn a_tool_without_a_name_is_refused_and_nothing_is_kept() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail.");
    let nameless = Contribution { tool: Tool { name: "  ".into(), ..Tool::default() }, ..used(Kind::Drafting) };
    let refused = newsroom.app.record_contribution(&id, nameless, None).expect_err("a tool has a name");
    assert!(refused.to_string().contains("a tool needs a name"), "{refused}");
    assert_eq!(newsroom.view(&id).article.ledger.contributions, []);
}

#[test]
fn no_ai_is_affirmed_by_a_person_and_only_while_nothing_says_otherwise() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail.");
    assert_eq!(newsroom.view(&id).disclosure().levels.article, Level::Unknown, "absence is no claim");
    assert_eq!(newsroom.view(&id).disclosure().note, None);

    let affirmed = newsroom.app.affirm_no_ai(&id, true).expect("an empty ledger").view;
    assert_eq!(affirmed.disclosure().levels.article, Level::NoneAffirmed);
    assert!(affirmed.disclosure().note.expect("a note").text.contains("No generative AI"));

    newsroom.app.record_contribution(&id, used(Kind::Research), None).expect("a fact outweighs a word");
    assert_eq!(newsroom.view(&id).disclosure().levels.article, Level::AiAssisted);
    let refused = newsroom.app.affirm_no_ai(&id, true).expect_err("the ledger says otherwise");
    assert!(refused.to_string().contains("ChatGPT"), "{refused} should name the tool");
}

#[test]
fn an_entry_that_words_came_from_stays_until_somebody_says_what_they_are() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "");
    let one = used(Kind::Drafting);
    newsroom.app.record_contribution(&id, one.clone(), None).expect("an entry");
    let words = [RunText::new("They sail at seven.", Origin::Contribution(one.id.clone()))];
    let typed = Asked::Edit(Edit::Splice { part: Part::Body, at: 0, delete: 0, insert: words.to_vec() });
    newsroom.app.edit(&id, None, &[typed]).expect("words of the tool");

    let refused = newsroom.app.strike_contribution(&id, &one.id).expect_err("its words are there");
    assert!(refused.to_string().contains("body"), "{refused} should say where");
    let human = Origin::Human(newsroom.app.person().id.clone());
    let mark = Asked::Edit(Edit::Mark { part: Part::Body, at: 0, len: 19, origin: human.clone() });
    let marked = newsroom.app.edit(&id, None, &[mark]).expect("somebody says they typed it").view;
    assert_eq!(marked.words.contribution, 0);
    newsroom.app.strike_contribution(&id, &one.id).expect("no word points there");
    assert_eq!(newsroom.view(&id).article.ledger.contributions, []);
}

#[test]
fn a_duplicate_knows_what_the_tools_did_and_nobody_has_affirmed_anything_of_it() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail.");
    newsroom.app.affirm_no_ai(&id, true).expect("an empty ledger");
    let affirmed = newsroom.app.duplicate(&id).expect("a second one");
    assert_eq!(affirmed.disclosure().levels.article, Level::Unknown, "that was said of the other article");

    let one = used(Kind::Drafting);
    newsroom.app.record_contribution(&id, one.clone(), Some("Ada Lovelace, editor")).expect("an entry");
    let words = vec![RunText::new("At seven. ", Origin::Contribution(one.id.clone()))];
    let typed = Asked::Edit(Edit::Splice { part: Part::Body, at: 0, delete: 0, insert: words });
    let first = newsroom.app.edit(&id, None, &[typed]).expect("words of the tool").view;
    let second = newsroom.app.duplicate(&id).expect("a second one");
    assert_eq!(second.article.ledger.contributions, first.article.ledger.contributions);
    assert_eq!(second.disclosure().note, first.disclosure().note);
    assert_eq!(second.words.contribution, 2, "and their words still point there");
    let kept = newsroom.another_program().article(&second.article.id).expect("it is on the disk");
    assert_eq!(kept.article, second.article);
}

#[test]
fn a_reader_of_the_preview_meets_the_note_that_the_ledger_makes() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail.");
    newsroom.app.record_contribution(&id, used(Kind::Drafting), None).expect("an entry");
    let view = newsroom.view(&id);
    let house = domain::HouseStyle::built_in(&view.article.house).expect("a house of ours");
    let made = newsroom.view(&id).disclosure().note.expect("a note").text;
    let shown = app::preview(&view.article, &house, Some("AI-assisted: writing."), app::Shown::AsFile).expect("a page");
    assert!(shown.contains(&made), "{made} in {shown}");
    assert!(shown.contains("AI-assisted: writing."), "and the line under the deck");
    assert_eq!(export::note::printed(&view.article, &house), made, "and an export prints the same");
}

#[test]
fn the_projection_and_the_record_agree_about_the_ledger() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail.");
    newsroom.app.record_contribution(&id, used(Kind::Drafting), None).expect("an entry");
    newsroom.app.affirm_no_ai(&id, false).expect("nothing to take back is no mistake");
    let checkup = newsroom.app.check_up(false).expect("a checkup");
    assert_eq!(checkup.problems, Vec::<String>::new());
}

#[test]
fn the_model_articles_own_note_is_what_its_ledger_makes() {
    let Some(file) = model_article("the_model_articles_own_note_is_what_its_ledger_makes") else { return };
    let mut newsroom = Newsroom::new();
    let id = newsroom.app.import_file(&file, None, Some("ainews")).expect("the model article").view.article.id;
    for kind in [Kind::Drafting, Kind::ImageGeneration, Kind::Ideation, Kind::Research, Kind::CopyEditing] {
        newsroom.app.record_contribution(&id, used(kind), None).expect("an entry");
    }
    let view = newsroom.view(&id);
    let compiled = view.disclosure().note.expect("a note").text;
    assert_eq!(Some(compiled), view.article.note.found, "word for word");
}
