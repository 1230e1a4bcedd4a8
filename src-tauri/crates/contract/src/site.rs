//! Sites, what is sent to them and what is pulled from them, as a window shows it. A secret goes in and never comes out.

use crate::Failure;
use crate::job::{ImportNews, Kind, News, Work};
use app::{App, Locked, Outcome, Publishing, PullingMany, SecretKept, Sent, SiteAsked, readable};
use domain::{Id, Site, SiteKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for the sites.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct Sites {}

/// Asks to set a site up, or to change one.
#[derive(Clone, Deserialize, TS)]
pub struct KeepSite {
    /// Which one is changed; null for a new one.
    pub id: Option<String>,
    /// What people call it.
    pub name: String,
    /// `wordpress`, `ghost`, `webhook` or `git`.
    pub kind: String,
    /// `https://…`, or the folder of a repository.
    pub address: String,
    /// The account; empty where there is none.
    pub user: String,
    /// Where in a repository the article goes; empty for all others.
    pub folder: String,
    /// As which export target a repository gets it; empty for all others.
    pub target: String,
    /// What opens it; null keeps what is known. It is in no answer.
    pub secret: Option<String>,
}

/// Names a site.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OfSite {
    /// Its id.
    pub id: String,
}

/// A site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "the fields of `KeepSite`")]
pub struct SiteView {
    pub id: String,
    pub name: String,
    pub kind: String,
    pub address: String,
    pub user: String,
    pub folder: String,
    pub target: String,
    /// Where its secret is.
    pub secret: SecretPlace,
}

/// Where the secret of a site is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SecretPlace {
    /// It needs none.
    NotNeeded,
    /// Nobody has given it yet, or it was forgotten with the end of a run.
    Missing,
    /// The desktop keeps it.
    Keyring,
    /// It is in memory until the program ends: no Secret Service runs here.
    ThisRun,
}

/// How a site says hello.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GreetingView {
    /// What it calls itself.
    pub name: String,
    /// As whom it lets us in; may be empty.
    pub user: String,
    /// What this account may not do, in sentences.
    pub warnings: Vec<String>,
}

/// Asks to send an article to a site.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PublishArticle {
    /// The article.
    pub id: String,
    /// The site’s id.
    pub site: String,
    /// Whether readers see it at once; else it is a draft for the people of the site.
    pub publish: bool,
    /// Only look, and say what would happen.
    pub dry: bool,
    /// The `print` of their version, where a person has read it and wants it written over.
    pub seen: Option<String>,
}

/// Asks where an article was sent.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PublishedPlaces {
    /// The article.
    pub id: String,
}

/// Somewhere an article was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PublishedView {
    /// The site’s id.
    pub site: String,
    /// Where readers find it; may be empty.
    pub link: String,
    /// Where the people of the site work on it; may be empty.
    pub desk: String,
    /// RFC 3339.
    pub at: String,
    /// Whether the article says something else by now.
    pub stale: bool,
}

/// Asks to bring posts of a site in as articles.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PullPosts {
    /// The site’s id.
    pub site: String,
    /// Ids of posts, or the ends of their addresses.
    pub posts: Vec<String>,
}

/// A post in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[expect(missing_docs, reason = "what a list shows of a post")]
pub struct PostView {
    pub id: String,
    pub title: String,
    pub status: String,
    pub changed: String,
    pub link: String,
}

/// What became of an article on its way to a site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PublishNews {
    /// The article.
    pub id: String,
    /// What the site is called.
    pub site: String,
    /// What came of it; null where it was stopped on the way.
    pub outcome: Option<OutcomeView>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
#[expect(missing_docs, reason = "one variant for each outcome")]
pub enum OutcomeView {
    Would(WouldView),
    Sent(SentView),
    Conflict(Box<ConflictView>),
}

/// What would happen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WouldView {
    /// Whether it would be new there.
    pub create: bool,
    /// Whether readers see it there already.
    pub public: bool,
    /// Where it stands; may be empty.
    pub link: String,
}

/// It stands there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SentView {
    /// Whether it is new there.
    pub created: bool,
    /// Whether readers see it.
    pub public: bool,
    /// Where readers find it; may be empty.
    pub link: String,
    /// Where the people of the site work on it; may be empty.
    pub desk: String,
    /// What was not taken over, in sentences.
    pub notes: Vec<String>,
}

/// Somebody changed it there; nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ConflictView {
    /// What was sent the last time; null where nothing is remembered.
    pub base: Option<TextView>,
    /// What would be sent now.
    pub ours: TextView,
    /// What stands there.
    pub theirs: TextView,
    /// The site’s own name for the post.
    pub remote: String,
    /// What names this version of theirs.
    pub print: String,
    /// Where it stands; may be empty.
    pub link: String,
}

/// A version of a post, for people who compare.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TextView {
    /// The headline.
    pub title: String,
    /// The deck.
    pub excerpt: String,
    /// Markdown.
    pub body: String,
}

type Answer<T> = Result<T, Failure>;

/// Plans to tell the sites; the desktop’s keyring may be slow.
pub fn sites(app: &mut App, _: Sites) -> Answer<impl FnOnce() -> Answer<Vec<SiteView>> + Send + use<>> {
    let sites = locked(app)?;
    Ok(move || views(&sites))
}

/// Sets a site up, and plans to keep its secret.
pub fn keep_site(app: &mut App, ask: KeepSite) -> Answer<impl FnOnce() -> Answer<Vec<SiteView>> + Send + use<>> {
    let id = ask.id.as_deref().map(Id::parse).transpose()?;
    let before = id.as_ref().map(|id| app.locked(id.as_str())).transpose()?;
    let options = [("folder", ask.folder), ("target", ask.target)];
    let options = options.into_iter().filter(|(_, value)| !value.trim().is_empty());
    let options = options.map(|(key, value)| (key.to_owned(), value)).collect();
    let (kind, name) = (SiteKind::parse(&ask.kind)?, ask.name);
    let site = app.keep_site(id.as_ref(), SiteAsked { name, kind, address: ask.address, user: ask.user, options })?;
    let (now, sites) = (app.locked(site.id.as_str())?, locked(app)?);
    Ok(move || {
        if let Some(before) = before.filter(|before| !before.opens_like(&now)) {
            before.forget_secret()?;
        }
        if let Some(secret) = ask.secret.filter(|secret| !secret.trim().is_empty()) {
            now.keep_secret(secret)?;
        }
        views(&sites)
    })
}

/// Forgets a site, and plans to forget its secret.
pub fn remove_site(app: &mut App, ask: OfSite) -> Answer<impl FnOnce() -> Answer<Vec<SiteView>> + Send + use<>> {
    let gone = app.locked(&ask.id)?;
    app.remove_site(&gone.site.id)?;
    let sites = locked(app)?;
    Ok(move || {
        gone.forget_secret()?;
        views(&sites)
    })
}

/// Plans to ask a site whether it lets us in.
pub fn test_site(app: &mut App, ask: OfSite) -> Answer<impl FnOnce() -> Answer<GreetingView> + Send + use<>> {
    let site = app.locked(&ask.id)?;
    Ok(move || {
        let app::Greeting { name, user, warnings } = site.greet()?;
        Ok(GreetingView { name, user, warnings })
    })
}

/// Plans to list the posts of a site that were changed last.
pub fn posts_of(app: &mut App, ask: OfSite) -> Answer<impl FnOnce() -> Answer<Vec<PostView>> + Send + use<>> {
    let site = app.locked(&ask.id)?;
    Ok(move || {
        let posts = site.posts()?.into_iter();
        Ok(posts
            .map(|post| {
                let app::RemotePost { remote: id, title, status, changed, link, .. } = post;
                PostView { id, title, status, changed, link }
            })
            .collect())
    })
}

/// Where an article was sent.
pub fn published(app: &mut App, ask: PublishedPlaces) -> Answer<Vec<PublishedView>> {
    let id = Id::parse(&ask.id)?;
    let now = app.article(&id)?.fingerprint;
    let places = app.published(&id)?.into_iter();
    Ok(places
        .map(|one| PublishedView {
            site: one.site.to_string(),
            stale: one.fingerprint != now,
            link: one.link,
            desk: one.desk,
            at: app::rfc3339(one.at),
        })
        .collect())
}

/// Plans to send an article to a site.
pub fn publish_article(app: &mut App, ask: PublishArticle) -> Answer<Box<dyn Work>> {
    let PublishArticle { id, site, publish, dry, seen } = ask;
    Ok(Box::new(app.publish(&Id::parse(&id)?, &site, Sent { publish, dry, seen })?))
}

/// Plans to bring posts in.
pub fn pull_posts(app: &mut App, ask: PullPosts) -> Answer<Box<dyn Work>> {
    Ok(Box::new(app.pull_many(&ask.site, ask.posts)?))
}

impl Work for Publishing {
    fn kind(&self) -> Kind {
        Kind::Publish
    }

    fn news(&mut self, ended: bool) -> Option<News> {
        ended.then(|| {
            News::Publish(PublishNews {
                id: self.article().to_string(),
                site: self.to.site.name.clone(),
                outcome: self.outcome().map(|outcome| outcome_view(outcome, self.to.site.kind)),
            })
        })
    }
}

impl Work for PullingMany {
    fn kind(&self) -> Kind {
        Kind::Import
    }

    fn news(&mut self, ended: bool) -> Option<News> {
        if !ended {
            return None;
        }
        let imported = std::mem::take(&mut self.pulled);
        let to_look_at = imported.iter().filter(|one| !one.uncertain.is_empty() || !one.dropped.is_empty());
        let count = |things: usize| u32::try_from(things).unwrap_or(u32::MAX);
        Some(News::Import(ImportNews {
            uncertain: count(to_look_at.count()),
            count: count(imported.len()),
            ids: imported.iter().map(|one| one.id.to_string()).collect(),
            imported: imported.into_iter().map(Into::into).collect(),
            refused: Vec::new(),
            known: Vec::new(),
            others: 0,
        }))
    }
}

fn locked(app: &App) -> Answer<Vec<Locked>> {
    Ok(app.sites()?.iter().map(|site| app.locked(site.id.as_str())).collect::<Result<_, _>>()?)
}

fn views(sites: &[Locked]) -> Answer<Vec<SiteView>> {
    sites.iter().map(view).collect()
}

fn view(of: &Locked) -> Answer<SiteView> {
    let site: &Site = &of.site;
    let secret = if !site.kind.needs_secret() {
        SecretPlace::NotNeeded
    } else {
        match of.secret_kept()? {
            None => SecretPlace::Missing,
            Some(SecretKept::Keyring) => SecretPlace::Keyring,
            Some(SecretKept::ThisRun) => SecretPlace::ThisRun,
        }
    };
    Ok(SiteView {
        id: site.id.to_string(),
        name: site.name.clone(),
        kind: site.kind.name().to_owned(),
        address: site.address.clone(),
        user: site.user.clone(),
        folder: site.option("folder").to_owned(),
        target: site.option("target").to_owned(),
        secret,
    })
}

fn outcome_view(of: &Outcome, kind: SiteKind) -> OutcomeView {
    let text = |text: &app::RemoteText| {
        let app::RemoteText { title, excerpt, body } = readable(text, kind);
        TextView { title, excerpt, body }
    };
    match of {
        Outcome::Would { create, link, public } => {
            OutcomeView::Would(WouldView { create: *create, public: *public, link: link.clone() })
        }
        Outcome::Sent { written, created } => OutcomeView::Sent(SentView {
            created: *created,
            public: written.standing.public,
            link: written.standing.link.clone(),
            desk: written.desk.clone(),
            notes: written.notes.clone(),
        }),
        Outcome::Conflict(conflict) => OutcomeView::Conflict(Box::new(ConflictView {
            base: conflict.base.as_ref().map(text),
            ours: text(&conflict.ours),
            theirs: text(&conflict.theirs.text),
            remote: conflict.theirs.remote.clone(),
            print: conflict.theirs.print.clone(),
            link: conflict.theirs.link.clone(),
        })),
    }
}
