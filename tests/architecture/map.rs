//! The README's map of the code, and its table of invariants: both are read by newcomers, so both are held to the truth.

use crate::Source;

/// The heading the map stands under, as a code block with one folder a line.
const MAP: &str = "## The map";

/// The heading of the table whose last column names, in backticks, the test that holds a row.
const INVARIANTS: &str = "## What is absent and stays absent";

/// Lines of the map that lead nowhere, and folders that are not on it.
pub fn violations(readme: &str, folders: &[String], exists: &dyn Fn(&str) -> bool) -> Vec<String> {
    let map = section(readme, MAP);
    let block = map.split("```").nth(1).unwrap_or_default();
    // The first line of the block is what follows the three backticks.
    let named: Vec<&str> = block.lines().skip(1).filter_map(|line| line.split_whitespace().next()).collect();
    if named.is_empty() {
        return vec![format!("README.md: no map under “{MAP}”")];
    }
    let on_map = |folder: &str| named.iter().any(|path| path.trim_end_matches('/') == folder);
    let lost = named
        .iter()
        .filter(|path| !exists(path))
        .map(|path| format!("README.md: the map names {path}, which is not there"));
    let missing = folders.iter().filter(|folder| belongs_on_the_map(folder) && !on_map(folder));
    lost.chain(missing.map(|folder| format!("README.md: {folder} is not on the map"))).collect()
}

/// Rows of the invariants' table whose test is not in any of the sources.
pub fn invariants_without_a_test(readme: &str, sources: &[Source]) -> Vec<String> {
    let table = section(readme, INVARIANTS);
    let rows: Vec<&str> = table.lines().filter(|line| line.starts_with('|')).skip(2).collect();
    if rows.is_empty() {
        return vec![format!("README.md: no table under “{INVARIANTS}”")];
    }
    let stands = |test: &str| {
        let (as_function, as_title) = (format!("fn {test}("), [format!("\"{test}\""), format!("'{test}'")]);
        sources
            .iter()
            .any(|file| file.text.contains(&as_function) || as_title.iter().any(|title| file.text.contains(title)))
    };
    let test_of = |row: &str| {
        row.trim_end_matches([' ', '|']).rsplit_once('`')?.0.rsplit_once('`').map(|(_, name)| name.to_owned())
    };
    rows.iter()
        .filter_map(|row| match test_of(row) {
            None => Some(format!("README.md: no test is named by {row}")),
            Some(test) if !stands(&test) => Some(format!("README.md: there is no test `{test}`")),
            Some(_) => None,
        })
        .collect()
}

/// The folders a newcomer looks for: the top ones, each crate, each folder of the front end, each feature, each kind of test.
fn belongs_on_the_map(folder: &str) -> bool {
    let inside = |above: &str| folder.strip_prefix(above).is_some_and(|rest| !rest.contains('/'));
    let hidden = folder.split('/').any(|step| step.starts_with('.'));
    !hidden
        && (inside("")
            || ["src-tauri/", "src-tauri/crates/", "ui/src/", "ui/src/features/", "tests/"].into_iter().any(inside))
}

/// What stands under a heading, up to the next one of its rank.
fn section<'a>(text: &'a str, heading: &str) -> &'a str {
    let rest = text.split_once(heading).map_or("", |(_, rest)| rest);
    rest.split_once("\n## ").map_or(rest, |(inside, _)| inside)
}

#[cfg(test)]
mod controls {
    use super::*;
    use crate::{finds, holds};

    const README: &str = "# A\n\n## The map\n\n```\nsrc-tauri/      Rust\n  ui/src        the window\n```\n\n## Next\n";

    fn check(folders: &[&str], there: &[&str]) -> Vec<String> {
        let folders: Vec<String> = folders.iter().map(|&folder| folder.to_owned()).collect();
        violations(README, &folders, &|path| there.contains(&path))
    }

    #[test]
    fn a_map_that_is_true_is_fine() {
        holds(check(&["src-tauri", "ui/src/deep/er"], &["src-tauri/", "ui/src"]));
    }

    #[test]
    fn a_line_that_leads_nowhere_is_found() {
        finds(check(&[], &["src-tauri/"]), "ui/src");
    }

    #[test]
    fn a_crate_that_is_not_on_the_map_is_found() {
        finds(check(&["src-tauri/crates/store"], &["src-tauri/", "ui/src"]), "crates/store");
    }

    #[test]
    fn an_invariant_whose_test_is_gone_is_found() {
        let readme = "## What is absent and stays absent\n\n| what | held by |\n|---|---|\n| JSON in the domain | a test, `no_json` |\n";
        let stands = Source { path: "a.rs".to_owned(), text: "#[test]\nfn no_json() {}\n".to_owned() };
        holds(invariants_without_a_test(readme, &[stands]));
        finds(invariants_without_a_test(readme, &[]), "no_json");
    }
}
