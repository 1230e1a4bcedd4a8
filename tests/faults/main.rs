//! What survives when everything stops at once.

mod long_work;

use newsroom::Newsroom;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// How often the typist is killed. Each time at another moment of its work.
const KILLS: u64 = 40;

#[test]
fn nothing_acknowledged_is_lost_when_the_writer_is_killed() {
    let mut room = Newsroom::new();
    let article = room.article("Harbour", "");
    let (mut acknowledged, mut kills_while_typing) = (0u32, 0);
    for kill in 0..KILLS {
        let mut typist = Command::new(env!("CARGO_BIN_EXE_typist"))
            .args([room.library().as_os_str(), article.as_str().as_ref()])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the typist starts");
        let mut lines = BufReader::new(typist.stdout.take().expect("its standard output")).lines();
        let first = lines.next().expect("a word").expect("a line");
        assert_eq!(first, "1", "every life counts its words anew");
        let until = Instant::now() + Duration::from_micros(700 * kill);
        let mut said = 1;
        while Instant::now() < until {
            said = lines.next().expect("a word").expect("a line").parse().expect("a number");
        }
        typist.kill().expect("SIGKILL");
        typist.wait().expect("it is dead");
        // What was in the pipe when it died had been acknowledged, too.
        said = lines.map_while(Result::ok).filter_map(|line| line.parse().ok()).last().unwrap_or(said);

        let body = room.another_program().article(&article).expect("the library opens").article.body;
        let words: Vec<&str> = body.split_whitespace().skip(acknowledged as usize).collect();
        let expected: Vec<String> = (1..=words.len()).map(|number| format!("w{number}")).collect();
        assert_eq!(words, expected, "whole words, in order, none twice");
        assert!(words.len() >= said as usize, "{said} were acknowledged and {} are there", words.len());
        kills_while_typing += u32::from(words.len() > 1);
        acknowledged += u32::try_from(words.len()).expect("a few words");
    }
    assert!(kills_while_typing > 0, "the rig must kill in the middle of typing to prove anything");
    assert_eq!(room.another_program().check_up(false).expect("a check-up").problems, Vec::<String>::new());
}

#[test]
fn a_full_disk_is_said_and_loses_nothing() {
    let mut room = Newsroom::new();
    let article = room.article("Harbour", "Before.");
    // A limit on the size of files is the full disk that a test can make without being root.
    let database = std::fs::metadata(room.database()).expect("the database").len();
    let wal = std::fs::metadata(room.library().join("library.sqlite-wal")).expect("its log").len();
    let blocks = (database.max(wal) / 1024 + 64).to_string();
    let script = "trap '' XFSZ; ulimit -f \"$1\"; \"$2\" \"$3\" \"$4\"";
    let run = Command::new("bash")
        .args(["-c", script, "bash", &blocks, env!("CARGO_BIN_EXE_typist")])
        .args([room.library().as_os_str(), article.as_str().as_ref()])
        .output()
        .expect("bash starts");
    assert!(!run.status.success(), "the typist must meet the limit");
    let complaint = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(!complaint.contains("panicked"), "{complaint}");
    let said = String::from_utf8_lossy(&run.stdout).lines().count();
    let body = room.another_program().article(&article).expect("the library opens").article.body;
    assert!(body.split_whitespace().count() >= said, "{said} were acknowledged: {body}");
    assert_eq!(room.another_program().check_up(false).expect("a check-up").problems, Vec::<String>::new());
}
