//! Where the library is, when nobody says otherwise: window and terminal must mean the same one.

use std::path::PathBuf;

/// The folder of the library among the person's data; the name is also the desktop's identifier.
const FOLDER: &str = "press.colophon.desk";

/// The environment variable that names another library.
pub const VARIABLE: &str = "COLOPHON_LIBRARY";

/// `said` if given, else `$COLOPHON_LIBRARY`, else the library among the person's data (XDG Base Directory
/// Specification 0.8: `$XDG_DATA_HOME`, or `~/.local/share`; a relative path there is ignored, as it says).
#[must_use]
pub fn library_folder(said: Option<PathBuf>) -> PathBuf {
    let variable = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    said.or_else(|| variable(VARIABLE)).unwrap_or_else(|| {
        let data = variable("XDG_DATA_HOME").filter(|path| path.is_absolute());
        let home = || variable("HOME").unwrap_or_default().join(".local/share");
        data.unwrap_or_else(home).join(FOLDER)
    })
}
