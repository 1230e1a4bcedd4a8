//! Articles are found: by the list, by words, by name, and when another program changes them.

use app::Changed;
use domain::Part;
use newsroom::Newsroom;

#[track_caller]
fn check(room: &mut Newsroom, words: &str, expected: &[&str]) {
    let listed = room.app.list(words, None, 0, 50).expect("a list");
    let headlines: Vec<&str> = listed.rows.iter().map(|row| row.row.headline.as_str()).collect();
    assert_eq!(headlines, expected, "found by {words:?}");
    assert_eq!(listed.total as usize, expected.len());
}

#[test]
fn the_list_shows_what_was_changed_last_first() {
    let mut room = Newsroom::new();
    let one = room.article("One", "x");
    room.article("Two", "y");
    check(&mut room, "", &["Two", "One"]);
    room.type_at(&one, Part::Body, 0, "z");
    check(&mut room, " ", &["One", "Two"]);
}

#[test]
fn words_are_found_as_they_are_typed() {
    let mut room = Newsroom::new();
    room.article("Café life", "Running through the harbour at state-of-the-art speed.");
    room.article("Ports", "A harbor; AND it costs 40\u{a0}% \"more\".");
    check(&mut room, "harb", &["Ports", "Café life"]);
    check(&mut room, "harbour", &["Café life"]);
    check(&mut room, "run", &["Café life"]);
    check(&mut room, "cafe", &["Café life"]);
    check(&mut room, "state-of-the", &["Café life"]);
    check(&mut room, "life speed", &["Café life"]);
    check(&mut room, "AND \"more", &["Ports"]);
    check(&mut room, "nothing of the kind", &[]);
    check(&mut room, "\" ( * ) -", &[]);
}

#[test]
fn what_was_just_typed_is_found_and_what_was_just_deleted_is_not() {
    let mut room = Newsroom::new();
    let article = room.article("Harbour", "seagull");
    check(&mut room, "seagull", &["Harbour"]);
    room.set(&article, "body", "pelican").expect("a text");
    check(&mut room, "seagull", &[]);
    check(&mut room, "pelican", &["Harbour"]);
}

#[test]
fn a_hit_shows_the_words_where_they_stand() {
    let mut room = Newsroom::new();
    room.article("Harbour", "Far out, a Seagull cried; the seagulls answered.");
    let listed = room.app.list("seag", None, 0, 10).expect("a list");
    let found: Vec<&str> =
        listed.rows[0].hit.iter().filter(|(_, found)| *found).map(|(text, _)| text.as_str()).collect();
    assert_eq!(found, ["Seag", "seag"]);
}

#[test]
fn the_list_can_be_cut_to_one_status() {
    let mut room = Newsroom::new();
    let one = room.article("One", "x");
    room.article("Two", "x");
    room.set(&one, "status", "in_review").expect("a draft may go to review");
    let listed = room.app.list("", Some("in_review"), 0, 10).expect("a list");
    assert_eq!((listed.rows[0].row.headline.as_str(), listed.total), ("One", 1));
    assert_eq!(room.app.list("x", Some("draft"), 0, 10).expect("a list").total, 1);
}

#[test]
fn an_article_is_named_by_id_start_of_id_or_slug() {
    let mut room = Newsroom::new();
    let one = room.article("Harbour", "x");
    room.article("Port", "x");
    assert_eq!(room.app.find("harbour").expect("its slug"), one);
    assert_eq!(room.app.find(one.as_str()).expect("its id"), one);
    assert!(matches!(room.app.find("nothing"), Err(app::Error::NoSuchArticle(_))));
    assert!(matches!(room.app.find("0"), Err(app::Error::Ambiguous { .. })), "every id of this century begins with 0");
    assert!(matches!(room.app.find("%"), Err(app::Error::NoSuchArticle(_))), "a wildcard is no name");
}

#[test]
fn another_program_s_changes_are_noticed_and_our_own_are_not_news() {
    let mut room = Newsroom::new();
    let article = room.article("Harbour", "x");
    assert_eq!(room.app.look_around().expect("a look"), []);
    room.another_program().edit(&article, None, &[newsroom::set("deck", "y")]).expect("another program writes");
    assert_eq!(room.app.look_around().expect("a look"), [Changed::Article(article)]);
    assert_eq!(room.app.look_around().expect("a look"), []);
}
