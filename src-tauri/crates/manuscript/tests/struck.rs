//! Somebody takes an entry of the ledger or a source away while somebody else corrects it or takes words from it, and
//! they come together.

use domain::ledger::{Author, Extent, Outcome, Prompt, Tool};
use domain::{Article, Contribution, Id, Kind, Moment, Origin, Part, Person, RunText, Slug, Source};
use manuscript::{Deed, Doing, Edit, Manuscript};

fn id(text: &str) -> Id {
    Id::parse(text).expect("a fine id")
}

fn ada() -> Person {
    Person::parse(id("ada"), "Ada").expect("a fine person")
}

fn draft(note: &str) -> Contribution {
    Contribution {
        id: id("draft"),
        at: Moment(2),
        by: id("ada"),
        tool: Tool { name: "ChatGPT".into(), ..Tool::default() },
        kind: Kind::Drafting,
        sections: Vec::new(),
        extent: Extent::Partial,
        in_output: true,
        first_draft_by: Author::Ai,
        initiative: Author::Human,
        purpose: String::new(),
        prompt: Prompt::default(),
        outcome: Outcome::Edited,
        note: note.into(),
    }
}

fn minutes(clip: &str) -> Source {
    let (title, url) = ("Minutes".into(), "https://example.org/minutes".into());
    Source { id: id("minutes"), title, url, clip: clip.into(), added_by: id("ada"), at: Moment(2) }
}

fn record(note: &str) -> Edit {
    Edit::Record { contribution: Box::new(draft(note)), by: ada() }
}

fn keep(clip: &str) -> Edit {
    Edit::Keep { source: Box::new(minutes(clip)), by: ada() }
}

fn strike() -> Edit {
    Edit::Strike { id: id("draft") }
}

fn drop_it() -> Edit {
    Edit::Drop { id: id("minutes") }
}

fn quote(origin: Origin) -> Edit {
    Edit::Splice { part: Part::Body, at: 0, delete: 0, insert: vec![RunText::new("They sail.", origin)] }
}

fn does(manuscript: &mut Manuscript, edits: &[Edit]) {
    let doing = Doing { by: ada(), deed: Deed::Ledger, at: Moment(3), why: String::new() };
    let base = manuscript.heads();
    manuscript.apply(&base, edits, &doing).expect("edits that fit");
}

/// An article with a use of a tool and a source, on two desks.
fn two() -> (Manuscript, Manuscript) {
    let article = Article::empty(id("article"), Slug::suggest("x"), "plain");
    let doing = Doing { by: ada(), deed: Deed::Edit, at: Moment(1), why: String::new() };
    let start = Origin::parse("u:start").expect("an origin");
    let mut first = Manuscript::create(&article, &start, &doing, [1; 16]).expect("a manuscript");
    does(&mut first, &[record("as it was"), keep("They said so.")]);
    let second = Manuscript::load(&first.save(), &[], [2; 16]).expect("it loads");
    (first, second)
}

/// What both have when they have met: the notes of the ledger's entries and the clips of the sources.
fn met(mut one: Manuscript, mut other: Manuscript) -> (Vec<String>, Vec<String>) {
    one.merge(&mut other).expect("they merge");
    other.merge(&mut one).expect("they merge");
    let seen = [&mut one, &mut other].map(|desk| {
        let reread = Manuscript::load(&desk.save(), &[], [9; 16]).expect("it loads").article().expect("an article");
        let article = desk.article().expect("an article");
        assert_eq!((&reread.ledger, &reread.sources), (&article.ledger, &article.sources), "and so it is kept");
        let notes = article.ledger.contributions.into_iter().map(|one| one.note).collect::<Vec<_>>();
        (notes, article.sources.into_iter().map(|source| source.clip).collect::<Vec<_>>())
    });
    assert_eq!(seen[0], seen[1], "both see the same");
    let [seen, _] = seen;
    seen
}

fn words(of: &[&str]) -> Vec<String> {
    of.iter().map(ToString::to_string).collect()
}

#[test]
fn what_is_struck_is_gone_and_is_still_in_the_past() {
    let (mut one, other) = two();
    let before = one.heads();
    does(&mut one, &[strike(), drop_it()]);
    does(&mut one, &[strike(), drop_it()]);
    let past = one.article_at(&before).expect("the past");
    assert_eq!((past.ledger.contributions.len(), past.sources.len()), (1, 1));
    assert_eq!(met(one, other), (words(&[]), words(&[])));
}

#[test]
fn a_correction_made_while_somebody_else_strikes_is_not_lost() {
    for corrects_first in [true, false] {
        let (mut one, mut other) = two();
        does(&mut one, &[strike(), drop_it()]);
        does(&mut other, &[record("as it is"), keep("They said so twice.")]);
        let (first, second) = if corrects_first { (other, one) } else { (one, other) };
        assert_eq!(met(first, second), (words(&["as it is"]), words(&["They said so twice."])));
    }
}

#[test]
fn one_who_corrects_and_strikes_does_not_take_the_correction_of_another_with_it() {
    for (mine, theirs) in [("a", "b"), ("b", "a")] {
        let (mut one, mut other) = two();
        does(&mut one, &[record(mine)]);
        does(&mut one, &[strike()]);
        does(&mut other, &[record(theirs)]);
        let (notes, _) = met(one, other);
        assert_eq!(notes.len(), 1, "{notes:?}");
    }
}

#[test]
fn what_both_strike_is_gone() {
    let (mut one, mut other) = two();
    does(&mut one, &[strike(), drop_it()]);
    does(&mut other, &[strike(), drop_it()]);
    assert_eq!(met(one, other), (words(&[]), words(&[])));
}

#[test]
fn what_is_recorded_again_is_there_as_it_is_recorded() {
    let (mut one, mut other) = two();
    does(&mut one, &[strike(), drop_it()]);
    other.merge(&mut one).expect("they merge");
    does(&mut other, &[record("as it was"), keep("They said so.")]);
    assert_eq!(met(one, other), (words(&["as it was"]), words(&["They said so."])));
}

#[test]
fn what_words_come_from_stays_in_sight_as_long_as_they_stand() {
    for (part, origin) in [(0, Origin::Contribution(id("draft"))), (1, Origin::Source(id("minutes")))] {
        let (mut one, mut other) = two();
        does(&mut one, &[strike(), drop_it()]);
        does(&mut other, &[quote(origin)]);
        one.merge(&mut other).expect("they merge");
        let seen = one.article().expect("an article");
        assert_eq!([seen.ledger.contributions.len(), seen.sources.len()], if part == 0 { [1, 0] } else { [0, 1] });
        does(&mut one, &[Edit::Splice { part: Part::Body, at: 0, delete: 10, insert: vec![] }]);
        assert_eq!(met(one, other), (words(&[]), words(&[])), "what was struck is gone with its last word");
    }
}
