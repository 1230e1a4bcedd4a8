//! A page as readers meet it: what stands on it, and that nothing on it runs, loads or leads astray.

use domain::{Article, HouseStyle, Id, Pair, Person, Slug, Takeaway};
use export::page::{DEPTH_MAX, Making, PageError, Pictures, Shown, TEXT_BYTES_MAX, document, page};
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

/// Attacks, divided by lines of `%%`. `JS` is what would run, `SINK` an address that would be asked.
const VECTORS: &str = include_str!("vectors.txt");

const ALWAYS: &dyn Fn() -> bool = &|| true;

fn vectors() -> Vec<String> {
    let js = "parent.fired=1";
    VECTORS
        .trim_end()
        .split("\n%%\n")
        .map(|vector| vector.replace("JS", js).replace("SINK", "http://127.0.0.1:9"))
        .collect()
}

fn id(text: &str) -> Id {
    Id::parse(text).expect("a fine id")
}

fn article(body: &str) -> Article {
    let mut article = Article::empty(id("a"), Slug::suggest("a"), "ainews");
    article.body = body.to_owned();
    article
}

/// An article that says `text` wherever an article can say anything.
fn everywhere(text: &str) -> Article {
    let mut article = article(text);
    article.headline = text.to_owned();
    article.deck = text.to_owned();
    article.analysis = text.to_owned();
    article.note.text = text.to_owned();
    article.hero.asset = Some(text.to_owned());
    article.hero.alt = text.to_owned();
    article.hero.caption = text.to_owned();
    article.hero.credit = text.to_owned();
    article.takeaways = vec![Takeaway { id: id("t"), text: text.to_owned() }];
    article.qa.topic = text.to_owned();
    article.qa.pairs = vec![Pair { id: id("q"), question: text.to_owned(), answer: text.to_owned() }];
    article.people = vec![Person { id: id("p"), name: text.to_owned(), role: text.to_owned(), contact: String::new() }];
    article.byline = vec![id("p")];
    article.meta.date = Some(text.to_owned());
    article.meta.language = text.to_owned();
    article
}

fn making(in_time: &dyn Fn() -> bool) -> Making<'_> {
    Making { pictures: Pictures::InWindow, places: true, top_label: None, published: None, in_time }
}

fn house() -> HouseStyle {
    HouseStyle::built_in("ainews").expect("it is built in")
}

fn content(article: &Article) -> String {
    page(article, &house(), &making(ALWAYS)).expect("a page").content
}

/// The tags of `html` with their attributes, read as a browser's tokenizer does it. Independent of the sanitiser.
fn tags(html: &str) -> Vec<(String, Vec<(String, String)>)> {
    let mut found = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '?')) {
            continue;
        }
        let name_end = rest.find(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).unwrap_or(rest.len());
        let name = rest[..name_end].to_ascii_lowercase();
        rest = &rest[name_end..];
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            if rest.is_empty() {
                break;
            }
            if let Some(after) = rest.strip_prefix('>') {
                rest = after;
                break;
            }
            let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '>' | '=' | '/')).unwrap_or(rest.len());
            let attribute = rest[..end.max(1)].to_ascii_lowercase();
            rest = rest[end.max(1)..].trim_start();
            let mut value = "";
            if let Some(after) = rest.strip_prefix('=') {
                let after = after.trim_start();
                let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
                let (inner, more) = match quote {
                    Some(quote) => after[1..].split_once(quote).unwrap_or((&after[1..], "")),
                    None => {
                        let end = after.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(after.len());
                        after.split_at(end)
                    }
                };
                (value, rest) = (inner, more);
            }
            attributes.push((attribute, value.to_owned()));
        }
        found.push((name, attributes));
    }
    found
}

/// What in `html` could run, load or lead astray.
fn active(html: &str) -> Vec<String> {
    const ELEMENTS: &str = " a article blockquote br code dd del div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr img \
                            li ol p pre section small span strong table tbody td th thead time tr ul ";
    let mut found = Vec::new();
    for (element, attributes) in tags(html) {
        if !ELEMENTS.contains(&format!(" {element} ")) {
            found.push(format!("<{element}>"));
        }
        for (name, value) in attributes {
            let fine = match (element.as_str(), name.as_str()) {
                ("a", "href") => ["http://", "https://", "mailto:"].iter().any(|scheme| value.starts_with(scheme)),
                ("img", "src") => value.starts_with("picture://localhost/") && !value.contains(".."),
                (_, name) => {
                    " alt align class data-part data-sourcepos datetime rel start title ".contains(&format!(" {name} "))
                }
            };
            if !fine {
                found.push(format!("<{element} {name}={value}>"));
            }
        }
    }
    found
}

#[test]
fn no_attack_leaves_anything_that_runs_or_loads() {
    let vectors = vectors();
    assert!(vectors.len() >= 150, "{} attacks are too few", vectors.len());
    for vector in &vectors {
        for html in [content(&article(vector)), content(&everywhere(vector))] {
            assert_eq!(active(&html), Vec::<String>::new(), "{vector:?} became {html}");
        }
    }
    assert_eq!(active(&content(&everywhere(&vectors.join("\n\n")))), Vec::<String>::new(), "all of them on one page");
}

#[test]
fn the_same_attacks_live_where_nobody_sanitises() {
    let mut options = comrak::Options::default();
    options.extension.table = true;
    options.extension.autolink = true;
    options.render.r#unsafe = true;
    let alive = vectors().iter().filter(|v| !active(&comrak::markdown_to_html(v, &options)).is_empty()).count();
    // The others are text to a Markdown reader, and stand there because they need not be to the next one.
    assert!(alive >= 180, "only {alive} of {} attacks are attacks", vectors().len());
}

#[test]
fn markup_in_plain_parts_is_shown_as_it_was_typed() {
    let html = content(&everywhere("<b onclick=x>5 < 6 & \"7\"</b>"));
    assert!(html.contains("&lt;b onclick=x&gt;5 &lt; 6 &amp; "), "{html}");
}

#[test]
fn the_document_has_a_policy_and_nothing_leaves_its_quotes() {
    let made = page(&everywhere("\"><script>x</script>"), &house(), &making(ALWAYS)).expect("a page");
    for shown in [Shown::InWindow { nonce: "a\"'><script>", faces: "./a.css\"><script>" }, Shown::AsFile] {
        let html = document(&made, shown);
        assert!(!html.contains("<script"), "{html}");
        let policy = html.find("default-src 'none'").expect("a policy");
        assert!(policy < html.find("<style").expect("a style"), "the policy comes before what it is about");
        assert!(!html[..policy + 300].contains("script-src"), "no source for scripts");
    }
}

#[track_caller]
#[expect(clippy::disallowed_methods, reason = "the test is about time")]
fn in_time(name: &str, body: &str) -> Result<String, PageError> {
    let started = Instant::now();
    let made = page(&article(body), &house(), &making(&|| started.elapsed() < Duration::from_secs(2)));
    // Twice the budget: tests are built without optimisation, and other work shares the machine.
    assert!(started.elapsed() < Duration::from_secs(4), "{name} took {:?}", started.elapsed());
    made.map(|page| page.content)
}

#[test]
fn bombs_are_refused_or_shown_within_the_time() {
    let bytes = 98_000;
    let repeated = |unit: &str| unit.repeat(bytes / unit.len());
    assert_eq!(in_time("quotations", &repeated(">")), Err(PageError::TooDeep));
    assert_eq!(in_time("spaced quotations", &repeated("> ")), Err(PageError::TooDeep));
    for unit in [
        "- ",
        "* ",
        "1. ",
        "[",
        "![",
        "[a](",
        "![a](",
        "*a ",
        "**a ",
        "_a **b ",
        "`",
        "```\n",
        "<b>",
        "<div>\n\n",
        "<!--",
        "<a href=\"",
        "&#",
        "&amp;",
        "|",
        "|a",
        "\n|a|\n|-|\n",
        "~~a ",
        "a@",
        "http://a",
        "www.",
        "<?",
        "<![CDATA[",
        "\\",
        "[a]: b\n",
        "[a][b]",
        "]",
        "a**b",
        "*_",
        "# ",
        "#",
        "- a\n  ",
        "> a\n",
        "\t",
        "\r",
        "\u{0}",
        "€ ",
        "]: ",
        "=\n",
    ] {
        // Whether it is shown or refused, it is over in time and harmless.
        if let Ok(html) = in_time(unit, &repeated(unit)) {
            assert_eq!(active(&html), Vec::<String>::new(), "{unit:?}");
        }
    }
    let nested: String = (0..400).map(|level| format!("{}- a\n", "  ".repeat(level))).collect();
    let _ = in_time("lists in lists", &nested);
}

#[test]
fn what_is_nested_as_people_nest_it_is_shown() {
    let deep = format!("{} words", ">".repeat(DEPTH_MAX - 4));
    assert!(content(&article(&deep)).contains("words"));
    assert_eq!(in_time("one too many", &format!("{} words", ">".repeat(DEPTH_MAX))), Err(PageError::TooDeep));
}

#[test]
fn too_much_text_and_too_little_time_are_refused() {
    assert_eq!(page(&article(&"a".repeat(TEXT_BYTES_MAX + 1)), &house(), &making(ALWAYS)), Err(PageError::TooLong));
    assert_eq!(page(&article("a"), &house(), &making(&|| false)), Err(PageError::OutOfTime));
    for error in [PageError::TooDeep, PageError::TooLong, PageError::OutOfTime] {
        assert!(error.to_string().ends_with('.'), "{error}");
    }
}

#[test]
fn a_page_has_every_part_in_the_order_of_the_house() {
    let mut article = article("## First\n\nText.\n\n# Also first\n");
    article.headline = "Piers".to_owned();
    article.deck = "Why".to_owned();
    article.hero.asset = Some("assets/0123456789abcdef.jpg".to_owned());
    article.hero.alt = "A pier".to_owned();
    article.hero.caption = "The pier".to_owned();
    article.hero.credit = "Ada".to_owned();
    article.takeaways = vec![Takeaway { id: id("t1"), text: "One *thing*".to_owned() }];
    article.qa.topic = "piers".to_owned();
    article.qa.pairs = vec![Pair { id: id("q1"), question: "Why?".to_owned(), answer: "So.".to_owned() }];
    article.analysis = "It means.".to_owned();
    article.note.text = "Made by people.".to_owned();
    article.people =
        vec![Person { id: id("p"), name: "Ada".to_owned(), role: "editor".to_owned(), contact: "a@b.c".to_owned() }];
    article.byline = vec![id("p")];
    article.meta.date = Some("2026-11-23T08:30:00Z".to_owned());
    let expected = "<article>
<h1 data-part=\"headline\">Piers</h1>
<p class=\"deck\" data-part=\"deck\">Why</p>
<p class=\"byline\">By <span class=\"author\">Ada</span>, editor · <time datetime=\"2026-11-23T08:30:00Z\">2026-11-23</time></p>
<figure class=\"hero\" data-part=\"hero.alt\">
<img src=\"picture://localhost/0123456789abcdef.jpg?size=page\" alt=\"A pier\">
<figcaption><span class=\"caption\" data-part=\"hero.caption\">The pier</span>
<small data-part=\"hero.credit\">Image Source: Ada</small>
</figcaption>
</figure>
<section class=\"takeaways\">
<h2>Key Takeaways</h2>
<ul>
<li data-part=\"takeaway:t1\">One <em>thing</em></li>
</ul>
</section>
<section class=\"body\">
<div data-part=\"body\">
<h2 data-sourcepos=\"1:1-1:8\">First</h2>
<p data-sourcepos=\"3:1-3:5\">Text.</p>
<h2 data-sourcepos=\"5:1-5:12\">Also first</h2>
</div>
</section>
<section class=\"qa\">
<h2 data-part=\"qa.topic\">Q&amp;A: piers</h2>
<dl>
<div>
<dt data-part=\"question:q1\">Why?</dt>
<dd data-part=\"answer:q1\">
<p data-sourcepos=\"1:1-1:3\">So.</p>
</dd>
</div>
</dl>
</section>
<section class=\"analysis\">
<h2>What This Means</h2>
<div data-part=\"analysis\">
<p data-sourcepos=\"1:1-1:9\">It means.</p>
</div>
</section>
<section class=\"note\">
<h2>Editor’s Note</h2>
<div data-part=\"note\">
<p data-sourcepos=\"1:1-1:15\">Made by people.</p>
</div>
</section>
</article>";
    assert_eq!(content(&article), expected);
}

#[test]
fn the_top_label_stands_under_the_deck() {
    let mut article = article("Text.");
    article.deck = "Why".to_owned();
    let labelled = Making { top_label: Some("With a machine’s help & checked"), ..making(ALWAYS) };
    let html = page(&article, &house(), &labelled).expect("a page").content;
    assert!(html.contains("Why</p>\n<p class=\"top-label\">With a machine’s help &amp; checked</p>"), "{html}");
    assert!(!content(&article).contains("top-label"), "no label is invented");
}

#[test]
fn pictures_of_others_become_a_box_with_their_address() {
    let html = content(&article("![A *pier*](https://example.org/pier.png)"));
    assert!(
        html.contains("<span class=\"elsewhere\"><span>A pier</span> <code>https://example.org/pier.png</code></span>"),
        "{html}"
    );
    let html = content(&article("![A pier](assets/0123456789abcdef.webp)"));
    assert!(html.contains("src=\"picture://localhost/0123456789abcdef.webp?size=page\""), "{html}");
    let beside = Making { pictures: Pictures::Beside, places: false, ..making(ALWAYS) };
    let html = page(&article("![A pier](assets/0123456789abcdef.webp)"), &house(), &beside).expect("a page").content;
    assert!(html.contains("<p><img src=\"assets/0123456789abcdef.webp\" alt=\"A pier\"></p>"), "{html}");
}

#[test]
fn comments_are_the_writers_own_and_other_markup_is_text() {
    let html = content(&article("<!-- ask Ada -->\n\nOne <!-- two --> <u>three</u>\n"));
    assert!(!html.contains("ask Ada") && !html.contains("two"), "{html}");
    assert!(html.contains("&lt;u&gt;three&lt;/u&gt;"), "{html}");
}

#[test]
fn text_runs_the_way_its_language_does() {
    let direction = |headline: &str, language: &str| {
        let mut article = article("x");
        article.headline = headline.to_owned();
        article.meta.language = language.to_owned();
        page(&article, &house(), &making(ALWAYS)).expect("a page").direction
    };
    assert_eq!(direction("Piers", ""), "ltr");
    assert_eq!(direction("“רציף”", ""), "rtl");
    assert_eq!(direction("Piers", "ar-EG"), "rtl");
    assert_eq!(direction("רציף", "en"), "ltr");
}

proptest! {
    #[test]
    fn pieces_of_attacks_in_any_order_leave_nothing(picks in proptest::collection::vec((0usize..10_000, 0usize..60, 0usize..200), 1..12)) {
        let vectors = vectors();
        let soup: String = picks.iter().map(|(which, from, len)| {
            vectors[which % vectors.len()].chars().skip(*from).take(*len).collect::<String>()
        }).collect();
        let html = content(&everywhere(&soup));
        prop_assert_eq!(active(&html), Vec::<String>::new(), "{:?} became {}", soup, html);
    }

    #[test]
    fn any_text_makes_a_page(text in "\\PC{0,200}") {
        let html = content(&everywhere(&text));
        prop_assert!(active(&html).is_empty());
    }
}

#[test]
fn the_scanner_sees_what_it_looks_for() {
    let seen: BTreeSet<String> =
        active("<p onclick=x><script a='>'>y</script><a href=javascript:x>").into_iter().collect();
    assert_eq!(
        seen,
        BTreeSet::from(["<a href=javascript:x>", "<p onclick=x>", "<script a=>>", "<script>"].map(str::to_owned))
    );
}
