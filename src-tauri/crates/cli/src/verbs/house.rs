//! `house`: the house styles there are, and what each asks for.

use crate::Answer;
use crate::answer::Failure;
use app::App;
use clap::{Args, Subcommand};
use contract::library::HouseView;
use domain::HouseStyle;
use domain::house::BUILT_IN;
use serde_json::{Value, json};

/// Show the house styles
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
}

impl House {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        match self.what {
            What::List => {
                let chosen = app.settings()?.house;
                let styles = BUILT_IN.iter().map(|(name, _)| HouseStyle::built_in(name));
                let styles: Vec<HouseStyle> = styles.collect::<Result<_, _>>().map_err(app::Error::from)?;
                let words = styles.iter().map(|style| {
                    let star = if style.name == chosen { "*" } else { " " };
                    format!("{star} {:<12} {}\n", style.name, style.title)
                });
                let json: Vec<Value> = styles
                    .iter()
                    .map(|style| json!({ "name": style.name, "title": style.title, "chosen": style.name == chosen }))
                    .collect();
                Ok(Answer::new(words.collect::<String>(), json))
            }
            What::Show { name } => {
                let style = HouseStyle::built_in(&name).map_err(app::Error::from)?;
                let toml = BUILT_IN.iter().find(|(known, _)| *known == name).map_or("", |(_, toml)| toml);
                Ok(Answer::new(toml, HouseView::from(style)))
            }
        }
    }
}
