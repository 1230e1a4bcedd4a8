//! `restore`: the words of a past state come back.

use crate::Answer;
use crate::answer::Failure;
use app::{App, Error};
use clap::Args;
use domain::{Refusal, Section};
use serde_json::json;

/// Put the words of a past state back; the words of today stay in the history
#[derive(Args)]
pub struct Restore {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
    /// The name of a version, or the start of a hash that `history` shows
    version: String,
    /// Only this section: headline, deck, hero, takeaways, body, qa, analysis or note
    #[arg(long, value_name = "SECTION")]
    part: Option<String>,
}

impl Restore {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        let section = self.part.map(|name| Section::named(&name).ok_or(Refusal::BadPart(name))).transpose();
        let section = section.map_err(Error::from)?;
        let state = app.state(&id, &self.version)?;
        let view = app.restore(&id, None, &state, section)?.0.view;
        let (slug, fingerprint) = (view.article.slug.as_str(), view.fingerprint.as_str());
        let json = json!({ "id": id.as_str(), "slug": slug, "heads": view.heads.hashes(), "fingerprint": fingerprint });
        Ok(Answer::new(format!("{id}  {slug}  is as in {}\n", self.version), json))
    }
}
