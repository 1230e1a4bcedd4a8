//! Files come in whole or not at all.

use newsroom::{Newsroom, model_article};
use std::path::Path;

#[track_caller]
fn refused(room: &mut Newsroom, path: &Path, because: &str) {
    let database = room.database();
    let before = rows(&database);
    let error = room.app.import_file(path, None, None).expect_err("a file that is no article").to_string();
    assert!(error.contains(because), "“{error}” should say “{because}”");
    assert!(error.contains(&path.display().to_string()), "“{error}” should name the file");
    assert_eq!(rows(&database), before, "nothing is half imported");
}

/// How many rows each table has.
fn rows(database: &Path) -> Vec<i64> {
    let connection = rusqlite::Connection::open(database).expect("the library's database");
    let count = |table| connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0));
    ["article", "part", "change", "snapshot"].map(|table| count(table).expect("a table")).to_vec()
}

#[test]
fn what_is_no_article_gets_a_clear_answer_and_leaves_nothing() {
    let mut room = Newsroom::new();
    room.article("Harbour", "x");
    let folder = room.path("folder");
    std::fs::create_dir(&folder).expect("a scratch folder");
    refused(&mut room, &folder, "folder");
    let path = room.file("empty.txt", "");
    refused(&mut room, &path, "empty");
    let path = room.file("blank.md", "\u{feff}\r\n  \n");
    refused(&mut room, &path, "nothing to import");
    let path = room.file("latin1.txt", b"Caf\xe9 life\n");
    refused(&mut room, &path, "UTF-8");
    let path = room.file("picture.md", b"\x89PNG\0\0\0");
    refused(&mut room, &path, "not");
    let path = room.file("big.txt", "word ".repeat(2_097_152));
    refused(&mut room, &path, "10485760 bytes");
    let path = room.path("missing.txt");
    refused(&mut room, &path, "cannot read");
    refused(&mut room, Path::new("/dev/zero"), "regular file");
}

#[test]
fn one_bad_file_does_not_stop_the_others() {
    let mut room = Newsroom::new();
    let files = [room.file("a.md", "# A\n\nText."), room.file("b.md", ""), room.file("c.md", "# C\n\nText.")];
    let files = files.iter().map(|file| file.display().to_string()).collect();
    let answer = contract::import_files(&mut room.app, contract::transfer::ImportFiles { files }).expect("an answer");
    assert_eq!((answer.imported.len(), answer.refused.len()), (2, 1));
    assert_eq!(answer.imported[1].slug, "c");
}

#[test]
fn the_sample_has_every_part_and_nothing_uncertain() {
    let mut room = Newsroom::new();
    let imported = room.app.import_sample().expect("the sample");
    assert_eq!(imported.arrived.uncertain, Vec::<String>::new());
    let empty: Vec<_> = imported.view.article.texts().into_iter().filter(|(_, text)| text.is_empty()).collect();
    let may = |part: &domain::Part| matches!(part, domain::Part::HeroCaption | domain::Part::HeroRights);
    assert!(empty.iter().all(|(part, _)| may(part)), "only caption and rights may be missing, not {empty:?}");
    assert!(imported.view.article.takeaways.len() >= 3 && imported.view.article.qa.pairs.len() >= 3);
}

#[test]
fn the_model_article_is_kept_as_what_it_is() {
    let Some(path) = model_article("the_model_article_is_kept_as_what_it_is") else { return };
    let mut room = Newsroom::new();
    let id = room.app.import_file(&path, None, None).expect("the model article").view.article.id;
    let shown = room.shown(&id);
    assert_eq!(shown.content.hero.credit, "ChatGPT-4o");
    assert_eq!(shown.content.hero.alt.chars().count(), 506);
    assert_eq!((shown.content.takeaways.len(), shown.content.qa.pairs.len()), (5, 4));
    assert_eq!((shown.words.human, shown.words.total), (0, shown.words.unknown), "nobody has said who wrote it");
    assert_eq!(shown.content.note.found.as_ref(), Some(&shown.content.note.text));
    for (part, runs) in &shown.runs {
        assert!(runs.iter().all(|run| run.origin.starts_with("u:")), "{part} is of unknown origin");
    }
}
