//! Saved web pages: the article in them arrives, what stands around it does not, and both are said.

use domain::{HouseStyle, Id};
use import::{Arrival, Format, read};

fn arrived(file: &str, bytes: &[u8]) -> Arrival {
    let house = HouseStyle::built_in("ainews").expect("a house");
    let mut count = 0_u32;
    let mut ids = || {
        count += 1;
        Id::parse(&format!("id-{count}")).expect("an id")
    };
    read(file, bytes, None, &house, &mut ids).expect("a page that can be read")
}

const PAGE: &str = r##"<!DOCTYPE html><html lang="en-GB"><head><title>Harbour at dawn | The Quay</title>
<meta property="og:title" content="Harbour at dawn"><meta name="author" content="Ada Lovelace"><style>p{}</style></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Harbour at dawn</h1><p>By Ada Lovelace</p><h2>Key Takeaways</h2><ul><li>Boats leave at <b>four</b>.</li><li>Fog
stays.</li></ul><h2>The quay</h2><p>The first boats <em>leave</em>, says <a href="https://a.org/?utm_source=x">the office</a>.</p>
<script>track()</script><img src="q.jpg" alt="The quay"><h2>What This Means</h2><p>Less noise.</p></article>
<footer>All rights reserved</footer></body></html>"##;

#[test]
fn the_article_of_a_page_arrives_in_its_parts() {
    let arrival = arrived("harbour.html", PAGE.as_bytes());
    let article = arrival.article;
    assert_eq!(article.headline, "Harbour at dawn");
    assert_eq!(article.people.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["Ada Lovelace"]);
    let takeaways: Vec<&str> = article.takeaways.iter().map(|t| t.text.as_str()).collect();
    assert_eq!(takeaways, ["Boats leave at **four**.", "Fog stays."]);
    assert_eq!(
        article.body,
        "## The quay\n\nThe first boats *leave*, says [the office](https://a.org/).\n\n![The quay](q.jpg)\n"
    );
    assert_eq!(article.analysis, "Less noise.");
    assert_eq!(article.meta.language, "en-GB");
    for said in ["Tracking was taken out of 1 link.", "byline is the author"] {
        assert!(arrival.uncertain.iter().any(|line| line.contains(said)), "{said} is in {:?}", arrival.uncertain);
    }
    for said in ["5 words around the page’s article", "1 script"] {
        assert!(arrival.dropped.iter().any(|line| line.contains(said)), "{said} is in {:?}", arrival.dropped);
    }
}

#[test]
fn a_page_is_known_by_its_name_or_by_how_it_begins() {
    for (file, text) in [
        ("a.htm", "<p>Harbour</p>"),
        ("a.txt", "\u{feff} <!DOCTYPE HTML><p>Harbour</p>"),
        ("a", "<html><p>Harbour</p>"),
    ] {
        assert_eq!(arrived(file, text.as_bytes()).article.body.trim(), "Harbour", "{file}");
    }
    assert_eq!(
        arrived("a.txt", b"Tags\n\nWrite <p>Harbour</p>.").article.body.trim(),
        "Write <p>Harbour</p>.",
        "text that mentions a tag is text"
    );
}

#[test]
fn a_title_in_the_head_is_the_headline_where_the_page_has_none() {
    let arrival = arrived("a.html", b"<title>Harbour\n at dawn</title><p>Boats leave.</p>");
    assert_eq!(arrival.article.headline, "Harbour at dawn");
    assert!(arrival.uncertain[0].contains("page’s title"), "{:?}", arrival.uncertain);
}

#[test]
fn pages_of_old_windows_programs_are_read() {
    let page =
        b"<meta http-equiv=Content-Type content=\"text/html; charset=windows-1252\"><p>\x93Caf\xe9\x94 \x96 4 \x80</p>";
    assert_eq!(arrived("a.htm", page).article.body.trim(), "“Café” – 4 €");
    let house = HouseStyle::built_in("plain").expect("a house");
    let refused = read("a.html", b"<p>Caf\xe9</p>", Some(Format::Html), &house, &mut || Id::parse("x").expect("an id"));
    assert!(refused.is_err(), "bytes that say no encoding are not guessed");
}

#[test]
fn headings_stand_below_one_title() {
    let arrival = arrived("a.html", b"<h1>Harbour</h1><p>Boats.</p><h1>Fog</h1><h2>Horns</h2><p>Loud.</p>");
    assert_eq!(arrival.article.body, "Boats.\n\n## Fog\n\n### Horns\n\nLoud.\n");
}

/// A PNG of so many pixels a side.
fn png(side: u32) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let drawn = image::DynamicImage::new_rgb8(side, side);
    drawn.write_to(&mut bytes, image::ImageFormat::Png).expect("memory");
    bytes.into_inner()
}

#[test]
fn pictures_inside_a_page_come_along_and_those_elsewhere_are_said() {
    use base64::Engine;
    let data = |side| format!("data:image/png;base64,{}", base64::engine::general_purpose::STANDARD.encode(png(side)));
    let html = format!(
        "<html><body><h1><img src=\"{}\" alt=\"Logo\">Harbour</h1><p>Boats <img src=\"{}\" alt=\"The [quay]\nat dawn\"> \
         leave.</p><img src=\"{}\"><img src=\"https://a.example/far.png\" alt=\"Far\"><img src=\"data:image/png;base64,AAAA\" \
         alt=\"Broken\"><img src=\"{}\"></body></html>",
        data(8),
        data(9),
        data(8),
        data(1),
    );
    let arrival = arrived("a.html", html.as_bytes());
    let links: Vec<String> = arrival.pictures.iter().map(|one| one.picture.asset.link()).collect();
    assert_eq!(links.len(), 2, "each once, and no dot");
    assert_eq!(arrival.article.headline, "Harbour", "a headline is words");
    assert_eq!(
        arrival.article.body,
        format!("![Logo]({})\n\nBoats ![The \\[quay\\] at dawn]({}) leave.\n\n![]({})\n", links[0], links[1], links[0])
    );
    let dropped = arrival.dropped.join("\n");
    assert!(
        dropped.contains("1 picture was left out: “Far”.")
            && dropped.contains("The picture “Broken” was left out: it is"),
        "{dropped}"
    );
}
