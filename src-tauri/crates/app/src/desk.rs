//! The manuscripts that lie open, so that a key press does not load one. What is on disk is the truth: before every look
//! the desk takes in what other programs wrote, and before every change once more, inside the same transaction.

use crate::article::View;
use crate::earlier::Earlier;
use crate::error::Error;
use crate::house::Houses;
use domain::sign_off;
use domain::{Article, Id, Margin, Moment, Part, Run, Severity, Words};
use manuscript::{Doing, Heads, Manuscript};
use std::collections::HashMap;
use std::sync::Arc;
use store::{Change, Kept, Projection, Store, Writing};

/// How many manuscripts lie open at once.
const OPEN_MAX: usize = 8;

/// After so many changes without a snapshot, opening makes one.
const CHANGES_PER_SNAPSHOT: u32 = 100;

/// A new article with so much text, in bytes, gets a snapshot at once: taking in a change costs six times what loading
/// a snapshot does (2.6 s against 0.43 s for 1 MB).
const SNAPSHOT_AT_ONCE_BYTES: usize = 50_000;

/// A manuscript that lies open.
pub struct OnDesk {
    pub manuscript: Manuscript,
    /// The last change that is in it.
    pub seq: i64,
    /// The house styles there were at the last look.
    pub(crate) houses: Houses,
    created: Moment,
    updated: Moment,
    /// Grows with every use; the smallest goes first.
    used: u64,
    /// States that were signed and are no more, by their hashes.
    signed_states: HashMap<Vec<String>, Arc<Said>>,
    /// What was read off its history.
    pub(crate) earlier: Earlier,
}

/// What an article said, and where each word came from.
pub type Said = (Article, Vec<(Part, Vec<Run>)>);

/// The open manuscripts.
pub type Desk = HashMap<Id, OnDesk>;

/// The manuscript of an article, with everything that is on disk.
pub fn open<'a>(desk: &'a mut Desk, store: &mut Store, id: &Id) -> Result<&'a mut OnDesk, Error> {
    if !desk.contains_key(id) {
        let on_desk = load(store, id)?;
        make_room(desk);
        desk.insert(id.clone(), on_desk);
    }
    let use_number = desk.values().map(|d| d.used).max().unwrap_or_default() + 1;
    let on_desk = desk.get_mut(id).ok_or_else(|| Error::NoSuchArticle(id.to_string()))?;
    on_desk.used = use_number;
    on_desk.houses = Houses::read(store)?;
    on_desk.take_in(&store.later(id, on_desk.seq)?)?;
    Ok(on_desk)
}

/// Whether the words of a part are counted: those that readers read as the article.
pub fn is_read(part: &Part) -> bool {
    !matches!(part, Part::HeroAlt | Part::HeroCredit | Part::HeroRights | Part::Note)
}

/// The manuscript as its record alone says, without snapshots.
pub fn from_record(store: &Store, id: &Id) -> Result<OnDesk, Error> {
    on_desk(store, &store.record(id)?, id)
}

/// The manuscript as its snapshot and the changes after it say.
pub fn from_snapshot(store: &Store, id: &Id) -> Result<OnDesk, Error> {
    on_desk(store, &store.manuscript(id)?, id)
}

/// The manuscript as it is on the disk, beside the desk and without a change to anything.
pub fn read(store: &Store, id: &Id) -> Result<OnDesk, Error> {
    // A snapshot only saves time: where it is damaged, the record still says everything.
    from_snapshot(store, id).or_else(|_| from_record(store, id))
}

fn load(store: &mut Store, id: &Id) -> Result<OnDesk, Error> {
    let kept = store.manuscript(id)?;
    // A snapshot only saves time: where it is damaged, the record still says everything.
    let mut on_desk = on_desk(store, &kept, id).or_else(|_| from_record(store, id))?;
    if kept.later_changes >= CHANGES_PER_SNAPSHOT {
        // Where it cannot be written, the article is read all the same; the next save says what is wrong.
        let _ = keep_snapshot(store, id, kept.last_seq, &on_desk.manuscript.save());
    }
    Ok(on_desk)
}

fn keep_snapshot(store: &mut Store, id: &Id, seq: i64, bytes: &[u8]) -> Result<(), store::Error> {
    let writing = store.write()?;
    writing.keep_snapshot(id, seq, bytes)?;
    writing.keep()
}

fn on_desk(store: &Store, kept: &Kept, id: &Id) -> Result<OnDesk, Error> {
    if kept.last_seq == 0 {
        return Err(Error::NoSuchArticle(id.to_string()));
    }
    let manuscript = Manuscript::load(&kept.snapshot, &kept.later, actor())?;
    let houses = Houses::read(store)?;
    let seq = kept.last_seq;
    let mut on_desk = OnDesk {
        manuscript,
        seq,
        houses,
        created: Moment(0),
        updated: Moment(0),
        used: 0,
        signed_states: HashMap::new(),
        earlier: Earlier::default(),
    };
    on_desk.read_times();
    Ok(on_desk)
}

/// A new manuscript, not yet on any disk.
pub fn start(article: &Article, origin: &domain::Origin, doing: &Doing) -> Result<OnDesk, Error> {
    let manuscript = Manuscript::create(article, origin, doing, actor())?;
    Ok(fresh(manuscript, doing))
}

/// A new manuscript with the origins of another one, not yet on any disk.
pub fn copy(article: &Article, runs: &[(Part, Vec<Run>)], doing: &Doing) -> Result<OnDesk, Error> {
    let manuscript = Manuscript::copy(article, runs, doing, actor())?;
    Ok(fresh(manuscript, doing))
}

fn fresh(manuscript: Manuscript, doing: &Doing) -> OnDesk {
    OnDesk {
        manuscript,
        seq: 0,
        houses: Houses::default(),
        created: doing.at,
        updated: doing.at,
        used: 0,
        signed_states: HashMap::new(),
        earlier: Earlier::default(),
    }
}

fn make_room(desk: &mut Desk) {
    while desk.len() >= OPEN_MAX {
        let oldest = desk.iter().min_by_key(|(_, d)| d.used).map(|(id, _)| id.clone());
        match oldest {
            Some(id) => desk.remove(&id),
            None => return,
        };
    }
}

impl OnDesk {
    /// Takes in what other programs wrote.
    pub fn take_in(&mut self, later: &Kept) -> Result<(), Error> {
        if later.later_changes > 0 {
            self.manuscript.take_in(&later.later)?;
            self.seq = later.last_seq;
            self.read_times();
        }
        Ok(())
    }

    /// Writes what has changed since `before`, and what it makes of the projection.
    pub fn save(&mut self, writing: &Writing<'_>, before: &Heads, at: Moment) -> Result<View, Error> {
        let changes = self.manuscript.changes_since(before);
        let changes: Vec<Change> = changes.into_iter().map(|c| Change { hash: c.hash, bytes: c.bytes }).collect();
        if !changes.is_empty() {
            self.updated = self.updated.max(at);
        }
        self.houses = Houses::inside(writing)?;
        let view = self.view()?;
        let seq = writing.append(&view.article.id, &changes)?;
        writing.project(&view.projection())?;
        self.seq = seq;
        Ok(view)
    }

    /// A manuscript that somebody handed over, not yet on any disk.
    pub fn arriving(manuscript: Manuscript) -> Self {
        let houses = Houses::default();
        let mut on_desk = Self {
            manuscript,
            seq: 0,
            houses,
            created: Moment(0),
            updated: Moment(0),
            used: 0,
            signed_states: HashMap::new(),
            earlier: Earlier::default(),
        };
        on_desk.read_times();
        on_desk
    }

    /// Takes in a record that somebody handed over.
    pub fn take_in_record(&mut self, record: &[u8]) -> Result<(), Error> {
        self.manuscript.take_in(record)?;
        self.read_times();
        Ok(())
    }

    /// When the last of its changes was made.
    pub fn updated(&self) -> Moment {
        self.updated
    }

    /// Keeps a snapshot, so that opening it is quick.
    pub fn save_snapshot(&mut self, writing: &Writing<'_>, id: &Id) -> Result<(), Error> {
        Ok(writing.keep_snapshot(id, self.seq, &self.manuscript.save())?)
    }

    /// Keeps a snapshot of a new manuscript, if opening it would be slow without one.
    pub fn save_snapshot_if_large(&mut self, writing: &Writing<'_>, article: &Article) -> Result<(), Error> {
        let bytes: usize = article.texts().iter().map(|(_, text)| text.len()).sum();
        if bytes >= SNAPSHOT_AT_ONCE_BYTES {
            writing.keep_snapshot(&article.id, self.seq, &self.manuscript.save())?;
        }
        Ok(())
    }

    /// Everything there is to see of the article.
    pub fn view(&mut self) -> Result<View, Error> {
        let heads = self.manuscript.heads();
        let article = self.manuscript.article()?;
        let runs = article.texts().into_iter().map(|(part, _)| Ok((part.clone(), self.manuscript.runs(&part)?)));
        let runs = runs.collect::<Result<_, Error>>()?;
        let margin = self.manuscript.margin(&article)?;
        Ok(self.seen(article, margin, runs, heads))
    }

    /// The same with what the checks ask of the history, where the house is so strict about them.
    pub fn view_to_check(&mut self, strict: Severity) -> Result<View, Error> {
        let mut view = self.view()?;
        if ::checks::severity(&::checks::checks::takeaways::CHECK, &view.house) >= strict {
            view.written = self.written(&view.article)?;
        }
        Ok(view)
    }

    /// The same of a past state.
    pub fn view_at(&mut self, then: &Heads) -> Result<View, Error> {
        let article = self.manuscript.article_at(then)?;
        let runs =
            article.texts().into_iter().map(|(part, _)| Ok((part.clone(), self.manuscript.runs_at(&part, then)?)));
        let runs = runs.collect::<Result<_, Error>>()?;
        let margin = self.manuscript.margin_at(&article, then)?;
        Ok(self.seen(article, margin, runs, then.clone()))
    }

    fn seen(&mut self, article: Article, margin: Margin, runs: Vec<(Part, Vec<Run>)>, heads: Heads) -> View {
        let mut words = Words::default();
        for ((part, text), (_, of_part)) in article.texts().into_iter().zip(&runs) {
            if is_read(&part) {
                words += Words::count(text, of_part);
            }
        }
        let house = self.houses.style(&article.house);
        let house_missing = crate::house::missing(&article, &self.houses);
        let fingerprint = export::fingerprint(&article, &house);
        let mut view = View {
            signed: sign_off::signed(&article, &fingerprint),
            standings: Vec::new(),
            written: Vec::new(),
            article,
            margin,
            house,
            house_missing,
            runs,
            words,
            fingerprint,
            heads,
            created: self.created,
            updated: self.updated,
        };
        view.standings = self.standings(&view);
        view
    }

    /// What the article said in a state that was signed; none where the record does not have that state.
    pub fn signed_state(&mut self, hashes: &[String]) -> Option<Arc<Said>> {
        if let Some(known) = self.signed_states.get(hashes) {
            return Some(Arc::clone(known));
        }
        let heads = Heads::parse(hashes.iter().map(String::as_str)).ok();
        let said = heads.and_then(|then| {
            let article = self.manuscript.article_at(&then).ok()?;
            let parts = article.texts().into_iter().map(|(part, _)| part).collect::<Vec<_>>();
            let runs = parts.into_iter().map(|part| {
                let runs = self.manuscript.runs_at(&part, &then)?;
                Ok((part, runs))
            });
            let runs = runs.collect::<Result<Vec<_>, manuscript::Error>>().ok()?;
            Some(Arc::new((article, runs)))
        });
        if let Some(said) = &said {
            self.signed_states.insert(hashes.to_vec(), Arc::clone(said)); // one that is missing may still arrive
        }
        said
    }

    fn read_times(&mut self) {
        let steps = self.manuscript.history();
        self.created = steps.iter().map(|step| step.at).min().unwrap_or(Moment(0));
        self.updated = steps.iter().map(|step| step.at).max().unwrap_or(Moment(0));
    }
}

impl View {
    /// What the store keeps of it in plain columns.
    pub(crate) fn projection(&self) -> Projection<'_> {
        Projection {
            article: &self.article,
            margin: &self.margin,
            runs: self.runs.clone(),
            words: self.words,
            fingerprint: &self.fingerprint,
            heads: self.heads.hashes(),
            sign_offs: self.standings.iter().map(|one| one.projected(&self.article)).collect(),
            signed: self.signed,
            created: self.created,
            updated: self.updated,
        }
    }
}

/// Sixteen random bytes: whoever writes next is nobody who wrote before.
fn actor() -> [u8; 16] {
    *uuid::Uuid::new_v4().as_bytes()
}
