//! A sign-off: a person read these words, says what they looked at, and what they decide. It is bound to the fingerprint
//! of what they read; whether it still holds is computed, never stored.
//!
//! Source of the fields: DESIGN.md, section 5, and `reference/disclosure-standards.md`, section 6.2. No field has a
//! default: nothing here may be filled in by software.

use crate::ledger::Outcome;
use crate::{Article, Contribution, Fingerprint, Id, Ledger, Moment, Refusal};

/// The longest role, in characters.
pub const ROLE_CHARS_MAX: usize = 120;

/// The longest note or reason, in characters.
pub const NOTE_CHARS_MAX: usize = 2_000;

worded! {
    /// What a reviewer looked at.
    "scope" Scope {
        /// What is said to be so.
        Facts = "facts",
        /// Words in quotation marks, against what was said.
        Quotes = "quotes",
        /// Numbers, sums, dates.
        Figures = "figures",
        /// Names and titles of people and organisations.
        Names = "names",
        /// The sources themselves were opened and read.
        SourcesOpened = "sources_opened",
        /// Where links lead.
        Links = "links",
        /// The picture, and what is claimed of it.
        Image = "image",
        /// Who owns what is shown and quoted.
        Rights = "rights",
        /// Whether everybody concerned is treated fairly.
        Fairness = "fairness",
        /// The law.
        Legal = "legal",
        /// What readers are told about the tools.
        DisclosureNote = "disclosure_note",
    }
}

worded! {
    /// What a reviewer decides.
    "decision" Decision {
        /// These words may go out.
        Approved = "approved",
        /// They may, as the reviewer has changed them.
        ApprovedWithChanges = "approved_with_changes",
        /// They may not.
        Rejected = "rejected",
    }
}

worded! {
    /// What the sign-offs of an article amount to.
    "state of sign-offs" Signed {
        /// There is none.
        None = "none",
        /// Each one that counts is bound to the words that stand there.
        Fresh = "fresh",
        /// At least one that counts is bound to other words.
        Void = "void",
        /// These very words were rejected.
        Rejected = "rejected",
    }
}

/// A person's word on a state of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignOff {
    /// Its id.
    pub id: Id,
    /// Who signed.
    pub by: Id,
    /// In which role, such as "copy editor". Never blank.
    pub role: String,
    /// What they looked at, in the order of [`Scope::ALL`]. Never empty.
    pub scope: Vec<Scope>,
    /// What they decided.
    pub decision: Decision,
    /// What they add; for a rejection why. May be empty otherwise.
    pub note: String,
    /// When they signed.
    pub at: Moment,
    /// Of what was on their screen.
    pub fingerprint: Fingerprint,
    /// The state that was on their screen, as hashes of 64 hex digits.
    pub heads: Vec<String>,
    /// The uses of tools that were in the output then: they were there to be seen.
    pub uses: Vec<Id>,
}

impl SignOff {
    /// Takes a sign-off whose fields a person filled in, or refuses it: the role is trimmed, the scope put in order.
    pub fn check(mut self) -> Result<Self, Refusal> {
        let (role, note) = (self.role.trim().to_owned(), self.note.trim().to_owned());
        (self.role, self.note) = (role, note);
        if self.role.is_empty() || self.role.chars().count() > ROLE_CHARS_MAX {
            return Err(Refusal::NoRole { max: ROLE_CHARS_MAX });
        }
        if self.scope.is_empty() {
            return Err(Refusal::NoScope { known: Scope::ALL.iter().map(|s| s.name()).collect::<Vec<_>>().join(", ") });
        }
        self.scope.sort();
        self.scope.dedup();
        if self.note.chars().count() > NOTE_CHARS_MAX {
            return Err(Refusal::TooLong { max: NOTE_CHARS_MAX });
        }
        if self.decision == Decision::Rejected && self.note.is_empty() {
            return Err(Refusal::RejectedWithoutReason { max: NOTE_CHARS_MAX });
        }
        Ok(self)
    }

    /// Whether it still holds: the words are those that were read, and no use of a tool has come into the output since.
    #[must_use]
    pub fn is_fresh(&self, now: &Fingerprint, ledger: &Ledger) -> bool {
        self.fingerprint == *now && self.later_uses(ledger).next().is_none()
    }

    /// The uses of tools in the output that its reviewer could not see.
    pub fn later_uses<'a>(&'a self, ledger: &'a Ledger) -> impl Iterator<Item = &'a Contribution> {
        in_output(ledger).filter(|one| !self.uses.contains(&one.id))
    }

    /// Whether a later one of the same person takes its place: it covers everything that this one does.
    fn replaced_by(&self, later: &Self) -> bool {
        self.by == later.by && self.scope.iter().all(|scope| later.scope.contains(scope))
    }
}

impl Decision {
    /// Whether the words may go out.
    #[must_use]
    pub fn approves(self) -> bool {
        self != Self::Rejected
    }
}

impl Scope {
    /// Whether it is about words that readers read, rather than the picture, its rights, or the note.
    #[must_use]
    pub fn is_of_text(self) -> bool {
        !matches!(self, Self::Image | Self::Rights | Self::DisclosureNote)
    }
}

/// The uses of tools of which something is published.
pub fn in_output(ledger: &Ledger) -> impl Iterator<Item = &Contribution> {
    ledger.contributions.iter().filter(|one| one.in_output && one.outcome != Outcome::Discarded)
}

/// The sign-offs that count: all but those whose person has signed the same again.
pub fn counting(sign_offs: &[SignOff]) -> impl Iterator<Item = &SignOff> {
    sign_offs.iter().enumerate().filter_map(|(at, one)| {
        let later = sign_offs.get(at + 1..).unwrap_or_default();
        (!later.iter().any(|other| one.replaced_by(other))).then_some(one)
    })
}

/// The sign-offs that count, hold, and approve.
pub fn holding<'a>(article: &'a Article, now: &'a Fingerprint) -> impl Iterator<Item = &'a SignOff> {
    counting(&article.sign_offs).filter(|one| one.decision.approves() && one.is_fresh(now, &article.ledger))
}

/// What the sign-offs of an article amount to while its fingerprint is `now`.
#[must_use]
pub fn signed(article: &Article, now: &Fingerprint) -> Signed {
    let mut signed = Signed::None;
    for one in counting(&article.sign_offs) {
        let holds = one.is_fresh(now, &article.ledger);
        signed = match (holds, one.decision.approves()) {
            (true, true) => signed.max(Signed::Fresh),
            (true, false) => Signed::Rejected,
            (false, _) => signed.max(Signed::Void),
        };
    }
    signed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Slug;

    fn id(text: &str) -> Id {
        Id::parse(text).expect("a fine id")
    }

    fn by(person: &str, scope: &[Scope], decision: Decision, words: &str) -> SignOff {
        SignOff {
            id: id("s"),
            by: id(person),
            role: "editor".into(),
            scope: scope.to_vec(),
            decision,
            note: String::new(),
            at: Moment(0),
            fingerprint: Fingerprint::of(words),
            heads: vec![],
            uses: vec![],
        }
    }

    #[test]
    fn nothing_of_a_reviewer_may_be_missing() {
        let whole = by("maren", &[Scope::Quotes, Scope::Facts, Scope::Facts], Decision::Approved, "x");
        assert_eq!(whole.clone().check().expect("it is whole").scope, [Scope::Facts, Scope::Quotes]);
        let without = |change: fn(&mut SignOff)| {
            let mut one = whole.clone();
            change(&mut one);
            one.check().expect_err("something is missing").to_string()
        };
        assert!(without(|one| one.role = "  ".into()).contains("role"));
        assert!(without(|one| one.scope.clear()).contains("sources_opened"));
        assert!(without(|one| one.decision = Decision::Rejected).contains("why"));
    }

    #[track_caller]
    fn check(sign_offs: Vec<SignOff>, expected: Signed) {
        let mut article = Article::empty(id("a"), Slug::suggest("x"), "plain");
        article.sign_offs = sign_offs;
        assert_eq!(signed(&article, &Fingerprint::of("now")), expected);
    }

    #[test]
    fn what_sign_offs_amount_to() {
        use Decision::{Approved, Rejected};
        let facts = &[Scope::Facts];
        check(vec![], Signed::None);
        check(vec![by("maren", facts, Approved, "now")], Signed::Fresh);
        check(vec![by("maren", facts, Approved, "then")], Signed::Void);
        check(vec![by("maren", facts, Approved, "then"), by("jon", facts, Approved, "now")], Signed::Void);
        check(vec![by("maren", facts, Approved, "then"), by("maren", facts, Approved, "now")], Signed::Fresh);
        let legal = &[Scope::Legal];
        check(vec![by("maren", facts, Approved, "then"), by("maren", legal, Approved, "now")], Signed::Void);
        check(vec![by("maren", facts, Rejected, "now"), by("jon", facts, Approved, "now")], Signed::Rejected);
        check(vec![by("maren", facts, Rejected, "then")], Signed::Void);
    }
}
