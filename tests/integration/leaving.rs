//! What an export would do is told before it is done, and nothing of somebody else's is written over.

use app::{Asking, Existing, Plan, State};
use domain::Id;
use newsroom::Newsroom;
use std::path::Path;

fn plan(room: &mut Newsroom, id: &Id, to: &Path) -> Plan {
    room.app.plan_export(id, &Asking::new("markdown", to)).expect("a plan")
}

#[track_caller]
fn states(plan: &Plan, expected: &[(&str, State)]) {
    let found: Vec<_> = plan.files.iter().map(|file| (file.path.as_str(), file.state)).collect();
    assert_eq!(found, expected);
}

#[test]
fn a_plan_tells_what_stands_there_and_writes_nothing() {
    let mut room = Newsroom::new();
    let (id, to) = (room.article("Harbour", "At dawn."), room.path("out"));
    let first = plan(&mut room, &id, &to);
    states(&first, &[("harbour.md", State::New)]);
    assert!(!to.exists() && first.last.is_none() && first.kept.is_none());
    assert!(String::from_utf8_lossy(&first.files[0].bytes).contains("At dawn."), "what would be written is shown");

    let exported = room.app.export(&id, "markdown", &to).expect("an export");
    assert_eq!(exported.folder, first.folder);
    let file = exported.folder.join("harbour.md");
    assert_eq!(std::fs::read(&file).expect("the file"), first.files[0].bytes, "the plan is what is done");
    let again = plan(&mut room, &id, &to);
    states(&again, &[("harbour.md", State::Same)]);
    assert_eq!(again.last.expect("it went there").fingerprint, again.fingerprint.as_str());

    room.set(&id, "body", "At dusk.").expect("an edit");
    let changed = plan(&mut room, &id, &to);
    states(&changed, &[("harbour.md", State::Changed)]);
    let there = changed.files[0].there.as_deref().expect("what is there now");
    assert!(String::from_utf8_lossy(there).contains("At dawn."));
    assert_ne!(changed.last.expect("it went there").fingerprint, changed.fingerprint.as_str());
    room.app.export(&id, "markdown", &to).expect("what we wrote may go");
    states(&plan(&mut room, &id, &to), &[("harbour.md", State::Same)]);
}

#[test]
fn what_somebody_changed_there_goes_only_when_that_is_asked_for() {
    let mut room = Newsroom::new();
    let (id, to) = (room.article("Harbour", "At dawn."), room.path("out"));
    let file = room.app.export(&id, "markdown", &to).expect("an export").folder.join("harbour.md");
    let theirs = "Somebody mended a comma here.";
    std::fs::write(&file, theirs).expect("an edit");
    states(&plan(&mut room, &id, &to), &[("harbour.md", State::Theirs)]);
    let error = room.app.export(&id, "markdown", &to).expect_err("it changed since").to_string();
    assert!(error.contains("harbour.md") && error.contains("changed there"), "{error}");
    let mut job = room.app.export_many(None, "markdown", &to, Existing::Ours).expect("a plan");
    app::job::run(&mut room.app, &mut job, &mut |_| std::ops::ControlFlow::Continue(())).expect("work");
    assert_eq!((job.report.written.len(), job.report.refused.len()), (0, 1), "of many, it is told");
    assert_eq!(std::fs::read_to_string(&file).expect("the file"), theirs);
    room.app.export_asked(&id, &Asking::new("markdown", &to), Existing::Replace).expect("it was asked for");
    states(&plan(&mut room, &id, &to), &[("harbour.md", State::Same)]);

    // A file that we never wrote is somebody else's, too, and so is a link.
    let other = room.path("other");
    std::fs::create_dir_all(other.join("harbour")).expect("a folder");
    std::fs::write(other.join("harbour/harbour.md"), theirs).expect("a file");
    states(&plan(&mut room, &id, &other), &[("harbour.md", State::Theirs)]);
    std::fs::remove_file(other.join("harbour/harbour.md")).expect("a file");
    std::os::unix::fs::symlink(&file, other.join("harbour/harbour.md")).expect("a link");
    states(&plan(&mut room, &id, &other), &[("harbour.md", State::Theirs)]);
}

#[test]
fn a_link_in_the_destination_leads_nowhere_else() {
    let mut room = Newsroom::new();
    let (id, to, elsewhere) = (room.article("Harbour", "At dawn."), room.path("out"), room.path("elsewhere"));
    for folder in [&to, &elsewhere] {
        std::fs::create_dir_all(folder).expect("a folder");
    }
    std::os::unix::fs::symlink(&elsewhere, to.join("harbour")).expect("a link");
    assert!(room.app.plan_export(&id, &Asking::new("markdown", &to)).is_err());
    assert!(room.app.export_asked(&id, &Asking::new("markdown", &to), Existing::Replace).is_err());
    assert_eq!(std::fs::read_dir(&elsewhere).expect("a folder").count(), 0);
}

#[test]
fn what_went_where_is_remembered_file_by_file() {
    let mut room = Newsroom::new();
    let (id, to) = (room.article("Harbour", "At dawn."), room.path("out"));
    let exported = room.app.export(&id, "markdown", &to).expect("an export");
    let [record] = &room.another_program().exports(&id).expect("a record")[..] else { panic!("one export") };
    assert_eq!(record.folder, exported.folder.display().to_string());
    assert_eq!(record.fingerprint, exported.fingerprint.as_str());
    let bytes = std::fs::read(exported.folder.join("harbour.md")).expect("the file");
    let expected = [("harbour.md".to_owned(), domain::AssetHash::of(&bytes).as_str().to_owned())];
    assert_eq!(record.files, expected);

    room.set(&id, "slug", "port").expect("a slug");
    let moved = plan(&mut room, &id, &to);
    assert!(moved.last.is_none() && moved.gone.is_empty(), "another folder is another place");
}

#[test]
fn an_article_that_is_kept_is_planned_all_the_same_and_says_why() {
    let mut room = Newsroom::new();
    let (id, to) = (room.article("Harbour", "At TK."), room.path("out"));
    let plan = plan(&mut room, &id, &to);
    assert!(plan.kept.expect("a placeholder stands").to_string().contains("“TK”"));
    assert!(String::from_utf8_lossy(&plan.files[0].bytes).contains("At TK."), "it can be looked at");
}

#[test]
fn a_window_is_told_the_targets_their_choices_and_what_an_export_would_do() {
    let mut room = Newsroom::new();
    let id = room.article("Harbour", "At dawn.");
    let to = room.path("out").display().to_string();
    let targets = contract::export_targets(&mut room.app, contract::export::ExportTargets {}).expect("targets");
    assert_eq!(targets.targets.len(), export::TARGETS.len());
    for target in targets.targets {
        let ask = contract::export::PlanExport {
            id: id.to_string(),
            target: target.name.clone(),
            to: to.clone(),
            authorship: false,
            options: target.choices.iter().map(|choice| (choice.key.clone(), choice.default.clone())).collect(),
        };
        let plan = contract::plan_export(&mut room.app, ask).expect("a plan");
        assert!(!plan.files.is_empty(), "{} writes something", target.name);
        assert_eq!(plan.options.len(), target.choices.len(), "every choice has its value");
    }
}

#[test]
fn an_article_is_copied_as_rich_text_as_markdown_and_as_plain_text_under_the_same_rules() {
    let mut room = Newsroom::new();
    let id = room.article("Harbour", "At **dawn**, the [ice](https://x.org/ice) broke.\n\n- One\n- Two");
    let copied = room.app.copied(&id).expect("a clean article");
    assert!(
        copied.html.contains("<h1>Harbour</h1>") && copied.html.contains("<strong>dawn</strong>"),
        "{}",
        copied.html
    );
    assert!(copied.markdown.starts_with("# Harbour\n\nAt **dawn**"), "{}", copied.markdown);
    assert!(
        copied.plain.starts_with("Harbour\n") && copied.plain.contains("At dawn, the ice broke."),
        "{}",
        copied.plain
    );
    assert!(!copied.plain.contains("**") && !copied.plain.contains('<'), "{}", copied.plain);
    room.type_at(&id, domain::Part::Body, 0, "TK ");
    assert!(matches!(room.app.copied(&id), Err(app::Error::Kept { .. })));
}
