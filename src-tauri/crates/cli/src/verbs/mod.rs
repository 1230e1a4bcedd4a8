//! The verbs, one file each, and the list that names them.

mod backup;
mod change;
mod check;
mod comment;
mod completions;
mod diff;
mod disclosure;
mod doctor;
mod duplicate;
mod export;
mod exports;
mod find;
mod history;
mod house;
mod import;
mod inbox;
mod ledger;
mod list;
mod manual;
mod mark;
mod new;
mod note;
mod origins;
mod pack;
mod pictures;
mod preview;
mod publish;
mod pull;
mod register;
mod restore;
mod review;
mod set;
mod shelve;
mod show;
mod sign_off;
mod site;
mod source;
mod spell;
mod suggest;
mod target;
mod tool;
mod unpack;
mod verify;
mod version;
mod waive;

use crate::Answer;
use crate::answer::Failure;
use app::App;
use clap::Subcommand;

/// What can be done.
#[derive(Subcommand)]
pub enum Verb {
    /// Bring files in as articles
    Import(import::Import),
    /// Start an empty article
    New(new::New),
    /// List articles, or search them
    List(list::List),
    /// Show an article; with --json everything about it
    Show(show::Show),
    /// Give a field or a text of an article a new value
    Set(set::Set),
    /// Give a field of several articles the same value
    Change(change::Change),
    /// Put articles into the archive, into the trash, or back on the desk
    Shelve(shelve::Shelve),
    /// Start a draft with the words of another article
    Duplicate(duplicate::Duplicate),
    /// Find words in all articles, and replace them
    Find(find::Find),
    /// Show what is said about an article, and say something
    Comment(comment::Comment),
    /// Show the changes that are suggested, suggest one, take or turn one down
    Suggest(suggest::Suggest),
    /// Show which tool did what in an article, and record what it did
    Ledger(ledger::Ledger),
    /// Show the tools that ledgers are offered, and add, change or remove one
    Tool(tool::Tool),
    /// Show where an article’s words come from, and what is left of what tools wrote
    Origins(origins::Origins),
    /// Say where a stretch of an article’s text comes from
    Mark(mark::Mark),
    /// Show what an article was quoted from, and save sources
    Source(source::Source),
    /// Print the note that the ledger makes
    Note(note::Note),
    /// List every use of a tool in the library: who, for what, reviewed by whom, and what is missing
    Register(register::Register),
    /// Print what other machines are told of an article
    Disclosure(disclosure::Disclosure),
    /// Look at an article before it leaves; exit 1 while a required finding stands
    Check(check::Check),
    /// Show how far an article has come in review, or bring it on
    Review(review::Review),
    /// Sign an article: who, in which role, what was looked at, and what is decided
    SignOff(sign_off::SignOff),
    /// Show what waits for you, those due first
    Inbox(inbox::Inbox),
    /// Set aside what is found, by name and with a reason
    Waive(waive::Waive),
    /// Write articles into a folder, one folder each
    Export(export::Export),
    /// Send an article to a site; exit 1 where somebody changed it there
    Publish(publish::Publish),
    /// Bring posts of a site in as articles, or list them
    Pull(pull::Pull),
    /// Set up the sites that articles are sent to
    Site(site::Site),
    /// Show where an article was written, and which files
    Exports(exports::Exports),
    /// Print an article as a reader meets it: one HTML document, without scripts
    Preview(preview::Preview),
    /// List the pictures of the library, or take away the unused ones
    Pictures(pictures::Pictures),
    /// Who did what to an article, and when
    History(history::History),
    /// What changed between two states of an article
    Diff(diff::Diff),
    /// Put the words of a past state back
    Restore(restore::Restore),
    /// Give a state of an article a name
    Version(version::Version),
    /// Hand an article on: its words, their history, ledger and pictures as one file
    Pack(pack::Pack),
    /// Take in articles that somebody handed over; what both sides wrote stays
    Unpack(unpack::Unpack),
    /// List the misspelt words of an article, or accept words
    Spell(spell::Spell),
    /// Show the house styles, and what each asks for
    House(house::House),
    /// Make a proven copy of the library, or bring one back
    Backup(backup::Backup),
    /// Check that the library is sound
    Doctor(doctor::Doctor),
}

/// What can be done without a library.
#[derive(Subcommand)]
pub enum Free {
    /// Show where articles can go, what can be chosen about it, and what that place does to them
    Target(target::Target),
    /// Check a file that `pack` wrote: OK, BROKEN, or CANNOT TELL
    Verify(verify::Verify),
    /// Print what a shell needs to complete the words of this program
    Completions(completions::Completions),
    /// Write the manual pages into a folder
    #[command(hide = true)]
    Manual(manual::Manual),
}

impl Free {
    /// Does it.
    pub fn run(self) -> Result<Answer, Failure> {
        match self {
            Self::Target(verb) => Ok(verb.run()),
            Self::Verify(verb) => verb.run(),
            Self::Completions(verb) => Ok(verb.run()),
            Self::Manual(verb) => verb.run(),
        }
    }
}

impl Verb {
    /// Does it.
    pub fn run(self, app: &mut App) -> Result<Answer, Failure> {
        match self {
            Self::Import(verb) => verb.run(app),
            Self::New(verb) => verb.run(app),
            Self::List(verb) => verb.run(app),
            Self::Show(verb) => verb.run(app),
            Self::Set(verb) => verb.run(app),
            Self::Change(verb) => verb.run(app),
            Self::Shelve(verb) => verb.run(app),
            Self::Duplicate(verb) => verb.run(app),
            Self::Find(verb) => verb.run(app),
            Self::Comment(verb) => verb.run(app),
            Self::Suggest(verb) => verb.run(app),
            Self::Ledger(verb) => verb.run(app),
            Self::Tool(verb) => verb.run(app),
            Self::Origins(verb) => verb.run(app),
            Self::Mark(verb) => verb.run(app),
            Self::Source(verb) => verb.run(app),
            Self::Note(verb) => verb.run(app),
            Self::Disclosure(verb) => verb.run(app),
            Self::Check(verb) => verb.run(app),
            Self::Review(verb) => verb.run(app),
            Self::SignOff(verb) => verb.run(app),
            Self::Inbox(verb) => verb.run(app),
            Self::Waive(verb) => verb.run(app),
            Self::Export(verb) => verb.run(app),
            Self::Publish(verb) => verb.run(app),
            Self::Pull(verb) => verb.run(app),
            Self::Site(verb) => verb.run(app),
            Self::Exports(verb) => verb.run(app),
            Self::Preview(verb) => verb.run(app),
            Self::Pictures(verb) => verb.run(app),
            Self::History(verb) => verb.run(app),
            Self::Diff(verb) => verb.run(app),
            Self::Register(verb) => verb.run(app),
            Self::Restore(verb) => verb.run(app),
            Self::Version(verb) => verb.run(app),
            Self::Pack(verb) => verb.run(app),
            Self::Unpack(verb) => verb.run(app),
            Self::Spell(verb) => verb.run(app),
            Self::House(verb) => verb.run(app),
            Self::Backup(verb) => verb.run(app),
            Self::Doctor(verb) => verb.run(app),
        }
    }
}
