//! The ledgers of all articles in one table, for the register. Part of the projection, never the truth.

use crate::error::Error;
use crate::store::{Store, Writing};
use domain::register::{Entry, Filter, Gap};
use domain::{Article, Fingerprint, Id, Moment, Person, sign_off};
use rusqlite::{Connection, params, params_from_iter, types::Value};

/// A name that occurs in the register, and how often.
pub type Counted = (String, u32);

/// What the register can be filtered by, each list by name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "three lists of names")]
pub struct Choices {
    pub tools: Vec<Counted>,
    pub people: Vec<Counted>,
    pub sections: Vec<Counted>,
}

/// Not in the trash. The trash is small, and the register large.
const THERE: &str = "article_id NOT IN (SELECT article_id FROM shelf WHERE place = 'trash')";

impl Store {
    /// The entries that a filter asks for, the last use first.
    pub fn register(&self, filter: &Filter, offset: u32, limit: u32) -> Result<Vec<Entry>, Error> {
        let (asked, mut values) = conditions(filter);
        values.extend([Value::from(limit), Value::from(offset)]);
        self.run(|c| {
            let mut query = c.prepare_cached(&format!(
                "SELECT article_id, slug, headline, ledger.section, status, ledger.id, at_unix_ms, by, tool, provider, model,
                     kind, parts, extent, in_output, outcome, purpose, reviewed_by, ledger.signed, ledger.accountable
                 FROM (SELECT * FROM ledger WHERE {asked} ORDER BY at_unix_ms DESC, article_id, place LIMIT ? OFFSET ?)
                     AS ledger JOIN article ON article.id = article_id
                 ORDER BY at_unix_ms DESC, article_id, ledger.place"
            ))?;
            let found: Vec<Option<Entry>> =
                query.query_map(params_from_iter(values), read)?.collect::<Result<_, _>>()?;
            Ok(found.into_iter().flatten().collect())
        })
    }

    /// How many entries a filter asks for.
    pub fn register_count(&self, filter: &Filter) -> Result<u32, Error> {
        let (asked, values) = conditions(filter);
        self.run(|c| {
            c.prepare_cached(&format!("SELECT count(*) FROM ledger WHERE {asked}"))?
                .query_row(params_from_iter(values), |row| row.get(0))
        })
    }

    /// What the register can be filtered by.
    pub fn register_choices(&self) -> Result<Choices, Error> {
        let names = |column: &str| {
            self.run(|c| {
                let mut query = c.prepare_cached(&format!(
                    "SELECT {column}, count(*) FROM ledger WHERE {column} != '' GROUP BY {column}"
                ))?;
                query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<Vec<Counted>, _>>()
            })
        };
        Ok(Choices { tools: names("tool")?, people: names("by")?, sections: names("section")? })
    }

    /// Articles that were written before there was a register: their ledgers are not in it yet. At most `limit`.
    pub fn register_due(&self, limit: u32) -> Result<Vec<Id>, Error> {
        let ids: Vec<String> = self.run(|c| {
            let mut query = c.prepare_cached("SELECT article_id FROM ledger_due LIMIT ?1")?;
            query.query_map([limit], |row| row.get(0))?.collect()
        })?;
        Ok(ids.iter().filter_map(|id| Id::parse(id).ok()).collect())
    }
}

impl Writing<'_> {
    /// An article's ledger is in the register now, or cannot be read.
    pub fn register_done(&self, article: &Id) -> Result<(), Error> {
        self.run(|c| {
            c.prepare_cached("DELETE FROM ledger_due WHERE article_id = ?1")?.execute([article.as_str()]).map(drop)
        })
    }

    /// Writes the ledger of an article into the register and nothing else.
    pub fn register(&self, article: &Article, fingerprint: &Fingerprint) -> Result<(), Error> {
        self.run(|c| project(c, article, fingerprint))
    }
}

fn conditions(filter: &Filter) -> (String, Vec<Value>) {
    let mut asked = vec![THERE.to_owned()];
    let mut values = Vec::new();
    for (column, value) in [("tool", &filter.tool), ("by", &filter.by), ("section", &filter.section)] {
        if !value.is_empty() {
            asked.push(format!("{column} = ?"));
            values.push(Value::from(value.clone()));
        }
    }
    for (comparison, moment) in [(">=", filter.since), ("<", filter.before)] {
        if let Some(moment) = moment {
            asked.push(format!("at_unix_ms {comparison} ?"));
            values.push(Value::from(moment.unix_ms()));
        }
    }
    // The same as `Entry::gaps`; a test compares them.
    asked.extend(filter.gap.map(|gap| {
        match gap {
            Gap::Review => "outcome != 'discarded' AND signed != 'fresh'",
            Gap::Accountable => "outcome != 'discarded' AND accountable = ''",
            Gap::Model => "model = ''",
            Gap::Provider => "provider = ''",
        }
        .to_owned()
    }));
    (asked.join(" AND "), values)
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Option<Entry>> {
    let id = |column| Ok::<_, rusqlite::Error>(Id::parse(row.get_ref(column)?.as_str()?).ok());
    let Some((article, contribution)) = id(0)?.zip(id(5)?) else { return Ok(None) };
    Ok(Some(Entry {
        article,
        slug: row.get(1)?,
        headline: row.get(2)?,
        section: row.get(3)?,
        status: row.get(4)?,
        contribution,
        at: Moment(row.get(6)?),
        by: row.get(7)?,
        tool: row.get(8)?,
        provider: row.get(9)?,
        model: row.get(10)?,
        kind: row.get(11)?,
        parts: row.get(12)?,
        extent: row.get(13)?,
        in_output: row.get(14)?,
        outcome: row.get(15)?,
        purpose: row.get(16)?,
        reviewed_by: row.get(17)?,
        signed: row.get(18)?,
        accountable: row.get(19)?,
    }))
}

/// Writes an article's ledger in place of what the register had of it. A row that stays as it is is not written again.
pub(crate) fn project(c: &Connection, article: &Article, fingerprint: &Fingerprint) -> rusqlite::Result<()> {
    let id = article.id.as_str();
    let entries = &article.ledger.contributions;
    let mut names: Vec<&str> = Vec::new();
    for one in sign_off::holding(article, fingerprint) {
        let name = article.person(&one.by).map_or("", |person| person.name.as_str());
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    let (reviewed, signed) = (names.join(", "), sign_off::signed(article, fingerprint).name());
    let accountable = article.accountable_person().map(Person::in_words).unwrap_or_default();
    let mut write = c.prepare_cached(
        "INSERT INTO ledger (article_id, place, id, at_unix_ms, by, tool, provider, model, kind, parts, extent, in_output,
             outcome, purpose, section, reviewed_by, signed, accountable)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)
         ON CONFLICT (article_id, place) DO UPDATE SET id = ?3, at_unix_ms = ?4, by = ?5, tool = ?6, provider = ?7,
             model = ?8, kind = ?9, parts = ?10, extent = ?11, in_output = ?12, outcome = ?13, purpose = ?14,
             section = ?15, reviewed_by = ?16, signed = ?17, accountable = ?18
         WHERE (id, at_unix_ms, by, tool, provider, model, kind, parts, extent, in_output, outcome, purpose, section,
             reviewed_by, signed, accountable)
             IS NOT (?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18)",
    )?;
    for (place, one) in entries.iter().enumerate() {
        let model: Vec<&str> =
            [one.tool.model.as_str(), one.tool.version.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
        let parts: Vec<&str> = one.sections.iter().map(|section| section.name()).collect();
        write.execute(params![
            id,
            place as i64,
            one.id.as_str(),
            one.at.unix_ms(),
            article.person(&one.by).map_or(one.by.as_str(), |person| person.name.as_str()),
            one.tool.name,
            one.tool.provider,
            model.join(" "),
            one.kind.name(),
            parts.join(", "),
            one.extent.name(),
            one.in_output,
            one.outcome.name(),
            one.purpose,
            article.meta.section,
            reviewed,
            signed,
            accountable,
        ])?;
    }
    c.prepare_cached("DELETE FROM ledger WHERE article_id = ?1 AND place >= ?2")?
        .execute(params![id, entries.len() as i64])?;
    Ok(())
}
