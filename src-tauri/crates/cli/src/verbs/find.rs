//! `find`: look for words in all articles, and put others in their place when told to write.

use crate::answer::{Failure, code_of};
use crate::{Answer, NAME, progress};
use app::App;
use app::job::find::{Asked, Found, FoundIn};
use app::job::replace::Chosen;
use clap::Args;
use domain::find::Sought;
use domain::{Refusal, Section};
use serde_json::{Value, json};

/// Find words in all articles, and replace them
#[derive(Args)]
pub struct Find {
    /// What to look for: plain words, unless --regex
    pattern: String,
    /// The pattern is a regular expression
    #[arg(long)]
    regex: bool,
    /// Capital and small letters differ
    #[arg(long)]
    exact: bool,
    /// Only whole words
    #[arg(long)]
    words: bool,
    /// Only in these articles: ids, unambiguous starts of them, or slugs
    #[arg(long = "in", value_name = "ARTICLE")]
    articles: Vec<String>,
    /// Only in this section: headline, deck, hero, takeaways, body, qa, analysis or note
    #[arg(long = "part", value_name = "SECTION")]
    sections: Vec<String>,
    /// Show what would take its place; with --regex $1, ${1} and ${name} are groups, $& is the hit, $$ a dollar sign
    #[arg(long, value_name = "WITH")]
    replace: Option<String>,
    /// Put it there
    #[arg(long, requires = "replace")]
    write: bool,
}

impl Find {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let sections = self.sections.into_iter().map(|name| Section::named(&name).ok_or(Refusal::BadPart(name)));
        let sections = sections.collect::<Result<_, _>>().map_err(app::Error::from)?;
        let articles = self.articles.iter().map(|name| app.find(name)).collect::<Result<Vec<_>, _>>()?;
        let articles = Some(articles).filter(|ids| !ids.is_empty());
        let sought = Sought { text: self.pattern, exact: self.exact, words: self.words, regex: self.regex };
        let asked = Asked { sought, put: self.replace, sections };
        let mut job = app.finding(asked.clone(), articles, u32::MAX)?;
        let whole = progress::run(app, &mut job, "looking")?;
        let found = job.found;
        let words: String = found.iter().map(in_words).collect();
        let json: Vec<Value> = found.iter().map(in_json).collect();
        if !whole {
            return Ok(Answer::new(words, json).stopped());
        }
        if !self.write {
            return Ok(Answer::new(words, json));
        }
        let chosen = found.into_iter().map(|one| Chosen { id: one.id, state: one.state, left_out: [].into() });
        let mut job = app.replacing(asked, chosen.collect())?;
        let whole = progress::run(app, &mut job, "replacing")?;
        let report = job.report;
        let hits: u32 = report.replaced.iter().map(|one| one.hits).sum();
        let messages = report.left.iter().map(|(headline, why)| format!("{NAME}: {headline}: {why}"));
        let code = report.left.iter().map(|(_, why)| code_of(why)).max().unwrap_or_default();
        let said = format!("{NAME}: replaced {hits} in {} articles", report.replaced.len());
        let answer = Answer::new(words, json).saying(messages).saying([said]).with_code(code);
        Ok(if whole { answer } else { answer.stopped() })
    }
}

fn in_words(found: &FoundIn) -> String {
    let line = |hit: &Found| {
        let Found { part, before, text, after, put, .. } = hit;
        let hit = put.as_ref().map_or_else(|| text.clone(), |put| format!("[-{text}-]{{+{put}+}}"));
        format!("{}  {part}: {before}{hit}{after}\n", found.slug)
    };
    found.hits.iter().map(line).collect()
}

fn in_json(found: &FoundIn) -> Value {
    let hit = |hit: &Found| {
        json!({
            "part": hit.part.to_string(),
            "from": hit.units.start,
            "to": hit.units.end,
            "before": hit.before,
            "text": hit.text,
            "after": hit.after,
            "put": hit.put,
        })
    };
    json!({
        "id": found.id.as_str(),
        "slug": found.slug,
        "headline": found.headline,
        "hits": found.hits.iter().map(hit).collect::<Vec<_>>(),
    })
}
