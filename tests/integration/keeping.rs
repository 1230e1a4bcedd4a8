//! The file on disk is opened with care, checked and mended.

use app::App;
use newsroom::Newsroom;
use rusqlite::Connection;
use std::path::Path;

#[track_caller]
fn left_alone(folder: &Path, because: &str) {
    let file = folder.join("library.sqlite");
    let before = std::fs::read(&file).expect("a file");
    let error = App::open(folder, app::system_clock()).err().expect("a file that is refused").to_string();
    assert!(error.contains(because), "“{error}” should say “{because}”");
    assert!(error.contains("library.sqlite"), "“{error}” should name the file");
    assert!(std::fs::read(&file).expect("a file") == before, "not a byte of it is changed");
    let left: Vec<_> = std::fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.file_name()).collect();
    assert_eq!(left, ["library.sqlite"], "nothing is left beside it");
}

#[test]
fn a_newer_library_is_refused_and_left_alone() {
    let mut room = Newsroom::new();
    room.article("Harbour", "x");
    let folder = room.path("newer");
    std::fs::create_dir(&folder).expect("a scratch folder");
    {
        let connection = Connection::open(room.database()).expect("the library's database");
        connection.execute("VACUUM INTO ?1", [folder.join("library.sqlite").display().to_string()]).expect("a copy");
    }
    let connection = Connection::open(folder.join("library.sqlite")).expect("the copy");
    connection.execute_batch("PRAGMA journal_mode = DELETE; PRAGMA user_version = 99").expect("a later version");
    drop(connection);
    left_alone(&folder, "newer Colophon");
}

#[test]
fn a_newer_library_that_was_killed_is_refused_and_left_alone() {
    let mut room = Newsroom::new();
    room.article("Harbour", "x");
    // The newer version stands only in the write-ahead log, as after a kill: the file's own header does not say it.
    let connection = Connection::open(room.database()).expect("the library's database");
    connection.execute_batch("PRAGMA user_version = 99").expect("a later version");
    let folder = room.path("killed");
    std::fs::create_dir(&folder).expect("a scratch folder");
    for name in ["library.sqlite", "library.sqlite-wal"] {
        std::fs::copy(room.library().join(name), folder.join(name)).expect("a copy as a kill leaves it");
    }
    let read = |name: &str| std::fs::read(folder.join(name)).expect("a file");
    let before = (read("library.sqlite"), read("library.sqlite-wal"));
    let error = App::open(&folder, app::system_clock()).err().expect("a newer library").to_string();
    assert!(error.contains("newer Colophon"), "{error}");
    assert!((read("library.sqlite"), read("library.sqlite-wal")) == before, "its log is not moved into it");
}

#[test]
fn what_is_not_a_library_is_refused_and_left_alone() {
    let room = Newsroom::new();
    let folder = |name: &str| {
        let folder = room.path(name);
        std::fs::create_dir(&folder).expect("a scratch folder");
        folder
    };
    let text = folder("text");
    std::fs::write(text.join("library.sqlite"), "Dear diary, this is no database at all. ".repeat(9)).expect("a file");
    left_alone(&text, "not a library");
    let foreign = folder("foreign");
    let connection = Connection::open(foreign.join("library.sqlite")).expect("a database");
    connection.execute_batch("CREATE TABLE recipe (name TEXT)").expect("somebody else's table");
    drop(connection);
    left_alone(&foreign, "not a library");
    let marked = folder("marked");
    let connection = Connection::open(marked.join("library.sqlite")).expect("a database");
    connection.execute_batch("PRAGMA application_id = 7; CREATE TABLE recipe (name TEXT)").expect("somebody else's");
    drop(connection);
    left_alone(&marked, "not a library");
}

#[test]
fn a_file_that_a_crash_left_empty_becomes_a_library() {
    let room = Newsroom::new();
    let folder = room.path("fresh");
    std::fs::create_dir(&folder).expect("a scratch folder");
    std::fs::write(folder.join("library.sqlite"), "").expect("a file");
    assert_eq!(App::open(&folder, app::system_clock()).expect("a library").count().expect("a count"), 0);
}

#[test]
fn the_library_is_kept_as_the_design_says() {
    use std::os::unix::fs::PermissionsExt;
    let room = Newsroom::new();
    let connection = Connection::open(room.database()).expect("the library's database");
    let text = |name| connection.pragma_query_value(None, name, |row| row.get::<_, String>(0)).expect("a pragma");
    let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).expect("a pragma");
    assert_eq!(text("journal_mode"), "wal");
    assert_eq!(number("application_id"), 0x434c_504e);
    assert!(rusqlite::version_number() >= 3_051_003, "before 3.51.3 two connections could lose data");
    let mode = std::fs::metadata(room.library()).expect("the folder").permissions().mode();
    assert_eq!(mode & 0o777, 0o700, "drafts are nobody else's business");
}

#[test]
fn the_record_cannot_be_rewritten_or_shortened() {
    let mut room = Newsroom::new();
    room.article("Harbour", "x");
    let connection = Connection::open(room.database()).expect("the library's database");
    for attempt in ["UPDATE change SET bytes = x'00'", "DELETE FROM change"] {
        let error = connection.execute(attempt, []).expect_err("a refusal").to_string();
        assert!(error.contains("append-only"), "{error}");
    }
}

/// A library with imports, typing, moves, removals, fields, a merge, and enough changes for a snapshot.
fn worked_in() -> Newsroom {
    let mut room = Newsroom::new();
    let sample = room.app.import_sample().expect("the sample").view.article;
    let first = sample.takeaways[0].id.clone();
    let moved = app::Edit::MoveTakeaway { id: first, after: sample.takeaways.last().map(|t| t.id.clone()) };
    room.app.edit(&sample.id, None, &[app::Asked::Edit(moved)]).expect("a move");
    room.set(&sample.id, "tags", "ai, ports").expect("tags");
    let removed = app::Edit::RemovePair { id: sample.qa.pairs[1].id.clone() };
    room.app.edit(&sample.id, None, &[app::Asked::Edit(removed)]).expect("a removal");
    room.set(&sample.id, "accountable", "Ada Lovelace, editor").expect("a person");
    let typed = room.article("Typed", "😀 e\u{301}\r\n");
    let base = room.view(&typed).heads;
    room.another_program().edit(&typed, None, &[newsroom::set("deck", "Elsewhere")]).expect("another program writes");
    let edit = room.typed(domain::Part::Body, 0, "Late. ");
    room.app.edit(&typed, Some(&base), &[edit]).expect("an edit on an older state");
    for _ in 0..105 {
        room.type_at(&typed, domain::Part::Body, 0, "x");
    }
    room.another_program().article(&typed).expect("an article"); // opening it makes the snapshot
    let snapshots = "SELECT count(*) FROM snapshot";
    let connection = Connection::open(room.database()).expect("the library's database");
    assert_eq!(connection.query_row(snapshots, [], |row| row.get::<_, u32>(0)), Ok(1));
    room
}

#[test]
fn what_lists_and_searches_read_is_what_the_record_says() {
    let mut room = worked_in();
    let checkup = room.another_program().check_up(false).expect("a check-up");
    assert_eq!(checkup.problems, Vec::<String>::new());
    assert_eq!(checkup.articles, 2);
    let before = dump(&room);
    let checkup = room.app.check_up(true).expect("a repair");
    assert_eq!((checkup.problems, checkup.mended), (vec![], vec![]));
    assert_eq!(dump(&room), before, "rebuilt from the changes alone, it is the same to the letter");
}

fn dump(room: &Newsroom) -> Vec<String> {
    let connection = Connection::open(room.database()).expect("the library's database");
    let mut said = Vec::new();
    for table in ["article ORDER BY id", "part ORDER BY article_id, part", "article_tag ORDER BY row, tag"] {
        let mut query = connection.prepare(&format!("SELECT * FROM {table}")).expect("a table");
        let columns = query.column_count();
        let mut rows = query.query([]).expect("rows");
        while let Some(row) = rows.next().expect("a row") {
            said.extend((0..columns).map(|column| format!("{:?}", row.get_ref(column).expect("a value"))));
        }
    }
    assert!(said.len() > 100, "there is something to compare");
    said
}

/// Damages the library as `sql` says and expects the check-up to see it; mends it if it can be.
#[track_caller]
fn damage_is_found(sql: &str, mended: bool) {
    let room = worked_in();
    Connection::open(room.database()).expect("the library's database").execute_batch(sql).expect("damage");
    let found = room.another_program().check_up(false).expect("a check-up");
    assert!(!found.problems.is_empty(), "{sql} should be found");
    room.another_program().check_up(true).expect("a repair");
    let after = room.another_program().check_up(false).expect("a check-up");
    assert_eq!(after.problems.is_empty(), mended, "after the repair: {:?}", after.problems);
}

#[test]
fn damage_beside_the_record_is_found_and_mended() {
    damage_is_found("UPDATE part SET text = 'forged' WHERE part = 'body'", true);
    damage_is_found("UPDATE article SET headline = 'forged'", true);
    damage_is_found("DELETE FROM part WHERE part = 'deck'", true);
    damage_is_found("DELETE FROM article", true);
    damage_is_found("UPDATE article SET place = 'trash'", true);
    damage_is_found("DELETE FROM article_tag", true);
    damage_is_found("UPDATE snapshot SET bytes = zeroblob(40)", true);
}

#[test]
fn damage_to_the_record_is_found_and_never_papered_over() {
    let drop = "DROP TRIGGER change_is_never_rewritten; DROP TRIGGER change_is_never_removed;";
    let tail = "seq = (SELECT max(seq) FROM change)";
    damage_is_found(&format!("{drop} UPDATE change SET bytes = zeroblob(length(bytes)) WHERE {tail}"), false);
    damage_is_found(&format!("{drop} UPDATE change SET hash = hex(zeroblob(32)) WHERE {tail}"), false);
    damage_is_found(&format!("{drop} DELETE FROM change WHERE seq = 3"), false);
    damage_is_found(&format!("{drop} DELETE FROM change WHERE {tail}; DELETE FROM snapshot"), false);
}
