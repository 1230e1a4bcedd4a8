//! A newsroom has house styles of its own: copied, changed with live effect, exchanged as files, and never a danger to an article.

use contract::house::{HouseForm, KeepHouse, TryHouse};
use domain::{Id, Part};
use newsroom::Newsroom;

/// A library with a style “The Gazette” that is as AiNews’s, and an article that follows it.
fn gazette() -> (Newsroom, Id, HouseForm) {
    let mut room = Newsroom::new();
    let house = room.app.copy_house("ainews", "The Gazette").expect("a copy");
    assert_eq!((house.style.name.as_str(), house.own), ("the-gazette", true));
    let id = room.article("One", "x");
    room.type_at(&id, Part::Analysis, 0, "It rains.");
    room.set(&id, "house", "the-gazette").expect("a style of this library");
    let form =
        contract::house(&mut room.app, contract::house::House { name: "the-gazette".into() }).expect("a sheet").form;
    (room, id, form)
}

fn keep(room: &mut Newsroom, form: HouseForm) -> Result<contract::house::HouseKept, String> {
    contract::keep_house(&mut room.app, KeepHouse { form }).map_err(|failure| failure.message)
}

#[test]
fn a_changed_label_is_in_the_next_export_and_voids_nothing() {
    let (mut room, id, mut form) = gazette();
    let before = room.view(&id).fingerprint;
    form.labels.get_mut("analysis").expect("a label").label = "Our View".to_owned();
    let kept = keep(&mut room, form).expect("a fine style");
    assert_eq!((kept.sheet.articles, kept.sheet.examples), (1, vec!["One".to_owned()]));
    let shown = kept.houses.iter().find(|house| house.name == "the-gazette").expect("it is in the list");
    assert_eq!(shown.labels["analysis"], "Our View");

    let to = room.path("out");
    let exported = room.app.export(&id, "markdown", &to).expect("an export");
    let text = std::fs::read_to_string(exported.folder.join(&exported.files[0])).expect("the file");
    assert!(text.contains("## Our View\n\nIt rains."), "{text}");
    assert_eq!(room.view(&id).fingerprint, before, "a label is in no fingerprint");
    // The file comes back into a library that does not have the style, says so, and follows the plain one.
    let mut other = Newsroom::new();
    let back = other.app.import_file(&exported.folder.join(&exported.files[0]), None, None).expect("an import");
    assert_eq!((back.view.article.house.as_str(), back.view.article.analysis.as_str()), ("the-gazette", "It rains."));
    assert!(back.arrived.uncertain.iter().any(|said| said.contains("“the-gazette” is not in this library")));
    assert!(back.view.house_missing.is_some() && back.view.house.name == "plain");
    let id = back.view.article.id;
    other.type_at(&id, Part::Body, 0, "y");
    assert!(other.view(&id).article.body.starts_with('y'), "it can be written in all the same");
}

#[test]
fn another_order_changes_the_fingerprint_of_every_article_that_follows_it() {
    let (mut room, id, mut form) = gazette();
    let other = room.article("Other", "x");
    let before = (room.view(&id).fingerprint, room.view(&other).fingerprint);
    let mut beside = room.another_program();
    form.order = ["headline", "analysis", "body"].map(str::to_owned).to_vec();
    let kept = keep(&mut room, form).expect("a fine style");
    assert_eq!(kept.sheet.form.order.len(), 8, "no part is ever left out");
    let now = room.view(&id).fingerprint;
    assert!(now != before.0 && room.view(&other).fingerprint == before.1);
    assert_eq!(beside.article(&id).expect("the article").fingerprint, now, "another program sees it at once");

    // What the library remembers of it follows while nobody waits, and checking the library finds no fault before that.
    let remembered = |room: &Newsroom| {
        let sql = rusqlite::Connection::open(room.database()).expect("the file");
        sql.query_row("SELECT fingerprint FROM article WHERE id = ?1", [id.as_str()], |row| row.get::<_, String>(0))
            .expect("a row")
    };
    assert_eq!(remembered(&room), before.0.to_string());
    assert_eq!(beside.check_up(false).expect("a look").problems, Vec::<String>::new());
    while room.app.index_some().expect("idle work") {}
    assert_eq!(remembered(&room), now.to_string());
}

#[test]
fn a_broken_style_says_what_is_wrong_and_the_old_one_stays() {
    let (mut room, id, form) = gazette();
    let with = |change: &dyn Fn(&mut HouseForm)| {
        let mut form = form.clone();
        change(&mut form);
        form
    };
    let broken = with(&|form| form.note_template = "Made with {{ tool".to_owned());
    let why = keep(&mut room, broken.clone()).expect_err("no template");
    assert!(why.contains("cannot be compiled"), "{why}");
    let tried = TryHouse { form: broken, article: Some(id.to_string()) };
    assert!(contract::try_house(&mut room.app, tried).expect("a trial").refused.contains("cannot be compiled"));
    keep(&mut room, with(&|form| form.note_template = "{{ nobody_knows }}".to_owned())).expect_err("no such fact");
    keep(&mut room, with(&|form| form.title = " ".to_owned())).expect_err("no title");
    keep(&mut room, with(&|form| form.order = vec!["footer".to_owned()])).expect_err("no such part");
    keep(&mut room, with(&|form| form.name = "ainews".to_owned())).expect_err("it is built in");
    assert_eq!(HouseForm::from(room.app.house("the-gazette").expect("it is there").style), form);

    let own = with(&|form| form.note_template = "We asked {{ tools }}.".to_owned());
    let made = contract::try_house(&mut room.app, TryHouse { form: own, article: None }).expect("a trial");
    assert_eq!((made.note.as_str(), made.refused.as_str()), ("We asked ChatGPT.", ""));
}

#[test]
fn a_style_goes_only_when_nothing_follows_it() {
    let (mut room, id, _) = gazette();
    let refused = |room: &mut Newsroom| room.app.remove_house("the-gazette").expect_err("it is used").to_string();
    assert!(refused(&mut room).contains("1 articles follow"));
    room.set(&id, "house", "plain").expect("the plain style");
    let chosen =
        |house: &str| domain::SettingsChange { house: Some(house.into()), ..domain::SettingsChange::default() };
    room.app.set_settings(&chosen("the-gazette")).expect("a choice");
    assert!(refused(&mut room).contains("new articles follow"));
    room.app.set_settings(&chosen("plain")).expect("a choice");
    room.app.remove_house("the-gazette").expect("nothing follows it");
    assert!(room.app.house("the-gazette").is_err());
    assert!(room.app.remove_house("ainews").is_err(), "it comes with Colophon");
}

#[test]
fn a_style_travels_as_a_file() {
    let (room, ..) = gazette();
    let file = room.app.write_house("the-gazette", &room.path("styles")).expect("a file");
    let mut other = Newsroom::new();
    let added = other.app.add_house(&file, false).expect("a style");
    assert_eq!(added.style, room.app.house("the-gazette").expect("it is there").style);
    assert!(other.app.add_house(&file, false).expect_err("it is there").to_string().contains("already"));
    other.app.add_house(&file, true).expect("it may take the place");
    let not = other.file("x.toml", "title = ");
    other.app.add_house(&not, true).expect_err("no style");
}

#[test]
fn what_must_be_signed_and_how_strict_checks_are_is_changed_in_the_form() {
    let (mut room, id, mut form) = gazette();
    assert_eq!((form.review.sign_offs, form.unknown_percent), (1, 10), "as AiNews asks");
    form.review.sign_offs = 0;
    form.review.scope = vec!["facts".into(), "links".into()];
    form.unknown_percent = 0;
    form.checks.insert("links".into(), "off".into());
    let kept = keep(&mut room, form.clone()).expect("a fine style").sheet;
    assert_eq!(kept.form, form);
    assert!(kept.checks.iter().any(|one| one.id == "links" && one.names["de"] != one.names["en"]));
    let house = room.view(&id).house;
    assert_eq!(house.review.scope, [domain::sign_off::Scope::Facts, domain::sign_off::Scope::Links]);
    assert_eq!(house.checks.get("links"), Some(&domain::Severity::Off));

    form.checks.insert("links".into(), "sometimes".into());
    assert!(keep(&mut room, form.clone()).expect_err("no such severity").contains("recommended"));
    form.checks.remove("links");
    form.review.sign_offs = 12;
    assert!(keep(&mut room, form.clone()).expect_err("too many").contains("9 people"));
    form.review.sign_offs = 0;
    assert_eq!(keep(&mut room, form.clone()).expect("a fine style").sheet.form.checks.get("links"), None);
}
