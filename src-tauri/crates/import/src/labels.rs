//! Which words stand above a part, or before one: the labels of the house style, however a newsletter writes them.
//!
//! Compared without case, markup, emoji, a closing colon, the shape of quotation marks, full stops, and `&` or `+` for “and”.
//! Knows one line at a time; whether the place is plausible is `outline`'s to decide.

use crate::lines::{Line, Shape};
use domain::HouseStyle;
use std::collections::{HashMap, HashSet};

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    Headline,
    Deck,
    Byline,
    Alt,
    Caption,
    Credit,
    Takeaways,
    Qa,
    Analysis,
    Note,
}

impl Kind {
    /// Whether it is a line or a paragraph rather than a section.
    pub fn is_one_line(self) -> bool {
        !matches!(self, Self::Takeaways | Self::Qa | Self::Analysis | Self::Note)
    }

    /// The word for messages.
    pub fn name(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Deck => "deck",
            Self::Byline => "byline",
            Self::Alt => "alt text",
            Self::Caption => "caption",
            Self::Credit => "picture credit",
            Self::Takeaways => "takeaways",
            Self::Qa => "Q&A",
            Self::Analysis => "analysis",
            Self::Note => "note",
        }
    }
}

/// How much the words of a label are worth without their place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// As often text as a label.
    Vague,
    /// Hardly ever anything else.
    Sure,
    /// What this house prints.
    Printed,
}

const KINDS: [(Kind, &str); 10] = [
    (Kind::Takeaways, "takeaways"),
    (Kind::Qa, "qa"),
    (Kind::Analysis, "analysis"),
    (Kind::Note, "note"),
    (Kind::Credit, "hero.credit"),
    (Kind::Alt, "hero.alt"),
    (Kind::Caption, "hero.caption"),
    (Kind::Byline, "byline"),
    (Kind::Deck, "deck"),
    (Kind::Headline, "headline"),
];

/// Words that are as often text as they are labels: believed only in the place where the label belongs, unless they
/// are what this house prints.
const VAGUE: [&str; 34] = [
    "alt",
    "analysis",
    "art by",
    "at a glance",
    "author",
    "authors",
    "big picture",
    "bild",
    "bottom line",
    "by",
    "caption",
    "credit",
    "credits",
    "disclosure",
    "disclosures",
    "foto",
    "graphic",
    "highlights",
    "illustration",
    "image",
    "in brief",
    "in short",
    "key facts",
    "photo",
    "photograph",
    "picture",
    "so what",
    "subhead",
    "summary",
    "the big picture",
    "the takeaway",
    "title",
    "von",
    "what to know",
];

/// Longest label that a house can have, in bytes, markup included: longer lines are not looked at.
const LABEL_BYTES_MAX: usize = 120;

/// Every label of a house.
pub struct Labels {
    known: HashMap<String, (Kind, Trust)>,
    questions: HashSet<String>,
    answers: HashSet<String>,
}

/// A line that may be a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark<'a> {
    /// What it announces.
    pub kind: Kind,
    /// How much the words alone are worth.
    pub trust: Trust,
    /// The level of the heading it stands in.
    pub heading: Option<u8>,
    /// Whether colon, bold or a heading say that it is a label.
    pub set_off: bool,
    /// What stands behind it on the same line; never blank.
    pub text: Option<&'a str>,
    /// Emphasis that opens before the label and closes at the end of the text.
    pub wrap: &'a str,
}

impl Labels {
    /// The labels of `house`.
    pub fn of(house: &HouseStyle) -> Self {
        let mut known = HashMap::new();
        for (kind, name) in KINDS {
            let printed = key(house.label(name));
            for label in house.known_labels(name) {
                let label = key(label);
                let trust = match label.as_str() {
                    label if label == printed => Trust::Printed,
                    label if VAGUE.contains(&label) => Trust::Vague,
                    _ => Trust::Sure,
                };
                if !label.is_empty() {
                    known.entry(label).or_insert((kind, trust));
                }
            }
        }
        // A file that says “Headline:” means it, whether or not the house style thought of it.
        for label in ["headline", "title"] {
            known.entry(label.to_owned()).or_insert((Kind::Headline, Trust::Vague));
        }
        let set = |name: &str| house.known_labels(name).map(key).filter(|k| !k.is_empty()).collect();
        Self { known, questions: set("question"), answers: set("answer") }
    }

    /// The label that `line` may be.
    pub fn read<'a>(&self, line: &Line<'a>) -> Option<Mark<'a>> {
        let heading = match line.shape {
            Shape::Heading(level) => Some(level),
            Shape::Text => None,
            _ => return None,
        };
        let whole = line.text.trim();
        let words = whole.trim_start_matches('#').trim_end_matches('#').trim();
        let mark = |kind, trust, set_off, text, wrap| {
            Some(Mark { kind, trust, heading, set_off: set_off || heading.is_some(), text, wrap })
        };
        if words.len() <= LABEL_BYTES_MAX
            && let Some((kind, trust)) = self.find(words)
        {
            let set_off = words.ends_with([':', '：', '*', '_']);
            return mark(kind, trust, set_off, None, "");
        }
        if let Some((label, text, wrap)) = split(words)
            && let Some((kind, trust)) = self.find(label)
        {
            return mark(kind, trust, true, Some(text), wrap);
        }
        let (kind, trust, text) = self.read_preposition(words)?;
        if heading.is_some() {
            return None; // “## By the sea” is a heading
        }
        mark(kind, trust, false, Some(text), "")
    }

    /// The question that `line` announces (“Q:”, “**Q1.** ”), and the emphasis that closes at its end.
    pub fn question<'a>(&self, line: &'a str) -> Option<(&'a str, &'a str)> {
        lettered(line, &self.questions)
    }

    /// The answer that `line` announces, and the emphasis that closes at its end.
    pub fn answer<'a>(&self, line: &'a str) -> Option<(&'a str, &'a str)> {
        lettered(line, &self.answers)
    }

    fn find(&self, label: &str) -> Option<(Kind, Trust)> {
        let wanted = key(label);
        // “5 Key Takeaways”
        let counted = wanted.trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
        self.known.get(&wanted).or_else(|| self.known.get(counted).filter(|(k, _)| *k == Kind::Takeaways)).copied()
    }

    /// “Photo by Ada”, “By Ada Lovelace”: labels that end with a preposition need no colon before a name.
    fn read_preposition<'a>(&self, words: &'a str) -> Option<(Kind, Trust, &'a str)> {
        if words.len() > LABEL_BYTES_MAX || words.ends_with(['.', '!', '?', ':', ';', ',']) {
            return None;
        }
        let bare = words.trim_start_matches(['*', '_']);
        let ends = bare.char_indices().filter(|(_, c)| *c == ' ').map(|(at, _)| at).take(4);
        ends.filter_map(|at| {
            let (label, text) = (&bare[..at], bare[at..].trim());
            let preposition = [" by", " of"].iter().any(|p| label.to_lowercase().ends_with(p))
                || ["by", "von"].contains(&label.to_lowercase().as_str());
            let name = text.trim_end_matches(['*', '_']).trim_end();
            let named = name.starts_with(char::is_uppercase) && name.split_whitespace().count() <= 12;
            let (kind, trust) = self.known.get(&key(label)).filter(|_| preposition && named)?;
            matches!(kind, Kind::Credit | Kind::Byline).then_some((*kind, *trust, name))
        })
        .last()
    }
}

/// What two spellings of a label have in common.
pub fn key(label: &str) -> String {
    let quotes = "([{“\"<>|‘'«„";
    let start = label.trim_start_matches(|c: char| !c.is_alphanumeric() && !quotes.contains(c));
    if start.starts_with(|c: char| quotes.contains(c)) {
        return String::new(); // what is quoted or in brackets is text
    }
    let mut out = String::with_capacity(start.len());
    for c in start.chars() {
        match c {
            '\'' | '’' | '‘' | '"' | '“' | '”' | '.' | '*' | '_' | '`' => {}
            '&' | '+' => out.push_str(" and "),
            c if c.is_whitespace() => out.push(' '),
            c => out.extend(c.to_lowercase()),
        }
    }
    let joined = out.split(' ').filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ");
    joined.trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

/// The label before the first colon or dash, the text behind it, and the emphasis that is still open there.
fn split(words: &str) -> Option<(&str, &str, &str)> {
    let mut near = words.len().min(LABEL_BYTES_MAX);
    while !words.is_char_boundary(near) {
        near -= 1;
    }
    let colon = words[..near].find([':', '：']);
    let dash = [" – ", " — ", " - "].iter().filter_map(|d| words[..near].find(d).map(|at| (at, d.len()))).min();
    let (at, length) = match (colon, dash) {
        (Some(colon), Some((dash, length))) if dash < colon => (dash, length),
        (Some(colon), _) => (colon, if words[colon..].starts_with(':') { 1 } else { '：'.len_utf8() }),
        (None, dash) => dash?,
    };
    let (label, text) = (&words[..at], &words[at + length..]);
    let (text, wrap) = unwrapped(label, text);
    (!text.is_empty()).then_some((label, text, wrap))
}

/// `text` without the emphasis that closes right behind the label; and the emphasis that stays open.
fn unwrapped<'a>(label: &'a str, text: &'a str) -> (&'a str, &'a str) {
    let label = label.trim();
    let wrap = &label[..label.len() - label.trim_start_matches(['*', '_']).len()];
    if wrap.is_empty() || (label.len() > wrap.len() && label.ends_with(wrap)) {
        return (text.trim(), "");
    }
    match text.strip_prefix(wrap) {
        Some(text) => (text.trim(), ""),
        None => (text.trim(), wrap),
    }
}

/// “Q:”, “**Q:** ”, “Q1.”, “Question 2 –”, with a list mark before it or not.
fn lettered<'a>(line: &'a str, known: &HashSet<String>) -> Option<(&'a str, &'a str)> {
    let line = line.trim();
    let line = crate::lines::entry(line).filter(|e| !e.numbered).map_or(line, |e| &line[e.content..]);
    let line = line.trim_start_matches('#').trim();
    let bare = line.trim_start_matches(['*', '_']);
    let letters = bare.len() - bare.trim_start_matches(char::is_alphabetic).len();
    if letters == 0 || letters > 24 || !known.contains(&key(&bare[..letters])) {
        return None;
    }
    let behind = bare[letters..].trim_start_matches([' ', '\u{a0}']);
    let digits = behind.len() - behind.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let behind = &behind[digits..];
    let label_end = line.len() - behind.len();
    let closed = behind.trim_start_matches(['*', '_']);
    let label = &line[..line.len() - closed.len()];
    let label = if label.len() > label_end { label } else { &line[..label_end] };
    let text = if let Some(text) = closed.trim_start().strip_prefix([':', '：']) {
        text
    } else if digits > 0 || bare[..letters].len() == 1 {
        closed.strip_prefix(['.', ')'])? // “Q1.” and “Q.” but not “Question.”
    } else {
        return None;
    };
    Some(unwrapped(label, text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::Page;

    fn labels() -> Labels {
        Labels::of(&HouseStyle::built_in("ainews").expect("a built-in style"))
    }

    #[track_caller]
    fn check(line: &str, expected: Option<(Kind, Option<&str>)>) {
        let page = Page::new(line, true);
        let found = labels().read(&page.lines[0]);
        assert_eq!(found.map(|m| (m.kind, m.text)), expected, "{line:?}");
    }

    #[test]
    fn labels_are_known_however_they_are_written() {
        for line in
            ["Key Takeaways:", "## key takeaways", "**Key Takeaways**", "__Key  Takeaways:__", "🔑 Key takeaways"]
        {
            check(line, Some((Kind::Takeaways, None)));
        }
        for line in ["Q&A", "Q & A:", "## FAQ", "F.A.Q.", "Questions and Answers", "Frequently asked questions："] {
            check(line, Some((Kind::Qa, None)));
        }
        for line in ["Editor's Note:", "Editors’ Note", "**Editor’s note**:"] {
            check(line, Some((Kind::Note, None)));
        }
        check("So what?", Some((Kind::Analysis, None)));
        check("5 Key Takeaways", Some((Kind::Takeaways, None)));
    }

    #[test]
    fn text_may_stand_behind_a_label() {
        check("Image Source: ChatGPT-4o", Some((Kind::Credit, Some("ChatGPT-4o"))));
        check("Q&A: The plan", Some((Kind::Qa, Some("The plan"))));
        check("**TL;DR:** It rained.", Some((Kind::Takeaways, Some("It rained."))));
        check("**TL;DR** – It rained.", Some((Kind::Takeaways, Some("It rained."))));
        check("Photo by Ada Lovelace", Some((Kind::Credit, Some("Ada Lovelace"))));
        check("By Ada Lovelace, editor", Some((Kind::Byline, Some("Ada Lovelace, editor"))));
        check("*Editor’s Note: It rained.*", Some((Kind::Note, Some("It rained.*"))));
    }

    #[test]
    fn running_text_is_not_a_label() {
        for line in [
            "The key takeaways: none",
            "Key takeaways from the summit",
            "- Key Takeaways",
            "> Key Takeaways",
            "“Summary”",
            "By the time they arrived it was dark.",
            "Photo by the river",
            "What this means for publishers",
            "Q&A with the minister",
        ] {
            check(line, None);
        }
    }

    #[test]
    fn questions_and_answers_are_lettered_in_many_ways() {
        let labels = labels();
        for line in
            ["Q: Why?", "**Q:** Why?", "Q1. Why?", "**Q1:** Why?", "### Q: Why?", "Question 2: Why?", "- Q: Why?"]
        {
            assert_eq!(labels.question(line), Some(("Why?", "")), "{line:?}");
        }
        assert_eq!(labels.question("**Q: Why?**"), Some(("Why?**", "**")));
        assert_eq!(labels.question("**Q**: Why?"), Some(("Why?", "")));
        assert_eq!(labels.answer("A: Because."), Some(("Because.", "")));
        for line in ["A plan", "Answers vary: some", "Quite: no", "A-frame: x", "Question everything."] {
            assert_eq!(labels.question(line).or(labels.answer(line)), None, "{line:?}");
        }
    }
}
