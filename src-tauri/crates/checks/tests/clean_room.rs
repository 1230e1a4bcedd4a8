//! Nothing of the desk leaves: canaries of every kind, in every part, on the way to every target.

use checks::clean_room::{CleanRoom, Kind};
use checks::{Galley, Language};
use domain::ledger::{Author, Extent, Outcome, Prompt, Tool, Visibility};
use domain::{
    Anchor, Article, Comment, Contribution, HouseStyle, Id, Margin, Moment, Pair, Part, Place, Remark, Slug, Takeaway,
};
use export::disclosure::Telling;
use export::options::Values;
use export::{OutFile, TARGETS, Target, texts};

/// One of each kind that can stand in somebody's words.
const CANARIES: &[(Kind, &str)] = &[
    (Kind::Hidden, "har\u{200b}bour"),
    (Kind::Hidden, "\u{202e}ruobrah"),
    (Kind::Hidden, "harbour\u{e0041}\u{e0042}"),
    (Kind::EditingMarks, "{++new++}"),
    (Kind::EditingMarks, "{~~old~>new~~}"),
    (Kind::EditingMarks, "{==words==}{>>really?<<}"),
    (Kind::Annotations, "Annotations: 0,40 SHA-256 0123456789abcdef"),
    (Kind::LocalPath, "file:///srv/x.png"),
    (Kind::LocalPath, "/home/ada/x.png"),
    (Kind::LocalPath, "C:\\Users\\ada\\x.png"),
    (Kind::Placeholder, "TK"),
    (Kind::Placeholder, "TODO"),
    (Kind::Residue, ":contentReference[oaicite:2]{index=2}"),
    (Kind::Residue, "https://x.org/?utm_source=chatgpt.com"),
    (Kind::Residue, "As an AI language model I cannot know"),
    (Kind::Tracking, "https://x.org/p?fbclid=1&id=2"),
    (Kind::Tracking, "<https://x.org/p?id=2&utm_medium=mail>"),
];

const MARKER: &str = "Zyzzyva";

fn id(text: &str) -> Id {
    Id::parse(text).expect("a fine id")
}

/// Every part has something in it.
fn article() -> Article {
    let mut article = Article::empty(id("a"), Slug::suggest("harbour"), "plain");
    article.headline = "The harbour froze".to_owned();
    article.deck = "Ships wait outside".to_owned();
    article.hero.asset = Some("https://x.org/p.png".to_owned());
    article.hero.alt = "Ice".to_owned();
    article.hero.caption = "Last night".to_owned();
    article.hero.credit = "Ada".to_owned();
    article.hero.rights = "All".to_owned();
    article.body = "The harbour froze last night.".to_owned();
    article.analysis = "It matters.".to_owned();
    article.note.text = "Written by people.".to_owned();
    article.takeaways.push(Takeaway { id: id("t"), text: "It froze.".to_owned() });
    article.qa.topic = "the ice".to_owned();
    article.qa.pairs.push(Pair { id: id("q"), question: "Why?".to_owned(), answer: "Cold.".to_owned() });
    article
}

/// What a target makes of an article, whatever is chosen about it.
fn renderings(target: &'static dyn Target, article: &Article, house: &HouseStyle) -> Vec<Vec<OutFile>> {
    let mut chosen: Vec<Vec<(String, String)>> = vec![Vec::new()];
    for choice in target.choices() {
        let values = match choice.values {
            Values::OneOf(words) => words.iter().map(|word| (*word).to_owned()).collect(),
            Values::Flag => vec!["true".to_owned(), "false".to_owned()],
            Values::Text { .. } => Vec::new(),
        };
        chosen.extend(values.into_iter().map(|value| vec![(choice.key.to_owned(), value)]));
    }
    let rfc3339 = |_: Moment| "2026-11-23T08:00:00Z".to_owned();
    let telling = Telling { article, house, pictures: &[], checked: None, rfc3339: &rfc3339 };
    let options = chosen.iter().filter_map(|chosen| export::options(target, house, chosen).ok());
    options.filter_map(|options| target.render(&telling, &options).ok()).collect()
}

fn plain() -> HouseStyle {
    HouseStyle::built_in("plain").expect("a built-in style")
}

fn for_readers() -> impl Iterator<Item = &'static dyn Target> {
    TARGETS.iter().copied().filter(|target| target.is_for_readers())
}

#[test]
fn a_canary_in_any_part_keeps_the_article_and_is_seen_in_every_file_that_would_hold_it() {
    let house = plain();
    let parts: Vec<Part> = article().texts().into_iter().map(|(part, _)| part).collect();
    let mut seen = 0;
    for part in &parts {
        for (kind, canary) in CANARIES {
            let mut article = article();
            *article.text_mut(part).expect("a part that is there") = format!("{MARKER} {canary} froze.");
            let (margin, language) = (Margin::default(), Language::English);
            let galley = Galley {
                article: &article,
                house: &house,
                runs: &[],
                margin: &margin,
                written: &[],
                language,
                leaving: None,
            };
            let standing = checks::standing(&galley);
            let by = kind.check().expect("what stands in words has a check");
            assert!(
                standing.iter().any(|one| one.check == by),
                "{by} does not find {canary:?} in {part}: {standing:?}"
            );
            for target in for_readers() {
                // Whatever is chosen, the texts are the same: it is tried with one canary.
                let mut renderings = renderings(target, &article, &house);
                if *canary != "TK" {
                    renderings.truncate(1);
                }
                for files in renderings {
                    let shows = files.iter().flat_map(texts::of).any(|text| text.contains(MARKER));
                    let margin = Margin::default();
                    let left = CleanRoom::new(&article, &house, &margin).scan(&files);
                    let told = left.iter().any(|one| one.kind == *kind);
                    assert!(told || !shows, "{} lets {canary:?} of {part} through: {left:?}", target.name());
                    seen += usize::from(told);
                }
            }
        }
    }
    assert!(seen > parts.len() * CANARIES.len() / 2, "most parts are shown by most targets: {seen}");
}

#[test]
fn a_clean_article_passes_everywhere() {
    let (house, article, margin) = (plain(), article(), Margin::default());
    for target in for_readers() {
        let renderings = renderings(target, &article, &house);
        assert!(!renderings.is_empty(), "{} renders it", target.name());
        for files in renderings {
            assert_eq!(CleanRoom::new(&article, &house, &margin).scan(&files), [], "{}", target.name());
        }
    }
}

#[test]
fn remarks_and_prompts_are_known_again_however_they_are_marked_up() {
    let (house, mut article) = (plain(), article());
    let remark = Remark::new(id("r"), id("p"), Moment(0), "Is that really *her* harbour?").expect("a remark");
    let comment = Comment {
        id: id("c"),
        anchor: Anchor::whole(Part::Body),
        place: Place::Part,
        thread: vec![remark],
        resolved: None,
    };
    let margin = Margin { comments: vec![comment], suggestions: Vec::new() };
    article.ledger.contributions.push(Contribution {
        id: id("u"),
        at: Moment(0),
        by: id("p"),
        tool: Tool { name: "ChatGPT".to_owned(), ..Tool::default() },
        kind: domain::Kind::Drafting,
        sections: Vec::new(),
        extent: Extent::Partial,
        in_output: true,
        first_draft_by: Author::Ai,
        initiative: Author::Human,
        purpose: String::new(),
        prompt: Prompt::new("Write three paragraphs on the ice. The harbour froze last night.", Visibility::Private),
        outcome: Outcome::Kept,
        note: "She used her own account for this one".to_owned(),
    });
    let room = CleanRoom::new(&article, &house, &margin);
    let scan = |text: &str| -> Vec<Kind> {
        let file = OutFile { path: "a.html".to_owned(), bytes: text.as_bytes().to_vec() };
        room.scan(&[file]).into_iter().map(|one| one.kind).collect()
    };
    assert_eq!(scan("<p>Is that really <em>her</em>\nharbour?</p>"), [Kind::Remark]);
    assert_eq!(scan("Write three <b>paragraphs</b> on the ice."), [Kind::Prompt]);
    assert_eq!(scan("she used her own account for this one"), [Kind::DeskNote]);
    assert_eq!(scan("The harbour froze last night."), [], "what the article says itself is no secret");
    for target in for_readers() {
        for files in renderings(target, &article, &house) {
            assert_eq!(room.scan(&files), [], "{} writes down what is for the desk", target.name());
        }
    }
}

#[test]
fn what_is_waived_by_name_leaves_and_a_house_answers_for_what_it_does_not_require() {
    let mut article = article();
    article.body = "Her name is TK.".to_owned();
    let file = || OutFile { path: "a.md".to_owned(), bytes: b"Her name is TK.".to_vec() };
    let scan = |article: &Article, house: &HouseStyle| {
        CleanRoom::new(article, house, &Margin::default()).scan(&[file()]).len()
    };
    assert_eq!(scan(&article, &plain()), 1);
    let toml = "name = \"x\"\ntitle = \"X\"\nbased_on = \"plain\"\n[checks]\nplaceholders = \"recommended\"";
    assert_eq!(scan(&article, &HouseStyle::parse(toml).expect("a style")), 0);
    article.waivers.push(domain::Waiver {
        id: id("w"),
        check: "placeholders".to_owned(),
        part: "body".to_owned(),
        quote: "TK".to_owned(),
        key: domain::Fingerprint::of("x"),
        by: id("p"),
        at: Moment(0),
        reason: "It is her name".to_owned(),
    });
    assert_eq!(scan(&article, &plain()), 0);
}
