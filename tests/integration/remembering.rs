//! What an article was before can be seen, compared and brought back, and nothing is lost by it.

use app::Deed;
use contract::history::{Compare, History, NameVersion, Restore};
use domain::difference::Grain;
use domain::{Origin, Part, Section};
use newsroom::Newsroom;

#[test]
fn a_named_version_comes_back_with_its_origins_and_going_back_can_be_taken_back() {
    let mut room = Newsroom::new();
    let id = room.article("The Ferry", "It left at six.");
    let before = room.view(&id);
    room.app.name_version(&id, "Before the cuts", &before.heads).expect("a name");
    room.wait_ms(20 * 60 * 1000);
    room.set(&id, "body", "It never left.").expect("a new body");
    room.type_at(&id, Part::Headline, 9, " That Stayed");
    let late = room.view(&id);

    let state = room.app.state(&id, "Before the cuts").expect("found by its name");
    let restored = room.app.restore(&id, None, &state, None).expect("restored").0.view;
    assert_eq!((restored.article.body.as_str(), restored.article.headline.as_str()), ("It left at six.", "The Ferry"));
    assert_eq!(restored.runs, before.runs, "every character has the origin it had");
    assert_eq!(restored.fingerprint, before.fingerprint);
    let again = room.app.restore(&id, None, &late.heads, Some(Section::Body)).expect("taken back").0.view;
    assert_eq!((again.article.body.as_str(), again.article.headline.as_str()), ("It never left.", "The Ferry"));

    let mut other = room.another_program();
    let deeds: Vec<_> = other.history(&id).expect("a history").into_iter().filter_map(|one| one.deed).collect();
    assert_eq!(deeds, [Deed::New, Deed::Edit, Deed::Version, Deed::Edit, Deed::Restore]);
}

#[test]
fn what_is_pasted_and_restored_stays_unknown() {
    let mut room = Newsroom::new();
    let sample = room.app.import_sample().expect("the sample").view;
    let id = sample.article.id.clone();
    room.set(&id, "body", "Gone.").expect("a new body");
    let view = room.app.restore(&id, None, &sample.heads, None).expect("restored").0.view;
    let body = view.runs.iter().find(|(part, _)| *part == Part::Body).map(|(_, runs)| runs.clone()).expect("a body");
    assert!(body.iter().all(|run| matches!(run.origin, Origin::Unknown(_))), "restoring makes nothing human");
    assert_eq!(view.fingerprint, sample.fingerprint);
}

#[test]
fn a_window_sees_what_changed_part_by_part_and_a_bad_name_is_refused() {
    let mut room = Newsroom::new();
    let id = room.article("One", "Two words.");
    let then = room.view(&id).heads.hashes();
    room.set(&id, "body", "Three words.").expect("a new body");
    let ask = Compare { id: id.to_string(), from: then.clone(), to: None, exact: false };
    let found = contract::compare(&mut room.app, ask).expect("a comparison");
    let pieces: Vec<_> = found[0].pieces.iter().map(|one| (one.text.as_str(), one.became.as_str())).collect();
    assert_eq!(found.len(), 1, "only the body changed");
    assert_eq!(pieces, [("Two", "removed"), ("Three", "added"), (" words.", "same")]);

    let name = |name: &str| NameVersion { id: id.to_string(), name: name.to_owned(), heads: None };
    assert!(contract::name_version(&mut room.app, name("  ")).is_err());
    contract::name_version(&mut room.app, name("Final")).expect("a name");
    room.app.export(&id, "markdown", &room.path("out")).expect("an export");
    let moments = contract::history(&mut room.app, History { id: id.to_string() }).expect("a history").moments;
    let deeds: Vec<_> = moments.iter().map(|one| (one.deed.as_str(), one.name.is_empty())).collect();
    assert_eq!(deeds, [("new", true), ("edit", true), ("version", false), ("export", false)]);

    let nowhere = vec!["00".repeat(32)];
    let ask = Restore { id: id.to_string(), heads: nowhere, base: None, section: None };
    assert!(contract::restore(&mut room.app, ask).is_err());
    assert_eq!(room.view(&id).article.body, "Three words.", "a refused restore does nothing");
}

#[test]
fn an_entry_that_was_removed_is_seen_and_comes_back_in_its_place() {
    let mut room = Newsroom::new();
    let sample = room.app.import_sample().expect("the sample").view;
    let id = sample.article.id.clone();
    let second = sample.article.takeaways[1].id.clone();
    room.app
        .edit(&id, None, &[app::Asked::Edit(app::Edit::RemoveTakeaway { id: second.clone() })])
        .expect("a takeaway less");
    let now = room.view(&id).heads;
    let found = room.app.compare(&id, &sample.heads, &now, Grain::Words).expect("a comparison");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].part, Part::Takeaway(second));
    let view = room.app.restore(&id, None, &sample.heads, Some(Section::Takeaways)).expect("restored").0.view;
    assert_eq!(view.article.takeaways, sample.article.takeaways);
}

#[test]
fn undoing_a_restore_keeps_the_words_written_since_and_tells_the_list() {
    let mut room = Newsroom::new();
    let id = room.article("The Ferry", "It left at six.");
    let then = room.view(&id).heads.hashes();
    room.type_at(&id, Part::Body, 15, " Nobody saw it go.");
    let late = room.view(&id).heads.hashes();
    let ask = |base: Option<Vec<String>>, heads| Restore { id: id.to_string(), heads, base, section: None };
    let restored = contract::restore(&mut room.app, ask(Some(late.clone()), then)).expect("restored");
    assert_eq!(restored.row.words, 6, "the row counts the words that are back");

    room.type_at(&id, Part::Body, 0, "Since then: ");
    let undone = contract::restore(&mut room.app, ask(Some(restored.alone), late)).expect("taken back");
    assert_eq!(undone.article.content.body, "Since then: It left at six. Nobody saw it go.");
    assert_eq!(undone.row.words, 12);
}
