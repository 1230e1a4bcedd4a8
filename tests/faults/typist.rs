//! Types numbered words into an article until it is killed, and says each one as soon as it is acknowledged.
//! `tests/faults` starts it and kills it.

use app::{App, Asked, Edit};
use domain::{Id, Origin, Part, RunText};
use std::io::Write;
use std::path::Path;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let said: Vec<String> = std::env::args().collect();
    let [_, library, article] = &said[..] else { return Err("typist LIBRARY ARTICLE".into()) };
    let mut app = App::open(Path::new(library), app::system_clock())?;
    let article = Id::parse(article)?;
    let origin = Origin::Human(app.person().id.clone());
    let mut out = std::io::stdout();
    for number in 1.. {
        let at = domain::origin::utf16_len(&app.article(&article)?.article.body);
        let insert = vec![RunText::new(format!("w{number} "), origin.clone())];
        app.edit(&article, None, &[Asked::Edit(Edit::Splice { part: Part::Body, at, delete: 0, insert })])?;
        writeln!(out, "{number}")?;
        out.flush()?;
    }
    Ok(())
}
