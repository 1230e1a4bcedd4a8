//! A program that takes articles as JSON: what it gets, and how it knows who sent it.

use crate::loopback::{Server, json};
use crate::{opened, post};
use domain::SiteKind;
use publish::{Content, Outcome, Said, Sending};
use serde_json::{Value, json as value};
use sha2::{Digest, Sha256};

const SECRET: &str = "between the two of us";

#[test]
fn an_article_arrives_signed_and_with_a_key_that_a_second_try_repeats() {
    let server = Server::start(|_| json(200, &value!({ "id": 17, "url": "https://news.example/17" })));
    let mut keys = Vec::new();
    for _ in 0..2 {
        let mut post = post();
        let tags = Said::List(vec!["a".to_owned(), "b\"".to_owned()]);
        post.content = Content::Record(vec![("headline", Said::Text("Ä “harbour”".to_owned())), ("tags", tags)]);
        let place = opened(SiteKind::Webhook, &server.address, SECRET);
        let mut sending = Sending::new(place, post, None, Vec::new(), None);
        while sending.step().expect("it goes") {}
        let Some(Outcome::Sent { written, .. }) = sending.outcome else { panic!("not sent") };
        assert_eq!(written.standing.link, "https://news.example/17");
    }
    for asked in server.seen() {
        let body: Value = serde_json::from_slice(&asked.body).expect("JSON");
        assert_eq!(body, value!({ "headline": "Ä “harbour”", "tags": ["a", "b\""] }));
        let said = [asked.header("x-colophon-timestamp").as_bytes(), b".", &asked.body].concat();
        assert_eq!(asked.header("x-colophon-signature"), format!("sha256={}", hmac(SECRET.as_bytes(), &said)));
        assert_eq!(asked.header("x-colophon-event"), "article");
        keys.push(asked.header("idempotency-key").to_owned());
    }
    assert_eq!(keys.len(), 2);
    assert_eq!(keys[0], keys[1], "the same article is the same delivery");
}

/// HMAC-SHA256 as RFC 2104 writes it, in hex digits.
fn hmac(key: &[u8], said: &[u8]) -> String {
    let mut block = [0_u8; 64];
    block[..key.len()].copy_from_slice(key);
    let with = |pad: u8| block.iter().map(|byte| byte ^ pad).collect::<Vec<u8>>();
    let inner = Sha256::digest([&with(0x36)[..], said].concat());
    let outer = Sha256::digest([&with(0x5c)[..], &inner[..]].concat());
    outer.iter().map(|byte| format!("{byte:02x}")).collect()
}
