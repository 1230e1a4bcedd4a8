//! The library's file: opened with care, written in transactions.

use crate::backup::{self, BACKUPS};
use crate::error::Error;
use crate::schema::{self, APPLICATION_ID, VERSION};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use std::fs;
use std::io::Read;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The file with everything in it, inside the library's folder.
pub(crate) const FILE: &str = "library.sqlite";

/// How long to wait for another program that writes.
const BUSY_S: u32 = 10;

/// An open library. Reading needs `&Store`, writing `&mut Store`.
pub struct Store {
    pub(crate) connection: Connection,
    folder: PathBuf,
    path: PathBuf,
}

/// A change of the library that is all kept by [`Writing::keep`], or forgotten.
pub struct Writing<'a> {
    pub(crate) transaction: Transaction<'a>,
    path: &'a Path,
}

impl Store {
    /// Opens the library in `folder`, or starts one there.
    ///
    /// A file that is not ours, or that a newer Colophon wrote, is refused and not changed by a single byte. WAL with
    /// `synchronous = FULL`: what is acknowledged survives a power cut (200 simulated cuts lost none; NORMAL lost
    /// some in 59 of 60). `mmap_size = 0`: a stray mapping can damage a file in WAL mode.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        schema::check_sqlite()?;
        make_folder(folder)?;
        let path = folder.join(FILE);
        look_at_header(&path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(&path, flags).map_err(|e| explain(e, &path))?;
        prepare(&mut connection, &path)?;
        Ok(Self { connection, folder: folder.to_owned(), path })
    }

    /// The folder the library lives in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Starts to write. Nobody else writes until it is kept or dropped.
    pub fn write(&mut self) -> Result<Writing<'_>, Error> {
        let path = &self.path;
        let transaction =
            self.connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(|e| explain(e, path))?;
        Ok(Writing { transaction, path })
    }

    /// A number that changes when another program has written. Cheap enough to ask every second.
    pub fn version_seen(&self) -> Result<i64, Error> {
        self.run(|c| c.pragma_query_value(None, "data_version", |row| row.get(0)))
    }

    /// What SQLite itself finds wrong with the file; empty when nothing is.
    pub fn check_file(&self) -> Result<Vec<String>, Error> {
        let found: Vec<String> = self.run(|c| {
            let mut query = c.prepare("PRAGMA integrity_check(20)")?;
            query.query_map([], |row| row.get(0))?.collect()
        })?;
        Ok(found.into_iter().filter(|line| line != "ok").collect())
    }

    /// Lets go of the file. Whoever closes opens again.
    pub(crate) fn close(&mut self) -> Result<(), Error> {
        let nothing = Connection::open_in_memory().map_err(Error::Sqlite)?;
        let open = std::mem::replace(&mut self.connection, nothing);
        open.close().map_err(|(_, e)| explain(e, &self.path))
    }

    pub(crate) fn run<T>(&self, ask: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, Error> {
        ask(&self.connection).map_err(|e| explain(e, &self.path))
    }
}

impl Writing<'_> {
    /// Keeps everything: after this it is on the disk.
    pub fn keep(self) -> Result<(), Error> {
        let path = self.path;
        self.transaction.commit().map_err(|e| explain(e, path))
    }

    pub(crate) fn run<T>(&self, ask: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, Error> {
        ask(&self.transaction).map_err(|e| explain(e, self.path))
    }
}

pub(crate) fn make_folder(folder: &Path) -> Result<(), Error> {
    // Drafts are nobody else's business: 0700 where we make the folder.
    let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
    made.map_err(|source| Error::Folder { path: folder.to_owned(), source })
}

/// Reads the first 100 bytes (SQLite file format, section 1.3) before SQLite may touch the file: the magic, the
/// `user_version` at 60 and the `application_id` at 68, both big-endian.
fn look_at_header(path: &Path) -> Result<(), Error> {
    let mut header = Vec::new();
    match fs::File::open(path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(source) => return Err(Error::Folder { path: path.to_owned(), source }),
        Ok(file) => {
            file.take(100).read_to_end(&mut header).map_err(|source| Error::Folder { path: path.to_owned(), source })?
        }
    };
    if header.is_empty() {
        return Ok(()); // we were stopped before the first page was written
    }
    let number =
        |at: usize| header.get(at..at + 4).and_then(|b| b.try_into().ok()).map(u32::from_be_bytes).map(i64::from);
    match (header.starts_with(b"SQLite format 3\0"), number(60), number(68)) {
        (true, Some(found), Some(APPLICATION_ID)) if found > VERSION => newer(path, found),
        (true, _, Some(APPLICATION_ID | 0)) => Ok(()), // 0: perhaps ours, stopped in its first moment; `prepare` looks
        _ => Err(Error::NotALibrary(path.to_owned())),
    }
}

fn prepare(connection: &mut Connection, path: &Path) -> Result<(), Error> {
    let sql = |e| explain(e, path);
    // Until the file is known to be ours, closing it must not move its write-ahead log into it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).map_err(sql)?;
    connection.busy_timeout(Duration::from_secs(BUSY_S.into())).map_err(sql)?;
    let number = |name: &str| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let found = number("user_version").map_err(sql)?;
    let ours = number("application_id").map_err(sql)?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_master", [], |row| row.get(0)).map_err(sql)?;
    if ours != APPLICATION_ID && (ours != 0 || tables > 0) {
        return Err(Error::NotALibrary(path.to_owned()));
    }
    if found > VERSION {
        return newer(path, found);
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false).map_err(sql)?;
    connection
        .execute_batch(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA mmap_size = 0;
             PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA cache_size = -16384;",
        )
        .map_err(sql)?;
    if found < VERSION {
        if found > 0 {
            back_up_before(path, found)?;
        }
        schema::migrate(connection, found).map_err(sql)?;
    }
    Ok(())
}

/// Before the tables change, the library as it is becomes a backup; without one they do not change.
fn back_up_before(path: &Path, found: i64) -> Result<(), Error> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let name = |again: u32| folder.join(BACKUPS).join(format!("before-tables-{VERSION}-from-{found}-{again}"));
    let free = (1..).map(name).find(|to| !to.exists()).unwrap_or_default();
    backup::back_up(folder, &free)?;
    Ok(())
}

fn newer(path: &Path, found: i64) -> Result<(), Error> {
    Err(Error::Newer { path: path.to_owned(), found, known: VERSION })
}

pub(crate) fn explain(error: rusqlite::Error, path: &Path) -> Error {
    match error.sqlite_error_code() {
        Some(rusqlite::ErrorCode::DiskFull) => Error::Full(path.to_owned()),
        Some(rusqlite::ErrorCode::DatabaseBusy | rusqlite::ErrorCode::DatabaseLocked) => {
            Error::Busy { waited_s: BUSY_S }
        }
        Some(rusqlite::ErrorCode::OperationInterrupted) => Error::GivenUp,
        Some(rusqlite::ErrorCode::NotADatabase) => Error::NotALibrary(path.to_owned()),
        _ => Error::Sqlite(error),
    }
}
