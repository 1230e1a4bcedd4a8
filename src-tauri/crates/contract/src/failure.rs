//! How a window learns that something was not done.

use app::Error;
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
    /// A rule said no: asking again is of no use, asking for something else is.
    Refused,
    /// Something that was found keeps the article here; `check_article` says what and where.
    Kept,
    /// The library could not be written: what is on the screen is not saved.
    NotSaved,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let code = match &error {
            Error::Refused(_) => Some(Code::Refused),
            Error::Kept { .. } => Some(Code::Kept),
            Error::NoSuchArticle(_) => Some(Code::NoSuchArticle),
            Error::Store(_) => Some(Code::NotSaved),
            _ => None,
        };
        Self { code, message: error.to_string() }
    }
}

impl From<domain::Refusal> for Failure {
    fn from(refusal: domain::Refusal) -> Self {
        Error::from(refusal).into()
    }
}
