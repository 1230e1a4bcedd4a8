//! What other programs say of what leaves: schemas that somebody else published, read by a validator that somebody else wrote.

use newsroom::Newsroom;
use std::path::Path;
use std::process::Command;

/// Prints `valid`, or what is wrong and where. Exit code 3: there is no validator here.
const VALIDATE: &str = r#"
import json, sys
try:
    import jsonschema
except ImportError:
    sys.exit(3)
folder, file = sys.argv[1:]
schema = json.load(open(folder + "/ninjs-schema_3.1.json"))
geo = json.load(open(folder + "/GeoJSON-schema.json"))
store = {name: geo for name in (geo.get("$id"), "https://geojson.org/schema/GeoJSON.json") if name}
resolver = jsonschema.RefResolver.from_schema(schema, store=store)
kind = jsonschema.validators.validator_for(schema)
checker = jsonschema.FormatChecker()
wrong = list(kind(schema, resolver=resolver, format_checker=checker).iter_errors(json.load(open(file))))
for one in wrong:
    print("/".join(map(str, one.absolute_path)), one.message[:300])
print("valid" if not wrong else "")
"#;

/// What the validator says; none, named on screen, where there is none or where the schemas are missing.
fn said(test: &str, file: &Path) -> Option<String> {
    let schemas = newsroom::shared().join("standards/ninjs");
    if !schemas.is_dir() {
        newsroom::skipped(test, "the published schemas of ninjs are not in COLOPHON_SHARED/standards/ninjs");
        return None;
    }
    let run = Command::new("python3").args(["-W", "ignore", "-c", VALIDATE]).arg(schemas).arg(file).output();
    let run = run.ok().filter(|run| run.status.code() != Some(3) && run.status.code() != Some(127));
    if run.is_none() {
        newsroom::skipped(test, "python3 with jsonschema is not here (Debian: python3-jsonschema)");
    }
    let run = run?;
    let (out, err) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    Some(format!("{}{}", out.trim(), err.trim()))
}

#[test]
fn news_for_agencies_is_valid_by_the_schema_that_was_published() {
    let test = "news_for_agencies_is_valid_by_the_schema_that_was_published";
    let mut room = Newsroom::new();
    let id = room.app.import_sample().expect("the sample").view.article.id;
    for (field, value) in [("date", "2026-11-23"), ("tags", "archives, pictures"), ("section", "Town")] {
        room.set(&id, field, value).expect("a field");
    }
    let exported = room.app.export(&id, "ninjs", &room.path("out")).expect("an export");
    let file = exported.folder.join(&exported.files[0]);
    let Some(said_of_it) = said(test, &file) else { return };
    assert_eq!(said_of_it, "valid");
    // A name that the schema does not know has to be found, or it holds nothing.
    let text = std::fs::read_to_string(&file).expect("what was exported");
    std::fs::write(&file, text.replacen("\"uri\"", "\"aiDisclosure\": true, \"uri\"", 1)).expect("a scratch file");
    assert!(said(test, &file).is_some_and(|said| said.contains("aiDisclosure")));
}

/// Prints what stands in a Word document; exit code 1 where a part is no XML, or one that is referred to is missing.
const OPEN: &str = r#"
import sys, zipfile, posixpath
import xml.etree.ElementTree as tree
pack = zipfile.ZipFile(sys.argv[1])
assert pack.testzip() is None
names = set(pack.namelist())
assert pack.namelist()[0] == "[Content_Types].xml"
parts = {name: tree.fromstring(pack.read(name)) for name in names if name.endswith((".xml", ".rels"))}
typed = {one.get("PartName", "").lstrip("/") for one in parts["[Content_Types].xml"]}
endings = {one.get("Extension") for one in parts["[Content_Types].xml"]}
assert all(name in typed or name.rsplit(".", 1)[-1] in endings for name in names), names
w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
r = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
known = {one.get("Id"): one for one in parts["word/_rels/document.xml.rels"]}
for one in known.values():
    if one.get("TargetMode") != "External":
        assert posixpath.join("word", one.get("Target")) in names, one.get("Target")
text = parts["word/document.xml"]
used = {value for one in text.iter() for name, value in one.attrib.items() if name.startswith(r)}
assert used <= set(known), used - set(known)
styles = {one.get(w + "styleId") for one in parts["word/styles.xml"].iter(w + "style")}
asked = {one.get(w + "val") for kind in ("pStyle", "rStyle", "tblStyle") for one in text.iter(w + kind)}
assert asked <= styles, asked - styles
numbers = {one.get(w + "numId") for one in parts["word/numbering.xml"].iter(w + "num")}
assert {one.get(w + "val") for one in text.iter(w + "numId")} <= numbers
print("\n".join("".join(t.text or "" for t in p.iter(w + "t")) for p in text.iter(w + "p")))
"#;

#[test]
fn a_word_document_is_whole_and_holds_every_word() {
    let mut room = Newsroom::new();
    let id = room.app.import_sample().expect("the sample").view.article.id;
    let exported = room.app.export(&id, "docx", &room.path("out")).expect("an export");
    assert_eq!(exported.files, [format!("{}.docx", room.view(&id).article.slug)]);
    let file = exported.folder.join(&exported.files[0]);
    let Ok(run) = Command::new("python3").arg("-c").arg(OPEN).arg(&file).output() else {
        return newsroom::skipped("a_word_document_is_whole_and_holds_every_word", "python3 is not here");
    };
    let words = String::from_utf8_lossy(&run.stdout).into_owned();
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let article = room.view(&id).article;
    let pairs = article.qa.pairs.iter().map(|pair| &pair.question);
    for text in article.takeaways.iter().map(|one| &one.text).chain(pairs).chain([&article.headline, &article.deck]) {
        assert!(words.contains(text.as_str()), "{text} should stand in\n{words}");
    }
}
