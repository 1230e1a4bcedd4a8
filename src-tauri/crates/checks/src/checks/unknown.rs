//! Words that nobody has spoken for: too many of them.

use crate::Check;
use crate::finding::{Found, Says};
use crate::galley::said;
use domain::{Class, Part, Severity, Words};

/// More words of unknown origin than the house allows.
pub const CHECK: Check = Check {
    id: "unknown-origin",
    severity: Severity::Recommended,
    name: ("Unknown origin", "Unbekannte Herkunft"),
    look,
};

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    let most = galley.house.unknown_percent;
    let mut words = Words::default();
    let mut first = None;
    for (part, text) in galley.texts() {
        // As everywhere where words are counted: what readers read.
        if matches!(part, Part::HeroAlt | Part::HeroCredit | Part::HeroRights | Part::Note) {
            continue;
        }
        let runs = galley.runs.iter().find(|(other, _)| *other == part).map_or(&[][..], |(_, runs)| runs);
        words += Words::count(text, runs);
        if first.is_none() {
            let mut from = 0u32;
            for run in runs {
                if run.origin.class() == Class::Unknown {
                    first = Some((part.clone(), text, from, from + run.len));
                    break;
                }
                from += run.len;
            }
        }
    }
    let percent = words.unknown * 100 / words.total().max(1);
    let Some((part, text, from, to)) = first.filter(|_| percent > most) else { return };
    let says = Says::new(
        said!(
            galley,
            "{percent} % of the words are of unknown origin",
            "bei {percent} % der Wörter ist die Herkunft unbekannt"
        ),
        said!(
            galley,
            "Say where they come from; up to {most} % may stay open.",
            "Sagen, woher sie kommen; bis {most} % dürfen offen bleiben."
        ),
    );
    found.about(&part, text, byte(text, from)..byte(text, to), format!("{} words", words.unknown), says, Vec::new());
}

/// The byte behind so many UTF-16 code units.
fn byte(text: &str, units: u32) -> usize {
    let mut at = 0;
    for (byte, c) in text.char_indices() {
        if at >= units {
            return byte;
        }
        at += c.len_utf16() as u32;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use crate::trial::{Around, check_around, id};
    use domain::{Origin, Part, Run};

    #[test]
    fn words_without_an_origin_are_counted_against_the_limit() {
        let body = "The harbour froze last night. Ships wait outside."; // 8 words, 49 units
        let runs = |unknown: u32| {
            let (human, unknown) = (Origin::Human(id("p")), (Origin::Unknown(id("u")), unknown));
            let rest = Run { len: 49 - unknown.1, origin: human.clone() };
            let headline = (Part::Headline, vec![Run { len: 17, origin: human }]);
            {
                let body = vec![rest, Run { len: unknown.1, origin: unknown.0 }];
                Around { runs: vec![headline, (Part::Body, body)], ..Around::default() }
            }
        };
        check_around(
            "unknown-origin",
            &runs(14),
            |article| article.body = body.to_owned(),
            &["18 % of the words are of unknown origin"],
        );
        check_around("unknown-origin", &runs(8), |article| article.body = body.to_owned(), &[]);
    }
}
