//! `disclosure`: what other machines are told of an article.

use crate::Answer;
use crate::answer::Failure;
use app::{App, JsonLdOptions, W3cVersion};
use clap::{Args, ValueEnum};
use contract::disclosure::MachineReadableView;

/// Print what other machines are told of an article
#[derive(Args)]
pub struct Disclosure {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
    /// Only this vocabulary, and nothing else on standard output
    #[arg(long = "as", value_enum, value_name = "VOCABULARY")]
    vocabulary: Option<Vocabulary>,
    /// The version of the W3C group's draft: 2026-02 or 2026-05
    #[arg(long, value_name = "MONTH")]
    draft: Option<String>,
    /// Leave the questions and answers out of the JSON-LD
    #[arg(long)]
    without_questions: bool,
}

#[derive(Clone, Copy, ValueEnum)]
enum Vocabulary {
    /// Meta and attributes of the W3C AI Content Disclosure Community Group's draft
    W3c,
    /// schema.org, for a script element of type application/ld+json
    JsonLd,
    /// The AI-Disclosure response header
    Header,
    /// One line in the shape of IBM's AI Attribution Toolkit
    Ibm,
    /// IPTC Digital Source Type of the text, of each section and of the picture
    Iptc,
}

impl Disclosure {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        let version = match &self.draft {
            None => W3cVersion::default(),
            Some(name) => contract::disclosure::draft(name).map_err(app::Error::from)?,
        };
        let options = JsonLdOptions { questions: !self.without_questions };
        let told = MachineReadableView::from(app.machine_readable(&id, version, options)?);
        let nothing = told.w3c.is_none();
        let answer = match self.vocabulary {
            None => Answer::new(whole(&told), &told),
            Some(one) => {
                let text = text(&told, one);
                Answer::new(text.as_deref().map_or_else(String::new, lines), text)
            }
        };
        Ok(if nothing {
            answer.saying([
                "Little may be said: the ledger has nothing that is marked, and nobody affirms that no AI was used."
                    .to_owned(),
            ])
        } else {
            answer
        })
    }
}

fn text(told: &MachineReadableView, vocabulary: Vocabulary) -> Option<String> {
    match vocabulary {
        Vocabulary::W3c => told.w3c.clone(),
        Vocabulary::JsonLd => Some(told.json_ld.clone()),
        Vocabulary::Header => told.header.clone(),
        Vocabulary::Ibm => told.ibm.clone(),
        Vocabulary::Iptc => told.iptc.clone(),
    }
}

fn whole(told: &MachineReadableView) -> String {
    let each = [
        ("W3C attributes", Vocabulary::W3c),
        ("schema.org JSON-LD", Vocabulary::JsonLd),
        ("IPTC digital source type", Vocabulary::Iptc),
        ("response header", Vocabulary::Header),
        ("IBM AI Attribution", Vocabulary::Ibm),
    ];
    let said = each.map(|(title, one)| {
        format!("[{title}]\n{}", text(told, one).as_deref().map_or_else(|| "nothing\n".to_owned(), lines))
    });
    said.join("\n")
}

fn lines(text: &str) -> String {
    format!("{}\n", text.trim_end())
}
