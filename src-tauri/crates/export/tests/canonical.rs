//! The canonical text: the same words give the same text, other words another, and it can be read back.

use domain::{Article, Fingerprint, HouseStyle, Id, Pair, Slug, Takeaway};
use export::Options;
use export::disclosure::Telling;
use proptest::collection::vec;
use proptest::prelude::*;

fn id(text: &str) -> Id {
    Id::parse(text).expect("a fine id")
}

fn house(name: &str) -> HouseStyle {
    HouseStyle::built_in(name).expect("a built-in style")
}

fn canonical(article: &Article) -> String {
    export::canonical(article, &house("ainews"))
}

/// The words of an article, part by part.
type Words = (Vec<String>, Vec<String>, Vec<(String, String)>);

fn article((texts, takeaways, pairs): &Words) -> Article {
    let mut article = Article::empty(id("a"), Slug::suggest(""), "ainews");
    let [headline, deck, alt, credit, caption, body, topic, analysis] = texts.as_slice() else { panic!("eight texts") };
    (article.headline, article.deck, article.body) = (headline.clone(), deck.clone(), body.clone());
    (article.hero.alt, article.hero.credit, article.hero.caption) = (alt.clone(), credit.clone(), caption.clone());
    (article.qa.topic, article.analysis) = (topic.clone(), analysis.clone());
    article.takeaways = takeaways.iter().map(|text| Takeaway { id: id("t"), text: text.clone() }).collect();
    let pair = |(question, answer): &(String, String)| Pair {
        id: id("q"),
        question: question.clone(),
        answer: answer.clone(),
    };
    article.qa.pairs = pairs.iter().map(pair).collect();
    article
}

fn text() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        "[ab]{0,2}",
        prop::sample::select(vec![
            "- a",
            "Q: a",
            "A: b",
            "## Analysis",
            "# a",
            "",
            "Credit: a",
            "## Takeaways",
            "-",
            "\r"
        ])
        .prop_map(str::to_owned)
    ];
    vec(line, 0..4).prop_map(|lines| lines.join("\n"))
}

fn words() -> impl Strategy<Value = Words> {
    (vec(text(), 8), vec(text(), 0..3), vec((text(), text()), 0..3))
}

/// Reads the parts back with nothing but the counts of the first line: the proof that no two articles share a text.
fn read_back(canonical: &str) -> Words {
    let (head, rest) = canonical.split_once('\n').expect("a first line");
    let counts =
        head.strip_prefix("<!-- colophon canonical 1: ").and_then(|h| h.strip_suffix(" -->")).expect("a comment");
    let mut lines = rest.split('\n').chain(std::iter::repeat("")).peekable();
    let mut take = |count: &str, label: &str| {
        let count: usize = count.parse().expect("a count");
        let taken: Vec<&str> = lines.by_ref().take(count).collect();
        let text = taken.join("\n");
        text.strip_prefix(label).unwrap_or_else(|| panic!("{text:?} starts with {label:?}")).to_owned()
    };
    let (mut texts, mut takeaways, mut pairs) = (vec![], vec![], vec![]);
    let mut topic_stood = false;
    for part in counts.split(", ") {
        let (name, count) = part.split_once(' ').expect("a name and a count");
        match name {
            "takeaways" if count == "-" => {}
            "takeaways" => {
                take("3", "\n## Takeaways\n");
                takeaways = count.split('+').map(|c| take(if c == "0" { "1" } else { c }, "- ")).collect();
            }
            "pairs" if count == "-" => {}
            "pairs" => {
                if !topic_stood {
                    take("2", "\n## Questions and answers");
                }
                for pair in count.split('+') {
                    let (q, a) = pair.split_once('/').expect("two counts");
                    let at_least_one = |c: &str| if c == "0" { "1".to_owned() } else { c.to_owned() };
                    take("1", "");
                    let question = take(&at_least_one(q), "Q: ");
                    take("1", "");
                    pairs.push((question, take(&at_least_one(a), "A: ")));
                }
            }
            _ if count == "0" => texts.push(String::new()),
            name => {
                let label = match name {
                    "headline" => "# ",
                    "hero.alt" => "Picture: ",
                    "hero.credit" => "Credit: ",
                    "hero.caption" => "Caption: ",
                    "qa.topic" => "## Questions and answers: ",
                    _ => "",
                };
                topic_stood |= name == "qa.topic";
                take(
                    if name == "analysis" { "3" } else { "1" },
                    if name == "analysis" { "\n## Analysis\n" } else { "" },
                );
                texts.push(take(count, label));
            }
        }
    }
    (texts, takeaways, pairs)
}

fn line_feeds((texts, takeaways, pairs): &Words) -> Words {
    let lf = |t: &String| t.replace("\r\n", "\n").replace('\r', "\n");
    (
        texts.iter().map(lf).collect(),
        takeaways.iter().map(lf).collect(),
        pairs.iter().map(|(q, a)| (lf(q), lf(a))).collect(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_words_of_every_part_can_be_read_back(words in words()) {
        let text = canonical(&article(&words));
        prop_assert_eq!(read_back(&text), line_feeds(&words), "in this text:\n{}", text);
        prop_assert!(text.ends_with('\n') && !text.ends_with("\n\n") && !text.contains('\r'));
    }

    #[test]
    fn line_ends_do_not_matter(words in words()) {
        prop_assert_eq!(canonical(&article(&words)), canonical(&article(&line_feeds(&words))));
    }
}

fn small() -> Article {
    let texts =
        ["Rain", "It rained.", "A wet street", "Ada", "", "All day.", "Rain", "Umbrellas."].map(str::to_owned).to_vec();
    article(&(texts, vec!["Wet.".into(), "Very\nwet.".into()], vec![("Wet?".into(), "Yes.".into())]))
}

#[test]
fn it_reads_as_markdown() {
    let expected = "<!-- colophon canonical 1: headline 1, deck 1, hero.alt 1, hero.credit 1, hero.caption 0, takeaways 1+2, body 1, \
                    qa.topic 1, pairs 1/1, analysis 1 -->\n\n# Rain\n\nIt rained.\n\nPicture: A wet street\n\nCredit: Ada\n\n## Takeaways\n\n\
                    - Wet.\n- Very\nwet.\n\nAll day.\n\n## Questions and answers: Rain\n\nQ: Wet?\n\nA: Yes.\n\n## Analysis\n\nUmbrellas.\n";
    assert_eq!(canonical(&small()), expected);
}

#[test]
fn what_is_said_about_an_article_is_not_in_it() {
    let mut other = small();
    other.note.text = "By hand.".into();
    other.meta.date = Some("2026-11-23".into());
    other.slug = Slug::suggest("another");
    other.meta.tags = vec!["weather".into()];
    other.hero.asset = Some("a.jpg".into());
    assert_eq!(canonical(&other), canonical(&small()));
}

#[test]
fn another_picture_or_other_rights_are_another_text() {
    let mut other = small();
    other.hero.asset = Some(domain::AssetHash::of(b"a picture").to_string());
    let with_picture = canonical(&other);
    assert_ne!(with_picture, canonical(&small()));
    other.hero.asset = Some(domain::AssetHash::of(b"another").to_string());
    assert_ne!(canonical(&other), with_picture);
    let mut other = small();
    other.hero.rights = "For one use".into();
    assert!(canonical(&other).contains("hero.rights 1, ") && canonical(&other).contains("\n\nRights: For one use\n\n"));
}

#[test]
fn the_house_decides_the_order_but_not_the_words() {
    let sorted = |text: &str| {
        let mut lines: Vec<String> = text.lines().skip(1).map(str::to_owned).collect();
        lines.sort();
        lines
    };
    let (ainews, plain) = (canonical(&small()), export::canonical(&small(), &house("plain")));
    assert_ne!(ainews, plain);
    assert_eq!(sorted(&ainews), sorted(&plain));
}

#[test]
fn the_exported_file_has_the_fingerprint() {
    let target = export::target("canonical").expect("the target exists");
    let (article, house) = (small(), house("ainews"));
    let of = Telling { article: &article, house: &house, pictures: &[], checked: None, rfc3339: &|_| String::new() };
    let file = target.render(&of, &Options::default()).expect("a file").remove(0);
    assert_eq!(file.path, "untitled.canonical.md");
    let text = String::from_utf8(file.bytes).expect("UTF-8");
    assert_eq!(Fingerprint::of(&text), export::fingerprint(&article, &house));
}
