//! What the library remembers about itself and the person who writes in it.

use crate::error::Error;
use crate::store::{Store, Writing};
use domain::{Fingerprint, Id, Moment};
use rusqlite::{OptionalExtension, params};

/// What can be remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each variant is the setting's name")]
pub enum Setting {
    PersonId,
    PersonName,
    PersonRole,
    PersonContact,
    House,
    ExportFolder,
    Language,
    Theme,
    Contrast,
    Motion,
    Width,
    SizePercent,
    Focus,
    Typewriter,
    Origins,
    Findings,
    MenuBar,
    Spelling,
    SpellingCapitals,
    Keys,
    BackupFolder,
}

impl Setting {
    fn name(self) -> &'static str {
        match self {
            Self::PersonId => "person.id",
            Self::PersonName => "person.name",
            Self::PersonRole => "person.role",
            Self::PersonContact => "person.contact",
            Self::House => "house",
            Self::ExportFolder => "export.folder",
            Self::Language => "window.language",
            Self::Theme => "window.theme",
            Self::Contrast => "window.contrast",
            Self::Motion => "window.motion",
            Self::Width => "page.width",
            Self::SizePercent => "page.size_percent",
            Self::Focus => "page.focus",
            Self::Typewriter => "page.typewriter",
            Self::Origins => "page.origins",
            Self::Findings => "page.findings",
            Self::MenuBar => "window.menu_bar",
            Self::Spelling => "page.spelling",
            Self::SpellingCapitals => "page.spelling_capitals",
            Self::Keys => "window.keys",
            Self::BackupFolder => "backup.folder",
        }
    }
}

impl Store {
    /// What is remembered under a setting.
    pub fn setting(&self, setting: Setting) -> Result<Option<String>, Error> {
        self.run(|c| {
            c.prepare_cached("SELECT value FROM setting WHERE name = ?1")?
                .query_row([setting.name()], |row| row.get(0))
                .optional()
        })
    }
}

/// An article that was written somewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "for which target, into which folder, when")]
pub struct Export {
    pub target: String,
    pub folder: String,
    pub at: Moment,
}

impl Store {
    /// Where an article was written, oldest first.
    pub fn exports(&self, article: &Id) -> Result<Vec<Export>, Error> {
        self.run(|c| {
            c.prepare_cached("SELECT target, folder, at_unix_ms FROM export WHERE article_id = ?1 ORDER BY seq")?
                .query_map([article.as_str()], |row| {
                    Ok(Export { target: row.get(0)?, folder: row.get(1)?, at: Moment(row.get(2)?) })
                })?
                .collect()
        })
    }
}

impl Writing<'_> {
    /// Remembers `value` under a setting.
    pub fn set(&self, setting: Setting, value: &str) -> Result<(), Error> {
        self.run(|c| {
            c.execute(
                "INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = ?2",
                [setting.name(), value],
            )
        })?;
        Ok(())
    }

    /// Remembers that an article was exported.
    pub fn record_export(
        &self,
        article: &Id,
        target: &str,
        folder: &str,
        fingerprint: &Fingerprint,
        at: Moment,
    ) -> Result<(), Error> {
        self.run(|c| {
            c.execute(
                "INSERT INTO export (article_id, target, folder, fingerprint, at_unix_ms) VALUES (?1, ?2, ?3, ?4, ?5)",
                params![article.as_str(), target, folder, fingerprint.as_str(), at.unix_ms()],
            )
        })?;
        Ok(())
    }
}
