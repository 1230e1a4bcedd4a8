//! Bring an article in: read a file whole, make a manuscript of it, keep it. A file that cannot be read leaves nothing.

use crate::App;
use crate::article::{Fresh, View};
use crate::authorship;
use crate::brought::Brought;
use crate::error::Error;
use crate::house::Houses;
use domain::{Article, HouseStyle, Id, Slug, Status};
use manuscript::Deed;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::fs;
use std::io::Read;
use std::path::Path;

/// The article that Colophon carries: one of our own, with every part filled.
pub const SAMPLE: (&str, &[u8]) =
    ("the-letter-under-the-photograph.txt", include_bytes!("../sample/the-letter-under-the-photograph.txt"));

/// A file that is an article now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// The new article.
    pub id: Id,
    /// Its slug.
    pub slug: Slug,
    /// The file, as it was named.
    pub file: String,
    /// What was found: entries for takeaways and qa, words for every other part.
    pub parts: BTreeMap<String, u32>,
    /// What was decided and might be wrong, in sentences.
    pub uncertain: Vec<String>,
    /// What the file held and the article does not, in sentences.
    pub dropped: Vec<String>,
    /// What arrived with it, where somebody handed it over.
    pub handed: Option<crate::HandedOver>,
}

/// The same, with everything there is to see of the article.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "how it arrived, and what it is")]
pub struct Imported {
    pub arrived: Arrived,
    pub view: View,
}

/// How files are to be read.
pub(crate) struct Reading {
    pub format: Option<import::Format>,
    pub house: HouseStyle,
    pub houses: Houses,
}

impl App {
    pub(crate) fn reading(&self, format: Option<import::Format>, house: Option<&str>) -> Result<Reading, Error> {
        Ok(Reading { format, house: self.house_or_own(house)?, houses: Houses::read(&self.store)? })
    }
}

impl Reading {
    /// The article that a file holds, and what it brings besides. It is in no library yet. `known` answers with the text
    /// that has a hash, if it was here before.
    pub fn read(
        &self,
        file: &str,
        bytes: &[u8],
        known: &dyn Fn(&str) -> Option<String>,
    ) -> Result<(Article, Arrived, Brought), Error> {
        let name = Path::new(file).file_name().map_or_else(|| file.into(), |name| name.to_string_lossy());
        let is_text = !matches!(self.format, Some(import::Format::Html | import::Format::Docx));
        let text = std::str::from_utf8(bytes).ok().filter(|_| is_text);
        let text = text.map(|text| text.strip_prefix('\u{feff}').unwrap_or(text));
        let annotated = text.and_then(import::annotations::split);
        let bytes = annotated.as_ref().map_or(bytes, |annotated| annotated.text.as_bytes());
        let import::Arrival { mut article, parts, mut uncertain, mut dropped, pictures, made } =
            import::read(&name, bytes, self.format, &self.house, &mut crate::new_id)
                .map_err(|why| not_imported(file, why))?;
        uncertain.extend(crate::house::missing(&article, &self.houses));
        if article.status != Status::Draft {
            dropped.push(format!(
                "The file says that the article is {}; it comes in as a draft, because a file does not hold who signed it.",
                article.status.name().replace('_', " ")
            ));
            article.status = Status::Draft;
        }
        let claimed = annotated.map(|annotated| {
            let base = annotated.hash.as_deref().filter(|_| !annotated.fits).and_then(known);
            authorship::take_over(&annotated, base.as_deref(), &mut article, &mut uncertain)
        });
        uncertain.extend(crate::critic::found_in(&article));
        let (id, slug) = (article.id.clone(), article.slug.clone());
        let arrived = Arrived { id, slug, file: file.to_owned(), parts, uncertain, dropped, handed: None };
        Ok((article, arrived, Brought { pictures, made, claimed }))
    }
}

impl App {
    /// Brings a file in.
    pub fn import_file(
        &mut self,
        path: &Path,
        format: Option<import::Format>,
        house: Option<&str>,
    ) -> Result<Imported, Error> {
        let bytes = read_file(path)?;
        self.import_bytes(&path.display().to_string(), Some(path), &bytes, format, house)
    }

    /// Brings the sample in.
    pub fn import_sample(&mut self) -> Result<Imported, Error> {
        let (name, bytes) = SAMPLE;
        self.import_bytes(name, None, bytes, None, Some("ainews"))
    }

    fn import_bytes(
        &mut self,
        file: &str,
        path: Option<&Path>,
        bytes: &[u8],
        format: Option<import::Format>,
        house: Option<&str>,
    ) -> Result<Imported, Error> {
        let reading = self.reading(format, house)?;
        let known = |digits: &str| self.store.annotated(digits).ok().flatten();
        let (mut article, mut arrived, mut brought) = reading.read(file, bytes, &known)?;
        let claimed = brought.claimed.take();
        if let Some(path) = path {
            self.take_in_pictures(path, &mut article, brought, &mut arrived);
        }
        let view = self.keep_fresh(Fresh::claimed(article, claimed, &self.doing(Deed::Import))?)?;
        arrived.slug = view.article.slug.clone();
        Ok(Imported { arrived, view })
    }
}

/// Reads a regular file, and never more of it than an article may have.
pub(crate) fn read_file(path: &Path) -> Result<Vec<u8>, Error> {
    let unreadable = |source| Error::Read { path: path.to_owned(), source };
    let not = |why: &dyn Display| not_imported(&path.display().to_string(), why);
    let found = fs::metadata(path).map_err(unreadable)?;
    if found.is_dir() {
        return Err(not(&"it is a folder; choose the files in it"));
    }
    if !found.is_file() {
        return Err(not(&"it is not a regular file; save it as text or Markdown first"));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let bytes_max = import::bytes_max(&name) as u64;
    if found.len() > bytes_max {
        return Err(not(&import::Error::TooLarge { bytes: usize::try_from(found.len()).unwrap_or(usize::MAX) }));
    }
    let mut bytes = Vec::new();
    // A file may grow while it is read: one byte more than may be, so that `import` sees that it is too much.
    fs::File::open(path).map_err(unreadable)?.take(bytes_max + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

fn not_imported(file: &str, why: impl Display) -> Error {
    Error::NotImported { file: file.to_owned(), why: why.to_string() }
}
