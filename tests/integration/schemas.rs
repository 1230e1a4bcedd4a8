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
