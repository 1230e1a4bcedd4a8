//! A post of a static site generator: fields, then the sections in the order of the house style, as Markdown.
//!
//! What is the same for every generator is here; what each calls its fields, and where its files lie, is its target's. `colophon`
//! holds what no generator asks for, above all `parts`: how many lines each printed section has, counted at line feeds. With
//! it `import` finds the parts again whatever they contain. The layout it counts on: every section is preceded by one
//! empty line, and the file ends with one line feed more only where its last section does not end with one.

use crate::disclosure::{Telling, iptc, w3c};
use crate::inert::Inert;
use crate::matter::{Block, Syntax};
use crate::options::{Choice, Options, PLACES, Values};
use crate::printed::{self, label, one_line, plain_text};
use crate::{OutFile, note};
use domain::{Asset, Person, Section, Status};

/// Where the takeaways go.
pub const TAKEAWAYS: Choice = Choice {
    key: "takeaways",
    values: PLACES,
    default: "body",
    about: "Whether the takeaways stand in the text, in the front matter for a template that sets them itself, or in both.",
};

/// Where questions and answers go.
pub const QA: Choice = Choice {
    key: "qa",
    values: PLACES,
    default: "body",
    about: "Whether questions and answers stand in the text, in the front matter for a template that sets them itself, or in both.",
};

/// Where the note goes.
pub const NOTE: Choice = Choice {
    key: "note",
    values: PLACES,
    default: "both",
    about: "Whether the note stands at the end of the text, in the front matter’s disclosure, or in both.",
};

/// Where the line at the top goes that tells readers of a machine's part.
pub const LABEL: Choice = Choice {
    key: "label",
    values: PLACES,
    default: "both",
    about: "Whether the one-line label stands at the top of the text, in the front matter’s disclosure, or in both.",
};

/// Whether the generator is told that it is a draft.
pub const DRAFT: Choice = Choice {
    key: "draft",
    values: Values::OneOf(&["status", "true", "false"]),
    default: "status",
    about: "Whether the post is a draft: by the article’s status (until it is approved), always, or never.",
};

/// The template that sets a page.
pub const LAYOUT: Choice = Choice {
    key: "layout",
    values: Values::Text { chars_max: 200 },
    default: "",
    about: "The layout that the site sets it with; without one, the site’s own choice.",
};

/// An article as a post.
pub struct Post<'a> {
    of: &'a Telling<'a>,
    options: &'a Options,
    /// As they stand in the file, by the names that `colophon.parts` uses.
    sections: Vec<(&'static str, String)>,
    /// Which marks of [`Inert`] the author wrote, by section.
    own: String,
    /// The line at the top, as plain text.
    label: String,
    /// The note, as Markdown of the front matter.
    note: String,
    /// Takeaways and answers, as Markdown of the front matter.
    takeaways: Vec<String>,
    answers: Vec<String>,
    /// How the library links to the picture at the top, or where it was said to be.
    src: Option<String>,
}

impl<'a> Post<'a> {
    /// Sets the sections, with what the generator would run in them made to print.
    pub fn new(of: &'a Telling<'a>, options: &'a Options, inert: Inert<'_>) -> Self {
        let (article, house) = (of.article, of.house);
        let src = printed::src(&article.hero, of.pictures);
        let label = note::top_label(article, house, of.checked).ok().flatten().map(|compiled| compiled.text);
        let label = label.unwrap_or_default();
        let mut printed: Vec<(&'static str, String)> = Vec::new();
        if options.in_body("label") && !house.order.contains(&Section::Deck) {
            printed.push(("label", plain_text(&label)));
        }
        for section in &house.order {
            match section {
                // Under the deck, which is in the front matter.
                Section::Deck if options.in_body("label") => printed.push(("label", plain_text(&label))),
                Section::Takeaways | Section::Qa | Section::Note if !options.in_body(section.name()) => {}
                _ => printed.push((section.name(), printed::section(*section, article, house, src.as_deref()))),
            }
        }
        let mut own = Vec::new();
        let printed = printed.into_iter().filter(|(_, text)| !text.is_empty());
        let sections = printed.map(|(name, text)| (name, inert.kept_apart(name, &text, &mut own))).collect();
        // What a template renders as Markdown can run there as well.
        let fields = inert.of_fields();
        let takeaways = article.takeaways.iter().enumerate().filter(|_| options.in_front_matter("takeaways"));
        let takeaways =
            takeaways.map(|(n, one)| fields.kept_apart(&format!("takeaway-{n}"), &one.text, &mut own)).collect();
        let pairs = article.qa.pairs.iter().enumerate().filter(|_| options.in_front_matter("qa"));
        let answers = pairs.map(|(n, one)| fields.kept_apart(&format!("answer-{n}"), &one.answer, &mut own)).collect();
        let note = if options.in_front_matter("note") { note::printed(article, house) } else { String::new() };
        let note = fields.kept_apart("note-field", &note, &mut own);
        Self { of, options, sections, own: own.join(", "), label, note, takeaways, answers, src }
    }

    /// The file of the post.
    pub fn file(&self, path: String, front: &Block, syntax: Syntax) -> OutFile {
        let mut page = front.written(syntax);
        for (_, text) in &self.sections {
            page.push('\n');
            page.push_str(text);
            page.push('\n');
        }
        if self.sections.last().is_some_and(|(_, text)| text.ends_with('\n')) {
            page.pop();
        }
        OutFile { path, bytes: page.into_bytes() }
    }

    /// The language of its words: the article's own, or the house's.
    pub fn language(&self) -> &str {
        let own = &self.of.article.meta.language;
        if own.is_empty() { &self.of.house.language } else { own }
    }

    /// Whether the generator is told that it is a draft.
    pub fn is_draft(&self) -> bool {
        match self.options.get("draft") {
            "true" => true,
            "false" => false,
            _ => !matches!(self.of.article.status, Status::Approved | Status::Published | Status::Corrected),
        }
    }

    /// Everyone who is named above the text.
    pub fn authors(&self) -> Vec<Block> {
        self.of.article.authors().map(person).collect()
    }

    /// Where the picture at the top is: a picture of the library as `linked` says, anything else where it was said to be.
    pub fn picture(&self, linked: impl Fn(&Asset) -> String) -> Option<String> {
        let asset = self.of.article.hero.asset.as_ref()?;
        let known = self.of.pictures.iter().find(|picture| picture.hash.as_str() == asset);
        Some(known.map_or_else(|| asset.clone(), linked))
    }

    /// What is known of the picture at the top; `src` under the key that the generator looks for, if there.
    pub fn image(&self, key: &'static str, src: Option<&str>) -> Block {
        let hero = &self.of.article.hero;
        let mut block = Block::default();
        if let Some(src) = src {
            block.text(key, src);
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

    /// Takeaways, questions and answers, where a template sets them.
    pub fn parts(&self) -> Block {
        let article = self.of.article;
        let mut block = Block::default();
        block.list("takeaways", &self.takeaways);
        if self.options.in_front_matter("qa") {
            let mut qa = Block::default();
            qa.text_if_any("topic", &article.qa.topic);
            let pairs = article.qa.pairs.iter().zip(&self.answers).map(|(pair, answer)| {
                let mut block = Block::default();
                block.text("question", &pair.question);
                block.text("answer", answer);
                block
            });
            qa.blocks("pairs", pairs.collect());
            block.block("qa", qa);
        }
        block
    }

    /// What readers and other machines are told of the part that machines had in it.
    pub fn disclosure(&self) -> Block {
        let mut block = Block::default();
        if self.options.in_front_matter("label") {
            block.text_if_any("label", &self.label);
        }
        block.text_if_any("note", &self.note);
        if let Some(marks) = w3c::marks(self.of, w3c::Version::default()) {
            block.text("ai_disclosure", marks.meta);
            if let Some(whole) = &marks.article {
                block.append(attributes(whole));
            }
            let sections = marks.sections.iter().map(|(section, one)| {
                let mut block = Block::default();
                block.text("section", section.name());
                block.text("ai_disclosure", one.value);
                block.append(attributes(one));
                block
            });
            block.blocks("sections", sections.collect());
        }
        let terms = iptc::terms(self.of);
        if let Some(term) = terms.article {
            block.text("digital_source_type", &term.uri());
        }
        if let Some(term) = terms.picture {
            block.text("picture_digital_source_type", &term.uri());
        }
        block
    }

    /// What no generator asks for, and the way back needs.
    pub fn colophon(&self) -> Block {
        let (article, house) = (self.of.article, self.of.house);
        let mut block = Block::default();
        block.text("format", "1");
        block.text("house", &article.house);
        if article.meta.language.is_empty() {
            block.text_if_any("house_language", &house.language); // `language` is the house's, not the article's own
        }
        if let Some(accountable) = article.accountable_person() {
            block.block("accountable", person(accountable));
        }
        if let Some(asset) = article.hero.asset.as_deref().filter(|asset| self.src.as_deref() != Some(*asset)) {
            block.text("picture", asset); // the whole hash: whoever has the file can check it with `sha256sum`
        }
        let in_text = |name: &str| self.sections.iter().any(|(section, _)| *section == name);
        let topic = &article.qa.topic;
        if *topic != one_line(topic) && in_text("qa") {
            block.text("topic", topic); // the heading cannot show it exactly
        }
        block.block("labels", self.labels());
        let lines = |text: &str| text.matches('\n').count() + 1;
        let pairs = printed::pairs(article, house);
        let counts = pairs.iter().filter(|_| in_text("qa")).map(|(q, a)| format!("{}+{}", lines(q), lines(a)));
        block.text_if_any("pairs", &counts.collect::<Vec<_>>().join(", "));
        let parts: Vec<String> = self.sections.iter().map(|(name, text)| format!("{name} {}", lines(text))).collect();
        block.text_if_any("parts", &parts.join(", "));
        block
    }

    /// The same for a generator whose fields are not those of the Markdown target: which one it is, the status, and what
    /// was done to the text. `pictures` is the site's folder of its pictures, where links were changed.
    pub fn colophon_for(&self, target: &'static str, pictures: Option<&str>) -> Block {
        let mut block = self.colophon();
        block.text("target", target);
        block.text("status", self.of.article.status.name());
        block.text_if_any("pictures", pictures.unwrap_or_default());
        block.text_if_any("own", &self.own);
        block
    }

    fn labels(&self) -> Block {
        let house = self.of.house;
        let mut labels = Block::default();
        for (name, _) in &self.sections {
            match Section::named(name) {
                Some(Section::Hero) => labels.text("hero.credit", &label(house, "hero.credit")),
                Some(Section::Qa) => {
                    labels.text("qa", &label(house, "qa"));
                    labels.text("question", &label(house, "question"));
                    labels.text("answer", &label(house, "answer"));
                }
                Some(section @ (Section::Takeaways | Section::Analysis | Section::Note)) => {
                    labels.text(section.name(), &label(house, section.name()));
                }
                _ => {}
            }
        }
        labels
    }
}

fn person(person: &Person) -> Block {
    let mut block = Block::default();
    block.text("name", &person.name);
    block.text_if_any("role", &person.role);
    block
}

fn attributes(of: &w3c::Attributes) -> Block {
    let mut block = Block::default();
    block.text_if_any("model", &of.model);
    block.text_if_any("provider", &of.provider);
    block
}
