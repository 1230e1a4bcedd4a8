//! What is sent: an article as a site gets it.

use domain::{Fingerprint, Id};

/// An article on its way to a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Post {
    /// Of the article. The site keeps it with the post, so that a second try finds the first.
    pub id: Id,
    /// What the address of a new post ends with.
    pub slug: String,
    /// The headline.
    pub title: String,
    /// The deck.
    pub excerpt: String,
    /// What readers read, as HTML: what a site answers with, for whoever compares.
    pub html: String,
    /// The same in the form that the site likes best.
    pub content: Content,
    /// What its page tells machines, as elements for a head; empty where nothing may be said.
    pub head: String,
    /// The section.
    pub category: String,
    /// The tags.
    pub tags: Vec<String>,
    /// The pictures. Texts name each by its `link`.
    pub pictures: Vec<Picture>,
    /// Whether readers see it at once; else it is a draft for the people of the site.
    pub publish: bool,
    /// Of what is sent.
    pub fingerprint: Fingerprint,
}

/// The form in which a site likes an article best.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// HTML, with or without the marks of WordPress’ blocks.
    Html(String),
    /// Ghost’s own JSON.
    Lexical(String),
    /// For programs: names with texts.
    Record(Vec<(&'static str, Said)>),
    /// Files for a folder, by paths inside it; the text comes first.
    Files(Vec<(String, Vec<u8>)>),
}

/// What a record says under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// One text.
    Text(String),
    /// Several.
    List(Vec<String>),
    /// A JSON document; it is left out where it is none.
    Json(String),
}

/// A picture of a post.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// How the texts name it: `assets/0123456789abcdef.jpg`.
    pub link: String,
    /// SHA-256 of its file, the first sixteen hex digits.
    pub digits: String,
    /// The name of its file.
    pub file: String,
    /// `image/jpeg`
    pub mime: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
    /// What it shows, for whoever cannot see it.
    pub alt: String,
    /// What stands below it, with the credit: HTML.
    pub caption: String,
    /// Whether it is the one at the top.
    pub hero: bool,
}
