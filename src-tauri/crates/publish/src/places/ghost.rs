//! Ghost, by its Admin API and the key of a custom integration, `id:secret` in hex.
//!
//! It keeps our id in a comment of the post’s own code injection, which readers’ pages carry and nobody sees; a post is
//! found again by its slug, which Ghost may have given a number. It refuses a change of something that changed since.

use crate::place::{Greeting, Place, Pulled, PulledPicture, Shown, Standing, Text, Uploaded, Written};
use crate::places::wordpress::{encoded, list, print, text};
use crate::post::{Content, Picture, Post};
use crate::secret::Secret;
use crate::trouble::{Trouble, What};
use crate::wire::{Patience, Wire, plain};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::Site;
use reqwest::Method;
use reqwest::blocking::RequestBuilder;
use reqwest::blocking::multipart::Form;
use ring::hmac;
use serde_json::{Value, json};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use zeroize::Zeroizing;

/// The version of the API that we speak.
const VERSION: &str = "v5.0";
/// What a post may add to its page’s head, in characters.
const HEAD_CHARS_MAX: usize = 65_535;
/// Ghost takes tokens for five minutes at most.
const TOKEN_SECONDS: u64 = 300;
/// So many posts with the same beginning of their slug are looked at: `slug`, `slug-2`, …
const SLUGS_MAX: usize = 12;

/// A Ghost site.
pub struct Ghost {
    wire: Wire,
    /// What the post adds to its page’s head by now, ours and theirs.
    head: String,
}

impl Ghost {
    /// Opens one. Asks nothing of it yet.
    pub fn open(site: &Site, secret: Arc<Secret>, patience: Patience) -> Result<Self, Trouble> {
        let wire = Wire::new(site, secret, patience)?;
        key(&wire.secret).map_err(|what| what.at(&site.name, "open it"))?;
        Ok(Self { wire, head: String::new() })
    }

    fn ask(&self, method: Method, path: &str) -> Result<RequestBuilder, What> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let mut token =
            reqwest::header::HeaderValue::from_str(&format!("Ghost {}", token(&self.wire.secret, now)?.as_str()))
                .map_err(|_| What::Secret("it has characters that no key has"))?;
        token.set_sensitive(true);
        let ask = self.wire.ask(method, &format!("/ghost/api/admin{path}"))?;
        Ok(ask.header("Authorization", token).header("Accept-Version", VERSION))
    }

    fn get(&self, path: &str) -> Result<Option<Value>, What> {
        let reply = self.wire.send(self.ask(Method::GET, path)?)?;
        // Ghost says in words of its own that it has no such post; anything else that has not is no Ghost.
        let is_ghosts = || reply.json().is_ok_and(|said| said.get("errors").is_some());
        if reply.status() == 404 && is_ghosts() {
            return Ok(None);
        }
        self.wire.good(&reply)?;
        reply.json().map(Some)
    }

    fn post_at(&self, path: &str) -> Result<Option<Value>, What> {
        let found = self.get(&format!("{path}?formats=html,lexical&include=tags"))?;
        Ok(found.and_then(|found| found.pointer("/posts/0").cloned()))
    }

    fn found(&mut self, post: &Post, known: Option<&str>) -> Result<Option<Standing>, What> {
        self.head.clear();
        if let Some(id) = known.filter(|id| !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric()))
            && let Some(found) = self.post_at(&format!("/posts/{id}/"))?
        {
            self.head = text(&found, "/codeinjection_head");
            return Ok(Some(standing(&found)));
        }
        for number in 1..=SLUGS_MAX {
            let slug = if number == 1 { post.slug.clone() } else { format!("{}-{number}", post.slug) };
            let Some(found) = self.post_at(&format!("/posts/slug/{}/", encoded(&slug)))? else { break };
            if text(&found, "/codeinjection_head").contains(&marker(post)) {
                self.head = text(&found, "/codeinjection_head");
                return Ok(Some(standing(&found)));
            }
        }
        Ok(None)
    }

    fn sent(&self, picture: &Picture, known: Option<&Uploaded>) -> Result<Uploaded, What> {
        if let Some(known) = known {
            return Ok(known.clone());
        }
        let form = Form::new().text("ref", picture.digits.clone()).text("purpose", "image");
        let ask = self.ask(Method::POST, "/images/upload/")?;
        let made =
            self.wire.json(self.wire.upload(ask, form, &picture.file, picture.mime, picture.bytes.clone())?)?;
        let address = text(&made, "/images/0/url");
        if address.is_empty() {
            return Err(What::NotUnderstood("it names no picture".to_owned()));
        }
        Ok(Uploaded { digits: picture.digits.clone(), remote: String::new(), address })
    }

    fn written(&self, post: &Post, over: Option<&Standing>, pictures: &[Uploaded]) -> Result<Written, What> {
        let there = |picture: &Picture| pictures.iter().find(|one| one.digits == picture.digits);
        let linked = |written: &str| {
            let mut written = written.to_owned();
            for picture in &post.pictures {
                if let Some(there) = there(picture) {
                    written = written.replace(&picture.link, &there.address);
                }
            }
            written
        };
        let names = std::iter::once(&post.category).chain(&post.tags).filter(|name| !name.trim().is_empty());
        let tags: Vec<Value> = names.map(|name| json!({ "name": name })).collect();
        let hero = post.pictures.iter().find(|picture| picture.hero);
        let mut fields = json!({
            "title": post.title,
            "custom_excerpt": none_if_empty(&post.excerpt),
            "tags": tags,
            "feature_image": hero.and_then(there).map(|there| there.address.clone()),
            "feature_image_alt": hero.and_then(|hero| none_if_empty(&hero.alt)),
            "feature_image_caption": hero.and_then(|hero| none_if_empty(&hero.caption)),
        });
        let mut source = "";
        if let Some(fields) = fields.as_object_mut() {
            match &post.content {
                Content::Lexical(lexical) => drop(fields.insert("lexical".to_owned(), json!(linked(lexical)))),
                Content::Html(html) => {
                    source = "&source=html";
                    fields.insert("html".to_owned(), json!(linked(html)));
                }
                _ => {
                    source = "&source=html";
                    fields.insert("html".to_owned(), json!(linked(&post.html)));
                }
            }
            match over {
                Some(over) => {
                    fields.insert("updated_at".to_owned(), json!(over.mark));
                }
                None => {
                    fields.insert("slug".to_owned(), json!(post.slug));
                    fields.insert("status".to_owned(), json!("draft"));
                }
            }
            fields.insert("codeinjection_head".to_owned(), json!(head(post, &self.head)));
            if post.publish {
                fields.insert("status".to_owned(), json!("published"));
            }
        }
        let (method, path) = match over {
            Some(over) => (Method::PUT, format!("/posts/{}/", over.remote)),
            None => (Method::POST, "/posts/".to_owned()),
        };
        let ask = self.ask(method, &format!("{path}?formats=html,lexical&include=tags{source}"))?;
        let body = json!({ "posts": [fields] }).to_string();
        let made = self.wire.json(ask.header("Content-Type", "application/json").body(body))?;
        let made = made.pointer("/posts/0").ok_or_else(|| What::NotUnderstood("it names no post".to_owned()))?;
        let standing = standing(made);
        let desk = format!("{}/ghost/#/editor/post/{}", self.wire.base, standing.remote);
        Ok(Written { standing, desk, notes: Vec::new() })
    }

    fn pulled(&self, which: &str) -> Result<Pulled, What> {
        let which = which.trim_end_matches('/').rsplit('/').next().unwrap_or(which);
        let is_id = which.len() == 24 && which.bytes().all(|byte| byte.is_ascii_hexdigit());
        let path = if is_id { format!("/posts/{which}/") } else { format!("/posts/slug/{}/", encoded(which)) };
        let missing = || What::Here(format!("there is no post “{}”", which.chars().take(80).collect::<String>()));
        let post = self.post_at(&path)?.ok_or_else(missing)?;
        let mut names: Vec<String> =
            list(post.get("tags").unwrap_or(&Value::Null)).iter().map(|tag| text(tag, "/name")).collect();
        names.retain(|name| !name.starts_with('#'));
        let section = if names.is_empty() { String::new() } else { names.remove(0) };
        let html = text(&post, "/html");
        let lost = losses(&post, &html);
        let address = text(&post, "/feature_image");
        let hero = (!address.is_empty()).then(|| PulledPicture {
            alt: text(&post, "/feature_image_alt"),
            caption: plain(&text(&post, "/feature_image_caption")),
            bytes: self.wire.picture(&address),
            address,
        });
        Ok(Pulled {
            remote: text(&post, "/id"),
            slug: text(&post, "/slug"),
            title: text(&post, "/title"),
            excerpt: text(&post, "/custom_excerpt"),
            html,
            section,
            tags: names,
            date: text(&post, "/published_at"),
            hero,
            link: text(&post, "/url"),
            lost,
        })
    }
}

impl Place for Ghost {
    fn greet(&mut self) -> Result<Greeting, Trouble> {
        let greeting = || {
            let site = self.get("/site/")?.ok_or_else(|| What::NotFound(String::new()))?;
            // The site’s name is for everybody; only this shows that the key is taken.
            self.get("/posts/?limit=1&fields=id")?.ok_or_else(|| What::NotFound(String::new()))?;
            Ok(Greeting { name: text(&site, "/site/title"), user: String::new(), warnings: Vec::new() })
        };
        greeting().map_err(|what: What| what.at(&self.wire.at, "open it"))
    }

    fn find(&mut self, post: &Post, known: Option<&str>) -> Result<Option<Standing>, Trouble> {
        self.found(post, known).map_err(|what| what.at(&self.wire.at, "look for the article"))
    }

    fn takes_pictures(&self) -> bool {
        true
    }

    fn picture(&mut self, picture: &Picture, known: Option<&Uploaded>) -> Result<Uploaded, Trouble> {
        self.sent(picture, known).map_err(|what| what.at(&self.wire.at, "send a picture"))
    }

    fn write(&mut self, post: &Post, over: Option<&Standing>, pictures: &[Uploaded]) -> Result<Written, Trouble> {
        self.written(post, over, pictures).map_err(|what| what.at(&self.wire.at, "send the article"))
    }

    fn newest(&mut self) -> Result<Vec<Shown>, Trouble> {
        let path = "/posts/?limit=20&order=updated_at%20desc&fields=id,title,slug,status,updated_at,url";
        let found = self.get(path).map_err(|what| what.at(&self.wire.at, "list its posts"))?.unwrap_or_default();
        let shown = list(found.get("posts").unwrap_or(&Value::Null)).iter().map(|one| Shown {
            remote: text(one, "/id"),
            title: text(one, "/title"),
            slug: text(one, "/slug"),
            status: text(one, "/status"),
            changed: text(one, "/updated_at"),
            link: text(one, "/url"),
        });
        Ok(shown.collect())
    }

    fn read(&mut self, which: &str) -> Result<Pulled, Trouble> {
        self.pulled(which).map_err(|what| what.at(&self.wire.at, "read the post"))
    }
}

/// A token for one request (JWT, HS256), made of a key `id:secret` at a moment in seconds of Unix time.
pub fn token(secret: &Secret, now: u64) -> Result<Zeroizing<String>, What> {
    let (id, bytes) = key(secret)?;
    let head = URL_SAFE_NO_PAD.encode(json!({ "alg": "HS256", "typ": "JWT", "kid": id }).to_string());
    let claims = json!({ "iat": now, "exp": now + TOKEN_SECONDS, "aud": "/admin/" });
    let said = format!("{head}.{}", URL_SAFE_NO_PAD.encode(claims.to_string()));
    let signature = hmac::sign(&hmac::Key::new(hmac::HMAC_SHA256, &bytes), said.as_bytes());
    Ok(Zeroizing::new(format!("{said}.{}", URL_SAFE_NO_PAD.encode(signature))))
}

/// The id of a key, and its secret as bytes.
fn key(secret: &Secret) -> Result<(&str, Zeroizing<Vec<u8>>), What> {
    let bad = What::Secret("an Admin API key is two numbers of hex digits with a colon between them");
    let (id, hex) = secret.expose().split_once(':').ok_or_else(|| bad.clone())?;
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pairs = hex.as_bytes().chunks(2).map(|pair| match pair {
        [high, low] => Some(digit(*high)? * 16 + digit(*low)?),
        _ => None,
    });
    let bytes: Option<Vec<u8>> = pairs.collect();
    let bytes = bytes.filter(|bytes| bytes.len() >= 16 && !id.is_empty() && id.bytes().all(|b| b.is_ascii_hexdigit()));
    Ok((id, Zeroizing::new(bytes.ok_or(bad)?)))
}

fn marker(post: &Post) -> String {
    format!("<!-- colophon:{} -->", post.id)
}

/// What the post adds to its page’s head: theirs as it is, and ours in the place where it stood. It has 65,535 characters
/// at most; where ours does not fit, only the marker stays.
fn head(post: &Post, there: &str) -> String {
    let end = "<!-- /colophon -->";
    let (before, after) = match there.split_once(&marker(post)) {
        None => (there, ""),
        Some((before, rest)) => (before, rest.split_once(end).map_or(rest, |(_, after)| after)),
    };
    let with = |ours: &str| format!("{before}{}{ours}{end}{after}", marker(post));
    let whole = if post.head.trim().is_empty() { with("") } else { with(&format!("\n{}\n", post.head.trim())) };
    if whole.chars().count() <= HEAD_CHARS_MAX { whole } else { with("") }
}

fn none_if_empty(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| !text.trim().is_empty())
}

fn standing(post: &Value) -> Standing {
    let mut tags: Vec<String> =
        list(post.get("tags").unwrap_or(&Value::Null)).iter().map(|tag| text(tag, "/name")).collect();
    tags.sort();
    let of = Text { title: text(post, "/title"), excerpt: text(post, "/custom_excerpt"), body: text(post, "/html") };
    let kept = ["/lexical", "/feature_image", "/feature_image_alt", "/feature_image_caption"].map(|at| text(post, at));
    let print = print(&json!([of.title, of.excerpt, of.body, kept, tags]));
    Standing {
        remote: text(post, "/id"),
        mark: text(post, "/updated_at"),
        print,
        text: of,
        link: text(post, "/url"),
        public: matches!(text(post, "/status").as_str(), "published" | "sent"),
    }
}

/// What the post has and an article does not.
fn losses(post: &Value, html: &str) -> Vec<String> {
    let mut lost = Vec::new();
    let mut cards: Vec<String> = html
        .split("kg-")
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect::<String>())
        .filter_map(|class| {
            class.strip_suffix("-card").filter(|kind| !kind.is_empty() && *kind != "image").map(str::to_owned)
        })
        .collect();
    cards.sort();
    cards.dedup();
    if !cards.is_empty() {
        lost.push(format!("Cards that an article has no place for are read as their text: {}.", cards.join(", ")));
    }
    let injected = text(post, "/codeinjection_head") + &text(post, "/codeinjection_foot");
    if !plain(&injected).is_empty() {
        lost.push("Code that the post adds to its page was left out.".to_owned());
    }
    if !matches!(text(post, "/visibility").as_str(), "" | "public") {
        lost.push("The post is for members there; the article does not know of them.".to_owned());
    }
    lost
}
