//! `tool`: the tools that a newsroom works with, kept once for all ledgers.

use crate::Answer;
use crate::answer::Failure;
use app::App;
use clap::{Args, Subcommand};
use contract::tool::KnownToolView;
use domain::tool::{Tool as Known, USUAL_DESCRIPTOR};

/// Show the tools that ledgers are offered, and add, change or remove one
#[derive(Args)]
pub struct Tool {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Show the tools, the one that was used last first
    List,
    /// Add a tool
    Add {
        /// As readers know it: ChatGPT
        name: String,
        #[command(flatten)]
        said: Said,
    },
    /// Change what is said of a tool; ledgers stay as they are
    Change {
        /// Its name, its name with its model, or a start of its id
        tool: String,
        /// What it is called from now on
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        said: Said,
    },
    /// Take a tool off the list; ledgers that name it stay as they are
    Remove {
        /// Its name, its name with its model, or a start of its id
        tool: String,
    },
}

#[derive(Args)]
struct Said {
    /// Who runs it: OpenAI
    #[arg(long)]
    provider: Option<String>,
    /// GPT-4o
    #[arg(long)]
    model: Option<String>,
    /// 2024-11-20
    #[arg(long = "tool-version")]
    version: Option<String>,
    /// What it is, for readers: "an AI assistant"
    #[arg(long)]
    descriptor: Option<String>,
}

impl Tool {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        match self.what {
            What::List => {}
            What::Add { name, said } => {
                let begun = Known { name, descriptor: USUAL_DESCRIPTOR.to_owned(), ..Known::default() };
                app.keep_tool(None, &said.of(begun))?;
            }
            What::Change { tool, name, said } => {
                let known = app.tool_named(&tool)?;
                let begun = Known { name: name.unwrap_or(known.tool.name), ..known.tool };
                app.keep_tool(Some(&known.id), &said.of(begun))?;
            }
            What::Remove { tool } => {
                let known = app.tool_named(&tool)?;
                app.remove_tool(&known.id)?;
            }
        }
        let tools: Vec<KnownToolView> = app.tools()?.into_iter().map(Into::into).collect();
        Ok(Answer::new(in_words(&tools), tools))
    }
}

impl Said {
    /// The tool with what was said of it.
    fn of(self, tool: Known) -> Known {
        let trimmed = |said: Option<String>, was: String| said.unwrap_or(was).trim().to_owned();
        Known {
            name: tool.name.trim().to_owned(),
            provider: trimmed(self.provider, tool.provider),
            model: trimmed(self.model, tool.model),
            version: trimmed(self.version, tool.version),
            descriptor: trimmed(self.descriptor, tool.descriptor),
        }
    }
}

fn in_words(tools: &[KnownToolView]) -> String {
    let line = |one: &KnownToolView| {
        let tool = &one.tool;
        let named = [&tool.name, &tool.model, &tool.version].map(String::as_str);
        let named = named.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
        let told = [tool.provider.as_str(), tool.descriptor.as_str()];
        let told = told.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(", ");
        format!("{}  {named}  ({told})  {} uses\n", one.id, one.uses)
    };
    tools.iter().map(line).collect()
}
