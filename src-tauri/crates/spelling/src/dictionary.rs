//! A hunspell dictionary, read from the bytes of its `.aff` and `.dic` files (hunspell(5)).

use crate::script::Script;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};
use std::borrow::Cow;
use thiserror::Error;

/// What cannot be read as a dictionary, in words for a person.
#[derive(Debug, Error)]
#[error("it is not a hunspell dictionary: {0}")]
pub struct Unreadable(String);

/// The words of a language.
pub struct Dictionary {
    words: spellbook::Dictionary,
    scripts: Vec<Script>,
}

impl Dictionary {
    /// Reads a dictionary. The affix file's `SET` line names the encoding of both files; without one they are Latin-1, as
    /// hunspell has it, unless they can only be UTF-8. Bytes that the encoding does not know become U+FFFD.
    pub fn read(aff: &[u8], dic: &[u8]) -> Result<Self, Unreadable> {
        let encoding = encoding(aff)?;
        let (aff, dic) = (decoded(aff, encoding), decoded(dic, encoding));
        // A file without its count in the first line is something else, whatever else it holds.
        if dic.lines().next().is_none_or(|line| line.trim().parse::<u64>().is_err()) {
            return Err(Unreadable("the list of words does not begin with their number".to_owned()));
        }
        let words = spellbook::Dictionary::new(&aff, &dic).map_err(|error| Unreadable(error.to_string()))?;
        Ok(Self { words, scripts: scripts(&dic) })
    }

    /// Whether the dictionary has this word, in one of its forms. `word` has straight apostrophes and composed letters,
    /// as [`crate::normal`] writes it.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.words.check(word)
    }

    /// Words that may have been meant, the likeliest first. A long compound takes seconds: whoever waits sets a limit.
    pub(crate) fn suggest(&self, word: &str) -> Vec<String> {
        let mut found = Vec::new();
        self.words.suggest(word, &mut found);
        found
    }

    /// Whether words in this script are in it at all.
    pub(crate) fn writes(&self, script: Script) -> bool {
        self.scripts.contains(&script)
    }
}

fn encoding(aff: &[u8]) -> Result<&'static Encoding, Unreadable> {
    let set = aff.split(|&byte| byte == b'\n').find_map(|line| line.strip_prefix(b"SET "));
    let Some(name) = set.map(<[u8]>::trim_ascii) else {
        return Ok(if std::str::from_utf8(aff).is_ok() { UTF_8 } else { WINDOWS_1252 });
    };
    let name = String::from_utf8_lossy(name).to_ascii_lowercase();
    // hunspell writes ISO8859-1 where the Encoding Standard says ISO-8859-1, and microsoft-cp1251 for windows-1251.
    let label = match (name.strip_prefix("iso8859-"), name.strip_prefix("microsoft-cp")) {
        (Some(part), _) => format!("iso-8859-{part}"),
        (_, Some(page)) => format!("windows-{page}"),
        _ => name.clone(),
    };
    Encoding::for_label(label.as_bytes()).ok_or_else(|| Unreadable(format!("nobody knows its encoding {name}")))
}

fn decoded<'a>(bytes: &'a [u8], encoding: &'static Encoding) -> Cow<'a, str> {
    encoding.decode(bytes).0
}

/// The scripts in which at least one word of a hundred begins.
fn scripts(dic: &str) -> Vec<Script> {
    let mut counted: Vec<(Script, u32)> = Vec::new();
    let mut total = 0_u32;
    for letter in dic.lines().skip(1).filter_map(|line| line.chars().find(|c| c.is_alphabetic())) {
        let script = Script::of(letter);
        total += 1;
        match counted.iter_mut().find(|(one, _)| *one == script) {
            Some((_, count)) => *count += 1,
            None => counted.push((script, 1)),
        }
    }
    counted.into_iter().filter(|(_, count)| count * 100 >= total).map(|(script, _)| script).collect()
}
