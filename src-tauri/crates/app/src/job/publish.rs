//! Send an article to a site: look, send each picture, write. What was done is recorded after each step, so that a try that
//! was stopped or broke is gone on with, and nothing stands there twice.

use super::{Job, Progress, count};
use crate::App;
use crate::error::Error;
use crate::site::Locked;
use domain::{Fingerprint, Id};
use publish::{Known, Outcome, Post, Sending, Text, Uploaded};
use std::time::Instant;
use store::{Published, SentPicture};

/// How an article is to be sent.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sent {
    /// Whether readers see it at once; else it is a draft for the people of the site.
    pub publish: bool,
    /// Only look, and say what would happen.
    pub dry: bool,
    /// The print of their version, where a person has read it and wants it written over.
    pub seen: Option<String>,
}

/// An article on its way.
pub struct Publishing {
    /// Where it goes.
    pub to: Locked,
    article: Id,
    title: String,
    fingerprint: Fingerprint,
    heads: String,
    known: Option<Known>,
    had: Vec<Uploaded>,
    how: Sent,
    /// What is sent, until the site is open.
    post: Option<Post>,
    sending: Option<Sending>,
    recorded: usize,
    more: bool,
}

impl App {
    /// Plans to send an article to a site. Refused where something that was found keeps it here.
    pub fn publish(&mut self, id: &Id, to: &str, how: Sent) -> Result<Publishing, Error> {
        let to = self.locked(to)?;
        let view = self.article(id)?;
        let post = self.post(&view, &to.site, how.publish)?;
        let known = self.store.published_at(id, &to.site.id)?;
        let had = self.store.sent_pictures(&to.site.id)?;
        Ok(Publishing {
            article: id.clone(),
            title: post.title.clone(),
            fingerprint: post.fingerprint.clone(),
            heads: view.heads.hashes().join(" "),
            // A program that took it says nothing of what became of it.
            known: known.filter(|known| !known.print.is_empty()).map(|known| Known {
                remote: known.remote,
                mark: known.mark,
                print: known.print,
                text: Text { title: known.title, excerpt: known.excerpt, body: known.body },
            }),
            had: had
                .into_iter()
                .map(|SentPicture { digits, remote, address }| Uploaded { digits, remote, address })
                .collect(),
            how,
            to,
            post: Some(post),
            sending: None,
            recorded: 0,
            more: true,
        })
    }
}

impl Job for Publishing {
    fn perform(&mut self, _: Instant) -> Result<(), Error> {
        if let Some(post) = self.post.take() {
            let (known, had) = (self.known.take(), std::mem::take(&mut self.had));
            let sending = Sending::new(self.to.open()?, post, known, had, self.how.seen.clone());
            self.sending = Some(if self.how.dry { sending.dry() } else { sending });
        }
        if let Some(sending) = &mut self.sending {
            self.more = sending.step()?;
        }
        Ok(())
    }

    fn record(&mut self, app: &mut App, _: Instant) -> Result<Progress, Error> {
        let Some(sending) = &self.sending else { return Ok(Progress::default()) };
        let at = app.now();
        let site = &self.to.site.id;
        let writing = app.store.write()?;
        // The site may have been removed meanwhile; then nothing is remembered of it.
        let new = sending.uploaded().get(self.recorded..).unwrap_or_default();
        for Uploaded { digits, remote, address } in new.iter().cloned() {
            writing.record_picture(site, &SentPicture { digits, remote, address })?;
        }
        if let Some(Outcome::Sent { written, .. }) = &sending.outcome {
            let standing = written.standing.clone();
            writing.record_published(&Published {
                article: self.article.clone(),
                site: site.clone(),
                remote: standing.remote,
                mark: standing.mark,
                print: standing.print,
                title: standing.text.title,
                excerpt: standing.text.excerpt,
                body: standing.text.body,
                link: standing.link,
                desk: written.desk.clone(),
                fingerprint: self.fingerprint.clone(),
                heads: self.heads.clone(),
                at,
            })?;
        }
        writing.keep()?;
        self.recorded = sending.uploaded().len();
        let (done, total) = sending.progress();
        Ok(Progress { done: count(done), total: count(total), what: self.title.clone(), more: self.more })
    }
}

impl Publishing {
    /// What is sent.
    #[must_use]
    pub fn article(&self) -> &Id {
        &self.article
    }

    /// What came of it, once it is over.
    #[must_use]
    pub fn outcome(&self) -> Option<&Outcome> {
        self.sending.as_ref().and_then(|sending| sending.outcome.as_ref())
    }
}
