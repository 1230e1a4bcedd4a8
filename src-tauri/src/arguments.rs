//! What can be said when the desk is started. Read before GTK starts, so that `--help` works without a display.

use std::ffi::OsString;
use std::path::PathBuf;

/// Said by `--help`.
pub const USAGE: &str = "colophon [--library DIR] [FILE...]\n\n  \
    --library DIR  the folder of the library (default: $COLOPHON_LIBRARY, or the one among your data)\n  \
    FILE           text, Markdown, HTML or Word files to import, or articles that were handed over\n  \
    --help         this\n\nWork in a terminal with colophon-cli.\n";

/// What was said.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Arguments {
    /// The folder of the library.
    pub library: Option<PathBuf>,
    /// Files to import.
    pub files: Vec<PathBuf>,
    /// Only wants to know how to start it.
    pub help: bool,
}

impl Arguments {
    /// Reads what stands behind the program's name; the error is the words that are not known.
    pub fn parse(said: impl Iterator<Item = OsString>) -> Result<Self, String> {
        let mut arguments = Self::default();
        let mut said = said.peekable();
        while let Some(word) = said.next() {
            match word.to_str() {
                Some("--help" | "-h") => arguments.help = true,
                Some("--library") => {
                    let folder = said.next().ok_or("--library needs a folder")?;
                    arguments.library = Some(folder.into());
                }
                Some(text) if text.starts_with("--library=") => {
                    arguments.library = Some(PathBuf::from(&text["--library=".len()..]));
                }
                Some("--") => {
                    arguments.files.extend(said.by_ref().map(PathBuf::from));
                }
                Some(text) if text.starts_with('-') && text.len() > 1 => return Err(format!("what is {text}?")),
                _ => arguments.files.push(word.into()),
            }
        }
        Ok(arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(said: &[&str], library: Option<&str>, files: &[&str]) {
        let arguments = Arguments::parse(said.iter().map(OsString::from)).expect("words that are known");
        assert_eq!(arguments.library, library.map(PathBuf::from));
        assert_eq!(arguments.files, files.iter().map(PathBuf::from).collect::<Vec<_>>());
    }

    #[test]
    fn a_library_and_files_can_be_named() {
        check(&[], None, &[]);
        check(&["--library", "/tmp/x", "a.md", "b.txt"], Some("/tmp/x"), &["a.md", "b.txt"]);
        check(&["--library=/tmp/x"], Some("/tmp/x"), &[]);
        check(&["--", "--help"], None, &["--help"]);
    }

    #[test]
    fn unknown_words_are_refused() {
        assert!(Arguments::parse([OsString::from("--colour")].into_iter()).is_err());
        assert!(Arguments::parse([OsString::from("--library")].into_iter()).is_err());
    }
}
