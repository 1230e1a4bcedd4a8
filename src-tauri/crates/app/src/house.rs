//! The house styles of a library: those that come with Colophon, and the newsroom's own.

use crate::App;
use crate::error::Error;
use domain::house::{BUILT_IN, own};
use domain::{Article, HouseStyle, Id, Refusal, Slug};
use export::note;
use std::fs;
use std::path::{Path, PathBuf};
use store::{Setting, Store, Writing};

/// How many articles of a style are named.
const EXAMPLES: u32 = 5;
/// How many fingerprints are made anew in one go while nobody asks for anything: about 50 ms.
const FINGERPRINTS_AT_ONCE: u32 = 16;
/// The longest file that can be a house style, in bytes.
const FILE_BYTES_MAX: u64 = 256 * 1024;

/// What a library knows of house styles at a moment.
#[derive(Debug, Clone, Default)]
pub(crate) struct Houses(store::Houses);

/// A house style, with what the library knows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct House {
    /// What it asks for.
    pub style: HouseStyle,
    /// As it is written.
    pub toml: String,
    /// Whether it is the newsroom's own; those that come with Colophon stay as they are.
    pub own: bool,
    /// How many articles follow it, wherever they lie.
    pub articles: u32,
    /// The headlines of those changed last.
    pub examples: Vec<String>,
}

/// What a style's templates make of an article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tried {
    /// The note, and the line under the deck; empty where nothing may be said, or the house has none.
    pub note: String,
    /// The same for the line under the deck.
    pub top: String,
    /// Why the style cannot be kept; empty where it can.
    pub refused: String,
}

impl Houses {
    pub fn read(store: &Store) -> Result<Self, Error> {
        Ok(Self(store.houses()?))
    }

    pub fn inside(writing: &Writing<'_>) -> Result<Self, Error> {
        Ok(Self(writing.houses()?))
    }

    /// The style an article names, or the plain one where it is not known here.
    pub fn style(&self, name: &str) -> HouseStyle {
        style_of(name, self.0.get(name).map_or("", String::as_str))
    }

    /// The style of this name and no other.
    pub fn find(&self, name: &str) -> Result<HouseStyle, Error> {
        Ok(HouseStyle::parse(self.toml(name)?)?)
    }

    /// A style of the newsroom's own as it is written.
    pub fn own_toml(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str).filter(|_| built_in(name).is_none())
    }

    pub fn knows(&self, name: &str) -> bool {
        self.toml(name).is_ok()
    }

    fn toml(&self, name: &str) -> Result<&str, Refusal> {
        let found = built_in(name).or_else(|| self.0.get(name).map(String::as_str));
        found.ok_or_else(|| Refusal::NoSuchHouse { name: name.to_owned(), known: self.names().join(", ") })
    }

    fn names(&self) -> Vec<&str> {
        BUILT_IN.iter().map(|(name, _)| *name).chain(self.0.keys().map(String::as_str)).collect()
    }
}

/// The style of this name: read from `toml`, or a built-in one where that is empty; the plain one where neither can be.
#[must_use]
pub fn style_of(name: &str, toml: &str) -> HouseStyle {
    if toml.is_empty() { HouseStyle::built_in(name) } else { HouseStyle::parse(toml) }
        .or_else(|_| HouseStyle::built_in("plain"))
        .expect("the plain house style is built in and read by a test")
}

impl App {
    /// Every house style, the built-in ones first.
    pub fn houses(&self) -> Result<Vec<House>, Error> {
        let houses = Houses::read(&self.store)?;
        houses.names().into_iter().map(|name| self.house_in(&houses, name)).collect()
    }

    /// The house style of this name, with what the library knows of it.
    pub fn house(&self, name: &str) -> Result<House, Error> {
        self.house_in(&Houses::read(&self.store)?, name)
    }

    /// The house style of this name, or the library's own choice.
    pub(crate) fn house_or_own(&self, name: Option<&str>) -> Result<HouseStyle, Error> {
        let own = self.store.setting(Setting::House)?;
        Houses::read(&self.store)?.find(name.or(own.as_deref()).unwrap_or(crate::settings::FIRST_HOUSE))
    }

    fn house_in(&self, houses: &Houses, name: &str) -> Result<House, Error> {
        let toml = houses.toml(name)?.to_owned();
        Ok(House {
            style: HouseStyle::parse(&toml)?,
            toml,
            own: built_in(name).is_none(),
            articles: self.store.articles_of_house(name)?,
            examples: self.store.headlines_of_house(name, EXAMPLES)?,
        })
    }

    /// Starts a style of one's own that is as another one is.
    pub fn copy_house(&mut self, from: &str, title: &str) -> Result<House, Error> {
        let houses = Houses::read(&self.store)?;
        let first = Slug::suggest(title).as_str().chars().take(30).collect::<String>();
        let first = first.trim_matches('-').to_owned();
        let names = std::iter::once(first.clone()).chain((2_u32..).map(|number| format!("{first}-{number}")));
        let free = names.into_iter().find(|name| !houses.knows(name)).unwrap_or_default();
        let toml = own::copied(houses.toml(from)?, &free, title.trim())?;
        self.keep_house(&toml)
    }

    /// Keeps a style of one's own as it is written, in the place of the one of its name. Where that changes the order of
    /// the parts, the fingerprint of every article that follows it changes too, and is made anew while nobody waits.
    pub fn keep_house(&mut self, toml: &str) -> Result<House, Error> {
        let style = keepable(toml)?;
        let at = self.now();
        let writing = self.store.write()?;
        let before = Houses::inside(&writing)?.style(&style.name).order;
        writing.keep_house(&style.name, toml, at)?;
        if before != style.order {
            writing.make_fingerprints_due(&style.name)?;
        }
        writing.keep()?;
        self.house(&style.name)
    }

    /// Adds the style that a file holds. One of its name must not be there already, unless it may be `replaced`.
    pub fn add_house(&mut self, file: &Path, replace: bool) -> Result<House, Error> {
        let unreadable = |source| Error::Read { path: file.to_owned(), source };
        let not = |why: &str| Error::NotImported { file: file.display().to_string(), why: why.to_owned() };
        let found = fs::metadata(file).map_err(unreadable)?;
        if !found.is_file() || found.len() > FILE_BYTES_MAX {
            return Err(not("it is not a TOML file of a house style"));
        }
        let bytes = fs::read(file).map_err(unreadable)?;
        let toml = String::from_utf8(bytes).map_err(|_| not("it is not UTF-8 text"))?;
        let name = HouseStyle::parse(&toml)?.name;
        if !replace && self.store.houses()?.contains_key(&name) {
            return Err(Refusal::HouseTaken(name).into());
        }
        self.keep_house(&toml)
    }

    /// Writes a style into a folder, as the file that another library can add. Answers which file.
    pub fn write_house(&self, name: &str, folder: &Path) -> Result<PathBuf, Error> {
        let toml = self.house(name)?.toml;
        let file = format!("{name}.toml");
        crate::folder::write(folder, &file, toml.as_bytes(), crate::folder::Existing::Replace)?;
        Ok(folder.join(file))
    }

    /// Removes a style of one's own that nothing follows.
    pub fn remove_house(&mut self, name: &str) -> Result<(), Error> {
        let House { style, own, articles, .. } = self.house(name)?;
        if !own {
            return Err(Refusal::BuiltInHouse(name.to_owned()).into());
        }
        if articles > 0 {
            return Err(Refusal::HouseInUse { title: style.title, articles }.into());
        }
        if self.settings()?.house == name {
            return Err(Refusal::HouseChosen(style.title).into());
        }
        let writing = self.store.write()?;
        writing.remove_house(name)?;
        writing.keep()?;
        Ok(())
    }

    /// What a style that nobody has kept yet makes of an article, and whether it could be kept. Without an article, of
    /// a made-up one that was written with everything there is.
    pub fn try_house(&mut self, style: &HouseStyle, article: Option<&Id>) -> Result<Tried, Error> {
        let article = match article {
            Some(id) => self.article(id)?.article,
            None => note::specimen(),
        };
        let refused = style.check().err().map(|why| why.to_string());
        let refused = refused.or_else(|| note::prove(style).err().map(|why| why.to_string()));
        let text = |made: Result<Option<note::Compiled>, note::Error>| {
            made.ok().flatten().map(|compiled| compiled.text).unwrap_or_default()
        };
        Ok(Tried {
            note: text(note::compile(&article, style, None)),
            top: text(note::top_label(&article, style, None)),
            refused: refused.unwrap_or_default(),
        })
    }

    /// Makes some of the fingerprints that are due. Answers whether there may be more to do.
    pub fn make_fingerprints(&mut self) -> Result<bool, Error> {
        for _ in 0..FINGERPRINTS_AT_ONCE {
            let Some(id) = self.store.fingerprint_due()? else { return Ok(false) };
            // An article that is gone, or cannot be read, has no fingerprint to make; checking the library says so.
            let view = crate::desk::read(&self.store, &id).and_then(|mut read| read.view()).ok();
            let writing = self.store.write()?;
            writing.keep_fingerprint(&id, view.as_ref().map(|view| &view.fingerprint))?;
            if let Some(view) = &view {
                writing.keep_standings(&view.projection())?;
            }
            writing.keep()?;
        }
        Ok(true)
    }
}

/// The style that is written here, if it can be one of one's own.
pub(crate) fn keepable(toml: &str) -> Result<HouseStyle, Refusal> {
    let style = HouseStyle::parse(toml)?;
    if built_in(&style.name).is_some() {
        return Err(Refusal::BuiltInHouse(style.name));
    }
    style.check()?;
    note::prove(&style).map_err(|why| Refusal::HouseRule(why.to_string()))?;
    Ok(style)
}

/// What an article that names an unknown style is told.
pub(crate) fn missing(article: &Article, houses: &Houses) -> Option<String> {
    (!houses.knows(&article.house)).then(|| {
        format!(
            "The house style “{}” is not in this library: the article follows the plain one until it is added.",
            article.house
        )
    })
}

pub(crate) fn built_in(name: &str) -> Option<&'static str> {
    BUILT_IN.into_iter().find(|(known, _)| *known == name).map(|(_, toml)| toml)
}
