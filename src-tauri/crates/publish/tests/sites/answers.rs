//! What comes of every answer that is not the one hoped for, and where a secret never goes.

use crate::loopback::{Reply, Server, json};
use crate::{opened, post, site};
use domain::SiteKind;
use publish::{Sending, What, open};
use serde_json::json as value;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::time::Duration;

const SECRET: &str = "hunter2 canary";

/// What a site’s answer is told as.
#[track_caller]
fn told(answer: impl Fn() -> Reply + Send + Sync + 'static) -> What {
    let server = Server::start(move |_| answer());
    let trouble = opened(SiteKind::Webhook, &server.address, SECRET).greet().expect_err("it did not work");
    assert_eq!(trouble.at, "The desk");
    trouble.what
}

#[test]
fn every_status_is_told_with_what_to_do() {
    let rows: [(u16, &str); 12] = [
        (400, "change what it names"),
        (401, "give the site a new secret"),
        (403, "ask whoever runs the site"),
        (404, "whether the site’s address is right"),
        (409, "nothing was overwritten"),
        (410, "whether the site’s address is right"),
        (413, "make the picture smaller"),
        (422, "change what it names"),
        (429, "publish again in 7 seconds"),
        (500, "Publish again in a while"),
        (502, "Publish again in a while"),
        (503, "Publish again in a while"),
    ];
    for (status, says) in rows {
        let headers = vec![("Retry-After", "7".to_owned())];
        let what = told(move || Reply::Whole(status, headers.clone(), "{\"message\":\"No luck\"}".to_owned()));
        let words = what.to_string();
        assert!(words.contains(says), "{status}: {words}");
        assert!(status >= 429 || words.contains("No luck"), "what the site says helps: {words}");
    }
    // Control: a good answer is no trouble.
    let server = Server::start(|_| json(200, &value!({})));
    opened(SiteKind::Webhook, &server.address, SECRET).greet().expect("it works");
}

#[test]
fn an_answer_that_comes_too_late_is_not_waited_for() {
    assert_eq!(told(|| Reply::Late(Duration::from_secs(3), "{}".to_owned())), What::Timeout);
}

#[test]
fn an_answer_without_end_is_not_read() {
    assert_eq!(told(|| Reply::Endless(17_000_000)), What::TooMuch { max_mb: 16 });
}

#[test]
fn a_redirect_is_told_and_nothing_is_sent_there() {
    let elsewhere = Server::start(|_| json(200, &value!({})));
    let to = format!("{}/taken?token=1", elsewhere.address);
    let what = told(move || Reply::Whole(307, vec![("Location", to.clone())], String::new()));
    assert_eq!(what, What::Moved(format!("{}/taken", elsewhere.address)));
    assert!(elsewhere.seen().is_empty(), "no request, and no secret, went to another place");
}

#[test]
fn a_connection_cut_in_the_middle_of_an_upload_is_told() {
    let server = Server::start(|asked| match asked.path.as_str() {
        path if path.contains("/media") && asked.method == "POST" => Reply::Cut,
        path if path.contains("wp-json") && path.ends_with("wp-json/") => json(200, &value!({ "namespaces": [] })),
        _ => json(200, &value!([])),
    });
    let mut post = post();
    for picture in &mut post.pictures {
        picture.bytes = vec![7; 20_000_000];
    }
    let place = opened(SiteKind::WordPress, &server.address, SECRET);
    let mut sending = Sending::new(place, post, None, Vec::new(), None);
    assert!(sending.step().expect("it looks"));
    let trouble = sending.step().expect_err("the line broke");
    assert_eq!(trouble.doing, "send a picture");
    assert!(matches!(trouble.what, What::Unreachable(_)), "{trouble}");
}

#[test]
fn nobody_at_the_address_is_told() {
    let free = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("its address");
    let trouble = opened(SiteKind::Webhook, &format!("http://{free}"), SECRET).greet().expect_err("nobody there");
    assert!(matches!(trouble.what, What::Unreachable(_)), "{trouble}");
}

#[test]
fn a_certificate_nobody_vouches_for_ends_it_before_anything_is_sent() {
    let server = Server::start(|_| json(200, &value!({})));
    let plain = server.address.replace("http://", "https://");
    let trouble = opened(SiteKind::Webhook, &plain, SECRET).greet().expect_err("no TLS there");
    assert!(matches!(trouble.what, What::Tls(_)), "{trouble}");
    assert!(!server.seen().iter().any(|asked| asked.text().contains("ping")));

    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = format!("https://{}", listener.local_addr().expect("its address"));
    let heard = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().expect("somebody calls");
        let mut tls = self_signed();
        let mut heard = Vec::new();
        while tls.is_handshaking() {
            if tls.complete_io(&mut stream).is_err() {
                return heard;
            }
        }
        let _ = rustls::Stream::new(&mut tls, &mut stream).read_to_end(&mut heard);
        let _ = stream.flush();
        heard
    });
    let trouble = opened(SiteKind::Webhook, &address, SECRET).greet().expect_err("nobody vouches for it");
    assert!(matches!(trouble.what, What::Tls(_)), "{trouble}");
    assert!(trouble.to_string().contains("mend its certificate"), "{trouble}");
    assert!(heard.join().expect("the server ends").is_empty(), "nothing was sent");
}

/// A server with a certificate that it made itself.
fn self_signed() -> rustls::ServerConnection {
    use rustls::pki_types::pem::PemObject;
    use rustls::pki_types::{CertificateDer, PrivateKeyDer};
    let certificate = CertificateDer::from_pem_slice(include_bytes!("self-signed.pem")).expect("a certificate");
    let key = PrivateKeyDer::from_pem_slice(include_bytes!("self-signed.key")).expect("its key");
    let provider = std::sync::Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .expect("they fit");
    rustls::ServerConnection::new(std::sync::Arc::new(config)).expect("a connection")
}

#[test]
fn a_site_that_repeats_the_secret_gets_it_into_no_message() {
    let server = Server::start(|asked| {
        let authorization = asked.header("authorization").to_owned();
        let said = format!("bad: {authorization} and hunter2 canary and hunter2canary, hunter2%20canary");
        json(401, &value!({ "code": "x", "message": said }))
    });
    let mut place = opened(SiteKind::WordPress, &server.address, SECRET);
    let words = format!("{:?}", place.greet().expect_err("refused"));
    let sent = server.seen().iter().map(|asked| asked.header("authorization").to_owned()).collect::<String>();
    assert!(sent.contains("Basic "), "the control: the secret was sent");
    // `ada:hunter2 canary`, as Basic says it, and pieces that only the secret has.
    for canary in ["hunter2", "aHVudGVyMiBjYW5hcnk", "YWRhOmh1bnRlcjIgY2FuYXJ5", "68756e74657232", "hunter2%20canary"] {
        assert!(!words.contains(canary), "{canary} in {words}");
    }
}

#[test]
fn a_secret_is_not_sent_in_the_open() {
    let secret = || Some(std::sync::Arc::new(publish::Secret::new(SECRET.to_owned()).expect("a secret")));
    for kind in [SiteKind::WordPress, SiteKind::Webhook] {
        let far = site(kind, "http://news.example");
        let refused = open(&far, secret(), crate::PATIENCE, Box::new(|_, _, _| Ok(()))).err().expect("refused");
        assert!(refused.to_string().contains("in the open"), "{refused}");
    }
}

#[test]
fn what_is_no_api_is_told_as_such() {
    let server = Server::start(|_| Reply::Whole(200, Vec::new(), "<html>Welcome</html>".to_owned()));
    let trouble = opened(SiteKind::WordPress, &server.address, SECRET).greet().expect_err("a page for people");
    assert!(matches!(trouble.what, What::NotUnderstood(_)), "{trouble}");
}
