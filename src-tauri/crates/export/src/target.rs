//! What a target is, and the one list of them.

use crate::disclosure::Telling;
use crate::options::{Choice, Options};
use crate::page::PageError;
use crate::targets::astro::Astro;
use crate::targets::beehiiv::Beehiiv;
use crate::targets::canonical::Canonical;
use crate::targets::docx::Docx;
use crate::targets::eleventy::Eleventy;
use crate::targets::ghost::Ghost;
use crate::targets::html::Html;
use crate::targets::html_fragment::HtmlFragment;
use crate::targets::hugo::Hugo;
use crate::targets::jekyll::Jekyll;
use crate::targets::json::WholeArticle;
use crate::targets::markdown::Markdown;
use crate::targets::ninjs::Ninjs;
use crate::targets::wordpress::WordPress;
use crate::targets::zola::Zola;
use domain::{Asset, HouseStyle, Refusal};

/// Somewhere an article can go: it knows which files that place wants, and what that place does to them.
pub trait Target: Sync {
    /// The word the terminal and the contract use.
    fn name(&self) -> &'static str;
    /// The words a person chooses it by.
    fn label(&self) -> &'static str;
    /// The files, by paths inside the folder of [`Target::folder`]; the article's text comes first. The pictures that the
    /// library has are named in `of`, and whoever holds the library copies them to [`Target::picture`].
    fn render(&self, of: &Telling<'_>, options: &Options) -> Result<Vec<OutFile>, PageError>;
    /// What can be chosen about it.
    fn choices(&self) -> &'static [Choice] {
        &[]
    }
    /// How long that place lets a text be.
    fn limits(&self) -> &'static [Limit] {
        &[]
    }
    /// What that place takes nothing without, of `headline` and `date`.
    fn needs(&self) -> &'static [&'static str] {
        &[]
    }
    /// Whether raw HTML in the article's Markdown reaches readers as it was typed, tags and all.
    fn shows_markup_as_text(&self) -> bool {
        false
    }
    /// What that place does with what it gets, for whoever sends it there: one sentence each, in English.
    fn hazards(&self) -> &'static [&'static str] {
        &[]
    }
    /// The folder of this article's files, inside the one that a person chose; empty for that one itself, where a place
    /// wants its files spread over a site.
    fn folder(&self, of: &Telling<'_>, _: &Options) -> String {
        of.article.slug.to_string()
    }
    /// Where a picture's file goes, and how the text links to it.
    fn picture(&self, _: &Telling<'_>, _: &Options, picture: &Asset) -> Placed {
        Placed { path: picture.link(), link: picture.link() }
    }
    /// Whether all of its files, pictures and all, are one file in the end.
    fn is_packed(&self) -> bool {
        false
    }
    /// That file, of what [`Target::render`] made and the pictures where [`Target::picture`] says.
    fn packed(&self, _: &Telling<'_>, files: &[OutFile]) -> Vec<OutFile> {
        files.to_vec()
    }
    /// Whether readers get what it writes. What only helps to verify leaves in any state.
    fn is_for_readers(&self) -> bool {
        true
    }
    /// Whether its file can say behind its text who wrote which words.
    fn carries_authorship(&self) -> bool {
        false
    }
    /// Whether its files link to pictures, so that those must lie where [`Target::picture`] says.
    fn shows_pictures(&self) -> bool {
        false
    }
}

/// A file on its way out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutFile {
    /// Path inside the article's folder, with `/` between names and never leaving the folder.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Where a picture lies, and how it is reached from the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Path inside the article's folder.
    pub path: String,
    /// What stands in the text.
    pub link: String,
}

/// How long a text may be at a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// Of which text, as the kind of a part or a field is written: `headline`, `deck`, `hero.alt`, `slug`.
    pub of: &'static str,
    /// In characters (Unicode scalar values).
    pub chars_max: u32,
    /// What the place calls the field: `feature_image_alt`.
    pub called: &'static str,
}

/// Every target, in the order in which they are offered.
pub const TARGETS: &[&dyn Target] = &[
    &Markdown,
    &Hugo,
    &Jekyll,
    &Eleventy,
    &Astro,
    &Zola,
    &Html,
    &HtmlFragment,
    &WordPress,
    &Ghost,
    &Beehiiv,
    &WholeArticle,
    &Ninjs,
    &Docx,
    &Canonical,
];

/// The target of this name.
#[must_use]
pub fn target(name: &str) -> Option<&'static dyn Target> {
    TARGETS.iter().copied().find(|t| t.name() == name)
}

/// What is chosen about a target: by itself, by the house style, and for this export alone.
pub fn options(target: &dyn Target, house: &HouseStyle, chosen: &[(String, String)]) -> Result<Options, Refusal> {
    Options::new(target.name(), target.choices(), house, chosen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_is_found_by_its_name() {
        for known in TARGETS {
            assert_eq!(target(known.name()).map(Target::label), Some(known.label()));
        }
        assert!(target("fax").is_none());
    }

    #[test]
    fn what_holds_where_nobody_chooses_is_among_what_may_be_chosen() {
        let plain = HouseStyle::built_in("plain").expect("it comes with us");
        for target in TARGETS {
            let own: Vec<(String, String)> =
                target.choices().iter().map(|choice| (choice.key.to_owned(), choice.default.to_owned())).collect();
            assert!(options(*target, &plain, &own).is_ok(), "{}", target.name());
        }
    }
}
