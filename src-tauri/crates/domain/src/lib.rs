//! What things are, and the rules they obey.
//!
//! Knows no files, no clock, no randomness, no SQL, no JSON, no network and no windows: time and
//! ids are arguments, and every rule that says no answers with a [`Refusal`] worded for a person.

#[macro_use]
mod worded;

pub mod anchor;
pub mod article;
pub mod asset;
pub mod authorship;
pub mod chain;
pub mod check;
pub mod classification;
pub mod comment;
pub mod critic;
pub mod difference;
pub mod field;
pub mod find;
pub mod fingerprint;
pub mod hidden;
pub mod house;
pub mod id;
pub mod image;
pub mod kind;
pub mod ledger;
pub mod listing;
pub mod moment;
pub mod origin;
pub mod part;
pub mod person;
pub mod proposal;
pub mod refusal;
pub mod register;
pub mod residue;
pub mod retention;
pub mod review;
pub mod sentence;
pub mod settings;
pub mod shelf;
pub mod sign_off;
pub mod site;
pub mod slug;
pub mod source;
pub mod status;
pub mod suggestion;
pub mod tool;
pub mod void;
pub mod words;

pub use anchor::{Anchor, Place};
pub use article::{Article, Hero, Meta, Note, Pair, Qa, Takeaway};
pub use asset::{Asset, AssetHash};
pub use check::{Severity, Waiver};
pub use comment::{Comment, Margin, Remark};
pub use field::Field;
pub use fingerprint::Fingerprint;
pub use house::HouseStyle;
pub use id::Id;
pub use kind::Kind;
pub use ledger::{Contribution, Ledger};
pub use listing::{Due, Listing, Sort};
pub use moment::Moment;
pub use origin::{Class, Origin, Run, RunText};
pub use part::{Part, Section};
pub use person::Person;
pub use refusal::Refusal;
pub use settings::{Settings, SettingsChange};
pub use shelf::Shelf;
pub use sign_off::SignOff;
pub use site::{Site, SiteKind};
pub use slug::Slug;
pub use source::Source;
pub use status::Status;
pub use suggestion::{Fate, Suggestion};
pub use words::Words;
