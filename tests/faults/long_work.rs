//! What is left of long work when it is killed in the middle: whole articles, whole files, a sound library.

use domain::Fingerprint;
use newsroom::Newsroom;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How often each kind of work is killed, each time at another moment.
const KILLS: u32 = 10;

/// Lets long work begin, and kills it some time after so many slices.
fn kill(room: &Newsroom, verb: &str, what: &Path, slices: u32) {
    let mut working = Command::new(env!("CARGO_BIN_EXE_longwork"))
        .args([room.library().as_os_str(), verb.as_ref(), what.as_os_str()])
        .stdout(Stdio::piped())
        .spawn()
        .expect("long work starts");
    let mut said = BufReader::new(working.stdout.take().expect("its standard output")).lines();
    for _ in 0..slices {
        assert_eq!(said.next().expect("a word").expect("a line"), "a slice");
    }
    let until = Instant::now() + Duration::from_micros(u64::from(slices) * 900);
    while Instant::now() < until {
        std::hint::spin_loop();
    }
    working.kill().expect("SIGKILL");
    working.wait().expect("it is dead");
}

#[track_caller]
fn is_sound(room: &Newsroom) {
    assert_eq!(room.another_program().check_up(false).expect("a check-up").problems, Vec::<String>::new());
}

#[test]
fn an_import_that_is_killed_leaves_whole_articles() {
    let room = Newsroom::new();
    let folder = room.path("arriving");
    fs::create_dir(&folder).expect("a folder");
    for number in 0..40 {
        let text = format!("# Report {number}\n\nThe ferry {number} left.\n\n## Later\n\nIt came back.\n");
        fs::write(folder.join(format!("{number}.md")), text).expect("a file");
    }
    let mut came = 0;
    for number in 0..KILLS {
        kill(&room, "import", &folder, 2 * number);
        let mut app = room.another_program();
        let listed = app.list(&domain::Listing::default(), 0, 10_000).expect("a list");
        for row in &listed.rows {
            let body = app.article(&row.row.id).expect("an article").article.body;
            assert!(body.starts_with("The ferry") && body.trim_end().ends_with("It came back."), "{body}");
        }
        came = listed.total;
    }
    assert!(came > 0, "the rig must let something come in to prove anything");
    is_sound(&room);
}

#[test]
fn an_export_that_is_killed_leaves_whole_files() {
    let mut room = Newsroom::new();
    for number in 0..12 {
        room.article(&format!("Report {number}"), &"The ferry left. ".repeat(200));
    }
    let to = room.path("out");
    let (mut app, mut files) = (room.another_program(), 0);
    let prints: Vec<Fingerprint> = {
        let rows = app.list(&domain::Listing::default(), 0, 50).expect("a list").rows;
        rows.iter().map(|row| app.article(&row.row.id).expect("an article").fingerprint).collect()
    };
    for number in 0..KILLS {
        kill(&room, "export", &to, 2 * number);
        for folder in fs::read_dir(&to).into_iter().flatten().flatten() {
            for file in fs::read_dir(folder.path()).expect("a folder").flatten() {
                // What was being written when it died is hidden, and nobody takes it for an article.
                if !file.file_name().to_string_lossy().starts_with('.') {
                    let text = fs::read_to_string(file.path()).expect("a whole file");
                    assert!(prints.contains(&Fingerprint::of(&text)), "{:?} is whole", file.path());
                    files += 1;
                }
            }
        }
    }
    assert!(files > 0, "the rig must let something out to prove anything");
    is_sound(&room);
}

#[test]
fn replacing_that_is_killed_leaves_each_article_as_it_was_or_as_it_was_to_be() {
    let mut room = Newsroom::new();
    for _ in 0..20 {
        room.article("old", "old and old");
    }
    let mut seen = [0; 2];
    for number in 0..KILLS {
        kill(&room, "replace", Path::new("old"), 2 * number);
        let mut app = room.another_program();
        for row in app.list(&domain::Listing::default(), 0, 50).expect("a list").rows {
            let article = app.article(&row.row.id).expect("an article").article;
            match (article.headline.as_str(), article.body.as_str()) {
                ("old", "old and old") => seen[0] += 1,
                ("new", "new and new") => seen[1] += 1,
                half => panic!("half replaced: {half:?}"),
            }
        }
    }
    assert!(seen[1] > 0, "the rig must let something be replaced to prove anything: {seen:?}");
    is_sound(&room);
}
