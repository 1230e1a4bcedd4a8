//! A backup is sound and whole, is made while others write, and comes back without overwriting anything.

use domain::Part;
use newsroom::Newsroom;
use std::fs;

/// A library with an article and a backup of it, and an article written since.
fn with_backup() -> (Newsroom, String) {
    let mut newsroom = Newsroom::new();
    newsroom.article("The ferry is late", "It has been late for eleven days.");
    let name = newsroom.app.plan_backup(None).expect("a plan").perform().expect("a backup").name;
    newsroom.article("The ferry is back", "On the twelfth day it came.");
    (newsroom, name)
}

fn headlines(app: &mut app::App) -> Vec<String> {
    let rows = app.list(&domain::Listing::default(), 0, 10).expect("the list").rows;
    let mut headlines: Vec<String> = rows.into_iter().map(|row| row.row.headline).collect();
    headlines.sort();
    headlines
}

#[test]
fn a_backup_is_a_library_with_everything_up_to_its_moment() {
    let (newsroom, name) = with_backup();
    let backup = newsroom.app.backup(&name).expect("the backup");
    assert!(backup.proven);
    let to = newsroom.path("elsewhere");
    newsroom.app.unpack_backup(&name, &to).expect("it comes back beside the library");
    let mut other = newsroom.open(&to);
    assert_eq!(headlines(&mut other), ["The ferry is late"]);
    assert_eq!(other.check_up(false).expect("a check").problems, Vec::<String>::new());
    assert_eq!(other.person().id, newsroom.app.person().id, "and the same person writes in it");
}

#[test]
fn a_backup_in_the_librarys_place_keeps_the_library_aside() {
    let (mut newsroom, name) = with_backup();
    let aside = newsroom.app.bring_back(&name).expect("it comes back");
    assert_eq!(headlines(&mut newsroom.app), ["The ferry is late"]);
    assert_eq!(headlines(&mut newsroom.another_program()), ["The ferry is late"]);
    assert_eq!(headlines(&mut newsroom.open(&aside)), ["The ferry is back", "The ferry is late"], "nothing is lost");
    newsroom.article("Written since", "");
    let again = newsroom.app.bring_back(&name).expect("twice is no different");
    assert_ne!(again, aside);
}

#[test]
fn while_another_program_has_the_library_open_it_is_not_swapped() {
    let (mut newsroom, name) = with_backup();
    let mut other = newsroom.another_program();
    let refused = newsroom.app.bring_back(&name).expect_err("somebody else is in it").to_string();
    assert!(refused.contains("another program"), "{refused}");
    assert_eq!(headlines(&mut newsroom.app), ["The ferry is back", "The ferry is late"]);
    assert_eq!(headlines(&mut other), ["The ferry is back", "The ferry is late"]);
}

#[test]
fn a_backup_is_made_while_somebody_types() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Long", &"A sentence of the article. ".repeat(4_000));
    let plan = newsroom.app.plan_backup(None).expect("a plan");
    let making = std::thread::spawn(move || plan.perform());
    for at in 0..40 {
        newsroom.type_at(&id, Part::Headline, at, "!");
    }
    making.join().expect("no panic").expect("a sound backup, whatever was typed meanwhile");
}

#[test]
fn a_backup_that_was_changed_is_not_brought_back() {
    let (mut newsroom, name) = with_backup();
    let database = newsroom.app.backup(&name).expect("the backup").folder.join("library.sqlite");
    let mut bytes = fs::read(&database).expect("its database");
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    fs::write(&database, bytes).expect("one bit turned");
    let refused = newsroom.app.bring_back(&name).expect_err("it is not what it was").to_string();
    assert!(refused.contains("not what it was"), "{refused}");
    assert!(newsroom.app.unpack_backup(&name, &newsroom.path("elsewhere")).is_err());
    assert_eq!(headlines(&mut newsroom.app), ["The ferry is back", "The ferry is late"]);
}

#[test]
fn nothing_is_written_over() {
    let (newsroom, name) = with_backup();
    let there = newsroom.file("there.sqlite", "mine");
    assert!(newsroom.app.plan_backup(Some(there.clone())).expect("a plan").perform().is_err());
    assert_eq!(fs::read(&there).expect("the file"), b"mine");
    let full = newsroom.path("full");
    fs::create_dir(&full).expect("a folder");
    fs::write(full.join("letter"), "mine").expect("a file in it");
    assert!(newsroom.app.unpack_backup(&name, &full).is_err());
    assert_eq!(fs::read_dir(&full).expect("the folder").count(), 1);
}

#[test]
fn one_file_is_enough_for_whoever_asks_for_one() {
    let (newsroom, _) = with_backup();
    let to = newsroom.path("copy.sqlite");
    newsroom.app.plan_backup(Some(to.clone())).expect("a plan").perform().expect("a backup");
    assert!(to.is_file());
    assert!(fs::read(&to).expect("the file").starts_with(b"SQLite format 3\0"));
}

#[test]
fn a_backup_is_due_once_a_day_and_old_ones_thin_out() {
    const HOUR_MS: i64 = 3_600_000;
    let mut newsroom = Newsroom::new();
    assert!(newsroom.app.backup_due().expect("an answer").is_none(), "there is nothing to keep yet");
    newsroom.article("The ferry", "");
    let mut made = 0;
    for _ in 0..40 * 4 {
        if let Some(plan) = newsroom.app.backup_due().expect("an answer") {
            plan.perform().expect("a backup");
            made += 1;
        }
        newsroom.wait_ms(6 * HOUR_MS);
    }
    assert_eq!(made, 40);
    let left = app::backups_in(&newsroom.app.backup_folder().expect("its folder")).expect("the list");
    assert!((15..=20).contains(&left.len()), "{} are left", left.len());
    assert!(left.iter().all(|backup| backup.proven));
}

#[test]
fn pictures_are_in_it() {
    let (newsroom, _) = with_backup();
    let assets = newsroom.library().join("assets/ab");
    fs::create_dir_all(&assets).expect("a folder for pictures");
    fs::write(assets.join("abcd.png"), "a picture").expect("a picture");
    newsroom.wait_ms(1_000);
    let made = newsroom.app.plan_backup(None).expect("a plan").perform().expect("a backup");
    assert_eq!(fs::read(made.folder.join("assets/ab/abcd.png")).expect("the picture"), b"a picture");
}
