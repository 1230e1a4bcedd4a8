//! The sample article that a first start offers: the model's format, every part filled, nothing to guess.

use domain::{HouseStyle, Id, Part};

const SAMPLE: &str = include_str!("../../app/sample/the-letter-under-the-photograph.txt");

#[test]
fn the_sample_fills_every_part_and_leaves_nothing_to_guess() {
    let house = HouseStyle::built_in("ainews").expect("a built-in style");
    let mut ids = || Id::parse("x").expect("a fine id");
    let arrival = import::read("the-letter-under-the-photograph.txt", SAMPLE.as_bytes(), None, &house, &mut ids)
        .expect("the sample is an article");
    assert_eq!(arrival.uncertain, Vec::<String>::new());
    assert_eq!(arrival.dropped.len(), 2, "the breadcrumb and the repeated headline: {:?}", arrival.dropped);
    let article = arrival.article;
    for (part, text) in article.texts() {
        let empty = text.trim().is_empty();
        let no_label = matches!(part, Part::HeroCaption | Part::HeroRights);
        assert_eq!(empty, no_label, "{part} is {}", if empty { "empty" } else { "filled" });
    }
    assert!(article.hero.alt.chars().count() <= 150);
    assert!(article.deck.chars().count() <= 300 && article.headline.chars().count() <= 70);
    assert_eq!((article.takeaways.len(), article.qa.pairs.len()), (5, 4));
    assert_eq!(article.qa.topic, "The Vellhaven Letter");
    assert_eq!(article.body.lines().filter(|l| l.starts_with("## ")).count(), 3);
    assert_eq!(article.body.lines().filter(|l| l.starts_with("- ")).count(), 4);
    assert!((400..=560).contains(&arrival.parts["body"]), "{} words", arrival.parts["body"]);
    let author = article.authors().next().expect("a byline");
    assert_eq!(author.in_words(), "Maren Osterby, editor of The Harbour Record");
    assert_eq!(article.accountable_person(), Some(author));
}
