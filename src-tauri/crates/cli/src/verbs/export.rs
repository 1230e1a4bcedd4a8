//! `export`: one folder per article inside the folder asked for.

use crate::Answer;
use crate::answer::Failure;
use app::App;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// Write articles into a folder, one folder each
#[derive(Args)]
pub struct Export {
    /// Ids, unambiguous starts of them, or slugs
    #[arg(required = true)]
    articles: Vec<String>,
    /// markdown, or canonical: the text whose SHA-256 is the fingerprint
    #[arg(long, default_value = "markdown")]
    target: String,
    /// The folder that gets a folder for each article
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
}

impl Export {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        // Every name is looked up before anything is written: a misspelt one leaves no half-done export.
        let ids = self.articles.iter().map(|name| app.find(name)).collect::<Result<Vec<_>, _>>()?;
        let (mut words, mut json) = (String::new(), Vec::new());
        for id in ids {
            let exported = app.export(&id, &self.target, &self.to)?;
            for file in &exported.files {
                words += &format!("{}\n", exported.folder.join(file).display());
            }
            json.push(json!({
                "id": id.as_str(),
                "target": self.target,
                "folder": exported.folder,
                "files": exported.files,
                "fingerprint": exported.fingerprint.as_str(),
            }));
        }
        Ok(Answer::new(words, json))
    }
}
