//! Pictures: their files beside the database, named by what is in them, and what is known about them in it.

use crate::error::Error;
use crate::store::{Store, Writing};
use domain::asset::{Format, Offer, OfferKind};
use domain::{Article, Asset, AssetHash, Id, Moment, asset};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// The folder of the pictures, inside the library's.
const FOLDER: &str = "assets";

/// The files of a library's pictures. Needs no database, so that showing one waits for nobody.
#[derive(Debug, Clone)]
pub struct Shelf {
    folder: PathBuf,
}

/// Which version of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// The file as it came.
    Whole,
    /// A small one, for lists.
    Thumb,
    /// One for the page.
    Page,
}

/// An article and a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Use {
    /// The article.
    pub article: Id,
    /// What it is called.
    pub headline: String,
    /// Whether it shows the picture now, and not only in its history.
    pub now: bool,
}

impl Shelf {
    /// The shelf of the library in `folder`.
    #[must_use]
    pub fn of(folder: &Path) -> Self {
        Self { folder: folder.join(FOLDER) }
    }

    /// Puts a version of a picture there, unless it is there. When this returns it is on the disk, whole.
    pub fn put(&self, hash: &AssetHash, version: Version, format: Format, bytes: &[u8]) -> Result<(), Error> {
        let path = self.path(hash.as_str(), version, format);
        let failed = |source| Error::Picture { path: path.clone(), source };
        if fs::metadata(&path).is_ok_and(|found| found.len() == bytes.len() as u64) {
            return Ok(());
        }
        let folder = path.parent().unwrap_or(&self.folder);
        let made = !folder.exists();
        crate::store::make_folder(folder)?;
        // Temporary files are made with 0600 and keep it: drafts are nobody else's business.
        let mut file = tempfile::Builder::new().prefix(".arriving-").tempfile_in(folder).map_err(failed)?;
        file.write_all(bytes).map_err(failed)?;
        file.as_file().sync_all().map_err(failed)?;
        file.persist(&path).map_err(|error| failed(error.error))?;
        sync_folder(folder).map_err(failed)?;
        if made {
            sync_folder(&self.folder).map_err(failed)?;
        }
        Ok(())
    }

    /// The bytes of a version whose hash begins with `digits`, and their format; none where it is not there.
    pub fn read(&self, digits: &str, version: Version) -> Result<Option<(AssetHash, Format, Vec<u8>)>, Error> {
        let Some((hash, format, path)) = self.find(digits, version) else { return Ok(None) };
        let failed = |source| Error::Picture { path: path.clone(), source };
        let mut bytes = Vec::new();
        let file = fs::File::open(&path).map_err(failed)?;
        file.take(asset::PICTURE_BYTES_MAX as u64 + 1).read_to_end(&mut bytes).map_err(failed)?;
        Ok(Some((hash, format, bytes)))
    }

    /// Whether the file of a picture is there, as large as it should be.
    #[must_use]
    pub fn has(&self, picture: &Asset) -> bool {
        let path = self.path(picture.hash.as_str(), Version::Whole, picture.format);
        fs::metadata(path).is_ok_and(|found| found.is_file() && found.len() == u64::from(picture.bytes))
    }

    /// Takes every version of a picture away.
    fn remove(&self, hash: &AssetHash) -> Result<(), Error> {
        let folder = self.folder.join(&hash.as_str()[..2]);
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(hash.as_str()) {
                let path = entry.path();
                fs::remove_file(&path).map_err(|source| Error::Picture { path, source })?;
            }
        }
        Ok(())
    }

    fn find(&self, digits: &str, version: Version) -> Option<(AssetHash, Format, PathBuf)> {
        let folder = self.folder.join(digits.get(..2)?);
        let mut found = fs::read_dir(folder).ok()?.flatten().filter_map(|entry| {
            let name = entry.file_name().into_string().ok()?;
            let rest = name.strip_prefix(digits)?;
            let hash = AssetHash::parse(name.get(..64)?).ok()?;
            let ending = rest.get(64 - digits.len()..)?.strip_prefix(version.mark())?.strip_prefix('.')?;
            Some((hash, Format::of_ending(ending)?, entry.path()))
        });
        let one = found.next();
        // Two that begin alike: neither is meant.
        if found.next().is_some() { None } else { one }
    }

    fn path(&self, hash: &str, version: Version, format: Format) -> PathBuf {
        self.folder.join(&hash[..2]).join(format!("{hash}{}.{}", version.mark(), format.ending()))
    }
}

impl Version {
    fn mark(self) -> &'static str {
        match self {
            Self::Whole => "",
            Self::Thumb => ".thumb",
            Self::Page => ".page",
        }
    }
}

impl Store {
    /// The files of its pictures.
    #[must_use]
    pub fn shelf(&self) -> Shelf {
        Shelf::of(self.folder())
    }

    /// The picture whose hash is, or begins with, `digits`.
    pub fn asset(&self, digits: &str) -> Result<Option<Asset>, Error> {
        self.run(|c| asset_of(c, digits))
    }

    /// Every picture, the newest first.
    pub fn assets(&self) -> Result<Vec<Asset>, Error> {
        self.run(|c| {
            c.prepare_cached(&format!("SELECT {ASSET} FROM asset ORDER BY added_unix_ms DESC, hash"))?
                .query_map([], read_asset)?
                .collect()
        })
    }

    /// What a picture's file says about it.
    pub fn offers(&self, hash: &AssetHash) -> Result<Vec<Offer>, Error> {
        let rows: Vec<(String, String, String)> = self.run(|c| {
            c.prepare_cached("SELECT kind, value, found_in FROM asset_offer WHERE hash = ?1 ORDER BY place")?
                .query_map([hash.as_str()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
                .collect()
        })?;
        let offer = |(kind, value, found_in): (String, String, String)| {
            Some(Offer { kind: OfferKind::of_name(&kind)?, value, found_in })
        };
        Ok(rows.into_iter().filter_map(offer).collect())
    }

    /// Which articles show which pictures, or did, by the first sixteen digits of the hash.
    pub fn asset_uses(&self) -> Result<BTreeMap<String, Vec<Use>>, Error> {
        let rows: Vec<(String, String, String, bool)> = self.run(|c| {
            c.prepare_cached(
                "SELECT asset_use.short, article.id, article.headline, now FROM asset_use
                 JOIN article ON article.id = article_id ORDER BY asset_use.short, updated_unix_ms DESC",
            )?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
            .collect()
        })?;
        let mut uses: BTreeMap<String, Vec<Use>> = BTreeMap::new();
        for (short, article, headline, now) in rows {
            if let Ok(article) = Id::parse(&article) {
                uses.entry(short).or_default().push(Use { article, headline, now });
            }
        }
        Ok(uses)
    }
}

impl Writing<'_> {
    /// The picture whose hash is, or begins with, `digits`, at this point of the writing.
    pub fn asset(&self, digits: &str) -> Result<Option<Asset>, Error> {
        self.run(|c| asset_of(c, digits))
    }

    /// Remembers a picture whose file is on the shelf. One that is known keeps the time it came.
    pub fn keep_asset(&self, picture: &Asset, offers: &[Offer], at: Moment) -> Result<(), Error> {
        let hash = picture.hash.as_str();
        self.run(|c| {
            c.prepare_cached(
                "INSERT INTO asset (hash, short, format, width_px, height_px, bytes, added_unix_ms)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (hash) DO NOTHING",
            )?
            .execute(params![
                hash,
                picture.hash.short(),
                picture.format.ending(),
                picture.width_px,
                picture.height_px,
                picture.bytes,
                at.unix_ms()
            ])?;
            // A newer Colophon may read more in a file than the one that took it in.
            c.prepare_cached("DELETE FROM asset_offer WHERE hash = ?1")?.execute([hash])?;
            for (place, offer) in offers.iter().enumerate() {
                c.prepare_cached(
                    "INSERT INTO asset_offer (hash, place, kind, value, found_in) VALUES (?1, ?2, ?3, ?4, ?5)",
                )?
                .execute(params![
                    hash,
                    place as i64,
                    offer.kind.name(),
                    offer.value,
                    offer.found_in
                ])?;
            }
            Ok(())
        })
    }

    /// Whether an article shows the picture now.
    pub fn is_shown(&self, picture: &AssetHash) -> Result<bool, Error> {
        self.run(|c| {
            c.prepare_cached(
                "SELECT 1 FROM asset_use JOIN article ON article.id = article_id WHERE asset_use.short = ?1 AND now",
            )?
            .exists([picture.short()])
        })
    }

    /// Forgets a picture and takes its files away. While this writes nobody else does, so that no article can begin to
    /// show it in between.
    pub fn remove_asset(&self, picture: &AssetHash, shelf: &Shelf) -> Result<(), Error> {
        self.run(|c| {
            c.execute("DELETE FROM asset WHERE hash = ?1", [picture.as_str()])?;
            c.execute("DELETE FROM asset_offer WHERE hash = ?1", [picture.as_str()])
        })?;
        shelf.remove(picture)
    }
}

/// Writes which pictures an article shows. What it showed once stays noted, for its history.
pub(crate) fn project_uses(c: &Connection, article: &Article) -> rusqlite::Result<()> {
    let id = article.id.as_str();
    let digits = asset::shown_in(article).into_iter();
    let shown: BTreeSet<String> = digits.filter_map(|digits| digits.get(..16).map(str::to_owned)).collect();
    let known: BTreeMap<String, bool> = c
        .prepare_cached("SELECT short, now FROM asset_use WHERE article_id = ?1")?
        .query_map([id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut write = c.prepare_cached(
        "INSERT INTO asset_use (short, article_id, now) VALUES (?1, ?2, ?3)
         ON CONFLICT (short, article_id) DO UPDATE SET now = ?3",
    )?;
    for short in shown.iter().filter(|short| known.get(*short) != Some(&true)) {
        write.execute(params![short, id, true])?;
    }
    for (short, _) in known.iter().filter(|(short, now)| **now && !shown.contains(*short)) {
        write.execute(params![short, id, false])?;
    }
    Ok(())
}

/// The columns of an [`Asset`], in the order in which [`read_asset`] takes them.
const ASSET: &str = "hash, format, width_px, height_px, bytes";

fn asset_of(c: &Connection, digits: &str) -> rusqlite::Result<Option<Asset>> {
    c.prepare_cached(&format!("SELECT {ASSET} FROM asset WHERE hash = ?1 OR short = ?1"))?
        .query_row([digits], read_asset)
        .optional()
}

fn read_asset(row: &rusqlite::Row<'_>) -> rusqlite::Result<Asset> {
    let text = |column: usize| row.get::<_, String>(column);
    let foreign = |column| rusqlite::Error::InvalidColumnType(column, "asset".to_owned(), rusqlite::types::Type::Text);
    Ok(Asset {
        hash: AssetHash::parse(&text(0)?).map_err(|_| foreign(0))?,
        format: Format::of_ending(&text(1)?).ok_or_else(|| foreign(1))?,
        width_px: row.get(2)?,
        height_px: row.get(3)?,
        bytes: row.get(4)?,
    })
}

fn sync_folder(folder: &Path) -> std::io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    fn shelf() -> (tempfile::TempDir, Shelf) {
        let folder = tempfile::tempdir().expect("a scratch folder");
        let shelf = Shelf::of(folder.path());
        (folder, shelf)
    }

    #[test]
    fn a_file_is_private_whole_and_found_by_its_first_digits() {
        let (folder, shelf) = shelf();
        let hash = AssetHash::of(b"picture");
        shelf.put(&hash, Version::Whole, Format::Png, b"picture").expect("room on the disk");
        shelf.put(&hash, Version::Thumb, Format::Jpeg, b"small").expect("room on the disk");
        let path = folder.path().join("assets").join(&hash.as_str()[..2]).join(format!("{hash}.png"));
        let mode = fs::metadata(&path).expect("the file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        let read = |digits: &str, version| shelf.read(digits, version).expect("a file that can be read");
        assert_eq!(read(hash.short(), Version::Whole), Some((hash.clone(), Format::Png, b"picture".to_vec())));
        assert_eq!(read(hash.as_str(), Version::Thumb), Some((hash.clone(), Format::Jpeg, b"small".to_vec())));
        assert_eq!(read(hash.as_str(), Version::Page), None);
        assert_eq!(read("../../etc", Version::Whole), None);
        let left: Vec<_> = fs::read_dir(path.parent().expect("a folder")).expect("a folder").flatten().collect();
        assert_eq!(left.len(), 2, "no scraps beside the two files");
    }

    #[test]
    fn a_file_that_was_cut_short_is_written_again() {
        let (folder, shelf) = shelf();
        let hash = AssetHash::of(b"picture");
        shelf.put(&hash, Version::Whole, Format::Png, b"picture").expect("room on the disk");
        let path = folder.path().join("assets").join(&hash.as_str()[..2]).join(format!("{hash}.png"));
        fs::write(&path, b"pic").expect("a damaged file");
        shelf.put(&hash, Version::Whole, Format::Png, b"picture").expect("room on the disk");
        assert_eq!(fs::read(&path).expect("the file"), b"picture");
    }

    #[test]
    fn of_two_files_that_begin_alike_neither_is_shown() {
        let (folder, shelf) = shelf();
        let inside = folder.path().join("assets/01");
        fs::create_dir_all(&inside).expect("a folder");
        for last in ["a", "b"] {
            let name = format!("{}{}.png", "0123456789abcdef", last.repeat(48));
            fs::write(inside.join(name), last).expect("a file");
        }
        assert_eq!(shelf.read("0123456789abcdef", Version::Whole).expect("readable"), None);
        let whole = format!("0123456789abcdef{}", "a".repeat(48));
        assert!(shelf.read(&whole, Version::Whole).expect("readable").is_some());
    }
}
