//! Doing it from a window.
/// Opens the desk.
pub fn run() {
    let _ = tauri::Builder::default().run(tauri::generate_context!());
}
