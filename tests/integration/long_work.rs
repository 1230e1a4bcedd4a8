//! Long work: many files in, many articles out, a check-up of everything; and what is left when somebody stops it.

use app::{Existing, Job, Progress};
use newsroom::Newsroom;
use proptest::prelude::*;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

/// Does work in the smallest slices there are and stops it after `slices` of them. Answers whether it came to its end.
#[track_caller]
fn work(room: &mut Newsroom, job: &mut dyn Job, slices: usize) -> (bool, Progress) {
    let mut progress = Progress::default();
    for _ in 0..slices {
        let now = Instant::now();
        job.perform(now).expect("work beside the library");
        progress = job.record(&mut room.app, now).expect("work in the library");
        if !progress.more {
            return (true, progress);
        }
    }
    (false, progress)
}

fn whole(room: &mut Newsroom, job: &mut dyn Job) {
    assert!(app::job::run(&mut room.app, job, &mut |_| std::ops::ControlFlow::Continue(())).expect("long work"));
}

/// A folder with so many articles, some of them in folders of their own.
fn folder(room: &Newsroom, count: usize) -> PathBuf {
    let folder = room.path("arriving");
    fs::create_dir_all(folder.join("old/older")).expect("folders");
    for number in 0..count {
        let inner = ["", "old", "old/older"][number % 3];
        let text = format!("# Report {number}\n\nThe ferry of day {number} was late.\n");
        fs::write(folder.join(inner).join(format!("report-{number}.md")), text).expect("a file");
    }
    folder
}

#[track_caller]
fn is_sound(room: &Newsroom) {
    assert_eq!(room.another_program().check_up(false).expect("a check-up").problems, Vec::<String>::new());
}

#[test]
fn a_folder_comes_in_with_everything_in_it_and_what_cannot_come_in_is_told_file_by_file() {
    let mut room = Newsroom::new();
    let folder = folder(&room, 7);
    fs::write(folder.join("empty.md"), "").expect("a file");
    fs::write(folder.join("old/torn.txt"), [b'a', 0xff]).expect("a file");
    fs::write(folder.join("map.svg"), "<svg/>").expect("a file");
    fs::write(folder.join(".hidden.md"), "# Hidden\n").expect("a file");
    let mut job = room.app.import_many(vec![folder], None, None, false).expect("a plan");
    whole(&mut room, &mut job);
    assert_eq!(job.report.imported.len(), 7);
    let refused: Vec<_> = job.report.refused.iter().map(|(file, why)| (file.clone(), why.to_string())).collect();
    assert_eq!(refused.len(), 2, "{refused:?}");
    assert!(refused.iter().any(|(file, why)| file.ends_with("empty.md") && why.contains("empty")), "{refused:?}");
    assert_eq!(job.report.others, 2, "a picture and a hidden file");
    assert_eq!(room.app.count().expect("a count"), 7);
    is_sound(&room);
}

#[test]
fn what_is_in_the_library_already_word_for_word_is_passed_over_and_told() {
    let mut room = Newsroom::new();
    let folder = folder(&room, 4);
    let mut first = room.app.import_many(vec![folder.clone()], None, None, false).expect("a plan");
    whole(&mut room, &mut first);
    fs::write(folder.join("new.md"), "# New\n\nNews.\n").expect("a file");
    let mut second = room.app.import_many(vec![folder.clone()], None, None, false).expect("a plan");
    whole(&mut room, &mut second);
    assert_eq!((second.report.imported.len(), second.report.known.len()), (1, 4));
    let known = &second.report.known[0];
    let there = first.report.imported.iter().find(|one| one.id == known.article).expect("the article it names");
    assert_eq!(there.file, known.file.display().to_string());

    let mut again = room.app.import_many(vec![folder], None, None, true).expect("a plan");
    whole(&mut room, &mut again);
    assert_eq!(again.report.imported.len(), 5, "whoever wants them twice gets them twice");
    let slugs: std::collections::HashSet<_> = again.report.imported.iter().map(|one| one.slug.to_string()).collect();
    assert_eq!(slugs.len(), 5, "each under a slug of its own");
    is_sound(&room);
}

#[test]
fn many_files_of_one_name_all_get_slugs_of_their_own() {
    let mut room = Newsroom::new();
    let there = room.article("Same", "There before.");
    room.set(&there, "slug", "same").expect("a slug of its own");
    let files = (0..5).map(|n| room.file(&format!("{n}.md"), format!("# Same\n\nNumber {n}.\n"))).collect();
    let mut job = room.app.import_many(files, None, None, false).expect("a plan");
    whole(&mut room, &mut job);
    let slugs: Vec<_> = job.report.imported.iter().map(|one| one.slug.to_string()).collect();
    let unlike: std::collections::HashSet<_> = slugs.iter().collect();
    assert_eq!((unlike.len(), slugs.iter().all(|slug| slug.starts_with("same"))), (5, true), "{slugs:?}");
    is_sound(&room);
}

#[test]
fn everything_leaves_into_one_folder_and_nothing_there_is_written_over_unasked() {
    let mut room = Newsroom::new();
    let ids = [room.article("One", "First."), room.article("Two", "Second."), room.article("Three", "Third.")];
    let to = room.path("out");
    let mut job = room.app.export_many(None, "canonical", &to, Existing::Keep).expect("a plan");
    whole(&mut room, &mut job);
    assert_eq!((job.report.written.len(), job.report.refused.len()), (3, 0));
    room.type_at(&ids[1], domain::Part::Body, 0, "Newly: ");

    let mut again = room.app.export_many(Some(ids.to_vec()), "canonical", &to, Existing::Keep).expect("a plan");
    whole(&mut room, &mut again);
    assert_eq!(again.report.written.len(), 2, "what says the same already is no reason to refuse");
    let (headline, why) = &again.report.refused[0];
    assert_eq!((headline.as_str(), why.to_string().contains("left as it is")), ("Two", true), "{why}");

    let mut replacing = room.app.export_many(Some(ids.to_vec()), "canonical", &to, Existing::Replace).expect("a plan");
    whole(&mut room, &mut replacing);
    assert_eq!((replacing.report.written.len(), replacing.report.refused.len()), (3, 0));
    assert_eq!(room.app.exports(&ids[1]).expect("its exports").len(), 2);
}

#[test]
fn a_target_that_is_not_known_is_refused_before_anything_is_written() {
    let room = Newsroom::new();
    assert!(room.app.export_many(None, "carrier-pigeon", &room.path("out"), Existing::Keep).is_err());
    assert!(!room.path("out").exists());
}

#[test]
fn a_repair_that_is_stopped_anywhere_leaves_a_library_that_finds_everything() {
    for slices in 0..12 {
        let mut room = Newsroom::new();
        for number in 0..5 {
            room.article(&format!("Report {number}"), "The ferry was late.");
        }
        let mut job = room.app.checking_up(true).expect("a plan");
        let (_, progress) = work(&mut room, &mut job, slices);
        assert!(progress.done <= 5);
        let ferries = domain::Listing { search: "ferry".to_owned(), ..domain::Listing::default() };
        let listed = room.app.list(&ferries, 0, 50).expect("a search");
        assert_eq!(listed.total, 5, "stopped after {slices} slices");
        is_sound(&room);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn bulk_import_stopped_anywhere_keeps_whole_articles_and_says_how_many(count in 1usize..20, slices in 0usize..30) {
        let mut room = Newsroom::new();
        let folder = folder(&room, count);
        let mut job = room.app.import_many(vec![folder], None, None, false).expect("a plan");
        let (ended, _) = work(&mut room, &mut job, slices);
        let imported = &job.report.imported;
        prop_assert_eq!(room.app.count()? as usize, imported.len());
        prop_assert!(!ended || imported.len() == count);
        for one in imported {
            let body = room.view(&one.id).article.body;
            prop_assert!(body.starts_with("The ferry of day") && body.trim_end().ends_with("was late."), "{}", body);
        }
        is_sound(&room);
    }

    #[test]
    fn bulk_export_stopped_anywhere_has_written_what_it_says(count in 1usize..8, slices in 0usize..12) {
        let mut room = Newsroom::new();
        for number in 0..count {
            room.article(&format!("Report {number}"), "The ferry was late.");
        }
        let to = room.path("out");
        let mut job = room.app.export_many(None, "canonical", &to, Existing::Keep).expect("a plan");
        work(&mut room, &mut job, slices);
        let folders = fs::read_dir(&to).map_or(0, Iterator::count);
        prop_assert_eq!(folders, job.report.written.len());
        for (id, exported) in &job.report.written {
            let bytes = fs::read(exported.folder.join(&exported.files[0]))?;
            prop_assert_eq!(domain::Fingerprint::of(&String::from_utf8(bytes)?), exported.fingerprint.clone());
            prop_assert_eq!(room.app.exports(id)?.len(), 1);
        }
    }
}
