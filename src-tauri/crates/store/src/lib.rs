//! How articles are kept: one SQLite file in one folder, with the pictures beside it.
//!
//! Keeps changes and snapshots as bytes without knowing what they mean, and beside them a projection in plain
//! columns that lists, searches and reports read. Knows no Markdown, no Automerge and no windows. Nothing outside
//! this crate writes SQL.

mod annotated;
mod article;
mod asset;
pub mod backup;
mod change;
mod comment;
mod error;
mod export;
mod find;
mod hit;
mod house;
mod listing;
mod prompt;
mod query;
mod reader;
mod register;
mod saved;
mod schema;
mod search;
mod setting;
mod shelf;
mod sign_off;
mod site;
mod store;
mod tool;
mod word;

pub use article::{Projection, Row};
pub use asset::{Shelf, Use, Version};
pub use change::{Change, Kept};
pub use comment::Said;
pub use error::Error;
pub use export::Export;
pub use find::Texts;
pub use house::Houses;
pub use listing::{Asked, Hit, Listed};
pub use reader::{Filed, Filing, Reader};
pub use register::{Choices, Counted};
pub use setting::Setting;
pub use shelf::Shelved;
pub use sign_off::{InReview, Standing};
pub use site::{Published, SentPicture};
pub use store::{Store, Writing};
pub use word::WordList;
