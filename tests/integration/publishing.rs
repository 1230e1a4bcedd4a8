//! An article goes to a site, is never written over there, and what opens the site is in no file.

use app::job::run;
use app::{Error, Outcome, Patience, Publishing, SecretKept, Sent, SiteAsked, Vault};
use base64::Engine;
use domain::{Id, Site, SiteKind};
use newsroom::Newsroom;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::Command;
use std::thread;

const SECRET: &str = "canary/7b+e1 9c==3f";

fn room() -> Newsroom {
    let mut room = Newsroom::new();
    room.app.keep_secrets_in(Vault::in_memory(), Patience::default());
    room
}

fn set_up(room: &mut Newsroom, name: &str, kind: SiteKind, address: &str) -> Result<Site, Error> {
    let options = if kind == SiteKind::Git { vec![("folder".into(), "content".into())] } else { Vec::new() };
    let user = if kind == SiteKind::WordPress { "ada" } else { "" };
    let asked = SiteAsked { name: name.into(), kind, address: address.into(), user: user.into(), options };
    room.app.keep_site(None, asked)
}

fn publish(room: &mut Newsroom, id: &Id, to: &str, how: Sent) -> Result<Publishing, Error> {
    let mut job = room.app.publish(id, to, how)?;
    run(&mut room.app, &mut job, &mut |_| ControlFlow::Continue(()))?;
    Ok(job)
}

#[track_caller]
fn outcome(room: &mut Newsroom, id: &Id, to: &str, how: Sent) -> Outcome {
    publish(room, id, to, how).expect("it goes").outcome().expect("it is over").clone()
}

fn git(folder: &Path, arguments: &[&str]) -> String {
    let told = Command::new("git").arg("-C").arg(folder).args(arguments).output().expect("git runs");
    assert!(told.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&told.stderr));
    String::from_utf8_lossy(&told.stdout).trim_end().to_owned()
}

fn repository(room: &Newsroom) -> String {
    let folder = room.path("site");
    fs::create_dir_all(&folder).expect("a folder");
    git(&folder, &["init", "--quiet"]);
    for (key, value) in [("user.name", "Ada"), ("user.email", "ada@example.org"), ("commit.gpgsign", "false")] {
        git(&folder, &["config", key, value]);
    }
    folder.display().to_string()
}

#[test]
fn an_article_is_committed_changed_and_not_written_over_what_somebody_mended_there() {
    let mut room = room();
    let folder = repository(&room);
    set_up(&mut room, "Site", SiteKind::Git, &folder).expect("a site");
    let id = room.app.import_sample().expect("the sample").view.article.id;
    let dry = Sent { dry: true, ..Sent::default() };
    assert!(matches!(outcome(&mut room, &id, "site", dry), Outcome::Would { create: true, .. }));
    assert!(room.app.published(&id).expect("places").is_empty(), "a look is remembered nowhere");
    assert!(matches!(outcome(&mut room, &id, "Site", Sent::default()), Outcome::Sent { created: true, .. }));
    let places = room.app.published(&id).expect("places");
    assert_eq!(places[0].fingerprint.to_string(), room.shown(&id).fingerprint);
    assert_eq!(places[0].mark, git(Path::new(&folder), &["rev-parse", "HEAD"]));

    let file = Path::new(&folder).join("content").join(&places[0].remote);
    let mended = fs::read_to_string(&file).expect("the article").replace("Vellhaven", "Old Vellhaven");
    fs::write(&file, &mended).expect("a file");
    room.set(&id, "deck", "Another deck.").expect("a deck");
    let Outcome::Conflict(conflict) = outcome(&mut room, &id, "site", Sent::default()) else { panic!("written over") };
    assert!(conflict.theirs.text.body.contains("Old Vellhaven"));
    assert!(conflict.ours.body.contains("Another deck."));
    assert!(!conflict.base.expect("what was sent").body.contains("Old Vellhaven"));
    assert_eq!(fs::read_to_string(&file).expect("the article"), mended, "as they left it");
    let over = Sent { seen: Some(conflict.theirs.print), ..Sent::default() };
    assert!(matches!(outcome(&mut room, &id, "site", over), Outcome::Sent { created: false, .. }));

    let site = room.app.site("site").expect("it is there");
    room.app.remove_site(&site.id).expect("it goes");
    assert!(room.app.published(&id).expect("places").is_empty());
    assert!(file.exists(), "what stands there stays");
}

#[test]
fn what_keeps_an_article_here_keeps_it_from_every_site() {
    let mut room = room();
    let folder = repository(&room);
    set_up(&mut room, "Site", SiteKind::Git, &folder).expect("a site");
    let id = room.article("Harbour", "The sea came in. TK TK TK\n");
    let strict = "name = \"strict\"\ntitle = \"Strict\"\nbased_on = \"plain\"\n[checks]\nplaceholders = \"required\"\n";
    let file = room.path("strict.toml");
    fs::write(&file, strict).expect("a file");
    room.app.add_house(&file, false).expect("a house style");
    room.set(&id, "house", "strict").expect("a house style");
    assert!(matches!(publish(&mut room, &id, "site", Sent::default()), Err(Error::Kept { .. })));
    assert!(!Path::new(&folder).join("content").exists());
}

#[test]
fn a_site_is_refused_where_a_secret_would_not_be_safe_and_is_known_by_one_name() {
    let mut room = room();
    for address in ["http://news.example", "https://ada:pw@news.example", "news.example", ""] {
        assert!(set_up(&mut room, "x", SiteKind::WordPress, address).is_err(), "{address}");
    }
    assert!(set_up(&mut room, "x", SiteKind::Git, "relative/folder").is_err());
    set_up(&mut room, "The Desk", SiteKind::Ghost, "https://news.example").expect("a site");
    assert!(set_up(&mut room, "the desk", SiteKind::Ghost, "https://other.example").is_err(), "the name is taken");
    let none = room.app.locked("the desk").expect("it is there").greet().expect_err("nobody gave a secret");
    assert!(none.to_string().contains("no secret"), "{none}");
}

/// A server that refuses, and repeats what it was sent.
fn repeating() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("http://{}", listener.local_addr().expect("its address"));
    thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let (mut head, mut length) = (String::new(), 0);
            let mut reader = BufReader::new(stream.try_clone().expect("a second handle"));
            loop {
                let mut line = String::new();
                if reader.read_line(&mut line).unwrap_or(0) == 0 || line == "\r\n" {
                    break;
                }
                if let Some(bytes) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                    length = bytes.trim().parse().unwrap_or(0);
                }
                head += line.trim();
                head.push(' ');
            }
            let _ = reader.read_exact(&mut vec![0; length]);
            let body = format!("{{\"message\":\"{} {SECRET}\"}}", head.replace(['"', '\\'], ""));
            let _ =
                write!(stream, "HTTP/1.1 401 X\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}", body.len());
        }
    });
    address
}

#[test]
fn what_opens_a_site_is_in_no_file_and_no_message() {
    let mut room = room();
    let address = repeating();
    let mut said = String::new();
    let id = room.app.import_sample().expect("the sample").view.article.id;
    for kind in [SiteKind::WordPress, SiteKind::Webhook] {
        let site = set_up(&mut room, kind.name(), kind, &address).expect("a site");
        let locked = room.app.locked(site.id.as_str()).expect("a site");
        assert_eq!(
            locked.keep_secret(SECRET.to_owned()).expect("kept"),
            SecretKept::ThisRun,
            "no keyring is asked here"
        );
        said += &format!("{:?} {:?}", locked.greet().expect_err("refused"), room.app.sites());
        said += &publish(&mut room, &id, site.id.as_str(), Sent::default()).err().expect("refused").to_string();
    }
    assert!(said.contains("401"), "the control: the site answered, and repeated everything: {said}");
    room.app.export(&id, "markdown", &room.path("out")).expect("an export");
    let mut texts = vec![said.into_bytes()];
    let mut folders = vec![room.library(), room.path("out")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            if entry.path().is_dir() {
                folders.push(entry.path())
            } else {
                texts.push(fs::read(entry.path()).expect("a file"))
            }
        }
    }
    assert!(texts.len() > 3, "database, its log, the export");
    let base64 = base64::engine::general_purpose::STANDARD;
    let hex = |text: &str| text.bytes().map(|byte| format!("{byte:02x}")).collect::<String>();
    let url = |text: &str| text.replace('/', "%2F").replace('+', "%2B").replace(' ', "%20").replace('=', "%3D");
    for form in [SECRET.to_owned(), format!("ada:{SECRET}")] {
        for canary in [form.clone(), base64.encode(&form), hex(&form), url(&form)] {
            let found = texts.iter().any(|text| text.windows(canary.len()).any(|words| words == canary.as_bytes()));
            assert!(!found, "{canary}");
        }
    }
    let control = b"wordpress";
    assert!(
        texts.iter().any(|text| text.windows(control.len()).any(|words| words == control)),
        "the control: the site is kept"
    );
}

#[test]
fn a_secret_is_for_the_address_and_the_account_that_it_was_given_for() {
    let mut room = room();
    let site = set_up(&mut room, "Desk", SiteKind::Webhook, "https://one.example").expect("a site");
    let before = room.app.locked("desk").expect("a site");
    before.keep_secret(SECRET.to_owned()).expect("kept");
    let moved = SiteAsked {
        name: "Desk".into(),
        kind: SiteKind::Webhook,
        address: "https://two.example".into(),
        user: String::new(),
        options: Vec::new(),
    };
    room.app.keep_site(Some(&site.id), moved).expect("changed");
    let now = room.app.locked("desk").expect("a site");
    assert!(!before.opens_like(&now));
    assert_eq!(now.secret_kept().expect("known"), None, "another place never gets it");
    assert_eq!(before.secret_kept().expect("known"), Some(SecretKept::ThisRun), "the control");
}
