//! `site`: the sites that articles are sent to, and their secrets, which come from standard input alone.

use crate::Answer;
use crate::answer::Failure;
use app::{App, SecretKept, SiteAsked};
use clap::{Args, Subcommand};
use domain::{Site as Place, SiteKind};
use serde_json::{Value, json};
use std::io::Read;

/// A secret is not longer; what is more is not read.
const SECRET_BYTES_MAX: u64 = 8_192;

/// Set up the sites that articles are sent to
#[derive(Args)]
pub struct Site {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Show which sites there are
    List,
    /// Set a site up; its secret is given by `site secret`
    Add {
        /// What it is called
        name: String,
        /// wordpress, ghost, webhook or git
        #[arg(long)]
        kind: String,
        #[command(flatten)]
        details: Details,
    },
    /// Change a site; what is not named stays. With another address or account it needs its secret anew
    Change {
        /// What it is called
        name: String,
        /// What it is to be called
        #[arg(long)]
        rename: Option<String>,
        #[command(flatten)]
        details: Details,
    },
    /// Forget a site and its secret; what stands there stays
    Remove {
        /// What it is called
        name: String,
    },
    /// Keep a site’s secret, read from standard input: an application password, a Ghost Admin API key, a webhook’s secret
    Secret {
        /// What it is called
        name: String,
    },
    /// Ask a site whether it lets us in
    Test {
        /// What it is called
        name: String,
        /// Read the secret from standard input, for this time alone
        #[arg(long)]
        secret: bool,
    },
}

#[derive(Args)]
struct Details {
    /// As `https://example.org`, or the folder of a repository
    #[arg(long)]
    address: Option<String>,
    /// The account, for WordPress
    #[arg(long)]
    user: Option<String>,
    /// Where in the repository the article goes
    #[arg(long, value_name = "DIR")]
    folder: Option<String>,
    /// As which export target a repository gets it; `target list` shows them
    #[arg(long)]
    target: Option<String>,
}

impl Site {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        match self.what {
            What::List => list(app),
            What::Add { name, kind, details } => {
                let kind = SiteKind::parse(&kind).map_err(app::Error::from)?;
                let asked = details.over(&name, kind, None);
                told(&app.keep_site(None, asked)?)
            }
            What::Change { name, rename, details } => {
                let site = app.site(&name)?;
                let asked = details.over(rename.as_deref().unwrap_or(&site.name), site.kind, Some(&site));
                let before = app.locked(site.id.as_str())?;
                let site = app.keep_site(Some(&site.id), asked)?;
                if !before.opens_like(&app.locked(site.id.as_str())?) {
                    before.forget_secret()?;
                }
                told(&site)
            }
            What::Remove { name } => {
                let gone = app.locked(&name)?;
                app.remove_site(&gone.site.id)?;
                gone.forget_secret()?;
                let name = &gone.site.name;
                Ok(Answer::new(format!("removed {name}\n"), json!({ "removed": name })))
            }
            What::Secret { name } => {
                let site = app.locked(&name)?;
                let kept = site.keep_secret(secret()?)?;
                let answer =
                    Answer::new(format!("{}\n", kept_words(Some(kept))), json!({ "kept": kept_word(Some(kept)) }));
                let lost = "colophon-cli: no Secret Service runs here, so the secret was forgotten with the end of this \
                            program; give it each time: publish … --secret";
                Ok(if kept == SecretKept::ThisRun { answer.saying([lost.to_owned()]) } else { answer })
            }
            What::Test { name, secret: given } => {
                let site = app.locked(&name)?;
                if given {
                    site.hold_secret(secret()?)?;
                }
                let greeting = site.greet()?;
                let user = if greeting.user.is_empty() { String::new() } else { format!(" as {}", greeting.user) };
                let warnings: String = greeting.warnings.iter().map(|warning| format!("{warning}\n")).collect();
                let words = format!("{} lets us in{user}\n{warnings}", greeting.name);
                Ok(Answer::new(
                    words,
                    json!({ "name": greeting.name, "user": greeting.user, "warnings": greeting.warnings }),
                ))
            }
        }
    }
}

impl Details {
    fn over(self, name: &str, kind: SiteKind, known: Option<&Place>) -> SiteAsked {
        let known_text = |of: fn(&Place) -> &String| known.map(of).cloned().unwrap_or_default();
        let mut options = known.map(|site| site.options.clone()).unwrap_or_default();
        for (key, value) in [("folder", self.folder), ("target", self.target)] {
            if let Some(value) = value {
                options.retain(|(known, _)| known != key);
                options.push((key.to_owned(), value));
            }
        }
        SiteAsked {
            name: name.to_owned(),
            kind,
            address: self.address.unwrap_or_else(|| known_text(|site| &site.address)),
            user: self.user.unwrap_or_else(|| known_text(|site| &site.user)),
            options,
        }
    }
}

/// A secret from standard input. Never an argument: every program of this computer can read those.
pub fn secret() -> Result<String, Failure> {
    let mut text = String::new();
    let read = std::io::stdin().take(SECRET_BYTES_MAX).read_to_string(&mut text);
    read.map_err(|error| Failure::refused(format!("the secret could not be read from standard input: {error}")))?;
    Ok(text)
}

fn list(app: &App) -> Result<Answer, Failure> {
    let (mut words, mut json) = (String::new(), Vec::new());
    for site in app.sites()? {
        let kept = app.locked(site.id.as_str())?.secret_kept().unwrap_or_default();
        let needs = site.kind.needs_secret();
        let secret = if needs { kept_words(kept) } else { "needs no secret" };
        words += &format!("{:<20} {:<10} {}  ({secret})\n", site.name, site.kind.name(), site.address);
        json.push(view(&site, if needs { kept_word(kept) } else { "not needed" }));
    }
    Ok(Answer::new(words, json))
}

fn told(site: &Place) -> Result<Answer, Failure> {
    Ok(Answer::new(format!("{}  {}\n", site.name, site.address), view(site, "")))
}

fn view(site: &Place, secret: &str) -> Value {
    let options: serde_json::Map<String, Value> =
        site.options.iter().map(|(key, value)| (key.clone(), json!(value))).collect();
    json!({
        "id": site.id.as_str(), "name": site.name, "kind": site.kind.name(), "address": site.address, "user": site.user,
        "options": options, "secret": secret,
    })
}

fn kept_word(kept: Option<SecretKept>) -> &'static str {
    match kept {
        None => "none",
        Some(SecretKept::Keyring) => "keyring",
        Some(SecretKept::ThisRun) => "this run",
    }
}

fn kept_words(kept: Option<SecretKept>) -> &'static str {
    match kept {
        None => "without a secret",
        Some(SecretKept::Keyring) => "its secret is in the keyring",
        Some(SecretKept::ThisRun) => "its secret is known for this run alone",
    }
}
