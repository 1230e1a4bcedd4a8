//! What leaves, byte for byte: the sample article for every target, beside the files that it must equal.
//!
//! When one differs, read the difference first. If it is what you meant, run the test again with
//! `COLOPHON_GOLDEN=write` and commit the file together with the change that made it so.

use app::{JsonLdOptions, W3cVersion};
use domain::ledger::{Author, Extent, Outcome, Prompt, Tool, Visibility};
use domain::{Contribution, Id, Kind, Moment, Section};
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
    let written = files_in(&folder);
    for file in &exported.files {
        let bytes = std::fs::read(exported.folder.join(file)).expect("what was exported");
        // An article is called otherwise in every library.
        let text = String::from_utf8(bytes).expect("text").replace(id.as_str(), "ID-OF-THE-ARTICLE");
        same(target, file, text.as_bytes());
    }
    assert!(written.iter().all(|name| exported.files.contains(name)), "{target} no longer writes one of {written:?}");
}

/// The files below a folder, by their paths inside it; none where there is no such folder.
fn files_in(folder: &Path) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let below = entries.flatten().flat_map(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            files_in(&entry.path()).into_iter().map(|file| format!("{name}/{file}")).collect()
        } else {
            vec![name]
        }
    });
    below.collect()
}

/// A golden holds these very bytes.
#[track_caller]
fn same(target: &str, file: &str, bytes: &[u8]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(target);
    let golden = folder.join(file);
    if std::env::var_os("COLOPHON_GOLDEN").is_some_and(|wish| wish == "write") {
        std::fs::create_dir_all(golden.parent().expect("a folder")).expect("the folder of the goldens");
        std::fs::write(&golden, bytes).expect("a golden");
    }
    let expected = std::fs::read(&golden).unwrap_or_default();
    let (ours, theirs) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&expected));
    let differs = ours.lines().zip(theirs.lines()).position(|(a, b)| a != b);
    let line = differs.map(|line| line + 1);
    assert!(bytes == expected, "{target}/{file} differs, first in line {line:?}:\n{ours}");
}

/// The sample article with a use of a tool for its text, its takeaways and its picture, and what machines are told of it.
fn told(kinds: &[(Kind, &[Section])]) -> [(&'static str, String); 5] {
    let mut room = Newsroom::new();
    let id = room.app.import_sample().expect("the sample").view.article.id;
    for (kind, sections) in kinds {
        room.app.record_contribution(&id, used(*kind, sections), Some("Ada Lovelace, editor")).expect("an entry");
    }
    let told = room.app.machine_readable(&id, W3cVersion::default(), JsonLdOptions::default()).expect("an answer");
    let text = |said: Option<String>| format!("{}\n", said.expect("somebody has spoken").trim_end());
    [
        ("w3c.html", text(told.w3c)),
        ("schema-org.json", told.json_ld),
        ("iptc.json", text(told.iptc)),
        ("header.txt", text(told.header)),
        ("ibm.txt", text(told.ibm)),
    ]
}

fn used(kind: Kind, sections: &[Section]) -> Contribution {
    let full = matches!(kind, Kind::Summary | Kind::Drafting);
    Contribution {
        id: Id::parse(&format!("used-{}", kind.name())).expect("a fine id"),
        at: Moment(1_795_420_800_000),
        by: Id::parse("whoever").expect("a fine id"),
        tool: Tool {
            name: "ChatGPT".into(),
            provider: "OpenAI".into(),
            model: "GPT-4o".into(),
            version: "2024-11-20".into(),
            descriptor: "an AI assistant".into(),
        },
        kind,
        sections: sections.to_vec(),
        extent: if full { Extent::Full } else { Extent::Partial },
        in_output: true,
        first_draft_by: if full { Author::Ai } else { Author::Human },
        initiative: Author::Human,
        purpose: String::new(),
        prompt: Prompt::new("Shorten this.", Visibility::Private),
        outcome: Outcome::Edited,
        note: String::new(),
    }
}

const USES: [(Kind, &[Section]); 3] = [
    (Kind::CopyEditing, &[Section::Body]),
    (Kind::Summary, &[Section::Takeaways]),
    (Kind::ImageGeneration, &[Section::Hero]),
];

#[test]
fn the_sample_as_other_machines_are_told() {
    for (file, text) in told(&USES) {
        same("disclosure", file, text.as_bytes());
    }
}

#[test]
fn one_change_of_the_ledger_alters_all_that_machines_are_told() {
    let drafted: (Kind, &[Section]) = (Kind::Drafting, &[Section::Body]);
    let more = [&USES[..], &[drafted]].concat();
    for ((file, before), (_, after)) in told(&USES).into_iter().zip(told(&more)) {
        assert_ne!(before, after, "{file} should come from the ledger");
    }
}

#[test]
fn the_sample_as_markdown() {
    check("markdown");
}

#[test]
fn the_sample_as_a_post_of_each_generator() {
    for generator in ["hugo", "jekyll", "eleventy", "astro", "zola"] {
        check(generator);
    }
}

#[test]
fn the_sample_as_blocks_of_wordpress() {
    check("wordpress");
}

#[test]
fn the_sample_as_a_post_of_ghost() {
    check("ghost");
}

#[test]
fn the_sample_as_a_page_and_for_other_programs() {
    for target in ["html", "html-fragment", "beehiiv", "json", "ninjs"] {
        check(target);
    }
}

#[test]
fn the_sample_as_canonical_text() {
    check("canonical");
}
