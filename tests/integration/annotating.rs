//! The authors of words in files that other programs read: out only where asked for, in without inventing anything.

use app::{Asked, Asking, Edit, Existing};
use domain::{Class, Id, Origin, Part, Run, RunText};
use newsroom::Newsroom;
use std::fs;

fn classes(runs: &[(Part, Vec<Run>)], of: &Part) -> Vec<(u32, Class)> {
    let runs = runs.iter().find(|(part, _)| part == of).map(|(_, runs)| runs.as_slice()).unwrap_or_default();
    runs.iter().map(|run| (run.len, run.origin.class())).collect()
}

/// An article half of whose body a tool wrote, exported with its authors.
fn exported(newsroom: &mut Newsroom) -> (Id, String) {
    let id = newsroom.article("Ferries", "They sail at seven. ");
    newsroom.app.record_contribution(&id, crate::disclosing::used(domain::Kind::Drafting), None).expect("an entry");
    let tool = Origin::Contribution(Id::parse("used-drafting").expect("a fine id"));
    let insert = vec![RunText::new("The last one sails at nine.", tool)];
    let edit = Asked::Edit(Edit::Splice { part: Part::Body, at: 20, delete: 0, insert });
    newsroom.app.edit(&id, None, &[edit]).expect("words of the tool");
    let to = newsroom.path("out");
    let written = newsroom
        .app
        .export_asked(&id, &Asking::new("markdown", &to).noting_authors(), Existing::Ours)
        .expect("an export");
    (id, fs::read_to_string(written.folder.join(&written.files[0])).expect("the file"))
}

#[test]
fn authors_leave_only_where_somebody_asks_for_them() {
    let mut newsroom = Newsroom::new();
    let (id, with) = exported(&mut newsroom);
    assert!(
        with.contains("\n---\nAnnotations: 0,") && with.contains("\n&ChatGPT: ") && with.ends_with("...\n"),
        "{with}"
    );
    let to = newsroom.path("plain");
    let written = newsroom.app.export(&id, "markdown", &to).expect("an export");
    let plain = fs::read_to_string(written.folder.join(&written.files[0])).expect("the file");
    assert!(!plain.contains("Annotations:") && with.starts_with(&plain), "{plain}");
    let refused = newsroom
        .app
        .export_asked(&id, &Asking::new("canonical", &to).noting_authors(), Existing::Ours)
        .expect_err("its hash is the fingerprint");
    assert!(refused.to_string().contains("markdown"), "{refused}");
}

#[test]
fn a_tool_that_a_file_names_makes_no_entry_and_its_words_stay_unknown() {
    let mut newsroom = Newsroom::new();
    let (_, file) = exported(&mut newsroom);
    let path = newsroom.file("came.md", &file);
    let imported = newsroom.app.import_file(&path, None, None).expect("an article");
    let view = imported.view;
    assert_eq!(view.article.body, "They sail at seven. The last one sails at nine.");
    assert_eq!(classes(&view.runs, &Part::Body), [(20, Class::Human), (27, Class::Unknown)]);
    assert_eq!(view.article.ledger.contributions, [], "a file’s word is no entry");
    let [(event, author)] = &view.article.annotations.authors[..] else {
        panic!("one author: {:?}", view.article.annotations)
    };
    assert_eq!(author.name(), "ChatGPT");
    let body = view.runs.iter().find(|(part, _)| *part == Part::Body).map(|(_, runs)| runs[1].origin.clone());
    assert_eq!(body, Some(Origin::Unknown(event.clone())), "its words know whose they are said to be");

    let again = newsroom.another_program().article(&view.article.id).expect("it is on the disk");
    assert_eq!(again.article.annotations, view.article.annotations);
    let to = newsroom.path("again");
    let written = newsroom
        .app
        .export_asked(&view.article.id, &Asking::new("markdown", &to).noting_authors(), Existing::Ours)
        .expect("an export");
    let again = fs::read_to_string(written.folder.join(&written.files[0])).expect("the file");
    assert!(again.contains("&ChatGPT: "), "a file’s word goes out as it came in: {again}");
}

#[test]
fn a_file_that_was_edited_elsewhere_finds_its_authors_again() {
    let mut newsroom = Newsroom::new();
    let (_, file) = exported(&mut newsroom);
    let path = newsroom.file("came.md", file.replace("They sail", "On Sundays they sail"));
    let imported = newsroom.app.import_file(&path, None, None).expect("an article");
    assert!(
        imported.arrived.uncertain.iter().any(|one| one.contains("carried over")),
        "{:?}",
        imported.arrived.uncertain
    );
    let runs = classes(&imported.view.runs, &Part::Body);
    assert_eq!(runs.last(), Some(&(27, Class::Unknown)), "the tool’s words: {runs:?}");
    assert!(runs.iter().any(|(len, class)| *class == Class::Human && *len >= 15), "{runs:?}");
    assert_eq!(runs.first().map(|(_, class)| *class), Some(Class::Unknown), "what was written elsewhere is nobody’s");

    let mut elsewhere = newsroom.open(&newsroom.path("another"));
    let imported = elsewhere.import_file(&path, None, None).expect("an article");
    let runs = classes(&imported.view.runs, &Part::Body);
    assert_eq!(runs.iter().map(|(_, class)| *class).collect::<Vec<_>>(), [Class::Unknown], "its text was never here");
    assert!(imported.arrived.uncertain.iter().any(|one| one.contains("ChatGPT")), "{:?}", imported.arrived.uncertain);
}
