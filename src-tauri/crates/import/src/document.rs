//! A text with structure and without markup: what web pages, clipboards and word processors have in common.
//!
//! Whatever reads a foreign format makes this of it, and `writing` makes Markdown of this. What has no place here, such as a
//! script or a colour, cannot reach an article.

use std::rc::Rc;

/// How deep lists and quotes may stand in each other; what lies deeper is written at this depth. Nobody reads the ninth level.
pub const NESTING_MAX: usize = 8;

/// A piece of text that stands alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    Heading(u8, Vec<Span>),
    Paragraph(Vec<Span>),
    /// Its number if its entries are counted, and what each entry holds.
    List(Option<u32>, Vec<Vec<Block>>),
    Quote(Vec<Block>),
    Code {
        language: String,
        text: String,
    },
    /// Rows of cells; the first row is the heading.
    Table(Vec<Vec<Vec<Span>>>),
    Rule,
    /// A numbered note and what it says.
    Footnote(u32, Vec<Block>),
}

/// Text that looks the same from its first letter to its last. A line feed in it is a line break that was meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    pub text: String,
    pub look: Look,
}

/// What Markdown can say about letters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    pub strong: bool,
    pub emphasis: bool,
    pub struck: bool,
    pub code: bool,
    /// Where it leads: an address that was let through.
    pub link: Option<Rc<str>>,
    /// The address of the picture that stands here; the text says what it shows.
    pub picture: Option<Rc<str>>,
    /// The number of the footnote that this mark stands for.
    pub note: Option<u32>,
}

/// An entry of a list whose depth is a number, as word processors keep it.
pub struct Entry {
    /// 0 is the outermost.
    pub level: usize,
    /// Its number, if it is counted.
    pub number: Option<u32>,
    pub blocks: Vec<Block>,
}

impl Span {
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), look: Look::default() }
    }

    pub fn picture(alt: &str, address: &str) -> Self {
        Self { text: alt.trim().to_owned(), look: Look { picture: Some(Rc::from(address)), ..Look::default() } }
    }
}

/// The words alone.
pub fn words(spans: &[Span]) -> String {
    spans.iter().map(|span| span.text.as_str()).collect()
}

/// Whether there is nothing to read.
pub fn is_blank(spans: &[Span]) -> bool {
    spans.iter().all(|span| span.text.trim().is_empty() && span.look.note.is_none() && span.look.picture.is_none())
}

/// Every text in order: paragraphs, headings, entries, cells. Code and rules are none.
pub fn each_text<'a>(blocks: &'a mut [Block], visit: &mut dyn FnMut(&'a mut Vec<Span>)) {
    for block in blocks {
        match block {
            Block::Heading(_, spans) | Block::Paragraph(spans) => visit(spans),
            Block::List(_, entries) => entries.iter_mut().for_each(|entry| each_text(entry, visit)),
            Block::Quote(inner) | Block::Footnote(_, inner) => each_text(inner, visit),
            Block::Table(rows) => rows.iter_mut().flatten().for_each(&mut *visit),
            Block::Code { .. } | Block::Rule => {}
        }
    }
}

/// Blocks as one text: for a heading, a cell or a caption.
pub fn flattened(blocks: Vec<Block>) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    let mut add = |spans: Vec<Span>| {
        if !out.is_empty() && !words(&spans).trim().is_empty() {
            out.push(Span::plain(" "));
        }
        out.extend(spans);
    };
    for block in blocks {
        match block {
            Block::Heading(_, spans) | Block::Paragraph(spans) => add(spans),
            Block::Quote(inner) | Block::Footnote(_, inner) => add(flattened(inner)),
            Block::List(_, entries) => entries.into_iter().for_each(|entry| add(flattened(entry))),
            Block::Table(rows) => rows.into_iter().flatten().for_each(&mut add),
            Block::Code { text, .. } => add(vec![Span { text, look: Look { code: true, ..Look::default() } }]),
            Block::Rule => {}
        }
    }
    out
}

/// The lists that a row of entries makes: an entry deeper than the one above it stands inside that one.
pub fn nested(entries: Vec<Entry>) -> Vec<Block> {
    let mut lists: Vec<Block> = Vec::new();
    let mut entries = entries.into_iter().peekable();
    while let Some(first) = entries.next() {
        let level = first.level;
        let mut own = first.blocks;
        let mut inner = Vec::new();
        while let Some(deeper) = entries.next_if(|next| next.level > level) {
            inner.push(deeper);
        }
        own.extend(nested(inner));
        match lists.last_mut() {
            Some(Block::List(number, list)) if number.is_some() == first.number.is_some() => list.push(own),
            _ => lists.push(Block::List(first.number, vec![own])),
        }
    }
    lists
}
