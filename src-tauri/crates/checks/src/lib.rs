//! What should be looked at before an article leaves: one file per check, each with its id, how strict it is by itself,
//! and its words in both languages.
//!
//! Knows no files, no clock, no SQL and no window: a galley goes in, findings come out, and the same galley always has the
//! same findings.

mod accord;
pub mod clean_room;
mod finding;
mod galley;
mod links;
mod look;
mod prose;
mod tools;
#[cfg(test)]
mod trial;
pub mod checks {
    //! One file per check.
    pub mod alt_text;
    pub mod byline;
    pub mod credit;
    pub mod dates;
    pub mod editing_marks;
    pub mod fields;
    pub mod headline_repeated;
    pub mod hidden;
    pub mod image_label;
    pub mod image_questions;
    pub mod lengths;
    pub mod links;
    pub mod local_paths;
    pub mod marks;
    pub mod names;
    pub mod note;
    pub mod numbers;
    pub mod open_comments;
    pub mod parts;
    pub mod placeholders;
    pub mod quotes;
    pub mod residue;
    pub mod shouting;
    pub mod sign_off;
    pub mod spaces;
    pub mod takeaways;
    pub mod target;
    pub mod tool_names;
    pub mod tracking;
    pub mod unknown;
}

pub use finding::{Finding, Place, Replace, mend};
pub use galley::{Galley, Language, Leaving, Written};
pub use look::{CHECKS, Check, Looked, check, look, severity, standing};
