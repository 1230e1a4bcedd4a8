//! Take in an article that somebody handed over: by union with what is here, or as new. All of it, or nothing.

use crate::App;
use crate::article::View;
use crate::bundle::{self, Fault, Opened, not_unpacked};
use crate::desk::{self, OnDesk};
use crate::error::Error;
use crate::house::{Houses, keepable};
use crate::import::Arrived;
use crate::library::Row;
use crate::picture::Taken;
use domain::chain::Link;
use domain::{Article, Fingerprint, Moment};
use manuscript::{Heads, record};
use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use store::Writing;

/// A bundle that was taken in.
#[derive(Debug, Clone)]
pub struct Unpacked {
    /// The article as it is now.
    pub view: View,
    /// Its row in the list.
    pub row: Row,
    /// What arrived.
    pub handed: HandedOver,
}

/// What arrived with a bundle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedOver {
    /// Whether the article was not here before.
    pub new: bool,
    /// How many changes arrived.
    pub changes: u32,
    /// Who made them, and how many each; a change that does not say who made it is nobody's.
    pub by: Vec<(String, u32)>,
    /// How many pictures it brought that were not here.
    pub pictures: u32,
    /// How many prompts it brought the words of.
    pub prompts: u32,
    /// The hash of the last change that was handed over.
    pub end: Fingerprint,
    /// Whether another article here has the same slug.
    pub slug_taken: bool,
    /// Whether the article follows a house style that says something else here than where it was packed.
    pub house_differs: bool,
}

impl Unpacked {
    /// The same as it is told of any file that came in.
    #[must_use]
    pub fn arrived(self, file: &Path) -> Arrived {
        Arrived {
            id: self.view.article.id,
            slug: self.view.article.slug,
            file: file.display().to_string(),
            parts: BTreeMap::new(),
            uncertain: Vec::new(),
            dropped: Vec::new(),
            handed: Some(self.handed),
        }
    }
}

impl App {
    /// Takes a bundle in. What is broken, or is another article under the id of one that is here, is refused whole.
    pub fn unpack(&mut self, path: &Path) -> Result<Unpacked, Error> {
        let bytes = bundle::read_bundle(path)?;
        let opened = bundle::open(&bytes).map_err(|fault| match fault {
            Fault::Broken(broken) => not_unpacked(path, format!("it is broken at {}: {}", broken.at, broken.why)),
            Fault::Newer(_) => not_unpacked(path, "a newer Colophon packed it; open it with that one"),
        })?;
        // Files named by what is in them harm nobody: they lie there before the library knows of them, as all pictures do.
        let folder = self.folder().to_owned();
        let taken = |file: &export::OutFile| Taken::of(&folder, &file.path, file.bytes.clone());
        let pictures = opened.pictures.iter().map(taken).collect::<Result<Vec<_>, Error>>()?;
        let id = opened.article.id.clone();
        let unpacked = self.take_in(path, opened, &pictures);
        // What lies on the desk is behind the disk now.
        self.desk.remove(&id);
        unpacked
    }

    fn take_in(&mut self, path: &Path, mut opened: Opened, pictures: &[Taken]) -> Result<Unpacked, Error> {
        let (id, at) = (opened.article.id.clone(), self.now());
        let here = self.store.row(&id)?.map(|_| desk::read(&self.store, &id)).transpose()?;
        let new = here.is_none();
        let known: HashSet<String> = self.store.hashes(&id)?.into_iter().collect();
        let (end, links) = (opened.end(), opened.links);
        let beginning = opened.manuscript.beginning();
        let mut on_desk = here.unwrap_or_else(|| OnDesk::arriving(opened.manuscript));

        let shelf = self.store.shelf();
        let writing = self.store.write()?;
        let mut before = Heads::default();
        if !new {
            if !writing.has(&id)? {
                return Err(Error::NoSuchArticle(id.to_string())); // another program has emptied the trash
            }
            on_desk.take_in(&writing.later(&id, on_desk.seq)?)?;
            if on_desk.manuscript.beginning() != beginning {
                let why =
                    "an article of this library has the same id and another beginning; it is not the same article";
                return Err(not_unpacked(path, why));
            }
            before = on_desk.manuscript.heads();
            on_desk.take_in_record(&opened.record)?;
            if on_desk.manuscript.article()?.id != id {
                return Err(not_unpacked(path, "together with what is here, it would be another article"));
            }
        }
        let mut arrived = 0;
        for picture in pictures {
            arrived += u32::from(picture.keep(&writing, &shelf, at)?);
        }
        let mut prompts = 0;
        for one in opened.article.ledger.contributions.iter().filter(|one| !one.prompt.salt.is_empty()) {
            writing.keep_prompt(&id, &one.prompt)?;
            prompts += 1;
        }
        let house_differs = keep_house(&writing, &opened.article.house, opened.toml.as_deref(), at)?;
        let updated = on_desk.updated();
        let mut view = on_desk.save(&writing, &before, updated)?;
        if new {
            on_desk.save_snapshot(&writing, &id)?;
        }
        let slug_taken = writing.slug_taken(view.article.slug.as_str(), &id)?;
        writing.keep()?;
        self.store.reveal_prompts(&mut view.article)?;
        let row = self.store.row(&id)?.ok_or_else(|| Error::NoSuchArticle(id.to_string()))?;
        let arriving: Vec<&Link> = links.iter().filter(|link| !known.contains(link.hash.as_str())).collect();
        let handed = HandedOver {
            new,
            changes: u32::try_from(arriving.len()).unwrap_or(u32::MAX),
            by: makers(&arriving, &view.article),
            pictures: arrived,
            prompts,
            end,
            slug_taken,
            house_differs,
        };
        Ok(Unpacked { view, row: Row::of(row), handed })
    }
}

/// Keeps the house style that came along, where there is none of its name. Answers whether there is another one.
fn keep_house(writing: &Writing<'_>, name: &str, toml: Option<&str>, at: Moment) -> Result<bool, Error> {
    let houses = Houses::inside(writing)?;
    match (toml, houses.own_toml(name)) {
        (Some(theirs), Some(ours)) => Ok(theirs != ours),
        (Some(theirs), None) if keepable(theirs).is_ok() => {
            writing.keep_house(name, theirs, at)?;
            Ok(false)
        }
        (theirs, ours) => Ok(theirs.is_some() || ours.is_some()),
    }
}

/// Who made changes, and how many, by name.
fn makers(links: &[&Link], article: &Article) -> Vec<(String, u32)> {
    let mut makers: BTreeMap<String, u32> = BTreeMap::new();
    for link in links {
        let (_, by, _) = record::said(Some(&link.message));
        let name = by.map(|id| article.person(&id).map_or_else(|| id.to_string(), |person| person.name.clone()));
        *makers.entry(name.unwrap_or_default()).or_default() += 1;
    }
    makers.into_iter().collect()
}
