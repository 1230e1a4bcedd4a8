//! The tools that a newsroom works with: listed, added, changed, removed, and remembered when a ledger names a new one.

use crate::App;
use crate::error::Error;
use domain::tool::{KnownTool, Tool};
use domain::{Id, Refusal};

impl App {
    /// The tools of the list, the one that was used last first.
    pub fn tools(&mut self) -> Result<Vec<KnownTool>, Error> {
        self.register_what_is_due()?;
        Ok(self.store.tools()?)
    }

    /// The tool that somebody means: by its name, by its name with its model and version, or by its id or a start of it.
    pub fn tool_named(&mut self, name: &str) -> Result<KnownTool, Error> {
        let known = self.tools()?;
        let wanted = name.trim().to_lowercase();
        let named: Vec<&KnownTool> = known
            .iter()
            .filter(|one| [&one.tool.name, &one.tool.in_full()].iter().any(|called| called.to_lowercase() == wanted))
            .collect();
        let exact = named.iter().copied().find(|one| one.tool.in_full().to_lowercase() == wanted);
        if let Some(one) = exact {
            return Ok(one.clone());
        }
        let found = if named.is_empty() {
            known.iter().filter(|one| one.id.as_str().starts_with(&wanted)).collect()
        } else {
            named
        };
        match &found[..] {
            [one] if !wanted.is_empty() => Ok((*one).clone()),
            [] => Err(Refusal::NoSuchTool(name.chars().take(80).collect()).into()),
            many => {
                let choices: Vec<String> =
                    many.iter().map(|one| format!("{} ({})", one.tool.in_full(), one.id)).collect();
                Err(Error::Ambiguous { name: name.to_owned(), choices: choices.join(" or ") })
            }
        }
    }

    /// Keeps a tool, new where `id` is none. Ledgers stay as they are.
    pub fn keep_tool(&mut self, id: Option<&Id>, tool: &Tool) -> Result<(), Error> {
        tool.check()?;
        let known = self.store.tools()?;
        if let Some(id) = id.filter(|id| known.iter().all(|one| one.id != **id)) {
            return Err(Refusal::NoSuchTool(id.to_string()).into());
        }
        if known.iter().any(|one| Some(&one.id) != id && one.tool.is(tool)) {
            return Err(Refusal::ToolKnown(tool.in_full()).into());
        }
        let now = self.now();
        let writing = self.store.write()?;
        writing.keep_tool(&id.cloned().unwrap_or_else(crate::new_id), tool, now)?;
        Ok(writing.keep()?)
    }

    /// Takes a tool off the list. Ledgers that name it stay as they are.
    pub fn remove_tool(&mut self, id: &Id) -> Result<(), Error> {
        if self.store.tools()?.iter().all(|one| one.id != *id) {
            return Err(Refusal::NoSuchTool(id.to_string()).into());
        }
        let writing = self.store.write()?;
        writing.remove_tool(id)?;
        Ok(writing.keep()?)
    }

    /// What is said of a tool, and what the list knows of it where nothing is said.
    pub fn completed_tool(&self, said: Tool) -> Result<Tool, Error> {
        let known: Vec<Tool> = self.store.tools()?.into_iter().map(|one| one.tool).collect();
        Ok(said.completed(&known))
    }

    /// Remembers the tool of an entry, so that it is offered the next time.
    pub(crate) fn remember_tool(&mut self, tool: &Tool) -> Result<(), Error> {
        let known = self.store.tools()?;
        let now = self.now();
        let used = known.iter().find(|one| one.tool.is(tool));
        let all: Vec<Tool> = known.iter().map(|one| one.tool.clone()).collect();
        if used.is_none() && tool.is_known(&all) {
            return Ok(()); // which of the models of that name it was, nobody has said
        }
        let writing = self.store.write()?;
        match used {
            Some(one) => writing.touch_tool(&one.id, now)?,
            None => writing.keep_tool(&crate::new_id(), tool, now)?,
        }
        Ok(writing.keep()?)
    }
}
