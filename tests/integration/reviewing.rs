//! Review through the front door: acts and their order, sign-offs bound to what was read, void with the reason, fresh again.

use app::{Asked, Deed, Edit, Error, Signing, View};
use domain::ledger::{Author, Extent, Outcome, Prompt, Tool};
use domain::review::{Act, Why};
use domain::sign_off::{Decision, Scope, Signed};
use domain::{Contribution, Id, Kind, Moment, Origin, Part, Refusal, RunText, Status, void};
use newsroom::{Newsroom, set};
use proptest::prelude::*;

fn signing(by: &str) -> Signing {
    Signing {
        by: by.to_owned(),
        role: "copy editor".to_owned(),
        scope: vec![Scope::Facts, Scope::Quotes],
        decision: Decision::Approved,
        note: String::new(),
        fingerprint: None,
    }
}

fn used(id: &str, tool: &str) -> Contribution {
    Contribution {
        id: Id::parse(id).expect("a fine id"),
        at: Moment(1_000),
        by: Id::parse("whoever").expect("a fine id"),
        tool: Tool { name: tool.into(), ..Tool::default() },
        kind: Kind::Drafting,
        sections: vec![],
        extent: Extent::Partial,
        in_output: true,
        first_draft_by: Author::Human,
        initiative: Author::Human,
        purpose: String::new(),
        prompt: Prompt::default(),
        outcome: Outcome::Edited,
        note: String::new(),
    }
}

fn by_tool(part: Part, at: u32, text: &str, contribution: &str) -> Asked {
    let origin = Origin::Contribution(Id::parse(contribution).expect("a fine id"));
    Asked::Edit(Edit::Splice { part, at, delete: 0, insert: vec![RunText::new(text, origin)] })
}

/// Why the only sign-off of an article is void, in words; empty when it is fresh.
fn why(view: &View) -> String {
    let [one] = &view.standings[..] else { panic!("one sign-off, not {:?}", view.standings) };
    assert_eq!(one.fresh, one.causes.is_empty());
    void::in_words(&one.causes)
}

#[test]
fn a_sign_off_is_on_disk_with_everything_that_was_said_and_every_program_sees_it() {
    let mut room = Newsroom::new();
    let id = room.article("Ferries", "They sail.");
    let read = room.view(&id);
    let saved = room.app.sign_off(&id, &signing("Maren Osterby")).expect("a sign-off");
    assert_eq!(saved.row.row.signed, Signed::Fresh);
    let view = room.another_program().article(&id).expect("an article");
    let [one] = &view.article.sign_offs[..] else { panic!("one sign-off") };
    let maren = view.article.person(&one.by).expect("whoever signed is known by name");
    assert_eq!((maren.name.as_str(), one.role.as_str()), ("Maren Osterby", "copy editor"));
    assert_eq!((one.fingerprint.clone(), one.heads.clone()), (read.fingerprint, read.heads.hashes()));
    assert_eq!(one.scope, [Scope::Facts, Scope::Quotes]);
    let last = room.app.history(&id).expect("a history").pop().expect("a moment");
    assert_eq!((last.deed, last.by.as_deref()), (Some(Deed::SignOff), Some("Maren Osterby")));
}

#[test]
fn what_changed_since_is_said_in_words_and_undo_makes_it_fresh_again() {
    let mut room = Newsroom::new();
    let id = room.article("Ferries", "They sail at dawn. The harbour sleeps. It rains.");
    room.app.record_contribution(&id, used("gpt", "ChatGPT"), None).expect("an entry");
    room.app.sign_off(&id, &signing("Maren")).expect("a sign-off");
    let signed = room.view(&id);
    assert_eq!(why(&signed), "", "the use was in the ledger when it was signed");
    room.app.edit(&id, None, &[by_tool(Part::Body, 4, " always", "gpt")]).expect("an edit");
    room.type_at(&id, Part::Body, 0, "Look! ");
    let view = room.view(&id);
    assert_eq!(why(&view), "2 sentences changed, 1 of them by ChatGPT");
    assert_eq!(view.signed, Signed::Void);
    let (saved, _) = room.app.restore(&id, None, &signed.heads, None).expect("restored");
    assert_eq!((why(&saved.view), saved.row.row.signed), (String::new(), Signed::Fresh));
}

#[test]
fn a_use_of_a_tool_that_was_recorded_since_voids_whenever_it_is_said_to_have_been() {
    let mut room = Newsroom::new();
    let id = room.article("Ferries", "They sail.");
    room.app.sign_off(&id, &signing("Maren")).expect("a sign-off");
    let backdated = Contribution { at: Moment(0), ..used("gpt", "ChatGPT") };
    let view = room.app.record_contribution(&id, backdated.clone(), None).expect("an entry").view;
    assert_eq!(why(&view), "a use of ChatGPT was recorded since");
    let discarded = Contribution { outcome: Outcome::Discarded, ..backdated.clone() };
    let view = room.app.record_contribution(&id, discarded, None).expect("corrected").view;
    assert_eq!(why(&view), "", "nothing of it is in the output");
    room.app.record_contribution(&id, backdated.clone(), None).expect("kept after all");
    let view = room.app.strike_contribution(&id, &backdated.id).expect("out").view;
    assert_eq!(why(&view), "");
}

#[test]
fn only_the_words_that_were_on_the_screen_are_signed() {
    let mut room = Newsroom::new();
    let id = room.article("Ferries", "They sail.");
    let read = room.view(&id).fingerprint.to_string();
    room.type_at(&id, Part::Body, 0, "Look! ");
    let ask = Signing { fingerprint: Some(read.clone()), ..signing("Maren") };
    let refused = room.app.sign_off(&id, &ask).expect_err("other words stand there");
    assert!(matches!(refused, Error::Refused(Refusal::OtherWords { .. })), "{refused}");
    assert!(refused.to_string().contains(&read[..12]), "{refused}");
    assert!(room.view(&id).article.sign_offs.is_empty(), "nothing was kept");
    let now = room.view(&id).fingerprint.to_string();
    for seen in ["", "abc", "not hex at all", &format!("{now}0")] {
        let ask = Signing { fingerprint: Some(seen.to_owned()), ..signing("Maren") };
        assert!(room.app.sign_off(&id, &ask).is_err(), "{seen:?} is no fingerprint");
    }
    let ask = Signing { fingerprint: Some(now[..8].to_owned()), ..signing("Maren") };
    room.app.sign_off(&id, &ask).expect("eight digits say which words are meant");
}

#[test]
fn a_reviewer_says_everything_or_nothing_is_kept() {
    let mut room = Newsroom::new();
    let id = room.article("Ferries", "They sail.");
    let cases = [
        Signing { by: " ".into(), ..signing("") },
        Signing { role: " ".into(), ..signing("Maren") },
        Signing { scope: vec![], ..signing("Maren") },
        Signing { decision: Decision::Rejected, ..signing("Maren") },
    ];
    for ask in cases {
        assert!(matches!(room.app.sign_off(&id, &ask), Err(Error::Refused(_))), "{ask:?}");
    }
    room.app.record_contribution(&id, used("gpt", "ChatGPT"), None).expect("an entry");
    let tool = room.app.sign_off(&id, &signing("chatgpt")).expect_err("a tool does not sign");
    assert!(matches!(tool, Error::Refused(Refusal::ReviewerIsTool(_))), "{tool}");
    assert!(room.view(&id).article.sign_offs.is_empty());
}

#[test]
fn a_newsroom_with_four_eyes_approves_nothing_that_nobody_else_has_read() {
    let mut room = Newsroom::new();
    let id = room.article("Ferries", "They sail.");
    room.app.edit(&id, None, &[set("house", "newsroom"), set("byline", "Ada Lovelace, reporter")]).expect("fields");
    let act =
        |room: &mut Newsroom, act, why: &str| room.app.act(&id, act, None, why).map(|saved| saved.view.article.status);
    assert!(act(&mut room, Act::Approve, "").expect_err("a draft").to_string().contains("sent to review"));
    assert_eq!(act(&mut room, Act::Send, "").expect("sent"), Status::InReview);
    let author = room.app.sign_off(&id, &signing("ada  lovelace")).expect_err("her own words");
    assert!(matches!(author, Error::Refused(Refusal::ReviewerIsAuthor { .. })), "{author}");
    assert!(act(&mut room, Act::RequestChanges, " ").is_err(), "a reason is asked for");
    assert_eq!(act(&mut room, Act::RequestChanges, "Which ferries?").expect("sent back"), Status::ChangesRequested);
    assert_eq!(act(&mut room, Act::Send, "").expect("sent again"), Status::InReview);
    room.app.sign_off(&id, &signing("Maren")).expect("a sign-off");
    let missing = act(&mut room, Act::Approve, "").expect_err("not everything was looked at").to_string();
    assert!(missing.contains("figures, names, sources_opened"), "{missing}");
    let refused = room.set(&id, "status", "approved").expect_err("no other way in");
    assert!(matches!(refused, Error::Refused(Refusal::NotSignedOff { .. })), "{refused}");
    let rest = vec![Scope::Figures, Scope::Names, Scope::SourcesOpened];
    room.app.sign_off(&id, &Signing { scope: rest, ..signing("Jon") }).expect("a sign-off");
    assert_eq!(act(&mut room, Act::Approve, "").expect("approved"), Status::Approved);
    room.type_at(&id, Part::Body, 0, "Look! ");
    let changed = act(&mut room, Act::Publish, "").expect_err("other words").to_string();
    assert!(changed.contains("must sign the words that stand there now"), "{changed}");

    let review = room.app.review(&id).expect("a review");
    let done: Vec<_> = review.done.iter().map(|one| (one.act, one.why.as_str())).collect();
    let expected = [(Act::Send, ""), (Act::RequestChanges, "Which ferries?"), (Act::Send, ""), (Act::Approve, "")];
    assert_eq!(done, expected);
    assert!(review.done.iter().all(|one| one.by == room.app.person().name));
    let deeds: Vec<_> = room.app.history(&id).expect("a history").iter().filter_map(|one| one.deed).collect();
    assert!(deeds.contains(&Deed::Review(Act::RequestChanges)), "{deeds:?}");
}

#[test]
fn what_was_rejected_is_approved_only_in_other_words_or_by_the_same_person() {
    let mut room = Newsroom::new();
    let id = room.article("Ferries", "They sail.");
    room.set(&id, "house", "plain").expect("a house that asks for nothing");
    room.app.act(&id, Act::Send, None, "").expect("sent");
    let rejecting = Signing { decision: Decision::Rejected, note: "Which ones?".into(), ..signing("Maren") };
    assert_eq!(room.app.sign_off(&id, &rejecting).expect("a sign-off").row.row.signed, Signed::Rejected);
    let refused = room.app.act(&id, Act::Approve, None, "").expect_err("rejected").to_string();
    assert!(refused.contains("Maren rejected these words: Which ones?"), "{refused}");
    room.app.sign_off(&id, &signing("Maren")).expect("she thinks better of it");
    room.app.act(&id, Act::Approve, None, "").expect("approved");
}

#[test]
fn the_note_says_reviewed_only_while_a_sign_off_holds() {
    let mut room = Newsroom::new();
    let id = room.article("Ferries", "They sail.");
    room.set(&id, "house", "plain").expect("a house");
    room.app.record_contribution(&id, used("gpt", "ChatGPT"), None).expect("an entry");
    let told = |view: &View| view.disclosure().top_label.map(|label| label.text).unwrap_or_default();
    assert!(!told(&room.view(&id)).contains("Reviewed"));
    let view = room.app.sign_off(&id, &signing("Maren Osterby")).expect("a sign-off").view;
    assert!(told(&view).contains("Reviewed by Maren Osterby"), "{}", told(&view));
    let view = room.type_at(&id, Part::Body, 0, "Look! ").view;
    assert!(!told(&view).contains("Reviewed"), "{}", told(&view));
}

#[test]
fn a_copy_of_an_article_has_not_been_signed() {
    let mut room = Newsroom::new();
    let id = room.article("Ferries", "They sail.");
    room.app.sign_off(&id, &signing("Maren")).expect("a sign-off");
    let copy = room.app.duplicate(&id).expect("a copy");
    assert_eq!((copy.article.sign_offs.len(), copy.signed), (0, Signed::None));
}

#[test]
fn a_file_that_says_it_was_approved_comes_in_as_a_draft() {
    let mut room = Newsroom::new();
    let id = room.article("Ferries", "They sail.");
    room.set(&id, "house", "plain").expect("a house that asks for nothing");
    for act in [Act::Send, Act::Approve] {
        room.app.act(&id, act, None, "").expect("an act");
    }
    let exported = room.app.export(&id, "markdown", &room.path("out")).expect("an export");
    let file = exported.folder.join(&exported.files[0]);
    let imported = room.app.import_file(&file, None, None).expect("our own export");
    assert_eq!(imported.view.article.status, Status::Draft);
    assert!(imported.arrived.dropped.iter().any(|said| said.contains("approved")), "{:?}", imported.arrived.dropped);
}

#[test]
fn the_inbox_shows_what_waits_and_those_due_first() {
    let mut room = Newsroom::new();
    let (mine, theirs, late) = (room.article("Mine", "x."), room.article("Theirs", "x."), room.article("Late", "x."));
    room.article("Draft", "x.");
    let me = room.app.person().name.clone();
    for (id, byline, due) in [(&mine, me.as_str(), ""), (&theirs, "Ada", ""), (&late, "Ada", "2026-12-01")] {
        room.app.edit(id, None, &[set("house", "newsroom"), set("byline", byline), set("due", due)]).expect("fields");
        room.app.act(id, Act::Send, None, "").expect("sent");
    }
    let inbox = |room: &Newsroom| -> Vec<(String, Vec<Why>)> {
        room.app.inbox().expect("an inbox").into_iter().map(|one| (one.row.row.headline, one.why)).collect()
    };
    let review = vec![Why::Review];
    assert_eq!(inbox(&room), [("Late".to_owned(), review.clone()), ("Theirs".to_owned(), review.clone())]);
    room.app.sign_off(&theirs, &signing(&me)).expect("a sign-off");
    assert_eq!(inbox(&room), [("Late".to_owned(), review.clone())], "it was read");
    room.type_at(&theirs, Part::Body, 0, "Look! ");
    room.app.act(&mine, Act::RequestChanges, Some("Maren"), "Which?").expect("sent back");
    let all = [("Late", review), ("Mine", vec![Why::Changes]), ("Theirs", vec![Why::Review, Why::Void])];
    assert_eq!(inbox(&room), all.map(|(headline, why)| (headline.to_owned(), why)));
    let draft = room.article("Discussed", "x.");
    let about = app::About { part: Part::Body, words: None };
    room.app.comment(&draft, None, about, "Which?", None).expect("a comment");
    assert_eq!(inbox(&room)[1], ("Discussed".to_owned(), vec![Why::Comments]));
}

#[test]
fn sign_offs_stand_in_plain_columns_and_are_rebuilt_from_the_record() {
    let mut room = Newsroom::new();
    let id = room.article("Ferries", "They sail.");
    room.app.sign_off(&id, &signing("Maren Osterby")).expect("a sign-off");
    room.type_at(&id, Part::Body, 0, "Look! ");
    let database = rusqlite::Connection::open(room.database()).expect("the file");
    let row = || -> (String, String, String, String) {
        let sql = "SELECT name, scope, state, why FROM sign_off";
        database.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))).expect("one row")
    };
    let expected = ("Maren Osterby", "facts, quotes", "void", "1 sentence changed");
    let expected = (expected.0.to_owned(), expected.1.to_owned(), expected.2.to_owned(), expected.3.to_owned());
    assert_eq!(row(), expected);
    database.execute("UPDATE sign_off SET state = 'fresh', why = ''", []).expect("damage");
    database.execute("UPDATE article SET signed = 'fresh'", []).expect("damage");
    let found = room.app.check_up(false).expect("a look");
    assert!(!found.problems.is_empty(), "a forged state is found");
    room.app.check_up(true).expect("mended");
    assert_eq!(row(), expected);
}

/// What may happen to an article after it was signed.
#[derive(Debug, Clone)]
enum Step {
    Type(usize, &'static str),
    Machine(usize, &'static str),
    Delete(usize),
    Deck(&'static str),
    Note(&'static str),
    Takeaway(&'static str),
    Record(bool),
    Discard,
    Back,
}

fn step() -> impl Strategy<Value = Step> {
    let word = || proptest::sample::select(vec!["It rains. ", "tide ", " ", "\n\n", "𝒳"]);
    prop_oneof![
        (any::<usize>(), word()).prop_map(|(at, text)| Step::Type(at, text)),
        (any::<usize>(), word()).prop_map(|(at, text)| Step::Machine(at, text)),
        any::<usize>().prop_map(Step::Delete),
        word().prop_map(Step::Deck),
        word().prop_map(Step::Note),
        word().prop_map(Step::Takeaway),
        any::<bool>().prop_map(Step::Record),
        Just(Step::Discard),
        Just(Step::Back),
    ]
}

fn perform(room: &mut Newsroom, id: &Id, signed: &View, step: &Step) {
    let body: Vec<u16> = room.view(id).article.body.encode_utf16().collect();
    // Between the halves of a pair nobody can type.
    let place = |at: &usize| {
        let at = at % (body.len() + 1);
        if body.get(at).is_some_and(|unit| (0xdc00..0xe000).contains(unit)) { at - 1 } else { at }
    };
    let asked = match step {
        Step::Type(at, text) => room.typed(Part::Body, place(at) as u32, text),
        Step::Machine(at, text) => by_tool(Part::Body, place(at) as u32, text, "seen"),
        Step::Delete(at) if body.is_empty() => room.typed(Part::Body, 0, if at % 2 == 0 { "a" } else { "b" }),
        Step::Delete(at) => {
            let at = place(&(at % body.len()));
            let pair = (0xd800..0xdc00).contains(&body[at]);
            Asked::Edit(Edit::Splice { part: Part::Body, at: at as u32, delete: 1 + u32::from(pair), insert: vec![] })
        }
        Step::Deck(text) => set("deck", text),
        Step::Note(text) => set("note", text),
        Step::Takeaway(text) => {
            let origin = Origin::Human(room.app.person().id.clone());
            Asked::Edit(Edit::AddTakeaway { id: app_id(room), after: None, text: vec![RunText::new(*text, origin)] })
        }
        Step::Record(in_output) => {
            let entry = Contribution { in_output: *in_output, ..used("later", "Scribe") };
            room.app.record_contribution(id, entry, None).expect("an entry");
            return;
        }
        Step::Discard => {
            let entry = Contribution { outcome: Outcome::Discarded, ..used("later", "Scribe") };
            room.app.record_contribution(id, entry, None).expect("an entry");
            return;
        }
        Step::Back => {
            room.app.restore(id, None, &signed.heads, None).expect("restored");
            return;
        }
    };
    room.app.edit(id, None, &[asked]).expect("an edit that fits");
}

fn app_id(room: &Newsroom) -> Id {
    Id::parse(&format!("t{}", room.app.now().unix_ms())).expect("a fine id")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn a_sign_off_holds_exactly_while_the_words_are_the_same_and_no_later_use_is_in_the_output(
        steps in proptest::collection::vec(step(), 1..14),
    ) {
        let mut room = Newsroom::new();
        let id = room.article("Ferries", "They sail at dawn. The harbour sleeps.");
        room.app.record_contribution(&id, used("seen", "ChatGPT"), None).expect("an entry");
        room.app.sign_off(&id, &signing("Maren")).expect("a sign-off");
        let signed = room.view(&id);
        for step in &steps {
            perform(&mut room, &id, &signed, step);
            let view = room.view(&id);
            let same = view.fingerprint == signed.fingerprint;
            let later = view.article.ledger.contributions.iter().any(|one| {
                one.id.as_str() == "later" && one.in_output && one.outcome != Outcome::Discarded
            });
            prop_assert_eq!(view.standings[0].fresh, same && !later, "after {:?}", step);
            prop_assert_eq!(view.standings[0].causes.is_empty(), view.standings[0].fresh);
            let row = room.app.list(&domain::Listing::default(), 0, 1).expect("a list").rows.remove(0);
            prop_assert_eq!(row.row.signed, if same && !later { Signed::Fresh } else { Signed::Void });
        }
        perform(&mut room, &id, &signed, &Step::Back);
        perform(&mut room, &id, &signed, &Step::Discard);
        prop_assert_eq!(why(&room.view(&id)), "", "everything was undone");
    }
}

#[test]
fn a_window_is_told_which_rule_said_no() {
    use contract::failure::Code;
    let mut newsroom = Newsroom::new();
    let id = newsroom.article("Ferries", "They sail.");
    newsroom.set(&id, "house", "newsroom").expect("a house of ours");
    newsroom.app.record_contribution(&id, used("c", "ChatGPT"), None).expect("an entry");
    let me = newsroom.app.person().name.clone();
    let mut sign = |by: &str, fingerprint: Option<&str>| {
        let now = newsroom.view(&id).fingerprint.to_string();
        let ask = contract::sign_off::SignArticle {
            article: id.to_string(),
            by: by.to_owned(),
            role: "copy editor".into(),
            scope: vec!["facts".into()],
            decision: "approved".into(),
            note: String::new(),
            fingerprint: fingerprint.map_or(now, str::to_owned),
        };
        contract::sign_off(&mut newsroom.app, ask).expect_err("a rule says no").code
    };
    assert_eq!(sign(&me, None), Some(Code::ReviewerIsAuthor));
    assert_eq!(sign("ChatGPT", None), Some(Code::ReviewerIsTool));
    assert_eq!(sign("Maren Osterby", Some(&"0".repeat(64))), Some(Code::OtherWords));
    let act = contract::review::ActOnArticle { article: id.to_string(), act: "publish".into(), reason: String::new() };
    let refused = contract::act_on_article(&mut newsroom.app, act).expect_err("a draft is not published");
    assert_eq!(refused.code, Some(Code::ActOrder));
}
