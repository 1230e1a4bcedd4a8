//! What leaves, byte for byte: the sample article for every target, beside the files that it must equal.
//!
//! When one differs, read the difference first. If it is what you meant, run the test again with
//! `COLOPHON_GOLDEN=write` and commit the file together with the change that made it so.

use newsroom::Newsroom;
use std::path::Path;

#[track_caller]
fn check(target: &str) {
    let mut room = Newsroom::new();
    let id = room.app.import_sample().expect("the sample").view.article.id;
    for (field, value) in [("date", "2026-11-23"), ("tags", "archives, pictures"), ("section", "Town")] {
        room.set(&id, field, value).expect("a field");
    }
    let exported = room.app.export(&id, target, &room.path("out")).expect("an export");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(target);
    let written: Vec<String> = match std::fs::read_dir(&folder) {
        Ok(entries) => entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect(),
        Err(_) => Vec::new(),
    };
    for file in &exported.files {
        let bytes = std::fs::read(exported.folder.join(file)).expect("what was exported");
        let golden = folder.join(file);
        if std::env::var_os("COLOPHON_GOLDEN").is_some_and(|wish| wish == "write") {
            std::fs::create_dir_all(&folder).expect("the folder of the goldens");
            std::fs::write(&golden, &bytes).expect("a golden");
        }
        let expected = std::fs::read(&golden).unwrap_or_default();
        let (ours, theirs) = (String::from_utf8_lossy(&bytes), String::from_utf8_lossy(&expected));
        let differs = ours.lines().zip(theirs.lines()).position(|(a, b)| a != b);
        assert!(
            bytes == expected,
            "{target}/{file} differs, first in line {:?}:\n{ours}",
            differs.map(|line| line + 1)
        );
    }
    assert!(written.iter().all(|name| exported.files.contains(name)), "{target} no longer writes one of {written:?}");
}

#[test]
fn the_sample_as_markdown() {
    check("markdown");
}

#[test]
fn the_sample_as_canonical_text() {
    check("canonical");
}
