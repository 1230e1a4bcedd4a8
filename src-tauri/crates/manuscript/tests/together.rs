//! Several people type, paste and say whose words they are in the same stretch at the same time, and come together in any
//! order: a model of who knew what says what may come out.

use domain::{Article, Class, Id, Moment, Origin, Part, Person, RunText, Slug};
use manuscript::{Deed, Doing, Edit, Heads, Manuscript};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// What one of them does next; numbers choose among what there is then.
#[derive(Debug, Clone)]
enum Act {
    /// Types, pastes or takes from a tool, so many characters. An old state may be written on, as a slow window does.
    Write {
        at: usize,
        len: usize,
        from: u8,
        late: bool,
    },
    Delete {
        at: usize,
        len: usize,
    },
    Say {
        at: usize,
        len: usize,
        is: u8,
        late: bool,
    },
    /// Takes in what another one has.
    Meet {
        with: usize,
    },
}

fn acts() -> impl Strategy<Value = Vec<(usize, Act)>> {
    let act = prop_oneof![
        3 => (0usize..60, 1usize..5, 0u8..5, any::<bool>()).prop_map(|(at, len, from, late)| Act::Write { at, len, from, late }),
        1 => (0usize..60, 1usize..4).prop_map(|(at, len)| Act::Delete { at, len }),
        4 => (0usize..60, 1usize..12, 0u8..6, any::<bool>()).prop_map(|(at, len, is, late)| Act::Say { at, len, is, late }),
        2 => (0usize..3).prop_map(|with| Act::Meet { with }),
    ];
    prop::collection::vec((0usize..3, act), 1..24)
}

fn id(text: &str) -> Id {
    Id::parse(text).expect("a fine id")
}

/// One statement: what it says, and which statements whoever made it knew.
struct Said {
    origin: Origin,
    about: BTreeSet<char>,
    knew: BTreeSet<usize>,
}

/// Every character is written once, so that it tells who it is.
#[derive(Default)]
struct Model {
    written: BTreeMap<char, Origin>,
    said: Vec<Said>,
}

impl Model {
    /// The statements about a character that nobody took back who knew of them.
    fn standing(&self, of: char) -> Vec<&Origin> {
        let about = |number: &usize| self.said[*number].about.contains(&of);
        let all: Vec<usize> = (0..self.said.len()).filter(about).collect();
        let taken_back = |number: usize| all.iter().any(|later| self.said[*later].knew.contains(&number));
        all.iter().filter(|number| !taken_back(**number)).map(|number| &self.said[*number].origin).collect()
    }
}

struct Desk {
    manuscript: Manuscript,
    person: Person,
    /// Which statements it knows.
    knows: BTreeSet<usize>,
    /// A state from before its last edit, and what was known in it.
    late: (Heads, String, BTreeSet<usize>),
}

impl Desk {
    fn body(&mut self) -> String {
        self.manuscript.article().expect("an article").body
    }

    /// What this edit is made on: now, or a little ago.
    fn base(&mut self, late: bool) -> (Heads, String, BTreeSet<usize>) {
        if late { self.late.clone() } else { (self.manuscript.heads(), self.body(), self.knows.clone()) }
    }

    fn does(&mut self, base: &Heads, edit: Edit) {
        self.late = (self.manuscript.heads(), self.body(), self.knows.clone());
        let doing = Doing { by: self.person.clone(), deed: Deed::Edit, at: Moment(5), why: String::new() };
        self.manuscript.apply(base, &[edit], &doing).expect("an edit that fits");
    }
}

/// A stretch of a text of characters that are one unit each.
fn stretch(text: &str, at: usize, len: usize) -> (u32, u32, BTreeSet<char>) {
    let all: Vec<char> = text.chars().collect();
    let from = at % (all.len() + 1);
    let to = (from + len).min(all.len());
    (from as u32, (to - from) as u32, all[from..to].iter().copied().collect())
}

fn run(count: usize, acts: &[(usize, Act)]) -> (Vec<Desk>, Model) {
    let mut model = Model::default();
    let mut next = (0x4e00u32..).filter_map(char::from_u32);
    let mut article = Article::empty(id("article"), Slug::suggest("x"), "plain");
    let pasted = Origin::Unknown(id("import"));
    for c in next.by_ref().take(8) {
        article.body.push(c);
        model.written.insert(c, pasted.clone());
    }
    let ada = Person::parse(id("p0"), "Ada").expect("a fine person");
    let doing = Doing { by: ada, deed: Deed::Edit, at: Moment(1), why: String::new() };
    let mut first = Manuscript::create(&article, &pasted, &doing, [9; 16]).expect("a manuscript");
    let (bytes, heads) = (first.save(), first.heads());
    let mut desks: Vec<Desk> = (0..count)
        .map(|number| Desk {
            manuscript: Manuscript::load(&bytes, &[], [number as u8 + 1; 16]).expect("it loads"),
            person: Person::parse(id(&format!("p{number}")), "Somebody").expect("a fine person"),
            knows: BTreeSet::new(),
            late: (heads.clone(), article.body.clone(), BTreeSet::new()),
        })
        .collect();
    for (who, act) in acts {
        let who = who % count;
        match act {
            Act::Write { at, len, from, late } => {
                let desk = &mut desks[who];
                let (base, body, _) = desk.base(*late);
                let (at, ..) = stretch(&body, *at, 0);
                // The same tool and the same paste may arrive anywhere; a person's own words are their own.
                let origin = match from {
                    0 | 1 => Origin::Human(desk.person.id.clone()),
                    2 => Origin::Unknown(id("import")),
                    3 => Origin::Contribution(id("draft")),
                    _ => Origin::Source(id("minutes")),
                };
                let text: String = next.by_ref().take(*len).collect();
                model.written.extend(text.chars().map(|c| (c, origin.clone())));
                let insert = vec![RunText::new(text, origin)];
                desk.does(&base, Edit::Splice { part: Part::Body, at, delete: 0, insert });
            }
            Act::Delete { at, len } => {
                let (base, body, _) = desks[who].base(false);
                let (at, delete, _) = stretch(&body, *at, *len);
                desks[who].does(&base, Edit::Splice { part: Part::Body, at, delete, insert: vec![] });
            }
            Act::Say { at, len, is, late } => {
                let desk = &mut desks[who];
                let (base, body, knew) = desk.base(*late);
                let (at, len, about) = stretch(&body, *at, *len);
                let origin = match is {
                    0 | 1 => Origin::Human(desk.person.id.clone()),
                    2 => Origin::Unknown(id("import")),
                    3 => Origin::Contribution(id("draft")),
                    4 => Origin::Contribution(id("other")),
                    _ => Origin::Source(id("minutes")),
                };
                desk.does(&base, Edit::Mark { part: Part::Body, at, len, origin: origin.clone() });
                desk.knows.insert(model.said.len());
                model.said.push(Said { origin, about, knew });
            }
            Act::Meet { with } => {
                let with = with % count;
                if with != who {
                    let (knows, mut other) = (
                        desks[with].knows.clone(),
                        Manuscript::load(&desks[with].manuscript.save(), &[], [0; 16]).expect("it loads"),
                    );
                    desks[who].manuscript.merge(&mut other).expect("they merge");
                    desks[who].knows.extend(knows);
                }
            }
        }
    }
    (desks, model)
}

/// Whether an origin is the most cautious of several.
fn caution(origin: &Origin) -> usize {
    [Class::Human, Class::Unknown, Class::Source, Class::Contribution]
        .iter()
        .position(|class| *class == origin.class())
        .expect("one of four")
}

fn comes_together(count: usize, acts: &[(usize, Act)], order: usize) -> Result<(), TestCaseError> {
    let (mut desks, model) = run(count, acts);
    // Everybody meets everybody, each in an order of their own.
    let saved: Vec<Vec<u8>> = desks.iter_mut().map(|desk| desk.manuscript.save()).collect();
    for (who, desk) in desks.iter_mut().enumerate() {
        for step in 0..count {
            let with =
                if order.is_multiple_of(2) { (who + step + order) % count } else { (who + count - step) % count };
            let mut other = Manuscript::load(&saved[with], &[], [0; 16]).expect("it loads");
            desk.manuscript.merge(&mut other).expect("they merge");
        }
    }
    let body = desks[0].body();
    let runs = desks[0].manuscript.runs(&Part::Body).expect("runs");
    for desk in &mut desks[1..] {
        prop_assert_eq!(&desk.body(), &body, "everybody has the same words");
        prop_assert_eq!(&desk.manuscript.runs(&Part::Body).expect("runs"), &runs, "from the same origins");
    }
    let mut reread = Manuscript::load(&desks[0].manuscript.save(), &[], [8; 16]).expect("it loads");
    prop_assert_eq!(reread.runs(&Part::Body).expect("runs"), runs.clone(), "and so it is kept");
    prop_assert!(reread.article().is_ok());

    let origins: Vec<&Origin> =
        runs.iter().flat_map(|run| std::iter::repeat_n(&run.origin, run.len as usize)).collect();
    prop_assert_eq!(origins.len(), body.chars().count(), "no character without an origin");
    for (c, origin) in body.chars().zip(origins) {
        let standing = model.standing(c);
        if standing.is_empty() {
            prop_assert_eq!(origin, &model.written[&c], "nobody has said anything of {}", c);
        } else {
            prop_assert!(standing.contains(&origin), "{} of {:?}: somebody has said it", origin, standing);
            let most = standing.iter().map(|said| caution(said)).max();
            prop_assert_eq!(Some(caution(origin)), most, "{} of {:?}: the most cautious counts", origin, standing);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn two_who_mark_and_type_in_one_stretch_at_the_same_time_make_nobodys_words_a_persons(acts in acts(), order in 0usize..4) {
        comes_together(2, &acts, order)?;
    }

    #[test]
    fn three_come_together_in_any_order_with_the_same_origins(acts in acts(), order in 0usize..6) {
        comes_together(3, &acts, order)?;
    }
}
