//! Who did what to an article, and when, grouped as a person remembers it.

use crate::article::{Saved, View};
use crate::desk::OnDesk;
use crate::error::Error;
use crate::library::Row;
use crate::{App, desk};
use domain::difference::{self, Became, Grain, Piece};
use domain::part::SECTIONS;
use domain::{Id, Moment, Part, Refusal, Section};
use manuscript::{Deed, Doing, Heads};
use store::Export;

/// A pause this long, in milliseconds, ends a session.
const PAUSE_MS: i64 = 10 * 60 * 1000;

/// Changes of one kind that one person made without a long pause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// When the first was made.
    pub from: Moment,
    /// When the last was made.
    pub to: Moment,
    /// What was being done; none where the record does not say.
    pub deed: Option<Deed>,
    /// Name of who did it; none where the record does not say.
    pub by: Option<String>,
    /// How many changes.
    pub changes: u32,
    /// The state after the last of them.
    pub heads: Heads,
    /// Why, in their words; empty where they said nothing.
    pub why: String,
}

/// A state that somebody gave a name.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "what it is called, which state it is, who named it and when")]
pub struct Named {
    pub name: String,
    pub heads: Heads,
    pub by: String,
    pub at: Moment,
}

/// What changed in one part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The part; of an entry that is only in one of the two states, too.
    pub part: Part,
    /// From the one state to the other.
    pub pieces: Vec<Piece>,
}

/// The longest name of a version, in characters.
const NAME_CHARS_MAX: usize = 120;

impl App {
    /// The states of an article that have a name, oldest name first.
    pub fn versions(&mut self, id: &Id) -> Result<Vec<Named>, Error> {
        let on_desk = desk::open(&mut self.desk, &mut self.store, id)?;
        let article = on_desk.manuscript.article()?;
        let versions = on_desk.manuscript.versions()?;
        let named = versions.into_iter().map(|version| Named {
            by: article.person(&version.by).map_or_else(|| version.by.to_string(), |person| person.name.clone()),
            name: version.name,
            heads: version.heads,
            at: version.at,
        });
        Ok(named.collect())
    }

    /// Where an article was written, oldest first.
    pub fn exports(&self, id: &Id) -> Result<Vec<Export>, Error> {
        Ok(self.store.exports(id)?)
    }

    /// The state that `name` means: `now`, the name of a version (the last one that has it), or the beginning of a hash
    /// that `history` shows, at least four digits.
    pub fn state(&mut self, id: &Id, name: &str) -> Result<Heads, Error> {
        if name == "now" {
            return Ok(desk::open(&mut self.desk, &mut self.store, id)?.manuscript.heads());
        }
        if let Some(version) = self.versions(id)?.into_iter().rfind(|version| version.name == name) {
            return Ok(version.heads);
        }
        let on_desk = desk::open(&mut self.desk, &mut self.store, id)?;
        let found: Vec<Heads> = on_desk
            .manuscript
            .history()
            .into_iter()
            .map(|step| step.heads)
            .filter(|heads| name.len() >= 4 && heads.hashes().iter().any(|hash| hash.starts_with(name)))
            .collect();
        match &found[..] {
            [one] => Ok(one.clone()),
            _ => Err(Error::NoSuchState(name.to_owned())),
        }
    }

    /// What changed from one state to another, part by part, in the order of the article; parts without a change are
    /// left out.
    pub fn compare(&mut self, id: &Id, from: &Heads, to: &Heads, grain: Grain) -> Result<Vec<Difference>, Error> {
        let on_desk = desk::open(&mut self.desk, &mut self.store, id)?;
        let (before, after) = (on_desk.manuscript.article_at(from)?, on_desk.manuscript.article_at(to)?);
        let (old, new) = (before.texts(), after.texts());
        let gone = old.iter().filter(|(part, _)| new.iter().all(|(other, _)| other != part));
        let parts = new.iter().chain(gone).map(|(part, _)| part.clone());
        let text = |texts: &[(Part, &str)], part: &Part| {
            texts.iter().find(|(other, _)| other == part).map(|(_, text)| (*text).to_owned()).unwrap_or_default()
        };
        let mut found: Vec<Difference> = parts
            .map(|part| Difference { pieces: difference::between(&text(&old, &part), &text(&new, &part), grain), part })
            .filter(|one| one.pieces.iter().any(|piece| piece.became != Became::Same))
            .collect();
        // What is gone stands with the rest of its section.
        found.sort_by_key(|one| SECTIONS.iter().position(|section| *section == one.part.section()));
        Ok(found)
    }

    /// Gives a state a name, so that it is found again.
    pub fn name_version(&mut self, id: &Id, name: &str, heads: &Heads) -> Result<Saved, Error> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > NAME_CHARS_MAX {
            return Err(Refusal::BadVersionName { max: NAME_CHARS_MAX }.into());
        }
        let version = crate::new_id();
        self.change(id, Deed::Version, |manuscript, doing| manuscript.name_version(&version, name, heads, doing))
    }

    /// Puts the words of a past state back: of one section, or all. The words of today stay in the history. It is done on
    /// the state `base`, and what happened since stays and is merged; without `base`, on the present state.
    ///
    /// Answers too which state `base` and the restoring alone make: the base on which it is taken back.
    pub fn restore(
        &mut self,
        id: &Id,
        base: Option<&Heads>,
        heads: &Heads,
        section: Option<Section>,
    ) -> Result<(Saved, Heads), Error> {
        let mut alone = Heads::default();
        let saved = self.change(id, Deed::Restore, |manuscript, doing| {
            let now = manuscript.heads();
            alone = manuscript.restore(base.unwrap_or(&now), heads, section, doing)?;
            Ok(())
        })?;
        Ok((saved, alone))
    }

    /// Everything about an article as it was in a past state.
    pub fn article_at(&mut self, id: &Id, heads: &Heads) -> Result<View, Error> {
        let mut view = desk::open(&mut self.desk, &mut self.store, id)?.view_at(heads)?;
        self.store.reveal_prompts(&mut view.article)?;
        Ok(view)
    }

    fn change(
        &mut self,
        id: &Id,
        deed: Deed,
        how: impl FnOnce(&mut manuscript::Manuscript, &Doing) -> Result<(), manuscript::Error>,
    ) -> Result<Saved, Error> {
        let doing = self.doing(deed);
        self.change_as(id, &doing, |on_desk, doing| Ok(how(&mut on_desk.manuscript, doing)?))
    }

    /// Does something to what lies on the desk, with everything in it that is on the disk, and saves it.
    pub(crate) fn change_as(
        &mut self,
        id: &Id,
        doing: &Doing,
        how: impl FnOnce(&mut OnDesk, &Doing) -> Result<(), Error>,
    ) -> Result<Saved, Error> {
        let saved = self.change_on_desk(id, doing, how);
        if saved.is_err() {
            // What lies on the desk may be ahead of the disk now; the next look reads the disk.
            self.desk.remove(id);
        }
        saved
    }

    fn change_on_desk(
        &mut self,
        id: &Id,
        doing: &Doing,
        how: impl FnOnce(&mut OnDesk, &Doing) -> Result<(), Error>,
    ) -> Result<Saved, Error> {
        desk::open(&mut self.desk, &mut self.store, id)?;
        let on_desk = self.desk.get_mut(id).ok_or_else(|| Error::NoSuchArticle(id.to_string()))?;
        let writing = self.store.write()?;
        if !writing.has(id)? {
            return Err(Error::NoSuchArticle(id.to_string())); // another program has emptied the trash
        }
        on_desk.take_in(&writing.later(id, on_desk.seq)?)?;
        let before = on_desk.manuscript.heads();
        how(on_desk, doing)?;
        let mut view = on_desk.save(&writing, &before, doing.at)?;
        writing.keep()?;
        self.store.reveal_prompts(&mut view.article)?;
        let row = self.store.row(id)?.ok_or_else(|| Error::NoSuchArticle(id.to_string()))?;
        Ok(Saved { merged: false, row: Row::of(row), view })
    }

    /// The history of an article, oldest first.
    pub fn history(&mut self, id: &Id) -> Result<Vec<Session>, Error> {
        let on_desk = desk::open(&mut self.desk, &mut self.store, id)?;
        let article = on_desk.manuscript.article()?;
        let mut sessions: Vec<Session> = Vec::new();
        for step in on_desk.manuscript.history() {
            let by = step.by.map(|id| article.person(&id).map_or_else(|| id.to_string(), |p| p.name.clone()));
            match sessions.last_mut() {
                Some(last)
                    if last.deed == step.deed
                        && !matches!(step.deed, Some(Deed::SignOff | Deed::Review(_)))
                        && last.by == by
                        && step.at.unix_ms().saturating_sub(last.to.unix_ms()) < PAUSE_MS =>
                {
                    last.to = last.to.max(step.at);
                    last.changes += 1;
                    last.heads = step.heads;
                }
                _ => sessions.push(Session {
                    from: step.at,
                    to: step.at,
                    deed: step.deed,
                    by,
                    changes: 1,
                    heads: step.heads,
                    why: step.why,
                }),
            }
        }
        Ok(sessions)
    }
}
