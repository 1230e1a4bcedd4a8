//! What is misspelt in prose, and what is not looked at.

use crate::fixture::{AFF, DIC, misspelt};
use spelling::{Accepted, Dictionary, Prose, Speller, words};

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(misspelt(text, &[]), expected, "{text:?}");
}

#[test]
fn a_misspelt_word_is_found_where_it_stands() {
    let text = "The ferry 🚢 and teh harbour";
    let speller = Speller { dictionary: &crate::fixture::VELLISH, accepted: &[], capitals: false };
    let found = speller.misspelt(text, Prose::Markdown);
    let places: Vec<_> = found.iter().map(|word| (word.text, word.from, word.to)).collect();
    assert_eq!(places, [("teh", 17, 20)], "a ship is two UTF-16 units");
}

#[test]
fn apostrophes_may_be_straight_or_curly() {
    check("It can't, don’t, it’s the town's and the town’s letter", &["it’s"]);
    check("'tis ‘tis ’tis runnin' runnin’ ‘word’ 'word' \"word\"", &[]);
    check("dont cant", &["dont", "cant"]);
}

#[test]
fn the_halves_of_a_hyphenated_word_are_judged_each_unless_the_whole_is_a_word() {
    check("well-known well-knwon", &["knwon"]);
    check("vis-à-vis vis‑à‑vis", &[]);
    check("Süd-Gefälle Verkehrs- Verkehrs-Gefälle", &[]);
    check("-word- --word -- word", &[]);
    check("Vellonsea-town", &["Vellonsea"]);
}

#[test]
fn compounds_soft_hyphens_and_combining_marks_are_one_word() {
    check("Haustür hausboot Haus\u{AD}tür hausbootx", &["hausbootx"]);
    check("cafe\u{301}s café cafés", &[]);
    check("be\u{200D}lieve", &[]);
}

#[test]
fn numbers_acronyms_and_single_letters_are_no_words() {
    check("3rd 19th A4 covid19 0x1F 1,000.5 x NATO NGOs BBC’s U.S. XII", &[]);
    let speller = Speller { dictionary: &crate::fixture::VELLISH, accepted: &[], capitals: true };
    let found = speller.misspelt("NATO TOWN TOWNX", Prose::Plain);
    assert_eq!(found.iter().map(|word| word.text).collect::<Vec<_>>(), ["NATO", "TOWNX"], "where capitals are judged");
}

#[test]
fn addresses_of_every_kind_are_no_words() {
    check("https://exmple.org/pfad?q=1 (http://xyzzy.org), www.xyzzy.de mailto:qwert@xyzzy.org", &[]);
    check("qwert@xyzzy.org @qwert #qwert xyzzy.org/abcd, notes.txt /usr/shrae/wrods ~/wrods/abc", &[]);
    check("see:https://xyzzy.org", &["see"]);
    check("the end.Next town.Nxt and/or", &["town.Nxt", "or"]);
}

#[test]
fn other_scripts_and_signs_are_not_judged() {
    check("東京は the 首都 です。 カタカナ 한국어 москва 🙂👩‍👩‍👧 the word", &[]);
    check("wоrd", &["wоrd"]); // with a Cyrillic о: what looks right and is not
    check("ภาษาไทย the עברית العربية", &[]);
}

#[test]
fn markdown_is_not_judged_but_its_words_are() {
    check("*text* **text** _text_ __text__ ~~text~~ # text\n> txet\n- txxt\n1. tixt", &["txet", "txxt", "tixt"]);
    check("over**flw** un*believ*able", &[]); // halves of words
    check("`teh` ``teh ` teh`` and `teh", &["teh"]);
    check("[text](teh/hte.html \"title txet\") ![photograph](hte.png) [text][txet] [^txet] [txet]", &["txet", "txet"]);
    check("[txet]: https://x.org \"txet\"\n[^txet]: the word", &[]);
    check("<em class=\"txet\">text</em> <txet@x.org> <!-- txet\n\ntxet --> the word &nbsp; &txet; caf&eacute;s", &[]);
    check("a < txet and txet > b", &["txet", "txet"]);
    check("{{< txet name=\"hte\" >}} {{% txet %}}", &[]);
    check("\\`txet\\` \\[txet](word)", &["txet", "txet"]);
}

#[test]
fn code_by_the_line_and_front_matter_are_not_judged() {
    check("---\ntitle: Txet txet\ntags:\n  - hte\n---\nthe txet", &["txet"]);
    check("---\nthe txet\n", &["txet"]);
    check("```rust\ntxet\n\ntxet\n```\nthe txet\n~~~\nhte\n```\n~~~\nthe hte", &["txet", "hte"]);
    check("word\n\n    txet = hte\n\nthe txet", &["txet"]);
    check("- word\n\n    txet of the word\n", &["txet"]); // a paragraph of the list
    check("```\nnever closed txet", &[]);
    check("the ``` txet ``` word", &[]);
}

#[test]
fn plain_text_has_no_code() {
    let speller = Speller { dictionary: &crate::fixture::VELLISH, accepted: &[], capitals: false };
    let found = speller.misspelt("    txet `hte` https://xyzzy.org", Prose::Plain);
    assert_eq!(found.iter().map(|word| word.text).collect::<Vec<_>>(), ["txet", "hte"]);
}

#[test]
fn accepted_words_stand_and_are_suggested() {
    let own = Accepted::new(["Vellonsea", "gizmo", "vell-on-sea"]);
    assert_eq!(misspelt("Gizmo Vellonsea’s vellonsea Vell-on-sea Gizmoo", &[&own]), ["vellonsea", "Gizmoo"]);
    let speller = Speller { dictionary: &crate::fixture::VELLISH, accepted: &[&own], capitals: false };
    assert_eq!(speller.suggest("gizmoo").first().map(String::as_str), Some("gizmo"));
    assert_eq!(speller.suggest("harbuor").first().map(String::as_str), Some("harbour"));
    assert!(speller.suggest("dont’").iter().all(|one| !one.contains('\'')), "the apostrophe of the text");
    assert!(speller.suggest("").len() <= spelling::SUGGESTIONS_MAX);
}

#[test]
fn a_dictionary_in_latin_1_reads_as_it_was_meant() {
    let latin = |text: &str| text.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect::<Vec<u8>>();
    let aff = AFF.replace("SET UTF-8", "SET ISO8859-1");
    let named = Dictionary::read(&latin(&aff), &latin(DIC)).expect("Latin-1 by name");
    let unnamed = latin(&aff.replace("SET ISO8859-1", "# caf\u{E9}"));
    let unnamed = Dictionary::read(&unnamed, &latin(DIC)).expect("Latin-1 by default");
    for dictionary in [named, unnamed] {
        assert!(dictionary.has("café") && dictionary.has("Gefälle") && !dictionary.has("cafe"));
    }
}

#[test]
fn what_is_no_dictionary_is_refused_with_a_reason() {
    for (aff, dic) in [("SET UTF-8\n", "<html>"), ("SET KLINGON-1\n", "1\na"), ("SFX S Y 3\n", ""), ("", "\0\u{1}")] {
        let refused = Dictionary::read(aff.as_bytes(), dic.as_bytes()).err().expect("refused").to_string();
        assert!(refused.contains("not a hunspell dictionary"), "{refused}");
    }
}

#[test]
fn a_word_of_a_megabyte_and_a_megabyte_of_marks_take_no_time() {
    for text in
        ["x".repeat(1_000_000), "`".repeat(300_000), "[](".repeat(100_000), "<a ".repeat(100_000), "a*".repeat(100_000)]
    {
        assert!(words(&text, Prose::Markdown).len() <= 100_000);
    }
}
