//! `set`: a field or a text gets a new value. What stays the same of a text keeps its origin; the rest is typed.

use crate::Answer;
use crate::answer::Failure;
use app::{App, Asked};
use clap::Args;
use serde_json::json;

/// Give a field or a text of an article a new value
#[derive(Args)]
pub struct Set {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
    /// headline, deck, hero.alt, hero.caption, hero.credit, hero.decorative, body, qa.topic, analysis, note, slug,
    /// status, house, section, tags, date, language, byline, accountable, takeaway:ID, question:ID or answer:ID
    field: String,
    /// The new value; people as "Name, role", several separated by semicolons; tags separated by commas
    #[arg(allow_hyphen_values = true)]
    value: String,
}

impl Set {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        let asked = Asked::Set { field: self.field.clone(), value: self.value };
        let view = app.edit(&id, None, &[asked])?.view;
        let (slug, fingerprint) = (view.article.slug.as_str(), view.fingerprint.as_str());
        let words = format!("{}  {slug}  {} set\n", id, self.field);
        Ok(Answer::new(
            words,
            json!({ "id": id.as_str(), "slug": slug, "field": self.field, "fingerprint": fingerprint }),
        ))
    }
}
