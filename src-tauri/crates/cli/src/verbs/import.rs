//! `import`: each file by itself; one that cannot be read leaves nothing behind and does not stop the others.

use crate::answer::{Failure, code_of};
use crate::{Answer, NAME, progress};
use app::job::import::Report;
use app::{App, Arrived};
use clap::{Args, ValueEnum};
use contract::transfer::Imported;
use std::path::PathBuf;

/// Bring files in as articles
#[derive(Args)]
pub struct Import {
    /// Text, Markdown, HTML or Word files, or folders with everything in them
    #[arg(required_unless_present = "sample")]
    files: Vec<PathBuf>,
    /// Read the files as this, whatever their names say
    #[arg(long = "as", value_name = "FORMAT")]
    format: Option<Format>,
    /// House style of the articles
    #[arg(long, value_name = "NAME")]
    house: Option<String>,
    /// Pass over what is in the library already, word for word
    #[arg(long)]
    skip_known: bool,
    /// Turn the CriticMarkup in them into suggestions and comments
    #[arg(long)]
    with_critic_marks: bool,
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
        if self.sample {
            let imported = app.import_sample()?.arrived;
            return Ok(Answer::new(in_words(&imported), [Imported::from(imported)]));
        }
        let mut job = app.import_many(self.files, format, self.house.as_deref(), !self.skip_known)?;
        let whole = progress::run(app, &mut job, "importing")?;
        let Report { imported, refused, known, others } = job.report;
        let words: String = imported.iter().map(in_words).collect();
        let mut read = Vec::new();
        if self.with_critic_marks {
            for Arrived { id, slug, .. } in &imported {
                let (marks, _) = app.read_marks(id, None)?;
                read.push(format!("{NAME}: {slug}: {}", super::suggest::read_in_words(marks)));
            }
        }
        let json: Vec<Imported> = imported.into_iter().map(Into::into).collect();
        let code = refused.iter().map(|(_, error)| code_of(error)).max().unwrap_or_default();
        let mut messages: Vec<String> = refused.iter().map(|(_, error)| format!("{NAME}: {error}")).collect();
        for known in known {
            messages.push(format!("{NAME}: {} is in the library already: {}", known.file.display(), known.article));
        }
        if others > 0 {
            messages.push(format!("{NAME}: {others} files whose names are not those of articles were passed over"));
        }
        messages.extend(read);
        let answer = Answer::new(words, json).saying(messages).with_code(code);
        Ok(if whole { answer } else { answer.stopped() })
    }
}

fn in_words(imported: &Arrived) -> String {
    let mut words = format!("{}  {}\n", imported.id, imported.slug);
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
