//! What the library remembers about itself and the person who writes in it.

use crate::error::Error;
use crate::store::{Store, Writing};
use rusqlite::OptionalExtension;

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
    ExportTarget,
    ExportOptions,
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
            Self::ExportTarget => "export.target",
            Self::ExportOptions => "export.options",
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
}
