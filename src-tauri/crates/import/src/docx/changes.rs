//! Changes that nobody has decided on, and comments: collected in the order of the text, said in sentences with who made them.

use super::xml::Node;
use crate::losses::quote;

/// What was done to the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    Inserted,
    Deleted,
    MovedHere,
    MovedAway,
}

/// Which of two texts a file with undecided changes is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// The text before the changes.
    Before,
    /// The text with them.
    After,
}

impl Done {
    /// What an element of this name does to what is in it.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "ins" => Some(Self::Inserted),
            "del" => Some(Self::Deleted),
            "moveTo" => Some(Self::MovedHere),
            "moveFrom" => Some(Self::MovedAway),
            _ => None,
        }
    }

    /// Whether the words are in the text that is read.
    pub fn stays(self, reading: Reading) -> bool {
        matches!(self, Self::Inserted | Self::MovedHere) == (reading == Reading::After)
    }
}

/// The changes of one file.
#[derive(Default)]
pub struct Changes {
    all: Vec<Change>,
    /// Whether the last change goes on where the next words stand.
    open: bool,
    /// Changes of looks alone.
    pub formats: usize,
}

struct Change {
    done: Done,
    who: String,
    words: String,
}

impl Changes {
    /// Words that a change is about. Directly behind words of the same change, they are one with them.
    pub fn add(&mut self, done: Done, by: &Node, words: &str) {
        let who = who(by);
        match self.all.last_mut() {
            Some(last) if self.open && last.done == done && last.who == who => last.words.push_str(words),
            _ => self.all.push(Change { done, who, words: words.to_owned() }),
        }
        self.open = true;
    }

    /// Changes within the last one.
    pub fn take_in(&mut self, inner: Changes) {
        self.open &= inner.all.is_empty();
        self.all.extend(inner.all);
        self.formats += inner.formats;
    }

    /// Other words stand here.
    pub fn end(&mut self) {
        self.open = false;
    }

    /// How many words were put in.
    pub fn inserted_words(&self) -> usize {
        let inserted = self.all.iter().filter(|change| matches!(change.done, Done::Inserted | Done::MovedHere));
        inserted.map(|change| change.words.split_whitespace().count()).sum()
    }

    /// Every change in a sentence, under one that says how the text was read.
    pub fn said(&self, reading: Reading) -> Vec<String> {
        let mut out = Vec::new();
        // A move is said once, by the end that is in the text.
        let hidden =
            |change: &&Change| matches!(change.done, Done::MovedHere | Done::MovedAway) && !change.done.stays(reading);
        let shown: Vec<&Change> = self.all.iter().filter(|change| !hidden(change)).collect();
        let count = shown.len();
        if count > 0 {
            let changes =
                if count == 1 { "1 change that nobody".to_owned() } else { format!("{count} changes that nobody") };
            out.push(match reading {
                Reading::Before => format!("The file has {changes} has decided on. The text was read as it stood before them."),
                Reading::After => format!(
                    "The file has {changes} has decided on. Most of the text is itself such an insertion, so it was read with them."
                ),
            });
        }
        for Change { done, who, words } in shown {
            let words = quote(words);
            let (was, now) = match (done, done.stays(reading)) {
                (Done::Inserted, true) => ("was inserted", "it is in the text"),
                (Done::Inserted, false) => ("was inserted", "it is not in the text"),
                (Done::Deleted, true) => ("was deleted", "it is still in the text"),
                (Done::Deleted, false) => ("was deleted", "it is not in the text"),
                (Done::MovedHere, _) => ("was moved", "it stands at its new place"),
                (Done::MovedAway, _) => ("was moved", "it stands at its old place"),
            };
            out.push(format!("Undecided change{who}: {words} {was}; {now}."));
        }
        match self.formats {
            0 => {}
            1 => out.push("1 change of formatting that nobody has decided on was taken as it looks now.".to_owned()),
            count => {
                out.push(format!(
                    "{count} changes of formatting that nobody has decided on were taken as they look now."
                ));
            }
        }
        out
    }
}

/// ` by Ben Ito (2026-11-20)`, as far as the file says it.
pub fn who(node: &Node) -> String {
    let name = node.attribute("author").unwrap_or_default().trim();
    let day = node.attribute("date").and_then(|date| date.get(..10)).unwrap_or_default();
    match (name.is_empty(), day.is_empty()) {
        (true, _) => String::new(),
        (false, true) => format!(" by {name}"),
        (false, false) => format!(" by {name} ({day})"),
    }
}
