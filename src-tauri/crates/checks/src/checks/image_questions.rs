//! A picture with which a tool had to do: somebody has said whether it could be taken for real.

use crate::Check;
use crate::finding::{Found, Says};
use crate::galley::said;
use domain::{Severity, image};

/// Questions about a picture that only a person can answer, and nobody has.
pub const CHECK: Check = Check {
    id: "image-questions",
    severity: Severity::Recommended,
    name: ("Questions about the picture", "Fragen zum Bild"),
    look,
};

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    let hero = &galley.article.hero;
    if image::unanswered(&hero.answers).is_empty() || !image::is_asked(galley.article) {
        return;
    }
    let what = said!(
        galley,
        "a tool had to do with the picture, and nobody has answered the four questions about it",
        "ein Werkzeug war am Bild beteiligt, und niemand hat die vier Fragen dazu beantwortet"
    );
    let advice = said!(
        galley,
        "Answer them under Disclosure: whether readers need a label depends on it.",
        "Unter Offenlegung beantworten: Davon hängt ab, ob das Bild gekennzeichnet werden muss."
    );
    found.whole(hero.asset.as_deref().unwrap_or("hero"), Says::new(what, advice));
}

#[cfg(test)]
mod tests {
    use crate::trial::{check, used};
    use domain::{Article, Kind, image};

    const FOUND: &str = "A tool had to do with the picture, and nobody has answered the four questions about it";

    fn made(article: &mut Article) {
        article.ledger.contributions = vec![domain::Contribution {
            sections: vec![domain::Section::Hero],
            ..used("Midjourney", Kind::ImageGeneration)
        }];
    }

    #[test]
    fn whoever_used_a_tool_for_a_picture_is_asked_about_it() {
        check("image-questions", made, &[FOUND]);
        let one_yes = |article: &mut Article| {
            made(article);
            article.hero.answers.set(image::Question::ResemblesReal, Some(true));
        };
        check("image-questions", one_yes, &[FOUND]);
        let one_no = |article: &mut Article| {
            made(article);
            article.hero.answers.set(image::Question::AppearsAuthentic, Some(false));
        };
        check("image-questions", one_no, &[]);
    }

    #[test]
    fn nobody_is_asked_about_a_picture_that_no_tool_touched() {
        check("image-questions", |_| {}, &[]);
        check("image-questions", |article| article.hero.source_type = Some("digitalCapture".to_owned()), &[]);
        let typed = |article: &mut Article| article.hero.source_type = Some("trainedAlgorithmicMedia".to_owned());
        check("image-questions", typed, &[FOUND]);
    }
}
