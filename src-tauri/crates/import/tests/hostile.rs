//! Whatever a clipboard holds, an article gets text, structure and addresses, and nothing that runs; and it gets all the text.

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, parse_document};
use import::paste;
use proptest::prelude::*;

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.footnotes = true;
    options.extension.tasklist = true;
    options.render.r#unsafe = true;
    options
}

/// What a reader of Markdown finds in it: every text in order, and what should not be there.
fn read(markdown: &str) -> (String, Vec<String>) {
    let arena = Arena::new();
    let root = parse_document(&arena, markdown, &options());
    let (mut words, mut wrong) = (String::new(), Vec::new());
    for node in root.descendants() {
        match &node.data.borrow().value {
            NodeValue::Text(text) => words.push_str(text),
            NodeValue::Code(code) => words.push_str(&code.literal),
            NodeValue::CodeBlock(code) => words.push_str(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak => words.push(' '),
            NodeValue::HtmlBlock(html) => wrong.push(format!("HTML: {}", html.literal)),
            NodeValue::HtmlInline(html) => wrong.push(format!("HTML: {html}")),
            NodeValue::Image(link) => wrong.push(format!("a picture: {}", link.url)),
            NodeValue::Link(link) => {
                let allowed = ["http:", "https:", "mailto:", "tel:"]
                    .iter()
                    .any(|scheme| link.url.to_ascii_lowercase().starts_with(scheme));
                if !allowed {
                    wrong.push(format!("a link to {}", link.url));
                }
            }
            _ => {}
        }
    }
    (words, wrong)
}

#[track_caller]
fn harmless(html: &str) {
    for line in [false, true] {
        let pasted = paste(html, "", line);
        let (_, wrong) = read(&pasted.markdown);
        assert!(wrong.is_empty(), "{html:?} became {:?}, which has {wrong:?}", pasted.markdown);
    }
}

#[test]
fn attacks_become_text_or_nothing() {
    for html in [
        "<script>alert(1)</script>x",
        "<img src=x onerror=alert(1)>",
        "<a href=javascript:alert(1)>x</a>",
        "<a href='java\nscript:alert(1)'>x</a>",
        "<a href='&#106;avascript:alert(1)'>x</a>",
        "<a href='https://a.org/)<script>'>x</a>",
        "<a href='https://a.org/\">'>x</a>",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&amp;lt;script&amp;gt;",
        "[x](javascript:alert(1))",
        "[x]<b>(javascript:alert(1))</b>",
        "<b>[x]</b>(javascript:alert(1))",
        "![x](https://a.org/x.png)",
        "!<a href=https://a.org>x</a>",
        "<a href=https://a.org>x](javascript:alert(1))</a>",
        "<p>[x]: javascript:alert(1)</p><p>[x]</p>",
        "<pre>```\n&lt;script&gt;</pre>",
        "<code>`</code>&lt;script&gt;<code>`</code>",
        "<svg><script>alert(1)</script></svg>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
        "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
        "<object data='javascript:alert(1)'></object>",
        "<textarea><script>alert(1)</script></textarea>",
        "<table><tr><td>a|b</td><td>&lt;script&gt;|</td></tr></table>",
        "<h1>&lt;img src=x onerror=alert(1)&gt;</h1>",
        "<!--[if IE]><script>alert(1)</script><![endif]-->x",
        "<p>a<br>&lt;script&gt;<br>    b</p>",
    ] {
        harmless(html);
    }
}

#[test]
fn the_rig_sees_what_it_looks_for() {
    // The control: Markdown that has all of it.
    let (_, wrong) = read("<script>x</script>\n\na <b>b</b> [x](javascript:x) ![x](y)");
    assert_eq!(wrong.len(), 5, "{wrong:?}");
}

/// 50,000 elements inside each other, tags that never end, and what else makes readers of HTML slow. Read in a fraction of
/// a second; with a quadratic step anywhere, this test would take minutes.
#[test]
fn what_makes_others_slow_is_read_at_once() {
    let many = 50_000;
    for fragment in [
        "<blockquote>",
        "<div>",
        "<ul><li>",
        "<b>",
        "<a href=https://a.org>",
        "<p>",
        "<table><tr><td>",
        "<",
        "</",
        "<!--",
        "<!-- -->",
        "&",
        "&amp",
        "<a ",
        "<a b=\"",
        ">",
        "[",
        "*",
        "`",
        "<br>",
        "<td>",
        "<li>",
        "</div>",
        "<span style='",
        "<i><b>",
        "_*",
        "<![",
        "http",
        "<h1>",
        "<dl><dt>",
        "<pre>",
        "【",
        "cite",
        ":contentReference[",
        "\u{e200}",
        "<script></",
    ] {
        let _ = paste(&fragment.repeat(many), "", false);
        let _ = paste("", &fragment.repeat(many), false);
    }
    let attributes: String = (0..many).map(|n| format!(" a{n}=1")).collect();
    let _ = paste(&format!("<p{attributes}>x</p>"), "", false);
    let deep = format!("{}x{}", "<blockquote>".repeat(many), "</blockquote>".repeat(many));
    assert!(paste(&deep, "", false).markdown.ends_with('x'), "the text is still there");
}

/// Text as people and programs write it, with every sign that means something to Markdown or HTML.
fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        prop_oneof![
            4 => "[a-zé漢]{1,4}",
            2 => Just(" ".to_owned()),
            3 => "[*_`~#>|!\\[\\]()<&.:;=+-]{1,3}",
            1 => "[0-9]{1,2}[.)] ",
            1 => prop_oneof![
                Just("https://a.org/x_y".to_owned()), Just("- ".to_owned()), Just("&amp;".to_owned()), Just("\\".to_owned()),
                Just("[^1]".to_owned()), Just("---".to_owned()), Just("😀".to_owned()), Just("“".to_owned())
            ],
        ],
        1..8,
    )
    .prop_map(|pieces| pieces.concat())
}

fn marked() -> impl Strategy<Value = (String, String)> {
    let tag = prop_oneof![
        Just(("", "")),
        Just(("", "")),
        Just(("<b>", "</b>")),
        Just(("<i>", "</i>")),
        Just(("<s>", "</s>")),
        Just(("<code>", "</code>")),
        Just(("<a href='https://a.org/'>", "</a>")),
        Just(("<b><i>", "</i></b>")),
        Just(("<a href='https://a.org/'><b>", "</b></a>")),
        Just(("<br>", ""))
    ];
    (tag, text()).prop_map(|((open, close), text)| {
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
        let space = if open == "<br>" { " " } else { "" };
        (format!("{open}{escaped}{close}"), format!("{space}{text}"))
    })
}

fn paragraph() -> impl Strategy<Value = (String, String)> {
    proptest::collection::vec(marked(), 1..5).prop_map(|pieces| {
        pieces.into_iter().fold(Default::default(), |(a, b): (String, String), (c, d)| (a + &c, b + &d))
    })
}

fn letters(text: &str) -> String {
    text.split_whitespace().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_letter_of_every_text_arrives(paragraphs in proptest::collection::vec((0..6_u8, paragraph()), 1..4)) {
        let (mut html, mut words) = (String::new(), String::new());
        for (kind, (inner, text)) in &paragraphs {
            let (open, close) = [("<p>", "</p>"), ("<h2>", "</h2>"), ("<ul><li>", "</li></ul>"), ("<ol><li>", "</li></ol>"),
                ("<blockquote>", "</blockquote>"), ("<table><tr><td>k</td><td>", "</td></tr></table>")][usize::from(*kind)];
            html += &format!("{open}{inner}{close}");
            if *kind == 5 { words += "k"; }
            words += text;
        }
        let pasted = paste(&html, "", false);
        let (found, wrong) = read(&pasted.markdown);
        prop_assert!(wrong.is_empty(), "{html} became\n{}\nwhich has {wrong:?}", pasted.markdown);
        prop_assert_eq!(letters(&found), letters(&words), "{} became\n{}", html, pasted.markdown);
    }

    #[test]
    fn nothing_that_runs_comes_of_any_html(pieces in proptest::collection::vec(prop_oneof![
        3 => text(),
        3 => "</?(p|b|i|a|div|ul|li|td|table|tr|h1|pre|code|script|style|svg|blockquote|img|br)( (href|src|onclick|style|class)=('|\")?[a-z:;()/]{0,12}('|\")?)?/?>",
        1 => Just("<a href=\"javascript:alert(1)\">".to_owned()),
        1 => Just("<!--".to_owned()),
        1 => Just("-->".to_owned()),
        1 => any::<String>(),
    ], 0..20)) {
        harmless(&pieces.concat());
    }
}
