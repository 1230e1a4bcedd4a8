//! The list of articles, and what other programs did to it.

use crate::App;
use crate::error::Error;
use domain::{Id, Listing, Moment};
use store::Store;

/// So many articles are made searchable between two looks at whether anybody waits: about 20 ms.
const INDEXED_AT_ONCE: u32 = 16;

/// So many articles that another program changed are told one by one.
const CHANGED_MAX: usize = 32;

/// A stretch of the list.
#[derive(Debug, Clone, Default)]
pub struct Listed {
    /// In the order asked for.
    pub rows: Vec<Row>,
    /// How many there are in all, or so many at least.
    pub total: u32,
    /// True when there are more than `total`.
    pub more: bool,
}

/// An article in the list.
#[derive(Debug, Clone)]
pub struct Row {
    /// What the list shows.
    pub row: store::Row,
    /// Where the words searched for stand; true marks them.
    pub hit: Vec<(String, bool)>,
    /// The headline in such pieces; empty where nothing of it was searched for.
    pub headline: Vec<(String, bool)>,
}

/// Something another program did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Changed {
    /// To this article.
    Article(Id),
    /// To something beside the articles.
    Library,
}

/// Up to where we have seen what is in the library.
pub(crate) struct Seen {
    version: i64,
    seq: i64,
}

impl Seen {
    pub(crate) fn now(store: &Store) -> Result<Self, Error> {
        Ok(Self { version: store.version_seen()?, seq: store.last_seq()? })
    }
}

impl App {
    /// A stretch of the list. What was saved just before is found.
    pub fn list(&mut self, listing: &Listing, offset: u32, limit: u32) -> Result<Listed, Error> {
        let (today, week_end) = days(self.now());
        let asked = store::Asked { listing, today: &today, week_end: &week_end, offset, limit };
        Ok(self.store.list(&asked)?.into())
    }

    /// How many articles there are.
    pub fn count(&self) -> Result<u32, Error> {
        Ok(self.store.count()?)
    }

    /// The article that `name` means: its id, an unambiguous start of it, or its slug.
    pub fn find(&self, name: &str) -> Result<Id, Error> {
        let found = self.store.named(name, 5)?;
        match &found[..] {
            [] => Err(Error::NoSuchArticle(name.to_owned())),
            [one] => Ok(one.id.clone()),
            many => {
                let choices: Vec<String> = many.iter().map(|row| format!("{} ({})", row.id, row.slug)).collect();
                Err(Error::Ambiguous { name: name.to_owned(), choices: choices.join(" or ") })
            }
        }
    }

    /// What other programs did since the last look. Cheap when they did nothing.
    pub fn look_around(&mut self) -> Result<Vec<Changed>, Error> {
        let gone = self.remove_expired_today()?;
        let now = Seen::now(&self.store)?;
        if now.version == self.seen.version {
            return Ok(if gone { vec![Changed::Library] } else { Vec::new() });
        }
        let articles = self.store.changed_since(self.seen.seq)?;
        self.seen = now;
        self.person = crate::person::of_library(&mut self.store)?; // the other program may have renamed them
        // Whoever shows articles reads them anew one by one; after an import of ten thousand, the list is what has changed.
        if gone || articles.is_empty() || articles.len() > CHANGED_MAX {
            return Ok(vec![Changed::Library]);
        }
        Ok(articles.into_iter().map(Changed::Article).collect())
    }

    /// Makes a stretch of the words searchable, and fingerprints that are due; answers whether there may be more to do. For
    /// idle moments.
    pub fn index_some(&mut self) -> Result<bool, Error> {
        let fingerprints = self.make_fingerprints()?;
        Ok(self.store.index_due(INDEXED_AT_ONCE)? == INDEXED_AT_ONCE || fingerprints)
    }
}

impl Row {
    /// An article that was not searched for.
    pub(crate) fn of(row: store::Row) -> Self {
        Self { row, hit: Vec::new(), headline: Vec::new() }
    }
}

impl From<store::Listed> for Listed {
    fn from(listed: store::Listed) -> Self {
        let row = |hit: store::Hit| Row { row: hit.row, hit: hit.text, headline: hit.headline };
        Self { rows: listed.rows.into_iter().map(row).collect(), total: listed.total, more: listed.more }
    }
}

/// Today where this machine stands, and the last day of the week that begins with it.
pub(crate) fn days(now: Moment) -> (String, String) {
    let today = jiff::Timestamp::from_millisecond(now.unix_ms()).unwrap_or_default();
    let today = today.to_zoned(jiff::tz::TimeZone::system()).date();
    let week_end = today.saturating_add(jiff::Span::new().days(6));
    (today.to_string(), week_end.to_string())
}
