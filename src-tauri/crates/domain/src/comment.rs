//! What people say about an article beside its text. It is nothing that a reader is told: an [`crate::Article`] does not
//! hold it, so that nothing that leaves can.

use crate::anchor::{Anchor, Place};
use crate::{Id, Moment, Part, Refusal, Suggestion};

/// The longest remark, in characters.
pub const REMARK_CHARS_MAX: usize = 10_000;

/// One thing that somebody said. Holding one is the proof that it is not blank and not longer than [`REMARK_CHARS_MAX`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    id: Id,
    by: Id,
    at: Moment,
    text: String,
}

impl Remark {
    /// Takes what was said, without the white space around it.
    pub fn new(id: Id, by: Id, at: Moment, text: &str) -> Result<Self, Refusal> {
        let text = text.trim();
        match text.chars().count() {
            0 => Err(Refusal::NothingSaid),
            chars if chars > REMARK_CHARS_MAX => Err(Refusal::TooLong { max: REMARK_CHARS_MAX }),
            _ => Ok(Self { id, by, at, text: text.to_owned() }),
        }
    }

    /// Tells it from the others of its thread.
    #[must_use]
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// Who said it.
    #[must_use]
    pub fn by(&self) -> &Id {
        &self.by
    }

    /// When.
    #[must_use]
    pub fn at(&self) -> Moment {
        self.at
    }

    /// What was said, in plain text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// Who settled something, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "who and when")]
pub struct Settled {
    pub by: Id,
    pub at: Moment,
}

/// Something that was said about words of an article, with what was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Stays the same whatever becomes of the words.
    pub id: Id,
    /// What it is about.
    pub anchor: Anchor,
    /// Where that is now.
    pub place: Place,
    /// What was said, in the order of time. The first remark is the comment itself; there always is one.
    pub thread: Vec<Remark>,
    /// Who said that it is done; none while it is open.
    pub resolved: Option<Settled>,
}

impl Comment {
    /// Whether somebody still has to see to it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.resolved.is_none()
    }
}

/// What stands beside the text of an article: who says what about it, and which other words are suggested.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Margin {
    /// In the order of the text; what is lost stands at the end of its section.
    pub comments: Vec<Comment>,
    /// In the same order.
    pub suggestions: Vec<Suggestion>,
}

impl Margin {
    /// The comment with this id.
    pub fn comment(&self, id: &Id) -> Result<&Comment, Refusal> {
        self.comments.iter().find(|one| &one.id == id).ok_or_else(|| Refusal::NoSuchComment(id.to_string()))
    }

    /// The suggestion with this id.
    pub fn suggestion(&self, id: &Id) -> Result<&Suggestion, Refusal> {
        self.suggestions.iter().find(|one| &one.id == id).ok_or_else(|| Refusal::NoSuchSuggestion(id.to_string()))
    }

    /// Brings everything into the order of the text, whose parts are `parts`.
    pub fn arrange(&mut self, parts: &[Part]) {
        self.comments.sort_by_cached_key(|one| {
            let said = one.thread.first().map(Remark::at);
            (order(&one.anchor.part, one.place, parts), said, one.id.clone())
        });
        self.suggestions
            .sort_by_cached_key(|one| (order(&one.anchor.part, one.place, parts), Some(one.at), one.id.clone()));
    }
}

/// Its section, whether it is lost there, its part, its place.
fn order(part: &Part, place: Place, parts: &[Part]) -> (crate::Section, bool, usize, u32, u32) {
    let number = parts.iter().position(|other| other == part).unwrap_or(usize::MAX);
    let (from, to) = place.words().unwrap_or_default();
    (part.section(), place == Place::Lost, number, from, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_remark_says_something_and_not_too_much() {
        let id = |text| Id::parse(text).expect("a fine id");
        let remark = |text: &str| Remark::new(id("r"), id("ada"), Moment(1), text);
        assert_eq!(remark("  Who says so?\n").expect("a remark").text(), "Who says so?");
        assert_eq!(remark(" \n"), Err(Refusal::NothingSaid));
        assert_eq!(remark(&"x".repeat(REMARK_CHARS_MAX + 1)), Err(Refusal::TooLong { max: REMARK_CHARS_MAX }));
    }

    #[test]
    fn the_margin_stands_in_the_order_of_the_text_and_what_is_lost_at_the_end_of_its_section() {
        let id = |text: &str| Id::parse(text).expect("a fine id");
        let comment = |name: &str, part: Part, place| Comment {
            id: id(name),
            anchor: Anchor::whole(part),
            place,
            thread: vec![Remark::new(id("r"), id("ada"), Moment(1), "x").expect("a remark")],
            resolved: None,
        };
        let at = |from| Place::Words { from, to: from + 1 };
        let mut margin = Margin {
            comments: vec![
                comment("analysis", Part::Analysis, at(0)),
                comment("lost", Part::Body, Place::Lost),
                comment("late", Part::Body, at(9)),
                comment("early", Part::Body, at(2)),
                comment("two", Part::Takeaway(id("t2")), at(0)),
                comment("one", Part::Takeaway(id("t1")), at(5)),
                comment("gone", Part::Takeaway(id("t0")), Place::Lost),
                comment("headline", Part::Headline, Place::Part),
            ],
            suggestions: Vec::new(),
        };
        margin.arrange(&[
            Part::Headline,
            Part::Takeaway(id("t1")),
            Part::Takeaway(id("t2")),
            Part::Body,
            Part::Analysis,
        ]);
        let order: Vec<&str> = margin.comments.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(order, ["headline", "one", "two", "gone", "early", "late", "lost", "analysis"]);
    }
}
