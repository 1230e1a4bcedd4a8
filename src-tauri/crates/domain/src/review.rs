//! The way of an article through review: which act may follow which, and what a house style wants signed before.
//!
//! Acts are deliberate: nothing here happens because something else did. Source: DESIGN.md, section 5.

use crate::sign_off::{self, NOTE_CHARS_MAX, Scope, Signed};
use crate::{Article, Fingerprint, HouseStyle, Id, Origin, Part, Person, Refusal, Run, Status};
use std::fmt;

worded! {
    /// Something that a person does to bring an article on its way, or back.
    "act" Act {
        /// To those who review.
        Send = "send",
        /// Back to its writer, unread or not.
        Withdraw = "withdraw",
        /// A reviewer wants something changed.
        RequestChanges = "request_changes",
        /// It may be published.
        Approve = "approve",
        /// Readers have it.
        Publish = "publish",
        /// Readers have had something else.
        Correct = "correct",
    }
}

worded! {
    /// What an article waits for.
    "reason to wait" Why {
        /// For this person's eyes.
        Review = "review",
        /// For this person's changes.
        Changes = "changes",
        /// For somebody to read it again: other words stand there than were signed.
        Void = "void",
        /// For other words: these were rejected.
        Rejected = "rejected",
        /// For an answer: something that was said about it is open.
        Comments = "comments",
    }
}

/// What decides whether an article waits for a person.
#[derive(Debug, Clone, Copy)]
pub struct Waits<'a> {
    /// How far it has come.
    pub status: Status,
    /// What its sign-offs amount to.
    pub signed: Signed,
    /// Whether the person is one of its authors; none where nobody is named.
    pub wrote: Option<bool>,
    /// Whether the person has signed the words that stand there.
    pub has_signed: bool,
    /// Whether something that was said about it is open.
    pub discussed: bool,
    /// What its house style asks for.
    pub asks: &'a Asks,
}

/// Why an article waits for a person; empty when it does not.
#[must_use]
pub fn waits(of: &Waits<'_>) -> Vec<Why> {
    let may_sign = !(of.asks.other_person && of.wrote == Some(true));
    let all = [
        (of.status == Status::InReview && !of.has_signed && may_sign, Why::Review),
        (of.status == Status::ChangesRequested && of.wrote != Some(false), Why::Changes),
        (of.signed == Signed::Void, Why::Void),
        (of.signed == Signed::Rejected, Why::Rejected),
        (of.discussed, Why::Comments),
    ];
    all.into_iter().filter(|(waits, _)| *waits).map(|(_, why)| why).collect()
}

/// What a house style wants before an article may be approved, published or corrected.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Asks {
    /// Whether only the sign-offs of people count who are no authors of it.
    pub other_person: bool,
    /// How many different people must have signed.
    pub sign_offs: u32,
    /// What they must have looked at, all of them together.
    pub scope: Vec<Scope>,
}

/// Something that a house style wants and that is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// So many more people must sign the words that stand there.
    People(u32),
    /// Nobody has signed for these.
    Scope(Vec<Scope>),
    /// Somebody rejected these very words.
    Rejected {
        /// Who.
        by: String,
        /// Why.
        why: String,
    },
}

impl Act {
    /// The status that it leads to.
    #[must_use]
    pub fn leads_to(self) -> Status {
        match self {
            Self::Send => Status::InReview,
            Self::Withdraw => Status::Draft,
            Self::RequestChanges => Status::ChangesRequested,
            Self::Approve => Status::Approved,
            Self::Publish => Status::Published,
            Self::Correct => Status::Corrected,
        }
    }

    /// The act that leads to a status.
    #[must_use]
    pub fn leading_to(status: Status) -> Self {
        match status {
            Status::InReview => Self::Send,
            Status::Draft => Self::Withdraw,
            Status::ChangesRequested => Self::RequestChanges,
            Status::Approved => Self::Approve,
            Status::Published => Self::Publish,
            Status::Corrected => Self::Correct,
        }
    }

    /// The acts that may follow on a status, in the order of work.
    pub fn possible(status: Status) -> impl Iterator<Item = Self> {
        status.next().iter().copied().map(Self::leading_to)
    }

    /// Whether it asks for a word why.
    #[must_use]
    pub fn needs_reason(self) -> bool {
        matches!(self, Self::RequestChanges | Self::Correct)
    }

    /// Whether it tells somebody that the words are good: then they must be signed.
    #[must_use]
    pub fn needs_sign_offs(self) -> bool {
        matches!(self, Self::Approve | Self::Publish | Self::Correct)
    }

    /// After "cannot be": sent to review, approved, …
    #[must_use]
    pub fn done(self) -> &'static str {
        match self {
            Self::Send => "sent to review",
            Self::Withdraw => "taken back to a draft",
            Self::RequestChanges => "sent back for changes",
            Self::Approve => "approved",
            Self::Publish => "published",
            Self::Correct => "corrected",
        }
    }
}

/// The status of `article` after `act`, or why it cannot be done. `now` is its fingerprint.
pub fn decide(
    act: Act,
    article: &Article,
    authors: &[&Person],
    house: &HouseStyle,
    now: &Fingerprint,
    reason: &str,
) -> Result<Status, Refusal> {
    if !Act::possible(article.status).any(|possible| possible == act) {
        let allowed = Act::possible(article.status).map(Act::done).collect::<Vec<_>>().join(" or ");
        return Err(Refusal::ActOrder { status: article.status.name().into(), act: act.done(), allowed });
    }
    if reason.chars().count() > NOTE_CHARS_MAX || (act.needs_reason() && reason.trim().is_empty()) {
        return Err(Refusal::ActWithoutReason { act: act.done(), max: NOTE_CHARS_MAX });
    }
    if act.needs_sign_offs() {
        let missing = missing(article, authors, &house.review, now);
        if !missing.is_empty() {
            let missing = missing.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ");
            return Err(Refusal::NotSignedOff { act: act.done(), missing });
        }
    }
    Ok(act.leads_to())
}

/// What a house style asks for and is not there; what was rejected is in the way in every house.
#[must_use]
pub fn missing(article: &Article, authors: &[&Person], asks: &Asks, now: &Fingerprint) -> Vec<Missing> {
    let mut missing = Vec::new();
    let rejected = sign_off::counting(&article.sign_offs)
        .filter(|one| !one.decision.approves() && one.is_fresh(now, &article.ledger));
    for one in rejected {
        let by = article.person(&one.by).map_or_else(|| one.by.to_string(), |person| person.name.clone());
        missing.push(Missing::Rejected { by, why: one.note.clone() });
    }
    let strangers = sign_off::holding(article, now).filter(|one| {
        let person = article.person(&one.by);
        !(asks.other_person && (is_one_of(authors, &one.by, person.map(|p| p.name.as_str()))))
    });
    let mut people: Vec<&Id> = Vec::new();
    let mut covered: Vec<Scope> = Vec::new();
    for one in strangers {
        covered.extend(&one.scope);
        if !people.contains(&&one.by) {
            people.push(&one.by);
        }
    }
    let wanted = asks.sign_offs.max(u32::from(asks.other_person || !asks.scope.is_empty()));
    let more = wanted.saturating_sub(u32::try_from(people.len()).unwrap_or(u32::MAX));
    if more > 0 {
        missing.push(Missing::People(more));
    }
    let open: Vec<Scope> = asks.scope.iter().copied().filter(|scope| !covered.contains(scope)).collect();
    if !open.is_empty() {
        missing.push(Missing::Scope(open));
    }
    missing
}

/// Who wrote an article: its byline, or else everyone whose typed words stand in it.
#[must_use]
pub fn authors<'a>(article: &'a Article, runs: &[(Part, Vec<Run>)]) -> Vec<&'a Person> {
    let named: Vec<&Person> = article.authors().collect();
    if !named.is_empty() {
        return named;
    }
    let typed = |person: &Person| {
        let theirs = Origin::Human(person.id.clone());
        runs.iter().any(|(_, runs)| runs.iter().any(|run| run.origin == theirs))
    };
    article.people.iter().filter(|person| typed(person)).collect()
}

/// Refuses whoever cannot sign: a tool, and an author where the house style asks for somebody else.
pub fn may_sign(person: &Person, article: &Article, authors: &[&Person], house: &HouseStyle) -> Result<(), Refusal> {
    if article.ledger.contributions.iter().any(|one| same_name(&one.tool.name, &person.name)) {
        return Err(Refusal::ReviewerIsTool(person.name.clone()));
    }
    if house.review.other_person && is_one_of(authors, &person.id, Some(&person.name)) {
        return Err(Refusal::ReviewerIsAuthor { name: person.name.clone(), house: house.title.clone() });
    }
    Ok(())
}

fn is_one_of(authors: &[&Person], id: &Id, name: Option<&str>) -> bool {
    authors.iter().any(|author| author.id == *id || name.is_some_and(|name| same_name(&author.name, name)))
}

/// Whether two names are the same to a reader: white space and capitals do not matter.
#[must_use]
pub fn same_name(a: &str, b: &str) -> bool {
    let plain = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(a) == plain(b)
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::People(1) => f.write_str("one more person must sign the words that stand there now"),
            Self::People(count) => write!(f, "{count} more people must sign the words that stand there now"),
            Self::Scope(scope) => {
                write!(f, "nobody has signed for {}", scope.iter().map(|s| s.name()).collect::<Vec<_>>().join(", "))
            }
            Self::Rejected { by, why } => write!(f, "{by} rejected these words: {why}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sign_off::{Decision, SignOff};
    use crate::status::STATUSES;
    use crate::{Moment, Slug};

    fn person(id: &str, name: &str) -> Person {
        Person::parse(Id::parse(id).expect("a fine id"), name).expect("a fine person")
    }

    fn house(review: &str) -> HouseStyle {
        let toml = format!("based_on = \"plain\"\nname = \"x\"\ntitle = \"The X\"\n[review]\n{review}");
        HouseStyle::parse(&toml).expect("a house style")
    }

    fn article(signed: &[(&str, &[Scope], Decision)]) -> Article {
        let mut article = Article::empty(Id::parse("a").expect("a fine id"), Slug::suggest("x"), "plain");
        article.status = Status::InReview;
        article.people = vec![person("ada", "Ada"), person("maren", "Maren"), person("jon", "Jon")];
        article.byline = vec![Id::parse("ada").expect("a fine id")];
        article.sign_offs = signed
            .iter()
            .map(|(by, scope, decision)| SignOff {
                id: Id::parse("s").expect("a fine id"),
                by: Id::parse(by).expect("a fine id"),
                role: "editor".into(),
                scope: scope.to_vec(),
                decision: *decision,
                note: "the date".into(),
                at: Moment(0),
                fingerprint: Fingerprint::of("now"),
                heads: vec![],
                uses: vec![],
            })
            .collect();
        article
    }

    #[track_caller]
    fn approving(review: &str, signed: &[(&str, &[Scope], Decision)], expected: &str) {
        let article = article(signed);
        let authors = authors(&article, &[]);
        let decided = decide(Act::Approve, &article, &authors, &house(review), &Fingerprint::of("now"), "");
        match decided {
            Ok(status) => assert_eq!((status, expected), (Status::Approved, "")),
            Err(refusal) => assert!(!expected.is_empty() && refusal.to_string().contains(expected), "{refusal}"),
        }
    }

    #[test]
    fn every_status_has_the_act_that_leads_to_it() {
        for status in STATUSES {
            assert_eq!(Act::leading_to(status).leads_to(), status);
        }
    }

    #[test]
    fn an_act_out_of_order_is_refused_with_what_is_possible() {
        let mut article = article(&[]);
        article.status = Status::Draft;
        let refused = decide(Act::Approve, &article, &[], &house(""), &Fingerprint::of("now"), "");
        let refusal = refused.expect_err("a draft").to_string();
        assert_eq!(refusal, "an article that is draft cannot be approved; it can be sent to review");
    }

    #[test]
    fn changes_are_requested_with_a_reason() {
        let article = article(&[]);
        let request = |why| decide(Act::RequestChanges, &article, &[], &house(""), &Fingerprint::of("now"), why);
        assert!(request("  ").is_err());
        assert_eq!(request("The date is wrong."), Ok(Status::ChangesRequested));
    }

    #[test]
    fn a_house_gets_the_sign_offs_that_it_asks_for() {
        use Decision::{Approved, Rejected};
        let (facts, legal): (&[Scope], &[Scope]) = (&[Scope::Facts], &[Scope::Legal]);
        approving("", &[], "");
        approving("sign_offs = 1", &[], "one more person must sign");
        approving("sign_offs = 1", &[("ada", facts, Approved)], "");
        approving("sign_offs = 2", &[("maren", facts, Approved), ("maren", legal, Approved)], "one more person");
        approving("sign_offs = 2", &[("maren", facts, Approved), ("jon", legal, Approved)], "");
        approving("other_person = true", &[("ada", facts, Approved)], "one more person");
        approving("other_person = true", &[("maren", facts, Approved)], "");
        approving("scope = [\"facts\", \"legal\"]", &[("maren", facts, Approved)], "nobody has signed for legal");
        approving("scope = [\"facts\", \"legal\"]", &[("maren", facts, Approved), ("jon", legal, Approved)], "");
        approving("", &[("maren", facts, Rejected)], "Maren rejected these words: the date");
    }

    #[test]
    fn an_author_or_a_tool_does_not_sign_for_a_house_that_asks_for_somebody_else() {
        let article = article(&[]);
        let authors = authors(&article, &[]);
        let strict = house("other_person = true");
        let sign = |name, house: &HouseStyle| may_sign(&person("new", name), &article, &authors, house);
        assert!(matches!(sign("ADA ", &strict), Err(Refusal::ReviewerIsAuthor { .. })));
        assert_eq!(sign("Ada", &house("")), Ok(()));
        assert_eq!(sign("Maren", &strict), Ok(()));
    }

    #[test]
    fn an_article_waits_for_whoever_can_do_something() {
        let asks = house("other_person = true").review;
        let of = |status, signed, wrote, has_signed| {
            waits(&Waits { status, signed, wrote, has_signed, discussed: false, asks: &asks })
        };
        assert_eq!(of(Status::InReview, Signed::None, Some(false), false), [Why::Review]);
        assert_eq!(of(Status::InReview, Signed::None, Some(true), false), [], "it is their own");
        assert_eq!(of(Status::InReview, Signed::Fresh, None, true), [], "they have signed");
        assert_eq!(of(Status::InReview, Signed::Void, None, false), [Why::Review, Why::Void]);
        assert_eq!(of(Status::ChangesRequested, Signed::Rejected, Some(true), false), [Why::Changes, Why::Rejected]);
        assert_eq!(of(Status::Draft, Signed::None, Some(true), false), []);
    }

    #[test]
    fn without_a_byline_whoever_typed_is_the_author() {
        let mut article = article(&[]);
        article.byline.clear();
        let typed = Run { len: 3, origin: Origin::parse("h:jon").expect("a fine origin") };
        let found = authors(&article, &[(Part::Body, vec![typed])]);
        assert_eq!(found.iter().map(|p| p.name.as_str()).collect::<Vec<_>>(), ["Jon"]);
    }
}
