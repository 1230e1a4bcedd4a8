//! What can be chosen about a target, and what is chosen: by the target itself, by the house style's `[targets.NAME]`,
//! or for one export alone, each over the one before.

use domain::{HouseStyle, Refusal};
use std::collections::BTreeMap;

/// One thing that can be chosen about a target. Its words for people are the window's; the terminal says its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice {
    /// What it is called in a house style and in the terminal: `format`.
    pub key: &'static str,
    /// What may be said.
    pub values: Values,
    /// What holds where nobody says anything; one of `values`.
    pub default: &'static str,
    /// What it decides, as one sentence in English.
    pub about: &'static str,
}

/// What may be said of a [`Choice`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Values {
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// `true` or `false`.
    Flag,
    /// A text of so many characters at most, on one line.
    Text {
        /// In characters.
        chars_max: usize,
    },
}

/// Where a part goes that a site's templates may want to set themselves.
pub const PLACES: Values = Values::OneOf(&["body", "front-matter", "both"]);

/// How the marks of a community draft stand in a page: as it writes them, which is no valid HTML yet, and once more in a form that
/// is; in that form alone; or not at all.
pub const ATTRIBUTES: Choice = Choice {
    key: "attributes",
    values: Values::OneOf(&["both", "data", "none"]),
    default: "both",
    about: "How elements say what a tool had a part in: ai-disclosure and data-ai-disclosure, the latter alone, or neither.",
};

/// What is chosen, complete: every choice of the target has its value.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Options(BTreeMap<&'static str, String>);

impl Options {
    /// The target's own values, over them the house style's, over these what is chosen for this export. A house style may
    /// say `[targets] note = "both"` for every target that has the choice. A key that the target does not know, or a value
    /// that it does not take, is refused, with those it does.
    pub fn new(
        target: &'static str,
        choices: &'static [Choice],
        house: &HouseStyle,
        chosen: &[(String, String)],
    ) -> Result<Self, Refusal> {
        let mut options: BTreeMap<&'static str, String> =
            choices.iter().map(|choice| (choice.key, choice.default.to_owned())).collect();
        let shared = house.targets.get("").into_iter().flatten();
        let shared = shared.filter(|(key, _)| choices.iter().any(|choice| choice.key == key.as_str()));
        let own = house.targets.get(target).into_iter().flatten();
        let chosen = chosen.iter().map(|(key, value)| (key, value));
        for (key, value) in shared.chain(own).chain(chosen) {
            let Some(choice) = choices.iter().find(|choice| choice.key == key.as_str()) else {
                let known = choices.iter().map(|choice| choice.key).collect::<Vec<_>>().join(", ");
                return Err(Refusal::NoSuchOption { target, key: key.chars().take(80).collect(), known });
            };
            if let Some(takes) = choice.values.refuse(value) {
                let value = value.chars().take(80).collect();
                return Err(Refusal::BadOption { target, key: choice.key, value, takes });
            }
            options.insert(choice.key, value.clone());
        }
        Ok(Self(options))
    }

    /// The value of a choice that the target has; empty for any other.
    #[must_use]
    pub fn get(&self, key: &str) -> &str {
        self.0.get(key).map_or("", String::as_str)
    }

    /// Whether a [`Values::Flag`] is set.
    #[must_use]
    pub fn is_on(&self, key: &str) -> bool {
        self.get(key) == "true"
    }

    /// Whether a part with a choice of [`PLACES`] stands in the text.
    #[must_use]
    pub fn in_body(&self, part: &str) -> bool {
        self.get(part) != "front-matter"
    }

    /// Whether it stands in the front matter.
    #[must_use]
    pub fn in_front_matter(&self, part: &str) -> bool {
        matches!(self.get(part), "front-matter" | "both")
    }

    /// Each choice with its value, by key.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.0.iter().map(|(key, value)| (*key, value.as_str()))
    }
}

impl Values {
    /// What is taken instead, in words; none where `value` is.
    fn refuse(self, value: &str) -> Option<String> {
        match self {
            Self::OneOf(words) => (!words.contains(&value)).then(|| words.join(", ")),
            Self::Flag => (!matches!(value, "true" | "false")).then(|| "true, false".to_owned()),
            Self::Text { chars_max } => {
                let fits = value.chars().count() <= chars_max && !value.chars().any(char::is_control);
                (!fits).then(|| format!("a text of at most {chars_max} characters on one line"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHOICES: &[Choice] = &[
        Choice { key: "format", values: Values::OneOf(&["yaml", "toml"]), default: "yaml", about: "The front matter." },
        Choice { key: "note", values: PLACES, default: "body", about: "Where the note stands." },
        Choice { key: "draft", values: Values::Flag, default: "false", about: "Whether it is a draft." },
        Choice { key: "layout", values: Values::Text { chars_max: 4 }, default: "", about: "The template." },
    ];

    fn house(toml: &str) -> HouseStyle {
        HouseStyle::parse(&format!("name = \"x\"\ntitle = \"X\"\nbased_on = \"plain\"\n{toml}")).expect("a style")
    }

    #[track_caller]
    fn check(toml: &str, chosen: &[(&str, &str)], expected: Result<&[(&str, &str)], &str>) {
        let chosen: Vec<(String, String)> = chosen.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect();
        let options = Options::new("hugo", CHOICES, &house(toml), &chosen);
        match (options, expected) {
            (Ok(options), Ok(expected)) => assert_eq!(options.iter().collect::<Vec<_>>(), expected),
            (Err(refusal), Err(part)) => assert!(refusal.to_string().contains(part), "{refusal}"),
            (options, expected) => panic!("{options:?} instead of {expected:?}"),
        }
    }

    #[test]
    fn what_is_chosen_for_one_export_stands_over_the_house_and_the_house_over_the_target() {
        let own = [("draft", "false"), ("format", "yaml"), ("layout", ""), ("note", "body")];
        check("", &[], Ok(&own));
        let toml = "[targets]\nnote = \"both\"\nelsewhere = \"1\"\n[targets.hugo]\ndraft = true\nformat = \"toml\"";
        check(toml, &[], Ok(&[("draft", "true"), ("format", "toml"), ("layout", ""), ("note", "both")]));
        let chosen = [("format", "yaml"), ("layout", "post")];
        check(toml, &chosen, Ok(&[("draft", "true"), ("format", "yaml"), ("layout", "post"), ("note", "both")]));
    }

    #[test]
    fn what_is_not_known_is_refused_with_what_is() {
        check("", &[("fromat", "yaml")], Err("format, note, draft, layout"));
        check("", &[("format", "xml")], Err("yaml, toml"));
        check("", &[("draft", "yes")], Err("true, false"));
        check("", &[("layout", "a\nb")], Err("at most 4 characters"));
        check("[targets.hugo]\nfomat = \"yaml\"", &[], Err("fomat"));
    }

    #[test]
    fn a_part_stands_in_the_text_in_the_front_matter_or_in_both() {
        let options = |place: &str| {
            Options::new("hugo", CHOICES, &house(""), &[("note".to_owned(), place.to_owned())]).expect("a place")
        };
        let places = ["body", "front-matter", "both"].map(|place| {
            let options = options(place);
            (options.in_body("note"), options.in_front_matter("note"))
        });
        assert_eq!(places, [(true, false), (false, true), (true, true)]);
    }
}
