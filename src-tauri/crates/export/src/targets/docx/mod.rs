//! Word: the article as a document that any word processor opens, its pictures in it (ECMA-376, the transitional form).
//!
//! Headline and deck are title and subtitle; headings, lists, quotations, code and tables have the styles that word processors know
//! them by. What a tool had a part in stands in content controls that say so, and in the properties of the file.

mod body;
mod package;

use crate::disclosure::Telling;
use crate::options::{ATTRIBUTES, Choice, Options};
use crate::page::PageError;
use crate::target::Placed;
use crate::{OutFile, Target, story, zip};
use domain::Asset;

/// Writes `<slug>.docx`.
pub struct Docx;

impl Target for Docx {
    fn name(&self) -> &'static str {
        "docx"
    }

    fn label(&self) -> &'static str {
        "Word document"
    }

    /// The parts of the document, which [`Target::packed`] makes one file of.
    fn render(&self, of: &Telling<'_>, options: &Options) -> Result<Vec<OutFile>, PageError> {
        let story = story::story(of)?;
        let body = body::body(of, &story, options.get("attributes") != "none");
        Ok(package::parts(of, &body))
    }

    fn choices(&self) -> &'static [Choice] {
        const { &[ATTRIBUTES] }
    }

    fn shows_markup_as_text(&self) -> bool {
        true
    }

    fn hazards(&self) -> &'static [&'static str] {
        &[
            "WebP pictures are in the document, but Word shows them only from 2024 on; pictures at addresses elsewhere are links.",
        ]
    }

    fn shows_pictures(&self) -> bool {
        true
    }

    fn picture(&self, _: &Telling<'_>, _: &Options, picture: &Asset) -> Placed {
        Placed { path: format!("word/{}", media(picture)), link: media(picture) }
    }

    fn is_packed(&self) -> bool {
        true
    }

    fn packed(&self, of: &Telling<'_>, files: &[OutFile]) -> Vec<OutFile> {
        vec![OutFile { path: format!("{}.docx", of.article.slug), bytes: zip::archive(files) }]
    }
}

/// Where a picture is, as the document's text refers to it.
fn media(picture: &Asset) -> String {
    format!("media/{}.{}", picture.hash.short(), picture.format.ending())
}
