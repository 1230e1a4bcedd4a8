//! Who may use whom. The table is the design; a new crate gets its row here before it gets its first line of code.

/// A crate of the workspace and what it is built from, tests' own needs left out.
pub struct Crate {
    pub name: String,
    pub dependencies: Vec<String>,
}

/// Each crate, and the crates of ours it may use.
const MAY_DEPEND_ON: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("manuscript", &["domain"]),
    ("import", &["domain"]),
    ("export", &["domain"]),
    ("checks", &["domain", "export"]), // what leaves is what is looked at
    ("spelling", &[]),
    ("store", &["domain"]),
    ("publish", &["domain", "export"]),
    ("app", &["domain", "manuscript", "import", "export", "checks", "spelling", "store", "publish"]),
    ("contract", &["app", "domain"]), // each command's function unpacks, asks `app`, and words the answer
    ("cli", &["app", "contract", "domain"]),
    ("colophon", &["app", "contract", "domain"]), // the desktop
    (
        "tests",
        &["app", "checks", "contract", "domain", "export", "import", "manuscript", "publish", "spelling", "store"],
    ),
];

/// Each crate of others that carries a layer's knowledge, who may use it, and why nobody else.
const ONLY_FOR: &[(&str, &[&str], &str)] = &[
    ("rusqlite", &["store", "tests"], "SQL is known by `store` alone; ask it for what it keeps"),
    ("automerge", &["manuscript"], "`manuscript` alone knows how history is remembered; others see bytes"),
    ("comrak", &["import", "export"], "Markdown is read and written in `import` and `export`"),
    ("ammonia", &["import", "export"], "HTML is cleaned where it arrives and where it leaves"),
    ("image", &["import", "tests"], "pictures are read where they arrive"),
    ("kamadak-exif", &["import"], "pictures are read where they arrive"),
    (
        "roxmltree",
        &["import", "export"],
        "what a picture says about itself is read where it arrives and where it leaves",
    ),
    (
        "base64",
        &["colophon", "import", "publish", "tests"],
        "only the clipboard of a window, pictures inside a page and the tokens of a site are bytes as text",
    ),
    ("htmd", &["import"], "HTML becomes Markdown where it arrives"),
    ("quick-xml", &["import"], "what other programs write is read where it arrives"),
    (
        "flate2",
        &["import", "export", "publish", "app"],
        "archives are opened where they arrive, and packed where they leave",
    ),
    ("minijinja", &["export"], "the wording of the note is made where it leaves"),
    ("serde-saphyr", &["import"], "front matter is read where it arrives"),
    ("serde", &["contract", "cli", "import"], "JSON shapes are in `contract`; the layers below do not know them"),
    (
        "serde_json",
        &["contract", "cli", "colophon", "tests", "export", "import", "publish"],
        "JSON is read where it arrives and written where it leaves; nothing in between knows it",
    ),
    ("spellbook", &["spelling"], "`spelling` alone reads dictionaries; ask it which words are misspelt"),
    ("ts-rs", &["contract"], "TypeScript is printed from `contract`"),
    ("clap", &["cli"], "only the terminal has arguments"),
    ("clap_complete", &["cli"], "only the terminal has arguments"),
    ("clap_mangen", &["cli"], "only the terminal has arguments"),
    ("regex", &["domain"], "what is looked for is read in `domain::find`, which bounds what it may cost"),
    ("reqwest", &["publish"], "only `publish` has a network"),
    ("rustls", &["publish"], "only `publish` has a network"),
    ("ring", &["publish"], "only what is sent is signed"),
    ("keyring-core", &["publish"], "`publish` alone knows secrets; others see whether there is one"),
    (
        "zbus-secret-service-keyring-store",
        &["publish"],
        "`publish` alone knows secrets; others see whether there is one",
    ),
    ("tokio", &["app", "publish", "colophon"], "the layers below wait for nothing"),
    ("jiff", &["app", "cli", "publish"], "the clock is read in `app`; below it, time is an argument"),
    ("uuid", &["app"], "ids are made in `app`; below it, they are arguments"),
];

/// Prefixes of the same kind: Tauri and its plugins.
const TAURI: &str = "tauri";

/// What each crate uses and may not, in sentences.
pub fn violations(crates: &[Crate]) -> Vec<String> {
    let is_ours =
        |name: &str| MAY_DEPEND_ON.iter().any(|row| row.0 == name) || crates.iter().any(|one| one.name == name);
    let mut found = Vec::new();
    for Crate { name, dependencies } in crates {
        let Some((_, below)) = MAY_DEPEND_ON.iter().find(|row| row.0 == name) else {
            found
                .push(format!("{name}: a crate needs its row in tests/architecture/layers.rs and in the README's map"));
            continue;
        };
        for dependency in dependencies {
            if is_ours(dependency) && !below.contains(&dependency.as_str()) {
                found.push(format!("{name} uses {dependency}, which does not stand below it"));
            }
            if let Some((_, who, why)) = ONLY_FOR.iter().find(|row| row.0 == dependency)
                && !who.contains(&name.as_str())
            {
                found.push(format!("{name} uses {dependency}: {why}"));
            }
            if dependency.starts_with(TAURI) && name != "colophon" {
                found.push(format!("{name} uses {dependency}: only the desktop knows Tauri"));
            }
        }
    }
    found
}

#[cfg(test)]
mod controls {
    use super::*;
    use crate::{finds, holds};

    fn uses(name: &str, dependencies: &[&str]) -> Vec<String> {
        violations(&[Crate {
            name: name.to_owned(),
            dependencies: dependencies.iter().map(|&one| one.to_owned()).collect(),
        }])
    }

    #[test]
    fn a_crate_that_uses_what_stands_below_it_is_fine() {
        holds(uses("app", &["domain", "store", "thiserror"]));
    }

    #[test]
    fn a_layer_that_looks_up_is_found() {
        finds(uses("domain", &["store"]), "store");
    }

    #[test]
    fn a_crate_without_a_row_is_found() {
        finds(uses("utilities", &[]), "row");
    }

    #[test]
    fn json_in_the_domain_is_found() {
        finds(uses("domain", &["serde"]), "serde");
    }

    #[test]
    fn sql_outside_the_store_is_found() {
        finds(uses("app", &["rusqlite"]), "SQL");
    }

    #[test]
    fn history_outside_the_manuscript_is_found() {
        finds(uses("store", &["automerge"]), "history");
    }

    #[test]
    fn tauri_and_its_plugins_outside_the_desktop_are_found() {
        finds(uses("tests", &["tauri-plugin-dialog"]), "desktop");
    }
}
