//! A scratch library with fluent verbs: what a window or a terminal can ask, on a real SQLite file.

use app::{App, Asked, Edit, Saved, View};
use contract::article::{ArticleView, OpenArticle};
use domain::{Id, Moment, Origin, Part, RunText};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// A library in a folder that is gone when the test is.
pub struct Newsroom {
    /// The library, opened.
    pub app: App,
    folder: tempfile::TempDir,
    clock: Arc<AtomicI64>,
}

/// 2026-11-23T08:00:00Z in milliseconds: when every scratch library begins.
const START_UNIX_MS: i64 = 1_795_420_800_000;

impl Newsroom {
    /// An empty library.
    #[must_use]
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a scratch folder");
        let clock = Arc::new(AtomicI64::new(START_UNIX_MS));
        let app = open(&library(folder.path()), &clock);
        Self { app, folder, clock }
    }

    /// A folder beside the library that is gone when the test is.
    #[must_use]
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Where the library is.
    #[must_use]
    pub fn library(&self) -> PathBuf {
        library(self.folder.path())
    }

    /// The library's database.
    #[must_use]
    pub fn database(&self) -> PathBuf {
        self.library().join("library.sqlite")
    }

    /// The same library, opened by another program.
    #[must_use]
    pub fn another_program(&self) -> App {
        open(&self.library(), &self.clock)
    }

    /// Another library, by the same clock.
    #[must_use]
    pub fn open(&self, library: &Path) -> App {
        open(library, &self.clock)
    }

    /// Lets time pass.
    pub fn wait_ms(&self, ms: i64) {
        self.clock.fetch_add(ms, Ordering::Relaxed);
    }

    /// A file beside the library.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).expect("a scratch file");
        path
    }

    /// A new article with a headline and a body, typed by the library's person.
    pub fn article(&mut self, headline: &str, body: &str) -> Id {
        let id = self.app.new_article(None).expect("a new article").article.id;
        self.type_at(&id, Part::Headline, 0, headline);
        self.type_at(&id, Part::Body, 0, body);
        id
    }

    /// Types into a part.
    pub fn type_at(&mut self, id: &Id, part: Part, at: u32, text: &str) -> Saved {
        let edit = self.typed(part, at, text);
        self.app.edit(id, None, &[edit]).expect("an edit that fits")
    }

    /// The edit that typing makes.
    #[must_use]
    pub fn typed(&self, part: Part, at: u32, text: &str) -> Asked {
        let origin = Origin::Human(self.app.person().id.clone());
        Asked::Edit(Edit::Splice { part, at, delete: 0, insert: vec![RunText::new(text, origin)] })
    }

    /// Gives a field a new value.
    pub fn set(&mut self, id: &Id, field: &str, value: &str) -> Result<Saved, app::Error> {
        self.app.edit(id, None, &[set(field, value)])
    }

    /// What there is to see of an article.
    pub fn view(&mut self, id: &Id) -> View {
        self.app.article(id).expect("an article of this library")
    }

    /// The same, as a window is told.
    pub fn shown(&mut self, id: &Id) -> ArticleView {
        contract::open_article(&mut self.app, OpenArticle { id: id.to_string() }).expect("an article of this library")
    }
}

impl Default for Newsroom {
    fn default() -> Self {
        Self::new()
    }
}

/// Asks for a field's new value.
#[must_use]
pub fn set(field: &str, value: &str) -> Asked {
    Asked::Set { field: field.to_owned(), value: value.to_owned() }
}

/// The model article, which is not part of this repository. Where it is missing, says on standard error which test
/// holds nothing for want of it.
#[must_use]
pub fn model_article(test: &str) -> Option<PathBuf> {
    let path = shared().join("seed/ainews-article.txt");
    if path.is_file() {
        return Some(path);
    }
    skipped(test, &format!("the model article is not in {}", shared().display()));
    None
}

/// The folder with what some tests read and this repository does not hold.
#[must_use]
pub fn shared() -> PathBuf {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    std::env::var_os("COLOPHON_SHARED").map_or(beside, PathBuf::from)
}

/// Says on standard error that a test holds nothing here, and why.
pub fn skipped(test: &str, why: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "skipped: {test}: {why}");
}

fn library(folder: &Path) -> PathBuf {
    folder.join("library")
}

fn open(library: &Path, clock: &Arc<AtomicI64>) -> App {
    let clock = Arc::clone(clock);
    // Each look at the clock is a millisecond later, so that "last changed first" is never a tie.
    let now = Box::new(move || Moment(clock.fetch_add(1, Ordering::Relaxed)));
    App::open(library, now).expect("a library that opens")
}
