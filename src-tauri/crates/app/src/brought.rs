//! The pictures that come with an imported file: inside it, or beside it in its own folder. They are taken into the library, and the
//! article shows them from there. Nothing is fetched, and nothing outside the file's folder is looked at.

use crate::App;
use crate::authorship::Claimed;
use crate::error::Error;
use crate::import::Arrived;
use domain::Article;
use import::Embedded;
use import::embedded::beside;
use std::path::Path;

/// How many pictures beside a file are taken in.
const BESIDE_MAX: usize = 200;
/// How many that are missing are named before the rest is counted.
const NAMED_MAX: usize = 5;

/// What a file brought besides its text.
#[derive(Debug, Default)]
pub(crate) struct Brought {
    /// The pictures that were inside it.
    pub pictures: Vec<Embedded>,
    /// Whether the marks in its text are ours: then a picture that is not there leaves no mark behind.
    pub made: bool,
    /// What it says of the authors of its words.
    pub claimed: Option<Claimed>,
}

impl App {
    /// Takes in the pictures that come with a file. The article comes in any case.
    pub(crate) fn take_in_pictures(
        &mut self,
        path: &Path,
        article: &mut Article,
        brought: Brought,
        arrived: &mut Arrived,
    ) {
        for Embedded { picture, bytes } in brought.pictures {
            let called = picture.asset.link();
            if let Err(error) = self.take_in_embedded(picture, bytes) {
                arrived.uncertain.push(format!("The picture {called} was not taken in: {error}."));
            }
        }
        self.take_in_shown(path, article, brought.made, arrived);
        arrived.uncertain.extend(self.take_in_beside(path, article));
        let Some(src) = article.hero.asset.clone() else { return };
        if let Some(digits) = domain::asset::hero_digits(&src) {
            // Named by its link: the article knows its hero by the whole hash.
            if let Ok(known) = self.picture(&digits) {
                article.hero.asset = Some(known.asset.hash.to_string());
            }
            return;
        }
        if src.contains("://") {
            return; // remote pictures never load by themselves
        }
        match self.take_in_hero(path, &src) {
            Ok(Some(hash)) => article.hero.asset = Some(hash.to_string()),
            Ok(None) => {
                arrived.uncertain.push(format!("The picture “{src}” does not lie beside the file; choose it again."));
            }
            Err(error) => arrived.uncertain.push(format!("{error}.")),
        }
    }

    /// Takes in the pictures that the article's texts show from the file's folder, and lets the texts show them from the library.
    fn take_in_shown(&mut self, path: &Path, article: &mut Article, made: bool, arrived: &mut Arrived) {
        let mut missing = Vec::new();
        let mut left = BESIDE_MAX;
        let entries = article.takeaways.iter_mut().map(|entry| &mut entry.text);
        let answers = article.qa.pairs.iter_mut().map(|pair| &mut pair.answer);
        for text in entries.chain(answers).chain([&mut article.body, &mut article.analysis]) {
            // From the end, so that what was found before still stands where it was found.
            for shown in beside(text).into_iter().rev() {
                if domain::asset::hero_digits(&shown.path).is_some() {
                    continue; // it is, or will be, a picture of the library under this name
                }
                let taken = if left == 0 { Ok(None) } else { self.take_in_asset(path, &shown.path) };
                left = left.saturating_sub(1);
                match taken {
                    Ok(Some(asset)) => text.replace_range(shown.address, &asset.link()),
                    Ok(None) => {
                        missing.push(if shown.alt.is_empty() { shown.path } else { shown.alt });
                        if made {
                            without(text, shown.mark);
                        }
                    }
                    Err(error) => {
                        arrived.uncertain.push(format!("{error}."));
                        if made {
                            without(text, shown.mark);
                        }
                    }
                }
            }
        }
        missing.reverse();
        say_missing(&missing, made, arrived);
    }

    fn take_in_asset(&mut self, file: &Path, src: &str) -> Result<Option<domain::Asset>, Error> {
        let Some(hash) = self.take_in_hero(file, src)? else { return Ok(None) };
        Ok(Some(self.picture(hash.as_str())?.asset))
    }
}

fn say_missing(missing: &[String], made: bool, arrived: &mut Arrived) {
    let Some(count) = Some(missing.len()).filter(|count| *count > 0) else { return };
    let named: Vec<String> = missing.iter().take(NAMED_MAX).map(|one| format!("“{one}”")).collect();
    let more = if count > NAMED_MAX { format!(" and {} more", count - NAMED_MAX) } else { String::new() };
    let (noun, verb) = if count == 1 { ("picture does", "was") } else { ("pictures do", "were") };
    let said = format!("{count} {noun} not lie beside the file");
    if made {
        arrived.dropped.push(format!("{said} and {verb} left out: {}{more}.", named.join(", ")));
    } else {
        arrived.uncertain.push(format!("{said}: {}{more}.", named.join(", ")));
    }
}

/// The text without the mark of a picture, and without the paragraph where that was all of it.
fn without(text: &mut String, mark: std::ops::Range<usize>) {
    let alone = text[..mark.start].ends_with("\n\n") || mark.start == 0;
    let after = text[mark.end..].len() - text[mark.end..].trim_start_matches('\n').len();
    if alone && (after > 0 || mark.end == text.len()) {
        text.replace_range(mark.start..mark.end + after, "");
    } else {
        text.replace_range(mark, "");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_that_goes_takes_its_paragraph_along_and_no_word() {
        let check = |text: &str, expected: &str| {
            let mut text = text.to_owned();
            let mark = beside(&text).pop().expect("a picture").mark;
            without(&mut text, mark);
            assert_eq!(text, expected);
        };
        check("One.\n\n![x](a.png)\n\nTwo.\n", "One.\n\nTwo.\n");
        check("![x](a.png)\n\nTwo.\n", "Two.\n");
        check("One ![x](a.png) two.\n", "One  two.\n");
        check("One.\n\n![x](a.png) Two.\n", "One.\n\n Two.\n");
    }
}
