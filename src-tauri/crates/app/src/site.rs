//! Set up the sites that articles are sent to. What opens one is kept by the desktop, or for this run alone; the library
//! never has it. Whatever asks the desktop or a site is planned here and done beside whoever writes, because it may wait.

use crate::App;
use crate::error::Error;
use crate::folder::{self, Existing};
use domain::{Id, Refusal, Site, SiteKind};
use publish::{Greeting, Kept, Patience, Place, Secret, Vault};
use std::path::Path;
use std::sync::Arc;

/// A site as a person describes it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of a site")]
pub struct SiteAsked {
    pub name: String,
    pub kind: SiteKind,
    pub address: String,
    pub user: String,
    pub options: Vec<(String, String)>,
}

/// A site with the way to its secret. Needs no library.
#[derive(Clone)]
pub struct Locked {
    /// The site.
    pub site: Site,
    vault: Arc<Vault>,
    patience: Patience,
}

impl App {
    /// The sites, by name.
    pub fn sites(&self) -> Result<Vec<Site>, Error> {
        Ok(self.store.sites()?)
    }

    /// The site of this name or id.
    pub fn site(&self, name: &str) -> Result<Site, Error> {
        let sites = self.sites()?;
        let wanted = name.trim().to_lowercase();
        let known = sites.iter().map(|site| site.name.as_str()).collect::<Vec<_>>().join(", ");
        let found = sites.iter().find(|site| site.name.to_lowercase() == wanted || site.id.as_str() == name);
        let found = found.cloned();
        found.ok_or_else(|| Refusal::NoSuchSite { name: name.chars().take(80).collect(), known }.into())
    }

    /// Sets a site up, or with `id` changes what is known of it. With another address or account it needs its secret anew:
    /// [`Locked::opens_like`] says so, and the old one can be forgotten.
    pub fn keep_site(&mut self, id: Option<&Id>, asked: SiteAsked) -> Result<Site, Error> {
        let SiteAsked { name, kind, address, user, options } = asked;
        let id = id.map_or_else(|| Ok(crate::new_id()), |id| self.site(id.as_str()).map(|site| site.id))?;
        let site = Site { id, name, kind, address, user, options }.checked()?;
        let refuse = |what: publish::What| Error::from(what.at(&site.name, "set it up"));
        if site.kind == SiteKind::Git {
            if !Path::new(&site.address).is_absolute() {
                return Err(Refusal::BadFolder(site.address).into());
            }
            let target = site.option("target");
            if !target.is_empty() {
                crate::export::target(target)?;
            }
        } else {
            publish::address::parse(&site.address).map_err(refuse)?;
        }
        let writing = self.store.write()?;
        if writing.site_name_taken(&site.name, &site.id)? {
            return Err(Refusal::SiteTaken(site.name).into());
        }
        writing.keep_site(&site)?;
        writing.keep()?;
        Ok(site)
    }

    /// Forgets a site and what was sent there. What stands there stays, and so does its secret until
    /// [`Locked::forget_secret`].
    pub fn remove_site(&mut self, id: &Id) -> Result<(), Error> {
        let site = self.site(id.as_str())?;
        let writing = self.store.write()?;
        writing.remove_site(&site.id)?;
        writing.keep()?;
        Ok(())
    }

    /// A site with the way to its secret.
    pub fn locked(&self, name: &str) -> Result<Locked, Error> {
        Ok(Locked { site: self.site(name)?, vault: Arc::clone(&self.vault), patience: self.patience })
    }

    /// Keeps secrets elsewhere than the desktop does, and has another patience with sites: for tests.
    pub fn keep_secrets_in(&mut self, vault: Vault, patience: Patience) {
        self.vault = Arc::new(vault);
        self.patience = patience;
    }
}

impl Locked {
    /// Keeps its secret. A desktop whose keyring is locked asks the person, so this may wait long.
    pub fn keep_secret(&self, secret: String) -> Result<Kept, Error> {
        Ok(self.vault.keep(&self.site, Secret::new(secret)?)?)
    }

    /// Uses a secret until this program ends, and keeps it nowhere.
    pub fn hold_secret(&self, secret: String) -> Result<(), Error> {
        self.vault.hold(&self.site, Secret::new(secret)?);
        Ok(())
    }

    /// Where its secret is kept; none where it has none.
    pub fn secret_kept(&self) -> Result<Option<Kept>, Error> {
        Ok(self.vault.find(&self.site)?.map(|(_, kept)| kept))
    }

    /// Forgets its secret.
    pub fn forget_secret(&self) -> Result<(), Error> {
        Ok(self.vault.forget(&self.site)?)
    }

    /// Whether the same secret opens both.
    #[must_use]
    pub fn opens_like(&self, other: &Self) -> bool {
        let of = |site: &Site| (site.kind, site.address.clone(), site.user.clone());
        of(&self.site) == of(&other.site)
    }

    /// Asks it whether it lets us in.
    pub fn greet(&self) -> Result<Greeting, Error> {
        Ok(self.open()?.greet()?)
    }

    /// Opens it.
    pub(crate) fn open(&self) -> Result<Box<dyn Place>, Error> {
        let secret = if self.site.kind.needs_secret() {
            let found = self.vault.find(&self.site)?.map(|(secret, _)| secret);
            Some(found.ok_or_else(|| Refusal::NoSecret(self.site.name.clone()))?)
        } else {
            None
        };
        let write = |folder: &Path, path: &str, bytes: &[u8]| {
            folder::write(folder, path, bytes, Existing::Replace).map(drop).map_err(|error| error.to_string())
        };
        Ok(publish::open(&self.site, secret, self.patience, Box::new(write))?)
    }
}
