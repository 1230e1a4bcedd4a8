//! What a person says about the picture at the top, and whether the law wants a label in it.
//!
//! Source: `reference/disclosure-standards.md`, section 6.2 (`image_disclosure`, rule 4) and section 5.1: the Commission's
//! guidelines on Article 50 of the EU AI Act, C(2026) 5054, paragraphs 113 and 116, as quoted there. No promise in law.

use crate::classification;
use crate::{Article, Refusal};
use std::collections::BTreeMap;

worded! {
    /// What is asked about a picture. Only a person answers; a program, or a file, never does.
    "question about a picture" Question {
        /// Does it resemble persons, objects, places or events that exist, or plausibly could?
        ResemblesReal = "resembles_real",
        /// Is what it shows a person, an object, a place, an entity or an event?
        SubjectCovered = "subject_covered",
        /// Would it falsely appear to be authentic?
        AppearsAuthentic = "appears_authentic",
        /// Is what a tool did to it more than a minor edit, such as cropping, colour or noise?
        MoreThanMinorEdit = "more_than_minor_edit",
        /// Is it evidently part of a work of art, of satire or of fiction?
        ArtisticWork = "artistic_work",
        /// Does the picture itself say visibly that it is AI-made?
        LabelInImage = "label_in_image",
    }
}

/// The four that decide whether a label is required; the other two say of which form it may be, and whether it is there.
pub const DECIDING: [Question; 4] =
    [Question::ResemblesReal, Question::SubjectCovered, Question::AppearsAuthentic, Question::MoreThanMinorEdit];

impl Question {
    /// The field that `set` knows it by: `hero.resembles_real`.
    #[must_use]
    pub fn of_field(name: &str) -> Option<Self> {
        name.strip_prefix("hero.").and_then(|name| Self::parse(name).ok())
    }
}

/// What was answered about one picture. A question that nobody has answered has no answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers(BTreeMap<Question, bool>);

impl Answers {
    /// What was answered.
    #[must_use]
    pub fn get(&self, question: Question) -> Option<bool> {
        self.0.get(&question).copied()
    }

    /// Takes an answer down, or takes it back.
    pub fn set(&mut self, question: Question, answer: Option<bool>) {
        match answer {
            Some(answer) => self.0.insert(question, answer),
            None => self.0.remove(&question),
        };
    }

    /// Every answer, in the order of the questions.
    pub fn iter(&self) -> impl Iterator<Item = (Question, bool)> {
        self.0.iter().map(|(question, answer)| (*question, *answer))
    }
}

worded! {
    /// Whether a picture needs a label that says visibly that it is AI-made.
    "duty" Label {
        /// Nobody has answered enough to say.
        Open = "open",
        /// None: one of the four is answered with no.
        NotRequired = "not_required",
        /// In a lighter form, one that does not spoil the work.
        RequiredLighter = "required_lighter",
        /// In the picture, free of what lies over it.
        Required = "required",
    }
}

/// Whether the EU's AI Act, Article 50(4), first subparagraph, asks for a label: where all four questions are answered with
/// yes, whoever has reviewed it; in a lighter form for works of art. One no is enough to need none.
///
/// Source: `reference/disclosure-standards.md`, section 6.2, rule 4.
#[must_use]
pub fn label(answers: &Answers) -> Label {
    let deciding = DECIDING.map(|question| answers.get(question));
    if deciding.contains(&Some(false)) {
        Label::NotRequired
    } else if deciding.contains(&None) {
        Label::Open
    } else if answers.get(Question::ArtisticWork) == Some(true) {
        Label::RequiredLighter
    } else {
        Label::Required
    }
}

/// The questions of the four that nobody has answered, while they decide something.
#[must_use]
pub fn unanswered(answers: &Answers) -> Vec<Question> {
    match label(answers) {
        Label::Open => DECIDING.into_iter().filter(|question| answers.get(*question).is_none()).collect(),
        _ => Vec::new(),
    }
}

/// Whether the record says that a tool made or changed the picture: its ledger, or the IPTC source type that somebody
/// gave it. Until then nobody needs to be asked.
#[must_use]
pub fn is_asked(article: &Article) -> bool {
    classification::picture(&article.ledger, false).is_some() || is_ai_made(article.hero.source_type.as_deref())
}

/// Whether an IPTC digital source type says that AI made a picture, or a part of it.
#[must_use]
pub fn is_ai_made(source_type: Option<&str>) -> bool {
    matches!(
        source_type,
        Some("trainedAlgorithmicMedia" | "compositeWithTrainedAlgorithmicMedia" | "compositeSynthetic")
    )
}

/// Reads an answer: yes, no, or nothing.
pub fn answer(value: &str) -> Result<Option<bool>, Refusal> {
    match value.trim().to_lowercase().as_str() {
        "" | "unanswered" => Ok(None),
        "yes" | "true" | "1" => Ok(Some(true)),
        "no" | "false" | "0" => Ok(Some(false)),
        _ => Err(Refusal::BadAnswer(value.chars().take(80).collect())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(said: [Option<bool>; 4], artistic: Option<bool>) -> Answers {
        let mut answers = Answers::default();
        for (question, answer) in DECIDING.into_iter().zip(said) {
            answers.set(question, answer);
        }
        answers.set(Question::ArtisticWork, artistic);
        answers
    }

    #[test]
    fn a_label_is_required_where_all_four_are_yes_and_only_there() {
        let choices = [None, Some(false), Some(true)];
        for a in choices {
            for b in choices {
                for c in choices {
                    for d in choices {
                        let said = [a, b, c, d];
                        let expected = if said.contains(&Some(false)) {
                            Label::NotRequired
                        } else if said.contains(&None) {
                            Label::Open
                        } else {
                            Label::Required
                        };
                        let found = answers(said, None);
                        assert_eq!(label(&found), expected, "{said:?}");
                        let open =
                            if expected == Label::Open { said.iter().filter(|one| one.is_none()).count() } else { 0 };
                        assert_eq!(unanswered(&found).len(), open, "{said:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn a_work_of_art_has_a_lighter_form_of_the_same_duty_and_no_way_out_of_it() {
        let yes = [Some(true); 4];
        assert_eq!(label(&answers(yes, Some(true))), Label::RequiredLighter);
        assert_eq!(label(&answers(yes, Some(false))), Label::Required);
        assert_eq!(label(&answers([Some(true), None, Some(true), Some(true)], Some(true))), Label::Open);
    }

    #[test]
    fn an_answer_is_yes_or_no_or_not_there() {
        for (value, expected) in [("Yes", Some(true)), ("no", Some(false)), (" ", None), ("unanswered", None)] {
            assert_eq!(answer(value), Ok(expected));
        }
        assert_eq!(answer("perhaps"), Err(Refusal::BadAnswer("perhaps".into())));
    }
}
