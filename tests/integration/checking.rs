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
