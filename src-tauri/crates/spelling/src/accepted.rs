//! Words that somebody accepted: their own, the house's, or one article's.

use crate::words::normal;
use std::collections::HashSet;

/// A list of accepted words.
#[derive(Debug, Clone, Default)]
pub struct Accepted {
    words: HashSet<String>,
}

impl Accepted {
    /// A list of these words.
    pub fn new<'a>(words: impl IntoIterator<Item = &'a str>) -> Self {
        let words = words.into_iter().map(|word| normal(word.trim()).into_owned());
        Self { words: words.filter(|word| !word.is_empty()).collect() }
    }

    /// Whether the list accepts `word`, as [`normal`] writes it. As in hunspell, a word in small letters also stands
    /// with a capital first letter and all in capitals, one with a capital also all in capitals; capitals inside a
    /// word stay as they are. `Vell` accepts `Vell's`.
    #[must_use]
    pub fn accepts(&self, word: &str) -> bool {
        if self.words.is_empty() {
            return false;
        }
        self.has(word) || word.strip_suffix("'s").or_else(|| word.strip_suffix("'S")).is_some_and(|one| self.has(one))
    }

    /// The words that differ from `word` in one or two letters, nearest first. Only words of four letters and more are
    /// near anything.
    #[must_use]
    pub fn near(&self, word: &str) -> Vec<String> {
        let letters: Vec<char> = word.to_lowercase().chars().collect();
        let allowed = match letters.len() {
            0..=3 => return Vec::new(),
            4..=6 => 1,
            _ => 2,
        };
        let mut found: Vec<(usize, &String)> = self
            .words
            .iter()
            .filter_map(|one| {
                let other: Vec<char> = one.to_lowercase().chars().collect();
                let apart =
                    if other.len().abs_diff(letters.len()) > allowed { None } else { distance(&letters, &other) };
                apart.filter(|&apart| apart <= allowed).map(|apart| (apart, one))
            })
            .collect();
        found.sort();
        found.into_iter().map(|(_, one)| one.clone()).collect()
    }

    fn has(&self, word: &str) -> bool {
        if self.words.contains(word) {
            return true;
        }
        let mut letters = word.chars();
        let Some(first) = letters.next().filter(|first| first.is_uppercase()) else { return false };
        let rest = letters.as_str();
        let (small, small_rest) = (first.to_lowercase().to_string(), rest.to_lowercase());
        let capitals = rest.chars().any(char::is_uppercase) && !rest.chars().any(char::is_lowercase);
        if capitals || rest.is_empty() {
            self.words.contains(&(small + &small_rest)) || self.words.contains(&format!("{first}{small_rest}"))
        } else {
            self.words.contains(&(small + rest))
        }
    }
}

/// How many letters must be put in, left out, exchanged or swapped with their neighbour (optimal string alignment);
/// none where it is more than words of 60 letters are worth.
fn distance(a: &[char], b: &[char]) -> Option<usize> {
    if a.len().max(b.len()) > 60 {
        return None;
    }
    let (mut before, mut last) = (Vec::new(), (0..=b.len()).collect::<Vec<usize>>());
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut best = (last[j] + usize::from(x != y)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(list: &str, accepted: &[&str], refused: &[&str]) {
        let list = Accepted::new(list.split(' '));
        for word in accepted {
            assert!(list.accepts(word), "{word} stands");
        }
        for word in refused {
            assert!(!list.accepts(word), "{word} is another word");
        }
    }

    #[test]
    fn a_word_stands_with_the_capitals_it_may_have() {
        check(
            "gizmo Vell iPhone",
            &["gizmo", "Gizmo", "GIZMO", "Vell", "VELL"],
            &["gIZMO", "GizMo", "vell", "iphone", "IPHONE"],
        );
        check("", &[], &["", "a", "A"]);
    }

    #[test]
    fn a_name_brings_its_possessive() {
        check("Vell gizmo", &["Vell's", "Gizmo's", "VELL'S"], &["Vells", "Vel's"]);
    }

    #[test]
    fn what_is_near_is_found_and_what_is_short_is_near_nothing() {
        let list = Accepted::new(["Colophon", "Vell", "AI"]);
        assert_eq!(list.near("Coolphon"), ["Colophon"], "two letters swapped");
        assert_eq!(list.near("Vel"), Vec::<String>::new());
        assert_eq!(list.near("Well"), ["Vell"]);
        assert_eq!(list.near(&"x".repeat(5000)), Vec::<String>::new());
    }
}
