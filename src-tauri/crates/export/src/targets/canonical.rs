//! The canonical text as a file, so that anyone can recompute a fingerprint with `sha256sum`.

use crate::disclosure::Telling;
use crate::page::PageError;
use crate::{Options, OutFile, Target, canonical};

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

    fn render(&self, of: &Telling<'_>, _: &Options) -> Result<Vec<OutFile>, PageError> {
        let path = format!("{}.canonical.md", of.article.slug);
        Ok(vec![OutFile { path, bytes: canonical(of.article, of.house).into_bytes() }])
    }
}
