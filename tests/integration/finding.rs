//! Words are found wherever they stand, replaced as they were shown, and come back all at once.

use app::Job;
use app::job::find::{Asked, FoundIn};
use app::job::replace::{Chosen, Replaced, Replacing};
use domain::find::{Pattern, Sought};
use domain::{Id, Origin, Part};
use newsroom::Newsroom;
use proptest::prelude::*;
use std::ops::ControlFlow;
use std::time::Instant;

fn asked(text: &str, put: Option<&str>) -> Asked {
    Asked {
        sought: Sought { text: text.to_owned(), ..Sought::default() },
        put: put.map(str::to_owned),
        sections: vec![],
    }
}

fn whole(room: &mut Newsroom, job: &mut dyn Job) {
    assert!(app::job::run(&mut room.app, job, &mut |_| ControlFlow::Continue(())).expect("long work"));
}

fn find(room: &mut Newsroom, asked: &Asked) -> Vec<FoundIn> {
    let mut job = room.app.finding(asked.clone(), None, u32::MAX).expect("something to look for");
    whole(room, &mut job);
    job.found
}

fn chosen(found: &[FoundIn]) -> Vec<Chosen> {
    let all = |one: &FoundIn| Chosen { id: one.id.clone(), state: one.state.clone(), left_out: [].into() };
    found.iter().map(all).collect()
}

fn replace(room: &mut Newsroom, asked: &Asked, chosen: Vec<Chosen>) -> Replacing {
    let mut job = room.app.replacing(asked.clone(), chosen).expect("a plan");
    whole(room, &mut job);
    job
}

fn body(room: &mut Newsroom, id: &Id) -> String {
    room.view(id).article.body
}

#[track_caller]
fn is_sound(room: &Newsroom) {
    assert_eq!(room.another_program().check_up(false).expect("a check-up").problems, Vec::<String>::new());
}

#[test]
fn every_part_is_looked_into_and_hits_come_with_their_line() {
    let mut room = Newsroom::new();
    let id = room.article("Ferry", "one\nthe Ferry left\ntwo");
    room.article("Other", "nothing");
    room.type_at(&id, Part::HeroAlt, 0, "A ferry 😀 ferry.");
    let found = find(&mut room, &asked("ferry", Some("boat")));
    assert_eq!(found.len(), 1);
    let hits: Vec<_> =
        found[0].hits.iter().map(|hit| (hit.part.to_string(), hit.units.start, hit.text.as_str())).collect();
    let expected =
        [("headline", 0, "Ferry"), ("hero.alt", 2, "ferry"), ("hero.alt", 11, "ferry"), ("body", 8, "Ferry")];
    assert_eq!(hits, expected.map(|(part, at, text)| (part.to_owned(), at, text)));
    let last = &found[0].hits[3];
    assert_eq!((last.before.as_str(), last.after.as_str(), last.put.as_deref()), ("the ", " left", Some("boat")));
    let only = Asked { sections: vec![domain::Section::Body], ..asked("ferry", None) };
    assert_eq!(find(&mut room, &only)[0].hits.len(), 1);
}

#[test]
fn a_search_that_has_found_enough_ends_with_a_whole_article_and_says_so() {
    let mut room = Newsroom::new();
    for _ in 0..5 {
        room.article("Same", "a a a");
    }
    let mut job = room.app.finding(asked("a", None), None, 4).expect("something to look for");
    whole(&mut room, &mut job);
    assert!(job.cut);
    assert!(job.found.iter().all(|one| one.hits.len() == 4), "an article is in it with all its hits");
}

#[test]
fn what_was_typed_a_moment_ago_is_found_and_what_cannot_be_understood_is_refused() {
    let mut room = Newsroom::new();
    let id = room.article("Fresh", "x");
    room.type_at(&id, Part::Body, 1, " zephyr");
    assert_eq!(find(&mut room, &asked("zephyr", None)).len(), 1);
    let bad = |text: &str, put: Option<&str>| {
        let mut asked = asked(text, put);
        asked.sought.regex = true;
        room.app.finding(asked, None, 9).map(drop).expect_err("refused").to_string()
    };
    assert!(bad("(", None).contains("unclosed group"));
    assert!(bad("a", Some("$3")).contains("$$"));
    assert!(bad("", None).contains("nothing to look for"));
}

#[test]
fn words_are_replaced_as_their_persons_and_the_rest_keeps_its_origin() {
    let mut room = Newsroom::new();
    let file = room.file("a.md", "# Title\n\nThe old ferry and the old pier.\n");
    let id = room.app.import_file(&file, None, None).expect("a file").view.article.id;
    let asked = asked("old", Some("new 😀"));
    let found = find(&mut room, &asked);
    let mut some = chosen(&found);
    some[0].left_out = [1].into();
    let job = replace(&mut room, &asked, some);
    assert_eq!(job.report.replaced.len(), 1);
    assert_eq!(job.report.replaced[0].hits, 1);
    assert_eq!(body(&mut room, &id).trim_end(), "The new 😀 ferry and the old pier.");
    let view = room.view(&id);
    let (_, runs) = view.runs.iter().find(|(part, _)| *part == Part::Body).expect("the body");
    let typed: Vec<u32> = runs.iter().filter(|run| matches!(run.origin, Origin::Human(_))).map(|run| run.len).collect();
    assert_eq!(typed, [6], "only what was put is this person's: {runs:?}");
    is_sound(&room);
}

#[test]
fn groups_of_an_expression_come_back_in_what_is_put() {
    let mut room = Newsroom::new();
    let id = room.article("Dates", "On 2026-11-25 and 2027-01-02.");
    let mut asked = asked(r"(?<y>\d{4})-(\d\d)-(\d\d)", Some("$3.$2.${y}"));
    asked.sought.regex = true;
    let found = find(&mut room, &asked);
    replace(&mut room, &asked, chosen(&found));
    assert_eq!(body(&mut room, &id), "On 25.11.2026 and 02.01.2027.");
}

#[test]
fn an_article_that_changed_since_it_was_looked_at_is_left_as_it_is_and_told() {
    let mut room = Newsroom::new();
    let ids = [room.article("One", "old"), room.article("Two", "old")];
    let asked = asked("old", Some("new"));
    let found = find(&mut room, &asked);
    room.type_at(&ids[0], Part::Body, 0, "very ");
    let job = replace(&mut room, &asked, chosen(&found));
    assert_eq!((body(&mut room, &ids[0]).as_str(), body(&mut room, &ids[1]).as_str()), ("very old", "new"));
    assert_eq!(job.report.left[0].0, "One");
}

#[test]
fn words_typed_between_the_two_halves_of_a_slice_are_never_written_over() {
    let mut room = Newsroom::new();
    let id = room.article("One", "old");
    let asked = asked("old", Some("new"));
    let found = find(&mut room, &asked);
    let mut job = room.app.replacing(asked, chosen(&found)).expect("a plan");
    job.perform(Instant::now() + std::time::Duration::from_secs(9)).expect("the half beside the library");
    room.type_at(&id, Part::Body, 0, "very ");
    job.record(&mut room.app, Instant::now()).expect("the half in the library");
    assert_eq!(body(&mut room, &id), "very old");
    assert_eq!(job.report.left.len(), 1);
}

#[test]
fn an_article_that_is_being_written_in_takes_in_what_was_replaced() {
    let mut room = Newsroom::new();
    let id = room.article("One", "the old ferry");
    let before = room.view(&id).heads;
    let asked = asked("old", Some("new"));
    let found = find(&mut room, &asked);
    replace(&mut room, &asked, chosen(&found));
    let typed = room.typed(Part::Body, 13, " left");
    let saved = room.app.edit(&id, Some(&before), &[typed]).expect("an edit on the state before");
    assert!(saved.merged);
    assert_eq!(saved.view.article.body, "the new ferry left");
}

#[test]
fn everything_replaced_comes_back_at_once_but_for_what_was_changed_since() {
    let mut room = Newsroom::new();
    let ids = [room.article("old One", "an old ferry"), room.article("Two", "old"), room.article("Three", "old")];
    let runs: Vec<_> = ids.iter().map(|id| room.view(id).runs).collect();
    let asked = asked("old", Some("new"));
    let found = find(&mut room, &asked);
    let replaced = replace(&mut room, &asked, chosen(&found)).report.replaced;
    room.type_at(&ids[0], Part::Body, 0, "Now ");
    room.type_at(&ids[1], Part::Deck, 0, "A deck.");
    let mut job = room.app.taking_back(replaced).expect("a plan");
    whole(&mut room, &mut job);
    let (one, two, three) = (room.view(&ids[0]), room.view(&ids[1]), room.view(&ids[2]));
    assert_eq!(one.article.headline, "old One");
    assert_eq!(one.article.body, "Now an new ferry", "somebody wrote in it since");
    assert_eq!((two.article.body.as_str(), two.article.deck.as_str()), ("old", "A deck."));
    assert_eq!((three.article.body.as_str(), &three.runs), ("old", &runs[2]), "with the origins it had");
    assert_eq!(job.report.left.len(), 1);
    assert_eq!(job.report.left[0].0, "new One", "as it was called when it was looked at");
    is_sound(&room);
}

/// The naive way: every article is opened, and every text of it looked through.
fn naive(room: &mut Newsroom, ids: &[Id], sought: &Sought) -> Vec<(Id, String, u32)> {
    let pattern = Pattern::parse(sought).expect("something to look for");
    let mut all = Vec::new();
    for id in ids {
        for (part, text) in room.view(id).article.texts() {
            all.extend(pattern.hits(text).into_iter().map(|hit| (id.clone(), part.to_string(), hit.units.start)));
        }
    }
    all.sort();
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn what_is_found_is_what_a_naive_search_finds(
        bodies in prop::collection::vec("[abß 😀é.\n]{0,30}", 1..6),
        sought in "[abß 😀é.]{1,2}", words: bool, exact: bool, regex: bool,
    ) {
        let mut room = Newsroom::new();
        let ids: Vec<Id> = bodies.iter().map(|body| room.article("a B", body)).collect();
        let sought = Sought { text: sought, exact, words, regex };
        let expected = naive(&mut room, &ids, &sought);
        let found = find(&mut room, &Asked { sought, put: None, sections: vec![] });
        let mut found: Vec<_> = found
            .iter()
            .flat_map(|one| one.hits.iter().map(|hit| (one.id.clone(), hit.part.to_string(), hit.units.start)))
            .collect();
        found.sort();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn replacing_stopped_anywhere_has_changed_whole_articles_and_can_be_taken_back(
        count in 1usize..8, slices in 0usize..10,
    ) {
        let mut room = Newsroom::new();
        let ids: Vec<Id> = (0..count).map(|_| room.article("old", "old old")).collect();
        let asked = asked("old", Some("new"));
        let found = find(&mut room, &asked);
        let mut job = room.app.replacing(asked, chosen(&found)).expect("a plan");
        for _ in 0..slices {
            let now = Instant::now();
            job.perform(now + std::time::Duration::from_millis(1))?;
            if !job.record(&mut room.app, now)?.more {
                break;
            }
        }
        let replaced: Vec<Replaced> = job.report.replaced;
        for id in &ids {
            let article = room.view(id).article;
            let said = (article.headline.as_str(), article.body.as_str());
            let expected = if replaced.iter().any(|one| one.id == *id) { ("new", "new new") } else { ("old", "old old") };
            prop_assert_eq!(said, expected);
        }
        let mut back = room.app.taking_back(replaced)?;
        whole(&mut room, &mut back);
        for id in &ids {
            prop_assert_eq!(room.view(id).article.body, "old old");
        }
        is_sound(&room);
    }
}
