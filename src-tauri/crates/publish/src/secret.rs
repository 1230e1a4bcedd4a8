//! What opens a site: kept by the desktop’s Secret Service, or where none runs, in memory until the program ends. It is
//! never part of anything that is written, logged, printed or handed on.

use crate::trouble::{Trouble, What};
use domain::{Refusal, Site};
use keyring_core::api::CredentialStoreApi;
use keyring_core::{Entry, Error};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use zbus_secret_service_keyring_store::Store;
use zeroize::Zeroizing;

/// Longest secret, in characters. A key of Ghost has 89.
pub const SECRET_CHARS_MAX: usize = 1_000;

/// Under which name the keyring shows ours.
const SERVICE: &str = "press.colophon.desk";

/// A password or key. It cannot be printed, copied or compared by accident, and leaves nothing in memory.
pub struct Secret(Zeroizing<String>);

/// Where a secret is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// By the desktop, for the next time too.
    Keyring,
    /// In memory, until this program ends.
    ThisRun,
}

/// Where secrets are kept.
pub struct Vault {
    memory: Mutex<HashMap<String, Arc<Secret>>>,
    keyring: bool,
}

impl Secret {
    /// A secret as a person gave it; white space around it is none of it.
    pub fn new(text: String) -> Result<Self, Refusal> {
        let text = Zeroizing::new(text);
        let inner = text.trim();
        if inner.is_empty() || inner.chars().count() > SECRET_CHARS_MAX || inner.chars().any(char::is_control) {
            return Err(Refusal::BadSecret { max: SECRET_CHARS_MAX });
        }
        Ok(Self(Zeroizing::new(inner.to_owned())))
    }

    /// What it is, for the one request that needs it.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

impl Vault {
    /// The Secret Service of this desktop, and memory where none answers.
    #[must_use]
    pub fn of_desktop() -> Self {
        Self { memory: Mutex::default(), keyring: true }
    }

    /// Memory alone.
    #[must_use]
    pub fn in_memory() -> Self {
        Self { memory: Mutex::default(), keyring: false }
    }

    /// Keeps a site’s secret in place of the one it had. A keyring that is locked asks the person, so this may take long.
    pub fn keep(&self, site: &Site, secret: Secret) -> Result<Kept, Trouble> {
        let doing = "keep its secret";
        let Some(entry) = self.entry(site, doing)? else {
            self.memory().insert(key(site), Arc::new(secret));
            return Ok(Kept::ThisRun);
        };
        match entry.set_password(secret.expose()) {
            Ok(()) => {
                self.memory().remove(&key(site));
                Ok(Kept::Keyring)
            }
            Err(error) => Err(refused(&error).at(&site.name, doing)),
        }
    }

    /// A site’s secret and where it is kept; none where nobody has given it.
    pub fn find(&self, site: &Site) -> Result<Option<(Arc<Secret>, Kept)>, Trouble> {
        if let Some(known) = self.memory().get(&key(site)) {
            return Ok(Some((Arc::clone(known), Kept::ThisRun)));
        }
        let doing = "read its secret";
        let Some(entry) = self.entry(site, doing)? else { return Ok(None) };
        match entry.get_password() {
            Ok(found) => Ok(Secret::new(found).ok().map(|secret| (Arc::new(secret), Kept::Keyring))),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(refused(&error).at(&site.name, doing)),
        }
    }

    /// Uses a secret for this run alone, whatever the keyring holds.
    pub fn hold(&self, site: &Site, secret: Secret) {
        self.memory().insert(key(site), Arc::new(secret));
    }

    /// Forgets a site’s secret.
    pub fn forget(&self, site: &Site) -> Result<(), Trouble> {
        self.memory().remove(&key(site));
        let doing = "forget its secret";
        let Some(entry) = self.entry(site, doing)? else { return Ok(()) };
        match entry.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(refused(&error).at(&site.name, doing)),
        }
    }

    /// The keyring’s entry for a site; none where no Secret Service answers.
    fn entry(&self, site: &Site, doing: &'static str) -> Result<Option<Entry>, Trouble> {
        if !self.keyring {
            return Ok(None);
        }
        let Ok(store) = Store::new() else { return Ok(None) };
        let label = format!("Colophon: {}", site.name);
        let entry = store.build(SERVICE, &key(site), Some(&HashMap::from([("label", label.as_str())])));
        entry.map(Some).map_err(|error| refused(&error).at(&site.name, doing))
    }

    fn memory(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<Secret>>> {
        self.memory.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Under what a secret is kept: it is for one site, one address and one account, and no other ever gets it.
fn key(site: &Site) -> String {
    let of = [site.kind.name(), &site.address, &site.user].join("\n");
    let digits: String = Sha256::digest(of.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("{}-{digits}", site.id)
}

/// In words of ours: an error of the keyring may carry what it read.
fn refused(error: &Error) -> What {
    What::Keyring(
        match error {
            Error::NoStorageAccess(_) => "it is locked",
            Error::Ambiguous(_) => "it holds several of this name",
            Error::BadEncoding(_) | Error::BadDataFormat(..) | Error::BadStoreFormat(_) => "what it holds is no text",
            _ => "it does not answer as it should",
        }
        .to_owned(),
    )
}

impl Secret {
    /// Every way in which it might stand in a text: as it is, without its spaces, in base64, hex and the encoding of
    /// addresses, and with the account that it belongs to.
    pub(crate) fn writings(&self, user: &str) -> Vec<Zeroizing<String>> {
        use base64::Engine;
        use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE_NO_PAD};
        let whole = self.expose();
        let tight: String = whole.split_whitespace().collect();
        // Of a key with an id in front, only what stands behind the colon is secret.
        let behind = whole.split_once(':').map_or("", |(_, secret)| secret).to_owned();
        let mut all = Vec::new();
        let with_user = format!("{user}:{whole}");
        for one in [with_user, whole.to_owned(), tight, behind].into_iter().filter(|one| one.len() >= 4) {
            let hex: String = one.bytes().map(|byte| format!("{byte:02x}")).collect();
            let url: String = one
                .bytes()
                .map(|b| if b.is_ascii_alphanumeric() { char::from(b).to_string() } else { format!("%{b:02X}") })
                .collect();
            let encoded = [STANDARD.encode(&one), STANDARD_NO_PAD.encode(&one), URL_SAFE_NO_PAD.encode(&one), hex, url];
            all.push(Zeroizing::new(one));
            all.extend(encoded.into_iter().map(Zeroizing::new));
        }
        all.sort_by_key(|one| std::cmp::Reverse(one.len()));
        all
    }
}
