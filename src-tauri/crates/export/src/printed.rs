//! What a section prints in Markdown: under the house's label, each text exactly as it is. Read back by `import`'s `exported`,
//! which counts on this layout; a property test holds the two together.

use crate::note;
use domain::{Article, Asset, Hero, HouseStyle, Section};

/// A section as it is printed, label included; empty where there is nothing to print.
pub fn section(section: Section, article: &Article, house: &HouseStyle, src: Option<&str>) -> String {
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
pub fn pairs(article: &Article, house: &HouseStyle) -> Vec<(String, String)> {
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
pub fn src(hero: &Hero, pictures: &[Asset]) -> Option<String> {
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
pub fn plain_text(text: &str) -> String {
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
pub fn label(house: &HouseStyle, of: &str) -> String {
    match (one_line(house.label(of)), of) {
        (label, "question") if label.is_empty() => "Q".to_owned(),
        (label, "answer") if label.is_empty() => "A".to_owned(),
        (label, "qa") if label.is_empty() => "Q&A".to_owned(),
        (label, "hero.credit") if label.is_empty() => "Image".to_owned(),
        (label, _) => label,
    }
}

/// The words of `text` with one space between them.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
