//! What was typed, on its way to the record.

use crate::Failure;
use crate::article::{ArticleView, WordsView};
use crate::comment::{self, PlacedView};
use crate::listing::ArticleRow;
use app::{App, Asked, Edit, Heads};
use domain::{Fate, Id, Origin, Part, Refusal, RunText};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Edits to one article, in the order they were made.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditArticle {
    /// Its id.
    pub id: String,
    /// The state the edits were made on: the `heads` of the last answer.
    pub base: Vec<String>,
    /// Each one applies to what the one before it left.
    pub edits: Vec<EditView>,
    /// Whether this is words that came from elsewhere: in the history, a moment of its own.
    pub pasted: bool,
}

/// One edit. Offsets are UTF-16 code units; `after` names the entry to stand behind, null the first place.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "the fields are said in the comment above")]
pub enum EditView {
    Splice {
        part: String,
        at: u32,
        delete: u32,
        insert: Vec<RunTextView>,
    },
    AddTakeaway {
        id: String,
        after: Option<String>,
        text: Vec<RunTextView>,
    },
    MoveTakeaway {
        id: String,
        after: Option<String>,
    },
    RemoveTakeaway {
        id: String,
    },
    AddPair {
        id: String,
        after: Option<String>,
        question: Vec<RunTextView>,
        answer: Vec<RunTextView>,
    },
    MovePair {
        id: String,
        after: Option<String>,
    },
    RemovePair {
        id: String,
    },
    /// Other words are suggested for `from` to `to`, in UTF-16 code units, by the person who writes here; a suggestion of
    /// theirs with this id is written anew.
    Suggest {
        id: String,
        part: String,
        from: u32,
        to: u32,
        replacement: String,
        origin: String,
    },
    /// A suggestion is open, accepted or rejected; its words come and go with splices beside this.
    SettleSuggestion {
        id: String,
        state: String,
    },
    /// `len` code units at `at` have another origin: somebody has said what they are.
    Mark {
        part: String,
        at: u32,
        len: u32,
        origin: String,
    },
    /// Before words of the article `from` arrive in `part`: who and what those `origins` are comes along. What `from` does
    /// not know, or where it is not in the library, brings nothing, and its words become unknown.
    Adopt {
        from: String,
        part: String,
        origins: Vec<String>,
    },
    /// A field that is not text: slug, status, house, section, tags (comma-separated), date, language, byline
    /// (people separated by semicolons), accountable ("Name, role"), hero.decorative (yes or no), hero.asset (a hash), hero.source_type (an IPTC
    /// term), hero.resembles_real and the other questions about the picture (yes, no, or nothing).
    Set {
        field: String,
        value: String,
    },
}

/// Text with its origin.
#[derive(Debug, Clone, Deserialize, TS)]
#[expect(missing_docs, reason = "text and origin")]
pub struct RunTextView {
    pub text: String,
    pub origin: String,
}

/// The edits are on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Edited {
    /// The state after them: the base of the next edit.
    pub heads: Vec<String>,
    /// Words that readers read, by origin: all parts but alt text, credit and note.
    pub words: WordsView,
    /// SHA-256 of the canonical Markdown after them: what a sign-off would be bound to.
    pub fingerprint: String,
    /// The article's row in the list.
    pub row: ArticleRow,
    /// Where the comments and suggestions of the article are now.
    pub places: Vec<PlacedView>,
    /// The whole article, when somebody else had changed it since `base`, when a field was set, a suggestion settled or
    /// words came from another article, or when an origin was named that nobody vouches for; else null.
    pub article: Option<ArticleView>,
}

/// Keeps what was typed.
pub fn edit_article(app: &mut App, ask: EditArticle) -> Result<Edited, Failure> {
    let base = Heads::parse(ask.base.iter().map(String::as_str)).map_err(app::Error::from)?;
    let asked: Vec<Asked> = ask.edits.into_iter().map(Asked::try_from).collect::<Result<_, Refusal>>()?;
    let more = asked.iter().any(|asked| !matches!(asked, Asked::Edit(_)));
    let id = Id::parse(&ask.id)?;
    let saved = if ask.pasted { app.paste(&id, Some(&base), &asked) } else { app.edit(&id, Some(&base), &asked) }?;
    Ok(Edited {
        heads: saved.view.heads.hashes(),
        places: comment::places(&saved.view.margin),
        words: saved.view.words.into(),
        fingerprint: saved.view.fingerprint.to_string(),
        row: saved.row.into(),
        article: (saved.merged || more).then(|| saved.view.into()),
    })
}

impl TryFrom<EditView> for Asked {
    type Error = Refusal;

    fn try_from(view: EditView) -> Result<Self, Refusal> {
        let after = |id: Option<String>| id.map(|id| Id::parse(&id)).transpose();
        Ok(Self::Edit(match view {
            EditView::Set { field, value } => return Ok(Self::Set { field, value }),
            EditView::SettleSuggestion { id, state } => {
                return Ok(Self::Settle { suggestion: Id::parse(&id)?, fate: Fate::parse(&state)? });
            }
            EditView::Suggest { id, part, from, to, replacement, origin } => {
                let (id, part, origin) = (Id::parse(&id)?, Part::parse(&part)?, Origin::parse(&origin)?);
                return Ok(Self::Suggest { id, part, words: (from, to), replacement, origin });
            }
            EditView::Adopt { from, part, origins } => {
                let origins = origins.iter().map(|key| Origin::parse(key)).collect::<Result<_, _>>()?;
                let section = Some(Part::parse(&part)?.section());
                return Ok(Self::Adopt { from: Id::parse(&from)?, section, origins });
            }
            EditView::Splice { part, at, delete, insert } => {
                Edit::Splice { part: Part::parse(&part)?, at, delete, insert: pieces(insert)? }
            }
            EditView::AddTakeaway { id, after: behind, text } => {
                Edit::AddTakeaway { id: Id::parse(&id)?, after: after(behind)?, text: pieces(text)? }
            }
            EditView::MoveTakeaway { id, after: behind } => {
                Edit::MoveTakeaway { id: Id::parse(&id)?, after: after(behind)? }
            }
            EditView::RemoveTakeaway { id } => Edit::RemoveTakeaway { id: Id::parse(&id)? },
            EditView::AddPair { id, after: behind, question, answer } => Edit::AddPair {
                id: Id::parse(&id)?,
                after: after(behind)?,
                question: pieces(question)?,
                answer: pieces(answer)?,
            },
            EditView::MovePair { id, after: behind } => Edit::MovePair { id: Id::parse(&id)?, after: after(behind)? },
            EditView::Mark { part, at, len, origin } => {
                Edit::Mark { part: Part::parse(&part)?, at, len, origin: Origin::parse(&origin)? }
            }
            EditView::RemovePair { id } => Edit::RemovePair { id: Id::parse(&id)? },
        }))
    }
}

fn pieces(views: Vec<RunTextView>) -> Result<Vec<RunText>, Refusal> {
    views.into_iter().map(|view| Ok(RunText { origin: Origin::parse(&view.origin)?, text: view.text })).collect()
}
