//! How long parts are: what must not be passed, and what good practice asks for.

use crate::Check;
use crate::finding::{Found, Says};
use crate::galley::said;
use domain::{Part, Severity};

/// What must not be passed.
pub const LIMITS: Check = Check {
    id: "limits",
    severity: Severity::Required,
    name: ("Too long", "Zu lang"),
    look: |found| look(found, true),
};

/// What is better kept.
pub const LENGTHS: Check = Check {
    id: "lengths",
    severity: Severity::Recommended,
    name: ("Rather long", "Recht lang"),
    look: |found| look(found, false),
};

fn look(found: &mut Found<'_>, hard: bool) {
    let galley = found.galley;
    for (part, text) in galley.texts() {
        let Some(limit) = galley.house.limits.get(kind(&part)) else { continue };
        let count = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        let (most, over) = if hard {
            (limit.max, count > limit.max)
        } else {
            (limit.recommended, count > limit.recommended && count <= limit.max)
        };
        if !over {
            continue;
        }
        let name = galley.named(&part);
        let more = count - most;
        let says = Says::new(
            said!(galley, "{name} has {count} characters", "{name}: {count} Zeichen"),
            if hard {
                said!(galley, "Cut {more}: {most} are the most.", "Um {more} kürzen: höchstens {most} sind möglich.")
            } else {
                said!(galley, "Up to {most} read well.", "Bis {most} liest es sich gut.")
            },
        );
        // What is too much is what a reader stops at.
        let from = text.char_indices().nth(most as usize).map_or(text.len(), |(at, _)| at);
        found.about(&part, text, from..text.len(), text.to_owned(), says, Vec::new());
    }
    let entries = [("takeaways", galley.article.takeaways.len()), ("qa", galley.article.qa.pairs.len())];
    for (kind, count) in entries {
        let Some(limit) = galley.house.limits.get(kind) else { continue };
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let (most, over) = if hard {
            (limit.max, count > limit.max)
        } else {
            (limit.recommended, count > limit.recommended && count <= limit.max)
        };
        if over {
            let says = Says::new(
                if kind == "qa" {
                    said!(galley, "there are {count} questions", "es sind {count} Fragen")
                } else {
                    said!(galley, "there are {count} takeaways", "es sind {count} Kernpunkte")
                },
                said!(galley, "Keep the best {most}.", "Die besten {most} behalten."),
            );
            found.whole(format!("{kind} {count}"), says);
        }
    }
}

/// The word for a part in `[limits]`.
fn kind(part: &Part) -> &'static str {
    match part {
        Part::Headline => "headline",
        Part::Deck => "deck",
        Part::HeroAlt => "hero.alt",
        Part::HeroCaption => "hero.caption",
        Part::HeroCredit => "hero.credit",
        Part::HeroRights => "hero.rights",
        Part::Takeaway(_) => "takeaway",
        Part::Body => "body",
        Part::QaTopic => "qa.topic",
        Part::Question(_) => "question",
        Part::Answer(_) => "answer",
        Part::Analysis => "analysis",
        Part::Note => "note",
    }
}

#[cfg(test)]
mod tests {
    use crate::trial::{check, takeaway};

    #[test]
    fn what_passes_the_limit_and_what_only_passes_the_advice_are_told_apart() {
        check("limits", |article| article.headline = "ä".repeat(256), &["The headline has 256 characters"]);
        check("limits", |article| article.headline = "ä".repeat(255), &[]);
        check("lengths", |article| article.headline = "ä".repeat(71), &["The headline has 71 characters"]);
        check("lengths", |article| article.headline = "ä".repeat(256), &[]);
    }

    #[test]
    fn entries_are_counted() {
        let many = |article: &mut domain::Article| {
            article.takeaways = (0..6).map(|n| takeaway(&n.to_string(), "It froze.")).collect();
        };
        check("lengths", many, &["There are 6 takeaways"]);
    }
}
