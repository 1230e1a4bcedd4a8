//! What a text loses or changes on its way into Markdown, counted as it happens and said in sentences at the end.

use crate::embedded::{Album, Shown};

/// Longest stretch of somebody's words in a sentence, in characters.
const QUOTE_CHARS_MAX: usize = 160;

/// How many alt texts are said before the rest is only counted.
const ALTS_MAX: usize = 5;

/// The account of one text.
#[derive(Default)]
pub struct Losses {
    /// The pictures that come along.
    pub album: Album,
    /// Sentences about what was changed or decided.
    pub changed: Vec<String>,
    /// Sentences about what was left out.
    pub dropped: Vec<String>,
    /// One for each picture that does not come along: what it says it shows.
    pub pictures: Vec<String>,
    pub count: Counts,
}

/// What is only worth a number.
#[derive(Default)]
pub struct Counts {
    pub frames: usize,
    pub scripts: usize,
    pub fields: usize,
    pub hidden_words: usize,
    pub unsafe_links: usize,
    pub local_links: usize,
    pub relative_links: usize,
    pub tracking: usize,
    pub redirects: usize,
    pub highlights: usize,
    pub underlines: usize,
    pub spans_of_cells: usize,
    pub citations: usize,
    pub comments: usize,
    pub spaces: usize,
}

impl Losses {
    /// Everything in sentences: what was changed, and what was left out.
    pub fn said(mut self) -> (Vec<String>, Vec<String>) {
        self.say_pictures();
        let count = self.count;
        let changed = [
            (count.tracking, "Tracking was taken out of 1 link.", "Tracking was taken out of # links."),
            (
                count.redirects,
                "1 link went through another site; it now goes to the page itself.",
                "# links went through another site; they now go to the pages themselves.",
            ),
            (
                count.local_links,
                "1 link within the page became plain text.",
                "# links within the page became plain text.",
            ),
            (
                count.relative_links,
                "1 link did not say its site and became plain text.",
                "# links did not say their site and became plain text.",
            ),
            (
                count.unsafe_links,
                "1 link that opens no page became plain text.",
                "# links that open no page became plain text.",
            ),
            (count.highlights, "1 highlighted passage became plain text.", "# highlighted passages became plain text."),
            (count.underlines, "1 underlined passage became plain text.", "# underlined passages became plain text."),
            (count.spans_of_cells, "1 joined cell of a table was parted.", "# joined cells of tables were parted."),
            (count.spaces, "1 no-break space became an ordinary one.", "# no-break spaces became ordinary ones."),
        ];
        let dropped = [
            (
                count.frames,
                "1 embedded video, map or frame was left out.",
                "# embedded videos, maps or frames were left out.",
            ),
            (count.comments, "1 comment was left out.", "# comments were left out."),
            (count.scripts, "1 script was left out.", "# scripts were left out."),
            (count.fields, "1 button or field of a form was left out.", "# buttons or fields of a form were left out."),
            (count.hidden_words, "1 hidden word was left out.", "# hidden words were left out."),
            (count.citations, "1 citation mark was left out.", "# citation marks were left out."),
        ];
        self.changed.extend(sentences(&changed));
        self.dropped.extend(sentences(&dropped));
        (self.changed, self.dropped)
    }

    /// What a picture with this alt text is shown by; where it does not come along, it is counted.
    pub fn picture(&mut self, shown: Shown, alt: &str) -> Option<String> {
        match shown {
            Shown::By(link) => return Some(link),
            Shown::Nothing => {}
            Shown::Left => self.pictures.push(alt.to_owned()),
            Shown::Refused(why) => {
                let called = if alt.trim().is_empty() { String::new() } else { format!(" {}", quote(alt)) };
                self.dropped.push(format!("The picture{called} was left out: {why}."));
            }
        }
        None
    }

    fn say_pictures(&mut self) {
        let count = self.pictures.len();
        if count == 0 {
            return;
        }
        let alts: Vec<String> =
            self.pictures.iter().filter(|alt| !alt.trim().is_empty()).take(ALTS_MAX).map(|alt| quote(alt)).collect();
        let shown = if alts.is_empty() { String::new() } else { format!(": {}", alts.join(", ")) };
        self.dropped.push(match count {
            1 => format!("1 picture was left out{shown}."),
            _ => format!("{count} pictures were left out{shown}."),
        });
    }
}

fn sentences(rows: &[(usize, &str, &str)]) -> Vec<String> {
    let rows = rows.iter().filter(|(count, ..)| *count > 0);
    rows.map(
        |(count, one, many)| if *count == 1 { (*one).to_owned() } else { many.replacen('#', &count.to_string(), 1) },
    )
    .collect()
}

/// Somebody's words between quotation marks, in one line and cut where they are long.
pub fn quote(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(QUOTE_CHARS_MAX) {
        Some((at, _)) => format!("“{}…”", words[..at].trim_end()),
        None => format!("“{words}”"),
    }
}
