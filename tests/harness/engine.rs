//! The library behind the window, without a window: answers the contract's commands, one JSON line for each that it is
//! asked. Tests of the front end start it where a stand-in would prove too little.
//!
//! Asked `{"name": "open_article", "request": {…}}` it answers `{"answer": …}`, or `{"failure": …}` as a window would be
//! told. Asked `{"name": "reopen"}` it closes the library and opens it again.

use app::App;
use contract::Failure;
use serde_json::{Value, json};
use std::io::{BufRead, Write};
use std::path::Path;

macro_rules! as_answers {
    ($($(#[$doc:meta])* $name:ident($request:ty) -> $answer:ty;)*) => {
        fn answered(app: &mut App, name: &str, request: Value) -> Result<Value, Failure> {
            match name {
                $(stringify!($name) => {
                    let request = serde_json::from_value::<$request>(request).map_err(|error| foreign(name, &error))?;
                    let answer = contract::$name(app, request)?;
                    serde_json::to_value(answer).map_err(|error| foreign(name, &error))
                })*
                _ => Err(Failure { code: None, message: format!("the library answers no command {name}") }),
            }
        }
    };
}
contract::with_commands!(as_answers);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let said: Vec<String> = std::env::args().collect();
    let [_, library] = &said[..] else { return Err("engine LIBRARY".into()) };
    let open = || App::open(Path::new(library), app::system_clock());
    let mut app = Some(open()?);
    let mut out = std::io::stdout();
    for line in std::io::stdin().lock().lines() {
        let asked: Value = serde_json::from_str(&line?)?;
        let name = asked.get("name").and_then(Value::as_str).unwrap_or_default();
        let answer = if name == "reopen" {
            drop(app.take());
            Ok(Value::Null)
        } else {
            let app = app.as_mut().ok_or("it is open")?;
            answered(app, name, asked.get("request").cloned().unwrap_or_default())
        };
        if app.is_none() {
            app = Some(open()?);
        }
        match answer {
            Ok(answer) => writeln!(out, "{}", json!({ "answer": answer }))?,
            Err(failure) => writeln!(out, "{}", json!({ "failure": failure }))?,
        }
        out.flush()?;
    }
    Ok(())
}

fn foreign(name: &str, error: &serde_json::Error) -> Failure {
    Failure { code: None, message: format!("{name} was asked with something else than the contract says: {error}") }
}
