//! Who writes in a library: one person, whose keystrokes carry their id.

use crate::error::Error;
use domain::{Id, Person};
use store::{Setting, Store};

/// The library's person. Until somebody gives a name in the settings, it is the one under which they are logged in.
pub fn of_library(store: &mut Store) -> Result<Person, Error> {
    let id = match store.setting(Setting::PersonId)? {
        Some(id) => Id::parse(&id)?,
        None => {
            let id = crate::new_id();
            let writing = store.write()?;
            writing.set(Setting::PersonId, id.as_str())?;
            writing.keep()?;
            id
        }
    };
    Ok(Person {
        id,
        name: store.setting(Setting::PersonName)?.unwrap_or_else(login_name),
        role: store.setting(Setting::PersonRole)?.unwrap_or_default(),
        contact: store.setting(Setting::PersonContact)?.unwrap_or_default(),
    })
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
