//! Backups of the library, as a window shows them.

use crate::Failure;
use app::App;
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;

/// Asks for the backups.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Backups {}

/// Asks for a backup now.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct BackUp {}

/// Asks to put a backup in the library's place.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct BringBack {
    /// The backup's name.
    pub name: String,
}

/// The library was put aside, and a backup is in its place: everything the window knew is of yesterday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BroughtBack {
    /// The folder that keeps the library as it was until now; it is a library too.
    pub aside: String,
}

/// The backups of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupsView {
    /// The folder they are in.
    pub folder: String,
    /// The newest first.
    pub backups: Vec<BackupView>,
    /// Why the last one that was made by itself failed; empty when it did not.
    pub failure: String,
}

/// A backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupView {
    /// Its name: the moment it was made, or what it was made before.
    pub name: String,
    /// RFC 3339.
    pub at: String,
    /// Size of its database in kilobytes of 1,000 bytes, rounded up.
    pub kilobytes: u32,
    /// Whether it was proven sound when it was made.
    pub proven: bool,
}

/// Answers the backups there are.
pub fn backups(app: &mut App, _: Backups) -> Result<BackupsView, Failure> {
    view(&app.backup_folder()?, app.backup_failure())
}

/// Plans a backup; what comes back makes it, beside the thread that owns the library, and answers the backups there are
/// then.
pub fn back_up(
    app: &mut App,
    _: BackUp,
) -> Result<impl FnOnce() -> Result<BackupsView, Failure> + Send + use<>, Failure> {
    let plan = app.plan_backup(None)?;
    let folder = app.backup_folder()?;
    Ok(move || {
        plan.perform()?;
        view(&folder, "")
    })
}

/// Puts a backup in the library's place, and answers where the library is now that was there.
pub fn bring_back(app: &mut App, ask: BringBack) -> Result<BroughtBack, Failure> {
    Ok(BroughtBack { aside: app.bring_back(&ask.name)?.display().to_string() })
}

fn view(folder: &Path, failure: &str) -> Result<BackupsView, Failure> {
    let backups = app::backups_in(folder)?.into_iter().map(|backup| BackupView {
        name: backup.name,
        at: app::rfc3339(backup.at),
        kilobytes: u32::try_from(backup.bytes.div_ceil(1000)).unwrap_or(u32::MAX),
        proven: backup.proven,
    });
    Ok(BackupsView { folder: folder.display().to_string(), backups: backups.collect(), failure: failure.to_owned() })
}
