//! What a person may choose about how Colophon works and looks, and what such a choice may be.

use crate::{Person, Refusal};
use std::collections::BTreeMap;

/// Longest name, role or contact, in characters.
const WORDS_CHARS_MAX: usize = 200;

/// Longest combination of keys, in bytes: `Mod+Alt+Shift+ArrowRight` has 24.
const KEYS_BYTES_MAX: usize = 40;

/// Smallest and largest letters of the page, in percent of its own size.
const SIZE_PERCENT: std::ops::RangeInclusive<u16> = 50..=300;

/// Everything that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Who writes here.
    pub person: Person,
    /// Whether somebody gave that name; otherwise it is the one of the account on this machine.
    pub person_named: bool,
    /// The house style of new articles.
    pub house: String,
    /// What the window speaks: `system`, or a language tag.
    pub language: String,
    /// Light or dark.
    pub theme: Theme,
    /// How strongly things stand out.
    pub contrast: Contrast,
    /// Whether things move.
    pub motion: Motion,
    /// How long the lines of the page are.
    pub width: Width,
    /// The letters of the page, in percent of its own size.
    pub size_percent: u16,
    /// What stays clear while the rest of the page steps back.
    pub focus: Focus,
    /// Whether the line that is written stays in the middle of the page.
    pub typewriter: bool,
    /// Whether the page shows by colour and line where its words come from.
    pub origins: bool,
    /// Whether the page marks the words that the checks have found.
    pub findings: bool,
    /// Whether the window has its menu bar.
    pub menu_bar: bool,
    /// Whether misspelt words are marked.
    pub spelling: bool,
    /// Whether words all in capitals are judged, too.
    pub spelling_capitals: bool,
    /// Keys of a person's own.
    pub keys: Keys,
    /// The folder for backups; empty for the one inside the library.
    pub backup_folder: String,
}

/// A choice of settings: what is `None` stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the fields of `Settings`")]
pub struct SettingsChange {
    pub person_name: Option<String>,
    pub person_role: Option<String>,
    pub person_contact: Option<String>,
    pub house: Option<String>,
    pub language: Option<String>,
    pub theme: Option<Theme>,
    pub contrast: Option<Contrast>,
    pub motion: Option<Motion>,
    pub width: Option<Width>,
    pub size_percent: Option<u16>,
    pub focus: Option<Focus>,
    pub typewriter: Option<bool>,
    pub origins: Option<bool>,
    pub findings: Option<bool>,
    pub menu_bar: Option<bool>,
    pub spelling: Option<bool>,
    pub spelling_capitals: Option<bool>,
    pub keys: Option<Keys>,
    pub backup_folder: Option<String>,
}

/// An enum of choices with the word that stands for each where it is kept.
macro_rules! choices {
    ($(#[$doc:meta])* $name:ident, $what:literal: $($choice:ident $word:literal),+) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        #[expect(missing_docs, reason = "each choice is its own word")]
        pub enum $name { $($choice),+ }

        impl $name {
            /// Every choice, the usual one first.
            pub const ALL: &[Self] = &[$(Self::$choice),+];

            /// The word that stands for it.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$choice => $word),+ }
            }

            /// Reads what `name` writes.
            pub fn parse(text: &str) -> Result<Self, Refusal> {
                Self::ALL.iter().copied().find(|one| one.name() == text).ok_or_else(|| Refusal::BadChoice {
                    what: $what,
                    said: text.to_owned(),
                    known: Self::ALL.iter().map(|one| one.name()).collect::<Vec<_>>().join(", "),
                })
            }
        }
    };
}

choices!(
    /// Light or dark, or as the system has it.
    Theme, "theme": System "system", Light "light", Dark "dark"
);
choices!(
    /// High contrast, or as the system has it.
    Contrast, "contrast": System "system", High "high"
);
choices!(
    /// Without motion, or as the system has it.
    Motion, "motion": System "system", Reduced "reduced"
);
choices!(
    /// How long the lines of the page are.
    Width, "line width": Normal "normal", Narrow "narrow", Wide "wide"
);
choices!(
    /// What stays clear while the rest of the page steps back.
    Focus, "focus": None "none", Sentence "sentence", Paragraph "paragraph"
);

/// Keys of a person's own, by the id of the action; an empty list takes an action's keys away.
///
/// Kept as lines of an id and its combinations, such as `article.new Mod+N F5`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Keys(BTreeMap<String, Vec<String>>);

impl Keys {
    /// Takes ids such as `article.new` and combinations such as `Mod+Shift+P`.
    pub fn new(keys: BTreeMap<String, Vec<String>>) -> Result<Self, Refusal> {
        let is_id = |id: &str| {
            !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b".-".contains(&b))
        };
        let is_combination =
            |keys: &str| !keys.is_empty() && keys.len() <= KEYS_BYTES_MAX && !keys.contains(char::is_whitespace);
        for (id, combinations) in &keys {
            if let Some(bad) = combinations.iter().find(|one| !is_combination(one)) {
                return Err(Refusal::BadKeys(bad.clone()));
            }
            if !is_id(id) {
                return Err(Refusal::BadKeys(id.clone()));
            }
        }
        Ok(Self(keys))
    }

    /// Reads the lines that [`Keys::lines`] writes; what is no such line is left out.
    #[must_use]
    pub fn of_lines(lines: &str) -> Self {
        let keys = lines.lines().filter_map(|line| {
            let mut words = line.split(' ').map(str::to_owned);
            let one = BTreeMap::from([(words.next()?, words.collect())]);
            Self::new(one).ok()
        });
        Self(keys.flat_map(|keys| keys.0).collect())
    }

    /// One line for each action.
    #[must_use]
    pub fn lines(&self) -> String {
        self.0.iter().map(|(id, keys)| [std::slice::from_ref(id), &keys[..]].concat().join(" ") + "\n").collect()
    }

    /// The combinations by action.
    #[must_use]
    pub fn by_action(&self) -> &BTreeMap<String, Vec<String>> {
        &self.0
    }
}

/// A person's name: one line that is not blank. Without a comma, because behind one stands the role.
pub fn person_name(text: &str) -> Result<String, Refusal> {
    let name = words(text)?;
    match name {
        name if name.is_empty() => Err(Refusal::NamelessPerson),
        name if name.contains(',') => Err(Refusal::CommaInName),
        name => Ok(name),
    }
}

/// A role or a contact: one line, which may be empty.
pub fn words(text: &str) -> Result<String, Refusal> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > WORDS_CHARS_MAX {
        return Err(Refusal::TooLong { max: WORDS_CHARS_MAX });
    }
    Ok(line)
}

/// The size of the page's letters in percent.
pub fn size_percent(percent: u16) -> Result<u16, Refusal> {
    if SIZE_PERCENT.contains(&percent) {
        Ok(percent)
    } else {
        Err(Refusal::BadSize { percent, least: *SIZE_PERCENT.start(), most: *SIZE_PERCENT.end() })
    }
}

/// The language of the window: `system`, or a BCP 47 tag. Whether there are words in it is known by the window.
pub fn language(tag: &str) -> Result<String, Refusal> {
    let parts =
        || tag.split('-').all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
    if tag == "system" || (tag.len() >= 2 && parts()) {
        Ok(tag.to_owned())
    } else {
        Err(Refusal::BadLanguage(tag.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_reads_back_and_an_unknown_one_names_those_there_are() {
        for theme in Theme::ALL {
            assert_eq!(Theme::parse(theme.name()), Ok(*theme));
        }
        let refusal = Contrast::parse("loud").expect_err("no such contrast").to_string();
        assert!(refusal.contains("system, high"), "{refusal}");
    }

    #[track_caller]
    fn kept(keys: &[(&str, &[&str])]) {
        let keys = keys.iter().map(|(id, keys)| ((*id).to_owned(), keys.iter().map(|k| (*k).to_owned()).collect()));
        let keys = Keys::new(keys.collect()).expect("keys that can be kept");
        assert_eq!(Keys::of_lines(&keys.lines()), keys, "they read back from {:?}", keys.lines());
    }

    #[test]
    fn keys_read_back_as_they_were_chosen() {
        kept(&[]);
        kept(&[("article.new", &["Mod+N", "F5"]), ("edit.find", &[])]);
        kept(&[("view.larger", &["Mod++", "Mod+="])]);
    }

    #[test]
    fn what_is_no_key_is_refused_and_a_line_that_is_none_is_left_out() {
        let keys = |id: &str, keys: &str| Keys::new(BTreeMap::from([(id.to_owned(), vec![keys.to_owned()])]));
        assert!(keys("article.new", "Mod+ N").is_err());
        assert!(keys("article new", "Mod+N").is_err());
        assert!(keys("article.new", "").is_err());
        assert_eq!(Keys::of_lines("ARTICLE Mod+N\n\nedit.find Mod+F").by_action().len(), 1);
    }

    #[test]
    fn a_name_is_one_line_without_a_comma() {
        assert_eq!(person_name("  Ada\n Lovelace ").as_deref(), Ok("Ada Lovelace"));
        assert_eq!(person_name(" "), Err(Refusal::NamelessPerson));
        assert_eq!(person_name("Ada, editor"), Err(Refusal::CommaInName));
        assert!(words(&"x".repeat(201)).is_err());
    }

    #[test]
    fn a_language_is_a_tag() {
        for fine in ["system", "de", "en-GB", "zh-Hant-TW"] {
            assert_eq!(language(fine).as_deref(), Ok(fine));
        }
        for bad in ["", "d", "de_AT", "german language"] {
            assert!(language(bad).is_err(), "{bad}");
        }
    }
}
