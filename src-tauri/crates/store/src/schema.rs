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
    // Where articles lie, when they are due, their tags by name; a search index whose order is the order of the saves.
    "
    -- What is not on the desk. The record of an article may only be removed when its time in the trash is over, or
    -- when a person has asked for it: `going_unix_ms` says that it is being removed, and only from the trash.
    CREATE TABLE shelf (
        article_id TEXT PRIMARY KEY,
        place TEXT NOT NULL CHECK (place IN ('archive', 'trash')),
        at_unix_ms INTEGER NOT NULL,
        asked INTEGER NOT NULL DEFAULT 0 CHECK (asked IN (0, 1)),
        going_unix_ms INTEGER CHECK (
            going_unix_ms IS NULL
            OR (place = 'trash' AND (asked = 1 OR going_unix_ms - at_unix_ms >= 30 * 24 * 60 * 60 * 1000))
        )
    ) STRICT, WITHOUT ROWID;
    DROP TRIGGER change_is_never_removed;
    CREATE TRIGGER change_is_never_removed BEFORE DELETE ON change
        WHEN NOT EXISTS (SELECT 1 FROM shelf WHERE article_id = OLD.article_id AND going_unix_ms IS NOT NULL)
        BEGIN SELECT RAISE(ABORT, 'the record of changes is append-only'); END;

    ALTER TABLE article ADD COLUMN due TEXT;
    -- What `shelf` says, repeated so that one index answers the list.
    ALTER TABLE article ADD COLUMN place TEXT NOT NULL DEFAULT 'desk';
    DROP INDEX article_by_update;
    -- With every column that the list is filtered by: a filter over 100,000 articles reads this index and no row.
    CREATE INDEX article_by_update ON article (place, updated_unix_ms, status, house, section, due, words_unknown);
    CREATE INDEX article_by_creation ON article (place, created_unix_ms);
    CREATE INDEX article_by_due ON article (place, due IS NULL, due);
    CREATE INDEX article_by_headline ON article (place, headline COLLATE NOCASE);
    CREATE INDEX article_by_words
        ON article (place, words_human + words_contribution + words_source + words_unknown);
    CREATE TABLE article_tag (
        row INTEGER NOT NULL REFERENCES article (row) ON DELETE CASCADE,
        tag TEXT NOT NULL COLLATE NOCASE,
        PRIMARY KEY (row, tag)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX article_by_tag ON article_tag (tag, row);
    WITH RECURSIVE piece (row, tag, rest) AS (
        SELECT row, '', tags || ', ' FROM article WHERE tags != ''
        UNION ALL
        SELECT row, substr(rest, 1, instr(rest, ', ') - 1), substr(rest, instr(rest, ', ') + 2)
            FROM piece WHERE rest != ''
    )
    INSERT OR IGNORE INTO article_tag SELECT row, tag FROM piece WHERE tag != '';

    -- The number of an article in the index grows with every save: the newest hits are the ones with the largest.
    DROP TABLE search;
    DROP TABLE search_due;
    CREATE VIRTUAL TABLE search USING fts5 (
        headline, text, content = '', contentless_delete = 1,
        tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
    );
    CREATE TABLE searched (seq INTEGER PRIMARY KEY, row INTEGER NOT NULL UNIQUE) STRICT;
    CREATE TABLE search_due (seq INTEGER PRIMARY KEY AUTOINCREMENT, row INTEGER NOT NULL UNIQUE) STRICT;
    INSERT INTO search_due (row) SELECT row FROM article ORDER BY updated_unix_ms;

    CREATE TABLE saved_search (
        name TEXT PRIMARY KEY,
        search TEXT NOT NULL,
        shelf TEXT NOT NULL,
        statuses TEXT NOT NULL,
        tags TEXT NOT NULL,
        section TEXT,
        house TEXT,
        due TEXT,
        unknown_words INTEGER NOT NULL,
        sort TEXT NOT NULL,
        reversed INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    ",
    // A file that comes in a second time is known by what it says.
    "
    CREATE INDEX article_by_fingerprint ON article (fingerprint);
    ",
    // What tools were asked. It stays here: the record holds a salted hash of it, and is handed on without it.
    "
    CREATE TABLE prompt (
        article_id TEXT NOT NULL,
        hash TEXT NOT NULL,
        salt TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (article_id, hash)
    ) STRICT, WITHOUT ROWID;
    ",
    // House styles of one's own. A style whose order changed leaves fingerprints behind that are of the old one.
    "
    CREATE TABLE house (name TEXT PRIMARY KEY, toml TEXT NOT NULL, changed_unix_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE fingerprint_due (article_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    ",
    // What is said about articles, so that what is open in all of them is one question.
    "
    -- Comments and suggestions. `state` is open or resolved, of a suggestion open, accepted or rejected; a row that is
    -- `lost` is about words that are gone. `place` is the order in the article.
    CREATE TABLE comment (
        article_id TEXT NOT NULL,
        id TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('comment', 'suggestion')),
        place INTEGER NOT NULL,
        part TEXT NOT NULL,
        state TEXT NOT NULL,
        lost INTEGER NOT NULL,
        quote TEXT NOT NULL,
        text TEXT NOT NULL,
        by TEXT NOT NULL,
        at_unix_ms INTEGER NOT NULL,
        replies INTEGER NOT NULL,
        last_by TEXT NOT NULL,
        last_at_unix_ms INTEGER NOT NULL,
        PRIMARY KEY (article_id, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX comment_by_last ON comment (state, last_at_unix_ms);
    ",
    // Who signed what, and whether it holds.
    "
    CREATE TABLE sign_off (
        article_id TEXT NOT NULL,
        id TEXT NOT NULL,
        by_id TEXT NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        scope TEXT NOT NULL,
        decision TEXT NOT NULL,
        note TEXT NOT NULL,
        at_unix_ms INTEGER NOT NULL,
        fingerprint TEXT NOT NULL,
        heads TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('fresh', 'void')),
        why TEXT NOT NULL,
        PRIMARY KEY (article_id, id)
    ) STRICT, WITHOUT ROWID;
    ALTER TABLE article ADD COLUMN signed TEXT NOT NULL DEFAULT 'none';
    CREATE INDEX article_in_review ON article (due IS NULL, due, updated_unix_ms DESC)
        WHERE place = 'desk' AND (status IN ('in_review', 'changes_requested') OR signed IN ('void', 'rejected'));
    ",
    // Texts that went out or came in with the authors of their words noted behind them.
    "
    CREATE TABLE annotated (hash TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID;
    ",
    // The register: every use of a tool, with what its review amounts to.
    "
    CREATE TABLE ledger (
        article_id TEXT NOT NULL,
        place INTEGER NOT NULL,
        id TEXT NOT NULL,
        at_unix_ms INTEGER NOT NULL,
        by TEXT NOT NULL,
        tool TEXT NOT NULL,
        provider TEXT NOT NULL,
        model TEXT NOT NULL,
        kind TEXT NOT NULL,
        parts TEXT NOT NULL,
        extent TEXT NOT NULL,
        in_output INTEGER NOT NULL,
        outcome TEXT NOT NULL,
        purpose TEXT NOT NULL,
        section TEXT NOT NULL,
        reviewed_by TEXT NOT NULL,
        signed TEXT NOT NULL,
        accountable TEXT NOT NULL,
        PRIMARY KEY (article_id, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ledger_by_time ON ledger (at_unix_ms DESC, article_id, place);
    CREATE INDEX ledger_by_tool ON ledger (tool, at_unix_ms);
    CREATE INDEX ledger_by_person ON ledger (by, at_unix_ms);
    CREATE INDEX ledger_by_section ON ledger (section, at_unix_ms);
    -- Articles whose ledgers are older than this table.
    CREATE TABLE ledger_due (article_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
    INSERT INTO ledger_due SELECT id FROM article;
    ",
    // The register is filtered by section and tool at once, among 300,000 uses.
    "
    DROP INDEX ledger_by_section;
    CREATE INDEX ledger_by_section ON ledger (section, tool, at_unix_ms);
    ",
    // The tools that a newsroom works with, so that every ledger calls them the same.
    "
    CREATE TABLE tool (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL,
        provider TEXT NOT NULL,
        model TEXT NOT NULL,
        version TEXT NOT NULL,
        descriptor TEXT NOT NULL,
        used_unix_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    ",
    // Sites that articles are sent to, and what was sent. No secret is here: the desktop keeps those.
    "
    CREATE TABLE site (
        id TEXT PRIMARY KEY,
        name TEXT NOT NULL UNIQUE COLLATE NOCASE,
        kind TEXT NOT NULL,
        address TEXT NOT NULL,
        user TEXT NOT NULL,
        -- A line for each choice: key=value.
        options TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    -- What stands at a site of an article, as it was read back. `print` is a hash of all that we would write over.
    CREATE TABLE published (
        article_id TEXT NOT NULL,
        site_id TEXT NOT NULL,
        remote TEXT NOT NULL,
        mark TEXT NOT NULL,
        print TEXT NOT NULL,
        title TEXT NOT NULL,
        excerpt TEXT NOT NULL,
        body TEXT NOT NULL,
        link TEXT NOT NULL,
        desk TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        heads TEXT NOT NULL,
        at_unix_ms INTEGER NOT NULL,
        PRIMARY KEY (article_id, site_id)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE sent_picture (
        site_id TEXT NOT NULL,
        digits TEXT NOT NULL,
        remote TEXT NOT NULL,
        address TEXT NOT NULL,
        PRIMARY KEY (site_id, digits)
    ) STRICT, WITHOUT ROWID;
    ",
    // What an export wrote, file by file: so that the next one can tell what somebody changed there since.
    "
    CREATE TABLE export_file (
        export INTEGER NOT NULL,
        path TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (export, path)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX export_by_article ON export (article_id, seq);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backup::BACKUPS;
    use crate::store::{FILE, Store};

    /// Whatever version a library has, it is copied as it is before its tables change, and the copy opens too.
    #[test]
    fn a_library_of_every_earlier_version_is_backed_up_before_its_tables_change() {
        for found in 1..VERSION {
            let folder = tempfile::tempdir().expect("a scratch folder");
            let old = Connection::open(folder.path().join(FILE)).expect("a new file");
            for step in STEPS.iter().take(usize::try_from(found).unwrap_or_default()) {
                old.execute_batch(step).expect("a step");
            }
            old.pragma_update(None, "application_id", APPLICATION_ID).expect("a number");
            old.pragma_update(None, "user_version", found).expect("a number");
            old.execute("INSERT INTO setting (name, value) VALUES ('person.name', 'Ada')", []).expect("a row");
            drop(old);

            let store = Store::open(folder.path()).expect("an older library");
            assert_eq!(store.setting(crate::Setting::PersonName).expect("a setting").as_deref(), Some("Ada"));
            let name = format!("before-tables-{VERSION}-from-{found}-1");
            let kept = folder.path().join(BACKUPS).join(name);
            let copy = Connection::open(kept.join(FILE)).expect("the backup");
            let version: i64 = copy.pragma_query_value(None, "user_version", |row| row.get(0)).expect("a number");
            assert_eq!(version, found, "the backup is the library as it was");
            drop(copy);
            drop(Store::open(&kept).expect("the backup opens"));
            drop(store);
            drop(Store::open(folder.path()).expect("it is of the newest version now"));
            let backups = std::fs::read_dir(folder.path().join(BACKUPS)).expect("the backups").count();
            assert_eq!(backups, 1, "tables that do not change need no backup");
        }
    }
}
