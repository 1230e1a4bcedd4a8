//! Word files (ECMA-376) as a [`document`](crate::document). Read in memory; no link of the file is followed.
//!
//! Changes that nobody has decided on are neither accepted nor refused in silence: the text is read as it stood before them,
//! and each is named with who made it. Only where most of the text is itself an undecided insertion is it read with them,
//! because nothing would be left otherwise.

mod archive;
mod body;
mod changes;
mod fields;
mod styles;
mod xml;

use crate::Error;
use crate::document::Block;
use crate::losses::{Losses, quote};
use archive::Archive;
use body::{Beside, Reader};
use changes::Reading;
use std::collections::HashMap;
use styles::Styles;
use xml::Node;

/// Longest Word file that is read, in bytes: 64 MiB, most of it pictures.
pub const FILE_BYTES_MAX: usize = 64 * 1024 * 1024;

/// What a Word file holds.
pub struct Document {
    pub blocks: Vec<Block>,
    pub losses: Losses,
    /// What stands in a paragraph of the style “Subtitle”.
    pub subtitle: String,
}

/// Whether a file can only be a Word file, by how its bytes begin and what is in it.
pub fn is_docx(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04")
        && Archive::of(bytes).is_ok_and(|archive| matches!(main_part(&archive), Ok((_, Some(_)))))
}

/// Reads a Word file.
pub fn read(bytes: &[u8]) -> Result<Document, Error> {
    if bytes.is_empty() {
        return Err(Error::Empty);
    }
    if bytes.len() > FILE_BYTES_MAX {
        return Err(Error::NotDocx { why: "it is larger than 64 MB; take the pictures out, or save the text alone" });
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(Error::NotDocx {
            why: "it is of an old version of Word, or protected by a password; save it as .docx without one",
        });
    }
    let archive = Archive::of(bytes)?;
    if archive.part("mimetype")?.is_some_and(|kind| kind.starts_with(b"application/vnd.oasis")) {
        return Err(Error::NotDocx { why: "it is an OpenDocument file; save it as .docx or HTML" });
    }
    let (name, main) = main_part(&archive)?;
    let main = xml::parse(&main.ok_or(Error::NotDocx { why: "it holds no text of a word processor" })?)?;
    let body = main.child("body").ok_or(Error::NotDocx { why: "it holds no text of a word processor" })?;
    let folder = name.rsplit_once('/').map_or("", |(folder, _)| folder);
    let relations = Relations::of(&archive, &name)?;
    let part = |kind: &str| -> Result<Option<Node>, Error> {
        let Some(target) = relations.targets(kind).next() else { return Ok(None) };
        archive.part(&within(folder, target))?.map(|bytes| xml::parse(&bytes)).transpose()
    };
    let (style_part, numbering) = (part("styles")?, part("numbering")?);
    let (footnotes, endnotes, comments) = (part("footnotes")?, part("endnotes")?, part("comments")?);
    let beside = Beside {
        styles: Styles::of(style_part.as_ref(), numbering.as_ref()),
        links: relations.links(),
        footnotes: footnotes.as_ref(),
        endnotes: endnotes.as_ref(),
        comments: comments.as_ref(),
        pictures: relations.pictures(folder),
        archive: &archive,
    };
    let mut reading = Reading::Before;
    let mut reader = Reader::new(&beside, reading);
    let mut blocks = reader.blocks(body);
    if reader.changes.inserted_words() > reader.kept_words {
        reading = Reading::After;
        reader = Reader::new(&beside, reading);
        blocks = reader.blocks(body);
    }
    reader.finish();
    let mut losses = reader.losses;
    // What is undecided comes first: it is what a person has to look at.
    losses.changed.splice(0..0, reader.changes.said(reading));
    for (kind, called) in [("header", "page header"), ("footer", "page footer")] {
        let mut said: Vec<String> = Vec::new();
        for target in relations.targets(kind) {
            let Some(bytes) = archive.part(&within(folder, target))? else { continue };
            let words = xml::parse(&bytes)?.words(&["t"]);
            // A page number alone is no loss.
            if words.chars().any(char::is_alphabetic) && !said.contains(&words) {
                losses.dropped.push(format!("A {called} was left out: {}.", quote(&words)));
                said.push(words);
            }
        }
    }
    Ok(Document { blocks, losses, subtitle: reader.subtitle })
}

/// The part that holds the text: its name, and its bytes if it is there.
fn main_part(archive: &Archive<'_>) -> Result<(String, Option<Vec<u8>>), Error> {
    let relations = Relations::of(archive, "")?;
    let name = relations.targets("officeDocument").next().unwrap_or("word/document.xml");
    let name = name.trim_start_matches('/').to_owned();
    let bytes = archive.part(&name)?;
    Ok((name, bytes))
}

/// A target as the archive names it.
fn within(folder: &str, target: &str) -> String {
    match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => format!("{folder}/{target}"),
    }
}

/// What a part refers to.
struct Relations {
    root: Option<Node>,
}

impl Relations {
    /// Those of the part `name`; of the whole file if it is empty.
    fn of(archive: &Archive<'_>, name: &str) -> Result<Self, Error> {
        let (folder, file) = name.rsplit_once('/').map_or(("", name), |(folder, file)| (folder, file));
        let path = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
        Ok(Self { root: archive.part(&path)?.map(|bytes| xml::parse(&bytes)).transpose()? })
    }

    fn all(&self) -> impl Iterator<Item = &Node> {
        self.root.iter().flat_map(|root| &root.children)
    }

    /// The targets of one kind that are parts of the file.
    fn targets<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a str> {
        let inside = self.all().filter(|one| one.attribute("TargetMode") != Some("External"));
        let of_kind =
            inside.filter(move |one| one.attribute("Type").is_some_and(|found| found.rsplit('/').next() == Some(kind)));
        of_kind.filter_map(|one| one.attribute("Target"))
    }

    /// The parts of the file that are pictures, by id, as the archive names them.
    fn pictures(&self, folder: &str) -> HashMap<String, String> {
        let inside = self.all().filter(|one| one.attribute("TargetMode") != Some("External"));
        let kind = |one: &&Node| one.attribute("Type").is_some_and(|found| found.rsplit('/').next() == Some("image"));
        let named = |one: &Node| Some((one.attribute("Id")?.to_owned(), within(folder, one.attribute("Target")?)));
        inside.filter(kind).filter_map(named).collect()
    }

    /// The addresses outside, by id. They are written down and never followed.
    fn links(&self) -> HashMap<String, String> {
        let outside = self.all().filter(|one| one.attribute("TargetMode") == Some("External"));
        outside.filter_map(|one| Some((one.attribute("Id")?.to_owned(), one.attribute("Target")?.to_owned()))).collect()
    }
}
