//! The way of an article through review: the acts, the sign-offs, whether each holds, and what waits for whom.

use crate::App;
use crate::article::{Saved, View};
use crate::desk::OnDesk;
use crate::error::Error;
use crate::house::Houses;
use crate::library::Row;
use domain::review::{self, Act, Asks, Missing, Why};
use domain::sign_off::{self, Decision, Scope};
use domain::void::{Cause, State};
use domain::{Article, Fingerprint, Id, Moment, Person, Refusal, SignOff, Status};
use manuscript::{Deed, Doing, Edit};

/// So many articles that may wait are looked at; nobody has more on one day.
const IN_REVIEW_MAX: u32 = 500;

/// The fewest digits of a fingerprint that say which one is meant.
const FINGERPRINT_DIGITS_MIN: usize = 8;

/// A sign-off, and whether it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// What was signed.
    pub sign_off: SignOff,
    /// Whether it holds.
    pub fresh: bool,
    /// Whether it counts: its person has not signed the same again.
    pub counts: bool,
    /// Why it does not hold; empty when it does.
    pub causes: Vec<Cause>,
}

/// What a reviewer says. Nothing in it has a default.
#[derive(Debug, Clone)]
pub struct Signing {
    /// The name of who signs.
    pub by: String,
    /// In which role.
    pub role: String,
    /// What they looked at.
    pub scope: Vec<Scope>,
    /// What they decided.
    pub decision: Decision,
    /// What they add.
    pub note: String,
    /// The fingerprint that was on their screen, at least its first eight digits; none takes the words as they stand.
    pub fingerprint: Option<String>,
}

/// How far an article has come in review.
#[derive(Debug, Clone)]
pub struct Review {
    /// The article, with its sign-offs.
    pub view: View,
    /// What its house style asks for.
    pub asks: Asks,
    /// What of that is not there.
    pub missing: Vec<Missing>,
    /// Who wrote it.
    pub authors: Vec<Person>,
    /// What can be done now, and why not where a rule says no.
    pub acts: Vec<(Act, Option<Refusal>)>,
    /// What was done, oldest first.
    pub done: Vec<Done>,
}

/// A step on the way through review.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "what was done, who did it, when, and why")]
pub struct Done {
    pub act: Act,
    pub by: String,
    pub at: Moment,
    pub why: String,
}

/// An article that waits for somebody.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// The article.
    pub row: Row,
    /// For what; never empty.
    pub why: Vec<Why>,
    /// How many comments and suggestions are open.
    pub open_comments: u32,
}

impl App {
    /// How far an article has come in review.
    pub fn review(&mut self, id: &Id) -> Result<Review, Error> {
        let view = self.article(id)?;
        let (article, house) = (&view.article, &view.house);
        let authors = review::authors(article, &view.runs);
        let acts = Act::possible(article.status).map(|act| {
            let reason = if act.needs_reason() { "any" } else { "" };
            (act, review::decide(act, article, &authors, house, &view.fingerprint, reason).err())
        });
        let acts = acts.collect();
        let missing = review::missing(article, &authors, &house.review, &view.fingerprint);
        let authors = authors.into_iter().cloned().collect();
        let done = self.history(id)?.into_iter().filter_map(|one| match one.deed {
            Some(Deed::Review(act)) => Some(Done { act, by: one.by.unwrap_or_default(), at: one.to, why: one.why }),
            _ => None,
        });
        let done = done.collect();
        Ok(Review { asks: house.review.clone(), missing, authors, acts, done, view })
    }

    /// Brings an article on its way through review, or back. `by` is "Name, role" of who does it; without it, the person
    /// who writes here.
    pub fn act(&mut self, id: &Id, act: Act, by: Option<&str>, reason: &str) -> Result<Saved, Error> {
        let reason = reason.trim();
        let who = match by {
            None => self.person().clone(),
            Some(by) => {
                let article = self.article(id)?.article;
                self.someone(&article, by, "")?
            }
        };
        let doing = Doing { by: who, why: reason.to_owned(), ..self.doing(Deed::Review(act)) };
        self.change_as(id, &doing, |on_desk, doing| {
            let view = on_desk.view()?;
            let status = status_after(act, &view, reason)?;
            let before = view.heads;
            on_desk.manuscript.apply(&before, &[Edit::Set(domain::Field::Status(status))], doing)?;
            Ok(())
        })
    }

    /// Keeps a sign-off on the words that stand there, if they are the ones that were on the reviewer's screen.
    pub fn sign_off(&mut self, id: &Id, signing: &Signing) -> Result<Saved, Error> {
        let article = self.article(id)?.article;
        let by = self.someone(&article, &signing.by, &signing.role)?;
        let doing = Doing { by, ..self.doing(Deed::SignOff) };
        let new = crate::new_id();
        self.change_as(id, &doing, |on_desk, doing| {
            let view = on_desk.view()?;
            is_on_screen(signing.fingerprint.as_deref(), &view.fingerprint)?;
            review::may_sign(&doing.by, &view.article, &review::authors(&view.article, &view.runs), &view.house)?;
            let sign_off = SignOff {
                id: new,
                by: doing.by.id.clone(),
                role: signing.role.clone(),
                scope: signing.scope.clone(),
                decision: signing.decision,
                note: signing.note.clone(),
                at: doing.at,
                fingerprint: view.fingerprint.clone(),
                heads: view.heads.hashes(),
                uses: sign_off::in_output(&view.article.ledger).map(|one| one.id.clone()).collect(),
            }
            .check()?;
            let edit = Edit::Sign { sign_off: Box::new(sign_off), by: doing.by.clone() };
            on_desk.manuscript.apply(&view.heads, &[edit], doing)?;
            Ok(())
        })
    }

    /// What waits for the person who writes here, what does not hold any more, what was rejected, and what is discussed:
    /// those due first.
    pub fn inbox(&self) -> Result<Vec<Waiting>, Error> {
        let found = self.store.in_review(IN_REVIEW_MAX)?;
        let houses = Houses::read(&self.store)?;
        let waiting = found.into_iter().filter_map(|one| {
            let house = houses.style(&one.row.house);
            let named =
                |author: &str| review::same_name(author.split(',').next().unwrap_or_default(), &self.person.name);
            let wrote = one.byline.split(';').any(named);
            let why = review::waits(&review::Waits {
                status: Status::parse(&one.row.status).unwrap_or_default(),
                signed: one.row.signed,
                wrote: if one.byline.is_empty() { None } else { Some(wrote) },
                has_signed: one.signed_by.contains(&self.person.id),
                discussed: one.open_comments > 0,
                asks: &house.review,
            });
            (!why.is_empty()).then(|| Waiting { row: Row::of(one.row), why, open_comments: one.open_comments })
        });
        Ok(waiting.collect())
    }

    /// Whoever is named: somebody the article knows, the person who writes here, or somebody new, in this role.
    fn someone(&self, article: &Article, name: &str, role: &str) -> Result<Person, Error> {
        let mut new = Person::parse(crate::new_id(), name)?;
        if new.role.is_empty() {
            new.role = role.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        let same = |person: &&Person| review::same_name(&person.name, &new.name);
        let known = article.people.iter().find(same).or_else(|| Some(&self.person).filter(same));
        Ok(known.cloned().unwrap_or(new))
    }
}

/// The status after an act on what `view` shows, or why it cannot be done.
pub(crate) fn status_after(act: Act, view: &View, reason: &str) -> Result<Status, Refusal> {
    let authors = review::authors(&view.article, &view.runs);
    review::decide(act, &view.article, &authors, &view.house, &view.fingerprint, reason)
}

fn is_on_screen(seen: Option<&str>, now: &Fingerprint) -> Result<(), Refusal> {
    let Some(seen) = seen else { return Ok(()) };
    let hex = seen.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    if !hex || !(FINGERPRINT_DIGITS_MIN..=64).contains(&seen.len()) {
        return Err(Refusal::BadFingerprint(seen.chars().take(80).collect()));
    }
    if now.as_str().starts_with(seen) {
        return Ok(());
    }
    let short = |digits: &str| digits.chars().take(12).collect();
    Err(Refusal::OtherWords { seen: short(seen), now: short(now.as_str()) })
}

impl OnDesk {
    /// Whether each sign-off holds, and why not. What was signed is read once; the past does not change.
    pub(crate) fn standings(&mut self, view: &View) -> Vec<Standing> {
        let article = &view.article;
        let counting: Vec<&Id> = sign_off::counting(&article.sign_offs).map(|one| &one.id).collect();
        let standing = |one: &SignOff| {
            let fresh = one.is_fresh(&view.fingerprint, &article.ledger);
            let same_words = one.fingerprint == view.fingerprint;
            let causes = if fresh { Vec::new() } else { self.causes(one, view, same_words) };
            Standing { sign_off: one.clone(), fresh, counts: counting.contains(&&one.id), causes }
        };
        article.sign_offs.iter().map(standing).collect()
    }

    fn causes(&mut self, one: &SignOff, view: &View, same_words: bool) -> Vec<Cause> {
        let then = if same_words { None } else { self.signed_state(&one.heads) };
        let now = State { article: &view.article, runs: &view.runs, order: &view.house.order };
        let order = match &then {
            Some(then) if then.0.house != view.article.house => self.houses.style(&then.0.house).order,
            _ => view.house.order.clone(),
        };
        let then = then.as_deref().map(|(article, runs)| State { article, runs, order: &order });
        domain::void::causes(one, then, now, same_words)
    }
}

impl Standing {
    /// What the store keeps of it in plain columns.
    pub(crate) fn projected<'a>(&'a self, article: &'a Article) -> store::Standing<'a> {
        let why = domain::void::in_words(&self.causes);
        store::Standing { sign_off: &self.sign_off, name: self.name(article), fresh: self.fresh, why }
    }

    /// Name of who signed.
    #[must_use]
    pub fn name<'a>(&'a self, article: &'a Article) -> &'a str {
        let by = &self.sign_off.by;
        article.person(by).map_or(by.as_str(), |person| &person.name)
    }
}
