//! What other machines are told of an article, ready to be copied to where they read it.

use crate::Failure;
use app::{App, JsonLdOptions, W3cVersion};
use domain::{Id, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks what other machines are told of an article, as it is on disk.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MachineReadable {
    /// The article's id.
    pub article: String,
    /// The version of the W3C group's draft: 2026-02, or 2026-05; null takes the newest.
    pub draft: Option<String>,
    /// Whether the JSON-LD has the questions and answers as a page of its own kind.
    pub questions: bool,
}

/// The same record in each vocabulary. Null where nothing may be said: nobody has spoken for the article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MachineReadableView {
    /// HTML: a meta element, and tags with the attributes of the W3C group's draft.
    pub w3c: Option<String>,
    /// A JSON document in schema.org's words. It can stand inside a script element as it is.
    pub json_ld: String,
    /// JSON: IPTC's digital source type of the text, of each section and of the picture.
    pub iptc: Option<String>,
    /// The response header `AI-Disclosure`.
    pub header: Option<String>,
    /// One line in the shape of IBM's AI Attribution Toolkit.
    pub ibm: Option<String>,
}

/// What other machines are told of an article.
pub fn machine_readable(app: &mut App, ask: MachineReadable) -> Result<MachineReadableView, Failure> {
    let version = match ask.draft {
        None => W3cVersion::default(),
        Some(name) => draft(&name)?,
    };
    let options = JsonLdOptions { questions: ask.questions };
    Ok(app.machine_readable(&Id::parse(&ask.article)?, version, options)?.into())
}

/// The version of the W3C group's draft that has this name.
pub fn draft(name: &str) -> Result<W3cVersion, Refusal> {
    W3cVersion::ALL.into_iter().find(|one| one.name() == name).ok_or_else(|| Refusal::BadWord {
        what: "draft of the W3C group",
        given: name.chars().take(80).collect(),
        known: W3cVersion::ALL.map(W3cVersion::name).join(", "),
    })
}

impl From<app::MachineReadable> for MachineReadableView {
    fn from(told: app::MachineReadable) -> Self {
        let app::MachineReadable { w3c, json_ld, iptc, header, ibm } = told;
        Self { w3c, json_ld, iptc, header, ibm }
    }
}
