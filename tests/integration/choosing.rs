//! What a person chose is kept in the library: with their name, their words.

use domain::SettingsChange;
use domain::settings::{Keys, Theme, Width};
use newsroom::Newsroom;
use std::collections::BTreeMap;

fn named(name: &str, role: &str) -> SettingsChange {
    SettingsChange { person_name: Some(name.into()), person_role: Some(role.into()), ..SettingsChange::default() }
}

#[test]
fn a_new_name_is_in_new_articles_and_the_person_stays_the_same() {
    let mut newsroom = Newsroom::new();
    let before = newsroom.app.person().clone();
    let first = newsroom.app.new_article(None).expect("a new article").article;
    assert!(first.byline.is_empty(), "the name of an account is nobody's byline");

    let settings = newsroom.app.set_settings(&named("  Ada   Lovelace ", "editor")).expect("a fine name");
    assert_eq!(settings.person.id, before.id, "what was typed before stays theirs");
    assert!(settings.person_named);
    let article = newsroom.app.new_article(None).expect("a new article").article;
    let byline: Vec<String> = article.authors().map(domain::Person::in_words).collect();
    assert_eq!(byline, ["Ada Lovelace, editor"]);
}

#[test]
fn what_is_chosen_is_there_for_the_next_window_and_for_another_program() {
    let mut newsroom = Newsroom::new();
    let mut other = newsroom.another_program();
    let keys = Keys::new(BTreeMap::from([("article.new".into(), vec!["F5".into()])])).expect("fine keys");
    let change = SettingsChange {
        theme: Some(Theme::Dark),
        width: Some(Width::Wide),
        keys: Some(keys),
        house: Some("plain".into()),
        spelling: Some(false),
        spelling_capitals: Some(true),
        ..named("Grace Hopper", "")
    };
    assert!(newsroom.app.settings().expect("settings").spelling, "words are looked at until somebody says otherwise");
    let chosen = newsroom.app.set_settings(&change).expect("fine choices");
    assert!(!chosen.spelling && chosen.spelling_capitals);
    assert_eq!(newsroom.another_program().settings().expect("settings"), chosen);
    other.look_around().expect("a look around");
    assert_eq!(other.person().name, "Grace Hopper", "a program that is open learns it");
    assert_eq!(newsroom.app.new_article(None).expect("a new article").article.house, "plain");
}

#[test]
fn one_wrong_choice_keeps_none() {
    let mut newsroom = Newsroom::new();
    let before = newsroom.app.settings().expect("settings");
    for wrong in [
        SettingsChange { person_name: Some(" ".into()), theme: Some(Theme::Dark), ..SettingsChange::default() },
        SettingsChange { house: Some("nobody".into()), theme: Some(Theme::Dark), ..SettingsChange::default() },
        SettingsChange { size_percent: Some(7), theme: Some(Theme::Dark), ..SettingsChange::default() },
        SettingsChange { backup_folder: Some("here".into()), theme: Some(Theme::Dark), ..SettingsChange::default() },
    ] {
        newsroom.app.set_settings(&wrong).expect_err("a wrong choice");
        assert_eq!(newsroom.app.settings().expect("settings"), before);
    }
}
