//! Who used which tool for what: recorded, changed, taken out again, and what it amounts to.

use crate::App;
use crate::article::{Asked, Saved, View};
use crate::error::Error;
use domain::classification::{self, Levels};
use domain::ledger::{Affirmation, Prompt};
use domain::words::{self, ByTool};
use domain::{Article, Class, Contribution, HouseStyle, Id, Origin, Person, Refusal};
use export::note::{self, Compiled};
use manuscript::{Deed, Edit};

/// What readers, and other machines, are told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disclosure {
    /// What the facts amount to.
    pub levels: Levels,
    /// The note that the ledger makes; none while nothing may be said.
    pub note: Option<Compiled>,
    /// The line under the deck; none where the house has none, or nothing may be said.
    pub top_label: Option<Compiled>,
    /// Why the house's templates make nothing, for a person.
    pub broken: Option<String>,
    /// How many words of which section came from which tool.
    pub by_tool: ByTool,
}

impl View {
    /// What readers, and other machines, are told of this state.
    #[must_use]
    pub fn disclosure(&self) -> Disclosure {
        let by_tool = match self.article.ledger.contributions.is_empty() {
            true => ByTool::new(),
            false => words::by_tool(&self.article.ledger, &self.article.texts(), &self.runs),
        };
        disclosure(&self.article, &self.house, by_tool)
    }
}

fn disclosure(article: &Article, house: &HouseStyle, by_tool: ByTool) -> Disclosure {
    let checked = note::checked(article, house);
    let levels = classification::levels(&article.ledger, checked.is_some());
    let note = note::compile(article, house, checked.as_ref());
    let top_label = note::top_label(article, house, checked.as_ref());
    let broken = note.as_ref().err().or(top_label.as_ref().err()).map(ToString::to_string);
    Disclosure { levels, note: note.ok().flatten(), top_label: top_label.ok().flatten(), broken, by_tool }
}

impl App {
    /// Keeps a use of a tool, new or changed. `by` is "Name, role" of whoever used it; without it, the person who
    /// writes here.
    pub fn record_contribution(
        &mut self,
        article: &Id,
        mut one: Contribution,
        by: Option<&str>,
    ) -> Result<Saved, Error> {
        one.check()?;
        let who = self.person_named(article, by)?;
        one.by = who.id.clone();
        one.prompt = self.committed(article, &one)?;
        self.learn_tool(article, &one)?;
        self.change_ledger(article, Edit::Record { contribution: Box::new(one), by: who })
    }

    /// Takes an entry out of the ledger. Words that have it as their origin would have no origin then: they must be
    /// marked as something else first.
    pub fn strike_contribution(&mut self, article: &Id, id: &Id) -> Result<Saved, Error> {
        let view = self.article(article)?;
        if view.article.ledger.find(id).is_none() {
            return Err(Refusal::NoSuchContribution(id.to_string()).into());
        }
        let origin = Origin::Contribution(id.clone());
        let part = view.runs.iter().find(|(_, runs)| runs.iter().any(|run| run.origin == origin));
        if let Some((part, _)) = part {
            return Err(Refusal::ContributionHasWords { part: part.to_string() }.into());
        }
        self.change_ledger(article, Edit::Strike { id: id.clone() })
    }

    /// Says that no tool was used, or takes that back. It cannot be said while the ledger or a word says otherwise.
    pub fn affirm_no_ai(&mut self, article: &Id, affirmed: bool) -> Result<Saved, Error> {
        if !affirmed {
            return self.change_ledger(article, Edit::AffirmNoAi(None));
        }
        let view = self.article(article)?;
        if let Some(one) = view.article.ledger.contributions.first() {
            return Err(Refusal::AiWasUsed(one.tool.name.clone()).into());
        }
        let made = view.runs.iter().find(|(_, runs)| runs.iter().any(|run| run.origin.class() == Class::Contribution));
        if let Some((part, _)) = made {
            return Err(Refusal::AiWasUsed(format!("a tool that wrote words of {part}")).into());
        }
        let said = Affirmation { by: self.person.id.clone(), at: self.now() };
        self.change_ledger(article, Edit::AffirmNoAi(Some(said)))
    }

    /// Keeps what a tool was asked, as somebody who was there says it, if the record's commitment is to these very words.
    pub fn prove_prompt(&mut self, article: &Id, entry: &Id, salt: &str, text: &str) -> Result<View, Error> {
        let ledger = self.article(article)?.article.ledger;
        let one = ledger.find(entry).ok_or_else(|| Refusal::NoSuchContribution(entry.to_string()))?;
        let revealed = one.prompt.revealed(salt, text).ok_or(Refusal::NotThePrompt)?;
        let writing = self.store.write()?;
        writing.keep_prompt(article, &revealed)?;
        writing.keep()?;
        self.article(article)
    }

    /// The prompt of a contribution with a commitment: a new one for new words, so that words which stay keep theirs. Where
    /// the words are not known here, and none are given, the commitment of whoever knows them stays.
    pub(crate) fn committed(&mut self, article: &Id, one: &Contribution) -> Result<Prompt, Error> {
        let ledger = self.article(article)?.article.ledger;
        let before = ledger.find(&one.id).map(|before| before.prompt.clone()).unwrap_or_default();
        let given = Prompt::new(&one.prompt.text, one.prompt.visibility);
        Ok(if given.text == before.text {
            Prompt { visibility: given.visibility, ..before }
        } else {
            given.committed(&new_salt())
        })
    }

    /// Remembers which tool this is, unless the entry has named it all along: what was taken off the list stays off it.
    fn learn_tool(&mut self, article: &Id, one: &Contribution) -> Result<(), Error> {
        let ledger = self.article(article)?.article.ledger;
        if ledger.find(&one.id).is_some_and(|before| before.tool == one.tool) {
            return Ok(());
        }
        self.remember_tool(&one.tool)
    }

    fn change_ledger(&mut self, article: &Id, edit: Edit) -> Result<Saved, Error> {
        self.edit_as(Deed::Ledger, article, None, &[Asked::Edit(edit)])
    }

    /// Someone said as "Name, role", or the person who writes here.
    pub(crate) fn person_named(&mut self, article: &Id, by: Option<&str>) -> Result<Person, Error> {
        match by {
            None => Ok(self.person.clone()),
            Some(text) => Ok(self.article(article)?.article.person_named(text, &mut crate::new_id)?),
        }
    }
}

/// 244 random bits of the system's, as 64 hex digits.
fn new_salt() -> String {
    let random = || uuid::Uuid::new_v4().simple().to_string();
    random() + &random()
}
