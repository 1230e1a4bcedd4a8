//! CriticMarkup: suggestions and comments as they stand in a plain text file, read and written. `{++words++}` is suggested,
//! `{--words--}` should go, `{~~words~>others~~}` should change, `{==words==}{>>remark<<}` is about words.
//!
//! Follows <https://github.com/CriticMarkup/CriticMarkup-toolkit>, which knows neither authors nor an escape. Both are ours:
//! a remark may begin with a name, a day and a colon, and a name and a day alone behind a change say who suggests it; a
//! backslash before a delimiter makes it text. What [`write()`] writes, [`read`] reads back.

mod reading;
mod writing;

pub use reading::{is_marked, read};
pub use writing::write;

/// A stretch of a text with what is said about it. Offsets are UTF-16 code units of the text without marks, in which words
/// that should go still stand, and those that are suggested do not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The first code unit.
    pub from: u32,
    /// The code unit behind the last; the same as `from` for an insertion. A comment from 0 to 0 is about the whole text.
    pub to: u32,
    /// What is said.
    pub what: What,
}

/// What is said about a stretch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Other words for it.
    Change {
        /// The words; empty for a deletion.
        replacement: String,
        /// Who suggests them, if the file says so.
        by: Option<Signature>,
    },
    /// Remarks about it, in order; at least one.
    Comment(Vec<Remark>),
}

/// One remark.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "who and what")]
pub struct Remark {
    pub by: Option<Signature>,
    pub text: String,
}

/// Who said something, and on which day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// On one line.
    pub name: String,
    /// As 2026-11-23.
    pub day: String,
}

/// A text whose marks were read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// The text without marks.
    pub text: String,
    /// In the order in which they end.
    pub marks: Vec<Mark>,
    /// For each mark, where the words that it suggests stood in the marked text: there their origin can be looked up.
    pub sources: Vec<Option<u32>>,
    /// What must go from the marked text so that the plain one stays: places and lengths in it, in UTF-16 code units.
    pub cuts: Vec<(u32, u32)>,
    /// How often words were highlighted and nothing was said about them. The words stay.
    pub highlights: u32,
}

const OPENERS: [&str; 5] = ["{++", "{--", "{~~", "{==", "{>>"];
const ARROW: &str = "~>";
/// Whatever delimits something: in text each of them has a backslash before it.
const ALL: [&str; 11] = ["{++", "{--", "{~~", "{==", "{>>", "++}", "--}", "~~}", "==}", "<<}", ARROW];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anchor::slice;
    use crate::origin::utf16_len;
    use proptest::prelude::*;

    fn change(from: u32, to: u32, replacement: &str) -> Mark {
        Mark { from, to, what: What::Change { replacement: replacement.to_owned(), by: None } }
    }

    fn by(name: &str) -> Option<Signature> {
        Some(Signature { name: name.to_owned(), day: "2026-11-23".to_owned() })
    }

    fn comment(from: u32, to: u32, remarks: &[(Option<Signature>, &str)]) -> Mark {
        let remarks = remarks.iter().map(|(by, text)| Remark { by: by.clone(), text: (*text).to_owned() }).collect();
        Mark { from, to, what: What::Comment(remarks) }
    }

    #[track_caller]
    fn check(marked: &str, text: &str, marks: &[Mark]) {
        let reading = read(marked);
        assert_eq!(reading.text, text);
        assert_eq!(reading.marks, marks, "in {marked}");
        // The cuts say the same in the marked text.
        let mut left = marked.to_owned();
        for (at, len) in reading.cuts.iter().rev() {
            let gone = slice(&left, *at, at + len).expect("inside the text").len();
            let start = slice(&left, 0, *at).expect("inside the text").len();
            left.replace_range(start..start + gone, "");
        }
        assert_eq!(left, text);
    }

    #[test]
    fn every_mark_of_the_toolkit_is_read() {
        check("They {++all ++}sail.", "They sail.", &[change(5, 5, "all ")]);
        check("They {--all --}sail.", "They all sail.", &[change(5, 9, "")]);
        check("They {~~sail~>row~~}.", "They sail.", &[change(5, 9, "row")]);
        check("They {==sail==}{>>Who?<<}.", "They sail.", &[comment(5, 9, &[(None, "Who?")])]);
        check("They sail.{>>Who?<<}", "They sail.", &[comment(5, 10, &[(None, "Who?")])]);
        check("{>>All of it.<<}They.", "They.", &[comment(0, 0, &[(None, "All of it.")])]);
        check(
            "😀 {==a {++b++}==}{>>x<<}{>>y<<}",
            "😀 a ",
            &[change(5, 5, "b"), comment(3, 5, &[(None, "x"), (None, "y")])],
        );
        assert_eq!(read("{==a==} b").highlights, 1);
    }

    #[test]
    fn who_said_it_is_read_where_the_file_says_so() {
        let mark = Mark { from: 0, to: 0, what: What::Change { replacement: "a".into(), by: by("Ada") } };
        check("{++a++}{>>Ada 2026-11-23<<}", "", &[mark]);
        check("{==a==}{>>Ada Q. 2026-11-23: So: yes.<<}", "a", &[comment(0, 1, &[(by("Ada Q."), "So: yes.")])]);
        check("{--a--}{>>Why?<<}", "a", &[change(0, 1, ""), comment(0, 1, &[(None, "Why?")])]);
    }

    #[test]
    fn what_is_not_whole_or_has_a_backslash_is_text() {
        for text in ["{++a", "a++}", "{~~a~~}", "{~~a", "{==a", "a {>>", "{ ++a++}", "~>"] {
            check(text, text, &[]);
        }
        check(r"\{++a++}", "{++a++}", &[]);
        check(r"\\{++a++}", r"\", &[change(1, 1, "a")]);
        check(r"a\b \\ c", r"a\b \\ c", &[]);
        check(r"{--a \--} b--}", "a --} b", &[change(0, 7, "")]);
    }

    #[test]
    fn what_overlaps_is_left_out_and_said_to_be() {
        let marks =
            [change(0, 4, "x"), change(2, 6, "y"), comment(3, 8, &[(None, "z")]), comment(0, 8, &[(None, "w")])];
        let (written, left) = write("abcdefgh", &marks);
        assert_eq!(written, "{=={~~abcd~>x~~}efgh==}{>>w<<}");
        assert_eq!(left, [1, 2]);
    }

    const PIECES: [&str; 16] =
        ["a", " b ", "😀", "\\", "{", "}", "{++", "++}", "{--", "--}", "~>", "~~}", "{==", "==}", "{>>", "<<}"];

    fn words(most: usize) -> impl Strategy<Value = String> {
        prop::collection::vec(prop::sample::select(&PIECES[..]), 0..most).prop_map(|words| words.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 1024, ..ProptestConfig::default() })]

        #[test]
        fn what_is_written_is_read_back(
            text in words(14),
            said in prop::collection::vec((0usize..20, 0usize..20, words(4), words(4), 0u8..4, any::<bool>()), 0..6),
        ) {
            let places: Vec<u32> =
                text.char_indices().map(|(at, _)| utf16_len(&text[..at])).chain([utf16_len(&text)]).collect();
            let place = |at: usize| places[at % places.len()];
            let marks: Vec<Mark> = said.iter().map(|(a, b, one, two, kind, signed)| {
                let (from, to) = (place(*a).min(place(*b)), place(*a).max(place(*b)));
                let by = signed.then(|| by("Ada").expect("a signature"));
                match kind {
                    0 => Mark { from, to, what: What::Change { replacement: one.clone(), by } },
                    1 => Mark { from, to: from, what: What::Change { replacement: one.clone(), by } },
                    2 => comment(from, to, &[(by, one), (None, two)]),
                    _ => comment(0, 0, &[(by, one)]),
                }
            }).collect();
            let (written, left) = write(&text, &marks);
            let reading = read(&written);
            prop_assert_eq!(&reading.text, &text, "{}", written);
            let order = |marks: Vec<Mark>| {
                let mut marks = marks;
                marks.sort_by_key(|one| (one.from, one.to, matches!(one.what, What::Comment(_))));
                marks
            };
            let kept = marks.iter().enumerate().filter(|(at, _)| !left.contains(at)).map(|(_, one)| one.clone());
            prop_assert_eq!(order(reading.marks), order(kept.collect()), "{}", written);
        }

        #[test]
        fn any_text_is_read_without_harm(text in words(24)) {
            let reading = read(&text);
            let cut: u32 = reading.cuts.iter().map(|(_, len)| len).sum();
            prop_assert_eq!(cut + utf16_len(&reading.text), utf16_len(&text));
            for one in &reading.marks {
                prop_assert!(slice(&reading.text, one.from, one.to).is_some());
            }
        }
    }
}
