//! A note in a person's own words, held against the ledger: what it leaves out, what it claims, what it promises.
//!
//! A compiled note cannot leave out or claim anything; it can only promise.

use crate::finding::{Found, Says};
use crate::galley::{Galley, said};
use crate::tools;
use crate::{Check, Language, prose};
use domain::sign_off::Signed;
use domain::{Kind, Part, Severity};

/// What is in the ledger and not in the note.
pub const OMITS: Check = Check {
    id: "note-omits",
    severity: Severity::Recommended,
    name: ("Missing from the note", "Fehlt in der Anmerkung"),
    look: omits,
};

/// What is in the note and not in the ledger.
pub const CLAIMS: Check = Check {
    id: "note-claims",
    severity: Severity::Recommended,
    name: ("Only in the note", "Nur in der Anmerkung"),
    look: claims,
};

/// What only a person who has signed may say.
pub const PROMISES: Check = Check {
    id: "note-promises",
    severity: Severity::Recommended,
    name: ("Promises of the note", "Versprechen der Anmerkung"),
    look: promises,
};

/// What a use is called in a note: any of these beginnings of words, or phrases where they have a space.
const PURPOSES: &[(&[Kind], &[&str])] = &[
    (
        &[Kind::Drafting],
        &["writing", "draft", "write part", "wrote", "written", "schreib", "entwerfen", "entwurf", "verfass"],
    ),
    (&[Kind::Rewriting], &["rewrit", "rephras", "umschreib", "umzuschreib", "umformulier"]),
    (&[Kind::Translation], &["translat", "übersetz"]),
    (&[Kind::Summary], &["summar", "takeaway", "zusammenfass", "zusammenzufass"]),
    (&[Kind::QaGeneration], &["q&a", "question", "fragen und antworten"]),
    (&[Kind::Headline], &["headline", "überschrift", "schlagzeil"]),
    (&[Kind::Caption], &["caption", "bildunterschrift"]),
    (
        &[Kind::AltText],
        &["alt-text", "alt text", "describe image", "image description", "alternativtext", "bilder barrierefrei"],
    ),
    (&[Kind::SocialCopy], &["social", "soziale"]),
    (
        &[Kind::ImageGeneration, Kind::ImageEditing, Kind::ImageEnhancement],
        &["image", "picture", "illustration", "photo", "artwork", "bild"],
    ),
    (&[Kind::ChartGeneration], &["chart", "graph", "diagramm"]),
    (&[Kind::AudioGeneration], &["narrat", "audio", "vorles", "vorzules"]),
    (&[Kind::VideoGeneration], &["video"]),
    (&[Kind::Ideation], &["idea", "ideation", "brainstorm", "ideen", "themen zu finden"]),
    (&[Kind::Outlining], &["outlin", "structur", "glieder"]),
    (&[Kind::InterviewPrep], &["interview"]),
    (&[Kind::Research], &["research", "background", "recherch", "hintergrund"]),
    (&[Kind::Transcription], &["transcri", "abschrift", "abzuschreib", "transkri"]),
    (&[Kind::DataAnalysis], &["data", "daten"]),
    (
        &[Kind::FactCheck],
        &["fact-check", "fact check", "cross-check", "verif", "gegenprüf", "gegenzuprüf", "faktencheck"],
    ),
    (
        &[Kind::CopyEditing],
        &[
            "editorial support",
            "editing",
            "edit for",
            "copy-edit",
            "copyedit",
            "proofread",
            "grammar",
            "redigier",
            "grammatik",
            "lektor",
        ],
    ),
    (&[Kind::Tagging], &["tag", "keyword", "metadata", "schlagwört"]),
    (&[Kind::SeoMeta], &["search", "seo", "suchbeschreib", "für die suche"]),
    (&[Kind::Code], &["coding", "code", "interactive", "programmier", "interaktiv"]),
];

/// Words that promise what only a fresh sign-off proves, by the beginning of the word.
const PROMISED: [&str; 8] =
    ["solely", "reviewed", "fact-checked", "verified", "allein", "geprüft", "überprüft", "gegengelesen"];

/// The note in a person's own words; none where it is compiled.
fn own<'a>(galley: &Galley<'a>) -> Option<&'a str> {
    let text = galley.article.note.text.as_str();
    (!text.trim().is_empty()).then_some(text)
}

fn omits(found: &mut Found<'_>) {
    let galley = found.galley;
    let ledger = tools::in_ledger(galley.article);
    let Some(note) = own(galley) else {
        if !ledger.is_empty() && export::note::printed(galley.article, galley.house).is_empty() {
            let names = ledger.join(", ");
            let says = Says::new(
                said!(
                    galley,
                    "the ledger has {names}, and there is no note",
                    "das Verzeichnis nennt {names}, eine Anmerkung fehlt"
                ),
                said!(
                    galley,
                    "Write a note, or give the house style a template.",
                    "Eine Anmerkung schreiben oder dem Hausstil eine Vorlage geben."
                ),
            );
            found.whole(names, says);
        }
        return;
    };
    let named = tools::mentions(note, ledger.iter().copied());
    for tool in &ledger {
        if !named.iter().any(|one| one.base == tools::base_of(tool)) {
            let says = Says::new(
                said!(
                    galley,
                    "the note does not name {tool}, which the ledger has",
                    "die Anmerkung nennt {tool} nicht, das Verzeichnis schon"
                ),
                said!(
                    galley,
                    "Name it, or let the note be compiled from the ledger.",
                    "Nennen oder die Anmerkung aus dem Verzeichnis erzeugen lassen."
                ),
            );
            found.about(&Part::Note, note, 0..note.len(), format!("{tool} · {note}"), says, Vec::new());
        }
    }
    for (kinds, stems) in PURPOSES {
        let used = galley.article.ledger.kept().find(|one| kinds.contains(&one.kind));
        if let Some(used) = used
            && purpose(note, stems).is_none()
        {
            let what = kind_named(used.kind, galley.language);
            let tool = &used.tool.name;
            let says = Says::new(
                said!(
                    galley,
                    "the note does not say that {tool} was used for {what}",
                    "die Anmerkung verschweigt {tool} für {what}"
                ),
                said!(
                    galley,
                    "Say it, or let the note be compiled from the ledger.",
                    "Nennen oder die Anmerkung aus dem Verzeichnis erzeugen lassen."
                ),
            );
            found.about(&Part::Note, note, 0..note.len(), format!("{} · {note}", used.kind.name()), says, Vec::new());
        }
    }
}

fn claims(found: &mut Found<'_>) {
    let galley = found.galley;
    let Some(note) = own(galley) else { return };
    let ledger = tools::in_ledger(galley.article);
    let named = tools::mentions(note, ledger.iter().copied());
    let mut told: Vec<&str> = Vec::new();
    for one in &named {
        if ledger.iter().any(|tool| tools::base_of(tool) == one.base) || told.contains(&one.base.as_str()) {
            continue;
        }
        told.push(&one.base);
        let tool = &one.name;
        let says = Says::new(
            said!(
                galley,
                "the note names {tool}, and the ledger has no use of it",
                "die Anmerkung nennt {tool}, im Verzeichnis steht es nicht"
            ),
            said!(
                galley,
                "Record what it was used for, or take it out of the note.",
                "Festhalten, wofür es diente, oder aus der Anmerkung streichen."
            ),
        );
        found.at(&Part::Note, note, one.at.clone(), says);
    }
    // Without any use of a tool on record, the tool is the news, not each of its purposes.
    if ledger.is_empty() || named.is_empty() {
        return;
    }
    for (kinds, stems) in PURPOSES {
        let recorded = galley.article.ledger.kept().any(|one| kinds.contains(&one.kind));
        let (Some(at), Some(kind)) = (purpose(note, stems), kinds.first()) else { continue };
        if recorded {
            continue;
        }
        let what = kind_named(*kind, galley.language);
        let says = Says::new(
            said!(
                galley,
                "the note speaks of {what}, and the ledger does not",
                "die Anmerkung spricht von {what}, das Verzeichnis nicht"
            ),
            said!(
                galley,
                "Record the use, or take it out of the note.",
                "Die Nutzung festhalten oder aus der Anmerkung streichen."
            ),
        );
        found.at(&Part::Note, note, at, says);
    }
}

fn promises(found: &mut Found<'_>) {
    let galley = found.galley;
    if galley.signed() == Signed::Fresh {
        return;
    }
    let printed = export::note::printed(galley.article, galley.house);
    let mut told: Vec<String> = Vec::new();
    for word in prose::words(&printed) {
        let small = word.text.to_lowercase();
        if !PROMISED.contains(&small.as_str()) || told.contains(&small) {
            continue;
        }
        let says = Says::new(
            said!(
                galley,
                "the note says “{small}”, and nobody has signed these words",
                "die Anmerkung sagt „{small}“, doch niemand hat diese Fassung freigegeben"
            ),
            said!(galley, "Have it signed off first, or say less.", "Erst freigeben lassen oder weniger versprechen."),
        );
        if own(galley).is_some() {
            found.at(&Part::Note, &printed, word.at.clone(), says);
        } else {
            found.whole(small.as_str(), says);
        }
        told.push(small);
    }
}

/// Where a note says one of these, in bytes.
fn purpose(note: &str, stems: &[&str]) -> Option<std::ops::Range<usize>> {
    let small = note.to_lowercase();
    if small.len() != note.len() {
        return stems.iter().any(|stem| begins_a_word(&small, stem).is_some()).then_some(0..note.len());
    }
    let at = stems
        .iter()
        .filter_map(|stem| begins_a_word(&small, stem).map(|at| at..at + stem.len()))
        .min_by_key(|at| at.start)?;
    let end = note[at.end..].find(|c: char| !c.is_alphanumeric()).map_or(note.len(), |more| at.end + more);
    Some(at.start..end)
}

fn begins_a_word(text: &str, stem: &str) -> Option<usize> {
    text.match_indices(stem).map(|(at, _)| at).find(|at| !text[..*at].ends_with(char::is_alphanumeric))
}

fn kind_named(kind: Kind, language: Language) -> &'static str {
    let (english, german) = match kind {
        Kind::Drafting => ("writing", "Schreiben"),
        Kind::Rewriting => ("rewriting", "Umschreiben"),
        Kind::Translation => ("translation", "Übersetzung"),
        Kind::Summary => ("summaries", "Zusammenfassung"),
        Kind::QaGeneration => ("questions and answers", "Fragen und Antworten"),
        Kind::Headline => ("headlines", "Überschriften"),
        Kind::Caption => ("captions", "Bildunterschriften"),
        Kind::AltText => ("alt texts", "Alternativtexte"),
        Kind::SocialCopy => ("social posts", "Beiträge für soziale Netze"),
        Kind::ImageGeneration => ("the image", "das Bild"),
        Kind::ImageEditing => ("image editing", "Bildbearbeitung"),
        Kind::ImageEnhancement => ("image enhancement", "Bildverbesserung"),
        Kind::ChartGeneration => ("charts", "Diagramme"),
        Kind::AudioGeneration => ("narration", "Vorlesen"),
        Kind::VideoGeneration => ("video", "Video"),
        Kind::Ideation => ("ideas", "Ideen"),
        Kind::Outlining => ("outlining", "Gliederung"),
        Kind::InterviewPrep => ("interviews", "Interviews"),
        Kind::Research => ("research", "Recherche"),
        Kind::Transcription => ("transcription", "Abschriften"),
        Kind::DataAnalysis => ("data", "Daten"),
        Kind::FactCheck => ("checking facts", "Faktenprüfung"),
        Kind::CopyEditing => ("editing", "Redigieren"),
        Kind::Tagging => ("tags and keywords", "Schlagwörter"),
        Kind::SeoMeta => ("search descriptions", "Suchbeschreibungen"),
        Kind::Code => ("code", "Programmierung"),
        Kind::Other => ("other work", "anderes"),
    };
    if language == Language::German { german } else { english }
}

#[cfg(test)]
mod tests {
    use crate::trial::{check, signed, used};
    use domain::kind::KINDS;
    use domain::{HouseStyle, Id, Kind, Person};

    const SEED: &str = "This article was created by Alicia Shapiro, CMO of AiNews.com, with writing, image, and idea-generation \
        support from ChatGPT, an AI assistant. However, the final perspective and editorial choices are solely Alicia Shapiro’s. \
        Special thanks to ChatGPT for assistance with research and editorial support in crafting this article.";

    fn seed(kinds: &'static [Kind]) -> impl Fn(&mut domain::Article) {
        move |article: &mut domain::Article| {
            article.note.text = SEED.to_owned();
            article.ledger.contributions = kinds.iter().map(|kind| used("ChatGPT", *kind)).collect();
        }
    }

    const ALL: &[Kind] = &[Kind::Drafting, Kind::ImageGeneration, Kind::Ideation, Kind::Research, Kind::CopyEditing];

    #[test]
    fn a_note_and_a_ledger_that_say_the_same_agree() {
        check("note-omits", seed(ALL), &[]);
        check("note-claims", seed(ALL), &[]);
    }

    #[test]
    fn what_the_note_leaves_out_is_found() {
        let more = |article: &mut domain::Article| {
            seed(ALL)(article);
            article.ledger.contributions.push(used("Midjourney", Kind::Translation));
        };
        check(
            "note-omits",
            more,
            &[
                "The note does not name Midjourney, which the ledger has",
                "The note does not say that Midjourney was used for translation",
            ],
        );
    }

    #[test]
    fn what_the_note_claims_is_found() {
        check("note-claims", seed(&[]), &["The note names ChatGPT, and the ledger has no use of it"]);
        check(
            "note-claims",
            seed(&[Kind::Drafting, Kind::ImageGeneration, Kind::Ideation]),
            &[
                "The note speaks of research, and the ledger does not",
                "The note speaks of editing, and the ledger does not",
            ],
        );
    }

    #[test]
    fn a_promise_needs_a_fresh_sign_off() {
        check("note-promises", seed(ALL), &["The note says “solely”, and nobody has signed these words"]);
        check(
            "note-promises",
            |article| {
                seed(ALL)(article);
                signed(article);
            },
            &[],
        );
        let compiled = |article: &mut domain::Article| {
            article.house = "ainews".to_owned();
            article.ledger.contributions = vec![used("ChatGPT", Kind::Drafting)];
            let maren = Id::parse("maren").expect("a fine id");
            article.people.push(Person::parse(maren.clone(), "Maren Osterby").expect("a fine person"));
            article.accountable = Some(maren);
        };
        check("note-promises", compiled, &["The note says “solely”, and nobody has signed these words"]);
    }

    #[test]
    fn what_is_compiled_for_any_use_is_understood() {
        for (house, language) in [("ainews", "en"), ("ainews", "de"), ("plain", "en"), ("plain", "de")] {
            for row in KINDS.iter().filter(|row| row.kind != Kind::Other) {
                let set = |article: &mut domain::Article| {
                    article.house = house.to_owned();
                    article.meta.language = language.to_owned();
                    article.ledger.contributions = vec![used("ChatGPT", row.kind)];
                    let style = HouseStyle::built_in(house).expect("a built-in style");
                    article.note.text = export::note::printed(article, &style);
                };
                check("note-omits", set, &[]);
            }
        }
    }
}
