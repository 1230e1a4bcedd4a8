//! `suggest`: other words for a stretch of an article, taken or turned down one by one.

use super::comment::{On, is_named, quoted};
use crate::answer::Failure;
use crate::{Answer, NAME};
use app::{App, MarksRead, Suggested};
use clap::{Args, Subcommand};
use contract::comment::SuggestionView;
use domain::{Id, Origin};
use serde_json::json;

/// Show the changes that are suggested to an article, suggest one, take or turn one down
#[derive(Args)]
pub struct Suggest {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
    /// Only what is open
    #[arg(long)]
    open: bool,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// Suggest other words; the text stays as it is until somebody accepts them
    Add {
        #[command(flatten)]
        on: On,
        /// The words to put there; without them, those that stand there go
        #[arg(long, value_name = "WORDS", default_value = "")]
        replace_with: String,
        /// Words to put behind the ones that --on names, which stay
        #[arg(long, value_name = "WORDS", conflicts_with = "replace_with", requires = "on")]
        insert_after: Option<String>,
        /// Where the words come from: h:, c:, r: or u: and an id [default: whoever suggests them]
        #[arg(long)]
        origin: Option<String>,
        /// "Name, role" of whoever suggests it [default: you]
        #[arg(long, value_name = "PERSON")]
        by: Option<String>,
    },
    /// Put its words into the article
    Accept {
        /// Its id, or an unambiguous end or start of it
        suggestion: String,
        /// Although the words it is about are not what they were
        #[arg(long)]
        anyway: bool,
    },
    /// Turn it down
    Reject {
        /// Its id, or an unambiguous end or start of it
        suggestion: String,
    },
    /// Take it back that it was turned down
    Reopen {
        /// Its id, or an unambiguous end or start of it
        suggestion: String,
    },
    /// Turn the CriticMarkup that stands in the article into suggestions and comments
    ReadMarks,
    /// List the suggestions, which is also what happens without a word here
    List,
}

impl Suggest {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        let (mut new, mut read) = (None, None);
        match self.what {
            None | Some(What::List) => {}
            Some(What::Add { on, replace_with, insert_after, origin, by }) => {
                let mut about = on.about(app, &id)?;
                let origin = origin.as_deref().map(Origin::parse).transpose().map_err(app::Error::from)?;
                if let (Some(_), Some((_, end))) = (&insert_after, about.words) {
                    about.words = Some((end, end));
                }
                let suggested = Suggested { replacement: insert_after.unwrap_or(replace_with), origin, by };
                new = Some(app.suggest(&id, None, about, &suggested)?.0);
            }
            Some(What::ReadMarks) => read = Some(app.read_marks(&id, None)?.0),
            Some(What::Accept { suggestion, anyway }) => {
                let suggestion = named(app, &id, &suggestion)?;
                app.accept(&id, &suggestion, anyway)?;
            }
            Some(What::Reject { suggestion }) => {
                let suggestion = named(app, &id, &suggestion)?;
                app.reject(&id, &suggestion)?;
            }
            Some(What::Reopen { suggestion }) => {
                let suggestion = named(app, &id, &suggestion)?;
                app.reopen(&id, &suggestion)?;
            }
        }
        let messages = read.map(|read| format!("{NAME}: {}", read_in_words(read)));
        let view = app.article(&id)?;
        let mut suggestions = contract::comment::suggestions(&view.margin, &view.article);
        suggestions.retain(|one| !self.open || one.state == "open");
        let words: String = suggestions.iter().map(in_words).collect();
        let json = json!({ "id": new.map(|id| id.to_string()), "suggestions": suggestions });
        Ok(Answer::new(words, json).saying(messages))
    }
}

/// What came of reading marks.
pub fn read_in_words(read: MarksRead) -> String {
    let highlights = match read.highlights {
        0 => String::new(),
        some => format!("; {some} highlighted stretches about which nothing is said are no longer highlighted"),
    };
    format!("{} suggestions and {} comments were made of CriticMarkup{highlights}", read.suggestions, read.comments)
}

fn named(app: &mut App, article: &Id, name: &str) -> Result<Id, Failure> {
    let margin = app.article(article)?.margin;
    let found: Vec<&Id> = margin.suggestions.iter().map(|one| &one.id).filter(|id| is_named(id, name)).collect();
    match found[..] {
        [one] => Ok(one.clone()),
        _ => Err(app::Error::from(domain::Refusal::NoSuchSuggestion(name.to_owned())).into()),
    }
}

fn in_words(one: &SuggestionView) -> String {
    let state =
        if one.lost && one.state == "open" { format!("{}, its words are gone", one.state) } else { one.state.clone() };
    let what = match (one.quote.is_empty(), one.replacement.is_empty()) {
        (true, _) => format!("insert{}", quoted(&one.replacement)),
        (_, true) => format!("delete{}", quoted(&one.quote)),
        _ => format!("replace{}  with{}", quoted(&one.quote), quoted(&one.replacement)),
    };
    format!("{}  {}  {}  {what}\n    {}  {}\n", one.id, state, one.part, one.at, one.by.name)
}
