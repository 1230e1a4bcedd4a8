//! What the place that an article is going to takes, and what it does not. Nothing is found while nobody has said where it
//! goes.

use crate::Check;
use crate::finding::{Found, Says};
use crate::galley::{Leaving, said};
use crate::links::{Kind, links};
use domain::{Part, Severity, sentence};
use std::ops::Range;

/// How long a text may be there.
pub const LIMITS: Check = Check {
    id: "target-limits",
    severity: Severity::Required,
    name: ("Too long for where it goes", "Zu lang für das Ziel"),
    look: limits,
};

/// What must be there.
pub const NEEDS: Check = Check {
    id: "target-needs",
    severity: Severity::Required,
    name: ("Missing for where it goes", "Fehlt für das Ziel"),
    look: needs,
};

/// Pictures that it has links to and not the files of.
pub const PICTURES: Check = Check {
    id: "target-pictures",
    severity: Severity::Recommended,
    name: ("Pictures that stay behind", "Bilder, die nicht mitgehen"),
    look: pictures,
};

/// HTML that readers there would see as it was typed.
pub const MARKUP: Check = Check {
    id: "target-markup",
    severity: Severity::Recommended,
    name: ("HTML that is shown as text", "HTML, das als Text erscheint"),
    look: markup,
};

fn limits(found: &mut Found<'_>) {
    let galley = found.galley;
    let Some(Leaving { target, .. }) = galley.leaving else { return };
    let place = target.label();
    let article = galley.article;
    for limit in target.limits() {
        let most = limit.chars_max as usize;
        let (part, text) = match limit.of {
            "headline" => (Part::Headline, article.headline.as_str()),
            "deck" => (Part::Deck, article.deck.as_str()),
            "hero.alt" if article.hero.decorative => continue,
            "hero.alt" => (Part::HeroAlt, article.hero.alt.as_str()),
            "hero.caption" => (Part::HeroCaption, article.hero.caption.as_str()),
            of => {
                let tags = article.meta.tags.iter().map(String::as_str).filter(|_| of == "tag");
                let slug = Some(article.slug.as_str()).filter(|_| of == "slug");
                for text in tags.chain(slug).filter(|text| length(text) > most) {
                    let count = length(text);
                    let called = limit.called;
                    let says = Says::new(
                        said!(galley, "“{text}” has {count} characters", "„{text}“: {count} Zeichen"),
                        said!(
                            galley,
                            "{place} takes {most} at most ({called}): shorten it.",
                            "{place} nimmt höchstens {most} ({called}): kürzen."
                        ),
                    );
                    found.whole(format!("{of} {text}"), says);
                }
                continue;
            }
        };
        let count = length(text);
        if count <= most {
            continue;
        }
        let (name, called, more) = (galley.named(&part), limit.called, count - most);
        let says = Says::new(
            said!(galley, "{name} has {count} characters", "{name}: {count} Zeichen"),
            said!(
                galley,
                "{place} takes {most} at most ({called}): cut {more}.",
                "{place} nimmt höchstens {most} ({called}): um {more} kürzen."
            ),
        );
        // A headline is not shortened by a machine.
        let edits = if part == Part::Headline { Vec::new() } else { shortened(text, most) };
        let from = text.char_indices().nth(most).map_or(text.len(), |(at, _)| at);
        found.about(&part, text, from..text.len(), text.to_owned(), says, edits);
    }
}

/// As targets write it: on one line.
fn length(text: &str) -> usize {
    export::one_line(text).chars().count()
}

/// The cut that leaves at most `most` characters: behind the last sentence that fits, where that leaves a third of them or
/// more; else behind a word, with an ellipsis.
fn shortened(text: &str, most: usize) -> Vec<(Range<usize>, String)> {
    let end_of = |chars: usize| text.char_indices().nth(chars).map_or(text.len(), |(at, _)| at);
    let (mut at, mut last) = (0, None);
    for one in sentence::sentences(text) {
        let Some(begin) = text.get(at..).and_then(|rest| rest.find(one)) else { break };
        at += begin + one.len();
        if at > end_of(most) {
            break;
        }
        last = Some(at);
    }
    if let Some(end) = last.filter(|end| *end >= end_of(most / 3)) {
        return vec![(end..text.len(), String::new())];
    }
    let room = text.get(..end_of(most.saturating_sub(1))).unwrap_or_default();
    let word = room.rfind(char::is_whitespace).filter(|at| *at >= room.len() / 3);
    let kept = word.and_then(|at| room.get(..at)).unwrap_or(room).trim_end();
    let kept = kept.trim_end_matches([',', ';', ':', '–', '—', '-']).trim_end();
    vec![(kept.len()..text.len(), "…".to_owned())]
}

fn needs(found: &mut Found<'_>) {
    let galley = found.galley;
    let Some(Leaving { target, .. }) = galley.leaving else { return };
    let place = target.label();
    for need in target.needs() {
        let says = match *need {
            "headline" if galley.article.headline.trim().is_empty() => Says::new(
                said!(galley, "there is no headline", "es gibt keine Überschrift"),
                said!(galley, "{place} takes nothing without one.", "{place} nimmt nichts ohne."),
            ),
            "date" if galley.article.meta.date.is_none() => Says::new(
                said!(galley, "there is no date", "es gibt kein Datum"),
                said!(
                    galley,
                    "{place} needs one: set the day on which it appears.",
                    "{place} braucht eines: den Tag des Erscheinens eintragen."
                ),
            ),
            _ => continue,
        };
        found.whole(*need, says);
    }
}

fn pictures(found: &mut Found<'_>) {
    let galley = found.galley;
    let Some(Leaving { target, pictures }) = galley.leaving else { return };
    if !target.shows_pictures() {
        return;
    }
    let is_there = |link: &str| {
        let lower = link.to_ascii_lowercase();
        let known = pictures.iter().any(|one| one.link() == link || one.hash.as_str() == link);
        known || lower.starts_with("http://") || lower.starts_with("https://")
    };
    let says = |link: &str| {
        Says::new(
            said!(
                galley,
                "the picture “{link}” is not in the library",
                "das Bild „{link}“ ist nicht in der Bibliothek"
            ),
            said!(
                galley,
                "Readers would get a dead link or its words alone: drop the file onto the article.",
                "Leser bekämen einen toten Link oder nur seine Worte: die Datei in den Artikel ziehen."
            ),
        )
    };
    let hero = galley.article.hero.asset.as_deref().filter(|asset| !asset.is_empty() && !is_there(asset));
    if let Some(asset) = hero {
        found.whole(format!("hero {asset}"), says(asset));
    }
    for (part, text) in galley.prose() {
        for link in links(text).into_iter().filter(|link| link.kind == Kind::Picture) {
            let address = text.get(link.address.clone()).unwrap_or_default();
            if !address.is_empty() && !is_there(address) {
                found.at(&part, text, link.whole, says(address));
            }
        }
    }
}

fn markup(found: &mut Found<'_>) {
    let galley = found.galley;
    let Some(Leaving { target, .. }) = galley.leaving else { return };
    if !target.shows_markup_as_text() {
        return;
    }
    let place = target.label();
    let is_markdown =
        |part: &Part| matches!(part, Part::Body | Part::Analysis | Part::Note | Part::Takeaway(_) | Part::Answer(_));
    for (part, text) in galley.texts().into_iter().filter(|(part, text)| is_markdown(part) && text.contains('<')) {
        let mut at = 0;
        for raw in export::story::raw_html(text) {
            let Some(begin) = text.get(at..).and_then(|rest| rest.find(&raw)).map(|begin| begin + at) else { continue };
            at = begin + raw.len();
            let name = galley.named(&part);
            let says = Says::new(
                said!(galley, "there is HTML in {name}", "{name}: enthält HTML"),
                said!(
                    galley,
                    "{place} shows it as it was typed: write it as Markdown, or take it out.",
                    "{place} zeigt es, wie es getippt ist: als Markdown schreiben oder entfernen."
                ),
            );
            found.at(&part, text, begin..at, says);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trial::{check_leaving, mended_leaving};
    use proptest::prelude::*;

    #[test]
    fn what_is_too_long_there_is_told_with_the_name_it_has_there() {
        check_leaving(
            "target-limits",
            "ghost",
            |article| article.headline = "ä".repeat(256),
            &["The headline has 256 characters"],
        );
        check_leaving("target-limits", "ghost", |article| article.headline = "ä".repeat(255), &[]);
        check_leaving("target-limits", "ghost", |article| article.hero.alt = "a ".repeat(96), &[]);
        check_leaving("target-limits", "wordpress", |article| article.headline = "ä".repeat(256), &[]);
        check_leaving(
            "target-limits",
            "ghost",
            |article| article.meta.tags = vec!["a".repeat(192)],
            &[&format!("“{}” has 192 characters", "a".repeat(192))],
        );
    }

    #[test]
    fn a_text_is_cut_behind_a_sentence_or_else_behind_a_word() {
        let long = format!("A pier in the ice. {}", "Ships wait outside, and nobody knows how long. ".repeat(5));
        mended_leaving(
            "target-limits",
            "ghost",
            |article| article.hero.alt = long.clone(),
            |article| {
                assert_eq!(article.hero.alt.matches("Ships").count(), 3);
                assert!(article.hero.alt.ends_with("how long."), "{}", article.hero.alt);
            },
        );
        let words = "ice, ".repeat(60);
        mended_leaving(
            "target-limits",
            "ghost",
            |article| article.hero.alt = words.clone(),
            |article| {
                assert!(article.hero.alt.ends_with("ice…"), "{}", article.hero.alt);
            },
        );
    }

    #[test]
    fn html_and_pictures_that_do_not_arrive_are_told() {
        check_leaving(
            "target-markup",
            "ghost",
            |article| article.body = "a <b>x</b> `<i>` <!-- me -->".to_owned(),
            &["There is HTML in the body", "There is HTML in the body"],
        );
        check_leaving("target-markup", "markdown", |article| article.body = "a <b>x</b>".to_owned(), &[]);
        check_leaving(
            "target-pictures",
            "wordpress",
            |article| article.body = "![a](ice.png) ![b](https://e.org/b.png)".to_owned(),
            &["The picture “ice.png” is not in the library"],
        );
        check_leaving("target-needs", "ghost", |article| article.headline.clear(), &["There is no headline"]);
    }

    proptest! {
        #[test]
        fn a_cut_always_fits(text in "([a-zäß漢,.!? –—]|\\n|👩‍🚀){0,400}", most in 1usize..200) {
            if length(&text) > most {
                let mut cut = text.clone();
                for (range, put) in shortened(&text, most) {
                    cut.replace_range(range, &put);
                }
                prop_assert!(length(&cut) <= most, "{cut:?}");
            }
        }
    }
}
