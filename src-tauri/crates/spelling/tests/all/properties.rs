//! Whatever the text: words stand where they say, and judging a text is judging its lines.

use crate::fixture::VELLISH;
use proptest::prelude::*;
use spelling::{Prose, Speller, words};

/// Pieces that meet in real texts and in none.
const PIECES: &[&str] = &[
    "word",
    "wrod",
    "don’t",
    "vis-à-vis",
    "e\u{301}",
    "🙂",
    "👩‍👩‍👧",
    "東京",
    "سلام",
    " ",
    "\n",
    "\n\n",
    "`",
    "```\n",
    "[",
    "](",
    ")",
    "<",
    ">",
    "&amp;",
    "\\",
    "*",
    "_",
    "-",
    ".",
    "'",
    "\u{AD}",
    "http://x.y/z",
    "@who",
    "\r\n",
    "\u{FEFF}",
    "\u{0}",
    "---\n",
    "    ",
];

fn texts() -> impl Strategy<Value = String> {
    let piece =
        prop_oneof![proptest::sample::select(PIECES).prop_map(str::to_owned), any::<char>().prop_map(String::from)];
    proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn words_stand_where_they_say(text in texts(), markdown in any::<bool>()) {
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut last = 0;
        for word in words(&text, if markdown { Prose::Markdown } else { Prose::Plain }) {
            prop_assert!(word.from >= last && word.from < word.to, "in order, and never empty");
            prop_assert_eq!(&text[word.at..word.at + word.text.len()], word.text);
            let slice = &units[word.from as usize..word.to as usize];
            prop_assert_eq!(String::from_utf16(slice).expect("no half of a pair"), word.text);
            last = word.to;
        }
    }

    #[test]
    fn a_line_of_plain_text_is_judged_alone_as_it_is_among_others(lines in proptest::collection::vec("[a-z’ .🙂-]{0,20}", 1..6)) {
        let speller = Speller { dictionary: &VELLISH, accepted: &[], capitals: false };
        let whole = lines.join("\n");
        let together: Vec<&str> = speller.misspelt(&whole, Prose::Plain).iter().map(|word| word.text).collect();
        let alone: Vec<&str> = lines.iter().flat_map(|line| speller.misspelt(line, Prose::Plain)).map(|word| word.text).collect();
        prop_assert_eq!(together, alone);
    }

    #[test]
    fn a_misspelt_word_is_never_one_that_the_dictionary_has(text in texts()) {
        let speller = Speller { dictionary: &VELLISH, accepted: &[], capitals: false };
        for word in speller.misspelt(&text, Prose::Markdown) {
            prop_assert!(!VELLISH.has(&spelling::normal(word.text)));
        }
    }
}
