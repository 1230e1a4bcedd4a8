//! Comments and suggestions through the front doors: fastened to words, never part of them, lost only in plain sight.

use app::{About, Asked, Edit, Suggested};
use domain::{Fate, Id, Origin, Part, Place, Refusal, Remark, anchor};
use newsroom::Newsroom;

fn about(words: (u32, u32)) -> About {
    About { part: Part::Body, words: Some(words) }
}

fn instead(replacement: &str) -> Suggested {
    Suggested { replacement: replacement.to_owned(), origin: None, by: None }
}

fn cut(at: u32, delete: u32) -> Asked {
    Asked::Edit(Edit::Splice { part: Part::Body, at, delete, insert: vec![] })
}

/// An article whose body is "They sail at seven.", with a comment on "at seven".
fn commented() -> (Newsroom, Id, Id) {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail at seven.");
    let words = newsroom.app.words_of(&id, &Part::Body, "at seven", None).expect("they stand there");
    let (comment, _) = newsroom.app.comment(&id, None, about(words), "Who says so?", None).expect("a comment");
    (newsroom, id, comment)
}

fn texts(newsroom: &mut Newsroom, id: &Id) -> Vec<(String, Vec<domain::Run>)> {
    let view = newsroom.view(id);
    let texts = view.article.texts().into_iter().map(|(_, text)| text.to_owned());
    texts.zip(view.runs.into_iter().map(|(_, runs)| runs)).collect()
}

#[test]
fn a_comment_is_no_word_of_the_article_and_leaves_with_nothing() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail at seven.");
    let (before, said) = (newsroom.view(&id), texts(&mut newsroom, &id));
    let words = newsroom.app.words_of(&id, &Part::Body, "seven", None).expect("they stand there");
    newsroom.app.comment(&id, None, about(words), "zq-remark", Some("Grace, editor")).expect("a comment");
    newsroom.app.suggest(&id, None, about(words), &instead("zq-replacement")).expect("a suggestion");
    let after = newsroom.view(&id);
    assert_eq!((after.fingerprint, after.words), (before.fingerprint, before.words));
    assert_eq!(texts(&mut newsroom, &id), said);
    for target in export::TARGETS {
        let written = newsroom.app.export(&id, target.name(), &newsroom.path("out")).expect("an export");
        for file in written.files {
            let bytes = std::fs::read(written.folder.join(&file)).expect("it was written");
            assert!(!String::from_utf8_lossy(&bytes).contains("zq-"), "{file} for {}", target.name());
        }
    }
    let view = newsroom.view(&id);
    let preview = app::preview(&view.article, &view.house, None, app::Shown::AsFile).expect("a page");
    assert!(!preview.contains("zq-"));
    let copy = newsroom.app.duplicate(&id).expect("a second one");
    assert_eq!(copy.margin, domain::Margin::default(), "it was said of the other article");
}

#[test]
fn a_comment_is_kept_with_who_and_when_and_every_program_sees_its_thread() {
    let (mut newsroom, id, comment) = commented();
    newsroom.wait_ms(60_000);
    newsroom.app.reply(&id, &comment, " The harbour office. ", Some("Grace, editor")).expect("an answer");
    let view = newsroom.another_program().article(&id).expect("an article");
    let one = view.margin.comment(&comment).expect("it is on the disk");
    let said: Vec<&str> = one.thread.iter().map(Remark::text).collect();
    assert_eq!(said, ["Who says so?", "The harbour office."]);
    assert!(one.thread[0].at() < one.thread[1].at());
    let names: Vec<String> =
        one.thread.iter().map(|said| view.article.person(said.by()).expect("known by name").in_words()).collect();
    assert_eq!(names, [newsroom.app.person().in_words(), "Grace, editor".to_owned()]);
    let deeds: Vec<_> = newsroom.app.history(&id).expect("a history").into_iter().map(|one| one.deed).collect();
    assert!(deeds.contains(&Some(app::Deed::Comment)), "{deeds:?}");
}

#[test]
fn a_comment_follows_its_words_and_waits_in_sight_when_they_are_gone() {
    let (mut newsroom, id, comment) = commented();
    newsroom.type_at(&id, Part::Body, 0, "Every day: ");
    let place = |newsroom: &mut Newsroom| newsroom.view(&id).margin.comment(&comment).expect("it is there").place;
    assert_eq!(place(&mut newsroom), Place::Words { from: 21, to: 29 });
    newsroom.app.edit(&id, None, &[cut(0, 30)]).expect("everything goes");
    assert_eq!(place(&mut newsroom), Place::Lost);
    let shown = newsroom.shown(&id);
    assert!(shown.comments[0].lost && shown.comments[0].quote == "at seven", "{:?}", shown.comments);
    newsroom.type_at(&id, Part::Body, 0, "Every day: They sail at seven.");
    assert_eq!(place(&mut newsroom), Place::Words { from: 21, to: 29 }, "undo brings the words back");
    // A person may say which words it is about instead.
    newsroom.app.edit(&id, None, &[cut(20, 9)]).expect("the words go");
    assert_eq!(place(&mut newsroom), Place::Lost);
    newsroom.app.fasten(&id, None, &comment, about((11, 20))).expect("other words");
    assert_eq!(place(&mut newsroom), Place::Words { from: 11, to: 20 });
}

#[test]
fn restoring_a_past_state_keeps_what_is_fastened_to_the_words_it_leaves_alone() {
    let (mut newsroom, id, comment) = commented();
    let then = newsroom.view(&id).heads;
    newsroom.type_at(&id, Part::Body, 0, "Every day, rain or shine: ");
    newsroom.type_at(&id, Part::Body, 45, " Ask the pilot.");
    newsroom.app.restore(&id, None, &then, None).expect("the past comes back");
    let view = newsroom.view(&id);
    assert_eq!(view.article.body, "They sail at seven.");
    assert_eq!(view.margin.comment(&comment).expect("it is there").place, Place::Words { from: 10, to: 18 });
}

#[test]
fn what_is_done_is_closed_and_can_be_opened_again_and_nothing_is_ever_taken_out() {
    let (mut newsroom, id, comment) = commented();
    assert_eq!(newsroom.app.open_comments(10).expect("a list").len(), 1);
    let view = newsroom.app.resolve(&id, &comment, true, Some("Grace, editor")).expect("it is done").view;
    let one = view.margin.comment(&comment).expect("it is there");
    let by = &one.resolved.as_ref().expect("somebody said so").by;
    assert_eq!(view.article.person(by).expect("known by name").name, "Grace");
    assert_eq!(newsroom.app.open_comments(10).expect("a list"), []);
    newsroom.app.resolve(&id, &comment, false, None).expect("it is open again");
    assert_eq!(newsroom.app.open_comments(10).expect("a list").len(), 1);
}

#[test]
fn what_is_open_in_all_articles_is_one_list_without_what_lies_in_the_trash() {
    let (mut newsroom, first, comment) = commented();
    let second = newsroom.article("Trains", "They run.");
    let (other, _) =
        newsroom.app.comment(&second, None, About { part: Part::Headline, words: None }, "Which?", None).expect("said");
    newsroom.app.suggest(&second, None, about((5, 8)), &instead("stop")).expect("a suggestion");
    newsroom.app.reply(&first, &comment, "The harbour office.", None).expect("an answer");
    let listed = newsroom.app.open_comments(10).expect("a list");
    let rows: Vec<_> =
        listed.iter().map(|one| (&*one.headline, &*one.kind, &*one.quote, &*one.text, one.replies)).collect();
    assert_eq!(
        rows,
        [
            ("Ferries", "comment", "at seven", "Who says so?", 1),
            ("Trains", "suggestion", "run", "stop", 0),
            ("Trains", "comment", "", "Which?", 0),
        ],
        "the newest word first"
    );
    assert_eq!(listed[2].id, other);
    newsroom.app.shelve(&[second], domain::Shelf::Trash).expect("into the trash");
    assert_eq!(newsroom.app.open_comments(10).expect("a list").len(), 1);
    assert_eq!(newsroom.app.check_up(false).expect("a checkup").problems, Vec::<String>::new());
}

#[test]
fn what_says_nothing_or_is_about_nothing_is_refused_and_nothing_is_kept() {
    let (mut newsroom, id, comment) = commented();
    let app = &mut newsroom.app;
    let nobody = Id::parse("nobody").expect("a fine id");
    for refused in [
        app.comment(&id, None, about((0, 4)), " \n", None).map(drop),
        app.reply(&id, &comment, "", None).map(drop),
        app.reply(&id, &nobody, "x", None).map(drop),
        app.resolve(&id, &nobody, true, None).map(drop),
        app.comment(&id, None, about((0, 99)), "x", None).map(drop),
        app.suggest(&id, None, about((0, 4)), &instead("They")).map(drop),
        app.suggest(&id, None, about((0, 99)), &instead("x")).map(drop),
        app.accept(&id, &nobody, false).map(drop),
        app.words_of(&id, &Part::Body, "eight", None).map(drop),
        app.words_of(&id, &Part::Body, "s", None).map(drop),
    ] {
        assert!(refused.is_err());
    }
    assert_eq!(app.words_of(&id, &Part::Body, "s", Some(2)).expect("the second"), (13, 14));
    let margin = newsroom.view(&id).margin;
    assert_eq!((margin.comments.len(), margin.comments[0].thread.len(), margin.suggestions.len()), (1, 1, 0));
}

#[test]
fn an_accepted_suggestion_puts_its_words_there_with_the_origin_of_whoever_suggested_them() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail at seven.");
    let suggested = Suggested { by: Some("Grace, editor".to_owned()), ..instead("sail at eight") };
    let (suggestion, saved) = newsroom.app.suggest(&id, None, about((5, 18)), &suggested).expect("a suggestion");
    assert_eq!(saved.view.article.body, "They sail at seven.", "the text stays as it is");
    let theirs = saved.view.margin.suggestion(&suggestion).expect("it is there").origin.clone();
    assert_ne!(theirs, Origin::Human(newsroom.app.person().id.clone()));
    let view = newsroom.app.accept(&id, &suggestion, false).expect("accepted").view;
    assert_eq!(view.article.body, "They sail at eight.");
    let (_, runs) = view.runs.iter().find(|(part, _)| *part == Part::Body).expect("a body");
    let origins: Vec<(u32, bool)> = runs.iter().map(|run| (run.len, run.origin == theirs)).collect();
    assert_eq!(origins, [(13, false), (5, true), (1, false)], "the words that stay keep theirs");
    assert_eq!(view.margin.suggestion(&suggestion).expect("it is there").fate, Fate::Accepted);
    assert!(newsroom.app.accept(&id, &suggestion, false).is_err(), "once");
    assert!(newsroom.app.reopen(&id, &suggestion).is_err(), "its words stand in the article");
}

#[test]
fn a_suggestion_about_words_that_have_changed_is_refused_in_words_until_somebody_says_anyway() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail at seven.");
    let (suggestion, _) = newsroom.app.suggest(&id, None, about((10, 18)), &instead("at noon")).expect("a suggestion");
    newsroom.type_at(&id, Part::Body, 13, "half past ");
    let refused = newsroom.app.accept(&id, &suggestion, false).expect_err("it says something else");
    let app::Error::Refused(Refusal::SuggestedWordsChanged { was, now }) = refused else { panic!("{refused}") };
    assert_eq!((was.as_str(), now.as_str()), ("at seven", "at half past seven"));
    assert_eq!(newsroom.view(&id).article.body, "They sail at half past seven.");
    newsroom.app.accept(&id, &suggestion, true).expect("anyway");
    assert_eq!(newsroom.view(&id).article.body, "They sail at noon.");
}

#[test]
fn a_suggestion_that_was_turned_down_can_be_opened_again() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail at seven.");
    let (insert, _) = newsroom.app.suggest(&id, None, about((18, 18)), &instead(" sharp")).expect("a suggestion");
    newsroom.app.reject(&id, &insert).expect("no");
    assert!(newsroom.app.accept(&id, &insert, false).is_err(), "somebody said no");
    newsroom.app.reopen(&id, &insert).expect("after all");
    newsroom.app.accept(&id, &insert, false).expect("yes");
    assert_eq!(newsroom.view(&id).article.body, "They sail at seven sharp.");
}

#[test]
fn a_comment_made_on_what_a_window_shows_stands_where_it_was_meant_although_another_program_wrote() {
    let (mut newsroom, id, _) = commented();
    let seen = newsroom.view(&id).heads;
    let mut other = newsroom.another_program();
    other.edit(&id, None, &[newsroom.typed(Part::Body, 0, "Every day: ")]).expect("another program writes");
    let (comment, saved) = newsroom.app.comment(&id, Some(&seen), about((5, 9)), "Motor?", None).expect("a comment");
    let Place::Words { from, to } = saved.view.margin.comment(&comment).expect("it is there").place else {
        panic!("it is about words")
    };
    assert_eq!(anchor::slice(&saved.view.article.body, from, to), Some("sail"));
}

#[test]
fn what_is_marked_in_a_file_is_text_until_somebody_asks_for_suggestions() {
    let mut newsroom = Newsroom::new();
    let marked = "# Ferries\n\n## Times\n\nThey {~~sail~>row~~}{>>Grace Ollerton 2026-11-20<<} at {--half past --}seven.\n\n\
                  {==Every day==}{>>On Sundays too?<<}{>>Ada 2026-11-21: In summer.<<}, they say{++, if it is calm++}.\n";
    let file = newsroom.file("ferries.md", marked);
    let imported = newsroom.app.import_file(&file, None, None).expect("it comes in");
    assert!(imported.arrived.uncertain.iter().any(|line| line.contains("CriticMarkup (3 changes, 1 comments)")));
    assert!(imported.view.article.body.contains("{~~sail~>row~~}"), "it is text like any other");
    let id = imported.view.article.id;

    let (read, saved) = newsroom.app.read_marks(&id, None).expect("marks are read");
    assert_eq!((read.suggestions, read.comments, read.highlights), (3, 1, 0));
    let view = saved.view;
    assert!(
        view.article.body.contains("They sail at half past seven.\n\nEvery day, they say."),
        "{}",
        view.article.body
    );
    let seen: Vec<_> = view.margin.suggestions.iter().map(|one| (&*one.anchor.quote, &*one.replacement)).collect();
    assert_eq!(seen, [("sail", "row"), ("half past ", ""), ("", ", if it is calm")]);
    let name = |person: &Id| view.article.person(person).expect("known by name").name.clone();
    assert_eq!(name(&view.margin.suggestions[0].by), "Grace Ollerton");
    assert!(matches!(view.margin.suggestions[0].origin, Origin::Unknown(_)), "nobody has said whose words they are");
    let said: Vec<_> =
        view.margin.comments[0].thread.iter().map(|one| (name(one.by()), one.text().to_owned())).collect();
    let me = newsroom.app.person().name.clone();
    assert_eq!(said, [(me, "On Sundays too?".to_owned()), ("Ada".to_owned(), "In summer.".to_owned())]);
    assert_eq!(view.words.human, 0, "the words around it are what they were");
    let (again, _) = newsroom.app.read_marks(&id, None).expect("there is nothing left to read");
    assert_eq!(again, app::MarksRead::default());
}

#[test]
fn what_is_said_leaves_with_marks_only_when_asked_and_comes_back_equal() {
    let (mut newsroom, id, _) = commented();
    newsroom.app.suggest(&id, None, about((0, 4)), &instead("We")).expect("a suggestion");
    newsroom.app.suggest(&id, None, about((18, 18)), &instead(" {sharp}")).expect("a suggestion");
    let whole = About { part: Part::Headline, words: None };
    newsroom.app.comment(&id, None, whole, "Which <ones>?", Some("Grace Ollerton, editor")).expect("a comment");
    let (written, left_out) = newsroom.app.export_marked(&id, &newsroom.path("marked")).expect("a file");
    assert_eq!(left_out, 0);
    assert_eq!(newsroom.app.exports(&id).expect("a list"), [], "it is no export: nothing of it is meant for readers");
    let file = written.folder.join(&written.files[0]);
    let back = newsroom.app.import_file(&file, None, None).expect("it comes back").view.article.id;
    newsroom.app.read_marks(&back, None).expect("marks are read");

    let (first, second) = (newsroom.view(&id), newsroom.view(&back));
    let texts = |view: &app::View| {
        let texts = view.article.texts();
        texts.into_iter().map(|(part, text)| (part, text.trim_end().to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(texts(&first), texts(&second));
    let said = |view: &app::View| {
        let name = |id: &Id| view.article.person(id).expect("known by name").name.clone();
        let comments = view.margin.comments.iter().map(|one| {
            let thread: Vec<_> = one.thread.iter().map(|said| (name(said.by()), said.text().to_owned())).collect();
            (one.anchor.part.clone(), one.place, one.anchor.quote.clone(), thread)
        });
        let suggestions = view.margin.suggestions.iter().map(|one| {
            (one.anchor.part.clone(), one.place, one.anchor.quote.clone(), one.replacement.clone(), name(&one.by))
        });
        (comments.collect::<Vec<_>>(), suggestions.collect::<Vec<_>>())
    };
    assert_eq!(said(&first), said(&second));
}

#[test]
fn a_suggestion_that_is_still_being_written_is_one_suggestion_and_no_word_of_the_article() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail at seven.");
    let origin = Origin::Human(newsroom.app.person().id.clone());
    let suggest = |to: u32, replacement: &str| Asked::Suggest {
        id: Id::parse("s").expect("a fine id"),
        part: Part::Body,
        words: (13, to),
        replacement: replacement.to_owned(),
        origin: origin.clone(),
    };
    let asked = [suggest(18, "e"), suggest(18, "eight"), suggest(19, "eight!")];
    let before = newsroom.view(&id).article.body;
    for one in asked {
        newsroom.app.edit(&id, None, &[one]).expect("it is suggested");
    }
    let view = newsroom.view(&id);
    assert_eq!(view.article.body, before, "nothing was typed into the article");
    let [one] = &view.margin.suggestions[..] else { panic!("one, not {:?}", view.margin.suggestions) };
    assert_eq!((one.anchor.quote.as_str(), one.replacement.as_str(), one.fate), ("seven.", "eight!", Fate::Open));
    let suggestion = one.id.clone();
    newsroom.app.accept(&id, &suggestion, false).expect("it is taken");
    assert_eq!(newsroom.view(&id).article.body, "They sail at eight!");
}
