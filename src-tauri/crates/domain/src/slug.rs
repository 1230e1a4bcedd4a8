//! The part of an address that names an article.

use crate::Refusal;
use std::fmt;

/// Longest slug, in characters. Ghost refuses more than 191, file systems more than 255 bytes; 100 stays readable.
pub const SLUG_CHARS_MAX: usize = 100;

/// `[a-z0-9]+(-[a-z0-9]+)*`, at most [`SLUG_CHARS_MAX`] characters: safe as a folder name and in an address.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Slug(String);

impl Slug {
    /// Takes `text` as it is, or refuses it.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let whole = text
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
        if whole && text.len() <= SLUG_CHARS_MAX {
            Ok(Self(text.to_owned()))
        } else {
            Err(Refusal::BadSlug(text.chars().take(120).collect()))
        }
    }

    /// The slug a headline suggests: transliterated, cut at a word; `untitled` when nothing is left.
    #[must_use]
    pub fn suggest(headline: &str) -> Self {
        let start: String = headline.chars().take(400).collect();
        let slug = ::slug::slugify(start);
        let slug = cut(&slug, SLUG_CHARS_MAX);
        if slug.is_empty() { Self("untitled".to_owned()) } else { Self(slug.to_owned()) }
    }

    /// This slug with a number behind it, for the second article of a name.
    #[must_use]
    pub fn numbered(&self, number: u32) -> Self {
        let end = format!("-{number}");
        Self(format!("{}{end}", cut(&self.0, SLUG_CHARS_MAX - end.len())))
    }

    /// The slug as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// At most `chars_max` of an ASCII slug, ending where a word ends if there is more than one.
fn cut(slug: &str, chars_max: usize) -> &str {
    if slug.len() <= chars_max {
        return slug.trim_matches('-');
    }
    let start = &slug[..chars_max];
    let whole =
        if slug.as_bytes()[chars_max] == b'-' { start } else { start.rsplit_once('-').map_or(start, |(w, _)| w) };
    whole.trim_matches('-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(headline: &str, expected: &str) {
        assert_eq!(Slug::suggest(headline).as_str(), expected);
    }

    #[test]
    fn headlines_suggest_readable_slugs() {
        check("China Proposes Global AI Group Amid U.S. Rivalry", "china-proposes-global-ai-group-amid-u-s-rivalry");
        check("  Café über alles?! ", "cafe-uber-alles");
        check("", "untitled");
        check("!!!", "untitled");
    }

    #[test]
    fn dots_slashes_and_capitals_are_refused() {
        for text in ["", "-", "a--b", "../etc", "a/b", "Abc", "a b", "é", "a-", "\0"] {
            assert!(Slug::parse(text).is_err(), "{text:?} is no slug");
        }
    }

    proptest! {
        #[test]
        fn every_suggestion_is_a_slug(headline in "\\PC{0,300}", number in 2u32..100_000) {
            let slug = Slug::suggest(&headline);
            prop_assert_eq!(Slug::parse(slug.as_str()), Ok(slug.clone()));
            let numbered = slug.numbered(number);
            prop_assert_eq!(Slug::parse(numbered.as_str()), Ok(numbered.clone()));
        }
    }
}
