//! Start an article, look at it, write in it.

use crate::App;
use crate::authorship::Claimed;
use crate::desk::{self, OnDesk};
use crate::error::Error;
use crate::house::Houses;
use crate::library::Row;
use crate::origin;
use crate::review::{Standing, status_after};
use crate::suggestion::settled;
use domain::review::Act;
use domain::sign_off::Signed;
use domain::{
    Article, Fate, Field, Fingerprint, HouseStyle, Id, Margin, Moment, Origin, Part, Refusal, Run, RunText, Section,
    Severity, Slug, Status, Words,
};
use manuscript::{Deed, Doing, Edit, Heads, Proposal};
use store::Writing;

/// Everything there is to see of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// What it says.
    pub article: Article,
    /// The house style it follows.
    pub house: HouseStyle,
    /// Where that is not the one it names: a sentence that says so.
    pub house_missing: Option<String>,
    /// What stands beside the text: comments and suggestions. Nothing of it leaves with the article.
    pub margin: Margin,
    /// The runs of every part.
    pub runs: Vec<(Part, Vec<Run>)>,
    /// Words that readers read: all parts but alt text, credit and note.
    pub words: Words,
    /// Of its canonical Markdown.
    pub fingerprint: Fingerprint,
    /// The state this shows.
    pub heads: Heads,
    /// When its first change was made.
    pub created: Moment,
    /// When its last change was made.
    pub updated: Moment,
    /// Its sign-offs in the order of time, and whether each holds in this state.
    pub standings: Vec<Standing>,
    /// What they amount to.
    pub signed: Signed,
    /// What it said when its takeaways were written. Only there for whoever checks it.
    pub written: Vec<::checks::Written>,
}

/// What a window or a terminal asks to be done to an article.
#[derive(Debug, Clone)]
pub enum Asked {
    /// To text or entries.
    Edit(Edit),
    /// Before words of another article arrive here: who and what they come from comes along.
    Adopt {
        /// The article that they stood in.
        from: Id,
        /// Where they arrive.
        section: Option<Section>,
        /// The origins that they have.
        origins: Vec<Origin>,
    },
    /// To a field, by its name and new value in words. A text part may be named too.
    Set {
        /// See [`domain::article::FIELDS`].
        field: String,
        /// In words.
        value: String,
    },
    /// The person who writes here suggests other words, or goes on writing a suggestion of theirs.
    Suggest {
        /// The suggestion; a new one where there is none of this id.
        id: Id,
        /// The part.
        part: Part,
        /// What would go, in UTF-16 code units of the part as the edits before it leave it.
        words: (u32, u32),
        /// What would come.
        replacement: String,
        /// Where those words come from.
        origin: Origin,
    },
    /// The person who writes here says yes or no to a suggestion, or takes that back.
    Settle {
        /// The suggestion.
        suggestion: Id,
        /// What becomes of it.
        fate: Fate,
    },
}

/// What came of it: it is on the disk.
#[derive(Debug, Clone)]
pub struct Saved {
    /// The article now.
    pub view: View,
    /// Its row in the list.
    pub row: Row,
    /// True when the article says something else than the edits alone make of the state they were made on: somebody else
    /// had changed it since, or they named an origin that nobody vouches for.
    pub merged: bool,
}

impl App {
    /// Starts an empty article. Without `house`, the style of the library.
    pub fn new_article(&mut self, house: Option<&str>) -> Result<View, Error> {
        let house = self.house_or_own(house)?;
        let id = crate::new_id();
        let slug = Slug::suggest("");
        let mut article = Article::empty(id, slug, &house.name);
        if self.settings()?.person_named {
            // Whoever gave their name wants it printed; the name of an account is nobody's byline.
            article.people.push(self.person.clone());
            article.byline.push(self.person.id.clone());
        }
        self.keep_new(article, Deed::New)
    }

    /// Everything about an article.
    pub fn article(&mut self, id: &Id) -> Result<View, Error> {
        let mut view = desk::open(&mut self.desk, &mut self.store, id)?.view()?;
        self.store.reveal_prompts(&mut view.article)?;
        Ok(view)
    }

    /// The same with what the checks ask of the history, where the house is so strict about them.
    pub(crate) fn article_to_check(&mut self, id: &Id, strict: Severity) -> Result<View, Error> {
        let mut view = desk::open(&mut self.desk, &mut self.store, id)?.view_to_check(strict)?;
        self.store.reveal_prompts(&mut view.article)?;
        Ok(view)
    }

    /// Does what is asked, all of it or nothing, on the state `base`; what happened since stays and is merged. Without
    /// `base`, on the present state. When this returns, it is on the disk.
    pub fn edit(&mut self, id: &Id, base: Option<&Heads>, asked: &[Asked]) -> Result<Saved, Error> {
        self.edit_as(deed_of(asked), id, base, asked)
    }

    /// The same for words that came from elsewhere: in the history, a moment of its own.
    pub fn paste(&mut self, id: &Id, base: Option<&Heads>, asked: &[Asked]) -> Result<Saved, Error> {
        self.edit_as(Deed::Paste, id, base, asked)
    }

    /// The same, as a deed of another name in the history.
    pub(crate) fn edit_as(
        &mut self,
        deed: Deed,
        id: &Id,
        base: Option<&Heads>,
        asked: &[Asked],
    ) -> Result<Saved, Error> {
        let doing = self.doing(deed);
        let asked = self.with_adopted(id, asked)?;
        let saved = self.edit_on_desk(id, base, &asked, &doing);
        if saved.is_err() {
            // What lies on the desk may be ahead of the disk now; the next look reads the disk.
            self.desk.remove(id);
        }
        saved
    }

    fn edit_on_desk(&mut self, id: &Id, base: Option<&Heads>, asked: &[Asked], doing: &Doing) -> Result<Saved, Error> {
        desk::open(&mut self.desk, &mut self.store, id)?;
        let on_desk = self.desk.get_mut(id).ok_or_else(|| Error::NoSuchArticle(id.to_string()))?;
        let writing = self.store.write()?;
        if !writing.has(id)? {
            return Err(Error::NoSuchArticle(id.to_string())); // another program has emptied the trash
        }
        on_desk.take_in(&writing.later(id, on_desk.seq)?)?;

        let before = on_desk.manuscript.heads();
        let base = base.unwrap_or(&before);
        let mut now = base.clone();
        let mut other = *base != before;
        // A field is read against the article as the edits before it left it, so each `Set` ends a batch.
        for batch in asked.split_inclusive(|asked| matches!(asked, Asked::Set { .. })) {
            let mut edits = Vec::new();
            for asked in batch {
                edits.push(match asked {
                    Asked::Edit(edit) => {
                        if let Edit::Record { contribution, .. } = edit {
                            writing.keep_prompt(id, &contribution.prompt)?;
                        }
                        edit.clone()
                    }
                    Asked::Adopt { .. } => continue, // what it brings stands in its place already
                    Asked::Suggest { id, part, words, replacement, origin } => {
                        let (replacement, origin) = (replacement.clone(), origin.clone());
                        let (by, at) = (doing.by.clone(), doing.at);
                        let proposal = Box::new(Proposal { replacement, origin, by: by.id.clone(), at });
                        Edit::Revise { id: id.clone(), part: part.clone(), words: *words, proposal, by }
                    }
                    Asked::Settle { suggestion, fate } => settled(suggestion, *fate, doing),
                    Asked::Set { field, value } => {
                        let edit = set(&writing, &on_desk.manuscript.article()?, field, value, doing)?;
                        may_become(on_desk, &edit)?;
                        edit
                    }
                });
            }
            let (edits, changed) = origin::vouched(&on_desk.manuscript, edits, &doing.by.id)?;
            other |= changed;
            now = on_desk.manuscript.apply(&now, &edits, doing)?;
        }
        if !asked.iter().any(touches_headline)
            && let Some(slug) = slug_for_untitled(&writing, &on_desk.manuscript.article()?)?
        {
            on_desk.manuscript.apply(&now, &[Edit::Set(Field::Slug(slug))], doing)?;
        }
        let mut view = on_desk.save(&writing, &before, doing.at)?;
        writing.keep()?;
        self.store.reveal_prompts(&mut view.article)?;
        let row = self.store.row(id)?.ok_or_else(|| Error::NoSuchArticle(id.to_string()))?;
        Ok(Saved { merged: other, row: Row::of(row), view })
    }

    /// Keeps an article that is new here; all its text is of unknown origin until somebody says what it is.
    pub(crate) fn keep_new(&mut self, article: Article, deed: Deed) -> Result<View, Error> {
        self.keep_fresh(Fresh::new(article, &self.doing(deed))?)
    }

    /// Keeps what is on no disk yet.
    pub(crate) fn keep_fresh(&mut self, mut fresh: Fresh) -> Result<View, Error> {
        let writing = self.store.write()?;
        let mut view = fresh.keep(&writing)?;
        writing.keep()?;
        self.store.reveal_prompts(&mut view.article)?;
        Ok(view)
    }

    pub(crate) fn doing(&self, deed: Deed) -> Doing {
        Doing { by: self.person.clone(), deed, at: self.now(), why: String::new() }
    }
}

/// An article that is on no disk yet.
pub(crate) struct Fresh {
    article: Article,
    words: Origins,
    doing: Doing,
    on_desk: OnDesk,
}

/// Where the words of a new article come from.
enum Origins {
    /// From outside; nobody has said yet what they are.
    Unknown(Origin),
    /// As a file says of some of them.
    Claimed(Claimed),
    /// As these runs say, part by part.
    Known(Vec<(Part, Vec<Run>)>),
}

impl Fresh {
    /// With text that is of unknown origin. Its manuscript is made here, which is most of the work and needs no library.
    pub fn new(article: Article, doing: &Doing) -> Result<Self, Error> {
        Self::with(article, Origins::Unknown(Origin::Unknown(crate::new_id())), doing)
    }

    /// The same with text of which a file says who wrote some.
    pub fn claimed(article: Article, claimed: Option<Claimed>, doing: &Doing) -> Result<Self, Error> {
        match claimed {
            None => Self::new(article, doing),
            Some(claimed) => Self::with(article, Origins::Claimed(claimed), doing),
        }
    }

    /// The text that is worth remembering: claims were made for it, and it may come back changed.
    fn annotated(&self) -> Option<&str> {
        match &self.words {
            Origins::Claimed(claimed) if claimed.fits => Some(&claimed.file),
            _ => None,
        }
    }

    /// The same with text of the origins in `runs`.
    pub fn of_runs(article: Article, runs: Vec<(Part, Vec<Run>)>, doing: &Doing) -> Result<Self, Error> {
        Self::with(article, Origins::Known(runs), doing)
    }

    fn with(mut article: Article, words: Origins, doing: &Doing) -> Result<Self, Error> {
        article.meta.date.get_or_insert_with(|| day(doing.at));
        let on_desk = words.start(&article, doing)?;
        Ok(Self { article, words, doing: doing.clone(), on_desk })
    }

    /// What it says.
    pub fn article(&self) -> &Article {
        &self.article
    }

    /// Gives it another slug.
    pub fn name(&mut self, slug: Slug) -> Result<(), Error> {
        self.become_article(Article { slug, ..self.article.clone() })
    }

    /// Says something else than it did.
    pub fn become_article(&mut self, article: Article) -> Result<(), Error> {
        if article != self.article {
            self.article = article;
            self.on_desk = self.words.start(&self.article, &self.doing)?;
        }
        Ok(())
    }

    /// Keeps it, under its slug or that slug with a number if another article has it.
    pub fn keep(&mut self, writing: &Writing<'_>) -> Result<View, Error> {
        self.name(free_slug(writing, &self.article)?)?;
        let view = self.on_desk.save(writing, &Heads::default(), self.doing.at)?;
        self.on_desk.save_snapshot_if_large(writing, &view.article)?;
        if let Some(text) = self.annotated() {
            writing.keep_annotated(text)?;
        }
        for one in &self.article.ledger.contributions {
            writing.keep_prompt(&self.article.id, &one.prompt)?;
        }
        Ok(view)
    }
}

impl Origins {
    fn start(&self, article: &Article, doing: &Doing) -> Result<OnDesk, Error> {
        match self {
            Self::Unknown(origin) => desk::start(article, origin, doing),
            Self::Claimed(claimed) => desk::copy(article, &claimed.runs(article), doing),
            Self::Known(runs) => desk::copy(article, runs, doing),
        }
    }
}

/// A status by itself is a step on the way through review; everything else is an edit.
fn deed_of(asked: &[Asked]) -> Deed {
    match asked {
        [Asked::Set { field, value }] if field == "status" => {
            Status::parse(value.trim()).map_or(Deed::Edit, |status| Deed::Review(Act::leading_to(status)))
        }
        [_, ..] if asked.iter().all(|one| matches!(one, Asked::Suggest { .. } | Asked::Settle { .. })) => {
            Deed::Suggestion
        }
        _ => Deed::Edit,
    }
}

/// Refuses a status that the article's sign-offs do not allow. A reason cannot be given here: what needs one is refused.
fn may_become(on_desk: &mut OnDesk, edit: &Edit) -> Result<(), Error> {
    let Edit::Set(Field::Status(status)) = edit else { return Ok(()) };
    let view = on_desk.view()?;
    if view.article.status != *status {
        status_after(Act::leading_to(*status), &view, "")?;
    }
    Ok(())
}

/// The edit that gives a field, or a text part, its new value.
fn set(writing: &Writing<'_>, article: &Article, name: &str, value: &str, doing: &Doing) -> Result<Edit, Error> {
    let texts = article.texts();
    if let Some((part, text)) = texts.into_iter().find(|(part, _)| part.to_string() == name) {
        return Ok(replace(part, text, value, &Origin::Human(doing.by.id.clone())));
    }
    let field = Field::parse(name, value, article, &mut crate::new_id)?;
    match &field {
        Field::Slug(slug) if writing.slug_taken(slug.as_str(), &article.id)? => {
            Err(Refusal::SlugTaken(slug.to_string()).into())
        }
        Field::HeroAsset(Some(hash)) if writing.asset(hash)?.is_none() => {
            Err(Refusal::NoSuchPicture(hash.clone()).into())
        }
        Field::House(house) => {
            Houses::inside(writing)?.find(house)?;
            Ok(Edit::Set(field))
        }
        _ => Ok(Edit::Set(field)),
    }
}

/// The splice that turns `old` into `new` and leaves alone what they begin and end with in common, so that those
/// words keep their origin.
fn replace(part: Part, old: &str, new: &str, origin: &Origin) -> Edit {
    let len = domain::origin::utf16_len;
    let alike = |(a, b): &(char, char)| a == b;
    let start: usize = old.chars().zip(new.chars()).take_while(alike).map(|(c, _)| c.len_utf8()).sum();
    let at = len(&old[..start]);
    let (old, new) = (&old[start..], &new[start..]);
    let end: usize = old.chars().rev().zip(new.chars().rev()).take_while(alike).map(|(c, _)| c.len_utf8()).sum();
    let (gone, put) = (&old[..old.len() - end], &new[..new.len() - end]);
    Edit::Splice { part, at, delete: len(gone), insert: vec![RunText::new(put, origin.clone())] }
}

/// An untitled article gets its slug when its writer has a headline and goes on to something else.
fn slug_for_untitled(writing: &Writing<'_>, article: &Article) -> Result<Option<Slug>, Error> {
    let untitled = Slug::suggest("");
    let is_untitled = article.slug.as_str().split('-').next() == Some(untitled.as_str());
    let suggested = Slug::suggest(&article.headline);
    if !is_untitled || suggested == untitled {
        return Ok(None);
    }
    free_slug(writing, &Article { slug: suggested, ..article.clone() }).map(Some)
}

fn touches_headline(asked: &Asked) -> bool {
    matches!(asked, Asked::Edit(Edit::Splice { part: Part::Headline, .. }))
}

/// The article's slug, with a number if another article has it.
fn free_slug(writing: &Writing<'_>, article: &Article) -> Result<Slug, Error> {
    let mut slug = article.slug.clone();
    let mut number = 1;
    while writing.slug_taken(slug.as_str(), &article.id)? {
        number += 1;
        slug = article.slug.numbered(number);
    }
    Ok(slug)
}

/// The day of a moment where this machine stands, as RFC 3339 writes it.
fn day(at: Moment) -> String {
    let timestamp = jiff::Timestamp::from_millisecond(at.unix_ms()).unwrap_or_default();
    timestamp.to_zoned(jiff::tz::TimeZone::system()).date().to_string()
}
