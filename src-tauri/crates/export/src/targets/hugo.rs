//! Hugo: a page bundle, the post as `<slug>/index.md` with its pictures beside it (gohugo.io/content-management/page-bundles).
//!
//! Fields of Hugo's own at the top, everything else under `params` (gohugo.io/content-management/front-matter): a name of ours can
//! never become one of Hugo's.

use crate::disclosure::Telling;
use crate::inert::Inert;
use crate::matter::{Block, Syntax};
use crate::options::{Choice, Values};
use crate::page::PageError;
use crate::post::{DRAFT, LABEL, LAYOUT, NOTE, Post, QA, TAKEAWAYS};
use crate::{Options, OutFile, Target};
use domain::Asset;

/// Writes `<slug>/index.md`.
pub struct Hugo;

impl Target for Hugo {
    fn name(&self) -> &'static str {
        "hugo"
    }

    fn label(&self) -> &'static str {
        "Hugo (page bundle)"
    }

    fn render(&self, of: &Telling<'_>, options: &Options) -> Result<Vec<OutFile>, PageError> {
        let post = Post::new(of, options, Inert::Hugo);
        let article = of.article;
        let picture = post.picture(Asset::link);
        let mut all = Block::default();
        all.text("title", &article.headline);
        all.text("slug", article.slug.as_str());
        all.text_if_any("description", &article.deck);
        if let Some(date) = &article.meta.date {
            all.date("date", date);
        }
        all.flag("draft", post.is_draft());
        all.text_if_any("layout", options.get("layout"));
        all.list(
            "categories",
            &Some(article.meta.section.clone()).filter(|it| !it.is_empty()).into_iter().collect::<Vec<_>>(),
        );
        all.list("tags", &article.meta.tags);
        all.list("images", &picture.iter().cloned().collect::<Vec<_>>()); // for Hugo's own Open Graph template
        let mut params = Block::default();
        params.text_if_any("language", post.language());
        params.blocks("authors", post.authors());
        params.block("image", post.image("src", picture.as_deref()));
        params.append(post.parts());
        params.block("disclosure", post.disclosure());
        params.block("colophon", post.colophon_for(self.name(), None));
        all.block("params", params);
        let syntax = if options.get("format") == "toml" { Syntax::Toml } else { Syntax::Yaml };
        Ok(vec![post.file("index.md".to_owned(), &all, syntax)])
    }

    fn choices(&self) -> &'static [Choice] {
        const FORMAT: Choice = Choice {
            key: "format",
            values: Values::OneOf(&["yaml", "toml"]),
            default: "yaml",
            about: "What the front matter is written in.",
        };
        const CHOICES: &[Choice] = &[TAKEAWAYS, QA, NOTE, LABEL, DRAFT, FORMAT, LAYOUT];
        CHOICES
    }

    fn hazards(&self) -> &'static [&'static str] {
        &[
            // gohugo.io/content-management/shortcodes
            "Hugo runs shortcodes in a text, even inside code. They are written so that it prints them; one that is never closed, and one in the front matter, shows a backslash where it stands inside code.",
            // gohugo.io/getting-started/configuration-markup (goldmark.renderer.unsafe)
            "Hugo leaves out HTML that stands in a text unless the site sets markup.goldmark.renderer.unsafe.",
            // gohugo.io/getting-started/configuration-markup (goldmark.extensions.typographer)
            "Hugo sets straight quotes and dashes as typographic ones unless the site turns the typographer off.",
            // gohugo.io/getting-started/usage (draft, future and expired content)
            "Hugo builds no draft and nothing dated in the future, unless it is told to.",
            // github.com/gohugoio/hugo/issues/11055
            "Before version 0.123 Hugo keeps what stands under params one level lower: .Params.params.disclosure.",
        ]
    }

    fn shows_pictures(&self) -> bool {
        true
    }
}
