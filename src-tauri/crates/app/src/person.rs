//! Who writes in a library: one person, whose keystrokes carry their id.

use crate::error::Error;
use domain::{Id, Person};
use store::{Setting, Store};

/// The library's person. A new library takes the name under which they are logged in; settings can change it.
pub fn of_library(store: &mut Store) -> Result<Person, Error> {
    if let Some(id) = store.setting(Setting::PersonId)? {
        return Ok(Person {
            id: Id::parse(&id)?,
            name: store.setting(Setting::PersonName)?.unwrap_or_default(),
            role: store.setting(Setting::PersonRole)?.unwrap_or_default(),
            contact: String::new(),
        });
    }
    let person = Person { id: crate::new_id(), name: login_name(), role: String::new(), contact: String::new() };
    let writing = store.write()?;
    writing.set(Setting::PersonId, person.id.as_str())?;
    writing.set(Setting::PersonName, &person.name)?;
    writing.keep()?;
    Ok(person)
}

/// The full name that this machine knows for who is logged in (GECOS field of `/etc/passwd`), else the login name.
fn login_name() -> String {
    let login = std::env::var("USER").or_else(|_| std::env::var("LOGNAME")).unwrap_or_default();
    let passwd = std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let full = passwd
        .lines()
        .map(|line| line.split(':').collect::<Vec<_>>())
        .find(|fields| fields.len() >= 5 && fields[0] == login && !login.is_empty())
        .map(|fields| fields[4].split(',').next().unwrap_or_default().trim().to_owned());
    match full {
        Some(name) if !name.is_empty() => name,
        _ if !login.is_empty() => login,
        _ => "Writer".to_owned(),
    }
}
