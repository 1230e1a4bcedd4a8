//! What a person chose about how Colophon works and looks. Kept in the library, so that it goes where the library goes.

use crate::App;
use crate::error::Error;
use crate::house::Houses;
use domain::settings::{self, Contrast, Focus, Keys, Motion, Theme, Width};
use domain::{Refusal, Settings, SettingsChange};
use std::path::Path;
use store::Setting;

/// The house style of new articles while nobody has chosen one.
pub(crate) const FIRST_HOUSE: &str = "ainews";

const YES: &str = "yes";
const NO: &str = "no";

impl App {
    /// Everything that was chosen, and what holds where nothing was.
    pub fn settings(&self) -> Result<Settings, Error> {
        let kept = |setting| self.store.setting(setting);
        let text = |setting, otherwise: &str| Ok::<_, Error>(kept(setting)?.unwrap_or_else(|| otherwise.to_owned()));
        Ok(Settings {
            person: self.person.clone(),
            person_named: kept(Setting::PersonName)?.is_some(),
            house: text(Setting::House, FIRST_HOUSE)?,
            language: text(Setting::Language, "system")?,
            // A word that this version does not know is as good as none: it must not keep the window shut.
            theme: Theme::parse(&text(Setting::Theme, "")?).unwrap_or(Theme::System),
            contrast: Contrast::parse(&text(Setting::Contrast, "")?).unwrap_or(Contrast::System),
            motion: Motion::parse(&text(Setting::Motion, "")?).unwrap_or(Motion::System),
            width: Width::parse(&text(Setting::Width, "")?).unwrap_or(Width::Normal),
            size_percent: text(Setting::SizePercent, "")?
                .parse()
                .ok()
                .filter(|size| settings::size_percent(*size).is_ok())
                .unwrap_or(100),
            focus: Focus::parse(&text(Setting::Focus, "")?).unwrap_or(Focus::None),
            typewriter: text(Setting::Typewriter, NO)? == YES,
            origins: text(Setting::Origins, NO)? == YES,
            findings: text(Setting::Findings, YES)? == YES,
            menu_bar: text(Setting::MenuBar, YES)? == YES,
            spelling: text(Setting::Spelling, YES)? == YES,
            spelling_capitals: text(Setting::SpellingCapitals, NO)? == YES,
            keys: Keys::of_lines(&text(Setting::Keys, "")?),
            backup_folder: text(Setting::BackupFolder, "")?,
        })
    }

    /// Keeps what was chosen, all of it or nothing.
    pub fn set_settings(&mut self, change: &SettingsChange) -> Result<Settings, Error> {
        let chosen = self.chosen(change)?;
        let writing = self.store.write()?;
        for (setting, value) in chosen {
            writing.set(setting, &value)?;
        }
        writing.keep()?;
        self.person = crate::person::of_library(&mut self.store)?;
        self.settings()
    }

    /// What is to be written, once every rule has agreed.
    fn chosen(&self, change: &SettingsChange) -> Result<Vec<(Setting, String)>, Error> {
        let mut chosen = Vec::new();
        let mut keep = |setting, value: Option<String>| chosen.extend(value.map(|value| (setting, value)));
        let flag = |on: bool| if on { YES } else { NO }.to_owned();
        keep(Setting::PersonName, change.person_name.as_deref().map(settings::person_name).transpose()?);
        keep(Setting::PersonRole, change.person_role.as_deref().map(settings::words).transpose()?);
        keep(Setting::PersonContact, change.person_contact.as_deref().map(settings::words).transpose()?);
        let house = change.house.as_deref().map(|name| Houses::read(&self.store)?.find(name)).transpose()?;
        keep(Setting::House, house.map(|house| house.name));
        keep(Setting::Language, change.language.as_deref().map(settings::language).transpose()?);
        keep(Setting::Theme, change.theme.map(|theme| theme.name().to_owned()));
        keep(Setting::Contrast, change.contrast.map(|contrast| contrast.name().to_owned()));
        keep(Setting::Motion, change.motion.map(|motion| motion.name().to_owned()));
        keep(Setting::Width, change.width.map(|width| width.name().to_owned()));
        let size = change.size_percent.map(settings::size_percent).transpose()?;
        keep(Setting::SizePercent, size.map(|size| size.to_string()));
        keep(Setting::Focus, change.focus.map(|focus| focus.name().to_owned()));
        keep(Setting::Typewriter, change.typewriter.map(flag));
        keep(Setting::Origins, change.origins.map(flag));
        keep(Setting::Findings, change.findings.map(flag));
        keep(Setting::MenuBar, change.menu_bar.map(flag));
        keep(Setting::Spelling, change.spelling.map(flag));
        keep(Setting::SpellingCapitals, change.spelling_capitals.map(flag));
        keep(Setting::Keys, change.keys.as_ref().map(Keys::lines));
        keep(Setting::BackupFolder, change.backup_folder.as_deref().map(folder).transpose()?);
        Ok(chosen)
    }
}

/// A whole path, or nothing for the usual folder.
fn folder(text: &str) -> Result<String, Refusal> {
    if text.is_empty() || Path::new(text).is_absolute() {
        Ok(text.to_owned())
    } else {
        Err(Refusal::BadFolder(text.to_owned()))
    }
}
