//! The text that a sign-off is bound to.
//!
//! Canonical Markdown, version 1: UTF-8, line feeds only (CR LF and lone CR become LF), one line feed at the end.
//!
//! - The first line is a comment that says how many lines each part has, in the order in which they stand. A part
//!   without text has 0 lines; a list of entries gives the lines of each (`takeaways 1+1+2`, `pairs 1/2+1/1`, or `-`
//!   for no entry). It makes the text unambiguous: whatever the parts contain, two articles have the same canonical text
//!   only if every part holds the same text, and without it a heading typed into the body could pass for a part.
//! - Then the parts, with a blank line between two, in the order of the house style. Their labels are fixed words, so that
//!   a house that renames “Key Takeaways” does not void every sign-off it has.
//! - What an article may have had no word for before is named only where it is: the rights of the picture, and the
//!   picture itself by its SHA-256, so that a sign-off on a picture ends when another one takes its place.
//! - No dates, no people, no slug, no note: what is said about the article changes after it was read.

use domain::{Article, AssetHash, Fingerprint, HouseStyle, Section};
use std::borrow::Cow;

/// The canonical Markdown of `article`.
#[must_use]
pub fn canonical(article: &Article, house: &HouseStyle) -> String {
    let mut page = Page::default();
    for section in &house.order {
        match section {
            Section::Headline => page.part("headline", "# ", &article.headline),
            Section::Deck => page.part("deck", "", &article.deck),
            Section::Hero => {
                page.part("hero.alt", "Picture: ", &article.hero.alt);
                page.part("hero.credit", "Credit: ", &article.hero.credit);
                page.part("hero.caption", "Caption: ", &article.hero.caption);
                page.part_if_any("hero.rights", "Rights: ", &article.hero.rights);
                let hash = article.hero.asset.as_deref().filter(|asset| AssetHash::parse(asset).is_ok());
                page.part_if_any("hero.asset", "File: ", hash.unwrap_or_default());
            }
            Section::Takeaways => page.takeaways(article),
            Section::Body => page.part("body", "", &article.body),
            Section::Qa => page.qa(article),
            Section::Analysis => page.part("analysis", "## Analysis\n\n", &article.analysis),
            Section::Note => {}
        }
    }
    page.finish()
}

/// SHA-256 of the canonical Markdown.
#[must_use]
pub fn fingerprint(article: &Article, house: &HouseStyle) -> Fingerprint {
    Fingerprint::of(&canonical(article, house))
}

#[derive(Default)]
struct Page {
    counts: Vec<String>,
    blocks: Vec<String>,
}

impl Page {
    fn part(&mut self, name: &str, label: &str, text: &str) {
        let text = line_feeds(text);
        self.counts.push(format!("{name} {}", lines(&text)));
        if !text.is_empty() {
            self.blocks.push(format!("{label}{text}"));
        }
    }

    fn part_if_any(&mut self, name: &str, label: &str, text: &str) {
        if !text.is_empty() {
            self.part(name, label, text);
        }
    }

    fn takeaways(&mut self, article: &Article) {
        let texts: Vec<Cow<'_, str>> = article.takeaways.iter().map(|t| line_feeds(&t.text)).collect();
        let counts: Vec<String> = texts.iter().map(|t| lines(t).to_string()).collect();
        self.counts.push(format!("takeaways {}", entries(&counts)));
        if !texts.is_empty() {
            self.blocks.push("## Takeaways".to_owned());
            self.blocks.push(texts.iter().map(|t| format!("- {t}")).collect::<Vec<_>>().join("\n"));
        }
    }

    fn qa(&mut self, article: &Article) {
        self.part("qa.topic", "## Questions and answers: ", &article.qa.topic);
        let texts: Vec<(Cow<'_, str>, Cow<'_, str>)> =
            article.qa.pairs.iter().map(|p| (line_feeds(&p.question), line_feeds(&p.answer))).collect();
        let counts: Vec<String> = texts.iter().map(|(q, a)| format!("{}/{}", lines(q), lines(a))).collect();
        self.counts.push(format!("pairs {}", entries(&counts)));
        if !texts.is_empty() && article.qa.topic.is_empty() {
            self.blocks.push("## Questions and answers".to_owned());
        }
        self.blocks.extend(texts.iter().map(|(question, answer)| format!("Q: {question}\n\nA: {answer}")));
    }

    fn finish(self) -> String {
        let head = format!("<!-- colophon canonical 1: {} -->", self.counts.join(", "));
        let mut text = std::iter::once(head).chain(self.blocks).collect::<Vec<_>>().join("\n\n");
        // Line feeds that a part ends with are in its count of lines; the file itself ends with exactly one.
        text.truncate(text.trim_end_matches('\n').len());
        text.push('\n');
        text
    }
}

fn entries(counts: &[String]) -> String {
    if counts.is_empty() { "-".to_owned() } else { counts.join("+") }
}

/// Lines as an editor counts them: none in an empty text, otherwise one more than line feeds.
fn lines(text: &str) -> usize {
    if text.is_empty() { 0 } else { text.matches('\n').count() + 1 }
}

fn line_feeds(text: &str) -> Cow<'_, str> {
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")) } else { Cow::Borrowed(text) }
}
