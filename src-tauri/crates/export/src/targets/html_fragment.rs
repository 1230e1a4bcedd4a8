//! The article alone, as one `<article>`, for a page that is somebody else's.

use super::html::published;
use crate::disclosure::{Telling, head};
use crate::options::{ATTRIBUTES, Choice, Options};
use crate::page::PageError;
use crate::{OutFile, Target};

/// Writes `<slug>.html`, and `head.html` with what belongs into the head of the page around it.
pub struct HtmlFragment;

impl Target for HtmlFragment {
    fn name(&self) -> &'static str {
        "html-fragment"
    }

    fn label(&self) -> &'static str {
        "HTML without a page around it"
    }

    fn render(&self, of: &Telling<'_>, options: &Options) -> Result<Vec<OutFile>, PageError> {
        let page = published(of, options.get("attributes"), false)?;
        Ok(vec![
            OutFile { path: format!("{}.html", of.article.slug), bytes: format!("{}\n", page.content).into_bytes() },
            OutFile { path: "head.html".to_owned(), bytes: head::elements(of).into_bytes() },
        ])
    }

    fn choices(&self) -> &'static [Choice] {
        const { &[ATTRIBUTES] }
    }

    fn hazards(&self) -> &'static [&'static str] {
        &["What is in head.html reaches machines only in the head of the page around it."]
    }

    fn shows_markup_as_text(&self) -> bool {
        true
    }

    fn shows_pictures(&self) -> bool {
        true
    }
}
