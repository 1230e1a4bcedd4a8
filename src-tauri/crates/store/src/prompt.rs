//! What tools were asked: beside the records, so that a record can be handed on without it.

use crate::error::Error;
use crate::store::{Store, Writing};
use domain::ledger::Prompt;
use domain::{Article, Id};
use rusqlite::{OptionalExtension, params};

impl Store {
    /// Puts the words that this library knows behind the commitments of an article's ledger.
    pub fn reveal_prompts(&self, article: &mut Article) -> Result<(), Error> {
        for one in &mut article.ledger.contributions {
            let Some(hash) = &one.prompt.hash else { continue };
            let found: Option<(String, String)> = self.run(|c| {
                c.prepare_cached("SELECT salt, text FROM prompt WHERE article_id = ?1 AND hash = ?2")?
                    .query_row([article.id.as_str(), hash.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
                    .optional()
            })?;
            if let Some(revealed) = found.and_then(|(salt, text)| one.prompt.revealed(&salt, &text)) {
                one.prompt = revealed;
            }
        }
        Ok(())
    }
}

impl Writing<'_> {
    /// Keeps the words of a prompt, if they are known and somebody is committed to them. They stay until the article is
    /// removed for good: what was asked before a correction can be proved as well.
    pub fn keep_prompt(&self, article: &Id, prompt: &Prompt) -> Result<(), Error> {
        let Some(hash) = prompt.hash.as_ref().filter(|_| !prompt.salt.is_empty()) else { return Ok(()) };
        self.run(|c| {
            c.prepare_cached(
                "INSERT INTO prompt (article_id, hash, salt, text) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
            )?
            .execute(params![article.as_str(), hash.as_str(), prompt.salt, prompt.text])
        })?;
        Ok(())
    }
}
