//! Articles are put away, thrown away and brought back; several are changed at once; one becomes two.

use app::{App, Error};
use domain::shelf::TRASH_MS;
use domain::{Id, Listing, Moment, Origin, Part, Shelf, Status};
use newsroom::Newsroom;
use rusqlite::Connection;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

#[track_caller]
fn on(room: &mut Newsroom, shelf: Shelf, expected: &[&str]) {
    for search in ["", "word"] {
        let listing = Listing { shelf, search: search.to_owned(), ..Listing::default() };
        let rows = room.app.list(&listing, 0, 10).expect("a list").rows;
        let headlines: Vec<&str> = rows.iter().map(|row| row.row.headline.as_str()).collect();
        assert_eq!(headlines, expected, "on the {} by {search:?}", shelf.name());
    }
}

#[test]
fn what_is_put_away_leaves_the_list_and_comes_back_as_it_was() {
    let mut room = Newsroom::new();
    let one = room.article("One", "word");
    let two = room.article("Two", "word");
    let record = room.view(&one);
    room.app.shelve(std::slice::from_ref(&two), Shelf::Archive).expect("a place");
    let before = room.app.shelve(&[one.clone(), two.clone()], Shelf::Trash).expect("a place");
    on(&mut room, Shelf::Desk, &[]);
    on(&mut room, Shelf::Archive, &[]);
    on(&mut room, Shelf::Trash, &["Two", "One"]);
    room.app.put_back(&before).expect("undone");
    on(&mut room, Shelf::Desk, &["One"]);
    on(&mut room, Shelf::Archive, &["Two"]);
    assert_eq!(room.view(&one), record, "the manuscript knows nothing of it");
    assert!(room.app.shelve(&[one, Id::parse("nobody").expect("an id")], Shelf::Trash).is_err());
    on(&mut room, Shelf::Desk, &["One"]);
}

#[test]
fn what_has_lain_in_the_trash_for_thirty_days_is_gone_and_nothing_else_is() {
    let mut room = Newsroom::new();
    let (kept, gone) = (room.article("Kept", "word"), room.article("Gone", "word"));
    room.app.shelve(std::slice::from_ref(&gone), Shelf::Trash).expect("a place");
    room.wait_ms(29 * DAY_MS);
    assert_eq!(room.app.remove_expired().expect("a look"), 0);
    on(&mut room, Shelf::Trash, &["Gone"]);
    room.app.shelve(std::slice::from_ref(&kept), Shelf::Archive).expect("a place");
    room.wait_ms(2 * DAY_MS);
    let mut another = room.another_program(); // opening the library looks, too
    assert!(matches!(another.article(&gone), Err(Error::NoSuchArticle(_))));
    on(&mut room, Shelf::Trash, &[]);
    on(&mut room, Shelf::Archive, &["Kept"]);
    let error = room.set(&gone, "deck", "late").expect_err("nothing is written into half an article");
    assert!(matches!(error, Error::NoSuchArticle(_)));
    let connection = Connection::open(room.database()).expect("the library's database");
    for table in ["change", "article", "part", "searched", "search_due", "shelf"] {
        let column = if table.starts_with("search") { "row" } else { "article_id" };
        let column = if table == "article" { "id" } else { column };
        let count: i64 = connection
            .query_row(&format!("SELECT count(DISTINCT {column}) FROM {table}"), [], |row| row.get(0))
            .expect("a table");
        assert!(count <= 1, "{table} holds nothing of it");
    }
    assert_eq!(room.app.check_up(false).expect("a check-up").problems, Vec::<String>::new());
}

#[test]
fn emptying_the_trash_takes_what_is_in_it_at_once() {
    let mut room = Newsroom::new();
    let (one, two) = (room.article("One", "word"), room.article("Two", "word"));
    room.app.shelve(&[one], Shelf::Trash).expect("a place");
    assert_eq!(room.app.empty_trash().expect("it is emptied"), 1);
    on(&mut room, Shelf::Trash, &[]);
    on(&mut room, Shelf::Desk, &["Two"]);
    assert_eq!(room.view(&two).article.headline, "Two");
}

#[test]
fn the_tables_let_no_record_go_but_from_the_trash_and_in_its_time() {
    let mut room = Newsroom::new();
    let (desk, trash) = (room.article("Desk", "x"), room.article("Trash", "x"));
    room.app.shelve(std::slice::from_ref(&trash), Shelf::Trash).expect("a place");
    let connection = Connection::open(room.database()).expect("the library's database");
    let refused = |sql: &str, because: &str| {
        let error = connection.execute_batch(sql).expect_err("a refusal").to_string();
        assert!(error.contains(because), "{sql}: {error}");
    };
    let gone = |id: &Id| format!("DELETE FROM change WHERE article_id = '{id}'");
    refused(&gone(&desk), "append-only");
    refused(&gone(&trash), "append-only");
    refused("DELETE FROM change", "append-only");
    refused(&format!("UPDATE shelf SET going_unix_ms = at_unix_ms + {}", TRASH_MS - 1), "CHECK");
    refused("UPDATE shelf SET place = 'archive', asked = 1, going_unix_ms = at_unix_ms", "CHECK");
    let put = format!(
        "INSERT INTO shelf (article_id, place, at_unix_ms, asked, going_unix_ms) VALUES ('{desk}', 'archive', 0, 1, 1)"
    );
    refused(&put, "CHECK");
    // The control: when its time is over, this record may go, and only this one.
    connection
        .execute_batch(&format!("UPDATE shelf SET going_unix_ms = at_unix_ms + {TRASH_MS}; {}", gone(&trash)))
        .expect("its time is over");
    refused(&gone(&desk), "append-only");
}

#[test]
fn an_undo_does_not_lengthen_the_time_in_the_trash() {
    let mut room = Newsroom::new();
    let one = room.article("One", "word");
    room.app.shelve(std::slice::from_ref(&one), Shelf::Trash).expect("a place");
    room.wait_ms(20 * DAY_MS);
    let before = room.app.shelve(std::slice::from_ref(&one), Shelf::Desk).expect("a place");
    room.app.put_back(&before).expect("undone");
    let later = app::Shelved { since: Some(Moment(i64::MAX)), ..before[0].clone() };
    room.wait_ms(11 * DAY_MS);
    assert_eq!(room.app.remove_expired().expect("a look"), 1);
    assert!(room.app.put_back(&[later]).is_err(), "what is gone is gone");
}

#[test]
fn one_change_of_several_articles_is_in_each_record_and_is_taken_back_exactly() {
    let mut room = Newsroom::new();
    let (one, two) = (room.article("One", "x"), room.article("Two", "x"));
    room.set(&one, "house", "plain").expect("a house that asks for no sign-off");
    for status in ["in_review", "approved"] {
        room.set(&one, "status", status).expect("a status");
    }
    room.set(&two, "tags", "ai, ports").expect("tags");
    let ids = [one.clone(), two.clone()];
    let many = room.app.change_many(&ids, "status", "published").expect("an answer");
    assert_eq!(many.changed.len(), 1);
    assert!(many.refused[0].1.contains("can become in_review"), "{:?}", many.refused);
    let before: Vec<_> = many.changed.iter().map(|(row, heads)| (row.row.id.clone(), heads.clone())).collect();
    room.app.take_back("status", &before).expect("undone, though no order of work leads back");
    assert_eq!(room.view(&one).article.status, Status::Approved);

    let many = room.app.change_many(&ids, "add-tags", "AI, tides").expect("an answer");
    assert_eq!(room.view(&one).article.meta.tags, ["AI", "tides"]);
    assert_eq!(room.view(&two).article.meta.tags, ["ai", "ports", "tides"]);
    let before: Vec<_> = many.changed.iter().map(|(row, heads)| (row.row.id.clone(), heads.clone())).collect();
    room.app.take_back("add-tags", &before).expect("undone");
    assert_eq!(room.view(&one).article.meta.tags, Vec::<String>::new());
    assert_eq!(room.view(&two).article.meta.tags, ["ai", "ports"]);
    room.app.change_many(&ids, "remove-tags", "PORTS").expect("an answer");
    assert_eq!(room.view(&two).article.meta.tags, ["ai"]);
    assert_eq!(room.app.change_many(&ids, "due", "2026-12-01").expect("an answer").changed.len(), 2);
    assert_eq!(room.app.change_many(&ids, "due", "2026-12-01").expect("an answer").changed.len(), 0);
    assert!(room.app.change_many(&ids, "headline", "x").is_err(), "words are not changed for several articles");
    let history = room.app.history(&two).expect("a history");
    assert!(history.iter().all(|session| session.by.is_some()), "a person did it");
}

#[test]
fn a_duplicate_has_the_same_words_from_the_same_origins_and_nothing_else() {
    let mut room = Newsroom::new();
    let first = room.app.import_sample().expect("the sample").view.article.id;
    room.type_at(&first, Part::Body, 3, "mine 😀 ");
    for (field, value) in [("status", "in_review"), ("due", "2026-12-01"), ("tags", "a, b")] {
        room.set(&first, field, value).expect("a field");
    }
    let first = room.view(&first);
    let second = room.app.duplicate(&first.article.id).expect("a second one");
    let said = |view: &app::View| -> Vec<(String, String, Vec<domain::Run>)> {
        let texts = view.article.texts();
        let kind = |part: &Part| part.to_string().split(':').next().unwrap_or_default().to_owned();
        let all = texts.iter().zip(&view.runs);
        all.map(|((part, text), (_, runs))| (kind(part), (*text).to_owned(), runs.clone())).collect()
    };
    assert_eq!(said(&second), said(&first));
    assert!(second.runs.iter().flat_map(|(_, runs)| runs).any(|run| matches!(run.origin, Origin::Human(_))));
    assert_eq!((second.fingerprint.clone(), second.words), (first.fingerprint.clone(), first.words));
    assert_ne!(second.article.id, first.article.id);
    assert_ne!(second.article.slug, first.article.slug);
    assert!(first.article.takeaways.iter().all(|one| second.article.takeaways.iter().all(|two| one.id != two.id)));
    assert_eq!((second.article.status, second.article.meta.due.clone()), (Status::Draft, None));
    assert_eq!(second.article.meta.tags, ["a", "b"]);
    assert_eq!(room.app.history(&second.article.id).expect("a history").len(), 1, "it has a past of its own");
    let again = App::open(&room.library(), app::system_clock()).and_then(|mut app| app.article(&second.article.id));
    assert_eq!(again.expect("it is on the disk").article, second.article);
}

#[test]
fn the_trash_is_looked_through_once_a_day_while_the_library_is_open() {
    let mut room = Newsroom::new();
    let one = room.article("One", "word");
    room.app.shelve(std::slice::from_ref(&one), Shelf::Trash).expect("a place");
    for _ in 0..29 {
        room.wait_ms(DAY_MS);
        assert_eq!(room.app.look_around().expect("a look"), []);
    }
    on(&mut room, Shelf::Trash, &["One"]);
    room.wait_ms(2 * DAY_MS);
    assert_eq!(room.app.look_around().expect("a look"), [app::Changed::Library], "the list is told");
    on(&mut room, Shelf::Trash, &[]);
}
