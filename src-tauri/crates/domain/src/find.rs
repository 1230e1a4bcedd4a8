//! What is looked for in words, and what is put in its place.
//!
//! Whatever is looked for, the time it takes grows with the text alone: the expressions have no look-around and no
//! back-references, which is what would let a short one run for hours.

use crate::Refusal;
use crate::origin::utf16_len;
use regex::{Regex, RegexBuilder};
use std::ops::Range;

/// The longest thing that can be looked for, in characters.
pub const SOUGHT_CHARS_MAX: usize = 1_000;

/// How much memory an expression may take, in bytes: `\w{1000}` in Unicode would take more.
const COMPILED_BYTES_MAX: usize = 4 * 1024 * 1024;

/// How many characters of its line stand before and behind a hit where it is shown.
const AROUND_CHARS: (usize, usize) = (48, 96);

/// What to look for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sought {
    /// The words, or the expression.
    pub text: String,
    /// Capital and small letters differ.
    pub exact: bool,
    /// Only whole words.
    pub words: bool,
    /// `text` is a regular expression, of the kind that the crate `regex` reads.
    pub regex: bool,
}

/// What to look for, understood.
#[derive(Debug, Clone)]
pub struct Pattern {
    expression: Regex,
    regex: bool,
}

/// Where something was found; it is never empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// In bytes.
    pub bytes: Range<usize>,
    /// In UTF-16 code units.
    pub units: Range<u32>,
}

impl Pattern {
    /// Understands what to look for. Errors: [`Refusal::NothingSought`], [`Refusal::BadPattern`].
    pub fn parse(sought: &Sought) -> Result<Self, Refusal> {
        if sought.text.is_empty() {
            return Err(Refusal::NothingSought);
        }
        if sought.text.chars().count() > SOUGHT_CHARS_MAX {
            return Err(Refusal::BadPattern(format!("it has more than {SOUGHT_CHARS_MAX} characters")));
        }
        let source = if sought.regex { sought.text.clone() } else { regex::escape(&sought.text) };
        // An expression is read alone first: one that only makes sense inside our own brackets is none.
        let build = |source: &str| {
            RegexBuilder::new(source)
                .case_insensitive(!sought.exact)
                .multi_line(true)
                .crlf(true)
                .size_limit(COMPILED_BYTES_MAX)
                .build()
                .map_err(|error| Refusal::BadPattern(in_a_line(&error)))
        };
        let alone = build(&source)?;
        let expression =
            if sought.words { build(&format!(r"\b{{start-half}}(?:{source})\b{{end-half}}"))? } else { alone };
        Ok(Self { expression, regex: sought.regex })
    }

    /// Every hit, in order; none reaches into another.
    #[must_use]
    pub fn hits(&self, text: &str) -> Vec<Hit> {
        let (mut bytes, mut units) = (0, 0);
        let mut hits = Vec::new();
        for found in self.expression.find_iter(text).filter(|found| !found.is_empty()) {
            let from = units + utf16_len(&text[bytes..found.start()]);
            let to = from + utf16_len(found.as_str());
            hits.push(Hit { bytes: found.range(), units: from..to });
            (bytes, units) = (found.end(), to);
        }
        hits
    }

    /// Whether `put` can take the place of hits. In a regular expression `$1`, `${1}`, `${name}` and `$<name>` are
    /// groups of it, `$&` is the whole hit and `$$` a dollar sign. Errors: [`Refusal::NoSuchGroup`].
    pub fn check(&self, put: &str) -> Result<(), Refusal> {
        self.pieces(put).map(drop)
    }

    /// What takes the place of a hit of `text`.
    pub fn put(&self, text: &str, hit: &Hit, put: &str) -> Result<String, Refusal> {
        let pieces = self.pieces(put)?;
        let Some(groups) = self.expression.captures_at(text, hit.bytes.start) else { return Ok(put.to_owned()) };
        let said = pieces.into_iter().map(|piece| match piece {
            Piece::Text(text) => text,
            Piece::Group(number) => groups.get(number).map_or("", |group| group.as_str()),
        });
        Ok(said.collect())
    }

    fn pieces<'a>(&self, put: &'a str) -> Result<Vec<Piece<'a>>, Refusal> {
        let mut pieces = Vec::new();
        let mut rest = put;
        while let Some(at) = rest.find('$').filter(|_| self.regex) {
            pieces.push(Piece::Text(&rest[..at]));
            let (piece, len) = self.piece(&rest[at..])?;
            pieces.push(piece);
            rest = &rest[at + len..];
        }
        pieces.push(Piece::Text(rest));
        Ok(pieces)
    }

    /// The piece that begins with a dollar sign, and how many bytes it takes.
    fn piece<'a>(&self, rest: &'a str) -> Result<(Piece<'a>, usize), Refusal> {
        let unknown = |name: &str| Refusal::NoSuchGroup(name.chars().take(40).collect());
        let named = |open: char, close: char| {
            let inner = rest[1..].strip_prefix(open)?;
            inner.find(close).map(|end| (&inner[..end], end + 3))
        };
        if let Some((name, len)) = named('{', '}').or_else(|| named('<', '>')) {
            let number = name.parse().ok().filter(|number| *number < self.expression.captures_len());
            let number = number.or_else(|| self.expression.capture_names().position(|other| other == Some(name)));
            return Ok((Piece::Group(number.ok_or_else(|| unknown(name))?), len));
        }
        match rest[1..].chars().next() {
            Some('$') => return Ok((Piece::Text("$"), 2)),
            Some('&') => return Ok((Piece::Group(0), 2)),
            _ => {}
        }
        // Of `$12` with two groups, `$1` is meant, and a 2 behind it.
        let digits = rest[1..].bytes().take(2).take_while(u8::is_ascii_digit).count();
        for len in (1..=digits).rev() {
            match rest[1..=len].parse() {
                Ok(number) if number > 0 && number < self.expression.captures_len() => {
                    return Ok((Piece::Group(number), len + 1));
                }
                _ => {}
            }
        }
        Err(unknown(&rest[1..=digits]))
    }
}

/// What stands on the same line before and behind a hit, as far as it is worth showing.
#[must_use]
pub fn around<'a>(text: &'a str, hit: &Hit) -> (&'a str, &'a str) {
    let ends = |c: char| c == '\n' || c == '\r';
    let before = &text[..hit.bytes.start];
    let before = before.rfind(ends).map_or(before, |at| &before[at + 1..]);
    let start = before.char_indices().rev().take(AROUND_CHARS.0).last().map_or(before.len(), |(at, _)| at);
    let after = &text[hit.bytes.end..];
    let after = after.find(ends).map_or(after, |at| &after[..at]);
    let end = after.char_indices().nth(AROUND_CHARS.1).map_or(after.len(), |(at, _)| at);
    (&before[start..], &after[..end])
}

enum Piece<'a> {
    Text(&'a str),
    Group(usize),
}

/// The last line of what is wrong says it; the ones above draw where.
fn in_a_line(error: &regex::Error) -> String {
    match error {
        regex::Error::CompiledTooBig(_) => "it would take too much memory; write it shorter".to_owned(),
        other => {
            let told = other.to_string();
            told.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn pattern(text: &str, how: &str) -> Result<Pattern, Refusal> {
        let has = |word: &str| how.split(' ').any(|other| other == word);
        Pattern::parse(&Sought { text: text.into(), exact: has("exact"), words: has("words"), regex: has("regex") })
    }

    #[track_caller]
    fn check(text: &str, how: &str, inside: &str, expected: &[&str]) {
        let hits = pattern(text, how).expect("something to look for").hits(inside);
        let found: Vec<&str> = hits.iter().map(|hit| &inside[hit.bytes.clone()]).collect();
        assert_eq!(found, expected, "{text} ({how}) in {inside}");
        for hit in hits {
            let units: Vec<u16> = inside.encode_utf16().collect();
            let there = String::from_utf16_lossy(&units[hit.units.start as usize..hit.units.end as usize]);
            assert_eq!(there, inside[hit.bytes], "the two kinds of places are the same place");
        }
    }

    #[test]
    fn every_sign_is_a_sign_unless_an_expression_is_asked_for() {
        check("a.b (c) [d] $-", "", "a.b (c) [d] $- axb", &["a.b (c) [d] $-"]);
        check("a.b", "regex", "a.b 😀 axb", &["a.b", "axb"]);
        check("^b.*$", "regex", "a\r\nbig\r\nb", &["big", "b"]);
    }

    #[test]
    fn case_and_whole_words_count_when_asked() {
        check("ferry", "", "Ferry ferry", &["Ferry", "ferry"]);
        check("ferry", "exact", "Ferry ferry", &["ferry"]);
        check("über", "words", "überall 😀 Über, über_x", &["Über"]);
        check("a|bc", "words regex", "abc a bc", &["a", "bc"]);
        check("-5", "words", "x -5 -55", &["-5"]);
    }

    #[test]
    fn nothing_at_all_is_no_hit() {
        check("x*", "regex", "aaxa", &["x"]);
        assert_eq!(pattern("", "").expect_err("nothing"), Refusal::NothingSought);
    }

    #[test]
    fn what_cannot_be_understood_is_said_in_a_line() {
        for (text, says) in [("(", "unclosed group"), ("(?=x)", "look-around"), (r"(a)\1", "backreferences")] {
            let told = pattern(text, "regex").expect_err("a bad expression").to_string();
            assert!(told.contains(says) && !told.contains('\n'), "{text}: {told}");
        }
        assert!(pattern(r"\w{9}{99}{99}", "regex").expect_err("too large").to_string().contains("memory"));
        assert!(pattern("a)(b", "words regex").is_err(), "our own brackets do not mend those of others");
        assert!(pattern(&"a".repeat(1_001), "").is_err());
    }

    #[track_caller]
    fn puts(text: &str, put: &str, inside: &str, expected: Result<&str, &str>) {
        let pattern = pattern(text, "regex").expect("an expression");
        let mut now = inside.to_owned();
        for hit in pattern.hits(inside).into_iter().rev() {
            match pattern.put(inside, &hit, put) {
                Ok(put) => now.replace_range(hit.bytes, &put),
                Err(refusal) => return assert_eq!(Err(refusal.to_string().as_str()), expected),
            }
        }
        assert_eq!(Ok(now.as_str()), expected);
    }

    #[test]
    fn groups_come_back_in_what_is_put() {
        puts(r"(\d+) (km)", "$2 ${1}m $& $$", "12 km", Ok("km 12m 12 km $"));
        puts(r"(?<who>\w+)!", "${who}, $<who>?", "Ada!", Ok("Ada, Ada?"));
        puts(r"(a)(b)?", "[$2]$12", "a", Ok("[]a2"));
        puts("a", "$5", "a", Err("there is no group “5” in the expression; write $$ for a dollar sign"));
        puts("a", "${x}", "a", Err("there is no group “x” in the expression; write $$ for a dollar sign"));
        puts("a", "5 $", "a", Err("there is no group “” in the expression; write $$ for a dollar sign"));
    }

    #[test]
    fn plain_words_are_put_as_they_are() {
        let pattern = pattern("a", "").expect("a letter");
        let hit = &pattern.hits("a")[0];
        assert_eq!(pattern.put("a", hit, "$1 ${x} $"), Ok("$1 ${x} $".to_owned()));
    }

    #[test]
    fn a_hit_is_shown_with_what_stands_on_its_line() {
        let text = "first\nthe ferry left\nlast";
        let hit = &pattern("ferry", "").expect("a word").hits(text)[0];
        assert_eq!(around(text, hit), ("the ", " left"));
        let long = format!("{}x{}", "é".repeat(100), "😀".repeat(100));
        let (before, after) = around(&long, &pattern("x", "").expect("a letter").hits(&long)[0]);
        assert_eq!((before.chars().count(), after.chars().count()), AROUND_CHARS);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

        #[test]
        fn plain_hits_are_those_of_a_naive_search(sought in "[ab.é😀]{1,3}", text in "[ab.é😀\n]{0,40}") {
            let pattern = pattern(&sought, "exact").expect("something to look for");
            let found: Vec<usize> = pattern.hits(&text).into_iter().map(|hit| hit.bytes.start).collect();
            let naive: Vec<usize> = text.match_indices(&sought).map(|(at, _)| at).collect();
            prop_assert_eq!(found, naive);
        }
    }
}
