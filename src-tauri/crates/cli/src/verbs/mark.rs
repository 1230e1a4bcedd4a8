//! `mark`: somebody says where a stretch of text comes from.

use crate::Answer;
use crate::answer::Failure;
use app::App;
use clap::Args;
use domain::{Origin, Part, Refusal};
use serde_json::json;

/// Say where a stretch of an article’s text comes from
#[derive(Args)]
pub struct Mark {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
    /// headline, deck, body, analysis, takeaway:ID, … as `origins` shows them
    part: String,
    /// Where it begins, counted from 0 in UTF-16 code units; or the words themselves, where they stand there once
    from: String,
    /// How long it is, in UTF-16 code units; `all` for up to the end, `words` when the words were given
    len: String,
    /// me, unknown, "person:Name, role", tool:ID (an entry of the ledger), source:ID, or an origin as `show --json` has it
    origin: String,
}

impl Mark {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        let part = Part::parse(&self.part).map_err(app::Error::from)?;
        let article = app.article(&id)?.article;
        let texts = article.texts();
        let text = texts.iter().find(|(other, _)| *other == part).map(|(_, text)| *text).unwrap_or_default();
        let (at, len) = self.stretch(text)?;
        let view = app.mark(&id, &part, at, len, &self.origin)?.view;
        let runs = view.runs.iter().find(|(other, _)| *other == part).map(|(_, runs)| runs.as_slice());
        let runs: Vec<_> = runs
            .unwrap_or_default()
            .iter()
            .map(|run| json!({ "len": run.len, "origin": Origin::to_string(&run.origin) }))
            .collect();
        let said = format!("{id}  {part}  {at}..{} is {}\n", at + len, self.origin);
        Ok(Answer::new(said, json!({ "id": id.as_str(), "part": part.to_string(), "runs": runs })))
    }

    fn stretch(&self, text: &str) -> Result<(u32, u32), Failure> {
        let units = domain::origin::utf16_len;
        if self.len == "words" {
            let mut places = text.match_indices(&self.from);
            return match (places.next(), places.next()) {
                (Some((byte, words)), None) => Ok((units(&text[..byte]), units(words))),
                _ => Err(app::Error::from(Refusal::NotOnce(self.from.chars().take(80).collect())).into()),
            };
        }
        let number = |given: &str| {
            let refused = || app::Error::from(Refusal::BadStretch(given.chars().take(80).collect()));
            given.parse::<u32>().map_err(|_| refused())
        };
        let at = number(&self.from)?;
        let len = if self.len == "all" { units(text).saturating_sub(at) } else { number(&self.len)? };
        Ok((at, len))
    }
}
