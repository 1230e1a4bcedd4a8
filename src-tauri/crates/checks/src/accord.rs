//! The parts that say again what the body says: they must agree with it.

use crate::galley::Galley;
use domain::Part;

/// The parts that are made from the body, with their texts: headline, deck, takeaways, Q&A, analysis.
pub fn derived<'a>(galley: &Galley<'a>) -> Vec<(Part, &'a str)> {
    let says_again = |part: &Part| {
        matches!(
            part,
            Part::Headline | Part::Deck | Part::Takeaway(_) | Part::Question(_) | Part::Answer(_) | Part::Analysis
        )
    };
    galley.texts().into_iter().filter(|(part, _)| says_again(part)).collect()
}
