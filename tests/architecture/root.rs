//! What may stand at the root of the repository, and what tools write there that is none of ours.

/// Everything at the root that is not a dot-file. Whatever else is wanted has its place in one of the folders.
const MAY_STAND: &[&str] =
    &["Cargo.toml", "Cargo.lock", "README.md", "Makefile", "tauri.conf.json", "src-tauri", "ui", "tests"];

/// Written by cargo and tauri-build, and ignored by git.
const WRITTEN_BY_TOOLS_AT_ROOT: &[&str] = &["target", "gen", ".git"];

/// True for a folder whose contents are not ours to judge.
pub fn is_written_by_tools(path: &str) -> bool {
    WRITTEN_BY_TOOLS_AT_ROOT.contains(&path) || path.ends_with("node_modules") || path == "ui/dist"
}

/// What is wrong with an entry of this name at the root, if anything is.
pub fn violation(name: &str) -> Option<String> {
    let may_stand = name.starts_with('.') || MAY_STAND.contains(&name) || is_written_by_tools(name);
    (!may_stand).then(|| format!("{name}: not one of the entries the design puts at the root"))
}

/// A lockfile that says where a package was fetched works only for whoever may fetch there.
pub fn registry_in_a_lockfile(path: &str, text: &str) -> Vec<String> {
    let named = text.lines().position(|line| line.contains("\"resolved\": \"http"));
    let say = |line| {
        format!("{path}:{}: names a registry; omit-lockfile-registry-resolved in .npmrc leaves it out", line + 1)
    };
    named.map(say).into_iter().collect()
}

#[cfg(test)]
mod controls {
    use super::*;
    use crate::finds;

    #[test]
    fn a_stray_file_at_the_root_is_found() {
        finds(violation("notes.txt").into_iter().collect(), "notes.txt");
    }

    #[test]
    fn a_registry_in_a_lockfile_is_found() {
        finds(
            registry_in_a_lockfile("ui/package-lock.json", "{\n  \"resolved\": \"https://somewhere/x.tgz\"\n}"),
            ":2:",
        );
    }
}
