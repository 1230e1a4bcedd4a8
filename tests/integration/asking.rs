//! What only a person can say about a picture is asked, kept with that picture, and decides whether it needs a label.

use contract::ledger::ImageView;
use domain::ledger::{Author, Extent, Outcome, Prompt, Tool};
use domain::{Contribution, Id, Kind, Section};
use image::{DynamicImage, ImageFormat, RgbImage};
use newsroom::Newsroom;
use std::collections::BTreeMap;
use std::io::Cursor;

const FOUR: [&str; 4] = ["resembles_real", "subject_covered", "appears_authentic", "more_than_minor_edit"];

/// A picture of one colour, at the top of the article.
fn hero(room: &mut Newsroom, id: &Id, colour: u8) {
    let mut bytes = Cursor::new(Vec::new());
    let drawn = DynamicImage::from(RgbImage::from_pixel(30, 20, image::Rgb([colour, 0, 0])));
    drawn.write_to(&mut bytes, ImageFormat::Png).expect("an encoder that writes to memory");
    let file = room.file(&format!("picture-{colour}.png"), bytes.into_inner());
    let picture = room.app.add_picture(&file).expect("a picture that can be kept");
    room.set(id, "hero.asset", picture.asset.hash.as_str()).expect("a picture of the library");
}

fn answer(room: &mut Newsroom, id: &Id, question: &str, answer: &str) {
    room.set(id, &format!("hero.{question}"), answer).expect("an answer");
}

fn answers(room: &mut Newsroom, id: &Id) -> BTreeMap<String, bool> {
    room.shown(id).content.hero.answers
}

fn told(room: &mut Newsroom, id: &Id) -> ImageView {
    room.shown(id).disclosure.image.expect("there is a picture")
}

#[test]
fn nothing_is_answered_for_a_person_and_four_times_yes_requires_a_label() {
    let mut room = Newsroom::new();
    let id = room.article("Harbour", "At dawn.");
    assert_eq!(room.shown(&id).disclosure.image, None, "without a picture there is nothing to ask");
    hero(&mut room, &id, 1);
    room.set(&id, "hero.source_type", "trainedAlgorithmicMedia").expect("an IPTC term");
    let unanswered = FOUR.map(str::to_owned).to_vec();
    assert_eq!(told(&mut room, &id), ImageView { asked: true, label: "open".into(), unanswered });
    assert!(answers(&mut room, &id).is_empty());

    let fingerprint = room.view(&id).fingerprint;
    for question in FOUR {
        answer(&mut room, &id, question, "yes");
    }
    assert_eq!(told(&mut room, &id).label, "required");
    answer(&mut room, &id, "artistic_work", "yes");
    assert_eq!(told(&mut room, &id).label, "required_lighter");
    answer(&mut room, &id, "appears_authentic", "no");
    assert_eq!(told(&mut room, &id).label, "not_required");
    answer(&mut room, &id, "appears_authentic", "");
    assert_eq!(told(&mut room, &id).unanswered, ["appears_authentic"], "an answer can be taken back");
    assert_eq!(room.view(&id).fingerprint, fingerprint, "no word that readers read has changed");
    assert!(room.set(&id, "hero.appears_authentic", "perhaps").is_err());
    assert_eq!(room.app.check_up(false).expect("a checkup").problems, Vec::<String>::new());
}

#[test]
fn an_answer_is_about_the_picture_that_was_there_and_comes_back_with_it() {
    let mut room = Newsroom::new();
    let id = room.article("Harbour", "At dawn.");
    hero(&mut room, &id, 1);
    answer(&mut room, &id, "resembles_real", "yes");
    answer(&mut room, &id, "label_in_image", "no");
    let first = answers(&mut room, &id);
    let before = room.view(&id).heads;

    hero(&mut room, &id, 2);
    assert!(answers(&mut room, &id).is_empty(), "of another picture nothing is said");
    answer(&mut room, &id, "resembles_real", "no");
    hero(&mut room, &id, 1);
    assert_eq!(answers(&mut room, &id), first);

    hero(&mut room, &id, 2);
    room.app.restore(&id, None, &before, Some(Section::Hero)).expect("a restored picture");
    assert_eq!(answers(&mut room, &id), first);
    let copy = room.app.duplicate(&id).expect("a second one").article.id;
    assert_eq!(answers(&mut room, &copy), first);
    let another = room.another_program().article(&id).expect("an article").article.hero.answers;
    assert_eq!(another.iter().count(), 2, "they are on the disk");
}

#[test]
fn the_answers_of_two_people_come_together() {
    let mut room = Newsroom::new();
    let id = room.article("Harbour", "At dawn.");
    hero(&mut room, &id, 1);
    let base = room.view(&id).heads;
    for (field, value) in [("hero.resembles_real", "yes"), ("hero.subject_covered", "no")] {
        room.app.edit(&id, Some(&base), &[newsroom::set(field, value)]).expect("an answer");
    }
    let said = answers(&mut room, &id);
    assert_eq!(
        said.into_iter().collect::<Vec<_>>(),
        [("resembles_real".into(), true), ("subject_covered".into(), false)]
    );
}

#[test]
fn each_part_has_its_level_and_the_words_of_each_tool() {
    let mut room = Newsroom::new();
    let id = room.article("Harbour", "");
    let used = |name: &str, sections: &[Section]| Contribution {
        id: Id::parse(name).expect("a fine id"),
        at: domain::Moment(0),
        by: Id::parse("ada").expect("a fine id"),
        tool: Tool { name: name.into(), ..Tool::default() },
        kind: Kind::Drafting,
        sections: sections.to_vec(),
        extent: Extent::Partial,
        in_output: true,
        first_draft_by: Author::Ai,
        initiative: Author::Human,
        purpose: String::new(),
        prompt: Prompt::default(),
        outcome: Outcome::Edited,
        note: String::new(),
    };
    room.app.record_contribution(&id, used("ChatGPT", &[Section::Body]), None).expect("an entry");
    room.app.record_contribution(&id, used("Claude", &[Section::Deck]), None).expect("an entry");
    let typed = |part, text: &str, origin: &str| {
        let insert = vec![domain::RunText::new(text, domain::Origin::parse(origin).expect("a fine origin"))];
        app::Asked::Edit(app::Edit::Splice { part, at: 0, delete: 0, insert })
    };
    let edits = [
        typed(domain::Part::Body, "Three more words. ", "c:ChatGPT"),
        typed(domain::Part::Body, "Two words. ", "c:Claude"),
        typed(domain::Part::Analysis, "Alone. ", "c:Claude"),
    ];
    room.app.edit(&id, None, &edits).expect("words of tools");
    let parts = room.shown(&id).disclosure.parts.into_iter().map(|one| {
        let tools: Vec<String> = one.tools.iter().map(|of| format!("{} {}", of.tool, of.words)).collect();
        (one.part, one.level.unwrap_or_default(), tools.join(", "))
    });
    let row = |part: &str, level: &str, tools: &str| (part.to_owned(), level.to_owned(), tools.to_owned());
    assert_eq!(
        parts.collect::<Vec<_>>(),
        [
            row("deck", "ai_generated", ""),
            row("body", "ai_generated", "ChatGPT 3, Claude 2"),
            row("analysis", "", "Claude 1"),
        ],
        "in the order of the page; words in a part that no entry names are told all the same"
    );
}
