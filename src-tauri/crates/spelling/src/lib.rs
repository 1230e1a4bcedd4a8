//! Which words are spelled right: finds the words of a text, and asks a hunspell dictionary and lists of accepted words.
//!
//! A dictionary comes in as the bytes of its two files; misspelt words go out as UTF-16 offsets. Knows no files, no
//! library and no windows, and asks nobody: `app` finds the dictionaries and keeps the lists.

mod accepted;
mod dictionary;
mod prose;
mod script;
mod speller;
mod words;

pub use accepted::Accepted;
pub use dictionary::{Dictionary, Unreadable};
pub use prose::Prose;
pub use speller::{SUGGESTIONS_MAX, Speller};
pub use words::{Word, normal, words};
