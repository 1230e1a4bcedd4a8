//! What only a window can do, and what it is told without asking.

use crate::transfer::ImportAnswer;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for files to import.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChooseFiles {}

/// Asks for a folder.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChooseFolder {
    /// What the folder is for, as the dialog's title.
    pub title: String,
}

/// Asks to open an address outside.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OpenOutside {
    /// The address.
    pub url: String,
}

/// Asks to show a folder.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OpenFolder {
    /// Its whole path.
    pub path: String,
}

/// Asks to close the window.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CloseWindow {}

/// Asks to fill the screen with the window, or to stop doing so.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ToggleFullScreen {}

/// The event `closing`: the person wants to close the window. Save what is not saved, then ask `close_window`. Asked
/// twice, the window closes by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Closing {}

/// The event `changed`: something this window did not ask for. Another program wrote, or files were dropped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Changed {
    /// `article` or `library`.
    pub noun: String,
    /// Its id; empty for the library as a whole.
    pub id: String,
}

/// The event `dropped`: files were dropped on the window and have been imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Dropped {
    /// What became of them.
    pub answer: ImportAnswer,
}
