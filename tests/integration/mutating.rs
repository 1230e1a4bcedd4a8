//! Two checks of handed-over bundles that share no code, ours and the one in Python, against 10,000 alterations of a bundle.

use crate::dice::Dice;
use crate::handing_over::{furnished, id, pack, written};
use app::{Asked, Edit, Verdict};
use domain::Part;
use export::OutFile;
use export::bundle;
use import::bundle::Files;
use newsroom::Newsroom;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How many alterations, and how many of them lie on the disk at once.
const MUTATIONS: usize = 10_000;
const AT_ONCE: usize = 500;

/// Bundles of several kinds: without prompts, with them, after a merge, and with a picture, a source and a sign-off.
fn good_bundles() -> Vec<Vec<u8>> {
    let (mut ada, article) = written();
    let mut bundles = vec![fs::read(pack(&mut ada, &article, false)).expect("the file")];
    bundles.push(fs::read(pack(&mut ada, &article, true)).expect("the file"));
    let mut bob = Newsroom::new();
    bob.app.unpack(&ada.path("handed.colophon")).expect("a bundle");
    bob.type_at(&article, Part::Body, 0, "Bob says “é𝒳”: ");
    ada.app.edit(&article, None, &[Asked::Edit(Edit::RemoveTakeaway { id: id("t1") })]).expect("a removal");
    ada.app.unpack(&pack(&mut bob, &article, false)).expect("a bundle");
    bundles.push(fs::read(pack(&mut ada, &article, false)).expect("the file"));
    let (mut ada, article) = furnished();
    bundles.push(fs::read(pack(&mut ada, &article, false)).expect("the file"));
    bundles
}

/// One alteration; none where it happens to alter nothing. The kinds, from crude to cunning: a byte of the file, a cut, bytes
/// put in, two entries swapped, a file taken out or put in, a byte of a file inside; and all of them once more with a new
/// manifest, as somebody who knows the format would do.
fn altered(good: &[u8], contents: &Files, dice: &mut Dice) -> Vec<u8> {
    let mut bytes = good.to_vec();
    let at = dice.below(bytes.len());
    match dice.below(10) {
        0 => bytes[at] ^= 1 << dice.below(8),
        1 => bytes.truncate(at),
        2 => drop(bytes.splice(at..at, (0..=dice.below(8)).map(|byte| byte as u8))),
        kind => {
            let mut files = contents.clone();
            alter(&mut files, kind, dice);
            if dice.below(2) == 0 {
                renew(&mut files);
            }
            let files: Vec<OutFile> = files.into_iter().map(|(path, bytes)| OutFile { path, bytes }).collect();
            bytes = bundle::packed(&files);
        }
    }
    bytes
}

fn alter(files: &mut Files, kind: usize, dice: &mut Dice) {
    let names: Vec<String> = files.keys().cloned().collect();
    let name = names[dice.below(names.len())].clone();
    let other = names[dice.below(names.len())].clone();
    match kind {
        3 => {
            let (one, two) = (files[&name].clone(), files[&other].clone());
            files.insert(name, two);
            files.insert(other, one);
        }
        4 => drop(files.remove(&name)),
        5 => drop(files.insert(format!("plain/more-{}.json", dice.below(9)), b"[]\n".to_vec())),
        6 | 7 => {
            let json: Vec<&String> = names.iter().filter(|name| name.ends_with(".json")).collect();
            let name = json[dice.below(json.len())];
            let text = String::from_utf8(files[name].clone()).expect("JSON is text");
            files.insert(name.clone(), said_otherwise(&text, dice).into_bytes());
        }
        8 => drop(files.get_mut("record.changes").map(|record| without_a_change(record, dice))),
        _ => {
            if let Some(bytes) = files.get_mut(&name) {
                let at = dice.below(bytes.len());
                bytes[at] ^= 1 << dice.below(8);
            }
        }
    }
}

/// Another value in one line of JSON that holds one.
fn said_otherwise(json: &str, dice: &mut Dice) -> String {
    let mut lines: Vec<String> = json.lines().map(str::to_owned).collect();
    let with_value: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].contains(": ")).collect();
    let Some(&at) = with_value.get(dice.below(with_value.len())) else { return "[]".to_owned() };
    let line = lines[at].clone();
    let (key, value) = line.split_once(": ").unwrap_or((&line, ""));
    let comma = if value.ends_with(',') { "," } else { "" };
    let value = value.trim_end_matches(',');
    lines[at] = match value {
        "true" => format!("{key}: false{comma}"),
        "false" | "null" => format!("{key}: true{comma}"),
        text if text.starts_with('"') => format!("{key}: \"Eve {}\"{comma}", dice.below(1000)),
        number if number.parse::<i64>().is_ok() => format!("{key}: {}7{comma}", number),
        _ => format!("{key}x: {value}{comma}"),
    };
    lines.join("\n") + "\n"
}

/// Takes a change out of a record, says it twice, or cuts the tail off.
fn without_a_change(record: &mut Vec<u8>, dice: &mut Dice) {
    let starts: Vec<usize> = record
        .windows(4)
        .enumerate()
        .filter(|(_, four)| four == b"\x85\x6f\x4a\x83")
        .map(|(at, _)| at)
        .chain([record.len()])
        .collect();
    let number = dice.below(starts.len() - 1);
    let (from, to) = (starts[number], starts[number + 1]);
    match dice.below(3) {
        0 => drop(record.drain(from..to)),
        1 => record.extend_from_within(from..to),
        _ => record.truncate(from),
    }
}

/// A manifest that fits the files, and, where the record still can be read, a chain that fits it.
fn renew(files: &mut Files) {
    let Some(record) = files.get("record.changes").cloned() else { return };
    let Ok(links) = manuscript::record::links(&record) else { return };
    let article = files
        .get("plain/article.json")
        .and_then(|json| serde_json::from_slice::<serde_json::Value>(json).ok())
        .and_then(|article| domain::Id::parse(article["id"].as_str()?).ok());
    let Some(article) = article else { return };
    let beside = files
        .iter()
        .filter(|(path, _)| bundle::is_sealed(path))
        .map(|(path, bytes)| OutFile { path: path.clone(), bytes: bytes.clone() })
        .collect();
    let renewed = bundle::files(bundle::VERSION, &article, beside, record, &links);
    *files = renewed.into_iter().map(|file| (file.path, file.bytes)).collect();
}

/// Asks the check in Python, and which contents it has read.
const ASK: &str = "
import hashlib, sys
sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
import verify
for path in sys.argv[2:]:
    try: read = hashlib.sha256(repr(sorted(verify.unpack(path).items())).encode()).hexdigest()
    except verify.Broken: read = 'nothing'
    print(read, verify.verdict(path).split('\\n')[0].encode('ascii', 'replace').decode())
";

/// What the check in Python has read of each file, as a sum, and what it says.
fn in_python(files: &[PathBuf]) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("verifier");
    let run = Command::new("python3").args(["-c", ASK]).arg(folder).args(files).output();
    let run = run.expect("python3, which every desktop that this is built for has");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let said = String::from_utf8_lossy(&run.stdout).into_owned();
    said.lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(read, said)| (read.to_owned(), said.to_owned()))
        .collect()
}

fn in_rust(bytes: &[u8]) -> String {
    match app::verify(bytes, &[]).verdict {
        Verdict::Ok => "OK".to_owned(),
        Verdict::Broken(broken) => format!("BROKEN at {}: {}", broken.at, broken.why),
        Verdict::CannotTell(why) => format!("CANNOT TELL: {why}"),
    }
}

#[test]
fn ten_thousand_alterations_of_a_bundle_are_found_by_both_checks() {
    let good = good_bundles();
    let folder = tempfile::tempdir().expect("a scratch folder");
    let write = |name: String, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).expect("a scratch file");
        path
    };
    let paths: Vec<PathBuf> = good.iter().enumerate().map(|(at, bytes)| write(format!("good-{at}"), bytes)).collect();
    let by_python = in_python(&paths);
    for (bytes, (_, python)) in good.iter().zip(&by_python) {
        assert!(in_rust(bytes).starts_with("CANNOT TELL: everything in it fits together"), "{}", in_rust(bytes));
        assert!(python.starts_with("CANNOT TELL: all of it fits together"), "{python}");
    }
    let contents: Vec<Files> = good.iter().map(|bytes| import::bundle::files(bytes).expect("a bundle")).collect();
    let sums: Vec<String> = by_python.into_iter().map(|(sum, _)| sum).collect();
    let half = |seed: u64| {
        let mut dice = Dice(seed);
        let (mut equal, mut places) = (0, BTreeSet::new());
        for _ in 0..MUTATIONS / AT_ONCE / 2 {
            let mut batch = Vec::new();
            for number in 0..AT_ONCE {
                let from = dice.below(good.len());
                let bytes = altered(&good[from], &contents[from], &mut dice);
                batch.push((write(format!("altered-{seed}-{number}"), &bytes), bytes, from));
            }
            let paths: Vec<PathBuf> = batch.iter().map(|(path, ..)| path.clone()).collect();
            let python = in_python(&paths);
            assert_eq!(python.len(), AT_ONCE);
            for ((_, bytes, from), (read, python)) in batch.iter().zip(python) {
                let rust = in_rust(bytes);
                // A flipped bit in what ZIP says beside the contents or in how they are packed, or files swapped with
                // themselves: the same files come out, and a check may call that equal. Nothing else may pass.
                let same = || import::bundle::files(bytes).is_ok_and(|files| files == contents[*from]);
                let same_to_python = read == sums[*from];
                let found = rust.starts_with("BROKEN at ");
                assert!(found || same(), "Rust says “{rust}” of what Python calls “{python}”");
                assert!(same_to_python || python.starts_with("BROKEN at "), "Python: “{python}”, Rust: “{rust}”");
                equal += usize::from(!found || same_to_python);
                places.insert(rust.split(':').next().unwrap_or_default().to_owned());
            }
        }
        (equal, places)
    };
    let (equal, places) = std::thread::scope(|scope| {
        let first = scope.spawn(|| half(20_261_125));
        let (second, mut places) = half(4_711);
        let (first, of_first) = first.join().expect("the other half");
        places.extend(of_first);
        (first + second, places)
    });
    assert!(equal * 8 < MUTATIONS, "{equal} of {MUTATIONS} altered nothing: the alterations are too tame");
    assert!(places.len() > 8, "they are found in many places: {places:?}");
}
