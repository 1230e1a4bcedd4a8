//! What a check has found: where, what is wrong, what to do about it, and the edits that do it where they are mechanical.

use crate::galley::{Galley, utf16};
use domain::{Fingerprint, Part, Severity, Waiver};
use std::ops::Range;

/// So many findings of one check are told; who has more has one problem, not a hundred.
pub const FINDINGS_MAX: usize = 100;

/// A stretch of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The part.
    pub part: Part,
    /// Where it begins, in UTF-16 code units.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
}

/// An edit that mends: `text` in the place of what stands from `from` to `to`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replace {
    /// The part.
    pub part: Part,
    /// Where it begins, in UTF-16 code units.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
    /// What stands there then; empty takes away.
    pub text: String,
}

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The check's id.
    pub check: &'static str,
    /// Whether it keeps the article here.
    pub severity: Severity,
    /// Where; none for what is nowhere in the text.
    pub place: Option<Place>,
    /// The words that it is about. While they stand as they do, it is the same finding.
    pub words: String,
    /// What is wrong, in a sentence.
    pub what: String,
    /// What to do about it, in a sentence.
    pub advice: String,
    /// The edits that do it, in the order of the text, never overlapping; empty where it takes a person.
    pub edits: Vec<Replace>,
    /// What it is recognised by: of its check, its part and its words.
    pub key: Fingerprint,
}

impl Finding {
    /// The waiver that sets it aside, if there is one.
    #[must_use]
    pub fn waived<'w>(&self, waivers: &'w [Waiver]) -> Option<&'w Waiver> {
        waivers.iter().find(|waiver| waiver.key == self.key)
    }
}

/// What is said of a finding.
pub struct Says {
    /// What is wrong.
    pub what: String,
    /// What to do about it.
    pub advice: String,
}

impl Says {
    /// Both sentences.
    pub fn new(what: String, advice: String) -> Self {
        Self { what, advice }
    }
}

/// Takes down what one check finds.
pub struct Found<'g> {
    /// What is looked at.
    pub galley: &'g Galley<'g>,
    check: &'static str,
    severity: Severity,
    /// What was found so far.
    pub findings: Vec<Finding>,
    /// How many were not taken down.
    pub left_out: u32,
}

impl<'g> Found<'g> {
    /// Nothing found yet.
    pub fn new(galley: &'g Galley<'g>, check: &'static str, severity: Severity) -> Self {
        Self { galley, check, severity, findings: Vec::new(), left_out: 0 }
    }

    /// A finding about the words that stand at `at`, bytes of this part's `text`.
    pub fn at(&mut self, part: &Part, text: &str, at: Range<usize>, says: Says) {
        let words = text.get(at.clone()).unwrap_or_default().to_owned();
        self.about(part, text, at, words, says, Vec::new());
    }

    /// The same with edits that mend it: byte ranges of the same text, in order, and what takes their place.
    pub fn mended(
        &mut self,
        part: &Part,
        text: &str,
        at: Range<usize>,
        says: Says,
        edits: Vec<(Range<usize>, String)>,
    ) {
        let words = text.get(at.clone()).unwrap_or_default().to_owned();
        self.about(part, text, at, words, says, edits);
    }

    /// The same, bound to other words than those it stands at.
    pub fn about(
        &mut self,
        part: &Part,
        text: &str,
        at: Range<usize>,
        words: String,
        says: Says,
        edits: Vec<(Range<usize>, String)>,
    ) {
        if self.full() {
            return;
        }
        let place = Place { part: part.clone(), from: utf16(text, at.start), to: utf16(text, at.end) };
        let edits = in_utf16(part, text, edits);
        self.add(Some(place), words, says, edits);
    }

    /// A finding that stands nowhere in the text; it is bound to `words`.
    pub fn whole(&mut self, words: impl Into<String>, says: Says) {
        if !self.full() {
            self.add(None, words.into(), says, Vec::new());
        }
    }

    /// Whether no more is taken down; who asks is counted as one that was left out.
    fn full(&mut self) -> bool {
        let full = self.findings.len() >= FINDINGS_MAX;
        self.left_out += u32::from(full);
        full
    }

    fn add(&mut self, place: Option<Place>, words: String, says: Says, edits: Vec<Replace>) {
        let part = place.as_ref().map(|place| place.part.to_string()).unwrap_or_default();
        let key = Fingerprint::of(&format!("{}\n{part}\n{words}", self.check));
        let Says { what, advice } = says;
        let (check, severity) = (self.check, self.severity);
        self.findings.push(Finding { check, severity, place, words, what: sentence(&what), advice, edits, key });
    }
}

/// Part names stand in the middle of some sentences and at the beginning of others.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Edits in bytes, in order, as edits in UTF-16, in one pass.
fn in_utf16(part: &Part, text: &str, edits: Vec<(Range<usize>, String)>) -> Vec<Replace> {
    let (mut byte, mut unit) = (0, 0);
    let mut reach = |to: usize| {
        unit += domain::origin::utf16_len(text.get(byte..to).unwrap_or_default());
        byte = to.max(byte);
        unit
    };
    let edit = |(at, put): (Range<usize>, String)| {
        let (from, to) = (reach(at.start), reach(at.end));
        Replace { part: part.clone(), from, to, text: put }
    };
    edits.into_iter().map(edit).collect()
}

/// `text` after these edits of one part, in order and without overlap; none where they do not fit.
#[must_use]
pub fn mend(text: &str, edits: &[Replace]) -> Option<String> {
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut out = Vec::with_capacity(units.len());
    let mut at = 0;
    for edit in edits {
        let (from, to) = (edit.from as usize, edit.to as usize);
        out.extend_from_slice(units.get(at..from)?);
        out.extend(edit.text.encode_utf16());
        units.get(from..to)?;
        at = to;
    }
    out.extend_from_slice(units.get(at..)?);
    String::from_utf16(&out).ok()
}
