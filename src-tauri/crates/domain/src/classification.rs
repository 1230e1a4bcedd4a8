//! What the facts of the ledger amount to: the level of each section and of the article. A rule with a version, so that
//! a level that was printed can be explained after the rule has changed.
//!
//! Source: `reference/disclosure-standards.md`, section 6.2, rule 6; the levels' names are those of the W3C AI Content
//! Disclosure Community Group's draft (August 2026), plus `unknown` for what nobody has spoken for.

use crate::kind::Leaves;
use crate::ledger::{Author, Contribution, Extent, Ledger};
use crate::part::SECTIONS;
use crate::{Kind, Section};

/// The version of the rule; it is part of everything that leaves with a level in it.
pub const RULE_VERSION: u32 = 2;

/// How much a machine had to do with something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// A person affirms that no tool was used, and the ledger is empty.
    NoneAffirmed,
    /// Nobody has said anything: absence is no claim.
    Unknown,
    /// A person made it with a tool's help.
    AiAssisted,
    /// A tool made most of it, and a person answers for it.
    AiGenerated,
    /// A tool made it by itself, and no person checked it.
    AiAutonomous,
}

impl Level {
    /// The word that files, the terminal and the record use.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::NoneAffirmed => "none_affirmed",
            Self::Unknown => "unknown",
            Self::AiAssisted => "ai_assisted",
            Self::AiGenerated => "ai_generated",
            Self::AiAutonomous => "ai_autonomous",
        }
    }
}

/// The levels of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Levels {
    /// Of its text as a whole. The picture is judged by itself (reference, section 0, point 2).
    pub article: Level,
    /// Of each section that the ledger speaks of, in the order of the model article.
    pub sections: Vec<(Section, Level)>,
}

/// Derives the levels. `checked` says whether a person's sign-off of the text is fresh.
///
/// The article's level is that of its text: `ai_generated` when the body was first drafted by a tool, otherwise
/// `ai_assisted` as soon as anything in the ledger was kept. A section that no entry touches has no level of its own.
#[must_use]
pub fn levels(ledger: &Ledger, checked: bool) -> Levels {
    let sections: Vec<(Section, Level)> =
        SECTIONS.into_iter().filter_map(|section| Some((section, section_level(ledger, section, checked)?))).collect();
    let article = match (ledger.contributions.is_empty(), &ledger.no_ai) {
        (true, Some(_)) => Level::NoneAffirmed,
        (true, None) => Level::Unknown,
        (false, _) if ledger.kept().next().is_none() => Level::Unknown,
        (false, _) => sections
            .iter()
            .find(|(section, _)| *section == Section::Body)
            .map_or(Level::AiAssisted, |(_, level)| *level),
    };
    Levels { article, sections }
}

/// How much a machine had to do with the picture at the top; none where the ledger does not speak of it. Words about a
/// picture say nothing of it.
#[must_use]
pub fn picture(ledger: &Ledger, checked: bool) -> Option<Level> {
    let media = ledger.kept().filter(|one| one.touches(Section::Hero) && one.kind.meaning().leaves == Leaves::Media);
    media.map(|one| level_of(one, checked)).max()
}

/// Whether the tool made this, rather than helped somebody who did: whole pictures, sounds and films, and words that it
/// wrote first or for the most part. Changing a picture is help, however much of it changes; a chart is made by whoever drew it.
#[must_use]
pub fn made_by_tool(one: &Contribution) -> bool {
    one.in_output
        && match one.kind {
            Kind::ImageGeneration | Kind::AudioGeneration | Kind::VideoGeneration => true,
            Kind::ImageEditing | Kind::ImageEnhancement => false,
            Kind::ChartGeneration => one.first_draft_by == Author::Ai,
            kind => {
                kind.meaning().leaves == Leaves::Words
                    && (one.first_draft_by == Author::Ai || one.extent >= Extent::Substantial)
            }
        }
}

/// A use for the whole article is one for its text: it speaks neither of the picture nor of the note, which is compiled.
fn section_level(ledger: &Ledger, section: Section, checked: bool) -> Option<Level> {
    let named = |one: &&Contribution| one.sections.contains(&section);
    match section {
        Section::Hero => picture(ledger, checked).or_else(|| ledger.kept().find(named).map(|_| Level::AiAssisted)),
        Section::Note => strongest(ledger.kept().filter(named), checked),
        _ => strongest(ledger.kept().filter(|one| one.touches(section)), checked),
    }
}

/// Of what touches a section of text; a picture is no part of the text.
fn strongest<'a>(touching: impl Iterator<Item = &'a Contribution>, checked: bool) -> Option<Level> {
    let level = |one: &Contribution| match one.kind.meaning().leaves {
        Leaves::Media => Level::AiAssisted,
        _ => level_of(one, checked),
    };
    touching.map(level).max()
}

fn level_of(one: &Contribution, checked: bool) -> Level {
    match made_by_tool(one) {
        true if one.extent == Extent::Full && one.initiative == Author::Ai && !checked => Level::AiAutonomous,
        true => Level::AiGenerated,
        false => Level::AiAssisted,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::{Affirmation, Outcome, Prompt, Tool};
    use crate::{Id, Moment};

    fn used(kind: Kind, sections: &[Section]) -> Contribution {
        Contribution {
            id: Id::parse("c").expect("a fine id"),
            at: Moment(0),
            by: Id::parse("ada").expect("a fine id"),
            tool: Tool { name: "Scribe".into(), ..Tool::default() },
            kind,
            sections: sections.to_vec(),
            extent: Extent::Partial,
            in_output: true,
            first_draft_by: Author::Human,
            initiative: Author::Human,
            purpose: String::new(),
            prompt: Prompt::default(),
            outcome: Outcome::Edited,
            note: String::new(),
        }
    }

    #[track_caller]
    fn check(contributions: Vec<Contribution>, article: Level, sections: &[(Section, Level)]) {
        let found = levels(&Ledger { contributions, no_ai: None }, false);
        assert_eq!(found, Levels { article, sections: sections.to_vec() });
    }

    #[test]
    fn none_is_said_only_when_affirmed_and_the_ledger_is_empty() {
        check(vec![], Level::Unknown, &[]);
        let no_ai = Some(Affirmation { by: Id::parse("ada").expect("a fine id"), at: Moment(0) });
        assert_eq!(levels(&Ledger { contributions: vec![], no_ai: no_ai.clone() }, false).article, Level::NoneAffirmed);
        let contradicted = Ledger { contributions: vec![used(Kind::Research, &[])], no_ai };
        assert_eq!(levels(&contradicted, false).article, Level::AiAssisted, "a fact outweighs a word");
    }

    #[test]
    fn help_is_assistance_and_a_first_draft_is_generation() {
        let body = [Section::Body];
        check(vec![used(Kind::CopyEditing, &body)], Level::AiAssisted, &[(Section::Body, Level::AiAssisted)]);
        check(vec![used(Kind::Drafting, &body)], Level::AiAssisted, &[(Section::Body, Level::AiAssisted)]);
        let first = Contribution { first_draft_by: Author::Ai, ..used(Kind::Drafting, &body) };
        check(vec![first.clone()], Level::AiGenerated, &[(Section::Body, Level::AiGenerated)]);
        let unpublished = Contribution { in_output: false, ..first.clone() };
        check(vec![unpublished], Level::AiAssisted, &[(Section::Body, Level::AiAssisted)]);
        let discarded = Contribution { outcome: Outcome::Discarded, ..first };
        check(vec![discarded], Level::Unknown, &[]);
    }

    #[test]
    fn a_machines_own_work_is_autonomous_until_a_person_has_checked_it() {
        let alone = Contribution {
            first_draft_by: Author::Ai,
            initiative: Author::Ai,
            extent: Extent::Full,
            ..used(Kind::Drafting, &[Section::Body])
        };
        let ledger = Ledger { contributions: vec![alone], no_ai: None };
        assert_eq!(levels(&ledger, false).article, Level::AiAutonomous);
        assert_eq!(levels(&ledger, true).article, Level::AiGenerated);
    }

    #[test]
    fn a_picture_is_judged_by_itself() {
        let hero = [Section::Hero];
        let made = [(Section::Hero, Level::AiGenerated)];
        let helped = [(Section::Hero, Level::AiAssisted)];
        check(vec![used(Kind::ImageGeneration, &hero)], Level::AiAssisted, &made);
        let retouched = Contribution { extent: Extent::Full, ..used(Kind::ImageEditing, &hero) };
        check(vec![retouched], Level::AiAssisted, &helped);
        let described = Contribution { extent: Extent::Full, ..used(Kind::AltText, &hero) };
        check(vec![described.clone()], Level::AiAssisted, &helped);
        let ledger = Ledger { contributions: vec![described], no_ai: None };
        assert_eq!(picture(&ledger, false), None, "words about a picture say nothing of it");
        let edited = Ledger { contributions: vec![used(Kind::CopyEditing, &[])], no_ai: None };
        assert_eq!(picture(&edited, false), None, "the whole article is its text");
        let drawn = Contribution { first_draft_by: Author::Ai, ..used(Kind::ChartGeneration, &hero) };
        check(vec![drawn], Level::AiAssisted, &made);
        check(vec![used(Kind::ChartGeneration, &hero)], Level::AiAssisted, &helped);
    }

    #[test]
    fn a_level_is_never_weaker_for_one_entry_more() {
        let kinds = crate::kind::KINDS.map(|row| row.kind);
        for a in kinds {
            for b in kinds {
                let one = |kind| Contribution { extent: Extent::Substantial, ..used(kind, &[Section::Body]) };
                let alone = levels(&Ledger { contributions: vec![one(a)], no_ai: None }, false);
                let both = levels(&Ledger { contributions: vec![one(a), one(b)], no_ai: None }, false);
                assert!(both.article >= alone.article, "{a:?} and {b:?}");
            }
        }
    }
}
