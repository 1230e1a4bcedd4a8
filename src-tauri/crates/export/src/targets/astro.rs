//! Astro: an entry of a content collection, `<slug>/index.md` with its pictures beside it (docs.astro.build/en/guides/content-collections).
//!
//! The fields are those of Astro's own blog template: title, description, pubDate, heroImage, draft, tags.

use crate::disclosure::Telling;
use crate::inert::Inert;
use crate::matter::{Block, Syntax};
use crate::options::Choice;
use crate::page::PageError;
use crate::post::{DRAFT, LABEL, LAYOUT, NOTE, Post, QA, TAKEAWAYS};
use crate::{Options, OutFile, Target};

/// Writes `<slug>/index.md`.
pub struct Astro;

impl Target for Astro {
    fn name(&self) -> &'static str {
        "astro"
    }

    fn label(&self) -> &'static str {
        "Astro (content collection)"
    }

    fn render(&self, of: &Telling<'_>, options: &Options) -> Result<Vec<OutFile>, PageError> {
        let post = Post::new(of, options, Inert::AsItIs);
        let article = of.article;
        let mut all = Block::default();
        all.text_if_any("layout", options.get("layout"));
        all.text("title", &article.headline);
        all.text("slug", article.slug.as_str());
        all.text_if_any("description", &article.deck);
        if let Some(date) = &article.meta.date {
            all.date("pubDate", date);
        }
        all.flag("draft", post.is_draft());
        all.text_if_any("lang", post.language());
        all.text_if_any("category", &article.meta.section);
        all.list("tags", &article.meta.tags);
        // A schema's `image()` takes only a path that begins so, and reads the file.
        let picture = post.picture(|picture| format!("./{}", picture.link()));
        if let Some(picture) = &picture {
            all.text("heroImage", picture);
        }
        all.block("hero", post.image("src", None));
        all.blocks("authors", post.authors());
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
            // docs.astro.build/en/guides/content-collections/#defining-the-collection-schema
            "A collection’s schema decides which fields an entry must have: Astro’s own blog template asks for description and pubDate.",
            // docs.astro.build/en/guides/content-collections/#filtering-collection-queries
            "Astro knows no drafts by itself: the site’s queries have to leave out what says draft: true.",
            // docs.astro.build/en/guides/images/#images-in-markdown-files
            "Astro stops at a picture that a text links to and that does not lie beside it.",
            // docs.astro.build/en/reference/configuration-reference/#markdownsmartypants
            "Astro sets straight quotes and dashes as typographic ones unless the site sets markdown.smartypants to false.",
        ]
    }

    fn shows_pictures(&self) -> bool {
        true
    }
}
