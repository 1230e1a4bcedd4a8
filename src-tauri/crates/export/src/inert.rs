//! Text that a generator would run or move, written so that readers get it as it is.
//!
//! Each dialect has marks that are put into the text, and `import` takes them out again by looking for the same marks. Where
//! an author wrote such a mark, its number among all marks of the section is noted, and it stays.

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, parse_document};

/// What is done to a text on its way into a generator's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Inert<'a> {
    /// Nothing: the generator runs nothing that stands in a text, or its front matter tells it not to.
    AsItIs,
    /// Hugo runs `{{<` and `{{%` even inside code. Between `/*` and `*/` it prints them
    /// (gohugo.io/content-management/shortcodes, `parser/pageparser/pagelexer_shortcode.go`: `lexShortcodeComment`). One that nothing closes
    /// would end the build; a backslash that Markdown takes out again keeps Hugo from seeing it.
    Hugo,
    /// The same for a field that a template gives to Hugo’s `markdownify`, which runs shortcodes and shows the marks around
    /// one that it should print (`HasShortcode` in `pageparser.go` overlooks them): the backslash for all of them.
    HugoField,
    /// Zola runs `{{ name(…) }}` and `{% name(…) %}` (its grammar: `components/markdown/src/content.pest`). The same backslash.
    Zola,
    /// Jekyll's kramdown takes a line with `|` for a table and `{:` for attributes (kramdown.gettalong.org/syntax.html), which
    /// a backslash prevents, and links to pictures lead into a folder of the site.
    Jekyll {
        /// What stands before a picture's name.
        folder: &'a str,
        /// How the library's texts link to them: `assets/0123456789abcdef.png`.
        links: &'a [String],
    },
}

/// A text on its way out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// What stands in the file.
    pub text: String,
    /// Which of the marks in it, counted from 0, the author wrote.
    pub own: Vec<usize>,
}

impl Inert<'_> {
    /// `text` as it stands in the file. It has the same lines.
    pub fn written(self, text: &str) -> Written {
        let mut made = Vec::new();
        let written = match self {
            Self::AsItIs => return Written { text: text.to_owned(), own: Vec::new() },
            Self::Hugo => hugo(text, true, &mut made),
            Self::HugoField => hugo(text, false, &mut made),
            Self::Zola => zola(text, &mut made),
            Self::Jekyll { folder, links } => jekyll(text, folder, links, &mut made),
        };
        let marks = (0..written.len()).filter(|at| self.is_mark(written.as_bytes().get(*at..).unwrap_or_default()));
        let own = marks.enumerate().filter(|(_, at)| !made.contains(at)).map(|(number, _)| number).collect();
        Written { text: written, own }
    }

    /// The same, with the marks that the author wrote noted by the name of the text: `body 0 3`.
    pub fn kept_apart(self, name: &str, text: &str, own: &mut Vec<String>) -> String {
        let written = self.written(text);
        if !written.own.is_empty() {
            let numbers: Vec<String> = written.own.iter().map(usize::to_string).collect();
            own.push(format!("{name} {}", numbers.join(" ")));
        }
        written.text
    }

    /// What is done to a text in the front matter that a template renders as Markdown. Zola’s filter runs no calls; Hugo’s
    /// `markdownify` runs shortcodes.
    pub fn of_fields(self) -> Self {
        match self {
            Self::Zola => Self::AsItIs,
            Self::Hugo => Self::HugoField,
            same => same,
        }
    }

    /// Whether `rest` begins with a mark.
    fn is_mark(self, rest: &[u8]) -> bool {
        let any = |marks: &[&str]| marks.iter().any(|mark| rest.starts_with(mark.as_bytes()));
        match self {
            Self::AsItIs => false,
            Self::Hugo | Self::HugoField => any(&["{{</*", "{{%/*", "*/>}}", "*/%}}", "{\\{<", "{\\{%"]),
            Self::Zola => any(&["{\\{", "{\\%"]),
            Self::Jekyll { folder, .. } => {
                any(&["\\|", "{\\:"]) || rest.strip_prefix(folder.as_bytes()).is_some_and(is_picture)
            }
        }
    }
}

fn hugo(text: &str, around: bool, made: &mut Vec<usize>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = [rest.find("{{<"), rest.find("{{%")].into_iter().flatten().min() {
        let (before, opened) = rest.split_at(at);
        let (opening, inside) = opened.split_at("{{<".len());
        out.push_str(before);
        made.push(out.len());
        let closing = if opening == "{{<" { ">}}" } else { "%}}" };
        if let Some((shortcode, after)) = inside.split_once(closing).filter(|_| around) {
            out.push_str(opening);
            out.push_str("/*");
            out.push_str(shortcode);
            made.push(out.len());
            out.push_str("*/");
            out.push_str(closing);
            rest = after;
        } else {
            out.push_str("{\\");
            out.push_str(&opening[1..]);
            rest = inside;
        }
    }
    out.push_str(rest);
    out
}

fn zola(text: &str, made: &mut Vec<usize>) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        out.push(c);
        if c == '{' && calls(&text[at + 1..]) {
            made.push(out.len() - 1);
            out.push('\\');
        }
    }
    out
}

/// Whether what stands behind a `{` makes it the beginning of a call: a second mark and a name, perhaps inside `/*`.
fn calls(rest: &str) -> bool {
    let Some(inside) = rest.strip_prefix(['{', '%']) else { return false };
    let inside = inside.strip_prefix("/*").unwrap_or(inside).trim_start();
    inside.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
}

fn jekyll(text: &str, folder: &str, links: &[String], made: &mut Vec<usize>) -> String {
    let marked = printed_by_kramdown(text);
    let mut out = String::with_capacity(text.len());
    let mut skip = 0;
    for (at, c) in text.char_indices() {
        if at < skip {
            continue;
        }
        // A link begins here, and is no end of a longer one.
        let begins = c == 'a' && !out.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '_' | '-'));
        if begins && links.iter().any(|link| text[at..].starts_with(link.as_str())) {
            made.push(out.len());
            out.push_str(folder);
            skip = at + "assets/".len();
            continue;
        }
        if marked.contains(&at) {
            // Before a line, behind a brace.
            made.push(if c == '|' { out.len() } else { out.len() - 1 });
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Where a `|` or the colon of a `{:` stands in a paragraph or a heading, outside code: there kramdown would read it.
fn printed_by_kramdown(text: &str) -> Vec<usize> {
    if !text.contains('|') && !text.contains("{:") {
        return Vec::new();
    }
    let starts: Vec<usize> = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let byte = |line: usize, column: usize| {
        starts.get(line.saturating_sub(1)).map_or(text.len(), |start| start + column.saturating_sub(1))
    };
    let arena = Arena::new();
    let mut options = Options::default();
    options.extension.table = true;
    let (mut prose, mut code) = (Vec::new(), Vec::new());
    for node in parse_document(&arena, text, &options).descendants() {
        let data = node.data();
        let (from, to) = (data.sourcepos.start, data.sourcepos.end);
        let range = byte(from.line, from.column)..byte(to.line, to.column + 1);
        match data.value {
            NodeValue::Paragraph | NodeValue::Heading(_) => prose.push(range),
            NodeValue::Code(_) => code.push(range),
            _ => {}
        }
    }
    let stands = |at: &usize| {
        let escaped = text[..*at].bytes().rev().take_while(|c| *c == b'\\').count() % 2 == 1;
        !escaped && prose.iter().any(|range| range.contains(at)) && !code.iter().any(|range| range.contains(at))
    };
    let bars = text.match_indices('|').map(|(at, _)| at);
    let mut found: Vec<usize> = bars.chain(text.match_indices("{:").map(|(at, _)| at + 1)).filter(stands).collect();
    found.sort_unstable();
    found
}

/// Whether a picture's name begins here: sixteen digits of its hash and the ending of its file.
fn is_picture(rest: &[u8]) -> bool {
    let Some((digits, ending)) = rest.split_at_checked(16) else { return false };
    digits.iter().all(|c| matches!(c, b'0'..=b'9' | b'a'..=b'f'))
        && [&b".gif"[..], b".jpg", b".png", b".webp"].iter().any(|known| ending.starts_with(known))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(inert: Inert<'_>, text: &str, expected: &str, own: &[usize]) {
        assert_eq!(inert.written(text), Written { text: expected.to_owned(), own: own.to_vec() });
    }

    #[test]
    fn hugo_prints_shortcodes_instead_of_running_them() {
        check(Inert::Hugo, "Use {{< fig src=\"a\" >}} twice", "Use {{</* fig src=\"a\" */>}} twice", &[]);
        check(Inert::Hugo, "{{% a %}}{{<>}}", "{{%/* a */%}}{{</**/>}}", &[]);
        check(Inert::Hugo, "{{< a {{< b >}}", "{{</* a {{< b */>}}", &[]);
        check(Inert::Hugo, "never closed: {{< and {{ .Title }}", "never closed: {\\{< and {{ .Title }}", &[]);
    }

    #[test]
    fn marks_of_the_author_are_told_from_ours() {
        check(Inert::Hugo, "as {{</* x */>}} says", "as {{</*/* x */*/>}} says", &[]);
        check(Inert::Hugo, "a */>}} and {\\{< and {{< b >}}", "a */>}} and {\\{< and {{</* b */>}}", &[0, 1]);
        check(Inert::Zola, "{\\{ a }} {{ b() }}", "{\\{ a }} {\\{ b() }}", &[0]);
    }

    #[test]
    fn zola_runs_no_call() {
        check(Inert::Zola, "{{ f(a=1) }} {% g() %} {{/* h() */}}", "{\\{ f(a=1) }} {\\% g() %} {\\{/* h() */}}", &[]);
        check(Inert::Zola, "{{ 1 }} {%} {", "{{ 1 }} {%} {", &[]);
    }

    #[test]
    fn links_to_pictures_lead_into_the_folder_of_the_site() {
        let links = ["assets/0123456789abcdef.png".to_owned()];
        let inert = Inert::Jekyll { folder: "/assets/rain/", links: &links };
        let (text, expected) = (
            "![a](assets/0123456789abcdef.png) x/assets/0123456789abcdef.png /assets/rain/0123456789abcdef.png",
            "![a](/assets/rain/0123456789abcdef.png) x/assets/0123456789abcdef.png /assets/rain/0123456789abcdef.png",
        );
        check(inert, text, expected, &[1]);
        check(inert, "assets/ffffffffffffffff.png", "assets/ffffffffffffffff.png", &[]);
    }

    #[test]
    fn kramdown_takes_no_line_for_a_table_and_nothing_for_attributes() {
        let inert = Inert::Jekyll { folder: "/assets/rain/", links: &[] };
        check(inert, "Reuters | AP {: .x} \\| é|", "Reuters \\| AP {\\: .x} \\| é\\|", &[2]);
        check(inert, "`a | {:` and | b", "`a | {:` and \\| b", &[]);
        let code = "```\na | {: b\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |";
        check(inert, code, code, &[]);
        check(inert, "> - a | b", "> - a \\| b", &[]);
    }
}
