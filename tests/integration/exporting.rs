//! What leaves can be checked by anyone, and comes back equal.

use domain::{Article, Id};
use newsroom::{Newsroom, model_article};
use std::path::PathBuf;

fn export(room: &mut Newsroom, id: &Id, target: &str) -> (PathBuf, String) {
    let to = room.path("out");
    let exported = room.app.export(id, target, &to).expect("an export");
    (exported.folder.join(&exported.files[0]), exported.fingerprint.to_string())
}

#[test]
fn anyone_can_recompute_the_fingerprint_with_sha256sum() {
    let mut room = Newsroom::new();
    let id = room.app.import_sample().expect("the sample").view.article.id;
    let (file, fingerprint) = export(&mut room, &id, "canonical");
    let sum = std::process::Command::new("sha256sum").arg(&file).output().expect("sha256sum is on every Debian");
    assert!(String::from_utf8_lossy(&sum.stdout).starts_with(&fingerprint));
    assert_eq!(room.shown(&id).fingerprint, fingerprint);
}

/// Exports, imports what was exported, and compares all but the ids.
#[track_caller]
fn comes_back_equal(room: &mut Newsroom, id: &Id) {
    let (file, fingerprint) = export(room, id, "markdown");
    let imported = room.app.import_file(&file, None, None).expect("our own export");
    assert_eq!(imported.arrived.uncertain, Vec::<String>::new());
    let (ours, back) = (room.view(id), imported.view);
    assert_eq!(back.fingerprint.as_str(), fingerprint);
    let said = |article: &Article| {
        let texts: Vec<String> = article.texts().into_iter().map(|(_, text)| text.to_owned()).collect();
        let authors: Vec<String> = article.authors().map(domain::Person::in_words).collect();
        let accountable = article.accountable_person().map(domain::Person::in_words);
        (texts, authors, accountable, article.meta.clone(), article.status, article.house.clone())
    };
    assert_eq!(said(&back.article), said(&ours.article));
}

#[test]
fn the_sample_comes_back_equal() {
    let mut room = Newsroom::new();
    let id = room.app.import_sample().expect("the sample").view.article.id;
    room.set(&id, "accountable", "Ada Lovelace, editor of The Wire").expect("a person");
    room.set(&id, "tags", "archives, pictures").expect("tags");
    comes_back_equal(&mut room, &id);
}

#[test]
fn the_model_article_comes_back_equal() {
    let Some(path) = model_article("the_model_article_comes_back_equal") else { return };
    let mut room = Newsroom::new();
    let id = room.app.import_file(&path, None, None).expect("the model article").view.article.id;
    comes_back_equal(&mut room, &id);
}

#[test]
fn an_export_says_what_cannot_be_written_and_leaves_no_scraps() {
    let mut room = Newsroom::new();
    let id = room.article("Harbour", "x");
    let file = room.file("not-a-folder", "x");
    let error = room.app.export(&id, "markdown", &file).expect_err("a file is no folder").to_string();
    assert!(error.starts_with("cannot write") && error.contains("not-a-folder"), "{error}");
    assert!(matches!(room.app.export(&id, "gopher", &file), Err(app::Error::NoSuchTarget { .. })));
    let (path, _) = export(&mut room, &id, "markdown");
    let folder = path.parent().expect("the article's folder");
    let names: Vec<_> = std::fs::read_dir(folder).expect("a folder").flatten().map(|e| e.file_name()).collect();
    assert_eq!(names, ["harbour.md"]);
}

#[test]
fn what_is_on_the_screen_can_be_saved_without_the_library() {
    let mut room = Newsroom::new();
    let id = room.article("Harbour", "At dawn.");
    let mut content = room.shown(&id).content;
    content.body.push_str(" Not in the library.");
    let to = room.path("rescue").display().to_string();
    let saved =
        contract::save_copy(contract::transfer::SaveCopy { content, house: String::new(), to }).expect("a copy");
    let text = std::fs::read_to_string(PathBuf::from(saved.folder).join(&saved.files[0])).expect("the copy");
    assert!(text.contains("At dawn. Not in the library."));
}

#[test]
fn software_puts_nobody_s_name_into_an_export() {
    let mut room = Newsroom::new();
    let id = room.article("Harbour", "At dawn.");
    let (file, _) = export(&mut room, &id, "markdown");
    let text = std::fs::read_to_string(file).expect("the export");
    let person = room.app.person();
    assert!(!text.contains(person.id.as_str()));
    assert!(!text.contains(&format!("\"{}\"", person.name)), "who typed is not who is named as author:\n{text}");
}
