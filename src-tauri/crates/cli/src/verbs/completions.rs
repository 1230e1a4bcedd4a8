//! `completions`: what a shell needs to complete our words.

use crate::{Answer, Arguments};
use clap::{Args, CommandFactory};
use clap_complete::{Shell, generate};
use serde_json::json;

/// Print what a shell needs to complete the words of this program
#[derive(Args)]
pub struct Completions {
    /// The shell
    shell: Shell,
}

impl Completions {
    pub fn run(&self) -> Answer {
        let mut script = Vec::new(); // `generate` panics where it cannot write; memory can always be written
        generate(self.shell, &mut Arguments::command(), crate::NAME, &mut script);
        let script = String::from_utf8_lossy(&script).into_owned();
        let json = json!({ "shell": self.shell.to_string(), "script": script });
        Answer::new(script, json)
    }
}
