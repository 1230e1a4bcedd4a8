//! Pictures: taken in, shown, exported beside the text, and kept as long as an article or its history shows them.

use app::Version;
use app::picture::{self, Shown, Taken};
use base64::Engine;
use domain::asset::AssetName;
use domain::{AssetHash, Id};
use image::{DynamicImage, ImageFormat, RgbImage};
use newsroom::{Newsroom, set};
use std::io::Cursor;
use std::path::PathBuf;

/// A PNG of one colour.
fn png(colour: u8) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let drawn = DynamicImage::from(RgbImage::from_pixel(30, 20, image::Rgb([colour, 0, 0])));
    drawn.write_to(&mut bytes, ImageFormat::Png).expect("an encoder that writes to memory");
    bytes.into_inner()
}

fn added(room: &mut Newsroom, colour: u8) -> Shown {
    let file = room.file(&format!("picture-{colour}.png"), png(colour));
    room.app.add_picture(&file).expect("a picture that can be kept")
}

fn hero(room: &mut Newsroom, id: &Id, picture: &Shown) {
    room.set(id, "hero.asset", picture.asset.hash.as_str()).expect("a picture of the library");
}

fn exported(room: &mut Newsroom, id: &Id) -> (PathBuf, Vec<String>) {
    let exported = room.app.export(id, "markdown", &room.path("out")).expect("an export");
    (exported.folder, exported.files)
}

#[test]
fn a_picture_lies_beside_the_database_under_its_hash_and_for_its_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let mut room = Newsroom::new();
    let picture = added(&mut room, 1);
    let hash = AssetHash::of(&png(1));
    assert_eq!((&picture.asset.hash, picture.missing, picture.unused()), (&hash, false, true));
    let file = room.library().join("assets").join(&hash.as_str()[..2]).join(format!("{hash}.png"));
    assert_eq!(std::fs::read(&file).expect("the file"), png(1));
    assert_eq!(std::fs::metadata(&file).expect("the file").permissions().mode() & 0o777, 0o600);
    assert_eq!(added(&mut room, 1), picture, "the same bytes are the same picture");
    assert_eq!(room.app.pictures().expect("a list").len(), 1);
}

#[test]
fn hero_and_inline_pictures_leave_with_the_article_and_every_link_resolves() {
    let mut room = Newsroom::new();
    let (front, inside, other) = (added(&mut room, 1), added(&mut room, 2), added(&mut room, 3));
    let id = room.article("Harbour", &format!("At dawn.\n\n![A pier]({})\n", inside.asset.link()));
    hero(&mut room, &id, &front);
    let (folder, files) = exported(&mut room, &id);
    let mut expected = vec!["harbour.md".to_owned(), front.asset.link(), inside.asset.link()];
    expected[1..].sort();
    let mut found = files.clone();
    found[1..].sort();
    assert_eq!(found, expected, "the text first, then its pictures, and not {}", other.asset.link());
    let text = std::fs::read_to_string(folder.join("harbour.md")).expect("the export");
    let links: Vec<AssetName> = domain::asset::links(&text).collect();
    assert_eq!(links.len(), 3, "the hero in the front matter and on the page, and the one in the body:\n{text}");
    for link in links {
        let bytes = std::fs::read(folder.join(format!("assets/{link}"))).expect("a link that resolves");
        assert!(AssetHash::of(&bytes).as_str().starts_with(&link.digits));
    }
    let (folder, files) = {
        let exported = room.app.export(&id, "canonical", &room.path("canonical")).expect("an export");
        (exported.folder, exported.files)
    };
    assert_eq!(files, ["harbour.canonical.md"], "whoever checks a fingerprint needs no pictures");
    assert!(!folder.join("assets").exists());
}

#[test]
fn an_export_comes_back_with_its_pictures_in_another_library() {
    let mut room = Newsroom::new();
    let (front, inside) = (added(&mut room, 1), added(&mut room, 2));
    let id = room.article("Harbour", &format!("![A pier]({})", inside.asset.link()));
    hero(&mut room, &id, &front);
    room.set(&id, "hero.rights", "For one use").expect("a text");
    let (folder, files) = exported(&mut room, &id);
    let ours = room.view(&id);

    let mut elsewhere = Newsroom::new();
    let imported = elsewhere.app.import_file(&folder.join(&files[0]), None, None).expect("our own export");
    assert_eq!(imported.arrived.uncertain, Vec::<String>::new());
    assert_eq!(imported.view.article.hero, ours.article.hero);
    assert_eq!(imported.view.article.body, ours.article.body);
    assert_eq!(imported.view.fingerprint, ours.fingerprint);
    let there = elsewhere.app.pictures().expect("a list");
    assert_eq!(there.len(), 2);
    assert!(there.iter().all(|picture| !picture.unused() && !picture.missing));
    let again = elsewhere.app.export(&imported.view.article.id, "markdown", &elsewhere.path("out")).expect("an export");
    for file in &files {
        let bytes = |folder: &PathBuf| std::fs::read(folder.join(file)).expect("an exported file");
        assert_eq!(bytes(&again.folder), bytes(&folder), "{file}");
    }
}

#[test]
fn pictures_leave_for_every_generator_and_come_back_from_it() {
    let mut room = Newsroom::new();
    let (front, inside) = (added(&mut room, 1), added(&mut room, 2));
    let id = room.article("Harbour", &format!("![A pier]({})", inside.asset.link()));
    hero(&mut room, &id, &front);
    room.set(&id, "date", "2026-11-23").expect("a date");
    let ours = room.view(&id);
    for target in ["hugo", "jekyll", "eleventy", "astro", "zola"] {
        let exported = room.app.export(&id, target, &room.path(target)).expect("an export");
        assert_eq!(exported.files.len(), 3, "{target}: the text and two pictures");
        let mut elsewhere = Newsroom::new();
        let imported = elsewhere.app.import_file(&exported.folder.join(&exported.files[0]), None, None).expect("ours");
        assert_eq!(imported.arrived.uncertain, Vec::<String>::new(), "{target}");
        assert_eq!(imported.view.article.hero, ours.article.hero, "{target}");
        assert_eq!(imported.view.fingerprint, ours.fingerprint, "{target}");
        let there = elsewhere.app.pictures().expect("a list");
        assert_eq!(there.iter().filter(|picture| !picture.unused() && !picture.missing).count(), 2, "{target}");
    }
}

#[test]
fn a_post_that_jekyll_has_no_place_for_stays_here_and_says_why() {
    let mut room = Newsroom::new();
    let id = room.article("Harbour", "At dawn.");
    room.set(&id, "date", "").expect("no date");
    let to = room.path("site");
    let draft = room.app.export(&id, "jekyll", &to).expect("a draft needs no date");
    assert_eq!(draft.files, ["_drafts/harbour.md"]);
    let chosen = [("draft".to_owned(), "false".to_owned())];
    let asking = app::Asking { chosen: chosen.to_vec(), ..app::Asking::new("jekyll", &to) };
    let error = room.app.export_asked(&id, &asking, app::Existing::Ours).expect_err("no date");
    assert!(error.to_string().contains("has no date"), "{error}");
    assert!(!to.join("_posts").exists(), "and nothing is written");
}

#[test]
fn a_moved_export_whose_picture_is_another_file_is_told() {
    let mut room = Newsroom::new();
    let front = added(&mut room, 1);
    let id = room.article("Harbour", "x");
    hero(&mut room, &id, &front);
    let (folder, files) = exported(&mut room, &id);
    std::fs::write(folder.join(front.asset.link()), png(9)).expect("another picture");
    let mut elsewhere = Newsroom::new();
    let imported = elsewhere.app.import_file(&folder.join(&files[0]), None, None).expect("our own export");
    assert!(imported.arrived.uncertain[0].contains("another picture"), "{:?}", imported.arrived.uncertain);
    std::fs::remove_file(folder.join(front.asset.link())).expect("the picture");
    let imported = elsewhere.app.import_file(&folder.join(&files[0]), None, None).expect("our own export");
    assert!(imported.arrived.uncertain[0].contains("does not lie beside"), "{:?}", imported.arrived.uncertain);
    assert_eq!(
        imported.view.article.hero.asset,
        Some(front.asset.hash.to_string()),
        "it is known which one is missing"
    );
}

#[test]
fn a_post_from_elsewhere_brings_the_hero_that_lies_beside_it_and_no_other_file() {
    let mut room = Newsroom::new();
    std::fs::create_dir_all(room.path("post/images")).expect("a folder");
    room.file("post/images/pier.png", png(4));
    room.file("outside.png", png(5));
    let mut import = |src: &str| {
        let file = room.file("post/post.md", format!("---\ntitle: Pier\nimage: {src}\n---\n\nText.\n"));
        let imported = room.app.import_file(&file, None, None).expect("a post");
        (imported.view.article.hero.asset, imported.arrived.uncertain)
    };
    assert_eq!(import("images/pier.png").0, Some(AssetHash::of(&png(4)).to_string()));
    for outside in ["../outside.png", "/etc/passwd", "images/none.png"] {
        let (asset, uncertain) = import(outside);
        assert_eq!(asset.as_deref(), Some(outside), "it stays what the file said");
        assert!(uncertain.iter().any(|said| said.contains(outside)), "{uncertain:?}");
    }
    assert_eq!(import("https://elsewhere.example/a.png").1, Vec::<String>::new());
}

#[test]
fn what_an_article_or_its_history_shows_is_not_unused() {
    let mut room = Newsroom::new();
    let (front, never) = (added(&mut room, 1), added(&mut room, 2));
    let id = room.article("Harbour", "x");
    hero(&mut room, &id, &front);
    let refusal = room.app.remove_pictures(&[never.asset.hash.clone(), front.asset.hash.clone()]);
    assert!(refusal.expect_err("it is shown").to_string().contains("shown by an article"));
    assert_eq!(room.app.pictures().expect("a list").len(), 2, "all or nothing");

    let before = room.view(&id).heads;
    room.set(&id, "hero.asset", "").expect("a field");
    let uses = room.app.picture(front.asset.hash.as_str()).expect("it is still there").uses;
    assert_eq!(uses.iter().map(|used| (used.article.clone(), used.now)).collect::<Vec<_>>(), [(id.clone(), false)]);
    room.app.restore(&id, None, &before, Some(domain::Section::Hero)).expect("a restore");
    assert_eq!(room.view(&id).article.hero.asset, Some(front.asset.hash.to_string()), "the picture comes back");

    room.app.remove_pictures(std::slice::from_ref(&never.asset.hash)).expect("nobody shows it");
    assert!(room.app.picture(never.asset.hash.as_str()).is_err());
    let folder = room.library().join("assets").join(&never.asset.hash.as_str()[..2]);
    let left = std::fs::read_dir(folder).expect("the folder").flatten();
    assert!(left.into_iter().all(|file| !file.file_name().to_string_lossy().starts_with(never.asset.hash.as_str())));
}

#[test]
fn a_picture_taken_away_while_it_was_being_taken_in_is_kept_after_all() {
    let mut room = Newsroom::new();
    let taken = Taken::of(&room.library(), "pasted", png(1)).expect("a picture that can be kept");
    let known = room.app.keep_picture(&taken).expect("room on the disk");
    room.app.remove_pictures(std::slice::from_ref(&known.asset.hash)).expect("nobody shows it");
    let again = room.app.keep_picture(&taken).expect("room on the disk");
    assert!(!again.missing);
}

#[test]
fn a_missing_or_changed_file_is_seen_and_stops_an_export_before_it_begins() {
    let mut room = Newsroom::new();
    let front = added(&mut room, 1);
    let id = room.article("Harbour", "x");
    hero(&mut room, &id, &front);
    let file =
        room.library().join("assets").join(&front.asset.hash.as_str()[..2]).join(format!("{}.png", front.asset.hash));
    let length = png(1).len();
    std::fs::write(&file, vec![0; length]).expect("a damaged file");
    let error = room.app.export(&id, "markdown", &room.path("out")).expect_err("its picture is damaged").to_string();
    assert!(error.contains(&front.asset.link()), "{error}");
    assert!(!room.path("out").exists(), "no half-done export");
    std::fs::remove_file(&file).expect("the file");
    assert!(room.app.picture(front.asset.hash.as_str()).expect("it is known").missing);
    let problems = room.app.check_up(false).expect("a checkup").problems;
    assert!(problems.iter().any(|said| said.contains(&front.asset.link())), "{problems:?}");
    assert!(!added(&mut room, 1).missing, "taking it in again mends it");
    assert_eq!(room.app.check_up(false).expect("a checkup").problems, Vec::<String>::new());
}

#[test]
fn a_thumbnail_that_somebody_deleted_is_made_anew() {
    let mut room = Newsroom::new();
    let picture = added(&mut room, 1);
    let shown = |version| {
        picture::image(&room.library(), picture.asset.hash.short(), version).expect("readable").expect("there")
    };
    let thumb = shown(Version::Thumb);
    let folder = room.library().join("assets").join(&picture.asset.hash.as_str()[..2]);
    std::fs::remove_file(folder.join(format!("{}.thumb.jpg", picture.asset.hash))).expect("the thumbnail");
    assert_eq!(shown(Version::Thumb), thumb);
    assert_eq!(shown(Version::Page).bytes, png(1), "a light picture is shown as it is");
    assert_eq!(picture::image(&room.library(), &"0".repeat(16), Version::Page).expect("readable"), None);
}

#[test]
fn a_hero_must_be_a_picture_of_the_library() {
    let mut room = Newsroom::new();
    let id = room.article("Harbour", "x");
    let unknown = AssetHash::of(b"unknown").to_string();
    let error = room.set(&id, "hero.asset", &unknown).expect_err("nobody has it").to_string();
    assert!(error.contains("no picture"), "{error}");
    assert!(room.app.edit(&id, None, &[set("hero.source_type", "a photo")]).is_err());
}

#[test]
fn pictures_come_with_a_page_a_word_file_and_a_markdown_file_that_have_them() {
    let mut room = Newsroom::new();
    let folder = room.path("page_files");
    std::fs::create_dir(&folder).expect("a scratch folder");
    std::fs::write(folder.join("quay side.png"), png(1)).expect("a scratch file");
    std::fs::write(room.path("secret.png"), png(9)).expect("a scratch file");
    let data = base64::engine::general_purpose::STANDARD.encode(png(2));
    let page = room.file(
        "page.html",
        format!(
            "<html><body><h1>Harbour</h1><p>One.</p><img src=\"page_files/quay%20side.png\" alt=\"The quay\">\
             <p><img src=\"page_files/gone.png\" alt=\"Gone\"></p><p><img src=\"data:image/png;base64,{data}\" alt=\"Boats\"></p><p>Two.</p>\
             <img src=\"page_files/../secret.png\" alt=\"Secret\"></body></html>"
        ),
    );
    let arrived = room.app.import_file(&page, None, None).expect("a page");
    let link = |room: &Newsroom, colour| {
        room.app.picture(AssetHash::of(&png(colour)).as_str()).expect("it was taken in").asset.link()
    };
    let (quay, boats) = (link(&room, 1), link(&room, 2));
    let body = format!("One.\n\n![The quay]({quay})\n\n![Boats]({boats})\n\nTwo.\n");
    assert_eq!(arrived.view.article.body, body);
    assert!(room.app.picture(AssetHash::of(&png(9)).as_str()).is_err(), "nothing outside the folder is looked at");
    let dropped = arrived.arrived.dropped.join("\n");
    assert!(dropped.contains("1 picture does not lie beside the file and was left out: “Gone”."), "{dropped}");
    assert!(dropped.contains("“Secret”"), "{dropped}");

    // A person's own Markdown keeps every mark; what is there is shown from the library.
    let text = "# Rain\n\n![a](<page_files/quay side.png>) ![b](gone.png)\n\n```\n![c](page_files/x.png)\n```\n";
    let file = room.file("rain.md", text);
    let arrived = room.app.import_file(&file, None, None).expect("a text");
    assert_eq!(
        arrived.view.article.body,
        text.strip_prefix("# Rain\n\n").expect("a title").replace("page_files/quay side.png", &quay)
    );
    assert!(arrived.arrived.uncertain.iter().any(|said| said.contains("1 picture does not lie beside the file: “b”.")));

    // What was brought in many at once is known again, with its pictures.
    let again = room.app.import_many(vec![page, file], None, None, false).expect("a plan");
    let report = finished(&mut room, again);
    assert_eq!((report.imported.len(), report.known.len()), (0, 2), "{report:?}");
}

fn finished(room: &mut Newsroom, mut job: app::job::import::Importing) -> app::job::import::Report {
    app::job::run(&mut room.app, &mut job, &mut |_| std::ops::ControlFlow::Continue(())).expect("a job that ends");
    job.report
}
