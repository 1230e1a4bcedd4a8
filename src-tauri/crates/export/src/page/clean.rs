//! The list of what a page is made of. Everything else goes, whoever wrote it.

use super::{Pictures, is_elsewhere};
use ammonia::{Builder, UrlRelative};
use domain::part::SECTIONS;
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

/// What any element may say: where it stands in the article, its name on the page, and what a tool had a part in.
const GENERIC: [&str; 9] = [
    "ai-disclosure",
    "ai-model",
    "ai-provider",
    "data-ai-disclosure",
    "data-ai-model",
    "data-ai-provider",
    "data-part",
    "data-sourcepos",
    "id",
];

const CLASSES: [(&str, &[&str]); 7] = [
    ("section", &["takeaways", "body", "qa", "analysis", "note"]),
    ("span", &["author", "caption", "elsewhere"]),
    ("p", &["deck", "byline", "top-label"]),
    ("figure", &["hero"]),
    ("div", &[]),
    ("td", &["left", "center", "right"]),
    ("th", &["left", "center", "right"]),
];

/// `html` with nothing in it but the elements and attributes listed here. Links lead to http, https and mailto; pictures
/// come from the library.
pub fn clean(html: &str, pictures: Pictures) -> String {
    let mut cleaner = Builder::empty();
    cleaner
        .tags(HashSet::from(ELEMENTS))
        .clean_content_tags(HashSet::from(["script", "style"]))
        .generic_attributes(GENERIC.into_iter().collect())
        .tag_attributes(HashMap::from([
            ("a", HashSet::from(["href", "title"])),
            ("article", HashSet::from(["lang", "dir"])),
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
            (_, "id") => is_a_part(value).then_some(Cow::Borrowed(value)),
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
    match pictures {
        Pictures::InWindow => address.starts_with("picture://localhost/"),
        Pictures::Beside => address.starts_with("assets/"),
        Pictures::Published => address.starts_with("assets/") || is_elsewhere(address),
    }
}

/// The names that JSON-LD calls parts by.
fn is_a_part(name: &str) -> bool {
    name == "article" || SECTIONS.iter().any(|section| section.name() == name)
}
