//! What leaves for other programs, read as these programs read it: the blocks of WordPress, the nodes of Ghost.

use domain::asset::Format;
use domain::ledger::{Author, Extent, Outcome, Prompt, Tool};
use domain::{Article, Asset, AssetHash, Contribution, HouseStyle, Id, Kind, Moment, Pair, Section, Slug, Takeaway};
use export::disclosure::Telling;
use proptest::prelude::*;
use serde_json::Value;

/// Everything that Markdown has, and what another program could take for a command of its own.
const HARD: &str = "First [with a link](https://example.com/?a=1&b=2 \"Title\"), **bold**, *italic*, ~~gone~~ and `code <b>`.\n\n\
## A heading\n\n#### Too deep\n\n- one\n  - under one\n- two\n\n3. three\n4. four\n\n- loose\n\n  two paragraphs\n\n\
> Said.\n>\n> Again.\n\n```rust\nfn main() { println!(\"[x]\"); }\n```\n\n| A | B |\n|:-:|--:|\n| 1 | 2 |\n\n---\n\n\
![A pier](assets/0123456789abcdef.jpg \"Pier\") and words\n\n[gallery ids=\"1\"] <script>alert(1)</script>\n\n\
<!-- a note of mine -->\n\n<div onclick=\"x\">raw</div>\n\n![local](/home/me/secret.png)\n\nEnd  \nof it";

fn id(text: &str) -> Id {
    Id::parse(text).expect("a fine id")
}

fn article(body: &str) -> Article {
    let mut article = Article::empty(id("a"), Slug::suggest("the harbour froze"), "ainews");
    article.headline = "The harbour <froze>".to_owned();
    article.deck = "Ships wait & wait".to_owned();
    article.body = body.replace("assets/0123456789abcdef.jpg", &picture().link());
    article.hero.asset = Some(picture().hash.to_string());
    article.hero.alt = "Ice \"on\" a pier".to_owned();
    article.hero.credit = "ChatGPT".to_owned();
    article.takeaways = vec![Takeaway { id: id("t"), text: "It **froze**".to_owned() }];
    article.qa.pairs =
        vec![Pair { id: id("q"), question: "Why?".to_owned(), answer: "It was cold.\n\n- very".to_owned() }];
    article.meta.tags = vec!["ice".to_owned(), "Ships".to_owned()];
    article.meta.section = "Town".to_owned();
    article.meta.date = Some("2026-11-23".to_owned());
    article
}

fn picture() -> Asset {
    Asset { hash: AssetHash::of(b"picture"), format: Format::Jpeg, width_px: 1600, height_px: 900, bytes: 7 }
}

fn summary() -> Contribution {
    Contribution {
        id: id("c"),
        at: Moment(0),
        by: id("p"),
        tool: Tool { name: "ChatGPT".to_owned(), provider: "OpenAI".to_owned(), ..Tool::default() },
        kind: Kind::Summary,
        sections: vec![Section::Takeaways],
        extent: Extent::Full,
        in_output: true,
        first_draft_by: Author::Ai,
        initiative: Author::Human,
        purpose: String::new(),
        prompt: Prompt::default(),
        outcome: Outcome::Edited,
        note: String::new(),
    }
}

/// The files of a target, as text, with what is chosen.
#[track_caller]
fn written(target: &str, article: &Article, chosen: &[(&str, &str)]) -> Vec<(String, String)> {
    let house = HouseStyle::built_in("ainews").expect("a built-in style");
    let pictures = [picture()];
    let telling = Telling {
        article,
        house: &house,
        pictures: &pictures,
        checked: None,
        rfc3339: &|_| "1970-01-01T00:00:00Z".to_owned(),
    };
    let target = export::target(target).expect("a target");
    let chosen: Vec<(String, String)> =
        chosen.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    let options = export::options(target, &house, &chosen).expect("options");
    let files = target.render(&telling, &options).expect("files");
    files.into_iter().map(|file| (file.path, String::from_utf8(file.bytes).expect("text"))).collect()
}

/// Reads blocks as WordPress does: comments that open and close, each with its attributes as JSON, nested, and nothing
/// between the outermost but white space. Answers their names in order.
#[track_caller]
fn blocks(content: &str) -> Vec<String> {
    let (mut open, mut names, mut rest): (Vec<String>, Vec<String>, &str) = (Vec::new(), Vec::new(), content);
    while let Some(at) = rest.find("<!--") {
        let between = &rest[..at];
        assert!(!open.is_empty() || between.trim().is_empty(), "{between:?} stands in no block");
        let end = rest[at..].find("-->").expect("a comment that ends") + at;
        let comment = rest[at + 4..end].trim();
        rest = &rest[end + 3..];
        if let Some(name) = comment.strip_prefix("/wp:") {
            assert_eq!(open.pop().as_deref(), Some(name), "what ends is what was begun last");
        } else {
            let block = comment.strip_prefix("wp:").expect("no other comment");
            let (name, attributes) = block.split_once(' ').unwrap_or((block, "{}"));
            serde_json::from_str::<Value>(attributes).expect("attributes as JSON");
            names.push(name.to_owned());
            open.push(name.to_owned());
        }
    }
    assert!(rest.trim().is_empty() && open.is_empty(), "{open:?} {rest:?}");
    names
}

#[test]
fn every_block_of_wordpress_is_one_that_it_knows() {
    let files = written("wordpress", &article(HARD), &[]);
    let content = &files[0].1;
    let names = blocks(content);
    for name in ["paragraph", "heading", "list", "list-item", "quote", "code", "table", "image", "separator", "html"] {
        assert!(names.iter().any(|known| known == name), "{name} is missing: {names:?}");
    }
    for absent in ["<script", "[gallery", "[x]", "a note of mine", "secret.png", "<div onclick", "The harbour"] {
        assert!(!content.contains(absent), "{absent} should not stand in\n{content}");
    }
    for there in [
        "<h3 class=\"wp-block-heading\">Too deep</h3>",
        "<ol start=\"3\" class=\"wp-block-list\">",
        "&#91;gallery ids=&quot;1&quot;] &lt;script&gt;",
        "<p class=\"image-credit\">Image Source: ChatGPT</p>",
        "<td class=\"has-text-align-center\" data-align=\"center\">1</td>",
        "<a href=\"https://example.com/?a=1&amp;b=2\" title=\"Title\">with a link</a>",
        "<p class=\"deck\">Ships wait &amp; wait</p>",
    ] {
        assert!(content.contains(there), "{there} should stand in\n{content}");
    }
    let post: Value = serde_json::from_str(&files[1].1).expect("JSON");
    assert_eq!(post["status"], "draft");
    assert_eq!(post["date"], "2026-11-23T00:00:00");
    assert_eq!(post["content"], content.as_str());
}

#[test]
fn questions_of_wordpress_open_on_a_click_where_that_is_chosen() {
    let files = written("wordpress", &article("It froze."), &[("questions", "details"), ("deck", "excerpt")]);
    assert!(blocks(&files[0].1).iter().any(|name| name == "details"), "{}", files[0].1);
    assert!(!files[0].1.contains("Ships wait"), "the deck is the excerpt alone");
}

#[test]
fn what_a_tool_made_is_marked_around_its_blocks() {
    let mut article = article("It froze.");
    article.ledger.contributions.push(summary());
    let files = written("wordpress", &article, &[]);
    let open = "<section class=\"takeaways\" ai-disclosure=\"ai-generated\" data-ai-disclosure=\"ai-generated\" \
                ai-model=\"ChatGPT\" ai-provider=\"OpenAI\">";
    blocks(&files[0].1);
    assert!(files[0].1.contains(open), "{}", files[0].1);
    assert!(
        files[2]
            .1
            .starts_with("<meta name=\"ai-disclosure\" content=\"mixed\">\n<script type=\"application/ld+json\">")
    );
    let valid = &written("wordpress", &article, &[("attributes", "data")])[0].1;
    assert!(
        valid.contains("<section class=\"takeaways\" data-ai-disclosure=\"ai-generated\" data-ai-model=\"ChatGPT\"")
    );
    assert!(!valid.contains(" ai-disclosure="), "{valid}");
    let post: Value = serde_json::from_str(&written("ghost", &article, &[])[0].1).expect("JSON");
    let post = &post["posts"][0];
    assert!(post["codeinjection_head"].as_str().is_some_and(|head| head.contains("content=\"mixed\"")));
    let lexical = post["lexical"].as_str().expect("text");
    assert!(lexical.contains("data-ai-disclosure"), "{lexical}");
    let html: Value = serde_json::from_str(&written("ghost", &article, &[("format", "html")])[0].1).expect("JSON");
    let html = html["posts"][0]["html"].as_str().expect("text").to_owned();
    assert!(html.contains("<!--kg-card-begin: html-->\n<section class=\"takeaways\" ai-disclosure"), "{html}");
}

/// Reads a node as Ghost does, and those in it.
#[track_caller]
fn node(of: &Value, within: &str, kinds: &mut Vec<String>) {
    let kind = of["type"].as_str().expect("a type").to_owned();
    assert!(of["version"].is_u64(), "{kind} has a version");
    let words = ["extended-text", "linebreak", "link"];
    let allowed: &[&str] = match within {
        "root" => {
            &["paragraph", "extended-heading", "extended-quote", "list", "image", "html", "codeblock", "horizontalrule"]
        }
        "list" => &["listitem"],
        "listitem" => &["extended-text", "linebreak", "link", "list"],
        "" => &["root"],
        _ => &words,
    };
    assert!(allowed.contains(&kind.as_str()), "{kind} stands in {within}");
    if let Some(children) = of["children"].as_array() {
        for name in ["direction", "format", "indent"] {
            assert!(!of[name].is_null(), "{kind} has {name}");
        }
        children.iter().for_each(|child| node(child, &kind, kinds));
    }
    kinds.push(kind);
}

#[test]
fn every_node_of_ghost_stands_where_its_editor_puts_it() {
    let files = written("ghost", &article(HARD), &[]);
    let body: Value = serde_json::from_str(&files[0].1).expect("JSON");
    let post = &body["posts"][0];
    assert_eq!((&post["status"], &post["title"]), (&"draft".into(), &"The harbour <froze>".into()));
    assert_eq!(post["feature_image_alt"], "Ice \"on\" a pier");
    assert_eq!(post["feature_image_caption"], "Image Source: ChatGPT");
    assert_eq!(post["custom_excerpt"], "Ships wait & wait");
    assert_eq!(post["tags"], serde_json::json!([{"name": "Town"}, {"name": "ice"}, {"name": "Ships"}]));
    assert_eq!(post["published_at"], "2026-11-23T12:00:00.000Z");
    let lexical: Value = serde_json::from_str(post["lexical"].as_str().expect("text")).expect("JSON in JSON");
    let mut kinds = Vec::new();
    node(&lexical["root"], "", &mut kinds);
    for kind in ["extended-heading", "extended-quote", "list", "image", "html", "codeblock", "horizontalrule", "link"] {
        assert!(kinds.iter().any(|known| known == kind), "{kind} is missing");
    }
    let text = post["lexical"].as_str().expect("text");
    for absent in ["a note of mine", "secret.png"] {
        assert!(!text.contains(absent), "{absent}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_markdown_leaves_as_whole_blocks_and_whole_nodes(
        body in "([-*>#+`|~_ ]|\\n|[0-9]\\. |\\[x\\]\\(https://e\\.example\\)|!\\[a\\]\\(assets/0123456789abcdef\\.png\\)|<!-- wp:html -->|-->|<script>|word){0,60}"
    ) {
        let article = article(&body);
        for chosen in [("hero", "body"), ("attributes", "none")] {
            let files = written("wordpress", &article, &[chosen]);
            blocks(&files[0].1);
            prop_assert!(!files[0].1.contains("<script"));
            let post: Value = serde_json::from_str(&written("ghost", &article, &[chosen])[0].1).expect("JSON");
            let lexical: Value = serde_json::from_str(post["posts"][0]["lexical"].as_str().expect("text")).expect("JSON in JSON");
            node(&lexical["root"], "", &mut Vec::new());
        }
    }
}

/// The tags of `html`, each with its element.
fn elements(html: &str) -> Vec<&str> {
    html.split('<')
        .skip(1)
        .filter(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic()))
        .map(|tag| {
            let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(tag.len());
            &tag[..end]
        })
        .collect()
}

#[test]
fn a_page_stands_by_itself_and_its_headings_skip_no_level() {
    let mut article = article(HARD);
    article.ledger.contributions.push(summary());
    let page = &written("html", &article, &[])[0].1;
    for there in [
        "<html lang=\"en\" dir=\"ltr\">",
        "<title>The harbour &lt;froze&gt;</title>",
        "<meta name=\"description\" content=\"Ships wait &amp; wait\">",
        "<meta name=\"ai-disclosure\" content=\"mixed\">",
        "<script type=\"application/ld+json\">",
        "<article id=\"article\">",
        "<section class=\"takeaways\" id=\"takeaways\" ai-disclosure=\"ai-generated\" data-ai-disclosure=\"ai-generated\"",
        "@media print",
        "<td class=\"center\">1</td>",
        "<h3>Too deep</h3>",
    ] {
        assert!(page.contains(there), "{there} should stand in\n{page}");
    }
    assert!(page.contains(&format!("<img src=\"{}\" alt=\"Ice &quot;on&quot; a pier\">", picture().link())), "{page}");
    for absent in ["align=", "<link", "<div onclick", "http-equiv=\"refresh\"", "<script>", "secret.png"] {
        assert!(!page.contains(absent), "{absent} should not stand in\n{page}");
    }
    let levels: Vec<u32> = elements(page).iter().filter_map(|name| name.strip_prefix('h')?.parse().ok()).collect();
    assert_eq!(levels.first(), Some(&1));
    assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{levels:?}");
    let valid = &written("html", &article, &[("attributes", "data")])[0].1;
    assert!(!valid.contains(" ai-disclosure=") && valid.contains(" data-ai-disclosure="), "{valid}");
}

#[test]
fn a_fragment_is_one_article_and_says_its_language() {
    let files = written("html-fragment", &article(HARD), &[]);
    assert!(files[0].1.starts_with("<article lang=\"en\" dir=\"ltr\">\n"), "{}", files[0].1);
    assert!(files[0].1.ends_with("</article>\n") && !files[0].1.contains(" id="), "{}", files[0].1);
    assert_eq!(files[1].0, "head.html");
}

#[test]
fn a_post_of_beehiiv_is_a_draft_without_style_and_link_elements() {
    let mut article = article(HARD);
    article.status = domain::Status::Published;
    article.ledger.contributions.push(summary());
    let files = written("beehiiv", &article, &[]);
    let names = elements(&files[0].1);
    for absent in ["style", "link", "script", "h1", "meta"] {
        assert!(!names.contains(&absent), "{absent} in {names:?}");
    }
    let post: Value = serde_json::from_str(&files[1].1).expect("JSON");
    assert_eq!((&post["status"], &post["title"]), (&"draft".into(), &"The harbour <froze>".into()));
    assert_eq!(post["web_settings"]["slug"], "the-harbour-froze");
    let content = post["body_content"].as_str().expect("text");
    assert_eq!(content, files[0].1.trim_end());
    assert!(content.contains("<div ai-disclosure=\"ai-generated\" data-ai-disclosure"), "{content}");
}

#[test]
fn the_whole_article_is_told_without_what_is_for_the_desk() {
    let mut article = article(HARD);
    let mut used = summary();
    used.prompt = Prompt::new("Shorten this secretly", domain::ledger::Visibility::Private);
    used.note = "for the desk".to_owned();
    article.ledger.contributions.push(used);
    let json = &written("json", &article, &[])[0].1;
    let told: Value = serde_json::from_str(json).expect("JSON");
    assert_eq!((&told["format"], &told["version"]), (&"colophon-article".into(), &1.into()));
    assert_eq!(told["hero"]["src"], picture().link());
    assert_eq!(told["takeaways"][0]["text"], "It **froze**");
    assert_eq!(told["qa"]["pairs"][0]["question"], "Why?");
    assert_eq!(told["disclosure"]["tools"][0]["kinds"], serde_json::json!(["summary"]));
    assert_eq!(told["disclosure"]["json_ld"]["@context"], "https://schema.org");
    assert!(told["html"].as_str().is_some_and(|html| html.contains("data-ai-disclosure=\"ai-generated\"")));
    for absent in ["secretly", "for the desk", "prompt"] {
        assert!(!json.contains(absent), "{absent} should not stand in\n{json}");
    }
}

#[test]
fn what_readers_are_told_is_never_the_note_for_the_desks_of_ninjs() {
    let mut article = article(HARD);
    article.note.text = "Written with a **tool**.".to_owned();
    article.ledger.contributions.push(summary());
    let json = &written("ninjs", &article, &[("base", "https://example.com/news")])[0].1;
    let news: Value = serde_json::from_str(json).expect("JSON");
    assert!(news.get("edNote").is_none());
    assert_eq!(news["uri"], "https://example.com/news/the-harbour-froze");
    assert_eq!(
        news["descriptions"][1],
        serde_json::json!({
            "role": "ai-disclosure", "contentType": "text/plain", "value": "Written with a tool.",
        })
    );
    assert_eq!(news["bodies"][1]["role"], "ai-disclosure");
    assert!(news["digitalSourceType"]["uri"].as_str().is_some_and(|uri| uri.starts_with("http://cv.iptc.org/")));
    assert_eq!(
        news["associations"][0]["renditions"][0]["href"],
        format!("https://example.com/news/{}", picture().link())
    );
    assert_eq!(news["versionCreated"], "2026-11-23T12:00:00Z");
    assert_eq!(news["pubStatus"], "withheld", "it is a draft");
}

/// The one file that a Word document is.
fn docx(article: &Article) -> Vec<u8> {
    let house = HouseStyle::built_in("ainews").expect("a built-in style");
    let pictures = [picture()];
    let rfc3339 = |_| "1970-01-01T00:00:00Z".to_owned();
    let telling = Telling { article, house: &house, pictures: &pictures, checked: None, rfc3339: &rfc3339 };
    let target = export::target("docx").expect("a target");
    let options = export::options(target, &house, &[]).expect("options");
    let mut files = target.render(&telling, &options).expect("files");
    files.push(export::OutFile {
        path: target.picture(&telling, &options, &picture()).path,
        bytes: b"\x89PNG\r\n\x1a\n".to_vec(),
    });
    let mut packed = target.packed(&telling, &files);
    assert_eq!(packed.len(), 1, "a document is one file");
    packed.remove(0).bytes
}

#[test]
fn a_word_document_is_read_back_as_the_same_words() {
    let body = "First [with a link](https://example.com/), **bold**, *italic* and `code`.\n\n## A heading\n\n- one\n- two\n\n\
                1. three\n2. four\n\n> Said.\n\n| A | B |\n| --- | --- |\n| 1 | 2 |";
    let mut article = article(body);
    article.analysis = "It is **cold**.".to_owned();
    let mut number = 0;
    let mut ids = || {
        number += 1;
        id(&format!("new-{number}"))
    };
    let house = HouseStyle::built_in("ainews").expect("a built-in style");
    let back = import::read("x.docx", &docx(&article), None, &house, &mut ids).expect("a Word document").article;
    assert_eq!((&back.headline, &back.deck), (&article.headline, &article.deck));
    let takeaways: Vec<&str> = back.takeaways.iter().map(|one| one.text.as_str()).collect();
    assert_eq!(takeaways, ["It **froze**"]);
    assert_eq!(back.body.trim_end(), body);
    assert_eq!(back.analysis, article.analysis);
    let pairs = |of: &Article| -> Vec<(String, String)> {
        of.qa.pairs.iter().map(|one| (one.question.clone(), one.answer.trim_end().to_owned())).collect()
    };
    assert_eq!(pairs(&back), pairs(&article));
}
