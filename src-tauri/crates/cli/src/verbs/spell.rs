//! `spell`: the misspelt words of an article, part by part, and the words that are accepted.

use crate::Answer;
use crate::answer::{Failure, REFUSED};
use app::{App, Place, Spelling, WordList, written};
use clap::{ArgGroup, Args};
use contract::spelling::WordListsView;
use domain::Id;
use serde_json::{Value, json};
use std::collections::HashMap;

/// For how many words suggestions are made: each takes 20 ms and more, and an article in a language that is not the one
/// it names has thousands.
const SUGGESTED_MAX: usize = 200;

/// List the misspelt words of an article, or accept words
#[derive(Args)]
#[command(group(ArgGroup::new("what").required(true).multiple(true).args(["article", "add", "remove", "words"])))]
pub struct Spell {
    /// Its id, an unambiguous start of it, or its slug
    article: Option<String>,
    /// Judge words all in capitals, too
    #[arg(long)]
    capitals: bool,
    /// Put a word on your list; with --house on that house style's, with an article on that article's
    #[arg(long, value_name = "WORD", conflicts_with_all = ["remove", "words"])]
    add: Option<String>,
    /// Take a word off the list
    #[arg(long, value_name = "WORD", conflicts_with = "words")]
    remove: Option<String>,
    /// Show the lists of accepted words
    #[arg(long)]
    words: bool,
    /// The house style whose list is meant
    #[arg(long, value_name = "NAME")]
    house: Option<String>,
}

impl Spell {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let article = self.article.as_deref().map(|name| app.find(name)).transpose()?;
        let list = match (&self.house, &article) {
            (Some(house), _) => WordList::House(app.house(house)?.style.name),
            (None, Some(id)) => WordList::Article(id.clone()),
            (None, None) => WordList::Person,
        };
        if let Some(word) = self.add {
            app.accept_word(&list, &word)?;
            return Ok(Answer::new(format!("{word}  accepted\n"), json!({ "word": word, "accepted": true })));
        }
        if let Some(word) = self.remove {
            let gone = app.forget_word(&list, &word)?;
            let said = if gone { "taken off the list" } else { "was not on the list" };
            let answer =
                Answer::new(format!("{word}  {said}\n"), json!({ "word": word, "accepted": false, "was": gone }));
            return Ok(answer.with_code(if gone { 0 } else { REFUSED }));
        }
        match article {
            Some(id) if !self.words => misspelt(app, &id, self.capitals),
            article => lists(app, self.house, article),
        }
    }
}

fn misspelt(app: &mut App, id: &Id, capitals: bool) -> Result<Answer, Failure> {
    let article = app.article(id)?.article;
    let place = Place::of(&article, capitals);
    let lists = app.lists(&place)?;
    let mut spelling = Spelling::new(app::dictionary_folders());
    let dictionary = spelling.dictionary(&lists)?;
    let texts = article.texts();
    let found = spelling.misspelt(&place, &lists, texts.iter().map(|(part, text)| (*text, written(part))))?;
    let mut suggested: HashMap<String, Vec<String>> = HashMap::new();
    let (mut words, mut parts, mut count) = (String::new(), Vec::new(), 0_usize);
    for ((part, _), found) in texts.iter().zip(found).filter(|(_, found)| !found.is_empty()) {
        words += &format!("[{part}]\n");
        let mut listed: Vec<Value> = Vec::new();
        for one in found {
            count += 1;
            let meant = match suggested.get(&one.word) {
                Some(meant) => Vec::clone(meant),
                None if suggested.len() < SUGGESTED_MAX => spelling.suggest(&lists, &one.word)?,
                None => Vec::new(),
            };
            suggested.insert(one.word.clone(), meant.clone());
            words += &format!("{}  {}: {}\n", one.from, one.word, meant.join(", "));
            listed.push(json!({ "word": one.word, "from": one.from, "to": one.to, "suggestions": meant }));
        }
        parts.push(json!({ "part": part.to_string(), "misspelt": listed }));
    }
    words += &match count {
        0 => format!("no misspelt words ({})\n", dictionary.name),
        1 => format!("1 misspelt word ({})\n", dictionary.name),
        _ => format!("{count} misspelt words ({})\n", dictionary.name),
    };
    let json = json!({
        "id": id.as_str(),
        "slug": article.slug.as_str(),
        "language": lists.language(),
        "dictionary": dictionary.name,
        "misspelt": count,
        "parts": parts,
    });
    let many = suggested.len() > SUGGESTED_MAX;
    let said = format!("suggestions were made for the first {SUGGESTED_MAX} words only");
    let answer = Answer::new(words, json).saying(many.then_some(said));
    Ok(answer.with_code(if count == 0 { 0 } else { REFUSED }))
}

fn lists(app: &App, house: Option<String>, article: Option<Id>) -> Result<Answer, Failure> {
    let of = |list: Option<WordList>| list.map(|list| app.words(&list)).transpose();
    let lists = WordListsView {
        person: app.words(&WordList::Person)?,
        house: of(house.map(WordList::House))?.unwrap_or_default(),
        article: of(article.map(WordList::Article))?.unwrap_or_default(),
    };
    let mut words = String::new();
    for (name, list) in [("yours", &lists.person), ("the house’s", &lists.house), ("the article’s", &lists.article)]
    {
        for word in list {
            words += &format!("{word}  {name}\n");
        }
    }
    Ok(Answer::new(words, lists))
}
