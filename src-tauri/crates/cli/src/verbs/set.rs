//! `set`: a field or a text gets a new value. What stays the same of a text keeps its origin; the rest is typed. The hero
//! is set to a file, which the library takes in.

use crate::Answer;
use crate::answer::Failure;
use app::{App, Asked};
use clap::Args;
use contract::picture::OfferView;
use serde_json::json;
use std::path::Path;

/// Give a field or a text of an article a new value
#[derive(Args)]
pub struct Set {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
    /// headline, deck, hero.alt, hero.caption, hero.credit, hero.rights, hero (a picture’s file), hero.asset,
    /// hero.source_type, hero.decorative, hero.resembles_real, hero.subject_covered, hero.appears_authentic,
    /// hero.more_than_minor_edit, hero.artistic_work, hero.label_in_image (yes, no or unanswered), body, qa.topic, analysis, note, slug,
    /// status, house, section, tags, date, due, language, byline, accountable, takeaway:ID, question:ID or answer:ID
    field: String,
    /// The new value; people as "Name, role", several separated by semicolons; tags separated by commas
    #[arg(allow_hyphen_values = true)]
    value: String,
}

impl Set {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        let mut offers = Vec::new();
        let asked = if self.field == "hero" && !self.value.is_empty() {
            let picture = app.add_picture(Path::new(&self.value))?;
            offers = picture.offers;
            Asked::Set { field: "hero.asset".to_owned(), value: picture.asset.hash.to_string() }
        } else {
            let field = if self.field == "hero" { "hero.asset".to_owned() } else { self.field.clone() };
            Asked::Set { field, value: self.value }
        };
        let view = app.edit(&id, None, &[asked])?.view;
        let (slug, fingerprint) = (view.article.slug.as_str(), view.fingerprint.as_str());
        let mut words = format!("{}  {slug}  {} set\n", id, self.field);
        for offer in &offers {
            let (field, value) = (offer.kind.field(), &offer.value);
            words += &format!("  the file says {}: {value}  ({})\n", offer.kind.name(), offer.found_in);
            words += &format!("    to take it: set {slug} {field} {}\n", quoted(value));
        }
        let offers: Vec<OfferView> = offers.iter().map(Into::into).collect();
        Ok(Answer::new(
            words,
            json!({
                "id": id.as_str(), "slug": slug, "field": self.field, "fingerprint": fingerprint, "offers": offers,
            }),
        ))
    }
}

/// A value as a shell takes it: single quotes hold everything but themselves.
fn quoted(value: &str) -> String {
    format!("'{}'", value.replace('\'', "'\\''"))
}
