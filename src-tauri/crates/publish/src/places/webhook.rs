//! Any program that takes the article as JSON: one POST, signed, so that the program knows who sent it and that it is
//! fresh. Whoever writes that program decides what becomes of it; sending the same article twice carries the same key.

use crate::place::{Greeting, Place, Standing, Text, Uploaded, Written};
use crate::places::wordpress::text;
use crate::post::{Content, Post, Said};
use crate::secret::Secret;
use crate::trouble::{Trouble, What};
use crate::wire::{Patience, Wire};
use domain::Site;
use reqwest::Method;
use ring::hmac;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// Seconds of Unix time at which it was signed.
pub const TIMESTAMP: &str = "X-Colophon-Timestamp";
/// `sha256=` and HMAC-SHA256 of timestamp, a full stop and the body, in hex digits.
pub const SIGNATURE: &str = "X-Colophon-Signature";
/// What happened: `ping` or `article`.
pub const EVENT: &str = "X-Colophon-Event";

/// A program somewhere.
pub struct Webhook {
    wire: Wire,
}

impl Webhook {
    /// Opens one. Asks nothing of it yet.
    pub fn open(site: &Site, secret: Arc<Secret>, patience: Patience) -> Result<Self, Trouble> {
        Ok(Self { wire: Wire::new(site, secret, patience)? })
    }

    fn post(&self, event: &str, key: &str, body: String) -> Result<Value, What> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs()).to_string();
        let ask = self
            .wire
            .ask(Method::POST, "")?
            .header("Content-Type", "application/json")
            .header(EVENT, event)
            .header("Idempotency-Key", key)
            .header(SIGNATURE, signature(&self.wire.secret, &now, body.as_bytes()))
            .header(TIMESTAMP, now);
        let reply = self.wire.send(ask.body(body))?;
        self.wire.good(&reply)?;
        Ok(reply.json().unwrap_or_default())
    }
}

impl Place for Webhook {
    fn greet(&mut self) -> Result<Greeting, Trouble> {
        let answer = self.post("ping", "ping", "{\"event\":\"ping\"}".to_owned());
        answer.map_err(|what| what.at(&self.wire.at, "open it"))?;
        Ok(Greeting { name: self.wire.base.clone(), ..Greeting::default() })
    }

    fn write(&mut self, post: &Post, _: Option<&Standing>, _: &[Uploaded]) -> Result<Written, Trouble> {
        let Content::Record(record) = &post.content else {
            return Err(What::Here("it takes a record alone".to_owned()).at(&self.wire.at, "send the article"));
        };
        let mut body = serde_json::Map::new();
        for (name, said) in record {
            let value = match said {
                Said::Text(text) => Some(json!(text)),
                Said::List(texts) => Some(json!(texts)),
                Said::Json(document) => serde_json::from_str(document).ok(),
            };
            body.extend(value.map(|value| ((*name).to_owned(), value)));
        }
        let body = Value::Object(body).to_string();
        let key = format!("{}-{}", post.id, post.fingerprint.as_str().get(..16).unwrap_or_default());
        let answer = self.post("article", &key, body).map_err(|what| what.at(&self.wire.at, "send the article"))?;
        let link = text(&answer, "/url");
        let link = if link.starts_with("https://") || link.starts_with("http://") { link } else { String::new() };
        let texts = Text { title: post.title.clone(), excerpt: post.excerpt.clone(), body: post.html.clone() };
        let (remote, mark) = (text(&answer, "/id"), String::new());
        let standing = Standing { remote, mark, print: String::new(), text: texts, link, public: post.publish };
        Ok(Written { standing, desk: String::new(), notes: Vec::new() })
    }
}

/// The signature of a body at a moment.
pub fn signature(secret: &Secret, timestamp: &str, body: &[u8]) -> String {
    let mut context = hmac::Context::with_key(&hmac::Key::new(hmac::HMAC_SHA256, secret.expose().as_bytes()));
    context.update(timestamp.as_bytes());
    context.update(b".");
    context.update(body);
    let hex: String = context.sign().as_ref().iter().map(|byte| format!("{byte:02x}")).collect();
    format!("sha256={hex}")
}
