//! `exports`: what went where.

use crate::Answer;
use crate::answer::Failure;
use app::{App, rfc3339};
use clap::Args;
use serde_json::json;

/// Show where an article was written: when, for which target, and which files with which SHA-256
#[derive(Args)]
pub struct Exports {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
}

impl Exports {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        let exports = app.exports(&id)?;
        let mut words = String::new();
        for one in &exports {
            words += &format!("{}  {:<12}{}  {}\n", rfc3339(one.at), one.target, one.fingerprint, one.folder);
            for (path, hash) in &one.files {
                words += &format!("    {hash}  {path}\n");
            }
        }
        let json = exports.iter().map(|one| {
            let files = one.files.iter().map(|(path, hash)| json!({ "path": path, "sha256": hash }));
            json!({
                "at": rfc3339(one.at),
                "target": one.target,
                "folder": one.folder,
                "fingerprint": one.fingerprint,
                "files": files.collect::<Vec<_>>(),
            })
        });
        Ok(Answer::new(words, json.collect::<Vec<_>>()))
    }
}
