//! Writing into someone's folder: a file is there whole or not at all, and never outside.

use crate::error::Error;
use std::fs;
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

/// What becomes of a file that stands where one is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It goes.
    Replace,
    /// It goes if it is as we wrote it; one that somebody changed since stays, and then nothing is written.
    Ours,
    /// It stays, and nothing is written, unless it says the same already.
    Keep,
}

/// Refuses what [`write`] would refuse for the sake of a file that is there, or of a path that leads elsewhere.
pub fn check(folder: &Path, path: &str, bytes: &[u8], existing: Existing) -> Result<(), Error> {
    let whole = folder.join(path);
    stays_inside(folder, Path::new(path)).map_err(|source| Error::Write { path: whole.clone(), source })?;
    let differs = || fs::read(&whole).map_or_else(|e| e.kind() != io::ErrorKind::NotFound, |there| there != bytes);
    if existing == Existing::Keep && differs() { Err(Error::Exists(whole)) } else { Ok(()) }
}

/// Writes `bytes` to `path` inside `folder`: into a temporary file beside it, synced, renamed, and the folder synced.
pub fn write(folder: &Path, path: &str, bytes: &[u8], existing: Existing) -> Result<PathBuf, Error> {
    let relative = Path::new(path);
    let whole = folder.join(relative);
    let failed = |source| Error::Write { path: whole.clone(), source };
    stays_inside(folder, relative).map_err(failed)?;
    let parent = whole.parent().unwrap_or(folder);
    fs::create_dir_all(parent).map_err(failed)?;
    let mut file = tempfile::Builder::new().prefix(".colophon-").tempfile_in(parent).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    readable(file.as_file()).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    match existing {
        Existing::Replace | Existing::Ours => drop(file.persist(&whole).map_err(|error| failed(error.error))?),
        // Somebody may have put a file there since it was checked.
        Existing::Keep => match file.persist_noclobber(&whole) {
            Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => {
                check(folder, path, bytes, existing)?;
            }
            persisted => drop(persisted.map_err(|error| failed(error.error))?),
        },
    }
    fs::File::open(parent).and_then(|folder| folder.sync_all()).map_err(failed)?;
    Ok(whole)
}

/// Refuses a path that would lie outside of `folder`: by its names, or by a link that stands on its way. The folder
/// itself may be reached through links; whoever chose it chose them.
pub fn stays_inside(folder: &Path, relative: &Path) -> io::Result<()> {
    let outside = || io::Error::other("it would lie outside the folder");
    let names = relative.components();
    if relative.as_os_str().is_empty() || !names.clone().all(|part| matches!(part, Component::Normal(_))) {
        return Err(outside());
    }
    // A name that a terminal or another system reads as something else is none of ours.
    if relative.to_str().is_none_or(|path| path.chars().any(|c| c.is_control() || c == '\\')) {
        return Err(io::Error::other("its name has characters that no file of an article has"));
    }
    let root = match folder.canonicalize() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        root => root?,
    };
    let mut at = root.clone();
    for part in relative.parent().into_iter().flat_map(Path::components) {
        at.push(part);
        match fs::symlink_metadata(&at) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            Ok(found) if found.is_symlink() => {
                at = at.canonicalize()?;
                if !at.starts_with(&root) {
                    return Err(io::Error::other("a link on the way there leads outside the folder"));
                }
            }
            Ok(_) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// Temporary files are private; what is exported is for whoever builds the site.
fn readable(file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_and_no_link_leads_outside() {
        let scratch = tempfile::tempdir().expect("a scratch folder");
        let (folder, elsewhere) = (scratch.path().join("site"), scratch.path().join("elsewhere"));
        for path in [&folder, &elsewhere] {
            fs::create_dir_all(path).expect("a folder");
        }
        let link = |to: &Path, name: &str| std::os::unix::fs::symlink(to, folder.join(name)).expect("a link");
        link(&elsewhere, "away");
        link(Path::new("/etc"), "etc");
        link(Path::new(".."), "up");
        link(&folder, "round");
        link(&elsewhere.join("file.md"), "file.md");
        let mut hostile: Vec<String> = ["", ".", "..", "/", "a\0b", "a\\b"].map(str::to_owned).to_vec();
        for name in ["..", "../..", "../x", "a/../..", "a/../../x", "/x", "/etc/cron.d/x", "away", "etc", "up"] {
            for end in ["/x.md", "/a/b.md", "/../x.md", "/./../x.md", "//x.md", "/x\n.md"] {
                hostile.push(format!("{name}{end}"));
            }
        }
        assert!(hostile.len() >= 60, "{}", hostile.len());
        for path in &hostile {
            let written = write(&folder, path, b"x", Existing::Replace);
            assert!(written.is_err(), "{path:?} was written to {written:?}");
            assert!(check(&folder, path, b"x", Existing::Replace).is_err(), "{path:?}");
        }
        let outside: Vec<_> = fs::read_dir(&elsewhere).expect("a folder").collect();
        assert!(outside.is_empty(), "{outside:?}");
        assert_eq!(fs::read_dir(scratch.path()).expect("a folder").count(), 2, "nothing beside the folder");

        write(&folder, "round/in.md", b"x", Existing::Replace).expect("a link that stays inside");
        write(&folder, "file.md", b"x", Existing::Replace).expect("a link at the place itself is replaced");
        assert!(!elsewhere.join("file.md").exists(), "and not followed");
        write(&folder, "a/b/c.md", b"x", Existing::Keep).expect("folders are made");
    }
}
