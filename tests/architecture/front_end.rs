//! What a file of the window's front end may not import.

use crate::Source;

/// Tauri is known in one folder, so that everything else runs in a plain browser and in tests.
pub fn tauri_outside_the_backend(file: &Source) -> Vec<String> {
    if !file.path.starts_with("ui/src/") || file.path.starts_with("ui/src/backend/") {
        return vec![];
    }
    imports(file)
        .filter(|import| import.from.starts_with("@tauri-apps"))
        .map(|import| format!("{}:{}: imports {}; ask backend/call.ts", file.path, import.line, import.from))
        .collect()
}

/// A feature knows itself, `shared` and `backend`; `App.svelte` connects features. `shared` knows no feature at all.
pub fn feature_that_knows_a_feature(file: &Source) -> Vec<String> {
    let own = match feature_of(&file.path) {
        Some(own) => own,
        None if file.path.starts_with("ui/src/shared/") || file.path.starts_with("ui/src/backend/") => "",
        None => return vec![],
    };
    imports(file)
        .filter(|import| feature_of(&import.from).is_some_and(|other| other != own))
        .map(|import| format!("{}:{}: imports {}; App.svelte connects features", file.path, import.line, import.from))
        .collect()
}

/// Something imported: a path from the root where it is a file of ours, else as it is written.
struct Import {
    line: usize,
    from: String,
}

fn imports(file: &Source) -> impl Iterator<Item = Import> {
    let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    file.text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")).flat_map(
        move |(index, line)| {
            ["from \"", "from '", "import \"", "import '", "import(\"", "import('"].into_iter().flat_map(
                move |opening| {
                    line.match_indices(opening).filter_map(move |(at, _)| {
                        let rest = &line[at + opening.len()..];
                        let written = &rest[..rest.find(['"', '\''])?];
                        Some(Import { line: index + 1, from: from_root(folder, written) })
                    })
                },
            )
        },
    )
}

/// `../library/rows.ts` written in `ui/src/features/desk` is `ui/src/features/library/rows.ts`.
fn from_root(folder: &str, written: &str) -> String {
    if !written.starts_with('.') {
        return written.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').collect();
    for step in written.split('/') {
        match step {
            "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}

/// The feature a path belongs to, also where it is written with an alias instead of `ui/src`.
fn feature_of(path: &str) -> Option<&str> {
    let inside = path.split_once("features/")?.1;
    Some(inside.split_once('/').map_or(inside, |(feature, _)| feature))
}

#[cfg(test)]
mod controls {
    use super::*;
    use crate::{finds, holds};

    fn source(path: &str, text: &str) -> Source {
        Source { path: path.to_owned(), text: text.to_owned() }
    }

    #[test]
    fn tauri_in_a_feature_is_found() {
        let planted = "import { invoke } from \"@tauri-apps/api/core\";\n";
        finds(tauri_outside_the_backend(&source("ui/src/features/desk/article.svelte.ts", planted)), "call.ts");
        holds(tauri_outside_the_backend(&source("ui/src/backend/call.ts", planted)));
    }

    #[test]
    fn tauri_imported_when_it_is_needed_is_found() {
        finds(tauri_outside_the_backend(&source("ui/src/App.svelte", "await import('@tauri-apps/api/event');")), ":1:");
    }

    #[test]
    fn a_feature_that_imports_its_neighbour_is_found() {
        let planted = "\nimport Row from \"../library/Row.svelte\";\n";
        finds(feature_that_knows_a_feature(&source("ui/src/features/desk/Desk.svelte", planted)), ":2:");
        finds(
            feature_that_knows_a_feature(&source("ui/src/shared/Button.svelte", "import '../features/desk/a';")),
            "desk",
        );
    }

    #[test]
    fn a_feature_may_import_itself_and_app_may_import_all() {
        let own = "import Editor from './editor/Editor.svelte';\nimport { call } from '../../backend/call';\n";
        holds(feature_that_knows_a_feature(&source("ui/src/features/desk/Desk.svelte", own)));
        holds(feature_that_knows_a_feature(&source(
            "ui/src/App.svelte",
            "import Desk from './features/desk/Desk.svelte';",
        )));
    }
}
