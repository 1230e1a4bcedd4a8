//! How a library of many articles answers: `scale FOLDER COUNT` fills one through the store, without the manuscripts that
//! lists and searches never read, and prints one row a measurement, tab-separated. Nothing is asserted.

mod prose;

use app::App;
use domain::sign_off::Signed;
use domain::{Article, Due, Fingerprint, Id, Listing, Margin, Moment, Slug, Sort, Status, Words};
use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;
use store::{Change, Projection, Store, Writing};

const BODY_BYTES: usize = 6 * 1024;
/// Articles kept in one transaction.
const AT_ONCE: usize = 1_000;
/// Articles with a manuscript, for opening them.
const OPENED: usize = 60;
const TIMES: usize = 200;
/// What is typed for a word, key by key, rare ones and ones that every article has.
const TYPED: &[&str] =
    &["h", "ha", "har", "harb", "harbour", "the", "coun", "council vote", "\"council vote\"", "9000", "le"];
const QUICK: &[&str] = &["h", "har", "harbour", "hrbr", "99", "the cou", "zzz", "cncl"];

type Done = Result<(), Box<dyn Error>>;

fn main() -> Done {
    let given: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    let [folder, count] = &given[..] else { return Err("scale FOLDER COUNT; make bench gives both".into()) };
    let (folder, count): (PathBuf, usize) = (folder.into(), count.parse()?);
    let begun = Instant::now();
    fill(&folder, count)?;
    rate("scale: articles kept and made searchable", count, begun.elapsed().as_secs_f64());

    let mut app = App::open(&folder, app::system_clock())?;
    let scratch = tempfile::tempdir()?;
    let opened = (0..OPENED).map(|number| {
        let file = scratch.path().join("article.md");
        std::fs::write(&file, prose::article(&prose::headline(count + number), count + number, BODY_BYTES))?;
        Ok(app.import_file(&file, None, None)?.view.article.id)
    });
    let opened = opened.collect::<Result<Vec<Id>, Box<dyn Error>>>()?;
    while app.index_some()? {}
    drop(app);

    times("scale: library opened, first 60 rows", 20, |_| {
        let app = App::open(&folder, app::system_clock())?;
        app.reader(app::system_clock()).list(&Listing::default(), 0, 60)?;
        Ok(())
    })?;
    let mut app = App::open(&folder, app::system_clock())?;
    times("scale: an article opened", OPENED, |at| app.article(&opened[at]).map(drop).map_err(Into::into))?;

    let mut reader = app.reader(app::system_clock());
    let listings = [
        ("last changed first", Listing::default()),
        ("headline", Listing { sort: Sort::Headline, ..Listing::default() }),
        ("longest first", Listing { sort: Sort::Words, ..Listing::default() }),
        ("due first", Listing { sort: Sort::Due, ..Listing::default() }),
        ("one status of six", Listing { statuses: vec![Status::Approved], ..Listing::default() }),
        ("a status that no article has", Listing { statuses: vec![Status::Corrected], ..Listing::default() }),
        (
            "a tag and a section",
            Listing { tags: vec!["tides".into()], section: Some("World".into()), ..Listing::default() },
        ),
        ("overdue, by headline", Listing { due: Some(Due::Overdue), sort: Sort::Headline, ..Listing::default() }),
    ];
    for (name, listing) in &listings {
        times(&format!("scale: 60 rows, {name}"), 40, |_| reader.list(listing, 0, 60).map(drop).map_err(Into::into))?;
    }
    let far = u32::try_from(count)? / 10 * 9;
    times("scale: 60 rows after nine tenths of the list", 40, |_| {
        reader.list(&Listing::default(), far, 60).map(drop).map_err(Into::into)
    })?;
    for (name, ranked) in [("first hits of a search, newest", false), ("best hits of a search", true)] {
        times(&format!("scale: {name}"), TIMES, |at| {
            let search = TYPED[at % TYPED.len()].to_owned();
            reader.list(&Listing { search, ranked, ..Listing::default() }, 0, 60).map(drop).map_err(Into::into)
        })?;
    }
    times("scale: hits of a search with a rare filter", 40, |at| {
        let statuses = vec![Status::Corrected];
        let search = TYPED[at % TYPED.len()].to_owned();
        reader.list(&Listing { search, statuses, ..Listing::default() }, 0, 60).map(drop).map_err(Into::into)
    })?;
    times("scale: quick open", TIMES, |at| reader.quick(QUICK[at % QUICK.len()], 30).map(drop).map_err(Into::into))?;
    times("scale: tags and sections", 20, |_| reader.filing().map(drop).map_err(Into::into))?;
    times("scale: a search is given up", 40, |_| {
        let begun = Instant::now();
        let listing = Listing { search: "the".into(), statuses: vec![Status::Corrected], ..Listing::default() };
        let unwanted = move || begun.elapsed().as_millis() >= 5;
        let _given_up: Result<_, app::Error> = reader.while_wanted(unwanted, |reader| reader.list(&listing, 0, 60));
        Ok(())
    })
}

fn fill(folder: &std::path::Path, count: usize) -> Done {
    let mut store = Store::open(folder)?;
    for first in (0..count).step_by(AT_ONCE) {
        let writing = store.write()?;
        for number in first..count.min(first + AT_ONCE) {
            keep(&writing, number)?;
        }
        writing.keep()?;
        while store.index_due(500)? > 0 {}
    }
    Ok(())
}

/// One article as lists and searches read it. Its record is a single change that nothing opens.
fn keep(writing: &Writing<'_>, number: usize) -> Done {
    let id = Id::parse(&format!("bench-{number:08}"))?;
    let mut article = Article::empty(id.clone(), Slug::parse(&format!("bench-{number}"))?, "plain");
    article.headline = prose::headline(number);
    article.body = prose::article(&article.headline, number, BODY_BYTES);
    article.status = [Status::Draft, Status::InReview, Status::Approved, Status::Published][number % 4];
    article.meta.section = ["World", "Town", "Culture"][number % 3].to_owned();
    article.meta.tags = vec![["tides", "votes", "trains", "letters", "ice"][number % 5].to_owned()];
    article.meta.due = number.is_multiple_of(10).then(|| format!("2026-{:02}-{:02}", number % 12 + 1, number % 28 + 1));
    writing.append(&id, &[Change { hash: format!("{number:064x}"), bytes: vec![0; 64] }])?;
    let at = Moment(1_790_000_000_000 + i64::try_from(number)? * 1_000);
    Ok(writing.project(&Projection {
        runs: Vec::new(),
        words: Words { unknown: 900 + u32::try_from(number % 300)?, ..Words::default() },
        fingerprint: &Fingerprint::of(&article.headline),
        heads: vec![format!("{number:064x}")],
        sign_offs: Vec::new(),
        signed: Signed::None,
        created: at,
        updated: at,
        article: &article,
        margin: &Margin::default(),
    })?)
}

/// Does it so many times and prints the median and the 95th percentile.
fn times(what: &str, count: usize, mut once: impl FnMut(usize) -> Done) -> Done {
    let mut taken = Vec::with_capacity(count);
    for at in 0..count {
        let begun = Instant::now();
        once(at)?;
        taken.push(begun.elapsed().as_secs_f64() * 1000.0);
    }
    taken.sort_by(f64::total_cmp);
    row(what, &format!("{:.1} ms", taken[count / 2]), &format!("{:.1} ms", taken[count * 95 / 100]), count);
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "counts of articles are far below 2^52")]
fn rate(what: &str, count: usize, seconds: f64) {
    row(what, &format!("{:.0} a second", count as f64 / seconds), "-", count);
}

#[expect(clippy::print_stdout, reason = "the table is what this program is for")]
fn row(what: &str, median: &str, late: &str, times: usize) {
    println!("{what}\t{median}\t{late}\t{times}");
}
