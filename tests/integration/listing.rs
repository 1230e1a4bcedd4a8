//! Articles are found: by the list, by words, by name, and when another program changes them.

use app::Changed;
use domain::{Due, Listing, Part, Sort, Status};
use newsroom::Newsroom;

fn search(words: &str) -> Listing {
    Listing { search: words.to_owned(), ..Listing::default() }
}

#[track_caller]
fn check(room: &mut Newsroom, words: &str, expected: &[&str]) {
    let listed = room.app.list(&search(words), 0, 50).expect("a list");
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
    let listed = room.app.list(&search("seag"), 0, 10).expect("a list");
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
    let in_review = Listing { statuses: vec![Status::InReview], ..Listing::default() };
    let listed = room.app.list(&in_review, 0, 10).expect("a list");
    assert_eq!((listed.rows[0].row.headline.as_str(), listed.total), ("One", 1));
    assert_eq!(
        room.app.list(&Listing { statuses: vec![Status::Draft], ..search("x") }, 0, 10).expect("a list").total,
        1
    );
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

/// Headlines of the list, in its order.
fn headlines(room: &mut Newsroom, listing: &Listing) -> Vec<String> {
    let listed = room.app.list(listing, 0, 50).expect("a list");
    assert_eq!(listed.total as usize, listed.rows.len());
    listed.rows.into_iter().map(|row| row.row.headline).collect()
}

#[test]
fn phrases_pairs_of_characters_and_words_across_scripts_are_found() {
    let mut room = Newsroom::new();
    room.article("Ports", "The old harbour wall. A wall of the harbour.");
    room.article("Tokyo", "知事は東京都の財政について語った。AI企業も。");
    room.article("Seoul", "서울에서 열린 회의");
    check(&mut room, "\"harbour wall\"", &["Ports"]);
    check(&mut room, "\"wall harbour\"", &[]);
    check(&mut room, "\"ports the old\"", &[]);
    check(&mut room, "知事", &["Tokyo"]);
    check(&mut room, "京都", &["Tokyo"]);
    check(&mut room, "政", &["Tokyo"]);
    check(&mut room, "東都", &[]);
    check(&mut room, "AI企業", &["Tokyo"]);
    check(&mut room, "서울", &["Seoul"]);
}

#[test]
fn a_phrase_does_not_reach_from_one_part_into_the_next() {
    let mut room = Newsroom::new();
    let article = room.article("Harbour", "wall");
    room.set(&article, "deck", "A sea").expect("a text");
    check(&mut room, "\"sea wall\"", &[]);
    check(&mut room, "sea wall", &["Harbour"]);
}

#[test]
fn the_best_hit_of_a_search_is_the_one_with_the_words_in_its_headline() {
    let mut room = Newsroom::new();
    room.article("Pelicans", "Nothing but pelicans.");
    room.article("Harbour", "One pelican, and a great many words about everything else in this town.");
    check(&mut room, "pelican", &["Harbour", "Pelicans"]);
    let ranked = Listing { ranked: true, ..search("pelican") };
    assert_eq!(headlines(&mut room, &ranked), ["Pelicans", "Harbour"]);
}

#[test]
fn the_list_is_cut_by_tag_section_and_day_and_put_into_order() {
    let mut room = Newsroom::new();
    let one = room.article("Beta", "x");
    let two = room.article("alpha", "x y z");
    let three = room.article("Gamma", "x y");
    for (id, field, value) in [
        (&one, "tags", "ai, Ports"),
        (&two, "tags", "AI"),
        (&three, "section", "World"),
        (&one, "due", "2026-11-20"),
        (&two, "due", "2026-11-29"),
        (&one, "section", "World"),
    ] {
        room.set(id, field, value).expect("a field");
    }
    let all = Listing::default();
    let tags =
        |tags: &[&str]| Listing { tags: tags.iter().map(|tag| (*tag).to_owned()).collect(), ..Listing::default() };
    assert_eq!(headlines(&mut room, &Listing { sort: Sort::Headline, ..tags(&["ai"]) }), ["alpha", "Beta"]);
    assert_eq!(headlines(&mut room, &tags(&["ai", "ports"])), ["Beta"]);
    let world = Listing { section: Some("World".into()), sort: Sort::Words, ..all.clone() };
    assert_eq!(headlines(&mut room, &world), ["Gamma", "Beta"]);
    let due = |due| Listing { due: Some(due), sort: Sort::Due, ..Listing::default() };
    // The clock of a scratch library stands on 23 November 2026.
    assert_eq!(headlines(&mut room, &due(Due::Overdue)), ["Beta"]);
    assert_eq!(headlines(&mut room, &due(Due::Week)), ["alpha"]);
    assert_eq!(headlines(&mut room, &due(Due::Today)), Vec::<String>::new());
    assert_eq!(headlines(&mut room, &due(Due::Any)), ["Beta", "alpha"]);
    assert_eq!(headlines(&mut room, &due(Due::None)), ["Gamma"]);
    assert_eq!(headlines(&mut room, &Listing { sort: Sort::Due, ..all.clone() }), ["Beta", "alpha", "Gamma"]);
    let oldest = Listing { sort: Sort::Created, reversed: true, ..all };
    assert_eq!(headlines(&mut room, &oldest), ["Beta", "alpha", "Gamma"]);
}

#[test]
fn a_search_is_kept_under_a_name_with_everything_it_asks() {
    let mut room = Newsroom::new();
    let listing = Listing {
        statuses: vec![Status::Draft, Status::InReview],
        tags: vec!["a, b".into(), "c".into()],
        due: Some(Due::Overdue),
        unknown_words: true,
        sort: Sort::Words,
        reversed: true,
        ..search("\"the harbour\"")
    };
    room.app.save_search(" Late ", &Listing::default()).expect("a name");
    room.app.save_search("Late", &listing).expect("the same name");
    assert_eq!(room.another_program().saved_searches().expect("searches"), [("Late".to_owned(), listing)]);
    assert!(room.app.save_search(" ", &Listing::default()).is_err(), "a search needs a name");
    room.app.forget_search("Late").expect("it is forgotten");
    assert_eq!(room.app.saved_searches().expect("searches"), []);
}

#[test]
fn whoever_only_looks_sees_what_is_saved_and_can_be_told_to_stop() {
    let mut room = Newsroom::new();
    let one = room.article("The old harbour", "x");
    room.article("Ports", "harbours");
    let mut reader = room.app.reader(app::system_clock());
    while room.app.index_some().expect("an index") {}
    assert_eq!(reader.list(&search("harbour"), 0, 10).expect("a list").total, 2);
    for typed in ["hrbr", "the old har", "the-old", "Old", ""] {
        let found = reader.quick(typed, 10).expect("a look");
        assert!(found.iter().any(|row| row.row.id == one), "{typed:?} finds it");
    }
    assert_eq!(reader.quick("zzz", 10).expect("a look").len(), 0);
    let given_up: Result<app::Listed, app::Error> = reader.while_wanted(
        || true,
        |reader| {
            // Enough to do that SQLite looks whether it is still wanted.
            (0..2_000).try_for_each(|_| reader.list(&search("harbour"), 0, 10).map(drop))?;
            Ok(app::Listed::default())
        },
    );
    assert!(given_up.is_err(), "a question that nobody waits for is given up");
    assert_eq!(reader.list(&search("harbour"), 0, 10).expect("the next question is answered").total, 2);
    room.set(&one, "deck", "new").expect("the reader holds up nobody");
}

#[test]
fn a_great_many_changes_of_another_program_are_told_as_one() {
    let mut room = Newsroom::new();
    let mut other = room.another_program();
    for _ in 0..40 {
        other.new_article(None).expect("a new article");
    }
    assert_eq!(room.app.look_around().expect("a look"), [Changed::Library]);
}
