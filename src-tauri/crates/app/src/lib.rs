//! What a person can do with articles. Every use case is load, decide, save.
//!
//! Knows neither JSON nor windows nor terminals: `contract` and `cli` word what comes out of here.

mod article;
mod authorship;
mod backup;
mod brought;
mod bundle;
mod checks;
mod comment;
mod copied;
mod critic;
mod desk;
mod dictionaries;
mod disclosure;
mod duplicate;
mod earlier;
mod error;
mod export;
mod folder;
mod history;
mod house;
mod import;
pub mod job;
mod laid_out;
mod ledger;
mod library;
mod many;
mod origin;
mod paste;
mod person;
pub mod picture;
mod place;
mod preview;
mod proposal;
mod publish;
mod pull;
mod reader;
mod register;
mod review;
mod saved;
mod settings;
mod shelf;
mod site;
mod source;
mod spelling;
mod suggestion;
mod tool;
mod unpack;

pub use self::checks::{Checked, Checking};
pub use ::checks::{CHECKS, Check, Finding, Language, Place as FoundPlace, Replace, check as check_named, severity};
pub use ::export::note::{Compiled, Phrase, templates as note_templates};
pub use ::export::options::{Choice, Values};
pub use ::export::{TARGETS, Target};
pub use ::import::Format;
pub use article::{Asked, Saved, View};
pub use backup::{Backup, Plan as BackupPlan, backups_in};
pub use bundle::{
    Holds, Packed, Packing, Verdict, Verified, bundle_name, is_called_like_a_bundle, read_bundle, verify,
};
pub use comment::About;
pub use copied::Copied;
pub use critic::{Marked, MarksRead};
pub use dictionaries::{Installed, dictionary_folders};
pub use disclosure::{JsonLdOptions, MachineReadable, W3cVersion};
pub use error::Error;
pub use export::{Authorship, Exported, is_for_readers, write_copy};
pub use folder::Existing;
pub use history::{Difference, Named, Session};
pub use house::{House, Tried, style_of};
pub use import::{Arrived, Imported, SAMPLE};
pub use job::checkup::Checkup;
pub use job::{Job, Progress};
pub use laid_out::{Asking, Plan, Planned, State};
pub use ledger::Disclosure;
pub use library::{Changed, Listed, Row};
pub use manuscript::{Deed, Edit, Heads, Remains};
pub use many::ManyChanged;
pub use origin::Remaining;
pub use paste::{Pasted, read_paste};

pub use self::publish::{Published, readable};
pub use self::spelling::{Lists, Misspelt, Place, Spelling, written};
pub use ::publish::{
    Conflict, Greeting, Kept as SecretKept, Outcome, Patience, Shown as RemotePost, Standing as Remote,
    Text as RemoteText, Trouble, Vault, What as TroubleKind, Written,
};
pub use ::spelling::Prose;
pub use job::publish::{Publishing, Sent};
pub use job::pull::PullingMany;
pub use place::library_folder;
pub use preview::{PAGE_TIME, Shown, preview};
pub use proposal::is_conversation;
pub use pull::{PullPlan, Pulling};
pub use reader::{Filed, Filing, Reader};
pub use register::{Register, day_begins};
pub use review::{Done, Review, Signing, Standing, Waiting};
pub use site::{Locked, SiteAsked};
pub use store::{Export, Said, Shelved, Use, Version, WordList};
pub use suggestion::Suggested;
pub use unpack::{HandedOver, Unpacked};

use desk::OnDesk;
use domain::{Id, Moment, Person};
use reader::Looking;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use store::Store;

/// Tells what time it is. Tests bring a clock that stands still.
pub type Clock = Box<dyn Fn() -> Moment + Send>;

/// A library with a person at it.
pub struct App {
    store: Store,
    clock: Clock,
    person: Person,
    desk: HashMap<Id, OnDesk>,
    seen: library::Seen,
    looking: Looking,
    /// When the trash was last looked through for what has lain there long enough.
    trash_looked: Moment,
    /// Where the secrets of sites are.
    vault: Arc<Vault>,
    /// How long sites may take.
    patience: Patience,
    /// Why the last backup that was made by itself failed; empty when it did not.
    backup_failure: String,
}

impl App {
    /// Opens the library in `folder`, or starts one there.
    pub fn open(folder: &Path, clock: Clock) -> Result<Self, Error> {
        let mut store = Store::open(folder)?;
        let person = person::of_library(&mut store)?;
        let seen = library::Seen::now(&store)?;
        let mut app = Self {
            store,
            clock,
            person,
            desk: HashMap::new(),
            seen,
            vault: Arc::new(Vault::of_desktop()),
            patience: Patience::default(),
            backup_failure: String::new(),
            looking: Looking::default(),
            trash_looked: Moment(0),
        };
        app.remove_expired_today()?;
        Ok(app)
    }

    /// The library's folder.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.store.folder()
    }

    /// Who writes here.
    #[must_use]
    pub fn person(&self) -> &Person {
        &self.person
    }

    /// Takes every manuscript off the desk; the next look reads the disk.
    pub fn clear_desk(&mut self) {
        self.desk.clear();
    }

    /// What the clock says.
    #[must_use]
    pub fn now(&self) -> Moment {
        (self.clock)()
    }
}

/// The clock of this machine.
#[must_use]
pub fn system_clock() -> Clock {
    Box::new(|| Moment(jiff::Timestamp::now().as_millisecond()))
}

/// A moment as RFC 3339 in UTC, such as `2026-11-23T08:30:00Z`.
#[must_use]
pub fn rfc3339(at: Moment) -> String {
    jiff::Timestamp::from_millisecond(at.unix_ms()).unwrap_or_default().to_string()
}

/// Reads a moment in RFC 3339.
pub fn moment(text: &str) -> Result<Moment, Error> {
    let read =
        text.parse::<jiff::Timestamp>().map_err(|_| domain::Refusal::BadDate(text.chars().take(80).collect()))?;
    Ok(Moment(read.as_millisecond()))
}

/// A new id: UUIDv7, so that ids sort by the time they were made.
pub fn new_id() -> Id {
    Id::parse(&uuid::Uuid::now_v7().to_string()).expect("a UUID is 36 letters, digits and hyphens")
}
