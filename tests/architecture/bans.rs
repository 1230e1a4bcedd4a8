//! The pure crates' `clippy.toml`: what they must ban, and that each ban says what to do instead.

use toml_edit::{DocumentMut, Value};

/// What every pure crate bans: files and the network.
const OUTSIDE: &[&str] = &["std::fs::File", "std::fs::read_to_string", "std::fs::write", "std::net::TcpStream"];

/// Whoever remembers or judges bans the clock as well: the moment is an argument.
const OUTSIDE_AND_CLOCK: &[&str] = &[
    "std::fs::File",
    "std::fs::read_to_string",
    "std::fs::write",
    "std::net::TcpStream",
    "std::time::SystemTime::now",
];

/// Each pure crate, and the least it bans.
pub const PURE: &[(&str, &[&str])] = &[
    ("domain", OUTSIDE_AND_CLOCK),
    ("manuscript", OUTSIDE_AND_CLOCK),
    ("import", OUTSIDE),
    ("export", OUTSIDE),
    ("checks", OUTSIDE_AND_CLOCK),
    ("spelling", OUTSIDE),
];

/// What is missing from a crate's `clippy.toml`, and which of its bans say no reason.
pub fn violations((_, least): &(&str, &[&str]), path: &str, text: &str) -> Vec<String> {
    let document: DocumentMut = match text.parse() {
        Ok(document) => document,
        Err(error) => return vec![format!("{path}: {error}")],
    };
    let bans: Vec<&Value> = ["disallowed-types", "disallowed-methods", "disallowed-macros"]
        .iter()
        .filter_map(|list| document.get(list)?.as_array())
        .flat_map(|list| list.iter())
        .collect();
    let said = |ban: &Value, key: &str| Some(ban.as_inline_table()?.get(key)?.as_str()?.trim().to_owned());

    let unreasoned = bans.iter().filter(|ban| said(ban, "reason").is_none_or(|reason| reason.is_empty()));
    let missing = least.iter().filter(|&&one| !bans.iter().any(|ban| said(ban, "path").as_deref() == Some(one)));
    unreasoned
        .map(|ban| {
            format!("{path}: a ban says no reason and no alternative: {}", said(ban, "path").unwrap_or_default())
        })
        .chain(missing.map(|one| format!("{path}: {one} is not banned, and this crate is pure")))
        .collect()
}

#[cfg(test)]
mod controls {
    use super::*;
    use crate::{finds, holds};

    const ROW: (&str, &[&str]) = ("domain", &["std::fs::write"]);

    #[test]
    fn a_ban_that_is_missing_is_found() {
        finds(violations(&ROW, "clippy.toml", "disallowed-methods = []"), "std::fs::write");
    }

    #[test]
    fn a_ban_without_a_reason_is_found() {
        finds(violations(&ROW, "clippy.toml", "disallowed-methods = [{ path = \"std::fs::write\" }]"), "reason");
    }

    #[test]
    fn a_ban_with_its_reason_is_fine() {
        let text = "disallowed-methods = [{ path = \"std::fs::write\", reason = \"`store` writes\" }]";
        holds(violations(&ROW, "clippy.toml", text));
    }
}
