//! `import`: each file by itself; one that cannot be read leaves nothing behind and does not stop the others.

use crate::Answer;
use crate::answer::{Failure, code_of};
use app::{App, Imported};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Bring files in as articles
#[derive(Args)]
pub struct Import {
    /// Text, Markdown, HTML or Word files
    #[arg(required_unless_present = "sample")]
    files: Vec<PathBuf>,
    /// Read the files as this, whatever their names say
    #[arg(long = "as", value_name = "FORMAT")]
    format: Option<Format>,
    /// House style of the articles
    #[arg(long, value_name = "NAME")]
    house: Option<String>,
    /// Bring in the sample article that Colophon carries
    #[arg(long, conflicts_with = "files")]
    sample: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    Text,
    Markdown,
    Html,
    Docx,
}

impl Import {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let format = self.format.map(|format| match format {
            Format::Text => app::Format::Text,
            Format::Markdown => app::Format::Markdown,
            Format::Html => app::Format::Html,
            Format::Docx => app::Format::Docx,
        });
        let arrivals = if self.sample {
            vec![app.import_sample()]
        } else {
            self.files.iter().map(|file| app.import_file(file, format, self.house.as_deref())).collect()
        };
        let (mut words, mut json, mut messages, mut code) = (String::new(), Vec::new(), Vec::new(), 0);
        for arrival in arrivals {
            match arrival {
                Ok(imported) => {
                    words += &in_words(&imported);
                    json.push(contract::transfer::Imported::from(imported));
                }
                Err(error) => {
                    code = code.max(code_of(&error));
                    messages.push(format!("colophon-cli: {error}"));
                }
            }
        }
        Ok(Answer::new(words, json).saying(messages).with_code(code))
    }
}

fn in_words(imported: &Imported) -> String {
    let article = &imported.view.article;
    let mut words = format!("{}  {}\n", article.id, article.slug);
    let parts: Vec<String> = imported.parts.iter().map(|(part, count)| format!("{part} {count}")).collect();
    words += &format!("  found: {}\n", parts.join(", "));
    for line in &imported.uncertain {
        words += &format!("  uncertain: {line}\n");
    }
    for line in &imported.dropped {
        words += &format!("  dropped: {line}\n");
    }
    words
}
