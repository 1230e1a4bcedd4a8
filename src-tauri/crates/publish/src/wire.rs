//! Asking a site over HTTP: bounded in time and size, never to another host than the one a person named, and with
//! answers whose every word is safe to show.

use crate::address;
use crate::secret::Secret;
use crate::trouble::{Trouble, What};
use domain::Site;
use reqwest::blocking::multipart::{Form, Part};
use reqwest::blocking::{Client, RequestBuilder, Response};
use reqwest::header::{HeaderMap, LOCATION, RETRY_AFTER};
use reqwest::{Method, Url, redirect};
use serde_json::Value;
use std::error::Error as _;
use std::io::Read;
use std::sync::{Arc, Once};
use std::time::Duration;
use zeroize::Zeroizing;

/// The largest answer that is read, in megabytes. An article of a million words has eight.
const ANSWER_MB_MAX: usize = 16;
/// The largest picture that is fetched, in bytes.
const PICTURE_BYTES_MAX: usize = domain::asset::PICTURE_BYTES_MAX;
/// What a site says about an error is cut there, in characters.
const SAID_CHARS_MAX: usize = 240;
/// A line slower than this is given up, in bytes a second.
const BYTES_A_SECOND_MIN: u64 = 64 * 1024;

/// How long a site may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patience {
    /// To let us in.
    pub connect: Duration,
    /// To answer; what is uploaded gets more time by its size.
    pub answer: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self { connect: Duration::from_secs(10), answer: Duration::from_secs(60) }
    }
}

/// The way to one site.
pub struct Wire {
    client: Client,
    patience: Patience,
    /// What people call the site.
    pub at: String,
    /// Where it is, without a slash at the end.
    pub base: String,
    /// What opens it.
    pub secret: Arc<Secret>,
    /// How that might stand in an answer.
    hidden: Vec<Zeroizing<String>>,
}

/// What a site answered.
pub struct Reply {
    status: u16,
    headers: HeaderMap,
    bytes: Vec<u8>,
}

impl Wire {
    /// Prepares the way. Nothing is sent yet.
    pub fn new(site: &Site, secret: Arc<Secret>, patience: Patience) -> Result<Self, Trouble> {
        static PROVIDER: Once = Once::new();
        // One provider of cryptography for the whole program; somebody else may have been first.
        PROVIDER.call_once(|| drop(rustls::crypto::ring::default_provider().install_default()));
        let at = &site.name;
        let url = address::parse(&site.address).map_err(|what| what.at(at, "open it"))?;
        let mut client = Client::builder()
            .redirect(redirect::Policy::none())
            .connect_timeout(patience.connect)
            .timeout(patience.answer)
            .https_only(url.scheme() == "https")
            .referer(false)
            .user_agent(concat!("Colophon/", env!("CARGO_PKG_VERSION")));
        if address::is_this_computer(&url) {
            client = client.no_proxy();
        }
        let client = client.build().map_err(|error| What::Here(error.to_string()).at(at, "open it"))?;
        let hidden = secret.writings(&site.user);
        Ok(Self {
            client,
            patience,
            hidden,
            at: at.to_owned(),
            base: url.as_str().trim_end_matches('/').to_owned(),
            secret,
        })
    }

    /// A request to an address below the site’s own.
    pub fn ask(&self, method: Method, path: &str) -> Result<RequestBuilder, What> {
        let url =
            Url::parse(&format!("{}{path}", self.base)).map_err(|_| What::Address("cannot be read".to_owned()))?;
        Ok(self.client.request(method, url))
    }

    /// A file as a form, with enough time for its size.
    pub fn upload(
        &self,
        ask: RequestBuilder,
        mut form: Form,
        file: &str,
        mime: &str,
        bytes: Vec<u8>,
    ) -> Result<RequestBuilder, What> {
        let time = self.patience.answer + Duration::from_secs(bytes.len() as u64 / BYTES_A_SECOND_MIN);
        let part = Part::bytes(bytes).file_name(file.to_owned()).mime_str(mime);
        form = form.part("file", part.map_err(|error| What::Here(error.to_string()))?);
        Ok(ask.timeout(time).multipart(form))
    }

    /// Sends it and reads the answer, whatever it is.
    pub fn send(&self, ask: RequestBuilder) -> Result<Reply, What> {
        let answer = ask.send().map_err(|error| self.broken(&error))?;
        self.read(answer, ANSWER_MB_MAX * 1_000_000)
    }

    /// Sends it; an answer that is not good is the error it stands for.
    pub fn json(&self, ask: RequestBuilder) -> Result<Value, What> {
        let reply = self.send(ask)?;
        self.good(&reply)?;
        reply.json()
    }

    /// Fetches a picture that lies at the site itself, without saying who asks.
    pub fn picture(&self, address: &str) -> Option<Vec<u8>> {
        let (url, own) = (Url::parse(address).ok()?, Url::parse(&self.base).ok()?);
        if url.origin() != own.origin() {
            return None;
        }
        let answer = self.client.get(url).send().ok()?;
        let reply = self.read(answer, PICTURE_BYTES_MAX).ok()?;
        (reply.status == 200).then_some(reply.bytes)
    }

    /// The error that an answer stands for.
    pub fn good(&self, reply: &Reply) -> Result<(), What> {
        let why = || self.safe(&reply.said());
        Err(match reply.status {
            200..=299 => return Ok(()),
            300..=399 => {
                let to = reply.headers.get(LOCATION).and_then(|to| to.to_str().ok()).unwrap_or("another address");
                // What stands behind the ? may be what we asked, and nobody types it again.
                What::Moved(self.safe(to.split('?').next().unwrap_or(to)))
            }
            401 => What::Unauthorized(why()),
            403 => What::Forbidden(why()),
            404 | 410 => What::NotFound(why()),
            409 => What::Conflict(why()),
            413 => What::TooLarge(why()),
            408 => What::Timeout,
            429 => What::Busy(reply.retry_after()),
            status @ 400..=499 => What::Invalid { status, why: why() },
            status => What::Server(status),
        })
    }

    fn read(&self, answer: Response, bytes_max: usize) -> Result<Reply, What> {
        let (status, headers) = (answer.status().as_u16(), answer.headers().clone());
        let mut bytes = Vec::new();
        answer.take(bytes_max as u64 + 1).read_to_end(&mut bytes).map_err(|error| {
            let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<reqwest::Error>());
            inner.map_or_else(|| What::Unreachable("the connection broke".to_owned()), |inner| self.broken(inner))
        })?;
        if bytes.len() > bytes_max {
            return Err(What::TooMuch { max_mb: bytes_max / 1_000_000 });
        }
        Ok(Reply { status, headers, bytes })
    }

    /// Why there is no answer.
    fn broken(&self, error: &reqwest::Error) -> What {
        if error.is_timeout() {
            return What::Timeout;
        }
        let mut cause = error.source();
        let mut last = String::new();
        while let Some(inner) = cause {
            if inner.downcast_ref::<std::io::Error>().is_some_and(|io| io.kind() == std::io::ErrorKind::TimedOut) {
                return What::Timeout;
            }
            last = inner.to_string();
            // Errors of TLS come wrapped as those of the line, by what their words alone tell.
            if last.contains("peer certificate") || last.contains("tls handshake") || inner.is::<rustls::Error>() {
                return What::Tls(self.safe(&last));
            }
            cause = inner.source();
        }
        What::Unreachable(if last.is_empty() { "the connection broke".to_owned() } else { self.safe(&last) })
    }

    /// Words of somebody else on one short line, without what opens the site, however it is written.
    pub fn safe(&self, text: &str) -> String {
        let mut text = text.to_owned();
        for written in &self.hidden {
            if text.contains(written.as_str()) {
                text = text.replace(written.as_str(), "…");
            }
        }
        // A token that was made of it, good for five minutes.
        let line = plain(&text);
        let hide = |word: &str| if word.contains("eyJ") { "…".to_owned() } else { word.to_owned() };
        let line = line.split(' ').map(hide).collect::<Vec<_>>().join(" ");
        if line.chars().count() > SAID_CHARS_MAX {
            line.chars().take(SAID_CHARS_MAX).chain("…".chars()).collect()
        } else {
            line
        }
    }
}

impl Reply {
    /// Its number.
    pub fn status(&self) -> u16 {
        self.status
    }

    /// The JSON it holds.
    pub fn json(&self) -> Result<Value, What> {
        serde_json::from_slice(&self.bytes).map_err(|_| What::NotUnderstood("it is no JSON".to_owned()))
    }

    /// What it says about an error: WordPress has a `message`, Ghost has `errors`.
    fn said(&self) -> String {
        let Ok(json) = self.json() else { return String::new() };
        let error = json.pointer("/errors/0").unwrap_or(&json);
        let field = |key: &str| error.get(key).and_then(Value::as_str).unwrap_or_default();
        match (field("message"), field("context")) {
            (message, "") => message.to_owned(),
            ("", context) => context.to_owned(),
            (message, context) => format!("{message} {context}"),
        }
    }

    /// In seconds. A date is not read: sites say seconds.
    fn retry_after(&self) -> Option<u32> {
        self.headers.get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()
    }
}

/// Text without tags, on one line.
pub fn plain(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        out.push_str(before);
        let close = if tag.starts_with("<!--") { "-->" } else { ">" };
        let Some(end) = tag.find(close) else {
            rest = "";
            break;
        };
        out.push(' ');
        rest = tag.get(end + close.len()..).unwrap_or_default();
    }
    out.push_str(rest);
    let out = out.replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    let out = out.replace("&#039;", "'").replace("&#39;", "'").replace("&#8217;", "’").replace("&amp;", "&");
    out.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
