//! Doing it from a window: the only Rust that knows Tauri. Knows no SQL, no Markdown and no rules.

mod arguments;
mod arrivals;
mod commands;
mod jobs;
mod menu;
mod pictures;
mod proofreader;
mod reading;
mod surroundings;
mod window;
mod worker;

use arguments::{Arguments, USAGE};
use reading::Reading;
use std::io::Write;
use std::process::ExitCode;
use tauri::Manager;

/// Opens the desk, or hands over to the one that is open on the same library, and comes back when it is closed.
///
/// Exit codes: 0 closed, 2 usage, 3 the library could not be opened.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args_os().skip(1)) {
        Ok(Arguments { help: true, .. }) => return say(&mut std::io::stdout(), USAGE, 0),
        Ok(arguments) => arguments,
        Err(unknown) => return say(&mut std::io::stderr(), &format!("colophon: {unknown}\n{USAGE}"), 2),
    };
    surroundings::prepare();
    let folder = app::library_folder(arguments.library.clone());

    let built = tauri::Builder::default()
        // First, so that a second start hands over before it opens the library.
        .plugin(arrivals::one_desk_per_library(&folder))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(window::state())
        .manage(menu::Bar::default())
        .on_menu_event(menu::chosen)
        .register_asynchronous_uri_scheme_protocol(pictures::SCHEME, {
            let folder = folder.clone();
            move |_, request, answered| {
                let folder = folder.clone();
                tauri::async_runtime::spawn_blocking(move || answered.respond(pictures::answer(&folder, &request)));
            }
        })
        .invoke_handler(commands::handler())
        .manage(jobs::Jobs::default())
        .setup(move |desktop| {
            desktop.manage(proofreader::start());
            let chosen = match worker::start(desktop.handle(), &folder) {
                Ok((worker, reader, chosen)) => {
                    desktop.manage(worker);
                    desktop.manage(Reading::start(reader));
                    chosen
                }
                Err(error) => window::refuse(desktop.handle(), &error.to_string()),
            };
            window::open(desktop.handle(), &chosen)?;
            arrivals::import(desktop.handle(), arguments.files.clone());
            Ok(())
        })
        .build(tauri::generate_context!());
    match built {
        Ok(desktop) => {
            desktop.run(|_, _| {});
            ExitCode::SUCCESS
        }
        Err(error) => say(&mut std::io::stderr(), &format!("colophon: the window cannot be opened: {error}\n"), 3),
    }
}

fn say(to: &mut impl Write, words: &str, code: u8) -> ExitCode {
    // Where nobody reads, there is nobody to tell that nobody reads.
    let _ = to.write_all(words.as_bytes());
    ExitCode::from(code)
}
