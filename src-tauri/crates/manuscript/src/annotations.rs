//! How it stands in the document what a file said of the authors of its words. It is written when the article comes in and
//! never again, so the map is made only where there is something to say.

use crate::error::Error;
use crate::read::Reader;
use automerge::transaction::Transactable;
use automerge::{AutoCommit, AutomergeError, ObjType, ROOT};
use domain::Id;
use domain::authorship::{Annotations, Author};

/// Writes what was said.
pub fn write(doc: &mut AutoCommit, annotations: &Annotations) -> Result<(), AutomergeError> {
    if *annotations == Annotations::default() {
        return Ok(());
    }
    let map = doc.put_object(ROOT, "annotations", ObjType::Map)?;
    doc.put(&map, "kept", annotations.kept.as_str())?;
    let authors = doc.put_object(&map, "authors", ObjType::Map)?;
    for (event, author) in &annotations.authors {
        let (kind, name) = match author {
            Author::Person(name) => ("person", name),
            Author::Tool(name) => ("tool", name),
            Author::Reference(name) => ("reference", name),
        };
        let one = doc.put_object(&authors, event.as_str(), ObjType::Map)?;
        doc.put(&one, "kind", kind)?;
        doc.put(&one, "name", name.as_str())?;
    }
    Ok(())
}

/// Reads it. An author of a kind that this Colophon does not know is left out, never guessed.
pub fn read(reader: &Reader<'_>) -> Result<Annotations, Error> {
    let mut annotations = Annotations::default();
    let Some(map) = reader.child(&ROOT, "annotations")? else { return Ok(annotations) };
    annotations.kept = reader.scalar(&map, "kept")?.unwrap_or_default();
    let Some(authors) = reader.child(&map, "authors")? else { return Ok(annotations) };
    for key in reader.keys(&authors) {
        let (Ok(event), Some(one)) = (Id::parse(&key), reader.child(&authors, &key)?) else { continue };
        let name = reader.scalar(&one, "name")?.unwrap_or_default();
        let author = match reader.scalar(&one, "kind")?.unwrap_or_default().as_str() {
            "person" => Author::Person(name),
            "tool" => Author::Tool(name),
            "reference" => Author::Reference(name),
            _ => continue,
        };
        annotations.authors.push((event, author));
    }
    annotations.authors.sort_by(|a, b| a.0.cmp(&b.0));
    Ok(annotations)
}
