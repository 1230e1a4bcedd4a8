//! `unpack`: take in what somebody handed over.

use crate::answer::{Failure, code_of};
use crate::{Answer, NAME};
use app::App;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// Take in articles that somebody handed over; what both sides wrote stays
#[derive(Args)]
pub struct Unpack {
    /// Files that `pack` wrote
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

impl Unpack {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let (mut words, mut json, mut messages, mut code) = (String::new(), Vec::new(), Vec::new(), 0);
        for file in self.files {
            let unpacked = match app.unpack(&file) {
                Ok(unpacked) => unpacked,
                Err(error) => {
                    code = code.max(code_of(&error));
                    messages.push(format!("{NAME}: {error}"));
                    continue;
                }
            };
            let article = &unpacked.view.article;
            let how = if unpacked.new { "new" } else { "merged" };
            words += &format!("{}  {}  {how}, {} changes arrived", article.id, article.slug, unpacked.changes);
            let named = unpacked.by.iter().filter(|(name, _)| !name.is_empty());
            let by: Vec<String> = named.map(|(name, many)| format!("{many} by {name}")).collect();
            words += &if by.is_empty() { "\n".to_owned() } else { format!(": {}\n", by.join(", ")) };
            if unpacked.slug_taken {
                messages.push(format!(
                    "{NAME}: another article has the slug {} too; name them by id, or `set` another slug",
                    article.slug
                ));
            }
            if unpacked.house_differs {
                messages.push(format!(
                    "{NAME}: the house style {} says something else here than where the article comes from; its \
                     fingerprint may differ",
                    article.house
                ));
            }
            let by: Vec<_> = unpacked.by.iter().map(|(name, many)| json!({ "name": name, "changes": many })).collect();
            json.push(json!({
                "id": article.id.as_str(), "slug": article.slug.as_str(), "file": file, "new": unpacked.new,
                "changes": unpacked.changes, "by": by, "pictures": unpacked.pictures, "prompts": unpacked.prompts,
                "end": unpacked.end.as_str(), "fingerprint": unpacked.view.fingerprint.as_str(),
                "slug_taken": unpacked.slug_taken, "house_differs": unpacked.house_differs,
            }));
        }
        Ok(Answer::new(words, json).saying(messages).with_code(code))
    }
}
