//! Takeaways that say what the article no longer says: sentences that one rests on have changed since it was written, or
//! hardly any of its words are in the article.

use crate::finding::{Found, Says};
use crate::galley::{Galley, said};
use crate::{Check, prose};
use domain::{Article, Part, Severity, Takeaway};
use std::collections::BTreeSet;

/// Takeaways whose article has moved on.
pub const CHECK: Check = Check {
    id: "stale-takeaways",
    severity: Severity::Recommended,
    name: ("Stale takeaways", "Veraltete Kernpunkte"),
    look,
};

/// Of the words of a takeaway, at least so many are in the article.
const SHARE_MIN: f64 = 0.2;

/// A takeaway of fewer words says too little to judge it by them.
const WORDS_MIN: usize = 4;

/// So many letters make a word known again in another form.
const STEM_CHARS: usize = 5;

/// A sentence that shares fewer words with a takeaway is about something else.
const SHARED_MIN: usize = 2;

/// So much of a sentence says which one is meant.
const QUOTED_CHARS_MAX: usize = 160;

fn look(found: &mut Found<'_>) {
    let galley = found.galley;
    let now = texts(galley.article);
    let said_there: BTreeSet<String> =
        now.iter().flat_map(|text| prose::words(text)).flat_map(|word| roots(word.text)).collect();
    if said_there.is_empty() {
        return;
    }
    let present = Sentences::of(&now);
    for takeaway in &galley.article.takeaways {
        let part = Part::Takeaway(takeaway.id.clone());
        let moved = moved(galley, takeaway, &present);
        if let Some(first) = moved.first() {
            let says = Says::new(older(galley, &part, moved.len()), compared(galley, first));
            // Whoever lets it stand has read these sentences, as they were and as they are.
            let words: Vec<&str> =
                [takeaway.text.as_str()].into_iter().chain(moved.iter().flat_map(|one| [one.was, one.is])).collect();
            found.about(&part, &takeaway.text, 0..takeaway.text.len(), words.join("\n"), says, Vec::new());
        } else if let Some(says) = elsewhere(galley, &part, takeaway, &said_there) {
            found.at(&part, &takeaway.text, 0..takeaway.text.len(), says);
        }
    }
}

/// A sentence that is not what it was; `is` is empty where it is gone.
struct Moved<'t> {
    was: &'t str,
    is: &'t str,
}

/// The sentences that a takeaway rested on when it was last written in, and that are no more. Where they are back, nothing
/// has changed.
fn moved<'t>(galley: &Galley<'t>, takeaway: &Takeaway, present: &Sentences<'t>) -> Vec<Moved<'t>> {
    let Some(written) = galley.written.iter().find(|one| one.takeaway == takeaway.id) else { return Vec::new() };
    let then = texts(&written.said);
    if then == texts(galley.article) {
        return Vec::new();
    }
    let own: BTreeSet<String> = marks(&takeaway.text).into_iter().collect();
    let then = Sentences::of(&then);
    let gone = then.nearest(&own).into_iter().filter(|old| !present.said.contains(&old.marks));
    gone.map(|old| {
        let is = present.nearest(&old.marks.iter().cloned().collect()).first().map_or("", |one| one.text);
        Moved { was: old.text, is }
    })
    .collect()
}

fn older(galley: &Galley<'_>, part: &Part, count: usize) -> String {
    let name = galley.named(part);
    if count == 1 {
        return said!(
            galley,
            "a sentence that {name} rests on has changed since it was written",
            "ein Satz, auf dem {name} beruht, hat sich seitdem geändert"
        );
    }
    said!(
        galley,
        "{count} sentences that {name} rests on have changed since it was written",
        "{count} Sätze, auf denen {name} beruht, haben sich seitdem geändert"
    )
}

fn compared(galley: &Galley<'_>, first: &Moved<'_>) -> String {
    let (was, is) = (quoted(first.was), quoted(first.is));
    if is.is_empty() {
        return said!(
            galley,
            "“{was}” is gone: read both, and write the takeaway anew where it no longer holds.",
            "„{was}“ steht nicht mehr da: beides lesen, und den Kernpunkt neu schreiben, wo er nicht mehr stimmt."
        );
    }
    said!(
        galley,
        "It was “{was}” and is now “{is}”: read both, and write the takeaway anew where it no longer holds.",
        "Er hieß „{was}“ und heißt jetzt „{is}“: beides lesen, und den Kernpunkt neu schreiben, wo er nicht mehr stimmt."
    )
}

fn quoted(sentence: &str) -> String {
    let line = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = line.chars().take(QUOTED_CHARS_MAX).collect();
    if cut.len() < line.len() { format!("{cut}…") } else { cut }
}

/// What is said of a takeaway whose words are hardly in the article, whenever it was written.
fn elsewhere(galley: &Galley<'_>, part: &Part, takeaway: &Takeaway, said_there: &BTreeSet<String>) -> Option<Says> {
    let words: Vec<String> = prose::words(&takeaway.text).iter().flat_map(|word| roots(word.text)).collect();
    let known = words.iter().filter(|word| said_there.contains(*word)).count();
    if words.len() < WORDS_MIN || known as f64 / words.len() as f64 >= SHARE_MIN {
        return None;
    }
    let all = words.len();
    let name = galley.named(part);
    Some(Says::new(
        said!(
            galley,
            "of {name}, {known} of {all} words are in the article",
            "{name}: nur {known} von {all} Wörtern stehen im Artikel"
        ),
        said!(
            galley,
            "The article may have changed since: read both, and write it anew.",
            "Der Artikel hat sich womöglich geändert: beides lesen und neu schreiben."
        ),
    ))
}

/// What takeaways may rest on.
fn texts(article: &Article) -> Vec<&str> {
    let answers = article.qa.pairs.iter().map(|pair| pair.answer.as_str());
    [article.body.as_str(), article.analysis.as_str()].into_iter().chain(answers).collect()
}

struct Sentence<'t> {
    text: &'t str,
    /// What it says, in order: two sentences with the same are one, however they are spelt and set.
    marks: Vec<String>,
}

struct Sentences<'t> {
    all: Vec<Sentence<'t>>,
    said: BTreeSet<Vec<String>>,
}

impl<'t> Sentences<'t> {
    fn of(texts: &[&'t str]) -> Self {
        let all: Vec<Sentence<'_>> = texts
            .iter()
            .flat_map(|text| domain::sentence::sentences(text))
            .map(|text| Sentence { text, marks: marks(text) })
            .collect();
        let said = all.iter().map(|one| one.marks.clone()).collect();
        Self { all, said }
    }

    /// Those that share most with these words, and all that share half of them; none where that is next to nothing.
    fn nearest(&self, words: &BTreeSet<String>) -> Vec<&Sentence<'t>> {
        let shared = |one: &Sentence<'_>| {
            one.marks.iter().collect::<BTreeSet<_>>().into_iter().filter(|mark| words.contains(*mark)).count()
        };
        let counted: Vec<(usize, &Sentence<'t>)> = self.all.iter().map(|one| (shared(one), one)).collect();
        let most = counted.iter().map(|(count, _)| *count).max().unwrap_or_default();
        if most < SHARED_MIN.max(words.len().div_ceil(3)) {
            return Vec::new();
        }
        let mut near: Vec<_> =
            counted.into_iter().filter(|(count, _)| *count == most || count * 2 >= words.len()).collect();
        near.retain(|(count, _)| *count >= SHARED_MIN);
        near.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        near.into_iter().map(|(_, one)| one).collect()
    }
}

/// What a word is known again by; `U.S.-China` is two.
fn roots(word: &str) -> Vec<String> {
    let pieces = word.split('-').map(prose::stem).filter(|word| !prose::is_small(word));
    pieces.map(|word| word.chars().take(STEM_CHARS).collect()).collect()
}

/// What a text says, word by word: figures whole, and the small words that turn a sentence round.
fn marks(text: &str) -> Vec<String> {
    let mut marks = Vec::new();
    for word in prose::words(text) {
        for piece in word.text.split('-').map(prose::stem) {
            if piece.chars().any(|c| c.is_ascii_digit()) || turns_round(&piece) {
                marks.push(piece);
            } else if !prose::is_small(&piece) {
                marks.push(piece.chars().take(STEM_CHARS).collect());
            }
        }
    }
    marks
}

fn turns_round(word: &str) -> bool {
    const TURNING: &[&str] = &["no", "not", "never", "none", "nie", "nicht", "kein", "keine", "keinen", "keiner"];
    TURNING.contains(&word) || word.ends_with("n’t") || word.ends_with("n't")
}

#[cfg(test)]
mod tests {
    use crate::Written;
    use crate::trial::{Around, article, check, check_around, id, takeaway};
    use std::sync::Arc;

    #[track_caller]
    fn against(text: &str, expected: &[&str]) {
        let set = |article: &mut domain::Article| {
            article.takeaways = vec![takeaway("t", text)];
            article.body = "Governments froze the accounts of three shipping companies on Tuesday.".to_owned();
        };
        check("stale-takeaways", set, expected);
    }

    /// The takeaway was written when the body said `then`; now it says `now`.
    #[track_caller]
    fn since(then: &str, now: &str, expected: &[&str]) {
        let mut said = article();
        said.body = then.to_owned();
        let written = vec![Written { takeaway: id("t"), said: Arc::new(said) }];
        let set = |article: &mut domain::Article| {
            article.takeaways = vec![takeaway("t", "The model was right in 61 of 64 forecasts.")];
            article.body = now.to_owned();
        };
        check_around("stale-takeaways", &Around { written, ..Around::default() }, set, expected);
    }

    const THEN: &str =
        "The port is old. In three weeks 61 of 64 forecasts of the model were right. The pilots noticed.";
    const ONE: &[&str] = &["A sentence that takeaway 1 rests on has changed since it was written"];

    #[test]
    fn a_takeaway_about_something_else_is_found() {
        against("Parliament rejected the budget for railways.", &["Of takeaway 1, 0 of 4 words are in the article"]);
    }

    #[test]
    fn a_takeaway_in_other_words_is_fine() {
        against("The government has frozen three ship companies’ accounts.", &[]);
        against("It froze.", &[]);
    }

    #[test]
    fn a_takeaway_is_stale_when_its_sentence_changed_since_or_is_gone() {
        since(THEN, &THEN.replace("61", "58"), ONE);
        since(THEN, &THEN.replace("were right", "were not right"), ONE);
        since(THEN, "The port is old. The pilots noticed.", ONE);
        since(THEN, THEN, &[]);
    }

    #[test]
    fn other_sentences_commas_and_small_words_make_no_takeaway_stale() {
        since(THEN, &THEN.replace("The port is old", "The harbour is new"), &[]);
        since(THEN, &format!("Something new. {THEN} And more of it."), &[]);
        since(THEN, &THEN.replace("In three weeks 61", "In the three weeks, 61"), &[]);
        since("Nothing yet.", THEN, &[]);
    }

    #[test]
    fn the_sentence_as_it_was_and_as_it_is_stands_in_the_advice() {
        let around = Around {
            written: vec![Written {
                takeaway: id("t"),
                said: Arc::new(domain::Article { body: THEN.to_owned(), ..article() }),
            }],
            ..Around::default()
        };
        let mut now = article();
        now.takeaways = vec![takeaway("t", "The model was right in 61 of 64 forecasts.")];
        now.body = THEN.replace("61", "58");
        let found = crate::trial::found("stale-takeaways", &now, &around, crate::Language::English);
        assert!(found[0].advice.contains("61 of 64") && found[0].advice.contains("58 of 64"), "{}", found[0].advice);
        let before = found[0].key.clone();
        now.body = THEN.replace("61", "12");
        let after = crate::trial::found("stale-takeaways", &now, &around, crate::Language::English);
        assert_ne!(before, after[0].key, "what somebody let stand was another change");
    }
}
