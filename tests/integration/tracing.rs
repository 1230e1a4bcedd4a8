//! Where words come from, through the front door: said, saved, brought along, and never left dangling.

use app::{Asked, Deed, Edit, Remains};
use domain::ledger::{Author, Extent, Outcome, Prompt, Tool};
use domain::{Contribution, Id, Kind, Moment, Origin, Part, RunText, Section, Source};
use newsroom::Newsroom;

fn id(text: &str) -> Id {
    Id::parse(text).expect("a fine id")
}

fn origin(key: &str) -> Origin {
    Origin::parse(key).expect("a fine origin")
}

fn drafted() -> Contribution {
    Contribution {
        id: id("draft"),
        at: Moment(1_000),
        by: id("whoever"),
        tool: Tool { name: "ChatGPT".into(), ..Tool::default() },
        kind: Kind::Drafting,
        sections: vec![Section::Body],
        extent: Extent::Partial,
        in_output: true,
        first_draft_by: Author::Ai,
        initiative: Author::Human,
        purpose: String::new(),
        prompt: Prompt::default(),
        outcome: Outcome::Edited,
        note: String::new(),
    }
}

fn minutes() -> Source {
    Source {
        id: id("minutes"),
        title: "Minutes of the council".into(),
        url: "https://vell.example/minutes".into(),
        clip: "The ferry sails at six.".into(),
        added_by: id("whoever"),
        at: Moment(2_000),
    }
}

fn put(part: Part, at: u32, delete: u32, text: &str, origin: &Origin) -> Asked {
    Asked::Edit(Edit::Splice { part, at, delete, insert: vec![RunText::new(text, origin.clone())] })
}

/// The runs of a part, as the record writes them.
fn runs(newsroom: &mut Newsroom, article: &Id, part: &Part) -> Vec<String> {
    let view = newsroom.view(article);
    let (_, runs) = view.runs.iter().find(|(of, _)| of == part).expect("a part of the article");
    runs.iter().map(|run| format!("{} {}", run.len, run.origin)).collect()
}

#[test]
fn a_stretch_is_what_somebody_says_it_is() {
    let mut newsroom = Newsroom::new();
    let article = newsroom.article("Ferries", "They sail at six.");
    let me = newsroom.app.person().id.clone();
    newsroom.app.record_contribution(&article, drafted(), None).expect("an entry");
    newsroom.app.keep_source(&article, minutes(), Some("Bo Berg, clerk")).expect("a source");
    for (at, len, said) in
        [(0, 4, "tool:dra"), (5, 4, "source:min"), (10, 2, "person:Cy Cole, editor"), (13, 3, "unknown")]
    {
        newsroom.app.mark(&article, &Part::Body, at, len, said).expect("a stretch of the body");
    }
    let view = newsroom.view(&article);
    let cy = view.article.people.iter().find(|person| person.name == "Cy Cole").expect("he is known by name");
    let runs = runs(&mut newsroom, &article, &Part::Body);
    assert_eq!(runs[0], "4 c:draft");
    assert_eq!(runs[2], "4 r:minutes");
    assert_eq!(runs[4], format!("2 h:{}", cy.id));
    assert!(runs[6].starts_with("3 u:"), "{runs:?}");
    assert_eq!(runs[7], format!("1 h:{me}"));

    for said in ["tool:x", "source:", "r:nothing", "c:nothing", "h:nobody", "somebody"] {
        newsroom.app.mark(&article, &Part::Body, 0, 4, said).expect_err(said);
    }
    newsroom.app.mark(&article, &Part::Body, 10, 40, "me").expect_err("there are not so many words");
}

#[test]
fn a_source_is_kept_corrected_and_goes_only_when_no_word_is_quoted_from_it() {
    let mut newsroom = Newsroom::new();
    let article = newsroom.article("Ferries", "They sail at six.");
    newsroom.app.keep_source(&article, minutes(), Some("Bo Berg, clerk")).expect("a source");
    let corrected = Source { title: "Minutes, 3 March".into(), clip: "The ferry sails at seven.".into(), ..minutes() };
    newsroom.app.keep_source(&article, corrected, None).expect("the same source");
    let view = newsroom.another_program().article(&article).expect("an article");
    let [one] = &view.article.sources[..] else { panic!("one source, not {:?}", view.article.sources) };
    assert_eq!((one.title.as_str(), one.clip.as_str()), ("Minutes, 3 March", "The ferry sails at seven."));
    assert_eq!(view.article.person(&one.added_by).map(|who| who.name.as_str()), Some("Bo Berg"), "who saved it first");

    newsroom.app.mark(&article, &Part::Body, 0, 4, "source:minutes").expect("a stretch");
    let refused = newsroom.app.drop_source(&article, &id("minutes")).expect_err("words are quoted from it");
    assert!(refused.to_string().contains("words of body"), "{refused}");
    newsroom.app.mark(&article, &Part::Body, 0, 4, "me").expect("a stretch");
    newsroom.app.drop_source(&article, &id("minutes")).expect("nothing is quoted from it");
    assert!(newsroom.view(&article).article.sources.is_empty());
    let nameless = Source { title: String::new(), url: String::new(), ..minutes() };
    newsroom.app.keep_source(&article, nameless, None).expect_err("nobody could find it again");
}

#[test]
fn words_from_another_article_bring_along_what_they_come_from() {
    let mut newsroom = Newsroom::new();
    let from = newsroom.article("Ferries", "They sail at six.");
    newsroom.app.record_contribution(&from, drafted(), Some("Dee Dale, reporter")).expect("an entry");
    newsroom.app.keep_source(&from, minutes(), Some("Bo Berg, clerk")).expect("a source");
    let (cy, _) = newsroom.app.know_person(&from, "Cy Cole, editor").expect("a person");
    let to = newsroom.article("Harbour", "");
    let typed = Origin::Human(cy.id.clone());
    let origins = vec![origin("c:draft"), origin("r:minutes"), typed.clone(), origin("c:gone")];
    let asked = [
        Asked::Adopt { from, section: Some(Section::Analysis), origins },
        put(Part::Analysis, 0, 0, "one ", &origin("c:draft")),
        put(Part::Analysis, 4, 0, "two ", &origin("r:minutes")),
        put(Part::Analysis, 8, 0, "three ", &typed),
        put(Part::Analysis, 14, 0, "four", &origin("c:gone")),
    ];
    let saved = newsroom.app.paste(&to, None, &asked).expect("an edit");
    assert!(saved.merged, "the desk is told that one origin became another");
    assert_eq!(
        runs(&mut newsroom, &to, &Part::Analysis),
        ["4 c:draft".to_owned(), "4 r:minutes".to_owned(), format!("6 h:{}", cy.id), "4 u:gone".to_owned()],
        "what the other article does not know is unknown"
    );
    let article = newsroom.view(&to).article;
    let entry = article.ledger.find(&id("draft")).expect("the use of the tool came along");
    assert_eq!(entry.sections, [Section::Analysis], "what it touched is said of this article");
    assert_eq!(article.person(&entry.by).map(|who| who.name.as_str()), Some("Dee Dale"));
    assert_eq!(article.source(&id("minutes")).map(|one| one.clip.as_str()), Some("The ferry sails at six."));

    // What is there already stays as it was corrected here.
    let corrected = Contribution { note: "checked here".into(), ..entry.clone() };
    newsroom.app.record_contribution(&to, corrected, None).expect("an entry");
    newsroom.app.paste(&to, None, &asked).expect("an edit");
    assert_eq!(newsroom.view(&to).article.ledger.find(&id("draft")).map(|one| one.note.as_str()), Some("checked here"));
}

#[test]
fn no_origin_dangles_whoever_writes_it() {
    let mut newsroom = Newsroom::new();
    let article = newsroom.article("Ferries", "");
    let asked = [
        put(Part::Body, 0, 0, "one ", &origin("c:nothing")),
        put(Part::Body, 4, 0, "two ", &origin("r:nothing-either")),
        put(Part::Body, 8, 0, "three", &origin("h:nobody")),
        Asked::Adopt { from: id("not-here"), section: None, origins: vec![origin("c:nothing")] },
    ];
    newsroom.app.edit(&article, None, &asked).expect("an edit");
    assert_eq!(runs(&mut newsroom, &article, &Part::Body), ["4 u:nothing", "4 u:nothing-either", "5 u:nobody"]);
    let me = Origin::Human(newsroom.app.person().id.clone());
    let saved = newsroom.app.edit(&article, None, &[put(Part::Body, 0, 0, "me ", &me)]).expect("an edit");
    assert!(!saved.merged, "whoever writes is known");
}

#[test]
fn a_paste_is_a_moment_of_its_own() {
    let mut newsroom = Newsroom::new();
    let article = newsroom.article("Ferries", "They sail.");
    newsroom.app.paste(&article, None, &[put(Part::Body, 0, 0, "Pasted. ", &origin("u:paste-1"))]).expect("a paste");
    newsroom.type_at(&article, Part::Body, 0, "Typed. ");
    let deeds: Vec<_> =
        newsroom.app.history(&article).expect("a history").into_iter().filter_map(|one| one.deed).collect();
    assert_eq!(deeds, [Deed::New, Deed::Edit, Deed::Paste, Deed::Edit]);
}

#[test]
fn words_that_come_back_from_the_past_bring_back_what_they_came_from() {
    let mut newsroom = Newsroom::new();
    let article = newsroom.article("Ferries", "They sail at six.");
    newsroom.app.keep_source(&article, minutes(), None).expect("a source");
    newsroom.app.mark(&article, &Part::Body, 0, 17, "source:minutes").expect("a stretch");
    let then = newsroom.view(&article).heads;
    newsroom.set(&article, "body", "Something else").expect("an edit");
    newsroom.app.drop_source(&article, &id("minutes")).expect("nothing is quoted from it any more");
    newsroom.app.restore(&article, None, &then, None).expect("a past state");
    assert_eq!(runs(&mut newsroom, &article, &Part::Body), ["17 r:minutes"]);
    assert!(newsroom.view(&article).article.source(&id("minutes")).is_some());
}

#[test]
fn what_remains_of_a_tools_words_is_known_whatever_was_done_to_them() {
    let mut newsroom = Newsroom::new();
    let article = newsroom.article("Ferries", "");
    newsroom.app.record_contribution(&article, drafted(), None).expect("an entry");
    let (tool, me) = (origin("c:draft"), Origin::Human(newsroom.app.person().id.clone()));
    let mut check = |asked: Asked, ever: u32, left: u32, why: &str| {
        newsroom.app.edit(&article, None, &[asked]).expect(why);
        let remains = newsroom.app.remaining(&article).expect(why).work_out().expect(why);
        assert_eq!(remains.get(&id("draft")), Some(&Remains { ever, left }), "{why}");
    };
    check(put(Part::Body, 0, 0, "One two three four five six seven eight.", &tool), 8, 8, "as it came");
    check(put(Part::Body, 4, 4, "", &me), 8, 7, "“two” is taken away");
    check(put(Part::Body, 6, 0, "XX", &me), 8, 6, "a person writes into “three”: it is not the tool’s any more");
    check(put(Part::Body, 6, 2, "", &me), 8, 7, "and takes that back");
    check(put(Part::Body, 0, 37 - 1, "", &me), 8, 0, "everything goes");
    check(put(Part::Analysis, 0, 0, "five six seven eight", &tool), 8, 4, "half of it was moved: it counts once");
    check(put(Part::Analysis, 0, 0, "nine ", &tool), 9, 5, "one more word of the tool");
    check(put(Part::Analysis, 0, 0, "five ", &me), 9, 5, "the same word by a person is not the tool’s");
    let mark =
        |at, len, origin: &Origin| Asked::Edit(Edit::Mark { part: Part::Analysis, at, len, origin: origin.clone() });
    check(mark(0, 4, &tool), 10, 6, "until somebody says that it is");
    check(mark(0, 4, &me), 10, 5, "and takes that back: it was counted while it was");
}
