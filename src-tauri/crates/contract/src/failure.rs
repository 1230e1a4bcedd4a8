//! How a window learns that something was not done.

use serde::Serialize;
use ts_rs::TS;

/// Why a command was not done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Failure {
    /// Set only where the window acts differently.
    pub code: Option<Code>,
    /// For the person who reads it; says what to do.
    pub message: String,
}

/// The failures a window treats in its own way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    /// The article is not in the library any more.
    NoSuchArticle,
    /// The library could not be written: what is on the screen is not saved.
    NotSaved,
}
