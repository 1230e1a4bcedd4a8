//! Every line of the contract as a Tauri command. A line without its function, or with other types, does not compile.

use crate::pictures::{add_pasted_picture, add_pictures};
use crate::proofreader::Proofreader;
use crate::reading::Reading;
use crate::worker::Worker;
use contract::Failure;
use contract::job::CancelJob;
use contract::window::{ChooseFiles, ChooseFolder, CloseWindow, FileKind, OpenFolder, OpenMenu, OpenOutside, SetMenu};
use contract::window::{SetTheme, ToggleFullScreen, UseClipboard};
use tauri::ipc::Invoke;
use tauri::{AppHandle, Manager, State};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;
use tokio::sync::oneshot;

macro_rules! as_library_commands {
    ($($(#[$doc:meta])* $name:ident($request:ty) -> $answer:ty;)*) => {
        mod library {
            use super::{Failure, Invoke, State, Worker};

            /// The commands that the library answers.
            pub const NAMES: &[&str] = &[$(stringify!($name)),*];

            /// Answers them.
            pub fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
                tauri::generate_handler![$($name),*]
            }

            $($(#[$doc])*
            #[tauri::command]
            pub async fn $name(desk: State<'_, Worker>, request: $request) -> Result<$answer, Failure> {
                desk.run(move |app| contract::$name(app, request)).await
            })*
        }
    };
}
contract::with_commands!(as_library_commands);

macro_rules! as_long_commands {
    ($($(#[$doc:meta])* $name:ident($request:ty) -> $answer:ty;)*) => {
        mod long {
            use super::{Failure, Invoke, State, Worker};

            /// The commands that are planned with the library and done beside it.
            pub const NAMES: &[&str] = &[$(stringify!($name)),*];

            /// Answers them.
            pub fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
                tauri::generate_handler![$($name),*]
            }

            $($(#[$doc])*
            #[tauri::command]
            pub async fn $name(desk: State<'_, Worker>, request: $request) -> Result<$answer, Failure> {
                let planned = desk.run(move |app| contract::$name(app, request)).await?;
                super::beside(planned).await
            })*
        }
    };
}
contract::with_long_commands!(as_long_commands);

macro_rules! as_reading_commands {
    ($($(#[$doc:meta])* $name:ident($request:ty) -> $answer:ty;)*) => {
        mod reading {
            use super::{Failure, Invoke, Reading, State};
            use contract::listing::Question;

            /// The commands that only look at the library.
            pub const NAMES: &[&str] = &[$(stringify!($name)),*];

            /// Answers them.
            pub fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
                tauri::generate_handler![$($name),*]
            }

            $($(#[$doc])*
            #[tauri::command]
            pub async fn $name(desk: State<'_, Reading>, request: $request) -> Result<$answer, Failure> {
                let subject = request.subject().to_owned();
                desk.run(stringify!($name), &subject, move |reader| contract::$name(reader, request)).await
            })*
        }
    };
}
contract::with_reading_commands!(as_reading_commands);

macro_rules! as_free_commands {
    ($($(#[$doc:meta])* $name:ident($request:ty) -> $answer:ty;)*) => {
        mod free {
            use super::{Failure, Invoke};

            /// The commands that need no library.
            pub const NAMES: &[&str] = &[$(stringify!($name)),*];

            /// Answers them, each on a thread of its own.
            pub fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
                tauri::generate_handler![$($name),*]
            }

            $($(#[$doc])*
            #[tauri::command]
            pub async fn $name(request: $request) -> Result<$answer, Failure> {
                super::beside(move || contract::$name(request)).await
            })*
        }
    };
}
contract::with_free_commands!(as_free_commands);

macro_rules! as_spelling_commands {
    ($($(#[$doc:meta])* $name:ident($request:ty) -> $answer:ty;)*) => {
        mod spelling {
            use super::{Failure, Invoke, Proofreader, State, Worker};

            /// The commands that the proofreader answers.
            pub const NAMES: &[&str] = &[$(stringify!($name)),*];

            /// Answers them.
            pub fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
                tauri::generate_handler![$($name),*]
            }

            $($(#[$doc])*
            #[tauri::command]
            pub async fn $name(
                desk: State<'_, Worker>,
                proofs: State<'_, Proofreader>,
                request: $request,
            ) -> Result<$answer, Failure> {
                let place = request.place.clone();
                let lists = desk.run(move |app| contract::spelling::lists(app, place)).await?;
                proofs.run(move |spelling| contract::$name(spelling, &lists, request)).await
            })*
        }
    };
}
contract::with_spelling_commands!(as_spelling_commands);

macro_rules! as_job_commands {
    ($($(#[$doc:meta])* $name:ident($request:ty) -> $answer:ty;)*) => {
        mod job {
            use super::{AppHandle, Failure, Invoke};

            /// The commands that start long work in slices.
            pub const NAMES: &[&str] = &[$(stringify!($name)),*];

            /// Starts it, and answers before it is done.
            pub fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
                tauri::generate_handler![$($name),*]
            }

            $($(#[$doc])*
            #[tauri::command]
            pub async fn $name(desktop: AppHandle, request: $request) -> Result<$answer, Failure> {
                crate::jobs::start(&desktop, move |app| contract::$name(app, request)).await
            })*
        }
    };
}
contract::with_job_commands!(as_job_commands);

macro_rules! as_window_commands {
    ($($(#[$doc:meta])* $name:ident($request:ty) -> $answer:ty;)*) => {
        mod window {
            use super::{AppHandle, Failure, Invoke};

            /// Answers what only a window can do.
            pub fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
                tauri::generate_handler![$($name),*]
            }

            $($(#[$doc])*
            #[tauri::command]
            pub async fn $name(desktop: AppHandle, request: $request) -> Result<$answer, Failure> {
                super::$name(&desktop, request).await
            })*
        }
    };
}
contract::with_window_commands!(as_window_commands);

/// What answers every command of the contract, and no other.
pub fn handler() -> impl Fn(Invoke) -> bool + Send + Sync + 'static {
    let (library, reading, long) = (library::handler(), reading::handler(), long::handler());
    let (free, spelling, job, window) = (free::handler(), spelling::handler(), job::handler(), window::handler());
    move |invoke| match invoke.message.command() {
        name if library::NAMES.contains(&name) => library(invoke),
        name if reading::NAMES.contains(&name) => reading(invoke),
        name if long::NAMES.contains(&name) => long(invoke),
        name if job::NAMES.contains(&name) => job(invoke),
        name if free::NAMES.contains(&name) => free(invoke),
        name if spelling::NAMES.contains(&name) => spelling(invoke),
        _ => window(invoke),
    }
}

/// Does a job on a thread of its own; one that panics is answered for, like any other mistake.
pub async fn beside<A: Send + 'static>(
    job: impl FnOnce() -> Result<A, Failure> + Send + 'static,
) -> Result<A, Failure> {
    tauri::async_runtime::spawn_blocking(job).await.unwrap_or_else(|_| {
        Err(Failure {
            code: None,
            message: "Colophon made a mistake and did not do this. Please try again.".to_owned(),
        })
    })
}

async fn choose_files(desktop: &AppHandle, request: ChooseFiles) -> Result<Vec<String>, Failure> {
    let (chosen, answer) = oneshot::channel();
    let dialog = desktop.dialog().file();
    match request.kind {
        FileKind::Articles => dialog
            .set_title("Import articles")
            .add_filter("Articles", &["txt", "text", "md", "markdown", "mdown", "html", "htm", "docx", "colophon"])
            .add_filter("All files", &["*"])
            .pick_files(move |files| drop(chosen.send(files))),
        FileKind::Conversation => dialog
            .set_title("Compare with a conversation")
            .add_filter("Conversations", &["json", "md", "markdown", "txt", "html", "htm"])
            .add_filter("All files", &["*"])
            .pick_file(move |file| drop(chosen.send(file.map(|file| vec![file])))),
        FileKind::House => dialog
            .set_title("Add a house style")
            .add_filter("House styles", &["toml"])
            .add_filter("All files", &["*"])
            .pick_file(move |file| drop(chosen.send(file.map(|file| vec![file])))),
        FileKind::Picture => dialog
            .set_title("Choose a picture")
            .add_filter("Pictures", &["jpg", "jpeg", "png", "webp", "gif"])
            .add_filter("All files", &["*"])
            .pick_file(move |file| drop(chosen.send(file.map(|file| vec![file])))),
    }
    let files = answer.await.unwrap_or_default().unwrap_or_default();
    Ok(files.into_iter().filter_map(|file| file.into_path().ok()).map(|path| path.display().to_string()).collect())
}

async fn choose_folder(desktop: &AppHandle, request: ChooseFolder) -> Result<Option<String>, Failure> {
    let (chosen, answer) = oneshot::channel();
    desktop.dialog().file().set_title(request.title).pick_folder(move |folder| drop(chosen.send(folder)));
    let folder = answer.await.unwrap_or_default();
    Ok(folder.and_then(|folder| folder.into_path().ok()).map(|path| path.display().to_string()))
}

async fn open_outside(desktop: &AppHandle, request: OpenOutside) -> Result<(), Failure> {
    let refuse = |why: String| Failure { code: None, message: why };
    let url = tauri::Url::parse(&request.url).map_err(|_| refuse(format!("“{}” is not an address", request.url)))?;
    if !matches!(url.scheme(), "http" | "https" | "mailto") {
        return Err(refuse(format!("{}: addresses are not opened; only http, https and mailto are", url.scheme())));
    }
    desktop.opener().open_url(url.as_str(), None::<&str>).map_err(|error| refuse(error.to_string()))
}

async fn open_folder(desktop: &AppHandle, request: OpenFolder) -> Result<(), Failure> {
    let refuse = |why: String| Failure { code: None, message: why };
    // Only a folder: a file would be run by whatever opens its kind.
    if !std::path::Path::new(&request.path).is_dir() {
        return Err(refuse(format!("there is no folder {} yet", request.path)));
    }
    desktop.opener().open_path(request.path, None::<&str>).map_err(|error| refuse(error.to_string()))
}

async fn cancel_job(desktop: &AppHandle, request: CancelJob) -> Result<(), Failure> {
    crate::jobs::cancel(desktop, request).await
}

async fn close_window(desktop: &AppHandle, _: CloseWindow) -> Result<(), Failure> {
    if let Some(window) = desktop.get_webview_window(crate::window::MAIN) {
        window.destroy().map_err(|error| Failure { code: None, message: error.to_string() })?;
    }
    Ok(())
}

async fn set_menu(desktop: &AppHandle, request: SetMenu) -> Result<(), Failure> {
    crate::menu::set(desktop, request).map_err(|error| Failure { code: None, message: error.to_string() })
}

async fn open_menu(desktop: &AppHandle, _: OpenMenu) -> Result<(), Failure> {
    crate::menu::open(desktop).map_err(|error| Failure { code: None, message: error.to_string() })
}

async fn use_clipboard(desktop: &AppHandle, request: UseClipboard) -> Result<(), Failure> {
    crate::window::use_clipboard(desktop, &request.how)
        .map_err(|error| Failure { code: None, message: error.to_string() })
}

async fn set_theme(desktop: &AppHandle, request: SetTheme) -> Result<(), Failure> {
    crate::window::set_theme(desktop, &request.theme)
        .map_err(|error| Failure { code: None, message: error.to_string() })
}

async fn toggle_full_screen(desktop: &AppHandle, _: ToggleFullScreen) -> Result<(), Failure> {
    let Some(window) = desktop.get_webview_window(crate::window::MAIN) else { return Ok(()) };
    let toggled = window.is_fullscreen().and_then(|full| window.set_fullscreen(!full));
    toggled.map_err(|error| Failure { code: None, message: error.to_string() })
}
