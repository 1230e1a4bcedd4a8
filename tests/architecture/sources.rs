//! What a Rust file may not do.

use crate::Source;

/// A module opens with a comment that says what it is for.
pub fn opens_without_a_comment(file: &Source) -> Vec<String> {
    let says = file.text.trim_start_matches('\u{feff}').starts_with("//!");
    if says { vec![] } else { vec![format!("{}: opens without saying what it is for (//!)", file.path)] }
}

/// The domain's types are written for a window in `contract`, and nowhere else.
pub fn domain_that_serializes(file: &Source) -> Vec<String> {
    if !file.path.starts_with("src-tauri/crates/domain/") {
        return vec![];
    }
    let knows = |line: &str| ["serde", "Serialize", "Deserialize"].iter().any(|word| line.contains(word));
    lines_of_code(&file.text)
        .filter(|(_, line)| knows(line))
        .map(|(number, _)| {
            format!("{}:{number}: the domain knows no JSON; its shape for a window is in `contract`", file.path)
        })
        .collect()
}

/// A lint that is switched off, or a test that is not run, says why.
pub fn switched_off_without_a_reason(file: &Source) -> Vec<String> {
    let mut found = Vec::new();
    for opening in
        [concat!("#[al", "low("), concat!("#![al", "low("), concat!("#[ex", "pect("), concat!("#![ex", "pect(")]
    {
        for (at, _) in file.text.match_indices(opening) {
            let attribute = file.text[at..].split_once(")]").map_or(&file.text[at..], |(inside, _)| inside);
            if !attribute.contains("reason = \"") {
                found.push(format!(
                    "{}:{}: a lint is switched off without a reason",
                    file.path,
                    line_of(&file.text, at)
                ));
            }
        }
    }
    for (at, _) in file.text.match_indices(concat!("#[ig", "nore")) {
        found.push(format!(
            "{}:{}: a test that is not run holds nothing; mend it or remove it",
            file.path,
            line_of(&file.text, at)
        ));
    }
    found
}

/// Lines with their numbers from 1, comments left out.
fn lines_of_code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(index, line)| (index + 1, line.split("//").next().unwrap_or_default()))
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

#[cfg(test)]
mod controls {
    use super::*;
    use crate::{finds, holds};

    fn source(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn a_file_that_does_not_say_what_it_is_for_is_found() {
        finds(opens_without_a_comment(&source("a.rs", "use std::fs;\n//! Late.\n")), "a.rs");
    }

    #[test]
    fn a_domain_type_that_derives_serialize_is_found() {
        let planted = "//! A person.\n\n#[derive(Debug, Serialize)]\nstruct Person;\n";
        finds(domain_that_serializes(&source("src-tauri/crates/domain/src/person.rs", planted)), ":3:");
        holds(domain_that_serializes(&source("src-tauri/crates/contract/src/person.rs", planted)));
    }

    #[test]
    fn the_word_in_a_comment_of_the_domain_is_fine() {
        holds(domain_that_serializes(&source("src-tauri/crates/domain/src/lib.rs", "//! Knows no serde.\n")));
    }

    #[test]
    fn a_lint_switched_off_without_a_reason_is_found() {
        let planted = format!("//! A.\n{}dead_code)]\nfn a() {{}}\n", concat!("#[al", "low("));
        finds(switched_off_without_a_reason(&source("a.rs", &planted)), ":2:");
    }

    #[test]
    fn a_lint_switched_off_with_a_reason_over_several_lines_is_fine() {
        let text =
            format!("//! A.\n{}\n    dead_code,\n    reason = \"kept for its shape\"\n)]\n", concat!("#[ex", "pect("));
        holds(switched_off_without_a_reason(&source("a.rs", &text)));
    }

    #[test]
    fn a_test_that_is_not_run_is_found() {
        finds(switched_off_without_a_reason(&source("a.rs", concat!("//! A.\n#[te", "st]\n#[ig", "nore]\n"))), ":3:");
    }
}
