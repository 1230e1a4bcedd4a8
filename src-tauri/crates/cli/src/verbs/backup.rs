//! `backup`: a proven copy of the library, and the way back.

use crate::Answer;
use crate::answer::Failure;
use app::{App, Backup as Made};
use clap::{Args, Subcommand};
use serde_json::{Value, json};
use std::path::PathBuf;

/// Make a proven copy of the library
#[derive(Args)]
#[command(args_conflicts_with_subcommands = true)]
pub struct Backup {
    /// Where to: a new folder, which is a library too; with an ending such as .sqlite only the database, as one file
    /// [default: among the library's other backups]
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Subcommand)]
enum What {
    /// Show the backups there are, the newest first
    List,
    /// Bring a backup back; the library as it is now is kept aside
    Restore {
        /// Its name, as `backup list` shows it
        name: String,
        /// Into this new folder, as a library of its own; the library stays as it is
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
    },
}

impl Backup {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        match self.what {
            None => {
                let made = app.plan_backup(self.to)?.perform()?;
                Ok(Answer::new(line(&made), one(&made)))
            }
            Some(What::List) => {
                let all = app::backups_in(&app.backup_folder()?)?;
                let json: Vec<Value> = all.iter().map(one).collect();
                Ok(Answer::new(all.iter().map(line).collect::<String>(), json))
            }
            Some(What::Restore { name, to: Some(to) }) => {
                app.unpack_backup(&name, &to)?;
                Ok(Answer::new(format!("{name} is in {}\n", to.display()), json!({ "name": name, "library": to })))
            }
            Some(What::Restore { name, to: None }) => {
                let aside = app.bring_back(&name)?;
                let words = format!("{name} is back; the library as it was until now is in {}\n", aside.display());
                Ok(Answer::new(words, json!({ "name": name, "library": app.folder(), "aside": aside })))
            }
        }
    }
}

fn line(made: &Made) -> String {
    let proven = if made.proven { "proven" } else { "not proven" };
    format!("{}  {} bytes  {proven}  {}\n", made.name, made.bytes, made.folder.display())
}

fn one(made: &Made) -> Value {
    let at = app::rfc3339(made.at);
    json!({ "name": made.name, "at": at, "bytes": made.bytes, "proven": made.proven, "folder": made.folder })
}
