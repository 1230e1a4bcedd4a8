//! The sites that articles are sent to, and what was sent there. What opens a site is kept elsewhere.

use crate::error::Error;
use crate::store::{Store, Writing};
use domain::{Fingerprint, Id, Moment, Site, SiteKind};
use rusqlite::{OptionalExtension, params};

/// What stands at a site of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The article.
    pub article: Id,
    /// The site.
    pub site: Id,
    /// The site’s own name for the post.
    pub remote: String,
    /// The site’s own mark of its state.
    pub mark: String,
    /// A hash of all that we would write over.
    pub print: String,
    /// What it said when it was written.
    pub title: String,
    /// The same of its excerpt.
    pub excerpt: String,
    /// The same of its text.
    pub body: String,
    /// Where readers find it.
    pub link: String,
    /// Where the people of the site work on it.
    pub desk: String,
    /// Of what was sent.
    pub fingerprint: Fingerprint,
    /// The state that was sent, as hashes with spaces between them.
    pub heads: String,
    /// When.
    pub at: Moment,
}

/// A picture that a site has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentPicture {
    /// The first digits of its hash.
    pub digits: String,
    /// The site’s own name for it.
    pub remote: String,
    /// Where it lies.
    pub address: String,
}

impl Store {
    /// The sites, by name.
    pub fn sites(&self) -> Result<Vec<Site>, Error> {
        self.run(|c| {
            let mut query = c.prepare_cached(
                "SELECT id, name, kind, address, user, options FROM site ORDER BY name COLLATE NOCASE",
            )?;
            let found: Vec<Option<Site>> = query.query_map([], read)?.collect::<Result<_, _>>()?;
            // A kind that a newer version knows is none of this one.
            Ok(found.into_iter().flatten().collect())
        })
    }

    /// The site of this id.
    pub fn site(&self, id: &Id) -> Result<Option<Site>, Error> {
        self.run(|c| {
            let found = c
                .prepare_cached("SELECT id, name, kind, address, user, options FROM site WHERE id = ?1")?
                .query_row([id.as_str()], read)
                .optional()?;
            Ok(found.flatten())
        })
    }

    /// What stands at a site of an article.
    pub fn published_at(&self, article: &Id, site: &Id) -> Result<Option<Published>, Error> {
        Ok(self.published(article)?.into_iter().find(|one| one.site == *site))
    }

    /// Where an article was sent.
    pub fn published(&self, article: &Id) -> Result<Vec<Published>, Error> {
        self.run(|c| {
            let mut query = c.prepare_cached(
                "SELECT article_id, site_id, remote, mark, print, title, excerpt, body, link, desk, fingerprint, heads, at_unix_ms
                 FROM published WHERE article_id = ?1 ORDER BY at_unix_ms",
            )?;
            let found: Vec<Option<Published>> =
                query.query_map([article.as_str()], read_published)?.collect::<Result<_, _>>()?;
            Ok(found.into_iter().flatten().collect())
        })
    }

    /// The pictures that a site has.
    pub fn sent_pictures(&self, site: &Id) -> Result<Vec<SentPicture>, Error> {
        self.run(|c| {
            c.prepare_cached("SELECT digits, remote, address FROM sent_picture WHERE site_id = ?1")?
                .query_map([site.as_str()], |row| {
                    Ok(SentPicture { digits: row.get(0)?, remote: row.get(1)?, address: row.get(2)? })
                })?
                .collect()
        })
    }
}

impl Writing<'_> {
    /// Whether another site has this name.
    pub fn site_name_taken(&self, name: &str, by_other_than: &Id) -> Result<bool, Error> {
        self.run(|c| {
            c.prepare_cached("SELECT 1 FROM site WHERE name = ?1 AND id != ?2")?.exists([name, by_other_than.as_str()])
        })
    }

    /// Keeps a site, in place of what was kept of it.
    pub fn keep_site(&self, site: &Site) -> Result<(), Error> {
        let options: Vec<String> = site.options.iter().map(|(key, value)| format!("{key}={value}")).collect();
        self.run(|c| {
            c.execute(
                "INSERT INTO site (id, name, kind, address, user, options) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
                 ON CONFLICT (id) DO UPDATE SET name = ?2, kind = ?3, address = ?4, user = ?5, options = ?6",
                params![site.id.as_str(), site.name, site.kind.name(), site.address, site.user, options.join("\n")],
            )
        })?;
        Ok(())
    }

    /// Forgets a site and what was sent there. What stands there stays.
    pub fn remove_site(&self, site: &Id) -> Result<(), Error> {
        self.run(|c| {
            c.execute("DELETE FROM published WHERE site_id = ?1", [site.as_str()])?;
            c.execute("DELETE FROM sent_picture WHERE site_id = ?1", [site.as_str()])?;
            c.execute("DELETE FROM site WHERE id = ?1", [site.as_str()])
        })?;
        Ok(())
    }

    /// Remembers what stands at a site of an article.
    pub fn record_published(&self, one: &Published) -> Result<(), Error> {
        self.run(|c| {
            c.execute(
                "INSERT OR REPLACE INTO published (article_id, site_id, remote, mark, print, title, excerpt, body, link, desk,
                     fingerprint, heads, at_unix_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
                params![
                    one.article.as_str(),
                    one.site.as_str(),
                    one.remote,
                    one.mark,
                    one.print,
                    one.title,
                    one.excerpt,
                    one.body,
                    one.link,
                    one.desk,
                    one.fingerprint.as_str(),
                    one.heads,
                    one.at.unix_ms(),
                ],
            )
        })?;
        Ok(())
    }

    /// Remembers that a site has a picture.
    pub fn record_picture(&self, site: &Id, picture: &SentPicture) -> Result<(), Error> {
        self.run(|c| {
            c.execute(
                "INSERT OR REPLACE INTO sent_picture (site_id, digits, remote, address) VALUES (?1, ?2, ?3, ?4)",
                params![site.as_str(), picture.digits, picture.remote, picture.address],
            )
        })?;
        Ok(())
    }
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Option<Site>> {
    let text = |column: usize| row.get::<_, String>(column);
    let (Ok(id), Ok(kind)) = (Id::parse(&text(0)?), SiteKind::parse(&text(2)?)) else { return Ok(None) };
    let options = text(5)?;
    let options = options.lines().filter_map(|line| line.split_once('='));
    let options = options.map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
    Ok(Some(Site { id, name: text(1)?, kind, address: text(3)?, user: text(4)?, options }))
}

fn read_published(row: &rusqlite::Row<'_>) -> rusqlite::Result<Option<Published>> {
    let text = |column: usize| row.get::<_, String>(column);
    let (Ok(article), Ok(site)) = (Id::parse(&text(0)?), Id::parse(&text(1)?)) else { return Ok(None) };
    let Ok(fingerprint) = Fingerprint::parse(&text(10)?) else { return Ok(None) };
    Ok(Some(Published {
        article,
        site,
        remote: text(2)?,
        mark: text(3)?,
        print: text(4)?,
        title: text(5)?,
        excerpt: text(6)?,
        body: text(7)?,
        link: text(8)?,
        desk: text(9)?,
        fingerprint,
        heads: text(11)?,
        at: Moment(row.get(12)?),
    }))
}
