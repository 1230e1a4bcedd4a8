//! How words and their history are remembered: one Automerge document per article.
//!
//! Knows no files, no clock, no randomness, no SQL and no windows. Time, ids and actors are arguments; bytes go out
//! to whoever keeps them. All offsets are UTF-16 code units, because they are the editor's.

mod anchor;
mod annotations;
mod edit;
mod error;
mod history;
mod ledger;
mod manuscript;
mod margin;
mod order;
mod read;
pub mod record;
mod remains;
mod restore;
mod shape;
mod sign_off;
mod source;
mod struck;
mod text;
mod told;
mod waiver;
mod written;

pub use edit::{Edit, introducing};
pub use error::Error;
pub use history::{Deed, Doing, Step, Version};
pub use manuscript::{Change, Heads, Manuscript};
pub use margin::Proposal;
pub use remains::Remains;
pub use written::LastWritten;
