//! What holds for every manuscript, whatever is done to it. A simple model, a list of characters with their origins,
//! says what ought to come out.

use domain::{Article, Id, Moment, Origin, Part, Person, Run, RunText, Section, Slug};
use manuscript::{Deed, Doing, Edit, Error, Heads, Manuscript};
use proptest::prelude::*;

/// Text as it really comes: emoji beyond the first plane, joined emoji, combining marks, CRLF, right-to-left, NUL.
const PIECES: [&str; 12] =
    ["a", "word ", "😀", "👩‍👩‍👧", "e\u{301}", "\r\n", "\n", "שלום", "\u{0}", "漢字", "“quoted”", "  "];

#[derive(Debug, Clone)]
struct Step {
    at: usize,
    delete: usize,
    insert: Vec<(usize, u8)>,
}

fn steps(count: usize) -> impl Strategy<Value = Vec<Step>> {
    let insert = prop::collection::vec((0..PIECES.len(), 0u8..5), 0..4);
    let step = (0usize..200, 0usize..6, insert).prop_map(|(at, delete, insert)| Step { at, delete, insert });
    prop::collection::vec(step, 0..count)
}

fn id(text: &str) -> Id {
    Id::parse(text).expect("a fine id")
}

fn origin(number: u8) -> Origin {
    let key = ["h:ada", "h:bob", "c:draft", "r:source", "u:paste"][usize::from(number) % 5];
    Origin::parse(key).expect("a fine origin")
}

fn doing(at: i64) -> Doing {
    Doing {
        by: Person::parse(id("ada"), "Ada").expect("a fine person"),
        deed: Deed::Edit,
        at: Moment(at),
        why: String::new(),
    }
}

fn fresh(body: &str, actor: u8) -> Manuscript {
    let mut article = Article::empty(id("article"), Slug::suggest("x"), "plain");
    article.body = body.to_owned();
    Manuscript::create(&article, &origin(4), &doing(1), [actor; 16]).expect("an article becomes a manuscript")
}

/// A second copy, with an actor of its own.
fn copy(of: &mut Manuscript, actor: u8) -> Manuscript {
    Manuscript::load(&of.save(), &[], [actor; 16]).expect("what was saved loads")
}

type Model = Vec<(char, Origin)>;

/// Does one step to the model and says which edit it is.
fn edit(model: &mut Model, step: &Step) -> Edit {
    let at = step.at % (model.len() + 1);
    let end = (at + step.delete).min(model.len());
    let units = |chars: &[(char, Origin)]| chars.iter().map(|(c, _)| c.len_utf16() as u32).sum::<u32>();
    let insert: Vec<RunText> = step.insert.iter().map(|(p, o)| RunText::new(PIECES[*p], origin(*o))).collect();
    let edit = Edit::Splice {
        part: Part::Body,
        at: units(&model[..at]),
        delete: units(&model[at..end]),
        insert: insert.clone(),
    };
    let new = insert.iter().flat_map(|piece| piece.text.chars().map(|c| (c, piece.origin.clone())));
    model.splice(at..end, new.collect::<Vec<_>>());
    edit
}

fn text_of(model: &Model) -> String {
    model.iter().map(|(c, _)| *c).collect()
}

fn runs_of(model: &Model) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for (c, origin) in model {
        let len = c.len_utf16() as u32;
        match runs.last_mut() {
            Some(last) if &last.origin == origin => last.len += len,
            _ => runs.push(Run { len, origin: origin.clone() }),
        }
    }
    runs
}

fn everything(manuscript: &mut Manuscript) -> (Article, Vec<Vec<Run>>) {
    let article = manuscript.article().expect("an article");
    let runs = article.texts().iter().map(|(part, _)| manuscript.runs(part).expect("runs")).collect();
    (article, runs)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn text_and_runs_are_what_the_model_says_after_any_edits(start in prop::sample::select(&PIECES[..]), steps in steps(30)) {
        let mut model: Model = start.chars().map(|c| (c, origin(4))).collect();
        let mut manuscript = fresh(start, 1);
        for (number, step) in steps.iter().enumerate() {
            let base = manuscript.heads();
            manuscript.apply(&base, &[edit(&mut model, step)], &doing(number as i64))?;
        }
        let check = |manuscript: &mut Manuscript| {
            prop_assert_eq!(manuscript.article()?.body, text_of(&model));
            prop_assert_eq!(manuscript.runs(&Part::Body)?, runs_of(&model), "runs cover the text exactly");
            Ok(())
        };
        check(&mut manuscript)?;
        check(&mut copy(&mut manuscript, 2))?;
    }

    #[test]
    fn what_is_marked_between_edits_is_what_the_model_says(
        steps in steps(20), marks in prop::collection::vec((0usize..200, 1usize..12, 0u8..5), 1..20),
    ) {
        let mut model: Model = "The beginning. 😀".chars().map(|c| (c, origin(4))).collect();
        let mut manuscript = fresh("The beginning. 😀", 1);
        let units = |chars: &[(char, Origin)]| chars.iter().map(|(c, _)| c.len_utf16() as u32).sum::<u32>();
        for (number, (from, len, whose)) in marks.iter().enumerate() {
            // As the desk sends it: what was written and what was marked, in one change.
            let mut edits: Vec<Edit> = steps.get(number).map(|step| edit(&mut model, step)).into_iter().collect();
            let from = from % (model.len() + 1);
            let to = (from + len).min(model.len());
            let (at, len) = (units(&model[..from]), units(&model[from..to]));
            edits.push(Edit::Mark { part: Part::Body, at, len, origin: origin(*whose) });
            model[from..to].iter_mut().for_each(|(_, of)| *of = origin(*whose));
            let base = manuscript.heads();
            manuscript.apply(&base, &edits, &doing(number as i64))?;
        }
        prop_assert_eq!(manuscript.article()?.body, text_of(&model));
        prop_assert_eq!(manuscript.runs(&Part::Body)?, runs_of(&model));
        prop_assert_eq!(copy(&mut manuscript, 2).runs(&Part::Body)?, runs_of(&model), "and so after a reload");
    }

    #[test]
    fn changes_in_any_order_on_two_copies_give_equal_articles(left in steps(12), right in steps(12), seed in any::<u64>()) {
        let mut ours = fresh("The beginning. 😀", 1);
        let before = ours.heads();
        let mut theirs = copy(&mut ours, 2);
        for (manuscript, steps) in [(&mut ours, &left), (&mut theirs, &right)] {
            let mut model: Model = "The beginning. 😀".chars().map(|c| (c, origin(4))).collect();
            for step in steps {
                let base = manuscript.heads();
                manuscript.apply(&base, &[edit(&mut model, step)], &doing(2))?;
            }
        }
        let (mut to_them, to_us) = (ours.changes_since(&before), theirs.changes_since(&before));
        // Backwards or rotated, and some of them twice: Automerge holds back what lacks its parents.
        let turn = seed as usize % (to_them.len() + 1);
        to_them.rotate_left(turn);
        if seed % 2 == 0 {
            to_them.reverse();
        }
        to_them.extend(to_them.first().cloned());
        to_them.iter().try_for_each(|change| theirs.take_in(&change.bytes))?;
        ours.take_in(&to_us.into_iter().flat_map(|change| change.bytes).collect::<Vec<_>>())?;
        prop_assert_eq!(ours.heads(), theirs.heads());
        prop_assert_eq!(everything(&mut ours), everything(&mut theirs));
    }

    #[test]
    fn an_edit_made_on_an_older_state_is_merged_and_loses_nothing(ours in steps(8), late in steps(4)) {
        let mut manuscript = fresh("Ground. ", 1);
        let base = manuscript.heads();
        let mut twin = copy(&mut manuscript, 2);
        let mut model: Model = "Ground. ".chars().map(|c| (c, origin(4))).collect();
        let mut on_base = model.clone();
        for step in &ours {
            let heads = manuscript.heads();
            manuscript.apply(&heads, &[edit(&mut model, step)], &doing(2))?;
        }
        let edits: Vec<Edit> = late.iter().map(|step| edit(&mut on_base, step)).collect();
        manuscript.apply(&base, &edits, &doing(3))?;
        // The same two histories, merged as two people would, say the same.
        twin.take_in(&manuscript.changes_since(&base).into_iter().flat_map(|c| c.bytes).collect::<Vec<_>>())?;
        prop_assert_eq!(everything(&mut manuscript), everything(&mut twin));
    }

    #[test]
    fn the_past_reads_as_it_was(steps in steps(12)) {
        let mut manuscript = fresh("Start.", 1);
        let mut model: Model = "Start.".chars().map(|c| (c, origin(4))).collect();
        let mut moments: Vec<(Heads, String)> = vec![(manuscript.heads(), "Start.".to_owned())];
        for step in &steps {
            let base = manuscript.heads();
            manuscript.apply(&base, &[edit(&mut model, step)], &doing(2))?;
            moments.push((manuscript.heads(), text_of(&model)));
        }
        for (then, text) in &moments {
            prop_assert_eq!(&manuscript.article_at(then)?.body, text);
        }
        let steps_kept = manuscript.history();
        prop_assert!(steps_kept.iter().all(|step| step.by == Some(id("ada"))));
    }

    #[test]
    fn entries_stand_where_they_were_put(moves in prop::collection::vec((0usize..8, 0usize..9, 0u8..4), 0..24)) {
        let mut manuscript = fresh("", 1);
        let mut model: Vec<Id> = Vec::new();
        for (number, (which, to, verb)) in moves.into_iter().enumerate() {
            let base = manuscript.heads();
            let edit = if model.is_empty() || verb < 2 {
                let new = id(&format!("t{number}"));
                let at = to % (model.len() + 1);
                model.insert(at, new.clone());
                Edit::AddTakeaway { id: new, after: at.checked_sub(1).map(|i| model[i].clone()), text: vec![] }
            } else if verb == 2 {
                let moved = model.remove(which % model.len());
                let at = to % (model.len() + 1);
                model.insert(at, moved.clone());
                Edit::MoveTakeaway { id: moved, after: at.checked_sub(1).map(|i| model[i].clone()) }
            } else {
                Edit::RemoveTakeaway { id: model.remove(which % model.len()) }
            };
            manuscript.apply(&base, &[edit], &doing(2))?;
        }
        let order: Vec<Id> = manuscript.article()?.takeaways.into_iter().map(|t| t.id).collect();
        prop_assert_eq!(order, model);
    }

    #[test]
    fn restoring_any_past_state_gives_its_words_origins_and_order_back(
        deeds in prop::collection::vec((0u8..5, 0usize..9, 0usize..9, steps(3)), 1..14),
        which in any::<prop::sample::Index>(),
    ) {
        let mut manuscript = fresh("Ground. 😀", 1);
        let mut model: Model = "Ground. 😀".chars().map(|c| (c, origin(4))).collect();
        let mut past = vec![manuscript.heads()];
        for (number, (verb, which, to, steps)) in deeds.iter().enumerate() {
            let pairs: Vec<Id> = manuscript.article()?.qa.pairs.into_iter().map(|pair| pair.id).collect();
            let one = |at: &usize| pairs.get(at % pairs.len().max(1)).cloned();
            let after = one(to);
            let edits = match (verb, one(which)) {
                (0, _) | (_, None) => vec![Edit::AddPair {
                    id: id(&format!("p{number}")),
                    after,
                    question: vec![RunText::new(PIECES[which % PIECES.len()], origin(*verb))],
                    answer: vec![RunText::new("An answer. ", origin(1)), RunText::new("Pasted.", origin(4))],
                }],
                (1, Some(id)) => vec![Edit::RemovePair { id }],
                (2, Some(id)) => vec![Edit::MovePair { after: after.filter(|other| *other != id), id }],
                (_, _) => steps.iter().map(|step| edit(&mut model, step)).collect(),
            };
            let base = manuscript.heads();
            manuscript.apply(&base, &edits, &doing(2))?;
            past.push(manuscript.heads());
        }
        let then = which.get(&past).clone();
        let before = everything(&mut manuscript);
        let latest = manuscript.heads();
        let words = manuscript.article_at(&then)?;
        let runs: Vec<_> =
            words.texts().iter().map(|(part, _)| manuscript.runs_at(part, &then)).collect::<Result<_, _>>()?;
        manuscript.restore(&latest, &then, None, &doing(3))?;
        prop_assert_eq!(everything(&mut manuscript), (words, runs));
        let restored = manuscript.heads();
        manuscript.restore(&restored, &latest, None, &doing(4))?;
        prop_assert_eq!(everything(&mut manuscript), before, "restoring can itself be taken back");
    }

    #[test]
    fn damaged_bytes_are_refused_or_read_but_never_a_crash(at in any::<prop::sample::Index>(), bit in 0u8..8) {
        let mut bytes = fresh("Some text to damage.", 1).save();
        let at = at.index(bytes.len());
        bytes[at] ^= 1 << bit;
        if let Ok(mut read) = Manuscript::load(&bytes, &[], [3; 16]) {
            prop_assert_eq!(read.article()?.body, "Some text to damage.", "whatever passes the checksum is the text");
        }
    }
}

#[test]
fn two_people_reorder_and_both_see_the_same_order() {
    let mut ours = fresh("", 1);
    let base = ours.heads();
    let add = |name: &str, after: Option<&str>| Edit::AddTakeaway { id: id(name), after: after.map(id), text: vec![] };
    ours.apply(&base, &[add("a", None), add("b", Some("a")), add("c", Some("b"))], &doing(2)).expect("three takeaways");
    let mut theirs = copy(&mut ours, 2);
    let (base, same) = (ours.heads(), theirs.heads());
    let to_front = Edit::MoveTakeaway { id: id("c"), after: None };
    ours.apply(&base, &[to_front, add("x", Some("a"))], &doing(3)).expect("a move and a new one");
    theirs.apply(&same, &[add("y", Some("a"))], &doing(3)).expect("a new one in the same place");
    ours.merge(&mut theirs).expect("they merge");
    theirs.merge(&mut ours).expect("they merge");
    let order = |m: &mut Manuscript| -> Vec<Id> {
        m.article().expect("an article").takeaways.into_iter().map(|t| t.id).collect()
    };
    assert_eq!(order(&mut ours), order(&mut theirs));
    assert_eq!(order(&mut ours).len(), 5, "nobody's takeaway is lost");
    // Both stand in the same place, so there is no room between them until everyone gets a place of their own.
    let (x, y) = (order(&mut ours)[2].clone(), order(&mut ours)[3].clone());
    let base = ours.heads();
    ours.apply(&base, &[Edit::AddTakeaway { id: id("z"), after: Some(x.clone()), text: vec![] }], &doing(4))
        .expect("room");
    assert_eq!(order(&mut ours)[2..5], [x, id("z"), y]);
}

#[track_caller]
fn refused(edit: Edit, expected: &str) {
    let mut manuscript = fresh("a😀b", 1);
    let before = everything(&mut manuscript);
    let heads = manuscript.heads();
    let first = Edit::Splice { part: Part::Body, at: 0, delete: 0, insert: vec![RunText::new("lost?", origin(0))] };
    let error = manuscript.apply(&heads, &[first, edit], &doing(2)).expect_err("a refusal");
    assert!(error.to_string().contains(expected), "“{error}” should say “{expected}”");
    assert_eq!(everything(&mut manuscript), before, "a refused batch does nothing at all");
    assert_eq!(manuscript.heads(), heads);
}

#[test]
fn a_refused_edit_says_why_and_changes_nothing() {
    let splice = |at, delete| Edit::Splice { part: Part::Body, at, delete, insert: vec![] };
    refused(splice(5 + 2, 0), "cuts a character"); // between the halves of 😀
    refused(splice(5 + 1, 2 - 1), "cuts a character"); // leaves half of it
    refused(splice(5 + 5, 0), "reaches to 10");
    refused(splice(u32::MAX, u32::MAX), "reaches to");
    refused(Edit::Splice { part: Part::Takeaway(id("gone")), at: 0, delete: 0, insert: vec![] }, "no part");
    refused(Edit::RemovePair { id: id("gone") }, "no entry");
    refused(Edit::MoveTakeaway { id: id("gone"), after: None }, "no entry");
    refused(Edit::AddTakeaway { id: id("t"), after: Some(id("gone")), text: vec![] }, "no entry");
}

#[test]
fn an_edit_on_an_unknown_state_is_refused() {
    let mut manuscript = fresh("x", 1);
    let nowhere = Heads::parse(["00".repeat(32).as_str()]).expect("well-formed");
    assert!(matches!(manuscript.apply(&nowhere, &[], &doing(2)), Err(Error::NoSuchState(_))));
    assert!(Heads::parse(["not a hash"]).is_err());
}

#[test]
fn what_is_no_article_is_refused() {
    assert!(matches!(Manuscript::load(&[], &[], [1; 16]), Err(Error::NotAnArticle(_))));
    assert!(Manuscript::load(b"%PDF-1.7", &[], [1; 16]).is_err());
}

#[test]
fn restoring_one_section_leaves_the_others_alone() {
    let mut manuscript = fresh("The body.", 1);
    let then = manuscript.heads();
    let put = |part, text: &str| Edit::Splice { part, at: 0, delete: 0, insert: vec![RunText::new(text, origin(0))] };
    manuscript.apply(&then, &[put(Part::Body, "New. "), put(Part::Headline, "Kept")], &doing(2)).expect("two edits");
    let base = manuscript.heads();
    manuscript.restore(&base, &then, Some(Section::Body), &doing(3)).expect("a restored body");
    let article = manuscript.article().expect("an article");
    assert_eq!((article.body.as_str(), article.headline.as_str()), ("The body.", "Kept"));
    assert_eq!(manuscript.history().last().and_then(|step| step.deed), Some(Deed::Edit), "as the caller says");
}

#[test]
fn a_state_that_has_a_name_is_found_again_by_every_copy() {
    let mut manuscript = fresh("One.", 1);
    let then = manuscript.heads();
    manuscript.name_version(&id("v1"), "Before the cuts", &then, &doing(5)).expect("a name");
    let mut other = copy(&mut manuscript, 2);
    let versions = other.versions().expect("versions");
    assert_eq!(versions.len(), 1);
    assert_eq!((versions[0].name.as_str(), &versions[0].heads), ("Before the cuts", &then));
    assert_eq!((&versions[0].by, versions[0].at), (&id("ada"), Moment(5)));
    let nowhere = Heads::parse(["00".repeat(32).as_str()]).expect("well-formed");
    assert!(manuscript.name_version(&id("v2"), "x", &nowhere, &doing(6)).is_err());
}

fn texts(manuscript: &mut Manuscript) -> Vec<String> {
    manuscript.article().expect("an article").takeaways.into_iter().map(|takeaway| takeaway.text).collect()
}

fn typed(part: Part, at: u32, delete: u32, text: &str) -> Edit {
    Edit::Splice { part, at, delete, insert: vec![RunText::new(text, origin(1))] }
}

/// Two copies of an article with the takeaways `a` and `b`.
fn two_with_takeaways() -> (Manuscript, Manuscript, Heads) {
    let mut ours = fresh("", 1);
    let add = |name: &str, after: Option<&str>| Edit::AddTakeaway {
        id: id(name),
        after: after.map(id),
        text: vec![RunText::new(format!("Takeaway {name}."), origin(0))],
    };
    let base = ours.heads();
    ours.apply(&base, &[add("a", None), add("b", Some("a"))], &doing(2)).expect("two takeaways");
    let (theirs, heads) = (copy(&mut ours, 2), ours.heads());
    (ours, theirs, heads)
}

#[test]
fn a_takeaway_that_one_removes_while_another_writes_in_it_is_there_with_their_words() {
    let (mut ours, mut theirs, base) = two_with_takeaways();
    ours.apply(&base, &[Edit::RemoveTakeaway { id: id("a") }], &doing(3)).expect("a removal");
    assert_eq!(texts(&mut ours), ["Takeaway b."]);
    theirs.apply(&base, &[typed(Part::Takeaway(id("a")), 0, 0, "New: ")], &doing(3)).expect("words");
    ours.merge(&mut theirs).expect("they merge");
    theirs.merge(&mut ours).expect("they merge");
    assert_eq!(texts(&mut ours), ["New: Takeaway a.", "Takeaway b."], "what was typed is seen");
    assert_eq!(texts(&mut ours), texts(&mut theirs));
    let heads = ours.heads();
    ours.apply(&heads, &[Edit::RemoveTakeaway { id: id("a") }], &doing(4)).expect("now it is known, and may go");
    assert_eq!(texts(&mut ours), ["Takeaway b."]);
    assert_eq!(ours.article_at(&heads).expect("the past").takeaways.len(), 2, "and the past reads as it was");
}

#[test]
fn who_writes_in_a_takeaway_and_then_removes_it_has_removed_it() {
    let (mut ours, mut theirs, base) = two_with_takeaways();
    ours.apply(&base, &[Edit::RemoveTakeaway { id: id("a") }], &doing(3)).expect("a removal");
    let (write, gone) = (typed(Part::Takeaway(id("a")), 0, 0, "New: "), Edit::RemoveTakeaway { id: id("a") });
    theirs.apply(&base, &[write, gone], &doing(3)).expect("words, and a removal");
    ours.merge(&mut theirs).expect("they merge");
    assert_eq!(texts(&mut ours), ["Takeaway b."]);
}

#[test]
fn both_put_the_same_takeaway_back_and_it_stands_there_once_with_everybodys_words() {
    let (mut ours, mut theirs, base) = two_with_takeaways();
    ours.apply(&base, &[Edit::RemoveTakeaway { id: id("a") }], &doing(3)).expect("a removal");
    theirs.merge(&mut ours).expect("they merge");
    let gone = ours.heads();
    let back = Edit::AddTakeaway { id: id("a"), after: None, text: vec![RunText::new("Takeaway a.", origin(0))] };
    ours.apply(&gone, std::slice::from_ref(&back), &doing(4)).expect("it comes back");
    let more = typed(Part::Takeaway(id("a")), 0, 0, "Theirs: ");
    theirs.apply(&gone, &[back.clone(), more], &doing(4)).expect("it comes back, and is written in");
    ours.merge(&mut theirs).expect("they merge");
    assert_eq!(texts(&mut ours), ["Theirs: Takeaway a.", "Takeaway b."]);
    let runs = ours.runs(&Part::Takeaway(id("a"))).expect("runs");
    assert_eq!(runs[1].origin, origin(0), "its words are the old ones, with their origin");
    let heads = theirs.heads();
    let other = Edit::AddTakeaway { id: id("a"), after: None, text: vec![RunText::new("Other", origin(0))] };
    theirs.apply(&heads, &[other], &doing(5)).expect_err("it is there, and says something else");
}

#[test]
fn a_pair_that_one_removes_while_another_answers_it_is_there_with_the_answer() {
    let mut ours = fresh("", 1);
    let base = ours.heads();
    let add =
        Edit::AddPair { id: id("p"), after: None, question: vec![RunText::new("Why?", origin(0))], answer: vec![] };
    ours.apply(&base, &[add], &doing(2)).expect("a pair");
    let (mut theirs, base) = (copy(&mut ours, 2), ours.heads());
    ours.apply(&base, &[Edit::RemovePair { id: id("p") }], &doing(3)).expect("a removal");
    theirs.apply(&base, &[typed(Part::Answer(id("p")), 0, 0, "Because.")], &doing(3)).expect("an answer");
    ours.merge(&mut theirs).expect("they merge");
    let pairs = ours.article().expect("an article").qa.pairs;
    assert_eq!((pairs[0].question.as_str(), pairs[0].answer.as_str()), ("Why?", "Because."));
}
