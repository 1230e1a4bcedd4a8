//! What can go wrong on the way to a site, each with what to do about it.

use thiserror::Error;

/// What was attempted, where, and why it failed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{at}: could not {doing}: {what}")]
pub struct Trouble {
    /// The site, as people call it.
    pub at: String,
    /// What was attempted: `look for the article`.
    pub doing: &'static str,
    /// Why it failed.
    pub what: What,
}

/// Why it failed. What a site said about it comes shortened, on one line and without anything secret.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[expect(missing_docs, reason = "the message beside each variant is its documentation")]
pub enum What {
    #[error("the account or its secret was refused (401{}); give the site a new secret, and look whether this computer’s clock is right", said(.0))]
    Unauthorized(String),
    #[error("this account may not do that (403{}); ask whoever runs the site for the right to write posts and upload files", said(.0))]
    Forbidden(String),
    #[error("nothing answers at this address (404{}); look whether the site’s address is right and its API is switched on", said(.0))]
    NotFound(String),
    #[error("somebody changed the post there at the same moment (409{}); nothing was overwritten. Publish again to see both versions", said(.0))]
    Conflict(String),
    #[error("it is larger than the site takes (413{}); make the picture smaller, or raise the site’s limit for uploads", said(.0))]
    TooLarge(String),
    #[error("the site does not take it as it is ({status}{}); change what it names, and publish again", said(.why))]
    Invalid { status: u16, why: String },
    #[error("the site asks for patience (429); publish again {}", when(.0))]
    Busy(Option<u32>),
    #[error("the site is out of order ({0}); nothing is wrong here. Publish again in a while")]
    Server(u16),
    #[error("the site answers at {0} now; nothing was sent there. If that is right, change the address of the site")]
    Moved(String),
    #[error("no answer came in time; look at the network, and publish again: nothing will be there twice")]
    Timeout,
    #[error("the connection is not safe, and nothing was sent: {0}. Whoever runs the site has to mend its certificate")]
    Tls(String),
    #[error(
        "the site cannot be reached: {0}. Look at the network and at the address, and publish again: nothing will be there twice"
    )]
    Unreachable(String),
    #[error("the answer is larger than {max_mb} MB; this is not the API of such a site")]
    TooMuch { max_mb: usize },
    #[error("the answer is not what such a site says: {0}. Look whether the address is right")]
    NotUnderstood(String),
    #[error("the address {0}")]
    Address(String),
    #[error("the secret is not one of such a site: {0}")]
    Secret(&'static str),
    #[error("the post lies in the trash there; restore it there, or delete it for good, and publish again")]
    Trashed,
    #[error("git said: {0}")]
    Git(String),
    #[error("{0}")]
    Here(String),
    #[error("the keyring of this desktop does not give it: {0}. Unlock the keyring, and try again")]
    Keyring(String),
}

impl What {
    /// With where it happened and what was attempted.
    #[must_use]
    pub fn at(self, at: &str, doing: &'static str) -> Trouble {
        Trouble { at: at.to_owned(), doing, what: self }
    }
}

fn said(why: &str) -> String {
    if why.is_empty() { String::new() } else { format!(": {why}") }
}

fn when(seconds: &Option<u32>) -> String {
    match seconds {
        None => "in a few minutes".to_owned(),
        Some(seconds @ 0..=90) => format!("in {seconds} seconds"),
        Some(seconds) => format!("in {} minutes", seconds.div_ceil(60)),
    }
}
