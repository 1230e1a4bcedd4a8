//! How an article is handed on: its whole record, a plain part that anyone can read and check, and the seal that binds one to
//! the other. Version 2:
//!
//! ```text
//! README.txt            what the bundle proves and what it does not
//! manifest.json         SHA-256 of every other file, and the end of the record
//! plain/article.md      the canonical Markdown: its SHA-256 is the fingerprint
//! plain/article.json    everything the article says, with the origin of every word
//! plain/house.toml      the house style, where it is the newsroom's own: it gives the text its order
//! plain/people.json, plain/ledger.json, …
//! plain/margin.json     comments and suggestions, where there are any; version 1 has them in its record alone
//! plain/signed/…        the canonical Markdown of the states that somebody signed, named by its fingerprint
//! plain/chain.json      every change: hash, parents, writer, time
//! plain/prompts.json    only where somebody wanted it: what the tools were asked, and the salts
//! assets/<sha256>.<ending>
//! record.changes        every change, as Automerge writes it, one behind the other
//! ```
//!
//! The last change of the record is empty and names the version and the *seal*: the SHA-256 of what `sha256sum` prints for all files but the
//! manifest, the chain and the record, in the order of their names. Whoever alters a file has to write another last
//! change, and then the record has another end.
//!
//! JSON is written with two spaces, no escapes beyond those JSON demands, and a line feed at the end, so that the same facts
//! are the same bytes.

mod plain;

pub use plain::{Handed, sealed};

use crate::{OutFile, zip};
use domain::chain::Link;
use domain::fingerprint::Summing;
use domain::{Fingerprint, Id};
use serde_json::{Value, json};

/// The version of the bundle that is written here, and the newest that is read. Those before it are read too.
pub const VERSION: u64 = 2;
/// Where things stand in it.
pub const MANIFEST: &str = "manifest.json";
/// Every change.
pub const RECORD: &str = "record.changes";
/// The chain of the changes.
pub const CHAIN: &str = "plain/chain.json";
/// What the tools were asked.
pub const PROMPTS: &str = "plain/prompts.json";
/// What stands beside the text.
pub const MARGIN: &str = "plain/margin.json";
/// The house style that the article follows, where it is not one that comes with Colophon.
pub const HOUSE: &str = "plain/house.toml";
/// The folder of the texts that were signed.
pub const SIGNED: &str = "plain/signed/";
/// The folder of the pictures.
pub const ASSETS: &str = "assets/";
/// What the name of a bundle ends with.
pub const ENDING: &str = ".colophon";

/// Whether a file is among those that the seal is of.
#[must_use]
pub fn is_sealed(path: &str) -> bool {
    ![MANIFEST, CHAIN, RECORD].contains(&path)
}

/// The seal of these files: the SHA-256 of what `sha256sum` prints for them, in the order of their names.
#[must_use]
pub fn seal(files: &[OutFile]) -> Fingerprint {
    let mut lines: Vec<(&str, String)> = files
        .iter()
        .filter(|file| is_sealed(&file.path))
        .map(|file| (file.path.as_str(), format!("{}  {}\n", sha256(&file.bytes), file.path)))
        .collect();
    lines.sort();
    sha256(lines.into_iter().map(|(_, line)| line).collect::<String>().as_bytes())
}

/// All files of a bundle, in their order: the sealed ones with the record, its chain and the manifest.
#[must_use]
pub fn files(version: u64, article: &Id, sealed: Vec<OutFile>, record: Vec<u8>, links: &[Link]) -> Vec<OutFile> {
    let mut files = sealed;
    files.push(OutFile { path: CHAIN.to_owned(), bytes: written(&chain(links)) });
    files.push(OutFile { path: RECORD.to_owned(), bytes: record });
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let named: Vec<Value> = files
        .iter()
        .map(|file| json!({ "path": file.path, "sha256": sha256(&file.bytes).as_str(), "bytes": file.bytes.len() }))
        .collect();
    let manifest = json!({
        "format": "colophon bundle",
        "version": version,
        "article": article.as_str(),
        "changes": links.len(),
        "end": links.last().map(|link| link.hash.as_str()),
        "files": named,
    });
    files.push(OutFile { path: MANIFEST.to_owned(), bytes: written(&manifest) });
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// The bundle as one file.
#[must_use]
pub fn packed(files: &[OutFile]) -> Vec<u8> {
    zip::archive(files)
}

/// SHA-256 of bytes.
#[must_use]
pub fn sha256(bytes: &[u8]) -> Fingerprint {
    let mut sum = Summing::default();
    sum.add(bytes);
    sum.finish()
}

fn chain(links: &[Link]) -> Value {
    let link = |link: &Link| {
        json!({
            "hash": link.hash.as_str(),
            "parents": link.parents.iter().map(Fingerprint::as_str).collect::<Vec<_>>(),
            "actor": link.actor,
            "seq": link.seq,
            "at_unix_ms": link.at.unix_ms(),
            "message": link.message,
        })
    };
    links.iter().map(link).collect()
}

/// JSON as every file of a bundle has it.
fn written(value: &Value) -> Vec<u8> {
    format!("{value:#}\n").into_bytes()
}
