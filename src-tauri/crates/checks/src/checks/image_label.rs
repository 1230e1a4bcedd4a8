//! A picture that could be taken for real: something says that it is AI-made.

use crate::finding::{Found, Says};
use crate::galley::said;
use crate::{Check, tools};
use domain::image::{self, Label, Question};
use domain::{Part, Severity};

/// A label that is required and is not there.
pub const CHECK: Check = Check {
    id: "image-label",
    severity: Severity::Recommended,
    name: ("Label of the picture", "Kennzeichnung des Bildes"),
    look,
};

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    let hero = &galley.article.hero;
    let label = image::label(&hero.answers);
    let ledger = tools::in_ledger(galley.article);
    let says_so = |text: &str| tools::says_ai(text, ledger.iter().copied());
    let labelled = hero.answers.get(Question::LabelInImage) == Some(true);
    if labelled || says_so(&hero.credit) || says_so(&hero.caption) {
        return;
    }
    let advice = match label {
        Label::Open | Label::NotRequired => return,
        Label::Required => said!(
            galley,
            "Put a visible label into the picture and answer that it is there, or say it in the credit.",
            "Das Bild selbst sichtbar kennzeichnen und das beantworten, oder es in der Bildquelle sagen."
        ),
        Label::RequiredLighter => said!(
            galley,
            "Say it in the credit or the caption: for a work of art a lighter form is enough.",
            "Es in der Bildquelle oder der Bildunterschrift sagen: Für Kunst genügt eine leichtere Form."
        ),
    };
    let what = said!(
        galley,
        "the picture could be taken for real, and nothing says that it is AI-made",
        "das Bild könnte für echt gehalten werden, und nichts sagt, dass es von einer KI stammt"
    );
    let words = format!("{} · {}", hero.asset.as_deref().unwrap_or_default(), hero.credit);
    found.about(&Part::HeroCredit, &hero.credit, 0..hero.credit.len(), words, Says::new(what, advice), Vec::new());
}

#[cfg(test)]
mod tests {
    use super::{Question, image};
    use crate::trial::check;
    use domain::Article;

    const FOUND: &str = "The picture could be taken for real, and nothing says that it is AI-made";

    fn all_yes(article: &mut Article) {
        article.hero.credit = "Rain Smith".to_owned();
        for question in image::DECIDING {
            article.hero.answers.set(question, Some(true));
        }
    }

    #[test]
    fn a_picture_that_could_be_taken_for_real_says_what_it_is() {
        check("image-label", all_yes, &[FOUND]);
        let artistic = |article: &mut Article| {
            all_yes(article);
            article.hero.answers.set(Question::ArtisticWork, Some(true));
        };
        check("image-label", artistic, &[FOUND]);
    }

    #[test]
    fn a_label_in_the_picture_a_credit_or_a_caption_says_so() {
        let labelled = |article: &mut Article| {
            all_yes(article);
            article.hero.answers.set(Question::LabelInImage, Some(true));
        };
        check("image-label", labelled, &[]);
        for credit in ["Midjourney", "AI-generated image", "Bild: KI"] {
            check(
                "image-label",
                |article| {
                    all_yes(article);
                    article.hero.credit = credit.to_owned()
                },
                &[],
            );
        }
        check(
            "image-label",
            |article| {
                all_yes(article);
                article.hero.caption = "Made with AI.".to_owned()
            },
            &[],
        );
    }

    #[test]
    fn one_no_or_an_open_question_requires_nothing() {
        for answer in [Some(false), None] {
            let but_one = |article: &mut Article| {
                all_yes(article);
                article.hero.answers.set(Question::AppearsAuthentic, answer);
            };
            check("image-label", but_one, &[]);
        }
    }
}
