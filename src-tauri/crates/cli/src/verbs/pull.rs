//! `pull`: posts of a site as articles of the library, with what was lost.

use crate::answer::Failure;
use crate::verbs::site::secret;
use crate::{Answer, NAME};
use app::App;
use clap::Args;
use serde_json::{Value, json};

/// Bring posts of a WordPress or Ghost site in as articles; without posts, list those changed last
#[derive(Args)]
pub struct Pull {
    /// The site, as `site list` shows it
    site: String,
    /// Ids of posts, or the ends of their addresses
    posts: Vec<String>,
    /// House style [default: the library’s]
    #[arg(long, value_name = "NAME")]
    house: Option<String>,
    /// Read the site’s secret from standard input, for this time alone
    #[arg(long)]
    secret: bool,
}

impl Pull {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let site = app.locked(&self.site)?;
        if self.secret {
            site.hold_secret(secret()?)?;
        }
        if self.posts.is_empty() {
            let posts = site.posts()?;
            let words = posts
                .iter()
                .map(|post| format!("{:<26} {:<10} {:<20} {}\n", post.remote, post.status, post.changed, post.title));
            let words: String = words.collect();
            let json: Vec<Value> = posts
                .iter()
                .map(|post| {
                    json!({
                        "id": post.remote, "title": post.title, "slug": post.slug, "status": post.status,
                        "changed": post.changed, "link": post.link,
                    })
                })
                .collect();
            return Ok(Answer::new(words, json));
        }
        let (mut words, mut json, mut messages) = (String::new(), Vec::new(), Vec::new());
        for post in &self.posts {
            let pulled = app.pull(site.site.id.as_str(), post, self.house.as_deref())?.perform()?;
            let arrived = app.keep_pulled(pulled)?.arrived;
            words += &format!("{}  {}\n", arrived.id, arrived.slug);
            let told = arrived.uncertain.iter().chain(&arrived.dropped);
            messages.extend(told.map(|told| format!("{NAME}: {}: {told}", arrived.slug)));
            json.push(json!({
                "id": arrived.id.as_str(), "slug": arrived.slug.as_str(), "file": arrived.file, "parts": arrived.parts,
                "uncertain": arrived.uncertain, "dropped": arrived.dropped,
            }));
        }
        Ok(Answer::new(words, json).saying(messages))
    }
}
