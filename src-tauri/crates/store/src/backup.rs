//! Copies of the library: made while it is in use, proven before they count, brought back without overwriting anything.
//!
//! A backup is a folder that is itself a library: the database, the pictures, and the sum of the database as
//! `sha256sum` writes it. Copying needs only reading, so nobody who saves waits for it.

use crate::error::Error;
use crate::schema::{APPLICATION_ID, VERSION};
use crate::store::{FILE, Store, explain};
use domain::fingerprint::Summing;
use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags};
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// The sum of the database, beside it: `sha256sum --check` reads it.
const SUM: &str = "library.sqlite.sha256";

/// The folder with the pictures, inside a library.
const ASSETS: &str = "assets";

/// The folder for backups inside a library, where nobody chose another.
pub const BACKUPS: &str = "backups";

/// How long to wait for another program that holds the whole file.
const BUSY: Duration = Duration::from_secs(10);

/// A copy of a library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copied {
    /// Its own folder.
    pub folder: PathBuf,
    /// Size of its database in bytes.
    pub bytes: u64,
    /// Whether it was proven when it was made; its sum stands beside it.
    pub proven: bool,
    /// When the database was written, as the file system remembers it.
    pub written: SystemTime,
}

/// Copies the library in `library` into the new folder `to` and proves the copy: SQLite finds nothing wrong with it, and
/// its record has the same changes, byte for byte. A copy that fails that is removed; `to` is there whole or not at all.
pub fn back_up(library: &Path, to: &Path) -> Result<Copied, Error> {
    if to.exists() {
        return Err(Error::Occupied(to.to_owned()));
    }
    let failed = |source| Error::Backup { path: to.to_owned(), why: source };
    let parent = to.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(failed)?;
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    let partial = parent.join(format!(".{name}.partial-{}", std::process::id()));
    let made = fs::create_dir(&partial).map_err(failed).and_then(|()| {
        copy_database(&library.join(FILE), &partial.join(FILE))?;
        let sum = sum_of(&partial.join(FILE)).map_err(failed)?;
        fs::write(partial.join(SUM), format!("{sum}  {FILE}\n")).map_err(failed)?;
        link_all(&library.join(ASSETS), &partial.join(ASSETS)).map_err(failed)?;
        sync(&partial.join(SUM)).and_then(|()| sync(&partial)).map_err(failed)?;
        fs::rename(&partial, to).and_then(|()| sync(parent)).map_err(failed)
    });
    if made.is_err() {
        // What is left of it is worth nothing, and why it failed is what the person must hear.
        let _ = fs::remove_dir_all(&partial);
    }
    made?;
    look(to).map_err(failed)?.ok_or_else(|| failed(ErrorKind::NotFound.into()))
}

/// Copies only the database of the library in `library` to the new file `to`, and proves it as [`back_up`] does.
pub fn back_up_file(library: &Path, to: &Path) -> Result<Copied, Error> {
    if to.exists() {
        return Err(Error::Occupied(to.to_owned()));
    }
    let failed = |source| Error::Backup { path: to.to_owned(), why: source };
    let parent = to.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = to.file_name().unwrap_or_default().to_string_lossy();
    let partial = parent.join(format!(".{name}.partial-{}", std::process::id()));
    let made = copy_database(&library.join(FILE), &partial)
        .and_then(|()| fs::rename(&partial, to).and_then(|()| sync(parent)).map_err(failed));
    if made.is_err() {
        let _ = fs::remove_file(&partial);
    }
    made?;
    let database = fs::metadata(to).map_err(failed)?;
    let written = database.modified().map_err(failed)?;
    Ok(Copied { folder: to.to_owned(), bytes: database.len(), proven: true, written })
}

/// The copies in a folder, in no order; none where the folder does not exist.
pub fn copies(folder: &Path) -> Result<Vec<Copied>, Error> {
    let failed = |source| Error::Folder { path: folder.to_owned(), source };
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(failed)?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.map_err(failed)?;
        if !entry.file_name().to_string_lossy().starts_with('.') {
            found.extend(look(&entry.path()).map_err(failed)?);
        }
    }
    Ok(found)
}

/// Removes a copy. Only what is one can be removed.
pub fn remove(copy: &Copied) -> Result<(), Error> {
    fs::remove_dir_all(&copy.folder).map_err(|source| Error::Folder { path: copy.folder.clone(), source })
}

/// Puts a copy into the new folder `to`, as a library to be opened.
pub fn unpack(copy: &Path, to: &Path) -> Result<(), Error> {
    prove(copy)?;
    let failed = |source| Error::Backup { path: to.to_owned(), why: source };
    if fs::read_dir(to).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(Error::Occupied(to.to_owned()));
    }
    fs::create_dir_all(to).map_err(failed)?;
    link_all(&copy.join(ASSETS), &to.join(ASSETS)).map_err(failed)?;
    // Last, and by another name first: a library is there whole, or there is none.
    let partial = to.join(".library.partial");
    fs::copy(copy.join(FILE), &partial).and_then(|_| sync(&partial)).map_err(failed)?;
    fs::rename(&partial, to.join(FILE)).and_then(|()| sync(to)).map_err(failed)
}

impl Store {
    /// Puts a copy in the library's place and keeps the library as it is now in the new folder `aside`, as a library of
    /// its own. Refused while another program has the library open.
    pub fn swap(&mut self, copy: &Path, aside: &Path) -> Result<(), Error> {
        prove(copy)?;
        if aside.exists() {
            return Err(Error::Occupied(aside.to_owned()));
        }
        let failed = |source| Error::Backup { path: aside.to_owned(), why: source };
        let folder = self.folder().to_owned();
        let partial = folder.join(".library.partial");
        fs::copy(copy.join(FILE), &partial).and_then(|_| sync(&partial)).map_err(failed)?;
        // Leaving the write-ahead log needs the file alone, and leaves all of it in one file.
        let alone =
            self.run(|c| c.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get::<_, String>(0)));
        if let Err(error) = alone {
            let _ = fs::remove_file(&partial);
            return Err(error);
        }
        self.close()?;
        let database = folder.join(FILE);
        let swapped = fs::create_dir_all(aside)
            // A second name for the same file: at no moment is there no library.
            .and_then(|()| {
                fs::hard_link(&database, aside.join(FILE)).or_else(|_| fs::copy(&database, aside.join(FILE)).map(drop))
            })
            .and_then(|()| link_all(&folder.join(ASSETS), &aside.join(ASSETS)))
            .and_then(|()| sync(aside))
            .and_then(|()| link_all(&copy.join(ASSETS), &folder.join(ASSETS)))
            .and_then(|()| fs::rename(&partial, &database))
            .and_then(|()| sync(&folder))
            .map_err(failed);
        *self = Store::open(&folder)?;
        swapped
    }
}

/// Refuses a copy that is not what it was when it was made.
fn prove(copy: &Path) -> Result<(), Error> {
    let failed = |source| Error::Folder { path: copy.to_owned(), source };
    let told = fs::read_to_string(copy.join(SUM)).map_err(failed)?;
    let is = sum_of(&copy.join(FILE)).map_err(failed)?;
    if told.split_whitespace().next() == Some(is.as_str()) { Ok(()) } else { Err(Error::CopyChanged(copy.to_owned())) }
}

fn copy_database(from: &Path, to: &Path) -> Result<(), Error> {
    let sql = |e| explain(e, to);
    let source = open(from, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(|e| explain(e, from))?;
    // One moment of the library for the copy and for the sum of its record.
    source.execute_batch("BEGIN").map_err(sql)?;
    let record = sum_of_record(&source).map_err(|e| explain(e, from))?;
    let mut copy = open(to, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE).map_err(sql)?;
    // All pages in one step: a reader holds nobody up, and nobody's writing makes it begin again.
    Backup::new(&source, &mut copy).and_then(|backup| backup.step(-1)).map_err(sql)?;
    // Without a write-ahead log beside it, so that it can be read where nothing may be written.
    copy.pragma_update(None, "journal_mode", "DELETE").map_err(sql)?;
    copy.close().map_err(|(_, e)| sql(e))?;
    sync(to).map_err(|why| Error::Backup { path: to.to_owned(), why })?;

    let copy = open(to, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(sql)?;
    let mut query = copy.prepare("PRAGMA integrity_check(20)").map_err(sql)?;
    let problems = query.query_map([], |row| row.get(0)).and_then(Iterator::collect::<Result<Vec<String>, _>>);
    let problems: Vec<String> = problems.map_err(sql)?.into_iter().filter(|line| line != "ok").collect();
    if !problems.is_empty() {
        return Err(Error::Unsound(problems.join("; ")));
    }
    let number = |name: &str| copy.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    let ours =
        number("application_id").map_err(sql)? == APPLICATION_ID && number("user_version").map_err(sql)? <= VERSION;
    if !ours || sum_of_record(&copy).map_err(sql)? != record {
        return Err(Error::Unsound("the copy has not the same changes".to_owned()));
    }
    Ok(())
}

fn open(path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(BUSY)?;
    connection.execute_batch("PRAGMA mmap_size = 0; PRAGMA cell_size_check = ON;")?;
    Ok(connection)
}

/// How many articles there are, and a sum of every change with the article it belongs to.
fn sum_of_record(connection: &Connection) -> rusqlite::Result<(i64, String)> {
    let articles = connection.query_row("SELECT count(*) FROM article", [], |row| row.get(0))?;
    let mut sum = Summing::default();
    let mut query = connection.prepare("SELECT article_id, hash, bytes FROM change ORDER BY seq")?;
    let mut rows = query.query([])?;
    while let Some(row) = rows.next()? {
        for at in 0..2 {
            sum.add(row.get_ref(at)?.as_str()?.as_bytes());
            sum.add(b"\n");
        }
        sum.add(row.get_ref(2)?.as_blob()?);
    }
    Ok((articles, sum.finish().to_string()))
}

fn look(folder: &Path) -> std::io::Result<Option<Copied>> {
    match fs::metadata(folder.join(FILE)) {
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(error),
        Ok(database) => Ok(Some(Copied {
            folder: folder.to_owned(),
            bytes: database.len(),
            proven: folder.join(SUM).is_file(),
            written: database.modified()?,
        })),
    }
}

fn sum_of(path: &Path) -> std::io::Result<String> {
    let mut file = File::open(path)?;
    let mut sum = Summing::default();
    let mut piece = vec![0; 1 << 16];
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(sum.finish().to_string()),
            read => sum.add(&piece[..read]),
        }
    }
}

/// Every file under `from` a second time under `to`: the same file by another name, or a copy where that is another
/// disk. What is there already stays: pictures are named by what is in them.
fn link_all(from: &Path, to: &Path) -> std::io::Result<()> {
    if !from.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (old, new) = (entry.path(), to.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            link_all(&old, &new)?;
        } else if !new.exists() && fs::hard_link(&old, &new).is_err() {
            fs::copy(&old, &new)?;
        }
    }
    Ok(())
}

fn sync(path: &Path) -> std::io::Result<()> {
    File::open(path)?.sync_all()
}
