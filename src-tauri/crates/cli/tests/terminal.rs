//! The terminal as a person or a script meets it: the real binary on a scratch library.

use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Output};

struct Terminal {
    folder: tempfile::TempDir,
}

impl Terminal {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a scratch folder") }
    }

    fn run(&self, words: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_colophon-cli"))
            .args(words)
            .env("COLOPHON_LIBRARY", self.folder.path().join("library"))
            .env("HOME", self.folder.path())
            .env("DICPATH", self.folder.path().join("hunspell"))
            .current_dir(self.folder.path())
            .output()
            .expect("the binary starts")
    }

    /// Runs with `--json` and expects this exit code and one JSON document.
    #[track_caller]
    fn json(&self, words: &[&str], code: i32) -> Value {
        let output = self.run(&[words, &["--json"]].concat());
        let said = String::from_utf8(output.stdout).expect("UTF-8");
        assert_eq!(output.status.code(), Some(code), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        serde_json::from_str(&said)
            .unwrap_or_else(|e| panic!("{words:?} should print one JSON document, not {said:?}: {e}"))
    }

    /// Expects this exit code, nothing on standard output, and a message that says so.
    #[track_caller]
    fn refused(&self, words: &[&str], code: i32, because: &str) {
        let output = self.run(words);
        let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(code), "{words:?}: {complaint}");
        assert!(complaint.contains(because), "{words:?} should say {because:?}, not {complaint:?}");
        assert!(output.stdout.is_empty(), "standard output is for answers");
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).expect("a scratch file");
        path.display().to_string()
    }
}

const POST: &str = "---\ntitle: Harbour at dawn\nauthor: Ada Lovelace\n---\n\n## Boats\n\nThe first *boats* leave.\n";

#[test]
fn an_article_goes_in_is_changed_and_comes_out() {
    let terminal = Terminal::new();
    let imported = terminal.json(&["import", &terminal.file("post.md", POST)], 0);
    assert_eq!(imported[0]["slug"], "harbour-at-dawn");
    for key in ["id", "file", "parts", "uncertain", "dropped"] {
        assert!(!imported[0][key].is_null(), "{key} is part of the answer");
    }
    terminal.json(&["set", "harbour-at-dawn", "deck", "--a deck that begins with hyphens"], 0);
    terminal.json(&["set", "harbour-at-dawn", "accountable", "Ada Lovelace, editor of The Wire"], 0);
    let shown = terminal.json(&["show", "harbour-at-dawn"], 0);
    assert_eq!(shown["headline"], "Harbour at dawn");
    assert_eq!(shown["deck"], "--a deck that begins with hyphens");
    assert_eq!(shown["accountable"]["role"], "editor of The Wire");
    assert_eq!(shown["words"]["human"], 6);
    assert!(shown["body"].as_str().is_some_and(|body| body.contains("The first *boats* leave.\n")));
    let exported = terminal.json(&["export", "harbour-at-dawn", "--target", "markdown", "--to", "out"], 0);
    let file = PathBuf::from(exported[0]["folder"].as_str().expect("a folder"))
        .join(exported[0]["files"][0].as_str().expect("a file"));
    let text = std::fs::read_to_string(terminal.folder.path().join(file)).expect("the exported file");
    assert!(text.contains("## Boats\n\nThe first *boats* leave.\n"), "{text}");
    assert_eq!(exported[0]["fingerprint"], shown["fingerprint"]);
    assert_eq!(terminal.json(&["list", "--search", "boa"], 0)[0]["slug"], "harbour-at-dawn");
    assert_eq!(terminal.json(&["history", "harbour-at-dawn"], 0)[0]["deed"], "import");
    assert_eq!(terminal.json(&["doctor"], 0)["sound"], true);
}

#[test]
fn words_for_a_person_name_what_was_made() {
    let terminal = Terminal::new();
    let words = |said: &[&str]| String::from_utf8(terminal.run(said).stdout).expect("UTF-8");
    assert!(words(&["new", "The harbour"]).contains("the-harbour"));
    assert!(words(&["list"]).contains("The harbour"));
    assert!(words(&["show", "the-harbour"]).contains("[headline]\nThe harbour"));
    assert!(words(&["import", "--sample"]).contains("takeaways 5"));
    assert!(words(&["doctor"]).ends_with("sound\n"));
}

#[test]
fn a_rule_that_says_no_is_exit_code_1() {
    let terminal = Terminal::new();
    terminal.json(&["new", "Harbour"], 0);
    terminal.refused(&["show", "nothing"], 1, "no article “nothing”");
    terminal.refused(&["set", "harbour", "status", "published"], 1, "can become in_review");
    terminal.refused(&["set", "harbour", "slug", "../x"], 1, "not a slug");
    terminal.refused(&["set", "harbour", "colour", "red"], 1, "not a field");
    terminal.refused(&["list", "--status", "done"], 1, "not a status");
    terminal.refused(&["mark", "harbour", "headline", "0", "99", "me"], 1, "which is 7 long");
    terminal.refused(&["mark", "harbour", "takeaway:nothing", "0", "1", "me"], 1, "no part");
    terminal.refused(&["export", "harbour", "nothing", "--to", "out"], 1, "no article “nothing”");
    assert!(!terminal.folder.path().join("out").exists(), "a misspelt name leaves no half-done export");
}

#[test]
fn words_that_say_nothing_are_exit_code_2() {
    let terminal = Terminal::new();
    terminal.refused(&["sing"], 2, "sing");
    terminal.refused(&["import"], 2, "FILES");
    terminal.refused(&["import", "--as", "pdf", "x"], 2, "pdf");
    terminal.json(&["new", "Harbour"], 0);
    terminal.refused(&["export", "harbour", "--target", "gopher", "--to", "out"], 2, "markdown");
}

#[test]
fn what_can_be_chosen_about_a_target_is_listed_and_taken() {
    let terminal = Terminal::new();
    let file = terminal.file("harbour.md", POST);
    terminal.json(&["import", &file], 0);
    let targets = terminal.json(&["target", "list"], 0);
    let hugo = targets.as_array().expect("a list").iter().find(|one| one["name"] == "hugo").expect("it is one");
    let format =
        hugo["choices"].as_array().expect("a list").iter().find(|one| one["key"] == "format").expect("a choice");
    assert_eq!((&format["kind"], &format["default"]), (&"one_of".into(), &"yaml".into()));
    assert_eq!(format["values"], serde_json::json!(["yaml", "toml"]));
    assert!(!hugo["hazards"].as_array().expect("a list").is_empty());

    let export = ["export", "harbour-at-dawn", "--target", "hugo", "--to", "out", "--option"];
    let chosen = |option: &'static str| [&export[..], &[option]].concat();
    terminal.refused(&chosen("fromat=toml"), 1, "format");
    terminal.refused(&chosen("format=xml"), 1, "yaml, toml");
    terminal.refused(&chosen("format"), 2, "KEY=VALUE");
    assert!(!terminal.folder.path().join("out").exists(), "nothing is written");
    let exported = terminal.json(&chosen("format=toml"), 0);
    let post = terminal.folder.path().join(exported[0]["folder"].as_str().expect("a folder")).join("index.md");
    assert!(std::fs::read_to_string(post).expect("the post").starts_with("+++\ntitle = "));
}

#[test]
fn what_cannot_be_read_or_written_is_exit_code_3() {
    let terminal = Terminal::new();
    terminal.json(&["new", "Harbour"], 0);
    let (good, empty) = (terminal.file("good.md", POST), terminal.file("empty.md", ""));
    let output = terminal.run(&["import", &empty, &good, "missing.md", "--json"]);
    assert_eq!(output.status.code(), Some(3));
    let answer: Value = serde_json::from_slice(&output.stdout).expect("one JSON document");
    assert_eq!(answer.as_array().map(Vec::len), Some(1), "the good file is in");
    let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(complaints.contains("empty.md") && complaints.contains("missing.md"), "{complaints}");
    terminal.json(&["set", "harbour", "body", "It opens at seven."], 0);
    terminal.refused(&["export", "harbour", "--to", "/proc/nowhere"], 3, "cannot write");
    terminal.refused(&["--library", &empty, "list"], 3, "empty.md");
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let terminal = Terminal::new();
    for number in 0..30 {
        terminal.run(&["new", &format!("Harbour {number}")]);
    }
    let library = terminal.folder.path().join("library");
    let script = format!(
        "{} --library {} list | head -n 1; echo ${{PIPESTATUS[0]}}",
        env!("CARGO_BIN_EXE_colophon-cli"),
        library.display()
    );
    let output = Command::new("bash").args(["-c", &script]).output().expect("bash starts");
    assert!(String::from_utf8_lossy(&output.stdout).ends_with("0\n"));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn every_shell_gets_completions_and_every_verb_a_page_of_the_manual() {
    let terminal = Terminal::new();
    for shell in ["bash", "zsh", "fish"] {
        let script = String::from_utf8(terminal.run(&["completions", shell]).stdout).expect("UTF-8");
        assert!(script.contains("export"), "{shell} should know the verbs");
    }
    terminal.refused(&["completions", "cobol"], 2, "possible values");

    let folder = terminal.folder.path().join("man");
    assert!(terminal.run(&["manual", "--to", &folder.display().to_string()]).status.success());
    for page in ["colophon-cli.1", "colophon-cli-import.1", "colophon-cli-completions.1"] {
        let text = std::fs::read_to_string(folder.join(page)).expect("a page");
        assert!(text.contains(".SH NAME"), "{page} should be a manual page");
    }
    assert!(!terminal.folder.path().join("library").exists(), "neither needs a library, so none is made");
}

#[test]
fn misspelt_words_are_listed_by_part_until_they_are_accepted() {
    let terminal = Terminal::new();
    std::fs::create_dir(terminal.folder.path().join("hunspell")).expect("a folder");
    terminal.file("hunspell/en_US.aff", "SET UTF-8\nTRY esianrtolc\n");
    terminal.file("hunspell/en_US.dic", "7\nHarbour\nharbour\nat\ndawn\nthe\nboats\nleave\n");
    terminal
        .json(&["import", &terminal.file("post.md", "---\ntitle: Harbour at dawn\n---\n\nthe *boaats* leave\n")], 0);
    let spelled = terminal.json(&["spell", "harbour-at-dawn"], 1);
    assert_eq!((&spelled["misspelt"], &spelled["dictionary"]), (&Value::from(1), &Value::from("en_US")));
    let first = &spelled["parts"][0];
    assert_eq!((&first["part"], &first["misspelt"][0]["word"]), (&Value::from("body"), &Value::from("boaats")));
    assert_eq!((&first["misspelt"][0]["from"], &first["misspelt"][0]["suggestions"][0]), (&5.into(), &"boats".into()));

    terminal.json(&["spell", "harbour-at-dawn", "--add", "boaats"], 0);
    assert_eq!(terminal.json(&["spell", "harbour-at-dawn"], 0)["misspelt"], 0);
    assert_eq!(terminal.json(&["spell", "--words"], 0)["person"], Value::Array(Vec::new()), "only that article's");
    terminal.json(&["spell", "harbour-at-dawn", "--remove", "boaats"], 0);
    terminal.json(&["spell", "harbour-at-dawn", "--remove", "boaats"], 1);
    terminal.refused(&["spell", "--add", "two words"], 1, "not a word");
    terminal.refused(&["spell"], 2, "required");
    terminal.json(&["set", "harbour-at-dawn", "language", "fr"], 0);
    terminal.refused(&["spell", "harbour-at-dawn"], 3, "hunspell-fr");
}

#[test]
fn a_library_is_backed_up_and_brought_back_and_nothing_is_written_over() {
    let terminal = Terminal::new();
    terminal.json(&["import", &terminal.file("post.md", POST)], 0);
    let made = terminal.json(&["backup"], 0);
    let name = made["name"].as_str().expect("its name");
    assert_eq!(made["proven"], true);
    assert_eq!(terminal.json(&["backup", "list"], 0)[0]["name"], name);

    terminal.json(&["import", &terminal.file("other.md", "# Another\n\nText.\n")], 0);
    terminal.json(&["backup", "--to", "copy.sqlite"], 0);
    terminal.refused(&["backup", "--to", "copy.sqlite"], 3, "nothing was written over it");
    terminal.refused(&["backup", "restore", "yesterday"], 1, "there is no backup “yesterday”");

    let back = terminal.json(&["backup", "restore", name], 0);
    assert_eq!(terminal.json(&["list"], 0).as_array().map(Vec::len), Some(1));
    let aside = back["aside"].as_str().expect("where the library is now");
    assert_eq!(terminal.json(&["list", "--library", aside], 0).as_array().map(Vec::len), Some(2));
    terminal.json(&["backup", "restore", name, "--to", "elsewhere"], 0);
    assert_eq!(terminal.json(&["list", "--library", "elsewhere"], 0).as_array().map(Vec::len), Some(1));
}

#[test]
fn house_styles_are_listed_and_shown() {
    let terminal = Terminal::new();
    let styles = terminal.json(&["house", "list"], 0);
    assert_eq!((styles[0]["name"].as_str(), styles[0]["chosen"].as_bool()), (Some("ainews"), Some(true)));
    assert_eq!(terminal.json(&["house", "show", "ainews"], 0)["form"]["labels"]["takeaways"]["label"], "Key Takeaways");
    terminal.refused(&["house", "show", "nobody"], 1, "there is no house style");
}

/// The smallest PNG there is: one black pixel, with a text that names its maker.
const PNG: &[u8] = b"\
    \x89\x50\x4e\x47\x0d\x0a\x1a\x0a\x00\x00\x00\x0d\x49\x48\x44\x52\x00\x00\x00\x01\x00\x00\x00\x01\x08\
    \x00\x00\x00\x00\x3a\x7e\x9b\x55\x00\x00\x00\x0a\x74\x45\x58\x74\x41\x75\x74\x68\x6f\x72\x00\x41\x64\
    \x61\x9d\x95\x0b\xf4\x00\x00\x00\x0a\x49\x44\x41\x54\x78\xda\x63\x60\x00\x00\x00\x02\x00\x01\xe5\x27\
    \xde\xfc\x00\x00\x00\x00\x49\x45\x4e\x44\xae\x42\x60\x82";

#[test]
fn a_picture_is_set_listed_exported_and_taken_away_again() {
    let terminal = Terminal::new();
    terminal.json(&["import", &terminal.file("post.md", POST)], 0);
    let picture = terminal.folder.path().join("pier.png");
    std::fs::write(&picture, PNG).expect("a scratch file");
    let picture = picture.display().to_string();
    let set = terminal.json(&["set", "harbour-at-dawn", "hero", &picture], 0);
    assert_eq!((&set["offers"][0]["kind"], &set["offers"][0]["value"]), (&"creator".into(), &"Ada".into()));
    let shown = terminal.json(&["show", "harbour-at-dawn"], 0);
    let hash = shown["hero"]["asset"].as_str().expect("a hash").to_owned();
    assert_eq!((hash.len(), &shown["hero"]["credit"]), (64, &"".into()), "what is offered is not written");
    let exported = terminal.json(&["export", "harbour-at-dawn", "--to", "out"], 0);
    assert_eq!(exported[0]["files"][1], format!("assets/{}.png", &hash[..16]));
    assert_eq!(terminal.json(&["pictures", "--unused"], 0), Value::Array(vec![]));
    terminal.json(&["set", "harbour-at-dawn", "hero", ""], 0);
    assert_eq!(terminal.json(&["pictures", "--unused"], 0)[0]["hash"], hash.as_str());
    assert_eq!(terminal.json(&["pictures", "--remove-unused"], 0), Value::Array(vec![]), "the history shows it");
    assert_eq!(terminal.json(&["pictures", "--remove-unused", "--even-in-history"], 0)[0]["hash"], hash.as_str());
    assert_eq!(terminal.json(&["pictures"], 0), Value::Array(vec![]));
    terminal.refused(&["set", "harbour-at-dawn", "hero", &terminal.file("x.png", "<svg/>")], 3, "an SVG drawing");
    terminal.refused(&["set", "harbour-at-dawn", "hero.source_type", "photo"], 1, "trainedAlgorithmicMedia");
}

#[test]
fn house_styles_are_copied_printed_added_and_removed() {
    let terminal = Terminal::new();
    assert_eq!(terminal.json(&["house", "copy", "ainews", "The Gazette"], 0)["form"]["name"], "the-gazette");
    let shown = String::from_utf8(terminal.run(&["house", "show", "the-gazette"]).stdout).expect("UTF-8");
    let file = terminal.file("gazette.toml", &shown.replace("The Gazette", "Gazette"));
    terminal.refused(&["house", "add", &file], 1, "already");
    assert_eq!(terminal.json(&["house", "add", &file, "--replace"], 0)["form"]["title"], "Gazette");
    terminal.json(&["import", &terminal.file("post.md", POST), "--house", "the-gazette"], 0);
    let listed = terminal.json(&["house", "list"], 0);
    assert_eq!((&listed[3]["own"], &listed[3]["articles"]), (&Value::Bool(true), &Value::from(1)));
    terminal.refused(&["house", "remove", "the-gazette"], 1, "follow");
    terminal.json(&["set", "harbour-at-dawn", "house", "plain"], 0);
    terminal.json(&["house", "remove", "the-gazette"], 0);
    terminal.refused(&["house", "show", "the-gazette"], 1, "no house style");
    terminal.refused(&["house", "add", &terminal.file("broken.toml", "name = ")], 1, "line 1");
}

#[test]
fn what_machines_are_told_is_printed_in_the_vocabulary_that_is_asked_for() {
    let terminal = Terminal::new();
    terminal.json(&["import", &terminal.file("post.md", POST)], 0);
    let nothing = terminal.json(&["disclosure", "harbour-at-dawn"], 0);
    assert!(nothing["w3c"].is_null() && nothing["header"].is_null(), "nobody has spoken: {nothing}");
    terminal
        .json(&["ledger", "harbour-at-dawn", "add", "--tool", "ChatGPT", "--model", "GPT-4o", "--kind", "drafting"], 0);
    let header = terminal.run(&["disclosure", "harbour-at-dawn", "--as", "header"]);
    let header = String::from_utf8_lossy(&header.stdout).into_owned();
    assert!(header.starts_with("AI-Disclosure: mode=ai-modified, model=\"GPT-4o\", date=@"), "{header}");
    let json = terminal.run(&["disclosure", "harbour-at-dawn", "--as", "json-ld"]);
    let json: Value = serde_json::from_slice(&json.stdout).expect("a JSON document and nothing else");
    assert_eq!(json["@graph"][0]["author"][0]["name"], "Ada Lovelace", "a tool is no author");
    terminal.refused(&["disclosure", "harbour-at-dawn", "--draft", "2019-01"], 1, "2026-05");
}

#[test]
fn an_article_is_reviewed_signed_and_approved_and_the_terminal_says_why_a_sign_off_is_void() {
    let terminal = Terminal::new();
    terminal.json(&["import", &terminal.file("post.md", POST)], 0);
    let article = "harbour-at-dawn";
    terminal.json(&["set", article, "house", "newsroom"], 0);
    terminal.refused(&["review", article, "approve"], 1, "it can be sent to review");
    terminal.json(&["review", article, "send"], 0);
    assert_eq!(terminal.json(&["inbox"], 0)[0]["why"][0], "review");
    terminal.refused(&["review", article, "request-changes"], 1, "why");
    let back = terminal.json(&["review", article, "request-changes", "--because", "Which boats?", "--by", "Jon"], 0);
    assert_eq!((&back["done"][1]["why"], &back["done"][1]["by"]), (&"Which boats?".into(), &"Jon".into()));
    terminal.json(&["review", article, "send"], 0);

    let fingerprint = terminal.json(&["show", article], 0)["fingerprint"].as_str().expect("a text").to_owned();
    let all = "facts,quotes,figures,names,sources_opened";
    let sign = |by: &'static str, role: &'static str| {
        ["sign-off", article, "--by", by, "--role", role, "--scope", all, "--decision", "approved", "--fingerprint"]
    };
    let refused = |by, role, seen: &str, because: &str| {
        terminal.refused(&[&sign(by, role)[..], &[seen]].concat(), 1, because);
    };
    refused("Maren", "editor", "0123456789abcdef", "what stands there now is not what was read");
    refused("Ada Lovelace", "editor", &fingerprint, "asks for the sign-off of somebody else");
    refused("Maren", " ", &fingerprint, "role");
    terminal.refused(&["sign-off", article, "--by", "Maren"], 2, "--role");
    terminal.json(&[&sign("Maren", "editor")[..], &[fingerprint.as_str()]].concat(), 0);
    assert_eq!(terminal.json(&["review", article, "approve"], 0)["status"], "approved");
    assert_eq!(terminal.json(&["list"], 0)[0]["signed"], "fresh");

    terminal.json(&["set", article, "deck", "They leave early."], 0);
    let shown = terminal.json(&["show", article], 0);
    assert_eq!(shown["signed"], "void");
    assert_eq!(shown["sign_offs"][0]["state"], "void");
    assert_eq!(shown["sign_offs"][0]["reason"], "1 sentence changed");
    terminal.refused(&["review", article, "publish"], 1, "must sign the words that stand there now");
    assert_eq!(terminal.json(&["inbox"], 0)[0]["why"][0], "void");
    terminal.json(&["set", article, "deck", ""], 0);
    assert_eq!(terminal.json(&["review", article, "publish"], 0)["status"], "published");
}

#[test]
fn several_articles_are_changed_put_away_and_listed_as_asked() {
    let terminal = Terminal::new();
    for (name, section) in [("ada", "Coast"), ("grace", "Town"), ("edith", "Coast")] {
        let file = terminal.file(&format!("{name}.md"), &format!("# {name}\n\nThe harbour of {name}.\n"));
        terminal.json(&["import", &file], 0);
        terminal.json(&["set", name, "section", section], 0);
    }
    let listed = |words: &[&str]| {
        let rows = terminal.json(&[&["list"], words].concat(), 0);
        rows.as_array()
            .expect("a list")
            .iter()
            .map(|row| row["slug"].as_str().expect("a slug").to_owned())
            .collect::<Vec<_>>()
    };
    let changed = terminal.json(&["change", "add-tags", "harbour,ice", "ada", "grace"], 0);
    assert_eq!(changed["changed"].as_array().map(Vec::len), Some(2));
    terminal.json(&["change", "due", "2020-01-01", "grace"], 0);
    terminal.json(&["change", "status", "in_review", "ada", "edith"], 0);
    let refused = terminal.json(&["change", "status", "published", "ada"], 1);
    assert_eq!(refused["refused"].as_array().map(Vec::len), Some(1), "{refused}");
    terminal.refused(&["change", "headline", "x", "ada"], 1, "cannot be changed for several");

    assert_eq!(listed(&["--sort", "headline"]), ["ada", "edith", "grace"]);
    assert_eq!(listed(&["--sort", "headline", "--reverse"]), ["grace", "edith", "ada"]);
    assert_eq!(listed(&["--tag", "ice", "--section", "Coast"]), ["ada"]);
    assert_eq!(listed(&["--due", "overdue"]), ["grace"]);
    assert_eq!(listed(&["--status", "in_review,published", "--sort", "headline"]), ["ada", "edith"]);
    assert_eq!(listed(&["--search", "\"harbour of grace\"", "--best"]), ["grace"]);
    assert_eq!(listed(&["--unknown", "--limit", "2"]).len(), 2);
    terminal.json(&["list", "--section", "Coast", "--sort", "headline", "--save-as", "By the sea"], 0);
    assert_eq!(listed(&["--saved", "By the sea"]), ["ada", "edith"]);
    terminal.refused(&["list", "--saved", "Nowhere"], 1, "By the sea");
    terminal.refused(&["list", "--due", "soon"], 1, "overdue");

    terminal.refused(&["shelve", "ada", "nobody", "--to", "trash"], 1, "nobody");
    assert_eq!(listed(&["--sort", "headline"]).len(), 3, "a misspelt name moves nothing");
    let moved = terminal.json(&["shelve", "ada", "edith", "--to", "archive"], 0);
    assert_eq!((&moved[0]["from"], &moved[0]["to"]), (&Value::from("desk"), &Value::from("archive")));
    assert_eq!(listed(&[]), ["grace"]);
    assert_eq!(listed(&["--shelf", "archive", "--sort", "headline"]), ["ada", "edith"]);
    terminal.json(&["shelve", "edith", "--to", "trash"], 0);
    assert_eq!(terminal.json(&["shelve", "--empty-trash"], 0)["removed"], 1);
    terminal.refused(&["show", "edith"], 1, "edith");

    let second = terminal.json(&["duplicate", "ada"], 0);
    assert_eq!(second["slug"], "ada-2");
    let shown = terminal.json(&["show", "ada-2"], 0);
    assert_eq!((shown["status"].as_str(), shown["body"].as_str()), (Some("draft"), Some("The harbour of ada.\n")));
}

#[test]
fn a_tool_is_said_once_and_every_ledger_knows_it() {
    let terminal = Terminal::new();
    terminal.json(&["import", &terminal.file("post.md", POST)], 0);
    let article = "harbour-at-dawn";
    let said = ["--provider", "OpenAI", "--model", "GPT-4o", "--descriptor", "a chatbot"];
    terminal.json(&[&["tool", "add", "ChatGPT"][..], &said].concat(), 0);
    terminal.json(&["ledger", article, "add", "--tool", "chatgpt", "--kind", "drafting"], 0);
    terminal.json(&["ledger", article, "add", "--tool", "ChatGPT", "--model", "o3", "--kind", "research"], 0);
    let ledger = terminal.json(&["ledger", article, "add", "--tool", "Scribe", "--kind", "ideation"], 0);
    let told = |at: usize| {
        let tool = &ledger["ledger"][at]["tool"];
        ["name", "provider", "model", "descriptor"].map(|field| tool[field].as_str().unwrap_or_default().to_owned())
    };
    assert_eq!(told(0), ["ChatGPT", "OpenAI", "GPT-4o", "a chatbot"]);
    assert_eq!(told(1), ["ChatGPT", "OpenAI", "o3", "a chatbot"], "told otherwise");
    assert_eq!(told(2), ["Scribe", "", "", "an AI assistant"]);

    let tools = terminal.json(&["tool", "list"], 0);
    let listed: Vec<_> = tools.as_array().expect("a list").iter().map(|one| &one["tool"]["name"]).collect();
    assert_eq!(listed, ["Scribe", "ChatGPT", "ChatGPT"], "a tool that was typed new is remembered");
    terminal.refused(&["tool", "remove", "ChatGPT"], 1, "may be");
    terminal.json(&["tool", "change", "ChatGPT o3", "--name", "ChatGPT Pro", "--model", ""], 0);
    let left = terminal.json(&["tool", "remove", "ChatGPT"], 0);
    assert_eq!(left.as_array().map(Vec::len), Some(2));
    let after = terminal.json(&["ledger", article], 0);
    assert_eq!(after["ledger"], ledger["ledger"], "ledgers stay as they are");
    terminal.refused(&["tool", "change", "Midjourney"], 1, "has no");
}

#[test]
fn the_questions_about_a_picture_are_answered_and_the_levels_are_shown() {
    let terminal = Terminal::new();
    terminal.json(&["import", &terminal.file("post.md", POST)], 0);
    let article = "harbour-at-dawn";
    let made = ["--tool", "Midjourney", "--kind", "image_generation", "--part", "hero"];
    terminal.json(&[&["ledger", article, "add"][..], &made].concat(), 0);
    for question in ["resembles_real", "subject_covered", "appears_authentic", "more_than_minor_edit"] {
        let shown = terminal.json(&["show", article], 0);
        assert_eq!(shown["disclosure"]["image"]["label"], "open", "{}", shown["disclosure"]["image"]);
        terminal.json(&["set", article, &format!("hero.{question}"), "yes"], 0);
    }
    let shown = terminal.json(&["show", article], 0);
    assert_eq!(shown["hero"]["answers"]["appears_authentic"], true);
    assert_eq!(shown["disclosure"]["image"]["label"], "required");
    assert_eq!(shown["disclosure"]["levels"]["hero"], "ai_generated");
    let told = String::from_utf8(terminal.run(&["show", article]).stdout).expect("UTF-8");
    assert!(told.contains("level: ai_assisted\n  hero: ai_generated\npicture: a visible label"), "{told}");
    terminal.refused(&["set", article, "hero.appears_authentic", "perhaps"], 1, "unanswered");
}
