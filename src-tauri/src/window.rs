//! The window itself: how it opens, what it may show, how it closes.

use contract::window::Closing;
use domain::Settings;
use std::sync::Mutex;
use std::time::{Duration, Instant};
use tauri::plugin::TauriPlugin;
use tauri::webview::NewWindowResponse;
use tauri::{
    AppHandle, DragDropEvent, Emitter, Manager, Theme, Url, WebviewUrl, WebviewWindowBuilder, WindowEvent, Wry,
};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};
use tauri_plugin_opener::OpenerExt;
use tauri_plugin_window_state::StateFlags;

/// The label of the one window.
pub const MAIN: &str = "main";

/// Whoever asks twice within this time to close the window means it, whatever the page in it does.
const ASKED_TWICE: Duration = Duration::from_secs(10);

/// Keeps size, place and state of the window from one day to the next.
pub fn state() -> TauriPlugin<Wry> {
    tauri_plugin_window_state::Builder::default()
        .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED | StateFlags::FULLSCREEN)
        .build()
}

/// Opens the window.
pub fn open(desktop: &AppHandle, chosen: &Settings) -> tauri::Result<()> {
    let outside = desktop.clone();
    let window = WebviewWindowBuilder::new(desktop, MAIN, WebviewUrl::App("index.html".into()))
        .title("Colophon")
        .inner_size(1280.0, 800.0)
        .min_inner_size(760.0, 480.0)
        .theme(theme(chosen.theme.name()))
        .initialization_script(first_look(chosen))
        .on_navigation(is_ours)
        .on_new_window(move |url, _| {
            if matches!(url.scheme(), "http" | "https" | "mailto") {
                // Nobody can be told here; a browser that does not start is seen.
                let _ = outside.opener().open_url(url.as_str(), None::<&str>);
            }
            NewWindowResponse::Deny
        })
        .build()?;
    #[cfg(target_os = "linux")]
    show_what_is_composed(&window)?;

    let (desktop, view) = (desktop.clone(), window.clone());
    let asked: Mutex<Option<Instant>> = Mutex::new(None);
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { api, .. } => {
            let Ok(mut asked) = asked.lock() else { return };
            if asked.is_none_or(|before| before.elapsed() > ASKED_TWICE) {
                *asked = Some(Instant::now());
                api.prevent_close();
                let _ = desktop.emit("closing", Closing {});
            }
        }
        WindowEvent::DragDrop(DragDropEvent::Drop { paths, position }) => {
            let place = position.to_logical(view.scale_factor().unwrap_or(1.0));
            crate::arrivals::dropped(&desktop, paths.clone(), place);
        }
        _ => {}
    });
    Ok(())
}

/// An input method shows what is being composed in the text itself. The web view comes with that switched off, and
/// whoever writes Chinese or Japanese would type blind.
#[cfg(target_os = "linux")]
fn show_what_is_composed(window: &tauri::WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{InputMethodContextExt, WebViewExt};
    window.with_webview(|view| {
        if let Some(context) = view.inner().input_method_context() {
            context.set_enable_preedit(true);
        }
    })
}

/// Says why there is no library, and leaves: an empty new one in its place would look like everything was lost.
pub fn refuse(desktop: &AppHandle, why: &str) -> ! {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "colophon: {why}");
    if std::env::var_os("COLOPHON_NO_DIALOGS").is_none() {
        desktop
            .dialog()
            .message(why)
            .title("Colophon cannot open its library")
            .kind(MessageDialogKind::Error)
            .blocking_show();
    }
    std::process::exit(3)
}

/// Before the first line of the page is drawn it wears what was chosen: nothing flashes in the other colours.
fn first_look(chosen: &Settings) -> String {
    let looks =
        [("theme", chosen.theme.name()), ("contrast", chosen.contrast.name()), ("motion", chosen.motion.name())];
    let fixed = looks.into_iter().filter(|(_, look)| *look != "system");
    fixed.map(|(name, look)| format!("document.documentElement.dataset.{name} = \"{look}\";")).collect()
}

/// Gives what surrounds the page, the menu bar above all, its colours.
pub fn set_theme(desktop: &AppHandle, name: &str) -> tauri::Result<()> {
    let Some(window) = desktop.get_webview_window(MAIN) else { return Ok(()) };
    window.set_theme(theme(name))
}

fn theme(name: &str) -> Option<Theme> {
    match name {
        "light" => Some(Theme::Light),
        "dark" => Some(Theme::Dark),
        _ => None,
    }
}

/// Lets the field with the focus cut, copy or paste, as its keys would: the page sees the same events.
pub fn use_clipboard(desktop: &AppHandle, how: &str) -> tauri::Result<()> {
    let Some(window) = desktop.get_webview_window(MAIN) else { return Ok(()) };
    let Some(command) = ["Cut", "Copy", "Paste"].into_iter().find(|command| *command == how) else { return Ok(()) };
    #[cfg(target_os = "linux")]
    window.with_webview(move |view| {
        use webkit2gtk::WebViewExt;
        view.inner().execute_editing_command(command);
    })?;
    #[cfg(not(target_os = "linux"))]
    window.eval(format!("document.execCommand({command:?})"))?;
    Ok(())
}

/// Only our own pages are shown, and the document that the preview's frame is given whole. WebKitGTK would go to a
/// dropped file or a link otherwise, with no way back.
fn is_ours(url: &Url) -> bool {
    let packaged = url.scheme() == "tauri" && url.host_str() == Some("localhost");
    packaged || matches!(url.as_str(), "about:blank" | "about:srcdoc")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_our_own_pages_is_shown() {
        let check = |url: &str| is_ours(&Url::parse(url).expect("an address"));
        assert!(check("tauri://localhost/index.html"));
        assert!(check("about:srcdoc"), "the frame of the preview");
        for foreign in [
            "https://localhost/",
            "file:///etc/passwd",
            "tauri://localhost.example/",
            "data:text/html,x",
            "http://tauri.localhost/",
        ] {
            assert!(!check(foreign), "{foreign} is not ours");
        }
    }
}
