//! `manual`: the manual pages, one for the program and one for each verb, as packages install them.

use crate::answer::Failure;
use crate::{Answer, Arguments};
use clap::{Args, CommandFactory};
use serde_json::json;
use std::fs;
use std::path::PathBuf;

/// Write the manual pages into a folder
#[derive(Args)]
pub struct Manual {
    /// The folder; it is made where it is missing
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
}

impl Manual {
    pub fn run(self) -> Result<Answer, Failure> {
        let written =
            fs::create_dir_all(&self.to).and_then(|()| clap_mangen::generate_to(Arguments::command(), &self.to));
        written.map_err(|source| app::Error::Write { path: self.to.clone(), source })?;
        Ok(Answer::new(String::new(), json!({ "folder": self.to })))
    }
}
