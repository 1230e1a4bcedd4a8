//! Spelling: which words of a text no dictionary and no list has, and what may have been meant.
//!
//! [`Spelling`] knows dictionaries and no library: [`App`] hands it the lists, so that a long look at a text can be taken
//! beside the library, holds up no save, and does not hold the library's file.

use crate::App;
use crate::dictionaries::{self, Installed};
use crate::error::Error;
use crate::house::Houses;
use ::spelling::{Accepted, Dictionary, Prose, Speller};
use domain::{Article, Id};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::time::Duration;
use store::WordList;

/// How long anybody waits for suggestions. Most words take 20 ms; a long German compound takes seconds.
const SUGGEST_MS: u64 = 500;

/// How many dictionaries are held at once (7 MB each).
const DICTIONARIES_MAX: usize = 2;

/// How many letters a word on a list may have.
const WORD_CHARS_MAX: usize = 100;

/// Where words stand.
#[derive(Debug, Clone)]
pub struct Place {
    /// The article, whose own list counts.
    pub article: Id,
    /// Name of its house style, whose list counts and which knows a language.
    pub house: String,
    /// BCP 47; empty means the house style's.
    pub language: String,
    /// Whether words all in capitals are judged too.
    pub capitals: bool,
}

impl Place {
    /// Where the words of an article stand.
    #[must_use]
    pub fn of(article: &Article, capitals: bool) -> Self {
        let (house, language) = (article.house.clone(), article.meta.language.clone());
        Self { article: article.id.clone(), house, language, capitals }
    }
}

/// A word that nobody knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misspelt {
    /// Where it begins, in UTF-16 units.
    pub from: u32,
    /// Where it ends, in UTF-16 units.
    pub to: u32,
    /// As it stands in the text.
    pub word: String,
}

/// The words that are accepted at a place: the person's, the house style's, the article's.
#[derive(Debug, Clone)]
pub struct Lists {
    accepted: Arc<[Accepted; 3]>,
    /// The language that the place is in: its own, else its house style's.
    language: String,
}

impl Lists {
    fn all(&self) -> Vec<&Accepted> {
        self.accepted.iter().collect()
    }

    /// The language of the words at the place.
    #[must_use]
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The words that differ from `word` in a letter or two.
    fn near(&self, word: &str) -> Vec<String> {
        let plain = ::spelling::normal(word);
        self.accepted.iter().flat_map(|list| list.near(&plain)).collect()
    }
}

/// What looks at texts.
pub struct Spelling {
    folders: Vec<PathBuf>,
    /// What was read, the last one used at the end.
    read: Vec<(Installed, Arc<Dictionary>)>,
    /// A search for suggestions that nobody waits for any more is still running.
    searching: Arc<AtomicBool>,
}

impl Spelling {
    /// With the dictionaries in `folders`, which are read when they are needed.
    #[must_use]
    pub fn new(folders: Vec<PathBuf>) -> Self {
        Self { folders, read: Vec::new(), searching: Arc::default() }
    }

    /// Every dictionary that is installed now, by name.
    #[must_use]
    pub fn installed(&self) -> Vec<Installed> {
        dictionaries::installed(&self.folders)
    }

    /// The dictionary for a place.
    pub fn dictionary(&mut self, lists: &Lists) -> Result<Installed, Error> {
        self.dictionary_of(&lists.language).map(|(installed, _)| installed)
    }

    /// The misspelt words of each text, in order.
    pub fn misspelt<'t>(
        &mut self,
        place: &Place,
        lists: &Lists,
        texts: impl IntoIterator<Item = (&'t str, Prose)>,
    ) -> Result<Vec<Vec<Misspelt>>, Error> {
        let (_, dictionary) = self.dictionary_of(&lists.language)?;
        let speller = Speller { dictionary: &dictionary, accepted: &lists.all(), capitals: place.capitals };
        let of = |(text, written): (&str, Prose)| {
            let found = speller.misspelt(text, written);
            found.iter().map(|one| Misspelt { from: one.from, to: one.to, word: one.text.to_owned() }).collect()
        };
        Ok(texts.into_iter().map(of).collect())
    }

    /// What may have been meant, the likeliest first. Where the dictionary takes too long, from the lists alone.
    pub fn suggest(&mut self, lists: &Lists, word: &str) -> Result<Vec<String>, Error> {
        let (_, dictionary) = self.dictionary_of(&lists.language)?;
        if self.searching.swap(true, Ordering::AcqRel) {
            return Ok(lists.near(word));
        }
        let (sender, found) = mpsc::channel();
        let (done, theirs, asked) = (Done(Arc::clone(&self.searching)), lists.clone(), word.to_owned());
        std::thread::spawn(move || {
            let _done = done;
            let speller = Speller { dictionary: &dictionary, accepted: &theirs.all(), capitals: true };
            // Whoever asked may have stopped waiting.
            let _ = sender.send(speller.suggest(&asked));
        });
        Ok(found.recv_timeout(Duration::from_millis(SUGGEST_MS)).unwrap_or_else(|_| lists.near(word)))
    }

    fn dictionary_of(&mut self, language: &str) -> Result<(Installed, Arc<Dictionary>), Error> {
        let at =
            dictionaries::for_language(language, &self.installed()).cloned().ok_or_else(|| no_dictionary(language))?;
        if let Some(index) = self.read.iter().position(|(one, _)| *one == at) {
            let held = self.read.remove(index);
            self.read.push(held);
        } else {
            let unusable = |why: String| Error::Dictionary { path: at.dic.clone(), why };
            let bytes = |path: &Path| std::fs::read(path).map_err(|error| unusable(error.to_string()));
            let dictionary =
                Dictionary::read(&bytes(&at.aff)?, &bytes(&at.dic)?).map_err(|error| unusable(error.to_string()))?;
            if self.read.len() == DICTIONARIES_MAX {
                self.read.remove(0);
            }
            self.read.push((at, Arc::new(dictionary)));
        }
        self.read.last().cloned().ok_or_else(|| no_dictionary(language))
    }
}

impl App {
    /// The words of a list, by the alphabet.
    pub fn words(&self, list: &WordList) -> Result<Vec<String>, Error> {
        Ok(self.store.words(list)?)
    }

    /// The words that are accepted at a place.
    pub fn lists(&self, place: &Place) -> Result<Lists, Error> {
        let read = |list: WordList| -> Result<Accepted, Error> {
            Ok(Accepted::new(self.store.words(&list)?.iter().map(String::as_str)))
        };
        let (house, article) = (WordList::House(place.house.clone()), WordList::Article(place.article.clone()));
        let accepted = Arc::new([read(WordList::Person)?, read(house)?, read(article)?]);
        let language = if place.language.is_empty() {
            Houses::read(&self.store)?.style(&place.house).language
        } else {
            place.language.clone()
        };
        Ok(Lists { accepted, language })
    }

    /// Puts a word on a list.
    pub fn accept_word(&mut self, list: &WordList, word: &str) -> Result<(), Error> {
        let word = word.trim();
        let long = word.chars().count() > WORD_CHARS_MAX;
        if word.is_empty() || long || word.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Err(Error::NoWord(word.chars().take(WORD_CHARS_MAX).collect()));
        }
        let writing = self.store.write()?;
        writing.accept_word(list, &::spelling::normal(word))?;
        Ok(writing.keep()?)
    }

    /// Takes a word off a list; answers whether it was there.
    pub fn forget_word(&mut self, list: &WordList, word: &str) -> Result<bool, Error> {
        let writing = self.store.write()?;
        let gone = writing.forget_word(list, &::spelling::normal(word.trim()))?;
        writing.keep()?;
        Ok(gone)
    }
}

/// Says that a search is over, however it ended.
struct Done(Arc<AtomicBool>);

impl Drop for Done {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

fn no_dictionary(language: &str) -> Error {
    Error::NoDictionary { language: language.to_owned(), package: dictionaries::package(language) }
}

/// How the words of a part are written.
#[must_use]
pub fn written(part: &domain::Part) -> Prose {
    use domain::Part as P;
    match part {
        P::Takeaway(_) | P::Body | P::Answer(_) | P::Analysis | P::Note => Prose::Markdown,
        P::Headline
        | P::Deck
        | P::HeroAlt
        | P::HeroCaption
        | P::HeroCredit
        | P::HeroRights
        | P::QaTopic
        | P::Question(_) => Prose::Plain,
    }
}
