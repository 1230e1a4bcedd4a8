//! The note: what the ledger knows, in the house's words. Compiled, never remembered; every phrase that came from the
//! ledger says which entries stand behind it.
//!
//! Wording only: which facts there are is `domain::ledger`, what they amount to `domain::classification`.

mod english;
mod german;
mod named;
mod specimen;
mod wording;

pub use named::named;
pub use specimen::{prove, specimen};

use domain::classification::{Level, Levels, levels, made_by_tool};
use domain::kind::{Credit, Leaves};
use domain::ledger::Tool;
use domain::sign_off::{self, Scope};
use domain::{Article, Contribution, HouseStyle, Id, Kind, Section, SignOff};
use minijinja::{Environment, UndefinedBehavior, Value};
use std::collections::BTreeMap;
use thiserror::Error;
use wording::Wording;

/// Every language there are words for; the first is spoken where an article's own is missing.
const LANGUAGES: [&Wording; 2] = [&english::ENGLISH, &german::GERMAN];

/// Steps that a template may take. Ours take a few hundred; a house's own may loop, and must end.
const FUEL: u64 = 50_000;

/// The template's name for an article without any tool, said only when a person affirms it.
const NONE_USED: &str = "T7";

/// A text that was compiled, and what stands behind its phrases.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Compiled {
    /// Markdown on one line.
    pub text: String,
    /// In the order of the text, never overlapping.
    pub phrases: Vec<Phrase>,
}

/// A phrase that says something of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Where it begins, in UTF-16 code units.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
    /// The entries that it was made from.
    pub contributions: Vec<Id>,
}

/// The fresh sign-offs of the words that stand there, as far as a note speaks of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Who checked, each once.
    pub by: Vec<String>,
    /// What they checked, in the order of [`Scope::ALL`].
    pub scope: Vec<Scope>,
}

/// Who has checked the words that stand there: whose sign-off counts, holds and approves. Nobody has who looked only at
/// the picture, its rights or the note: "reviewed" speaks of the text.
#[must_use]
pub fn checked(article: &Article, house: &HouseStyle) -> Option<Checked> {
    if article.sign_offs.is_empty() {
        return None; // most articles: their fingerprint need not be taken
    }
    let now = crate::fingerprint(article, house);
    let of_text = |one: &&SignOff| one.scope.iter().any(|scope| scope.is_of_text());
    let mut checked = Checked { by: Vec::new(), scope: Vec::new() };
    for one in sign_off::holding(article, &now).filter(of_text) {
        let name = article.person(&one.by).map_or_else(|| one.by.to_string(), |person| person.name.clone());
        if !checked.by.contains(&name) {
            checked.by.push(name);
        }
        checked.scope.extend(&one.scope);
    }
    checked.scope.sort();
    checked.scope.dedup();
    (!checked.by.is_empty()).then_some(checked)
}

/// Why nothing could be compiled.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Error {
    /// The house's template is not one, or does not come to an end.
    #[error("the note of the house style “{house}” cannot be compiled: {why}; mend its template under [note]")]
    Template {
        /// The house style.
        house: String,
        /// What minijinja says.
        why: String,
    },
}

/// The note at the end of the page; none while there is nothing that may be said.
pub fn compile(article: &Article, house: &HouseStyle, checked: Option<&Checked>) -> Result<Option<Compiled>, Error> {
    say(&house.note_template, article, house, checked)
}

/// The one line under the deck; none where the house has none, or nothing may be said.
pub fn top_label(article: &Article, house: &HouseStyle, checked: Option<&Checked>) -> Result<Option<Compiled>, Error> {
    say(&house.top_template, article, house, checked)
}

/// The note that readers get: a person's own wording where there is one, else the compiled one. A template that cannot
/// be compiled prints nothing here; whoever compiles it for the desk is told why.
#[must_use]
pub fn printed(article: &Article, house: &HouseStyle) -> String {
    if !article.note.text.is_empty() {
        return article.note.text.clone();
    }
    compile(article, house, checked(article, house).as_ref())
        .ok()
        .flatten()
        .map(|compiled| compiled.text)
        .unwrap_or_default()
}

/// The names of the templates there are: a house names one of them, or brings its own.
pub fn templates() -> impl Iterator<Item = &'static str> {
    LANGUAGES[0].templates.iter().map(|(name, _)| *name)
}

fn say(
    template: &str,
    article: &Article,
    house: &HouseStyle,
    checked: Option<&Checked>,
) -> Result<Option<Compiled>, Error> {
    let levels = levels(&article.ledger, checked.is_some());
    let wording = wording_of(article, house);
    let template = match levels.article {
        _ if template.is_empty() => return Ok(None),
        Level::Unknown => return Ok(None),
        Level::NoneAffirmed => NONE_USED,
        _ => template,
    };
    let source = wording.template(template).unwrap_or(template);
    let mut marks = Marks::default();
    let facts = facts(article, house, wording, &levels, checked, &mut marks);
    let said = render(source, &facts).map_err(|why| Error::Template { house: house.name.clone(), why })?;
    let compiled = marks.taken_out_of(&said);
    Ok((!compiled.text.is_empty()).then_some(compiled))
}

fn wording_of(article: &Article, house: &HouseStyle) -> &'static Wording {
    let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_lowercase();
    let wanted = [primary(&article.meta.language), primary(&house.language)];
    let found = wanted.iter().find_map(|tag| LANGUAGES.iter().find(|one| one.language == tag));
    found.unwrap_or(&LANGUAGES[0])
}

/// Everything a template may say, by name.
fn facts(
    article: &Article,
    house: &HouseStyle,
    wording: &'static Wording,
    levels: &Levels,
    checked: Option<&Checked>,
    marks: &mut Marks,
) -> BTreeMap<&'static str, Value> {
    let kept: Vec<&Contribution> = article.ledger.kept().collect();
    let tools = tools(&kept);
    let clauses = |credit: Credit, template: &str, marks: &mut Marks| {
        let said: Vec<String> =
            tools.iter().filter_map(|tool| clause(tool, &kept, credit, template, wording, marks)).collect();
        wording.clauses(&said)
    };
    let support = clauses(Credit::Support, wording.support, marks);
    let thanks = clauses(Credit::Thanks, wording.thanks, marks);
    let phrases = |wanted: &dyn Fn(&Contribution) -> bool, word: &dyn Fn(Kind) -> &'static str, marks: &mut Marks| {
        let kinds = kinds(kept.iter().copied().filter(|one| wanted(one)));
        let said: Vec<String> = kinds.into_iter().map(|(kind, ids)| marks.mark(word(kind), &ids)).collect();
        wording.list(&said)
    };
    let named = |wanted: &dyn Fn(&Contribution) -> bool, marks: &mut Marks| {
        let said: Vec<String> = tools
            .iter()
            .filter_map(|tool| {
                let ids = ids(kept.iter().copied().filter(|one| one.tool.name == tool.name && wanted(one)));
                (!ids.is_empty()).then(|| marks.mark(&tool.name, &ids))
            })
            .collect();
        wording.list(&said)
    };
    let generated = |text_only: bool, marks: &mut Marks| {
        let made = |level: &Level| matches!(level, Level::AiGenerated | Level::AiAutonomous);
        let said: Vec<String> = levels
            .sections
            .iter()
            .filter(|(section, level)| made(level) && !(text_only && *section == Section::Hero))
            .map(|(section, _)| {
                marks.mark((wording.section)(*section), &ids(kept.iter().copied().filter(|one| one.touches(*section))))
            })
            .collect();
        wording.list(&said)
    };
    let media = |one: &Contribution| one.kind.meaning().leaves == Leaves::Media;
    let author = article.accountable_person().or_else(|| article.authors().next());
    let name = author.map(|person| person.name.clone()).unwrap_or_default();
    let purposes: Vec<String> = kept.iter().map(|one| one.purpose.trim()).filter(|text| !text.is_empty()).fold(
        Vec::new(),
        |mut known, text| {
            if !known.iter().any(|other: &String| other == text) {
                known.push(text.to_owned());
            }
            known
        },
    );
    BTreeMap::from([
        ("author", Value::from(name.clone())),
        ("author_possessive", Value::from((wording.possessive)(&name))),
        ("role", Value::from(author.map(|person| person.role.clone()).unwrap_or_default())),
        ("support", Value::from(support)),
        ("thanks", Value::from(thanks)),
        ("supports", Value::from(phrases(&|_| true, &|kind| (wording.kind)(kind).support, marks))),
        ("helped", Value::from(phrases(&|one| !made_by_tool(one), &|kind| (wording.kind)(kind).support, marks))),
        ("tasks", Value::from(phrases(&|_| true, &|kind| (wording.kind)(kind).task, marks))),
        ("tools", Value::from(named(&|_| true, marks))),
        ("translators", Value::from(named(&|one| one.kind == Kind::Translation, marks))),
        ("media", Value::from(named(&media, marks))),
        ("media_made", Value::from(kept.iter().any(|one| one.kind == Kind::ImageGeneration))),
        ("generated", Value::from(generated(false, marks))),
        ("generated_text", Value::from(generated(true, marks))),
        ("policy", Value::from(house.policy.clone())),
        ("level", Value::from(levels.article.name())),
        ("purposes", Value::from(wording.list(&purposes))),
        ("checked_by", Value::from(checked.map(|one| wording.list(&one.by)).unwrap_or_default())),
        ("checked", Value::from(checked.map(|one| wording.list(&scope_words(one, wording))).unwrap_or_default())),
    ])
}

fn scope_words(checked: &Checked, wording: &Wording) -> Vec<String> {
    checked.scope.iter().map(|scope| (wording.scope)(*scope).to_owned()).collect()
}

/// Each tool once, in the order in which the note's kinds first name it.
fn tools<'a>(kept: &[&'a Contribution]) -> Vec<&'a Tool> {
    let mut in_order = kept.to_vec();
    in_order.sort_by_key(|one| one.kind);
    let mut tools: Vec<&Tool> = Vec::new();
    for one in in_order {
        // The note names a tool, not its versions.
        if !tools.iter().any(|tool| tool.name == one.tool.name) {
            tools.push(&one.tool);
        }
    }
    tools
}

/// What one tool gets credit for, as a clause; none when it gets none of this kind.
fn clause(
    tool: &Tool,
    kept: &[&Contribution],
    credit: Credit,
    template: &str,
    wording: &Wording,
    marks: &mut Marks,
) -> Option<String> {
    let by_it = kept.iter().copied().filter(|one| one.tool.name == tool.name && one.kind.meaning().credit == credit);
    let by_it: Vec<&Contribution> = by_it.collect();
    if by_it.is_empty() {
        return None;
    }
    let word = |kind| match credit {
        Credit::Support => (wording.kind)(kind).support,
        Credit::Thanks => (wording.kind)(kind).thanks,
    };
    let phrases: Vec<String> =
        kinds(by_it.iter().copied()).into_iter().map(|(kind, ids)| marks.mark(word(kind), &ids)).collect();
    let descriptor = if tool.descriptor.is_empty() { wording.descriptor } else { &tool.descriptor };
    let facts = BTreeMap::from([
        ("list", Value::from(wording.list(&phrases))),
        ("tool", Value::from(marks.mark(&tool.name, &ids(by_it.iter().copied())))),
        ("descriptor", Value::from(descriptor)),
    ]);
    Some(render(template, &facts).unwrap_or_default())
}

/// Each kind once, in the order of the note, with the entries that are of it.
fn kinds<'a>(of: impl Iterator<Item = &'a Contribution>) -> BTreeMap<Kind, Vec<Id>> {
    let mut found: BTreeMap<Kind, Vec<Id>> = BTreeMap::new();
    for one in of {
        found.entry(one.kind).or_default().push(one.id.clone());
    }
    found
}

fn ids<'a>(of: impl Iterator<Item = &'a Contribution>) -> Vec<Id> {
    of.map(|one| one.id.clone()).collect()
}

fn render(template: &str, facts: &BTreeMap<&'static str, Value>) -> Result<String, String> {
    let mut environment = Environment::new();
    environment.set_fuel(Some(FUEL));
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let context: BTreeMap<String, Value> =
        facts.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    let said = environment.template_from_str(template).and_then(|template| template.render(Value::from(context)));
    said.map(|text| text.split_whitespace().collect::<Vec<_>>().join(" ")).map_err(|error| error.to_string())
}

/// Marks around phrases while templates turn them about. They are characters of a private plane, which no ledger holds.
#[derive(Default)]
struct Marks {
    marked: Vec<Vec<Id>>,
}

const OPEN: char = '\u{F0000}';
const CLOSE: char = '\u{F0001}';
/// Digits of the number of a phrase begin here.
const ZERO: u32 = 0xF0010;

impl Marks {
    fn mark(&mut self, text: &str, ids: &[Id]) -> String {
        let number = self.marked.len();
        self.marked.push(ids.to_vec());
        let digits: String =
            number.to_string().bytes().filter_map(|digit| char::from_u32(ZERO + u32::from(digit - b'0'))).collect();
        format!("{OPEN}{digits}{OPEN}{}{CLOSE}", text.replace(|c| ('\u{F0000}'..='\u{FFFFD}').contains(&c), ""))
    }

    /// The text without marks, and where the phrases are in it.
    fn taken_out_of(&self, said: &str) -> Compiled {
        let mut compiled = Compiled::default();
        let mut at = 0u32;
        let mut number: Option<usize> = None;
        let mut open: Option<(u32, usize)> = None;
        for c in said.chars() {
            match c {
                OPEN => match number.take() {
                    None => number = Some(0),
                    Some(phrase) => open = Some((at, phrase)),
                },
                CLOSE => {
                    if let Some((from, phrase)) = open.take() {
                        let contributions = self.marked.get(phrase).cloned().unwrap_or_default();
                        compiled.phrases.push(Phrase { from, to: at, contributions });
                    }
                }
                digit if number.is_some() => {
                    number = number.map(|n| n * 10 + (u32::from(digit) - ZERO) as usize);
                }
                c => {
                    compiled.text.push(c);
                    at += c.len_utf16() as u32;
                }
            }
        }
        compiled
    }
}
