//! `house`: the house styles there are, what each asks for, and the newsroom's own.

use crate::Answer;
use crate::answer::Failure;
use app::App;
use clap::{Args, Subcommand};
use contract::house::HouseSheet;
use serde_json::{Value, json};
use std::path::PathBuf;

/// Show, add and remove house styles
#[derive(Args)]
pub struct House {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Show which house styles there are; a star stands before the one of new articles
    List,
    /// Print what a house style asks for, as the TOML it is written in
    Show {
        /// Its name, as `house list` shows it
        name: String,
    },
    /// Start a style of the newsroom's own that is as another one is
    Copy {
        /// The one to begin with
        name: String,
        /// What the new one is called
        title: String,
    },
    /// Add a style of the newsroom's own
    Add {
        /// A TOML file such as `house show` prints
        file: PathBuf,
        /// Let it take the place of the one of its name
        #[arg(long)]
        replace: bool,
    },
    /// Remove a style of the newsroom's own that no article follows
    Remove {
        /// Its name
        name: String,
    },
}

impl House {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        match self.what {
            What::List => list(app),
            What::Show { name } => {
                let house = app.house(&name)?;
                Ok(Answer::new(house.toml.clone(), HouseSheet::from(house)))
            }
            What::Copy { name, title } => {
                let house = app.copy_house(&name, &title)?;
                let words = format!("{}  {}\n", house.style.name, house.style.title);
                Ok(Answer::new(words, HouseSheet::from(house)))
            }
            What::Add { file, replace } => {
                let house = app.add_house(&file, replace)?;
                // Nobody sits at a terminal to wait for idle moments.
                while app.make_fingerprints()? {}
                let words = format!("{}  {}\n", house.style.name, house.style.title);
                Ok(Answer::new(words, HouseSheet::from(house)))
            }
            What::Remove { name } => {
                app.remove_house(&name)?;
                Ok(Answer::new(format!("removed {name}\n"), json!({ "removed": name })))
            }
        }
    }
}

fn list(app: &App) -> Result<Answer, Failure> {
    let chosen = app.settings()?.house;
    let houses = app.houses()?;
    let words = houses.iter().map(|house| {
        let star = if house.style.name == chosen { "*" } else { " " };
        let of = if house.own { "own" } else { "" };
        format!("{star} {:<20} {:<4} {:>6}  {}\n", house.style.name, of, house.articles, house.style.title)
    });
    let words = words.collect::<String>();
    let json: Vec<Value> = houses
        .iter()
        .map(|house| {
            json!({
                "name": house.style.name, "title": house.style.title, "chosen": house.style.name == chosen,
                "own": house.own, "articles": house.articles,
            })
        })
        .collect();
    Ok(Answer::new(words, json))
}
