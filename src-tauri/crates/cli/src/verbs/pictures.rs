//! `pictures`: what pictures there are, which articles show them, and away with those that none shows.

use crate::Answer;
use crate::answer::Failure;
use app::App;
use app::picture::Shown;
use clap::Args;
use contract::picture::PictureView;

/// List the pictures of the library, or take away the unused ones
#[derive(Args)]
pub struct Pictures {
    /// Only those that no article shows
    #[arg(long)]
    unused: bool,
    /// Take away, for good, those that no article shows and none has shown before
    #[arg(long)]
    remove_unused: bool,
    /// With --remove-unused: also those that only the history of an article shows
    #[arg(long, requires = "remove_unused")]
    even_in_history: bool,
}

impl Pictures {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let mut pictures = app.pictures()?;
        if self.remove_unused {
            pictures.retain(|picture| picture.unused() && (self.even_in_history || picture.uses.is_empty()));
            let hashes: Vec<_> = pictures.iter().map(|picture| picture.asset.hash.clone()).collect();
            app.remove_pictures(&hashes)?;
        } else if self.unused {
            pictures.retain(Shown::unused);
        }
        let bytes: u64 = pictures.iter().map(|picture| u64::from(picture.asset.bytes)).sum();
        let mut words: String = pictures.iter().map(in_words).collect();
        words += &match (pictures.len(), self.remove_unused) {
            (0, _) => "no pictures\n".to_owned(),
            (count, true) => format!("{count} taken away, {bytes} bytes\n"),
            (count, false) => format!("{count} in all, {bytes} bytes\n"),
        };
        let views: Vec<PictureView> = pictures.into_iter().map(Into::into).collect();
        Ok(Answer::new(words, views))
    }
}

fn in_words(picture: &Shown) -> String {
    let asset = &picture.asset;
    let mut words = format!(
        "{}  {} × {}  {} bytes{}\n",
        asset.link(),
        asset.width_px,
        asset.height_px,
        asset.bytes,
        if picture.missing { "  ITS FILE IS GONE" } else { "" }
    );
    for used in &picture.uses {
        let how = if used.now { "shown in" } else { "in the history of" };
        words += &format!("  {how} {}  {}\n", used.article, used.headline);
    }
    if picture.uses.is_empty() {
        words += "  unused\n";
    }
    words
}
