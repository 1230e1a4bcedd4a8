//! What stands beside the text of an article: comments and suggestions, on their way to a window or a terminal, and what
//! people say on its way in.

use crate::Failure;
use crate::article::ArticleView;
use crate::library::PersonView;
use crate::listing::{ArticleRow, Question};
use app::{About, App, Heads, MarksRead, Reader, Said, Saved, Suggested};
use domain::{Article, Comment, Fate, Id, Margin, Part, Place, Refusal, Remark, Suggestion};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A stretch of a text, in UTF-16 code units; where both are the same, a place between two characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[expect(missing_docs, reason = "from where to where")]
pub struct StretchView {
    pub from: u32,
    pub to: u32,
}

/// One thing that somebody said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "who, when (RFC 3339), what")]
pub struct RemarkView {
    pub id: String,
    pub by: PersonView,
    pub at: String,
    pub text: String,
}

/// Who settled something, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "who and when (RFC 3339)")]
pub struct SettledView {
    pub by: PersonView,
    pub at: String,
}

/// Something that was said about words of an article, with what was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CommentView {
    /// Its id.
    pub id: String,
    /// The part it is about.
    pub part: String,
    /// Where in it; null for the part as a whole, and where the words are gone.
    pub place: Option<StretchView>,
    /// Whether the words it is about, or their part, are gone.
    pub lost: bool,
    /// Those words, as they were; empty for the part as a whole.
    pub quote: String,
    /// open or resolved.
    pub state: String,
    /// In the order of time; the first remark is the comment itself.
    pub thread: Vec<RemarkView>,
    /// Who said that it is done; null while it is open.
    pub settled: Option<SettledView>,
}

/// Other words for a stretch of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SuggestionView {
    /// Its id.
    pub id: String,
    /// The part it is about.
    pub part: String,
    /// Where in it; null where the words are gone.
    pub place: Option<StretchView>,
    /// Whether the words it is about, or their part, are gone.
    pub lost: bool,
    /// The words to replace, as they were; empty for an insertion.
    pub quote: String,
    /// The words to put there; empty for a deletion.
    pub replacement: String,
    /// Where those words come from: `h:`, `c:`, `r:` or `u:` and an id.
    pub origin: String,
    /// Who suggests it.
    pub by: PersonView,
    /// RFC 3339.
    pub at: String,
    /// open, accepted or rejected.
    pub state: String,
    /// Who said yes or no; null while it is open.
    pub settled: Option<SettledView>,
}

/// Where a comment or a suggestion is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PlacedView {
    /// Its id.
    pub id: String,
    /// Where; null for a part as a whole, and where the words are gone.
    pub place: Option<StretchView>,
    /// Whether the words it is about, or their part, are gone.
    pub lost: bool,
}

/// A comment or a suggestion in a list across articles.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SaidView {
    /// The article's id.
    pub article: String,
    /// Its headline; may be empty.
    pub headline: String,
    /// The comment's or the suggestion's own id.
    pub id: String,
    /// comment or suggestion.
    pub kind: String,
    /// The part it is about.
    pub part: String,
    /// Whether the words it is about are gone.
    pub lost: bool,
    /// Those words, as they were.
    pub quote: String,
    /// What was said first, or the words that are suggested.
    pub text: String,
    /// "Name, role" of who said it.
    pub by: String,
    /// RFC 3339.
    pub at: String,
    /// How many answers there are.
    pub replies: u32,
    /// "Name, role" of who spoke last.
    pub last_by: String,
    /// RFC 3339.
    pub last_at: String,
}

/// Says something about an article.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AddComment {
    /// The article's id.
    pub article: String,
    /// The state that the place is one of; null means now.
    pub base: Option<Vec<String>>,
    /// The part.
    pub part: String,
    /// Where in it; null for the part as a whole.
    pub place: Option<StretchView>,
    /// What is said.
    pub text: String,
}

/// Answers a comment.
#[derive(Debug, Clone, Deserialize, TS)]
#[expect(missing_docs, reason = "the article's id, the comment's, and what is said")]
pub struct ReplyToComment {
    pub article: String,
    pub comment: String,
    pub text: String,
}

/// Says that a comment is done, or open again.
#[derive(Debug, Clone, Deserialize, TS)]
#[expect(missing_docs, reason = "the article's id, the comment's, and whether it is done")]
pub struct ResolveComment {
    pub article: String,
    pub comment: String,
    pub resolved: bool,
}

/// Makes a comment one about other words.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct FastenComment {
    /// The article's id.
    pub article: String,
    /// The state that the place is one of; null means now.
    pub base: Option<Vec<String>>,
    /// The comment's id.
    pub comment: String,
    /// The part.
    pub part: String,
    /// Where in it; null for the part as a whole.
    pub place: Option<StretchView>,
}

/// Suggests other words.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SuggestChange {
    /// The article's id.
    pub article: String,
    /// The state that the place is one of; null means now.
    pub base: Option<Vec<String>>,
    /// The part.
    pub part: String,
    /// The words to replace, or the point at which to insert.
    pub place: StretchView,
    /// The words to put there.
    pub replacement: String,
}

/// Says yes or no to a suggestion, or takes a no back.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct SettleSuggestion {
    /// The article's id.
    pub article: String,
    /// The suggestion's id.
    pub suggestion: String,
    /// accepted, rejected or open.
    pub state: String,
    /// Accept it although the words it is about are not what they were.
    pub anyway: bool,
}

/// Asks for what is open in all articles.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OpenComments {
    /// How many at most.
    pub limit: u32,
}

/// What was said is on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Remarked {
    /// The comment or the suggestion that is new or has changed.
    pub id: String,
    /// The article now.
    pub article: ArticleView,
    /// Its row in the list.
    pub row: ArticleRow,
}

/// Turns the CriticMarkup that stands in an article into suggestions and comments.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReadMarks {
    /// The article's id.
    pub article: String,
    /// The state in which it is read; null means now.
    pub base: Option<Vec<String>>,
}

/// What came of it is on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MarksTurned {
    /// Suggestions made.
    pub suggestions: u32,
    /// Comments made.
    pub comments: u32,
    /// Words that were highlighted and nothing else: they stand there, no longer highlighted.
    pub highlights: u32,
    /// The article now.
    pub article: ArticleView,
    /// Its row in the list.
    pub row: ArticleRow,
}

/// Asks for an article as Markdown with its open suggestions and comments as CriticMarkup.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MarkedText {
    /// The article's id.
    pub article: String,
}

/// An article as Markdown with CriticMarkup, for whoever works on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MarkedTextView {
    /// The Markdown.
    pub text: String,
    /// How many comments and suggestions overlap others or have lost their words, and are not in it.
    pub left_out: u32,
}

/// Turns CriticMarkup into suggestions and comments.
pub fn read_marks(app: &mut App, ask: ReadMarks) -> Result<MarksTurned, Failure> {
    let base = base(ask.base.as_deref())?;
    let (MarksRead { suggestions, comments, highlights }, saved) =
        app.read_marks(&Id::parse(&ask.article)?, base.as_ref())?;
    Ok(MarksTurned { suggestions, comments, highlights, article: saved.view.into(), row: saved.row.into() })
}

/// Answers an article with CriticMarkup.
pub fn marked_text(app: &mut App, ask: MarkedText) -> Result<MarkedTextView, Failure> {
    let (text, left_out) = app.marked_text(&Id::parse(&ask.article)?)?;
    Ok(MarkedTextView { text, left_out })
}

/// Says something about an article.
pub fn add_comment(app: &mut App, ask: AddComment) -> Result<Remarked, Failure> {
    let base = base(ask.base.as_deref())?;
    let about = about(&ask.part, ask.place)?;
    let (id, saved) = app.comment(&Id::parse(&ask.article)?, base.as_ref(), about, &ask.text, None)?;
    Ok(remarked(&id, saved))
}

/// Answers a comment.
pub fn reply_to_comment(app: &mut App, ask: ReplyToComment) -> Result<Remarked, Failure> {
    let id = Id::parse(&ask.comment)?;
    Ok(remarked(&id, app.reply(&Id::parse(&ask.article)?, &id, &ask.text, None)?))
}

/// Says that a comment is done, or open again.
pub fn resolve_comment(app: &mut App, ask: ResolveComment) -> Result<Remarked, Failure> {
    let id = Id::parse(&ask.comment)?;
    Ok(remarked(&id, app.resolve(&Id::parse(&ask.article)?, &id, ask.resolved, None)?))
}

/// Makes a comment one about other words.
pub fn fasten_comment(app: &mut App, ask: FastenComment) -> Result<Remarked, Failure> {
    let (id, base) = (Id::parse(&ask.comment)?, base(ask.base.as_deref())?);
    let about = about(&ask.part, ask.place)?;
    Ok(remarked(&id, app.fasten(&Id::parse(&ask.article)?, base.as_ref(), &id, about)?))
}

/// Suggests other words.
pub fn suggest_change(app: &mut App, ask: SuggestChange) -> Result<Remarked, Failure> {
    let base = base(ask.base.as_deref())?;
    let suggested = Suggested { replacement: ask.replacement, origin: None, by: None };
    let about = about(&ask.part, Some(ask.place))?;
    let (id, saved) = app.suggest(&Id::parse(&ask.article)?, base.as_ref(), about, &suggested)?;
    Ok(remarked(&id, saved))
}

/// Says yes or no to a suggestion, or takes a no back.
pub fn settle_suggestion(app: &mut App, ask: SettleSuggestion) -> Result<Remarked, Failure> {
    let (article, id) = (Id::parse(&ask.article)?, Id::parse(&ask.suggestion)?);
    let saved = match Fate::parse(&ask.state)? {
        Fate::Accepted => app.accept(&article, &id, ask.anyway)?,
        Fate::Rejected => app.reject(&article, &id)?,
        Fate::Open => app.reopen(&article, &id)?,
    };
    Ok(remarked(&id, saved))
}

/// Answers what is open in all articles, the newest word first.
pub fn open_comments(reader: &mut Reader, ask: OpenComments) -> Result<Vec<SaidView>, Failure> {
    Ok(reader.open_comments(ask.limit)?.into_iter().map(Into::into).collect())
}

impl Question for OpenComments {}

/// The comments of an article, in the order of its text.
#[must_use]
pub fn comments(margin: &Margin, article: &Article) -> Vec<CommentView> {
    let view = |one: &Comment| CommentView {
        id: one.id.to_string(),
        part: one.anchor.part.to_string(),
        place: stretch(one.place),
        lost: one.place == Place::Lost,
        quote: one.anchor.quote.clone(),
        state: if one.is_open() { "open" } else { "resolved" }.to_owned(),
        thread: one.thread.iter().map(|remark| said(remark, article)).collect(),
        settled: one.resolved.as_ref().map(|one| settled(one, article)),
    };
    margin.comments.iter().map(view).collect()
}

/// The suggestions of an article, in the order of its text.
#[must_use]
pub fn suggestions(margin: &Margin, article: &Article) -> Vec<SuggestionView> {
    let view = |one: &Suggestion| SuggestionView {
        id: one.id.to_string(),
        part: one.anchor.part.to_string(),
        place: stretch(one.place),
        lost: one.place == Place::Lost,
        quote: one.anchor.quote.clone(),
        replacement: one.replacement.clone(),
        origin: one.origin.to_string(),
        by: PersonView::of(&one.by, article),
        at: app::rfc3339(one.at),
        state: one.fate.name().to_owned(),
        settled: one.settled.as_ref().map(|one| settled(one, article)),
    };
    margin.suggestions.iter().map(view).collect()
}

/// Where everything in the margin is now.
#[must_use]
pub fn places(margin: &Margin) -> Vec<PlacedView> {
    let placed = |id: &Id, place| PlacedView { id: id.to_string(), place: stretch(place), lost: place == Place::Lost };
    let comments = margin.comments.iter().map(|one| placed(&one.id, one.place));
    comments.chain(margin.suggestions.iter().map(|one| placed(&one.id, one.place))).collect()
}

fn said(remark: &Remark, article: &Article) -> RemarkView {
    RemarkView {
        id: remark.id().to_string(),
        by: PersonView::of(remark.by(), article),
        at: app::rfc3339(remark.at()),
        text: remark.text().to_owned(),
    }
}

fn settled(of: &domain::comment::Settled, article: &Article) -> SettledView {
    SettledView { by: PersonView::of(&of.by, article), at: app::rfc3339(of.at) }
}

fn stretch(place: Place) -> Option<StretchView> {
    place.words().map(|(from, to)| StretchView { from, to })
}

fn about(part: &str, place: Option<StretchView>) -> Result<About, Refusal> {
    Ok(About { part: Part::parse(part)?, words: place.map(|one| (one.from, one.to)) })
}

fn base(hashes: Option<&[String]>) -> Result<Option<Heads>, app::Error> {
    Ok(hashes.map(|hashes| Heads::parse(hashes.iter().map(String::as_str))).transpose()?)
}

fn remarked(id: &Id, saved: Saved) -> Remarked {
    Remarked { id: id.to_string(), article: saved.view.into(), row: saved.row.into() }
}

impl From<Said> for SaidView {
    fn from(said: Said) -> Self {
        Self {
            article: said.article.to_string(),
            headline: said.headline,
            id: said.id.to_string(),
            kind: said.kind,
            part: said.part,
            lost: said.lost,
            quote: said.quote,
            text: said.text,
            by: said.by,
            at: app::rfc3339(said.at),
            replies: said.replies,
            last_by: said.last_by,
            last_at: app::rfc3339(said.last_at),
        }
    }
}
