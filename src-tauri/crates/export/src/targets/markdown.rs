//! Markdown with front matter: what static site generators take, and what comes back without losing a word.
//!
//! The front matter has the usual names, so that Hugo, Jekyll, Astro, Zola and Eleventy find title, date, authors, tags and picture
//! where they look for them. Then the sections in the order of the house style, each under the house's label; the headline is
//! the front matter's `title` and stands nowhere else. The text of body, analysis, answers and note is written exactly as it is.
//!
//! `colophon:` holds what no generator asks for, above all `parts`: how many lines each printed section has, counted at line
//! feeds. With it `import` finds the parts again whatever they contain. The layout it counts on: every section is preceded by one
//! empty line, and the file ends with one line feed more only where its last section does not end with one.

use crate::disclosure::Telling;
use crate::page::PageError;
use crate::yaml::Block;
use crate::{Options, OutFile, Target, note};
use domain::{Article, Asset, Hero, HouseStyle, Person, Section};

/// Writes `<slug>.md`.
pub struct Markdown;

impl Target for Markdown {
    fn name(&self) -> &'static str {
        "markdown"
    }

    fn label(&self) -> &'static str {
        "Markdown with front matter"
    }

    fn render(&self, of: &Telling<'_>, _: &Options) -> Result<Vec<OutFile>, PageError> {
        let path = format!("{}.md", of.article.slug);
        Ok(vec![OutFile { path, bytes: page(of.article, of.house, of.pictures).into_bytes() }])
    }

    fn carries_authorship(&self) -> bool {
        true
    }

    fn shows_pictures(&self) -> bool {
        true
    }
}

fn page(article: &Article, house: &HouseStyle, pictures: &[Asset]) -> String {
    let src = src(&article.hero, pictures);
    let sections: Vec<(Section, String)> = house
        .order
        .iter()
        .map(|section| (*section, section_text(*section, article, house, src.as_deref())))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    let mut page = format!("---\n{}---\n", front_matter(article, house, &sections, src.as_deref()));
    for (_, text) in &sections {
        page.push('\n');
        page.push_str(text);
        page.push('\n');
    }
    if sections.last().is_some_and(|(_, text)| text.ends_with('\n')) {
        page.pop();
    }
    page
}

/// A section as it is printed, label included; empty where there is nothing to print.
fn section_text(section: Section, article: &Article, house: &HouseStyle, src: Option<&str>) -> String {
    let labelled = |text: String| {
        if text.is_empty() { text } else { format!("{}{text}", heading(&label(house, section.name()), "")) }
    };
    match section {
        Section::Headline | Section::Deck => String::new(), // title and description of the front matter
        Section::Hero => hero(&article.hero, src, &label(house, "hero.credit")),
        Section::Takeaways => labelled(takeaways(article)),
        Section::Body => article.body.clone(),
        Section::Qa => qa(article, house),
        Section::Analysis => labelled(article.analysis.clone()),
        Section::Note => labelled(note::printed(article, house)),
    }
}

fn takeaways(article: &Article) -> String {
    let entry = |text: &str| {
        let mut lines = text.split('\n');
        let first = lines.next().filter(|l| !l.is_empty()).map_or("-".to_owned(), |l| format!("- {l}"));
        let more = lines.map(|l| if l.is_empty() { String::new() } else { format!("  {l}") });
        std::iter::once(first).chain(more).collect::<Vec<_>>().join("\n")
    };
    article.takeaways.iter().map(|t| entry(&t.text)).collect::<Vec<_>>().join("\n")
}

fn qa(article: &Article, house: &HouseStyle) -> String {
    if article.qa.topic.is_empty() && article.qa.pairs.is_empty() {
        return String::new();
    }
    let mut text = heading(&label(house, "qa"), &one_line(&article.qa.topic));
    let chunks: Vec<String> = pairs(article, house).into_iter().flat_map(|(q, a)| [q, a]).collect();
    if chunks.is_empty() {
        text.truncate(text.trim_end_matches('\n').len());
    }
    text.push_str(&chunks.join("\n\n"));
    text
}

/// The questions and answers as they are printed. A question is bold; an answer that opens with a list, a heading or the
/// like starts on a line of its own, so that it stays one.
fn pairs(article: &Article, house: &HouseStyle) -> Vec<(String, String)> {
    let (q, a) = (label(house, "question"), label(house, "answer"));
    let answer = |text: &str| match text {
        "" => format!("{a}:"),
        text if opens_a_block(text) => format!("{a}:\n\n{text}"),
        text => format!("{a}: {text}"),
    };
    article.qa.pairs.iter().map(|p| (format!("**{q}: {}**", p.question), answer(&p.answer))).collect()
}

fn opens_a_block(text: &str) -> bool {
    let mark = |c: char| matches!(c, '-' | '*' | '+' | '#' | '>' | '`' | '~' | '|' | '<') || c.is_whitespace();
    let numbered = text.trim_start_matches(|c: char| c.is_ascii_digit());
    text.starts_with(mark) || (numbered.len() < text.len() && numbered.starts_with(['.', ')']))
}

/// Where the hero's file is: a picture of the library lies beside the text, anything else is where it was said to be.
fn src(hero: &Hero, pictures: &[Asset]) -> Option<String> {
    let asset = hero.asset.as_ref()?;
    Some(pictures.iter().find(|picture| picture.hash.as_str() == asset).map_or_else(|| asset.clone(), Asset::link))
}

/// The picture, if there is one, and the visible words about it.
fn hero(hero: &Hero, src: Option<&str>, credit_label: &str) -> String {
    let picture = src.map(|src| format!("![{}]({})", plain_text(&hero.alt), destination(src)));
    let caption = Some(plain_text(&hero.caption)).filter(|c| !c.is_empty());
    let credit = Some(plain_text(&hero.credit)).filter(|c| !c.is_empty()).map(|c| format!("{credit_label}: {c}"));
    [picture, caption, credit].into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}

/// `text` on one line, with a backslash before what Markdown would take for markup (CommonMark 0.31.2, section 2.4).
fn plain_text(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '~' | '|') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// A link destination in angle brackets, which hold every character but those escaped here.
fn destination(src: &str) -> String {
    if src.chars().all(|c| c.is_alphanumeric() || "/.:_-~%?&=+,@".contains(c)) && !src.is_empty() {
        return src.to_owned();
    }
    let mut out = String::from("<");
    for c in src.chars() {
        match c {
            '\n' => out.push_str("%0A"),
            '\r' => out.push_str("%0D"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            c => out.push(c),
        }
    }
    out.push('>');
    out
}

/// `## label`, or `## label: topic`, and an empty line.
fn heading(label: &str, topic: &str) -> String {
    match (label.is_empty(), topic.is_empty()) {
        (true, true) => String::new(),
        (false, true) => format!("## {label}\n\n"),
        (true, false) => format!("## {topic}\n\n"),
        (false, false) => format!("## {label}: {topic}\n\n"),
    }
}

/// The label the house prints. Questions, answers and credits cannot do without one, and Q&A needs its heading.
fn label(house: &HouseStyle, of: &str) -> String {
    match (one_line(house.label(of)), of) {
        (label, "question") if label.is_empty() => "Q".to_owned(),
        (label, "answer") if label.is_empty() => "A".to_owned(),
        (label, "qa") if label.is_empty() => "Q&A".to_owned(),
        (label, "hero.credit") if label.is_empty() => "Image".to_owned(),
        (label, _) => label,
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn front_matter(article: &Article, house: &HouseStyle, sections: &[(Section, String)], src: Option<&str>) -> String {
    let mut all = Block::default();
    all.text("title", &article.headline);
    all.text("slug", article.slug.as_str());
    all.text_if_any("description", &article.deck);
    if let Some(date) = &article.meta.date {
        all.text("date", date);
    }
    let language = if article.meta.language.is_empty() { &house.language } else { &article.meta.language };
    all.text_if_any("language", language);
    all.text_if_any("section", &article.meta.section);
    all.text("status", article.status.name());
    all.blocks("authors", &article.authors().map(person).collect::<Vec<_>>());
    all.list("tags", &article.meta.tags);
    all.block("image", &image(&article.hero, src));
    all.block("colophon", &colophon(article, house, sections, src));
    all.into_lines()
}

fn person(person: &Person) -> Block {
    let mut block = Block::default();
    block.text("name", &person.name);
    block.text_if_any("role", &person.role);
    block
}

fn image(hero: &Hero, src: Option<&str>) -> Block {
    let mut block = Block::default();
    if let Some(src) = src {
        block.text("src", src);
    }
    block.text_if_any("alt", &hero.alt);
    block.text_if_any("caption", &hero.caption);
    block.text_if_any("credit", &hero.credit);
    block.text_if_any("rights", &hero.rights);
    if let Some(source_type) = &hero.source_type {
        block.text("source_type", source_type);
    }
    if hero.decorative {
        block.text("decorative", "true");
    }
    block
}

fn colophon(article: &Article, house: &HouseStyle, sections: &[(Section, String)], src: Option<&str>) -> Block {
    let mut block = Block::default();
    block.text("format", "1");
    block.text("house", &article.house);
    if article.meta.language.is_empty() {
        block.text_if_any("house_language", &house.language); // `language` is the house's, not the article's own
    }
    if let Some(accountable) = article.accountable_person() {
        block.block("accountable", &person(accountable));
    }
    if let Some(asset) = article.hero.asset.as_deref().filter(|asset| src != Some(*asset)) {
        block.text("picture", asset); // the whole hash: whoever has the file can check it with `sha256sum`
    }
    let topic = &article.qa.topic;
    if *topic != one_line(topic) {
        block.text("topic", topic); // the heading cannot show it exactly
    }
    let mut labels = Block::default();
    for (section, _) in sections {
        match section {
            Section::Hero => labels.text("hero.credit", &label(house, "hero.credit")),
            Section::Qa => {
                labels.text("qa", &label(house, "qa"));
                labels.text("question", &label(house, "question"));
                labels.text("answer", &label(house, "answer"));
            }
            Section::Takeaways | Section::Analysis | Section::Note => {
                labels.text(section.name(), &label(house, section.name()));
            }
            Section::Headline | Section::Deck | Section::Body => {}
        }
    }
    block.block("labels", &labels);
    let lines = |text: &str| text.matches('\n').count() + 1;
    let counts: Vec<String> = pairs(article, house).iter().map(|(q, a)| format!("{}+{}", lines(q), lines(a))).collect();
    block.text_if_any("pairs", &counts.join(", "));
    let parts: Vec<String> = sections.iter().map(|(s, text)| format!("{} {}", s.name(), lines(text))).collect();
    block.text_if_any("parts", &parts.join(", "));
    block
}
