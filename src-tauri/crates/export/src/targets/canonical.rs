//! The canonical text as a file, so that anyone can recompute a fingerprint with `sha256sum`.

use crate::{OutFile, Target, canonical};
use domain::{Article, Asset, HouseStyle};

/// Writes `<slug>.canonical.md`.
pub struct Canonical;

impl Target for Canonical {
    fn name(&self) -> &'static str {
        "canonical"
    }

    fn label(&self) -> &'static str {
        "Canonical text (for checking a fingerprint)"
    }

    fn is_for_readers(&self) -> bool {
        false
    }

    fn render(&self, article: &Article, house: &HouseStyle, _: &[Asset]) -> Vec<OutFile> {
        let path = format!("{}.canonical.md", article.slug);
        vec![OutFile { path, bytes: canonical(article, house).into_bytes() }]
    }
}
