//! Bring a post of a site in as an article of its own, with what was lost said. The post is fetched beside whoever writes.

use crate::App;
use crate::article::{Fresh, View};
use crate::error::Error;
use crate::import::{Arrived, Imported, Reading};
use crate::picture::Taken;
use crate::site::Locked;
use domain::{Hero, Refusal, SiteKind, Slug};
use manuscript::{Deed, Doing};
use publish::{Pulled, PulledPicture, Shown};
use std::path::{Path, PathBuf};

/// A post that is to be fetched.
pub struct PullPlan {
    from: Locked,
    which: String,
    reading: Reading,
    folder: PathBuf,
    doing: Doing,
    language: String,
}

/// A post that is an article, and in no library yet.
pub struct Pulling {
    fresh: Fresh,
    arrived: Arrived,
    hero: Option<Taken>,
}

impl Locked {
    /// The posts of the site that were changed last.
    pub fn posts(&self) -> Result<Vec<Shown>, Error> {
        self.check_pull()?;
        Ok(self.open()?.newest()?)
    }

    fn check_pull(&self) -> Result<(), Error> {
        match self.site.kind {
            SiteKind::WordPress | SiteKind::Ghost => Ok(()),
            kind => Err(Refusal::NoPull(kind.name()).into()),
        }
    }
}

impl App {
    /// Plans to fetch a post, by its number or the end of its address.
    pub fn pull(&self, from: &str, which: &str, house: Option<&str>) -> Result<PullPlan, Error> {
        let from = self.locked(from)?;
        from.check_pull()?;
        let reading = self.reading(Some(import::Format::Html), house)?;
        let language = reading.house.language.clone();
        let doing = self.doing(Deed::Import);
        Ok(PullPlan { from, which: which.to_owned(), reading, folder: self.folder().to_owned(), doing, language })
    }

    /// Keeps a post that was fetched.
    pub fn keep_pulled(&mut self, pulling: Pulling) -> Result<Imported, Error> {
        let Pulling { fresh, mut arrived, hero } = pulling;
        if let Some(hero) = hero {
            self.keep_picture(&hero)?;
        }
        let view: View = self.keep_fresh(fresh)?;
        arrived.slug = view.article.slug.clone();
        arrived.id = view.article.id.clone();
        Ok(Imported { arrived, view })
    }
}

impl PullPlan {
    /// The post that is to be fetched.
    pub fn which(&self) -> &str {
        &self.which
    }

    /// Fetches it and reads it.
    pub fn perform(self) -> Result<Pulling, Error> {
        let Self { from, which, reading, folder, doing, language } = self;
        let post = from.open()?.read(&which)?;
        let called = format!("{} at {}", if post.slug.is_empty() { &post.remote } else { &post.slug }, from.site.name);
        let page = page(&post, &language);
        let (mut article, mut arrived, _) = reading.read(&called, page.as_bytes(), &|_| None)?;
        arrived.dropped.extend(post.lost);
        article.slug = Slug::parse(&post.slug).unwrap_or_else(|_| Slug::suggest(&post.title));
        if article.deck.trim().is_empty() {
            article.deck = post.excerpt;
        }
        article.meta.section = post.section;
        article.meta.tags = post.tags;
        // A moment without a zone is in UTC, as both kinds of site say it.
        let day = post.date.get(..10).filter(|day| day.parse::<jiff::civil::Date>().is_ok());
        article.meta.date = day.map(str::to_owned).or(article.meta.date);
        let hero = post.hero.and_then(|hero| take(hero, &folder, &mut article.hero, &mut arrived));
        Ok(Pulling { fresh: Fresh::new(article, &doing)?, arrived, hero })
    }
}

/// The picture at the top: taken in where it was fetched, named where it was not.
fn take(of: PulledPicture, folder: &Path, hero: &mut Hero, arrived: &mut Arrived) -> Option<Taken> {
    hero.alt = of.alt;
    hero.caption = of.caption;
    let Some(bytes) = of.bytes else {
        hero.asset = Some(of.address.clone()).filter(|address| !address.is_empty());
        arrived
            .uncertain
            .push(format!("The picture at the top lies at {}, and was not fetched; choose its file.", of.address));
        return None;
    };
    match Taken::of(folder, &of.address, bytes) {
        Ok(taken) => {
            hero.asset = Some(taken.hash().to_string());
            Some(taken)
        }
        Err(error) => {
            arrived.uncertain.push(format!("{error}."));
            None
        }
    }
}

/// The post as a page, so that it is read as every page is.
fn page(post: &Pulled, language: &str) -> String {
    let title = escaped(&post.title);
    format!(
        "<!doctype html><html lang=\"{}\"><head><title>{title}</title></head><body><article><h1>{title}</h1>\n{}\n</article></body></html>",
        escaped(language),
        post.html
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
