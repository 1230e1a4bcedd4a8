//! How articles leave: the bytes that each target wants, and the text that a sign-off is bound to.
//!
//! Knows no files, no clock, no network and no SQL: an article and a house style go in, paths and bytes come out,
//! and the same article always leaves as the same bytes.

pub mod annotations;
pub mod bundle;
pub mod canonical;
pub mod disclosure;
mod inert;
mod json;
mod matter;
pub mod note;
pub mod options;
pub mod page;
pub mod picture;
mod post;
mod printed;
pub mod register;
pub mod story;
pub mod target;
pub mod targets {
    //! One file per target.
    pub mod astro;
    pub mod beehiiv;
    pub mod canonical;
    pub mod docx;
    pub mod eleventy;
    pub mod ghost;
    pub mod html;
    pub mod html_fragment;
    pub mod hugo;
    pub mod jekyll;
    pub mod json;
    pub mod markdown;
    pub mod ninjs;
    pub mod wordpress;
    pub mod zola;
}
pub mod texts;
mod zip;

pub use canonical::{canonical, fingerprint};
pub use options::Options;
pub use printed::one_line;
pub use target::{OutFile, TARGETS, Target, options, target};
