//! Writing into someone's folder: a file is there whole or not at all, and never outside.

use crate::error::Error;
use std::fs;
use std::io::Write;
use std::path::{Component, Path, PathBuf};

/// What becomes of a file that stands where one is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It goes.
    Replace,
    /// It stays, and nothing is written, unless it says the same already.
    Keep,
}

/// Refuses what [`write`] would refuse for the sake of a file that is there.
pub fn check(folder: &Path, path: &str, bytes: &[u8], existing: Existing) -> Result<(), Error> {
    let whole = folder.join(path);
    let differs = || fs::read(&whole).map_or_else(|e| e.kind() != std::io::ErrorKind::NotFound, |there| there != bytes);
    if existing == Existing::Keep && differs() { Err(Error::Exists(whole)) } else { Ok(()) }
}

/// Writes `bytes` to `path` inside `folder`: into a temporary file beside it, synced, renamed, and the folder synced.
pub fn write(folder: &Path, path: &str, bytes: &[u8], existing: Existing) -> Result<PathBuf, Error> {
    let relative = Path::new(path);
    let whole = folder.join(relative);
    let failed = |source| Error::Write { path: whole.clone(), source };
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
        return Err(failed(std::io::Error::other("it would lie outside the folder")));
    }
    let parent = whole.parent().unwrap_or(folder);
    fs::create_dir_all(parent).map_err(failed)?;
    let mut file = tempfile::Builder::new().prefix(".colophon-").tempfile_in(parent).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    readable(file.as_file()).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    match existing {
        Existing::Replace => drop(file.persist(&whole).map_err(|error| failed(error.error))?),
        // Somebody may have put a file there since it was checked.
        Existing::Keep => match file.persist_noclobber(&whole) {
            Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => {
                check(folder, path, bytes, existing)?;
            }
            persisted => drop(persisted.map_err(|error| failed(error.error))?),
        },
    }
    fs::File::open(parent).and_then(|folder| folder.sync_all()).map_err(failed)?;
    Ok(whole)
}

/// Temporary files are private; what is exported is for whoever builds the site.
fn readable(file: &fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}
