//! The one list of the checks, and the look that goes through it.

use crate::checks as one;
use crate::finding::{Finding, Found};
use crate::galley::{Galley, Language};
use domain::{HouseStyle, Severity};

/// One check.
pub struct Check {
    /// The word for it in house styles, in the terminal and in waivers.
    pub id: &'static str,
    /// How strict it is where a house style does not say.
    pub severity: Severity,
    /// What it is called, in English and in German.
    pub name: (&'static str, &'static str),
    /// Looks, and takes down what it finds.
    pub look: fn(&mut Found<'_>),
}

/// Every check, in the order in which findings of equal weight are told.
pub const CHECKS: &[Check] = &[
    one::parts::REQUIRED,
    one::parts::EXPECTED,
    one::placeholders::CHECK,
    one::residue::CHECK,
    one::editing_marks::CHECK,
    one::local_paths::CHECK,
    one::hidden::CHECK,
    one::fields::CHECK,
    one::target::LIMITS,
    one::target::NEEDS,
    one::target::PICTURES,
    one::target::MARKUP,
    one::note::OMITS,
    one::note::CLAIMS,
    one::note::PROMISES,
    one::tool_names::CHECK,
    one::byline::CHECK,
    one::sign_off::CHECK,
    one::open_comments::CHECK,
    one::unknown::CHECK,
    one::quotes::CHECK,
    one::numbers::CHECK,
    one::names::CHECK,
    one::dates::CHECK,
    one::takeaways::CHECK,
    one::alt_text::CHECK,
    one::credit::CHECK,
    one::image_label::CHECK,
    one::image_questions::CHECK,
    one::lengths::LIMITS,
    one::lengths::LENGTHS,
    one::links::CHECK,
    one::tracking::CHECK,
    one::headline_repeated::CHECK,
    one::marks::CHECK,
    one::spaces::CHECK,
    one::shouting::CHECK,
];

impl Check {
    /// What it is called.
    #[must_use]
    pub fn named(&self, language: Language) -> &'static str {
        match language {
            Language::English => self.name.0,
            Language::German => self.name.1,
        }
    }
}

/// What a look has found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Looked {
    /// The required ones first, then in the order of [`CHECKS`].
    pub findings: Vec<Finding>,
    /// Checks with more findings than are told, and how many more.
    pub left_out: Vec<(&'static str, u32)>,
    /// Checks that there was no time for.
    pub unfinished: Vec<&'static str>,
}

/// The check with this id.
#[must_use]
pub fn check(id: &str) -> Option<&'static Check> {
    CHECKS.iter().find(|check| check.id == id)
}

/// How strict a house is about a check.
#[must_use]
pub fn severity(check: &Check, house: &HouseStyle) -> Severity {
    house.checks.get(check.id).copied().unwrap_or(check.severity)
}

/// What keeps the article here: what the checks find that the house requires, and nobody has set aside.
#[must_use]
pub fn standing(galley: &Galley<'_>) -> Vec<Finding> {
    let mut standing = Vec::new();
    for check in CHECKS.iter().filter(|check| severity(check, galley.house) == Severity::Required) {
        let mut found = Found::new(galley, check.id, Severity::Required);
        (check.look)(&mut found);
        standing.append(&mut found.findings);
    }
    standing.retain(|finding| finding.waived(&galley.article.waivers).is_none());
    standing
}

/// Goes through every check that the house does not leave out, while `in_time` says that there is time.
#[must_use]
pub fn look(galley: &Galley<'_>, in_time: &dyn Fn() -> bool) -> Looked {
    let mut looked = Looked::default();
    for check in CHECKS {
        let severity = severity(check, galley.house);
        if severity == Severity::Off {
            continue;
        }
        if !in_time() {
            looked.unfinished.push(check.id);
            continue;
        }
        let mut found = Found::new(galley, check.id, severity);
        (check.look)(&mut found);
        if found.left_out > 0 {
            looked.left_out.push((check.id, found.left_out));
        }
        looked.findings.append(&mut found.findings);
    }
    looked.findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    looked
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_check_has_an_id_of_its_own_and_a_name_in_both_languages() {
        for (index, check) in CHECKS.iter().enumerate() {
            assert!(CHECKS.iter().skip(index + 1).all(|other| other.id != check.id), "{} twice", check.id);
            assert!(check.id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{} is no id", check.id);
            assert_ne!(check.name.0, check.name.1, "{} is not worded in German", check.id);
        }
    }

    #[test]
    fn the_built_in_houses_name_only_checks_there_are() {
        for (name, _) in domain::house::BUILT_IN {
            let house = HouseStyle::built_in(name).expect("a built-in style reads");
            for id in house.checks.keys() {
                assert!(check(id).is_some(), "{name} names “{id}”");
            }
        }
    }
}
