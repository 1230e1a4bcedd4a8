//! What the library takes its time for, without a window: `library FOLDER COUNT` fills a library with generated
//! articles and prints one row a measurement, tab-separated. Nothing is asserted.

mod beside;
mod prose;

use app::{App, Asked, Edit, Job};
use domain::{Id, Listing, Origin, Part, RunText};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// About the length of a news article with every part filled.
const ARTICLE_BYTES: usize = 6 * 1024;
const LONG_BYTES: usize = 1024 * 1024;
const EXPORTS: usize = 500;
const SLICE: Duration = Duration::from_millis(500);
const SAVES: usize = 200;
const LONG_SAVES: usize = 30;
const BESIDE: usize = 1_000;
const SEARCHES: &[&str] =
    &["ha", "harb", "harbour", "coun", "council vote", "letter", "ice", "qui", "school", "train line"];

fn main() -> Result<(), Box<dyn Error>> {
    // `cargo bench` adds its own flag; what we take are the two words beside it.
    let given: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let [folder, count] = &given[..] else {
        return Err("library FOLDER COUNT; make bench gives both".into());
    };
    let (folder, count): (PathBuf, usize) = (folder.into(), count.parse()?);
    let scratch = tempfile::tempdir()?;
    let mut app = App::open(&folder, app::system_clock())?;

    let long = import(&mut app, scratch.path(), "megabyte", &prose::article("A megabyte of news", 0, LONG_BYTES))?;
    let (articles, seconds) = fill(&mut app, scratch.path(), count)?;
    rate(&format!("import of {count} Markdown files of 6 KB"), articles.len(), seconds);

    let begun = Instant::now();
    while app.index_some()? {}
    rate("making them searchable", articles.len(), begun.elapsed().as_secs_f64());

    let begun = Instant::now();
    let exported = articles.iter().take(EXPORTS);
    let mut files = 0;
    for id in exported {
        files += app.export(id, "markdown", &scratch.path().join("exported"))?.files.len();
    }
    rate("export as Markdown", files, begun.elapsed().as_secs_f64());

    let begun = Instant::now();
    let to = scratch.path().join("hugo");
    let mut job = app.export_many(Some(articles.clone()), "hugo", &to, app::Existing::Replace)?;
    loop {
        job.perform(begun)?;
        if !job.record(&mut app, Instant::now() + SLICE)?.more {
            break;
        }
    }
    rate(&format!("bulk export of {count} articles to Hugo"), job.report.written.len(), begun.elapsed().as_secs_f64());

    times("first 50 rows of the list", 50, || app.list(&Listing::default(), 0, 50).map(drop).map_err(Into::into))?;
    let mut words = SEARCHES.iter().cycle();
    times("search, first 50 rows with hits", 10 * SEARCHES.len(), || {
        let words = words.next().copied().unwrap_or_default();
        app.list(&Listing { search: words.to_owned(), ..Listing::default() }, 0, 50).map(drop).map_err(Into::into)
    })?;

    saves(&mut app, "save of one key press, article of 1 MB", &long, LONG_SAVES)?;
    if let Some(id) = articles.first() {
        let folder = scratch.path().join("arriving");
        std::fs::create_dir(&folder)?;
        for number in 0..BESIDE {
            let text = prose::article(&prose::headline(count + number), count + number, ARTICLE_BYTES);
            std::fs::write(folder.join(format!("{number}.md")), text)?;
        }
        let (back, seconds, taken) = beside::typing_beside_import(app, folder, id)?;
        app = back;
        rate(&format!("bulk import of {BESIDE} such files, beside typing"), BESIDE, seconds);
        told("save of one key press, article of 6 KB, beside that import", taken);
    }
    // Last, because the window starts with the article that was changed last, and that should be an ordinary one.
    match articles.first() {
        Some(id) => saves(&mut app, "save of one key press, article of 6 KB", id, SAVES),
        None => Ok(()),
    }
}

/// Imports generated articles; answers their ids and the seconds it took, the writing of the files left out.
fn fill(app: &mut App, scratch: &Path, count: usize) -> Result<(Vec<Id>, f64), Box<dyn Error>> {
    let mut seconds = 0.0;
    let mut articles = Vec::with_capacity(count);
    for number in 0..count {
        let text = prose::article(&prose::headline(number), number, ARTICLE_BYTES);
        let begun = Instant::now();
        articles.push(import(app, scratch, "article", &text)?);
        seconds += begun.elapsed().as_secs_f64();
    }
    Ok((articles, seconds))
}

fn import(app: &mut App, scratch: &Path, name: &str, text: &str) -> Result<Id, Box<dyn Error>> {
    let file = scratch.join(format!("{name}.md"));
    std::fs::write(&file, text)?;
    Ok(app.import_file(&file, None, None)?.view.article.id)
}

/// One key press after another, each from the request to the commit that acknowledges it.
fn saves(app: &mut App, what: &str, id: &Id, count: usize) -> Result<(), Box<dyn Error>> {
    let mut heads = app.article(id)?.heads;
    let origin = Origin::Human(app.person().id.clone());
    times(what, count, || {
        let insert = vec![RunText::new("x", origin.clone())];
        let edit = Asked::Edit(Edit::Splice { part: Part::Body, at: 100, delete: 0, insert });
        heads = app.edit(id, Some(&heads), &[edit])?.view.heads;
        Ok(())
    })
}

/// Does it so many times and prints the median and the 95th percentile.
fn times(what: &str, count: usize, mut once: impl FnMut() -> Result<(), Box<dyn Error>>) -> Result<(), Box<dyn Error>> {
    let mut taken = Vec::with_capacity(count);
    for _ in 0..count {
        let begun = Instant::now();
        once()?;
        taken.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    told(what, taken);
    Ok(())
}

/// Prints the median and the 95th percentile.
fn told(what: &str, mut taken: Vec<f64>) {
    taken.sort_by(f64::total_cmp);
    let count = taken.len();
    let at =
        |hundredths: usize| taken.get(count * hundredths / 100).map_or_else(String::new, |ms| format!("{ms:.1} ms"));
    row(what, &at(50), &at(95), count);
}

#[expect(clippy::cast_precision_loss, reason = "counts of articles are far below 2^52")]
fn rate(what: &str, count: usize, seconds: f64) {
    row(what, &format!("{:.0} a second", count as f64 / seconds), "-", count);
}

#[expect(clippy::print_stdout, reason = "the table is what this program is for")]
fn row(what: &str, median: &str, late: &str, times: usize) {
    println!("{what}\t{median}\t{late}\t{times}");
}
