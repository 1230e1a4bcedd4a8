//! The text of a Word document.

use crate::disclosure::Telling;
use crate::page::{direction, escaped};
use crate::story::{self, Block, Cell, Inline, Look, Piece, Story, Told};
use domain::{Person, Section};
use std::fmt::Write;

/// The text, and what it refers to.
pub struct Body {
    /// The elements inside `w:body`.
    pub xml: String,
    /// Addresses outside: the first is `rIdL1`.
    pub links: Vec<String>,
    /// Pictures of the document, as it names them: the first is `rIdP1`.
    pub pictures: Vec<String>,
    /// Lists, each with the number it begins at and the level it stands on; none for bullets. The first is number 1.
    pub lists: Vec<(Option<u32>, usize)>,
}

/// English Metric Units in a pixel at 96 pixels an inch, and in the width between the margins of a page.
const EMU_PX: u64 = 9_525;
const EMU_WIDTH: u64 = 5_486_400;
/// Levels that lists have in Word.
const LEVELS: usize = 9;

/// Sets the article.
pub fn body(of: &Telling<'_>, story: &Story, marked: bool) -> Body {
    let rtl = direction(of.article) == "rtl";
    let body = Body { xml: String::new(), links: Vec::new(), pictures: Vec::new(), lists: Vec::new() };
    let mut setting = Setting { of, rtl, body };
    let mut head = Some(story.top_label.as_str());
    for piece in &story.pieces {
        if !matches!(piece.section, Section::Headline | Section::Deck)
            && let Some(label) = head.take()
        {
            setting.head(label);
        }
        let marks = piece.marks.as_ref().or(story.marks.as_ref()).filter(|_| marked && piece.section != Section::Note);
        if let Some(marks) = marks {
            let value = marks.value;
            setting.add(&format!(
                "<w:sdt><w:sdtPr><w:alias w:val=\"AI disclosure: {value}\"/><w:tag w:val=\"ai-disclosure:{value}\"/></w:sdtPr><w:sdtContent>"
            ));
            setting.piece(piece);
            setting.add("</w:sdtContent></w:sdt>");
        } else {
            setting.piece(piece);
        }
    }
    if let Some(label) = head {
        setting.head(label);
    }
    setting.body
}

struct Setting<'a> {
    of: &'a Telling<'a>,
    rtl: bool,
    body: Body,
}

impl Setting<'_> {
    fn add(&mut self, xml: &str) {
        self.body.xml.push_str(xml);
    }

    /// The line that tells of tools, and who wrote the article when.
    fn head(&mut self, label: &str) {
        if !label.is_empty() {
            self.paragraph("TopLabel", "", &plain(label));
        }
        let said = |person: &Person| match person.role.as_str() {
            "" => person.name.clone(),
            role => format!("{}, {role}", person.name),
        };
        let authors: Vec<String> = self.of.article.authors().map(said).collect();
        if !authors.is_empty() {
            let by = format!("{} {}", self.of.house.label("byline"), authors.join("; "));
            self.paragraph("Byline", "", &plain(by.trim()));
        }
    }

    fn piece(&mut self, piece: &Piece) {
        if !piece.label.is_empty() {
            self.paragraph("Heading2", "", &plain(&piece.label));
        }
        match &piece.told {
            Told::Line(text) => {
                let style = if piece.section == Section::Headline { "Title" } else { "Subtitle" };
                self.paragraph(style, "", &plain(text));
            }
            Told::Hero { picture, credit } => {
                if let Some(picture) = picture {
                    self.picture(picture);
                }
                if !credit.is_empty() {
                    self.paragraph("Caption", "", &plain(credit));
                }
            }
            Told::Points(points) => self.list(None, points, 0),
            Told::Prose(blocks) => blocks.iter().for_each(|block| self.block(block, None)),
            Told::Questions(pairs) => {
                let word = |kind: &str, own: &str| match self.of.house.label(kind).trim() {
                    "" => own.to_owned(),
                    label => label.to_owned(),
                };
                let (q, a) = (word("question", "Q"), word("answer", "A"));
                for (question, answer) in pairs {
                    let strong = Look { strong: true, ..Look::default() };
                    self.paragraph("Question", "", &[Inline::Text(format!("{q}: {question}"), strong)]);
                    let (said, rest) = match answer.as_slice() {
                        [Block::Paragraph(words), rest @ ..] => {
                            ([plain(&format!("{a}: ")), words.clone()].concat(), rest)
                        }
                        rest => (plain(&format!("{a}:")), rest),
                    };
                    self.paragraph("", "", &said);
                    rest.iter().for_each(|block| self.block(block, None));
                }
            }
        }
    }

    /// A block; `within` is the level of the list it stands in, if it stands in one.
    fn block(&mut self, block: &Block, within: Option<usize>) {
        let indent = within.map(|level| format!("<w:ind w:left=\"{}\"/>", 720 * (level + 1))).unwrap_or_default();
        match block {
            Block::Paragraph(words) => self.paragraph("", &indent, words),
            Block::Heading { level, words } => self.paragraph(&format!("Heading{level}"), "", words),
            Block::List { start, entries } => self.list(*start, entries, within.map_or(0, |level| level + 1)),
            Block::Quote(inner) => {
                for block in inner {
                    match block {
                        Block::Paragraph(words) => self.paragraph("Quote", "", words),
                        other => self.block(other, within),
                    }
                }
            }
            Block::Code { text, .. } => {
                let mut words = Vec::new();
                for line in text.lines() {
                    if !words.is_empty() {
                        words.push(Inline::Break);
                    }
                    words.extend(plain(line));
                }
                self.paragraph("SourceCode", "", &words);
            }
            Block::Table { head, rows } => self.table(head, rows),
            Block::Picture(picture) => self.picture(picture),
            Block::Rule => self.paragraph("Rule", "", &[]),
        }
    }

    fn list(&mut self, start: Option<u32>, entries: &[Vec<Block>], level: usize) {
        let level = level.min(LEVELS - 1);
        self.body.lists.push((start, level));
        let number = self.body.lists.len();
        for entry in entries {
            let numbered = format!("<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr>");
            let (words, rest) = match entry.as_slice() {
                [Block::Paragraph(words), rest @ ..] => (words.as_slice(), rest),
                rest => ([].as_slice(), rest),
            };
            self.paragraph("ListParagraph", &numbered, words);
            rest.iter().for_each(|block| self.block(block, Some(level)));
        }
    }

    /// A paragraph; `more` are properties that stand between its style and its direction, or an indent behind it.
    fn paragraph(&mut self, style: &str, more: &str, words: &[Inline]) {
        let style = if style.is_empty() { String::new() } else { format!("<w:pStyle w:val=\"{style}\"/>") };
        let bidi = if self.rtl { "<w:bidi/>" } else { "" };
        let (before, behind) = if more.starts_with("<w:ind") { ("", more) } else { (more, "") };
        let runs = self.runs(words);
        self.add(&format!("<w:p><w:pPr>{style}{before}{bidi}{behind}</w:pPr>{runs}</w:p>"));
    }

    fn runs(&mut self, words: &[Inline]) -> String {
        let mut xml = String::new();
        for one in words {
            match one {
                Inline::Text(text, look) => xml.push_str(&self.run(text, *look, false)),
                Inline::Break => xml.push_str("<w:r><w:br/></w:r>"),
                Inline::Link { url, words, .. } => {
                    self.body.links.push(url.clone());
                    let id = self.body.links.len();
                    let mut inner = String::new();
                    for one in words {
                        match one {
                            Inline::Text(text, look) => inner.push_str(&self.run(text, *look, true)),
                            _ => inner.push_str("<w:r><w:br/></w:r>"),
                        }
                    }
                    let _ = write!(xml, "<w:hyperlink r:id=\"rIdL{id}\" w:history=\"1\">{inner}</w:hyperlink>");
                }
            }
        }
        xml
    }

    fn run(&self, text: &str, look: Look, link: bool) -> String {
        let style = match (look.code, link) {
            (true, _) => "<w:rStyle w:val=\"CodeChar\"/>",
            (false, true) => "<w:rStyle w:val=\"Hyperlink\"/>",
            (false, false) => "",
        };
        let flags =
            [(look.strong, "<w:b/>"), (look.emphasis, "<w:i/>"), (look.struck, "<w:strike/>"), (self.rtl, "<w:rtl/>")];
        let flags: String = flags.into_iter().filter(|(on, _)| *on).map(|(_, flag)| flag).collect();
        format!("<w:r><w:rPr>{style}{flags}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>", said(text))
    }

    fn table(&mut self, head: &[Cell], rows: &[Vec<Cell>]) {
        let columns = rows.iter().map(Vec::len).chain([head.len()]).max().unwrap_or_default().max(1);
        let width = 9_000 / columns;
        let grid = format!("<w:gridCol w:w=\"{width}\"/>").repeat(columns);
        self.add(&format!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
        ));
        let any = head.iter().any(|cell| !cell.words.is_empty());
        if any {
            self.row(head, width, true);
        }
        for cells in rows {
            self.row(cells, width, false);
        }
        // Two tables without a paragraph between them are one, and a document does not end in one.
        self.add("</w:tbl><w:p><w:pPr><w:spacing w:after=\"0\"/></w:pPr></w:p>");
    }

    fn row(&mut self, cells: &[Cell], width: usize, heads: bool) {
        self.add(if heads { "<w:tr><w:trPr><w:tblHeader/></w:trPr>" } else { "<w:tr>" });
        for cell in cells {
            let align = cell.align.map(|align| format!("<w:jc w:val=\"{align}\"/>")).unwrap_or_default();
            let bidi = if self.rtl { "<w:bidi/>" } else { "" };
            let runs = self.runs(&cell.words);
            self.add(&format!(
                "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr>{bidi}{align}</w:pPr>{runs}</w:p></w:tc>"
            ));
        }
        self.add("</w:tr>");
    }

    /// A picture of the library is in the document; anybody else's is a link to where it is.
    fn picture(&mut self, picture: &story::Picture) {
        if let Some(known) = story::meant(self.of, &picture.link) {
            self.body.pictures.push(super::media(known));
            let id = self.body.pictures.len();
            let (w, h) = (u64::from(known.width_px.max(1)), u64::from(known.height_px.max(1)));
            let cx = (w * EMU_PX).min(EMU_WIDTH);
            let cy = (cx * h / w).max(1);
            let (alt, name) = (said(&picture.alt), said(known.hash.short()));
            self.add(&format!(
                "<w:p><w:pPr><w:pStyle w:val=\"Picture\"/></w:pPr><w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
                 <wp:extent cx=\"{cx}\" cy=\"{cy}\"/><wp:docPr id=\"{id}\" name=\"Picture {id}\" descr=\"{alt}\"/>\
                 <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr>\
                 <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic>\
                 <pic:nvPicPr><pic:cNvPr id=\"{id}\" name=\"{name}\" descr=\"{alt}\"/><pic:cNvPicPr/></pic:nvPicPr>\
                 <pic:blipFill><a:blip r:embed=\"rIdP{id}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
                 <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{cx}\" cy=\"{cy}\"/></a:xfrm>\
                 <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>\
                 </wp:inline></w:drawing></w:r></w:p>"
            ));
        } else if !picture.alt.is_empty() {
            let emphasis = Look { emphasis: true, ..Look::default() };
            let words = vec![Inline::Text(picture.alt.clone(), emphasis)];
            let at = |_: &domain::Asset| story::Address { url: String::new(), id: None };
            let words = match story::address(self.of, &picture.link, &at) {
                Some(address) => vec![Inline::Link { url: address.url, title: String::new(), words }],
                None => words,
            };
            self.paragraph("", "", &words);
        }
        if !picture.caption.is_empty() {
            self.paragraph("Caption", "", &plain(&picture.caption));
        }
    }
}

fn plain(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.to_owned(), Look::default())]
}

/// `text` as XML 1.0 writes it, without the characters that it cannot hold.
pub fn said(text: &str) -> String {
    let held =
        |c: &char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    escaped(&text.chars().filter(held).collect::<String>())
}
