//! Misspelt words are found by the dictionary of their language, and what somebody accepts stands from then on.

use app::{App, Place, Prose, Spelling, WordList};
use contract::spelling::{AcceptWord, CheckSpelling, Dictionaries, PlaceView, SpellText};
use domain::Id;
use newsroom::Newsroom;
use std::io::Write;
use std::path::PathBuf;

const AFF: &str = "SET ISO8859-1\nTRY esianrtolcdugmphbyfvkw\nSFX S Y 1\nSFX S 0 s .\n";
const DIC: &str = "6\nferry/S\nleft\nthe\nat\nsix\ncafé/S\n";

/// A folder with the dictionary of the tests, in Latin-1 as older ones are, under this name.
fn folder(room: &Newsroom, name: &str) -> Vec<PathBuf> {
    let latin = |text: &str| text.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect::<Vec<u8>>();
    std::fs::create_dir_all(room.path("hunspell")).expect("a folder");
    room.file(&format!("hunspell/{name}.aff"), latin(AFF));
    room.file(&format!("hunspell/{name}.dic"), latin(DIC));
    vec![room.path("nowhere"), room.path("hunspell")]
}

fn opened(room: &Newsroom, name: &str) -> Spelling {
    Spelling::new(folder(room, name))
}

fn place(app: &mut App, id: &Id) -> Place {
    Place::of(&app.article(id).expect("an article").article, false)
}

#[track_caller]
fn check(spelling: &mut Spelling, app: &App, place: &Place, text: &str, expected: &[&str]) {
    let lists = app.lists(place).expect("lists");
    let found = spelling.misspelt(place, &lists, [(text, Prose::Markdown)]).expect("a dictionary");
    assert_eq!(found[0].iter().map(|one| one.word.as_str()).collect::<Vec<_>>(), expected, "{text:?}");
}

#[test]
fn a_word_stands_where_it_was_accepted_and_nowhere_else() {
    let mut room = Newsroom::new();
    let (one, other) = (room.article("One", "x"), room.article("Other", "x"));
    room.set(&other, "house", "plain").expect("another house");
    let mut spelling = opened(&room, "en_US");
    let (here, there) = (place(&mut room.app, &one), place(&mut room.app, &other));
    let text = "the ferry Vell left Brack at Ostley cafés";
    check(&mut spelling, &room.app, &here, text, &["Vell", "Brack", "Ostley"]);

    room.app.accept_word(&WordList::Person, "Vell").expect("a word");
    room.app.accept_word(&WordList::House("ainews".to_owned()), "Brack").expect("a word");
    room.app.accept_word(&WordList::Article(one.clone()), " Ostley ").expect("a word");
    check(&mut spelling, &room.app, &here, text, &[]);
    check(&mut spelling, &room.app, &there, text, &["Brack", "Ostley"]);
    assert_eq!(
        spelling
            .suggest(&room.app.lists(&there).expect("lists"), "Velll")
            .expect("suggestions")
            .first()
            .map(String::as_str),
        Some("Vell")
    );

    assert!(room.app.forget_word(&WordList::Person, "Vell").expect("taken off"));
    assert!(!room.app.forget_word(&WordList::Person, "Vell").expect("not there any more"));
    check(&mut spelling, &room.app, &here, text, &["Vell"]);
}

#[test]
fn a_language_without_a_dictionary_is_said_with_what_to_install() {
    let mut room = Newsroom::new();
    let id = room.article("One", "x");
    room.set(&id, "language", "fr-CA").expect("a language");
    let mut spelling = opened(&room, "en_US");
    let there = place(&mut room.app, &id);
    let said = spelling
        .misspelt(&there, &room.app.lists(&there).expect("lists"), [("le bac", Prose::Plain)])
        .expect_err("no French")
        .to_string();
    assert!(said.contains("“fr-CA”") && said.contains("hunspell-fr"), "{said}");
    // Installed meanwhile: it is found without a new start.
    folder(&room, "fr");
    check(&mut spelling, &room.app, &there, "six cafés", &[]);
}

#[test]
fn a_dictionary_that_cannot_be_used_is_named() {
    let mut room = Newsroom::new();
    let id = room.article("One", "x");
    let mut spelling = opened(&room, "en_US");
    room.file("hunspell/en_US.dic", "<html>");
    let here = place(&mut room.app, &id);
    let said = spelling
        .misspelt(&here, &room.app.lists(&here).expect("lists"), [("a", Prose::Plain)])
        .expect_err("not a dictionary")
        .to_string();
    assert!(said.contains("en_US.dic") && said.contains("not a hunspell dictionary"), "{said}");
}

#[test]
fn a_window_is_told_the_places_of_misspelt_words_in_utf_16_units() {
    let mut room = Newsroom::new();
    let id = room.article("One", "x").to_string();
    let mut spelling = opened(&room, "en_US");
    let place = || PlaceView { article: id.clone(), house: "ainews".into(), language: String::new(), capitals: false };
    let lists = contract::spelling::lists(&room.app, place()).expect("lists");
    let text = |text: &str| SpellText { text: text.to_owned(), markdown: true };
    let ask = CheckSpelling { place: place(), texts: vec![text("the 🚢 fery `fery` lefft"), text("six")] };
    let found = contract::check_spelling(&mut spelling, &lists, ask).expect("a dictionary");
    assert_eq!(found, [vec![7, 11, 19, 24], vec![]]);

    let view = contract::dictionaries(&mut spelling, &lists, Dictionaries { place: place() }).expect("a list");
    assert_eq!((view.used.as_deref(), view.language.as_str(), view.problem.as_str()), (Some("en_US"), "en", ""));
    assert_eq!(view.installed.iter().map(|one| one.language.as_str()).collect::<Vec<_>>(), ["en-US"]);

    let accept = |word: &str, accepted: bool| AcceptWord {
        list: "house".into(),
        house: "ainews".into(),
        article: id.clone(),
        word: word.into(),
        accepted,
    };
    let lists = contract::accept_word(&mut room.app, accept("fery", true)).expect("a word");
    assert_eq!((lists.house, lists.person), (vec!["fery".to_owned()], vec![]));
    assert!(contract::accept_word(&mut room.app, accept("two words", true)).is_err());
    assert_eq!(contract::accept_word(&mut room.app, accept("fery", false)).expect("gone").house, Vec::<String>::new());
}

/// A dictionary of this machine. Where it is missing, says on standard error which test holds nothing.
fn of_this_machine(room: &mut Newsroom, language: &str, test: &str) -> Option<(Spelling, Place)> {
    let id = room.article("One", "x");
    room.set(&id, "language", language).expect("a language");
    let mut spelling = Spelling::new(app::dictionary_folders());
    let there = place(&mut room.app, &id);
    if spelling.dictionary(&room.app.lists(&there).expect("lists")).is_ok() {
        return Some((spelling, there));
    }
    let _ = writeln!(std::io::stderr(), "skipped: {test}: no dictionary for {language} is installed here");
    None
}

#[test]
fn american_english_is_judged_by_this_machines_dictionary() {
    let mut room = Newsroom::new();
    let test = "american_english_is_judged_by_this_machines_dictionary";
    let Some((mut spelling, there)) = of_this_machine(&mut room, "en-US", test) else { return };
    let text = "Dr. Smith didn’t recieve the well-knwon editor's letter, e.g. on the 3rd of May.";
    check(&mut spelling, &room.app, &there, text, &["recieve", "knwon"]);
    assert_eq!(
        spelling
            .suggest(&room.app.lists(&there).expect("lists"), "recieve")
            .expect("suggestions")
            .first()
            .map(String::as_str),
        Some("receive")
    );
}

#[test]
fn german_compounds_are_judged_by_this_machines_dictionary() {
    let mut room = Newsroom::new();
    let test = "german_compounds_are_judged_by_this_machines_dictionary";
    let Some((mut spelling, there)) = of_this_machine(&mut room, "de", test) else { return };
    let text = "Die Haustürschlüssel der Straßen- und Verkehrsbehörde: Nord-Süd-Gefälle, z. B. Fahrgaeste.";
    check(&mut spelling, &room.app, &there, text, &["Fahrgaeste"]);
}
