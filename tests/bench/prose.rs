//! News that never happened: the same articles on every machine, without a source of randomness.

use std::fmt::Write;

const WORDS: &[&str] = &[
    "harbour", "council", "vote", "letter", "ice", "quince", "school", "train", "line", "river", "budget", "mayor",
    "archive", "bridge", "winter", "market", "orchard", "signal", "teacher", "engine", "paper", "night", "window",
    "museum", "captain", "question", "answer", "report", "the", "a", "of", "in", "and", "to", "with", "after",
    "before", "under", "its", "their", "said", "opened", "closed", "moved", "found", "kept", "lost", "paid", "built",
    "read", "wrote", "heard", "saw", "left",
];

/// A headline that no other number has.
pub fn headline(number: usize) -> String {
    let mut draw = Draw(number as u64);
    format!("{} {} the {} {} {number}", draw.capital(), draw.word(), draw.word(), draw.word())
}

/// A Markdown article of about `bytes`, with the parts a newsletter has.
pub fn article(headline: &str, number: usize, bytes: usize) -> String {
    let mut draw = Draw(number as u64 ^ 0x5eed);
    let mut text = format!("# {headline}\n\n## Key Takeaways\n\n");
    for _ in 0..4 {
        let _ = writeln!(text, "- {}", draw.sentence());
    }
    while text.len() < bytes * 4 / 5 {
        let _ = write!(text, "\n## {}\n\n", draw.sentence().trim_end_matches('.'));
        for _ in 0..3 {
            let _ = write!(text, "{}\n\n", draw.paragraph());
        }
    }
    text.push_str("## Q&A\n\n");
    for _ in 0..3 {
        let _ = write!(text, "**Q: {}?**\n\nA: {}\n\n", draw.sentence().trim_end_matches('.'), draw.paragraph());
    }
    let _ = write!(text, "## What This Means\n\n{}\n", draw.paragraph());
    text
}

/// Draws words one after another; the same start gives the same words.
struct Draw(u64);

impl Draw {
    fn word(&mut self) -> &'static str {
        // The multiplier and increment are Knuth's MMIX; the high bits are the good ones.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let index = (self.0 >> 33) % WORDS.len() as u64;
        WORDS[usize::try_from(index).unwrap_or_default()]
    }

    fn capital(&mut self) -> String {
        let word = self.word();
        word[..1].to_uppercase() + &word[1..]
    }

    fn sentence(&mut self) -> String {
        let mut sentence = self.capital();
        for _ in 0..11 {
            let _ = write!(sentence, " {}", self.word());
        }
        sentence + "."
    }

    fn paragraph(&mut self) -> String {
        (0..4).map(|_| self.sentence()).collect::<Vec<_>>().join(" ")
    }
}
