//! The small dictionary of the tests, and how they ask it.

use spelling::{Accepted, Dictionary, Prose, Speller};
use std::sync::LazyLock;

pub const AFF: &str = include_str!("vellish.aff");
pub const DIC: &str = include_str!("vellish.dic");

pub static VELLISH: LazyLock<Dictionary> =
    LazyLock::new(|| Dictionary::read(AFF.as_bytes(), DIC.as_bytes()).expect("the dictionary of the tests"));

/// The misspelt words of a Markdown text.
pub fn misspelt<'t>(text: &'t str, accepted: &[&Accepted]) -> Vec<&'t str> {
    let speller = Speller { dictionary: &VELLISH, accepted, capitals: false };
    speller.misspelt(text, Prose::Markdown).iter().map(|word| word.text).collect()
}
