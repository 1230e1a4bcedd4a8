//! `source`: what an article was quoted from; one more source, one less.

use crate::Answer;
use crate::answer::Failure;
use app::App;
use clap::{Args, Subcommand};
use contract::source::{KeepSource, SourceView};

/// Show what an article was quoted from, and save sources
#[derive(Args)]
pub struct Source {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// Save a source; words are quoted from it with `mark … source:ID`
    Add {
        /// What it is called
        #[arg(long, default_value = "")]
        title: String,
        /// Where it stands
        #[arg(long, default_value = "")]
        url: String,
        /// The words to save from it
        #[arg(long, default_value = "")]
        clip: String,
        /// "Name, role" of whoever saves it [default: you]
        #[arg(long, value_name = "PERSON")]
        by: Option<String>,
    },
    /// Take a source away that no words are quoted from; it stays in the history
    Drop {
        /// The source's id, or an unambiguous start of it
        source: String,
    },
}

impl Source {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        match self.what {
            None => {}
            Some(What::Add { title, url, clip, by }) => {
                let source = KeepSource { article: id.to_string(), id: None, title, url, clip }.source(app)?;
                app.keep_source(&id, source, by.as_deref())?;
            }
            Some(What::Drop { source }) => {
                let sources = app.article(&id)?.article.sources;
                let found: Vec<_> = sources.iter().filter(|one| one.id.as_str().starts_with(&source)).collect();
                let [one] = found[..] else {
                    return Err(app::Error::from(domain::Refusal::NoSuchSource(source)).into());
                };
                app.drop_source(&id, &one.id)?;
            }
        }
        let sources = contract::source::sources(&app.article(&id)?.article);
        Ok(Answer::new(sources.iter().map(in_words).collect::<String>(), sources))
    }
}

fn in_words(one: &SourceView) -> String {
    let title = if one.title.is_empty() { "untitled" } else { &one.title };
    format!("{}  {}  {title}  {}  by {}\n", one.id, one.at, one.url, one.added_by.name)
}
