//! `comment`: what is said about an article; one more remark, one less that is open; and what is open in all articles.

use crate::Answer;
use crate::answer::Failure;
use app::{About, App};
use clap::{Args, Subcommand};
use contract::comment::{CommentView, SaidView};
use domain::{Id, Part};
use serde_json::json;

/// So many open comments are listed at most.
const LISTED_MAX: u32 = 10_000;

/// Show what is said about an article, and say something
#[derive(Args)]
pub struct Comment {
    /// Its id, an unambiguous start of it, or its slug
    #[arg(required_unless_present = "open")]
    article: Option<String>,
    /// Only what is open; without an article, in all of them
    #[arg(long)]
    open: bool,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// Say something about words of the article, or about a part as a whole
    Add {
        #[command(flatten)]
        on: On,
        /// What to say
        #[arg(long)]
        text: String,
        /// "Name, role" of whoever says it [default: you]
        #[arg(long, value_name = "PERSON")]
        by: Option<String>,
    },
    /// Answer a comment
    Reply {
        /// Its id, or an unambiguous end or start of it
        comment: String,
        /// What to say
        #[arg(long)]
        text: String,
        /// "Name, role" of whoever says it [default: you]
        #[arg(long, value_name = "PERSON")]
        by: Option<String>,
    },
    /// Say that a comment is done
    Resolve {
        /// Its id, or an unambiguous end or start of it
        comment: String,
    },
    /// Say that a comment is open again
    Reopen {
        /// Its id, or an unambiguous end or start of it
        comment: String,
    },
    /// Make a comment one about other words: those it was about are gone
    Fasten {
        /// Its id, or an unambiguous end or start of it
        comment: String,
        #[command(flatten)]
        on: On,
    },
    /// List the comments, which is also what happens without a word here
    List,
}

/// What something is about.
#[derive(Args)]
pub struct On {
    /// headline, deck, body, takeaway:ID, answer:ID, …
    #[arg(long, default_value = "body")]
    part: String,
    /// The words, as they stand there; without them the part as a whole
    #[arg(long, value_name = "WORDS")]
    on: Option<String>,
    /// Which of them, where they stand there more than once: 1 is the first
    #[arg(long, requires = "on")]
    nth: Option<usize>,
}

impl On {
    /// The place in the article.
    pub fn about(&self, app: &mut App, article: &Id) -> Result<About, Failure> {
        let part = Part::parse(&self.part).map_err(app::Error::from)?;
        let words = match &self.on {
            None => None,
            Some(words) => Some(app.words_of(article, &part, words, self.nth)?),
        };
        Ok(About { part, words })
    }
}

impl Comment {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let Some(article) = &self.article else {
            let said: Vec<SaidView> = app.open_comments(LISTED_MAX)?.into_iter().map(Into::into).collect();
            return Ok(Answer::new(said.iter().map(across).collect::<String>(), said));
        };
        let id = app.find(article)?;
        let mut new = None;
        match self.what {
            None | Some(What::List) => {}
            Some(What::Add { on, text, by }) => {
                let about = on.about(app, &id)?;
                new = Some(app.comment(&id, None, about, &text, by.as_deref())?.0);
            }
            Some(What::Reply { comment, text, by }) => {
                let comment = named(app, &id, &comment)?;
                app.reply(&id, &comment, &text, by.as_deref())?;
            }
            Some(What::Resolve { comment }) => {
                let comment = named(app, &id, &comment)?;
                app.resolve(&id, &comment, true, None)?;
            }
            Some(What::Reopen { comment }) => {
                let comment = named(app, &id, &comment)?;
                app.resolve(&id, &comment, false, None)?;
            }
            Some(What::Fasten { comment, on }) => {
                let (comment, about) = (named(app, &id, &comment)?, on.about(app, &id)?);
                app.fasten(&id, None, &comment, about)?;
            }
        }
        let view = app.article(&id)?;
        let mut comments = contract::comment::comments(&view.margin, &view.article);
        comments.retain(|one| !self.open || one.state == "open");
        let words: String = comments.iter().map(in_words).collect();
        Ok(Answer::new(words, json!({ "id": new.map(|id| id.to_string()), "comments": comments })))
    }
}

/// The comment that somebody names: UUIDs of one day begin alike, so the end of one will do.
fn named(app: &mut App, article: &Id, name: &str) -> Result<Id, Failure> {
    let margin = app.article(article)?.margin;
    let found: Vec<&Id> = margin.comments.iter().map(|one| &one.id).filter(|id| is_named(id, name)).collect();
    match found[..] {
        [one] => Ok(one.clone()),
        _ => Err(app::Error::from(domain::Refusal::NoSuchComment(name.to_owned())).into()),
    }
}

/// Whether a name of a few letters means this id.
pub fn is_named(id: &Id, name: &str) -> bool {
    !name.is_empty() && (id.as_str().starts_with(name) || id.as_str().ends_with(name))
}

fn in_words(one: &CommentView) -> String {
    let state = if one.lost { format!("{}, its words are gone", one.state) } else { one.state.clone() };
    let mut lines = format!("{}  {}  {}{}\n", one.id, state, one.part, quoted(&one.quote));
    for remark in &one.thread {
        lines += &format!("    {}  {}: {}\n", remark.at, remark.by.name, remark.text.replace('\n', "\n    "));
    }
    lines
}

fn across(one: &SaidView) -> String {
    let headline = if one.headline.is_empty() { "(no headline)" } else { &one.headline };
    let answers = if one.replies == 0 { String::new() } else { format!("  ({} answers)", one.replies) };
    let lost = if one.lost { "  its words are gone" } else { "" };
    format!(
        "{}  {}  {headline}  {} {}{}{lost}\n    {}  {}: {}{answers}\n",
        one.article,
        one.id,
        one.kind,
        one.part,
        quoted(&one.quote),
        one.at,
        one.by,
        one.text.replace('\n', " "),
    )
}

/// Words in quotation marks after a space, on one line.
pub fn quoted(words: &str) -> String {
    if words.is_empty() { String::new() } else { format!("  “{}”", words.replace('\n', " ")) }
}
