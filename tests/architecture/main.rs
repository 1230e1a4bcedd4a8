//! The shape of the project, held by tests: who may use whom, what the README's map says, what a source file may not do.
//!
//! Every rule is a pure function from texts to violations, so that each has a control beside it that plants a violation
//! and sees it found. Only this file reads the checkout; it knows nothing of what the crates do.

mod bans;
mod front_end;
mod layers;
mod map;
mod root;
mod sources;

use std::path::{Path, PathBuf};
use std::process::Command;

/// One file of the checkout: its path from the root, with forward slashes, and its text.
struct Source {
    path: String,
    text: String,
}

/// Fails with every violation, one a line.
#[track_caller]
fn holds(violations: impl IntoIterator<Item = String>) {
    let found: Vec<String> = violations.into_iter().collect();
    assert!(found.is_empty(), "\n  {}\n", found.join("\n  "));
}

/// Fails unless the rule finds exactly one violation in what was planted, and says `word` about it.
#[track_caller]
fn finds(violations: Vec<String>, word: &str) {
    assert_eq!(violations.len(), 1, "a planted violation must be found once: {violations:#?}");
    assert!(violations[0].contains(word), "“{}” must say “{word}”", violations[0]);
}

#[test]
fn crates_use_only_the_layers_below_them() {
    holds(layers::violations(&crates()));
}

#[test]
fn every_folder_is_on_the_readmes_map_and_every_line_of_it_is_true() {
    holds(map::violations(&read("README.md"), &folders(), &|path| checkout().join(path).exists()));
}

#[test]
fn every_invariant_in_the_readme_names_a_test_that_exists() {
    holds(map::invariants_without_a_test(&read("README.md"), &sources(&["rs", "ts", "mjs", "js"])));
}

#[test]
fn the_root_holds_only_what_the_design_puts_there() {
    let names = std::fs::read_dir(checkout())
        .expect("the checkout can be listed")
        .map(|entry| entry.expect("an entry of the checkout can be read").file_name().to_string_lossy().into_owned());
    holds(names.filter_map(|name| root::violation(&name)));
}

#[test]
fn every_rust_file_opens_by_saying_what_it_is_for() {
    holds(each(&["rs"], sources::opens_without_a_comment));
}

#[test]
fn the_domain_knows_no_json() {
    holds(each(&["rs"], sources::domain_that_serializes));
}

#[test]
fn no_lint_is_allowed_and_no_test_is_ignored_without_a_reason() {
    holds(each(&["rs"], sources::switched_off_without_a_reason));
}

#[test]
fn only_the_front_ends_back_end_folder_knows_tauri() {
    holds(each(&["ts", "js", "svelte"], front_end::tauri_outside_the_backend));
}

#[test]
fn no_feature_of_the_window_imports_another() {
    holds(each(&["ts", "js", "svelte"], front_end::feature_that_knows_a_feature));
}

#[test]
fn lockfiles_name_no_registry() {
    let lockfiles = ["ui/package-lock.json", "tests/e2e/package-lock.json"];
    holds(lockfiles.iter().flat_map(|path| root::registry_in_a_lockfile(path, &read(path))));
}

#[test]
fn pure_crates_ban_files_clock_and_network_and_every_ban_has_a_reason() {
    holds(bans::PURE.iter().flat_map(|row| {
        let path = format!("src-tauri/crates/{}/clippy.toml", row.0);
        match std::fs::read_to_string(checkout().join(&path)) {
            Ok(text) => bans::violations(row, &path, &text),
            Err(error) => vec![format!("{path}: a pure crate has its bans ({error})")],
        }
    }));
}

/// Runs one rule over every source file with one of these endings.
fn each(endings: &[&str], rule: fn(&Source) -> Vec<String>) -> Vec<String> {
    let sources = sources(endings);
    assert!(!sources.is_empty(), "a rule that reads no files holds nothing");
    sources.iter().flat_map(rule).collect()
}

fn checkout() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ stands in the checkout").to_path_buf()
}

fn read(path: &str) -> String {
    std::fs::read_to_string(checkout().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file of ours with one of these endings; nothing that a tool wrote.
fn sources(endings: &[&str]) -> Vec<Source> {
    let ends = |path: &str| endings.iter().any(|ending| path.ends_with(&format!(".{ending}")));
    let (files, _) = walk();
    files.into_iter().filter(|path| ends(path)).map(|path| Source { text: read(&path), path }).collect()
}

/// Every folder of ours that holds something.
fn folders() -> Vec<String> {
    walk().1
}

/// Paths from the root of files, and of folders that hold a file somewhere.
fn walk() -> (Vec<String>, Vec<String>) {
    let root = checkout();
    let (mut files, mut folders, mut open) = (Vec::new(), Vec::new(), vec![root.clone()]);
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder of the checkout can be listed") {
            let path = entry.expect("an entry can be read").path();
            let name =
                path.strip_prefix(&root).expect("it stands in the checkout").to_string_lossy().replace('\\', "/");
            match path.is_dir() {
                true if root::is_written_by_tools(&name) => {}
                true => open.push(path),
                false => files.push(name),
            }
        }
    }
    files.sort();
    for file in &files {
        let mut above = Path::new(file);
        while let Some(folder) = above.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            folders.push(folder.to_string_lossy().into_owned());
            above = folder;
        }
    }
    folders.sort();
    folders.dedup();
    (files, folders)
}

/// The workspace as Cargo sees it.
fn crates() -> Vec<layers::Crate> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--offline", "--format-version", "1"])
        .current_dir(checkout())
        .output()
        .expect("cargo can be started");
    assert!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("cargo metadata answers JSON");
    let list = |value: &serde_json::Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    list(&metadata["packages"])
        .iter()
        .map(|package| layers::Crate {
            name: text(&package["name"]),
            // A dependency that only tests have does not carry a layer's knowledge into another.
            dependencies: list(&package["dependencies"])
                .iter()
                .filter(|dependency| dependency["kind"] != "dev")
                .map(|dependency| text(&dependency["name"]))
                .collect(),
        })
        .collect()
}
