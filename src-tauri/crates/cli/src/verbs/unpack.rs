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
            let (article, handed) = (&unpacked.view.article, &unpacked.handed);
            let how = if handed.new { "new" } else { "merged" };
            words += &format!("{}  {}  {how}, {} changes arrived", article.id, article.slug, handed.changes);
            let named = handed.by.iter().filter(|(name, _)| !name.is_empty());
            let by: Vec<String> = named.map(|(name, many)| format!("{many} by {name}")).collect();
            words += &if by.is_empty() { "\n".to_owned() } else { format!(": {}\n", by.join(", ")) };
            if handed.slug_taken {
                messages.push(format!(
                    "{NAME}: another article has the slug {} too; name them by id, or `set` another slug",
                    article.slug
                ));
            }
            if handed.house_differs {
                messages.push(format!(
                    "{NAME}: the house style {} says something else here than where the article comes from; its \
                     fingerprint may differ",
                    article.house
                ));
            }
            let by: Vec<_> = handed.by.iter().map(|(name, many)| json!({ "name": name, "changes": many })).collect();
            json.push(json!({
                "id": article.id.as_str(), "slug": article.slug.as_str(), "file": file, "new": handed.new,
                "changes": handed.changes, "by": by, "pictures": handed.pictures, "prompts": handed.prompts,
                "end": handed.end.as_str(), "fingerprint": unpacked.view.fingerprint.as_str(),
                "slug_taken": handed.slug_taken, "house_differs": handed.house_differs,
            }));
        }
        Ok(Answer::new(words, json).saying(messages).with_code(code))
    }
}
