//! Eleventy: the post as `<slug>/index.md`, its pictures beside it, for the site's input folder (11ty.dev/docs/data-frontmatter).
//!
//! `templateEngineOverride: md` (11ty.dev/docs/languages/#templateengineoverride-examples) keeps Liquid and Nunjucks from running what an
//! author wrote.

use crate::disclosure::Telling;
use crate::inert::Inert;
use crate::matter::{Block, Syntax};
use crate::options::Choice;
use crate::page::PageError;
use crate::post::{DRAFT, LABEL, LAYOUT, NOTE, Post, QA, TAKEAWAYS};
use crate::{Options, OutFile, Target};
use domain::Asset;

/// Writes `<slug>/index.md`.
pub struct Eleventy;

impl Target for Eleventy {
    fn name(&self) -> &'static str {
        "eleventy"
    }

    fn label(&self) -> &'static str {
        "Eleventy"
    }

    fn render(&self, of: &Telling<'_>, options: &Options) -> Result<Vec<OutFile>, PageError> {
        let post = Post::new(of, options, Inert::AsItIs);
        let article = of.article;
        let mut all = Block::default();
        all.text_if_any("layout", options.get("layout"));
        all.text("templateEngineOverride", "md");
        all.text("title", &article.headline);
        all.text("slug", article.slug.as_str());
        all.text_if_any("description", &article.deck);
        if let Some(date) = &article.meta.date {
            all.date("date", date);
        }
        if post.is_draft() {
            all.flag("draft", true);
        }
        all.text_if_any("lang", post.language());
        all.text_if_any("section", &article.meta.section);
        all.list("tags", &article.meta.tags);
        all.blocks("authors", post.authors());
        all.block("image", post.image("src", post.picture(Asset::link).as_deref()));
        all.append(post.parts());
        let mut ours = post.colophon_for(self.name(), None);
        ours.block("disclosure", post.disclosure());
        all.block("colophon", ours);
        Ok(vec![post.file("index.md".to_owned(), &all, Syntax::Yaml)])
    }

    fn choices(&self) -> &'static [Choice] {
        const CHOICES: &[Choice] = &[TAKEAWAYS, QA, NOTE, LABEL, DRAFT, LAYOUT];
        CHOICES
    }

    fn hazards(&self) -> &'static [&'static str] {
        &[
            // 11ty.dev/docs/copy
            "Eleventy copies pictures only if the site’s configuration says so: addPassthroughCopy for the folders assets.",
            // 11ty.dev/docs/quicktips/draft-posts
            "Eleventy knows no drafts by itself: a site’s configuration has to leave out what says draft: true.",
            // 11ty.dev/docs/collections
            "Every tag is a collection of the site, and a collection of that name may exist already.",
        ]
    }

    fn shows_pictures(&self) -> bool {
        true
    }
}
