//! The credit of a picture that a tool made: it names the tool.

use crate::finding::{Found, Says};
use crate::galley::said;
use crate::{Check, tools};
use domain::kind::Leaves;
use domain::{Part, Section, Severity, image};

/// A credit that does not say what made the picture.
pub const CHECK: Check =
    Check { id: "credit", severity: Severity::Recommended, name: ("Picture credit", "Bildquelle"), look };

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    let hero = &galley.article.hero;
    let mut makers: Vec<&str> = Vec::new();
    for one in galley.article.ledger.kept() {
        let made = one.kind.meaning().leaves == Leaves::Media && one.in_output && one.touches(Section::Hero);
        if made && !makers.contains(&one.tool.name.as_str()) {
            makers.push(&one.tool.name);
        }
    }
    let credit = hero.credit.to_lowercase();
    for maker in &makers {
        if credit.contains(&tools::base_of(maker).to_lowercase()) {
            continue;
        }
        let says = Says::new(
            said!(
                galley,
                "the credit does not name {maker}, which made the picture",
                "die Bildquelle nennt {maker} nicht"
            ),
            said!(
                galley,
                "Name the tool where readers see who made the picture.",
                "Das Werkzeug dort nennen, wo steht, wer das Bild gemacht hat."
            ),
        );
        let (end, put) =
            (hero.credit.len(), if hero.credit.trim().is_empty() { (*maker).to_owned() } else { format!(", {maker}") });
        let words = format!("{maker} · {}", hero.credit);
        found.about(&Part::HeroCredit, &hero.credit, 0..end, words, says, vec![(end..end, put)]);
    }
    let ai_made = image::is_ai_made(hero.source_type.as_deref());
    if ai_made && makers.is_empty() && !tools::says_ai(&hero.credit, []) {
        let says = Says::new(
            said!(
                galley,
                "the picture is AI-made, and its credit does not say so",
                "das Bild stammt von einer KI, die Bildquelle sagt es nicht"
            ),
            said!(galley, "Name the tool in the credit.", "Das Werkzeug in der Bildquelle nennen."),
        );
        found.about(&Part::HeroCredit, &hero.credit, 0..hero.credit.len(), hero.credit.clone(), says, Vec::new());
    }
}

#[cfg(test)]
mod tests {
    use crate::trial::{check, mended, used};
    use domain::Kind;

    #[test]
    fn the_tool_that_made_the_picture_is_named() {
        let made = |credit: &str| {
            let credit = credit.to_owned();
            move |article: &mut domain::Article| {
                article.ledger.contributions = vec![used("Midjourney v6", Kind::ImageGeneration)];
                article.hero.credit.clone_from(&credit);
            }
        };
        check("credit", made("Agency"), &["The credit does not name Midjourney v6, which made the picture"]);
        check("credit", made("Made with Midjourney"), &[]);
        mended("credit", made("Agency"), |article| assert_eq!(article.hero.credit, "Agency, Midjourney v6"));
        mended("credit", made(""), |article| assert_eq!(article.hero.credit, "Midjourney v6"));
    }

    #[test]
    fn a_picture_that_says_it_is_made_by_a_machine_is_credited() {
        let typed = |credit: &str| {
            let credit = credit.to_owned();
            move |article: &mut domain::Article| {
                article.hero.source_type = Some("trainedAlgorithmicMedia".to_owned());
                article.hero.credit.clone_from(&credit);
            }
        };
        check("credit", typed("Rain Smith"), &["The picture is AI-made, and its credit does not say so"]);
        for credit in ["AI-generated image", "ChatGPT-4o", "Bild: KI"] {
            check("credit", typed(credit), &[]);
        }
        check("credit", |article| article.hero.credit = "Rain Smith".to_owned(), &[]);
    }
}
