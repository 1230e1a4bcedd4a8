//! What should be looked at before an article leaves: found, mended, and told.

use app::{Checked, Language};
use domain::Id;
use newsroom::Newsroom;

fn checked(newsroom: &mut Newsroom, id: &Id) -> Checked {
    newsroom.app.check(id, Language::English).expect("an article").perform()
}

fn found(newsroom: &mut Newsroom, id: &Id, check: &str) -> Vec<String> {
    let looked = checked(newsroom, id).looked;
    looked.findings.into_iter().filter(|one| one.check == check).map(|one| one.what).collect()
}

#[test]
fn a_fix_mends_what_is_mechanical_and_keeps_where_the_words_come_from() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They  sail turn0search1. See https://x.org/?utm_source=mail TK.");
    assert_eq!(newsroom.app.fix(&id, &["spaces".to_owned()]).expect("a fix"), 1);
    assert_eq!(newsroom.view(&id).article.body, "They sail turn0search1. See https://x.org/?utm_source=mail TK.");
    assert_eq!(newsroom.app.fix(&id, &[]).expect("a fix"), 2);
    let view = newsroom.view(&id);
    assert_eq!(view.article.body, "They sail. See https://x.org/ TK.");
    let runs = &view.runs.iter().find(|(part, _)| *part == domain::Part::Body).expect("a body").1;
    assert_eq!(runs.len(), 1, "mended words come from where they came from: {runs:?}");
    assert_eq!(found(&mut newsroom, &id, "placeholders"), ["“TK” was to be filled in"], "words take a person");
    assert_eq!(newsroom.app.fix(&id, &[]).expect("nothing to do"), 0);
}

#[test]
fn what_is_found_is_the_same_for_every_program_and_changes_nothing() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail TK.");
    let before = newsroom.view(&id).heads;
    let here = checked(&mut newsroom, &id).looked;
    let there = newsroom.another_program().check(&id, Language::English).expect("an article").perform().looked;
    assert_eq!(here, there);
    assert_eq!(newsroom.view(&id).heads, before);
}

#[test]
fn a_required_finding_keeps_the_article_here_until_it_is_waived_by_name() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail TK.");
    let out = newsroom.path("out");
    let kept = newsroom.app.export(&id, "markdown", &out).expect_err("a placeholder stands").to_string();
    assert!(kept.contains("Ferries") && kept.contains("“TK” was to be filled in"), "{kept}");
    assert!(!out.exists(), "nothing was written");
    newsroom.app.export(&id, "canonical", &out).expect("what only helps to verify leaves in any state");

    let nobody =
        newsroom.app.waive(&id, "placeholders", "It is his name", None).expect_err("nobody has said who they are");
    assert!(nobody.to_string().contains("name"), "{nobody}");
    let by = Some("Ada Lovelace, editor");
    assert!(newsroom.app.waive(&id, "placeholders", " ", by).is_err(), "a reason says something");
    assert!(newsroom.app.waive(&id, "links", "None are broken", by).is_err(), "a waiver is for what is found");
    newsroom.app.waive(&id, "placeholders", "It is  his name", by).expect("a waiver");

    let view = newsroom.another_program().article(&id).expect("an article");
    let [waiver] = &view.article.waivers[..] else { panic!("one waiver, not {:?}", view.article.waivers) };
    assert_eq!((waiver.check.as_str(), waiver.part.as_str(), waiver.quote.as_str()), ("placeholders", "body", "TK"));
    assert_eq!(waiver.reason, "It is his name");
    assert_eq!(view.article.person(&waiver.by).expect("known by name").in_words(), "Ada Lovelace, editor");
    newsroom.app.export(&id, "markdown", &out).expect("it may leave");
}

#[test]
fn a_waiver_holds_while_its_words_stand_and_can_be_withdrawn() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They  sail TK.");
    newsroom.app.waive(&id, "placeholders", "It is his name", Some("Ada")).expect("a waiver");
    let shown = |newsroom: &mut Newsroom| {
        let view = contract::checks::CheckedView::from(checked(newsroom, &id));
        let one = view.findings.iter().find(|one| one.check == "placeholders").expect("it is still found");
        (one.waiver.is_some(), view.lapsed.len())
    };
    assert_eq!(shown(&mut newsroom), (true, 0));
    newsroom.type_at(&id, domain::Part::Body, 0, "Today: ");
    assert_eq!(shown(&mut newsroom), (true, 0), "what stands elsewhere is not what was waived");
    newsroom.set(&id, "body", "They sail TKTK.").expect("an edit");
    assert_eq!(shown(&mut newsroom), (false, 1), "other words are another finding");
    newsroom.set(&id, "body", "They sail TK.").expect("an edit");
    assert_eq!(shown(&mut newsroom), (true, 0), "the same words are the same finding");

    let waiver = newsroom.view(&id).article.waivers[0].id.clone();
    newsroom.app.withdraw_waiver(&id, &waiver).expect("it is there");
    assert_eq!(shown(&mut newsroom), (false, 0));
    assert!(newsroom.app.withdraw_waiver(&id, &waiver).is_err(), "only once");
    let copy = newsroom.app.duplicate(&id).expect("a copy");
    assert!(copy.article.waivers.is_empty(), "who waived something of the first has not read the second");
}

#[test]
fn what_somebody_set_aside_is_not_mended_behind_their_back() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They  sail.");
    newsroom.app.waive(&id, "spaces", "A poem", Some("Ada")).expect("a waiver");
    assert_eq!(newsroom.app.fix(&id, &[]).expect("nothing to do"), 0);
    assert_eq!(newsroom.view(&id).article.body, "They  sail.");
}

#[test]
fn of_many_articles_those_that_are_kept_are_named_and_the_others_leave() {
    let mut newsroom = Newsroom::new();
    newsroom.article("Ferries", "They sail TK.");
    newsroom.article("Harbours", "They freeze.");
    let out = newsroom.path("out");
    let mut job = newsroom.app.export_many(None, "markdown", &out, app::Existing::Keep).expect("a plan");
    let until = std::time::Instant::now() + std::time::Duration::from_secs(60);
    while app::Job::record(&mut job, &mut newsroom.app, until).expect("a step").more {
        app::Job::perform(&mut job, until).expect("a step");
    }
    assert_eq!(job.report.written.len(), 1);
    let [(headline, error)] = &job.report.refused[..] else { panic!("one is kept: {:?}", job.report.refused) };
    assert!(headline == "Ferries" && matches!(error, app::Error::Kept { .. }), "{error}");
    assert!(!error.to_string().contains("Ferries"), "its name stands ahead of it once: {error}");
}

/// The ids of the checks that find something in this article.
fn names(newsroom: &mut Newsroom, id: &domain::Id) -> Vec<&'static str> {
    checked(newsroom, id).looked.findings.iter().map(|one| one.check).collect()
}

#[test]
fn a_takeaway_is_stale_when_its_sentence_changes_after_it_and_fresh_when_that_is_undone() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Tides", "The port is old. In three weeks 61 of 64 forecasts were right.");
    let takeaway = Id::parse("t").expect("a fine id");
    let add = app::Edit::AddTakeaway { id: takeaway.clone(), after: None, text: Vec::new() };
    newsroom.app.edit(&id, None, &[app::Asked::Edit(add)]).expect("a takeaway");
    newsroom.type_at(&id, domain::Part::Takeaway(takeaway.clone()), 0, "61 of 64 forecasts were right.");
    let stale = |newsroom: &mut Newsroom| names(newsroom, &id).contains(&"stale-takeaways");
    assert!(!stale(&mut newsroom), "it was written last");

    newsroom.set(&id, "body", "The port is old. In three weeks 58 of 64 forecasts were right.").expect("an edit");
    assert!(stale(&mut newsroom), "its sentence says something else since");
    newsroom.set(&id, "body", "The port is old. In three weeks 61 of 64 forecasts were right.").expect("an edit");
    assert!(!stale(&mut newsroom), "it is as it was");
    newsroom.set(&id, "body", "The port is new. In three weeks 58 of 64 forecasts were right.").expect("an edit");
    assert!(stale(&mut newsroom));
    newsroom.type_at(&id, domain::Part::Takeaway(takeaway), 0, "Hardly: ");
    assert!(!stale(&mut newsroom), "somebody has written it anew");
    let mut other = newsroom.another_program();
    let looked = other.check(&id, app::Language::English).expect("a plan").perform().looked;
    assert!(looked.findings.iter().all(|one| one.check != "stale-takeaways"), "any program reads the same history");
}

#[test]
fn what_is_open_beside_the_text_is_found_and_keeps_the_article_where_the_house_says_so() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail at seven.");
    assert!(!names(&mut newsroom, &id).contains(&"open-comments"));
    let about = app::About { part: domain::Part::Body, words: None };
    let (comment, _) = newsroom.app.comment(&id, None, about, "Who says so?", None).expect("a comment");
    assert_eq!(found(&mut newsroom, &id, "open-comments"), ["1 comment is open"]);
    let out = newsroom.path("out");
    newsroom.app.export(&id, "markdown", &out).expect("it is worth a look, and may leave");

    newsroom.app.copy_house("plain", "The Gazette").expect("a copy");
    let asked = contract::house::House { name: "the-gazette".into() };
    let mut form = contract::house(&mut newsroom.app, asked).expect("a sheet").form;
    form.checks.insert("open-comments".to_owned(), "required".to_owned());
    contract::keep_house(&mut newsroom.app, contract::house::KeepHouse { form }).expect("a house");
    newsroom.set(&id, "house", "the-gazette").expect("a style of this library");
    let refused = newsroom.app.export(&id, "markdown", &out).expect_err("somebody waits for an answer");
    assert!(matches!(&refused, app::Error::Kept { .. }), "{refused}");
    newsroom.app.resolve(&id, &comment, true, None).expect("it is done");
    newsroom.app.export(&id, "markdown", &out).expect("nothing is open");
}

#[test]
fn a_waiver_is_part_of_what_is_shown_of_an_article() {
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail TK.");
    newsroom.app.waive(&id, "placeholders", "It is his name", Some("Ada, editor")).expect("a waiver");
    let shown = newsroom.shown(&id);
    let [waiver] = &shown.waivers[..] else { panic!("one waiver, not {:?}", shown.waivers) };
    assert_eq!((waiver.check.as_str(), waiver.reason.as_str()), ("placeholders", "It is his name"));
    assert_eq!(waiver.by.name, "Ada");
}

#[test]
fn an_alt_text_that_ghost_does_not_take_is_told_and_cut_behind_a_sentence() {
    let Some(file) = newsroom::model_article("an_alt_text_that_ghost_does_not_take") else { return };
    let mut newsroom = Newsroom::new();
    let id = newsroom.app.import_file(&file, None, Some("ainews")).expect("the model article").view.article.id;
    let alt = newsroom.view(&id).article.hero.alt;
    assert_eq!(alt.chars().count(), 506);
    let kept = newsroom.app.export(&id, "ghost", &newsroom.path("out")).expect_err("it is too long").to_string();
    assert!(kept.contains("alt text has 506 characters"), "{kept}");
    let told = newsroom.app.check_for(&id, Language::English, "ghost").expect("an article").perform();
    let finding = told.looked.findings.iter().find(|one| one.check == "target-limits").expect("a finding");
    assert!(finding.advice.contains("191") && finding.advice.contains("feature_image_alt"), "{}", finding.advice);
    assert!(!told.hazards.is_empty(), "what Ghost does with it is told, too");
    assert_eq!(found(&mut newsroom, &id, "target-limits"), [""; 0], "nobody has said where it goes");

    assert_eq!(newsroom.app.fix_for(&id, &["target-limits".to_owned()], Some("ghost")).expect("a fix"), 1);
    let cut = newsroom.view(&id).article.hero.alt;
    assert!(alt.starts_with(&cut) && cut.ends_with('.') && cut.chars().count() <= 191, "{cut}");
    newsroom.app.export(&id, "ghost", &newsroom.path("out")).expect("it fits");
}
