//! The Markdown of letters: strong, emphasis, links and code, and the characters that must not be taken for marks.

use crate::document::{Look, Span};
use std::ops::Range;
use std::rc::Rc;

/// A paragraph; a line break that was meant is two spaces at the end of a line, which every reader of Markdown knows.
pub fn lines(spans: &[Span]) -> String {
    write(spans, Place::Paragraph)
}

/// The same in one line: line breaks are spaces.
pub fn one_line(spans: &[Span]) -> String {
    write(spans, Place::Line)
}

/// The same in a cell of a table.
pub fn cell(spans: &[Span]) -> String {
    write(spans, Place::Cell)
}

#[derive(Clone, Copy, PartialEq)]
enum Place {
    Paragraph,
    Line,
    Cell,
}

/// Where a look says whether it has a mark.
type Flag = fn(&mut Look) -> &mut bool;

/// The marks that stand around text; a link is not among them.
const MARKS: [(&str, Flag); 3] =
    [("~~", |look| &mut look.struck), ("**", |look| &mut look.strong), ("*", |look| &mut look.emphasis)];

fn write(spans: &[Span], place: Place) -> String {
    let mut spans = tidy(spans, place);
    for nth in 0..MARKS.len() {
        inside_each_other(&mut spans, nth);
        spans = settled(spans, nth);
    }
    // A single one, as in “~5 km”, strikes nothing.
    let tildes: usize = spans.iter().map(|span| span.text.matches('~').count()).sum();
    let struck = tildes > 1 || spans.iter().any(|span| span.look.struck);
    let mut writer = Writer { out: String::new(), place, in_link: false, struck };
    writer.links(&spans);
    // A space at the end of a line means a break; at the end of all it means nothing.
    let kept = writer.out.trim_end_matches([' ', '\n']).len();
    writer.out.truncate(kept);
    writer.out
}

/// One space where there were several, none at the edges and beside line breaks, and no two neighbours that look the same.
fn tidy(spans: &[Span], place: Place) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    let mut after = ' '; // what stands before the next character; at the beginning it swallows spaces
    for span in spans {
        let mut text = String::with_capacity(span.text.len());
        for c in span.text.chars() {
            let c = match c {
                '\n' if place == Place::Paragraph => '\n',
                '\n' | '\t' | '\r' | '\u{c}' | '\u{b}' => ' ',
                c if c.is_control() => continue,
                c => c,
            };
            if c == ' ' && matches!(after, ' ' | '\n') {
                continue;
            }
            if c == '\n' && after == ' ' && !text.is_empty() {
                text.pop();
            }
            if c == '\n' && out.is_empty() && text.is_empty() {
                continue;
            }
            text.push(c);
            after = c;
        }
        if span.look.note.is_some() {
            out.push(Span { text: String::new(), look: Look { note: span.look.note, ..Look::default() } });
            after = '.';
            continue;
        }
        if span.look.picture.is_some() {
            let text = span.text.split_whitespace().collect::<Vec<_>>().join(" ");
            out.push(Span { text, look: Look { picture: span.look.picture.clone(), ..Look::default() } });
            after = '.';
            continue;
        }
        if text.is_empty() {
            continue;
        }
        match out.last_mut() {
            Some(last) if last.look == span.look => last.text.push_str(&text),
            _ => out.push(Span { text, look: span.look.clone() }),
        }
    }
    while let Some(last) = out.last_mut() {
        if last.look.note.is_some() || last.look.picture.is_some() {
            break;
        }
        let kept = last.text.trim_end_matches([' ', '\n']).len();
        last.text.truncate(kept);
        if !last.text.is_empty() {
            break;
        }
        out.pop();
    }
    out
}

/// Marks stand inside each other or apart: where this one overlaps an earlier one of the list, it ends or begins there.
fn inside_each_other(spans: &mut [Span], nth: usize) {
    for (_, earlier) in &MARKS[..nth] {
        let others = runs(spans, *earlier);
        for run in runs(spans, MARKS[nth].1) {
            let at = |place: usize| others.partition_point(|other| other.end <= place);
            let crosses = |place: usize| others.get(at(place)).filter(|other| other.start < place && place < other.end);
            let left = crosses(run.start).filter(|other| other.end < run.end).map(|other| run.start..other.end);
            let right = crosses(run.end).filter(|other| other.start > run.start).map(|other| other.start..run.end);
            for span in left.into_iter().chain(right).flatten() {
                *(MARKS[nth].1)(&mut spans[span].look) = false;
            }
        }
    }
}

/// The stretches that have a mark without a break and lead to one place.
fn runs(spans: &[Span], flag: Flag) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, span) in spans.iter().enumerate().filter(|(_, span)| has(span, flag)) {
        match found.last_mut() {
            Some(last) if last.end == at && spans[at - 1].look.link == span.look.link => last.end = at + 1,
            _ => found.push(at..at + 1),
        }
    }
    found
}

/// A mark must touch something to read on its inner side, and where it touches a letter on its outer side, no punctuation on
/// its inner one (CommonMark 0.31.2, section 6.2); between two signs of punctuation it could open and close. What would
/// break that loses the mark.
fn settled(spans: Vec<Span>, nth: usize) -> Vec<Span> {
    let flag = MARKS[nth].1;
    let mut out: Vec<Span> = Vec::with_capacity(spans.len());
    let mut rest = spans.into_iter().peekable();
    while let Some(first) = rest.next() {
        if !has(&first, flag) {
            out.push(first);
            continue;
        }
        let link = first.look.link.clone();
        let mut run = vec![first];
        while let Some(next) = rest.next_if(|next| has(next, flag) && next.look.link == link) {
            run.push(next);
        }
        // Between a link and what is beside it stand the link's own signs.
        let neighbour = |span: &&Span| span.look.link == link && span.look.note.is_none();
        let before = out.last().filter(neighbour).and_then(|span| span.text.chars().last());
        let after = rest.peek().filter(|span| neighbour(span)).and_then(|span| span.text.chars().next());
        // Strong punctuation is no stronger; and a mark in the middle of a word inside another mark could close that one.
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let has_letters = run.iter().any(|span| span.text.contains(char::is_alphanumeric));
        let first = run.first().filter(|span| span.look.strong && span.look.emphasis);
        let last = run.last().filter(|span| span.look.strong && span.look.emphasis);
        let splits_word = (letter(before) && first.is_some_and(|span| letter(span.text.chars().next())))
            || (letter(after) && last.is_some_and(|span| letter(span.text.chars().last())));
        if !has_letters || splits_word {
            out.extend(run.into_iter().map(|mut span| {
                *flag(&mut span.look) = false;
                span
            }));
            continue;
        }
        let touches = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        let (guarded_start, guarded_end) = (touches(before), touches(after));
        let mut tail = Vec::new();
        while let Some(last) = run.last_mut() {
            let code = last.look.code && guarded_end;
            let kept = if code { 0 } else { edge_end(&last.text, guarded_end) };
            if kept == last.text.len() {
                break;
            }
            let mut loose = Span { text: last.text.split_off(kept), look: last.look.clone() };
            *flag(&mut loose.look) = false;
            tail.push(loose);
            if !last.text.is_empty() {
                break;
            }
            run.pop();
        }
        let mut started = false;
        for mut span in run {
            if !started {
                let code = span.look.code && guarded_start;
                let from = if code { span.text.len() } else { edge_start(&span.text, guarded_start) };
                let kept = span.text.split_off(from);
                if !span.text.is_empty() {
                    let mut loose = Span { text: std::mem::take(&mut span.text), look: span.look.clone() };
                    *flag(&mut loose.look) = false;
                    out.push(loose);
                }
                span.text = kept;
                if span.text.is_empty() {
                    continue;
                }
                started = true;
            }
            out.push(span);
        }
        out.extend(tail.into_iter().rev());
    }
    out
}

fn has(span: &Span, flag: Flag) -> bool {
    *flag(&mut span.look.clone()) && span.look.note.is_none()
}

fn is_mark(c: char) -> bool {
    c.is_ascii_punctuation() || !(c.is_alphanumeric() || c.is_whitespace())
}

/// Where the text ends that a mark may close behind.
fn edge_end(text: &str, guarded: bool) -> usize {
    text.trim_end_matches(|c: char| c.is_whitespace() || c == '~' || (guarded && is_mark(c))).len()
}

/// Where the text begins that a mark may open before.
fn edge_start(text: &str, guarded: bool) -> usize {
    text.len() - text.trim_start_matches(|c: char| c.is_whitespace() || c == '~' || (guarded && is_mark(c))).len()
}

struct Writer {
    out: String,
    place: Place,
    in_link: bool,
    /// Whether a `~` could strike something out.
    struck: bool,
}

impl Writer {
    /// Links are outermost: what is marked in them and around them is marked twice.
    fn links(&mut self, spans: &[Span]) {
        let mut at = 0;
        while at < spans.len() {
            let link = spans[at].look.link.clone();
            let end = at + spans[at..].iter().take_while(|span| span.look.link == link).count();
            let run = &spans[at..end];
            let next = spans.get(end);
            match link {
                None => self.marks(run, 0, next_char(next)),
                Some(target) => self.link(run, &target, next_char(next)),
            }
            at = end;
        }
    }

    fn link(&mut self, spans: &[Span], target: &Rc<str>, next: Option<char>) {
        let text: String = spans.iter().map(|span| span.text.as_str()).collect();
        let words = text.trim();
        if words.is_empty() {
            self.out.push_str(if text.is_empty() { "" } else { " " });
            return;
        }
        let spaced = |edge: Option<char>| edge.is_some_and(char::is_whitespace);
        if spaced(text.chars().next()) && !self.out.is_empty() && !self.out.ends_with([' ', '\n']) {
            self.out.push(' ');
        }
        if words == &**target && is_autolink(target) {
            self.out.push_str(&format!("<{target}>"));
        } else {
            if self.out.ends_with('!') {
                self.out.insert(self.out.len() - 1, '\\'); // or it would be a picture
            }
            self.out.push('[');
            self.in_link = true;
            let mut inner: Vec<Span> = spans.to_vec();
            if let Some(first) = inner.first_mut() {
                first.text = first.text.trim_start().to_owned();
            }
            if let Some(last) = inner.last_mut() {
                last.text = last.text.trim_end().to_owned();
            }
            self.marks(&inner, 0, Some(']'));
            self.in_link = false;
            self.out.push_str(&format!("]({})", destination(target)));
        }
        if spaced(text.chars().last()) && !spaced(next) {
            self.out.push(' ');
        }
    }

    /// The longest mark that begins here goes around all others. `open` says which are open already, as bits.
    fn marks(&mut self, spans: &[Span], open: u8, next: Option<char>) {
        let mut at = 0;
        while at < spans.len() {
            let length = |nth: usize| spans[at..].iter().take_while(|span| has(span, MARKS[nth].1)).count();
            let widest =
                (0..MARKS.len()).filter(|nth| open & (1 << nth) == 0).max_by_key(|nth| (length(*nth), 3 - nth));
            match widest.map(|nth| (nth, length(nth))).filter(|(_, count)| *count > 0) {
                Some((nth, count)) => {
                    self.out.push_str(MARKS[nth].0);
                    self.marks(&spans[at..at + count], open | (1 << nth), Some('*'));
                    self.out.push_str(MARKS[nth].0);
                    at += count;
                }
                None => {
                    let after = spans.get(at + 1).map_or(next, |span| next_char(Some(span)));
                    self.text(&spans[at], after);
                    at += 1;
                }
            }
        }
    }

    fn text(&mut self, span: &Span, next: Option<char>) {
        if let Some(note) = span.look.note {
            self.out.push_str(&format!("[^{note}]"));
        } else if let Some(address) = &span.look.picture {
            self.out.push_str(&format!("![{}]({})", alternative(&span.text), destination(address)));
        } else if span.look.code {
            self.code(&span.text);
        } else {
            let mut lines = span.text.split('\n').peekable();
            while let Some(line) = lines.next() {
                self.escaped(line, if lines.peek().is_some() { None } else { next });
                if lines.peek().is_some() {
                    self.out.push_str("  \n");
                }
            }
        }
    }

    fn code(&mut self, text: &str) {
        let text = text.replace('\n', " ");
        let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
        let ticks = "`".repeat(longest + 1);
        let padded = text.starts_with('`') || text.ends_with('`') || (text.starts_with(' ') && text.ends_with(' '));
        let text = if self.place == Place::Cell { text.replace('|', "\\|") } else { text };
        let pad = if padded && !text.trim().is_empty() { " " } else { "" };
        self.out.push_str(&format!("{ticks}{pad}{text}{pad}{ticks}"));
    }

    fn escaped(&mut self, text: &str, next: Option<char>) {
        let begins = self.place == Place::Paragraph && (self.out.is_empty() || self.out.ends_with('\n'));
        let mut rest = text;
        if begins && let Some(at) = opening(text) {
            self.out.push_str(&text[..at]);
            self.out.push('\\');
            let sign = text[at..].chars().next().map_or(0, char::len_utf8);
            self.out.push_str(&text[at..at + sign]);
            rest = &text[at + sign..];
        }
        let mut before = self.out.chars().last();
        let mut chars = rest.chars().peekable();
        while let Some(c) = chars.next() {
            let after = chars.peek().copied().or(next);
            if self.is_mark(c, before, after, chars.clone()) {
                self.out.push('\\');
            }
            self.out.push(c);
            before = Some(c);
        }
    }

    fn is_mark(
        &self,
        c: char,
        before: Option<char>,
        after: Option<char>,
        mut rest: impl Iterator<Item = char>,
    ) -> bool {
        let spaced = |c: Option<char>| c.is_none_or(char::is_whitespace);
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        match c {
            '\\' => after.is_some_and(|c| c.is_ascii_punctuation()),
            '`' => true,
            '*' => !(spaced(before) && spaced(after)),
            '_' => !(spaced(before) && spaced(after) || letter(before) && letter(after)),
            '~' => self.struck,
            '[' if self.in_link => true,
            ']' if self.in_link => true,
            // A footnote, or at the start of an entry a box to tick.
            '[' if after == Some('^') => true,
            '[' => self.out.is_empty() && matches!(after, Some(' ' | 'x' | 'X')) && rest.nth(1) == Some(']'),
            ']' => matches!(after, Some('(' | '[' | ':')),
            '<' => after.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')),
            '&' => {
                // A character reference ends with a semicolon; “Q&A” is none.
                let following: String = rest.by_ref().take(32).collect();
                following.split_once(';').is_some_and(|(name, _)| {
                    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#')
                })
            }
            '|' => self.place == Place::Cell,
            _ => false,
        }
    }
}

fn next_char(span: Option<&Span>) -> Option<char> {
    let span = span?;
    if span.look.link.is_some() || span.look.note.is_some() {
        return Some('[');
    }
    if span.look.picture.is_some() {
        return Some('!');
    }
    if span.look.code {
        return Some('`');
    }
    if span.look.strong || span.look.emphasis || span.look.struck {
        return Some('*');
    }
    span.text.chars().next()
}

/// Where the sign stands that would make something else of a line than a paragraph.
fn opening(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let signs = line.len() - line.trim_start_matches(first).len();
    let then = line[signs..].chars().next();
    let spaced = then.is_none_or(char::is_whitespace);
    match first {
        '#' => (signs <= 6 && spaced).then_some(0),
        '>' => Some(0),
        '-' | '+' | '*' | '_' if signs == 1 && spaced => Some(0),
        '-' | '=' | '+' => (line.trim_end().len() == signs).then_some(0),
        '~' => (signs >= 3).then_some(0),
        '0'..='9' => {
            let digits = line.bytes().take_while(u8::is_ascii_digit).count();
            let mut rest = line[digits..].chars();
            let counted = digits <= 9 && matches!(rest.next(), Some('.' | ')')) && rest.next().is_none_or(|c| c == ' ');
            counted.then_some(digits)
        }
        _ => None,
    }
}

fn is_autolink(target: &str) -> bool {
    (target.starts_with("https://") || target.starts_with("http://"))
        && !target.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>'))
}

/// What a picture shows, with nothing in it that could be a mark.
fn alternative(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !c.is_control()) {
        if matches!(c, '\\' | '[' | ']' | '*' | '_' | '`' | '<' | '&' | '|' | '~') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// An address as Markdown takes it between brackets.
fn destination(target: &str) -> String {
    let mut depth = 0_i32;
    let balanced = target.chars().all(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth >= 0
    }) && depth == 0;
    let mut out = String::with_capacity(target.len());
    for c in target.chars() {
        match c {
            '(' if !balanced => out.push_str("%28"),
            ')' if !balanced => out.push_str("%29"),
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            '|' => out.push_str("%7C"),
            ' ' => out.push_str("%20"),
            c if c.is_control() || c.is_whitespace() => {}
            c => out.push(c),
        }
    }
    out
}
