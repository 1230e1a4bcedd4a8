//! Searches and filters against models that are too simple to be wrong.

use app::App;
use domain::{Due, Listing, Status};
use newsroom::{Newsroom, set};
use proptest::prelude::*;
use std::cell::RefCell;

const WORDS: [&str; 6] = ["harbour", "tide", "vote", "letter", "東京", "知事"];

/// What an article says of itself, for the models.
#[derive(Debug, Clone)]
struct Said {
    words: Vec<&'static str>,
    tags: Vec<&'static str>,
    section: &'static str,
    due: Option<&'static str>,
    in_review: bool,
}

fn said() -> impl Strategy<Value = Said> {
    (
        proptest::collection::vec(proptest::sample::select(&WORDS[..]), 0..8),
        proptest::sample::subsequence(vec!["ai", "ports", "law"], 0..=3),
        proptest::sample::select(vec!["", "World", "Town"]),
        proptest::sample::select(vec![
            None,
            Some("2026-11-20"),
            Some("2026-11-23"),
            Some("2026-11-29"),
            Some("2027-01-01"),
        ]),
        any::<bool>(),
    )
        .prop_map(|(words, tags, section, due, in_review)| Said { words, tags, section, due, in_review })
}

/// A library of these articles; each one's headline is its number.
fn library(articles: &[Said]) -> Newsroom {
    let mut room = Newsroom::new();
    for (number, article) in articles.iter().enumerate() {
        let id = room.article(&format!("n{number}"), &article.words.join(" "));
        let tags = article.tags.join(", ");
        let mut fields = vec![set("tags", &tags), set("section", article.section)];
        fields.push(set("due", article.due.unwrap_or_default()));
        if article.in_review {
            fields.push(set("status", "in_review"));
        }
        room.app.edit(&id, None, &fields).expect("fields");
    }
    room
}

fn numbers(app: &mut App, listing: &Listing) -> Vec<usize> {
    let rows = app.list(listing, 0, 100).expect("a list").rows;
    let mut numbers: Vec<usize> = rows.iter().filter_map(|row| row.row.headline[1..].parse().ok()).collect();
    numbers.sort_unstable();
    numbers
}

fn stands_together(words: &[&str], phrase: &[&str]) -> bool {
    words.windows(phrase.len()).any(|stretch| stretch == phrase)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn filters_leave_what_every_one_of_them_leaves(
        articles in proptest::collection::vec(said(), 1..8),
        tags in proptest::sample::subsequence(vec!["ai", "ports", "law"], 0..=2),
        section in proptest::option::of(proptest::sample::select(vec!["World", "Town"])),
        due in proptest::option::of(proptest::sample::select(vec![Due::Overdue, Due::Today, Due::Week, Due::Any, Due::None])),
        statuses in proptest::sample::subsequence(vec![Status::Draft, Status::InReview], 0..=2),
        word in proptest::option::of(proptest::sample::select(&WORDS[..])),
    ) {
        let mut room = library(&articles);
        let listing = Listing {
            search: word.map(str::to_owned).unwrap_or_default(),
            statuses: statuses.clone(),
            tags: tags.iter().map(|tag| (*tag).to_owned()).collect(),
            section: section.map(str::to_owned),
            due,
            ..Listing::default()
        };
        // The clock of a scratch library stands on 23 November 2026.
        let (today, week_end) = ("2026-11-23", "2026-11-29");
        let is_due = |day: Option<&str>| match due {
            None => true,
            Some(Due::Overdue) => day.is_some_and(|day| day < today),
            Some(Due::Today) => day == Some(today),
            Some(Due::Week) => day.is_some_and(|day| day >= today && day <= week_end),
            Some(Due::Any) => day.is_some(),
            Some(Due::None) => day.is_none(),
        };
        let status = |one: &Said| if one.in_review { Status::InReview } else { Status::Draft };
        let expected: Vec<usize> = articles.iter().enumerate().filter(|(_, one)| {
            tags.iter().all(|tag| one.tags.contains(tag))
                && section.is_none_or(|section| one.section == section)
                && is_due(one.due)
                && (statuses.is_empty() || statuses.contains(&status(one)))
                && word.is_none_or(|word| one.words.contains(&word))
        }).map(|(number, _)| number).collect();
        prop_assert_eq!(numbers(&mut room.app, &listing), expected.clone(), "newest first");
        prop_assert_eq!(numbers(&mut room.app, &Listing { ranked: true, ..listing }), expected, "best first");
    }

    #[test]
    fn a_phrase_is_found_where_its_words_stand_together_and_nowhere_else(
        articles in proptest::collection::vec(said(), 1..8),
        phrase in proptest::collection::vec(proptest::sample::select(&WORDS[..]), 1..4),
    ) {
        let mut room = library(&articles);
        let listing = Listing { search: format!("\"{}\"", phrase.join(" ")), ..Listing::default() };
        let found = articles.iter().enumerate().filter(|(_, one)| stands_together(&one.words, &phrase));
        let expected: Vec<usize> = found.map(|(number, _)| number).collect();
        prop_assert_eq!(numbers(&mut room.app, &listing), expected);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_can_be_typed_is_an_error(typed in "\\PC{0,60}|[\"*()^:+ -]{0,20}|(NEAR|AND|OR|NOT|deck:|\"){0,6}|.{0,40}") {
        thread_local!(static ROOM: RefCell<Newsroom> = RefCell::new(library(&[])));
        ROOM.with_borrow_mut(|room| {
            for ranked in [false, true] {
                let listing = Listing { search: typed.clone(), ranked, ..Listing::default() };
                prop_assert!(room.app.list(&listing, 0, 10).is_ok(), "{:?}", typed);
            }
            let quick = room.app.reader(Box::new(|| domain::Moment(0))).quick(&typed, 10);
            prop_assert!(quick.is_ok(), "{:?}: {:?}", typed, quick.err());
            Ok(())
        })?;
    }

    #[test]
    fn any_two_characters_of_a_text_without_spaces_find_it(text in "[一-鿿ぁ-んァ-ヶ가-힣]{2,12}", at in 0usize..11) {
        thread_local!(static ROOM: RefCell<Newsroom> = RefCell::new(Newsroom::new()));
        ROOM.with_borrow_mut(|room| {
            let id = room.article("n0", &text);
            let characters: Vec<char> = text.chars().collect();
            let at = at.min(characters.len() - 2);
            let search: String = characters[at..at + 2].iter().collect();
            let rows = room.app.list(&Listing { search: search.clone(), ..Listing::default() }, 0, 50).expect("a list").rows;
            prop_assert!(rows.iter().any(|row| row.row.id == id), "{} in {}", search, text);
            Ok(())
        })?;
    }
}
