//! Authorship in files: the format's own vectors, whatever the text, and what becomes of it when the text has changed.

use domain::authorship::{Author, Claim, boundaries};
use domain::{Article, Fingerprint, HouseStyle, Id, Origin, Part, Person, Run};
use export::Options;
use export::annotations::annotated;
use export::disclosure::Telling;
use import::annotations::split;
use proptest::prelude::*;

fn person(name: &str) -> Author {
    Author::Person(name.into())
}

fn tool(name: &str) -> Author {
    Author::Tool(name.into())
}

/// The vectors of `reference/field.md`, section 2.3: text, clusters, hash.
const VECTORS: [(&str, usize, &str); 6] = [
    ("Cafe\u{301} opened.", 12, "de813fda80a9569a3bd02a8667f24608"),
    ("Hi \u{1f468}\u{200d}\u{1f469}\u{200d}\u{1f467}!", 5, "59bc95854b149af025b81bf1528788fc"),
    ("a\r\nb", 3, "18745f36a05e29072709042d6062ce54"),
    ("\u{1f1fa}\u{1f1f8} vs \u{1f1e8}\u{1f1f3}", 6, "31f19932221b050c692c502029eacb4e"),
    ("\u{915}\u{94d}\u{937}", 1, "41b768b5f80ca068450de6968fffe270"),
    (SAMPLE, 95, "1132bf5e376a605f5beed4b204456114"),
];

/// The format's own one-line sample; the hash covers the line feed at its end.
const SAMPLE: &str = "Markdown Annotations embed authorship in text while preserving its readability and portability.";

#[test]
fn the_formats_vectors_count_and_hash_as_they_should() {
    for (text, clusters, hash) in VECTORS {
        let text = if text == SAMPLE { text.get(..SAMPLE.len()).unwrap_or_default() } else { text };
        assert_eq!(boundaries(text).len() - 1, clusters, "{text:?}");
        assert!(Fingerprint::of(text).as_str().starts_with(hash), "{text:?}");
        let file = annotated(text, &[Claim { at: 0..text.len(), by: person("Ada") }], "");
        let read = split(&file).expect("annotations");
        assert!(read.fits && read.text == text, "{file:?}");
        assert_eq!(read.claims(), [Claim { at: 0..text.len(), by: person("Ada") }]);
        let named = format!("0,{clusters}\u{20}SHA-256\u{20}{hash}");
        let short = format!("{text}\n\n---\nAnnotations: {named}  \n@Ada: 0,{clusters}  \n...\n");
        assert!(split(&short).expect("annotations").fits, "a hash may be cut to 32 digits: {short:?}");
    }
}

const BLOCK: &str = "\n---\nAnnotations: 0,95 SHA-256 1132bf5e376a605f5beed4b204456114  \n\
                     @Human: 0,20 33,4 45,6 62,4  \n&AI: 20,13 37,8 51,11 66,29  \n...\n";

#[test]
fn the_formats_own_sample_reads() {
    let file = format!("{SAMPLE}\n{BLOCK}");
    let read = split(&file).expect("annotations");
    assert!(read.fits, "{read:?}");
    let claims = read.claims();
    assert_eq!(
        claims.first().map(|one| (SAMPLE.get(one.at.clone()), &one.by)),
        Some((Some("Markdown Annotations"), &person("Human")))
    );
    assert_eq!(claims.len(), 8);
    assert_eq!(claims.last().map(|one| one.by.clone()), Some(tool("AI")));
}

#[test]
fn keys_are_read_as_the_format_says() {
    let block = "\n---\nNotizen: 0,3 SHA-256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n\
                 @ Ada \\: Countess <ada<x>@example.com>: 0\n&<bot-7>: 1\n*: 2\nNote: 1,2 keep\n  me: so\n?x: y\n...";
    let read_from = format!("abc\n{block}");
    let read = split(&read_from).expect("annotations");
    assert!(read.fits, "the key of the hash may be translated");
    let by: Vec<Author> = read.claims().into_iter().map(|one| one.by).collect();
    assert_eq!(by, [person("Ada : Countess"), tool("bot-7"), Author::Reference("Reference".into())]);
    assert_eq!(read.kept, "Note: 1,2 keep\n  me: so\n?x: y\n", "what is not understood is kept byte for byte");
    let again = annotated("abc", &read.claims(), &read.kept);
    assert!(again.contains(&read.kept) && split(&again).is_some_and(|again| again.kept == read.kept), "{again}");
}

#[test]
fn a_text_that_ends_in_something_like_it_is_only_text() {
    for text in [
        "",
        "...",
        "---\n...\n",
        "a\n---\nplain prose\n...\n",
        "a\n---\nkey: value\n...\n",
        "---\ntitle: x\n---\nbody\n...\n",
    ] {
        assert_eq!(split(text), None, "{text:?}");
    }
}

#[test]
fn a_wrong_hash_counts_for_nothing_until_the_text_it_was_made_for_is_known() {
    let was = "The first boats leave at seven. The last ones leave at nine.\n";
    let file = annotated(was, &[Claim { at: 0..31, by: person("Ada") }, Claim { at: 32..60, by: tool("Scribe") }], "");
    let edited = file.replacen("The first boats", "At dawn, the first two boats", 1);
    let read = split(&edited).expect("annotations");
    assert!(!read.fits && read.was_made_for(was) && !read.was_made_for(read.text));
    let moved = read.moved_from(was);
    let of = |by: Author| -> String {
        moved.iter().filter(|one| one.by == by).filter_map(|one| read.text.get(one.at.clone())).collect()
    };
    assert_eq!(of(tool("Scribe")), "The last ones leave at nine.");
    assert!(of(person("Ada")).ends_with(" boats leave at seven.") && !of(person("Ada")).contains("dawn"));
}

#[test]
fn line_ends_may_change_on_the_way() {
    let was = "one\r\ntwo\r\n";
    let file = annotated(was, &[Claim { at: 5..8, by: tool("Scribe") }], "");
    let unix = file.replace("\r\n", "\n");
    let read = split(&unix).expect("annotations");
    assert!(read.fits, "CR LF is one cluster, and so is LF");
    assert_eq!(read.claims().first().and_then(|one| read.text.get(one.at.clone())), Some("two"));
}

fn nasty() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        prop_oneof![
            "[a-z]{1,6}".boxed(),
            Just(" ".to_owned()).boxed(),
            Just("\n".to_owned()).boxed(),
            Just("---\n".to_owned()).boxed(),
            Just("...\n".to_owned()).boxed(),
            Just("@Ada: 0,3\n".to_owned()).boxed(),
            Just("e\u{301}".to_owned()).boxed(),
            Just("\u{1f468}\u{200d}\u{1f469}".to_owned()).boxed(),
            Just("\r\n".to_owned()).boxed(),
        ],
        0..24,
    )
    .prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn what_is_written_is_read_again(text in nasty(), names in proptest::collection::vec("[ -~é]{1,12}", 1..4), cuts in proptest::collection::vec(0usize..60, 0..8)) {
        let bounds = boundaries(&text);
        let mut at: Vec<usize> = cuts.into_iter().filter_map(|cut| bounds.get(cut).copied()).collect();
        at.sort_unstable();
        at.dedup();
        let mut claims = Vec::new();
        for (n, pair) in at.windows(2).enumerate() {
            let name = names[n % names.len()].trim().to_owned();
            prop_assume!(!name.is_empty() && name != "Reference");
            let by = if n % 2 == 0 { Author::Person(name) } else { Author::Tool(name) };
            claims.push(Claim { at: pair[0]..pair[1], by });
        }
        let file = annotated(&text, &claims, "");
        let read = split(&file).expect("annotations");
        prop_assert!(read.fits, "{file:?}");
        prop_assert_eq!(read.text, &text);
        prop_assert_eq!(joined(read.claims()), joined(claims));
    }

    #[test]
    fn after_a_foreign_edit_every_claim_is_on_words_its_author_had(text in "[a-d ]{0,60}", put in "[a-d ]{0,8}", at in 0usize..60, cut in 0usize..12) {
        let half = text.len() / 2;
        let claims = [Claim { at: 0..half, by: person("Ada") }, Claim { at: half..text.len(), by: tool("Scribe") }];
        let file = annotated(&text, &claims, "");
        let at = at.min(text.len());
        let end = (at + cut).min(text.len());
        let edited = format!("{}{put}{}{}", &text[..at], &text[end..], &file[text.len()..]);
        let read = split(&edited).expect("annotations");
        let mine = |of: &str, claims: &[Claim], by: &Author| -> String {
            claims.iter().filter(|one| one.by == *by).map(|one| of[one.at.clone()].to_owned()).collect()
        };
        let moved = read.moved_from(&text);
        for by in [person("Ada"), tool("Scribe")] {
            let (had, has) = (mine(&text, &claims, &by), mine(read.text, &moved, &by));
            prop_assert!(is_left_of(&has, &had), "{has:?} of {had:?}");
        }
    }

    #[test]
    fn an_article_keeps_its_authors_on_the_way_out_and_in(
        words in proptest::collection::vec(("[a-z]{1,8}", any::<bool>()), 1..30),
        takeaway in "[a-z ]{1,20}",
    ) {
        let id = |text: &str| Id::parse(text).expect("a fine id");
        let (ada, bot) = (Origin::Human(id("ada")), Origin::Unknown(id("bot")));
        let house = HouseStyle::built_in("plain").expect("a house of ours");
        let mut article = Article::empty(id("a"), domain::Slug::suggest("x"), "plain");
        article.headline = "Ferries sail".into();
        article.people.push(Person::parse(id("ada"), "Ada").expect("a person"));
        article.annotations.authors.push((id("bot"), tool("Scribe")));
        article.takeaways.push(domain::Takeaway { id: id("t"), text: format!("T{takeaway}t") });
        let mut body_runs: Vec<Run> = Vec::new();
        for (word, human) in &words {
            article.body.push_str(word);
            article.body.push(' ');
            let origin = if *human { ada.clone() } else { bot.clone() };
            body_runs.push(Run { len: word.len() as u32 + 1, origin });
        }
        article.body.push_str("END");
        body_runs.push(Run { len: 3, origin: ada.clone() });
        let takeaway_runs = vec![Run { len: article.takeaways[0].text.len() as u32, origin: bot.clone() }];
        let runs = [(Part::Body, body_runs), (Part::Takeaway(id("t")), takeaway_runs)];
        let target = export::target("markdown").expect("a target");
        let of = Telling { article: &article, house: &house, pictures: &[], checked: None, rfc3339: &|_| String::new() };
        let mut files = target.render(&of, &Options::default()).expect("a file");
        let file = String::from_utf8(files.remove(0).bytes).expect("UTF-8");
        let out = export::annotations::with_authorship(&file, &article, &runs);
        let read = split(&out).expect("annotations");
        prop_assert!(read.fits && read.text == file);

        let mut count = 0;
        let mut ids = || { count += 1; id(&format!("new-{count}")) };
        let again = import::read("x.md", read.text.as_bytes(), None, &house, &mut ids).expect("an article").article;
        let claims: Vec<_> = read.claims().into_iter()
            .map(|one| (one.at, if one.by == tool("Scribe") { bot.clone() } else { ada.clone() })).collect();
        let unknown = Origin::Unknown(id("nobody"));
        let found = domain::authorship::runs(read.text, &again, &claims, &unknown);
        let of = |part: &Part| found.iter().find(|(of, _)| of == part).map(|(_, runs)| merged(runs)).unwrap_or_default();
        prop_assert_eq!(of(&Part::Body), merged(&runs[0].1));
        prop_assert_eq!(of(&Part::Takeaway(again.takeaways[0].id.clone())), merged(&runs[1].1));
    }
}

fn joined(claims: Vec<Claim>) -> Vec<Claim> {
    let mut out: Vec<Claim> = Vec::new();
    for claim in claims {
        match out.last_mut() {
            Some(last) if last.by == claim.by && last.at.end == claim.at.start => last.at.end = claim.at.end,
            _ => out.push(claim),
        }
    }
    out
}

fn merged(runs: &[Run]) -> Vec<Run> {
    let mut out: Vec<Run> = Vec::new();
    for run in runs {
        match out.last_mut() {
            Some(last) if last.origin == run.origin => last.len += run.len,
            _ => out.push(run.clone()),
        }
    }
    out
}

/// Whether `left` is what is left of `whole` when some characters are taken out.
fn is_left_of(left: &str, whole: &str) -> bool {
    let mut rest = whole.chars();
    left.chars().all(|c| rest.any(|other| other == c))
}
