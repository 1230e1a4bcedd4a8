//! Ghost’s contract as it is documented: tokens, limits, slugs, the refusal of a change of what changed, and what our post
//! is there. The token is checked by code of its own.

use crate::loopback::{Asked, Reply, Server, json};
use crate::{opened, post};
use domain::SiteKind;
use publish::{Conflict, Known, Outcome, Post, Sending, Trouble, Uploaded, What, Written};
use serde_json::{Value, json as value};
use sha2::{Digest, Sha256};
use std::sync::{Arc, Mutex};

const KEY: &str = "6470a1b2c3d4e5f60718293a:00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff";

/// The posts of a Ghost, with the number of the last change.
#[derive(Default)]
struct Posts {
    posts: Vec<Value>,
    changes: u32,
    /// The next answer to a new post is lost on the way.
    lose_next: bool,
}

type Shared = Arc<Mutex<Posts>>;

fn ghost() -> (Server, Shared) {
    let posts = Shared::default();
    let kept = Arc::clone(&posts);
    let server = Server::start(move |asked| answer(asked, &mut kept.lock().expect("nobody panics with it")));
    (server, posts)
}

fn error(status: u16, kind: &str, message: &str) -> Reply {
    json(status, &value!({ "errors": [{ "type": kind, "message": message, "context": null }] }))
}

fn answer(asked: &Asked, posts: &mut Posts) -> Reply {
    let path = asked.path.split('?').next().unwrap_or_default().to_owned();
    if path == "/ghost/api/admin/site/" {
        return json(200, &value!({ "site": { "title": "The Harbour Post" } }));
    }
    if let Err(why) = check_token(asked.header("authorization")) {
        return error(401, "UnauthorizedError", why);
    }
    // Who answers is asked before the body is there; only the second time counts.
    let waits = asked.header("content-length").parse::<usize>().unwrap_or(0) > 0 && asked.body.is_empty();
    if waits {
        return json(200, &value!({}));
    }
    let parts: Vec<&str> = path.trim_start_matches("/ghost/api/admin/").trim_matches('/').split('/').collect();
    match (asked.method.as_str(), parts.as_slice()) {
        ("POST", ["images", "upload"]) => {
            assert!(asked.text().contains("name=\"file\"; filename=\"0123456789abcdef.png\""), "a form with the file");
            json(201, &value!({ "images": [{ "url": "https://cdn.example/p.png", "ref": "x" }] }))
        }
        ("GET", ["posts"]) => json(200, &value!({ "posts": posts.posts })),
        ("GET", ["posts", "slug", slug]) => found(posts.posts.iter().find(|post| post["slug"] == *slug)),
        ("GET", ["posts", id]) => found(posts.posts.iter().find(|post| post["id"] == *id)),
        ("POST", ["posts"]) => create(asked, posts),
        ("PUT", ["posts", id]) => update(asked, posts, id),
        _ => error(404, "NotFoundError", "Resource not found"),
    }
}

fn found(post: Option<&Value>) -> Reply {
    match post {
        Some(post) => json(200, &value!({ "posts": [post] })),
        None => error(404, "NotFoundError", "Resource not found error, cannot read post."),
    }
}

fn create(asked: &Asked, posts: &mut Posts) -> Reply {
    let mut post = match sent(asked) {
        Ok(post) => post,
        Err(refused) => return refused,
    };
    posts.changes += 1;
    let wanted = post["slug"].as_str().unwrap_or("untitled").to_owned();
    let taken = |slug: &str| posts.posts.iter().any(|post| post["slug"] == slug);
    let slug = std::iter::once(wanted.clone()).chain((2..).map(|n| format!("{wanted}-{n}"))).find(|slug| !taken(slug));
    post["slug"] = value!(slug);
    post["id"] = value!(format!("{:024x}", posts.changes));
    post["url"] = value!(format!("https://harbour.example/{}/", post["slug"].as_str().unwrap_or_default()));
    post["updated_at"] = value!(format!("2026-11-25T20:00:{:02}.000Z", posts.changes));
    post["status"] = if post["status"].is_null() { value!("draft") } else { post["status"].clone() };
    posts.posts.push(post.clone());
    if std::mem::take(&mut posts.lose_next) {
        return Reply::Late(std::time::Duration::from_secs(3), String::new());
    }
    json(201, &value!({ "posts": [post] }))
}

fn update(asked: &Asked, posts: &mut Posts, id: &str) -> Reply {
    let sent = match sent(asked) {
        Ok(post) => post,
        Err(refused) => return refused,
    };
    posts.changes += 1;
    let at = format!("2026-11-25T20:00:{:02}.000Z", posts.changes);
    let Some(post) = posts.posts.iter_mut().find(|post| post["id"] == id) else { return found(None) };
    if sent["updated_at"] != post["updated_at"] {
        return error(409, "UpdateCollisionError", "Saving failed! Someone else is editing this post.");
    }
    for (key, field) in sent.as_object().expect("an object") {
        post[key] = field.clone();
    }
    post["updated_at"] = value!(at);
    json(200, &value!({ "posts": [post] }))
}

/// What was sent, within Ghost’s limits and in its shape.
fn sent(asked: &Asked) -> Result<Value, Reply> {
    let body: Value = serde_json::from_slice(&asked.body).map_err(|_| error(400, "BadRequestError", "no JSON"))?;
    let mut post = body["posts"][0].clone();
    for (field, most) in [("title", 255), ("slug", 191), ("custom_excerpt", 300), ("feature_image_alt", 191)] {
        if post[field].as_str().unwrap_or_default().chars().count() > most {
            return Err(error(
                422,
                "ValidationError",
                &format!("Value in [posts.{field}] exceeds maximum length of {most} characters."),
            ));
        }
    }
    if post["lexical"].is_string() {
        let lexical: Value = serde_json::from_str(post["lexical"].as_str().unwrap_or_default())
            .map_err(|_| error(422, "ValidationError", "lexical is no JSON"))?;
        if lexical["root"]["type"] != "root" || !lexical["root"]["children"].is_array() {
            return Err(error(422, "ValidationError", "lexical has no root"));
        }
        post["html"] = value!("<p>rendered</p>");
    } else if !asked.path.contains("source=html") {
        return Err(error(422, "ValidationError", "html is read only where the source says so"));
    }
    Ok(post)
}

/// A token as Ghost checks it, without the code that made it.
fn check_token(authorization: &str) -> Result<(), &'static str> {
    let token = authorization.strip_prefix("Ghost ").ok_or("no token")?;
    let (said, signature) = token.rsplit_once('.').ok_or("no signature")?;
    let (id, secret) = KEY.split_once(':').expect("a key");
    let secret: Vec<u8> =
        (0..secret.len()).step_by(2).map(|at| u8::from_str_radix(&secret[at..at + 2], 16).expect("hex")).collect();
    if signature != base64url(&hmac(&secret, said.as_bytes())) {
        return Err("Invalid token: signature");
    }
    let (head, claims) = said.split_once('.').ok_or("no claims")?;
    let read = |text: &str| -> Value { serde_json::from_slice(&unbase64url(text)).expect("JSON") };
    let (head, claims) = (read(head), read(claims));
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("after 1970").as_secs();
    let (begun, ends) = (claims["iat"].as_u64().expect("iat"), claims["exp"].as_u64().expect("exp"));
    let fits = head["alg"] == "HS256" && head["kid"] == id && claims["aud"] == "/admin/";
    if !fits || ends - begun > 300 || now > ends || begun > now + 5 { Err("Invalid token: claims") } else { Ok(()) }
}

/// HMAC-SHA256 as RFC 2104 writes it.
fn hmac(key: &[u8], said: &[u8]) -> Vec<u8> {
    let mut block = [0_u8; 64];
    block[..key.len()].copy_from_slice(key);
    let with = |pad: u8| block.iter().map(|byte| byte ^ pad).collect::<Vec<u8>>();
    let inner = Sha256::digest([&with(0x36)[..], said].concat());
    Sha256::digest([&with(0x5c)[..], &inner[..]].concat()).to_vec()
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn base64url(bytes: &[u8]) -> String {
    let bits: Vec<u8> = bytes.iter().flat_map(|byte| (0..8).rev().map(move |at| byte >> at & 1)).collect();
    let digit = |six: &[u8]| (0..6).fold(0, |sum, at| sum * 2 + usize::from(*six.get(at).unwrap_or(&0)));
    bits.chunks(6).map(|six| char::from(ALPHABET[digit(six)])).collect()
}

fn unbase64url(text: &str) -> Vec<u8> {
    let value = |byte: u8| ALPHABET.iter().position(|known| *known == byte).expect("base64url");
    let bits: Vec<usize> = text.bytes().flat_map(|byte| (0..6).rev().map(move |at| value(byte) >> at & 1)).collect();
    bits.chunks_exact(8).map(|eight| eight.iter().fold(0, |sum, bit| sum * 2 + u8::from(*bit == 1))).collect()
}

fn send(
    server: &Server,
    post: Post,
    known: Option<Known>,
    seen: Option<String>,
) -> Result<(Outcome, Vec<Uploaded>), Trouble> {
    let mut sending = Sending::new(opened(SiteKind::Ghost, &server.address, KEY), post, known, Vec::new(), seen);
    while sending.step()? {}
    let uploaded = sending.uploaded().to_vec();
    Ok((sending.outcome.expect("it is over"), uploaded))
}

#[track_caller]
fn sent_to(server: &Server, post: Post, known: Option<Known>) -> (Written, bool) {
    match send(server, post, known, None).expect("it goes") {
        (Outcome::Sent { written, created }, _) => (*written, created),
        (other, _) => panic!("not sent: {other:?}"),
    }
}

#[track_caller]
fn conflict_at(server: &Server, post: Post, known: Option<Known>) -> Conflict {
    match send(server, post, known, None).expect("it looks") {
        (Outcome::Conflict(conflict), _) => *conflict,
        (other, _) => panic!("no conflict: {other:?}"),
    }
}

fn known(written: &Written) -> Known {
    let standing = written.standing.clone();
    Known { remote: standing.remote, mark: standing.mark, print: standing.print, text: standing.text }
}

#[test]
fn a_post_is_made_as_a_draft_and_changed_in_place() {
    let (server, posts) = ghost();
    let (written, created) = sent_to(&server, post(), None);
    assert!(created);
    {
        let there = &posts.lock().expect("nobody panics with it").posts[0];
        assert_eq!(there["status"], "draft");
        assert_eq!(there["title"], "The harbour");
        assert_eq!(there["custom_excerpt"], "It is closed.");
        assert_eq!(there["feature_image"], "https://cdn.example/p.png");
        assert_eq!(there["feature_image_alt"], "A gate");
        assert_eq!(there["feature_image_caption"], "The gate (Ada)");
        assert_eq!(there["tags"], value!([{ "name": "News" }, { "name": "ships" }]));
        assert!(there["html"].as_str().unwrap_or_default().contains("https://cdn.example/p.png"), "{there}");
        assert!(!there["html"].as_str().unwrap_or_default().contains("assets/"), "no path of ours");
        assert!(there["codeinjection_head"].as_str().unwrap_or_default().contains("ai-disclosure\" content=\"x\""));
    }
    {
        let posts = &mut posts.lock().expect("nobody panics with it");
        let theirs = posts.posts[0]["codeinjection_head"].as_str().unwrap_or_default().to_owned();
        posts.posts[0]["codeinjection_head"] = value!(format!("<style>a</style>{theirs}<style>b</style>"));
    }
    let mut again = post();
    again.head = "<meta name=\"ai-disclosure\" content=\"y\">".to_owned();
    again.title = "The harbour opens".to_owned();
    let (written, created) = sent_to(&server, again, Some(known(&written)));
    assert!(!created);
    let posts = posts.lock().expect("nobody panics with it");
    assert_eq!(posts.posts.len(), 1, "in place");
    assert_eq!(posts.posts[0]["title"], "The harbour opens");
    assert_eq!(posts.posts[0]["status"], "draft", "nobody asked to publish");
    let head = posts.posts[0]["codeinjection_head"].as_str().unwrap_or_default();
    assert!(head.starts_with("<style>a</style>") && head.ends_with("<style>b</style>"), "theirs stays: {head}");
    assert!(head.contains("content=\"y\"") && !head.contains("content=\"x\""), "ours is of now: {head}");
    assert_eq!(written.standing.mark, posts.posts[0]["updated_at"]);
}

#[test]
fn readers_see_it_only_when_somebody_asks_for_it() {
    let (server, posts) = ghost();
    let mut asked = post();
    asked.publish = true;
    sent_to(&server, asked, None);
    assert_eq!(posts.lock().expect("nobody panics with it").posts[0]["status"], "published");
}

#[test]
fn what_somebody_changed_there_is_shown_and_not_written_over() {
    let (server, posts) = ghost();
    let (written, _) = sent_to(&server, post(), None);
    {
        let posts = &mut posts.lock().expect("nobody panics with it");
        posts.posts[0]["html"] = value!("<p>The harbour is open, says the mayor.</p>");
        posts.posts[0]["updated_at"] = value!("2026-11-25T21:00:00.000Z");
    }
    let mut ours = post();
    ours.html = "<p>The harbour will open.</p>".to_owned();
    let conflict = conflict_at(&server, ours.clone(), Some(known(&written)));
    assert!(conflict.base.expect("what was sent").body.contains("closed"));
    assert!(conflict.theirs.text.body.contains("says the mayor"));
    assert!(conflict.ours.body.contains("will open"));
    let kept = posts.lock().expect("nobody panics with it").posts[0]["html"].to_string();
    assert!(kept.contains("says the mayor"), "nothing was written: {kept}");

    // Whoever has read exactly this version may write over it; of another one they have seen nothing.
    let stale = send(&server, ours.clone(), Some(known(&written)), Some("another".to_owned())).expect("it looks");
    assert!(matches!(stale.0, Outcome::Conflict(_)));
    let over = send(&server, ours, Some(known(&written)), Some(conflict.theirs.print)).expect("it goes");
    assert!(matches!(over.0, Outcome::Sent { created: false, .. }));
}

#[test]
fn a_draft_that_was_published_there_is_no_conflict() {
    let (server, posts) = ghost();
    let (written, _) = sent_to(&server, post(), None);
    {
        let posts = &mut posts.lock().expect("nobody panics with it");
        posts.posts[0]["status"] = value!("published");
        posts.posts[0]["updated_at"] = value!("2026-11-25T21:00:00.000Z");
    }
    sent_to(&server, post(), Some(known(&written)));
    assert_eq!(posts.lock().expect("nobody panics with it").posts[0]["status"], "published", "its state stays");
}

#[test]
fn a_try_that_was_cut_off_is_found_again_and_nothing_stands_there_twice() {
    let (server, posts) = ghost();
    {
        let posts = &mut posts.lock().expect("nobody panics with it");
        // Somebody else has the slug: ours gets a number, and is found all the same.
        posts.posts.push(value!({ "id": "f".repeat(24), "slug": "harbour", "title": "Other", "html": "<p>Other</p>", "updated_at": "x" }));
        posts.lose_next = true;
    }
    let trouble = send(&server, post(), None, None).expect_err("the answer was lost");
    assert_eq!(trouble.what, What::Timeout);
    assert!(trouble.to_string().contains("nothing will be there twice"), "{trouble}");
    let (written, created) = sent_to(&server, post(), None);
    assert!(!created, "it was there already");
    let posts = posts.lock().expect("nobody panics with it");
    assert_eq!(posts.posts.len(), 2, "the other one and ours");
    assert_eq!(posts.posts[1]["id"], written.standing.remote.as_str());
    assert_eq!(posts.posts[0]["title"], "Other");
}

#[test]
fn a_change_between_look_and_write_is_refused_by_ghost_itself() {
    let (server, posts) = ghost();
    let (written, _) = sent_to(&server, post(), None);
    let mut place = opened(SiteKind::Ghost, &server.address, KEY);
    let standing = place.find(&post(), Some(&written.standing.remote)).expect("it looks").expect("it is there");
    posts.lock().expect("nobody panics with it").posts[0]["updated_at"] = value!("2026-11-25T21:00:00.000Z");
    let trouble = place.write(&post(), Some(&standing), &[]).expect_err("somebody was faster");
    assert!(matches!(trouble.what, What::Conflict(_)), "{trouble}");
}

#[test]
fn an_alt_text_that_is_too_long_for_ghost_is_told_as_ghost_says_it() {
    let (server, _) = ghost();
    let mut long = post();
    for picture in &mut long.pictures {
        picture.alt = "x".repeat(506);
    }
    let trouble = send(&server, long, None, None).expect_err("too long");
    assert!(trouble.to_string().contains("feature_image_alt] exceeds maximum length of 191"), "{trouble}");
}

#[test]
fn a_picture_that_the_site_has_is_not_sent_again() {
    let (server, _) = ghost();
    let (_, had) = send(&server, post(), None, None).expect("it goes");
    let place = opened(SiteKind::Ghost, &server.address, KEY);
    let mut sending = Sending::new(place, post(), None, had, None);
    while sending.step().expect("it goes") {}
    let uploads = server.seen().iter().filter(|asked| asked.path.contains("/images/upload/")).count();
    assert_eq!(uploads, 1);
}

#[test]
fn another_key_is_refused_and_what_is_no_key_is_not_even_sent() {
    let (server, _) = ghost();
    let other = KEY.replace("001122", "221100");
    let trouble = opened(SiteKind::Ghost, &server.address, &other).greet().expect_err("another key");
    assert!(matches!(trouble.what, What::Unauthorized(_)), "{trouble}");
    let greeting = opened(SiteKind::Ghost, &server.address, KEY).greet().expect("the right one");
    assert_eq!(greeting.name, "The Harbour Post");
    let secret = std::sync::Arc::new(publish::Secret::new("no key at all".to_owned()).expect("a secret"));
    let site = crate::site(SiteKind::Ghost, &server.address);
    assert!(publish::open(&site, Some(secret), crate::PATIENCE, Box::new(|_, _, _| Ok(()))).is_err());
}

#[test]
fn a_post_is_read_with_what_an_article_has_no_place_for() {
    let (server, posts) = ghost();
    let html = "<p>Words.</p><div class=\"kg-card kg-toggle-card\"><p>More</p></div>";
    posts.lock().expect("nobody panics with it").posts.push(value!({
        "id": "a".repeat(24), "slug": "pulled", "title": "Pulled", "html": html, "custom_excerpt": "Short",
        "tags": [{ "name": "News" }, { "name": "#internal" }, { "name": "ships" }], "visibility": "members",
        "published_at": "2026-10-01T10:00:00.000Z", "feature_image": "https://elsewhere.example/p.png",
        "codeinjection_head": "<script>x()</script>",
    }));
    let read =
        opened(SiteKind::Ghost, &server.address, KEY).read("https://harbour.example/pulled/").expect("it is there");
    assert_eq!((read.section.as_str(), read.tags.as_slice()), ("News", &["ships".to_owned()][..]));
    assert_eq!(read.hero.expect("a picture").bytes, None, "nothing is fetched from another place");
    let lost = read.lost.join(" ");
    for told in ["toggle", "members", "Code"] {
        assert!(lost.contains(told), "{told} in {lost}");
    }
}
