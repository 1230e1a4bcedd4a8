//! A saved source: what somebody else said, kept as it stood when it was saved.

use crate::{Id, Moment, Refusal};

/// The most characters that a title or an address may have.
pub const TITLE_CHARS_MAX: usize = 500;

/// The most characters that a clip may have: some 60 pages.
pub const CLIP_CHARS_MAX: usize = 200_000;

/// Where words were quoted from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The origin `r:<id>` of words points here.
    pub id: Id,
    /// What it is called; never blank where there is no address.
    pub title: String,
    /// Where it stands, as http or https; may be empty, for what was said or printed.
    pub url: String,
    /// The words that were saved from it; may be empty.
    pub clip: String,
    /// Who saved it.
    pub added_by: Id,
    /// When it was saved.
    pub at: Moment,
}

impl Source {
    /// Refuses what nobody could find again: no title and no address, or an address that leads nowhere.
    pub fn check(&self) -> Result<(), Refusal> {
        let long = |text: &str, max: usize| text.chars().count() > max;
        if long(&self.title, TITLE_CHARS_MAX) || long(&self.url, TITLE_CHARS_MAX) {
            return Err(Refusal::TooLong { max: TITLE_CHARS_MAX });
        }
        if long(&self.clip, CLIP_CHARS_MAX) {
            return Err(Refusal::TooLong { max: CLIP_CHARS_MAX });
        }
        if self.title.trim().is_empty() && self.url.is_empty() {
            return Err(Refusal::NamelessSource);
        }
        let address = ["http://", "https://"].iter().find_map(|scheme| self.url.strip_prefix(scheme));
        let leads = address.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace));
        if self.url.is_empty() || leads {
            Ok(())
        } else {
            Err(Refusal::BadAddress(self.url.chars().take(80).collect()))
        }
    }

    /// What it is called; without a title, its address.
    #[must_use]
    pub fn name(&self) -> &str {
        if self.title.trim().is_empty() { &self.url } else { &self.title }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(title: &str, url: &str, fine: bool) {
        let id = || Id::parse("one").expect("a fine id");
        let source = Source {
            id: id(),
            title: title.into(),
            url: url.into(),
            clip: String::new(),
            added_by: id(),
            at: Moment(0),
        };
        assert_eq!(source.check().is_ok(), fine, "{title:?} at {url:?}");
    }

    #[test]
    fn a_source_can_be_found_again() {
        check("Minutes of the council, 3 March", "", true);
        check("", "https://vell.example/minutes", true);
        check("", "", false);
        check("  ", "", false);
        check("Minutes", "javascript:alert(1)", false);
        check("Minutes", "https://", false);
        check("Minutes", "https://vell.example/a b", false);
        check(&"m".repeat(TITLE_CHARS_MAX + 1), "", false);
    }
}
