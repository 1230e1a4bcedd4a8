//! What changed between two texts, as a reader sees it or to the last character.

use similar::{ChangeTag, TextDiff};
use std::time::Duration;

/// How fine the difference is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grain {
    /// Whole words: what a reader of the article would see.
    Words,
    /// Single characters, line ends and spaces among them.
    Characters,
}

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "three plain words")]
pub enum Became {
    Same,
    Added,
    Removed,
}

/// A piece of text and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "text and fate")]
pub struct Piece {
    pub text: String,
    pub became: Became,
}

/// Looking for a short difference ends after this: what is found then is longer than need be, and still right.
const PATIENCE: Duration = Duration::from_millis(300);

/// The pieces that lead from `before` to `after`, in order; neighbours differ in what became of them. Same and removed
/// pieces together are `before`, same and added ones `after`. Myers' algorithm, on words as Unicode divides them
/// (UAX #29) or on characters.
#[must_use]
pub fn between(before: &str, after: &str, grain: Grain) -> Vec<Piece> {
    let mut asked = TextDiff::configure();
    asked.timeout(PATIENCE);
    let found = match grain {
        Grain::Words => asked.diff_unicode_words(before, after),
        Grain::Characters => asked.diff_chars(before, after),
    };
    let mut pieces: Vec<Piece> = Vec::new();
    for change in found.iter_all_changes() {
        let became = match change.tag() {
            ChangeTag::Equal => Became::Same,
            ChangeTag::Insert => Became::Added,
            ChangeTag::Delete => Became::Removed,
        };
        match pieces.last_mut() {
            Some(last) if last.became == became => last.text.push_str(change.value()),
            _ => pieces.push(Piece { text: change.value().to_owned(), became }),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(before: &str, after: &str, grain: Grain) -> String {
        let write = |piece: &Piece| match piece.became {
            Became::Same => piece.text.clone(),
            Became::Added => format!("{{+{}+}}", piece.text),
            Became::Removed => format!("{{-{}-}}", piece.text),
        };
        between(before, after, grain).iter().map(write).collect()
    }

    #[test]
    fn words_change_whole_and_characters_alone() {
        let (before, after) = ("The ferry left at six.", "The ferry left at sixty.");
        assert_eq!(shown(before, after, Grain::Words), "The ferry left at {-six-}{+sixty+}.");
        assert_eq!(shown(before, after, Grain::Characters), "The ferry left at six{+ty+}.");
    }

    proptest! {
        #[test]
        fn the_pieces_are_both_texts(before in "[ab é😀\n]{0,40}", after in "[ab é😀\n]{0,40}") {
            for grain in [Grain::Words, Grain::Characters] {
                let pieces = between(&before, &after, grain);
                let without = |gone: Became| -> String {
                    pieces.iter().filter(|piece| piece.became != gone).map(|piece| piece.text.as_str()).collect()
                };
                prop_assert_eq!(without(Became::Added), before.clone());
                prop_assert_eq!(without(Became::Removed), after.clone());
            }
        }
    }
}
