//! What a person chose about how Colophon works and looks.

use crate::Failure;
use app::App;
use domain::settings::{Contrast, Focus, Keys, Motion, Theme, Width};
use domain::{Settings as Chosen, SettingsChange};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Asks for everything that was chosen.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Settings {}

/// Chooses: what is left out stays as it is. All of it is kept, or nothing.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
#[expect(missing_docs, reason = "the fields of `SettingsView`")]
pub struct SetSettings {
    pub person_name: Option<String>,
    pub person_role: Option<String>,
    pub person_contact: Option<String>,
    pub house: Option<String>,
    pub language: Option<String>,
    #[ts(optional, type = "SettingsView[\"theme\"]")]
    pub theme: Option<String>,
    #[ts(optional, type = "SettingsView[\"contrast\"]")]
    pub contrast: Option<String>,
    #[ts(optional, type = "SettingsView[\"motion\"]")]
    pub motion: Option<String>,
    #[ts(optional, type = "SettingsView[\"width\"]")]
    pub width: Option<String>,
    pub size_percent: Option<u16>,
    #[ts(optional, type = "SettingsView[\"focus\"]")]
    pub focus: Option<String>,
    pub typewriter: Option<bool>,
    pub origins: Option<bool>,
    pub findings: Option<bool>,
    pub menu_bar: Option<bool>,
    pub spelling: Option<bool>,
    pub spelling_capitals: Option<bool>,
    pub keys: Option<BTreeMap<String, Vec<String>>>,
    pub backup_folder: Option<String>,
}

/// Everything that was chosen, and what holds where nothing was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SettingsView {
    /// Name of the person who writes here.
    pub person_name: String,
    /// Whether somebody gave that name; otherwise it is the one of the account on this machine.
    pub person_named: bool,
    /// Their role, such as "CMO of AiNews.com"; may be empty.
    pub person_role: String,
    /// Such as an e-mail address; may be empty, is never exported.
    pub person_contact: String,
    /// The house style of new articles.
    pub house: String,
    /// What the window speaks: `system`, or a language tag.
    pub language: String,
    /// Light or dark.
    #[ts(type = "\"system\" | \"light\" | \"dark\"")]
    pub theme: &'static str,
    /// How strongly things stand out.
    #[ts(type = "\"system\" | \"high\"")]
    pub contrast: &'static str,
    /// Whether things move.
    #[ts(type = "\"system\" | \"reduced\"")]
    pub motion: &'static str,
    /// How long the lines of the page are.
    #[ts(type = "\"narrow\" | \"normal\" | \"wide\"")]
    pub width: &'static str,
    /// The letters of the page, in percent of its own size.
    pub size_percent: u16,
    /// What stays clear while the rest of the page steps back.
    #[ts(type = "\"none\" | \"sentence\" | \"paragraph\"")]
    pub focus: &'static str,
    /// Whether the line that is written stays in the middle of the page.
    pub typewriter: bool,
    /// Whether the page shows by colour and line where its words come from.
    pub origins: bool,
    /// Whether the page marks the words that the checks have found.
    pub findings: bool,
    /// Whether the window has its menu bar.
    pub menu_bar: bool,
    /// Whether misspelt words are marked.
    pub spelling: bool,
    /// Whether words all in capitals are judged, too.
    pub spelling_capitals: bool,
    /// Keys of the person's own, by the id of the action; an empty list takes an action's keys away.
    pub keys: BTreeMap<String, Vec<String>>,
    /// The folder for backups; empty for the one inside the library.
    pub backup_folder: String,
}

/// Answers everything that was chosen.
pub fn settings(app: &mut App, _: Settings) -> Result<SettingsView, Failure> {
    Ok(app.settings()?.into())
}

/// Keeps what was chosen; the answer is everything as it is now.
pub fn set_settings(app: &mut App, chosen: SetSettings) -> Result<SettingsView, Failure> {
    let change = SettingsChange {
        person_name: chosen.person_name,
        person_role: chosen.person_role,
        person_contact: chosen.person_contact,
        house: chosen.house,
        language: chosen.language,
        theme: chosen.theme.as_deref().map(Theme::parse).transpose()?,
        contrast: chosen.contrast.as_deref().map(Contrast::parse).transpose()?,
        motion: chosen.motion.as_deref().map(Motion::parse).transpose()?,
        width: chosen.width.as_deref().map(Width::parse).transpose()?,
        size_percent: chosen.size_percent,
        focus: chosen.focus.as_deref().map(Focus::parse).transpose()?,
        typewriter: chosen.typewriter,
        origins: chosen.origins,
        findings: chosen.findings,
        menu_bar: chosen.menu_bar,
        spelling: chosen.spelling,
        spelling_capitals: chosen.spelling_capitals,
        keys: chosen.keys.map(Keys::new).transpose()?,
        backup_folder: chosen.backup_folder,
    };
    Ok(app.set_settings(&change)?.into())
}

impl From<Chosen> for SettingsView {
    fn from(settings: Chosen) -> Self {
        Self {
            person_name: settings.person.name,
            person_named: settings.person_named,
            person_role: settings.person.role,
            person_contact: settings.person.contact,
            house: settings.house,
            language: settings.language,
            theme: settings.theme.name(),
            contrast: settings.contrast.name(),
            motion: settings.motion.name(),
            width: settings.width.name(),
            size_percent: settings.size_percent,
            focus: settings.focus.name(),
            typewriter: settings.typewriter,
            origins: settings.origins,
            findings: settings.findings,
            menu_bar: settings.menu_bar,
            spelling: settings.spelling,
            spelling_capitals: settings.spelling_capitals,
            keys: settings.keys.by_action().clone(),
            backup_folder: settings.backup_folder,
        }
    }
}
