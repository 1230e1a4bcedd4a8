//! The list of what a page is made of. Everything else goes, whoever wrote it.

use super::Pictures;
use ammonia::{Builder, UrlRelative};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

const ELEMENTS: [&str; 41] = [
    "a",
    "article",
    "b",
    "blockquote",
    "br",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "time",
    "tr",
    "ul",
    "i",
];

const CLASSES: [(&str, &[&str]); 5] = [
    ("section", &["takeaways", "body", "qa", "analysis", "note"]),
    ("span", &["author", "caption", "elsewhere"]),
    ("p", &["deck", "byline", "top-label"]),
    ("figure", &["hero"]),
    ("div", &[]),
];

/// `html` with nothing in it but the elements and attributes listed here. Links lead to http, https and mailto; pictures
/// come from the library.
pub fn clean(html: &str, pictures: Pictures) -> String {
    let mut cleaner = Builder::empty();
    cleaner
        .tags(HashSet::from(ELEMENTS))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .generic_attributes(HashSet::from(["data-part", "data-sourcepos"]))
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href", "title"])),
            ("img", HashSet::from(["src", "alt", "title"])),
            ("ol", HashSet::from(["start"])),
            ("td", HashSet::from(["align"])),
            ("th", HashSet::from(["align"])),
            ("time", HashSet::from(["datetime"])),
        ]))
        .allowed_classes(CLASSES.into_iter().map(|(tag, classes)| (tag, classes.iter().copied().collect())).collect())
        .url_schemes(HashSet::from(["http", "https", "mailto", "picture"]))
        .url_relative(UrlRelative::PassThrough)
        .link_rel(Some("noopener noreferrer"))
        .attribute_filter(move |element, attribute, value| match (element, attribute) {
            ("a", "href") => leads_outside(value).then_some(Cow::Borrowed(value)),
            ("img", "src") => is_ours(value, pictures).then_some(Cow::Borrowed(value)),
            (_, "title") if value.is_empty() => None,
            ("em" | "strong" | "a" | "code" | "del" | "br" | "img", "data-sourcepos") => None,
            _ => Some(Cow::Borrowed(value)),
        });
    cleaner.clean(html).to_string()
}

/// What cleaning may cost, as [`effort`] counts: about a hundredth of a second. A stretch of text of 300 KB with seven
/// thousand quotation marks in it still fits.
pub const EFFORT_MAX: u64 = 2_000_000_000;

/// What cleaning `html` will cost. The HTML reader copies the text it has so far for every character that is written
/// as a reference, so a long stretch of them takes time that grows with its square: 0.9 s for 120 KB, unoptimised.
pub fn effort(html: &str) -> u64 {
    html.split('<')
        .map(|stretch| stretch.len() as u64 * stretch.bytes().filter(|byte| *byte == b'&').count() as u64)
        .sum()
}

/// http, https and mailto, and none of the characters that could hide another address.
fn leads_outside(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme))
        && !address.chars().any(char::is_control)
}

fn is_ours(address: &str, pictures: Pictures) -> bool {
    address.starts_with(match pictures {
        Pictures::InWindow => "picture://localhost/",
        Pictures::Beside => "assets/",
    })
}
