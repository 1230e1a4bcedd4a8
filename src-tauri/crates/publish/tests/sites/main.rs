//! Sites on a loopback address: what they are sent, what comes of every answer, and what never leaves.

mod answers;
mod ghost;
mod git;
mod loopback;
mod webhook;

use domain::{Fingerprint, Id, Site, SiteKind};
use publish::{Content, Patience, Picture, Place, Post, Secret, open};
use std::sync::Arc;
use std::time::Duration;

/// Short, so that no test waits; a loopback answer takes a millisecond.
const PATIENCE: Patience = Patience { connect: Duration::from_secs(2), answer: Duration::from_millis(600) };

fn site(kind: SiteKind, address: &str) -> Site {
    let (id, name) = (Id::parse("s1").expect("an id"), "The desk".to_owned());
    Site { id, name, kind, address: address.to_owned(), user: "ada".to_owned(), options: Vec::new() }
}

fn opened(kind: SiteKind, address: &str, secret: &str) -> Box<dyn Place> {
    let secret = Arc::new(Secret::new(secret.to_owned()).expect("a secret"));
    open(&site(kind, address), Some(secret), PATIENCE, Box::new(|_, _, _| Ok(()))).expect("a site that can be opened")
}

fn post() -> Post {
    let html =
        "<p>The harbour is <em>closed</em>.</p>\n<p><img src=\"assets/0123456789abcdef.png\" alt=\"\"></p>".to_owned();
    Post {
        id: Id::parse("0199c000-0000-7000-8000-000000000001").expect("an id"),
        slug: "harbour".to_owned(),
        title: "The harbour".to_owned(),
        excerpt: "It is closed.".to_owned(),
        content: Content::Html(html.clone()),
        html,
        head: "<meta name=\"ai-disclosure\" content=\"x\">".to_owned(),
        category: "News".to_owned(),
        tags: vec!["ships".to_owned()],
        pictures: vec![Picture {
            link: "assets/0123456789abcdef.png".to_owned(),
            digits: "0123456789abcdef".to_owned(),
            file: "0123456789abcdef.png".to_owned(),
            mime: "image/png",
            bytes: vec![7; 300_000],
            alt: "A gate".to_owned(),
            caption: "The gate (Ada)".to_owned(),
            hero: true,
        }],
        publish: false,
        fingerprint: Fingerprint::of("the harbour"),
    }
}
