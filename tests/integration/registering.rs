//! The register through the front door: every use of a tool in the library, filtered, reviewed or not, and never behind.

use crate::disclosing::used;
use domain::ledger::Outcome;
use domain::register::{Filter, Gap};
use domain::{Contribution, Id, Kind, Moment, Shelf};
use newsroom::Newsroom;

fn recorded(newsroom: &mut Newsroom, article: &Id, kind: Kind, tool: &str, at: i64, by: &str) {
    let mut one = Contribution { at: Moment(at), ..used(kind) };
    one.tool.name = tool.into();
    newsroom.app.record_contribution(article, one, Some(by)).expect("an entry");
}

/// Two articles: drafting by ChatGPT and a discarded picture by Easel, and research by ChatGPT.
fn furnished() -> (Newsroom, Id, Id) {
    let mut newsroom = Newsroom::new();
    let ferries = newsroom.article("Ferries", "They sail.");
    newsroom.set(&ferries, "section", "Town").expect("a section");
    let trams = newsroom.article("Trams", "They ring.");
    recorded(&mut newsroom, &ferries, Kind::Drafting, "ChatGPT", 1_000, "Ada Lovelace");
    recorded(&mut newsroom, &trams, Kind::Research, "ChatGPT", 2_000, "Jon Roe");
    let mut discarded = Contribution { at: Moment(3_000), outcome: Outcome::Discarded, ..used(Kind::ImageGeneration) };
    discarded.tool.name = "Easel".into();
    newsroom.app.record_contribution(&ferries, discarded, Some("Ada Lovelace")).expect("an entry");
    (newsroom, ferries, trams)
}

#[track_caller]
fn check(filter: Filter, expected: &[&str]) {
    let (mut newsroom, ..) = furnished();
    let found = newsroom.app.register(&filter, 0, 100).expect("a register");
    let kinds: Vec<&str> = found.entries.iter().map(|one| one.kind.as_str()).collect();
    assert_eq!(kinds, expected, "{filter:?}");
    assert_eq!(found.total as usize, expected.len(), "{filter:?}");
    if let Some(gap) = filter.gap {
        assert!(found.entries.iter().all(|one| one.gaps().contains(&gap)), "the table and the rule agree");
    }
}

#[test]
fn entries_are_found_by_tool_person_section_time_and_what_is_missing() {
    check(Filter::default(), &["image_generation", "research", "drafting"]);
    check(Filter { tool: "Easel".into(), ..Filter::default() }, &["image_generation"]);
    check(Filter { by: "Jon Roe".into(), ..Filter::default() }, &["research"]);
    check(Filter { section: "Town".into(), ..Filter::default() }, &["image_generation", "drafting"]);
    check(Filter { since: Some(Moment(2_000)), ..Filter::default() }, &["image_generation", "research"]);
    check(Filter { before: Some(Moment(2_000)), ..Filter::default() }, &["drafting"]);
    check(Filter { gap: Some(Gap::Review), ..Filter::default() }, &["research", "drafting"]);
    check(Filter { gap: Some(Gap::Model), ..Filter::default() }, &["image_generation", "research", "drafting"]);
}

#[test]
fn an_entry_that_is_struck_or_whose_article_goes_is_in_the_register_no_longer() {
    let (mut newsroom, ferries, trams) = furnished();
    newsroom.app.strike_contribution(&trams, &used(Kind::Research).id).expect("no word came from it");
    assert_eq!(newsroom.app.register(&Filter::default(), 0, 100).expect("a register").total, 2);
    newsroom.app.shelve(std::slice::from_ref(&ferries), Shelf::Trash).expect("into the trash");
    assert_eq!(newsroom.app.register(&Filter::default(), 0, 100).expect("a register").total, 0);
    newsroom.app.shelve(&[ferries], Shelf::Desk).expect("back on the desk");
    assert_eq!(newsroom.app.register(&Filter::default(), 0, 100).expect("a register").total, 2);
}

#[test]
fn the_register_is_what_the_record_makes_of_it() {
    let (mut newsroom, ferries, _) = furnished();
    newsroom.set(&ferries, "accountable", "Ada Lovelace, editor").expect("a person");
    assert_eq!(newsroom.app.check_up(false).expect("a checkup").problems, Vec::<String>::new());
    let found = newsroom.app.register(&Filter { gap: Some(Gap::Accountable), ..Filter::default() }, 0, 100);
    assert_eq!(found.expect("a register").entries.len(), 1, "the trams have nobody");
}

#[test]
fn a_library_that_is_older_than_the_register_has_its_ledgers_in_it() {
    let (mut newsroom, ..) = furnished();
    let before = newsroom.app.register(&Filter::default(), 0, 100).expect("a register");
    let database = rusqlite::Connection::open(newsroom.database()).expect("the database");
    database
        .execute_batch("DELETE FROM ledger; INSERT INTO ledger_due SELECT id FROM article;")
        .expect("as the step of the schema leaves it");
    drop(database);
    assert_eq!(newsroom.app.register(&Filter::default(), 0, 100).expect("a register"), before);
}

#[test]
fn a_page_of_the_register_begins_where_the_last_one_ended() {
    let (mut newsroom, ..) = furnished();
    let all = newsroom.app.register(&Filter::default(), 0, 100).expect("a register").entries;
    let pages: Vec<_> =
        (0..3).flat_map(|n| newsroom.app.register(&Filter::default(), n, 1).expect("one").entries).collect();
    assert_eq!(pages, all);
}
