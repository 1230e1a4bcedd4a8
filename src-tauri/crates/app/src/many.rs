//! One change for several articles, and taking it back. Each article is a change of its own, in its own record, made by
//! the person; one that a rule refuses does not hold up the others.

use crate::App;
use crate::article::Asked;
use crate::error::Error;
use crate::library::Row;
use domain::{Field, Id, Refusal};
use manuscript::{Edit, Heads};

/// What came of a change for several articles.
#[derive(Debug, Clone, Default)]
pub struct ManyChanged {
    /// The articles that were changed, and the state that each was in before.
    pub changed: Vec<(Row, Heads)>,
    /// The articles that were not, with the reason.
    pub refused: Vec<(Id, String)>,
}

/// The fields that can be changed for several articles at once. Each has its own reason to be the same for many.
const FOR_MANY: &[&str] = &["status", "section", "due", "tags"];

impl App {
    /// Gives a field of several articles the same value: status, section, due or tags; `add-tags` and `remove-tags` leave
    /// each article's other tags alone. Articles that say so already stay as they are and are no part of the answer.
    pub fn change_many(&mut self, ids: &[Id], field: &str, value: &str) -> Result<ManyChanged, Error> {
        if !FOR_MANY.contains(&field) && !matches!(field, "add-tags" | "remove-tags") {
            return Err(Refusal::NotForMany(field.chars().take(80).collect()).into());
        }
        let mut many = ManyChanged::default();
        for id in ids {
            match self.change_one(id, field, value) {
                Ok(Some(changed)) => many.changed.push(changed),
                Ok(None) => {}
                // A rule said no to this one; what the disk says is everybody's.
                Err(Error::Refused(refusal)) => many.refused.push((id.clone(), refusal.to_string())),
                Err(error) => return Err(error),
            }
        }
        Ok(many)
    }

    /// Gives a field the value that it had in an earlier state of each article: what `change_many` did is taken back, even
    /// where the order of work knows no way back.
    pub fn take_back(&mut self, field: &str, before: &[(Id, Heads)]) -> Result<Vec<Row>, Error> {
        let mut rows = Vec::new();
        for (id, heads) in before {
            let past = self.article_at(id, heads)?.article;
            let field = match field {
                "status" => Field::Status(past.status),
                "section" => Field::Section(past.meta.section),
                "due" => Field::Due(past.meta.due),
                "tags" | "add-tags" | "remove-tags" => Field::Tags(past.meta.tags),
                _ => return Err(Refusal::NotForMany(field.chars().take(80).collect()).into()),
            };
            rows.push(self.edit(id, None, &[Asked::Edit(Edit::Set(field))])?.row);
        }
        Ok(rows)
    }

    fn change_one(&mut self, id: &Id, field: &str, value: &str) -> Result<Option<(Row, Heads)>, Error> {
        let view = self.article(id)?;
        let meta = &view.article.meta;
        let new = match field {
            "add-tags" | "remove-tags" => {
                let given: Vec<&str> = value.split(',').map(str::trim).filter(|tag| !tag.is_empty()).collect();
                let same = |tag: &str| given.iter().any(|other| other.eq_ignore_ascii_case(tag));
                let mut tags = meta.tags.clone();
                if field == "remove-tags" {
                    tags.retain(|tag| !same(tag));
                } else {
                    tags.extend(given.iter().filter(|tag| !has(&meta.tags, tag)).map(|tag| (*tag).to_owned()));
                }
                Field::Tags(tags)
            }
            _ => Field::parse(field, value, &view.article, &mut crate::new_id)?,
        };
        let stays = match &new {
            Field::Status(status) => *status == view.article.status,
            Field::Section(section) => *section == meta.section,
            Field::Due(due) => *due == meta.due,
            Field::Tags(tags) => *tags == meta.tags,
            _ => false,
        };
        if stays {
            return Ok(None);
        }
        let asked = match new {
            // A step on the way through review, with rules of its own.
            Field::Status(status) => Asked::Set { field: field.to_owned(), value: status.name().to_owned() },
            new => Asked::Edit(Edit::Set(new)),
        };
        let saved = self.edit(id, None, &[asked])?;
        Ok(Some((saved.row, view.heads)))
    }
}

fn has(tags: &[String], tag: &str) -> bool {
    tags.iter().any(|other| other.eq_ignore_ascii_case(tag))
}
