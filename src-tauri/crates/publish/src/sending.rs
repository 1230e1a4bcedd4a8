//! Sending a post, one step at a time: look what stands there, send the pictures, write. Between two steps a person may
//! stop, and whatever was done until then is found again the next time.

use crate::place::{Place, Standing, Text, Uploaded, Written};
use crate::post::Post;
use crate::trouble::Trouble;
use crate::wire::plain;

/// What is remembered of the last time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The site’s own name for the post.
    pub remote: String,
    /// The site’s own mark of what was written.
    pub mark: String,
    /// A hash of what was written.
    pub print: String,
    /// What was written.
    pub text: Text,
}

/// Two versions of a post that both have something the other has not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// What was written the last time; none where nothing is remembered.
    pub base: Option<Text>,
    /// What would be written now.
    pub ours: Text,
    /// What stands there.
    pub theirs: Standing,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It stands there.
    Sent {
        /// What was written.
        written: Box<Written>,
        /// Whether it is new there.
        created: bool,
    },
    /// Somebody changed it there. Nothing was written.
    Conflict(Box<Conflict>),
    /// What would have happened.
    Would {
        /// Whether it would be new there.
        create: bool,
        /// Where it stands; empty where it does not.
        link: String,
        /// Whether readers see it there.
        public: bool,
    },
}

enum Step {
    Look,
    Picture(usize),
    Write,
    Over,
}

/// A post on its way.
pub struct Sending {
    place: Box<dyn Place>,
    post: Post,
    known: Option<Known>,
    /// The print of a version of theirs that a person has read and decided about.
    seen: Option<String>,
    dry: bool,
    had: Vec<Uploaded>,
    step: Step,
    standing: Option<Standing>,
    uploaded: Vec<Uploaded>,
    /// What came of it, once it is over.
    pub outcome: Option<Outcome>,
}

impl Sending {
    /// A post for a site. `had` are pictures that the site got before; `seen` is the print of their version, where a person
    /// has looked at it and wants it written over.
    #[must_use]
    pub fn new(
        place: Box<dyn Place>,
        post: Post,
        known: Option<Known>,
        had: Vec<Uploaded>,
        seen: Option<String>,
    ) -> Self {
        let (uploaded, outcome) = (Vec::new(), None);
        Self { place, post, known, seen, dry: false, had, step: Step::Look, standing: None, uploaded, outcome }
    }

    /// Only looks, and says what would happen.
    #[must_use]
    pub fn dry(mut self) -> Self {
        self.dry = true;
        self
    }

    /// What is sent.
    #[must_use]
    pub fn post(&self) -> &Post {
        &self.post
    }

    /// The pictures that the site has by now.
    #[must_use]
    pub fn uploaded(&self) -> &[Uploaded] {
        &self.uploaded
    }

    /// How many steps are done, of how many.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        let pictures = if self.place.takes_pictures() { self.post.pictures.len() } else { 0 };
        let done = match self.step {
            Step::Look => 0,
            Step::Picture(at) => 1 + at,
            Step::Write => 1 + pictures,
            Step::Over => 2 + pictures,
        };
        (done, 2 + pictures)
    }

    /// Does the next step; answers whether there is another one.
    pub fn step(&mut self) -> Result<bool, Trouble> {
        match self.step {
            Step::Look => {
                let standing = self.place.find(&self.post, self.known.as_ref().map(|known| known.remote.as_str()))?;
                if let Some(theirs) = standing.as_ref().filter(|theirs| self.is_changed(theirs)) {
                    let outcome = self.conflict(theirs.clone());
                    return Ok(self.over(outcome));
                }
                if self.dry {
                    let (create, link) = (standing.is_none(), standing.as_ref().map(|one| one.link.clone()));
                    let public = standing.is_some_and(|one| one.public);
                    return Ok(self.over(Outcome::Would { create, link: link.unwrap_or_default(), public }));
                }
                self.standing = standing;
                let pictures = self.place.takes_pictures() && !self.post.pictures.is_empty();
                self.step = if pictures { Step::Picture(0) } else { Step::Write };
            }
            Step::Picture(at) => {
                if let Some(picture) = self.post.pictures.get(at) {
                    let had = self.had.iter().find(|had| had.digits == picture.digits);
                    let uploaded = self.place.picture(picture, had)?;
                    self.uploaded.push(uploaded);
                }
                self.step = if at + 1 < self.post.pictures.len() { Step::Picture(at + 1) } else { Step::Write };
            }
            Step::Write => return self.write(),
            Step::Over => {}
        }
        Ok(!matches!(self.step, Step::Over))
    }

    /// Looks once more, as late as can be, and writes.
    fn write(&mut self) -> Result<bool, Trouble> {
        let known = self.standing.as_ref().map(|one| one.remote.clone());
        let known = known.or_else(|| self.known.as_ref().map(|known| known.remote.clone()));
        let standing = self.place.find(&self.post, known.as_deref())?;
        if let Some(theirs) = standing.as_ref().filter(|theirs| self.is_changed(theirs)) {
            let outcome = self.conflict(theirs.clone());
            return Ok(self.over(outcome));
        }
        let written = self.place.write(&self.post, standing.as_ref(), &self.uploaded)?;
        Ok(self.over(Outcome::Sent { written: Box::new(written), created: standing.is_none() }))
    }

    fn over(&mut self, outcome: Outcome) -> bool {
        self.outcome = Some(outcome);
        self.step = Step::Over;
        false
    }

    /// Whether what stands there has something that would be lost. The site’s mark alone does not say so: it changes, too,
    /// when somebody publishes the draft. What we would write over does.
    fn is_changed(&self, theirs: &Standing) -> bool {
        if self.seen.as_ref() == Some(&theirs.print) {
            return false;
        }
        // If it says what we say and nobody told us so, then the last time was interrupted before it could be remembered.
        let ours_already = says_the_same(&theirs.text, &ours(&self.post));
        match &self.known {
            Some(known) if theirs.print == known.print => false,
            Some(known) => !ours_already || says_the_same(&theirs.text, &known.text),
            None => !ours_already,
        }
    }

    fn conflict(&self, theirs: Standing) -> Outcome {
        let base = self.known.as_ref().map(|known| known.text.clone());
        Outcome::Conflict(Box::new(Conflict { base, ours: ours(&self.post), theirs }))
    }
}

fn ours(post: &Post) -> Text {
    let body = match &post.content {
        crate::Content::Files(files) => files.first().map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()),
        _ => None,
    };
    Text { title: post.title.clone(), excerpt: post.excerpt.clone(), body: body.unwrap_or_else(|| post.html.clone()) }
}

/// Whether two texts have the same words, however they are marked up.
fn says_the_same(a: &Text, b: &Text) -> bool {
    plain(&a.title) == plain(&b.title) && plain(&a.body) == plain(&b.body)
}
