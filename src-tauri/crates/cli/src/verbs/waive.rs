//! `waive`: what is found is set aside, by name and with a reason.

use crate::Answer;
use crate::answer::Failure;
use app::App;
use clap::Args;
use contract::checks::WaiverView;
use domain::Id;

/// Set aside what is found, by name and with a reason; it holds while the words stand as they do
#[derive(Args)]
pub struct Waive {
    /// Its id, an unambiguous start of it, or its slug
    article: String,
    /// The check, for everything it finds now; or the key of one finding, as `check` prints it
    #[arg(required_unless_present = "withdraw")]
    finding: Option<String>,
    /// Why it may stay as it is
    #[arg(long, required_unless_present = "withdraw")]
    reason: Option<String>,
    /// "Name, role" of whoever says so [default: you, if your name is in the settings]
    #[arg(long, value_name = "PERSON")]
    by: Option<String>,
    /// Take this waiver back instead
    #[arg(long, value_name = "WAIVER", conflicts_with_all = ["finding", "reason", "by"])]
    withdraw: Option<String>,
}

impl Waive {
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        let id = app.find(&self.article)?;
        let view = match (self.withdraw, self.finding, self.reason) {
            (Some(waiver), _, _) => {
                let waiver = Id::parse(&waiver).map_err(app::Error::from)?;
                app.withdraw_waiver(&id, &waiver)?.view
            }
            (None, Some(finding), Some(reason)) => app.waive(&id, &finding, &reason, self.by.as_deref())?.view,
            _ => app.article(&id)?,
        };
        let waivers: Vec<WaiverView> =
            view.article.waivers.iter().map(|one| contract::checks::waiver(one, &view.article)).collect();
        let line =
            |one: &WaiverView| format!("{}  {}  {}, {}: {}\n", one.id, one.check, one.by.name, one.at, one.reason);
        Ok(Answer::new(waivers.iter().map(line).collect::<String>(), waivers))
    }
}
