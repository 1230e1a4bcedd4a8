//! `verify`: is a file that somebody handed over what was packed? Needs no library.

use crate::Answer;
use crate::answer::{Failure, REFUSED};
use app::Verdict;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

/// Check a file that `pack` wrote: OK, BROKEN, or CANNOT TELL
#[derive(Args)]
pub struct Verify {
    file: PathBuf,
    /// The hash of a change that was known before, as `pack` prints the last one: at least 16 digits of it
    #[arg(long, value_name = "HASH")]
    witness: Vec<String>,
}

impl Verify {
    /// Exit code 1: it is broken, or a witness was named and does not vouch for all of it.
    pub fn run(self) -> Result<Answer, Failure> {
        let bytes = app::read_bundle(&self.file)?;
        let checked = app::verify(&bytes, &self.witness);
        let (word, at, why) = match &checked.verdict {
            Verdict::Ok => ("OK", None, None),
            Verdict::Broken(broken) => ("BROKEN", Some(&broken.at), Some(&broken.why)),
            Verdict::CannotTell(why) => ("CANNOT TELL", None, Some(why)),
        };
        let code = match checked.verdict {
            Verdict::Ok => 0,
            Verdict::CannotTell(_) if self.witness.is_empty() => 0,
            _ => REFUSED,
        };
        let at_words = at.map(|at| format!(" at {at}")).unwrap_or_default();
        let mut words = format!("{word}{at_words}{}\n", why.map(|why| format!(": {why}")).unwrap_or_default());
        let holds = checked.holds.as_ref();
        if let Some(app::Holds {
            headline,
            fingerprint,
            changes,
            end,
            contributions,
            sign_offs,
            prompts,
            pictures,
            ..
        }) = holds
        {
            words += &format!("{headline}\nfingerprint {fingerprint}\n{changes} changes, end {end}\n");
            words += &format!(
                "{contributions} uses of tools, words of {prompts} prompts, {sign_offs} sign-offs, {pictures} pictures\n"
            );
            words +=
                "It does not prove who wrote it, when, or that the ledger is complete; README.txt in it says more.\n";
        }
        let holds = holds.map(|holds| {
            json!({
                "id": holds.article.as_str(), "headline": holds.headline, "fingerprint": holds.fingerprint.as_str(),
                "changes": holds.changes, "end": holds.end.as_str(), "contributions": holds.contributions, "sign_offs": holds.sign_offs,
                "prompts": holds.prompts, "pictures": holds.pictures,
            })
        });
        Ok(Answer::new(words, json!({ "verdict": word, "at": at, "why": why, "holds": holds })).with_code(code))
    }
}
