//! What people say about an article beside its text: said, answered, done, open again.

use crate::App;
use crate::article::{Asked, Saved};
use crate::error::Error;
use domain::comment::Settled;
use domain::{Id, Part, Refusal, Remark, anchor};
use manuscript::{Deed, Edit, Heads};
use store::Said;

/// A part as a whole, or a stretch of its text in UTF-16 code units.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the part, and from where to where in it")]
pub struct About {
    pub part: Part,
    pub words: Option<(u32, u32)>,
}

impl App {
    /// Says something about an article as it was in the state `base`; without it, as it is. Answers the comment's id.
    pub fn comment(
        &mut self,
        article: &Id,
        base: Option<&Heads>,
        about: About,
        text: &str,
        by: Option<&str>,
    ) -> Result<(Id, Saved), Error> {
        let (id, by) = (crate::new_id(), self.person_named(article, by)?);
        let remark = Remark::new(crate::new_id(), by.id.clone(), self.now(), text)?;
        let edit = Edit::Comment { id: id.clone(), part: about.part, words: about.words, remark, by };
        Ok((id, self.remark(article, base, edit)?))
    }

    /// Answers a comment.
    pub fn reply(&mut self, article: &Id, comment: &Id, text: &str, by: Option<&str>) -> Result<Saved, Error> {
        self.article(article)?.margin.comment(comment)?;
        let by = self.person_named(article, by)?;
        let remark = Remark::new(crate::new_id(), by.id.clone(), self.now(), text)?;
        self.remark(article, None, Edit::Reply { comment: comment.clone(), remark, by })
    }

    /// Says that a comment is done, or that it is open again.
    pub fn resolve(&mut self, article: &Id, comment: &Id, done: bool, by: Option<&str>) -> Result<Saved, Error> {
        self.article(article)?.margin.comment(comment)?;
        let by = self.person_named(article, by)?;
        let resolved = done.then(|| Settled { by: by.id.clone(), at: self.now() });
        self.remark(article, None, Edit::Resolve { comment: comment.clone(), resolved, by })
    }

    /// Makes a comment one about other words: those it was about are gone.
    pub fn fasten(&mut self, article: &Id, base: Option<&Heads>, comment: &Id, about: About) -> Result<Saved, Error> {
        self.article(article)?.margin.comment(comment)?;
        let edit = Edit::Fasten { comment: comment.clone(), part: about.part, words: about.words };
        self.remark(article, base, edit)
    }

    /// What is open in all articles but those in the trash, the newest word first.
    pub fn open_comments(&self, limit: u32) -> Result<Vec<Said>, Error> {
        Ok(self.store.open_comments(limit)?)
    }

    /// Where these words stand in a part. Where they stand more than once, `nth` says which, from 1.
    pub fn words_of(
        &mut self,
        article: &Id,
        part: &Part,
        words: &str,
        nth: Option<usize>,
    ) -> Result<(u32, u32), Error> {
        let article = self.article(article)?.article;
        let texts = article.texts();
        let text = texts.iter().find(|(other, _)| other == part).map(|(_, text)| *text);
        let text = text.ok_or_else(|| manuscript::Error::NoSuchPart(part.clone()))?;
        let places = anchor::places(text, words);
        let (part, words) = (part.to_string(), words.to_owned());
        match (places.as_slice(), nth) {
            ([one], None) => Ok(*one),
            (many @ [_, _, ..], None) => Err(Refusal::WordsManyTimes { part, words, times: many.len() }.into()),
            (all, nth) => {
                let one = nth.and_then(|nth| all.get(nth.checked_sub(1)?));
                one.copied().ok_or_else(|| Refusal::WordsNotThere { part, words }.into())
            }
        }
    }

    fn remark(&mut self, article: &Id, base: Option<&Heads>, edit: Edit) -> Result<Saved, Error> {
        self.edit_as(Deed::Comment, article, base, &[Asked::Edit(edit)])
    }
}
