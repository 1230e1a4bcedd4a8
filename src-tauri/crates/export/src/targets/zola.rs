//! Zola: the post as `<slug>/index.md` with its pictures beside it, and front matter in TOML (getzola.org/documentation/content/page).
//!
//! Zola refuses fields that it does not know, so everything that is not its own stands under `[extra]`.

use crate::disclosure::Telling;
use crate::inert::Inert;
use crate::matter::{Block, Syntax};
use crate::options::{Choice, Values};
use crate::page::PageError;
use crate::post::{DRAFT, LABEL, NOTE, Post, QA, TAKEAWAYS};
use crate::{Options, OutFile, Target};
use domain::Asset;

/// Writes `<slug>/index.md`.
pub struct Zola;

impl Target for Zola {
    fn name(&self) -> &'static str {
        "zola"
    }

    fn label(&self) -> &'static str {
        "Zola"
    }

    fn render(&self, of: &Telling<'_>, options: &Options) -> Result<Vec<OutFile>, PageError> {
        let post = Post::new(of, options, Inert::Zola);
        let article = of.article;
        let mut all = Block::default();
        all.text("title", &article.headline);
        all.text_if_any("description", &article.deck);
        if let Some(date) = &article.meta.date {
            all.date("date", date);
        }
        all.flag("draft", post.is_draft());
        all.text("slug", article.slug.as_str());
        all.text_if_any("template", options.get("template"));
        let mut tags = Block::default();
        tags.list("tags", &article.meta.tags);
        let mut extra = Block::default();
        if options.get("tags") == "extra" {
            extra.append(tags);
        } else {
            all.block("taxonomies", tags);
        }
        extra.text_if_any("language", post.language());
        extra.text_if_any("section", &article.meta.section);
        extra.blocks("authors", post.authors());
        extra.block("image", post.image("src", post.picture(Asset::link).as_deref()));
        extra.append(post.parts());
        extra.block("disclosure", post.disclosure());
        extra.block("colophon", post.colophon_for(self.name(), None));
        all.block("extra", extra);
        Ok(vec![post.file("index.md".to_owned(), &all, Syntax::Toml)])
    }

    fn choices(&self) -> &'static [Choice] {
        const TEMPLATE: Choice = Choice {
            key: "template",
            values: Values::Text { chars_max: 200 },
            default: "",
            about: "The template that the site sets it with, such as news.html; without one, page.html.",
        };
        const TAGS: Choice = Choice {
            key: "tags",
            values: Values::OneOf(&["taxonomies", "extra"]),
            default: "taxonomies",
            about: "Whether the tags stand under [taxonomies], which the site has to define, or under [extra].",
        };
        const CHOICES: &[Choice] = &[TAKEAWAYS, QA, NOTE, LABEL, DRAFT, TAGS, TEMPLATE];
        CHOICES
    }

    fn hazards(&self) -> &'static [&'static str] {
        &[
            // getzola.org/documentation/content/taxonomies
            "Zola stops at tags unless the site’s config.toml defines the taxonomy tags.",
            // getzola.org/documentation/content/shortcodes
            "Zola runs {{ name(…) }} and {% name(…) %} in a text, even inside code. They are written so that it prints them; inside code a backslash shows.",
            // getzola.org/documentation/content/page (draft)
            "Zola builds no draft, unless it is told to.",
        ]
    }

    fn shows_pictures(&self) -> bool {
        true
    }
}
