//! What changed between two texts, as a reader sees it or to the last character.

use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// How fine the difference is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grain {
    /// Whole words: what a reader of the article would see.
    Words,
    /// Single characters, line ends and spaces among them.
    Characters,
}

/// What became of a piece of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "three plain words")]
pub enum Became {
    Same,
    Added,
    Removed,
}

/// A piece of text and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "text and fate")]
pub struct Piece {
    pub text: String,
    pub became: Became,
}

/// A stretch that was replaced: places in the list before, and in the list after. One of the two may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "two ranges")]
pub struct Hunk {
    pub before: Range<usize>,
    pub after: Range<usize>,
}

/// The pieces that lead from `before` to `after`, in order; neighbours differ in what became of them. Same and removed
/// pieces together are `before`, same and added ones `after`. On words as Unicode divides them (UAX #29) or on
/// characters.
#[must_use]
pub fn between(before: &str, after: &str, grain: Grain) -> Vec<Piece> {
    let (before, after) = match grain {
        Grain::Words => (words(before), words(after)),
        Grain::Characters => (characters(before), characters(after)),
    };
    let mut pieces: Vec<Piece> = Vec::new();
    let mut add = |text: &[&str], became| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.concat(), became });
        }
    };
    let mut at = 0;
    for Hunk { before: gone, after: put } in hunks(&before, &after) {
        add(&before[at..gone.start], Became::Same);
        add(&before[gone.clone()], Became::Removed);
        add(&after[put], Became::Added);
        at = gone.end;
    }
    add(&before[at..], Became::Same);
    pieces
}

/// The words of a text and what stands between them, one after the other (UAX #29).
#[must_use]
pub fn words(text: &str) -> Vec<&str> {
    text.split_word_bounds().collect()
}

fn characters(text: &str) -> Vec<&str> {
    text.char_indices().map(|(at, c)| &text[at..at + c.len_utf8()]).collect()
}

/// So many differences are looked for at once. More of them, and the longest way found so far is taken: the answer is
/// then longer than need be, and still right. So the steps are at most this times the length of both lists.
const DIFFERENCES_AT_ONCE: usize = 200;

/// The stretches that lead from one list to the other, in order; between them the two are the same. Myers' greedy
/// algorithm (1986), bounded by steps and not by a clock: the same lists have the same difference everywhere.
#[must_use]
pub fn hunks<T: PartialEq>(before: &[T], after: &[T]) -> Vec<Hunk> {
    let mut hunks: Vec<Hunk> = Vec::new();
    let mut put = |before: Range<usize>, after: Range<usize>| match hunks.last_mut() {
        Some(last) if last.before.end == before.start && last.after.end == after.start => {
            last.before.end = before.end;
            last.after.end = after.end;
        }
        _ if before.is_empty() && after.is_empty() => {}
        _ => hunks.push(Hunk { before, after }),
    };
    let (mut x, mut y) = (0, 0);
    while x < before.len() || y < after.len() {
        let found = same_stretches(&before[x..], &after[y..]);
        let (mut to_x, mut to_y) = (x, y);
        for (at_x, at_y, len) in found {
            put(to_x..x + at_x, to_y..y + at_y);
            (to_x, to_y) = (x + at_x + len, y + at_y + len);
        }
        (x, y) = (to_x, to_y);
    }
    hunks
}

/// Stretches that are the same in both lists, as places and lengths, in order. The last one, which may be empty, ends
/// where both lists do, or where the search stopped.
fn same_stretches<T: PartialEq>(before: &[T], after: &[T]) -> Vec<(usize, usize, usize)> {
    // How far each diagonal has come, as a place in `before`; the diagonal says how far `after` lags behind.
    let mut far = Diagonals::new(DIFFERENCES_AT_ONCE);
    let mut rounds: Vec<Diagonals> = Vec::new();
    for round in 0..=DIFFERENCES_AT_ONCE {
        rounds.push(far.clone());
        let mut best: Option<(usize, isize)> = None;
        for diagonal in Diagonals::of(round) {
            let mut x = far.step(round, diagonal).1;
            let mut y = x.wrapping_add_signed(-diagonal);
            while x < before.len() && y < after.len() && before[x] == after[y] {
                x += 1;
                y += 1;
            }
            far.set(diagonal, x);
            // A way may leave the lists; it never comes back, and is never the best.
            if x <= before.len() && y <= after.len() && best.is_none_or(|(sum, _)| x + y > sum) {
                best = Some((x + y, diagonal));
            }
        }
        let Some((sum, diagonal)) = best else { continue };
        if sum == before.len() + after.len() || round == DIFFERENCES_AT_ONCE {
            return way_back(&rounds, far.get(diagonal), diagonal);
        }
    }
    vec![(before.len(), after.len(), 0)]
}

/// The same stretches on the way to `x` on `diagonal`, read backwards out of what stood before each round.
fn way_back(rounds: &[Diagonals], mut x: usize, mut diagonal: isize) -> Vec<(usize, usize, usize)> {
    let mut stretches = Vec::new();
    for (round, far) in rounds.iter().enumerate().rev() {
        let (from, start) = far.step(round, diagonal);
        stretches.push((start, start.wrapping_add_signed(-diagonal), x - start));
        if round > 0 {
            x = far.get(from);
            diagonal = from;
        }
    }
    stretches.reverse();
    stretches
}

/// The furthest place on each diagonal.
#[derive(Clone)]
struct Diagonals(Vec<usize>);

impl Diagonals {
    fn new(most: usize) -> Self {
        Self(vec![0; 2 * most + 3])
    }

    /// The diagonals that a round reaches: every other one, for each difference leads to a neighbour.
    fn of(round: usize) -> impl Iterator<Item = isize> {
        let most = round as isize;
        (-most..=most).step_by(2)
    }

    fn get(&self, diagonal: isize) -> usize {
        self.0[(self.0.len() / 2).wrapping_add_signed(diagonal)]
    }

    fn set(&mut self, diagonal: isize, x: usize) {
        let at = (self.0.len() / 2).wrapping_add_signed(diagonal);
        self.0[at] = x;
    }

    /// The neighbour from which a round comes to `diagonal`, and where it arrives there.
    fn step(&self, round: usize, diagonal: isize) -> (isize, usize) {
        let edge = round as isize;
        if round == 0 {
            (0, 0)
        } else if diagonal == -edge || (diagonal != edge && self.get(diagonal - 1) < self.get(diagonal + 1)) {
            (diagonal + 1, self.get(diagonal + 1))
        } else {
            (diagonal - 1, self.get(diagonal - 1) + 1)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(before: &str, after: &str, grain: Grain) -> String {
        let write = |piece: &Piece| match piece.became {
            Became::Same => piece.text.clone(),
            Became::Added => format!("{{+{}+}}", piece.text),
            Became::Removed => format!("{{-{}-}}", piece.text),
        };
        between(before, after, grain).iter().map(write).collect()
    }

    #[test]
    fn words_change_whole_and_characters_alone() {
        let (before, after) = ("The ferry left at six.", "The ferry left at sixty.");
        assert_eq!(shown(before, after, Grain::Words), "The ferry left at {-six-}{+sixty+}.");
        assert_eq!(shown(before, after, Grain::Characters), "The ferry left at six{+ty+}.");
        assert_eq!(shown("", "", Grain::Words), "");
        assert_eq!(shown("", "New.", Grain::Words), "{+New.+}");
        assert_eq!(shown("Old.", "", Grain::Words), "{-Old.-}");
        assert_eq!(shown("one two three", "zero one three four", Grain::Words), "{+zero +}one {-two -}three{+ four+}");
    }

    #[test]
    fn more_differences_than_are_looked_for_at_once_are_still_right_and_the_same_every_time() {
        let numbers = |step: usize| (0..6_000).map(|n| format!("{} ", n / step * step)).collect::<String>();
        let (before, after) = (numbers(1), numbers(3));
        let pieces = between(&before, &after, Grain::Words);
        let without = |gone: Became| -> String {
            pieces.iter().filter(|piece| piece.became != gone).map(|piece| piece.text.as_str()).collect()
        };
        assert_eq!((without(Became::Added), without(Became::Removed)), (before.clone(), after.clone()));
        assert_eq!(between(&before, &after, Grain::Words), pieces);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

        #[test]
        fn the_pieces_are_both_texts(before in "[ab é😀\n]{0,40}", after in "[ab é😀\n]{0,40}") {
            for grain in [Grain::Words, Grain::Characters] {
                let pieces = between(&before, &after, grain);
                let without = |gone: Became| -> String {
                    pieces.iter().filter(|piece| piece.became != gone).map(|piece| piece.text.as_str()).collect()
                };
                prop_assert_eq!(without(Became::Added), before.clone());
                prop_assert_eq!(without(Became::Removed), after.clone());
            }
        }

        #[test]
        fn no_difference_is_longer_than_the_shortest(before in "[abc]{0,12}", after in "[abc]{0,12}") {
            // What two texts have in common at most, found the slow way.
            let (a, b): (Vec<char>, Vec<char>) = (before.chars().collect(), after.chars().collect());
            let mut common = vec![vec![0; b.len() + 1]; a.len() + 1];
            for (i, x) in a.iter().enumerate() {
                for (j, y) in b.iter().enumerate() {
                    common[i + 1][j + 1] =
                        if x == y { common[i][j] + 1 } else { common[i][j + 1].max(common[i + 1][j]) };
                }
            }
            let changed: usize = hunks(&a, &b).iter().map(|one| one.before.len() + one.after.len()).sum();
            prop_assert_eq!(changed, a.len() + b.len() - 2 * common[a.len()][b.len()]);
        }
    }
}
