//! How much of what a tool wrote still stands: its words that were ever in the article against those that are there now,
//! read off the history. For editors; no measure of anything that readers are told.

use crate::error::Error;
use crate::manuscript::Manuscript;
use crate::read::Reader;
use crate::told;
use automerge::legacy::{ObjectId, OpType};
use automerge::{ChangeHash, ObjId, ROOT, ReadDoc, ScalarValue};
use domain::{Id, Origin, words};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Words of one contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Remains {
    /// That were ever in the article. One that was moved, or taken away and put back, counts once.
    pub ever: u32,
    /// That are there now as they came: whole, and not written into by anybody.
    pub left: u32,
}

/// How often each word of each contribution stands in a text.
type Counts = HashMap<Id, HashMap<String, u32>>;

impl Manuscript {
    /// What remains of every contribution that has or had words in the article.
    ///
    /// A word counts as often as it ever stood in the article at once. Only what adds words can raise that, so the states
    /// after such changes are all that must be read, and of those only the texts that were written in meanwhile.
    pub fn remains(&mut self) -> Result<BTreeMap<Id, Remains>, Error> {
        let mut ever = Counts::new();
        let mut texts: HashMap<ObjId, Counts> = HashMap::new();
        let mut written: BTreeSet<ObjId> = BTreeSet::new();
        for change in self.doc.get_changes(&[]) {
            let mut adds = false;
            for op in change.decode().operations {
                let ObjectId::Id(object) = op.obj else { continue };
                let object = ObjId::Id(object.counter(), object.actor().clone(), 0);
                let by_tool = matches!(
                    &op.action,
                    OpType::MarkBegin(mark) if told::is_origin(&mark.name) && is_contribution(&mark.value)
                );
                if by_tool {
                    texts.entry(object.clone()).or_default();
                    adds = true;
                }
                written.insert(object);
            }
            if !adds {
                continue;
            }
            let heads = [change.hash()];
            // An entry that was taken out keeps its words, and they stand nowhere.
            for (object, counts) in &mut texts {
                if written.contains(object) || !self.stands(object, &heads)? {
                    *counts = self.counts(object, &heads)?;
                }
            }
            written.clear();
            raise(&mut ever, texts.values());
        }
        let heads = self.heads().0;
        let now: Vec<Counts> = texts.keys().map(|object| self.counts(object, &heads)).collect::<Result<_, _>>()?;
        let now = sum(now.iter());
        let remains = |(id, ever): (Id, HashMap<String, u32>)| {
            let now = now.get(&id);
            let left =
                ever.iter().map(|(word, most)| now.and_then(|now| now.get(word)).map_or(0, |n| *n.min(most))).sum();
            (id, Remains { ever: ever.values().sum(), left })
        };
        Ok(ever.into_iter().map(remains).collect())
    }

    /// The words of tools in one text, in a state; none where the text stands nowhere.
    fn counts(&self, object: &ObjId, heads: &[ChangeHash]) -> Result<Counts, Error> {
        let mut counts = Counts::new();
        if !self.stands(object, heads)? {
            return Ok(counts);
        }
        let (text, runs) = (self.doc.text_at(object, heads)?, Reader { doc: &self.doc, at: Some(heads) }.runs(object)?);
        words::each(&text, &runs, |word, run| {
            if let Some(Origin::Contribution(id)) = run.map(|run| &run.origin) {
                let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
                *counts.entry(id.clone()).or_default().entry(word).or_default() += 1;
            }
        });
        Ok(counts)
    }

    /// Whether everything above a text is there, and no entry above it was taken away.
    fn stands(&self, object: &ObjId, heads: &[ChangeHash]) -> Result<bool, Error> {
        let reader = Reader { doc: &self.doc, at: Some(heads) };
        for parent in self.doc.parents_at(object, heads)? {
            if !parent.visible || (parent.obj != ROOT && reader.is_removed(&parent.obj)?) {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

fn is_contribution(value: &ScalarValue) -> bool {
    matches!(value, ScalarValue::Str(key) if key.starts_with("c:"))
}

fn sum<'a>(texts: impl Iterator<Item = &'a Counts>) -> Counts {
    let mut all = Counts::new();
    for (id, words) in texts.flatten() {
        let of = all.entry(id.clone()).or_default();
        for (word, count) in words {
            *of.entry(word.clone()).or_default() += count;
        }
    }
    all
}

fn raise<'a>(ever: &mut Counts, texts: impl Iterator<Item = &'a Counts>) {
    for (id, words) in sum(texts) {
        let most = ever.entry(id).or_default();
        for (word, count) in words {
            let most = most.entry(word).or_default();
            *most = count.max(*most);
        }
    }
}
