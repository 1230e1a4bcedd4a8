//! Show an article as its readers will meet it. Needs no library: what is on the screen is enough, saved or not.

use crate::error::Error;
use domain::{Article, HouseStyle};
use export::page::{Making, Pictures};
use std::time::{Duration, Instant};

pub use export::page::Shown;

/// A page that is not made by then is not made: somebody waits for it while they write.
pub const PAGE_TIME: Duration = Duration::from_secs(2);

/// The whole HTML document of the article's page, sanitised, with the line that stands under its deck.
pub fn preview(
    article: &Article,
    house: &HouseStyle,
    top_label: Option<&str>,
    shown: Shown<'_>,
) -> Result<String, Error> {
    let started = Instant::now();
    let in_window = matches!(shown, Shown::InWindow { .. });
    let making = Making {
        pictures: if in_window { Pictures::InWindow } else { Pictures::Beside },
        places: in_window,
        top_label,
        published: None,
        in_time: &|| started.elapsed() < PAGE_TIME,
    };
    Ok(export::page::document(&export::page::page(article, house, &making)?, shown))
}
