//! `publish`: an article to a site, as a draft unless it is said otherwise, and never over what somebody changed there.

use crate::answer::Failure;
use crate::verbs::site::secret;
use crate::{Answer, progress};
use app::{App, Outcome, Sent};
use clap::{Args, ValueEnum};
use domain::SiteKind;
use serde_json::json;

/// Send an article to a site; exit 1 where somebody changed it there
#[derive(Args)]
pub struct Publish {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
    /// The site, as `site list` shows it
    #[arg(long, value_name = "SITE")]
    to: String,
    /// Whether readers see it at once. A post that is there already keeps its state unless this is said
    #[arg(long, value_enum, default_value = "draft")]
    status: Status,
    /// Only look what would happen
    #[arg(long)]
    dry_run: bool,
    /// Write over their version, which a conflict named so; another one is not written over
    #[arg(long, value_name = "PRINT")]
    over: Option<String>,
    /// Read the site’s secret from standard input, for this time alone
    #[arg(long)]
    secret: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Status {
    Draft,
    Publish,
}

impl Publish {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        let site = app.locked(&self.to)?;
        if self.secret {
            site.hold_secret(secret()?)?;
        }
        let publish = self.status == Status::Publish;
        let how = Sent { publish, dry: self.dry_run, seen: self.over };
        let mut job = app.publish(&id, site.site.id.as_str(), how)?;
        let whole = progress::run(app, &mut job, "publishing")?;
        let kind = site.site.kind;
        Ok(match job.outcome() {
            None => Answer::new("", json!({ "stopped": true })).stopped(),
            Some(Outcome::Would { create, link, public }) => {
                let act = if *create { "made" } else { "changed" };
                let seen = match (publish, *public) {
                    (true, _) | (_, true) => "readers will see it",
                    _ => "as a draft",
                };
                let words = match kind {
                    SiteKind::Git => format!("{} would be committed in {}\n", self.article, site.site.name),
                    SiteKind::Webhook => format!("{} would be sent to {}\n", self.article, site.site.name),
                    _ => format!("{} would be {act} at {}, {seen}\n", self.article, site.site.name),
                };
                Answer::new(
                    words,
                    json!({ "would": if *create { "create" } else { "update" }, "link": link, "public": public }),
                )
            }
            Some(Outcome::Sent { written, created }) => {
                let act = if *created { "made" } else { "changed" };
                let standing = &written.standing;
                let seen = if standing.public { "readers see it" } else { "a draft" };
                let notes: String = written.notes.iter().map(|note| format!("{note}\n")).collect();
                let at = &site.site.name;
                let words = match kind {
                    SiteKind::Git => format!("committed in {at}\n{notes}"),
                    SiteKind::Webhook => format!("delivered to {at}\n{notes}"),
                    _ => format!("{act} at {at} ({seen})\n{}\n{notes}", standing.link),
                };
                let done = if *created { "created" } else { "updated" };
                let json = json!({
                    "done": done, "id": standing.remote, "link": standing.link, "desk": written.desk,
                    "public": standing.public, "notes": written.notes,
                });
                let answer = Answer::new(words, json);
                if whole { answer } else { answer.stopped() }
            }
            Some(Outcome::Conflict(conflict)) => {
                let text = |text: &app::RemoteText| {
                    let text = app::readable(text, kind);
                    json!({ "title": text.title, "excerpt": text.excerpt, "body": text.body })
                };
                let theirs = &conflict.theirs;
                let shown = app::readable(&theirs.text, kind);
                let words = format!(
                    "somebody changed the post at {}; nothing was written. Their version is {print}:\n\n# {}\n\n{}\n\n{}\n\n\
                     Pull it into an article of its own with `pull`, or write over it with --over {print}\n",
                    site.site.name,
                    shown.title,
                    shown.excerpt,
                    shown.body,
                    print = theirs.print,
                );
                let json = json!({
                    "done": "conflict", "id": theirs.remote, "link": theirs.link, "mark": theirs.mark, "print": theirs.print,
                    "base": conflict.base.as_ref().map(text), "ours": text(&conflict.ours), "theirs": text(&theirs.text),
                });
                Answer::new(words, json).with_code(crate::answer::REFUSED)
            }
        })
    }
}
