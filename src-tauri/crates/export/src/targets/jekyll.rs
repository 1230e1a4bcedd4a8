//! Jekyll: `_posts/YYYY-MM-DD-slug.md`, and its pictures in `assets/<slug>/` (jekyllrb.com/docs/posts). Both lie in the folder of the
//! site, which is the one to choose.
//!
//! `render_with_liquid: false` (jekyllrb.com/docs/liquid/tags, since 4.0) keeps Liquid from running what an author wrote.

use crate::disclosure::Telling;
use crate::inert::Inert;
use crate::matter::{Block, Syntax};
use crate::options::{Choice, Values};
use crate::page::PageError;
use crate::post::{DRAFT, LABEL, LAYOUT, NOTE, Post, QA, TAKEAWAYS};
use crate::target::Placed;
use crate::{Options, OutFile, Target};
use domain::Asset;

/// Writes `_posts/YYYY-MM-DD-slug.md`; a draft without a date goes to `_drafts/slug.md`, where it needs none.
pub struct Jekyll;

impl Target for Jekyll {
    fn name(&self) -> &'static str {
        "jekyll"
    }

    fn label(&self) -> &'static str {
        "Jekyll (post)"
    }

    fn render(&self, of: &Telling<'_>, options: &Options) -> Result<Vec<OutFile>, PageError> {
        let article = of.article;
        let links: Vec<String> = of.pictures.iter().map(Asset::link).collect();
        let folder = format!("{}/assets/{}/", options.get("base"), article.slug);
        let post = Post::new(of, options, Inert::Jekyll { folder: &folder, links: &links });
        let draft = post.is_draft();
        let path = match article.meta.date.as_deref().and_then(|date| date.get(..DAY.len())) {
            Some(day) => format!("_posts/{day}-{}.md", article.slug),
            None if draft => format!("_drafts/{}.md", article.slug),
            None => return Err(PageError::NoDate(self.label())),
        };
        let mut all = Block::default();
        all.text_if_any("layout", options.get("layout"));
        all.text("title", &article.headline);
        all.text("slug", article.slug.as_str());
        all.text_if_any("description", &article.deck);
        if let Some(date) = &article.meta.date {
            all.date("date", date);
        }
        if draft {
            all.flag("published", false);
        }
        all.text_if_any("lang", post.language());
        all.list(
            "categories",
            &Some(article.meta.section.clone()).filter(|it| !it.is_empty()).into_iter().collect::<Vec<_>>(),
        );
        all.list("tags", &article.meta.tags);
        all.flag("render_with_liquid", false);
        all.blocks("authors", post.authors());
        let picture = post.picture(|picture| self.picture(of, options, picture).link);
        all.block("image", post.image("path", picture.as_deref())); // as jekyll-seo-tag reads it
        all.append(post.parts());
        let mut ours = post.colophon_for(self.name(), Some(&folder));
        ours.block("disclosure", post.disclosure());
        all.block("colophon", ours);
        Ok(vec![post.file(path, &all, Syntax::Yaml)])
    }

    fn choices(&self) -> &'static [Choice] {
        const BASE: Choice = Choice {
            key: "base",
            values: Values::Text { chars_max: 200 },
            default: "",
            about: "What stands before links to pictures where the site is not at the root of its address: its baseurl, such as /blog.",
        };
        const CHOICES: &[Choice] = &[TAKEAWAYS, QA, NOTE, LABEL, DRAFT, Choice { default: "post", ..LAYOUT }, BASE];
        CHOICES
    }

    fn hazards(&self) -> &'static [&'static str] {
        &[
            // jekyllrb.com/docs/posts: a post's file name begins with its date
            "Jekyll takes no post without a date; an article without one can leave as a draft only.",
            // jekyllrb.com/docs/front-matter (published), jekyllrb.com/docs/configuration/options (future)
            "Jekyll builds no draft (--unpublished, --drafts) and nothing dated in the future (--future), unless it is told to.",
            // kramdown.gettalong.org/syntax.html: math blocks, definition lists, abbreviations
            "Jekyll’s kramdown reads $$ as mathematics, and a line that begins with a colon as a definition, where other Markdown prints them.",
            // kramdown.gettalong.org/syntax.html: typographic symbols
            "Jekyll’s kramdown sets straight quotes, dashes and dots as typographic ones.",
            // jekyllrb.com/docs/permalinks: :categories
            "The section is the post’s category, and Jekyll’s usual addresses begin with it.",
        ]
    }

    fn folder(&self, _: &Telling<'_>, _: &Options) -> String {
        String::new()
    }

    fn picture(&self, of: &Telling<'_>, options: &Options, picture: &Asset) -> Placed {
        let name = picture.link().replacen("assets/", &format!("assets/{}/", of.article.slug), 1);
        Placed { link: format!("{}/{name}", options.get("base")), path: name }
    }

    fn shows_pictures(&self) -> bool {
        true
    }
}

/// The shape of the day that a post's file name begins with.
const DAY: &str = "YYYY-MM-DD";
