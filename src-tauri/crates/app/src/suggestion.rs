//! Other words for a stretch of an article: suggested, taken, turned down.

use crate::App;
use crate::article::{Asked, Saved};
use crate::comment::About;
use crate::error::Error;
use domain::comment::Settled;
use domain::{Anchor, Fate, Id, Origin, Refusal, RunText, Suggestion};
use manuscript::{Deed, Doing, Edit, Heads, Proposal};

/// Words that somebody suggests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    /// To put there; empty to take words away.
    pub replacement: String,
    /// Where they come from; none for the words of whoever suggests them.
    pub origin: Option<Origin>,
    /// "Name, role" of whoever suggests them; none for the person who writes here.
    pub by: Option<String>,
}

impl App {
    /// Suggests other words for a stretch of an article as it was in the state `base`; without it, as it is. Answers the
    /// suggestion's id.
    pub fn suggest(
        &mut self,
        article: &Id,
        base: Option<&Heads>,
        about: About,
        suggested: &Suggested,
    ) -> Result<(Id, Saved), Error> {
        let view = match base {
            None => self.article(article)?,
            Some(base) => self.article_at(article, base)?,
        };
        let texts = view.article.texts();
        let text = texts.iter().find(|(part, _)| *part == about.part).map(|(_, text)| *text);
        let text = text.ok_or_else(|| manuscript::Error::NoSuchPart(about.part.clone()))?;
        let words = about.words.unwrap_or((0, domain::origin::utf16_len(text)));
        let anchor = Anchor::words(about.part.clone(), text, words.0, words.1)?;
        Suggestion::check(&anchor.quote, &suggested.replacement)?;
        let by = self.person_named(article, suggested.by.as_deref())?;
        let proposal = Proposal {
            replacement: suggested.replacement.clone(),
            origin: suggested.origin.clone().unwrap_or_else(|| Origin::Human(by.id.clone())),
            by: by.id.clone(),
            at: self.now(),
        };
        let id = crate::new_id();
        let edit = Edit::Suggest { id: id.clone(), part: about.part, words, proposal: Box::new(proposal), by };
        let base = Some(base.unwrap_or(&view.heads));
        Ok((id, self.edit_as(Deed::Suggestion, article, base, &[Asked::Edit(edit)])?))
    }

    /// Takes a suggestion: its words stand in the article from now on, with the origin they have. Where the words it is
    /// about are not what they were, that is refused unless `anyway`.
    pub fn accept(&mut self, article: &Id, suggestion: &Id, anyway: bool) -> Result<Saved, Error> {
        let view = self.article(article)?;
        let one = view.margin.suggestion(suggestion)?;
        let texts = view.article.texts();
        let text = texts.iter().find(|(part, _)| *part == one.anchor.part).map_or("", |(_, text)| *text);
        let change = one.exchange(text, anyway)?;
        let splice = Edit::Splice {
            part: one.anchor.part.clone(),
            at: change.at,
            delete: change.delete,
            insert: vec![RunText::new(change.insert, one.origin.clone())],
        };
        let edits = [Asked::Edit(splice), Asked::Settle { suggestion: suggestion.clone(), fate: Fate::Accepted }];
        self.edit_as(Deed::Suggestion, article, Some(&view.heads), &edits)
    }

    /// Turns a suggestion down. The text stays as it is.
    pub fn reject(&mut self, article: &Id, suggestion: &Id) -> Result<Saved, Error> {
        let fate = self.article(article)?.margin.suggestion(suggestion)?.fate;
        if fate != Fate::Open {
            return Err(Refusal::SuggestionSettled(fate.name()).into());
        }
        self.settle(article, suggestion, Fate::Rejected)
    }

    /// Takes it back that a suggestion was turned down.
    pub fn reopen(&mut self, article: &Id, suggestion: &Id) -> Result<Saved, Error> {
        if self.article(article)?.margin.suggestion(suggestion)?.fate == Fate::Accepted {
            return Err(Refusal::AcceptedStays.into());
        }
        self.settle(article, suggestion, Fate::Open)
    }

    fn settle(&mut self, article: &Id, suggestion: &Id, fate: Fate) -> Result<Saved, Error> {
        let asked = Asked::Settle { suggestion: suggestion.clone(), fate };
        self.edit_as(Deed::Suggestion, article, None, &[asked])
    }
}

/// The edit that says what became of a suggestion, and who says so.
pub(crate) fn settled(suggestion: &Id, fate: Fate, doing: &Doing) -> Edit {
    let by = doing.by.clone();
    let settled = (fate != Fate::Open).then(|| Settled { by: by.id.clone(), at: doing.at });
    Edit::Settle { suggestion: suggestion.clone(), fate, settled, by }
}
