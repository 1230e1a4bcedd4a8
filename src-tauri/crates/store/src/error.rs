//! Why the library could not be read or written.

use std::path::PathBuf;
use thiserror::Error;

/// Why the library could not be read or written.
#[derive(Debug, Error)]
#[expect(missing_docs, reason = "the message beside each variant is its documentation")]
pub enum Error {
    #[error("the folder {path} cannot be used: {source}")]
    Folder { path: PathBuf, source: std::io::Error },
    #[error("the picture’s file {path} could not be read or written: {source}")]
    Picture { path: PathBuf, source: std::io::Error },
    #[error("{0} is not a library of Colophon; it was left as it is. Choose another folder with --library")]
    NotALibrary(PathBuf),
    #[error(
        "the library {path} was written by a newer Colophon (version {found} of its tables, this one knows {known}); \
         it was left as it is. Install the newer Colophon, or choose another folder with --library"
    )]
    Newer { path: PathBuf, found: i64, known: i64 },
    #[error("the disk is full: free some space, the library {0} could not be written")]
    Full(PathBuf),
    #[error("another program has held the library for {waited_s} seconds; try again when it is done")]
    Busy { waited_s: u32 },
    #[error("a newer question took the place of this one")]
    GivenUp,
    #[error("the SQLite in this program is {0}, and before 3.51.3 it could lose data; build Colophon with its own")]
    SqliteTooOld(String),
    #[error("the backup {path} could not be written: {why}")]
    Backup { path: PathBuf, why: std::io::Error },
    #[error("there is something in {0} already; nothing was written over it. Choose a place that is empty")]
    Occupied(PathBuf),
    #[error("the copy was not kept, because it is not sound: {0}")]
    Unsound(String),
    #[error("the backup {0} is not what it was when it was made, and is not used")]
    CopyChanged(PathBuf),
    #[error("the library could not be read or written: {0}")]
    Sqlite(rusqlite::Error),
}
