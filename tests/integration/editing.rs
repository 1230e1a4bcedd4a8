//! Words are typed, acknowledged, merged, and never lost.

use app::{Asked, Edit};
use contract::edit::{EditArticle, EditView, RunTextView};
use domain::{Class, Id, Part, Refusal};
use newsroom::{Newsroom, set};

fn id(text: &str) -> Id {
    Id::parse(text).expect("a fine id")
}

#[test]
fn an_acknowledged_edit_is_seen_by_every_other_program_at_once() {
    let mut room = Newsroom::new();
    let article = room.article("Harbour", "At dawn.");
    let mut other = room.another_program();
    assert_eq!(other.article(&article).expect("it is on disk").article.body, "At dawn.");
    room.type_at(&article, Part::Body, 3, "the first ");
    assert_eq!(other.article(&article).expect("it is on disk").article.body, "At the first dawn.");
}

#[test]
fn an_edit_on_an_older_state_is_merged_with_what_another_program_wrote() {
    let mut room = Newsroom::new();
    let article = room.article("Harbour", "One. Two.");
    let base = room.view(&article).heads;
    room.another_program().edit(&article, None, &[set("body", "Zero. One. Two.")]).expect("another program writes");
    let edit = room.typed(Part::Body, 9, " Three.");
    let saved = room.app.edit(&article, Some(&base), &[edit]).expect("an edit on what was on the screen");
    assert!(saved.merged, "the window must be told that there is more than it typed");
    assert_eq!(saved.view.article.body, "Zero. One. Two. Three.");
}

#[test]
fn several_edits_and_fields_in_one_save_are_made_in_order_on_an_older_state() {
    let mut room = Newsroom::new();
    let article = room.article("Harbour", "One.");
    let base = room.view(&article).heads;
    room.another_program().edit(&article, None, &[set("deck", "Elsewhere.")]).expect("another program writes");
    let t = id("t1");
    let asked = [
        Asked::Edit(Edit::AddTakeaway { id: t.clone(), after: None, text: vec![] }),
        set("section", "Sea"),
        room.typed(Part::Takeaway(t), 0, "Remember."),
        set("tags", "sea, dawn"),
    ];
    let article = room.app.edit(&article, Some(&base), &asked).expect("edits in order").view.article;
    assert_eq!(article.takeaways[0].text, "Remember.");
    assert_eq!((article.deck.as_str(), article.meta.section.as_str()), ("Elsewhere.", "Sea"));
    assert_eq!(article.meta.tags, ["sea", "dawn"]);
}

#[test]
fn a_refused_save_leaves_article_record_and_screen_as_they_were() {
    let mut room = Newsroom::new();
    let article = room.article("Harbour", "One.");
    let before = room.shown(&article);
    let bad = Asked::Edit(Edit::Splice { part: Part::Body, at: 99, delete: 0, insert: vec![] });
    let typed = room.typed(Part::Body, 0, "Lost?");
    assert!(room.app.edit(&article, None, &[typed, set("section", "Sea"), bad]).is_err());
    assert_eq!(room.shown(&article), before);
    assert_eq!(room.another_program().article(&article).expect("it is on disk").article.body, "One.");
}

#[test]
fn typing_is_human_imported_and_pasted_words_are_unknown() {
    let mut room = Newsroom::new();
    let file = room.file("post.md", "# Head\n\nFound words here.\n");
    let article = room.app.import_file(&file, None, None).expect("a fine file").view.article.id;
    let words = room.view(&article).words;
    assert_eq!((words.human, words.unknown), (0, 4), "nobody has said who wrote the imported words");
    room.type_at(&article, Part::Body, 0, "Typed words. ");
    let splice = EditView::Splice {
        part: "body".into(),
        at: 0,
        delete: 0,
        insert: vec![RunTextView { text: "Pasted. ".into(), origin: "u:paste-1".into() }],
    };
    let base = room.view(&article).heads.hashes();
    let ask = EditArticle { id: article.to_string(), base, edits: vec![splice], pasted: false };
    let words = contract::edit_article(&mut room.app, ask).expect("a paste").words;
    assert_eq!((words.human, words.unknown, words.total), (2, 5, 7));
    let runs = room.view(&article).runs;
    let body = runs.iter().find(|(part, _)| *part == Part::Body).map(|(_, runs)| runs).expect("runs of the body");
    let classes: Vec<Class> = body.iter().map(|run| run.origin.class()).collect();
    assert_eq!(classes, [Class::Unknown, Class::Human, Class::Unknown]);
}

#[test]
fn setting_a_text_keeps_the_origin_of_the_words_that_stay() {
    let mut room = Newsroom::new();
    let file = room.file("post.md", "# Head\n\nFound 😀 words stay.\n");
    let article = room.app.import_file(&file, None, None).expect("a fine file").view.article.id;
    let body = room.view(&article).article.body.replace("words", "short words");
    let words = room.set(&article, "body", &body).expect("a text").view.words;
    assert_eq!((words.human, words.unknown), (1, 4));
}

#[test]
fn an_untitled_article_gets_its_slug_when_the_writer_goes_on() {
    let mut room = Newsroom::new();
    let article = room.app.new_article(None).expect("a new article").article.id;
    assert_eq!(room.view(&article).article.slug.as_str(), "untitled");
    room.type_at(&article, Part::Headline, 0, "The harbour");
    assert_eq!(room.view(&article).article.slug.as_str(), "untitled", "the headline may still be half typed");
    let saved = room.type_at(&article, Part::Deck, 0, "x");
    assert_eq!(saved.view.article.slug.as_str(), "the-harbour");
    room.type_at(&article, Part::Headline, 0, "Once more: ");
    let saved = room.type_at(&article, Part::Deck, 0, "y");
    assert_eq!(saved.view.article.slug.as_str(), "the-harbour", "an address that was given stays");
}

#[track_caller]
fn refused(field: &str, value: &str, expected: Refusal) {
    let mut room = Newsroom::new();
    room.article("Taken", "x");
    let article = room.article("Harbour", "x");
    match room.set(&article, field, value) {
        Err(app::Error::Refused(refusal)) => assert_eq!(refusal, expected),
        other => panic!("{field} = {value:?} should be refused, not {other:?}"),
    }
}

#[test]
fn fields_refuse_what_they_cannot_be() {
    refused("slug", "taken", Refusal::SlugTaken("taken".into()));
    refused("slug", "../../etc", Refusal::BadSlug("../../etc".into()));
    refused("status", "done", Refusal::BadStatus("done".into()));
    refused("house", "x", Refusal::NoSuchHouse { name: "x".into(), known: "ainews, newsroom, plain".into() });
    refused("date", "soon", Refusal::BadDate("soon".into()));
    refused("colour", "red", Refusal::BadField("colour".into()));
}

#[test]
fn two_articles_of_one_headline_have_two_slugs() {
    let mut room = Newsroom::new();
    let (one, two) = (room.article("Harbour", "x"), room.article("Harbour", "y"));
    assert_eq!(room.view(&one).article.slug.as_str(), "harbour");
    assert_eq!(room.view(&two).article.slug.as_str(), "harbour-2");
}

#[test]
fn the_record_says_who_did_what_and_when() {
    let mut room = Newsroom::new();
    let article = room.article("Harbour", "One.");
    room.wait_ms(3_600_000);
    room.type_at(&article, Part::Body, 4, " Two.");
    let sessions = room.app.history(&article).expect("a history");
    let name = room.app.person().name.clone();
    assert!(sessions.iter().all(|session| session.by.as_deref() == Some(name.as_str())));
    let deeds: Vec<_> = sessions.iter().map(|s| (s.deed.map(app::Deed::name), s.changes)).collect();
    assert_eq!(deeds, [(Some("new"), 1), (Some("edit"), 3), (Some("edit"), 1)], "an hour's pause ends a session");
}
