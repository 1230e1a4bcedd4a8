//! How articles are sent to where their readers find them: one file per kind of site, behind one trait.
//!
//! The only crate with a network. Knows no SQL and no windows: a site, its secret and a post go in, and what stands there
//! afterwards comes out. It waits for answers, so it is called beside the thread that owns the library.

pub mod address;
pub mod place;
mod places {
    //! One file per kind of site.
    pub mod ghost;
    pub mod git;
    pub mod webhook;
    pub mod wordpress;
}
pub mod post;
pub mod secret;
pub mod sending;
pub mod trouble;
mod wire;

pub use place::{Greeting, Place, Pulled, PulledPicture, Shown, Standing, Text, Uploaded, Written, open};
pub use post::{Content, Picture, Post, Said};
pub use secret::{Kept, Secret, Vault};
pub use sending::{Conflict, Known, Outcome, Sending};
pub use trouble::{Trouble, What};
pub use wire::Patience;
