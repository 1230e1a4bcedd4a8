//! The tables, as the steps that led to them. Steps are only ever added: a library that has seen five of them
//! takes the sixth.

use crate::error::Error;
use rusqlite::Connection;

/// "CLPN": what tells our files from other SQLite files (`PRAGMA application_id`).
pub const APPLICATION_ID: i64 = 0x434c_504e;

/// Each step from one version of the tables (`PRAGMA user_version`) to the next.
const STEPS: &[&str] = &[
    // 1: articles, their changes, and what is read off them.
    "
    -- One row per change of a manuscript, in the order of arrival. Append-only: this is the record.
    CREATE TABLE change (
        seq INTEGER PRIMARY KEY,
        article_id TEXT NOT NULL,
        hash TEXT NOT NULL,
        bytes BLOB NOT NULL,
        UNIQUE (article_id, hash)
    ) STRICT;
    CREATE INDEX change_of_article ON change (article_id, seq);
    CREATE TRIGGER change_is_never_rewritten BEFORE UPDATE ON change
        BEGIN SELECT RAISE(ABORT, 'the record of changes is append-only'); END;
    CREATE TRIGGER change_is_never_removed BEFORE DELETE ON change
        BEGIN SELECT RAISE(ABORT, 'the record of changes is append-only'); END;

    -- A manuscript with every change up to `upto_seq`, so that opening it is quick. May be thrown away.
    CREATE TABLE snapshot (
        article_id TEXT PRIMARY KEY,
        upto_seq INTEGER NOT NULL,
        bytes BLOB NOT NULL
    ) STRICT;

    -- The projection: what lists, searches and reports read, rewritten with every change, rebuilt by `doctor --repair`.
    CREATE TABLE article (
        row INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        slug TEXT NOT NULL,
        status TEXT NOT NULL,
        house TEXT NOT NULL,
        headline TEXT NOT NULL,
        deck TEXT NOT NULL,
        byline TEXT NOT NULL,
        accountable TEXT NOT NULL,
        section TEXT NOT NULL,
        tags TEXT NOT NULL,
        date TEXT,
        language TEXT NOT NULL,
        words_human INTEGER NOT NULL,
        words_contribution INTEGER NOT NULL,
        words_source INTEGER NOT NULL,
        words_unknown INTEGER NOT NULL,
        fingerprint TEXT NOT NULL,
        heads TEXT NOT NULL,
        created_unix_ms INTEGER NOT NULL,
        updated_unix_ms INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX article_by_slug ON article (slug);
    CREATE INDEX article_by_update ON article (updated_unix_ms DESC);
    CREATE TABLE part (
        article_id TEXT NOT NULL,
        part TEXT NOT NULL,
        place INTEGER NOT NULL,
        text TEXT NOT NULL,
        runs TEXT NOT NULL,
        PRIMARY KEY (article_id, part)
    ) STRICT, WITHOUT ROWID;

    -- Words to search. Filled behind the saves, not in them: indexing would triple the cost of a key press.
    CREATE VIRTUAL TABLE search USING fts5 (
        headline, text, content = '', contentless_delete = 1,
        tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
    );
    CREATE TABLE search_due (row INTEGER PRIMARY KEY) STRICT;

    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE export (
        seq INTEGER PRIMARY KEY,
        article_id TEXT NOT NULL,
        target TEXT NOT NULL,
        folder TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        at_unix_ms INTEGER NOT NULL
    ) STRICT;
    ",
    // Words that somebody accepted although no dictionary has them: their own, a house's, one article's.
    "
    CREATE TABLE word (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        list TEXT NOT NULL CHECK (list IN ('person', 'house', 'article')),
        of TEXT NOT NULL,
        word TEXT NOT NULL,
        UNIQUE (list, of, word)
    ) STRICT;
    ",
    // Pictures, and which articles show them.
    "
    -- The files lie beside the database: assets/01/<hash>.<ending of its format>. `short` stands in links, so no two
    -- pictures of a library may share it.
    CREATE TABLE asset (
        hash TEXT PRIMARY KEY,
        short TEXT NOT NULL UNIQUE,
        format TEXT NOT NULL,
        width_px INTEGER NOT NULL,
        height_px INTEGER NOT NULL,
        bytes INTEGER NOT NULL,
        added_unix_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    -- What a picture's file says about it.
    CREATE TABLE asset_offer (
        hash TEXT NOT NULL,
        place INTEGER NOT NULL,
        kind TEXT NOT NULL,
        value TEXT NOT NULL,
        found_in TEXT NOT NULL,
        PRIMARY KEY (hash, place)
    ) STRICT, WITHOUT ROWID;
    -- Which article shows a picture, or did once: then its history still needs it.
    CREATE TABLE asset_use (
        short TEXT NOT NULL,
        article_id TEXT NOT NULL,
        now INTEGER NOT NULL,
        PRIMARY KEY (short, article_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX asset_use_of_article ON asset_use (article_id);
    ",
];

/// The newest version of the tables that this program knows.
pub const VERSION: i64 = STEPS.len() as i64;

/// Brings the tables to [`VERSION`], all steps or none. `found` is the version it finds.
pub fn migrate(connection: &mut Connection, found: i64) -> Result<(), rusqlite::Error> {
    let writing = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    // Another program may have done it between our look and our lock.
    let found = writing.pragma_query_value(None, "user_version", |row| row.get::<_, i64>(0))?.max(found);
    for step in STEPS.iter().skip(usize::try_from(found).unwrap_or_default()) {
        writing.execute_batch(step)?;
    }
    writing.pragma_update(None, "application_id", APPLICATION_ID)?;
    writing.pragma_update(None, "user_version", VERSION)?;
    writing.commit()
}

/// Refuses a SQLite that can lose data when two connections checkpoint at once (fixed in 3.51.3).
pub fn check_sqlite() -> Result<(), Error> {
    if rusqlite::version_number() < 3_051_003 {
        return Err(Error::SqliteTooOld(rusqlite::version().to_owned()));
    }
    Ok(())
}
