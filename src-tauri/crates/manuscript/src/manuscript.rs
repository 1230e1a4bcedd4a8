//! One article with everything it remembers.

use crate::edit::{self, Edit};
use crate::error::Error;
use crate::history::{self, Doing, Step, Version};
use crate::read::Reader;
use crate::{restore, shape};
use automerge::transaction::CommitOptions;
use automerge::{ActorId, AutoCommit, ChangeHash, LoadOptions, ReadDoc, TextEncoding};
use domain::{Article, Id, Moment, Origin, Part, Run, Section};
use std::fmt;
use std::str::FromStr;

/// One article with its text, the origin of every character, and its history.
pub struct Manuscript {
    doc: AutoCommit,
}

/// A state of an article: the hashes (SHA-256, 64 hex digits each) of the changes that nothing follows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Heads(Vec<ChangeHash>);

/// One change on its way to whoever keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// SHA-256, 64 hex digits. It covers the bytes and, through them, the hashes of the changes before.
    pub hash: String,
    /// The change in Automerge's binary format.
    pub bytes: Vec<u8>,
}

impl Manuscript {
    /// A manuscript that says what `article` says. All its text gets `origin`.
    ///
    /// `actor` is 16 random bytes, new for every manuscript held in memory: two writers with the same actor would
    /// each make "their" next change, and the record could not tell them apart.
    pub fn create(article: &Article, origin: &Origin, doing: &Doing, actor: [u8; 16]) -> Result<Self, Error> {
        let doc = AutoCommit::new_with_encoding(TextEncoding::Utf16CodeUnit).with_actor(ActorId::from(actor));
        let mut manuscript = Self { doc };
        shape::write(&mut manuscript.doc, article, origin)?;
        shape::know(&mut manuscript.doc, &doing.by)?;
        manuscript.commit(doing);
        Ok(manuscript)
    }

    /// Reads a manuscript from a snapshot (may be empty) and the changes after it, concatenated in any order.
    ///
    /// They are applied as one batch: one by one is quadratic (7 s against 43 ms for 3,000 small changes).
    pub fn load(snapshot: &[u8], later: &[u8], actor: [u8; 16]) -> Result<Self, Error> {
        let options = LoadOptions::new().text_encoding(TextEncoding::Utf16CodeUnit);
        let mut doc = if snapshot.is_empty() {
            AutoCommit::new_with_encoding(TextEncoding::Utf16CodeUnit)
        } else {
            AutoCommit::load_with_options(snapshot, options)?
        };
        doc.load_incremental(later)?;
        let mut manuscript = Self { doc: doc.with_actor(ActorId::from(actor)) };
        manuscript.article()?; // a foreign or newer document is refused here, before anybody edits it
        Ok(manuscript)
    }

    /// The whole document, compressed: what a snapshot keeps.
    pub fn save(&mut self) -> Vec<u8> {
        self.doc.save()
    }

    /// The changes that are not in `heads`, in an order in which each finds its parents.
    pub fn changes_since(&mut self, heads: &Heads) -> Vec<Change> {
        let changes = self.doc.get_changes(&heads.0);
        changes
            .into_iter()
            .map(|mut change| Change { hash: change.hash().to_string(), bytes: change.bytes().into_owned() })
            .collect()
    }

    /// Takes in changes made elsewhere, in any order, any number of times.
    pub fn take_in(&mut self, changes: &[u8]) -> Result<(), Error> {
        self.doc.load_incremental(changes)?;
        Ok(())
    }

    /// Takes in everything another copy of the same article knows.
    pub fn merge(&mut self, other: &mut Self) -> Result<(), Error> {
        if self.article()?.id != other.article()?.id {
            return Err(Error::NotAnArticle("it is another article"));
        }
        self.doc.merge(&mut other.doc)?;
        Ok(())
    }

    /// The present state.
    pub fn heads(&mut self) -> Heads {
        let mut heads = self.doc.get_heads();
        heads.sort();
        Heads(heads)
    }

    /// Does `edits`, which were made on the state `base`, as one change. What happened since `base` stays: the two are
    /// merged. On an error nothing is done at all.
    ///
    /// Answers the state that `base` and the edits alone make: the base of the next edits of whoever made these.
    pub fn apply(&mut self, base: &Heads, edits: &[Edit], doing: &Doing) -> Result<Heads, Error> {
        let elsewhere = *base != self.heads();
        if elsewhere {
            self.know(base)?;
            self.doc.isolate(&base.0);
        }
        let known = if edits.is_empty() { Ok(()) } else { shape::know(&mut self.doc, &doing.by) };
        let done = known
            .map_err(Error::from)
            .and_then(|()| edits.iter().try_for_each(|edit| edit::apply(&mut self.doc, edit)));
        let state = match done {
            Ok(()) => Ok(self.commit(doing).map_or_else(|| base.clone(), |hash| Heads(vec![hash]))),
            Err(error) => {
                self.doc.rollback();
                Err(error)
            }
        };
        if elsewhere {
            self.doc.integrate();
        }
        state
    }

    /// What the article says now.
    pub fn article(&mut self) -> Result<Article, Error> {
        Reader { doc: &self.doc, at: None }.article()
    }

    /// What the article said in the state `then`.
    pub fn article_at(&mut self, then: &Heads) -> Result<Article, Error> {
        self.know(then)?;
        Reader { doc: &self.doc, at: Some(&then.0) }.article()
    }

    /// The runs of a part: they cover its text exactly. Empty for a part that is not there.
    pub fn runs(&self, part: &Part) -> Result<Vec<Run>, Error> {
        runs(&Reader { doc: &self.doc, at: None }, part)
    }

    /// The runs that a part had in the state `then`.
    pub fn runs_at(&mut self, part: &Part, then: &Heads) -> Result<Vec<Run>, Error> {
        self.know(then)?;
        runs(&Reader { doc: &self.doc, at: Some(&then.0) }, part)
    }

    /// Puts the words of the state `then` back, with the origins they had: those of one section, or all of them.
    /// Nothing goes from the history, so that this can itself be taken back. Fields that are not text (status, slug,
    /// tags, people) stay as they are.
    pub fn restore(&mut self, then: &Heads, section: Option<Section>, doing: &Doing) -> Result<(), Error> {
        let past = self.article_at(then)?;
        let now = self.article()?;
        let edits = restore::edits(
            &restore::State { article: &now, reader: Reader { doc: &self.doc, at: None } },
            &restore::State { article: &past, reader: Reader { doc: &self.doc, at: Some(&then.0) } },
            section,
        )?;
        let heads = self.heads();
        self.apply(&heads, &edits, doing)?;
        Ok(())
    }

    /// Gives the state `heads` a name.
    pub fn name_version(&mut self, id: &Id, name: &str, heads: &Heads, doing: &Doing) -> Result<(), Error> {
        self.know(heads)?;
        let version = Version { name: name.to_owned(), heads: heads.clone(), by: doing.by.id.clone(), at: doing.at };
        shape::know(&mut self.doc, &doing.by)?;
        shape::write_version(&mut self.doc, id, &version)?;
        self.commit(doing);
        Ok(())
    }

    /// The states that have a name, oldest name first.
    pub fn versions(&mut self) -> Result<Vec<Version>, Error> {
        Reader { doc: &self.doc, at: None }.versions()
    }

    /// Every change, each after the ones it builds on.
    pub fn history(&mut self) -> Vec<Step> {
        let changes = self.doc.get_changes_meta(&[]);
        changes
            .iter()
            .map(|change| {
                let (deed, by) = history::parse(change.message.as_deref());
                Step { heads: Heads(vec![change.hash]), at: Moment(change.timestamp), deed, by }
            })
            .collect()
    }

    fn commit(&mut self, doing: &Doing) -> Option<ChangeHash> {
        let options = CommitOptions::default().with_time(doing.at.unix_ms()).with_message(doing.message());
        self.doc.commit_with(options)
    }

    fn know(&mut self, heads: &Heads) -> Result<(), Error> {
        let unknown = heads.0.iter().find(|hash| self.doc.get_change_by_hash(hash).is_none());
        unknown.map_or(Ok(()), |hash| Err(Error::NoSuchState(hash.to_string())))
    }
}

/// The runs of a part in the state that `reader` reads.
pub fn runs(reader: &Reader<'_>, part: &Part) -> Result<Vec<Run>, Error> {
    reader.part(part)?.map_or_else(|| Ok(Vec::new()), |text| reader.runs(&text))
}

impl Heads {
    /// Reads hashes of 64 hex digits.
    pub fn parse<'a>(hashes: impl IntoIterator<Item = &'a str>) -> Result<Self, Error> {
        let mut heads = hashes
            .into_iter()
            .map(|hash| ChangeHash::from_str(hash).map_err(|_| Error::NoSuchState(hash.chars().take(80).collect())))
            .collect::<Result<Vec<_>, _>>()?;
        heads.sort();
        Ok(Self(heads))
    }

    /// The hashes as text, in ascending order.
    #[must_use]
    pub fn hashes(&self) -> Vec<String> {
        self.0.iter().map(ToString::to_string).collect()
    }
}

impl fmt::Debug for Manuscript {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Manuscript")
    }
}
