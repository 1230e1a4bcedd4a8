//! What a target is, and the one list of them.

use crate::targets::canonical::Canonical;
use crate::targets::markdown::Markdown;
use domain::{Article, Asset, HouseStyle};

/// Somewhere an article can go: it knows which files that place wants.
pub trait Target: Sync {
    /// The word the terminal and the contract use.
    fn name(&self) -> &'static str;
    /// The words a person chooses it by.
    fn label(&self) -> &'static str;
    /// The files, all of them inside the article's own folder. `pictures` are those of the article that the library
    /// has: they are named, and whoever holds the library copies them to where their links lead.
    fn render(&self, article: &Article, house: &HouseStyle, pictures: &[Asset]) -> Vec<OutFile>;
    /// Whether readers get what it writes. What only helps to verify leaves in any state.
    fn is_for_readers(&self) -> bool {
        true
    }
    /// Whether its file can say behind its text who wrote which words.
    fn carries_authorship(&self) -> bool {
        false
    }
    /// Whether its files link to pictures, so that those must lie beside them.
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

/// Every target, in the order in which they are offered.
pub const TARGETS: &[&dyn Target] = &[&Markdown, &Canonical];

/// The target of this name.
#[must_use]
pub fn target(name: &str) -> Option<&'static dyn Target> {
    TARGETS.iter().copied().find(|t| t.name() == name)
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
}
