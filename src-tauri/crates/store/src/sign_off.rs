//! Sign-offs in plain columns, whether each holds, and the articles that wait for somebody because of them.

use crate::article::{Projection, ROW, Row, read_row};
use crate::error::Error;
use crate::store::{Store, Writing};
use domain::{Id, SignOff};
use rusqlite::{Connection, params};
use std::collections::HashSet;

/// A sign-off, and whether it holds.
#[derive(Debug, Clone)]
pub struct Standing<'a> {
    /// What was signed.
    pub sign_off: &'a SignOff,
    /// Name of who signed.
    pub name: &'a str,
    /// Whether it holds.
    pub fresh: bool,
    /// Why it does not, in words; empty when it does.
    pub why: String,
}

/// An article that may wait for somebody.
#[derive(Debug, Clone)]
pub struct InReview {
    /// The article.
    pub row: Row,
    /// Its authors: "Name, role" each, separated by semicolons.
    pub byline: String,
    /// Who has signed the words that stand there, by id.
    pub signed_by: Vec<Id>,
    /// How many comments and suggestions are open.
    pub open_comments: u32,
}

impl Store {
    /// The articles on the desk that are in review, that somebody wants changed, whose words are not the ones that were
    /// signed, or about which something is open: those due first. At most `limit`.
    pub fn in_review(&self, limit: u32) -> Result<Vec<InReview>, Error> {
        self.run(|c| {
            let mut query = c.prepare_cached(&format!(
                "SELECT {ROW}, byline, (SELECT group_concat(by_id, ' ') FROM sign_off
                     WHERE article_id = article.id AND state = 'fresh') AS signed_by,
                     (SELECT count(*) FROM comment WHERE article_id = article.id AND state = 'open') AS open_comments
                 FROM article
                 WHERE place = 'desk' AND row IN (
                     SELECT row FROM article WHERE place = 'desk'
                         AND (status IN ('in_review', 'changes_requested') OR signed IN ('void', 'rejected'))
                     UNION
                     SELECT said_of.row FROM comment JOIN article AS said_of ON said_of.id = comment.article_id
                         WHERE comment.state = 'open')
                 ORDER BY due IS NULL, due, updated_unix_ms DESC LIMIT ?1"
            ))?;
            let found = query.query_map([limit], |row| {
                let signed_by: Option<String> = row.get("signed_by")?;
                let ids = signed_by.unwrap_or_default();
                Ok(InReview {
                    row: read_row(row)?,
                    byline: row.get("byline")?,
                    open_comments: row.get("open_comments")?,
                    signed_by: ids.split_whitespace().filter_map(|id| Id::parse(id).ok()).collect(),
                })
            })?;
            found.collect()
        })
    }
}

impl Writing<'_> {
    /// Writes whether each sign-off of an article holds, where its fingerprint is another one without a change of words.
    pub fn keep_standings(&self, projection: &Projection<'_>) -> Result<(), Error> {
        self.run(|c| {
            c.prepare_cached("UPDATE article SET signed = ?2 WHERE id = ?1 AND signed != ?2")?
                .execute([projection.article.id.as_str(), projection.signed.name()])?;
            project(c, projection)
        })
    }
}

/// Writes what is new or has another state; sign-offs are never changed and never go.
pub(crate) fn project(c: &Connection, projection: &Projection<'_>) -> rusqlite::Result<()> {
    let article = projection.article.id.as_str();
    let mut query = c.prepare_cached("SELECT id FROM sign_off WHERE article_id = ?1")?;
    let there: HashSet<String> = query.query_map([article], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let known: HashSet<&str> = projection.sign_offs.iter().map(|one| one.sign_off.id.as_str()).collect();
    for gone in there.iter().filter(|id| !known.contains(id.as_str())) {
        c.prepare_cached("DELETE FROM sign_off WHERE article_id = ?1 AND id = ?2")?.execute([article, gone])?;
    }
    let mut write = c.prepare_cached(
        "INSERT INTO sign_off (article_id, id, by_id, name, role, scope, decision, note, at_unix_ms, fingerprint, heads,
                 state, why)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
         ON CONFLICT (article_id, id) DO UPDATE SET by_id = ?3, name = ?4, role = ?5, scope = ?6, decision = ?7,
                 note = ?8, at_unix_ms = ?9, fingerprint = ?10, heads = ?11, state = ?12, why = ?13
             WHERE (by_id, name, role, scope, decision, note, at_unix_ms, fingerprint, heads, state, why)
                 IS NOT (?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
    )?;
    for Standing { sign_off, name, fresh, why } in &projection.sign_offs {
        let scope: Vec<&str> = sign_off.scope.iter().map(|scope| scope.name()).collect();
        write.execute(params![
            article,
            sign_off.id.as_str(),
            sign_off.by.as_str(),
            name,
            sign_off.role,
            scope.join(", "),
            sign_off.decision.name(),
            sign_off.note,
            sign_off.at.unix_ms(),
            sign_off.fingerprint.as_str(),
            sign_off.heads.join(" "),
            if *fresh { "fresh" } else { "void" },
            why,
        ])?;
    }
    Ok(())
}
