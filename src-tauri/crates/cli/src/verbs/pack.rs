//! `pack`: an article with its whole record as one file, for somebody else.

use crate::Answer;
use crate::answer::Failure;
use app::App;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// Hand an article on: its words, their history, ledger and pictures as one file
#[derive(Args)]
pub struct Pack {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
    /// The file, such as ferries.colophon; one that is there is replaced
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
    /// What the tools were asked goes along; without it, only commitments that can be proved later do
    #[arg(long)]
    with_prompts: bool,
}

impl Pack {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        let packed = app.pack(&id, &self.to, self.with_prompts)?;
        let app::Packing { changes, people, contributions, prompts, pictures, .. } = &packed.packing;
        let told = if packed.with_prompts { "go along" } else { "stay here; commitments to them go along" };
        let mut words = format!("{}  {} bytes\n", packed.file.display(), packed.bytes);
        words += &format!("{changes} changes, also of words that were deleted\n");
        words += &format!("{contributions} uses of tools; the words of {prompts} prompts {told}\n");
        words += &format!("{pictures} pictures; named in it: {}\n", people.join("; "));
        words += &format!("end {}\n", packed.end);
        words += "Write the end down, or send it by another way: whoever has it can tell that nothing was cut off.\n";
        let files: Vec<_> = packed.files.iter().map(|(path, bytes)| json!({ "path": path, "bytes": bytes })).collect();
        Ok(Answer::new(
            words,
            json!({
                "file": packed.file, "bytes": packed.bytes, "id": id.as_str(), "end": packed.end.as_str(),
                "changes": changes, "people": people, "contributions": contributions, "prompts": prompts,
                "with_prompts": packed.with_prompts, "pictures": pictures, "files": files,
            }),
        ))
    }
}
