//! Take a picture in, show it, list what is there and take away what no article shows.
//!
//! Taking in has two halves, because reading a large picture takes longer than a key press may wait: [`Taken::of`] needs
//! no library and may run anywhere; [`App::keep_picture`] only writes down what came of it.

use crate::App;
use crate::error::Error;
use domain::asset::{self, AssetName, Format, Offer, PICTURE_BYTES_MAX};
use domain::{Article, Asset, AssetHash, Moment, Refusal};
use import::picture::{self, Picture};
use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::{Component, Path, PathBuf};
use store::{Shelf, Version, Writing};

pub use import::picture::is_called_like_one;

/// A picture that has been read and lies on the library's shelf; the library does not know it yet.
pub struct Taken {
    picture: Picture,
    bytes: Vec<u8>,
}

/// A picture of the library, with all that is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Its name and size.
    pub asset: Asset,
    /// What its file says about it.
    pub offers: Vec<Offer>,
    /// Who shows it, or did once.
    pub uses: Vec<store::Use>,
    /// Whether its file has gone from the library's folder, or is cut short.
    pub missing: bool,
}

/// A version of a picture on its way to a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// JPEG, PNG, WebP or GIF.
    pub format: Format,
    /// The file.
    pub bytes: Vec<u8>,
}

impl Shown {
    /// Whether no article shows it now.
    #[must_use]
    pub fn unused(&self) -> bool {
        !self.uses.iter().any(|used| used.now)
    }
}

impl Taken {
    /// Reads a picture and puts it, with its smaller versions, on the shelf of the library in `folder`. `called` is what
    /// messages call it.
    pub fn of(folder: &Path, called: &str, bytes: Vec<u8>) -> Result<Self, Error> {
        let picture = picture::look(&bytes).map_err(|why| not_kept(called, &why))?;
        let taken = Self { picture, bytes };
        taken.put(&Shelf::of(folder))?;
        Ok(taken)
    }

    /// The same with a regular file, of which never more is read than a picture may have.
    pub fn of_file(folder: &Path, path: &Path) -> Result<Self, Error> {
        let called = path.display().to_string();
        let unreadable = |source| Error::Read { path: path.to_owned(), source };
        let found = fs::metadata(path).map_err(unreadable)?;
        if !found.is_file() {
            let why = picture::Error::Other { found: if found.is_dir() { "a folder" } else { "no regular file" } };
            return Err(not_kept(&called, &why));
        }
        if found.len() > PICTURE_BYTES_MAX as u64 {
            return Err(not_kept(&called, &picture::Error::TooHeavy { bytes: found.len() }));
        }
        let mut bytes = Vec::new();
        // A file may grow while it is read: one byte more than may be, so that it is seen to be too much.
        let file = fs::File::open(path).map_err(unreadable)?;
        file.take(PICTURE_BYTES_MAX as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
        Self::of(folder, &called, bytes)
    }

    /// Its name.
    pub(crate) fn hash(&self) -> &AssetHash {
        &self.picture.asset.hash
    }

    /// Writes it down with whatever else `writing` keeps. Answers whether the library did not have it yet.
    pub(crate) fn keep(&self, writing: &Writing<'_>, shelf: &Shelf, at: Moment) -> Result<bool, Error> {
        let Picture { asset, offers, .. } = &self.picture;
        let known = writing.asset(asset.hash.short())?;
        if let Some(other) = known.as_ref().filter(|other| other.hash != asset.hash) {
            return Err(Refusal::PictureNameTaken(other.hash.short().to_owned()).into());
        }
        // Somebody may have taken it away as unused since it was put there; nobody can while this writes.
        self.put(shelf)?;
        writing.keep_asset(asset, offers, at)?;
        Ok(known.is_none())
    }

    /// The picture without what an export of ours wrote into it, if it is the one with these digits then.
    fn undressed(self, folder: &Path, digits: &str) -> Self {
        if self.picture.asset.hash.as_str().starts_with(digits) {
            return self;
        }
        let before = export::picture::undressed(&self.bytes, self.picture.asset.format);
        let before = before.into_iter().find(|bytes| AssetHash::of(bytes).as_str().starts_with(digits));
        before.and_then(|bytes| Self::of(folder, digits, bytes).ok()).unwrap_or(self)
    }

    fn put(&self, shelf: &Shelf) -> Result<(), Error> {
        let Picture { asset, thumb, page, .. } = &self.picture;
        shelf.put(&asset.hash, Version::Thumb, thumb.format, &thumb.bytes)?;
        if let Some(page) = page {
            shelf.put(&asset.hash, Version::Page, page.format, &page.bytes)?;
        }
        Ok(shelf.put(&asset.hash, Version::Whole, asset.format, &self.bytes)?)
    }
}

impl App {
    /// Takes in a picture that was read inside another file.
    pub(crate) fn take_in_embedded(&mut self, picture: Picture, bytes: Vec<u8>) -> Result<(), Error> {
        let taken = Taken { picture, bytes };
        taken.put(&Shelf::of(self.folder()))?;
        self.keep_picture(&taken)?;
        Ok(())
    }

    /// Takes a picture's file into the library.
    pub fn add_picture(&mut self, path: &Path) -> Result<Shown, Error> {
        let taken = Taken::of_file(self.folder(), path)?;
        self.keep_picture(&taken)
    }

    /// Writes down a picture that lies on the shelf. When this returns, file and row are on the disk.
    pub fn keep_picture(&mut self, taken: &Taken) -> Result<Shown, Error> {
        let (at, shelf) = (self.now(), self.store.shelf());
        let writing = self.store.write()?;
        taken.keep(&writing, &shelf, at)?;
        writing.keep()?;
        self.picture(taken.picture.asset.hash.as_str())
    }

    /// The picture that `name` means: its hash or the first sixteen digits of it, with or without an ending.
    pub fn picture(&self, name: &str) -> Result<Shown, Error> {
        let digits = AssetName::parse(name).map_or_else(|_| name.to_owned(), |name| name.digits);
        let asset = self.store.asset(&digits)?.ok_or_else(|| no_such(name))?;
        let mut uses = self.store.asset_uses()?;
        self.shown(asset, &mut uses)
    }

    /// Every picture of the library, the newest first.
    pub fn pictures(&self) -> Result<Vec<Shown>, Error> {
        let mut uses = self.store.asset_uses()?;
        self.store.assets()?.into_iter().map(|asset| self.shown(asset, &mut uses)).collect()
    }

    /// Takes pictures away for good. One that an article shows is refused, and then all stay.
    pub fn remove_pictures(&mut self, names: &[AssetHash]) -> Result<(), Error> {
        let shelf = self.store.shelf();
        let writing = self.store.write()?;
        for name in names {
            writing.asset(name.as_str())?.ok_or_else(|| no_such(name.as_str()))?;
            if writing.is_shown(name)? {
                return Err(Refusal::PictureInUse(name.short().to_owned()).into());
            }
        }
        for name in names {
            writing.remove_asset(name, &shelf)?;
        }
        Ok(writing.keep()?)
    }

    /// The pictures of `article` that the library has.
    pub(crate) fn pictures_of(&self, article: &Article) -> Result<Vec<Asset>, Error> {
        let digits = asset::shown_in(article);
        let found = digits.iter().map(|digits| self.store.asset(digits)).collect::<Result<Vec<_>, _>>()?;
        let mut pictures: Vec<Asset> = found.into_iter().flatten().collect();
        pictures.dedup();
        Ok(pictures)
    }

    /// The file of a picture, as it came.
    pub(crate) fn picture_bytes(&self, asset: &Asset) -> Result<Vec<u8>, Error> {
        let found = self.store.shelf().read(asset.hash.as_str(), Version::Whole)?;
        let bytes = found.map(|(_, _, bytes)| bytes).filter(|bytes| AssetHash::of(bytes) == asset.hash);
        bytes.ok_or_else(|| Error::PictureGone(asset.link()))
    }

    /// Takes in the pictures that lie beside an imported file and that its article shows under the name this product
    /// gives them. What cannot be taken in is said in a sentence.
    pub(crate) fn take_in_beside(&mut self, file: &Path, article: &Article) -> Vec<String> {
        let folder = file.parent().unwrap_or(Path::new("."));
        let wanted = asset::shown_in(article);
        let folders = [Some(folder.join("assets")), beside_posts(file)];
        let mut uncertain = Vec::new();
        for digits in wanted {
            if self.store.asset(&digits).is_ok_and(|known| known.is_some()) {
                continue;
            }
            let short = digits.get(..16).unwrap_or(&digits);
            let named =
                |folder: &PathBuf| Format::ALL.map(|format| folder.join(format!("{short}.{}", format.ending())));
            let beside: Vec<PathBuf> = folders.iter().flatten().flat_map(named).collect();
            let taken = match beside.iter().find(|path| fs::symlink_metadata(path).is_ok_and(|found| found.is_file())) {
                None => Err(format!("The picture assets/{short} does not lie beside the file.")),
                Some(path) => {
                    Taken::of_file(self.folder(), path).map_err(|error| format!("{error}.")).and_then(|taken| {
                        let taken = taken.undressed(self.folder(), &digits);
                        if taken.picture.asset.hash.as_str().starts_with(&digits) {
                            self.keep_picture(&taken).map_err(|error| format!("{error}."))
                        } else {
                            Err(format!("{} is another picture than the one the article shows.", path.display()))
                        }
                    })
                }
            };
            uncertain.extend(taken.err());
        }
        uncertain
    }

    /// Takes in a hero that lies beside an imported file under any other name, and answers with its hash. Only what lies
    /// in the file's own folder or below it is looked at: a file from elsewhere names no others on this machine.
    pub(crate) fn take_in_hero(&mut self, file: &Path, src: &str) -> Result<Option<AssetHash>, Error> {
        let folder = file.parent().unwrap_or(Path::new("."));
        let Some(path) = inside(folder, src) else { return Ok(None) };
        let taken = Taken::of_file(self.folder(), &path)?;
        Ok(Some(self.keep_picture(&taken)?.asset.hash))
    }

    fn shown(&self, asset: Asset, uses: &mut BTreeMap<String, Vec<store::Use>>) -> Result<Shown, Error> {
        let offers = self.store.offers(&asset.hash)?;
        let missing = !self.store.shelf().has(&asset);
        Ok(Shown { uses: uses.remove(asset.hash.short()).unwrap_or_default(), offers, missing, asset })
    }
}

/// Where the pictures of a post of Jekyll's are, as `export` lays them: `assets/<slug>` of the site, for
/// `_posts/YYYY-MM-DD-<slug>.md` and `_drafts/<slug>.md`.
fn beside_posts(file: &Path) -> Option<PathBuf> {
    let folder = file.parent()?;
    let name = file.file_stem()?.to_str()?;
    let slug = match folder.file_name()?.to_str()? {
        "_posts" => name.get("YYYY-MM-DD-".len()..)?,
        "_drafts" => name,
        _ => return None,
    };
    Some(folder.parent()?.join("assets").join(slug))
}

/// A version of the picture whose hash is, or begins with, `digits` in the library in `folder`; none where there is no such picture. Needs no open
/// library, so that it can be asked beside the thread that owns it.
pub fn image(folder: &Path, digits: &str, version: Version) -> Result<Option<Image>, Error> {
    let shelf = Shelf::of(folder);
    if let Some((_, format, bytes)) = shelf.read(digits, version)? {
        return Ok(Some(Image { format, bytes }));
    }
    let Some((hash, format, bytes)) = shelf.read(digits, Version::Whole)? else { return Ok(None) };
    if version == Version::Whole {
        return Ok(None);
    }
    // A light picture has no version for the page; a thumbnail somebody deleted is made anew.
    match (picture::look(&bytes), version) {
        (Ok(Picture { page: None, .. }), Version::Page) => Ok(Some(Image { format, bytes })),
        (Ok(picture), _) => {
            Taken { picture: picture.clone(), bytes }.put(&shelf)?;
            let made = if version == Version::Thumb { Some(picture.thumb) } else { picture.page };
            Ok(made.map(|made| Image { format: made.format, bytes: made.bytes }))
        }
        (Err(why), _) => Err(not_kept(hash.as_str(), &why)),
    }
}

/// The regular file that a relative path names inside `folder`, links followed and not outside of it.
fn inside(folder: &Path, src: &str) -> Option<PathBuf> {
    let relative = Path::new(src);
    let plain = relative.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
    if !plain || src.contains("://") {
        return None;
    }
    let (folder, path) = (folder.canonicalize().ok()?, folder.join(relative).canonicalize().ok()?);
    (path.starts_with(&folder) && path.is_file()).then_some(path)
}

fn not_kept(called: &str, why: &picture::Error) -> Error {
    Error::NotAPicture { file: called.to_owned(), why: why.to_string() }
}

fn no_such(name: &str) -> Error {
    Refusal::NoSuchPicture(name.chars().take(80).collect()).into()
}
