//! What only a window can do, and what it is told without asking.

use crate::transfer::ImportAnswer;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for files.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ChooseFiles {
    /// What they are for.
    pub kind: FileKind,
}

/// What files are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// To be imported as articles, any number of them.
    Articles,
    /// To be the picture of an article, or in it; one.
    Picture,
    /// To be a house style of one's own; one.
    House,
    /// To be compared with an article: what was said to an assistant; one.
    Conversation,
}

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

/// Asks for a menu bar.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetMenu {
    /// Whether it is in sight.
    pub visible: bool,
    /// The menus, from first to last.
    pub groups: Vec<MenuGroup>,
}

/// A menu of the bar.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MenuGroup {
    /// Its name; the letter behind `&` opens it.
    pub name: String,
    /// What is in it, from top to bottom.
    pub entries: Vec<MenuEntry>,
}

/// A line of a menu.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MenuEntry {
    /// The id of the action.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Keys to show, such as `Mod+Shift+P`. The page hears them, not the menu.
    pub keys: Option<String>,
    /// Whether it can be done now.
    pub enabled: bool,
    /// For what is on or off.
    pub checked: Option<bool>,
}

/// Asks to go to the menu bar with the keyboard.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OpenMenu {}

/// Asks the field with the focus to do what every field can do with the clipboard.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct UseClipboard {
    /// What to do.
    #[ts(type = "\"Cut\" | \"Copy\" | \"Paste\"")]
    pub how: String,
}

/// Asks for the colours of what surrounds the page.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SetTheme {
    /// Light or dark, or as the system has it.
    #[ts(type = "\"system\" | \"light\" | \"dark\"")]
    pub theme: String,
}

/// The event `menu`: something was chosen from the menu bar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MenuChosen {
    /// The id of the action.
    pub id: String,
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

/// The event `pictures_dropped`: pictures were dropped on the window. Where, decides what they are for; nothing has been
/// taken in yet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PicturesDropped {
    /// Paths.
    pub files: Vec<String>,
    /// CSS pixels from the left edge of the page.
    pub x: f64,
    /// CSS pixels from the upper edge of the page.
    pub y: f64,
}

/// The event `conversations_dropped`: files were dropped on the window that are conversations with an assistant. Nothing
/// has been done with them: whether an article is open decides what they are for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ConversationsDropped {
    /// Paths.
    pub files: Vec<String>,
}

/// The event `dropped`: files were dropped on the window and have been imported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Dropped {
    /// What became of them.
    pub answer: ImportAnswer,
}
