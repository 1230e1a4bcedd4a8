//! WordPress, by its REST API `wp/v2` and an application password.
//!
//! It keeps our id in a comment at the end of the post, in a block of its own: REST clients may not write a post’s meta
//! fields without a plugin, and its search reads the text. It has no way to refuse a change of something that changed since:
//! so we look right before we write, and its revisions keep what was there.

use crate::place::{Greeting, Place, Pulled, PulledPicture, Shown, Standing, Text, Uploaded, Written};
use crate::post::{Content, Picture, Post};
use crate::secret::Secret;
use crate::trouble::{Trouble, What};
use crate::wire::{Patience, Wire, plain};
use domain::Site;
use reqwest::Method;
use reqwest::blocking::RequestBuilder;
use reqwest::blocking::multipart::Form;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// How many posts a list shows.
const NEWEST: &str = "20";

/// A WordPress site.
pub struct WordPress {
    wire: Wire,
    user: String,
    /// How its API is reached: `/wp-json`, or `/?rest_route=` where addresses are not rewritten. Found out once.
    root: Option<&'static str>,
    notes: Vec<String>,
}

impl WordPress {
    /// Opens one. Asks nothing of it yet.
    pub fn open(site: &Site, secret: Arc<Secret>, patience: Patience) -> Result<Self, Trouble> {
        let wire = Wire::new(site, secret, patience)?;
        Ok(Self { wire, user: site.user.clone(), root: None, notes: Vec::new() })
    }

    /// The address of its API below the site’s own.
    fn route(&mut self, route: &str, query: &[(&str, &str)]) -> Result<String, What> {
        let root = match self.root {
            Some(root) => root,
            None => {
                let reply = self.wire.send(self.wire.ask(Method::GET, "/wp-json/")?)?;
                let is_api = |json: Value| json.get("namespaces").is_some();
                let root =
                    if reply.status() == 200 && reply.json().is_ok_and(is_api) { "/wp-json" } else { "/?rest_route=" };
                *self.root.insert(root)
            }
        };
        let mut path = format!("{root}{route}");
        for (at, (key, value)) in query.iter().enumerate() {
            path.push(if at == 0 && !root.contains('?') { '?' } else { '&' });
            path.push_str(&format!("{key}={}", encoded(value)));
        }
        Ok(path)
    }

    fn ask(&mut self, method: Method, route: &str, query: &[(&str, &str)]) -> Result<RequestBuilder, What> {
        let path = self.route(route, query)?;
        Ok(self.wire.ask(method, &path)?.basic_auth(&self.user, Some(self.wire.secret.expose())))
    }

    fn get(&mut self, route: &str, query: &[(&str, &str)]) -> Result<Value, What> {
        let ask = self.ask(Method::GET, route, query)?;
        self.wire.json(ask)
    }

    fn post(&mut self, route: &str, body: &Value) -> Result<Value, What> {
        let ask = self.ask(Method::POST, route, &[("context", "edit")])?.header("Content-Type", "application/json");
        self.wire.json(ask.body(body.to_string()))
    }

    /// The post with this number; none where there is none.
    fn by_number(&mut self, number: &str) -> Result<Option<Value>, What> {
        let ask = self.ask(Method::GET, &format!("/wp/v2/posts/{number}"), &[("context", "edit")])?;
        let reply = self.wire.send(ask)?;
        let gone = || reply.json().is_ok_and(|said| text(&said, "/code") == "rest_post_invalid_id");
        if matches!(reply.status(), 404 | 410) && gone() {
            return Ok(None);
        }
        self.wire.good(&reply)?;
        let found = reply.json()?;
        if text(&found, "/status") == "trash" { Err(What::Trashed) } else { Ok(Some(found)) }
    }

    /// The number of a term of this name, made where it is missing; none where this account may not make it.
    fn term(&mut self, kind: &str, name: &str) -> Result<Option<u64>, What> {
        let route = format!("/wp/v2/{kind}");
        let found = self.get(&route, &[("search", name), ("per_page", "100")])?;
        let same = |one: &&Value| plain(&text(one, "/name")).to_lowercase() == plain(name).to_lowercase();
        if let Some(number) = list(&found).iter().find(same).and_then(|one| number(one, "/id")) {
            return Ok(Some(number));
        }
        let ask = self.ask(Method::POST, &route, &[])?.header("Content-Type", "application/json");
        let reply = self.wire.send(ask.body(json!({ "name": name }).to_string()))?;
        let said = reply.json().unwrap_or_default();
        if let Some(known) = number(&said, "/data/term_id").filter(|_| text(&said, "/code") == "term_exists") {
            return Ok(Some(known));
        }
        if matches!(reply.status(), 401 | 403) {
            let what = if kind == "tags" { "tag" } else { "category" };
            self.notes.push(format!(
                "The {what} “{name}” is not there and this account may not make it; the post is without it."
            ));
            return Ok(None);
        }
        self.wire.good(&reply)?;
        Ok(number(&said, "/id"))
    }

    fn terms(&mut self, kind: &str, names: &[String]) -> Result<Vec<u64>, What> {
        let mut numbers = Vec::new();
        for name in names.iter().filter(|name| !name.trim().is_empty()) {
            numbers.extend(self.term(kind, name)?);
        }
        numbers.sort_unstable();
        numbers.dedup();
        Ok(numbers)
    }

    fn found(&mut self, post: &Post, known: Option<&str>) -> Result<Option<Standing>, What> {
        if let Some(number) = known.filter(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
            && let Some(found) = self.by_number(number)?
        {
            return Ok(Some(standing(&found)));
        }
        let query = [("search", post.id.as_str()), ("status", "any"), ("context", "edit"), ("per_page", "10")];
        let found = self.get("/wp/v2/posts", &query)?;
        let marker = marker(post);
        let ours = list(&found).iter().find(|one| text(one, "/content/raw").contains(&marker));
        Ok(ours.map(standing))
    }

    fn sent(&mut self, picture: &Picture) -> Result<Uploaded, What> {
        let about = json!({ "alt_text": picture.alt, "caption": picture.caption });
        let found = self.get("/wp/v2/media", &[("slug", &picture.digits), ("context", "edit")])?;
        if let Some(known) = list(&found).first() {
            let same = text(known, "/alt_text") == picture.alt && text(known, "/caption/raw") == picture.caption;
            let number = number(known, "/id").unwrap_or_default();
            if !same {
                self.post(&format!("/wp/v2/media/{number}"), &about)?;
            }
            return Ok(uploaded(picture, known));
        }
        let ask = self.ask(Method::POST, "/wp/v2/media", &[("context", "edit")])?;
        let form = Form::new()
            .text("title", picture.digits.clone())
            .text("slug", picture.digits.clone())
            .text("alt_text", picture.alt.clone())
            .text("caption", picture.caption.clone());
        let ask = self.wire.upload(ask, form, &picture.file, picture.mime, picture.bytes.clone())?;
        let made = self.wire.json(ask)?;
        Ok(uploaded(picture, &made))
    }

    fn written(&mut self, post: &Post, over: Option<&Standing>, pictures: &[Uploaded]) -> Result<Written, What> {
        self.notes.clear();
        let categories = self.terms("categories", std::slice::from_ref(&post.category))?;
        let tags = self.terms("tags", &post.tags)?;
        let hero = post.pictures.iter().find(|picture| picture.hero);
        let hero = hero.and_then(|hero| pictures.iter().find(|one| one.digits == hero.digits));
        let hero: u64 = hero.and_then(|hero| hero.remote.parse().ok()).unwrap_or_default();
        let mut body = json!({
            "title": post.title,
            "excerpt": post.excerpt,
            "content": content(post, pictures),
            "tags": tags,
            "featured_media": hero,
        });
        if let Some(fields) = body.as_object_mut() {
            // Without one, WordPress gives it the category that it gives to all.
            if !categories.is_empty() {
                fields.insert("categories".to_owned(), json!(categories));
            }
            if post.publish {
                fields.insert("status".to_owned(), json!("publish"));
            } else if over.is_none() {
                fields.insert("status".to_owned(), json!("draft"));
            }
            // The address of a post that is there already may be known to readers.
            if over.is_none() {
                fields.insert("slug".to_owned(), json!(post.slug));
            }
        }
        let route = over.map_or("/wp/v2/posts".to_owned(), |over| format!("/wp/v2/posts/{}", over.remote));
        let made = self.post(&route, &body)?;
        let standing = standing(&made);
        if standing.remote.is_empty() {
            return Err(What::NotUnderstood("it names no post".to_owned()));
        }
        if post.publish && text(&made, "/status") == "pending" {
            self.notes.push("This account may not publish: the post waits there for review.".to_owned());
        }
        let desk = format!("{}/wp-admin/post.php?post={}&action=edit", self.wire.base, standing.remote);
        Ok(Written { standing, desk, notes: std::mem::take(&mut self.notes) })
    }

    fn names(&mut self, kind: &str, numbers: &[Value]) -> Result<Vec<String>, What> {
        if numbers.is_empty() {
            return Ok(Vec::new());
        }
        let include = numbers.iter().map(Value::to_string).collect::<Vec<_>>().join(",");
        let found = self.get(&format!("/wp/v2/{kind}"), &[("include", &include), ("per_page", "100")])?;
        Ok(list(&found).iter().map(|one| plain(&text(one, "/name"))).collect())
    }

    fn pulled(&mut self, which: &str) -> Result<Pulled, What> {
        let which = which.trim_end_matches('/').rsplit('/').next().unwrap_or(which);
        let post = if which.bytes().all(|byte| byte.is_ascii_digit()) && !which.is_empty() {
            self.by_number(which)?
        } else {
            let found = self.get("/wp/v2/posts", &[("slug", which), ("status", "any"), ("context", "edit")])?;
            list(&found).first().cloned()
        };
        let post = post
            .ok_or_else(|| What::Here(format!("there is no post “{}”", which.chars().take(80).collect::<String>())))?;
        let (raw, mut lost) = (text(&post, "/content/raw"), Vec::new());
        // Without blocks the text has no paragraphs of its own; WordPress makes them when it shows it.
        let html = if raw.contains("<!-- wp:") { raw.clone() } else { text(&post, "/content/rendered") };
        lost.extend(losses(&raw, &post));
        let hero = match number(&post, "/featured_media") {
            None | Some(0) => None,
            Some(media) => {
                let found = self.get(&format!("/wp/v2/media/{media}"), &[("context", "edit")])?;
                let address = text(&found, "/source_url");
                let bytes = self.wire.picture(&address);
                Some(PulledPicture {
                    alt: text(&found, "/alt_text"),
                    caption: plain(&text(&found, "/caption/raw")),
                    address,
                    bytes,
                })
            }
        };
        let of = |key: &str| list(post.get(key).unwrap_or(&Value::Null)).to_vec();
        let mut sections = self.names("categories", &of("categories"))?;
        sections.retain(|name| name != "Uncategorized");
        let section = if sections.is_empty() { String::new() } else { sections.remove(0) };
        if !sections.is_empty() {
            lost.push(format!(
                "An article has one section; the post is in these categories, too: {}.",
                sections.join(", ")
            ));
        }
        Ok(Pulled {
            remote: text(&post, "/id"),
            slug: text(&post, "/slug"),
            title: plain(&text(&post, "/title/raw")),
            excerpt: plain(&text(&post, "/excerpt/raw")),
            html,
            section,
            tags: self.names("tags", &of("tags"))?,
            date: text(&post, "/date_gmt"),
            hero,
            link: text(&post, "/link"),
            lost,
        })
    }
}

impl Place for WordPress {
    fn greet(&mut self) -> Result<Greeting, Trouble> {
        let doing = "open it";
        let at = self.wire.at.clone();
        let me = self.get("/wp/v2/users/me", &[("context", "edit")]).map_err(|what| what.at(&at, doing))?;
        let may = |right: &str| me.pointer(&format!("/capabilities/{right}")).and_then(Value::as_bool).unwrap_or(false);
        let rights = [
            ("edit_posts", "This account may not write posts there."),
            ("publish_posts", "This account may not publish there: its posts wait for review."),
            ("upload_files", "This account may not upload pictures there."),
        ];
        let warnings = rights.into_iter().filter(|(right, _)| !may(right)).map(|(_, told)| told.to_owned()).collect();
        Ok(Greeting { name: self.wire.base.clone(), user: plain(&text(&me, "/name")), warnings })
    }

    fn find(&mut self, post: &Post, known: Option<&str>) -> Result<Option<Standing>, Trouble> {
        self.found(post, known).map_err(|what| what.at(&self.wire.at, "look for the article"))
    }

    fn takes_pictures(&self) -> bool {
        true
    }

    fn picture(&mut self, picture: &Picture, _: Option<&Uploaded>) -> Result<Uploaded, Trouble> {
        self.sent(picture).map_err(|what| what.at(&self.wire.at, "send a picture"))
    }

    fn write(&mut self, post: &Post, over: Option<&Standing>, pictures: &[Uploaded]) -> Result<Written, Trouble> {
        self.written(post, over, pictures).map_err(|what| what.at(&self.wire.at, "send the article"))
    }

    fn newest(&mut self) -> Result<Vec<Shown>, Trouble> {
        let query = [("status", "any"), ("context", "edit"), ("per_page", NEWEST), ("orderby", "modified")];
        let found = self.get("/wp/v2/posts", &query).map_err(|what| what.at(&self.wire.at, "list its posts"))?;
        let shown = list(&found).iter().map(|one| Shown {
            remote: text(one, "/id"),
            title: plain(&text(one, "/title/raw")),
            slug: text(one, "/slug"),
            status: text(one, "/status"),
            changed: text(one, "/modified_gmt"),
            link: text(one, "/link"),
        });
        Ok(shown.collect())
    }

    fn read(&mut self, which: &str) -> Result<Pulled, Trouble> {
        self.pulled(which).map_err(|what| what.at(&self.wire.at, "read the post"))
    }
}

fn marker(post: &Post) -> String {
    format!("<!-- colophon:{} -->", post.id)
}

fn content(post: &Post, pictures: &[Uploaded]) -> String {
    let mut html = if let Content::Html(html) = &post.content { html.clone() } else { post.html.clone() };
    for picture in &post.pictures {
        if let Some(there) = pictures.iter().find(|one| one.digits == picture.digits) {
            html = html.replace(&picture.link, &there.address);
        }
    }
    format!("{}\n\n<!-- wp:html -->\n{}\n<!-- /wp:html -->", html.trim_end(), marker(post))
}

fn standing(post: &Value) -> Standing {
    let of = |key: &str| {
        let mut numbers: Vec<u64> =
            list(post.get(key).unwrap_or(&Value::Null)).iter().filter_map(Value::as_u64).collect();
        numbers.sort_unstable();
        numbers
    };
    let text_of =
        Text { title: text(post, "/title/raw"), excerpt: text(post, "/excerpt/raw"), body: text(post, "/content/raw") };
    let parts =
        json!([text_of.title, text_of.excerpt, text_of.body, of("categories"), of("tags"), post.get("featured_media")]);
    Standing {
        remote: text(post, "/id"),
        mark: text(post, "/modified_gmt"),
        print: print(&parts),
        text: text_of,
        link: text(post, "/link"),
        public: text(post, "/status") == "publish",
    }
}

fn uploaded(picture: &Picture, media: &Value) -> Uploaded {
    Uploaded { digits: picture.digits.clone(), remote: text(media, "/id"), address: text(media, "/source_url") }
}

/// What the post has and an article does not.
fn losses(raw: &str, post: &Value) -> Vec<String> {
    let mut lost = Vec::new();
    let known = [
        "paragraph",
        "heading",
        "list",
        "list-item",
        "quote",
        "image",
        "table",
        "separator",
        "html",
        "code",
        "preformatted",
        "group",
        "verse",
    ];
    let mut blocks: Vec<&str> = raw
        .split("<!-- wp:")
        .skip(1)
        .filter_map(|rest| rest.split([' ', '/', '-']).next().zip(rest.split([' ', '{']).next()))
        .map(|(_, name)| name.trim_end_matches('/'))
        .filter(|name| !known.contains(name))
        .collect();
    blocks.sort_unstable();
    blocks.dedup();
    if !blocks.is_empty() {
        lost.push(format!("Blocks that an article has no place for are read as their text: {}.", blocks.join(", ")));
    }
    // Brackets are an editor’s, too: only what says something of its own, or is one that every WordPress knows, is a code.
    let code = raw.split('[').skip(1).filter_map(|rest| rest.split_once(']')).find_map(|(inside, _)| {
        let name = inside.split_whitespace().next().unwrap_or_default();
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || b"_-".contains(&byte));
        let known = ["gallery", "caption", "embed", "audio", "video", "playlist"].contains(&name);
        (is_name && (known || inside.contains("=\""))).then_some(name)
    });
    if let Some(code) = code {
        lost.push(format!(
            "Short codes such as [{code}] stand in the text as they are; WordPress alone knows what they show."
        ));
    }
    for (pointer, told) in [
        ("/password", "The post is behind a password there; the article is not."),
        ("/template", "The post has a template of its own there."),
    ] {
        if !text(post, pointer).is_empty() {
            lost.push(told.to_owned());
        }
    }
    if post.get("sticky").and_then(Value::as_bool) == Some(true) {
        lost.push("The post is held at the top there.".to_owned());
    }
    lost
}

/// SHA-256 of a JSON document, in hex digits.
pub fn print(of: &Value) -> String {
    Sha256::digest(of.to_string().as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What stands at a place, as text; empty where nothing does.
pub fn text(json: &Value, pointer: &str) -> String {
    match json.pointer(pointer) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// The entries of a list; none where it is no list.
pub fn list(json: &Value) -> &[Value] {
    json.as_array().map_or(&[], Vec::as_slice)
}

fn number(json: &Value, pointer: &str) -> Option<u64> {
    json.pointer(pointer).and_then(Value::as_u64)
}

/// As it may stand in a query.
pub fn encoded(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b',' => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}
