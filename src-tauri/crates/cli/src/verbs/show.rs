//! `show`: an article to read, or with `--json` everything about it.

use crate::Answer;
use crate::answer::Failure;
use app::{App, View};
use clap::Args;
use contract::article::ArticleView;
use contract::ledger::DisclosureView;
use domain::void;

/// Show an article; with --json everything about it
#[derive(Args)]
pub struct Show {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
}

impl Show {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        let view = app.article(&id)?;
        Ok(Answer::new(in_words(&view), ArticleView::from(view)))
    }
}

fn in_words(view: &View) -> String {
    let View { article, words, .. } = view;
    let mut said = format!("{}  {}  {}\n", article.id, article.slug, article.status.name());
    said += &format!("{} words, {} minutes to read", words.total(), words.minutes());
    for (count, origin) in [
        (words.human, "typed"),
        (words.contribution, "by tools"),
        (words.source, "quoted"),
        (words.unknown, "of unknown origin"),
    ] {
        if count > 0 {
            said += &format!(", {count} {origin}");
        }
    }
    said += &format!("\nfingerprint {}\n", view.fingerprint);
    for person in article.authors() {
        said += &format!("by {}\n", person.in_words());
    }
    if let Some(person) = article.accountable_person() {
        said += &format!("accountable: {}\n", person.in_words());
    }
    said += &told(view);
    if let Some(missing) = &view.house_missing {
        said += &format!("{missing}\n");
    }
    for one in view.standings.iter().filter(|one| one.counts) {
        let state = if one.fresh { "fresh".to_owned() } else { format!("void: {}", void::in_words(&one.causes)) };
        let decision = one.sign_off.decision.name().replace('_', " ");
        said += &format!("{decision} by {}, {}: {state}\n", one.name(article), one.sign_off.role);
    }
    for (part, text) in article.texts().into_iter().filter(|(_, text)| !text.is_empty()) {
        let name = part.to_string();
        let name = name.split_once(':').map_or(name.as_str(), |(kind, _)| kind);
        said += &format!("\n[{name}]\n{}\n", text.trim_end());
    }
    said
}

/// What a machine had to do with it, part by part, and whether its picture needs a label.
fn told(view: &View) -> String {
    let DisclosureView { level, parts, image, .. } = contract::ledger::disclosure(&view.disclosure(), &view.article);
    let mut said = format!("level: {level}\n");
    for one in parts {
        let words: String = one.tools.iter().map(|of| format!(", {} words by {}", of.words, of.tool)).collect();
        said += &format!("  {}: {}{words}\n", one.part, one.level.as_deref().unwrap_or("not in the ledger"));
    }
    if let Some(image) = image {
        let label = match image.label.as_str() {
            "required" => "a visible label in the picture is required (EU AI Act, Article 50)",
            "required_lighter" => {
                "a visible label is required, in the lighter form for works of art (EU AI Act, Article 50)"
            }
            "not_required" => "no label is required (EU AI Act, Article 50)",
            _ if image.asked => "whether it needs a label is open",
            _ => return said,
        };
        let fields: Vec<String> = image.unanswered.iter().map(|one| format!("hero.{one}")).collect();
        let open = if fields.is_empty() { String::new() } else { format!("; answer {}", fields.join(", ")) };
        said += &format!("picture: {label}{open}\n");
    }
    said
}
