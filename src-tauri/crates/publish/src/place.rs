//! What a kind of site can do, and the one list of them.

use crate::places::ghost::Ghost;
use crate::places::git::Git;
use crate::places::webhook::Webhook;
use crate::places::wordpress::WordPress;
use crate::post::{Picture, Post};
use crate::secret::Secret;
use crate::trouble::{Trouble, What};
use crate::wire::Patience;
use domain::{Site, SiteKind};
use std::path::Path;
use std::sync::Arc;

/// A site that was opened. Every call is one step: it may wait for an answer, and between two of them a person may stop.
pub trait Place: Send {
    /// Whether it is there, lets this account in, and what it lets it do.
    fn greet(&mut self) -> Result<Greeting, Trouble>;

    /// The post of this article that stands there: by its own name for it, or else by ours. `known` is the former.
    fn find(&mut self, _post: &Post, _known: Option<&str>) -> Result<Option<Standing>, Trouble> {
        Ok(None)
    }

    /// Whether pictures are sent one by one, before the post.
    fn takes_pictures(&self) -> bool {
        false
    }

    /// Sends a picture, unless it is there already. `known` is what an earlier time remembered.
    fn picture(&mut self, picture: &Picture, _known: Option<&Uploaded>) -> Result<Uploaded, Trouble> {
        Ok(Uploaded { digits: picture.digits.clone(), remote: String::new(), address: picture.link.clone() })
    }

    /// Makes the post, or changes the one that stands there. Refused where it is not what stands there any more.
    fn write(&mut self, post: &Post, over: Option<&Standing>, pictures: &[Uploaded]) -> Result<Written, Trouble>;

    /// The posts that were changed last.
    fn newest(&mut self) -> Result<Vec<Shown>, Trouble> {
        Err(self.no_pull())
    }

    /// One of its posts, by its id or the end of its address.
    fn read(&mut self, _which: &str) -> Result<Pulled, Trouble> {
        Err(self.no_pull())
    }

    /// Why nothing can be pulled from it.
    fn no_pull(&self) -> Trouble {
        What::Here("such a site has no posts to read".to_owned()).at("site", "read posts")
    }
}

/// How a site says hello.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Greeting {
    /// What it calls itself, or where it is.
    pub name: String,
    /// As whom it lets us in.
    pub user: String,
    /// What this account may not do, in sentences.
    pub warnings: Vec<String>,
}

/// The texts of a post, as far as we write them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the three texts of a post")]
pub struct Text {
    pub title: String,
    pub excerpt: String,
    /// HTML, or where the site keeps files, the text of the file.
    pub body: String,
}

/// A post that stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The site’s own name for it.
    pub remote: String,
    /// The site’s own mark of its state: the time of its last change, or a commit.
    pub mark: String,
    /// A hash of everything in it that we would write over.
    pub print: String,
    /// What it says.
    pub text: Text,
    /// Where readers find it.
    pub link: String,
    /// Whether readers see it.
    pub public: bool,
}

/// A picture that the site has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uploaded {
    /// SHA-256 of its file, the first sixteen hex digits.
    pub digits: String,
    /// The site’s own name for it; empty where it has none.
    pub remote: String,
    /// Where it lies.
    pub address: String,
}

/// What came of writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What stands there now, read back.
    pub standing: Standing,
    /// Where the people of the site work on it; empty where nowhere.
    pub desk: String,
    /// What was not taken over, in sentences.
    pub notes: Vec<String>,
}

/// A post in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "what a list shows of a post")]
pub struct Shown {
    pub remote: String,
    pub title: String,
    pub slug: String,
    pub status: String,
    pub changed: String,
    pub link: String,
}

/// A post that was read, for an article to be made of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(missing_docs, reason = "the fields are the words of an article")]
pub struct Pulled {
    pub remote: String,
    pub slug: String,
    pub title: String,
    pub excerpt: String,
    pub html: String,
    pub section: String,
    pub tags: Vec<String>,
    pub date: String,
    pub hero: Option<PulledPicture>,
    pub link: String,
    /// What the post has and an article does not, in sentences.
    pub lost: Vec<String>,
}

/// The picture at the top of a post.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PulledPicture {
    /// Where it lies.
    pub address: String,
    /// What it shows.
    pub alt: String,
    /// What stands below it, as text.
    pub caption: String,
    /// Its file, where it could be fetched.
    pub bytes: Option<Vec<u8>>,
}

/// Writes a file into a folder, whole or not at all.
pub type Write = Box<dyn Fn(&Path, &str, &[u8]) -> Result<(), String> + Send>;

/// Opens a site. Asks nothing of it yet.
pub fn open(
    site: &Site,
    secret: Option<Arc<Secret>>,
    patience: Patience,
    write: Write,
) -> Result<Box<dyn Place>, Trouble> {
    let needed = || {
        secret
            .clone()
            .ok_or_else(|| What::Here("no secret is known for it; give it first".to_owned()).at(&site.name, "open it"))
    };
    Ok(match site.kind {
        SiteKind::WordPress => Box::new(WordPress::open(site, needed()?, patience)?),
        SiteKind::Ghost => Box::new(Ghost::open(site, needed()?, patience)?),
        SiteKind::Webhook => Box::new(Webhook::open(site, needed()?, patience)?),
        SiteKind::Git => Box::new(Git::open(site, write)),
    })
}
