//! Fields: what Word works out, and the result that stands in the text. Only links and tables of contents matter here.

use crate::address;
use crate::losses::Counts;
use std::rc::Rc;

/// The fields that stand open, outermost first.
#[derive(Default)]
pub struct Fields {
    open: Vec<Field>,
}

#[derive(Default)]
struct Field {
    instruction: String,
    result: bool,
    link: Option<Rc<str>>,
    contents: bool,
}

impl Fields {
    /// A mark of a field: `begin`, `separate` or `end`.
    pub fn step(&mut self, mark: &str, counts: &mut Counts) {
        match mark {
            "begin" => self.open.push(Field::default()),
            "separate" => {
                if let Some(field) = self.open.last_mut() {
                    field.result = true;
                    field.link =
                        Self::target(&field.instruction).and_then(|to| address::clean(&to, counts)).map(Rc::from);
                    field.contents = field.instruction.trim_start().starts_with("TOC");
                }
            }
            "end" => drop(self.open.pop()),
            _ => {}
        }
    }

    /// A piece of the innermost field's instruction.
    pub fn instruct(&mut self, text: &str) {
        if let Some(field) = self.open.last_mut().filter(|field| !field.result) {
            field.instruction.push_str(text);
        }
    }

    /// Where the text leads that stands here.
    pub fn link(&self) -> Option<Rc<str>> {
        self.open.iter().rev().find_map(|field| field.link.clone())
    }

    /// Whether a table of contents stands here.
    pub fn in_contents(&self) -> bool {
        self.open.iter().any(|field| field.contents)
    }

    /// The address in `HYPERLINK "https://…"`; links within the file have none.
    pub fn target(instruction: &str) -> Option<String> {
        let rest = instruction.trim_start().strip_prefix("HYPERLINK")?.trim_start();
        let (target, _) = rest.strip_prefix('"')?.split_once('"')?;
        Some(target.to_owned())
    }
}
