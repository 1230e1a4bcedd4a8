//! Reading the texts of articles one by one, as what is looked for in them needs it.

use crate::error::Error;
use crate::store::Store;
use domain::{Id, Part};
use rusqlite::params;

/// The texts of one article, all of one state.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the words of DESIGN.md, section 8")]
pub struct Texts {
    pub slug: String,
    pub headline: String,
    /// The state, as hashes.
    pub heads: Vec<String>,
    /// In the order of the article.
    pub parts: Vec<(Part, String)>,
}

impl Store {
    /// The ids of all articles that are not in the trash, last changed first.
    pub fn ids_by_update(&self) -> Result<Vec<Id>, Error> {
        let ids: Vec<String> = self.run(|c| {
            let mut query =
                c.prepare("SELECT id FROM article WHERE place != 'trash' ORDER BY updated_unix_ms DESC, row DESC")?;
            query.query_map([], |row| row.get(0))?.collect()
        })?;
        Ok(ids.iter().filter_map(|id| Id::parse(id).ok()).collect())
    }

    /// The texts of an article; none when it is not here.
    pub fn texts(&self, article: &Id) -> Result<Option<Texts>, Error> {
        self.run(|c| {
            // One question, so that the texts and the state are of one moment.
            let mut query = c.prepare_cached(
                "SELECT slug, headline, heads, part, text FROM part JOIN article ON article.id = article_id
                 WHERE article_id = ?1 ORDER BY part.place",
            )?;
            let mut rows = query.query(params![article.as_str()])?;
            let mut texts: Option<Texts> = None;
            while let Some(row) = rows.next()? {
                let texts = match &mut texts {
                    Some(texts) => texts,
                    none => {
                        let heads: String = row.get(2)?;
                        none.insert(Texts {
                            slug: row.get(0)?,
                            headline: row.get(1)?,
                            heads: heads.split_whitespace().map(str::to_owned).collect(),
                            parts: Vec::new(),
                        })
                    }
                };
                if let Ok(part) = Part::parse(row.get_ref(3)?.as_str()?) {
                    texts.parts.push((part, row.get(4)?));
                }
            }
            Ok(texts)
        })
    }
}
