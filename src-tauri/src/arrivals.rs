//! Files that come without being asked for: dropped on the window, or named when a second desk was started.

use crate::arguments::Arguments;
use crate::window::MAIN;
use crate::worker::Worker;
use contract::job::ImportMany;
use contract::transfer::ImportFiles;
use contract::window::{ConversationsDropped, Dropped, PicturesDropped};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Emitter, LogicalPosition, Manager, Wry};

/// So many files are brought in at once; more of them, or a folder, are long work.
const FILES_AT_ONCE: usize = 8;

/// Imports `files` and tells the window what became of them.
pub fn import(desktop: &AppHandle, files: Vec<PathBuf>) {
    if files.is_empty() {
        return;
    }
    let many = files.len() > FILES_AT_ONCE || files.iter().any(|file| file.is_dir());
    let desktop = desktop.clone();
    let files: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    tauri::async_runtime::spawn(async move {
        if many {
            let ask = ImportMany { paths: files, again: false };
            // What cannot be planned is told by the next thing the person asks of the library.
            let _ = crate::jobs::start(&desktop, |app| contract::import_many(app, ask)).await;
            return;
        }
        let Some(worker) = desktop.try_state::<Worker>() else { return };
        let answer = worker.run(|app| contract::import_files(app, ImportFiles { files })).await;
        if let Ok(answer) = answer {
            let _ = desktop.emit("dropped", Dropped { answer });
        }
    });
}

/// Imports the texts among dropped files, and tells the window of the pictures, for where they fell says what they are for,
/// and of conversations with an assistant, which are compared with the article on the desk.
pub fn dropped(desktop: &AppHandle, files: Vec<PathBuf>, place: LogicalPosition<f64>) {
    let called_a_picture =
        |file: &PathBuf| file.file_name().is_some_and(|name| app::picture::is_called_like_one(&name.to_string_lossy()));
    let (pictures, texts): (Vec<_>, Vec<_>) = files.into_iter().partition(called_a_picture);
    if !pictures.is_empty() {
        let files = pictures.iter().map(|file| file.display().to_string()).collect();
        let _ = desktop.emit("pictures_dropped", PicturesDropped { files, x: place.x, y: place.y });
    }
    let desktop = desktop.clone();
    tauri::async_runtime::spawn(async move {
        // Reading an export of years takes a moment; what drew the window must not wait for it.
        let sorted = tauri::async_runtime::spawn_blocking(move || {
            let few = texts.len() <= FILES_AT_ONCE;
            texts.into_iter().partition::<Vec<_>, _>(|file| few && app::is_conversation(file))
        });
        let Ok((conversations, texts)) = sorted.await else { return };
        if !conversations.is_empty() {
            let files = conversations.iter().map(|file| file.display().to_string()).collect();
            let _ = desktop.emit("conversations_dropped", ConversationsDropped { files });
        }
        import(&desktop, texts);
    });
}

/// A second start on the same library raises the window that is open, and gives it the files it was started with.
/// Another library gets a desk of its own.
pub fn one_desk_per_library(folder: &Path) -> TauriPlugin<Wry> {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let name = domain::Fingerprint::of(&folder.to_string_lossy());
    tauri_plugin_single_instance::Builder::new()
        // A D-Bus name's elements begin with a letter.
        .dbus_id(format!("press.colophon.desk.l{}", &name.as_str()[..16]))
        .callback(|desktop, words, folder| {
            if let Some(window) = desktop.get_webview_window(MAIN) {
                let _ = window.unminimize();
                let _ = window.set_focus();
            }
            let said = words.into_iter().skip(1).map(OsString::from);
            if let Ok(arguments) = Arguments::parse(said) {
                import(desktop, arguments.files.iter().map(|file| Path::new(&folder).join(file)).collect());
            }
        })
        .build()
}
