//! Backups: made beside the work, kept for as long as they are of use, brought back without overwriting anything.

use crate::App;
use crate::error::Error;
use domain::{Moment, retention};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;
use store::Setting;
use store::backup::{self, BACKUPS, Copied};

/// How old the newest backup becomes while the library is in use.
const EVERY_MS: i64 = 24 * 3_600_000;

/// How the name of a backup writes its moment; it sorts by time, and every file system takes it.
const NAME: &str = "%Y-%m-%dT%H-%M-%SZ";

/// A backup of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The name of its folder: the moment it was made, or what it was made before.
    pub name: String,
    /// Its folder, which is itself a library.
    pub folder: PathBuf,
    /// When it was made.
    pub at: Moment,
    /// Size of its database in bytes.
    pub bytes: u64,
    /// Whether it was proven sound when it was made.
    pub proven: bool,
}

/// A backup that is about to be made. It knows all it needs, so that it can be made while others save.
#[derive(Debug)]
pub struct Plan {
    library: PathBuf,
    to: PathBuf,
    /// Only the database, as one file.
    alone: bool,
    /// The folder in which older ones may go; none where a person named the place.
    tidy: Option<PathBuf>,
}

impl App {
    /// The folder for backups.
    pub fn backup_folder(&self) -> Result<PathBuf, Error> {
        let chosen = self.store.setting(Setting::BackupFolder)?.filter(|chosen| !chosen.is_empty());
        Ok(chosen.map_or_else(|| self.folder().join(BACKUPS), PathBuf::from))
    }

    /// Plans a backup: among the others, or into the new folder `to`; a name with an ending is one file, the database.
    pub fn plan_backup(&self, to: Option<PathBuf>) -> Result<Plan, Error> {
        let library = self.folder().to_owned();
        if let Some(to) = to {
            let alone = to.extension().is_some();
            return Ok(Plan { library, to, alone, tidy: None });
        }
        let folder = self.backup_folder()?;
        let to = free(&folder, &name_of(self.now()));
        Ok(Plan { library, to, alone: false, tidy: Some(folder) })
    }

    /// A plan when it is time for one: the newest backup is a day old, and there is something to keep.
    pub fn backup_due(&self) -> Result<Option<Plan>, Error> {
        if self.store.last_seq()? == 0 {
            return Ok(None);
        }
        let newest = backups_in(&self.backup_folder()?)?.first().map(|backup| backup.at);
        // A newest one from the far future says that the clock was wrong then, not that there is time.
        let is_due = newest.is_none_or(|at| (self.now().unix_ms() - at.unix_ms()).abs() >= EVERY_MS);
        if is_due { self.plan_backup(None).map(Some) } else { Ok(None) }
    }

    /// Notes how the last backup went that was made by itself.
    pub fn note_backup(&mut self, failure: Option<String>) {
        self.backup_failure = failure.unwrap_or_default();
    }

    /// Why the last backup that was made by itself failed; empty when it did not.
    #[must_use]
    pub fn backup_failure(&self) -> &str {
        &self.backup_failure
    }

    /// The backup of this name.
    pub fn backup(&self, name: &str) -> Result<Backup, Error> {
        let folder = self.backup_folder()?;
        let all = backups_in(&folder)?;
        all.into_iter()
            .find(|backup| backup.name == name)
            .ok_or_else(|| Error::NoSuchBackup { name: name.to_owned(), folder })
    }

    /// Puts a backup in the library's place. The library as it is now is kept beside it, and is a library too; the answer
    /// is its folder.
    pub fn bring_back(&mut self, name: &str) -> Result<PathBuf, Error> {
        let backup = self.backup(name)?;
        let aside = free(&self.folder().join("aside"), &name_of(self.now()));
        // It needs the file alone: whoever looks waits, and opens the other file afterwards.
        let looking = std::sync::Arc::clone(&self.looking);
        let mut looking = looking.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        *looking = None;
        let swapped = self.store.swap(&backup.folder, &aside);
        drop(looking);
        self.desk.clear();
        self.person = crate::person::of_library(&mut self.store)?;
        self.seen = crate::library::Seen::now(&self.store)?;
        swapped?;
        Ok(aside)
    }

    /// Puts a backup into the new folder `to`, as a library of its own.
    pub fn unpack_backup(&self, name: &str, to: &Path) -> Result<(), Error> {
        Ok(backup::unpack(&self.backup(name)?.folder, to)?)
    }
}

impl Plan {
    /// Makes the backup, proves it, and then lets older ones go that are not needed any more.
    pub fn perform(self) -> Result<Backup, Error> {
        let make = if self.alone { backup::back_up_file } else { backup::back_up };
        let made = of_copy(make(&self.library, &self.to)?);
        if let Some(folder) = self.tidy {
            tidy(&folder)?;
        }
        Ok(made)
    }
}

/// The backups in a folder, the newest first.
pub fn backups_in(folder: &Path) -> Result<Vec<Backup>, Error> {
    let mut all: Vec<Backup> = backup::copies(folder)?.into_iter().map(of_copy).collect();
    all.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| b.name.cmp(&a.name)));
    Ok(all)
}

/// Only what bears the name of a moment goes: what was made before an update, or put there by hand, stays.
fn tidy(folder: &Path) -> Result<(), Error> {
    let copies = backup::copies(folder)?;
    let made: Vec<(Moment, &Copied)> = copies.iter().filter_map(|copy| Some((moment_of(&name(copy))?, copy))).collect();
    let moments: Vec<Moment> = made.iter().map(|(at, _)| *at).collect();
    for at in retention::superfluous(&moments) {
        backup::remove(made[at].1)?;
    }
    Ok(())
}

fn of_copy(copy: Copied) -> Backup {
    let name = name(&copy);
    let written =
        copy.written.duration_since(UNIX_EPOCH).map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(0));
    let at = moment_of(&name).unwrap_or(Moment(written));
    Backup { name, at, folder: copy.folder, bytes: copy.bytes, proven: copy.proven }
}

fn name(copy: &Copied) -> String {
    copy.folder.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn name_of(at: Moment) -> String {
    jiff::Timestamp::from_millisecond(at.unix_ms()).unwrap_or_default().strftime(NAME).to_string()
}

/// The moment in a name, also where a number stands behind it.
fn moment_of(name: &str) -> Option<Moment> {
    let moment = name.get(..20)?;
    let rest = &name[20..];
    let numbered = rest.strip_prefix('-').is_some_and(|number| number.bytes().all(|b| b.is_ascii_digit()));
    if !rest.is_empty() && !numbered {
        return None;
    }
    let civil = jiff::civil::DateTime::strptime(NAME, moment).ok()?;
    Some(Moment(civil.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp().as_millisecond()))
}

/// `name` in `folder`, with a number behind it where there is something of that name.
fn free(folder: &Path, name: &str) -> PathBuf {
    let numbered = (2..).map(|again: u32| folder.join(format!("{name}-{again}")));
    std::iter::once(folder.join(name)).chain(numbered).find(|path| !path.exists()).unwrap_or_default()
}
