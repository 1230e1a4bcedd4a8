//! Two people write in the same article, each in a library of their own, and hand it to each other: whatever either of them
//! wrote and nobody took away is there for both, once.

use crate::dice::Dice;
use app::{Asked, Edit, View};
use domain::{Id, Origin, Part, RunText};
use newsroom::Newsroom;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

/// How many edits in all, and how many of them are kept at once.
const EDITS: usize = 10_000;
const AT_ONCE: usize = 250;

/// Every word is written once. A word ends with a semicolon, and nobody writes inside another one.
#[derive(Default)]
struct Words {
    written: usize,
    /// Somebody took it away, by itself or with the entry it stood in.
    taken: BTreeSet<String>,
}

impl Words {
    fn another(&mut self) -> String {
        self.written += 1;
        format!("w{};", self.written)
    }

    fn take(&mut self, text: &str) {
        self.taken.extend(text.split_inclusive(';').map(str::to_owned));
    }
}

/// What one person sees while they make a few edits.
struct Hand<'a> {
    texts: Vec<(Part, String)>,
    by: Origin,
    dice: &'a mut Dice,
    words: &'a mut Words,
}

impl Hand<'_> {
    fn edits(&mut self) -> Vec<Asked> {
        (0..AT_ONCE).map(|_| Asked::Edit(self.edit())).collect()
    }

    fn edit(&mut self) -> Edit {
        let (takeaways, pairs) = (self.entries(true), self.entries(false));
        match self.dice.below(60) {
            0 => self.add(true, &takeaways),
            1 => self.add(false, &pairs),
            2 if takeaways.len() > 3 => self.remove(true, &takeaways),
            3 if pairs.len() > 3 => self.remove(false, &pairs),
            4 if takeaways.len() > 1 => self.move_one(true, &takeaways),
            5 if pairs.len() > 1 => self.move_one(false, &pairs),
            6..12 => self.delete(),
            _ => self.write(),
        }
    }

    fn entries(&self, takeaways: bool) -> Vec<Id> {
        let id = |part: &Part| match part {
            Part::Takeaway(id) if takeaways => Some(id.clone()),
            Part::Question(id) if !takeaways => Some(id.clone()),
            _ => None,
        };
        self.texts.iter().filter_map(|(part, _)| id(part)).collect()
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> Option<T> {
        of.get(self.dice.below(of.len())).cloned()
    }

    fn said(&self, text: &str) -> Vec<RunText> {
        vec![RunText::new(text, self.by.clone())]
    }

    fn write(&mut self) -> Edit {
        let which = self.dice.below(self.texts.len());
        let word = self.words.another();
        let (part, text) = &mut self.texts[which];
        let places: Vec<usize> = std::iter::once(0).chain(text.match_indices(';').map(|(at, _)| at + 1)).collect();
        let at = places[self.dice.below(places.len())];
        text.insert_str(at, &word);
        let part = part.clone();
        Edit::Splice { part, at: at as u32, delete: 0, insert: self.said(&word) }
    }

    fn delete(&mut self) -> Edit {
        let which = self.dice.below(self.texts.len());
        let (part, text) = &mut self.texts[which];
        let words: Vec<String> = text.split_inclusive(';').map(str::to_owned).collect();
        let Some(word) = words.get(self.dice.below(words.len())) else { return self.write() };
        let at = text.find(word.as_str()).expect("it stands there");
        text.replace_range(at..at + word.len(), "");
        self.words.take(word);
        Edit::Splice { part: part.clone(), at: at as u32, delete: word.len() as u32, insert: vec![] }
    }

    fn add(&mut self, takeaway: bool, known: &[Id]) -> Edit {
        let (first, second) = (self.words.another(), self.words.another());
        let id = Id::parse(&format!("entry-{}", self.words.written)).expect("a fine id");
        let after = self.one(known);
        if takeaway {
            self.texts.push((Part::Takeaway(id.clone()), first.clone() + &second));
            return Edit::AddTakeaway { id, after, text: self.said(&(first + &second)) };
        }
        self.texts.push((Part::Question(id.clone()), first.clone()));
        self.texts.push((Part::Answer(id.clone()), second.clone()));
        Edit::AddPair { id, after, question: self.said(&first), answer: self.said(&second) }
    }

    fn remove(&mut self, takeaway: bool, known: &[Id]) -> Edit {
        let id = self.one(known).expect("there are some");
        let of = [Part::Takeaway(id.clone()), Part::Question(id.clone()), Part::Answer(id.clone())];
        for (_, text) in self.texts.extract_if(.., |(part, _)| of.contains(part)) {
            self.words.take(&text);
        }
        if takeaway { Edit::RemoveTakeaway { id } } else { Edit::RemovePair { id } }
    }

    fn move_one(&mut self, takeaway: bool, known: &[Id]) -> Edit {
        let id = self.one(known).expect("there are some");
        let after = self.one(known).filter(|after| *after != id);
        if takeaway { Edit::MoveTakeaway { id, after } } else { Edit::MovePair { id, after } }
    }
}

fn texts(view: &View) -> Vec<(Part, String)> {
    let all = view.article.texts().into_iter();
    all.filter(|(part, _)| {
        matches!(
            part,
            Part::Body | Part::Deck | Part::Analysis | Part::Takeaway(_) | Part::Question(_) | Part::Answer(_)
        )
    })
    .map(|(part, text)| (part, text.to_owned()))
    .collect()
}

/// How often each word stands in the article.
fn standing(view: &View) -> BTreeMap<String, usize> {
    let mut standing = BTreeMap::new();
    for (_, text) in texts(view) {
        for word in text.split_inclusive(';') {
            *standing.entry(word.to_owned()).or_default() += 1;
        }
    }
    standing
}

#[test]
fn of_ten_thousand_edits_by_two_people_no_word_is_lost_and_none_stands_twice() {
    let (mut ada, mut bob) = (Newsroom::new(), Newsroom::new());
    let article = ada.article("Ferries", "");
    let scratch = tempfile::tempdir().expect("a scratch folder");
    let mut handed: Vec<PathBuf> = Vec::new();
    let mut hand_over = |from: &mut Newsroom| {
        let file = scratch.path().join(format!("{}.colophon", handed.len()));
        from.app.pack(&article, &file, false).expect("room on the disk");
        handed.push(file.clone());
        handed.clone()
    };
    let first = hand_over(&mut ada);
    bob.app.unpack(&first[0]).expect("a bundle");

    let (mut dice, mut words) = (Dice(7), Words::default());
    let mut merges = 0;
    for _ in 0..EDITS / AT_ONCE {
        let (writer, other) = if dice.below(2) == 0 { (&mut ada, &mut bob) } else { (&mut bob, &mut ada) };
        let by = Origin::Human(writer.app.person().id.clone());
        let seen = texts(&writer.view(&article));
        let edits = Hand { texts: seen, by, dice: &mut dice, words: &mut words }.edits();
        writer.app.edit(&article, None, &edits).expect("edits that fit");
        if dice.below(2) == 0 {
            // What was just written, or anything that was handed over before, once or several times.
            let files = hand_over(writer);
            for _ in 0..1 + dice.below(2) {
                let file = if dice.below(3) == 0 { &files[dice.below(files.len())] } else { &files[files.len() - 1] };
                other.app.unpack(file).expect("a bundle");
                merges += 1;
            }
        }
    }
    let from_ada = hand_over(&mut ada);
    let from_bob = hand_over(&mut bob);
    bob.app.unpack(&from_ada[from_ada.len() - 1]).expect("a bundle");
    ada.app.unpack(&from_bob[from_bob.len() - 1]).expect("a bundle");
    assert!(merges > 15, "they met often: {merges}");

    let (ours, theirs) = (ada.view(&article), bob.view(&article));
    assert_eq!(ours.article, theirs.article);
    assert_eq!(ours.runs, theirs.runs);
    let standing = standing(&ours);
    let lost: Vec<String> = (1..=words.written)
        .map(|number| format!("w{number};"))
        .filter(|word| !words.taken.contains(word) && !standing.contains_key(word))
        .collect();
    assert_eq!(lost, Vec::<String>::new(), "of {} words", words.written);
    let twice: Vec<_> = standing.iter().filter(|(_, times)| **times > 1).collect();
    assert_eq!(twice, Vec::<(&String, &usize)>::new());
    assert!(words.taken.len() > 500 && standing.len() > 3_000, "{} and {}", words.taken.len(), standing.len());
    for newsroom in [&mut ada, &mut bob] {
        assert_eq!(newsroom.app.check_up(false).expect("a checkup").problems, Vec::<String>::new());
    }
    let last = fs::read(&from_bob[from_bob.len() - 1]).expect("the file");
    assert!(!matches!(app::verify(&last, &[]).verdict, app::Verdict::Broken(_)));
}
