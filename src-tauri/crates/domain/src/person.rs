//! Someone who writes, answers for, or reviews an article. Never a tool: tools stand in the ledger.

use crate::{Id, Refusal};

/// A person with a name that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Stays the same when the name changes.
    pub id: Id,
    /// As it is printed.
    pub name: String,
    /// Such as "CMO of AiNews.com"; may be empty.
    pub role: String,
    /// Such as an e-mail address; may be empty, is never exported.
    pub contact: String,
}

impl Person {
    /// Reads "Name, role of site": what stands before the first comma is the name, the rest is the role.
    pub fn parse(id: Id, text: &str) -> Result<Self, Refusal> {
        let (name, role) = text.split_once(',').unwrap_or((text, ""));
        let name = one_line(name);
        if name.is_empty() {
            return Err(Refusal::NamelessPerson);
        }
        Ok(Self { id, name, role: one_line(role), contact: String::new() })
    }

    /// "Name, role" or only the name: what [`Person::parse`] reads.
    #[must_use]
    pub fn in_words(&self) -> String {
        if self.role.is_empty() { self.name.clone() } else { format!("{}, {}", self.name, self.role) }
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, name: &str, role: &str) {
        let person = Person::parse(Id::parse("p").expect("a fine id"), text).expect("a fine person");
        assert_eq!((person.name.as_str(), person.role.as_str()), (name, role));
        let again = Person::parse(person.id.clone(), &person.in_words()).expect("its own words");
        assert_eq!(again, person, "a person reads back what it prints");
    }

    #[test]
    fn the_first_comma_parts_name_and_role() {
        check("Alicia Shapiro, CMO of AiNews.com", "Alicia Shapiro", "CMO of AiNews.com");
        check("  Ada   Lovelace ", "Ada Lovelace", "");
        check("Ada, editor, Berlin", "Ada", "editor, Berlin");
    }

    #[test]
    fn a_blank_name_is_refused() {
        let id = Id::parse("p").expect("a fine id");
        assert_eq!(Person::parse(id, " , editor"), Err(Refusal::NamelessPerson));
    }
}
