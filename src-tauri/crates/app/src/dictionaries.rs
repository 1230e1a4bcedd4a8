//! The dictionaries of this machine: where they are, and which one belongs to a language.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The variable with which hunspell itself is told of more folders (hunspell(1)).
const VARIABLE: &str = "DICPATH";

/// Where no variable says otherwise (XDG Base Directory Specification 0.8).
const DATA_DIRS: &str = "/usr/local/share:/usr/share";

/// Below each folder of data.
const BELOW: [&str; 3] = ["hunspell", "myspell/dicts", "myspell"];

/// A dictionary that is installed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Installed {
    /// As its files are called: `en_US`, `de_DE_frami`.
    pub name: String,
    /// BCP 47, as far as a name says it: `en-US`.
    pub language: String,
    pub(crate) aff: PathBuf,
    pub(crate) dic: PathBuf,
}

/// The folders that may hold dictionaries; what stands earlier is meant first.
#[must_use]
pub fn dictionary_folders() -> Vec<PathBuf> {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let mut folders: Vec<PathBuf> =
        variable(VARIABLE).map(|said| std::env::split_paths(&said).collect()).unwrap_or_default();
    let home = variable("XDG_DATA_HOME")
        .map(PathBuf::from)
        .or_else(|| variable("HOME").map(|home| Path::new(&home).join(".local/share")));
    let shared = variable("XDG_DATA_DIRS").unwrap_or_else(|| DATA_DIRS.into());
    // Distributions put them there, whatever the variables say.
    let data = home.into_iter().chain(std::env::split_paths(&shared)).chain(std::env::split_paths(DATA_DIRS));
    for folder in data.filter(|folder| folder.is_absolute()).flat_map(|data| BELOW.map(|below| data.join(below))) {
        if !folders.contains(&folder) {
            folders.push(folder);
        }
    }
    folders
}

/// Every dictionary in these folders, by name. Of two with one name the first is meant.
#[must_use]
pub fn installed(folders: &[PathBuf]) -> Vec<Installed> {
    let mut found = BTreeMap::new();
    for folder in folders {
        // A folder that is not there has no dictionaries.
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let dic = entry.path();
            let aff = dic.with_extension("aff");
            let Some(name) = dic.file_stem().and_then(|name| name.to_str()) else { continue };
            if dic.extension().is_some_and(|ending| ending == "dic") && aff.is_file() {
                let one = || Installed { name: name.to_owned(), language: language_of(name), aff, dic: dic.clone() };
                found.entry(name.to_owned()).or_insert_with(one);
            }
        }
    }
    found.into_values().collect()
}

/// The dictionary for a language: its own, else the common one of another country.
#[must_use]
pub fn for_language<'a>(language: &str, installed: &'a [Installed]) -> Option<&'a Installed> {
    let wanted = language.replace('_', "-").to_ascii_lowercase();
    let base = wanted.split('-').next().unwrap_or_default();
    let home = if base == "en" { "en-us".to_owned() } else { format!("{base}-{base}") };
    let rank = |one: &Installed| {
        let name = one.name.replace('_', "-").to_ascii_lowercase();
        match name {
            _ if name == wanted => Some(0),
            _ if name.starts_with(&format!("{wanted}-")) && wanted != base => Some(1),
            _ if name == home => Some(2),
            _ if name == base => Some(3),
            _ if name.starts_with(&format!("{home}-")) => Some(4),
            _ if name.split('-').next() == Some(base) => Some(5),
            _ => None,
        }
    };
    installed.iter().filter_map(|one| Some((rank(one)?, one))).min_by_key(|(rank, _)| *rank).map(|(_, one)| one)
}

/// What Debian and its kin call the package with the dictionary of a language.
#[must_use]
pub fn package(language: &str) -> String {
    let tag = language.replace('_', "-").to_ascii_lowercase();
    let (base, region) = tag.split_once('-').unwrap_or((&tag, ""));
    match (base, region) {
        ("en", "") => "hunspell-en-us".to_owned(),
        ("de" | "pt", "") => format!("hunspell-{base}-{base}"),
        ("en" | "de" | "pt", region) => format!("hunspell-{base}-{region}"),
        ("nb" | "nn" | "no", _) => "hunspell-no".to_owned(),
        _ => format!("hunspell-{base}"),
    }
}

/// `de_DE_frami` is German of Germany, whoever made it.
fn language_of(name: &str) -> String {
    let region = |part: &&str| part.len() == 2 || (part.len() == 4 && part.chars().all(char::is_alphabetic));
    let mut parts = name.split(['_', '-']);
    let mut tag = parts.next().unwrap_or_default().to_lowercase();
    for part in parts.take_while(region) {
        tag += "-";
        tag += part;
    }
    tag
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(names: &[&str]) -> Vec<Installed> {
        let one = |name: &&str| Installed {
            name: (*name).to_owned(),
            language: language_of(name),
            aff: PathBuf::new(),
            dic: PathBuf::new(),
        };
        names.iter().map(one).collect()
    }

    #[track_caller]
    fn check(installed: &[&str], language: &str, expected: Option<&str>) {
        let installed = named(installed);
        let found = for_language(language, &installed).map(|one| one.name.as_str());
        assert_eq!(found, expected, "{language}");
    }

    #[test]
    fn a_language_gets_its_own_dictionary_or_the_common_one() {
        check(&["en_AU", "en_GB", "en_US"], "en", Some("en_US"));
        check(&["en_AU", "en_GB", "en_US"], "en-GB", Some("en_GB"));
        check(&["en_AU", "en_US"], "en-GB", Some("en_US"));
        check(&["en_AU"], "en", Some("en_AU"));
        check(&["de_AT", "de_DE_frami", "de_CH"], "de", Some("de_DE_frami"));
        check(&["sr", "sr_Latn_RS"], "sr-Latn", Some("sr_Latn_RS"));
        check(&["fr"], "fr-CA", Some("fr"));
        check(&["en_US", "de_DE"], "fr", None);
        check(&["en_US"], "", None);
    }

    #[test]
    fn a_name_says_its_language_and_a_language_its_package() {
        assert_eq!(
            ["en_US", "de_DE_frami", "eo", "sr_Latn_RS"].map(language_of),
            ["en-US", "de-DE", "eo", "sr-Latn-RS"]
        );
        let packages = ["en", "en-GB", "de", "pt-BR", "fr", "nb-NO", "sv-SE"].map(package);
        let expected = ["hunspell-en-us", "hunspell-en-gb", "hunspell-de-de", "hunspell-pt-br", "hunspell-fr"];
        assert_eq!(packages[..5], expected);
        assert_eq!(packages[5..], ["hunspell-no", "hunspell-sv"]);
    }
}
