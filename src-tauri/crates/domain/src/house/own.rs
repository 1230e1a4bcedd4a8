//! House styles of one's own: what they must keep to, and how a changed one is written down.
//!
//! A style stays the TOML that somebody wrote: only what changed is put into it, so comments, and tables that this
//! version does not know, stay.

use super::{HouseStyle, Label, Limit, bad, base_of, document_mut, overlay};
use crate::part::Section;
use crate::{Refusal, Slug, settings};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Display;
use toml_edit::{Array, DocumentMut, Item, Table, value};

/// The most characters of a title, a label, a hint, an address.
const WORDS_CHARS_MAX: usize = 120;
/// The most characters of a template.
const TEMPLATE_CHARS_MAX: usize = 4000;
/// The most that a limit may ask for: no article has more characters.
const LIMIT_MAX: u32 = 100_000;
/// So many people sign at most: a newsroom that asks for more asks for names on a list.
const SIGN_OFFS_MAX: u32 = 9;
/// The longest name: it stands in lists, and in file names.
const NAME_CHARS_MAX: usize = 40;

/// What has a label: the blocks with a heading, the credit, and what recognises a part in a file.
pub const LABELLED: [&str; 11] = [
    "takeaways",
    "qa",
    "analysis",
    "note",
    "hero.credit",
    "hero.alt",
    "hero.caption",
    "byline",
    "deck",
    "question",
    "answer",
];
/// What is printed above or before, so that it cannot be blank.
const PRINTED: [&str; 7] = ["takeaways", "qa", "analysis", "note", "hero.credit", "question", "answer"];
/// What can have a limit: characters, or entries for `takeaways` and `qa`.
pub const LIMITED: [&str; 13] = [
    "headline",
    "deck",
    "hero.alt",
    "hero.caption",
    "hero.credit",
    "takeaways",
    "takeaway",
    "body",
    "qa",
    "question",
    "answer",
    "analysis",
    "note",
];

impl HouseStyle {
    /// Whether a newsroom can work with it; it says what is wrong.
    pub fn check(&self) -> Result<(), Refusal> {
        let name = Slug::parse(&self.name).is_ok() && self.name.len() <= NAME_CHARS_MAX;
        rule(name, || format!("its name has small letters, digits and single hyphens, at most {NAME_CHARS_MAX}"))?;
        rule(!self.title.trim().is_empty(), || "it needs a title".to_owned())?;
        line("its title", &self.title)?;
        rule(self.language != "system" && settings::language(&self.language).is_ok(), || {
            format!("“{}” is not a language; write a tag such as en or de-AT", self.language)
        })?;
        let web = ["https://", "http://"].iter().any(|start| self.policy.starts_with(start));
        rule(self.policy.is_empty() || (web && !self.policy.contains(char::is_whitespace)), || {
            "the address of its rules begins with https://".to_owned()
        })?;
        line("the address of its rules", &self.policy)?;
        for template in [&self.note_template, &self.top_template] {
            rule(template.chars().count() <= TEMPLATE_CHARS_MAX, || {
                format!("a template has {TEMPLATE_CHARS_MAX} characters at most")
            })?;
        }
        self.check_labels()?;
        for (of, hint) in &self.hints {
            line(&format!("the hint of {of}"), hint)?;
        }
        rule(self.review.sign_offs <= SIGN_OFFS_MAX, || {
            format!("it asks for the sign-offs of {SIGN_OFFS_MAX} people at most")
        })?;
        rule(self.unknown_percent <= 100, || "of a hundred words, 100 at most can be of unknown origin".to_owned())?;
        for (of, limit) in &self.limits {
            rule(LIMITED.contains(&of.as_str()), || {
                format!("there is no limit for “{of}”; there is one for {}", LIMITED.join(", "))
            })?;
            let sound = (1..=LIMIT_MAX).contains(&limit.max) && limit.recommended <= limit.max;
            rule(sound, || {
                format!(
                    "the limits of {of}: at most {LIMIT_MAX}, and what is recommended is not more than what is allowed"
                )
            })?;
        }
        Ok(())
    }

    fn check_labels(&self) -> Result<(), Refusal> {
        for (of, label) in &self.labels {
            rule(LABELLED.contains(&of.as_str()), || {
                format!("there is no label for “{of}”; there is one for {}", LABELLED.join(", "))
            })?;
            line(&format!("the label of {of}"), &label.label)?;
            label.known.iter().try_for_each(|known| line(&format!("a label under which {of} is recognised"), known))?;
        }
        for of in PRINTED {
            rule(!self.label(of).trim().is_empty(), || format!("the label of {of} is missing"))?;
        }
        let headings = [Section::Takeaways, Section::Qa, Section::Analysis, Section::Note];
        let different: BTreeSet<String> = headings.iter().map(|of| self.label(of.name()).to_lowercase()).collect();
        rule(different.len() == headings.len(), || "two of its parts have the same label".to_owned())
    }
}

/// The TOML of a style named `name` and called `title`, which begins as another one is.
pub fn copied(from: &str, name: &str, title: &str) -> Result<String, Refusal> {
    let mut document = document_mut(from)?;
    document.insert("name", value(name));
    document.insert("title", value(title));
    Ok(document.to_string())
}

/// `toml` with what `wanted` says otherwise. `wanted` is what was read from it, changed.
pub fn edited(toml: &str, wanted: &HouseStyle) -> Result<String, Refusal> {
    let small = put(document_mut(toml)?, &HouseStyle::parse(toml)?, wanted).to_string();
    if HouseStyle::parse(&small)? == *wanted {
        return Ok(small);
    }
    // Something is to go that its base has: it stands on its own from now on.
    let given = document_mut(toml)?;
    let mut whole = match base_of(given.as_table())? {
        Some(base) => overlay(base, given.as_table()),
        None => given.as_table().clone(),
    };
    whole.remove("based_on");
    let whole = DocumentMut::from(whole);
    let whole = put(whole.clone(), &HouseStyle::parse(&whole.to_string())?, wanted).to_string();
    if HouseStyle::parse(&whole)? == *wanted { Ok(whole) } else { Err(bad("it cannot be written down".to_owned())) }
}

fn put(mut document: DocumentMut, present: &HouseStyle, wanted: &HouseStyle) -> DocumentMut {
    let root = document.as_table_mut();
    let mut text = |key: &str, now: &str, then: &str| {
        if now != then {
            root.insert(key, value(then));
        }
    };
    text("title", &present.title, &wanted.title);
    text("language", &present.language, &wanted.language);
    if present.order != wanted.order {
        root.insert("order", value(wanted.order.iter().map(|section| section.name()).collect::<Array>()));
    }
    let note = [
        ("template", &present.note_template, &wanted.note_template),
        ("top", &present.top_template, &wanted.top_template),
        ("policy", &present.policy, &wanted.policy),
    ];
    for (key, _, then) in note.iter().filter(|(_, now, then)| now != then) {
        table(root, "note").insert(key, value(then.as_str()));
    }
    each(root, "labels", &present.labels, &wanted.labels, |inner, label: &Label| {
        inner.insert("label", value(&label.label));
        inner.insert("known", value(label.known.iter().map(String::as_str).collect::<Array>()));
    });
    each(root, "limits", &present.limits, &wanted.limits, |inner, limit: &Limit| {
        inner.insert("recommended", value(i64::from(limit.recommended)));
        inner.insert("max", value(i64::from(limit.max)));
    });
    if present.review != wanted.review {
        let (now, then) = (&present.review, &wanted.review);
        let review = table(root, "review");
        if now.other_person != then.other_person {
            review.insert("other_person", value(then.other_person));
        }
        if now.sign_offs != then.sign_offs {
            review.insert("sign_offs", value(i64::from(then.sign_offs)));
        }
        if now.scope != then.scope {
            review.insert("scope", value(then.scope.iter().map(|word| word.name()).collect::<Array>()));
        }
    }
    if present.unknown_percent != wanted.unknown_percent {
        table(root, "origins").insert("unknown_percent", value(i64::from(wanted.unknown_percent)));
    }
    if present.checks != wanted.checks {
        let checks = table(root, "checks");
        present.checks.keys().filter(|id| !wanted.checks.contains_key(*id)).for_each(|id| drop(checks.remove(id)));
        let changed = wanted.checks.iter().filter(|(id, severity)| present.checks.get(*id) != Some(*severity));
        changed.for_each(|(id, severity)| drop(checks.insert(id, value(severity.name()))));
    }
    if present.hints != wanted.hints {
        let hints = table(root, "hints");
        present.hints.keys().filter(|of| !wanted.hints.contains_key(*of)).for_each(|of| drop(hints.remove(of)));
        let changed = wanted.hints.iter().filter(|(of, hint)| present.hints.get(*of) != Some(*hint));
        changed.for_each(|(of, hint)| drop(hints.insert(of, value(hint))));
    }
    document
}

/// Puts the entries that changed into the table `name`, each a table of its own.
fn each<T: PartialEq>(
    root: &mut Table,
    name: &str,
    present: &BTreeMap<String, T>,
    wanted: &BTreeMap<String, T>,
    write: impl Fn(&mut Table, &T),
) {
    if present == wanted {
        return;
    }
    let of_name = table(root, name);
    present.keys().filter(|of| !wanted.contains_key(*of)).for_each(|of| drop(of_name.remove(of)));
    for (of, one) in wanted.iter().filter(|(of, one)| present.get(*of) != Some(*one)) {
        write(table(of_name, of), one);
    }
}

/// The table of this name, made where there is none.
fn table<'a>(of: &'a mut Table, name: &str) -> &'a mut Table {
    if of.get(name).and_then(Item::as_table).is_none() {
        let mut made = Table::new();
        made.set_implicit(true);
        of.insert(name, Item::Table(made));
    }
    of.get_mut(name).and_then(Item::as_table_mut).expect("it was just made")
}

fn line(what: &str, words: &str) -> Result<(), Refusal> {
    let one = !words.contains(char::is_control) && words.chars().count() <= WORDS_CHARS_MAX;
    rule(one, || format!("{what} is one line of at most {WORDS_CHARS_MAX} characters"))
}

fn rule<W: Display>(kept: bool, why: impl FnOnce() -> W) -> Result<(), Refusal> {
    if kept { Ok(()) } else { Err(Refusal::HouseRule(why().to_string())) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Severity;
    use crate::house::BUILT_IN;
    use crate::review;
    use crate::sign_off::Scope;

    const OURS: &str = "# The Gazette’s own.\nbased_on = \"ainews\"\nname = \"gazette\"\ntitle = \"The Gazette\"\n\n[checks]\nalt = \"off\" # for later\n";

    #[track_caller]
    fn check(toml: &str, change: impl FnOnce(&mut HouseStyle), expected: &[&str]) -> String {
        let mut wanted = HouseStyle::parse(toml).expect("it reads");
        change(&mut wanted);
        let written = edited(toml, &wanted).expect("it can be written");
        assert_eq!(HouseStyle::parse(&written), Ok(wanted), "{written}");
        expected.iter().for_each(|piece| assert!(written.contains(piece), "{piece:?} is not in\n{written}"));
        written
    }

    fn set_limit(style: &mut HouseStyle, of: &str, recommended: u32, max: u32) {
        style.limits.insert(of.to_owned(), Limit { recommended, max });
    }

    #[test]
    fn the_built_in_styles_keep_to_the_rules() {
        for (name, _) in BUILT_IN {
            assert_eq!(HouseStyle::built_in(name).and_then(|style| style.check()), Ok(()));
        }
    }

    #[test]
    fn a_change_is_put_in_and_everything_else_stays_as_it_was_written() {
        let kept = ["# The Gazette’s own.", "based_on = \"ainews\"", "alt = \"off\" # for later"];
        check(OURS, |_| (), &kept);
        let title = check(OURS, |style| style.title = "Gazette".to_owned(), &kept);
        assert_eq!(title, OURS.replace("The Gazette\"", "Gazette\""));
        check(OURS, |style| style.order.swap(5, 6), &kept);
        check(OURS, |style| style.policy = "https://gazette.example/ai".to_owned(), &kept);
        let label = |style: &mut HouseStyle| {
            style.labels.insert("hero.credit".into(), Label { label: "Foto".into(), known: vec!["Bild".into()] });
        };
        check(OURS, label, &kept);
        check(OURS, |style| drop(style.hints.insert("deck".into(), "Kurz".into())), &kept);
        check(OURS, |style| set_limit(style, "body", 1, 9000), &kept);
    }

    #[test]
    fn what_its_base_has_can_be_taken_out() {
        let unbound =
            check(OURS, |style| style.limits.retain(|of, _| of != "headline"), &["alt = \"off\"", "Key Takeaways"]);
        assert!(!unbound.contains("based_on"), "{unbound}");
        check(OURS, |style| drop(style.hints.remove("deck")), &["alt = \"off\""]);
        check(&unbound, |style| style.limits.retain(|of, _| of != "deck"), &["alt = \"off\""]);
    }

    #[test]
    fn what_must_be_signed_and_what_is_checked_is_put_in_and_taken_out() {
        let kept = ["# The Gazette’s own.", "based_on = \"ainews\"", "alt = \"off\" # for later"];
        let signed = |style: &mut HouseStyle| {
            let scope = vec![Scope::Facts, Scope::DisclosureNote];
            style.review = review::Asks { other_person: true, sign_offs: 2, scope };
        };
        check(OURS, signed, &[&kept[..], &["other_person = true", "\"disclosure_note\""]].concat());
        check(OURS, |style| style.unknown_percent = 0, &[&kept[..], &["unknown_percent = 0"]].concat());
        let strict = |style: &mut HouseStyle| {
            style.checks.insert("links".into(), Severity::Required);
        };
        let strict = check(OURS, strict, &[&kept[..], &["links = \"required\""]].concat());
        let lenient = check(&strict, |style| style.checks.retain(|id, _| id != "links"), &kept);
        assert!(!lenient.contains("links ="), "{lenient}");
        check(
            "based_on = \"newsroom\"\nname = \"x\"\ntitle = \"X\"\n",
            |style| style.review = review::Asks::default(),
            &[],
        );
    }

    #[test]
    fn a_copy_is_the_same_style_under_another_name() {
        let copy = copied(OURS, "evening", "The Evening \"Gazette\"").expect("it can be copied");
        let (mut of, copy) = (HouseStyle::parse(OURS).expect("it reads"), HouseStyle::parse(&copy).expect("it reads"));
        (of.name, of.title) = (copy.name.clone(), copy.title.clone());
        assert_eq!(of, copy);
    }

    #[track_caller]
    fn refused(change: impl FnOnce(&mut HouseStyle), because: &str) {
        let mut style = HouseStyle::parse(OURS).expect("it reads");
        change(&mut style);
        let refusal = style.check().expect_err("no newsroom can work with it").to_string();
        assert!(refusal.contains(because), "{refusal:?} should say {because:?}");
    }

    #[test]
    fn a_style_that_cannot_work_says_why() {
        refused(|style| style.name = "The Gazette".into(), "its name");
        refused(|style| style.title = " ".into(), "a title");
        refused(|style| style.language = "Deutsch bitte".into(), "not a language");
        refused(|style| style.policy = "javascript:alert(1)".into(), "https://");
        refused(|style| style.top_template = "x".repeat(4001), "4000");
        refused(|style| drop(style.labels.insert("footer".into(), Label::default())), "“footer”");
        refused(|style| drop(style.labels.insert("qa".into(), Label::default())), "label of qa is missing");
        let twice = Label { label: "KEY takeaways".into(), known: vec![] };
        refused(|style| drop(style.labels.insert("qa".into(), twice)), "the same label");
        refused(|style| set_limit(style, "deck", 2, 1), "limits of deck");
        refused(|style| style.review.sign_offs = 10, "9 people");
        refused(|style| style.unknown_percent = 101, "100 at most");
        refused(|style| drop(style.hints.insert("deck".into(), "a\nb".into())), "one line");
    }
}
