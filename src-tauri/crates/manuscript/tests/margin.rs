//! What holds for comments and suggestions, whatever is done to the text they are about.

use domain::comment::Settled;
use domain::{Article, Fate, Id, Margin, Moment, Origin, Part, Person, Place, Remark, RunText, Slug, anchor};
use manuscript::{Deed, Doing, Edit, Manuscript, Proposal};
use proptest::prelude::*;

/// Letters, some of them pairs of code units in UTF-16.
const PIECES: [&str; 8] = ["a", "word ", "😀", "e\u{301}", "\n", "漢字", "  ", "𝒳y"];

fn id(text: &str) -> Id {
    Id::parse(text).expect("a fine id")
}

fn ada() -> Person {
    Person::parse(id("ada"), "Ada").expect("a fine person")
}

fn origin(key: &str) -> Origin {
    Origin::parse(key).expect("a fine origin")
}

fn doing() -> Doing {
    Doing { by: ada(), deed: Deed::Edit, at: Moment(1), why: String::new() }
}

fn fresh(body: &str) -> Manuscript {
    let mut article = Article::empty(id("article"), Slug::suggest("x"), "plain");
    article.body = body.to_owned();
    Manuscript::create(&article, &origin("u:start"), &doing(), [1; 16]).expect("an article becomes a manuscript")
}

fn copy(of: &mut Manuscript, actor: u8) -> Manuscript {
    Manuscript::load(&of.save(), &[], [actor; 16]).expect("what was saved loads")
}

#[track_caller]
fn apply(manuscript: &mut Manuscript, edits: &[Edit]) {
    let base = manuscript.heads();
    manuscript.apply(&base, edits, &doing()).expect("edits that fit");
}

fn margin(manuscript: &mut Manuscript) -> Margin {
    let article = manuscript.article().expect("an article");
    manuscript.margin(&article).expect("a margin")
}

fn body(manuscript: &mut Manuscript) -> String {
    manuscript.article().expect("an article").body
}

fn splice(at: u32, delete: u32, insert: &str) -> Edit {
    Edit::Splice { part: Part::Body, at, delete, insert: vec![RunText::new(insert, origin("h:ada"))] }
}

fn comment(name: &str, words: Option<(u32, u32)>) -> Edit {
    let remark = Remark::new(id(&format!("{name}-1")), id("ada"), Moment(1), "Says who?").expect("a remark");
    Edit::Comment { id: id(name), part: Part::Body, words, remark, by: ada() }
}

fn suggestion(name: &str, words: (u32, u32), replacement: &str) -> Edit {
    let proposal =
        Proposal { replacement: replacement.to_owned(), origin: origin("h:bob"), by: id("ada"), at: Moment(1) };
    Edit::Suggest { id: id(name), part: Part::Body, words, proposal: Box::new(proposal), by: ada() }
}

/// The words under the only comment, or what it was about in brackets where they are gone.
fn under(manuscript: &mut Manuscript) -> String {
    let text = body(manuscript);
    let margin = margin(manuscript);
    let [one] = &margin.comments[..] else { panic!("one comment, not {margin:?}") };
    match one.place {
        Place::Words { from, to } => anchor::slice(&text, from, to).expect("inside the text").to_owned(),
        Place::Part => "the part".to_owned(),
        Place::Lost => format!("[{}]", one.anchor.quote),
    }
}

#[test]
fn a_comment_stays_with_its_words_through_edits_around_and_inside_them() {
    let mut manuscript = fresh("The quick brown fox jumps.");
    apply(&mut manuscript, &[comment("c", Some((4, 19)))]);
    assert_eq!(under(&mut manuscript), "quick brown fox");
    apply(&mut manuscript, &[splice(0, 0, "Look: 😀 ")]);
    assert_eq!(under(&mut manuscript), "quick brown fox");
    apply(&mut manuscript, &[splice(19, 5, "red")]);
    assert_eq!(under(&mut manuscript), "quick red fox");
    apply(&mut manuscript, &[splice(13, 6, "")]);
    assert_eq!(under(&mut manuscript), "red fox");
    apply(&mut manuscript, &[splice(17, 3, "hare")]);
    assert_eq!(under(&mut manuscript), "red hare", "what replaces its end belongs to it");
    apply(&mut manuscript, &[splice(21, 0, "s of March and much more")]);
    assert_eq!(under(&mut manuscript), "red hare", "what is typed behind it does not");
}

#[test]
fn words_that_are_wholly_gone_lose_their_comment_and_undo_brings_it_back() {
    let mut manuscript = fresh("The quick brown fox jumps.");
    apply(&mut manuscript, &[comment("c", Some((16, 19)))]);
    apply(&mut manuscript, &[splice(10, 10, "")]);
    assert_eq!(under(&mut manuscript), "[fox]");
    apply(&mut manuscript, &[splice(10, 0, "brown fox ")]);
    assert_eq!(under(&mut manuscript), "fox");
    // And from there on it follows the new characters.
    apply(&mut manuscript, &[splice(17, 1, "a")]);
    assert_eq!(under(&mut manuscript), "fax");
}

#[test]
fn part_of_the_words_that_comes_back_belongs_to_the_comment_again() {
    for (at, len, word) in [(4, 6, "quick "), (13, 6, "wn fox"), (8, 4, "k br")] {
        let mut manuscript = fresh("The quick brown fox jumps.");
        apply(&mut manuscript, &[comment("c", Some((4, 19)))]);
        apply(&mut manuscript, &[splice(at, len, "")]);
        assert_ne!(under(&mut manuscript), "quick brown fox");
        apply(&mut manuscript, &[splice(at, 0, word)]);
        assert_eq!(under(&mut manuscript), "quick brown fox", "{word} had gone");
    }
}

#[test]
fn a_comment_on_a_removed_entry_is_lost_and_comes_back_with_it() {
    let mut manuscript = fresh("");
    let text = vec![RunText::new("They sail at seven.", origin("h:ada"))];
    let add = Edit::AddTakeaway { id: id("t"), after: None, text };
    let part = Part::Takeaway(id("t"));
    let remark = |name: &str| Remark::new(id(name), id("ada"), Moment(1), "When?").expect("a remark");
    apply(&mut manuscript, std::slice::from_ref(&add));
    let about =
        |name: &str, words| Edit::Comment { id: id(name), part: part.clone(), words, remark: remark(name), by: ada() };
    apply(&mut manuscript, &[about("words", Some((13, 18))), about("whole", None)]);
    let places = |manuscript: &mut Manuscript| -> Vec<Place> {
        margin(manuscript).comments.iter().map(|one| one.place).collect()
    };
    assert_eq!(places(&mut manuscript), [Place::Part, Place::Words { from: 13, to: 18 }]);
    apply(&mut manuscript, &[Edit::RemoveTakeaway { id: id("t") }]);
    assert_eq!(places(&mut manuscript), [Place::Lost, Place::Lost]);
    apply(&mut manuscript, &[add]);
    assert_eq!(places(&mut manuscript), [Place::Part, Place::Words { from: 13, to: 18 }]);
}

#[test]
fn a_past_state_has_the_comments_it_had_where_they_were() {
    let mut manuscript = fresh("The fox.");
    let before = manuscript.heads();
    apply(&mut manuscript, &[comment("c", Some((4, 7)))]);
    let then = manuscript.heads();
    apply(&mut manuscript, &[splice(0, 8, "Gone.")]);
    assert_eq!(under(&mut manuscript), "[fox]");
    let article = manuscript.article_at(&then).expect("an article");
    let past = manuscript.margin_at(&article, &then).expect("a margin");
    assert_eq!(past.comments[0].place, Place::Words { from: 4, to: 7 });
    assert_eq!(manuscript.margin_at(&article, &before).expect("a margin"), Margin::default());
    let base = manuscript.heads();
    manuscript.restore(&base, &then, None, &doing()).expect("the past comes back");
    assert_eq!(under(&mut manuscript), "fox");
}

#[test]
fn two_who_answer_at_once_are_both_heard_and_resolving_is_no_deletion() {
    let mut ours = fresh("The fox.");
    apply(&mut ours, &[comment("c", Some((4, 7)))]);
    let mut theirs = copy(&mut ours, 2);
    let say = |name: &str, at| {
        let remark = Remark::new(id(name), id("ada"), Moment(at), name).expect("a remark");
        Edit::Reply { comment: id("c"), remark, by: ada() }
    };
    apply(&mut ours, &[say("ours", 3)]);
    let resolved = Some(Settled { by: id("ada"), at: Moment(4) });
    apply(&mut theirs, &[say("theirs", 2), Edit::Resolve { comment: id("c"), resolved: resolved.clone(), by: ada() }]);
    ours.merge(&mut theirs).expect("the same article");
    let one = &margin(&mut ours).comments[0];
    let said: Vec<&str> = one.thread.iter().map(Remark::text).collect();
    assert_eq!(said, ["Says who?", "theirs", "ours"]);
    assert_eq!(one.resolved, resolved);
    apply(&mut ours, &[Edit::Resolve { comment: id("c"), resolved: None, by: ada() }]);
    assert!(margin(&mut ours).comments[0].is_open());
}

#[test]
fn a_point_keeps_its_place_while_one_of_its_sides_stands() {
    let place = |manuscript: &mut Manuscript| margin(manuscript).suggestions[0].place;
    let at = |at| Place::Words { from: at, to: at };
    let mut manuscript = fresh("one two three");
    apply(&mut manuscript, &[suggestion("s", (4, 4), "and ")]);
    apply(&mut manuscript, &[splice(0, 0, "zero ")]);
    assert_eq!(place(&mut manuscript), at(9));
    apply(&mut manuscript, &[splice(9, 3, "")]);
    assert_eq!(place(&mut manuscript), at(9), "its left side stands");
    apply(&mut manuscript, &[splice(0, 10, "")]);
    assert_eq!(place(&mut manuscript), Place::Lost, "neither does");
    let mut empty = fresh("");
    apply(&mut empty, &[suggestion("s", (0, 0), "New.")]);
    assert_eq!(place(&mut empty), at(0));
}

#[test]
fn what_cannot_be_fastened_is_refused_and_changes_nothing() {
    let mut manuscript = fresh("a😀b");
    let before = manuscript.heads();
    let gone = Part::Takeaway(id("gone"));
    let remark = Remark::new(id("r"), id("ada"), Moment(1), "x").expect("a remark");
    for edit in [
        comment("c", Some((0, 9))),
        comment("c", Some((2, 3))),
        comment("c", Some((3, 1))),
        Edit::Comment { id: id("c"), part: gone, words: None, remark: remark.clone(), by: ada() },
        Edit::Reply { comment: id("nobody"), remark, by: ada() },
        Edit::Settle { suggestion: id("nobody"), fate: Fate::Rejected, settled: None, by: ada() },
    ] {
        assert!(manuscript.apply(&before, std::slice::from_ref(&edit), &doing()).is_err(), "{edit:?}");
    }
    assert_eq!(manuscript.heads(), before);
    apply(&mut manuscript, &[comment("c", None)]);
    let base = manuscript.heads();
    assert!(manuscript.apply(&base, &[comment("c", None)], &doing()).is_err(), "an id is used once");
}

/// A character and its number: each one that ever stood in the text has its own.
type Model = Vec<(char, usize)>;

#[derive(Debug, Clone)]
struct Step {
    at: usize,
    delete: usize,
    insert: Vec<usize>,
}

fn steps(count: usize) -> impl Strategy<Value = Vec<Step>> {
    let insert = prop::collection::vec(0..PIECES.len(), 0..3);
    let step = (0usize..60, 0usize..9, insert).prop_map(|(at, delete, insert)| Step { at, delete, insert });
    prop::collection::vec(step, 0..count)
}

fn units(model: &[(char, usize)]) -> u32 {
    model.iter().map(|(c, _)| c.len_utf16() as u32).sum()
}

fn done(model: &mut Model, step: &Step, next: &mut usize) -> Edit {
    let at = step.at % (model.len() + 1);
    let end = (at + step.delete).min(model.len());
    let text: String = step.insert.iter().map(|piece| PIECES[*piece]).collect();
    let edit = splice(units(&model[..at]), units(&model[at..end]), &text);
    let new = text.chars().map(|c| {
        *next += 1;
        (c, *next)
    });
    model.splice(at..end, new.collect::<Vec<_>>());
    edit
}

fn start(words: &[usize]) -> String {
    words.iter().map(|piece| PIECES[*piece]).collect()
}

/// A stretch of a text that holds at least one character, from two numbers.
fn stretch(text: &str, a: usize, b: usize) -> (usize, usize) {
    let len = text.chars().count();
    let (a, b) = (a % len, b % len);
    (a.min(b), a.max(b) + 1)
}

#[track_caller]
fn sound(margin: &Margin, text: &str, comments: usize) {
    assert_eq!(margin.comments.len(), comments, "none disappears");
    let places = margin.comments.iter().map(|one| one.place).chain(margin.suggestions.iter().map(|one| one.place));
    for (from, to) in places.filter_map(Place::words) {
        assert!(from <= to && anchor::slice(text, from, to).is_some(), "{from} to {to} in {text:?}");
    }
    for one in &margin.comments {
        assert!(one.place.words().is_none_or(|(from, to)| from < to), "a comment about words has words: {one:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 160, ..ProptestConfig::default() })]

    #[test]
    fn a_comment_covers_what_is_left_of_its_words_and_is_lost_only_with_the_last_of_them(
        words in prop::collection::vec(0..PIECES.len(), 1..12), a in 0usize..40, b in 0usize..40, steps in steps(14),
    ) {
        let text = start(&words);
        let (first, last) = stretch(&text, a, b);
        let mut model: Model = text.chars().enumerate().map(|(number, c)| (c, number)).collect();
        let mut next = model.len();
        let mut manuscript = fresh(&text);
        let (from, to) = (units(&model[..first]), units(&model[..last]));
        apply(&mut manuscript, &[comment("c", Some((from, to)))]);
        for step in &steps {
            let edit = done(&mut model, step, &mut next);
            apply(&mut manuscript, &[edit]);
            let text = body(&mut manuscript);
            let margin = margin(&mut manuscript);
            sound(&margin, &text, 1);
            let one = &margin.comments[0];
            let alive: Vec<usize> = (0..model.len()).filter(|at| (first..last).contains(&model[*at].1)).collect();
            match (alive.first(), alive.last(), one.place) {
                (Some(low), Some(high), Place::Words { from, to }) => {
                    let all = from <= units(&model[..*low]) && to >= units(&model[..=*high]);
                    let again = anchor::slice(&text, from, to) == Some(&one.anchor.quote);
                    prop_assert!(all || again, "{one:?} in {text:?}");
                }
                (None, None, Place::Words { from, to }) => {
                    // It was found again by its wording, or still holds words that were typed inside it.
                    prop_assert!(anchor::slice(&text, from, to).is_some());
                }
                (None, None, Place::Lost) => {}
                other => prop_assert!(false, "{other:?} in {text:?}"),
            }
        }
    }

    #[test]
    fn two_copies_merged_in_any_order_have_the_same_comments_and_none_is_lost_from_sight(
        words in prop::collection::vec(0..PIECES.len(), 1..8),
        about in prop::collection::vec((0usize..40, 0usize..40), 1..4),
        left in steps(8), right in steps(8), late in (0usize..40, 0usize..40), turn in 0usize..12,
    ) {
        let text = start(&words);
        let fresh_model: Model = text.chars().enumerate().map(|(number, c)| (c, number)).collect();
        let mut ours = fresh(&text);
        let place = |(a, b): &(usize, usize)| {
            let (first, last) = stretch(&text, *a, *b);
            (units(&fresh_model[..first]), units(&fresh_model[..last]))
        };
        let edits: Vec<Edit> =
            about.iter().enumerate().map(|(number, one)| comment(&format!("c{number}"), Some(place(one)))).collect();
        apply(&mut ours, &edits);
        let before = ours.heads();
        let mut theirs = copy(&mut ours, 2);
        apply(&mut theirs, &[comment("late", Some(place(&late))), suggestion("s", place(&late), "other words")]);
        for (manuscript, steps) in [(&mut ours, &left), (&mut theirs, &right)] {
            let (mut model, mut next) = (fresh_model.clone(), fresh_model.len());
            for step in steps {
                let edit = done(&mut model, step, &mut next);
                apply(manuscript, &[edit]);
            }
        }
        let (mut to_them, to_us) = (ours.changes_since(&before), theirs.changes_since(&before));
        let turn = turn % (to_them.len() + 1);
        to_them.rotate_left(turn);
        to_them.iter().try_for_each(|change| theirs.take_in(&change.bytes))?;
        ours.take_in(&to_us.into_iter().flat_map(|change| change.bytes).collect::<Vec<_>>())?;
        prop_assert_eq!(body(&mut ours), body(&mut theirs));
        prop_assert_eq!(margin(&mut ours), margin(&mut theirs));
        let text = body(&mut ours);
        sound(&margin(&mut ours), &text, about.len() + 1);
        prop_assert_eq!(margin(&mut ours).suggestions.len(), 1);
    }

    #[test]
    fn whatever_an_edit_took_away_undo_gives_back_to_the_comment(
        words in prop::collection::vec(0..PIECES.len(), 1..12), a in 0usize..40, b in 0usize..40,
        c in 0usize..40, d in 0usize..40, typed in 0..PIECES.len(),
    ) {
        // Each character once: of two that are the same nobody could say which one came back.
        let text: String =
            start(&words).chars().enumerate().map(|(number, c)| format!("{c}{}", char::from_u32(0x4e00 + number as u32).expect("a character"))).collect();
        let (first, last) = stretch(&text, a, b);
        let (gone, end) = stretch(&text, c, d);
        let model: Model = text.chars().enumerate().map(|(number, c)| (c, number)).collect();
        let mut manuscript = fresh(&text);
        apply(&mut manuscript, &[comment("c", Some((units(&model[..first]), units(&model[..last]))))]);
        let quote = under(&mut manuscript);
        let (at, len) = (units(&model[..gone]), units(&model[gone..end]));
        let removed: String = model[gone..end].iter().map(|(c, _)| *c).collect();
        let other = PIECES[typed];
        apply(&mut manuscript, &[splice(at, len, other)]);
        apply(&mut manuscript, &[splice(at, domain::origin::utf16_len(other), &removed)]);
        prop_assert_eq!(body(&mut manuscript), text);
        prop_assert_eq!(under(&mut manuscript), quote);
    }

    #[test]
    fn suggestions_accepted_and_rejected_in_any_order_leave_runs_that_cover_the_text(
        words in prop::collection::vec(0..PIECES.len(), 1..10),
        suggested in prop::collection::vec((0usize..40, 0usize..40, 0..PIECES.len(), any::<bool>(), any::<bool>()), 1..6),
        order in any::<prop::sample::Index>(), steps in steps(4),
    ) {
        let text = start(&words);
        let mut model: Model = text.chars().enumerate().map(|(number, c)| (c, number)).collect();
        let mut manuscript = fresh(&text);
        for (number, (a, b, piece, inserts, _)) in suggested.iter().enumerate() {
            let (first, last) = stretch(&text, *a, *b);
            let last = if *inserts { first } else { last };
            let words = (units(&model[..first]), units(&model[..last]));
            apply(&mut manuscript, &[suggestion(&format!("s{number}"), words, PIECES[*piece])]);
        }
        let mut next = model.len();
        for step in &steps {
            let edit = done(&mut model, step, &mut next);
            apply(&mut manuscript, &[edit]);
        }
        let start = order.index(suggested.len());
        for number in (0..suggested.len()).map(|one| (one + start) % suggested.len()) {
            let text = body(&mut manuscript);
            let name = id(&format!("s{number}"));
            let margin = margin(&mut manuscript);
            let one = margin.suggestion(&name).expect("none disappears");
            let settled = Some(Settled { by: id("ada"), at: Moment(9) });
            let settle = |fate| Edit::Settle { suggestion: name.clone(), fate, settled: settled.clone(), by: ada() };
            match one.exchange(&text, true) {
                Ok(change) if suggested[number].4 => {
                    let insert = vec![RunText::new(change.insert, one.origin.clone())];
                    let edit = Edit::Splice { part: Part::Body, at: change.at, delete: change.delete, insert };
                    apply(&mut manuscript, &[edit, settle(Fate::Accepted)]);
                }
                _ => apply(&mut manuscript, &[settle(Fate::Rejected)]),
            }
            let text = body(&mut manuscript);
            let runs = manuscript.runs(&Part::Body)?;
            prop_assert_eq!(runs.iter().map(|run| run.len).sum::<u32>(), domain::origin::utf16_len(&text));
        }
        prop_assert!(margin(&mut manuscript).suggestions.iter().all(|one| one.fate != Fate::Open));
    }
}
