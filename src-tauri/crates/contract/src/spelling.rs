//! Spelling: what is misspelt, what may have been meant, and the words that a person, a house or an article accepts.

use crate::Failure;
use app::{App, Installed, Lists, Misspelt, Place, Prose, Spelling, WordList};
use domain::{Id, Refusal};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where words stand, and so which dictionary and which lists count.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PlaceView {
    /// The article's id.
    pub article: String,
    /// Name of its house style.
    pub house: String,
    /// BCP 47; empty means the house style's.
    pub language: String,
    /// Whether words all in capitals are judged too.
    pub capitals: bool,
}

/// Asks which words of some texts are misspelt.
#[derive(Debug, Clone, Deserialize, TS)]
#[expect(missing_docs, reason = "where, and what")]
pub struct CheckSpelling {
    pub place: PlaceView,
    pub texts: Vec<SpellText>,
}

/// A text to look at: a line is enough.
#[derive(Debug, Clone, Deserialize, TS)]
#[expect(missing_docs, reason = "the text, and whether it is Markdown")]
pub struct SpellText {
    pub text: String,
    pub markdown: bool,
}

/// Asks what may have been meant.
#[derive(Debug, Clone, Deserialize, TS)]
#[expect(missing_docs, reason = "where, and which word")]
pub struct SuggestSpelling {
    pub place: PlaceView,
    pub word: String,
}

/// Asks which dictionaries are installed, and which one is meant.
#[derive(Debug, Clone, Deserialize, TS)]
#[expect(missing_docs, reason = "where")]
pub struct Dictionaries {
    pub place: PlaceView,
}

/// The dictionaries of this machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DictionariesView {
    /// All that are installed, by name.
    pub installed: Vec<DictionaryView>,
    /// The language of the place, BCP 47.
    pub language: String,
    /// The dictionary for it, by name; null where there is none.
    pub used: Option<String>,
    /// The package to install where there is none.
    pub install: Option<String>,
    /// What is wrong, and what to do; empty when nothing is.
    pub problem: String,
}

/// One dictionary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DictionaryView {
    /// As its files are called.
    pub name: String,
    /// BCP 47.
    pub language: String,
}

/// Asks for the lists of accepted words.
#[derive(Debug, Clone, Deserialize, TS)]
#[expect(missing_docs, reason = "of which house style and which article; empty for none")]
pub struct WordLists {
    pub house: String,
    pub article: String,
}

/// The lists of accepted words, by the alphabet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "whose they are")]
pub struct WordListsView {
    pub person: Vec<String>,
    pub house: Vec<String>,
    pub article: Vec<String>,
}

/// Asks to put a word on a list, or to take it off. The answer is the lists of that house style and article.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AcceptWord {
    /// `person`, `house` or `article`.
    pub list: String,
    /// Name of the house style; empty for none.
    pub house: String,
    /// Id of the article; empty for none.
    pub article: String,
    /// The word.
    pub word: String,
    /// False takes it off.
    pub accepted: bool,
}

/// The words that are accepted at a place: what every other question about spelling is answered with.
pub fn lists(app: &App, at: PlaceView) -> Result<Lists, Failure> {
    Ok(app.lists(&place(at)?)?)
}

/// For each text, begin and end of every misspelt word in UTF-16 units, one after the other.
pub fn check_spelling(spelling: &mut Spelling, lists: &Lists, ask: CheckSpelling) -> Result<Vec<Vec<u32>>, Failure> {
    let written = |markdown: bool| if markdown { Prose::Markdown } else { Prose::Plain };
    let texts = ask.texts.iter().map(|one| (one.text.as_str(), written(one.markdown)));
    let found = spelling.misspelt(&place(ask.place)?, lists, texts)?;
    let flat = |words: Vec<Misspelt>| words.iter().flat_map(|word| [word.from, word.to]).collect();
    Ok(found.into_iter().map(flat).collect())
}

/// What may have been meant, the likeliest first.
pub fn suggest_spelling(spelling: &mut Spelling, lists: &Lists, ask: SuggestSpelling) -> Result<Vec<String>, Failure> {
    Ok(spelling.suggest(lists, &ask.word)?)
}

/// Which dictionaries there are, and which one is used at a place.
pub fn dictionaries(spelling: &mut Spelling, lists: &Lists, _: Dictionaries) -> Result<DictionariesView, Failure> {
    let (used, install, problem) = match spelling.dictionary(lists) {
        Ok(one) => (Some(one.name), None, String::new()),
        Err(error) => {
            let problem = error.to_string();
            let install = if let app::Error::NoDictionary { package, .. } = error { Some(package) } else { None };
            (None, install, problem)
        }
    };
    let view = |one: Installed| DictionaryView { name: one.name, language: one.language };
    let installed = spelling.installed().into_iter().map(view).collect();
    Ok(DictionariesView { installed, language: lists.language().to_owned(), used, install, problem })
}

/// The lists of accepted words.
pub fn word_lists(app: &mut App, ask: WordLists) -> Result<WordListsView, Failure> {
    let article = if ask.article.is_empty() { None } else { Some(Id::parse(&ask.article)?) };
    Ok(WordListsView {
        person: app.words(&WordList::Person)?,
        house: app.words(&WordList::House(ask.house))?,
        article: article.map(|id| app.words(&WordList::Article(id))).transpose()?.unwrap_or_default(),
    })
}

/// Puts a word on a list, or takes it off.
pub fn accept_word(app: &mut App, ask: AcceptWord) -> Result<WordListsView, Failure> {
    let list = match ask.list.as_str() {
        "house" => WordList::House(ask.house.clone()),
        "article" => WordList::Article(Id::parse(&ask.article)?),
        _ => WordList::Person,
    };
    if ask.accepted {
        app.accept_word(&list, &ask.word)?;
    } else {
        app.forget_word(&list, &ask.word)?;
    }
    word_lists(app, WordLists { house: ask.house, article: ask.article })
}

fn place(view: PlaceView) -> Result<Place, Refusal> {
    let PlaceView { article, house, language, capitals } = view;
    Ok(Place { article: Id::parse(&article)?, house, language, capitals })
}
