//! The tools that a newsroom works with. No ledger points here: each says for itself which tool it means.

use crate::error::Error;
use crate::store::{Store, Writing};
use domain::tool::{KnownTool, Tool};
use domain::{Id, Moment};
use rusqlite::params;

impl Store {
    /// Every tool of the list, the one that was used last first.
    pub fn tools(&self) -> Result<Vec<KnownTool>, Error> {
        let rows: Vec<(String, Tool, u32)> = self.run(|c| {
            c.prepare_cached(
                "SELECT id, name, provider, model, version, descriptor,
                     (SELECT count(*) FROM ledger
                      WHERE ledger.tool = known.name AND ledger.model = known.model) AS uses
                 FROM tool AS known ORDER BY used_unix_ms DESC, name COLLATE NOCASE, model, version",
            )?
            .query_map([], |row| {
                let tool = Tool {
                    name: row.get(1)?,
                    provider: row.get(2)?,
                    model: row.get(3)?,
                    version: row.get(4)?,
                    descriptor: row.get(5)?,
                };
                Ok((row.get(0)?, tool, row.get(6)?))
            })?
            .collect()
        })?;
        // An id that is none was written by somebody else; what it stands for can be written down again.
        let known =
            rows.into_iter().filter_map(|(id, tool, uses)| Some(KnownTool { id: Id::parse(&id).ok()?, tool, uses }));
        Ok(known.collect())
    }
}

impl Writing<'_> {
    /// Keeps a tool, in the place of the one of its id.
    pub fn keep_tool(&self, id: &Id, tool: &Tool, used: Moment) -> Result<(), Error> {
        let Tool { name, provider, model, version, descriptor } = tool;
        self.run(|c| {
            c.execute(
                "INSERT INTO tool (id, name, provider, model, version, descriptor, used_unix_ms)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                 ON CONFLICT (id) DO UPDATE SET name = ?2, provider = ?3, model = ?4, version = ?5, descriptor = ?6",
                params![id.as_str(), name, provider, model, version, descriptor, used.unix_ms()],
            )
        })?;
        Ok(())
    }

    /// Remembers that a tool was used.
    pub fn touch_tool(&self, id: &Id, used: Moment) -> Result<(), Error> {
        self.run(|c| {
            c.execute("UPDATE tool SET used_unix_ms = ?2 WHERE id = ?1", params![id.as_str(), used.unix_ms()])
        })?;
        Ok(())
    }

    /// Takes a tool off the list.
    pub fn remove_tool(&self, id: &Id) -> Result<(), Error> {
        self.run(|c| c.execute("DELETE FROM tool WHERE id = ?1", [id.as_str()]))?;
        Ok(())
    }
}
