//! Since when a text says what it says: which change wrote in it last, read off the history.

use crate::error::Error;
use crate::manuscript::{Heads, Manuscript};
use crate::read::Reader;
use automerge::legacy::{ObjectId, OpType};
use automerge::{ChangeHash, ObjId};
use domain::Part;
use std::collections::HashMap;

/// So many changes are read at once. Of a history that is longer nothing is said that would hold up whoever asks: 20,000
/// changes are more than a hundred hours of typing.
const CHANGES_MAX: usize = 20_000;

/// What was read off the history already: kept between two looks, only what is new is read for the second.
#[derive(Debug, Clone, Default)]
pub struct LastWritten {
    read: Heads,
    by_text: HashMap<ObjId, ChangeHash>,
}

impl Manuscript {
    /// The state right after the last change that wrote in each of these parts; none where the part is not there, nobody
    /// ever wrote in it, or the history is too long. Saying where words come from is not writing.
    pub fn last_written(&mut self, known: &mut LastWritten, parts: &[Part]) -> Result<Vec<Option<Heads>>, Error> {
        let now = self.heads();
        if known.read != now && self.doc.get_changes_meta(&known.read.0).len() <= CHANGES_MAX {
            for change in self.doc.get_changes(&known.read.0) {
                let hash = change.hash();
                for op in change.decode().operations {
                    let ObjectId::Id(object) = op.obj else { continue };
                    if matches!(op.action, OpType::Put(_) | OpType::Delete) {
                        known.by_text.insert(ObjId::Id(object.counter(), object.actor().clone(), 0), hash);
                    }
                }
            }
            known.read = now;
        }
        let reader = Reader { doc: &self.doc, at: None };
        let last = |part: &Part| {
            let text = reader.part(part)?;
            Ok(text.and_then(|text| known.by_text.get(&text)).map(|hash| Heads(vec![*hash])))
        };
        parts.iter().map(last).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::Edit;
    use crate::history::{Deed, Doing};
    use domain::{Article, Id, Moment, Origin, Person, RunText, Slug, Takeaway};

    fn id(text: &str) -> Id {
        Id::parse(text).expect("a fine id")
    }

    fn doing() -> Doing {
        let ada = Person::parse(id("ada"), "Ada").expect("a fine person");
        Doing { by: ada, deed: Deed::Edit, at: Moment(1), why: String::new() }
    }

    fn ada() -> Origin {
        Origin::Human(id("ada"))
    }

    fn manuscript() -> Manuscript {
        let mut article = Article::empty(id("article"), Slug::suggest("x"), "plain");
        article.takeaways = vec![Takeaway { id: id("t"), text: "It froze.".to_owned() }];
        article.body = "The harbour froze.".to_owned();
        Manuscript::create(&article, &ada(), &doing(), [1; 16]).expect("a manuscript")
    }

    fn write(manuscript: &mut Manuscript, part: Part, text: &str) -> Heads {
        let base = manuscript.heads();
        let edit = Edit::Splice { part, at: 0, delete: 0, insert: vec![RunText::new(text, ada())] };
        manuscript.apply(&base, &[edit], &doing()).expect("an edit")
    }

    #[test]
    fn a_text_is_as_old_as_the_last_change_in_it() {
        let mut manuscript = manuscript();
        let (takeaway, mut known) = (Part::Takeaway(id("t")), LastWritten::default());
        let first = manuscript.heads();
        let parts = [takeaway.clone(), Part::Body, Part::Takeaway(id("nowhere"))];
        let mut last = |manuscript: &mut Manuscript| manuscript.last_written(&mut known, &parts).expect("read");
        assert_eq!(last(&mut manuscript), [Some(first.clone()), Some(first.clone()), None]);
        let body = write(&mut manuscript, Part::Body, "Last night. ");
        assert_eq!(last(&mut manuscript), [Some(first), Some(body.clone()), None]);
        let written = write(&mut manuscript, takeaway.clone(), "So: ");
        assert_eq!(last(&mut manuscript), [Some(written.clone()), Some(body.clone()), None]);

        // Whose words they are is said without writing in them; and where it stands is no word of it.
        let base = manuscript.heads();
        let mark = Edit::Mark { part: takeaway, at: 0, len: 3, origin: Origin::Unknown(id("u")) };
        let moved = Edit::MoveTakeaway { id: id("t"), after: None };
        manuscript.apply(&base, &[mark, moved], &doing()).expect("an edit");
        assert_eq!(last(&mut manuscript), [Some(written), Some(body), None]);
    }

    #[test]
    fn what_was_read_in_two_looks_is_what_one_look_reads() {
        let mut manuscript = manuscript();
        let parts = [Part::Takeaway(id("t")), Part::Body];
        let mut known = LastWritten::default();
        for number in 0..20 {
            let part = if number % 3 == 0 { parts[0].clone() } else { Part::Body };
            write(&mut manuscript, part, "x ");
            let kept = manuscript.last_written(&mut known, &parts).expect("read");
            assert_eq!(kept, manuscript.last_written(&mut LastWritten::default(), &parts).expect("read"));
        }
    }
}
