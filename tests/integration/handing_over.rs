//! An article leaves with its whole record, is checked by whoever gets it, and comes together with what both sides wrote.

use app::{Asked, Edit, Signing, Verdict};
use domain::ledger::{Author, Extent, Outcome, Prompt, Tool, Visibility};
use domain::sign_off::{Decision, Scope};
use domain::{
    Article, Contribution, HouseStyle, Id, Kind, Moment, Origin, Part, Person, Remark, RunText, Slug, Source,
};
use export::OutFile;
use export::bundle::{self, Handed};
use image::{DynamicImage, ImageFormat, RgbImage};
use manuscript::{Deed, Doing, Manuscript, record};
use newsroom::Newsroom;
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

const CANARY: &str = "canary-7f3a-what-the-tool-was-asked";

pub fn id(text: &str) -> Id {
    Id::parse(text).expect("a fine id")
}

fn used(prompt: &str) -> Contribution {
    Contribution {
        id: id("use-1"),
        at: Moment(1_000),
        by: id("whoever"),
        tool: Tool { name: "ChatGPT".into(), ..Tool::default() },
        kind: Kind::Drafting,
        sections: vec![],
        extent: Extent::Partial,
        in_output: true,
        first_draft_by: Author::Human,
        initiative: Author::Human,
        purpose: "Drafting".into(),
        prompt: Prompt::new(prompt, Visibility::Private),
        outcome: Outcome::Edited,
        note: String::new(),
    }
}

fn takeaway(name: &str, text: &str) -> Asked {
    let text = vec![RunText::new(text, Origin::Human(id("ada")))];
    Asked::Edit(Edit::AddTakeaway { id: id(name), after: None, text })
}

/// A library with an article that has a takeaway, a use of a tool and its prompt.
pub fn written() -> (Newsroom, Id) {
    let mut newsroom = Newsroom::new();
    let article = newsroom.article("Ferries", "They sail at seven.");
    newsroom.app.edit(&article, None, &[takeaway("t1", "At seven.")]).expect("a takeaway");
    newsroom.app.record_contribution(&article, used(CANARY), None).expect("an entry");
    (newsroom, article)
}

/// A comment on the first word.
fn says_who() -> Edit {
    let by = Person::parse(id("eve"), "Eve").expect("a person");
    let remark = Remark::new(id("remark"), by.id.clone(), Moment(6), "Says who?").expect("a remark");
    Edit::Comment { id: id("comment"), part: Part::Body, words: Some((0, 5)), remark, by }
}

/// The same with a picture, a source, somebody who signed before the last words were written, and a comment.
pub fn furnished() -> (Newsroom, Id) {
    let (mut newsroom, article) = written();
    let mut png = Cursor::new(Vec::new());
    let drawn = DynamicImage::from(RgbImage::from_pixel(30, 20, image::Rgb([9, 0, 0])));
    drawn.write_to(&mut png, ImageFormat::Png).expect("an encoder that writes to memory");
    let picture = newsroom.file("mole.png", png.into_inner());
    let hash = newsroom.app.add_picture(&picture).expect("a picture").asset.hash;
    newsroom.set(&article, "hero.asset", hash.as_str()).expect("a picture of the library");
    let source = Source {
        id: id("minutes"),
        title: "Minutes of the council".into(),
        url: "https://vell.example/minutes".into(),
        clip: "The ferries sail at seven.".into(),
        added_by: id("whoever"),
        at: Moment(5),
    };
    newsroom.app.keep_source(&article, source, None).expect("a source");
    let signing = Signing {
        by: "Maren Holt".into(),
        role: "copy editor".into(),
        scope: vec![Scope::Facts],
        decision: Decision::Approved,
        note: String::new(),
        fingerprint: None,
    };
    newsroom.app.sign_off(&article, &signing).expect("a sign-off");
    newsroom.type_at(&article, Part::Body, 0, "Since then: ");
    newsroom.app.edit(&article, None, &[Asked::Edit(says_who())]).expect("a comment");
    (newsroom, article)
}

pub fn pack(newsroom: &mut Newsroom, article: &Id, with_prompts: bool) -> PathBuf {
    let file = newsroom.path("handed.colophon");
    newsroom.app.pack(article, &file, with_prompts).expect("room on the disk").file
}

#[track_caller]
fn check(file: &Path, witnesses: &[&str], expected: &str) {
    let witnesses: Vec<String> = witnesses.iter().map(|&one| one.to_owned()).collect();
    let said = match app::verify(&fs::read(file).expect("the file"), &witnesses).verdict {
        Verdict::Ok => "OK".to_owned(),
        Verdict::Broken(broken) => format!("BROKEN at {}: {}", broken.at, broken.why),
        Verdict::CannotTell(why) => format!("CANNOT TELL: {why}"),
    };
    assert!(said.contains(expected), "“{said}” should say “{expected}”");
}

/// Every byte that a bundle holds, unpacked.
fn contents(file: &Path) -> Vec<u8> {
    let files = import::bundle::files(&fs::read(file).expect("the file")).expect("a bundle");
    files.into_iter().flat_map(|(name, bytes)| [name.into_bytes(), bytes].concat()).collect()
}

fn holds(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

/// Everything a library keeps, as text.
fn kept(newsroom: &Newsroom) -> String {
    let database = rusqlite::Connection::open(newsroom.database()).expect("a library");
    let all = "SELECT (SELECT group_concat(article_id || hash) FROM change), (SELECT group_concat(hash) FROM prompt),
                      (SELECT group_concat(hash) FROM asset), (SELECT group_concat(headline) FROM article)";
    let texts = |row: &rusqlite::Row<'_>| Ok((0..4).map(|at| row.get::<_, Option<String>>(at)).collect::<Vec<_>>());
    format!("{:?}", database.query_row(all, [], texts).expect("an answer"))
}

#[track_caller]
fn refused(newsroom: &mut Newsroom, bytes: &[u8], why: &str) {
    let file = newsroom.file("hostile.colophon", bytes);
    let before = kept(newsroom);
    let error = newsroom.app.unpack(&file).expect_err("a refusal").to_string();
    assert!(error.contains(why), "“{error}” should say “{why}”");
    assert_eq!(kept(newsroom), before, "nothing is half done");
}

/// A bundle that says what somebody with all our code wants it to say.
fn forged(article: &Article, version: u64) -> Vec<u8> {
    forged_with(article, version, &[])
}

/// The same with these edits behind its beginning.
fn forged_with(article: &Article, version: u64, edits: &[Edit]) -> Vec<u8> {
    let by = Person::parse(id("eve"), "Eve").expect("a person");
    let doing = Doing { by, deed: Deed::HandOver, at: Moment(5), why: String::new() };
    let origin = Origin::Unknown(id("forged"));
    let mut manuscript = Manuscript::create(article, &origin, &doing, [7; 16]).expect("a manuscript");
    let base = manuscript.heads();
    manuscript.apply(&base, edits, &doing).expect("edits that fit");
    let article = manuscript.article().expect("an article");
    let runs = article.texts().into_iter().map(|(part, _)| (part.clone(), manuscript.runs(&part).expect("runs")));
    let runs: Vec<_> = runs.collect();
    let house = HouseStyle::built_in("plain").expect("a house of ours");
    let margin = manuscript.margin(&article).expect("a margin");
    let handed = Handed {
        version,
        article: &article,
        margin: &margin,
        house: &house,
        house_toml: None,
        runs: &runs,
        with_prompts: false,
        signed: &[],
        pictures: &[],
    };
    let sealed = bundle::sealed(&handed);
    manuscript.seal(version, &bundle::seal(&sealed), &doing);
    let bytes = manuscript.record();
    let links = record::links(&bytes).expect("a record");
    bundle::packed(&bundle::files(version, &article.id, sealed, bytes, &links))
}

#[test]
fn a_bundle_is_the_same_file_every_time_until_somebody_writes() {
    let (mut newsroom, article) = written();
    let first = fs::read(pack(&mut newsroom, &article, false)).expect("the file");
    newsroom.wait_ms(60_000);
    assert_eq!(fs::read(pack(&mut newsroom, &article, false)).expect("the file"), first, "to the byte");
    newsroom.type_at(&article, Part::Body, 0, "Now: ");
    assert_ne!(fs::read(pack(&mut newsroom, &article, false)).expect("the file"), first);
    assert_eq!(newsroom.app.check_up(false).expect("a checkup").problems, Vec::<String>::new());
}

#[test]
fn a_check_says_ok_only_where_somebody_knew_the_end_beforehand() {
    let (mut newsroom, article) = written();
    let file = newsroom.path("handed.colophon");
    let earlier = newsroom.app.pack(&article, &file, false).expect("a bundle").end;
    check(&file, &[], "CANNOT TELL: everything in it fits together");
    check(&file, &[earlier.as_str()], "OK");
    check(&file, &[&earlier.as_str()[..16]], "OK");
    check(&file, &[&earlier.as_str()[..8]], "BROKEN at the end of the record"); // eight digits can be found by trying
    check(&file, &["00".repeat(32).as_str()], "BROKEN at the end of the record");
    newsroom.type_at(&article, Part::Body, 0, "Now: ");
    let later = newsroom.app.pack(&article, &file, false).expect("a bundle").end;
    check(&file, &[earlier.as_str()], "CANNOT TELL: it is whole up to the change");
    check(&file, &[earlier.as_str(), later.as_str()], "OK");
}

#[test]
fn no_byte_of_a_private_prompt_leaves_and_it_can_be_proved_later() {
    let (mut ada, article) = written();
    let file = pack(&mut ada, &article, false);
    assert!(!holds(&contents(&file), CANARY) && !holds(&fs::read(&file).expect("the file"), CANARY));
    assert!(holds(&contents(&file), "They sail at seven."), "the control: words of the article are found");

    let mut bob = Newsroom::new();
    bob.app.unpack(&file).expect("a bundle");
    let handed = bob.view(&article).article.ledger.contributions[0].prompt.clone();
    let known = ada.view(&article).article.ledger.contributions[0].prompt.clone();
    assert_eq!((handed.text.as_str(), &handed.hash), ("", &known.hash));
    let error = bob.app.prove_prompt(&article, &id("use-1"), &known.salt, "Something nicer.").expect_err("other words");
    assert!(error.to_string().contains("is not what the tool was asked"), "{error}");
    bob.app.prove_prompt(&article, &id("use-1"), &known.salt, CANARY).expect("the very words");
    assert_eq!(bob.view(&article).article.ledger.contributions[0].prompt, known);
}

#[test]
fn a_prompt_goes_along_where_somebody_wants_it() {
    let (mut ada, article) = written();
    let file = pack(&mut ada, &article, true);
    assert!(holds(&contents(&file), CANARY));
    check(&file, &[], "CANNOT TELL");
    let mut bob = Newsroom::new();
    assert_eq!(bob.app.unpack(&file).expect("a bundle").handed.prompts, 1);
    assert_eq!(bob.view(&article).article.ledger.contributions[0].prompt.text, CANARY);
    // And from there it does not leave by itself.
    let on = pack(&mut bob, &article, false);
    assert!(!holds(&contents(&on), CANARY));
}

#[test]
fn two_people_who_both_wrote_have_everything_that_either_wrote() {
    let (mut ada, article) = written();
    let mut bob = Newsroom::new();
    let arrived = bob.app.unpack(&pack(&mut ada, &article, false)).expect("a bundle").handed;
    assert!(arrived.new && arrived.changes > 3, "{arrived:?}");
    let (ours, theirs) = (ada.view(&article), bob.view(&article));
    assert_eq!((ours.runs, ours.fingerprint), (theirs.runs, theirs.fingerprint));

    ada.type_at(&article, Part::Body, 0, "From Ada. ");
    ada.app.edit(&article, None, &[Asked::Edit(Edit::RemoveTakeaway { id: id("t1") })]).expect("a removal");
    bob.type_at(&article, Part::Body, 19, " From Bob.");
    bob.type_at(&article, Part::Takeaway(id("t1")), 0, "Bob knows: ");
    let from_ada = pack(&mut ada, &article, false);
    let from_bob = pack(&mut bob, &article, false);
    let merged = bob.app.unpack(&from_ada).expect("a bundle").handed;
    assert!(!merged.new && merged.changes >= 2, "{merged:?}");
    assert_eq!(bob.app.unpack(&from_ada).expect("the same once more").handed.changes, 0);
    ada.app.unpack(&from_bob).expect("a bundle");
    for newsroom in [&mut ada, &mut bob] {
        let article = newsroom.view(&article).article;
        assert_eq!(article.body, "From Ada. They sail at seven. From Bob.");
        assert_eq!(article.takeaways[0].text, "Bob knows: At seven.", "what was typed is seen");
        assert_eq!(newsroom.app.check_up(false).expect("a checkup").problems, Vec::<String>::new());
    }
    let file = pack(&mut ada, &article, false);
    check(&file, &[], "CANNOT TELL");
}

#[test]
fn an_article_with_the_slug_of_another_comes_in_and_says_so() {
    let (mut ada, article) = written();
    ada.set(&article, "slug", "ferries").expect("a slug");
    let mut bob = Newsroom::new();
    let own = bob.article("Ferries", "Others.");
    bob.set(&own, "slug", "ferries").expect("a slug");
    assert!(bob.app.unpack(&pack(&mut ada, &article, false)).expect("a bundle").handed.slug_taken);
    assert_eq!(bob.view(&own).article.body, "Others.");
}

#[test]
fn what_is_no_bundle_is_refused_and_leaves_nothing() {
    let (mut newsroom, article) = written();
    let good = fs::read(pack(&mut newsroom, &article, false)).expect("the file");
    let mut noise: u32 = 1;
    let garbage = std::iter::repeat_with(|| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        noise.to_be_bytes()[0]
    });
    refused(&mut newsroom, &garbage.take(10_000_000).collect::<Vec<_>>(), "it is damaged, cut off, or not one");
    refused(&mut newsroom, b"", "it is damaged, cut off, or not one");
    refused(&mut newsroom, &good[..good.len() / 2], "it is damaged, cut off, or not one");
    let archive = |path: &str, bytes: Vec<u8>| bundle::packed(&[OutFile { path: path.to_owned(), bytes }]);
    refused(&mut newsroom, &archive("../../evil", b"x".to_vec()), "does not belong into a bundle");
    refused(&mut newsroom, &archive("/etc/evil", b"x".to_vec()), "does not belong into a bundle");
    refused(&mut newsroom, &archive("README.txt", vec![0; 32 << 20]), "far larger than a part of an article");
    refused(&mut newsroom, &archive("README.txt", b"x".to_vec()), "manifest.json: it is not there");
    let newer = br#"{"format": "colophon bundle", "version": 9}"#.to_vec();
    refused(&mut newsroom, &archive("manifest.json", newer), "record.changes: it is not there");
}

#[test]
fn another_article_under_the_id_of_one_that_is_here_is_refused() {
    let (mut newsroom, article) = written();
    let mut other = Article::empty(article.clone(), Slug::suggest("x"), "plain");
    other.body = "Everything that was here is gone.".to_owned();
    let bytes = forged(&other, bundle::VERSION);
    refused(&mut newsroom, &bytes, "it is not the same article");
    assert_eq!(newsroom.view(&article).article.body, "They sail at seven.");
    // The control: where there is none, it is an article like any other.
    let mut empty = Newsroom::new();
    let file = empty.file("other.colophon", &bytes);
    empty.app.unpack(&file).expect("an article");
    assert_eq!(empty.view(&article).article.body, "Everything that was here is gone.");
}

#[test]
fn a_house_style_of_the_newsrooms_own_goes_along_and_gives_the_text_the_same_order() {
    let (mut ada, article) = written();
    let own = ada.app.copy_house("plain", "The Harbour").expect("a style");
    let toml = own.toml.clone() + "\n# ours\n";
    ada.app.keep_house(&toml).expect("a style");
    ada.app.edit(&article, None, &[newsroom::set("house", &own.style.name)]).expect("a house of this library");
    let file = pack(&mut ada, &article, false);
    check(&file, &[], "CANNOT TELL");
    let mut bob = Newsroom::new();
    assert!(!bob.app.unpack(&file).expect("a bundle").handed.house_differs);
    assert_eq!(bob.app.house(&own.style.name).expect("it came along").toml, toml);
    assert_eq!(bob.view(&article).fingerprint, ada.view(&article).fingerprint);
    bob.app.keep_house(&own.toml).expect("a style");
    assert!(bob.app.unpack(&file).expect("a bundle").handed.house_differs);
    assert_eq!(bob.app.house(&own.style.name).expect("ours").toml, own.toml, "nobody's style is written over");
}

#[test]
fn a_bundle_of_a_newer_colophon_is_left_alone() {
    let mut article = Article::empty(id("newer"), Slug::suggest("x"), "plain");
    article.body = "Words.".to_owned();
    let bytes = forged(&article, bundle::VERSION + 1);
    let mut newsroom = Newsroom::new();
    refused(&mut newsroom, &bytes, "a newer Colophon packed it");
    let file = newsroom.file("newer.colophon", &bytes);
    check(&file, &[], "CANNOT TELL: a newer Colophon packed it");
}

#[test]
fn a_bundle_of_the_first_version_is_read_with_its_comments_although_its_plain_part_has_none() {
    let mut article = Article::empty(id("older"), Slug::suggest("x"), "plain");
    article.body = "Words.".to_owned();
    let mut newsroom = Newsroom::new();
    for version in 1..=bundle::VERSION {
        let file = newsroom.file("older.colophon", forged_with(&article, version, &[says_who()]));
        let files = import::bundle::files(&fs::read(&file).expect("the file")).expect("a bundle");
        assert_eq!(files.contains_key(bundle::MARGIN), version > 1);
        let readme = String::from_utf8_lossy(files.get("README.txt").expect("a readme")).into_owned();
        assert_eq!(readme.contains(bundle::MARGIN), version > 1);
        check(&file, &[], "CANNOT TELL: everything");
        if version == 1 {
            newsroom.app.unpack(&file).expect("an article");
        }
    }
    assert_eq!(newsroom.view(&id("older")).margin.comments.len(), 1);
}

#[test]
fn what_stands_beside_the_text_goes_along_for_whoever_has_no_colophon() {
    let (mut ada, article) = furnished();
    let file = pack(&mut ada, &article, false);
    check(&file, &[], "CANNOT TELL: everything");
    let mut files = import::bundle::files(&fs::read(&file).expect("the file")).expect("a bundle");
    let margin = String::from_utf8(files.get(bundle::MARGIN).expect("it is there").clone()).expect("JSON is text");
    assert!(margin.contains("Says who?") && margin.contains("\"words\": \"Since\""), "{margin}");
    // Whoever alters it, the check says where.
    files.insert(bundle::MARGIN.to_owned(), margin.replace("Says who?", "Well said!").into_bytes());
    let altered: Vec<OutFile> = files.into_iter().map(|(path, bytes)| OutFile { path, bytes }).collect();
    check(&ada.file("altered.colophon", bundle::packed(&altered)), &[], "BROKEN at plain/margin.json");
}

#[test]
fn pictures_sources_and_sign_offs_go_along() {
    let (mut ada, article) = furnished();
    let file = pack(&mut ada, &article, false);
    let names: Vec<String> =
        import::bundle::files(&fs::read(&file).expect("the file")).expect("a bundle").into_keys().collect();
    for wanted in ["assets/", "plain/sources.json", "plain/sign_offs.json", "plain/signed/"] {
        assert!(names.iter().any(|name| name.starts_with(wanted)), "{wanted} in {names:?}");
    }
    let mut bob = Newsroom::new();
    let handed = bob.app.unpack(&file).expect("a bundle").handed;
    assert_eq!(handed.pictures, 1);
    let (ours, theirs) = (ada.view(&article).article, bob.view(&article).article);
    assert_eq!((&ours.sources, &ours.sign_offs), (&theirs.sources, &theirs.sign_offs));
    assert_eq!((ours.sources.len(), ours.sign_offs.len()), (1, 1));
    let hash = theirs.hero.asset.expect("a picture");
    let picture = app::picture::image(&bob.library(), &hash, app::Version::Whole);
    assert!(picture.is_ok_and(|picture| picture.is_some()), "its file lies there");
    assert_eq!(bob.app.unpack(&file).expect("the same once more").handed.pictures, 0);
}
