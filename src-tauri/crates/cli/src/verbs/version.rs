//! `version`: a state of an article gets a name.

use crate::Answer;
use crate::answer::Failure;
use app::App;
use clap::Args;
use serde_json::json;

/// Give a state of an article a name, so that it is found again
#[derive(Args)]
pub struct Version {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
    /// What the state is called from now on
    name: String,
    /// The start of a hash that `history` shows
    #[arg(long, value_name = "STATE", default_value = "now")]
    of: String,
}

impl Version {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        let state = app.state(&id, &self.of)?;
        app.name_version(&id, &self.name, &state)?;
        let json = json!({ "id": id.as_str(), "name": self.name, "heads": state.hashes() });
        Ok(Answer::new(format!("{id}  {}\n", self.name), json))
    }
}
