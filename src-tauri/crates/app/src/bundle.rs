//! Hand an article on as one file, and check such a file. `unpack` takes one in.

use crate::App;
use crate::error::Error;
use crate::folder::{self, Existing};
use crate::house::{Houses, built_in, style_of};
use domain::asset::AssetName;
use domain::chain::{self, Link};
use domain::{Article, Asset, Fingerprint, HouseStyle, Id, Part, Run, Slug};
use export::OutFile;
use export::bundle::{self, Handed};
use import::bundle::{Broken, Files};
use manuscript::{Deed, Heads, Manuscript, record};
use std::io::Read;
use std::path::{Path, PathBuf};

/// What goes along when an article is handed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packing {
    /// How many changes its record has.
    pub changes: u32,
    /// Who is named in it.
    pub people: Vec<String>,
    /// How many uses of tools its ledger has.
    pub contributions: u32,
    /// How many of their prompts this library knows. They go along only if somebody wants it.
    pub prompts: u32,
    /// Its pictures.
    pub pictures: u32,
    /// Size of the pictures' files.
    pub picture_bytes: u64,
}

/// An article that was handed on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The file.
    pub file: PathBuf,
    /// Its size.
    pub bytes: u64,
    /// The hash of the last change: written down elsewhere, it is the witness of a later check.
    pub end: Fingerprint,
    /// What went along.
    pub packing: Packing,
    /// Whether the words of the prompts are in it.
    pub with_prompts: bool,
    /// Every file in it with its size.
    pub files: Vec<(String, u64)>,
}

/// What a check of a bundle says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is whole, and its end is one that somebody knew beforehand.
    Ok,
    /// It is not what was packed.
    Broken(Broken),
    /// Nothing in it is wrong, and nobody can say from it alone that this is all. In words, why.
    CannotTell(String),
}

/// A bundle that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// What the check says.
    pub verdict: Verdict,
    /// What it holds; none where it is broken or cannot be read.
    pub holds: Option<Holds>,
}

/// What a whole bundle holds.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the words of DESIGN.md, section 8")]
pub struct Holds {
    pub article: Id,
    pub headline: String,
    pub fingerprint: Fingerprint,
    pub changes: u32,
    /// The hash of the last change.
    pub end: Fingerprint,
    pub contributions: u32,
    pub sign_offs: u32,
    /// How many prompts' words are in it.
    pub prompts: u32,
    pub pictures: u32,
}

/// A bundle whose every part fits every other.
pub(crate) struct Opened {
    pub manuscript: Manuscript,
    /// What it says, prompts too where they are in it.
    pub article: Article,
    pub house: HouseStyle,
    /// The house style as it is written, where it is the newsroom's own.
    pub toml: Option<String>,
    pub record: Vec<u8>,
    pub links: Vec<Link>,
    pub pictures: Vec<OutFile>,
}

/// Why a bundle was not opened.
pub(crate) enum Fault {
    Broken(Broken),
    Newer(u64),
}

impl From<Broken> for Fault {
    fn from(broken: Broken) -> Self {
        Self::Broken(broken)
    }
}

impl App {
    /// What would go along if an article were handed on now.
    pub fn packing(&mut self, id: &Id) -> Result<Packing, Error> {
        let view = self.article(id)?;
        let changes = self.store.hashes(id)?.len();
        let pictures = self.pictures_of(&view.article)?;
        Ok(packing(&view.article, &pictures, changes))
    }

    /// Writes an article with its whole record into one file. The record gets one more change, which names what was handed on;
    /// where that is the same as the last time, it is there already, and the file is the same to the byte.
    pub fn pack(&mut self, id: &Id, to: &Path, with_prompts: bool) -> Result<Packed, Error> {
        let packed = self.pack_on_desk(id, with_prompts);
        if packed.is_err() {
            self.desk.remove(id);
        }
        let (files, packing, end) = packed?;
        let bytes = bundle::packed(&files);
        let (Some(folder), Some(name)) = (to.parent(), to.file_name().and_then(|name| name.to_str())) else {
            let source = std::io::Error::other("a bundle needs the name of a file");
            return Err(Error::Write { path: to.to_owned(), source });
        };
        let file = folder::write(folder, name, &bytes, Existing::Replace)?;
        Ok(Packed {
            file,
            bytes: bytes.len() as u64,
            end,
            packing,
            with_prompts,
            files: files.into_iter().map(|file| (file.path, file.bytes.len() as u64)).collect(),
        })
    }

    fn pack_on_desk(&mut self, id: &Id, with_prompts: bool) -> Result<(Vec<OutFile>, Packing, Fingerprint), Error> {
        let doing = self.doing(Deed::HandOver);
        let article = self.article(id)?.article;
        let toml = Houses::read(&self.store)?.own_toml(&article.house).map(str::to_owned);
        let assets = self.pictures_of(&article)?;
        let file = |picture: &Asset| {
            let path = format!("{}{}.{}", bundle::ASSETS, picture.hash, picture.format.ending());
            Ok(OutFile { path, bytes: self.picture_bytes(picture)? })
        };
        let pictures = assets.iter().map(file).collect::<Result<Vec<_>, Error>>()?;
        let on_desk = self.desk.get_mut(id).ok_or_else(|| Error::NoSuchArticle(id.to_string()))?;
        let writing = self.store.write()?;
        if !writing.has(id)? {
            return Err(Error::NoSuchArticle(id.to_string())); // another program has emptied the trash
        }
        let later = writing.later(id, on_desk.seq)?;
        if later.later_changes > 0 {
            return Err(Error::ChangedSince); // another program wrote since the pictures were read
        }
        let before = on_desk.manuscript.heads();
        on_desk.manuscript.introduce(&doing)?;
        let mut view = on_desk.view()?;
        for (now, then) in view.article.ledger.contributions.iter_mut().zip(article.ledger.contributions) {
            now.prompt = then.prompt;
        }
        let signed = signed(&mut on_desk.manuscript, &view.article, &view.house);
        let sealed = bundle::sealed(&Handed {
            version: bundle::VERSION,
            article: &view.article,
            margin: &view.margin,
            house: &view.house,
            house_toml: toml.as_deref(),
            runs: &view.runs,
            with_prompts,
            signed: &signed,
            pictures: &pictures,
        });
        let seal = bundle::seal(&sealed);
        if on_desk.manuscript.sealed() != Some((bundle::VERSION, seal.clone())) {
            on_desk.manuscript.seal(bundle::VERSION, &seal, &doing);
        }
        on_desk.save(&writing, &before, doing.at)?;
        writing.keep()?;
        let record = on_desk.manuscript.record();
        let links = record::links(&record)?;
        let end = links.last().map(|link| link.hash.clone()).unwrap_or_else(|| seal.clone());
        let packing = packing(&view.article, &assets, links.len());
        Ok((bundle::files(bundle::VERSION, id, sealed, record, &links), packing, end))
    }
}

/// Checks a bundle. `witnesses` are hashes of changes that were known beforehand, whole or their first sixteen digits and
/// more. Needs no library.
#[must_use]
pub fn verify(bytes: &[u8], witnesses: &[String]) -> Verified {
    match open(bytes) {
        Err(Fault::Broken(broken)) => Verified { verdict: Verdict::Broken(broken), holds: None },
        Err(Fault::Newer(version)) => {
            let why = format!(
                "a newer Colophon packed it (version {version} of the bundle; this one reads {}): check it with that one",
                bundle::VERSION
            );
            Verified { verdict: Verdict::CannotTell(why), holds: None }
        }
        Ok(opened) => Verified { verdict: witnessed(&opened.links, witnesses), holds: Some(opened.holds()) },
    }
}

/// Reads a bundle's file, and never more of it than a bundle may have.
pub fn read_bundle(path: &Path) -> Result<Vec<u8>, Error> {
    let unreadable = |source| Error::Read { path: path.to_owned(), source };
    let not = |why: &str| not_unpacked(path, why);
    let found = std::fs::metadata(path).map_err(unreadable)?;
    if !found.is_file() {
        return Err(not("it is not a regular file"));
    }
    let bytes_max = import::bundle::FILE_BYTES_MAX as u64;
    if found.len() > bytes_max {
        return Err(not("it is larger than an article can be"));
    }
    let mut bytes = Vec::new();
    // A file may grow while it is read: one byte more than may be, so that it is seen to be too much.
    std::fs::File::open(path).map_err(unreadable)?.take(bytes_max + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

pub(crate) fn not_unpacked(path: &Path, why: impl Into<String>) -> Error {
    Error::NotUnpacked { file: path.display().to_string(), why: why.into() }
}

/// What the bundle of an article is called.
#[must_use]
pub fn bundle_name(slug: &Slug) -> String {
    format!("{slug}{}", bundle::ENDING)
}

/// Whether a file is to be taken in as a bundle, by its name.
#[must_use]
pub fn is_called_like_a_bundle(path: &Path) -> bool {
    path.to_string_lossy().to_ascii_lowercase().ends_with(bundle::ENDING)
}

/// Unpacks a bundle in memory and holds every part of it against every other.
pub(crate) fn open(bytes: &[u8]) -> Result<Opened, Fault> {
    let files = import::bundle::files(bytes)?;
    let version = import::bundle::version(file(&files, bundle::MANIFEST)?);
    let version = version.ok_or_else(|| Broken::new(bundle::MANIFEST, "it is not the manifest of a bundle"))?;
    let record = file(&files, bundle::RECORD)?;
    let links = record::links(record).map_err(|error| Broken::new(bundle::RECORD, error.to_string()))?;
    let end = chain::end(&links).map_err(|broken| at_change(&links, &broken))?;
    let sealed_as = record::seal_in(&end.message);
    if sealed_as.as_ref().map(|(version, _)| *version) != Some(version) {
        return Err(Broken::new(bundle::MANIFEST, "its version is not the one that the record was sealed as").into());
    }
    if !(1..=bundle::VERSION).contains(&version) {
        return Err(Fault::Newer(version));
    }
    let unreadable = |error: manuscript::Error| Broken::new(bundle::RECORD, error.to_string());
    let mut manuscript = Manuscript::load(&[], record, [0; 16]).map_err(unreadable)?;
    let mut article = manuscript.article().map_err(unreadable)?;
    if &manuscript.record() != record {
        return Err(Broken::new(bundle::RECORD, "its changes are not in their order").into());
    }
    let runs = article.texts().into_iter().map(|(part, _)| Ok((part.clone(), manuscript.runs(&part)?)));
    let runs: Vec<(Part, Vec<Run>)> = runs.collect::<Result<_, _>>().map_err(unreadable)?;
    let margin = manuscript.margin(&article).map_err(unreadable)?;
    let with_prompts = files.contains_key(bundle::PROMPTS);
    if with_prompts {
        reveal(&mut article, file(&files, bundle::PROMPTS)?)?;
    }
    let pictures = pictures(&files)?;
    let (house, toml) = house(&files, &article)?;
    let signed = signed(&mut manuscript, &article, &house);
    let sealed = bundle::sealed(&Handed {
        version,
        article: &article,
        margin: &margin,
        house: &house,
        house_toml: toml,
        runs: &runs,
        with_prompts,
        signed: &signed,
        pictures: &pictures,
    });
    let seal = bundle::seal(&sealed);
    if sealed_as.map(|(_, seal)| seal).as_ref() != Some(&seal) {
        // Which file it is can be said where it is not what the record says; else the seal itself is another one.
        held_against(&files, &sealed)?;
        let why = "the last change of the record names another seal: something was altered, or packed by somebody else";
        return Err(Broken::new(bundle::RECORD, why).into());
    }
    let whole = bundle::files(version, &article.id, sealed, record.clone(), &links);
    held_against(&files, &whole)?;
    all_belong(&files, &whole)?;
    let (record, toml) = (record.clone(), toml.map(str::to_owned));
    Ok(Opened { manuscript, article, house, toml, record, links, pictures })
}

impl Opened {
    fn holds(&self) -> Holds {
        let ledger = &self.article.ledger.contributions;
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        Holds {
            article: self.article.id.clone(),
            headline: self.article.headline.clone(),
            fingerprint: export::fingerprint(&self.article, &self.house),
            changes: count(self.links.len()),
            end: self.end(),
            contributions: count(ledger.len()),
            sign_offs: count(self.article.sign_offs.len()),
            prompts: count(ledger.iter().filter(|one| !one.prompt.salt.is_empty()).count()),
            pictures: count(self.pictures.len()),
        }
    }

    /// The hash of the last change.
    pub fn end(&self) -> Fingerprint {
        self.links.last().map_or_else(|| Fingerprint::of(""), |link| link.hash.clone())
    }
}

/// What can be said of the end of a sound record.
fn witnessed(links: &[Link], witnesses: &[String]) -> Verdict {
    let place = |witness: &String| {
        let witness = witness.trim().to_ascii_lowercase();
        let known = |link: &Link| witness.len() >= WITNESS_DIGITS_MIN && link.hash.as_str().starts_with(&witness);
        links.iter().position(known)
    };
    let mut last = None;
    for witness in witnesses {
        match place(witness) {
            Some(at) => last = last.max(Some(at)),
            None => {
                let shown: String = witness.chars().take(80).collect();
                let why = format!(
                    "the record does not have the change {shown}, which was known before: it was cut or written anew"
                );
                return Verdict::Broken(Broken::new("the end of the record", why));
            }
        }
    }
    match last {
        None => Verdict::CannotTell(
            "everything in it fits together, but whoever held the file could have cut the last changes off or written them \
             anew. Compare the hash of its last change with one that was written down, or came by another way: --witness HASH"
                .to_owned(),
        ),
        Some(at) if at + 1 < links.len() => Verdict::CannotTell(format!(
            "it is whole up to the change that was known before; nothing vouches for the {} behind it",
            links.len() - at - 1
        )),
        Some(_) => Verdict::Ok,
    }
}

/// So many hex digits, 64 bits, are enough to know a change by.
const WITNESS_DIGITS_MIN: usize = 16;

fn packing(article: &Article, pictures: &[Asset], changes: usize) -> Packing {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let ledger = &article.ledger.contributions;
    Packing {
        changes: count(changes),
        people: article.people.iter().map(domain::Person::in_words).collect(),
        contributions: count(ledger.len()),
        prompts: count(ledger.iter().filter(|one| !one.prompt.salt.is_empty()).count()),
        pictures: count(pictures.len()),
        picture_bytes: pictures.iter().map(|picture| u64::from(picture.bytes)).sum(),
    }
}

/// The canonical texts of the states that were signed, each once. Where a house style has another order than it had then,
/// the text cannot be made any more.
fn signed(manuscript: &mut Manuscript, article: &Article, house: &HouseStyle) -> Vec<String> {
    let mut texts = Vec::new();
    for one in &article.sign_offs {
        let then = Heads::parse(one.heads.iter().map(String::as_str)).and_then(|then| manuscript.article_at(&then));
        let Ok(then) = then else { continue };
        let other = (then.house != article.house).then(|| style_of(&then.house, ""));
        let text = export::canonical(&then, other.as_ref().unwrap_or(house));
        if Fingerprint::of(&text) == one.fingerprint && !texts.contains(&text) {
            texts.push(text);
        }
    }
    texts
}

fn file<'a>(files: &'a Files, name: &str) -> Result<&'a Vec<u8>, Broken> {
    files.get(name).ok_or_else(|| Broken::new(name, "it is not there"))
}

/// The house style that the article follows, and as what it is written where it is the newsroom's own.
fn house<'a>(files: &'a Files, article: &Article) -> Result<(HouseStyle, Option<&'a str>), Broken> {
    let Some(bytes) = files.get(bundle::HOUSE) else { return Ok((style_of(&article.house, ""), None)) };
    let toml = std::str::from_utf8(bytes).ok();
    let style = toml.and_then(|toml| HouseStyle::parse(toml).ok()).filter(|style| style.name == article.house);
    match (style, built_in(&article.house)) {
        (Some(style), None) => Ok((style, toml)),
        _ => Err(Broken::new(bundle::HOUSE, "it is not the house style that the article follows")),
    }
}

/// Puts the words of the prompts behind the commitments of the ledger.
fn reveal(article: &mut Article, bytes: &[u8]) -> Result<(), Broken> {
    let broken = |why: String| Broken::new(bundle::PROMPTS, why);
    let prompts = import::bundle::prompts(bytes).ok_or_else(|| broken("it is not a list of prompts".to_owned()))?;
    for said in prompts {
        let one = article.ledger.contributions.iter_mut().find(|one| one.id.as_str() == said.contribution);
        let revealed = one.and_then(|one| {
            let revealed = one.prompt.revealed(&said.salt, &said.prompt)?;
            Some((one, revealed))
        });
        let Some((one, revealed)) = revealed else {
            let entry: String = said.contribution.chars().take(80).collect();
            return Err(broken(format!("the ledger is committed to other words for the entry {entry}")));
        };
        one.prompt = revealed;
    }
    Ok(())
}

/// The pictures, each of which has the name of its bytes.
fn pictures(files: &Files) -> Result<Vec<OutFile>, Broken> {
    let mut pictures = Vec::new();
    for (path, bytes) in files {
        let Some(name) = path.strip_prefix(bundle::ASSETS) else { continue };
        let named = AssetName::parse(name).is_ok_and(|name| name.digits == bundle::sha256(bytes).as_str());
        if !named {
            return Err(Broken::new(path, "it is not the file that its name is the SHA-256 of"));
        }
        pictures.push(OutFile { path: path.clone(), bytes: bytes.clone() });
    }
    Ok(pictures)
}

/// Looks whether files are what they should be.
fn held_against(files: &Files, expected: &[OutFile]) -> Result<(), Broken> {
    for OutFile { path, bytes } in expected {
        if file(files, path)? != bytes {
            return Err(Broken::new(path, "it says something else than the record"));
        }
    }
    Ok(())
}

fn all_belong(files: &Files, expected: &[OutFile]) -> Result<(), Broken> {
    let stranger = files.keys().find(|path| expected.iter().all(|file| file.path != **path));
    stranger.map_or(Ok(()), |path| Err(Broken::new(path, "it does not belong into this bundle")))
}

fn at_change(links: &[Link], broken: &chain::Break) -> Broken {
    let at = broken.at().and_then(|at| Some((at, links.get(at)?)));
    let place = at.map_or_else(
        || bundle::RECORD.to_owned(),
        |(at, link)| format!("{}, change {} ({})", bundle::RECORD, at + 1, link.hash),
    );
    Broken::new(place, broken.to_string())
}
