//! A site: somewhere an article is sent, as a person has set it up. What opens it is a secret, and no part of this.

use crate::{Id, Refusal};

/// Longest name of a site, in characters.
pub const NAME_CHARS_MAX: usize = 60;
/// Longest address, account or choice, in characters.
pub const TEXT_CHARS_MAX: usize = 2_000;

/// Somewhere an article is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Stays the same when the name changes: the secret is kept under it.
    pub id: Id,
    /// What people call it.
    pub name: String,
    /// What answers there.
    pub kind: SiteKind,
    /// `https://…`, or the folder of a repository.
    pub address: String,
    /// The account; empty where the secret says it all.
    pub user: String,
    /// What else is chosen: the folder and the export target of a repository.
    pub options: Vec<(String, String)>,
}

worded! {
    /// What answers at a site.
    "kind of site" SiteKind {
        /// WordPress with its REST API, opened by an application password.
        WordPress = "wordpress",
        /// Ghost with its Admin API, opened by the key of a custom integration.
        Ghost = "ghost",
        /// Any program that takes the article as JSON, signed with a shared secret.
        Webhook = "webhook",
        /// A folder that git keeps: the article is written into it and committed.
        Git = "git",
    }
}

impl Site {
    /// The same, if it can be kept: trimmed, with a name and an address on one line each.
    pub fn checked(mut self) -> Result<Self, Refusal> {
        self.name = one_line(&self.name);
        self.address = self.address.trim().trim_end_matches('/').to_owned();
        self.user = one_line(&self.user);
        self.options.retain(|(_, value)| !value.trim().is_empty());
        if self.name.is_empty() || self.name.chars().count() > NAME_CHARS_MAX {
            return Err(Refusal::BadSiteName { max: NAME_CHARS_MAX });
        }
        let texts = [&self.address, &self.user].into_iter().chain(self.options.iter().map(|(_, value)| value));
        if texts.into_iter().any(|text| text.chars().count() > TEXT_CHARS_MAX || text.chars().any(char::is_control)) {
            return Err(Refusal::TooLong { max: TEXT_CHARS_MAX });
        }
        if self.address.is_empty() {
            return Err(Refusal::NoSiteAddress(self.kind.name()));
        }
        if self.kind == SiteKind::WordPress && self.user.is_empty() {
            return Err(Refusal::NoSiteUser);
        }
        if let Some((key, _)) = self.options.iter().find(|(key, _)| !self.kind.options().contains(&key.as_str())) {
            let known = self.kind.options().join(", ");
            return Err(Refusal::NoSiteOption { kind: self.kind.name(), key: key.chars().take(80).collect(), known });
        }
        Ok(self)
    }

    /// What is chosen under a key; empty where nothing is.
    #[must_use]
    pub fn option(&self, key: &str) -> &str {
        self.options.iter().find(|(known, _)| known == key).map_or("", |(_, value)| value)
    }
}

impl SiteKind {
    /// What can be chosen beside address and account.
    #[must_use]
    pub fn options(self) -> &'static [&'static str] {
        match self {
            Self::Git => &["folder", "target"],
            Self::WordPress | Self::Ghost | Self::Webhook => &[],
        }
    }

    /// Whether it is opened by a secret.
    #[must_use]
    pub fn needs_secret(self) -> bool {
        self != Self::Git
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(name: &str, kind: SiteKind, address: &str, user: &str) -> Result<Site, Refusal> {
        let id = Id::parse("s1").expect("an id");
        Site { id, name: name.into(), kind, address: address.into(), user: user.into(), options: Vec::new() }.checked()
    }

    #[test]
    fn a_site_is_kept_tidy_and_refused_when_something_is_missing() {
        let kept = site("  The  desk ", SiteKind::WordPress, " https://x.example/ ", "ada").expect("complete");
        assert_eq!((kept.name.as_str(), kept.address.as_str()), ("The desk", "https://x.example"));
        assert!(site("", SiteKind::Ghost, "https://x.example", "").is_err(), "without a name");
        assert!(site("x", SiteKind::Ghost, " ", "").is_err(), "without an address");
        assert!(site("x", SiteKind::WordPress, "https://x.example", "").is_err(), "WordPress knows accounts");
        assert!(site("x", SiteKind::Ghost, "https://x.example", "").is_ok());
    }

    #[test]
    fn only_a_repository_has_a_folder() {
        let mut kept = site("x", SiteKind::Git, "/srv/site", "").expect("complete");
        kept.options = vec![("folder".into(), "content".into())];
        assert_eq!(kept.clone().checked().expect("complete").option("folder"), "content");
        kept.kind = SiteKind::Ghost;
        assert!(kept.checked().is_err());
    }
}
