//! Markdown with front matter: what static site generators take, and what comes back without losing a word.
//!
//! The front matter has the usual names, so that a site without a target of its own finds title, date, authors, tags and
//! picture where it looks for them. Then the sections in the order of the house style, each under the house's label; the headline is
//! the front matter's `title` and stands nowhere else. The text of body, analysis, answers and note is written exactly as it is.

use crate::disclosure::Telling;
use crate::inert::Inert;
use crate::matter::{Block, Syntax};
use crate::options::Choice;
use crate::page::PageError;
use crate::post::{LABEL, NOTE, Post, QA, TAKEAWAYS};
use crate::{Options, OutFile, Target};
use domain::Asset;

/// Writes `<slug>.md`.
pub struct Markdown;

impl Target for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn label(&self) -> &'static str {
        "Markdown with front matter"
    }

    fn render(&self, of: &Telling<'_>, options: &Options) -> Result<Vec<OutFile>, PageError> {
        let post = Post::new(of, options, Inert::AsItIs);
        let article = of.article;
        let mut all = Block::default();
        all.text("title", &article.headline);
        all.text("slug", article.slug.as_str());
        all.text_if_any("description", &article.deck);
        if let Some(date) = &article.meta.date {
            all.text("date", date);
        }
        all.text_if_any("language", post.language());
        all.text_if_any("section", &article.meta.section);
        all.text("status", article.status.name());
        all.blocks("authors", post.authors());
        all.list("tags", &article.meta.tags);
        all.block("image", post.image("src", post.picture(Asset::link).as_deref()));
        all.append(post.parts());
        let mut ours = post.colophon();
        ours.block("disclosure", post.disclosure());
        all.block("colophon", ours);
        Ok(vec![post.file(format!("{}.md", article.slug), &all, Syntax::Yaml)])
    }

    fn choices(&self) -> &'static [Choice] {
        const CHOICES: &[Choice] =
            &[TAKEAWAYS, QA, Choice { default: "body", ..NOTE }, Choice { default: "body", ..LABEL }];
        CHOICES
    }

    fn carries_authorship(&self) -> bool {
        true
    }

    fn shows_pictures(&self) -> bool {
        true
    }
}
