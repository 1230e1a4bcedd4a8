//! How a window learns that something was not done.

use app::Error;
use domain::Refusal;
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
    /// The article cannot go that way from where it is by now.
    ActOrder,
    /// This act wants a word why, and not too many.
    ActWithoutReason,
    /// A sign-off that the house style asks for is missing.
    NotSignedOff,
    /// A sign-off says in which role it is given.
    NoRole,
    /// A sign-off says what was looked at.
    NoScope,
    /// A rejection says why.
    RejectedWithoutReason,
    /// Other words stand there by now than were read.
    OtherWords,
    /// The house style asks for the sign-off of somebody who did not write it.
    ReviewerIsAuthor,
    /// Whoever signs is a tool of the ledger.
    ReviewerIsTool,
    /// The library could not be written: what is on the screen is not saved.
    NotSaved,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let code = match &error {
            Error::Refused(refusal) => Some(of_refusal(refusal)),
            Error::Kept { .. } => Some(Code::Kept),
            Error::NoSuchArticle(_) => Some(Code::NoSuchArticle),
            Error::Store(_) => Some(Code::NotSaved),
            _ => None,
        };
        Self { code, message: error.to_string() }
    }
}

/// The window has words of its own for the refusals that a person meets in review.
fn of_refusal(refusal: &Refusal) -> Code {
    match refusal {
        Refusal::ActOrder { .. } => Code::ActOrder,
        Refusal::ActWithoutReason { .. } => Code::ActWithoutReason,
        Refusal::NotSignedOff { .. } => Code::NotSignedOff,
        Refusal::NoRole { .. } => Code::NoRole,
        Refusal::NoScope { .. } => Code::NoScope,
        Refusal::RejectedWithoutReason { .. } => Code::RejectedWithoutReason,
        Refusal::OtherWords { .. } => Code::OtherWords,
        Refusal::ReviewerIsAuthor { .. } => Code::ReviewerIsAuthor,
        Refusal::ReviewerIsTool(_) => Code::ReviewerIsTool,
        _ => Code::Refused,
    }
}

impl From<domain::Refusal> for Failure {
    fn from(refusal: domain::Refusal) -> Self {
        Error::from(refusal).into()
    }
}
