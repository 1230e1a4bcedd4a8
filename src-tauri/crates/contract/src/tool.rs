//! The tools that a newsroom works with, on their way to a window or a terminal and back.

use crate::Failure;
use crate::ledger::ToolView;
use app::App;
use domain::Id;
use domain::tool::{KnownTool, Tool};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A tool of the library's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KnownToolView {
    /// What the list calls it.
    pub id: String,
    /// The tool.
    pub tool: ToolView,
    /// How many entries of the library's ledgers name it, with its model.
    pub uses: u32,
}

/// Asks for the list of tools.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Tools {}

/// Asks to keep a tool.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KeepTool {
    /// Its id; null for a new one.
    pub id: Option<String>,
    /// The tool; its name must not be blank.
    pub tool: ToolView,
}

/// Asks to take a tool off the list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RemoveTool {
    /// Its id.
    pub id: String,
}

/// The tools of the list, the one that was used last first.
pub fn tools(app: &mut App, _: Tools) -> Result<Vec<KnownToolView>, Failure> {
    Ok(app.tools()?.into_iter().map(KnownToolView::from).collect())
}

/// Keeps a tool. Answers them all.
pub fn keep_tool(app: &mut App, ask: KeepTool) -> Result<Vec<KnownToolView>, Failure> {
    let id = ask.id.as_deref().map(Id::parse).transpose()?;
    app.keep_tool(id.as_ref(), &ask.tool.into())?;
    tools(app, Tools {})
}

/// Takes a tool off the list. Answers the others.
pub fn remove_tool(app: &mut App, ask: RemoveTool) -> Result<Vec<KnownToolView>, Failure> {
    app.remove_tool(&Id::parse(&ask.id)?)?;
    tools(app, Tools {})
}

impl From<KnownTool> for KnownToolView {
    fn from(KnownTool { id, tool, uses }: KnownTool) -> Self {
        Self { id: id.to_string(), tool: tool.into(), uses }
    }
}

impl From<Tool> for ToolView {
    fn from(Tool { name, provider, model, version, descriptor }: Tool) -> Self {
        Self { name, provider, model, version, descriptor }
    }
}
