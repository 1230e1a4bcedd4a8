//! What a verb answers: words for a person, JSON for a program, and the exit code for both.

use serde::Serialize;
use std::io::Write;
use std::process::ExitCode;

/// What a verb answers.
pub struct Answer {
    /// For standard output without `--json`.
    words: String,
    /// For standard output with `--json`.
    json: serde_json::Value,
    /// For standard error, in both cases.
    messages: Vec<String>,
    code: u8,
}

/// A rule said no.
pub const REFUSED: u8 = 1;
/// The words on the command line do not say what to do.
const USAGE: u8 = 2;
/// The library or a file could not be read or written.
pub const UNREADABLE: u8 = 3;

impl Answer {
    /// An answer in both forms.
    pub fn new(words: impl Into<String>, json: impl Serialize) -> Self {
        let json = serde_json::to_value(json).expect("our views hold nothing that JSON cannot say");
        Self { words: words.into(), json, messages: Vec::new(), code: 0 }
    }

    /// The same with something to say on standard error.
    pub fn saying(mut self, messages: impl IntoIterator<Item = String>) -> Self {
        self.messages.extend(messages);
        self
    }

    /// The same with an exit code, unless it has a higher one.
    pub fn with_code(mut self, code: u8) -> Self {
        self.code = self.code.max(code);
        self
    }

    /// The answer of work that was stopped on its way: what it did is in the answer.
    pub fn stopped(self) -> Self {
        self.saying(["colophon-cli: stopped; what was done until then is kept".to_owned()]).with_code(STOPPED)
    }

    /// Prints it; a reader that has left (a closed pipe) is no error.
    pub fn print(self, json: bool) -> ExitCode {
        for message in self.messages {
            let _ = writeln!(std::io::stderr(), "{message}");
        }
        let text = if json { format!("{:#}\n", self.json) } else { self.words };
        match std::io::stdout().lock().write_all(text.as_bytes()) {
            Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => ExitCode::from(UNREADABLE),
            _ => ExitCode::from(self.code),
        }
    }
}

/// As shells say it of a program that Ctrl+C ended: 128 and the number of the signal.
const STOPPED: u8 = 130;

/// Why a verb did nothing.
pub struct Failure {
    message: String,
    code: u8,
}

impl Failure {
    /// A rule said no.
    pub fn refused(message: String) -> Self {
        Self { message, code: REFUSED }
    }

    /// Says it on standard error; standard output stays empty.
    pub fn print(self) -> ExitCode {
        let _ = writeln!(std::io::stderr(), "colophon-cli: {}", self.message);
        ExitCode::from(self.code)
    }
}

impl From<app::Error> for Failure {
    fn from(error: app::Error) -> Self {
        Self { code: code_of(&error), message: error.to_string() }
    }
}

/// The exit code for an error.
pub fn code_of(error: &app::Error) -> u8 {
    use app::Error as E;
    match error {
        E::Refused(_) | E::NoSuchArticle(_) | E::NoSuchBackup { .. } | E::NoSuchState(_) => REFUSED,
        E::NoSuchSearch { .. } | E::NotUnpacked { .. } => REFUSED,
        E::Kept { .. }
        | E::NotClean { .. }
        | E::ChangedThere(_)
        | E::Ambiguous { .. }
        | E::NoWord(_)
        | E::NoPage(_)
        | E::Exists(_)
        | E::ChangedSince => REFUSED,
        E::Manuscript(error) if error.is_of_what_was_asked() => REFUSED,
        E::NoSuchTarget { .. } => USAGE,
        E::NotImported { .. }
        | E::NotAPicture { .. }
        | E::PictureGone(_)
        | E::Read { .. }
        | E::Write { .. }
        | E::Manuscript(_)
        | E::Store(_) => UNREADABLE,
        E::Site(_) => UNREADABLE,
        E::NoDictionary { .. } | E::Dictionary { .. } => UNREADABLE,
    }
}
